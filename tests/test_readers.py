"""Every kind of page keeps its reader's peace and works in the plainest browser."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.browser import PageOpener
from tests.pages import BuiltPage, one_of_each

HIDDEN_TEXTS = """() => [...document.querySelectorAll('main *')]
    .filter(part => !part.children.length && part.textContent.trim())
    .filter(part => !part.checkVisibility({visibilityProperty: true}))
    .filter(part => !part.closest('form'))
    .map(part => part.outerHTML)"""
STORED = "() => [document.cookie, localStorage.length, sessionStorage.length]"


def test_pages_ask_nothing_of_others_and_leave_nothing_behind(
    open_page: PageOpener, site_url: str, pages: Sequence[BuiltPage]
) -> None:
    """No other host, no cookie, no storage, no error and no breach of the security policy."""
    tab = open_page("/")
    for page in one_of_each(pages):
        tab.goto(site_url + page.address)
        tab.keyboard.press("End")
        assert tab.evaluate(STORED) == ["", 0, 0], page.address
    assert tab.context.cookies() == []
    assert open_page.elsewhere == []
    assert open_page.console_errors == []


@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_waits_for_a_script(
    open_page: PageOpener, site_url: str, pages: Sequence[BuiltPage], width: int
) -> None:
    """Without JavaScript the menu is open, nothing more is hidden, and no button does nothing."""
    viewport = {"width": width, "height": 800}
    scripted = open_page("/", viewport=viewport)
    plain = open_page("/", viewport=viewport, java_script_enabled=False)
    for page in one_of_each(pages):
        for tab in (scripted, plain):
            tab.goto(site_url + page.address)
        menu = plain.get_by_role("navigation", name="Päävalikko")
        assert menu.get_by_role("link").count() > 4, page.address
        forms = plain.locator("form[action] button")  # which lead to a page of the site
        assert plain.get_by_role("button").count() == forms.count(), page.address
        assert set(plain.evaluate(HIDDEN_TEXTS)) <= set(scripted.evaluate(HIDDEN_TEXTS))
