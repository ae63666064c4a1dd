"""What is inside a record, wherever it is, with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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


def inside(value: Any, kind: type[T], location: Location = ()) -> Iterator[tuple[Location, T]]:
    """Everything of a kind in a record, with locations as the file has them."""
    if isinstance(value, kind):
        yield location, value
    for part, inner in _parts(value):
        yield from inside(inner, kind, (*location, *part))


def _parts(value: Any) -> Iterator[tuple[Location, Any]]:
    match value:
        case RootModel():
            yield (), value.root
        case BaseModel():
            yield from (((name,), getattr(value, name)) for name in type(value).model_fields)
        case Mapping():
            yield from (((str(key),), inner) for key, inner in value.items())
        case tuple():
            yield from (((index,), inner) for index, inner in enumerate(value))
