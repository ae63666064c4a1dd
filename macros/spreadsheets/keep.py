"""Writes changes into the data folder: all of them, or none when the data would break a rule."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from macros.load import load
from macros.problems import Place, Problem, ProblemsError
from macros.source import parse
from macros.source_text import read_text
from macros.spreadsheets.sheet import CellPlace
from macros.spreadsheets.yaml_edit import CannotEditError, Edit, Insert, edited
from macros.yaml_builder import Location


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changes in a file, as it is told to staff, and the cell that asks for it."""

    file: str
    """The file's path below the data folder."""
    edit: Edit
    said: str
    place: CellPlace
    inside: Mapping[Location, CellPlace] = field(default_factory=dict)
    """Cells of the fields of something new, by where they are in it."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that is not there yet, and the cells that its values come from."""

    file: str
    content: str
    cells: Mapping[Location, CellPlace]


def keep(data: Path, changes: Sequence[Change], new: Sequence[NewFile] = ()) -> list[Path]:
    """Writes the changes and gives the files. Raises ProblemsError, and then nothing is written."""
    contents = _edited(data, changes) | {one.file: one.content.encode() for one in new}
    cells = {one.file: one.cells for one in new} | _cells(changes)
    try:
        _check(data, contents)
    except ProblemsError as error:
        told = [_by_row(problem, data, contents, cells) for problem in error.problems]
        raise ProblemsError(told) from None
    return _write(data, contents)


def _edited(data: Path, changes: Sequence[Change]) -> dict[str, bytes]:
    contents = {}
    for file, inside in _by_file(changes).items():
        try:
            contents[file] = edited((data / file).read_bytes(), [change.edit for change in inside])
        except CannotEditError:
            fact = f"tiedostoa {data}/{file} ei osata muuttaa, sillä siinä on aaltosulkuja."
            deed = "Kirjoita sen tiedot riveittäin, tai tee muutokset käsin."
            raise ProblemsError([Problem(inside[0].place, fact, deed)]) from None
    return contents


def _by_file(changes: Sequence[Change]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(change.file, []).append(change)
    return found


def _cells(changes: Sequence[Change]) -> dict[str, dict[Location, CellPlace]]:
    """The cells behind each location, as locations are when the changes are made."""
    found: dict[str, dict[Location, CellPlace]] = {}
    for file, inside in _by_file(changes).items():
        cells = found[file] = {}
        for change in inside:
            location = _moved(change.edit, inside)
            cells[location] = change.place
            cells.update({(*location, *within): cell for within, cell in change.inside.items()})
    return found


def _moved(edit: Edit, beside: Sequence[Change]) -> Location:
    """Where a thing is when new items have come before the one that it is in."""
    if isinstance(edit, Insert) and isinstance(edit.location[-1], int):
        return edit.location
    moved = list(edit.location)
    for other in (change.edit for change in beside):
        *outside, last = other.location
        at = len(outside)
        if not isinstance(other, Insert) or not isinstance(last, int) or len(moved) <= at:
            continue
        after = -1 if other.after is None else int(other.after)
        within, item = list(edit.location[:at]), edit.location[at]
        if within == outside and isinstance(item, int) and after < item:
            moved[at] = int(moved[at]) + 1
    return tuple(moved)


def _check(data: Path, contents: Mapping[str, bytes]) -> None:
    """Reads a copy of the data folder with the new contents. Raises ProblemsError."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "data"
        shutil.copytree(data, copy)
        for file, content in contents.items():
            (copy / file).parent.mkdir(parents=True, exist_ok=True)
            (copy / file).write_bytes(content)
        load(copy, shown_as=str(data))


def _by_row(
    problem: Problem,
    data: Path,
    contents: Mapping[str, bytes],
    cells: Mapping[str, Mapping[Location, CellPlace]],
) -> Problem:
    """A problem in a file as one in the cell that would bring it."""
    file = problem.place.path.removeprefix(f"{data}/")
    if file not in cells:
        return problem
    location, is_it = _nearest(problem.place, contents[file], cells[file])
    cell = cells[file][location]
    if is_it:
        return Problem(cell, problem.fact, problem.deed)
    fact = f"muutoksen jälkeen tiedostossa olisi ongelma. {problem.place}: {problem.fact}"
    return Problem(cell, fact, problem.deed)


def _nearest(
    place: Place, content: bytes, cells: Mapping[Location, CellPlace]
) -> tuple[Location, bool]:
    """The changed location that a place is in, or else is below; and whether it is in it."""
    try:
        document = parse(read_text(content, place.path), place.path)
    except ProblemsError:
        return next(iter(cells)), False
    for location, stands in document.places.items():
        within = [one for one in cells if location[: len(one)] == one]
        if stands == place and within:
            return max(within, key=len), True
    starts = {location: document.place(*location) for location in cells}
    above = [one for one, start in starts.items() if start.line <= place.line]
    return max(above, key=lambda one: starts[one].line, default=next(iter(cells))), False


def _write(data: Path, contents: Mapping[str, bytes]) -> list[Path]:
    """Puts the files in their places once all of them are on the disk."""
    targets = {file: (data / file).resolve() for file in contents}
    before = {target: _content(target) for target in targets.values()}
    try:
        for file, content in contents.items():
            _lay_beside(targets[file], content)
        for target in before:
            _beside(target).replace(target)
    except OSError:
        for target, was in before.items():
            _put_back(target, was)
        fact, deed = "kansioon ei voi kirjoittaa.", "Tarkista oikeudet ja levyn tila."
        raise ProblemsError([Problem(CellPlace(str(data), 0), fact, deed)]) from None
    return [data / file for file in contents]


def _content(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name}.new")


def _lay_beside(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    _beside(target).write_bytes(content)
    if target.exists():
        shutil.copymode(target, _beside(target))


def _put_back(target: Path, content: bytes | None) -> None:
    _beside(target).unlink(missing_ok=True)
    if content is None:
        target.unlink(missing_ok=True)
    elif content != _content(target):
        target.write_bytes(content)
