"""Faults that the theme has out of the box, none of which may come back by another way.

Those that can be seen in the HTML alone are looked for on every page; others have tests where they
belong: menu and colours in test_theme.py, focus in test_keyboard.py, lost lines in test_display.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.looking import DESK, one_tab
from tests.pages import BuiltPage

FAULTS = {
    "table without a caption": "//table[not(caption)]",
    "heading of a column or row without scope": "//th[not(@scope)]",
    "scroll box that the keyboard cannot reach, or without a name": (
        "//*[contains(concat(' ', @class, ' '), ' scroll ')]"
        "[not(@role='region' and @tabindex='0' and (@aria-label or @aria-labelledby))]"
    ),
    "place in the order of Tab set by a number": "//@tabindex[not(. = '0' or . = '-1')]",
    "key of its own": "//@accesskey",
    "label that acts as a button": "//label[not(@for) and not(.//input)] | //label[@role]",
    "button that is none": "//*[@role='button' and not(self::button)]",
    "button without a type": "//button[not(@type)]",
    "autocomplete where nothing is written": (
        "//input[(@type='checkbox' or @type='radio') and @autocomplete]"
    ),
    "box of a task list": "//li/input[@type='checkbox']",
    "explanation that only a mouse finds": "//abbr[@title]",
    "drawing made in the browser": "//*[contains(@class, 'mermaid')]",
    "drawing that is neither named nor hidden": (
        "//svg[not(ancestor-or-self::*[@aria-hidden='true']) and not(ancestor::svg)"
        " and not(@role='img' and (@aria-label or @aria-labelledby))]"
    ),
    "mark that links a heading to itself": "//a[contains(@class, 'headerlink')]",
    "version of the builder": "//meta[@name='generator']",
    "class of the theme": "//@class[contains(concat(' ', .), ' md-')]",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_is_on_no_page(pages: Sequence[BuiltPage], fault: str) -> None:
    """Each is told by its address."""
    assert not [page.address for page in pages if page.tree.xpath(FAULTS[fault])]


def test_icons_are_not_masks(site_dir: Path) -> None:
    """Masked grounds vanish when readers have colours of their own."""
    sheet = (site_dir / "assets" / "site.css").read_text(encoding="utf-8")
    assert not re.findall(r"mask(?:-image)?:", sheet)


def test_single_letters_do_nothing(browser: Browser, site_url: str) -> None:
    """Who speaks to a computer, or errs on a key, is not taken elsewhere (WCAG 2.1.4)."""
    with one_tab(browser, viewport=DESK) as tab:
        tab.goto(f"{site_url}/seuranta/")
        before = tab.locator("body").aria_snapshot()
        for key in ("n", "p", "s", "f", "/", ".", ","):
            tab.keyboard.press(key)
        assert tab.evaluate("document.activeElement === document.body")
        assert tab.url == f"{site_url}/seuranta/"
        assert tab.locator("body").aria_snapshot() == before
