"""Every text of the data that a reader meets, with the line where it stands.

Left out is what is not ours to write: official names, titles of documents, places in them, names
of units; what nobody reads as text: ids and addresses; and what is still to be written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BeforeValidator

from macros import markup
from macros.model_tree import field_names, is_model
from macros.models import FileRecord, Language, Organisations, Way, Words
from macros.problems import Place
from macros.site import Site
from macros.texts import texts
from macros.unfilled import MARK
from macros.yaml_builder import Location
from tools.language.running_text import Paragraph, paragraphs

_NAMES = frozenset({"official", "partners", "place", "responsible"})
_NAMES_INSIDE = frozenset({("sources", "title"), ("publisher", "name")})
_PIECES = frozenset({"stems", "synonyms"})
_GAP = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Text:
    """A text that someone wrote: a field of a record, a paragraph of a page."""

    place: Place
    paragraphs: tuple[Paragraph, ...]
    is_instruction: bool = False
    around: str = ""
    """All the text of the same file: an abbreviation may be told of in it."""


def texts_of_data(site: Site) -> Iterator[Text]:
    """The texts of every record."""
    for record in site.records:
        if not isinstance(record, Language | Organisations):
            yield from _of_record(record)


def names_of_data(site: Site) -> frozenset[str]:
    """Names and labels: where one stands alone on a page, it is no sentence."""
    names = set(site.words.root.values())
    for record in site.records:
        for location, text in texts(record):
            if isinstance(record, Organisations) or _is_name(record, location):
                names.add(text)
    return frozenset(names)


def _of_record(record: FileRecord) -> Iterator[Text]:
    found = [
        (location, text)
        for location, text in texts(record)
        if _is_ours(record, location) and MARK not in text
    ]
    around = "\n".join(text for _, text in found)
    for location, text in found:
        # Gaps of the interface's words are filled with numbers and names.
        said = _GAP.sub("5", text) if isinstance(record, Words) else text
        yield Text(
            record.place(*location),
            tuple(_paragraphs(said)),
            is_instruction=isinstance(record, Way) and location[0] == "steps",
            around=around,
        )


def _is_ours(record: FileRecord, location: Location) -> bool:
    field = _field(record, location)
    return not (_is_name(record, location) or field in _PIECES or field in _parsed(type(record)))


def _is_name(record: FileRecord, location: Location) -> bool:
    field = _field(record, location)
    return field in _NAMES or (location[0], field) in _NAMES_INSIDE


def _field(record: FileRecord, location: Location) -> str:
    """The field that a location is in; empty in a table of nothing but texts."""
    fields = _fields(type(record))
    return next((str(part) for part in reversed(location) if part in fields), "")


@cache
def _fields(model: type[FileRecord]) -> frozenset[str]:
    return frozenset(field_names(model))


@cache
def _parsed(annotation: Any) -> frozenset[str]:
    """Fields whose texts are read as something else: ids, addresses, periods."""
    if is_model(annotation):
        fields = annotation.model_fields
        inside: list[Any] = [field.annotation for field in fields.values()]
        here = {
            name
            for name, field in fields.items()
            if _has_parser([field.annotation, *field.metadata])
        }
        return frozenset(here).union(*map(_parsed, inside))
    return frozenset().union(*map(_parsed, get_args(annotation)))


def _has_parser(annotations: Iterable[Any]) -> bool:
    return any(
        isinstance(each, BeforeValidator) or _has_parser(get_args(each)) for each in annotations
    )


def _paragraphs(text: str) -> Iterator[Paragraph]:
    mark = markup.block if "\n" in text else markup.inline
    return paragraphs(mark(text, lambda address: address))
