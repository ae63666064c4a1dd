"""Links the first use of each term on a page to the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape

from macros import addresses
from macros.models import Glossary

_TAG = re.compile(r"(<[^>]*>)")
# A word in one of these is already a link, a name, a heading, a label or a drawing.
_LEFT_ALONE = frozenset(
    "a h1 h2 h3 h4 h5 h6 q blockquote button label summary caption th dt svg code nav form".split()
)
_NAME = re.compile(r"</?([a-z][a-z0-9]*)")


@dataclass(frozen=True)
class TermLinks:
    """The glossary, made ready for finding its terms in texts."""

    glossary: Glossary

    @cached_property
    def _ids(self) -> dict[str, str]:
        """Beginnings of words, in lower case → the term's id."""
        return {
            stem.lower(): key
            for key, term in self.glossary.root.items()
            for stem in term.stems or (term.term,)
        }

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # The longest first, so that asiakasraati is not found as asiakas.
        stems = sorted(self._ids, key=lambda stem: (-len(stem), stem))
        either = "|".join(re.escape(escape(stem, quote=False)) for stem in stems) or r"(?!)"
        return re.compile(rf"(?<![\w-])({either})[\w-]*", re.IGNORECASE)

    def link(self, html: str, page: str) -> str:
        """The HTML of the page at address `page`, the first use of each term made a link."""
        if page == addresses.GLOSSARY:
            return html
        return "".join(self._pieces(html, page))

    def _pieces(self, html: str, page: str) -> Iterator[str]:
        linked: set[str] = set()
        inside = 0
        for piece in _TAG.split(html):
            if piece.startswith("<"):
                inside += _depth_change(piece)
                yield piece
            elif inside or not piece.strip():
                yield piece
            else:
                yield self._linked(piece, page, linked)

    def _linked(self, text: str, page: str, linked: set[str]) -> str:
        def link(match: re.Match[str]) -> str:
            key = self._ids[match[1].lower()]
            if key in linked:
                return match[0]
            linked.add(key)
            target = addresses.relative(addresses.term(key), page)
            return f'<a class="term" href="{target}">{match[0]}</a>'

        return self._pattern.sub(link, text)


def _depth_change(tag: str) -> int:
    """+1 when an element that is left alone begins, −1 when it ends."""
    name = _NAME.match(tag)
    if name is None or name[1] not in _LEFT_ALONE or tag.endswith("/>"):
        return 0
    return -1 if tag.startswith("</") else 1
