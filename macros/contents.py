"""The list of a page's headings: what is in it, and where among the page's HTML it stands."""

from __future__ import annotations

import re

_HEADING = re.compile(r'<h2[^>]* id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>")
_EMPTY = frozenset({"br", "col", "hr", "img", "input", "wbr"})


def headings(html: str) -> list[tuple[str, str]]:
    """The second-level headings of a page: anchor, and title without its tags."""
    return [(anchor, re.sub(r"<[^>]+>", "", title)) for anchor, title in _HEADING.findall(html)]


def opening_end(html: str) -> int:
    """How many letters of a page's HTML its opening words are: all before its first h2.

    The end is never inside another element. A section that the h2 opens belongs to the opening,
    so that a status comes first; of any other element not even the beginning does.
    """
    depth, start, around, found = 0, 0, "", False
    for tag in _TAG.finditer(html):
        closes, name, is_empty = tag.groups()
        if not closes and depth == 0:
            start, around = tag.start(), name
        if not closes and name == "h2":
            if around != "section":
                return start
            found = True
        if not is_empty and name not in _EMPTY:
            depth += -1 if closes else 1
        if found and depth == 0:
            return tag.end()
    return len(html)
