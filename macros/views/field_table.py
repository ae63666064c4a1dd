"""The fields of a data file, for those who write one; read from the models, so never stale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from macros.choices import Choice
from macros.layout import HOMES, Home
from macros.model_tree import is_model, type_at
from macros.problems import did_you_mean
from macros.views.context import Context, NoSuchRecordError

_INSIDE = "…"


@dataclass(frozen=True, slots=True)
class Code:
    """One of the codes that a field may hold."""

    code: str
    meaning: str


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field: its name, whether it must be there, what is written, and codes if it has some."""

    name: str
    needed: str
    told: str
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """The fields of a file, or those inside a field of it."""

    caption: str
    rows: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True)
class FieldTable:
    """Every field of a kind of file."""

    groups: tuple[FieldGroup, ...]


def field_table(context: Context, record: str) -> FieldTable:
    """The fields of a kind of file, by the name of its schema: report, goal, way …"""
    homes = {home.schema.removesuffix(".json"): home for home in HOMES if _fields_of(home)}
    if record not in homes:
        raise NoSuchRecordError(f"tietoa ”{record}” ei ole.{did_you_mean(record, homes)}")
    return FieldTable(tuple(_groups(context, homes[record])))


def _fields_of(home: Home) -> type[BaseModel] | None:
    """The record whose fields the file holds; in a table, that of each of its entries."""
    return _model_in(home.model)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    bare = type_at(annotation, ())
    if is_model(bare):
        return bare
    inside = [one for one in get_args(bare) if one is not Ellipsis]
    return _model_in(inside[-1]) if inside and get_origin(bare) in (tuple, dict) else None


def _groups(context: Context, home: Home) -> Iterator[FieldGroup]:
    """The file's own fields first, then those inside them; a record told of is not told again."""
    file = f"data/{home.pattern.replace('*', _INSIDE)}"
    waiting = [(context.words.say("field_table.caption", file=file), _fields_of(home))]
    seen: set[type[BaseModel]] = set()
    while waiting:
        caption, model = waiting.pop(0)
        if model is None or model in seen:
            continue
        seen.add(model)
        yield FieldGroup(caption, tuple(_rows(context, model)))
        for name, field in model.model_fields.items():
            inside = context.words.say("field_table.inside", file=file, field=name)
            waiting.append((inside, _model_in(field.annotation)))


def _rows(context: Context, model: type[BaseModel]) -> Iterator[FieldRow]:
    words = context.words
    for name, field in model.model_fields.items():
        needed = words["field_table.yes"] if field.is_required() else words["field_table.no"]
        told = " ".join((field.description or "").split())
        yield FieldRow(name, needed, told, tuple(_codes(field.annotation)))


def _codes(annotation: Any) -> Iterator[Code]:
    bare = type_at(annotation, ())
    inside = get_args(bare)[0] if get_origin(bare) is tuple else bare
    if isinstance(inside, type) and issubclass(inside, Choice):
        for one in inside:
            yield Code(one.value, one.meaning)
