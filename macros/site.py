"""Everything the data says, as one frozen whole; pages, checks and open data read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, TypeVar

from macros.choices import Status
from macros.models import (
    About,
    Chapter,
    Decisions,
    Effect,
    FileRecord,
    Glossary,
    Goal,
    Happening,
    Indicator,
    Kinds,
    Ladder,
    Language,
    Law,
    Measure,
    MeasureReport,
    Organisations,
    Package,
    Plan,
    Record,
    Redirects,
    Report,
    Responsibilities,
    Roadmap,
    SiteInfo,
    Statement,
    Swot,
    TargetGroups,
    Themes,
    Way,
    Words,
)
from macros.problems import Place
from macros.texts import everything_in
from macros.yaml_builder import Location

_TiedToWays = TypeVar("_TiedToWays", Happening, Effect)
_TiedToMeasures = TypeVar("_TiedToMeasures", Way, Effect)


def measure_id(goal: Goal, measure: Measure) -> str:
    """The measure's number as the sources write it: goal 1 measure 2 is `1.2`."""
    return f"{goal.number}.{measure.number}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A record or a text, the record whose file it is in, and where in it."""

    record: FileRecord
    location: Location
    value: Any

    def place(self, *within: str | int) -> Place:
        """Where the piece, or something within it, stands."""
        return self.record.place(*self.location, *within)

    def key_place(self, *within: str | int) -> Place:
        """Where the key of something within it stands."""
        return self.record.key_place(*self.location, *within)


@dataclass(frozen=True)
class Programme:
    """A programme with its goals, indicators and reports, each in its own order."""

    id: str
    about: About
    goals: tuple[Goal, ...]
    indicators: tuple[Indicator, ...]
    reports: tuple[Report, ...]
    """Oldest first."""
    roadmap: Roadmap | None = None
    plans: tuple[Plan, ...] = ()
    """Oldest first."""
    ladder: Ladder | None = None
    swot: Swot | None = None
    responsibilities: Responsibilities | None = None
    law: Law | None = None
    chapters: tuple[Chapter, ...] = ()
    """In the order they have on the programme's page."""

    @cached_property
    def measures(self) -> Mapping[str, tuple[Goal, Measure]]:
        """Every measure with its goal, by the measure's id, in the order of numbers."""
        return {measure_id(goal, m): (goal, m) for goal in self.goals for m in goal.measures}

    @cached_property
    def goals_by_number(self) -> Mapping[int, Goal]:
        """Goals by number."""
        return {goal.number: goal for goal in self.goals}

    @cached_property
    def packages(self) -> Mapping[str, Package]:
        """Packages of the roadmap by id, in its order."""
        return self.roadmap.packages if self.roadmap else {}

    @cached_property
    def packages_by_goal(self) -> Mapping[int, tuple[str, ...]]:
        """Ids of packages that lead to each goal; goals without one are left out."""
        found: dict[int, list[str]] = {}
        for identity, package in self.packages.items():
            if package.goal is not None:
                found.setdefault(package.goal, []).append(identity)
        return {goal: tuple(packages) for goal, packages in found.items()}

    @cached_property
    def plans_by_period(self) -> Mapping[str, Plan]:
        """Plans by the code of their period."""
        return {plan.period.code: plan for plan in self.plans}

    @cached_property
    def chapters_by_id(self) -> Mapping[str, Chapter]:
        """Chapters by id."""
        return {chapter.id: chapter for chapter in self.chapters}

    @cached_property
    def themes(self) -> frozenset[str]:
        """Themes that a measure, milestone, step or chapter of the programme belongs to."""
        steps = self.ladder.steps if self.ladder else ()
        found = {theme for package in self.packages.values() for theme in package.all_themes}
        found.update(theme for _, measure in self.measures.values() for theme in measure.themes)
        found.update(theme for step in steps for theme in step.themes)
        found.update(theme for chapter in self.chapters for theme in chapter.themes)
        return frozenset(found)

    def measures_of(self, goal: int | None) -> Iterator[str]:
        """Ids of a goal's measures in order; without a goal, of all."""
        if goal is None:
            return iter(self.measures)
        found = self.goals_by_number[goal]
        return (measure_id(found, measure) for measure in found.measures)

    @cached_property
    def measure_order(self) -> tuple[str, ...]:
        """Ids of measures in order."""
        return tuple(self.measures)

    @cached_property
    def measure_positions(self) -> Mapping[str, int]:
        """Where each measure stands in that order."""
        return {identity: position for position, identity in enumerate(self.measure_order)}

    @cached_property
    def indicators_by_measure(self) -> Mapping[str, tuple[Indicator, ...]]:
        """Indicators that tell of each measure; measures without one are left out."""
        found: dict[str, list[Indicator]] = {}
        for indicator in self.indicators:
            for measure in indicator.measures:
                found.setdefault(measure, []).append(indicator)
        return {measure: tuple(indicators) for measure, indicators in found.items()}

    @cached_property
    def indicators_by_goal(self) -> Mapping[int, tuple[Indicator, ...]]:
        """Indicators that tell of each goal; goals without one are left out."""
        found: dict[int, list[Indicator]] = {}
        for indicator in self.indicators:
            for goal in indicator.goals:
                found.setdefault(goal, []).append(indicator)
        return {goal: tuple(indicators) for goal, indicators in found.items()}

    @cached_property
    def indicators_by_id(self) -> Mapping[str, Indicator]:
        """Indicators by id."""
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def reports_by_period(self) -> Mapping[str, Report]:
        """Reports by the code of their period."""
        return {report.period.code: report for report in self.reports}

    @property
    def records(self) -> Iterator[FileRecord]:
        """Every record in the programme's folder."""
        return _records_in(self)

    @property
    def latest_report(self) -> Report | None:
        """The newest report there is."""
        return self.reports[-1] if self.reports else None

    def reports_on(self, measure: str) -> Iterator[tuple[Report, MeasureReport]]:
        """What each report says of a measure, newest first."""
        for report in reversed(self.reports):
            if said := report.measures.get(measure):
                yield report, said

    def status(self, measure: str) -> Status:
        """The measure's status by the newest report that speaks of it."""
        said = next(self.reports_on(measure), None)
        return said[1].status if said else Status.NOT_ASSESSED


