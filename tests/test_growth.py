"""Growth: twice the measures cost twice the work, however many there are.

Work is counted, not timed, so that a busy machine gives the same answer; `make bench` times it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any, TypeAlias

from macros import edition
from macros.load import load
from tests.places import ROOT, TODAY
from tools.synthetic import write_data, write_project

OURS = str(ROOT / "macros")
TraceFunction: TypeAlias = Callable[[FrameType, str, Any], Any]


def steps(folder: Path, measures: int) -> int:
    """Count the lines of our own code that run, each round of a loop for itself."""
    write_project(folder, measures)
    count = 0

    def count_lines(_frame: FrameType, event: str, _argument: Any) -> TraceFunction:
        nonlocal count
        count += event == "line"
        return count_lines

    def ours_only(frame: FrameType, event: str, argument: Any) -> TraceFunction | None:
        ours = frame.f_code.co_filename.startswith(OURS)
        return count_lines(frame, event, argument) if ours else None

    before = sys.gettrace()
    sys.settrace(ours_only)
    try:
        made = edition.make(folder / "data", folder / "docs", date.fromisoformat(TODAY))
        for page in made.pages.values():
            made.html(page)
        made.data_files()
    finally:
        sys.settrace(before)
    return count


def test_work_grows_with_the_measures_and_no_faster(tmp_path: Path) -> None:
    """From 100 to 200 is added twice what is from 50 to 100: nothing is looked for page by page."""
    sizes = (10, 50, 100, 200)  # the first fills what is kept for all
    _, few, more, many = (steps(tmp_path / str(size), size) for size in sizes)
    assert many - more <= 2.006 * (more - few)


def test_a_measured_programme_is_as_real_as_others(tmp_path: Path) -> None:
    """Its data has no problems, and as many measures as were asked for."""
    write_data(tmp_path / "data", 23)
    (programme,) = load(tmp_path / "data").programmes
    assert len(programme.measures) == 23
