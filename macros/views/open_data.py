"""The published files, for those who take them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses, opendata
from macros.models import Words
from macros.views.context import Context


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of open data; only tables have rows, columns and a caption for them."""

    name: str
    title: str
    about: str
    address: str
    rows: str = ""
    note: str = ""
    caption: str = ""
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class DataFiles:
    """All files of open data, tables first."""

    files: tuple[DataFile, ...]


def data_files(context: Context) -> DataFiles:
    """Every published file: what it holds, how many rows, and what its columns mean."""
    return DataFiles((*_tables(context), *_others(context.words)))


def _tables(context: Context) -> Iterator[DataFile]:
    words = context.words
    for table in opendata.TABLES:
        count = table.count(context.site)
        yield DataFile(
            name=table.file,
            title=words[f"open_data.title.{table.name}"],
            about=words[f"open_data.about.{table.name}"],
            address=f"{addresses.FILES}{table.file}",
            rows=_rows(words, count),
            note="" if count else words["open_data.empty"],
            caption=words.say("open_data.columns", file=table.file),
            columns=tuple(
                Column(name, words[f"open_data.column.{table.name}.{name}"])
                for name in table.header
            ),
        )


def _others(words: Words) -> Iterator[DataFile]:
    for key, name in opendata.OTHER_FILES.items():
        yield DataFile(
            name=name,
            title=words[f"open_data.title.{key}"],
            about=words[f"open_data.about.{key}"],
            address=f"{addresses.FILES}{name}",
        )


def _rows(words: Words, count: int) -> str:
    return words["open_data.row"] if count == 1 else words.say("open_data.rows", count=count)
