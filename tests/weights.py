"""What a page loads, and what each file of it costs on the way to the reader."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

from tests.pages import BuiltPage

KIB = 1024
MEDIAN, HEAVIEST, SCRIPTS = 30 * KIB, 60 * KIB, 8 * KIB
"""Budgets: of half of the pages, of each page, of its scripts."""

_LOADED = "//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href | //img/@src"


@cache
def compressed(file: Path) -> int:
    """How many bytes of a file travel."""
    return len(gzip.compress(file.read_bytes(), mtime=0))


def loaded(page: BuiltPage, site: Path) -> Mapping[str, int]:
    """What opening a page may load, and the bytes of each; pictures of style sheets too."""
    files = {str(page.leads_to(str(link))) for link in page.tree.xpath(_LOADED)}
    files |= {asked for file in files if file.endswith(".css") for asked in _pictures(site, file)}
    return {page.address: compressed(page.file)} | {
        file: compressed(site / file[1:]) for file in sorted(files)
    }


@cache
def _pictures(site: Path, sheet: str) -> frozenset[str]:
    """The files that a style sheet names."""
    text = (site / sheet[1:]).read_text(encoding="utf-8")
    return frozenset(
        urljoin(sheet, name)
        for name in re.findall(r"url\(\s*['\"]?([^)'\"]+)", text)
        if not name.startswith("data:")
    )


def bill(costs: Mapping[str, int]) -> str:
    """Tell which file costs what in KiB, the heaviest first."""
    ordered = sorted(costs.items(), key=lambda cost: -cost[1])
    return ", ".join(f"{file} {size / KIB:.1f}" for file, size in ordered)
