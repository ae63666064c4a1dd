"""What reading a table row by row has in common: problems gathered, rows passed over, remarks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from macros.problems import Problem, quoted
from macros.site import Programme
from macros.spreadsheets import cells, reading, table
from macros.spreadsheets.cells import UnfitError
from macros.spreadsheets.sheet import Cell
from macros.spreadsheets.table import Column, Row, Table, numbers

T = TypeVar("T")


@dataclass
class Reader:
    """The rows of one table, and what there is to say of them."""

    table: Table
    problems: list[Problem] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    _passed: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def open(cls, file: Path, columns: Sequence[Column]) -> Reader:
        """The table in a file. Raises ProblemsError."""
        sheets = reading.read(file, lambda sheet: table.suits(sheet, columns))
        reader = cls(table.find(sheets, columns))
        if unknown := reader.table.unknown:
            names = ", ".join(quoted(name) for name in unknown)
            reader.remarks.append(f"Näitä sarakkeita ei luettu: {names}.")
        if hidden := [quoted(sheet.name) for sheet in sheets if sheet.hidden]:
            reader.remarks.append(f"Piilotettuja välilehtiä ei luettu: {', '.join(hidden)}.")
        return reader

    def tell(self, row: Row, column: Column, fact: str, deed: str) -> None:
        """Notes a problem."""
        self.problems.append(row.problem(column, fact, deed))

    def take(self, row: Row, column: Column, convert: Callable[[Cell], T]) -> T | None:
        """What a cell says; None when it is empty, or when it is a problem, which is noted."""
        cell = row.cell(column)
        try:
            return convert(cell) if cells.text(cell) else None
        except UnfitError as error:
            self.tell(row, column, error.fact, error.deed)
            return None

    def must(self, row: Row, column: Column, convert: Callable[[Cell], T], deed: str) -> T | None:
        """What a cell says; an empty cell is a problem too."""
        before = len(self.problems)
        found = self.take(row, column, convert)
        if found is None and len(self.problems) == before:
            self.tell(row, column, "solu on tyhjä.", deed)
        return found

    def is_readable(self, row: Row) -> bool:
        """Whether the cells of a row can be read at all; if not, it is noted."""
        unreadable = list(row.unreadable())
        self.problems.extend(unreadable)
        return not unreadable

    def is_about(self, row: Row, column: Column, wanted: str) -> bool:
        """Whether a row is of the programme or period that was asked for, or does not say."""
        cell = row.cell(column)
        said = cells.shown_day(cell) if cell.day else " ".join(cell.text.split())
        if said in ("", wanted):
            return True
        self.passed(row, f"Nämä rivit koskevat muuta kuin {wanted}, joten niitä ei luettu")
        return False

    def passed(self, row: Row, why: str) -> None:
        """Notes that a row was rightly passed over."""
        self._passed.setdefault(why, []).append(row.number)

    @property
    def said(self) -> list[str]:
        """All remarks."""
        return [*self.remarks, *(f"{why}: {numbers(rows)}." for why, rows in self._passed.items())]


PROGRAMME = Column("Ohjelma", ("programme", "ohjelman tunnus"))


def is_of_programme(reader: Reader, row: Row, programme: Programme) -> bool:
    """Whether a row is about the programme; its id and its name will do."""
    if " ".join(row.cell(PROGRAMME).text.split()) == programme.about.name:
        return True
    return reader.is_about(row, PROGRAMME, programme.id)
