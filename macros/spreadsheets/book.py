"""Writes a workbook: a guide, and a sheet of rows in which only some columns can be filled."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from math import ceil
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from macros.spreadsheets.table import Column

_GUIDE = "Ohje"
_INK, _HEADER, _LOCKED = "FF1C2326", "FFD5E5E6", "FFF1F3F3"
_SIDE = Side(style="thin", color="FF8A9499")
_BORDER = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_AS_TEXT = "@"
_A4 = 9
_FONT = "Calibri"
_LINE, _HIGHEST = 15, 409
# A height that is its own stays: a row whose text grows would hide it.
_OWN_HEIGHT = b' customHeight="1"'
_OLDEST = (1980, 1, 1, 0, 0, 0)  # the time that a zip file begins to count from
_SAID_TIME = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")

Content: TypeAlias = "str | Decimal"


@dataclass(frozen=True, slots=True)
class Choices:
    """A list on the guide sheet: what can be chosen, and what each means."""

    title: str
    heading: str
    meanings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Field:
    """A column of the sheet: how wide it is, and whether and from what it is filled."""

    column: Column
    width: int
    fill: bool = False
    choices: Choices | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell for a number: what is there, with how many decimals, and between what it must be."""

    value: Decimal | None = None
    decimals: int = 0
    least: Decimal | None = None
    most: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """Everything that a workbook says."""

    title: str
    author: str
    language: str
    guide: Sequence[str]
    sheet: str
    fields: Sequence[Field]
    rows: Sequence[Mapping[Column, str | Figure]] = field(repr=False)
    frozen: str = "C2"
    """The first cell that moves when the sheet is scrolled."""


