"""A roadmap drawn on time: packages by years, each milestone past, now or coming."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from macros import addresses
from macros.models import Milestone, Package
from macros.periods import Period, Precision
from macros.site import Programme
from macros.views.context import Context, day_text, found, period_text
from macros.views.indicators import Named
from macros.views.sources import SourceNote, source_note
from macros.views.status import StatusTag, status_tag

PAST, NOW, COMING = "past", "now", "coming"


@dataclass(frozen=True, slots=True)
class TimelineMilestone:
    """A milestone: when it was due, and what is known of it; `when` is past, now or coming."""

    name: str
    part: str | None
    period: str
    datetime: str
    when: str
    when_text: str
    status: StatusTag | None


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """A package's milestones of a year; `column` counts the years of the timeline from one."""

    year: int
    column: int
    milestones: tuple[TimelineMilestone, ...]


@dataclass(frozen=True, slots=True)
class TimelinePackage:
    """A row of the timeline."""

    id: str
    name: str
    official: str
    goal: Named | None
    years: tuple[TimelineYear, ...]
    note: str | None
    source: SourceNote


@dataclass(frozen=True, slots=True)
class YearHeading:
    """A column of the timeline; `when` is past, now or coming."""

    year: int
    column: int
    when: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A whole roadmap; `today` says in words where the day of building falls on it."""

    years: tuple[YearHeading, ...]
    today: str
    packages: tuple[TimelinePackage, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The page of a roadmap."""

    name: str
    summary: str
    count: str
    note: str | None
    timeline: Timeline
    data_address: str


def timeline(context: Context, programme_id: str) -> Timeline:
    """A programme's roadmap, packages in their own order."""
    programme = context.programme(programme_id)
    years = _years(programme)
    return Timeline(
        years=tuple(
            YearHeading(year, column, _when(date(year, 1, 1), date(year, 12, 31), context.today))
            for column, year in enumerate(years, start=1)
        ),
        today=_today(context, years),
        packages=tuple(
            _package(context, programme, key, package, years)
            for key, package in programme.packages.items()
        ),
    )


def timeline_page(context: Context, programme_id: str) -> TimelinePage:
    """The page of a programme's roadmap."""
    programme = context.programme(programme_id)
    roadmap = found(programme.roadmap, "roadmap.yml")
    milestones = sum(len(package.milestones) for package in roadmap.packages.values())
    return TimelinePage(
        name=roadmap.name,
        summary=roadmap.summary,
        count=context.words.say(
            "timeline.count", packages=len(roadmap.packages), milestones=milestones
        ),
        note=roadmap.note,
        timeline=timeline(context, programme_id),
        data_address=f"{addresses.FILES}milestones.csv",
    )


def _years(programme: Programme) -> tuple[int, ...]:
    found = [
        one.period.year for package in programme.packages.values() for one in package.milestones
    ]
    return tuple(range(min(found), max(found) + 1)) if found else ()


def _today(context: Context, years: tuple[int, ...]) -> str:
    day = day_text(context.today)
    if not years or context.today.year < years[0]:
        return context.words.say("timeline.today_before", day=day)
    if context.today.year > years[-1]:
        return context.words.say("timeline.today_after", day=day, year=years[-1])
    return context.words.say("timeline.today_within", day=day, year=context.today.year)


def _package(
    context: Context, programme: Programme, key: str, package: Package, years: tuple[int, ...]
) -> TimelinePackage:
    goal = programme.goals_by_number.get(package.goal) if package.goal else None
    return TimelinePackage(
        id=key,
        name=package.name,
        official=package.official,
        goal=Named(goal.name, addresses.goal(programme.id, goal.number)) if goal else None,
        years=tuple(_by_year(context, package, years)),
        note=package.note,
        source=source_note(programme, package.source),
    )


def _by_year(context: Context, package: Package, years: tuple[int, ...]) -> Iterator[TimelineYear]:
    ordered = sorted(package.milestones, key=lambda one: one.period.order)
    for year, chosen in groupby(ordered, key=lambda one: one.period.year):
        milestones = tuple(_milestone(context, one) for one in chosen)
        yield TimelineYear(year, years.index(year) + 1, milestones)


def _milestone(context: Context, milestone: Milestone) -> TimelineMilestone:
    period = milestone.period
    when = _when(period.start, period.end, context.today)
    return TimelineMilestone(
        name=milestone.name,
        part=milestone.part,
        period=period_text(period, context.words),
        datetime=datetime_of(period),
        when=when,
        when_text=context.words[f"timeline.when.{when}"],
        status=status_tag(context, milestone.status) if milestone.status else None,
    )


def _when(start: date, end: date, today: date) -> str:
    if end < today:
        return PAST
    return NOW if start <= today else COMING


def datetime_of(period: Period) -> str:
    """The value of a `time` element: as exact as HTML can say it, a year for a season."""
    match period.precision:
        case Precision.DAY:
            return period.start.isoformat()
        case Precision.MONTH:
            return f"{period.start:%Y-%m}"
        case _:
            return str(period.year)
