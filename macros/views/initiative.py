"""The form that helps to write an initiative."""

from __future__ import annotations

from dataclasses import dataclass

from macros import addresses
from macros.fields import UNKNOWN
from macros.views.context import Context, found
from macros.views.links import Named
from macros.views.sources import SourceNote, source_note


@dataclass(frozen=True, slots=True)
class County:
    """A county that an initiative may be made to; `answers` is whether its rules say by when."""

    name: str
    answers: bool


@dataclass(frozen=True, slots=True)
class InitiativeForm:
    """What the form offers and where its questions come from; `contact` is where to send."""

    counties: tuple[County, ...]
    contact: str | None
    told: str
    rules: Named
    source: SourceNote


def initiative_form(
    context: Context, way_id: str, programme_id: str, chapter_id: str
) -> InitiativeForm:
    """The form for a way to take part, by the rules that a chapter of a programme tells."""
    way = context.way(way_id)
    programme = context.programme(programme_id)
    chapter = found(programme.chapters_by_id.get(chapter_id), f"chapters/{chapter_id}.yml")
    names = context.site.organisations.root
    whose = programme.about.organisation
    return InitiativeForm(
        counties=tuple(County(names[one].official, one == whose) for one in way.organisations),
        contact=None if way.contact == UNKNOWN else way.contact,
        told=context.words.say("initiative.told", county=names[whose].official),
        rules=Named(chapter.title, addresses.chapter(programme_id, chapter_id)),
        source=source_note(programme, chapter.source),
    )
