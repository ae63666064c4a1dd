"""Accessibility: axe-core finds nothing to complain of, on any page, in any light, at any width.

What axe cannot see is in test_theme.py and test_components.py: keyboard, focus, zoom, print.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.pages import BuiltPage, one_of_each

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
SAYS = """options => axe.run(options).then(result => result.violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id} ${node.target}: ${node.failureSummary}`)))"""

# Another page in the place of the one that is open: loading axe anew for each doubles the time.
SHOWS = """async address => {
    const found = await (await fetch(address)).text();
    const page = new DOMParser().parseFromString(found, "text/html");
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
}"""

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast-enhanced", "link-in-text-block"]
"""The contrast of 7:1 that we promise, instead of the standard's 4.5:1."""

Options = Mapping[str, Any]


def rules(*, contrast: bool) -> Options:
    """The rules of the standards, with or without the contrasts, which take half of the time."""
    switched = {"color-contrast": {"enabled": False}, COLOURS[0]: {"enabled": contrast}}
    return {"runOnly": STANDARDS, "rules": switched, "resultTypes": ["violations"]}


ALL, ALL_BUT_CONTRAST = rules(contrast=True), rules(contrast=False)
COLOURS_ONLY: Options = {"runOnly": {"type": "rule", "values": COLOURS}}


@dataclass(frozen=True, slots=True)
class Look:
    """How a page is looked at, and what is looked for."""

    viewport: ViewportSize
    scheme: Literal["light", "dark"]
    options: Options


DESK: ViewportSize = {"width": 1280, "height": 800}
NARROWEST: ViewportSize = {"width": 320, "height": 640}
# The dark differs from the light in colours alone.
EVERY_LOOK = (
    Look(DESK, "light", ALL),
    Look(DESK, "dark", COLOURS_ONLY),
    Look(NARROWEST, "light", ALL),
    Look(NARROWEST, "dark", COLOURS_ONLY),
)
PLAIN_LOOK = (Look(DESK, "light", ALL_BUT_CONTRAST),)
PARTS = 6
"""The pages are shared among so many tests, which run side by side."""


@contextmanager
def one_tab(browser: Browser) -> Iterator[Page]:
    """Open one tab for many pages: a new one for each would cost more than looking."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def violations(tab: Page, looks: Sequence[Look]) -> Iterator[str]:
    """What axe says of the page that is open: how it was looked at, rule, element, and why."""
    for look in looks:
        tab.set_viewport_size(look.viewport)
        tab.emulate_media(color_scheme=look.scheme)
        for said in tab.evaluate(SAYS, look.options):
            yield f"{look.viewport['width']} px, {look.scheme}: {said}"


@pytest.mark.parametrize("part", range(PARTS))
def test_pages_have_no_violations(
    browser: Browser, site_url: str, pages: Sequence[BuiltPage], part: int
) -> None:
    """Every page; of each kind one is looked at wide and narrow, light and dark, with contrasts."""
    kinds = list(one_of_each(pages))
    others = [page for page in pages if page not in kinds]
    found: list[str] = []
    with one_tab(browser) as tab:
        for page in kinds[part::PARTS]:
            tab.goto(site_url + page.address)
            tab.evaluate(AXE)
            found += [f"{page.address} {said}" for said in violations(tab, EVERY_LOOK)]
        for page in others[part::PARTS]:
            tab.evaluate(SHOWS, page.address)
            found += [f"{page.address} {said}" for said in violations(tab, PLAIN_LOOK)]
    assert not found, "\n".join(found)


def test_open_menu_has_no_violations(browser: Browser, site_url: str) -> None:
    """The menu that a button opens on a phone, light and dark."""
    with one_tab(browser) as tab:
        tab.set_viewport_size(NARROWEST)
        tab.goto(f"{site_url}/seuranta/")
        tab.get_by_role("button", name="Valikko").click()
        tab.evaluate(AXE)
        found = list(violations(tab, EVERY_LOOK[2:]))
    assert not found, "\n".join(found)
