"""Every text of a record with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

from pydantic import BaseModel, RootModel

from macros.yaml_builder import Location


def texts(value: Any, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """All strings in a record, with their locations as the file has them."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield location, value
    for part, inner in _parts(value):
        yield from texts(inner, (*location, *part))


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
