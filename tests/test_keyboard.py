"""Keyboard: it reaches everything, in the order of reading, and where it is can be seen.

`make test` walks a page of each kind, `make audit` every page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Browser, Page

from macros.addresses import INITIATIVE
from tests.looking import DESK, NARROWEST, asked, one_tab
from tests.pages import GALLERY, BuiltPage


def walk(tab: Page, *, narrow: bool) -> Iterator[str]:
    """Press Tab through the page that is open; tell what went wrong on the way."""
    stops = asked(tab, "stops")
    asked(tab, "follow", narrow)
    for _ in range(stops):
        tab.keyboard.press("Tab")
    walked = tab.evaluate("walked()")
    if walked["first"] != "skip":
        yield "the skip link does not come first"
    if walked["reached"] != stops:
        yield f"reaches {walked['reached']} of {stops}"
    yield from walked["faults"]


def test_keyboard_goes_through_the_page(
    browser: Browser, site_url: str, some_pages: Sequence[BuiltPage]
) -> None:
    """Skip link first, then all that can be pressed or filled in, each with a ring and in view.

    The narrow window is what is left of a common one at 400 %.
    """
    found: list[str] = []
    with one_tab(browser, viewport=NARROWEST) as tab:
        for page in some_pages:
            # In the gallery the same names stand many times over.
            if page.address != GALLERY:
                tab.goto(site_url + page.address)
                found += [f"{page.address} {fault}" for fault in walk(tab, narrow=True)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("address", ["/", "/seuranta/", INITIATIVE])
def test_keyboard_goes_through_a_wide_page(browser: Browser, site_url: str, address: str) -> None:
    """There the menu is open, lists stand side by side, and filters and forms have more room."""
    with one_tab(browser, viewport=DESK) as tab:
        tab.goto(site_url + address)
        assert list(walk(tab, narrow=False)) == []
