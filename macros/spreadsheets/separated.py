"""Reads a text of separated values: .csv as Finnish Excel saves it, as we publish it, or pasted."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from macros.problems import Problem, ProblemsError
from macros.spreadsheets.sheet import MOST_ROWS, Cell, CellPlace, Sheet

_SEPARATORS: tuple[str, ...] = (";", "\t", ",")
_SEPARATOR_SAID = re.compile(r"sep=([;,\t|])\r?\n", re.IGNORECASE)
# What ä, ö and å of the old MS-DOS letters look like when they are taken for those of Windows.
_MS_DOS = re.compile(r"[a-zA-Z][„†]|[a-z]”[a-z]")
_SAVE_AGAIN = "Tallenna tiedosto muodossa ”CSV UTF-8” tai Excel-työkirjana (.xlsx)."


def sheet(raw: bytes, path: str, suits: Callable[[Sheet], int]) -> Sheet:
    """The sheet that the text `raw` is, split so that it best `suits`. Raises ProblemsError."""
    text, separators = _decoded(raw, path), _SEPARATORS
    if said := _SEPARATOR_SAID.match(text):
        # Spreadsheet programs do not show this line as a row.
        text, separators = text[said.end() :], (said[1],)
    readings = [_split(text, separator, path) for separator in separators]
    best, problem = max(readings, key=lambda one: suits(one[0]))
    if problem:
        raise ProblemsError([problem])
    return best


def _decoded(raw: bytes, path: str) -> str:
    wide = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    encodings = ("utf-16",) if raw.startswith(wide) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text or (encoding == "cp1252" and _MS_DOS.search(text)):
            break
        return text
    fact = "tiedoston kirjaimia ei voi lukea."
    raise ProblemsError([Problem(CellPlace(path, 0), fact, _SAVE_AGAIN)])


def _split(text: str, separator: str, path: str) -> tuple[Sheet, Problem | None]:
    """The rows that a separator gives, and what stops the reading before the end."""
    rows: dict[int, dict[int, Cell]] = {}
    sheet = Sheet(path, rows=rows)
    number = 0
    try:
        for number, values in enumerate(_reader(text, separator), start=1):
            cells = {at: Cell(value) for at, value in enumerate(values, start=1) if value.strip()}
            if cells:
                rows[number] = cells
            if len(rows) > MOST_ROWS:
                return replace(sheet, is_cut=True), None
    except csv.Error:
        fact = "rivin lainausmerkit eivät täsmää, tai solussa on liikaa tekstiä."
        deed = f"Tarkista solujen suorat lainausmerkit. {_SAVE_AGAIN}"
        return sheet, Problem(sheet.place(number + 1), fact, deed)
    return sheet, None


def _reader(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
