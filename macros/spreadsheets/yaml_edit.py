"""Changes single values in a YAML file and leaves every other byte as it is.

Values are found by where they stand in the text. A library that reads a file and writes it anew
does not keep the bytes: ruamel.yaml, with the settings that suit our files best, changes lines
nobody touched in some of them, and all lines of a file with other line ends.
"""

from __future__ import annotations

import codecs
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from macros.problems import ProblemsError
from macros.source import parse
from macros.spreadsheets.yaml_text import Value, field_lines, item_lines, text_lines, value_lines
from macros.yaml_builder import Location


@dataclass(frozen=True, slots=True)
class Replace:
    """A text in the place of the one at a location."""

    location: Location
    value: str


@dataclass(frozen=True, slots=True)
class Insert:
    """A field or an item of a list that was not there; `after` a field or item that was.

    The location of an item is where it will be when all items are in.
    """

    location: Location
    value: Value
    after: str | int | None
    """None: before all others."""
    beside: str = ""
    """The field below which the whole list is started, when there is none."""


Edit: TypeAlias = Replace | Insert


class CannotEditError(Exception):
    """The file is written in a way that is not known how to change."""


def edited(raw: bytes, edits: Sequence[Edit]) -> bytes:
    """The file with the edits made. Raises CannotEditError."""
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    text = raw.removeprefix(mark).decode()
    patches = _Patches(text)
    for edit in edits:
        patches.add(edit)
    made = patches.applied()
    _verify(text, made, edits)
    return mark + made.encode()


# --- finding --------------------------------------------------------------------------------


