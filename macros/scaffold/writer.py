"""Writes a record as YAML: each field with its help above it, the mark where a text is wanted."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import NoneType
from typing import Any, TypeAlias, get_args, get_origin

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from macros.fields import UNKNOWN
from macros.model_tree import is_model
from macros.unfilled import MARK

Given: TypeAlias = "str | int | Sequence[Given] | Mapping[str, Given] | Noted"
"""What is known of a field: a value, a list, or the fields of a record by name."""

_WIDTH = 98
# Anything else is put in quotation marks, though not all of it would need them.
_PLAIN = re.compile(r"[\wÄÖÅäöå/][\wÄÖÅäöå ()./–-]*(?<! )")


@dataclass(frozen=True, slots=True)
class Noted:
    """Something given, with a comment of its own above it."""

    comment: str
    value: Given


def as_yaml(model: type[BaseModel], given: Mapping[str, Given]) -> str:
    """A whole file: required fields that are not given hold the mark, optional ones are empty."""
    return "".join(f"{line}\n" for line in _record(model, given, "", helped=True))


def item_as_yaml(model: type[BaseModel], given: Mapping[str, Given], indent: str) -> str:
    """A record as one item of a list that is indented so far."""
    return "".join(f"{line}\n" for line in _item(model, given, indent, helped=True))


def entry_as_yaml(
    key: str, model: type[BaseModel], given: Mapping[str, Given], *, helped: bool = True
) -> str:
    """A record under its id, as files with many records have it."""
    inside = _record(model, given, "  ", helped=helped)
    return "".join(f"{line}\n" for line in (f"{key}:", *inside))


def comment(text: str, indent: str = "") -> Iterator[str]:
    """A text as lines of comment."""
    yield from textwrap.wrap(
        " ".join(text.split()),
        _WIDTH,
        initial_indent=f"{indent}# ",
        subsequent_indent=f"{indent}# ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _record(
    model: type[BaseModel], given: Mapping[str, Given], indent: str, *, helped: bool
) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if helped:
            yield from comment(_help(field), indent)
        value = given.get(name)
        if value is None and not field.is_required():
            yield f"{indent}{name}:"
        elif value is None and _is_prose(field):
            # A block: what is written there may hold colons, and lines may end.
            yield from (f"{indent}{name}: |", f"{indent}  {MARK}")
        else:
            yield from _field(name, field.annotation, value, indent, helped=helped)


def _field(
    name: str, kind: Any, value: Given | None, indent: str, *, helped: bool
) -> Iterator[str]:
    """A field with what is given, or else with what its type starts from."""
    if isinstance(value, Noted):
        yield from comment(value.comment, indent)
        value = value.value
    bare = _bare(kind)
    inside = get_args(bare)
    if is_model(bare):
        yield f"{indent}{name}:"
        yield from _record(bare, _fields(value), f"{indent}  ", helped=helped)
    elif get_origin(bare) is dict:
        yield from _entries(name, inside[1], _fields(value), indent, helped=helped)
    elif get_origin(bare) is tuple:
        yield from _list(name, inside[0], value, indent, helped=helped)
    else:
        yield f"{indent}{name}: {_scalar(kind, value)}"


def _entries(
    name: str, kind: Any, given: Mapping[str, Given], indent: str, *, helped: bool
) -> Iterator[str]:
    """Records by their ids; the help stands in the first of them."""
    yield f"{indent}{name}:" if given else f"{indent}{name}: {{}}"
    for key, value in given.items():
        first = helped and key == next(iter(given))
        yield from _field(key, kind, value, f"{indent}  ", helped=first)


def _list(name: str, kind: Any, value: Given | None, indent: str, *, helped: bool) -> Iterator[str]:
    several = value if isinstance(value, Sequence) and not isinstance(value, str) else ({},)
    in_brackets = f"{indent}{name}: [{', '.join(_scalar(kind, one) for one in several)}]"
    if not is_model(_bare(kind)) and value is not None and len(in_brackets) <= _WIDTH:
        yield in_brackets
        return
    yield f"{indent}{name}:"
    for index, one in enumerate(several):
        yield from _item(kind, one, f"{indent}  ", helped=helped and index == 0)


def _item(kind: Any, value: Given, indent: str, *, helped: bool) -> Iterator[str]:
    if not is_model(_bare(kind)):
        yield f"{indent}- {_scalar(kind, value or None)}"
        return
    started = False
    for line in _record(_bare(kind), _fields(value), f"{indent}  ", helped=helped):
        is_comment = line.lstrip().startswith("#")
        if started or is_comment:
            yield line if started else line.replace(f"{indent}  ", indent, 1)
        else:
            yield line.replace(f"{indent}  ", f"{indent}- ", 1)
            started = True


def _is_prose(field: FieldInfo) -> bool:
    longest = [getattr(rule, "max_length", None) for rule in field.metadata]
    return any(length and length > _WIDTH * 10 for length in longest)


def _fields(value: Given | None) -> Mapping[str, Given]:
    return value if isinstance(value, Mapping) else {}


def _scalar(kind: Any, value: Given | None) -> str:
    """A value on its line; nothing given becomes the mark, or what a type has in its place."""
    if value is not None:
        text = str(value)
        return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
    if NoneType in get_args(kind):
        return UNKNOWN
    bare = _bare(kind)
    return str(next(iter(bare))) if isinstance(bare, type) and issubclass(bare, Enum) else MARK


def _help(field: FieldInfo) -> str:
    """The field's help, and the words it knows where the help does not name them."""
    said = field.description or ""
    kind = _bare(field.annotation)
    kind = _bare(get_args(kind)[0]) if get_origin(kind) is tuple else kind
    if isinstance(kind, type) and issubclass(kind, Enum):
        words = [str(one.value) for one in kind]
        if not all(word in said for word in words):
            said = f"{said} Kirjoita jokin näistä: {', '.join(words)}."
    return said


def _bare(kind: Any) -> Any:
    """A type without what may be missing, and what a record of many is made of."""
    if isinstance(kind, type) and issubclass(kind, RootModel):
        return kind.model_fields["root"].annotation
    if NoneType in get_args(kind):
        return next(one for one in get_args(kind) if one is not NoneType)
    return kind
