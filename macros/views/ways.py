"""Ways to take part: in a list, and each with its fifteen facts."""

from __future__ import annotations

from dataclasses import dataclass

from macros import addresses
from macros.fields import UNKNOWN
from macros.models import Step, Way
from macros.views.context import Context, day_text
from macros.views.indicators import Named
from macros.views.programmes import organisation_name
from macros.views.sources import SourceNote


@dataclass(frozen=True, slots=True)
class WayCard:
    """A way in a list."""

    name: str
    gain: str
    address: str


@dataclass(frozen=True, slots=True)
class WayCards:
    """Ways to take part."""

    ways: tuple[WayCard, ...]
    level: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A question of someone who wants to take part, and its answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class WayPage:
    """All that is known of a way."""

    name: str
    gain: str
    steps: tuple[Step, ...]
    facts: tuple[Fact, ...]
    unknown: tuple[str, ...]
    link_address: str | None
    link_text: str | None
    organisations: tuple[str, ...]
    measures: tuple[Named, ...]
    checked: str
    sources: tuple[SourceNote, ...]


def way_cards(context: Context, *ways: str, level: int = 3) -> WayCards:
    """The ways with these ids in this order; without any, all of them."""
    chosen = [context.way(one) for one in ways] if ways else context.site.ways
    return WayCards(tuple(way_card(way) for way in chosen), level)


def way_card(way: Way) -> WayCard:
    """A way as a card."""
    return WayCard(way.name, way.gain, addresses.way(way.id))


def way_page(context: Context, way_id: str) -> WayPage:
    """A way's page."""
    way = context.way(way_id)
    facts = _facts(context, way)
    return WayPage(
        name=way.name,
        gain=way.gain,
        steps=way.steps,
        facts=tuple(fact for fact in facts if fact.answer != UNKNOWN),
        unknown=tuple(fact.question for fact in facts if fact.answer == UNKNOWN),
        link_address=way.link,
        link_text=way.link_text or way.link,
        organisations=tuple(organisation_name(context, one) for one in way.organisations),
        measures=tuple(_measures(context, way)),
        checked=day_text(way.checked.start),
        sources=tuple(_sources(context, way)),
    )


def _facts(context: Context, way: Way) -> list[Fact]:
    words = context.words
    asked = [
        (words["way.who"], way.who),
        (words["way.purpose"], way.purpose),
        (words["way.when"], way.when),
        (words["way.bring"], way.bring),
        (words["way.time_needed"], way.time_needed),
        (words["way.anonymity"], way.anonymity),
        (words["way.what_next"], way.what_next),
        (words["way.who_decides"], way.who_decides),
        (words["way.result"], way.result),
        (words["way.languages"], way.languages),
        (words["way.contact"], way.contact),
    ]
    return [Fact(question, answer) for question, answer in asked]


def _measures(context: Context, way: Way) -> list[Named]:
    return [
        Named(
            context.programme(programme).measures[identity][1].name,
            addresses.measure(programme, identity),
        )
        for programme, identities in way.measures.items()
        for identity in identities
    ]


def _sources(context: Context, way: Way) -> list[SourceNote]:
    found = [
        (context.programme(source.programme).about.sources[source.document], source.place)
        for source in way.sources
    ]
    return [SourceNote(document.title, place, document.url) for document, place in found]
