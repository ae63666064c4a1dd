"""What a spreadsheet says of measures, as changes to a report or as a new report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from macros.choices import Status
from macros.fields import UNKNOWN
from macros.models import MeasureReport, Report, Words
from macros.periods import Period
from macros.problems import ProblemsError, alternatives, did_you_mean, quoted
from macros.site import Programme, Site
from macros.spreadsheets import cells
from macros.spreadsheets.cells import UnfitError, status_names
from macros.spreadsheets.keep import Change, NewFile
from macros.spreadsheets.prose import in_cell, is_same
from macros.spreadsheets.reader import PROGRAMME, Reader, is_of_programme
from macros.spreadsheets.sheet import Cell
from macros.spreadsheets.table import Column, Row
from macros.spreadsheets.yaml_edit import Insert, Replace
from macros.spreadsheets.yaml_text import Prose, Value, block
from macros.time_words import period_text
from macros.yaml_builder import Location

MEASURE = Column("Toimenpide", ("measure", "numero", "nro", "toimenpiteen numero"), required=True)
STATUS = Column("Tila", ("status", "tilanne"), required=True)
TEXT = Column("Teksti", ("text", "mitä tehtiin", "raportointi", "kuvaus"))
REASON = Column("Syy", ("reason", "perustelu"))
NEXT = Column("Seuraavaksi", ("next", "mitä seuraavaksi", "tulossa"))
DOCUMENT = Column("Lähde", ("document", "asiakirja"))
PLACE = Column("Kohta lähteessä", ("place", "kohta"))
PERIOD = Column("Jakso", ("period", "ajankohta", "kausi"))
GOAL = Column("Tavoite", ("goal",), read=False)
NAME = Column("Mitä luvattiin", ("nimi", "name", "toimenpiteen nimi"), read=False)
OFFICIAL = Column("Virallinen nimi", ("official name",), read=False)
GROUPS = Column("Kohderyhmät", ("target groups",), read=False)
BEFORE = Column("Edellinen tila", read=False)
ADDRESS = Column("Sivu", ("url",), read=False)
COLUMNS = (
    *(MEASURE, GOAL, NAME, OFFICIAL, GROUPS, BEFORE, STATUS, TEXT, REASON, NEXT, DOCUMENT, PLACE),
    *(PROGRAMME, PERIOD, ADDRESS),
)
_EMPTY_STAYS = (
    "Näillä riveillä on tyhjiä soluja, mutta tiedostossa on teksti. Teksti jäi paikalleen"
)
_TAKEN_BACK = (
    "Taulukko-ohjelma oli muuttanut näiden rivien toimenpiteen numeron päivämääräksi tai "
    "desimaaliluvuksi. Numero luettiin niin kuin se oli kirjoitettu"
)
_LOOK_AT_NAME = (
    "Taulukko ei kerro raportin nimeä eikä julkaisuaikaa. Tarkista ne uuden tiedoston alusta."
)
_SAY_WHY = (
    "Raportti ei ole ohjelman uusin. Kerro tiedoston kentässä ”corrections”, mitä korjattiin ja "
    "milloin."
)

# Where a field is in what a report says of a measure → its column, in the order of the file.
_FIELDS: Mapping[Location, Column] = {
    ("status",): STATUS,
    ("text",): TEXT,
    ("reason",): REASON,
    ("next",): NEXT,
    ("source", "document"): DOCUMENT,
    ("source", "place"): PLACE,
}
_MUST = {
    STATUS: "Valitse tila.",
    TEXT: "Kirjoita, mitä tehtiin.",
    DOCUMENT: "Kirjoita lähteen tunnus.",
    PLACE: "Kirjoita, missä kohdassa lähdettä tieto on.",
}
_PROSE = (TEXT, REASON, NEXT)
COLUMNS_OF_FIELDS = tuple(_FIELDS.values())
"""What is filled in of each measure."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a file would change in a report, or the report that it would start; and remarks."""

    changes: Sequence[Change]
    new: Sequence[NewFile]
    remarks: Sequence[str]


