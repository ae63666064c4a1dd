"""A roadmap drawn on time: packages by years, each milestone past, now or coming."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from macros import addresses
from macros.models import Milestone, Package
from macros.periods import Period, Precision, parse
from macros.site import Programme
from macros.time_words import day_text
from macros.views.context import Context, found
from macros.views.links import Named
from macros.views.moments import Moment, moment, when
from macros.views.sources import SourceNote, source_note
from macros.views.status import StatusTag, status_tag

# How many columns the style knows.
_DRAWN = range(2, 7)

# So many milestones of a package in a year would be a tall narrow column beside empty ones.
_CROWDED = 6


@dataclass(frozen=True, slots=True)
class TimelineMilestone:
    """A milestone; `moment` and `when_text` are told only where its year does not tell them."""

    name: str
    part: str | None
    moment: Moment | None
    when_text: str | None
    status: StatusTag | None


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """A package's milestones of a year, or of some years together.

    `column` counts the years of the timeline from one, `span` how many of them it takes;
    `when` is past, now or coming.
    """

    moment: Moment
    column: int
    span: int
    when: str
    when_text: str
    milestones: tuple[TimelineMilestone, ...]


@dataclass(frozen=True, slots=True)
class TimelinePackage:
    """A row of the timeline, and its texts exactly as they were decided."""

    id: str
    name: str
    years: tuple[TimelineYear, ...]
    note: str | None
    official: str
    official_milestones: tuple[str, ...]
    source: SourceNote


@dataclass(frozen=True, slots=True)
class TimelineGroup:
    """The packages that lead to one goal; without `name` the page has a heading for them."""

    id: str
    name: str | None
    address: str | None
    packages: tuple[TimelinePackage, ...]


@dataclass(frozen=True, slots=True)
class YearHeading:
    """A column of the timeline; `when` is past, now or coming."""

    year: int
    when: str
    when_text: str


@dataclass(frozen=True, slots=True)
class Today:
    """The day of building: in words, and where it is drawn, in percents of the timeline."""

    sentence: str
    position: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A whole roadmap, drawn where there is room.

    As a grid, packages by years, if its years fit side by side; below each other, each as wide as
    the page, if some year is `crowded`; else it stays a list.
    """

    drawn: bool
    crowded: bool
    years: tuple[YearHeading, ...]
    today: Today
    outcome: str
    groups: tuple[TimelineGroup, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The page of a roadmap."""

    name: str
    summary: str
    count: str
    note: str | None
    timeline: Timeline
    data_address: str


def timeline_page(context: Context, programme_id: str) -> TimelinePage:
    """The page of a programme's roadmap."""
    programme = context.programme(programme_id)
    roadmap = found(programme.roadmap, "roadmap.yml")
    return TimelinePage(
        name=roadmap.name,
        summary=roadmap.summary,
        count=context.words.say(
            "timeline.count",
            packages=len(roadmap.packages),
            milestones=sum(len(package.milestones) for package in roadmap.packages.values()),
        ),
        note=roadmap.note,
        timeline=timeline(context, programme_id),
        data_address=f"{addresses.FILES}milestones.csv",
    )


def _outcome(context: Context, programme: Programme) -> str:
    """What is known of the outcome, said once for all."""
    packages = programme.packages.values()
    known = [one.status is not None for package in packages for one in package.milestones]
    if all(known):
        return ""
    return context.words[f"timeline.outcome.{'partly' if any(known) else 'unknown'}"]


def timeline(context: Context, programme_id: str, goal: int | None = None) -> Timeline:
    """A programme's roadmap, or what of it leads to one goal; packages in their own order."""
    programme = context.programme(programme_id, goal)
    years = _years(programme)
    crowded = _is_crowded(programme)
    return Timeline(
        drawn=len(years) in _DRAWN and not crowded,
        crowded=crowded,
        years=tuple(_heading(context, year) for year in years),
        today=_today(context, years),
        outcome=_outcome(context, programme),
        groups=tuple(
            _groups(context, programme, years)
            if goal is None
            else _group_of_goal(context, programme, goal, years)
        ),
    )


def _years(programme: Programme) -> tuple[int, ...]:
    periods = [one.period for package in programme.packages.values() for one in package.milestones]
    if not periods:
        return ()
    return tuple(range(min(p.year for p in periods), max(p.end.year for p in periods) + 1))


def _is_crowded(programme: Programme) -> bool:
    packages = programme.packages.values()
    counts = (Counter(_span(one.period) for one in package.milestones) for package in packages)
    return any(max(count.values(), default=0) >= _CROWDED for count in counts)


def _heading(context: Context, year: int) -> YearHeading:
    is_when = _when(context, parse(str(year)))
    return YearHeading(year, is_when, context.words[f"timeline.when.{is_when}"])


def _when(context: Context, period: Period) -> str:
    return when(period.start, period.end, context.today)


def _today(context: Context, years: tuple[int, ...]) -> Today:
    today = context.today
    if not years or today.year < years[0]:
        where, share = "before", 0.0
    elif today.year > years[-1]:
        where, share = "after", 1.0
    else:
        start, end = date(years[0], 1, 1), date(years[-1] + 1, 1, 1)
        where, share = "within", (today - start) / (end - start)
    year = min([today.year, *years[-1:]])
    said = context.words.say(f"timeline.today.{where}", day=day_text(today), year=year)
    return Today(said, f"{100 * share:.1f}", "end" if share > 0.5 else "start")


def _groups(
    context: Context, programme: Programme, years: tuple[int, ...]
) -> Iterator[TimelineGroup]:
    """Goals in their order; packages without one last."""
    goals: dict[int | None, list[str]] = {goal.number: [] for goal in programme.goals} | {None: []}
    for key, package in programme.packages.items():
        goals[package.goal].append(key)
    for number, keys in goals.items():
        if keys:
            named = goal_named(context, programme, number)
            yield TimelineGroup(
                id=f"tavoite-{number}" if number else "kokonaisuudet",
                name=named.name,
                address=named.address or None,
                packages=tuple(_package(context, programme, key, years) for key in keys),
            )


def _group_of_goal(
    context: Context, programme: Programme, goal: int, years: tuple[int, ...]
) -> Iterator[TimelineGroup]:
    """The packages of a goal below a heading that is there already."""
    keys = programme.packages_by_goal.get(goal, ())
    packages = tuple(_package(context, programme, key, years) for key in keys)
    yield TimelineGroup(f"tavoite-{goal}", None, None, packages)


def goal_named(context: Context, programme: Programme, number: int | None) -> Named:
    """A goal with its number and its page, or words for what leads to no goal."""
    if number is None:
        key = "some" if programme.packages_by_goal else "all"
        return Named(context.words[f"timeline.no_goal.{key}"], "")
    goal = programme.goals_by_number[number]
    label = f"{context.words['goal.label']} {number}: {goal.name}"
    return Named(label, addresses.goal(programme.id, number))


def _package(
    context: Context, programme: Programme, key: str, years: tuple[int, ...]
) -> TimelinePackage:
    package = programme.packages[key]
    return TimelinePackage(
        id=key,
        name=package.name,
        years=tuple(_by_year(context, package, years)),
        note=package.note,
        official=package.official,
        official_milestones=tuple(dict.fromkeys(one.official for one in package.milestones)),
        source=source_note(programme, package.source),
    )


def _by_year(context: Context, package: Package, years: tuple[int, ...]) -> Iterator[TimelineYear]:
    ordered = sorted(package.milestones, key=lambda one: (_span(one.period), one.period.order))
    for (first, last), chosen in groupby(ordered, key=lambda one: _span(one.period)):
        period = parse(str(first) if first == last else f"{first}/{last}")
        is_when = _when(context, period)
        yield TimelineYear(
            moment=moment(period, context.words),
            column=years.index(first) + 1,
            span=last - first + 1,
            when=is_when,
            when_text=context.words[f"timeline.when.{is_when}"],
            milestones=tuple(_milestones(context, tuple(chosen), is_when)),
        )


def _span(period: Period) -> tuple[int, int]:
    return period.year, period.end.year


def _milestones(
    context: Context, milestones: tuple[Milestone, ...], year_is: str
) -> Iterator[TimelineMilestone]:
    """Milestones of a year; where one is dated more exactly than by it, all tell their times."""
    exact = any(_is_exact(one.period) for one in milestones)
    for one in milestones:
        is_when = _when(context, one.period)
        yield TimelineMilestone(
            name=one.name,
            part=one.part,
            moment=moment(one.period, context.words) if exact else None,
            when_text=None if is_when == year_is else context.words[f"timeline.when.{is_when}"],
            status=status_tag(context, one.status) if one.status else None,
        )


def _is_exact(period: Period) -> bool:
    return any(part.precision is not Precision.YEAR for part in period.parts or (period,))
