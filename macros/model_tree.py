"""What the models say of a place in a document: its type, its field, its shape."""

from __future__ import annotations

import types
from collections.abc import Iterator
from enum import Enum, auto
from typing import Annotated, Any, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from macros.yaml_builder import Location


class Shape(Enum):
    """The three things that YAML can hold."""

    TEXT = auto()
    LIST = auto()
    FIELDS = auto()


def type_at(annotation: Any, location: Location) -> Any:
    """The type of what stands at a location, without `Annotated` and `| None`."""
    annotation = _bare(annotation)
    if not location:
        return annotation
    head, rest = location[0], location[1:]
    inside = get_args(annotation)
    if is_model(annotation):
        field = annotation.model_fields.get(str(head))
        return type_at(field.annotation, rest) if field else None
    if get_origin(annotation) is dict:
        return type_at(inside[1], rest)
    return type_at(inside[0], rest) if inside else None


def field_at(model: type[BaseModel], location: Location) -> FieldInfo | None:
    """The field that a location is in; items of a list are in the list's field."""
    while location and not isinstance(location[-1], str):
        location = location[:-1]
    owner = type_at(model, location[:-1]) if location else None
    return owner.model_fields.get(str(location[-1])) if is_model(owner) else None


def shape_at(model: type[BaseModel], location: Location) -> Shape:
    """Whether a text, a list or fields belong to a location."""
    found = type_at(model, location)
    if is_model(found) or get_origin(found) is dict:
        return Shape.FIELDS
    return Shape.LIST if get_origin(found) is tuple else Shape.TEXT


def required_fields(annotation: Any) -> list[str]:
    """Names of the fields that a record cannot be without."""
    if not is_model(annotation):
        return []
    return [name for name, field in annotation.model_fields.items() if field.is_required()]


def field_names(annotation: Any) -> Iterator[str]:
    """Names of all fields of a record and of the records inside it."""
    annotation = _bare(annotation)
    if is_model(annotation):
        for name, field in annotation.model_fields.items():
            yield name
            yield from field_names(field.annotation)
    for inside in get_args(annotation):
        yield from field_names(inside)


def field_with(annotation: Any, name: str) -> str:
    """The field of a record inside which a field of that name stands; empty when there is none."""
    if not is_model(annotation) or name in annotation.model_fields:
        return ""
    inside = {field: info.annotation for field, info in annotation.model_fields.items()}
    return next((field for field, one in inside.items() if name in set(field_names(one))), "")


def is_model(annotation: Any) -> TypeGuard[type[BaseModel]]:
    """Whether a type is a record of named fields."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _bare(annotation: Any) -> Any:
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, types.UnionType):
            annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
        elif isinstance(annotation, type) and issubclass(annotation, RootModel):
            annotation = annotation.model_fields["root"].annotation
        else:
            return annotation
