"""Reads a YAML file into plain data in which every scalar is text, and remembers where each
piece stands.

Why text: YAML 1.1 reads an unquoted `no` as false and `1.10` as 1.1; the model decides types.
Why events and not nodes: a builder of our own can neither be crashed by depth nor fooled by
aliases, and meets a doubled key when it has both places at hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import yaml

from macros.problems import Place, Problem, ProblemsError
from macros.source_text import read_text
from macros.yaml_faults import explain

Data: TypeAlias = "str | None | list[Data] | dict[str, Data]"
Location: TypeAlias = "tuple[str | int, ...]"

# Records nest five or six levels; more is an accident or an attack.
_DEEPEST = 12
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Document:
    """One file of data: its path as people know it, its content, and where each piece stands.

    Locations are tuples of keys and indexes, as pydantic writes them.
    """

    path: str
    data: Data
    places: Mapping[Location, Place] = field(repr=False)
    key_places: Mapping[Location, Place] = field(repr=False)

    def place(self, *location: str | int) -> Place:
        """Where the value stands, or the nearest thing around it that stands in the file."""
        return self._nearest(self.places, location)

    def key_place(self, *location: str | int) -> Place:
        """Where the key of a value stands; for items of a list, where the item stands."""
        return self.key_places.get(location) or self.place(*location)

    def _nearest(self, places: Mapping[Location, Place], location: Location) -> Place:
        for length in range(len(location), -1, -1):
            if found := places.get(location[:length]):
                return found
        return Place(self.path)


def read(file: Path, path: str) -> Document:
    """The document in `file`; `path` is what messages call it.

    Raises ProblemsError with everything that keeps it from being read.
    """
    text = read_text(file.read_bytes(), path)
    if not text.strip():
        raise ProblemsError(
            [Problem(Place(path), "tiedosto on tyhjä.", "Kirjoita tiedot tai poista tiedosto.")]
        )
    return _Builder(path, text).build()


@dataclass(slots=True)
class _Open:
    """A list or a record that is being read."""

    location: Location
    value: list[Data] | dict[str, Data]
    key: str | None = None


class _Builder:
    """Turns YAML events into a Document, refusing what staff cannot have meant."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.problems: list[Problem] = []
        self.places: dict[Location, Place] = {}
        self.key_places: dict[Location, Place] = {}
        self.open: list[_Open] = []
        self.root: Data = None
        self.documents = 0
        self.long_quote: yaml.Mark | None = None

    def build(self) -> Document:
        try:
            for event in yaml.parse(self.text, Loader=yaml.CSafeLoader):
                self._take(event)
        except yaml.MarkedYAMLError as error:
            self.problems.append(explain(error, self.path, self.text, self.long_quote))
        if self.problems:
            raise ProblemsError(self.problems)
        return Document(self.path, self.root, self.places, self.key_places)

    def _take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent():
                self._start(event, {})
            case yaml.SequenceStartEvent():
                self._start(event, [])
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.open.pop()
            case yaml.AliasEvent():
                self._refuse(event, f"viittausta ”*{event.anchor}” ei voi käyttää.")
            case yaml.DocumentStartEvent():
                self._document(event)

    def _document(self, event: yaml.Event) -> None:
        self.documents += 1
        if self.documents > 1:
            self._stop(
                event, "tiedostossa on kaksi osaa, joiden välissä on ”---”.", "Poista ”---”."
            )

    def _refuse(self, event: yaml.Event, fact: str) -> None:
        self._stop(event, fact, "Kirjoita tieto kokonaan tähän kohtaan.")

    def _stop(self, event: yaml.Event, fact: str, deed: str) -> None:
        raise ProblemsError([*self.problems, Problem(self._place(event), fact, deed)])

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1)

    def _check_plain(self, event: yaml.NodeEvent, tag: str | None) -> None:
        if event.anchor is not None:
            self._refuse(event, f"ankkuria ”&{event.anchor}” ei voi käyttää.")
        if tag is not None:
            self._stop(event, f"tyyppimerkintää ”{_short(tag)}” ei voi käyttää.", "Poista se.")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._check_plain(event, event.tag)
        if event.style in ("'", '"') and event.end_mark.line > event.start_mark.line:
            self.long_quote = event.start_mark
        parent = self.open[-1] if self.open else None
        if parent is not None and isinstance(parent.value, dict) and parent.key is None:
            self._key(parent, event)
            return
        empty = event.value in _NULLS if event.style in (None, "") else event.value == ""
        self._put(event, None if empty else event.value)

    def _key(self, parent: _Open, event: yaml.ScalarEvent) -> None:
        key = event.value
        location = (*parent.location, key)
        if first := self.key_places.get(location):
            fact = f"kenttä ”{_short(key)}” on tässä toisen kerran. Ensimmäinen on rivillä {first.line}."
            self.problems.append(Problem(self._place(event), fact, "Poista toinen."))
        else:
            self.key_places[location] = self._place(event)
        parent.key = key

    def _put(self, event: yaml.Event, value: Data) -> Location:
        """Files a value under its parent; gives the value's location."""
        if not self.open:
            self.root = value
            location: Location = ()
        else:
            parent = self.open[-1]
            if isinstance(parent.value, list):
                location = (*parent.location, len(parent.value))
                parent.value.append(value)
            else:
                assert parent.key is not None
                location = (*parent.location, parent.key)
                parent.value[parent.key] = value
                parent.key = None
        self.places[location] = self._place(event)
        return location

    def _start(self, event: yaml.CollectionStartEvent, value: list[Data] | dict[str, Data]) -> None:
        self._check_plain(event, event.tag)
        if self.open and isinstance(self.open[-1].value, dict) and self.open[-1].key is None:
            self._stop(
                event,
                "kentän nimen paikalla on luettelo tai aaltosulku.",
                "Jos tarkoitit tekstiä, kirjoita se lainausmerkkeihin.",
            )
        if len(self.open) >= _DEEPEST:
            self._stop(
                event, "tieto on liian monen sisennyksen tai sulun sisällä.", "Poista sulut."
            )
        self.open.append(_Open(self._put(event, value), value))


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
