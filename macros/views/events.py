"""Events: what is coming and what has been, and each on its page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from macros import addresses
from macros.fields import UNKNOWN
from macros.models import Happening
from macros.periods import Precision
from macros.views.context import Context
from macros.views.links import Named, links_to_ways
from macros.views.moments import PAST, Moment, moment, when
from macros.views.programmes import organisation_name
from macros.views.sources import SourceNote, source_notes


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a list; `when` is past, now or coming."""

    name: str
    address: str
    moment: Moment
    when: str
    when_text: str
    organisation: str


@dataclass(frozen=True, slots=True)
class EventLines:
    """Events, one a line."""

    events: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True)
class EventYear:
    """The past events of one year."""

    year: int
    lines: EventLines


@dataclass(frozen=True, slots=True)
class EventList:
    """Every event: those to come first, then the past ones by year, newest first."""

    coming: EventLines
    past: tuple[EventYear, ...]
    calendar_address: str
    calendar_url: str


@dataclass(frozen=True, slots=True)
class EventPage:
    """All that is known of an event."""

    name: str
    moment: Moment
    when_text: str
    is_exact: bool
    text: str
    venue: str | None
    organisation: str
    ways: tuple[Named, ...]
    sources: tuple[SourceNote, ...]
    calendar_address: str
    list_address: str


def event_list(context: Context) -> EventList:
    """Every event."""
    lines = [(event, event_line(context, event)) for event in context.site.events]
    past = [(event, line) for event, line in reversed(lines) if line.when == PAST]
    return EventList(
        coming=EventLines(tuple(line for _, line in lines if line.when != PAST)),
        past=tuple(
            EventYear(year, EventLines(tuple(line for _, line in found)))
            for year, found in groupby(past, key=lambda pair: pair[0].when.year)
        ),
        calendar_address=addresses.CALENDAR,
        calendar_url=addresses.on_the_web(context.site, addresses.CALENDAR),
    )


def event_line(context: Context, event: Happening) -> EventLine:
    """An event in a list."""
    time = when(event.when.start, event.when.end, context.today)
    return EventLine(
        name=event.name,
        address=addresses.event(event.id),
        moment=moment(event.when, context.words),
        when=time,
        when_text=context.words[f"event.when.{time}"],
        organisation=organisation_name(context, event.organisation),
    )


def events_of_way(context: Context, way_id: str) -> EventLines:
    """The events that a way is tied to, newest first."""
    found = context.site.events_by_way.get(way_id, ())
    return EventLines(tuple(event_line(context, event) for event in reversed(found)))


def event_page(context: Context, event_id: str) -> EventPage:
    """An event's page."""
    event = context.site.events_by_id[event_id]
    line = event_line(context, event)
    return EventPage(
        name=event.name,
        moment=line.moment,
        when_text=line.when_text,
        is_exact=event.when.precision is Precision.DAY,
        text=event.text,
        venue=None if event.venue == UNKNOWN else event.venue,
        organisation=line.organisation,
        ways=links_to_ways(context, event.ways),
        sources=source_notes(context, event.sources),
        calendar_address=addresses.event_calendar(event.id),
        list_address=addresses.EVENTS,
    )
