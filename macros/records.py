"""Reads each file of a data folder as the record it holds; what cannot be read is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from macros import models
from macros.complaints import complaints
from macros.layout import (
    HOMES,
    Home,
    home_of,
    is_passed_over,
    possible_homes,
    programme_of,
    where_it_belongs,
)
from macros.problems import Place, Problem, ProblemsError
from macros.source import MOST_PROBLEMS, Document, DoubtsError, read, the_first
from macros.source_text import LINKED


@dataclass
class Reading:
    """What could be read of a data folder, and what could not."""

    records: list[models.FileRecord] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unread: set[type[models.FileRecord]] = field(default_factory=set)
    """Kinds of records of which some could not be read."""


def read_all(data: Path, shown: str) -> Reading:
    """Every file of the folder `data`, which messages call `shown`.

    Raises ProblemsError when there is no such folder.
    """
    if not data.is_dir():
        raise ProblemsError([Problem(Place(shown), "kansiota ei ole.", "Tarkista kansion nimi.")])
    reading = Reading()
    for file in sorted(path for path in data.rglob("*") if path.is_symlink() or not path.is_dir()):
        path = file.relative_to(data).as_posix()
        if is_passed_over(path):
            continue
        home = home_of(path)
        try:
            if file.is_symlink():
                raise ProblemsError([Problem(Place(f"{shown}/{_printable(path)}"), *LINKED)])
            if home is None:
                raise ProblemsError([_out_of_place(file, path, shown)])
            reading.records.append(_record(file, f"{shown}/{_printable(path)}", home))
        except ProblemsError as error:
            reading.problems.extend(error.problems)
            homes = [home] if home else possible_homes(path)
            homes += [error.meant] if isinstance(error, _MisplacedError) else []
            reading.unread.update(one.model for one in homes)
    _tell_missing_files(reading, shown)
    return reading


class _MisplacedError(ProblemsError):
    """A record that is whole, in the folder of records of another kind."""

    def __init__(self, path: str, meant: Home) -> None:
        fact = "tämän tiedoston tiedot eivät kuulu tähän kansioon."
        deed = f"Siirrä tiedosto. Tarkoititko ”{meant.shown}”?"
        super().__init__([Problem(Place(path), fact, deed)])
        self.meant = meant


def _printable(path: str) -> str:
    """A path as a message can say it; a name may hold bytes that are no letters."""
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def _out_of_place(file: Path, path: str, shown: str) -> Problem:
    fact = "tätä tiedostoa ei lueta, koska nimi tai kansio on väärä."
    try:
        meant = _meant_home(read(file, path), None)
    except ProblemsError:
        meant = None
    return Problem(Place(f"{shown}/{_printable(path)}"), fact, where_it_belongs(path, meant))


def _record(file: Path, path: str, home: Home) -> models.FileRecord:
    try:
        return _validated(read(file, path), home)
    except DoubtsError as error:
        doubts = error
    try:
        _validated(doubts.document, home)
    except _MisplacedError:
        raise doubts from None
    except ProblemsError as error:
        raise ProblemsError(doubts.and_more(error.problems)) from None
    raise doubts


def _validated(document: Document, home: Home) -> models.FileRecord:
    try:
        record = home.model.model_validate(document.data)
    except ValidationError as error:
        if meant := _meant_home(document, home):
            raise _MisplacedError(document.path, meant) from None
        errors = error.errors(include_url=False)
        found = list(complaints(errors[:MOST_PROBLEMS], home.model, document))
        raise ProblemsError(the_first(found, len(errors))) from None
    record._document = document
    return record


def _meant_home(document: Document, home: Home | None) -> Home | None:
    """Where a record that is not of its own home's kind would be right as it is."""
    for other in HOMES:
        if other is not home and not issubclass(other.model, models.Table):
            try:
                other.model.model_validate(document.data)
            except ValidationError:
                continue
            return other
    return None


def _tell_missing_files(reading: Reading, shown: str) -> None:
    """Files without which there is no site; one that exists but has problems is not missing."""
    there = {record.path for record in reading.records}
    there |= {problem.place.path for problem in reading.problems}
    wanted = {home.pattern for home in HOMES if home.required} | {"words/fi.yml"}
    programmes = {programme_of(path.removeprefix(f"{shown}/")) for path in there} - {""}
    wanted |= {f"programmes/{programme}/programme.yml" for programme in programmes}
    for path in wanted:
        if f"{shown}/{path}" not in there:
            place = Place(f"{shown}/{path}")
            deed = "Palauta se tai kirjoita se uudelleen."
            reading.problems.append(Problem(place, "tiedosto puuttuu.", deed))
            reading.unread.update(home.model for home in possible_homes(path))
