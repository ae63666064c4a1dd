"""A small data folder with an example of everything, so that a test can spoil one thing of it."""

import json
import shutil
from functools import cache
from pathlib import Path

from macros.source import read
from macros.words_used import words_used
from tests.places import DATA, ROOT

SMALL = ROOT / "tests" / "data_small"


def data_in(folder: Path) -> Path:
    """Return `folder`, made a copy of the small data with the words that the code says."""
    shutil.copytree(SMALL, folder)
    (folder / "words").mkdir()
    (folder / "words" / "fi.yml").write_text(_words(), encoding="utf-8")
    return folder


@cache
def _words() -> str:
    """Real words where there are; a test of words tells what is amiss in them, once."""
    real = read(DATA / "words" / "fi.yml", "fi.yml").data
    assert isinstance(real, dict)
    used = words_used()
    families = tuple(key for key in used if key.endswith("."))
    known = {key: said for key, said in real.items() if key in used or key.startswith(families)}
    wanted = {key: key for key in used if not key.endswith(".")}
    return "".join(
        f"{key}: {json.dumps(said, ensure_ascii=False)}\n"
        for key, said in sorted({**wanted, **known}.items())
    )
