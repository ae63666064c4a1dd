"""Every text of a record with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

from pydantic import BaseModel, RootModel

from macros.source import Location


def texts(value: Any, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """All strings in a record, with their locations as the file has them."""
    match value:
        case Enum():
            return
        case str():
            yield location, value
        case RootModel():
            yield from texts(value.root, location)
        case BaseModel():
            for name in type(value).model_fields:
                yield from texts(getattr(value, name), (*location, name))
        case Mapping():
            for key, inner in value.items():
                yield from texts(inner, (*location, str(key)))
        case tuple():
            for index, inner in enumerate(value):
                yield from texts(inner, (*location, index))
