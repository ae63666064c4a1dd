"""From a file of whatever kind to its sheets, or to a sentence that says how to save it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from macros.problems import Problem, ProblemsError
from macros.spreadsheets import separated, workbook
from macros.spreadsheets.archive import UnreadableError
from macros.spreadsheets.sheet import CellPlace, Sheet

_LARGEST = 5_000_000
_AS_WORKBOOK = "Tallenna tiedosto Excel-työkirjana (.xlsx)."
_PACKED = b"PK\x03\x04"
# How files begin that staff may take for a spreadsheet.
_OTHERS = {
    b"\xd0\xcf\x11\xe0": (
        "tiedosto on vanhaa Excel-muotoa (.xls) tai suojattu salasanalla.",
        f"Poista salasana. {_AS_WORKBOOK}",
    ),
    b"%PDF": ("tiedosto on PDF.", "Anna se taulukko, josta PDF on tehty."),
    b"{\\rtf": ("tiedosto on tekstiasiakirja.", _AS_WORKBOOK),
    b"<": ("tiedosto on verkkosivu, ei taulukko.", _AS_WORKBOOK),
}


def read(file: Path, suits: Callable[[Sheet], int]) -> list[Sheet]:
    """The sheets in a file; of a text, the way of splitting it that best `suits`.

    Raises ProblemsError.
    """
    path = file.name
    raw = _bytes(file, path)
    for start, told in _OTHERS.items():
        if raw.lstrip().startswith(start):
            raise _problem(path, *told)
    if not raw.startswith(_PACKED):
        return [separated.sheet(raw, path, suits)]
    try:
        if workbook.has_macros(raw):
            deed = f"{_AS_WORKBOOK} Makrot jäävät silloin pois."
            raise _problem(path, "tiedostossa on makroja, eikä sellaista lueta.", deed)
        return workbook.sheets(raw, path)
    except UnreadableError:
        fact = "tiedostoa ei voi lukea taulukkona."
        deed = f"Avaa se taulukko-ohjelmassa. {_AS_WORKBOOK}"
        raise _problem(path, fact, deed) from None


def _bytes(file: Path, path: str) -> bytes:
    try:
        with file.open("rb") as opened:
            raw = opened.read(_LARGEST + 1)
    except OSError:
        raise _problem(path, "tiedostoa ei voi avata.", "Tarkista tiedoston nimi.") from None
    if len(raw) > _LARGEST:
        raise _problem(path, "tiedosto on liian suuri.", "Tarkista, onko se oikea tiedosto.")
    if not raw.strip():
        raise _problem(path, "tiedosto on tyhjä.", "Tarkista, onko se oikea tiedosto.")
    return raw


def _problem(path: str, fact: str, deed: str) -> ProblemsError:
    return ProblemsError([Problem(CellPlace(path, 0), fact, deed)])
