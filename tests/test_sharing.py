"""Sharing: what a page tells of itself to those who show its link, and to search engines."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from lxml import html
from PIL import Image, ImageChops
from playwright.sync_api import Browser

from macros import drawing
from macros.card_picture import HEIGHT, WIDTH, Brush, Card
from macros.reading import minutes
from macros.structured import as_script
from tests.browser import PageOpener
from tests.pages import BuiltPage
from tests.places import DATA, ROOT

SITE = yaml.safe_load((DATA / "site.yml").read_text(encoding="utf-8"))
ROOT_URL = SITE["address"].rstrip("/")
MISSING = "/404.html"
WAY, EVENT = "/osallistu/tee-aloite/", "/osallistu/tapahtumat/osallisuusvaliokunta-2024-04/"
REPORT = "/ohjelmat/vake-osallisuus/raportit/2023/"
MARK = (ROOT / "overrides" / "assets" / "favicon.svg").read_text(encoding="utf-8")


def told(page: BuiltPage, name: str) -> str:
    """What a meta tag of a page says."""
    found: list[str] = page.tree.xpath("//meta[@property=$name or @name=$name]/@content", name=name)
    assert len(found) == 1, f"{page.address}: {name}: {found}"
    return found[0]


# Shared links


def test_a_shared_link_says_what_the_page_is(pages: Sequence[BuiltPage]) -> None:
    """Its name, what it tells, its whole address, its language, whose it is, and a picture."""
    for page in pages:
        if page.address == MISSING:
            continue
        assert told(page, "og:title") in page.tree.findtext(".//title")
        assert told(page, "og:description") == told(page, "description")
        assert told(page, "og:url") == ROOT_URL + page.address
        assert told(page, "og:type") == "website"
        assert told(page, "og:locale") == "fi_FI"
        assert told(page, "og:site_name") == SITE["name"]
        assert told(page, "twitter:card") == "summary_large_image"
        assert told(page, "og:image:alt")


def test_pictures_of_links_are_there_and_of_their_size(
    pages: Sequence[BuiltPage], site_dir: Path
) -> None:
    """Each at a whole address, a PNG of the size that is told."""
    for page in pages:
        if page.address == MISSING:
            continue
        address = told(page, "og:image")
        assert address.startswith(f"{ROOT_URL}/"), page.address
        content = (site_dir / urlsplit(address).path[1:]).read_bytes()
        size = tuple(int(told(page, f"og:image:{side}")) for side in ("width", "height"))
        assert (content[:8], struct.unpack(">2I", content[16:24])) == (b"\x89PNG\r\n\x1a\n", size)
        assert size == (WIDTH, HEIGHT)


@pytest.mark.parametrize(
    ("address", "picture"),
    [
        ("/", "sivusto"),
        ("/sanasto/", "sivusto"),
        (WAY, "osallistu-tee-aloite"),
        ("/osallistu/tee-aloite/kirjoita/", "osallistu-tee-aloite"),
        ("/ohjelmat/", "sivusto"),
        ("/ohjelmat/vake-osallisuus/", "ohjelmat-vake-osallisuus"),
        ("/ohjelmat/vake-osallisuus/toimenpiteet/1-2/", "ohjelmat-vake-osallisuus"),
    ],
)
def test_programmes_and_ways_have_pictures_of_their_own(
    pages: Sequence[BuiltPage], address: str, picture: str
) -> None:
    """Pages below a programme or a way share its picture, others that of the site."""
    (page,) = (page for page in pages if page.address == address)
    assert told(page, "og:image").endswith(f"/{picture}.png")


@pytest.mark.parametrize(
    "title",
    [
        "Tee aloite",
        "Vantaan ja Keravan hyvinvointialueen osallisuusohjelma ja järjestöyhteistyön tiekartta",
        "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilaslentokonesuihkuturbiini",
        "Å" * 400,
        "sana " * 80,
    ],
)
def test_names_fit_in_pictures(title: str) -> None:
    """However long a name is, the margins stay empty."""
    brush = Brush(drawing.mark(MARK, 100), SITE["name"])
    picture = brush.painted(Card("Tapa osallistua", title, title))
    ground = picture.getpixel((0, HEIGHT - 1))
    for margin in (
        (0, 20, 70, HEIGHT),
        (WIDTH - 70, 20, WIDTH, HEIGHT),
        (0, HEIGHT - 30, WIDTH, HEIGHT),
    ):
        assert picture.crop(margin).getcolors() == [
            ((margin[2] - margin[0]) * (margin[3] - margin[1]), ground)
        ]


def test_the_same_card_is_the_same_bytes() -> None:
    """So that a build changes no file whose facts did not change."""
    card = Card("Ohjelma", "Äänestä öisin", "Åbo")
    one, other = (Brush(drawing.mark(MARK, 100), "Sivusto").drawn(card) for _ in range(2))
    assert one == other


def test_icons_look_as_the_mark_does(browser: Browser, site_dir: Path) -> None:
    """The drawing in dots is the drawing in lines, as the browser draws it."""
    page = browser.new_page(viewport={"width": 180, "height": 180})
    page.set_content(f"<style>*{{margin:0}} svg{{display:block}}</style>{MARK}")
    shown = page.screenshot()
    page.close()
    mark = drawing.mark(MARK, 180)
    ground = Image.new("RGB", mark.size, "white")
    ground.paste(mark, mask=mark)
    with Image.open(BytesIO(shown)) as seen:
        difference = ImageChops.difference(ground, seen.convert("RGB"))
    far = sum(difference.convert("L").histogram()[64:])
    assert far < 0.01 * 180 * 180
    icon = (site_dir / "favicon.ico").read_bytes()
    assert struct.unpack("<3H2B", icon[:8]) == (0, 1, 1, 32, 32)
    assert icon[22:30] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    "path", ["M0 0C1 1 2 2 3 3", "M0 0a5 4 0 0 1 1 1", "M0 0a5 5 0 1 1 1 1", "M0 0a5 5 0 0 0 1 1"]
)
def test_a_drawing_that_is_not_known_is_not_drawn_wrong(path: str) -> None:
    """Curves, ellipses and long arcs are refused."""
    with pytest.raises(drawing.CannotDrawError):
        drawing.outline(path)


# Data for search engines

TEXT, ADDRESS, DAY, LIST, THING = "text", "address", "day", "list", "thing"
FIELDS: Mapping[str, Mapping[str, str]] = {
    "WebSite": {
        "name": TEXT,
        "url": ADDRESS,
        "description": TEXT,
        "publisher": THING,
        "potentialAction": THING,
    },
    "SearchAction": {"target": THING, "query-input": TEXT},
    "EntryPoint": {"urlTemplate": ADDRESS},
    "BreadcrumbList": {"itemListElement": LIST},
    "ListItem": {"name": TEXT, "item": ADDRESS, "position": "number"},
    "GovernmentService": {
        "name": TEXT,
        "description": TEXT,
        "url": ADDRESS,
        "provider": LIST,
        "audience": LIST,
    },
    "ServiceChannel": {"name": TEXT},
    "Audience": {"audienceType": TEXT},
    "GovernmentOrganization": {"name": TEXT},
    "Organization": {"name": TEXT},
    "Event": {"name": TEXT, "description": TEXT, "url": ADDRESS, "organizer": THING},
    "Place": {"name": TEXT},
    "CreativeWork": {"name": TEXT, "url": ADDRESS},
    "Report": {"name": TEXT, "url": ADDRESS, "description": TEXT, "about": THING},
    "Dataset": {
        "name": TEXT,
        "description": TEXT,
        "url": ADDRESS,
        "license": ADDRESS,
        "distribution": LIST,
        "creator": THING,
    },
    "DataDownload": {"name": TEXT, "contentUrl": ADDRESS, "encodingFormat": TEXT},
}
"""What each kind of thing must have."""
OPTIONAL = {
    "startDate": DAY,
    "endDate": DAY,
    "serviceUrl": ADDRESS,
    "location": THING,
    "availableChannel": LIST,
}


def data_of(page: BuiltPage) -> list[Any]:
    """The data blocks of a page."""
    blocks = page.tree.xpath("//script[@type='application/ld+json']/text()")
    return [json.loads(block) for block in blocks]


def is_a(kind: str, value: Any) -> bool:
    """Whether a value is of the kind that a field asks for."""
    match kind:
        case "text":
            return isinstance(value, str) and bool(value.strip())
        case "address":
            return isinstance(value, str) and urlsplit(value).scheme in ("http", "https")
        case "day":
            return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
        case "list":
            return isinstance(value, list) and bool(value)
        case "thing":
            return isinstance(value, dict)
        case _:
            return isinstance(value, int)


def faults(thing: Any) -> Iterator[str]:
    """What is missing or of a wrong kind in a thing, and in the things inside it."""
    required = FIELDS[thing["@type"]]
    optional = {field: kind for field, kind in OPTIONAL.items() if field in thing}
    for field, kind in {**required, **optional}.items():
        if not is_a(kind, thing.get(field)):
            yield f"{thing['@type']}.{field}: {thing.get(field)!r}"
    for value in thing.values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from faults(inner)


def test_data_blocks_have_what_their_kinds_ask_for(pages: Sequence[BuiltPage]) -> None:
    """Whole addresses, days as the standard has them, nothing empty."""
    for page in pages:
        for thing in data_of(page):
            assert thing["@context"] == "https://schema.org"
            assert not list(faults(thing)), page.address


@pytest.mark.parametrize(
    ("address", "kinds"),
    [
        ("/", ["WebSite"]),
        (WAY, ["GovernmentService", "BreadcrumbList"]),
        (EVENT, ["Event", "BreadcrumbList"]),
        (REPORT, ["Report", "BreadcrumbList"]),
        ("/avoin-data/", ["Dataset", "BreadcrumbList"]),
        ("/ohjelmat/vake-osallisuus/", ["CreativeWork", "BreadcrumbList"]),
        ("/sanasto/", ["BreadcrumbList"]),
        (MISSING, []),
    ],
)
def test_each_kind_of_page_tells_what_it_is_about(
    pages: Sequence[BuiltPage], address: str, kinds: list[str]
) -> None:
    """Ways are services, events events, and the open data a data set."""
    (page,) = (page for page in pages if page.address == address)
    assert [thing["@type"] for thing in data_of(page)] == kinds


def test_search_is_told_as_the_form_asks(pages: Sequence[BuiltPage]) -> None:
    """The address and the name of the question are those of the form in the header."""
    (home,) = (page for page in pages if page.address == "/")
    (form,) = home.tree.xpath("//form[@role='search']")
    (field,) = form.xpath(".//input/@name")
    (site,) = data_of(home)
    asked = site["potentialAction"]["target"]["urlTemplate"]
    search = home.leads_to(form.get("action"))
    assert asked == f"{ROOT_URL}{search}?{field}={{search_term_string}}"


def test_breadcrumbs_are_told_as_they_are_shown(pages: Sequence[BuiltPage]) -> None:
    """The same names in the same order, each one step further."""
    for page in pages:
        shown = [
            crumb.text_content().strip()
            for crumb in page.tree.xpath("//*[@class='crumbs frame']//li")
        ]
        trails = [thing for thing in data_of(page) if thing["@type"] == "BreadcrumbList"]
        told_names = [entry["name"] for trail in trails for entry in trail["itemListElement"]]
        assert told_names == shown, page.address
        for trail in trails:
            entries = trail["itemListElement"]
            assert [entry["position"] for entry in entries] == list(range(1, len(entries) + 1))
            assert all(b["item"].startswith(a["item"]) for a, b in pairwise(entries))
            assert entries[-1]["item"] == ROOT_URL + page.address


def test_a_day_that_nobody_knows_is_not_told(pages: Sequence[BuiltPage]) -> None:
    """An event has a date only where its source tells the day."""
    for page in pages:
        for thing in data_of(page):
            if thing["@type"] == "Event":
                shown = str(page.main.xpath("string((.//time)[1]/@datetime)"))
                exact = len(shown.partition("/")[0]) == len("2024-02-13")
                assert ("startDate" in thing) is exact, page.address


HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "\u2028\u2029",
    '"\\',
    "&lt;",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_stays_data(text: str) -> None:
    """It neither ends its block nor begins another, and it comes out as it went in."""
    block = as_script({"@type": "Event", "name": text})
    assert not set("<>&\u2028\u2029") & set(block)
    page: Any = html.fromstring(f"<html><script type='application/ld+json'>{block}</script>")
    (script,) = page.xpath("//script")
    assert json.loads(script.text)["name"] == text


def test_the_policy_does_not_stop_data(open_page: PageOpener) -> None:
    """The browser neither runs a data block nor complains of it."""
    page = open_page(WAY)
    assert page.locator("script[type='application/ld+json']").count() == 2
    assert open_page.console_errors == []


# Long pages


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>Lyhyt sivu.</p>", None),
        ("<p>" + "sana " * 700 + "</p>", 5),
        ("<p>" + "sana " * 1601 + "</p>", 11),
        ("<p>" + "sana " * 600 + "</p>" + "<svg>" + "<path d='M0 0'/>" * 900 + "</svg>", None),
        ("<p>" + "sana " * 600 + "</p><table>" + "<td>1 2 3</td>" * 300 + "</table>", None),
    ],
    ids=["short", "long", "longer", "drawings", "tables"],
)
def test_only_long_pages_take_time(html: str, found: int | None) -> None:
    """Words of running text count, at the pace of Finnish readers."""
    assert minutes(html) == found


def test_long_pages_say_how_long_and_of_which_day(pages: Sequence[BuiltPage]) -> None:
    """A report and a whole programme do, before anything else; a measure's page does not."""
    found = {
        page.address: page.main.xpath("string(//h1/following-sibling::*[1])") for page in pages
    }
    for address in (REPORT, "/ohjelmat/vake-osallisuus/tulosta/"):
        assert re.fullmatch(
            r"Lukuaika noin \d+ minuuttia( · Päivitetty \d+\.\d+\.\d{4})?", found[address].strip()
        )
    assert "Lukuaika" not in found["/ohjelmat/vake-osallisuus/toimenpiteet/1-2/"]
