"""Builds plain data from YAML events, refusing what staff cannot have meant.

Why events and not nodes: a builder of our own can neither be crashed by depth nor fooled by
aliases, and meets a doubled key when it has both places at hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import yaml

from macros.problems import Place, Problem, Told, quoted
from macros.yaml_doubts import PLAIN, doubts_of_key, doubts_of_value
from macros.yaml_faults import Spot, explain, start
from macros.yaml_words import DASH, NO_SPACE_AFTER_DASH, OPEN_QUOTE, QUOTE_IT, REMOVE_OR_QUOTE_IT

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
Location: TypeAlias = "tuple[str | int, ...]"

# Records nest five or six levels; more is an accident or an attack.
_DEEPEST = 12
_DOUBLED = "\0"
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class _Open:
    """A list or a record that is being read; `column` is where its latest key stands.

    `hollow` is its latest key, when that has no value; `shifted`, when lines of it were told of
    as being in the wrong place: the rest of them need not be told of one by one.
    """

    location: Location
    value: list[Data] | dict[str, Data]
    flow: bool
    key: str | None = None
    column: int = 0
    hollow: str | None = None
    shifted: bool = False

    @property
    def awaits_key(self) -> bool:
        """Whether the next thing is the name of a field."""
        return self.key is None and isinstance(self.value, dict)


class Builder:
    """Reads one text; afterwards `root` holds the data and `problems` what is wrong with it.

    `is_whole` tells whether all of the data was read, with each thing under its own name.
    """

    def __init__(self, path: str, text: str, first_line: int) -> None:
        self.path = path
        self.text = text
        self.lines = text.split("\n")
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.places: dict[Location, Place] = {}
        self.key_places: dict[Location, Place] = {}
        self.root: Data = None
        self.is_whole = True
        self._open: list[_Open] = []
        self._documents = 0
        self._last_scalar: yaml.ScalarEvent | None = None

    def build(self) -> None:
        """Reads the text to its end, or to where nothing more can be understood."""
        try:
            for event in yaml.parse(self.text, Loader=yaml.CSafeLoader):
                self._take(event)
        except yaml.MarkedYAMLError as error:
            self._tell(*explain(error, self.lines, self._last_scalar))
            self.is_whole = False
        except _Enough:
            self.is_whole = False

    def _take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent():
                self._start(event, {})
            case yaml.SequenceStartEvent():
                self._start(event, [])
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._open.pop()
            case yaml.AliasEvent():
                fact = f"{self._word(event)} on viittaus toiseen kohtaan, eikä viittauksia lueta."
                self._stop(event, fact, REMOVE_OR_QUOTE_IT)
            case yaml.DocumentStartEvent():
                self._document(event)
            case yaml.DocumentEndEvent(explicit=True):
                self._stop(event, "tiedosto päättyy riviin ”...”.", "Poista rivi.")

    def _document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            fact = "tiedostossa on kaksi osaa, joiden välissä on ”---”."
            self._stop(event, fact, "Poista ”---” tai tee osista kaksi tiedostoa.")

    # --- telling ----------------------------------------------------------------------------

    def _place(self, spot: Spot) -> Place:
        line, column = spot
        return Place(self.path, self.first_line + line + 1, column + 1)

    def _tell(self, spot: Spot, told: Told) -> None:
        self.problems.append(Problem(self._place(spot), *told))

    def _stop(self, event: yaml.Event, fact: str, deed: str) -> None:
        self._tell(start(event), (fact, deed))
        raise _Enough

    def _word(self, event: yaml.Event) -> str:
        """The word at which an event begins, as it stands in the file."""
        line, column = start(event)
        return quoted(self.lines[line][column:].split(" ", 1)[0])

    # --- nodes ------------------------------------------------------------------------------

    def _start(self, event: yaml.CollectionStartEvent, value: list[Data] | dict[str, Data]) -> None:
        self._check_plain(event)
        if self._open and self._open[-1].awaits_key:
            self._stop(event, "kentän nimen paikalla on luettelo tai aaltosulku.", QUOTE_IT)
        if len(self._open) >= _DEEPEST:
            fact = "tieto on liian monen sisennyksen tai sulun sisällä."
            self._stop(event, fact, "Poista ylimääräiset sulut tai sisennykset.")
        self._open.append(_Open(self._put(event, value), value, bool(event.flow_style)))

    def _check_plain(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            fact = f"{self._word(event)} on nimi viittauksia varten, eikä viittauksia lueta."
            self._stop(event, fact, REMOVE_OR_QUOTE_IT)
        if event.tag is not None:
            fact = f"{self._word(event)} on tyyppimerkintä, eikä tyyppimerkintöjä lueta."
            self._stop(event, fact, REMOVE_OR_QUOTE_IT)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._check_plain(event)
        self._last_scalar = event
        parent = self._open[-1] if self._open else None
        if parent is not None and parent.awaits_key:
            self._key(parent, event)
            return
        if parent is not None:
            column = None if parent.flow or parent.key is None else parent.column
            for spot, told in doubts_of_value(event, self.lines, column):
                self._tell(spot, told)
                if told in (DASH, NO_SPACE_AFTER_DASH):  # a list that was read as a text
                    self.is_whole = False
                if told is OPEN_QUOTE:
                    raise _Enough
        empty = event.value in _NULLS if event.style in PLAIN else event.value == ""
        if parent is not None and empty:
            parent.hollow = parent.key
        self._put(event, None if empty else event.value)

    def _key(self, parent: _Open, event: yaml.ScalarEvent) -> None:
        key = event.value
        location = (*parent.location, key)
        parent.key, (line, parent.column) = key, start(event)
        hollow, parent.hollow = parent.hollow, None
        if first := self.key_places.get(location):
            self._doubled(parent, event, first, hollow)
            # A key that nobody can write, lest what is inside be told of as doubled too.
            parent.key = f"{key}{_DOUBLED}{line}"
            return
        self.key_places[location] = self._place(start(event))
        for told in doubts_of_key(key):
            self.is_whole = False
            self._tell(start(event), told)

    def _doubled(
        self, parent: _Open, event: yaml.ScalarEvent, first: Place, hollow: str | None
    ) -> None:
        """A field that is there already; often because lines around it are out of place."""
        fact, deed = f"kenttä {quoted(event.value)} on jo rivillä {first.line}.", "Poista toinen."
        if parent.shifted:
            return
        if hollow is not None:
            parent.shifted, self.is_whole = True, False
            place = self.key_places[*parent.location, hollow]
            fact = f"kentän {quoted(hollow)} alla ei ole mitään."
            deed = "Jos seuraavat rivit kuuluvat sen alle, vähennä tämän rivin sisennystä."
            self.problems.append(Problem(place, fact, deed))
            return
        if parent.location and isinstance(parent.location[-1], int):
            parent.shifted, self.is_whole = True, False
            deed += " Tai jos tästä alkaa luettelon uusi kohta, kirjoita rivin alkuun ”- ”."
        self._tell(start(event), (fact, deed))

    def _put(self, event: yaml.Event, value: Data) -> Location:
        """Files a value under its parent; gives the value's location."""
        location: Location = ()
        parent = self._open[-1] if self._open else None
        if parent is None:
            self.root = value
        elif isinstance(parent.value, list):
            location = (*parent.location, len(parent.value))
            parent.value.append(value)
        elif parent.key is not None:
            location = (*parent.location, parent.key)
            if _DOUBLED not in parent.key:
                parent.value[parent.key] = value
            parent.key = None
        self.places[location] = self._place(start(event))
        return location


class _Enough(Exception):  # noqa: N818 - not an error: what follows cannot be understood
    """Reading further would only give nonsense."""
