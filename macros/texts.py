"""What is inside a record, wherever it is, with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

from pydantic import BaseModel, RootModel

from macros.yaml_builder import Location


def texts(record: BaseModel) -> Iterator[tuple[Location, str]]:
    """All texts of a record, in its order, with their locations as the file has them."""
    for location, value in everything_in(record):
        if isinstance(value, str):
            yield location, value


def everything_in(record: BaseModel) -> Iterator[tuple[Location, Any]]:
    """The record, all records inside it and all its texts, with locations as the file has them."""
    waiting: list[tuple[Location, Any]] = [((), record)]
    while waiting:
        location, value = waiting.pop()
        if isinstance(value, str):
            if not isinstance(value, Enum):
                yield location, value
            continue
        if isinstance(value, BaseModel):
            yield location, value
        inside = [((*location, *part), inner) for part, inner in _parts(value)]
        waiting += reversed(inside)


def _parts(value: Any) -> Iterator[tuple[Location, Any]]:
    match value:
        case RootModel():
            yield (), value.root
        case BaseModel():
            yield from (((name,), getattr(value, name)) for name in type(value).model_fields)
        case dict():
            yield from (((str(key),), inner) for key, inner in value.items())
        case tuple():
            yield from (((index,), inner) for index, inner in enumerate(value))
