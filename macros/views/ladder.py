"""A ladder of participation: steps from the lowest up, and where the county stands."""

from __future__ import annotations

from dataclasses import dataclass

from macros import addresses
from macros.fields import UNKNOWN
from macros.models import LadderStep
from macros.site import Programme
from macros.views.context import Context, found, period_text
from macros.views.indicators import Named
from macros.views.sources import SourceNote, source_note


@dataclass(frozen=True, slots=True)
class StepAct:
    """An act of a step, and when."""

    name: str
    part: str | None
    period: str


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step; `height` is its own number, for drawing stairs."""

    number: int
    name: str
    official: str
    meaning: tuple[str, ...]
    responsible: tuple[str, ...]
    when: str
    acts: tuple[StepAct, ...]
    note: str | None
    source: SourceNote


@dataclass(frozen=True, slots=True)
class LadderPage:
    """The ladder as a page."""

    name: str
    summary: str
    standing: str
    steps: tuple[ShownStep, ...]
    roadmap: Named | None


def ladder_page(context: Context, programme_id: str) -> LadderPage:
    """The page of a programme's ladder."""
    programme = context.programme(programme_id)
    ladder = found(programme.ladder, "ladder.yml")
    roadmap = programme.roadmap
    return LadderPage(
        name=ladder.name,
        summary=ladder.summary,
        standing=_known(context, ladder.standing),
        steps=tuple(_step(context, programme, step) for step in ladder.steps),
        roadmap=Named(roadmap.name, addresses.roadmap(programme.id)) if roadmap else None,
    )


def _known(context: Context, text: str) -> str:
    return context.words["unknown_sentence"] if text == UNKNOWN else text


def _step(context: Context, programme: Programme, step: LadderStep) -> ShownStep:
    package = programme.packages[step.package] if step.package else None
    return ShownStep(
        number=step.number,
        name=step.name,
        official=step.official,
        meaning=step.meaning,
        responsible=step.responsible,
        when=_known(context, step.when),
        acts=tuple(
            StepAct(one.name, one.part, period_text(one.period, context.words))
            for one in (package.milestones if package else ())
        ),
        note=step.note,
        source=source_note(programme, step.source),
    )
