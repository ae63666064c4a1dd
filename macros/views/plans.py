"""A plan of a year: who does what, with whom and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.models import Plan, PlannedAct
from macros.site import Programme
from macros.views.context import Context
from macros.views.links import Named
from macros.views.moments import Moment, moment
from macros.views.sources import SourceNote, source_note
from macros.views.timeline import goal_named


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A promised act: what is done for it, by whom, and by what it is measured."""

    id: str
    name: str
    official: str
    package: Named
    acts: tuple[str, ...]
    indicators: tuple[str, ...]
    responsible: tuple[str, ...]
    partners: tuple[str, ...]
    schedule: Moment
    schedule_note: str | None
    note: str | None
    source: SourceNote


@dataclass(frozen=True, slots=True)
class PlanGoal:
    """The rows of a plan that lead to one goal, or to none: then `address` is missing."""

    id: str
    name: str
    address: str | None
    rows: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A plan as a page."""

    name: str
    summary: str
    acts_label: str
    indicators_label: str
    roadmap_address: str
    goals: tuple[PlanGoal, ...]


def plan_page(context: Context, programme_id: str, period: str) -> PlanPage:
    """The page of the plan of a period."""
    programme = context.programme(programme_id)
    plan = programme.plans_by_period[period]
    tense = "past" if plan.period.end < context.today else "open"
    return PlanPage(
        name=plan.name,
        summary=plan.summary,
        acts_label=context.words[f"plan.acts.{tense}"],
        indicators_label=context.words[f"plan.indicators.{tense}"],
        roadmap_address=addresses.roadmap(programme.id),
        goals=tuple(_goals(context, programme, plan)),
    )


def _goals(context: Context, programme: Programme, plan: Plan) -> Iterator[PlanGoal]:
    """Goals in their order; rows that lead to none stand last."""
    goals: dict[int | None, list[PlanRow]] = {goal.number: [] for goal in programme.goals}
    goals[None] = []
    for order, row in enumerate(plan.rows, start=1):
        goals[programme.packages[row.package].goal].append(_row(context, programme, order, row))
    for number, rows in goals.items():
        if rows:
            goal = goal_named(context, programme, number)
            identity = f"tavoite-{number}" if number else "kokonaisuudet"
            yield PlanGoal(identity, goal.name, goal.address or None, tuple(rows))


def _row(context: Context, programme: Programme, order: int, row: PlannedAct) -> PlanRow:
    return PlanRow(
        id=f"rivi-{order}",
        name=row.name,
        official=row.official,
        package=Named(
            programme.packages[row.package].name,
            f"{addresses.roadmap(programme.id)}#{row.package}",
        ),
        acts=row.acts,
        indicators=row.indicators,
        responsible=row.responsible,
        partners=row.partners,
        schedule=moment(row.schedule, context.words),
        schedule_note=row.schedule_note,
        note=row.note,
        source=source_note(programme, row.source),
    )
