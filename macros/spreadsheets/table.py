"""A table with named columns: which row names them, and the rows below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from macros.problems import Problem, ProblemsError, nearest, quoted
from macros.spreadsheets.sheet import MOST_ROWS, Cell, CellPlace, Sheet, letters, spot_name

_HEADER_WITHIN = 30
_EMPTY = Cell("")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the heading we write, the others that we know it by, and what it is for."""

    heading: str
    also: tuple[str, ...] = ()
    required: bool = False
    read: bool = True
    """False for what is only for the reader of the sheet."""


@dataclass(frozen=True)
class Row:
    """A row of the table; a cell that is not there is an empty one."""

    table: Table
    number: int
    cells: Mapping[int, Cell]

    def cell(self, column: Column) -> Cell:
        """What stands in a column."""
        position = self.table.positions.get(column)
        return self.cells.get(position, _EMPTY) if position else _EMPTY

    def place(self, column: Column) -> CellPlace:
        """Where the cell of a column is; the row, when there is no such column."""
        position = self.table.positions.get(column)
        if position is None:
            return self.table.sheet.place(self.number)
        return self.table.sheet.place(self.number, position, self.table.headings[position])

    def problem(self, column: Column, fact: str, deed: str) -> Problem:
        """A problem in the cell of a column."""
        return Problem(self.place(column), fact, deed)

    def unreadable(self) -> Iterator[Problem]:
        """What keeps the cells of this row from being read as they are seen."""
        for column in self.table.positions:
            if not column.read:
                continue
            cell, position = self.cell(column), self.table.positions[column]
            if cell.fault:
                yield self.problem(column, *cell.fault)
            elif cell is _EMPTY and (other := self.table.sheet.merged_into(self.number, position)):
                fact = f"solu on yhdistetty soluun {spot_name(*other)}."
                yield self.problem(
                    column, fact, "Pura yhdistäminen ja kirjoita tieto joka riville."
                )


@dataclass(frozen=True)
class Table:
    """The rows of a sheet that stand below the headings of its columns."""

    sheet: Sheet
    header: int
    positions: Mapping[Column, int]
    """Where each known column is."""
    headings: Mapping[int, str] = field(repr=False)

    @cached_property
    def rows(self) -> Sequence[Row]:
        """The rows in which something that we read stands."""
        wanted = {position for column, position in self.positions.items() if column.read}
        return [
            Row(self, number, cells)
            for number, cells in sorted(self.sheet.rows.items())
            if number > self.header and not wanted.isdisjoint(cells)
        ]

    @property
    def unknown(self) -> list[str]:
        """Headings of columns that are not read."""
        known = set(self.positions.values())
        return [name for at, name in sorted(self.headings.items()) if at not in known]


def find(sheets: Sequence[Sheet], columns: Sequence[Column]) -> Table:
    """The table whose headings are these columns, on the one visible sheet that has it.

    Raises ProblemsError: no such table, two of them, columns that lack or are hidden.
    """
    seen = [sheet for sheet in sheets if not sheet.hidden] or list(sheets)
    counts = [suits(sheet, columns) for sheet in seen]
    best = max(counts)
    wanted = sum(column.required for column in columns)
    suitable = [sheet for sheet, count in zip(seen, counts, strict=True) if count >= wanted]
    if len(suitable) > 1:
        raise ProblemsError([_two_tables(suitable)])
    table = _table(seen[counts.index(best)], columns)
    if problems := list(_problems(table, columns)):
        raise ProblemsError(problems)
    return table


def suits(sheet: Sheet, columns: Sequence[Column]) -> int:
    """How many of the columns that must be there a sheet has."""
    return sum(column.required for column in _table(sheet, columns).positions)


def _two_tables(sheets: Sequence[Sheet]) -> Problem:
    names = " ja ".join(quoted(sheet.name) for sheet in sheets[:2])
    fact = f"samanlainen taulukko on välilehdillä {names}."
    deed = "Poista tai piilota se, jota ei pidä lukea."
    return Problem(sheets[1].place(1), fact, deed)


def _table(sheet: Sheet, columns: Sequence[Column]) -> Table:
    """The table below the row that names the most columns."""
    first = sorted(sheet.rows)[:_HEADER_WITHIN]
    tables = [Table(sheet, row, *_named(sheet.rows[row], columns)) for row in first]
    return max(tables, key=lambda one: len(one.positions), default=Table(sheet, 1, {}, {}))


def _named(
    cells: Mapping[int, Cell], columns: Sequence[Column]
) -> tuple[dict[Column, int], dict[int, str]]:
    headings = {at: " ".join(cell.text.split()) for at, cell in cells.items()}
    by_name = {
        _folded(name): column for column in columns for name in (column.heading, *column.also)
    }
    found: dict[Column, int] = {}
    for at, heading in sorted(headings.items()):
        if column := by_name.get(_folded(heading)):
            found.setdefault(column, at)
    return found, headings


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name).strip().casefold()


def _problems(table: Table, columns: Sequence[Column]) -> Iterator[Problem]:
    required = [column for column in columns if column.required]
    if not table.positions:
        names = ", ".join(column.heading for column in required)
        deed = f"Kirjoita taulukon ensimmäiselle riville sarakkeiden nimet: {names}."
        yield Problem(table.sheet.place(table.header), "sarakkeiden nimiä ei löydy.", deed)
        return
    for column in required:
        if column not in table.positions:
            yield _missing(table, column)
    yield from _doubled(table, columns)
    yield from _hidden(table)
    if table.sheet.is_cut:
        fact = f"taulukossa on yli {MOST_ROWS} riviä."
        yield Problem(table.sheet.place(0), fact, "Tarkista, onko se oikea tiedosto.")


def _missing(table: Table, column: Column) -> Problem:
    near = nearest(column.heading, table.unknown)
    meant = ""
    if near:
        at = next(at for at, name in table.headings.items() if name == near)
        meant = f" Tarkoitatko saraketta {letters(at)} {quoted(near)}?"
    fact = f"sarake {quoted(column.heading)} puuttuu."
    deed = f"Kirjoita tälle riville sarakkeen nimeksi {quoted(column.heading)}.{meant}"
    return Problem(table.sheet.place(table.header), fact, deed)


def _doubled(table: Table, columns: Sequence[Column]) -> Iterator[Problem]:
    for at, heading in sorted(table.headings.items()):
        found, _ = _named({at: Cell(heading)}, columns)
        for column in found:
            first = table.positions[column]
            if first != at:
                fact = f"sarake {letters(first)} kertoo jo saman asian."
                place = table.sheet.place(table.header, at, heading)
                yield Problem(place, fact, "Poista toinen sarake.")


def _hidden(table: Table) -> Iterator[Problem]:
    for column, at in table.positions.items():
        if column.read and at in table.sheet.hidden_columns:
            place = table.sheet.place(table.header, at, table.headings[at])
            yield Problem(place, "sarake on piilotettu.", "Tuo se näkyviin tai poista se.")
    if hidden := [row.number for row in table.rows if row.number in table.sheet.hidden_rows]:
        fact = f"taulukossa on piilotettuja rivejä: {numbers(hidden)}."
        deed = "Tuo ne näkyviin (poista suodatus) tai poista ne."
        yield Problem(table.sheet.place(hidden[0]), fact, deed)


def numbers(rows: Sequence[int]) -> str:
    """Numbers of rows in few words: 3, 5–9."""
    spans: list[list[int]] = []
    for row in rows:
        if spans and row == spans[-1][-1] + 1:
            spans[-1][1:] = [row]
        else:
            spans.append([row])
    return ", ".join("–".join(map(str, span)) for span in spans)