def read(site: Site, programme: Programme, period: Period, file: Path) -> Found:
    """What a file says of the report of a period. Raises ProblemsError with every problem."""
    reader = Reader.open(file, COLUMNS)
    rows = _Statuses(site.words, programme, period, reader)
    said = rows.said()
    if reader.problems:
        raise ProblemsError(reader.problems)
    if rows.report is None:
        new = [_new_report(site, programme, period, rows, said)] if said else []
        return Found([], new, [*reader.said, *([_LOOK_AT_NAME] if new else [])])
    changes = list(rows.changes(said, rows.report))
    is_old = bool(changes) and rows.report is not programme.latest_report
    return Found(changes, [], [*reader.said, *([_SAY_WHY] if is_old else [])])


class _Statuses:
    """Reads the rows of one table."""

    def __init__(self, words: Words, programme: Programme, period: Period, reader: Reader) -> None:
        self._words = words
        self._programme = programme
        self._period = period
        self._reader = reader
        self.report = programme.reports_by_period.get(period.code)
        self.rows: dict[str, Row] = {}

    def said(self) -> dict[str, dict[Column, str]]:
        """What the rows say of each measure, in the order of measures; problems are noted."""
        found = {}
        for row in self._reader.table.rows:
            if self._reader.is_readable(row) and self._is_wanted(row):
                measure = self._measure(row)
                said = self._fields(row, measure)
                if measure is not None:
                    found[measure] = said
        order = self._programme.measure_positions
        return dict(sorted(found.items(), key=lambda one: order[one[0]]))

    def _is_wanted(self, row: Row) -> bool:
        reader = self._reader
        if not is_of_programme(reader, row, self._programme):
            return False
        if not reader.is_about(row, PERIOD, self._period.code):
            return False
        if any(row.cell(column).text.strip() for column in (STATUS, *_PROSE)):
            return True
        reader.passed(
            row, "Näillä riveillä ei ole tilaa eikä tekstiä, joten niistä ei muutu mitään"
        )
        return False

    def _measure(self, row: Row) -> str | None:
        known = self._programme.measures
        deed = f"Kirjoita toimenpiteen numero, esimerkiksi {next(iter(known), '1.1')}."
        found = self._reader.must(row, MEASURE, partial(cells.measure, known=known), deed)
        if found is None:
            return None
        measure, taken_back = found
        if taken_back:
            self._reader.passed(row, _TAKEN_BACK)
        if first := self.rows.get(measure):
            fact = f"toimenpide {measure} on jo rivillä {first.number}."
            self._reader.tell(row, MEASURE, fact, "Poista toinen riveistä.")
            return None
        self.rows[measure] = row
        return measure

    def _fields(self, row: Row, measure: str | None) -> dict[Column, str]:
        old = self._old(measure)
        said = {}
        for column in COLUMNS_OF_FIELDS:
            if measure is not None and old is None and column in _MUST:
                value = self._must(row, column)
            else:
                value = self._reader.take(row, column, self._converter(column))
                self._remark_on_empty(row, column, old)
            if value is not None:
                said[column] = value
        return said

    def _old(self, measure: str | None) -> MeasureReport | None:
        return self.report.measures.get(measure) if self.report and measure else None

    def _remark_on_empty(self, row: Row, column: Column, old: MeasureReport | None) -> None:
        is_there = column in self._reader.table.positions
        if old and is_there and value_of(old, column) and not row.cell(column).text.strip():
            self._reader.passed(row, _EMPTY_STAYS)

    def _must(self, row: Row, column: Column) -> str | None:
        if column in self._reader.table.positions:
            return self._reader.must(row, column, self._converter(column), _MUST[column])
        heading = quoted(column.heading)
        fact = f"tästä toimenpiteestä ei ole vielä tietoa raportissa, ja sarake {heading} puuttuu."
        self._reader.tell(row, column, fact, f"Lisää sarake {heading}.")
        return None

    def _converter(self, column: Column) -> Callable[[Cell], str]:
        if column is STATUS:
            return lambda cell: cells.status(cell, self._words).value
        if column is DOCUMENT:
            return self._document
        return cells.text if column in _PROSE else cells.line

    def _document(self, cell: Cell) -> str:
        said, known = cells.line(cell), self._programme.about.sources
        if said not in known:
            near = did_you_mean(said, known)
            file = self._programme.about.path
            deed = f"Kirjoita {alternatives(known)}, tai lisää lähde ensin tiedostoon {file}.{near}"
            raise UnfitError(f"lähdettä {quoted(said)} ei ole tässä ohjelmassa.", deed)
        return said

    # --- changes

    def changes(self, said: Mapping[str, Mapping[Column, str]], report: Report) -> Iterator[Change]:
        """What differs from a report."""
        for measure, values in said.items():
            if old := report.measures.get(measure):
                for column, value in values.items():
                    if not _is_same(column, value_of(old, column), value):
                        yield self._changed(measure, old, column, value)
            else:
                yield self._added(measure, values, report)

    def _file(self) -> str:
        return f"programmes/{self._programme.id}/reports/{self._period.code}.yml"

    def _changed(self, measure: str, old: MeasureReport, column: Column, new: str) -> Change:
        field = next(field for field, one in _FIELDS.items() if one is column)
        location: Location = ("measures", measure, *field)
        was = value_of(old, column)
        value = Prose(new) if column in _PROSE else new
        after = "reason" if column is NEXT and old.reason else "text"
        edit = Replace(location, value) if was else Insert(location, value, after)
        said = f"Toimenpide {measure}, {column.heading.lower()}: {self._said(column, was, new)}"
        return Change(self._file(), edit, said, self.rows[measure].place(column))

    def _said(self, column: Column, was: str, new: str) -> str:
        if column is STATUS:
            names = status_names(self._words)
            return f"{names[Status(was)]} → {names[Status(new)]}"
        if column in _PROSE:
            return f"{'muuttui' if was else 'uusi'}: {_from_where_it_differs(was, new)}"
        return f"{was} → {new}"

    def _added(self, measure: str, values: Mapping[Column, str], report: Report) -> Change:
        order = self._programme.measure_positions
        before = [one for one in report.measures if order[one] < order[measure]]
        location = ("measures", measure)
        edit = Insert(location, _entry(values), before[-1] if before else None)
        status = status_names(self._words)[Status(values[STATUS])]
        said = f"Toimenpide {measure}: uusi tieto, tila {status}"
        row = self.rows[measure]
        inside = {field: row.place(column) for field, column in _FIELDS.items()}
        return Change(self._file(), edit, said, row.place(STATUS), inside)


