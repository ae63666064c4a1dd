"""Measures: as cards in a list, and each on its page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from macros import addresses
from macros.choices import Status
from macros.models import Goal, Measure, MeasureReport, Report
from macros.site import Programme, measure_id
from macros.time_words import period_text
from macros.views.context import Context
from macros.views.effects import EffectCard, effects_of_measure
from macros.views.indicators import Reading, reading
from macros.views.links import Named, links_to_themes
from macros.views.sources import SourceNote, source_note
from macros.views.status import StatusTag, status_tag
from macros.views.ways import WayCard, way_card

# What is done needs no reason, and what was not assessed has none to give.
_WANTS_REASON = (Status.PARTLY, Status.NOT_DONE)


@dataclass(frozen=True, slots=True)
class MeasureCard:
    """A measure in a list."""

    id: str
    name: str
    address: str
    status: StatusTag


@dataclass(frozen=True, slots=True)
class MeasureCards:
    """A list of measures."""

    measures: tuple[MeasureCard, ...]
    level: int


@dataclass(frozen=True, slots=True)
class PastStatus:
    """What one report said of a measure."""

    period: str
    status: StatusTag
    report_address: str


@dataclass(frozen=True, slots=True)
class StatusNow:
    """A measure's status: since when, and by which report."""

    tag: StatusTag
    meaning: str
    since: str
    report_name: str | None
    report_address: str | None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The page before or after; `rel` is prev or next."""

    rel: str
    label: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class MeasurePage:
    """All that is known of a measure."""

    id: str
    name: str
    official: str
    goal_number: int
    goal_name: str
    goal_address: str
    status: StatusNow
    done: str | None
    reason: str | None
    asks_reason: bool
    next: str | None
    groups: str
    themes: tuple[Named, ...]
    note: str | None
    ways: tuple[WayCard, ...]
    effects: tuple[EffectCard, ...]
    readings: tuple[Reading, ...]
    past: tuple[PastStatus, ...]
    sources: tuple[SourceNote, ...]
    official_source: SourceNote
    neighbours: tuple[Neighbour, ...]


def measure_card(
    context: Context, programme: Programme, goal: Goal, measure: Measure
) -> MeasureCard:
    """A measure as a card."""
    identity = measure_id(goal, measure)
    return MeasureCard(
        id=identity,
        name=measure.name,
        address=addresses.measure(programme.id, identity),
        status=status_tag(context, programme.status(identity)),
    )


def measure_cards(
    context: Context, programme_id: str, goal: int | None = None, level: int = 3
) -> MeasureCards:
    """The measures of a programme, or of one goal; `level` is that of the cards' headings."""
    programme = context.programme(programme_id, goal)
    return MeasureCards(
        tuple(
            measure_card(context, programme, *programme.measures[identity])
            for identity in programme.measures_of(goal)
        ),
        level,
    )


def measure_page(context: Context, programme_id: str, identity: str) -> MeasurePage:
    """A measure's page."""
    programme = context.programme(programme_id)
    goal, measure = programme.measures[identity]
    reports = list(programme.reports_on(identity))
    newest = reports[0][1] if reports else None
    official_source = source_note(programme, goal.source)
    return MeasurePage(
        id=identity,
        name=measure.name,
        official=measure.official,
        goal_number=goal.number,
        goal_name=goal.name,
        goal_address=addresses.goal(programme.id, goal.number),
        status=_status_now(context, programme, reports),
        done=newest.text if newest else None,
        reason=newest.reason if newest else None,
        asks_reason=newest is not None and newest.status in _WANTS_REASON,
        next=newest.next if newest else None,
        groups=_groups(context, measure),
        themes=links_to_themes(context, measure.themes),
        note=measure.note,
        ways=tuple(
            way_card(context, way)
            for way in context.site.ways_by_measure.get((programme.id, identity), ())
        ),
        effects=effects_of_measure(context, programme.id, identity),
        readings=tuple(
            reading(context, programme, indicator)
            for indicator in programme.indicators_by_measure.get(identity, ())
        ),
        past=tuple(_past(context, programme, report, said) for report, said in reports[1:]),
        sources=tuple(source_note(programme, said.source) for _, said in reports[:1]),
        official_source=official_source,
        neighbours=tuple(_neighbours(context, programme, identity)),
    )


def _groups(context: Context, measure: Measure) -> str:
    """Whom a measure concerns, as one line, or nothing."""
    names = [context.site.target_groups.root[group] for group in measure.target_groups]
    return ", ".join(names).capitalize()


def _status_now(
    context: Context, programme: Programme, reports: list[tuple[Report, MeasureReport]]
) -> StatusNow:
    if not reports:
        tag = status_tag(context, Status.NOT_ASSESSED)
        return StatusNow(tag, context.words["status_means.not_assessed"], "", None, None)
    newest, said = reports[0]
    return StatusNow(
        tag=status_tag(context, said.status),
        meaning=context.words[f"status_means.{said.status.value}"],
        since=_since(context, reports),
        report_name=newest.name,
        report_address=addresses.report(programme.id, newest.period.code),
    )


def _since(context: Context, reports: list[tuple[Report, MeasureReport]]) -> str:
    newest = reports[0][1].status
    same = [report for report, said in takewhile(lambda pair: pair[1].status is newest, reports)]
    period = period_text(same[-1].period, context.words)
    if len(reports) == 1:
        return context.words.say("measure.since_only", period=period)
    if len(same) == 1:
        return context.words.say("measure.since_newest", period=period)
    # When every report says the same, nothing is known of the time before the first.
    if len(same) == len(reports):
        return context.words.say("measure.since_first", period=period)
    return context.words.say("measure.since", period=period)


def _past(
    context: Context, programme: Programme, report: Report, said: MeasureReport
) -> PastStatus:
    return PastStatus(
        period=period_text(report.period, context.words),
        status=status_tag(context, said.status),
        report_address=addresses.report(programme.id, report.period.code),
    )


def _neighbours(context: Context, programme: Programme, identity: str) -> Iterable[Neighbour]:
    order, at = programme.measure_order, programme.measure_positions[identity]
    if at > 0:
        yield _neighbour(programme, order[at - 1], "prev", context.words["nav.previous"])
    if at + 1 < len(order):
        yield _neighbour(programme, order[at + 1], "next", context.words["nav.next"])


def _neighbour(programme: Programme, identity: str, rel: str, label: str) -> Neighbour:
    _, measure = programme.measures[identity]
    address = addresses.measure(programme.id, identity)
    return Neighbour(rel, label, f"{identity} {measure.name}", address)
