"""A programme's front, for programmes that have none written by hand in docs/."""

from __future__ import annotations

from dataclasses import dataclass

from macros import addresses
from macros.views.context import Context
from macros.views.goals import GoalCards, goal_cards
from macros.views.indicators import IndicatorChanges, indicator_changes
from macros.views.programmes import (
    ProgrammeFacts,
    ProgrammeParts,
    Standing,
    programme_facts,
    programme_parts,
    standing,
)
from macros.views.sources import Sources, sources
from macros.views.status import StatusKey, is_assessed, status_key


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """What a programme is, how it is doing, and where to read more."""

    name: str
    facts: ProgrammeFacts
    whole_address: str
    standing: Standing
    status_key: StatusKey | None
    goals: GoalCards
    changes: IndicatorChanges
    parts: ProgrammeParts
    sources: Sources


def programme_page(context: Context, programme_id: str) -> ProgrammePage:
    """The front of a programme."""
    programme = context.programme(programme_id)
    return ProgrammePage(
        name=programme.about.name,
        facts=programme_facts(context, programme_id),
        whole_address=addresses.whole(programme.id),
        standing=standing(context, programme_id),
        status_key=status_key(context) if is_assessed(programme) else None,
        goals=goal_cards(context, programme_id),
        changes=indicator_changes(context, programme_id),
        parts=programme_parts(context, programme_id),
        sources=sources(context, programme_id),
    )
