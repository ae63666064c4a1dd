"""Published records of ways to take part, of events, and of what came of taking part."""

from __future__ import annotations

from datetime import date

from macros.opendata.codes import AimWord, AudienceWord, ChannelWord, EffortWord
from macros.opendata.published_background import PathStep
from macros.opendata.published_base import (
    Id,
    Link,
    MeasureId,
    Organisation,
    Path,
    Period,
    Published,
)


class Step(Published):
    """A step of taking part."""

    name: str
    """What to do."""
    text: str | None
    """More about it."""


class MeasureRef(Published):
    """A measure of a programme."""

    programme: Id
    """The programme's id."""
    measure: MeasureId
    """The measure's id."""


class ProgrammeCitation(Published):
    """Where in the sources of programmes something is told."""

    programme: Id
    """The programme's id."""
    document: Id
    """The id of the document among that programme's sources."""
    place: str
    """The place in the document, in Finnish."""


class Way(Published):
    """A way to take part. A fact that the sources do not tell is null."""

    id: Id
    """The way's id."""
    name: str
    """The way, verb first."""
    gain: str
    """What the reader gains."""
    who: str | None
    """Who can take part."""
    purpose: str | None
    """What the way is for and what not; `not_told` names the half that is not known."""
    when: str | None
    """When one can take part."""
    steps: tuple[Step, ...]
    """How to take part, step by step."""
    bring: str | None
    """What to write or bring."""
    time_needed: str | None
    """How much time it takes."""
    anonymity: str | None
    """Whether one can be anonymous, and any fee or reward."""
    what_next: str | None
    """What happens next, and when."""
    who_decides: str | None
    """Who decides."""
    result: str | None
    """Where to see the result."""
    languages: str | None
    """Languages and accessibility."""
    contact: str | None
    """Whom to ask: a role."""
    checked: date
    """The day on which the facts were last checked."""
    next_check: date | None
    """The day by which the facts are to be checked next."""
    aim: AimWord
    """What one does who takes part this way."""
    audiences: tuple[AudienceWord, ...]
    """Whom the way suits."""
    channels: tuple[ChannelWord, ...]
    """How one takes part; empty where the sources do not tell."""
    effort: EffortWord | None
    """How much time it takes, roughly."""
    afterwards: tuple[PathStep, ...]
    """What happens next, step by step; empty where the sources tell no steps."""
    organisations: tuple[Organisation, ...]
    """The organisations whose documents tell of the way."""
    measures: tuple[MeasureRef, ...]
    """The measures that the way carries out."""
    sources: tuple[ProgrammeCitation, ...]
    """Where the facts are told."""
    link: Link | None
    """The web address of the service."""
    link_text: str | None
    """What opens from the link."""
    not_told: tuple[str, ...]
    """What the sources leave open of facts that they tell in part, in Finnish."""
    themes: tuple[Id, ...]
    """Ids of the themes that the way belongs to."""
    url: Path
    """The path of the way's page from the site's root."""


class Event(Published):
    """Something that takes place, or a day by which something is due."""

    id: Id
    """The event's id."""
    name: str
    """The event's name."""
    period: Period
    """When, as exactly as the source tells."""
    text: str
    """What takes place and who can take part."""
    venue: str | None
    """Where."""
    organisation: Organisation
    """Whose event it is."""
    ways: tuple[Id, ...]
    """Ids of the ways to take part that it belongs to."""
    sources: tuple[ProgrammeCitation, ...]
    """Where it is told."""
    url: Path
    """The path of the event's page from the site's root."""


class Effect(Published):
    """What people said and what was done after that."""

    id: Id
    """The effect's id."""
    said_by: str
    """Who said it: a group, never a person's name."""
    said: str
    """What they said or did."""
    done: str
    """What was done after that."""
    period: Period | None
    """When."""
    organisation: Organisation
    """Who did it."""
    ways: tuple[Id, ...]
    """Ids of the ways by which it was said."""
    measures: tuple[MeasureRef, ...]
    """The measures that it belongs to."""
    sources: tuple[ProgrammeCitation, ...]
    """Where it is told."""
    url: Path
    """The path of the page of effects from the site's root."""
