"""Reads an .xlsx file: what its cells show, and what is hidden or merged.

openpyxl knows dates and formats. Its readers do not serve here: one builds every cell of a merged
area, so a file of a few bytes can fill the memory; the other keeps silent about hidden rows.
Nothing in a file is run: a formula is what it showed when the file was saved.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from decimal import Context, Decimal, InvalidOperation
from xml.etree.ElementTree import Element

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel
from openpyxl.utils.escape import unescape

from macros.spreadsheets.archive import Archive, UnreadableError, local
from macros.spreadsheets.sheet import MOST_ROWS, Cell, Sheet, Spot, spot
from macros.time_words import day_text

_DIGITS = Context(prec=15)  # as many as spreadsheet programs keep
_MOST_SHEETS = 50
_MOST_MERGED = 1_000
_RECALCULATE = (
    "solussa on kaava, jonka tulosta tiedostossa ei ole.",
    "Avaa tiedosto taulukko-ohjelmassa ja tallenna se, tai kirjoita soluun kaavan tulos.",
)
_FORMULA_FAILS = "Korjaa kaava tai kirjoita soluun sen oikea tulos."


def sheets(raw: bytes, path: str) -> list[Sheet]:
    """Every sheet of the workbook that `raw` is, in order. Raises UnreadableError."""
    archive = Archive(raw)
    book = _Book.read(archive)
    named = len(book.parts) > 1
    return [
        _SheetReader(archive, book).read(part, path, name if named else "", hidden=hidden)
        for name, part, hidden in book.parts
    ]


def has_macros(raw: bytes) -> bool:
    """Whether the file holds macros. Raises UnreadableError."""
    return any(name.lower().endswith("vbaproject.bin") for name in Archive(raw).names)


@dataclass(frozen=True, slots=True)
class _Book:
    """What all sheets of a workbook share."""

    parts: list[tuple[str, str, bool]]
    """Name, part and hiddenness of each sheet."""
    strings: list[str]
    formats: list[str]
    """Format codes by the number of the style."""
    epoch: datetime

    @classmethod
    def read(cls, archive: Archive) -> _Book:
        home = "xl/workbook.xml"
        targets, kinds = _relations(archive, home)
        parts: list[tuple[str, str, bool]] = []
        epoch = CALENDAR_WINDOWS_1900
        for element in archive.elements(home):
            if element.tag == "sheet" and len(parts) < _MOST_SHEETS:
                attributes = {local(key): value for key, value in element.attrib.items()}
                part = targets.get(attributes.get("id", ""), "")
                hidden = attributes.get("state", "visible") != "visible"
                parts.append((attributes.get("name", ""), part, hidden))
            if element.tag == "workbookPr" and element.get("date1904") in ("1", "true"):
                epoch = CALENDAR_MAC_1904
        if not parts:
            raise UnreadableError
        strings = kinds.get("sharedStrings")
        styles = kinds.get("styles")
        return cls(
            parts,
            list(_strings(archive, strings)) if strings else [],
            _formats(archive, styles) if styles else [],
            epoch,
        )


def _relations(archive: Archive, home: str) -> tuple[dict[str, str], dict[str, str]]:
    """Parts that belong to a part: by the id of the relation, and by its kind."""
    folder, name = posixpath.split(home)
    by_id, by_kind = {}, {}
    for element in archive.elements(f"{folder}/_rels/{name}.rels"):
        if element.tag == "Relationship":
            target = element.get("Target", "")
            part = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            by_id[element.get("Id", "")] = part
            by_kind[posixpath.basename(element.get("Type", ""))] = part
    return by_id, by_kind


def _strings(archive: Archive, part: str) -> Iterator[str]:
    for element in archive.elements(part):
        if element.tag == "si":
            yield _text(element)
            element.clear()


def _text(element: Element) -> str:
    """The text of a string; runs of different looks are joined, reading aids left out."""
    runs = []
    for child in element:
        if child.tag == "t":
            runs.append(child.text or "")
        elif child.tag == "r":
            runs.extend(part.text or "" for part in child if part.tag == "t")
    return unescape("".join(runs))


def _formats(archive: Archive, part: str) -> list[str]:
    own: dict[str, str] = {}
    used: list[str] = []
    for element in archive.elements(part):
        if element.tag == "numFmt":
            own[element.get("numFmtId", "")] = element.get("formatCode", "")
        if element.tag == "cellXfs":
            used = [one.get("numFmtId", "0") for one in element]
    known = {str(number): code for number, code in BUILTIN_FORMATS.items()}
    return [own.get(number) or known.get(number, "General") for number in used]


class _SheetReader:
    """Reads one sheet."""

    def __init__(self, archive: Archive, book: _Book) -> None:
        self._archive = archive
        self._book = book
        self._rows: dict[int, Mapping[int, Cell]] = {}
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._merged: list[tuple[Spot, Spot]] = []
        self._row = 0

    def read(self, part: str, path: str, name: str, *, hidden: bool) -> Sheet:
        is_cut = False
        for element in self._archive.elements(part):
            if is_cut := len(self._rows) > MOST_ROWS:
                break
            match element.tag:
                case "row":
                    self._take_row(element)
                    element.clear()
                case "col" if _is_true(element.get("hidden")):
                    first, last = _number(element.get("min")), _number(element.get("max"))
                    self._hidden_columns.update(range(first, min(last, first + 16_384) + 1))
                case "mergeCell":
                    self._take_merged(element.get("ref", ""))
        return Sheet(
            path,
            name,
            self._rows,
            hidden,
            frozenset(self._hidden_rows),
            frozenset(self._hidden_columns),
            is_cut,
            tuple(self._merged),
        )

    def _take_row(self, element: Element) -> None:
        self._row = _number(element.get("r")) or self._row + 1
        if _is_true(element.get("hidden")):
            self._hidden_rows.add(self._row)
        cells: dict[int, Cell] = {}
        column = 0
        for child in element:
            if child.tag != "c":
                continue
            found = spot(child.get("r", ""))
            column = found[1] if found else column + 1
            cell = self._cell(child)
            if cell.fault or cell.text.strip():
                cells[column] = cell
        if cells:
            self._rows[self._row] = cells

    def _take_merged(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        start, end = spot(first), spot(last)
        if start and end and len(self._merged) < _MOST_MERGED:
            self._merged.append((start, end))

    def _cell(self, element: Element) -> Cell:
        inside = {child.tag: child for child in element}
        value = inside["v"].text or "" if "v" in inside else ""
        kind = element.get("t", "n")
        if kind == "inlineStr":
            return Cell(_text(inside["is"]) if "is" in inside else "")
        if "f" in inside and not value and kind != "str":
            return Cell("", fault=_RECALCULATE)
        if kind == "e":
            return Cell(value, fault=(f"solussa on virhe ”{value[:20]}”.", _FORMULA_FAILS))
        if kind == "n":
            return self._figure(value, element)
        return self._iso_day(value, element) if kind == "d" else Cell(self._said(kind, value))

    def _said(self, kind: str, value: str) -> str:
        if kind == "b":
            return "TOSI" if value == "1" else "EPÄTOSI"
        if kind != "s":
            return unescape(value)
        position, known = _number(value, nothing=-1), self._book.strings
        return known[position] if 0 <= position < len(known) else ""

    def _format(self, element: Element) -> str:
        style = _number(element.get("s"), nothing=-1)
        known = self._book.formats
        return known[style] if 0 <= style < len(known) else "General"

    def _iso_day(self, value: str, element: Element) -> Cell:
        with suppress(ValueError):
            day = datetime.fromisoformat(value).replace(tzinfo=None)
            return Cell(day_text(day), day=day, format=self._format(element))
        return Cell(value)

    def _figure(self, value: str, element: Element) -> Cell:
        try:
            number = _DIGITS.create_decimal(value.strip())
        except InvalidOperation:
            return Cell(value)
        if not number.is_finite() or abs(number.adjusted()) > 20:
            return Cell(value)
        code = self._format(element)
        if is_date_format(code):
            with suppress(ValueError, OverflowError, TypeError):
                day = from_excel(float(number), self._book.epoch)
                if isinstance(day, datetime):
                    return Cell(day_text(day), day=day, format=code)
        return Cell(plain(number), number=number, format=code)


def plain(number: Decimal) -> str:
    """A number in digits, without noughts that say nothing: 2023, 2.9."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _number(text: str | None, nothing: int = 0) -> int:
    return int(text) if text and text.isdecimal() and text.isascii() and len(text) < 9 else nothing


def _is_true(text: str | None) -> bool:
    return text in ("1", "true")