def _from_where_it_differs(old: str, new: str) -> str:
    """A new text from a few words before the first one that was not there."""
    words, before = new.split(), in_cell(old).split()
    pairs = enumerate(zip(words, before, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), len(before))
    first = max(0, min(same, len(words)) - 3)
    return quoted(f"{'… ' if first else ''}{' '.join(words[first:])}")


def value_of(said: MeasureReport, column: Column) -> str:
    """What a report says of a measure in a column; empty where it says nothing."""
    values = {
        STATUS: said.status.value,
        TEXT: said.text,
        REASON: said.reason,
        NEXT: said.next,
        DOCUMENT: said.source.document,
        PLACE: said.source.place,
    }
    return values[column] or ""


def _is_same(column: Column, old: str, new: str) -> bool:
    return is_same(old, new) if column in _PROSE else " ".join(old.split()) == new


def _entry(values: Mapping[Column, str]) -> dict[str, Value]:
    """The fields of a measure in a report."""
    entry: dict[str, Value] = {}
    source: dict[str, Value] = {}
    for (*outside, name), column in _FIELDS.items():
        if column in values:
            value = Prose(values[column]) if column in _PROSE else values[column]
            (source if outside else entry)[str(name)] = value
    return {**entry, "source": source}


def _new_report(
    site: Site,
    programme: Programme,
    period: Period,
    rows: _Statuses,
    said: Mapping[str, Mapping[Column, str]],
) -> NewFile:
    content = block(
        {
            "period": period.code,
            "name": f"Raportti {period_text(period, site.words)}",
            "published": UNKNOWN,
            "measures": {measure: _entry(values) for measure, values in said.items()},
        },
        comments={name: str(field.description) for name, field in Report.model_fields.items()},
    )
    places = {
        ("measures", measure, *field): rows.rows[measure].place(column)
        for measure in said
        for field, column in _FIELDS.items()
    }
    return NewFile(f"programmes/{programme.id}/reports/{period.code}.yml", content, places)
