"""Weight: what a page costs a reader on an old phone and a slow line."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from statistics import median
from urllib.parse import urljoin, urlsplit

from tests.pages import BuiltPage

KIB = 1024
MEDIAN, HEAVIEST, SCRIPTS = 30 * KIB, 60 * KIB, 8 * KIB
_PICTURE = "//meta[@property='og:image']/@content"
_LOADED = "//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href | //img/@src"


@cache
def compressed(file: Path) -> int:
    """How many bytes of a file travel."""
    return len(gzip.compress(file.read_bytes(), mtime=0))


def loaded(page: BuiltPage, site: Path) -> Mapping[str, int]:
    """What opening a page may load, and the bytes of each; pictures of style sheets too."""
    files = {str(page.leads_to(str(link))) for link in page.tree.xpath(_LOADED)}
    files |= {asked for file in files if file.endswith(".css") for asked in pictures(site, file)}
    return {page.address: compressed(page.file)} | {
        file: compressed(site / file[1:]) for file in sorted(files)
    }


@cache
def pictures(site: Path, sheet: str) -> frozenset[str]:
    """The files that a style sheet names."""
    text = (site / sheet[1:]).read_text(encoding="utf-8")
    return frozenset(
        urljoin(sheet, name)
        for name in re.findall(r"url\(\s*['\"]?([^)'\"]+)", text)
        if not name.startswith("data:")
    )


def bill(costs: Mapping[str, int]) -> str:
    """Tell which file costs what."""
    return ", ".join(f"{file} {size / KIB:.1f} KiB" for file, size in costs.items())


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


def test_only_what_is_used_is_published(pages: Sequence[BuiltPage], site_dir: Path) -> None:
    """No source maps, no search index in 32 languages: each asset is loaded by some page.

    A picture of a shared link is loaded by those who show the link.
    """
    used = {file for page in pages for file in loaded(page, site_dir)}
    linked = {page.leads_to(link) for page in pages for link in page.links}
    linked |= {urlsplit(picture).path for page in pages for picture in page.tree.xpath(_PICTURE)}
    assets = {f"/{file.relative_to(site_dir)}" for file in (site_dir / "assets").rglob("*.*")}
    assert not assets - used - linked
