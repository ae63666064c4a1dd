"""Every kind of page keeps its reader's peace and works in the plainest browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest
from playwright.sync_api import Browser, Route

from macros.addresses import FOLLOW_UP, SEARCH
from tests.browser import PageOpener
from tests.looking import PHONE, one_tab
from tests.pages import BuiltPage

HIDDEN_TEXTS = """() => [...document.querySelectorAll('main *')]
    .filter(part => !part.children.length && part.textContent.trim())
    .filter(part => !part.checkVisibility({visibilityProperty: true}))
    .filter(part => !part.closest('form'))
    .map(part => part.outerHTML)"""
STORED = "() => [document.cookie, localStorage.length, sessionStorage.length]"


def test_pages_ask_nothing_of_others_and_leave_nothing_behind(
    open_page: PageOpener, site_url: str, varied_pages: Sequence[BuiltPage]
) -> None:
    """No other host, no cookie, no storage, no error and no breach of the security policy."""
    tab = open_page("/")
    for page in varied_pages:
        tab.goto(site_url + page.address)
        tab.keyboard.press("End")
        assert tab.evaluate(STORED) == ["", 0, 0], page.address
    assert tab.context.cookies() == []
    assert open_page.elsewhere == []
    assert open_page.console_errors == []


@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_waits_for_a_script(
    open_page: PageOpener, site_url: str, varied_pages: Sequence[BuiltPage], width: int
) -> None:
    """Without JavaScript the menu is open, nothing more is hidden, and no button does nothing."""
    viewport = {"width": width, "height": 800}
    scripted = open_page("/", viewport=viewport)
    plain = open_page("/", viewport=viewport, java_script_enabled=False)
    for page in varied_pages:
        for tab in (scripted, plain):
            tab.goto(site_url + page.address)
        menu = plain.get_by_role("navigation", name="Päävalikko")
        assert menu.get_by_role("link").count() > 4, page.address
        forms = plain.locator("form[action] button")  # which lead to a page of the site
        assert plain.get_by_role("button").count() == forms.count(), page.address
        assert set(plain.evaluate(HIDDEN_TEXTS)) <= set(scripted.evaluate(HIDDEN_TEXTS))


MODULES = re.compile(r"/assets/(?!frame)\w+\.js")


def fails(route: Route) -> None:
    """The line breaks."""
    route.abort()


def is_broken(route: Route) -> None:
    """An old browser, or a bad copy on the way."""
    route.fulfill(body="let = ;", content_type="text/javascript")


@pytest.mark.parametrize("happens", [fails, is_broken])
@pytest.mark.parametrize(
    ("address", "serves", "hidden"),
    [
        (FOLLOW_UP, ".filters__links", ".filters__form"),
        ("/osallistu/", ".filters__links", ".filters__form"),
        (f"{SEARCH}?q=raati", ".search-page__without", ".search-page__results"),
    ],
)
def test_where_a_module_does_not_come_the_plain_page_serves(
    browser: Browser,
    site_url: str,
    happens: Callable[[Route], None],
    address: str,
    serves: str,
    hidden: str,
) -> None:
    """The frame's script has come, but what the page itself needs has not."""
    with one_tab(browser, viewport=PHONE) as tab:
        tab.route(MODULES, happens)
        tab.goto(site_url + address)
        assert tab.locator(serves).is_visible()
        assert not tab.locator(hidden).is_visible()
        assert tab.get_by_role("button", name="Valikko").is_visible()


def test_menu_does_not_wait_for_modules(browser: Browser, site_url: str) -> None:
    """On a slow line the menu opens before the filters have come."""
    with one_tab(browser, viewport=PHONE) as tab:
        on_the_way: list[Route] = []
        tab.route(MODULES, lambda route: on_the_way.extend([route]))
        tab.goto(site_url + FOLLOW_UP, wait_until="commit")
        tab.get_by_role("button", name="Valikko").click(timeout=2000)
        assert tab.get_by_role("navigation", name="Päävalikko").is_visible()
        assert on_the_way
