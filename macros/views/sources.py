"""Where a fact was taken from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.models import SourceDocument, SourceRef, WaySource
from macros.site import Programme
from macros.time_words import period_text
from macros.views.context import Context


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
    return _note(programme.about.sources[source.document], source.place)


def source_notes(context: Context, named: Iterable[WaySource]) -> tuple[SourceNote, ...]:
    """The sources of a record outside any programme: each document once, with its places."""
    places: dict[tuple[str, str], list[str]] = {}
    for one in named:
        places.setdefault((one.programme, one.document), []).append(one.place)
    return tuple(
        _note(context.programme(programme).about.sources[document], "; ".join(found))
        for (programme, document), found in places.items()
    )


def _note(document: SourceDocument, place: str) -> SourceNote:
    return SourceNote(document.title, place, document.url)


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
