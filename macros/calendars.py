"""Events as calendar files: one for each, and all of them in one to subscribe to.

Every event is a whole day or more, since the sources tell no hours. One that is known only by its
month, season or year spans all of it and says so in its name: a day picked from within would claim
what nobody knows. None of them makes its day busy. The id of an entry is made of the event's
id and the site's address in data/site.yml, so that it stays the same wherever the site is served.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import TRANSP, Calendar, Event

from macros import addresses, markup
from macros.fields import UNKNOWN
from macros.models import Happening
from macros.periods import Precision
from macros.time_words import period_text
from macros.views import Context
from macros.views.programmes import organisation_name


def files(context: Context) -> Mapping[str, bytes]:
    """Each calendar file and its content, by address."""
    entries = {event.id: _entry(context, event) for event in context.site.events}
    made = {
        addresses.event_calendar(event_id): _calendar(context, [entry])
        for event_id, entry in entries.items()
    }
    return {**made, addresses.CALENDAR: _calendar(context, entries.values())}


def _calendar(context: Context, entries: Iterable[Event]) -> bytes:
    info = context.site.info
    name = context.words.say("event.calendar_name", site=info.name)
    found = Calendar()
    found.add("prodid", f"-//{info.name}//calendars//{info.language.upper()}")
    found.add("version", "2.0")
    # The second name is for programs older than RFC 7986.
    found.add("name", name)
    found.add("x-wr-calname", name)
    found.add("url", addresses.on_the_web(context.site, addresses.EVENTS))
    found.add("refresh-interval", timedelta(days=1), {"value": "DURATION"})
    for entry in entries:
        found.add_component(entry)
    return bytes(found.to_ical())


def _entry(context: Context, event: Happening) -> Event:
    address = addresses.on_the_web(context.site, addresses.event(event.id))
    found = Event()
    found.add("uid", f"{event.id}@{urlsplit(context.site.info.address).hostname}")
    found.add("dtstamp", datetime.combine(context.today, time(), UTC))
    found.add("dtstart", event.when.start)
    found.add("dtend", event.when.end + timedelta(days=1))
    found.add("summary", _name(context, event))
    found.add("description", _description(context, event, address))
    if event.venue != UNKNOWN:
        found.add("location", event.venue)
    found.add("url", address)
    found.add("transp", TRANSP.TRANSPARENT)
    return found


def _name(context: Context, event: Happening) -> str:
    if event.when.precision is Precision.DAY:
        return event.name
    when = period_text(event.when, context.words)
    return context.words.say("event.calendar_fuzzy", name=event.name, when=when)


def _description(context: Context, event: Happening, address: str) -> str:
    organisation = organisation_name(context, event.organisation)
    more = context.words.say("event.calendar_more", address=address)
    return "\n".join((organisation, markup.plain(event.text), more))