class _Patches:
    """Stretches of a text and what comes in their place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._newline = _newline(text)
        self._root = yaml.compose(text, Loader=yaml.CSafeLoader)
        self._found: list[tuple[int, int, int, str]] = []

    def add(self, edit: Edit) -> None:
        *inside, last = edit.location
        if isinstance(edit, Insert) and edit.beside and not self._has(inside):
            self._start_list(inside, edit)
            return
        parent = self._node(tuple(inside))
        if isinstance(edit, Replace):
            self._replace(parent, last, edit.value)
        elif isinstance(parent, yaml.CollectionNode) and parent.value and parent.flow_style:
            raise CannotEditError
        elif isinstance(parent, yaml.MappingNode) and parent.value:
            self._insert_field(parent, str(last), edit)
        elif isinstance(parent, yaml.SequenceNode) and parent.value:
            self._insert_item(parent, edit)
        else:
            self._fill(tuple(inside), last, edit.value)

    def applied(self) -> str:
        """The text with all patches in place; those at the same place in the order they came."""
        made, position = [], 0
        for start, _, stop, new in sorted(self._found):
            if start < position:
                raise CannotEditError
            made += [self._text[position:start], new]
            position = stop
        return "".join([*made, self._text[position:]])

    def _patch(self, start: int, stop: int, new: str) -> None:
        self._found.append((start, len(self._found), stop, new.replace("\n", self._newline)))

    # --- nodes

    def _node(self, location: Location) -> yaml.Node:
        node = self._root
        for step in location:
            if isinstance(node, yaml.MappingNode):
                node = self._field(node, str(step))[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
                node = node.value[step]
            else:
                raise CannotEditError
        if node is None:
            raise CannotEditError
        return node

    def _has(self, location: Sequence[str | int]) -> bool:
        try:
            return bool(self._node(tuple(location)))
        except CannotEditError:
            return False

    def _field(self, node: yaml.MappingNode, key: str) -> tuple[yaml.Node, yaml.Node]:
        for name, value in node.value:
            if unicodedata.normalize("NFC", name.value) == key:
                return name, value
        raise CannotEditError

    def _end(self, node: yaml.Node) -> int:
        """Where the last thing inside a node ends."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self._end(last[1] if isinstance(last, tuple) else last)
        start, stop = node.start_mark.index, node.end_mark.index
        return int(start) + len(self._text[start:stop].rstrip())

    def _line_end(self, position: int, column: int) -> int:
        """The end of a line, and of comments below it that are further in than a column."""
        end = self._end_of_line(position)
        while comment := re.compile(r"(?:\r\n|\r|\n)( *)#[^\r\n]*").match(self._text, end):
            if len(comment[1]) <= column:
                break
            end = comment.end()
        return end

    def _end_of_line(self, position: int) -> int:
        match = re.compile(r"[^\r\n]*").match(self._text, position)
        return match.end() if match else position

    # --- edits

    def _replace(self, parent: yaml.Node, last: str | int, value: str) -> None:
        if not isinstance(parent, yaml.MappingNode):
            raise CannotEditError
        key, old = self._field(parent, str(last))
        if isinstance(old, yaml.CollectionNode):
            raise CannotEditError
        if parent.flow_style:
            new = f": {json.dumps(value, ensure_ascii=False)}"
        else:
            new = ":" + "\n".join(text_lines(value, key.start_mark.column))
        self._patch(key.end_mark.index, max(self._end(old), self._colon(key)), new)

    def _colon(self, key: yaml.Node) -> int:
        """Where the colon after a key ends."""
        return self._text.index(":", key.end_mark.index) + 1

    def _insert_field(self, parent: yaml.MappingNode, key: str, edit: Insert) -> None:
        column = parent.value[0][0].start_mark.column
        lines = "\n".join(field_lines(key, edit.value, column))
        if edit.after is None:
            start = parent.value[0][0].start_mark.index
            self._patch(start, start, f"{lines.lstrip(' ')}\n{' ' * column}")
            return
        name, value = self._field(parent, str(edit.after))
        end = self._line_end(max(self._end(value), self._colon(name)), column)
        self._patch(end, end, f"\n{lines}")

    def _insert_item(self, parent: yaml.SequenceNode, edit: Insert) -> None:
        column = parent.start_mark.column
        lines = "\n".join(item_lines(edit.value, column))
        if not isinstance(edit.after, int):
            start = parent.start_mark.index
            self._patch(start, start, f"{lines.lstrip(' ')}\n{' ' * column}")
            return
        end = self._line_end(self._end(parent.value[edit.after]), column)
        self._patch(end, end, f"\n{lines}")

    def _start_list(self, location: Sequence[str | int], edit: Insert) -> None:
        *outside, name = location
        owner = self._node(tuple(outside))
        if not isinstance(owner, yaml.MappingNode) or owner.flow_style:
            raise CannotEditError
        key, value = self._field(owner, edit.beside)
        column = key.start_mark.column
        end = self._line_end(max(self._end(value), self._colon(key)), column)
        lines = field_lines(str(name), [edit.value], column)
        is_first = all(start != end for start, *_ in self._found)
        self._patch(end, end, "".join(f"\n{line}" for line in lines[0 if is_first else 1 :]))

    def _fill(self, location: Location, last: str | int, value: Value) -> None:
        """Puts the first thing into a list or a field that is empty: `values: []`, `values:`."""
        *outside, name = location
        owner = self._node(tuple(outside))
        if not isinstance(owner, yaml.MappingNode) or owner.flow_style:
            raise CannotEditError
        key, old = self._field(owner, str(name))
        column = key.start_mark.column
        inside: Value = [value] if isinstance(last, int) else {str(last): value}
        new = ":" + "\n".join(value_lines(inside, column))
        start, stop = key.end_mark.index, max(self._end(old), self._colon(key))
        known = [patch for patch in self._found if patch[0] == start]
        if known:
            # The second thing into what was empty follows the first.
            self._patch(stop, stop, "\n" + "\n".join(value_lines(inside, column)[1:]))
        else:
            self._patch(start, stop, new)


def _newline(text: str) -> str:
    found = re.search(r"\r\n|\r|\n", text)
    return found[0] if found else "\n"


# --- verifying ------------------------------------------------------------------------------


def _verify(before: str, after: str, edits: Sequence[Edit]) -> None:
    """What is read from the new text is what was read from the old one, with the edits made."""
    try:
        wanted, found = _data(before), _data(after)
    except ProblemsError:
        # What a cell said may break a rule about texts; then that is the problem to tell.
        return
    for edit in sorted(edits, key=lambda edit: isinstance(edit, Insert)):
        _apply(wanted, edit)
    if _even(wanted) != _even(found):
        raise CannotEditError


def _data(text: str) -> object:
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return parse(plain, "").data


def _apply(data: object, edit: Edit) -> None:
    *inside, last = edit.location
    parent: Any = {"": data}
    for step in ("", *inside):
        container = parent
        parent = container.get(step) if isinstance(container, dict) else container[step]
        if not parent:
            parent = container[step] = [] if isinstance(last, int) else {}
    if isinstance(parent, list) and isinstance(last, int):
        parent.insert(last, edit.value)
    elif isinstance(parent, dict):
        parent[last] = edit.value


def _even(data: object) -> object:
    """Data in which the order of fields and the lines of texts do not matter."""
    if isinstance(data, str):
        return " ".join(data.split())
    if isinstance(data, Mapping):
        return {key: _even(value) for key, value in data.items()}
    if isinstance(data, Sequence):
        return [_even(item) for item in data]
    return data
