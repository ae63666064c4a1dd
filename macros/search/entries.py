"""What can be found: every page, and the terms and indicators that stand many on a page."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros import addresses
from macros.models import Words
from macros.page import Page
from macros.search import page_text
from macros.site import Programme
from macros.views import Context
from macros.views.events import event_line

BY_HAND, FRONT, STAFF, TERM, INDICATOR = "page", "front", "staff", "term", "indicator"
"""Kinds of what has no component of its own; a page made from records is of its component's."""

# Steps of a form, the shelf of components: reached from where they belong, never looked for.
_NOT_LOOKED_FOR = ("guide_page", "gallery", "search_page")


@dataclass(frozen=True, slots=True)
class HandWritten:
    """A page of docs/: its address, and the title and description that it gives itself."""

    address: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found.

    `kind` is what its address has a page of, `label` says it: Toimenpide 2.4; `status` is a code or
    nothing; `of` tells the programme that it belongs to or when it is; `summary` is shown below
    the title; `lead` and `text` are only searched.
    """

    address: str
    title: str
    kind: str
    label: str
    status: str = ""
    of: str = ""
    summary: str = ""
    lead: str = ""
    text: str = ""


def kind_label(words: Words, kind: str) -> str:
    """What kind of page something is, in words."""
    known = f"search.kind.{kind}" in words.root
    return words[f"search.kind.{kind if known else BY_HAND}"]


def named(words: Words, page: Page, of: str) -> tuple[str, str]:
    """The name by which a page is looked for, and what kind of page it is, with its number.

    `of` is the programme it belongs to: a title that names it would say it twice.
    """
    kind = kind_label(words, page.component)
    label, _, name = page.title.partition(": ")
    if name and label == page.crumb:
        return name, label
    if page.title.endswith(f": {page.crumb}") or (of and of in page.title):
        return page.crumb, kind
    return page.title, kind


def listed(pages: Iterable[Page]) -> list[Page]:
    """The pages made from records that someone may look for."""
    return [
        page
        for page in pages
        if (page.component not in _NOT_LOOKED_FOR or page.address == addresses.GUIDE)
        # A whole programme on paper says again what its pages say.
        and not page.for_paper
    ]


def entries(
    context: Context,
    pages: Iterable[Page],
    by_hand: Iterable[HandWritten],
    contents: Mapping[str, str],
) -> Iterator[Entry]:
    """Everything that can be found; `contents` is the HTML of each page by its address."""
    told = _Told(context)
    # Its terms are found one by one.
    contents = {**contents, addresses.GLOSSARY: ""}
    written = {one.address for one in by_hand}
    pages = listed(pages)
    sections = {f"/{page.address.split('/')[1]}/" for page in pages}
    for one in by_hand:
        html = contents[one.address]
        kind = _kind_by_hand(one.address, sections)
        yield Entry(
            one.address,
            one.title,
            kind,
            kind_label(context.words, kind),
            summary=one.description,
            lead=page_text.lead(html),
            text=page_text.body(html),
        )
    for page in pages:
        if page.address not in written:
            yield told.entry(page, contents[page.address])
    yield from _terms(context)
    yield from _indicators(context)


def _kind_by_hand(address: str, sections: Container[str]) -> str:
    """The front page of a section that holds pages made from records leads to all of them."""
    if address.startswith(addresses.EDIT):
        return STAFF
    return FRONT if address in sections else BY_HAND


class _Told:
    """What records tell of their pages: status, programme, when it is, and in a sentence what."""

    def __init__(self, context: Context) -> None:
        self._words = context.words
        self._statuses: dict[str, str] = {}
        self._of: dict[str, str] = {}
        self._summaries: dict[str, str] = {}
        for programme in context.site.programmes:
            self._tell_of(programme)
        for way in context.site.ways:
            self._summaries[addresses.way(way.id)] = way.gain
        for key, theme in context.site.themes.root.items():
            self._summaries[addresses.theme(key)] = theme.question
        for event in context.site.events:
            line = event_line(context, event)
            self._of[line.address] = f"{line.when_text} · {line.moment.text}"

    def _tell_of(self, programme: Programme) -> None:
        front = addresses.programme(programme.id)
        for address in addresses.of_programme(programme):
            self._of[address] = programme.about.name
        self._of.pop(front)
        self._summaries[front] = programme.about.summary
        for identity in programme.measures:
            address = addresses.measure(programme.id, identity)
            self._statuses[address] = programme.status(identity).value

    def entry(self, page: Page, html: str) -> Entry:
        """What is told of a page made from records."""
        of = self._of.get(page.address, "")
        name, label = named(self._words, page, of)
        return Entry(
            page.address,
            name,
            page.component,
            label,
            status=self._statuses.get(page.address, ""),
            of=of,
            summary=self._summaries.get(page.address, ""),
            lead=page_text.lead(html),
            text="" if page.component == "indicators_page" else page_text.body(html),
        )


def _terms(context: Context) -> Iterator[Entry]:
    for key, term in context.site.glossary.root.items():
        label = kind_label(context.words, TERM)
        yield Entry(addresses.term(key), term.term, TERM, label, summary=term.meaning)


def _indicators(context: Context) -> Iterator[Entry]:
    for programme in context.site.programmes:
        for one in programme.indicators:
            yield Entry(
                addresses.indicator(programme.id, one.id),
                one.name,
                INDICATOR,
                kind_label(context.words, INDICATOR),
                of=programme.about.name,
                summary=one.question,
                text=f"{one.official} {one.finding or ''}",
            )
