"""The published files, for those who take them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from macros import addresses, opendata
from macros.models import Words
from macros.numbers import finnish
from macros.views.context import Context

_BYTES_IN_KILOBYTE = 1000


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of open data; only tables have columns and a caption for them."""

    name: str
    title: str
    about: str
    facts: str
    address: str
    note: str = ""
    caption: str = ""
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class DataFiles:
    """All files of open data, tables first."""

    files: tuple[DataFile, ...]


def data_files(context: Context) -> DataFiles:
    """Every published file: what it holds, how big it is, and what its columns mean."""
    contents = opendata.files(context.site, context.today)
    return DataFiles((*_tables(context, contents), *_others(context.words, contents)))


def _tables(context: Context, contents: dict[str, bytes]) -> Iterator[DataFile]:
    words = context.words
    for table in opendata.TABLES:
        count = len(table.rows(context.site))
        yield DataFile(
            name=table.file,
            title=words[f"open_data.title.{table.name}"],
            about=words[f"open_data.about.{table.name}"],
            facts=f"{_rows(words, count)}, {_size(words, contents[table.file])}",
            address=f"{addresses.FILES}{table.file}",
            note="" if count else words["open_data.empty"],
            caption=words.say("open_data.columns", file=table.file),
            columns=tuple(
                Column(name, words[f"open_data.column.{table.name}.{name}"])
                for name in table.header
            ),
        )


def _others(words: Words, contents: dict[str, bytes]) -> Iterator[DataFile]:
    for key, name in opendata.OTHER_FILES.items():
        yield DataFile(
            name=name,
            title=words[f"open_data.title.{key}"],
            about=words[f"open_data.about.{key}"],
            facts=_size(words, contents[name]),
            address=f"{addresses.FILES}{name}",
        )


def _rows(words: Words, count: int) -> str:
    return words["open_data.row"] if count == 1 else words.say("open_data.rows", count=count)


def _size(words: Words, content: bytes) -> str:
    kilobytes = ceil(len(content) / _BYTES_IN_KILOBYTE)
    return words.say("open_data.size", size=finnish(Decimal(kilobytes)))
