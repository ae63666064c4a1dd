"""One tab in which many pages are looked at, and what scripts in tests/in_page/ say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize

from macros.load import load
from macros.pages import pages as made_pages
from macros.views import Context
from tests.pages import BuiltPage
from tests.places import DATA, TODAY

DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 360, "height": 740}
NARROWEST: ViewportSize = {"width": 320, "height": 256}
"""A window of 1280 × 1024 at 400 %."""

_SCRIPTS = Path(__file__).parent / "in_page"


@contextmanager
def one_tab(browser: Browser, **options: Any) -> Iterator[Page]:
    """Open one tab for many pages: a new one for each would cost more than looking."""
    context = browser.new_context(**{"locale": "fi-FI", "reduced_motion": "reduce"} | options)
    context.add_init_script(path=_SCRIPTS / "colours.js")
    yield context.new_page()
    context.close()


@cache
def _script(name: str) -> str:
    return (_SCRIPTS / f"{name}.js").read_text(encoding="utf-8")


def asked(tab: Page, name: str, about: Any = None) -> Any:
    """Run a script of tests/in_page/ in the page that is open."""
    return tab.evaluate(_script(name), about)


def of_each_kind(pages: Sequence[BuiltPage]) -> tuple[BuiltPage, ...]:
    """Of pages that one component makes, the one with the most parts; each hand-written page."""
    components = _components()
    chosen: dict[str, BuiltPage] = {}
    for page in pages:
        kind = components.get(page.address, page.address)
        if kind not in chosen or len(page.parts) > len(chosen[kind].parts):
            chosen[kind] = page
    return tuple(chosen.values())


def _components() -> dict[str, str]:
    context = Context(load(DATA), date.fromisoformat(TODAY))
    return {page.address: page.component for page in made_pages(context)}
