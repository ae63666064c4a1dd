"""Accessibility: axe-core finds nothing to complain of, in any light, at any width.

`make test` looks at a page of each kind, `make audit` at every page. What axe cannot see is in
test_keyboard.py, test_display.py and test_screen_reader.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.looking import DESK, one_tab
from tests.pages import BuiltPage

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
SAYS = """options => axe.run(options).then(result => result.violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id} ${node.target}: ${node.failureSummary}`)))"""

# Another page in the place of the one that is open: loading axe anew for each doubles the time.
# What the frame's script would do is done here: its buttons show, and on a phone the menu is open.
SHOWS = """async address => {
    const found = await (await fetch(address)).text();
    const page = new DOMParser().parseFromString(found, "text/html");
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    const header = document.querySelector(".site-header");
    for (const button of header.querySelectorAll("button[hidden]")) button.hidden = false;
    header.querySelector(".menu-button").setAttribute("aria-expanded", "true");
}"""

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = "color-contrast-enhanced"
"""The contrast of 7:1 that we promise, instead of the standard's 4.5:1."""

Options = Mapping[str, Any]


def rules(*, contrast: bool) -> Options:
    """The rules of the standards, with or without contrast, which takes most of the time."""
    switched = {"color-contrast": {"enabled": False}, CONTRAST: {"enabled": contrast}}
    return {"runOnly": STANDARDS, "rules": switched, "resultTypes": ["violations"]}


ALL_BUT_CONTRAST, ALL = rules(contrast=False), rules(contrast=True)
LAYOUT_ONLY: Options = {
    "runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}
}
CONTRAST_ONLY: Options = {"runOnly": {"type": "rule", "values": [CONTRAST]}}


@dataclass(frozen=True, slots=True)
class Look:
    """How a page is looked at, and what is looked for."""

    viewport: ViewportSize
    scheme: Literal["light", "dark"]
    options: Options


NARROW: ViewportSize = {"width": 320, "height": 640}
# The dark differs from the light in colours alone.
EVERY_LOOK = (
    Look(DESK, "light", ALL),
    Look(DESK, "dark", CONTRAST_ONLY),
    Look(NARROW, "light", ALL),
    Look(NARROW, "dark", CONTRAST_ONLY),
)
# Contrasts are measured faster in test_display.py, and a narrow page has the same elements.
QUICK_LOOKS = (Look(DESK, "light", ALL_BUT_CONTRAST), Look(NARROW, "dark", LAYOUT_ONLY))


def show(tab: Page, page: BuiltPage, site_url: str) -> None:
    """Show a page; one with scripts of its own is loaded, so that they run."""
    if not page.tree.xpath("//script[@type='module']"):
        tab.evaluate(SHOWS, page.address)
        return
    tab.goto(site_url + page.address, wait_until="networkidle")
    tab.evaluate(AXE)


def violations(tab: Page, looks: Sequence[Look]) -> Iterator[str]:
    """What axe says of the page that is open: how it was looked at, rule, element, and why."""
    for look in looks:
        tab.set_viewport_size(look.viewport)
        tab.emulate_media(color_scheme=look.scheme)
        for said in tab.evaluate(SAYS, look.options):
            yield f"{look.viewport['width']} px, {look.scheme}: {said}"


def test_pages_have_no_violations(
    request: pytest.FixtureRequest,
    browser: Browser,
    site_url: str,
    some_pages: Sequence[BuiltPage],
) -> None:
    """Wide and narrow, light and dark; with every page also contrasts as axe measures them."""
    looks = EVERY_LOOK if request.config.getoption("--every-page") else QUICK_LOOKS
    found: list[str] = []
    with one_tab(browser) as tab:
        tab.goto(site_url)
        tab.evaluate(AXE)
        for page in some_pages:
            show(tab, page, site_url)
            found += [f"{page.address} {said}" for said in violations(tab, looks)]
    assert not found, "\n".join(found)


def test_open_menu_has_no_violations(browser: Browser, site_url: str) -> None:
    """The menu and the search field that a button opens on a phone, light and dark."""
    with one_tab(browser, viewport=NARROW) as tab:
        tab.goto(f"{site_url}/tietosuoja/")
        tab.get_by_role("button", name="Valikko").click()
        tab.evaluate(AXE)
        found = list(violations(tab, EVERY_LOOK[2:]))
    assert not found, "\n".join(found)


def test_search_results_have_no_violations(browser: Browser, site_url: str) -> None:
    """What a search shows, wide and narrow, light and dark."""
    with one_tab(browser) as tab:
        tab.goto(f"{site_url}/haku/?q=raati")
        tab.get_by_role("region", name="Hakutulokset").wait_for()
        tab.evaluate(AXE)
        found = list(violations(tab, EVERY_LOOK))
    assert not found, "\n".join(found)


def test_pages_are_looked_at_as_their_scripts_make_them(
    browser: Browser, site_url: str, pages: Sequence[BuiltPage]
) -> None:
    """The filters of a list, and the frame's buttons and menu on a page without other scripts."""
    by_address = {page.address: page for page in pages}
    with one_tab(browser, viewport=NARROW) as tab:
        tab.goto(site_url)
        tab.evaluate(AXE)
        show(tab, by_address["/seuranta/"], site_url)
        assert tab.get_by_role("combobox", name="Tila").is_visible()
        show(tab, by_address["/tietosuoja/"], site_url)
        assert tab.get_by_role("button", name="Värit").is_visible()
        assert tab.get_by_role("navigation", name="Päävalikko").is_visible()


SMALL_TARGETS = """() => {
    const main = document.querySelector("main");
    for (const name of ["a", "b"]) {
        const button = document.createElement("button");
        button.textContent = name;
        Object.assign(button.style, { width: "12px", padding: 0, border: 0 });
        main.append(button);
    }
}"""


def test_axe_looks_at_sizes_of_targets(browser: Browser, site_url: str) -> None:
    """WCAG 2.2 asks for 24 px (2.5.8), which axe looks for only when it is asked to."""
    with one_tab(browser) as tab:
        tab.goto(f"{site_url}/tietosuoja/")
        tab.evaluate(AXE)
        tab.evaluate(SMALL_TARGETS)
        assert any("target-size" in said for said in violations(tab, QUICK_LOOKS))
