"""Ways to take part: as cards, and each with its fifteen facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros import addresses
from macros.choices import Audience
from macros.fields import UNKNOWN
from macros.models import PathStep, Way
from macros.views.checked import checked_text
from macros.views.context import Context
from macros.views.effects import EffectCard, effects_of_way
from macros.views.events import EventLines, events_of_way
from macros.views.links import Named, links_to_measures, links_to_themes
from macros.views.programmes import organisation_name
from macros.views.sources import SourceNote, source_notes
from macros.views.way_questions import (
    HOW,
    HOW_LONG,
    NOT_KNOWN,
    QUESTIONS,
    WHOM,
    Question,
    answer_label,
    answers,
)


@dataclass(frozen=True, slots=True)
class WayCard:
    """A way in a list; `answers` is what filters ask of it, where there are filters."""

    name: str
    gain: str
    about: str
    address: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WayCards:
    """Ways to take part; `level` is that of the cards' headings."""

    ways: tuple[WayCard, ...]
    level: int


@dataclass(frozen=True, slots=True)
class Trait:
    """A question by which ways are told apart, with links to the ways that answer the same."""

    question: str
    answers: tuple[Named, ...]


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
    traits: tuple[Trait, ...]
    link_address: str | None
    link_text: str | None
    steps: tuple[PathStep, ...]
    bring: Fact | None
    what_next: str | None
    afterwards: tuple[PathStep, ...]
    facts: tuple[Fact, ...]
    unknown: tuple[str, ...]
    effects: tuple[EffectCard, ...]
    events: EventLines
    measures: tuple[Named, ...]
    themes: tuple[Named, ...]
    organisations: tuple[str, ...]
    sources: tuple[SourceNote, ...]
    checked: str | None


def way_cards(context: Context, *ways: str, level: int = 3) -> WayCards:
    """The ways with these ids in this order; without any, all of them."""
    chosen = [context.way(one) for one in ways] if ways else context.site.ways
    return cards_of(context, chosen, level)


def cards_of(
    context: Context, ways: Iterable[Way], level: int, *, filtered: bool = False
) -> WayCards:
    """Ways as cards; filtered ones carry what the filters ask of them."""
    return WayCards(
        tuple(way_card(context, way, _asked(way) if filtered else ()) for way in ways), level
    )


def way_card(context: Context, way: Way, asked: tuple[tuple[str, str], ...] = ()) -> WayCard:
    """A way as a card."""
    return WayCard(way.name, way.gain, _about(context, way), addresses.way(way.id), asked)


def _asked(way: Way) -> tuple[tuple[str, str], ...]:
    """What filters ask of a way: its answers, and words by which it is found."""
    answered = ((one.name, " ".join(one.answers(way))) for one in QUESTIONS)
    return (*answered, ("nimi", " ".join(step.name for step in way.steps)))


def _about(context: Context, way: Way) -> str:
    """For whom a way is and how one takes part, as far as is known."""
    said = [_labels(context, question, way) for question in (WHOM, HOW)]
    return " · ".join(filter(None, said))


def _labels(context: Context, question: Question, way: Way) -> str:
    if set(Audience) <= set(question.answers(way)):
        return context.words["way_answer.kenelle.kaikki"]
    known = (one for one in question.answers(way) if one != NOT_KNOWN)
    return ", ".join(answer_label(context, question, one) for one in known).capitalize()


def way_page(context: Context, way_id: str) -> WayPage:
    """A way's page."""
    way = context.way(way_id)
    return WayPage(
        name=way.name,
        gain=way.gain,
        traits=tuple(_traits(context, way)),
        link_address=way.link,
        link_text=way.link_text or way.link,
        steps=tuple(PathStep(name=one.name, text=one.text) for one in way.steps),
        bring=next(_known([Fact(context.words["way.bring"], way.bring)]), None),
        what_next=None if way.what_next == UNKNOWN else way.what_next,
        afterwards=way.afterwards,
        facts=tuple(_known(_facts(context, way))),
        unknown=tuple(_unknown(context, way)),
        effects=effects_of_way(context, way.id),
        events=events_of_way(context, way.id),
        measures=links_to_measures(context, way.measures),
        themes=links_to_themes(context, way.themes),
        organisations=tuple(organisation_name(context, one) for one in way.organisations),
        sources=source_notes(context, way.sources),
        checked=checked_text(context, way),
    )


def _traits(context: Context, way: Way) -> Iterator[Trait]:
    for question in (WHOM, HOW, HOW_LONG):
        known = tuple(
            Named(one.label.lower(), one.address)
            for one in answers(context, question, [way])
            if one.value != NOT_KNOWN
        )
        if known:
            yield Trait(context.words[f"way_trait.{question.name}"], known)


def _facts(context: Context, way: Way) -> list[Fact]:
    """What is not told elsewhere on the page, in the order that people ask."""
    words = context.words
    asked = [
        (words["way.who"], way.who),
        (words["way.purpose"], way.purpose),
        (words["way.when"], way.when),
        (words["way.time_needed"], way.time_needed),
        (words["way.anonymity"], way.anonymity),
        (words["way.who_decides"], way.who_decides),
        (words["way.result"], way.result),
        (words["way.languages"], way.languages),
        (words["way.contact"], way.contact),
    ]
    return [Fact(question, answer) for question, answer in asked]


def _known(facts: Iterable[Fact]) -> Iterator[Fact]:
    return (fact for fact in facts if fact.answer != UNKNOWN)


def _unknown(context: Context, way: Way) -> Iterator[str]:
    """What the sources leave open: first of facts that are known in part, then whole facts."""
    yield from way.not_told
    told_elsewhere = [
        Fact(context.words["way.bring"], way.bring),
        Fact(context.words["way.what_next"], way.what_next),
    ]
    for fact in (*told_elsewhere, *_facts(context, way)):
        if fact.answer == UNKNOWN:
            yield fact.question
