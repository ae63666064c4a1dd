"""Links the first use of each term on a page to the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape

from macros import addresses
from macros.models import Glossary

# A word in one of these is already a link, a name, a heading, a label or a drawing. None of them
# holds another of its own kind, so the whole of it can be passed over at once.
_LEFT_ALONE = "a|blockquote|button|caption|code|dt|form|h[1-6]|label|nav|q|summary|svg|th"
_PASSED_OVER = re.compile(
    rf"<({_LEFT_ALONE})\b[^>]*>.*?</\1>|<(/?)([a-z][a-z0-9]*)[^>]*>", re.DOTALL
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
        left_alone, depth, told = "", 0, 0
        for match in _PASSED_OVER.finditer(html):
            text, told = html[told : match.start()], match.end()
            yield self._linked(text, page, linked) if text and not left_alone else text
            yield match[0]
            _, closes, name = match.groups()
            if name and not left_alone and _LEFT_ALONE_CLASS.search(match[0]):
                left_alone, depth = name, 0
            if name and name == left_alone:
                depth += -1 if closes else 1
                left_alone = left_alone if depth else ""
        yield self._linked(html[told:], page, linked)

    def _linked(self, text: str, page: str, linked: set[str]) -> str:
        def link(match: re.Match[str]) -> str:
            key = self._ids[match[1].lower()]
            if key in linked:
                return match[0]
            linked.add(key)
            target = addresses.relative(addresses.term(key), page)
            return f'<a class="term" href="{target}">{match[0]}</a>'

        return self._pattern.sub(link, text)
