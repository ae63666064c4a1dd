"""What a screen reader is given: names, roles, states and order in the accessibility tree.

The five main tasks are walked through by keyboard, as tests/walkthrough.md tells them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import Any, cast

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.addresses import FOLLOW_UP, INITIATIVE
from tests.browser import PageOpener
from tests.looking import DESK, PHONE

WALKTHROUGH = Path(__file__).with_name("walkthrough.md").read_text(encoding="utf-8")
PATIENCE = 10
"""Seconds."""
WALKS = re.findall(r"^## (.*?)$.*?```walk\n(.*?)```", WALKTHROUGH, re.MULTILINE | re.DOTALL)


def tree_lines(page: Page) -> Iterator[str]:
    """What is said of a page, line by line, without the marks that only show its form."""
    for line in page.locator("body").aria_snapshot().splitlines():
        said = line.strip().removeprefix("- ").removesuffix(":")
        yield said[1:-1] if said.startswith("'") else said


class Reader:
    """Somebody on a page: `heard` tells how far of its tree."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.home = page.url.rstrip("/")
        self.heard = 0

    def take(self, step: str) -> None:
        """Do what a line of the walk-through says; what cannot be done or heard is a failure."""
        deed, about = step.split(" ", 1)
        if deed == "hear":
            self._hear(about)
        elif deed == "focus":
            expect(self._find(about)).to_be_focused()
        else:
            self.heard = 0
            self._act(deed, about)

    def _hear(self, line: str) -> None:
        """Wait for it, as a reader does while a page is coming."""
        give_up = monotonic() + PATIENCE
        while (at := self._place(line)) is None:
            if monotonic() > give_up:
                rest = "\n".join(self._rest())
                pytest.fail(f"Not heard: {line}\nBut this was:\n{rest}", pytrace=False)
            self.page.wait_for_timeout(50)
        self.heard += at

    def _place(self, line: str) -> int | None:
        """How many lines from here the line ends, or None where it is not said."""
        start, is_whole = line.removesuffix("…"), not line.endswith("…")
        for number, said in enumerate(self._rest(), 1):
            if said == start if is_whole else said.startswith(start):
                return number
        return None

    def _rest(self) -> list[str]:
        return list(tree_lines(self.page))[self.heard :]

    def _act(self, deed: str, about: str) -> None:
        if deed == "open":
            self.page.goto(self.home + about)
        elif deed == "press":
            self._find(about).press("Enter")
        elif deed == "choose":
            self._find(about).press("Space")
        else:
            name, text = about.split('": ')
            self._find(f'{name}"').fill(text)

    def _find(self, about: str) -> Locator:
        """What has this role and name, as in: link "Etusivu"."""
        role, name = about.split(" ", 1)
        return self.page.get_by_role(cast(Any, role), name=name.strip('"'), exact=True)


@pytest.mark.parametrize(("task", "walk"), WALKS, ids=[task[:40] for task, _ in WALKS])
def test_walkthrough_is_true(open_page: PageOpener, task: str, walk: str) -> None:
    """Each line is said, in this order, and what is pressed leads on."""
    assert task[0].isdigit()
    reader = Reader(open_page("/", viewport=DESK, permissions=["clipboard-write"]))
    for step in walk.splitlines():
        reader.take(step)
    assert open_page.console_errors == []


def test_walkthrough_has_the_main_tasks() -> None:
    """Five of them, each with things to hear and to do."""
    assert [task[0] for task, _ in WALKS] == ["1", "2", "3", "4", "5"]
    for _, walk in WALKS:
        assert walk.count("hear ") >= 5
        assert "press " in walk


# Names, roles and states of what is used

