"""Who decides what, how a matter moves, and where residents come in."""

from __future__ import annotations

from dataclasses import dataclass

from macros.models import DecisionBody, DecisionStep, PathStep
from macros.views.context import Context
from macros.views.sources import SourceNote, source_notes


@dataclass(frozen=True, slots=True)
class DecisionMap:
    """All that is known of deciding; nothing where no record tells of it."""

    bodies: tuple[DecisionBody, ...]
    steps: tuple[DecisionStep, ...]
    example: tuple[PathStep, ...]
    example_heading: str
    note: str | None
    sources: tuple[SourceNote, ...]


def decision_map(context: Context) -> DecisionMap:
    """Who decides, how a matter moves, and an example."""
    found = context.site.decisions
    if found is None:
        return DecisionMap((), (), (), "", None, ())
    return DecisionMap(
        bodies=found.bodies,
        steps=found.steps,
        example=found.example,
        example_heading=_heading(context, found.example_name),
        note=found.note,
        sources=source_notes(context, found.sources),
    )


def _heading(context: Context, name: str | None) -> str:
    words = context.words
    return words.say("decision.example", name=name) if name else words["decision.example_unnamed"]
