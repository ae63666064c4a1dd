"""Many errors that come of one mistake: a line in the wrong place, most often by its indentation.

Told one by one they would send a person to mend what is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.model_tree import is_model, required_fields, type_at
from macros.problems import Place, Problem, quoted
from macros.source import Document
from macros.yaml_builder import Location

UNKNOWN, MISSING = "extra_forbidden", "missing"


def location_of(error: ErrorDetails) -> Location:
    """Where in the document an error is."""
    return tuple(part for part in error["loc"] if part != "[key]")


def is_of_key(error: ErrorDetails) -> bool:
    """Whether an error is of the name that something stands under, and not of what stands there."""
    return "[key]" in error["loc"]


@dataclass
class Sorted:
    """Errors of one document: `problems` tell of several at once, `left` are to be told singly."""

    model: type[BaseModel]
    document: Document
    left: list[ErrorDetails]
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._drop_what_a_wrong_key_holds()
        for mistake in (
            _on_the_level_of_keys,
            _not_indented,
            _of_another_kind,
            _cut_in_two,
            _eaten,
        ):
            for problem, errors in mistake(self):
                self.problems.append(problem)
                told = {id(error) for error in errors}
                self.left = [error for error in self.left if id(error) not in told]

    def of_type(self, kind: str, parent: Location | None = None) -> list[ErrorDetails]:
        """Errors of one type, below a location if it is given."""
        return [
            error
            for error in self.left
            if error["type"] == kind and parent in (None, location_of(error)[:-1])
        ]

    def value(self, location: Location) -> Any:
        """What stands at a location of the document."""
        found: Any = self.document.data
        for part in location:
            found = found[part]
        return found

    def _drop_what_a_wrong_key_holds(self) -> None:
        wrong = {location_of(error) for error in self.left if is_of_key(error)}
        self.left = [
            error
            for error in self.left
            if is_of_key(error)
            or not any(location_of(error)[:end] in wrong for end in range(len(error["loc"]) + 1))
        ]


_Found = Iterator[tuple[Problem, list[ErrorDetails]]]


def _on_the_level_of_keys(errors: Sorted) -> _Found:
    """A field that stands where the names of records stand, one step too far to the left."""
    for error in [error for error in errors.left if is_of_key(error)]:
        *above, name = location_of(error)
        inside = type_at(errors.model, (*above, name))
        if is_model(inside) and name in inside.model_fields:
            lacking = [
                one
                for one in errors.of_type(MISSING)
                if location_of(one)[-1] == name and location_of(one)[:-2] == tuple(above)
            ]
            fact = f"kenttä {quoted(name)} alkaa liian vasemmalta."
            deed = "Sisennä tämä rivi ja sen alla olevat rivit, kuten ylempänä."
            place = errors.document.key_place(*above, name)
            yield Problem(place, fact, deed), [error, *lacking]


def _not_indented(errors: Sorted) -> _Found:
    """A record with nothing in it, and its fields below it, in the same column."""
    for parent in {location_of(error)[:-1] for error in errors.of_type(UNKNOWN)}:
        strays = {str(location_of(e)[-1]): e for e in errors.of_type(UNKNOWN, parent)}
        for name, value in errors.value(parent).items():
            inside = type_at(errors.model, (*parent, name))
            if value is None and is_model(inside):
                own = [stray for stray in strays if stray in inside.model_fields]
                if own:
                    empty = [e for e in errors.left if location_of(e) == (*parent, name)]
                    place = errors.document.key_place(*parent, own[0])
                    fact = f"kentän {quoted(name)} alla olevat rivit eivät ole sisennettyjä."
                    deed = f"Sisennä kaksi välilyöntiä: {', '.join(own)}."
                    yield Problem(place, fact, deed), [*empty, *(strays[one] for one in own)]


def _of_another_kind(errors: Sorted) -> _Found:
    """A record inside the document in which no field is right."""
    for parent in {location_of(error)[:-1] for error in errors.of_type(UNKNOWN)} - {()}:
        unknown, lacking = errors.of_type(UNKNOWN, parent), errors.of_type(MISSING, parent)
        if lacking and len(unknown) == len(errors.value(parent)):
            wanted = ", ".join(required_fields(type_at(errors.model, parent)))
            name = quoted(location_of(unknown[0])[-1])
            fact = f"kenttä {name} ei kuulu tähän."
            yield (
                Problem(errors.document.place(*parent), fact, f"Tähän kuuluvat kentät: {wanted}."),
                [*unknown, *lacking],
            )


def _cut_in_two(errors: Sorted) -> _Found:
    """Two items of a list, each with what the other lacks: the second began with a dash."""
    lacking: dict[Location, list[ErrorDetails]] = {}
    for error in errors.of_type(MISSING):
        lacking.setdefault(location_of(error)[:-1], []).append(error)
    for parent, first in lacking.items():
        if not parent or not isinstance(parent[-1], int):
            continue
        following = (*parent[:-1], parent[-1] + 1)
        second = lacking.get(following, [])
        names = [location_of(error)[-1] for error in first]
        if second and set(names) <= set(errors.value(following)):
            fact = f"tästä alkaa luettelon uusi kohta, mutta {quoted(names[0])} kuuluu edelliseen."
            deed = "Poista viiva rivin alusta ja aloita rivi samasta kohdasta kuin ylempi kenttä."
            yield Problem(errors.document.place(*following), fact, deed), [*first, *second]


def _eaten(errors: Sorted) -> _Found:
    """A field indented so far that it has become a part of the text above it."""
    for error in errors.of_type(MISSING):
        *above, name = location_of(error)
        line = re.compile(rf"^ *(?:- +)?{re.escape(str(name))}:(?: |$)", re.MULTILINE)
        for key, place in _texts_with(line, errors.value(tuple(above)), tuple(above), errors):
            fact = f"kenttä {quoted(name)} on jäänyt kentän {quoted(key)} tekstin sisään."
            deed = f"Vähennä sen rivin sisennystä, joka alkaa ”{name}:”."
            yield Problem(place, fact, deed), [error]
            break


def _texts_with(
    line: re.Pattern[str], value: Any, location: Location, errors: Sorted
) -> Iterator[tuple[str, Place]]:
    if isinstance(value, str) and line.search(value):
        key = next((str(part) for part in reversed(location) if isinstance(part, str)), "")
        yield key, errors.document.place(*location)
    inside = value.items() if isinstance(value, dict) else ()
    for part, inner in enumerate(value) if isinstance(value, list) else inside:
        yield from _texts_with(line, inner, (*location, part), errors)
