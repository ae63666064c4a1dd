"""A site with less to tell has fewer pages, never a broken one: on any day, for any component."""

import shutil
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from macros import opendata, sandbox
from macros.load import load
from macros.pages import pages
from macros.views import Context, NoSuchRecordError
from tests import small

HOME = "programmes/ohjelma"
OUTSIDE = ["ways", "events", "effects", "decisions.yml"]
GONE = {
    "nothing": [],
    "reports": [f"{HOME}/reports"],
    "indicators": [f"{HOME}/indicators"],
    "plans and background": [
        *(f"{HOME}/{one}.yml" for one in ("roadmap", "ladder", "swot", "responsibilities", "law")),
        *(f"{HOME}/{one}" for one in ("plans", "chapters")),
    ],
    "goals": [
        *(f"{HOME}/{one}" for one in ("goals", "indicators", "reports", "plans")),
        *(f"{HOME}/{one}.yml" for one in ("roadmap", "ladder")),
        *OUTSIDE,
    ],
    "ways": OUTSIDE,
    "programmes": ["programmes", *OUTSIDE],
    "everything": ["programmes", "statement.yml", *OUTSIDE],
}
DAYS = [date(2022, 1, 1), date(2024, 2, 15), date(2026, 11, 21)]


@pytest.mark.parametrize("gone", GONE.values(), ids=GONE.keys())
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_what_is_there_is_shown_though_other_things_are_not(
    gone: list[str], day: date, tmp_path: Path
) -> None:
    """Every page, every component that needs no more than a programme, and the open data."""
    data = small.data_in(tmp_path / "data")
    for path in (data / one for one in gone):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    context = Context(load(data), day)
    assert all(page.html(context) for page in pages(context))
    assert opendata.files(context.site, day)
    for name, macro in sandbox.macros(context, lambda: "/").items():
        asked = [one.name for one in sandbox.parameters(name) if one.default is one.empty]
        if asked in ([], ["programme_id"]):
            # A part that the programme does not have is told of in Finnish (test_handwritten.py).
            with suppress(NoSuchRecordError):
                assert macro(*(["ohjelma"] if asked else [])) is not None
