"""Links: none is broken, no page is lost, and what was promised to the outside is there."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.pages import BuiltPage

VAKE = "/ohjelmat/vake-osallisuus/"
MEASURES = (3, 4, 4, 4, 4, 4)
"""How many measures each goal of the VAKE programme has."""
PROMISED = (
    "/",
    "/osallistu/",
    "/ohjelmat/",
    VAKE,
    f"{VAKE}tulosta/",
    *(f"{VAKE}tavoitteet/{goal}/" for goal in range(1, 7)),
    *(
        f"{VAKE}toimenpiteet/{goal}-{measure}/"
        for goal, count in enumerate(MEASURES, start=1)
        for measure in range(1, count + 1)
    ),
    f"{VAKE}mittarit/",
    f"{VAKE}raportit/2023/",
    "/seuranta/",
    "/sanasto/",
    "/avoin-data/",
    "/muokkaa/",
    "/muokkaa/komponentit/",
)
MISSING = "/404.html"


class Target:
    """What a built site has at its addresses."""

    def __init__(self, site: Path, pages: Sequence[BuiltPage]) -> None:
        self._site = site
        self._pages = {page.address: page for page in pages}

    def __contains__(self, address: object) -> bool:
        """Whether there is a page with the anchor, or a file."""
        path, _, anchor = str(address).partition("#")
        if page := self._pages.get(path):
            return not anchor or anchor in page.ids
        return not anchor and (self._site / path[1:]).is_file()


@pytest.fixture(scope="module")
def target(site_dir: Path, pages: Sequence[BuiltPage]) -> Target:
    """Give what there is on the site."""
    return Target(site_dir, pages)


@pytest.mark.parametrize("folder", ["/", "/alikansio/sivut/"])
def test_every_link_leads_somewhere(
    pages: Sequence[BuiltPage], target: Target, folder: str
) -> None:
    """Pages, anchors, styles, scripts and pictures, wherever on its host the site stands.

    Only the page for missing addresses knows its folder: it is shown at any depth.
    """
    broken = [
        f"{page.address}: {link}"
        for page in pages
        if folder == "/" or page.address != MISSING
        for link in page.links
        if (there := page.leads_to(link, folder)) and there not in target
    ]
    assert not broken, "\n".join(broken)


def test_what_styles_load_is_there(site_dir: Path, target: Target) -> None:
    """A picture in a style sheet is in the sheet or in a file of the site."""
    for sheet in site_dir.rglob("*.css"):
        asked = re.findall(r"url\(\s*['\"]?([^)'\"]+)", sheet.read_text(encoding="utf-8"))
        page = BuiltPage(f"/{sheet.relative_to(site_dir)}", sheet)
        files = [link for link in asked if not link.startswith("data:")]
        assert not [link for link in files if page.leads_to(link) not in target], sheet.name


def test_every_page_is_reached_from_the_home_page(pages: Sequence[BuiltPage]) -> None:
    """By links alone, without a search; the page for missing addresses is the one exception."""
    by_address = {page.address: page for page in pages}
    reached, waiting = {"/"}, ["/"]
    while waiting:
        page = by_address[waiting.pop()]
        targets = {str(page.leads_to(link)).partition("#")[0] for link in page.links}
        new = targets & by_address.keys() - reached
        reached |= new
        waiting.extend(new)
    assert sorted(by_address.keys() - reached) == [MISSING]


def test_promised_addresses_are_there(target: Target) -> None:
    """An address once published works for ever."""
    assert not [address for address in PROMISED if address not in target]


def test_urls_of_open_data_are_pages(site_dir: Path, target: Target) -> None:
    """In every table and in programmes.json, anchors too."""
    folder = site_dir / "avoin-data" / "v1"
    urls = {url for table in folder.glob("*.csv") for url in urls_of_table(table)}
    urls |= set(urls_of(json.loads((folder / "programmes.json").read_text(encoding="utf-8"))))
    assert urls
    assert not sorted(url for url in urls if url not in target)


def urls_of_table(table: Path) -> Iterator[str]:
    """Every cell of the column url."""
    with table.open(encoding="utf-8", newline="") as rows:
        yield from (row["url"] for row in csv.DictReader(rows))


def urls_of(value: Any) -> Iterator[str]:
    """Every value with the key url, at any depth."""
    match value:
        case Mapping():
            yield from (inner for key, inner in value.items() if key == "url")
            for inner in value.values():
                yield from urls_of(inner)
        case list():
            for inner in value:
                yield from urls_of(inner)