def content(form: Form, today: date) -> bytes:
    """The workbook as a file; the same form on the same day gives the same bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = form.title
    book.properties.creator = form.author
    book.properties.language = form.language
    ranges = _guide(book.create_sheet(_GUIDE), form)
    _rows(book.create_sheet(form.sheet), form, ranges)
    out = io.BytesIO()
    book.save(out)
    return _timeless(out.getvalue(), today)


# --- the guide ------------------------------------------------------------------------------


def _guide(sheet: Worksheet, form: Form) -> dict[str, str]:
    """Writes the guide; gives the range of each list of choices by its title."""
    sheet.column_dimensions["A"].width = 30
    sheet.column_dimensions["B"].width = 90
    _put(_at(sheet, 1, 1), form.title).font = Font(_FONT, bold=True, size=14, color=_INK)
    row = 2
    for row, line in enumerate(form.guide, start=3):
        _put(_at(sheet, row, 1), line)
    for row_of_text in (1, *range(3, row + 1)):
        sheet.merge_cells(start_row=row_of_text, start_column=1, end_row=row_of_text, end_column=2)
        _heighten(sheet, row_of_text, [120])
    ranges = {}
    for choices in _choices(form.fields):
        first = row + 2
        row = _list(sheet, choices, first)
        ranges[choices.title] = f"{quote_sheetname(_GUIDE)}!$A${first + 1}:$A${row}"
    _protect(sheet)
    _for_paper(sheet)
    return ranges


def _choices(fields: Sequence[Field]) -> list[Choices]:
    return [one.choices for one in fields if one.choices and one.choices.meanings]


def _list(sheet: Worksheet, choices: Choices, first: int) -> int:
    """Writes a list of choices as a table; gives its last row."""
    for column, heading in enumerate((choices.title, choices.heading), start=1):
        _header(_at(sheet, first, column), heading)
    row = first
    for row, (name, meaning) in enumerate(choices.meanings.items(), start=first + 1):
        for column, said in enumerate((name, meaning), start=1):
            _put(_at(sheet, row, column), said).border = _BORDER
        _heighten(sheet, row, [30, 90])
    sheet.add_table(Table(displayName=choices.title, ref=f"A{first}:B{row}"))
    return row


# --- the rows -------------------------------------------------------------------------------


def _rows(sheet: Worksheet, form: Form, ranges: Mapping[str, str]) -> None:
    for position, one in enumerate(form.fields, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = one.width
        _header(_at(sheet, 1, position), one.column.heading)
    for row, said in enumerate(form.rows, start=2):
        for position, one in enumerate(form.fields, start=1):
            _fill(sheet, _at(sheet, row, position), said.get(one.column, ""), one)
        _heighten(sheet, row, [one.width for one in form.fields])
    last = len(form.rows) + 1
    for position, one in enumerate(form.fields, start=1):
        if one.choices and one.choices.title in ranges and form.rows:
            letter = get_column_letter(position)
            chosen = _choice(one.choices, ranges[one.choices.title])
            chosen.add(f"{letter}2:{letter}{last}")
            sheet.add_data_validation(chosen)
    width = get_column_letter(len(form.fields))
    if form.rows:
        sheet.add_table(Table(displayName=form.sheet, ref=f"A1:{width}{last}"))
    sheet.freeze_panes = form.frozen
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:B"
    _protect(sheet)
    _for_paper(sheet)
    sheet.page_setup.fitToWidth = 2  # on one, letters would be too small to read


def _fill(sheet: Worksheet, cell: Cell, said: str | Figure, one: Field) -> None:
    if isinstance(said, Figure):
        _figure(sheet, cell, said)
    else:
        _put(cell, said)
    cell.border = _BORDER
    cell.protection = Protection(locked=not one.fill)
    if not one.fill:
        cell.fill = PatternFill("solid", fgColor=_LOCKED)


def _figure(sheet: Worksheet, cell: Cell, figure: Figure) -> None:
    cell.value = figure.value
    cell.number_format = f"0.{'0' * figure.decimals}" if figure.decimals else "General"
    cell.alignment = Alignment(vertical="top", horizontal="right")
    if figure.least is None or figure.most is None:
        return
    scale = DataValidation("decimal", str(figure.least), str(figure.most), operator="between")
    scale.errorTitle, scale.error = "Arvo", f"Asteikko on {figure.least}–{figure.most}."
    scale.showErrorMessage = True
    scale.add(cell.coordinate)
    sheet.add_data_validation(scale)


def _choice(choices: Choices, source: str) -> DataValidation:
    chosen = DataValidation("list", source, allow_blank=True)
    chosen.showErrorMessage = chosen.showInputMessage = True
    chosen.errorTitle = chosen.promptTitle = choices.title
    chosen.error = chosen.prompt = "Valitse luettelosta. Vaihtoehdot selitetään välilehdellä Ohje."
    return chosen


# --- looks ----------------------------------------------------------------------------------


def _at(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)  # noqa: S101 - nothing is written into the rest of a merged cell
    return cell


def _put(cell: Cell, said: str) -> Cell:
    """Writes a text as a text, also one that a spreadsheet program would take for a formula."""
    cell.number_format = _AS_TEXT
    cell.alignment = _WRAPPED
    if said:
        cell.value = said
        cell.data_type = "s"
        cell.quotePrefix = said.startswith(("=", "+", "-", "@"))
    return cell


def _header(cell: Cell, heading: str) -> None:
    _put(cell, heading).font = Font(_FONT, bold=True, color=_INK)
    cell.fill = PatternFill("solid", fgColor=_HEADER)
    cell.border = _BORDER


def _heighten(sheet: Worksheet, row: int, widths: Sequence[int]) -> None:
    """Makes a row as high as its texts: not every program does it when it opens a workbook."""
    lines = 1
    for column, width in enumerate(widths, start=1):
        text = str(_at(sheet, row, column).value or "")
        lines = max(lines, sum(max(1, ceil(len(one) * 1.05 / width)) for one in text.split("\n")))
    sheet.row_dimensions[row].height = min(_LINE * lines + 4, _HIGHEST)


def _protect(sheet: Worksheet) -> None:
    """Locks what is not to be filled in; without a password, since it guards only from slips."""
    sheet.protection.enable()
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.protection.autoFilter = sheet.protection.sort = False


def _for_paper(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _timeless(raw: bytes, today: date) -> bytes:
    """The same file without the time of its writing, the day alone, and rows that grow."""
    day = datetime.combine(today, time()).isoformat().encode() + b"Z"
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as parts,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for name in parts.namelist():
            part = parts.read(name)
            if name.startswith("xl/worksheets/"):
                part = part.replace(_OWN_HEIGHT, b"")
            if name == "docProps/core.xml":
                part = _SAID_TIME.sub(rb"\g<1>" + day, part)
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            written.writestr(entry, part)
    return out.getvalue()
