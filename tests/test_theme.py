"""The page frame: what every page promises before its content says a word."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import etree, html
from playwright.sync_api import Page

from tests.browser import PageOpener
from tests.places import ROOT

PHONE = {"viewport": {"width": 360, "height": 740}}
NARROWEST = {"viewport": {"width": 320, "height": 640}}
DESK = {"viewport": {"width": 1280, "height": 800}}

HOME = "/"
PROGRAMMES = "/ohjelmat/"
MEASURE = "/ohjelmat/vake-osallisuus/toimenpiteet/1-2/"
MISSING = "/404.html"
FRAMED = (HOME, PROGRAMMES, MEASURE, MISSING)

OVERRIDES = ROOT / "overrides"


def tree_of(file: Path) -> Any:
    """Parse one page; what its xpath() gives depends on the question."""
    return html.fromstring(file.read_bytes())


def built_pages(site_dir: Path) -> Iterator[tuple[str, Any]]:
    """Each built page: its path and its tree."""
    for file in sorted(site_dir.rglob("*.html")):
        yield str(file.relative_to(site_dir)), tree_of(file)


def focused(page: Page) -> str:
    """Name what has the focus: the text of a link or a button, else the id."""
    found: str = page.evaluate(
        "() => { const e = document.activeElement;"
        " return e.matches('a, button') ? e.textContent.trim() : e.id; }"
    )
    return found


def tab_stops(page: Page, most: int = 12) -> list[str]:
    """List what Tab reaches first, in order."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stops.append(focused(page))
    return stops


# Skip link and landmarks


@pytest.mark.parametrize("address", FRAMED)
def test_first_tab_stop_leads_to_the_content(open_page: PageOpener, address: str) -> None:
    """The skip link is the first stop, is seen when focused, and moves the focus to main."""
    page = open_page(address, **DESK)
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    box = skip.bounding_box()
    assert focused(page) == skip.text_content()
    assert box
    assert box["width"] > 100
    assert min(box["x"], box["y"]) >= 0
    page.keyboard.press("Enter")
    assert focused(page) == "sisalto"


def test_every_page_has_one_of_each_landmark(site_dir: Path) -> None:
    """One h1, one main that can take the focus, and navigation regions with their own names."""
    for path, tree in built_pages(site_dir):
        assert len(tree.xpath("//h1")) == 1, path
        assert [m.get("tabindex") for m in tree.xpath("//main[@id='sisalto']")] == ["-1"], path
        names = [
            nav.get("aria-label")
            or tree.get_element_by_id(nav.get("aria-labelledby")).text_content()
            for nav in tree.xpath("//nav")
        ]
        assert len(names) == len(set(filter(None, names))), f"{path}: {names}"


# Menu


def test_menu_works_by_keyboard_on_a_phone(open_page: PageOpener) -> None:
    """Closed, its links are out of the Tab order; the button opens it, Esc closes and returns."""
    page = open_page(PROGRAMMES, **PHONE)
    button = page.get_by_role("button", name="Valikko")
    menu = page.get_by_role("navigation", name="Päävalikko")
    assert button.get_attribute("aria-expanded") == "false"
    for part in (button.get_attribute("aria-controls") or "").split():
        assert page.locator(f"#{part}").count() == 1
    assert menu.count() == 0
    assert "Osallistu" not in tab_stops(page, 5)

    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert focused(page) == "sivustohaku-sana"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert focused(page) == "Etusivu"
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert focused(page).startswith("Valikko")
    assert menu.count() == 0


def test_menu_is_open_on_a_wide_screen(open_page: PageOpener) -> None:
    """There is room for the links, so there is no button."""
    page = open_page(HOME, **DESK)
    assert page.get_by_role("button", name="Valikko").count() == 0
    assert page.get_by_role("navigation", name="Päävalikko").get_by_role("link").count() >= 2


def test_menu_says_where_you_are(open_page: PageOpener) -> None:
    """The page itself is "page", a section above it "true"; each is also underlined."""
    for address, current in ((HOME, "page"), (PROGRAMMES, "page"), (MEASURE, "true")):
        page = open_page(address, **DESK)
        marked = page.locator(".menu [aria-current]")
        assert marked.count() == 1, address
        assert marked.get_attribute("aria-current") == current, address
        line = "e => [getComputedStyle(e).borderBottomColor, getComputedStyle(e).color]"
        assert len(set(marked.evaluate(line))) == 1, "the line has the colour of the text"


