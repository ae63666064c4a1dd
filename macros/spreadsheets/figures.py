"""Figures of indicators from a spreadsheet: which of them are new or have changed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from macros.models import Indicator, IndicatorValue
from macros.opendata import tables
from macros.periods import Period
from macros.problems import ProblemsError, nearest, quoted
from macros.site import Programme
from macros.spreadsheets import cells
from macros.spreadsheets.cells import UnfitError, plainly
from macros.spreadsheets.keep import Change
from macros.spreadsheets.reader import PROGRAMME, Reader, is_of_programme
from macros.spreadsheets.sheet import Cell, CellPlace
from macros.spreadsheets.table import Column, Row
from macros.spreadsheets.yaml_edit import Insert, Replace
from macros.spreadsheets.yaml_text import Value
from macros.yaml_builder import Location

INDICATOR = Column("Mittari", ("indicator", "mittarin tunnus", "tunnus"), required=True)
PERIOD = Column("Jakso", ("period", "ajankohta", "kausi"), required=True)
VALUE = Column("Arvo", ("value", "luku", "tulos"), required=True)
QUALIFIER = Column("Sana luvun edessä", ("qualifier", "etusana", "likiarvo"))
NOTE = Column("Tarkennus", ("note", "huomautus", "lisätieto"))
UNIT = Column("Yksikkö", ("unit",))
NAME = Column("Mittarin nimi", ("nimi", "name"), read=False)
QUESTION = Column("Kysymys", ("question",), read=False)
BEFORE = Column("Edellinen luku", read=False)
ADDRESS = Column("Sivu", ("url",), read=False)
COLUMNS = (
    *(INDICATOR, NAME, QUESTION, UNIT, BEFORE, PERIOD, VALUE, QUALIFIER, NOTE),
    *(PROGRAMME, ADDRESS),
)
_FIELDS = {"period": PERIOD, "value": VALUE, "qualifier": QUALIFIER, "note": NOTE}


def changes(programme: Programme, file: Path) -> tuple[list[Change], list[str]]:
    """What a file would change in the indicators of a programme, and remarks on reading it.

    Raises ProblemsError with every problem of every row.
    """
    reader = Reader.open(file, COLUMNS)
    found = list(_Figures(programme, reader).changes())
    if reader.problems:
        raise ProblemsError(reader.problems)
    return found, reader.said


class _Figures:
    """Reads the rows of one table."""

    def __init__(self, programme: Programme, reader: Reader) -> None:
        self._programme = programme
        self._reader = reader
        self._rows: dict[tuple[str, str], Row] = {}
        self._added: dict[str, list[tuple[Period, dict[str, Value], Row]]] = {}

    def changes(self) -> Iterator[Change]:
        """Changes in the order of rows, then the figures that are new."""
        for row in self._reader.table.rows:
            if is_of_programme(self._reader, row, self._programme):
                yield from self._of_row(row)
        for identity, added in self._added.items():
            yield from _additions(self._programme, identity, added)

    def _of_row(self, row: Row) -> Iterator[Change]:
        reader = self._reader
        if not reader.is_readable(row):
            return
        if not row.cell(VALUE).text.strip():
            reader.passed(row, "Näillä riveillä ei ole lukua, joten niistä ei muutu mitään")
            return
        indicator = reader.must(row, INDICATOR, self._indicator, "Kirjoita mittarin tunnus.")
        period = reader.must(row, PERIOD, cells.period, "Kirjoita, mitä aikaa luku koskee.")
        if indicator is None or period is None:
            return
        if first := self._rows.get((indicator.id, period.code)):
            fact = (
                f"mittarilla ”{indicator.id}” on jaksolta {period} luku jo rivillä {first.number}."
            )
            reader.tell(row, INDICATOR, fact, "Poista toinen riveistä.")
            return
        self._rows[indicator.id, period.code] = row
        if (fields := self._fields(row, indicator)) is not None:
            yield from self._compared(row, indicator, period, fields)

    def _indicator(self, cell: Cell) -> Indicator:
        said = cells.line(cell)
        known = self._programme.indicators_by_id
        named = [one for one in known.values() if one.name.casefold() == said.casefold()]
        if found := known.get(said.casefold()) or (named[0] if len(named) == 1 else None):
            return found
        names = {name: one.id for one in known.values() for name in (one.name, one.id)}
        near = nearest(said, names)
        meant = f" Tarkoititko ”{names[near]}”?" if near else ""
        deed = f"Kirjoita mittarin tunnus tai nimi.{meant}"
        raise UnfitError(f"mittaria {quoted(said)} ei ole tässä ohjelmassa.", deed)

    def _fields(self, row: Row, indicator: Indicator) -> dict[str, Value] | None:
        """The fields of a figure; None when one of them is a problem."""
        reader, unit = self._reader, indicator.unit or ""
        before = len(reader.problems)
        value = reader.take(row, VALUE, lambda cell: cells.figure(cell, unit, QUALIFIER.heading))
        qualifier = reader.take(row, QUALIFIER, cells.qualifier)
        note = reader.take(row, NOTE, cells.line)
        said_unit = reader.take(row, UNIT, cells.line)
        if said_unit and said_unit.casefold() not in (unit.casefold(), tables.unit(indicator)):
            fact = f"mittarin yksikkö on {quoted(tables.unit(indicator))}, ei {quoted(said_unit)}."
            reader.tell(row, UNIT, fact, "Muuta luku oikeaan yksikköön tai korjaa yksikkö.")
        if value is None or len(reader.problems) > before:
            return None
        fields: dict[str, Value] = {"value": plainly(value)}
        if qualifier:
            fields["qualifier"] = qualifier.value
        if note:
            fields["note"] = note
        return fields

    def _compared(
        self, row: Row, indicator: Indicator, period: Period, fields: dict[str, Value]
    ) -> Iterator[Change]:
        old = {one.period.code: at for at, one in enumerate(indicator.values)}.get(period.code)
        if old is None:
            self._added.setdefault(indicator.id, []).append((period, fields, row))
            return
        for name, value in fields.items():
            if not _is_same(indicator.values[old], name, str(value)):
                yield self._changed(row, indicator, old, name, str(value))

    def _changed(self, row: Row, indicator: Indicator, at: int, name: str, new: str) -> Change:
        was = _said(indicator.values[at], name)
        location = ("values", at, name)
        edit = Replace(location, new) if was else Insert(location, new, after="value")
        column = _FIELDS[name]
        what = "" if name == "value" else f", {column.heading.lower()}"
        period = indicator.values[at].period
        said = f"Mittari ”{indicator.id}”, {period}{what}: {was or 'ei mitään'} → {new}"
        return Change(_file(self._programme, indicator.id), edit, said, row.place(column))


def _is_same(old: IndicatorValue, name: str, new: str) -> bool:
    if name == "value":
        return old.value == Decimal(new.replace(" ", "").replace(",", "."))
    return _said(old, name) == new


def _said(old: IndicatorValue, name: str) -> str:
    return plainly(old.value) if name == "value" else str(getattr(old, name) or "")


def _file(programme: Programme, indicator: str) -> str:
    return f"programmes/{programme.id}/indicators/{indicator}.yml"


def _additions(
    programme: Programme, identity: str, added: list[tuple[Period, dict[str, Value], Row]]
) -> Iterator[Change]:
    """New figures, each in its place by period among those there are."""
    indicator = programme.indicators_by_id[identity]
    old = [one.period.order for one in indicator.values]
    beside = _above_values(indicator)
    places: list[int] = []
    for period, fields, row in sorted(added, key=lambda one: one[0].order):
        earlier = [at for at, order in enumerate(old) if order < period.order]
        after = earlier[-1] if earlier else None
        place = (earlier[-1] if earlier else -1) + 1
        location = ("values", place + sum(one <= place for one in places))
        places.append(place)
        said = f"Mittari ”{identity}”, {period}: uusi luku {fields['value']}"
        edit = Insert(location, {"period": period.code, **fields}, after, beside)
        inside: dict[Location, CellPlace] = {
            (field,): row.place(column) for field, column in _FIELDS.items()
        }
        yield Change(_file(programme, identity), edit, said, row.place(VALUE), inside)


def _above_values(indicator: Indicator) -> str:
    """The field of the file that comes before the figures."""
    names = list(Indicator.model_fields)
    above = names[: names.index("values")]
    return [name for name in above if name in indicator.model_fields_set][-1]
