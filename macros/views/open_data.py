"""The published files, as a table for those who take them."""

from __future__ import annotations

from dataclasses import dataclass

from macros import addresses, opendata
from macros.views.context import Context


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a file."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of open data."""

    name: str
    about: str
    address: str
    rows: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class DataFiles:
    """All files of open data."""

    tables: tuple[DataFile, ...]
    others: tuple[DataFile, ...]


def data_files(context: Context) -> DataFiles:
    """Every published file: what it holds, how many rows, and what its columns mean."""
    words = context.words
    return DataFiles(
        tables=tuple(
            DataFile(
                name=table.file,
                about=words[f"open_data.file.{table.name}"],
                address=f"{addresses.FILES}{table.file}",
                rows=words.say("open_data.rows", count=len(table.rows(context.site))),
                columns=tuple(
                    Column(column, words[f"open_data.column.{column}"]) for column in table.columns
                ),
            )
            for table in opendata.TABLES
        ),
        others=tuple(
            DataFile(name, words[f"open_data.file.{key}"], f"{addresses.FILES}{name}", "", ())
            for key, name in opendata.OTHER_FILES.items()
        ),
    )
