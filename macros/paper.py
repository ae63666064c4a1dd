"""A document for paper: what a reader cannot press is told at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import urljoin

from macros import addresses
from macros.render import Renderer
from macros.views import Context
from macros.views.glossary import Entry, alphabetical

_LINK = re.compile(r'(<a\b([^>]*?) href="([^"#][^"]*)"[^>]*>.*?</a>)', re.DOTALL)
_TERM = 'class="term"'


@dataclass(frozen=True, slots=True)
class LinkNote:
    """A link's number in the text, and its address."""

    number: int
    address: str


@dataclass(frozen=True, slots=True)
class PaperNotes:
    """The words and the addresses that a document's links lead to."""

    terms: tuple[Entry, ...]
    links: tuple[LinkNote, ...]


def with_notes(html: str, context: Context, page: str) -> str:
    """A document with a number after each link, and at its end what the links lead to."""
    base = addresses.on_the_web(context.site, page)
    numbers: dict[str, int] = {}
    terms: set[str] = set()

    def noted(link: re.Match[str]) -> str:
        target = unescape(link[3])
        if _TERM in link[2]:
            terms.add(target.rpartition("#")[2])
            return link[0]
        number = numbers.setdefault(urljoin(base, target), len(numbers) + 1)
        return f'{link[1]}<sup class="link-number">{number}</sup>'

    text = _LINK.sub(noted, html)
    notes = PaperNotes(
        terms=tuple(sorted(_explained(context, terms), key=lambda one: alphabetical(one.term))),
        links=tuple(LinkNote(number, address) for address, number in numbers.items()),
    )
    return f"{text}{Renderer(context.words, page)('paper_notes', notes)}"


def _explained(context: Context, keys: set[str]) -> Iterator[Entry]:
    for key in keys:
        term = context.site.glossary.root[key]
        yield Entry(f"sana-{key}", term.term, term.meaning)
