"""A sheet as a person sees it: cells in rows and columns, and what is hidden or merged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TypeAlias

from macros.problems import Place, quoted

MOST_ROWS = 5_000
"""More than any programme has measures or figures; the rest of such a sheet is left unread."""

Spot: TypeAlias = "tuple[int, int]"
"""A row and a column, counted from one."""


@dataclass(frozen=True, slots=True)
class CellPlace(Place):
    """A cell in a file: `line` is its row, `column` its column; row 0 is the whole file."""

    header: str = ""
    """What the column is called; empty when the whole row is meant."""
    sheet: str = ""
    """The sheet's name, when the file has several."""

    def __str__(self) -> str:
        sheet = f", välilehti {quoted(self.sheet)}" if self.sheet else ""
        row = f", rivi {self.line}" if self.line else ""
        column = f", sarake {letters(self.column)} {quoted(self.header)}" if self.header else ""
        return f"{self.path}{sheet}{row}{column}"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell holds; `text` in any case, and the number or day when it is one."""

    text: str
    number: Decimal | None = None
    day: datetime | None = None
    format: str = ""
    """The code by which the number or day is shown: `0.0`, `d.m.yyyy`."""
    fault: tuple[str, str] | None = None
    """Fact and deed, when the cell holds nothing that could be read."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a file."""

    path: str
    name: str = ""
    rows: Mapping[int, Mapping[int, Cell]] = field(default_factory=dict)
    """Cells that hold something, by row and column."""
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_cut: bool = False
    """Whether there were more rows than are read."""
    merged: tuple[tuple[Spot, Spot], ...] = ()
    """Areas that show only their first cell, by their first and last cell."""

    def place(self, row: int, column: int = 1, header: str = "") -> CellPlace:
        """Where a cell is; without a header, where a row is."""
        return CellPlace(self.path, row, column, header, self.name)

    def merged_into(self, row: int, column: int) -> Spot | None:
        """The cell that swallowed another; None for a cell that stands by itself."""
        for (top, left), (bottom, right) in self.merged:
            inside = top <= row <= bottom and left <= column <= right
            if inside and (row, column) != (top, left):
                return top, left
        return None


def letters(column: int) -> str:
    """A column as spreadsheets call it: 3 is C, 28 is AB."""
    name = ""
    while column > 0:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def spot(reference: str) -> Spot | None:
    """Row and column of a reference such as C7 or $C$7; None for anything else."""
    plain = reference.replace("$", "").upper()
    name = plain.rstrip("0123456789")
    row = plain[len(name) :]
    if not (row and len(row) <= 7 and 0 < len(name) <= 3 and name.isascii() and name.isalpha()):
        return None
    column = 0
    for letter in name:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(row), column


def spot_name(row: int, column: int) -> str:
    """A cell as spreadsheets call it: C7."""
    return f"{letters(column)}{row}"
