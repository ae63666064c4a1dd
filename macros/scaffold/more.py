"""Something more in a file that there is: its comments, order and line ends stay as they are."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from macros.scaffold.errors import NotWrittenError
from macros.source import Document, parse
from macros.source_text import read_file

_DASH = re.compile(r"( *)- ")
# Deeper in, such a line may be a part of a text.
_NOT_SAID = re.compile(r" *|#.*")


def with_item(file: Path, field: str, item: Callable[[str], str]) -> str:
    """The file's text with one item more at the end of the list in a field.

    `item` makes the item's text for an indent. Raises NotWrittenError.
    """
    text = _text(file)
    document = parse(text, str(file))
    lines = text.split("\n")
    known = document.data if isinstance(document.data, dict) else {}
    if not known.get(field):
        return _with_first(text, document, field, item("  "))
    dash = _DASH.match(lines[document.place(field, 0).line - 1])
    if dash is None or document.place(field, 0).line == document.key_place(field).line:
        fact = f"tiedoston {file} luettelo ”{field}” on kirjoitettu hakasulkeisiin."
        raise NotWrittenError(fact, "Kirjoita jokainen kohta omalle rivilleen viivan perään.")
    end = _end_of(document, field, lines)
    before, after = "\n".join(lines[:end]), "\n".join(lines[end:])
    return f"{before}\n{item(dash[1])}{after}"


def _with_first(text: str, document: Document, field: str, item: str) -> str:
    """A list begun: where its field is empty, or after the last field where there is none."""
    if field not in (document.data if isinstance(document.data, dict) else {}):
        return f"{text.rstrip()}\n{field}:\n{item}"
    lines = text.split("\n")
    row = document.key_place(field).line - 1
    lines[row] = f"{field}:"
    return "\n".join([*lines[: row + 1], item.rstrip("\n"), *lines[row + 1 :]])


def _end_of(document: Document, field: str, lines: list[str]) -> int:
    """How many lines stand above what comes after a field; comments go with what they precede."""
    start = document.key_place(field).line
    fields = (place for location, place in document.key_places.items() if len(location) == 1)
    later = [place.line for place in fields if place.line > start]
    end = min(later, default=len(lines) + 1) - 1
    while end > start and _NOT_SAID.fullmatch(lines[end - 1]):
        end -= 1
    return end


def with_entry(file: Path, entry: str) -> str:
    """The file's text with one entry more at its end. Raises NotWrittenError."""
    text = _text(file)
    said = [line for line in text.split("\n") if not _NOT_SAID.fullmatch(line)]
    if said == ["{}"]:
        return f"{text.rstrip().removesuffix('{}')}{entry}"
    return f"{text.rstrip()}\n{entry}"


def _text(file: Path) -> str:
    return read_file(file, str(file))