def test_breadcrumbs_end_at_the_page(open_page: PageOpener) -> None:
    """The home page needs none; below it the last one is the page itself and no link."""
    assert open_page(HOME).locator(".crumbs").count() == 0
    last = open_page(MEASURE).locator(".crumbs li").last
    assert last.locator("[aria-current=page]").count() == 1
    assert last.locator("a").count() == 0


# Colours


def ground(page: Page) -> str:
    """Ask the browser which colour the paper has."""
    found: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return found


LIGHT, DARK = "rgb(255, 253, 249)", "rgb(18, 24, 27)"


@pytest.mark.parametrize(("scheme", "colour"), [("light", LIGHT), ("dark", DARK)])
def test_device_decides_until_the_reader_does(
    open_page: PageOpener, scheme: str, colour: str
) -> None:
    """Without a choice the device's scheme holds, and nothing is stored."""
    page = open_page(HOME, color_scheme=scheme)
    assert ground(page) == colour
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]


def test_theme_button_goes_round_three_states(open_page: PageOpener) -> None:
    """Its name says the state; the choice follows to the next page; the device's leaves nothing."""
    page = open_page(HOME, color_scheme="dark", **DESK)
    button = page.locator(".theme-button")
    seen = []
    for _ in range(3):
        button.click()
        seen.append((button.inner_text(), ground(page), page.evaluate("localStorage.length")))
        page.goto(urljoin(page.url, PROGRAMMES))
        assert (button.inner_text(), ground(page)) == seen[-1][:2]
    assert seen == [
        ("Värit: vaaleat", LIGHT, 1),
        ("Värit: tummat", DARK, 1),
        ("Värit: laitteen mukaan", DARK, 0),
    ]


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two #rgb or #rrggbb colours."""

    def luminance(colour: str) -> float:
        digits = colour.lstrip("#")
        if len(digits) == 3:
            digits = "".join(2 * digit for digit in digits)
        parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        red, green, blue = (
            p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


GROUNDS = ("paper", "card", "wash", "accent-wash")
STATUSES = ("done", "partly", "not-done", "not-assessed")
PAIRS = [
    *(
        (text, ground, 7)
        for text, ground in product(("ink", "quiet", "accent", "accent-strong"), GROUNDS)
    ),
    *((status, f"{status}-ground", 7) for status in STATUSES),
    *((f"{status}-line", ground, 3) for status, ground in product(STATUSES, GROUNDS[:3])),
    *((edge, ground, 3) for edge, ground in product(("edge", "focus"), GROUNDS)),
    ("on-accent", "accent", 7),
    ("on-accent", "accent-strong", 7),
]


@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_colours_stand_out(text: str, ground: str, least: float) -> None:
    """Texts reach 7:1 on every ground they may stand on, lines that mean something 3:1."""
    tokens, _ = (OVERRIDES / "styles/10-tokens.css").read_text(encoding="utf-8").split("@media", 1)
    pairs = re.findall(r"--([a-z-]+): var\(--in-light, (#\w+)\) var\(--in-dark, (#\w+)\);", tokens)
    colours = {name: (light, dark) for name, light, dark in pairs}
    for scheme, one, other in zip(("light", "dark"), colours[text], colours[ground], strict=True):
        assert contrast(one, other) >= least, f"{scheme}: {contrast(one, other):.2f}"


# Without JavaScript, and on paper


def test_frame_works_without_javascript(open_page: PageOpener) -> None:
    """The menu is a visible list, and no button is shown that would do nothing."""
    page = open_page(HOME, java_script_enabled=False, **PHONE)
    assert page.get_by_role("navigation", name="Päävalikko").get_by_role("link").count() >= 2
    buttons = page.locator("header").get_by_role("button")
    assert buttons.count() == page.locator("header form button").count() == 1


def test_paper_is_light_and_says_its_address(open_page: PageOpener) -> None:
    """Printed from a dark screen the page is black on white, without menus, with its address."""
    page = open_page(MEASURE, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert ground(page) == "rgb(255, 255, 255)"
    assert not page.locator(".menu").is_visible()
    assert MEASURE in page.locator(".site-footer .print-only").inner_text()


def test_details_open_on_paper_and_close_again(open_page: PageOpener) -> None:
    """On paper nothing can be opened, so everything is open while printing."""
    page = open_page(HOME)
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend',"
        " '<details id=d><summary>a</summary><p>b</p></details>')"
    )
    state = "() => document.getElementById('d').open"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(state) is True
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(state) is False


# Room for every reader

AS_IT_IS = "/* nothing changed */"
TEXT_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"
)
DOUBLE_TEXT = "html { font-size: 200% !important; }"


