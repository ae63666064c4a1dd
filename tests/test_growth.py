"""Growth: twice the measures cost twice the work, however many there are.

Work is counted, not timed, so that a busy machine gives the same answer; `make bench` times it.
"""

from __future__ import annotations

import cProfile
import pstats
from datetime import date
from pathlib import Path

from macros import edition
from macros.load import load
from tests.places import TODAY
from tools.synthetic import write_data, write_project


def calls(folder: Path, measures: int) -> int:
    """Count the calls that reading, checking and making all pages and files takes."""
    write_project(folder, measures)
    with cProfile.Profile() as profile:
        made = edition.make(folder / "data", folder / "docs", date.fromisoformat(TODAY))
        for page in made.pages.values():
            made.html(page)
        made.data_files()
    total: int = pstats.Stats(profile).total_calls  # type: ignore[attr-defined]
    return total


def test_work_grows_with_the_measures_and_no_faster(tmp_path: Path) -> None:
    """From 50 to 100 as much is added as from 100 to 150: nothing is looked for page by page."""
    first, second, third = (
        calls(tmp_path / str(measures), measures) for measures in (50, 100, 150)
    )
    assert third - second <= 1.1 * (second - first)


def test_a_measured_programme_is_as_real_as_others(tmp_path: Path) -> None:
    """Its data has no problems, and as many measures as were asked for."""
    write_data(tmp_path / "data", 23)
    (programme,) = load(tmp_path / "data").programmes
    assert len(programme.measures) == 23
