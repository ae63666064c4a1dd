"""Writes fields, lists and texts as YAML that reads like ours: quoted only where it must be."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from macros.problems import ProblemsError
from macros.source import parse
from macros.spreadsheets.prose import WIDTH, in_file

_STEP = 2


class Prose(str):
    """A text of paragraphs; other texts stay on one line."""

    __slots__ = ()


Value: TypeAlias = "str | Mapping[str, Value] | Sequence[Value]"


def block(value: Mapping[str, Value], comments: Mapping[str, str] | None = None) -> str:
    """A whole new file of these fields, a comment above each that has one."""
    lines: list[str] = []
    for key, inside in value.items():
        if comment := (comments or {}).get(key):
            lines.extend(f"# {line}" for line in in_file(comment, WIDTH - 2).split("\n"))
        lines.extend(field_lines(key, inside, 0))
    return "".join(f"{line}\n" for line in lines)


def field_lines(key: str, value: Value, column: int) -> list[str]:
    """The lines of a field that stands in a column."""
    first, *more = value_lines(value, column)
    return [f"{' ' * column}{key}:{first}", *more]


def value_lines(value: Value, column: int) -> list[str]:
    """What follows the colon of a field that stands in a column, and the lines below it."""
    inner = column + _STEP
    if isinstance(value, str):
        return text_lines(value, column)
    if isinstance(value, Mapping):
        return [
            "",
            *(line for key, inside in value.items() for line in field_lines(key, inside, inner)),
        ]
    return ["", *(line for item in value for line in item_lines(item, inner))]


def item_lines(value: Value, column: int) -> list[str]:
    """The lines of an item of a list whose dashes stand in a column."""
    if not isinstance(value, Mapping):
        assert isinstance(value, str)  # noqa: S101 - lists of lists are not written
        return [f"{' ' * column}- {scalar(value)}"]
    fields = [
        line for key, inside in value.items() for line in field_lines(key, inside, column + _STEP)
    ]
    return [f"{' ' * column}- {fields[0].lstrip()}", *fields[1:]]


def text_lines(value: str, column: int) -> list[str]:
    if not isinstance(value, Prose):
        return [f" {scalar(value)}"]
    inner = column + _STEP
    lines = in_file(value, WIDTH - inner).split("\n")
    if len(lines) == 1 and len(lines[0]) + inner < WIDTH - 10:
        return [f" {scalar(lines[0])}"]
    return [" |", *(f"{' ' * inner}{line}" if line else "" for line in lines)]


def scalar(text: str) -> str:
    """One line of text as YAML: as it is where that is read as it is, else in quotation marks."""
    quoted = json.dumps(text, ensure_ascii=False)
    if not text or text.casefold() in ("~", "null"):
        return quoted
    try:
        as_it_is = parse(f"x: {text}", "").data == {"x": text}
    except ProblemsError:
        as_it_is = False
    return text if as_it_is else quoted
