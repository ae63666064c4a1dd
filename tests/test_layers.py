"""Data flows one way: macros/README.md says in which order, and the code keeps to it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.places import ROOT

MACROS = ROOT / "macros"
MAP = (MACROS / "README.md").read_text(encoding="utf-8")
NO_ROOMS = {"README.md", "__pycache__"}
ROOM = re.compile(r"`([a-z_]+(?:\.py|/))`")


def parts() -> list[list[str]]:
    """The rooms of each part of the map, in the order of the map."""
    return [
        [name for line in part.splitlines() if "|" in line for name in ROOM.findall(first(line))]
        for part in MAP.split("\n## ")[1:]
    ]


def first(line: str) -> str:
    """The first column of a table's line."""
    return line.split("|")[1]


def imported(file: Path) -> Iterator[str]:
    """The modules that a file imports, wherever in it: `macros.views.ways`, `mkdocs.config`."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def rooms() -> dict[str, int]:
    """In which part of the map each room is, by its name without an ending."""
    return {
        re.sub(r"\.py|/", "", name): number for number, part in enumerate(parts()) for name in part
    }


def files() -> list[Path]:
    """Every file of our own Python code."""
    return sorted(MACROS.rglob("*.py"))


def test_every_room_stands_on_the_map_once() -> None:
    """A new module is put there, so that a newcomer knows where to look."""
    there = [room for room in MACROS.iterdir() if room.name not in NO_ROOMS]
    named = sorted(name for part in parts() for name in part)
    assert named == sorted(f"{one.name}/" if one.is_dir() else one.name for one in there)


def test_nothing_knows_what_comes_after_it() -> None:
    """A module imports those of its own part of the map and of the parts above."""
    order = rooms()
    wrong = [
        f"{file.relative_to(ROOT)} imports {name}"
        for file in files()
        for name in imported(file)
        if (known := order.get(name.removeprefix("macros.").split(".")[0])) is not None
        and name.startswith("macros.")
        and known > order[file.relative_to(MACROS).parts[0].removesuffix(".py")]
    ]
    assert wrong == []


def test_few_know_mkdocs() -> None:
    """Two doors: what is behind them outlives the builder."""
    knowing = {
        file.name
        for file in files()
        if any(name.split(".")[0] == "mkdocs" for name in imported(file))
    }
    assert knowing == {"hooks.py", "publish.py"}


def test_few_know_the_clock() -> None:
    """Elsewhere today is an argument."""
    knowing = {file.name for file in files() if ".now(" in file.read_text(encoding="utf-8")}
    assert knowing == {"__main__.py", "hooks.py"}