@dataclass(frozen=True)
class Site:
    """All the records."""

    info: SiteInfo
    organisations: Organisations
    kinds: Kinds
    target_groups: TargetGroups
    themes: Themes
    glossary: Glossary
    statement: Statement | None
    language: Language
    redirects: Redirects
    words: Words
    ways: tuple[Way, ...]
    events: tuple[Happening, ...]
    """Earliest first."""
    effects: tuple[Effect, ...]
    decisions: Decisions | None
    programmes: tuple[Programme, ...]

    @property
    def records(self) -> Iterator[FileRecord]:
        """Every record that has a file of its own."""
        yield from _records_in(self)
        for programme in self.programmes:
            yield from programme.records

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Everything that staff wrote: all records, the records inside them, and all texts."""
        return tuple(
            Piece(record, location, value)
            for record in self.records
            for location, value in everything_in(record)
        )

    @cached_property
    def records_by_kind(self) -> Mapping[type[Record], list[Piece]]:
        """All records by their class, so that a rule looks only at those that it is about."""
        found: dict[type[Record], list[Piece]] = {}
        for piece in self.pieces:
            if isinstance(piece.value, Record):
                found.setdefault(type(piece.value), []).append(piece)
        return found

    @cached_property
    def themes_in_use(self) -> frozenset[str]:
        """Themes that some record of a programme belongs to."""
        return frozenset(theme for one in self.programmes for theme in one.themes)

    @cached_property
    def programmes_by_id(self) -> Mapping[str, Programme]:
        """Programmes by id."""
        return {programme.id: programme for programme in self.programmes}

    @cached_property
    def ways_by_id(self) -> Mapping[str, Way]:
        """Ways to take part by id."""
        return {way.id: way for way in self.ways}

    @cached_property
    def ways_by_measure(self) -> Mapping[tuple[str, str], tuple[Way, ...]]:
        """Ways that carry out a measure, by programme and measure; the others are left out."""
        return _by_measure(self.ways)

    @cached_property
    def events_by_id(self) -> Mapping[str, Happening]:
        """Events by id."""
        return {event.id: event for event in self.events}

    @cached_property
    def events_by_way(self) -> Mapping[str, tuple[Happening, ...]]:
        """Events that each way is tied to, earliest first; ways without one are left out."""
        return _by_way(self.events)

    @cached_property
    def effects_by_way(self) -> Mapping[str, tuple[Effect, ...]]:
        """What came of each way; ways without an effect are left out."""
        return _by_way(self.effects)

    @cached_property
    def effects_by_measure(self) -> Mapping[tuple[str, str], tuple[Effect, ...]]:
        """Effects tied to a measure, by programme and measure; the others are left out."""
        return _by_measure(self.effects)


def _by_way(records: Iterable[_TiedToWays]) -> Mapping[str, tuple[_TiedToWays, ...]]:
    found: dict[str, list[_TiedToWays]] = {}
    for record in records:
        for way in record.ways:
            found.setdefault(way, []).append(record)
    return {way: tuple(tied) for way, tied in found.items()}


def _by_measure(
    records: Iterable[_TiedToMeasures],
) -> Mapping[tuple[str, str], tuple[_TiedToMeasures, ...]]:
    found: dict[tuple[str, str], list[_TiedToMeasures]] = {}
    for record in records:
        for programme, measures in record.measures.items():
            for measure in measures:
                found.setdefault((programme, measure), []).append(record)
    return {key: tuple(tied) for key, tied in found.items()}


def _records_in(whole: Site | Programme) -> Iterator[FileRecord]:
    """Whatever kinds there are, so that none that came later is forgotten."""
    for field in fields(whole):
        value = getattr(whole, field.name)
        several = value if isinstance(value, tuple) else (value,)
        yield from (one for one in several if isinstance(one, FileRecord))
