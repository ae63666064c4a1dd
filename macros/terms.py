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
_NAME = re.compile(r"<(/?)([a-z][a-z0-9]*)")
# A word in one of these is already a link, a name, a heading, a label or a drawing.
_LEFT_ALONE = frozenset(
    "a h1 h2 h3 h4 h5 h6 q blockquote button label summary caption th dt svg code nav form".split()
)
# A card is a link as a whole; a source's name and place are quoted, not told.
_LEFT_ALONE_CLASS = re.compile(r'class="(?:[^"]* )?(?:card|source-note|status-tag)[ "]')


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
        left_alone = ""
        depth = 0
        for piece in _TAG.split(html):
            tag = _NAME.match(piece)
            if tag is None:
                is_told = not left_alone and not piece.startswith("<") and piece.strip()
                yield self._linked(piece, page, linked) if is_told else piece
                continue
            closes, name = tag.groups()
            if not left_alone and not closes and _is_left_alone(name, piece):
                left_alone, depth = name, 0
            if name == left_alone:
                depth += -1 if closes else 1
                left_alone = left_alone if depth else ""
            yield piece

    def _linked(self, text: str, page: str, linked: set[str]) -> str:
        def link(match: re.Match[str]) -> str:
            key = self._ids[match[1].lower()]
            if key in linked:
                return match[0]
            linked.add(key)
            target = addresses.relative(addresses.term(key), page)
            return f'<a class="term" href="{target}">{match[0]}</a>'

        return self._pattern.sub(link, text)


def _is_left_alone(name: str, tag: str) -> bool:
    return name in _LEFT_ALONE or _LEFT_ALONE_CLASS.search(tag) is not None
