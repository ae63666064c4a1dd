"""Measures how building and checking grow with the number of measures: `make bench`.

For each size the same made-up programme is built by us and, as as many plain pages of the same
text, by Material for MkDocs, in one run on one machine: the ratio is what counts. Material is
measured as it comes, with every page in its menu, and at its best, with none.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tools.synthetic import write_plain_material, write_project

SIZES = (100, 300, 1000)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: seconds by the clock, seconds of processor."""

    seconds: float
    processor: float


def _cost(folder: Path, *command: str) -> Cost:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, *command],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(seconds, spent)


def _mebibytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 2**20


def main() -> None:
    """Prints a line for each size, and how the cost of a page grew from the first to the last."""
    print(
        "measures   pages   check s   build s   cpu s   ms/page     MiB"
        "   Material cpu s   ratio   without a menu   ratio"
    )
    with tempfile.TemporaryDirectory() as temporary:
        per_page = [_measure(Path(temporary) / str(size), size) for size in SIZES]
    growth = per_page[-1] / per_page[0]
    print(f"A page costs {growth:.2f} times as much at {SIZES[-1]} measures as at {SIZES[0]}.")


def _measure(folder: Path, size: int) -> float:
    ours = folder / "ours"
    write_project(ours, size)
    check = _cost(ours, "-m", "macros", "check")
    build = _cost(ours, "-m", "macros", "site", "--today", "2026-11-21")
    pages = sum(1 for _ in (ours / "site").rglob("*.html"))
    material = _material(folder / "material", pages, menu=True)
    lean = _material(folder / "lean", pages, menu=False)
    cost = 1000 * build.processor / pages
    print(
        f"{size:8} {pages:7} {check.seconds:9.2f} {build.seconds:9.2f} {build.processor:7.2f}"
        f" {cost:9.2f} {_mebibytes(ours / 'site'):7.1f} {material:16.2f}"
        f" {build.processor / material:7.2f} {lean:16.2f} {build.processor / lean:7.2f}"
    )
    return cost


def _material(folder: Path, pages: int, *, menu: bool) -> float:
    write_plain_material(folder, pages, menu)
    return _cost(folder, "-m", "mkdocs", "build", "--quiet").processor


if __name__ == "__main__":
    main()