@pytest.mark.parametrize("address", FRAMED)
@pytest.mark.parametrize(
    "style", [AS_IT_IS, TEXT_SPACING, DOUBLE_TEXT], ids=["as it is", "spacing", "200 %"]
)
def test_nothing_runs_over_the_side(open_page: PageOpener, address: str, style: str) -> None:
    """At 320 px no page scrolls sideways, not even with wider spacing or double text."""
    page = open_page(address, bypass_csp=True, **NARROWEST)
    page.get_by_role("button", name="Valikko").click()
    page.add_style_tag(content=style)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_targets_in_the_frame_are_large_enough(
    open_page: PageOpener, viewport: dict[str, dict[str, int]]
) -> None:
    """What is pressed in header and footer is at least 24 px high and wide."""
    page = open_page(PROGRAMMES, **viewport)
    if viewport is PHONE:
        page.get_by_role("button", name="Valikko").click()
    for target in page.locator("header a, header button, .crumbs a, footer a").all():
        box = target.bounding_box()
        if box:
            assert min(box["height"], box["width"]) >= 24, target.inner_text()


def test_focus_is_seen(open_page: PageOpener) -> None:
    """Whatever the keyboard reaches in the frame gets a ring of 3 px."""
    page = open_page(HOME, **DESK)
    for stop in tab_stops(page, 8):
        rings = page.evaluate(
            "['', '::after'].map(part => getComputedStyle(document.activeElement, part).outline)"
        )
        assert any(ring.endswith("solid 3px") for ring in rings), stop


# Safe and light


def test_no_page_holds_script_or_style(site_dir: Path) -> None:
    """The policy forbids both inside a page, so none may slip in from anywhere."""
    for path, tree in built_pages(site_dir):
        inline = "//script[not(@src or @type='application/ld+json')] | //style | //*[@style]"
        assert not tree.xpath(inline), path
        assert not [e for e in tree.iter() if any(str(a).startswith("on") for a in e.attrib)], path
        policies = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert len(policies) == 1, path
        assert "unsafe" not in policies[0], path


@pytest.mark.parametrize("address", FRAMED)
def test_nothing_is_asked_of_other_hosts(open_page: PageOpener, address: str) -> None:
    """Neither on load nor in use does the frame ask another host or break the policy."""
    page = open_page(address, **PHONE)
    page.get_by_role("button", name="Valikko").click()
    page.locator(".theme-button").click()
    assert open_page.elsewhere == []
    assert open_page.console_errors == []


def test_frame_is_light(site_dir: Path) -> None:
    """All styles together stay below 10 KiB, the frame's script below 4, both gzipped."""
    assets = site_dir / "assets"
    assert len(gzip.compress((assets / "site.css").read_bytes())) <= 10 * 1024
    assert len(gzip.compress((assets / "frame.js").read_bytes())) <= 4 * 1024


# Addresses and names


def test_titles_tell_pages_apart(site_dir: Path) -> None:
    """Every page, the one for missing addresses too, has a title of its own."""
    titles = [tree.findtext(".//title") for _, tree in built_pages(site_dir)]
    assert all(titles)
    assert len(titles) == len(set(titles)), sorted(t for t in titles if titles.count(t) > 1)


def test_page_for_missing_addresses_leads_on(site_dir: Path) -> None:
    """It is shown at any depth, so its links start at the root, and they lead somewhere."""
    tree = tree_of(site_dir / "404.html")
    links = [href for href in tree.xpath("//@href | //@src") if not href.startswith("#")]
    assert links
    assert not [href for href in links if not href.startswith("/")]
    assert len(tree.xpath("//main//a")) >= 2
    assert not tree.xpath("//link[@rel='canonical']")


def test_sitemap_lists_every_page(site_dir: Path) -> None:
    """The sitemap and the canonical addresses of pages that may be found are one list."""
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    listed = [str(e.text) for e in etree.parse(site_dir / "sitemap.xml").iter(name)]
    own = [
        address
        for _, tree in built_pages(site_dir)
        for address in tree.xpath("/*[not(//meta[@name='robots'])]//link[@rel='canonical']/@href")
    ]
    assert len(listed) == len(set(listed))
    assert sorted(listed) == sorted(own)
