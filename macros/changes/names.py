"""What people call records and fields: names.yml, and a record's own name or number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from macros.models import FileRecord, Record
from macros.periods import Period, Precision
from macros.problems import quoted
from macros.time_words import day_text

_TABLE = Path(__file__).with_name("names.yml")
# The first of these that a record has tells it from its like.
_BY_NUMBER = ("number", "period", "day")
_BY_NAME = ("name", "term", "title", "heading", "official", "what", "where", "document")
# Only one in its file or its record: it needs no name of its own.
_ALONE = frozenset(
    {
        "Authority",
        "Decisions",
        "Ladder",
        "Language",
        "Law",
        "Matrix",
        "Publisher",
        "Repository",
        "Responsibilities",
        "Review",
        "Roadmap",
        "Scale",
        "SiteInfo",
        "SourceRef",
        "Statement",
        "Swot",
        "YearReview",
    }
)


@dataclass(frozen=True, slots=True)
class Thing:
    """A record as people call it: its kind and its own name, which may be empty."""

    kind: str
    name: str = ""

    def __str__(self) -> str:
        return _joined(kind_name(self.kind)[0], self.name)

    @property
    def of(self) -> str:
        """The same in the genitive: toimenpiteen 1.1."""
        return _joined(kind_name(self.kind)[1], self.name)


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    return table


def kind_name(kind: str) -> tuple[str, str]:
    """A kind of record in the nominative and in the genitive."""
    nominative, genitive = _table()["kinds"][kind]
    return nominative, genitive


def field_name(kind: str, field: str) -> str:
    """A field of a kind of record."""
    fields: dict[str, str] = _table()["fields"]
    return fields.get(f"{kind}.{field}") or fields[field]


def thing(record: Record, key: str = "") -> Thing:
    """A record by its number, its time or its name; in a table of records, the key will do."""
    kind = type(record).__name__
    return Thing(kind, "" if kind in _ALONE else _own_name(record) or key or _by_text(record))


def identity(record: Record) -> str:
    """What tells a record from its like in a list, as far as one thing can."""
    return str(thing(record))


def _own_name(record: Record) -> str:
    for field in _BY_NUMBER:
        if (value := getattr(record, field, None)) is not None:
            return _time(value) if isinstance(value, Period) else str(value)
    for field in _BY_NAME:
        if isinstance(value := getattr(record, field, None), str):
            return quoted(value)
    return ""


def _time(period: Period) -> str:
    """A day as Finns write it; other times by their codes, which staff write in the data."""
    return day_text(period.start) if period.precision is Precision.DAY else period.code


def _by_text(record: Record) -> str:
    if isinstance(record, FileRecord):
        return quoted(record.id) if "root" not in type(record).model_fields else ""
    return quoted(getattr(record, "text", ""))
