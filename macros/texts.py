"""What is inside a record, wherever it is, with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any, TypeVar

from pydantic import BaseModel, RootModel

from macros.yaml_builder import Location

T = TypeVar("T")


def texts(record: BaseModel) -> Iterator[tuple[Location, str]]:
    """All strings in a record, with their locations as the file has them."""
    for location, text in inside(record, str):
        if not isinstance(text, Enum):
            yield location, text


def inside(record: BaseModel, kind: type[T]) -> Iterator[tuple[Location, T]]:
    """Everything of a kind in a record, with locations as the file has them, in no set order."""
    waiting: list[tuple[Location, Any]] = [((), record)]
    while waiting:
        location, value = waiting.pop()
        if isinstance(value, kind):
            yield location, value
        if not isinstance(value, str):
            waiting += [((*location, *part), inner) for part, inner in _parts(value)]


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
