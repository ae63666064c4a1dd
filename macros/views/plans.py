"""A plan of a year: who does what, with whom and when."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from macros import addresses
from macros.models import Plan, PlannedAct
from macros.site import Programme
from macros.views.context import Context, period_text
from macros.views.indicators import Named
from macros.views.sources import SourceNote, source_note
from macros.views.timeline import datetime_of


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A promised act: what is done for it, by whom, and by what it is measured."""

    id: str
    name: str
    official: str
    package: str
    acts: tuple[str, ...]
    indicators: tuple[str, ...]
    responsible: tuple[str, ...]
    partners: tuple[str, ...]
    schedule: str
    datetime: str
    schedule_note: str | None
    note: str | None
    source: SourceNote


@dataclass(frozen=True, slots=True)
class PlanGoal:
    """The rows of a plan that lead to one goal."""

    id: str
    goal: Named | None
    rows: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A plan as a page."""

    name: str
    summary: str
    count: str
    roadmap_address: str
    goals: tuple[PlanGoal, ...]


def plan_page(context: Context, programme_id: str, period: str) -> PlanPage:
    """The page of the plan of a period."""
    programme = context.programme(programme_id)
    plan = programme.plans_by_period[period]
    return PlanPage(
        name=plan.name,
        summary=plan.summary,
        count=context.words.say("plan.count", count=len(plan.rows)),
        roadmap_address=addresses.roadmap(programme.id),
        goals=tuple(_goals(context, programme, plan)),
    )


def _goals(context: Context, programme: Programme, plan: Plan) -> list[PlanGoal]:
    rows = list(enumerate(plan.rows, start=1))
    found = groupby(rows, key=lambda pair: programme.packages[pair[1].package].goal)
    return [
        PlanGoal(
            id=f"tavoite-{number}",
            goal=_goal(programme, number),
            rows=tuple(_row(context, programme, order, row) for order, row in chosen),
        )
        for number, chosen in found
    ]


def _goal(programme: Programme, number: int | None) -> Named | None:
    if number is None:
        return None
    return Named(programme.goals_by_number[number].name, addresses.goal(programme.id, number))


def _row(context: Context, programme: Programme, order: int, row: PlannedAct) -> PlanRow:
    return PlanRow(
        id=f"rivi-{order}",
        name=row.name,
        official=row.official,
        package=programme.packages[row.package].name,
        acts=row.acts,
        indicators=row.indicators,
        responsible=row.responsible,
        partners=row.partners,
        schedule=period_text(row.schedule, context.words),
        datetime=datetime_of(row.schedule),
        schedule_note=row.schedule_note,
        note=row.note,
        source=source_note(programme, row.source),
    )
