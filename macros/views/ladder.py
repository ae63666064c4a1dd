"""A ladder of participation: steps from the lowest up, and where the county stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.fields import UNKNOWN
from macros.models import LadderStep
from macros.site import Programme
from macros.views.context import Context, found
from macros.views.links import Named
from macros.views.moments import Moment, moment
from macros.views.sources import SourceNote, source_note


@dataclass(frozen=True, slots=True)
class StepAct:
    """An act of a step, and when."""

    name: str
    moment: Moment


@dataclass(frozen=True, slots=True)
class StepPart:
    """The acts of a step that belong to one part, where the source divides them."""

    name: str | None
    acts: tuple[StepAct, ...]


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step, and what is done on it."""

    number: int
    name: str
    official: str
    meaning: tuple[str, ...]
    responsible: tuple[str, ...]
    when: str
    parts: tuple[StepPart, ...]
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
    return ShownStep(
        number=step.number,
        name=step.name,
        official=step.official,
        meaning=step.meaning,
        responsible=step.responsible,
        when=_known(context, step.when),
        parts=tuple(_parts(context, programme, step)),
        note=step.note,
        source=source_note(programme, step.source),
    )


def _parts(context: Context, programme: Programme, step: LadderStep) -> Iterator[StepPart]:
    """Parts in the order of the source, acts of each by time."""
    milestones = programme.packages[step.package].milestones if step.package else ()
    for part in dict.fromkeys(one.part for one in milestones):
        acts = sorted(
            (one for one in milestones if one.part == part), key=lambda one: one.period.order
        )
        yield StepPart(
            part, tuple(StepAct(one.name, moment(one.period, context.words)) for one in acts)
        )
