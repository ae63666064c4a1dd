"""What a page says itself: its HTML without what leads elsewhere or only serves the eye."""

from __future__ import annotations

import re
from html import unescape

# Lists of links and cards name other pages: those are found by themselves.
_ELSEWHERE = re.compile(
    r"<(nav|svg|form|button|template|h1)\b.*?</\1>"
    r'|<ul class="(?:card-list|theme-links|way-page__traits)\b.*?</ul>'
    r'|<a (?!class="term")[^>]*>.*?</a>'
    r'|<span class="source-note">.*?</span>',
    re.DOTALL,
)
_LEAD = re.compile(r'<p class="lead">(.*?)</p>', re.DOTALL)
# An inline element does not end a word: <b>raa</b>ti.
_INLINE = re.compile(r"</?(?:a|b|em|strong|span|time)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
# When it was checked or built stands on every page, and tells of none.
_DAY = re.compile(r"\b\d{1,2}\.\d{1,2}\.\d{4}\b")


def lead(html: str) -> str:
    """The opening words of a page."""
    return " ".join(map(_plain, _LEAD.findall(html)))


def body(html: str) -> str:
    """Everything else that a page says."""
    return _plain(_ELSEWHERE.sub(" ", _LEAD.sub(" ", html)))


def _plain(html: str) -> str:
    text = unescape(_TAG.sub(" ", _INLINE.sub("", html))).replace("\xad", "")
    return _DAY.sub(" ", text)
