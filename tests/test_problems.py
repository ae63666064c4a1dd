"""Each file in tests/problems/ spoils one thing in tests/data_small/, and says what is told of it.

A message is a fact, a deed and a place; the exact words are part of the promise. In a file:
`change` replaces a piece of a data file, `files` writes whole files, `encode` and `crlf` save
otherwise, `rename` moves, `remove` takes away, and `problems` is what comes out: `make accept`
renews it.
"""

import base64
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.load import load
from macros.problems import ProblemsError
from tests import small
from tests.places import ROOT

MISTAKES = sorted((ROOT / "tests" / "problems").glob("*.yml"))
FORGIVEN = "forgiven_"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a copy of the small data."""
    return small.data_in(tmp_path / "data")


def test_the_small_data_has_no_problems(data: Path) -> None:
    """What a mistake brings is brought by the mistake alone."""
    assert told(data) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda file: file.stem)
def test_a_mistake_is_told_in_words_that_mend_it(
    mistake: Path, data: Path, matches_golden: Callable[[Path, str], None]
) -> None:
    """One mistake in, the exact list of problems out; nothing only a programmer would say."""
    text = mistake.read_text(encoding="utf-8")
    spoil(data, yaml.safe_load(text))
    problems = told(data)
    assert bool(problems) != mistake.stem.startswith(FORGIVEN)
    for problem in problems:
        assert re.fullmatch(r"data/?[^:]*:\d+:\d+: \S.*\. [A-ZÄÖ].*[.?]", problem), problem
        assert not re.search(r"None|nvalid|rror|Input|macros|pydantic|<class", problem), problem
    head = re.split(r"^problems:", text, maxsplit=1, flags=re.MULTILINE)[0]
    matches_golden(mistake, head + as_yaml(problems))


def spoil(data: Path, mistake: dict[str, Any]) -> None:
    """Do to the data what the file says."""
    for path, pieces in mistake.get("change", {}).items():
        text = (data / path).read_text(encoding="utf-8")
        for old, new in pieces.items():
            assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {path}"
            text = text.replace(old, new)
        (data / path).write_text(text, encoding="utf-8", newline="")
    for path, content in mistake.get("files", {}).items():
        (data / path).parent.mkdir(parents=True, exist_ok=True)
        (data / path).write_bytes(as_bytes(content))
    for path, encoding in mistake.get("encode", {}).items():
        (data / path).write_bytes((data / path).read_text(encoding="utf-8").encode(encoding))
    for path in mistake.get("crlf", []):
        (data / path).write_bytes((data / path).read_bytes().replace(b"\n", b"\r\n"))
    for old, new in mistake.get("rename", {}).items():
        (data / new).parent.mkdir(parents=True, exist_ok=True)
        (data / old).rename(data / new)
    for path in mistake.get("remove", []):
        (data / path).unlink()


def as_bytes(content: str | dict[str, Any]) -> bytes:
    """Text, `base64: …`, or `repeat: …` a number of `times`."""
    if isinstance(content, str):
        return content.encode()
    if "base64" in content:
        return base64.b64decode(content["base64"])
    return str(content["repeat"]).encode() * int(content["times"])


def told(data: Path) -> list[str]:
    """Every message about the data, as `make check` prints them."""
    try:
        load(data, "data")
    except ProblemsError as error:
        return [str(problem) for problem in error.problems]
    return []


def as_yaml(problems: list[str]) -> str:
    """The list as the files have it."""
    if not problems:
        return 'problems: ""\n'
    return "".join(["problems: |\n", *(f"  {problem}\n" for problem in problems)])
