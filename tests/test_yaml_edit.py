"""Changing one value of a YAML file leaves every other byte of it as it was."""

import difflib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.source import read
from macros.source_text import strange_character
from macros.spreadsheets.prose import in_cell, in_file
from macros.spreadsheets.yaml_edit import CannotEditError, Edit, Insert, Replace, edited
from macros.spreadsheets.yaml_text import Prose, block, scalar
from macros.yaml_builder import Data, Location
from tests.places import DATA

ROUND = {"period": "2024", "value": "3"}
EDITS: dict[str, tuple[str, list[Edit], str]] = {
    "a plain value": ("a: 1\nb: 2\n", [Replace(("a",), "x: y")], 'a: "x: y"\nb: 2\n'),
    "a quoted value": ("a: '1'  \nb: 2", [Replace(("a",), "no")], "a: no  \nb: 2"),
    "a value below its name": ("a:\n  1\nb: 2\n", [Replace(("a",), "3")], "a: 3\nb: 2\n"),
    "a text of many lines": (
        "a: |\n  x\n\n  y\n\n\n# b\nb: 2\n",
        [Replace(("a",), Prose("z\nä"))],
        "a: |\n  z\n\n  ä\n\n\n# b\nb: 2\n",
    ),
    "a value in brackets": (
        "a: {b: 1, c: [x]}\n",
        [Replace(("a", "b"), "3,0")],
        'a: {b: "3,0", c: [x]}\n',
    ),
    "a field after another": (
        "a:\n  b: 1\n    # of b\n  # of c\n  c: 2\n",
        [Insert(("a", "x"), "3", "b")],
        "a:\n  b: 1\n    # of b\n  x: 3\n  # of c\n  c: 2\n",
    ),
    "a field before all": ("a:\n  b: 1\n", [Insert(("a", "x"), "3", None)], "a:\n  x: 3\n  b: 1\n"),
    "items in their places": (
        "v:\n- period: 2023\n  value: 1\n\nw: 1\n",
        [
            Insert(("v", 0), {"period": "2022", "value": "2,5"}, None),
            Insert(("v", 2), ROUND, 0),
            Insert(("v", 3), {"period": "2025", "value": "4"}, 0),
        ],
        "v:\n- period: 2022\n  value: 2,5\n- period: 2023\n  value: 1\n- period: 2024\n  value: 3\n"
        "- period: 2025\n  value: 4\n\nw: 1\n",
    ),
    "the first items of an empty list": (
        "v: []\nw: 1\n",
        [Insert(("v", 0), ROUND, None), Insert(("v", 1), ROUND, None)],
        "v:\n  - period: 2024\n    value: 3\n  - period: 2024\n    value: 3\nw: 1\n",
    ),
    "the first field of an empty record": (
        "v:\nw: 1\n",
        [Insert(("v", "1.10"), {"a": "b"}, None)],
        "v:\n  1.10:\n    a: b\nw: 1\n",
    ),
    "the first items of a list that was not there": (
        "u: |\n  x\nw: 1",
        [Insert(("v", 0), ROUND, None, "u"), Insert(("v", 1), ROUND, None, "u")],
        "u: |\n  x\nv:\n  - period: 2024\n    value: 3\n  - period: 2024\n    value: 3\nw: 1",
    ),
}


@pytest.mark.parametrize(("before", "edits", "after"), EDITS.values(), ids=EDITS.keys())
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["n", "rn", "r"])
def test_only_what_is_changed_changes(before: str, edits: list[Edit], after: str, end: str) -> None:
    """Whatever lines end with, and with or without a mark in front."""
    for mark in (b"", b"\xef\xbb\xbf"):
        raw = mark + before.replace("\n", end).encode()
        assert edited(raw, edits) == mark + after.replace("\n", end).encode()


BEYOND: list[tuple[str, Edit]] = [
    ("a: {b: 1}\n", Insert(("a", "c"), "2", "b")),
    ("a: [{b: 1}]\n", Insert(("a", 1), {"b": "2"}, 0)),
    ("a: 1\n", Replace(("b",), "2")),
    ("a: [1]\n", Replace(("a",), "2")),
    ("a: [1]\n", Replace(("a", 0), "2")),
    ("a: 1\n", Insert(("a", "b", "c"), "2", None)),
]


@pytest.mark.parametrize(("text", "edit"), BEYOND, ids=[repr(edit) for _, edit in BEYOND])
def test_what_it_cannot_change_it_does_not_touch(text: str, edit: Edit) -> None:
    """Brackets to which something should be added, places that are not there."""
    with pytest.raises(CannotEditError):
        edited(text.encode(), [edit])


def texts_in(data: Data, location: Location = ()) -> Iterator[Location]:
    """Where the texts of a file are that stand in fields."""
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str):
                yield (*location, key)
            yield from texts_in(value, (*location, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from texts_in(value, (*location, index))


REPORTED = sorted(
    file for kind in ("reports", "indicators") for file in DATA.glob(f"programmes/*/{kind}/*.yml")
)


@pytest.mark.parametrize("file", REPORTED, ids=lambda file: f"{file.parts[-3]}-{file.stem}")
def test_in_our_own_files_a_change_is_one_stretch_of_lines(file: Path) -> None:
    """No edit, no change; another text in the place of any one, and only its lines differ."""
    raw = file.read_bytes()
    assert edited(raw, []) == raw
    before = raw.decode().splitlines(keepends=True)
    locations = list(texts_in(read(file, "").data))
    assert locations
    for location in locations[:: max(1, len(locations) // 12)]:
        after = edited(raw, [Replace(location, "x9")]).decode().splitlines(keepends=True)
        changes = [
            one
            for one in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
            if one[0] != "equal"
        ]
        assert len(changes) == 1
        assert "".join(after[changes[0][3] : changes[0][4]]).endswith(": x9\n")


# What a cell can hold when cells.py has cleaned it.
CLEAN = st.text(
    st.characters(exclude_categories=["C", "Z"], include_characters=" \n"), min_size=1, max_size=80
).map(
    lambda text: unicodedata.normalize("NFC", "\n".join(map(str.strip, text.strip().split("\n"))))
)


@given(text=CLEAN.filter(lambda text: text and not strange_character(text)))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_whatever_a_cell_says_the_file_says(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Signs that mean something to YAML, dashes, quotes, numbers with a dot."""
    file = tmp_path_factory.mktemp("yaml") / "a.yml"
    line = " ".join(text.split())
    file.write_text(block({"line": line, "text": Prose(text), "end": "1.10"}), encoding="utf-8")
    data = read(file, "").data
    assert isinstance(data, dict)
    assert (data["line"], data["end"]) == (line, "1.10")
    assert in_cell(str(data["text"])) == in_cell(in_file(text, 100))
    assert in_cell(in_file(in_cell(in_file(text, 60)), 60)) == in_cell(in_file(text, 100))


SCALARS = {
    "Neuvonta alkoi": "Neuvonta alkoi",
    "2,9": "2,9",
    "1.10": "1.10",
    "850 000": "850 000",
    "luku 4: alku": '"luku 4: alku"',
    "- viiva": '"- viiva"',
    "#1": '"#1"',
    "null": '"null"',
    "”lainaus”": '"”lainaus”"',
    'suora "lainaus"': 'suora "lainaus"',
    "100 % tehty": "100 % tehty",
    "%": '"%"',
}


@pytest.mark.parametrize(("text", "written"), SCALARS.items(), ids=SCALARS.keys())
def test_quotation_marks_come_only_where_they_are_needed(text: str, written: str) -> None:
    """A file stays as easy to read as one written by hand."""
    assert scalar(text) == written
