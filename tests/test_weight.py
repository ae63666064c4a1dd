"""Weight: what a page costs a reader on an old phone and a slow line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from macros.addresses import FOLLOW_UP, INITIATIVE
from tests.looking import DESK, one_tab
from tests.pages import BuiltPage
from tests.weights import HEAVIEST, MEDIAN, SCRIPTS, bill, loaded

FOR_HOSTS = {
    "/_headers",
    "/_redirects",
    "/robots.txt",
    "/sitemap.xml",
    "/sitemap.xml.gz",
    "/.well-known/security.txt",
}
"""Files that no page names: hosts and robots look for them by themselves."""


SHARED = "//meta[@property='og:image']/@content"
"""The picture that other sites show with a link to the page; its address is a whole one."""


def test_pages_are_light(pages: Sequence[BuiltPage], site_dir: Path) -> None:
    """Half of them load 30 KiB at most, none more than 60; gzipped, with all that they use."""
    bills = sorted(
        (loaded(page, site_dir) for page in pages), key=lambda costs: sum(costs.values())
    )
    weights = [sum(costs.values()) for costs in bills]
    assert median(weights) <= MEDIAN, bill(bills[len(bills) // 2])
    assert weights[-1] <= HEAVIEST, bill(bills[-1])


def test_scripts_are_small(pages: Sequence[BuiltPage], site_dir: Path) -> None:
    """At most 8 KiB of our own on any page, gzipped; there are no others."""
    for page in pages:
        costs = loaded(page, site_dir)
        scripts = {file: size for file, size in costs.items() if file.endswith(".js")}
        assert sum(scripts.values()) <= SCRIPTS, f"{page.address}: {bill(scripts)}"


@pytest.mark.parametrize("address", ["/", FOLLOW_UP, INITIATIVE])
def test_nothing_else_is_loaded(
    browser: Browser,
    site_url: str,
    site_dir: Path,
    pages: Sequence[BuiltPage],
    address: str,
) -> None:
    """What a browser asks for when a page opens is what the tests above weigh."""
    asked: set[str] = set()
    with one_tab(browser, viewport=DESK) as tab:
        tab.on("request", lambda request: asked.add(urlsplit(request.url).path))
        tab.goto(site_url + address, wait_until="networkidle")
    (page,) = (page for page in pages if page.address == address)
    assert address in asked
    assert asked <= set(loaded(page, site_dir))


def test_only_what_is_used_is_published(pages: Sequence[BuiltPage], site_dir: Path) -> None:
    """No source map, no file of the theme: pages name every file, or hosts look for it."""
    named = {file for page in pages for file in loaded(page, site_dir)}
    named |= {str(page.leads_to(link)) for page in pages for link in page.links}
    named |= {urlsplit(picture).path for page in pages for picture in page.tree.xpath(SHARED)}
    named |= {
        f"/{file.relative_to(site_dir)}" for file in site_dir.glob("haku/*.js*")
    }  # by searching
    published = {
        f"/{file.relative_to(site_dir)}"
        for file in site_dir.rglob("*")
        if file.is_file() and file.suffix != ".html"
    }
    assert not published - named - FOR_HOSTS
