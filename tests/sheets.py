"""Spreadsheets as staff would make them, and the commands that read them, without a process."""

import io
from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from macros.problems import ProblemsError
from macros.spreadsheets import commands
from tests.places import TODAY

Value: TypeAlias = "str | int | float | date | datetime | bool | tuple[object, str] | None"
"""What stands in a cell; with a second part, the code of its format."""


def csv(*rows: str) -> bytes:
    """Rows as they are, as Finnish Excel ends its lines."""
    return "\r\n".join([*rows, ""]).encode()


def xlsx(*rows: Sequence[Value], change: Callable[[Worksheet], object] = lambda _: None) -> bytes:
    """A workbook of one sheet; `change` may do to the sheet what it likes."""
    book = Workbook()
    sheet = book.worksheets[0]
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            assert isinstance(cell, Cell)
            if isinstance(value, tuple):
                cell.value, cell.number_format = value  # type: ignore[assignment]
            else:
                cell.value = value
    change(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def take_in(data: Path, what: str, file: Path | bytes, *, period: str = "2023") -> list[str]:
    """What `import` says of a file, problems or changes, a line each."""
    if isinstance(file, bytes):
        content, file = file, data.parent / "taulukko"
        file.write_bytes(content)
    options = Namespace(data=data, what=what, programme="ohjelma", period=period, file=file)
    try:
        return list(commands.take_in(options))
    except ProblemsError as error:
        return [str(problem) for problem in error.problems]


def send_out(data: Path, what: str, period: str = "2023") -> Path:
    """The workbook that `export` writes."""
    file = data.parent / f"{what}-{period}.xlsx"
    options = Namespace(data=data, what=what, programme="ohjelma", period=period, file=file)
    commands.send_out(options, date.fromisoformat(TODAY))
    return file


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in a folder, by its path."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
