"""Where a fact was taken from."""

from __future__ import annotations

from dataclasses import dataclass

from macros.models import SourceRef
from macros.site import Programme
from macros.views.context import Context, period_text


@dataclass(frozen=True, slots=True)
class SourceNote:
    """A document and a place in it."""

    title: str
    place: str
    url: str | None


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A document in a programme's list of sources."""

    id: str
    title: str
    about: str
    published: str
    url: str | None


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """What a reader should know about the sources."""

    text: str
    source: SourceNote


@dataclass(frozen=True, slots=True)
class Sources:
    """A programme's sources, and notes on them."""

    documents: tuple[SourceEntry, ...]
    notes: tuple[NoteEntry, ...]


def source_note(programme: Programme, source: SourceRef) -> SourceNote:
    """The place a record names as its source."""
    document = programme.about.sources[source.document]
    return SourceNote(document.title, source.place, document.url)


def sources(context: Context, programme_id: str) -> Sources:
    """The documents a programme is written from."""
    programme = context.programme(programme_id)
    return Sources(
        documents=tuple(
            SourceEntry(
                id=key,
                title=document.title,
                about=document.about,
                published=(
                    period_text(document.published, context.words)
                    if document.published
                    else context.words["unknown"]
                ),
                url=document.url,
            )
            for key, document in programme.about.sources.items()
        ),
        notes=tuple(
            NoteEntry(note.text, source_note(programme, note.source))
            for note in programme.about.notes
        ),
    )
