"""Events: past, now and coming, times as exactly as they are known, and calendars."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Component, Event

from macros import addresses, calendars, views
from macros.load import load
from macros.models import Happening
from macros.periods import Precision
from macros.time_words import period_text
from macros.views import Context
from macros.views.events import EventList
from tests.pages import built_pages
from tests.places import DATA, TODAY

SITE = load(DATA)
CONTEXT = Context(SITE, date.fromisoformat(TODAY))
EVENTS = SITE.events


def on(day: str) -> Context:
    """The same site, built on another day."""
    return Context(SITE, date.fromisoformat(day))


def names_of(found: EventList) -> tuple[list[str], list[str]]:
    """Addresses of the events that are coming, and of the past ones, as the page lists them."""
    past = [line.address for year in found.past for line in year.lines.events]
    return [line.address for line in found.coming.events], past


# The list


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2023-11-22", "tulossa"),
        ("2023-11-23", "käynnissä"),
        ("2023-11-24", "päättynyt"),
    ],
)
def test_day_decides_what_is_past(day: str, said: str) -> None:
    """A hearing of one day is coming, goes on that day, and is over the day after."""
    page = views.event_page(on(day), "osallisuusohjelma-vanhusneuvostossa")
    assert page.when_text == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2023-12-31", "tulossa"),
        ("2024-01-01", "käynnissä"),
        ("2024-06-30", "käynnissä"),
        ("2024-07-01", "päättynyt"),
    ],
)
def test_season_is_past_when_all_of_it_is(day: str, said: str) -> None:
    """What is known to happen in spring may still be coming on its last day."""
    page = views.event_page(on(day), "lasten-ja-nuorten-palautelomakkeen-kokeilu")
    assert page.when_text == said
    assert page.moment.text == "kevät 2024"
    assert not page.is_exact


@pytest.mark.parametrize("day", ["2020-01-01", "2023-11-30", TODAY])
def test_every_event_is_listed_once(day: str) -> None:
    """Coming ones earliest first, past ones newest first; none is lost between them."""
    coming, past = names_of(views.event_list(on(day)))
    listed = [*reversed(past), *coming]
    assert sorted(listed) == sorted(addresses.event(event.id) for event in EVENTS)
    starts = {addresses.event(event.id): event.when.start for event in EVENTS}
    assert [starts[one] for one in coming] == sorted(starts[one] for one in coming)
    assert [starts[one] for one in past] == sorted((starts[one] for one in past), reverse=True)


def test_page_says_that_nothing_is_known_to_come(site_dir: Path) -> None:
    """An empty list would look like a fault."""
    (page,) = (page for page in built_pages(site_dir) if page.address == addresses.EVENTS)
    assert not views.event_list(CONTEXT).coming.events
    assert SITE.words["event.none_coming"] in page.text


def test_every_event_has_a_page_that_leads_to_its_ways_and_its_calendar(site_dir: Path) -> None:
    """And the list leads to every page."""
    pages = {page.address: page for page in built_pages(site_dir)}
    listed = {pages[addresses.EVENTS].leads_to(link) for link in pages[addresses.EVENTS].links}
    for event in EVENTS:
        page = pages[addresses.event(event.id)]
        links = {page.leads_to(link) for link in page.links}
        assert {addresses.way(way) for way in event.ways} <= links
        assert addresses.event_calendar(event.id) in links
        assert page.address in listed


# Calendars


def entries(ics: bytes) -> dict[str, Component]:
    """Parse a calendar file; its events by their ids."""
    found = Calendar.from_ical(ics).walk("VEVENT")
    return {str(event["uid"]): event for event in found if isinstance(event, Event)}


def uid(event: Happening) -> str:
    """Name an event as calendars know it."""
    return f"{event.id}@osallisuus-avoimesti.example"


def summary(event: Happening) -> str:
    """Say an event's name as calendars show it."""
    if event.when.precision is Precision.DAY:
        return event.name
    return f"{event.name} ({period_text(event.when, SITE.words)}, tarkka päivä ei ole tiedossa)"


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.id)
def test_calendar_file_comes_back_from_a_library_as_it_was_told(event: Happening) -> None:
    """Whole days, the end the day after the last; nobody's day is made busy by it."""
    ics = calendars.files(CONTEXT)[addresses.event_calendar(event.id)]
    (found,) = entries(ics).values()
    assert found.decoded("dtstart") == event.when.start
    assert found.decoded("dtend") == event.when.end + timedelta(days=1)
    assert str(found["summary"]) == summary(event)
    assert (
        str(found["url"])
        == f"https://osallisuus-avoimesti.example/osallistu/tapahtumat/{event.id}/"
    )
    assert str(found.get("location", "ei tiedossa")) == event.venue
    assert str(found["transp"]) == "TRANSPARENT"
    assert found.decoded("dtstamp") == datetime.fromisoformat(TODAY).replace(tzinfo=UTC)
    told = str(found["description"])
    assert " ".join(event.text.split()) in told.replace("\n", " ")
    assert str(found["url"]) in told
    assert not found.errors


def test_calendar_to_subscribe_to_has_every_event_as_its_own_file_does() -> None:
    """With a name and a pace of renewal."""
    made = calendars.files(CONTEXT)
    whole = made[addresses.CALENDAR]
    calendar = Calendar.from_ical(whole)
    assert str(calendar["name"]) == str(calendar["x-wr-calname"])
    assert calendar.decoded("refresh-interval") == timedelta(days=1)
    assert entries(whole) == {
        uid(event): entries(made[addresses.event_calendar(event.id)])[uid(event)]
        for event in EVENTS
    }


@pytest.mark.parametrize(
    ("event", "start", "end"),
    [
        ("osallisuusohjelma-vanhusneuvostossa", "20231123", "20231124"),
        ("palautejarjestelman-ensimmaiset-mittaukset", "20240501", "20240601"),
        ("kahvilakiertueet-2023", "20230601", "20230901"),
        ("aluevaalit-2025", "20250101", "20260101"),
        ("asukastilaisuudet-kunnissa-2024", "20240801", "20241001"),
    ],
)
def test_time_spans_all_that_it_may_be(event: str, start: str, end: str) -> None:
    """A day, a month, a summer, a year and a range, as they stand in the file."""
    ics = calendars.files(CONTEXT)[addresses.event_calendar(event)].decode()
    assert f"DTSTART;VALUE=DATE:{start}\r\nDTEND;VALUE=DATE:{end}\r\n" in ics


def test_lines_are_as_calendars_want_them() -> None:
    """Folded to 75 octets without breaking a letter, each ended by carriage return and feed."""
    for ics in calendars.files(CONTEXT).values():
        lines = ics.split(b"\r\n")
        assert lines[-1] == b""
        assert max(map(len, lines)) <= 75
        assert b"\n" not in b"".join(lines)
        for line in lines:
            line.decode()


def test_same_day_gives_the_same_bytes() -> None:
    """Subscribers get no change where there is none; on another day only the stamp differs."""
    made = calendars.files(CONTEXT)
    assert made == calendars.files(on(TODAY))
    later = calendars.files(on("2027-01-02"))
    assert {one.replace(b"20270102T", b"20261121T") for one in later.values()} == set(made.values())


def test_calendars_are_published(site_dir: Path) -> None:
    """Each at the address that its page gives."""
    for address, ics in calendars.files(CONTEXT).items():
        assert (site_dir / address[1:]).read_bytes() == ics
