"""Lighthouse, as it sees a phone: a page of each main kind must have 100 of everything."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.browser import FLAGS
from tests.server import serve

PAGES = (
    "/",
    "/ohjelmat/vake-osallisuus/toimenpiteet/1-2/",
    "/ohjelmat/satakunta-osallisuus/aikajana/",
    "/osallistu/anna-palautetta/",
    "/haku/",
)
_HERE = Path(__file__).parent
_COMMAND = (
    str(_HERE.parent.parent / ".venv" / "bin" / "node"),
    str(_HERE / "node_modules" / "lighthouse" / "cli" / "index.js"),
    "--quiet",
    "--output=json",
    "--only-categories=performance,accessibility,best-practices,seo",
    f"--chrome-flags=--headless=new {' '.join(FLAGS)}",
)


def report(site: Path) -> bool:
    """Prints the scores of each page and what took them down; whether all are 100."""
    print("performance, accessibility, best practices, search engines; on a slow phone")
    with serve(site) as address:
        perfect = [_look(address, page) for page in PAGES]
    return all(perfect)


def _look(site: str, page: str) -> bool:
    chromium = shutil.which(os.environ.get("CHROMIUM", "chromium")) or "chromium"
    said = subprocess.run(  # noqa: S603 - our own command
        [*_COMMAND, site + page],
        env=os.environ | {"CHROME_PATH": chromium},
        capture_output=True,
        check=True,
        text=True,
    )
    found = json.loads(said.stdout)
    scores = [round(100 * category["score"]) for category in found["categories"].values()]
    print(" ".join(f"{score:3}" for score in scores), page)
    for lost in _losses(found):
        print(f"    {lost}")
    return set(scores) == {100}


def _losses(found: dict[str, Any]) -> Iterator[str]:
    """What counts in a score and is not whole."""
    for category in found["categories"].values():
        for counted in category["auditRefs"]:
            audit = found["audits"][counted["id"]]
            if counted["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{audit['title']} {audit.get('displayValue', '')}".strip()
