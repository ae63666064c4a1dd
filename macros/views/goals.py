"""Goals: as cards, and each on its page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.models import Goal, Indicator, Kind
from macros.site import Programme
from macros.views.context import Context, counted
from macros.views.indicators import Reading, reading
from macros.views.links import Named
from macros.views.measures import MeasureCards, Neighbour, measure_cards
from macros.views.sources import SourceNote, source_note
from macros.views.status import Progress, Share, progress
from macros.views.timeline import Timeline, timeline


@dataclass(frozen=True, slots=True)
class GoalCard:
    """A goal in a list, with its own counts; `contents` tells of what has no status."""

    number: int
    name: str
    kind: str | None
    address: str
    shares: tuple[Share, ...]
    contents: str


@dataclass(frozen=True, slots=True)
class GoalCards:
    """The goals of a programme."""

    goals: tuple[GoalCard, ...]


@dataclass(frozen=True, slots=True)
class GoalPlan:
    """The rows of a plan that lead to a goal."""

    name: str
    rows: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class GoalNews:
    """What the newest report says of a goal."""

    report_name: str
    report_address: str
    highlights: tuple[str, ...]
    coming: tuple[str, ...]
    source: SourceNote


@dataclass(frozen=True, slots=True)
class GoalPage:
    """All that is known of a goal."""

    number: int
    name: str
    official: str
    kind: str | None
    kind_meaning: str | None
    summary: str
    progress: Progress | None
    measures: MeasureCards
    timeline: Timeline | None
    plans: tuple[GoalPlan, ...]
    readings: tuple[Reading, ...]
    news: GoalNews | None
    source: SourceNote
    neighbours: tuple[Neighbour, ...]


def goal_cards(context: Context, programme_id: str) -> GoalCards:
    """The goals of a programme as cards."""
    programme = context.programme(programme_id)
    return GoalCards(
        tuple(
            GoalCard(
                number=goal.number,
                name=goal.name,
                kind=kind.name if (kind := _kind(context, goal)) else None,
                address=addresses.goal(programme.id, goal.number),
                shares=progress(context, programme.id, goal.number).shares,
                contents=_contents(context, programme, goal),
            )
            for goal in programme.goals
        )
    )


def _contents(context: Context, programme: Programme, goal: Goal) -> str:
    keys = programme.packages_by_goal.get(goal.number, ())
    milestones = sum(len(programme.packages[key].milestones) for key in keys)
    counts = {"measures": len(goal.measures), "packages": len(keys), "milestones": milestones}
    return counted(context, counts)


def _kind(context: Context, goal: Goal) -> Kind | None:
    return context.site.kinds.root[goal.kind] if goal.kind else None


def goal_page(context: Context, programme_id: str, number: int) -> GoalPage:
    """A goal's page."""
    programme = context.programme(programme_id)
    goal = programme.goals_by_number[number]
    kind = _kind(context, goal)
    return GoalPage(
        number=goal.number,
        name=goal.name,
        official=goal.official,
        kind=kind.name if kind else None,
        kind_meaning=kind.meaning if kind else None,
        summary=goal.summary,
        progress=progress(context, programme.id, number) if goal.measures else None,
        measures=measure_cards(context, programme.id, number),
        timeline=(
            timeline(context, programme.id, number)
            if number in programme.packages_by_goal
            else None
        ),
        plans=tuple(_plans(programme, number)),
        readings=tuple(_readings(context, programme, goal)),
        news=_news(programme, number),
        source=source_note(programme, goal.source),
        neighbours=_neighbours(context, programme, goal),
    )


def _plans(programme: Programme, number: int) -> Iterator[GoalPlan]:
    for plan in programme.plans:
        address = addresses.plan(programme.id, plan.period.code)
        rows = tuple(
            Named(row.name, f"{address}#rivi-{order}")
            for order, row in enumerate(plan.rows, start=1)
            if programme.packages[row.package].goal == number
        )
        if rows:
            yield GoalPlan(plan.name, rows)


def _readings(context: Context, programme: Programme, goal: Goal) -> list[Reading]:
    found: tuple[Indicator, ...] = programme.indicators_by_goal.get(goal.number, ())
    return [reading(context, programme, indicator) for indicator in found]


def _news(programme: Programme, number: int) -> GoalNews | None:
    report = next((r for r in reversed(programme.reports) if number in r.goals), None)
    if report is None:
        return None
    told = report.goals[number]
    return GoalNews(
        report_name=report.name,
        report_address=addresses.report(programme.id, report.period.code),
        highlights=told.highlights,
        coming=told.coming,
        source=source_note(programme, told.source),
    )


def _neighbours(context: Context, programme: Programme, goal: Goal) -> tuple[Neighbour, ...]:
    numbers = list(programme.goals_by_number)
    at = numbers.index(goal.number)
    beside = [("prev", context.words["nav.previous"], number) for number in numbers[:at][-1:]]
    beside += [("next", context.words["nav.next"], number) for number in numbers[at + 1 :][:1]]
    return tuple(
        Neighbour(
            rel,
            label,
            f"{number}. {programme.goals_by_number[number].name}",
            addresses.goal(programme.id, number),
        )
        for rel, label, number in beside
    )