CLOSED_MENU = """
- link "Siirry suoraan sisältöön"
- banner:
  - link "Osallisuus avoimesti"
  - button "Valikko"
"""
OPEN_MENU = """
- banner:
  - link "Osallisuus avoimesti"
  - button "Valikko" [expanded]
  - search "Haku koko sivustosta":
    - searchbox "Hae sivustolta"
    - button "Hae"
  - navigation "Päävalikko":
    - list:
      - listitem:
        - link "Etusivu"
      - listitem:
        - link "Osallistu"
  - 'button "Värit: laitteen mukaan"'
"""
FILTERS = r"""
- group "Rajaa toimenpiteitä":
  - searchbox "Hae sanalla"
  - combobox "Tila":
    - option "Kaikki" [selected]
  - combobox "Ohjelma"
  - combobox "Tavoite"
  - combobox "Kohderyhmä"
- button "Tyhjennä rajaukset"
- status: /Luettelossa on \d+ toimenpidettä/
"""
SEARCH_RESULTS = r"""
- heading "Haku" [level=1]
- search "Hae tältä sivustolta":
  - searchbox "Mitä etsit?": raati
  - button "Hae"
- status: /\d+ tulosta haulla ”raati”\./
- region "Hakutulokset":
  - heading "Hakutulokset" [level=2]
  - list:
    - listitem:
      - heading [level=3]:
        - link
  - button "Näytä lisää"
  - paragraph:
    - link "Kaikki sivut aakkosjärjestyksessä"
"""
FORM = """
- radiogroup "Mille hyvinvointialueelle teet aloitteen? (pakollinen)":
  - radio "Vantaan ja Keravan hyvinvointialue"
  - radio "Satakunnan hyvinvointialue"
  - radio "Muu hyvinvointialue"
- textbox "Mitä asia koskee? (pakollinen)"
- textbox "Mitä ehdotat ja miksi? (vapaaehtoinen)"
- textbox "Nimesi (pakollinen)"
- textbox "Kotikuntasi (pakollinen)"
- group "Yhteystietosi (pakollinen)":
  - textbox "Sähköposti"
  - textbox "Puhelin"
  - textbox "Postiosoite"
- textbox "Minä päivänä lähetät aloitteen? (pakollinen)"
- paragraph:
  - button "Tee aloite valmiiksi"
"""


def test_menu_is_told(open_page: PageOpener) -> None:
    """A button that says whether it is open; its links are there only when it is."""
    page = open_page("/", viewport=PHONE)
    body = page.locator("body")
    expect(body).to_match_aria_snapshot(CLOSED_MENU)
    menu = page.get_by_role("button", name="Valikko", exact=True)
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("navigation", name="Päävalikko")).to_have_count(0)
    menu.press("Enter")
    expect(body).to_match_aria_snapshot(OPEN_MENU)


def test_place_in_the_menu_is_told(open_page: PageOpener) -> None:
    """The page itself, or the section that it is in, is the current one."""
    page = open_page(FOLLOW_UP, viewport=DESK)
    menu = page.get_by_role("navigation", name="Päävalikko")
    expect(menu.get_by_role("link", name="Seuranta")).to_have_attribute("aria-current", "page")
    crumbs = page.get_by_role("navigation", name="Murupolku")
    expect(crumbs.locator("[aria-current=page]")).to_have_text("Seuranta")


def test_colours_are_told(open_page: PageOpener) -> None:
    """The button's name says which colours there are now."""
    page = open_page("/", viewport=DESK)
    for now, then in (("laitteen mukaan", "vaaleat"), ("vaaleat", "tummat")):
        page.get_by_role("button", name=f"Värit: {now}", exact=True).press("Enter")
        expect(page.get_by_role("button", name=f"Värit: {then}", exact=True)).to_be_focused()


def test_search_is_told(open_page: PageOpener) -> None:
    """The count is announced as a status; each result is a heading with a link, in a list."""
    page = open_page("/", viewport=DESK)
    page.get_by_role("searchbox", name="Hae sivustolta").fill("raati")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_match_aria_snapshot(SEARCH_RESULTS)


def test_filters_are_told(open_page: PageOpener) -> None:
    """A group with a name; what is left is announced as a status."""
    page = open_page(FOLLOW_UP, viewport=DESK)
    expect(page.locator("main")).to_match_aria_snapshot(FILTERS)
    page.get_by_role("combobox", name="Tila").select_option(index=1)
    chosen = page.get_by_role("combobox", name="Tila").locator("option:checked").inner_text()
    count = re.findall(r"\((\d+)\)", chosen)[0]
    expect(page.get_by_role("status")).to_contain_text(count)


def test_form_is_told(open_page: PageOpener) -> None:
    """Each field has its question as its name, in the order of reading, with hints and faults."""
    page = open_page(INITIATIVE, viewport=DESK)
    expect(page.locator("main")).to_match_aria_snapshot(FORM)
    matter = page.get_by_role("textbox", name="Mitä asia koskee?")
    expect(matter).to_have_accessible_description(re.compile("Kirjoita lyhyesti"))
    page.get_by_role("button", name="Tee aloite valmiiksi").press("Enter")
    expect(matter).to_have_attribute("aria-invalid", "true")
    expect(matter).to_have_accessible_description(re.compile("Kirjoita, mitä asia koskee"))
