"""Links the first use of each term on a page to the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from html import escape

from macros import addresses
from macros.models import Glossary

# A word in one of these is already a link, a name, a heading, a label or a drawing.
_NAMES = "a|blockquote|button|caption|code|dt|form|h[1-6]|label|nav|q|summary|svg|th"
# A card with a link in its heading is a link as a whole; a source's name and place are quoted, not
# told; what is hidden from a screen reader must not hold a link.
_MARKS = r'class="(?:[^"]* )?(?:card|source-note|status-tag)[ "]|aria-hidden="true"'
_CARD = re.compile(r' class="(?:[^"]* )?card[ "]')
_WHOLE = 'class="card__link"'
_LEFT_ALONE = re.compile(rf"<(?:({_NAMES})\b|([a-z]+)\b[^>]* (?:{_MARKS}))[^>]*>")


@dataclass(frozen=True)
class TermLinks:
    """The glossary, made ready for finding its terms in texts."""

    glossary: Glossary

    @cached_property
    def _ids(self) -> dict[str, str]:
        """Beginnings of words, in lower case → the term's id."""
        return {
            escape(stem, quote=False).lower(): key
            for key, term in self.glossary.root.items()
            for stem in (term.stems if term.stems is not None else (term.term,))
        }

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """A tag, which is passed over, or a word that begins as a term does."""
        either = _either(self._ids) or r"(?!)"
        return re.compile(rf"<[^>]*>|(?<![\w-])({either})[\w-]*", re.IGNORECASE)

    def link(self, html: str, page: str) -> str:
        """The HTML of the page at address `page`, the first use of each term made a link."""
        if page == addresses.GLOSSARY:
            return html
        return "".join(self._pieces(str(html), page))  # cutting Markup would cost a third more

    def _pieces(self, html: str, page: str) -> Iterator[str]:
        linked: set[str] = set()
        told = at = 0
        while opening := _LEFT_ALONE.search(html, at):
            end = at = _end(html, opening)
            if _is_plain_card(opening[0]) and _WHOLE not in html[opening.start() : end]:
                at = opening.end()
                continue
            yield self._linked(html[told : opening.start()], page, linked)
            yield html[opening.start() : end]
            told = end
        yield self._linked(html[told:], page, linked)

    def _linked(self, html: str, page: str, linked: set[str]) -> str:
        def link(match: re.Match[str]) -> str:
            key = self._ids[" ".join(match[1].lower().split())] if match[1] else None
            if key is None or key in linked:
                return match[0]
            linked.add(key)
            target = addresses.relative(addresses.term(key), page)
            return f'<a class="term" href="{target}">{match[0]}</a>'

        return self._pattern.sub(link, html)


def _is_plain_card(tag: str) -> bool:
    return _CARD.search(tag) is not None


def _end(html: str, opening: re.Match[str]) -> int:
    """Where the element that a tag opens ends; one that is never closed goes on to the end."""
    depth = 0
    for tag in _tags(opening[1] or opening[2]).finditer(html, opening.start()):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return len(html)


@cache
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}\b[^>]*>")


def _either(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest that fits.

    Letters that words begin with are told once: trying hundreds of words one after the other at
    each place would take most of the time that building a page takes.
    """
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    either = "|".join(
        # A term of two words may stand on two lines.
        (r"\s+" if letter == " " else re.escape(letter)) + _either(rest)
        for letter, rest in sorted(branches.items())
        if letter
    )
    return f"(?:{either}){'?' if '' in branches else ''}" if either else ""
