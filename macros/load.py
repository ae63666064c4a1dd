"""Reads the data folder into one Site, or tells every problem in it at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from macros import models
from macros.checks import all_problems
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
from macros.problems import Place, Problem, ProblemsError, in_order
from macros.site import Programme, Site
from macros.source import MOST_PROBLEMS, Document, read, the_first

R = TypeVar("R", bound=models.FileRecord)


@dataclass
class _Reading:
    """What could be read of a data folder, and what could not."""

    records: list[models.FileRecord] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unread: set[type[models.FileRecord]] = field(default_factory=set)
    """Kinds of records of which some could not be read."""


def load(data: Path, shown_as: str | None = None) -> Site:
    """The site that the folder `data` describes; messages call the folder `shown_as`.

    Raises ProblemsError with every problem: of text, of records, and of rules across files.
    """
    shown = (shown_as or str(data)).rstrip("/")
    with _no_garbage_collection():
        reading = _read_all(data, shown)
        _tell_missing_files(reading, shown)
        site = _site(reading.records, shown)
    broken = list(all_problems(site, reading.unread)) if site else []
    if problems := [*reading.problems, *_the_first_of_each_file(broken)]:
        raise ProblemsError(problems)
    assert site is not None  # noqa: S101 - without site.yml there was a problem
    return site


@dataclass(frozen=True)
class Part:
    """As much of a data folder as could be read; rules across files have not been asked."""

    site: Site | None
    """None without site.yml."""
    records: Mapping[str, models.FileRecord]
    """By path as messages show it."""
    unread: frozenset[str]
    """Paths of files that could not be read."""


def load_in_part(data: Path, shown_as: str) -> Part:
    """What can be read of a folder that an older or a broken state of the data is in."""
    with _no_garbage_collection():
        reading = _read_all(data, shown_as)
        _tell_missing_files(reading, shown_as)
        records = {record.path: record for record in reading.records}
        unread = frozenset(problem.place.path for problem in reading.problems)
        return Part(_site(reading.records, shown_as), records, unread)


def _the_first_of_each_file(problems: list[Problem]) -> Iterator[Problem]:
    files: dict[str, list[Problem]] = {}
    for problem in in_order(problems):
        files.setdefault(problem.place.path, []).append(problem)
    for inside in files.values():
        yield from the_first(inside, len(inside))


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    # Loading makes many small objects and no garbage: the collector would walk them in vain.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read_all(data: Path, shown: str) -> _Reading:
    if not data.is_dir():
        raise ProblemsError([Problem(Place(shown), "kansiota ei ole.", "Tarkista kansion nimi.")])
    reading = _Reading()
    for file in sorted(path for path in data.rglob("*") if path.is_symlink() or not path.is_dir()):
        path = file.relative_to(data).as_posix()
        if is_passed_over(path):
            continue
        home = home_of(path)
        try:
            if file.is_symlink():
                raise ProblemsError([_linked(path, shown)])
            if home is None:
                raise ProblemsError([_out_of_place(file, path, shown)])
            reading.records.append(_record(file, f"{shown}/{_printable(path)}", home))
        except ProblemsError as error:
            reading.problems.extend(error.problems)
            homes = [home] if home else possible_homes(path)
            homes += [error.meant] if isinstance(error, _MisplacedError) else []
            reading.unread.update(one.model for one in homes)
    return reading


class _MisplacedError(ProblemsError):
    """A record that is whole, in the folder of records of another kind."""

    def __init__(self, path: str, meant: Home) -> None:
        fact = "tämän tiedoston tiedot eivät kuulu tähän kansioon."
        deed = f"Siirrä tiedosto. Tarkoititko ”{meant.shown}”?"
        super().__init__([Problem(Place(path), fact, deed)])
        self.meant = meant


def _linked(path: str, shown: str) -> Problem:
    # It might lead outside the folder, and what is there would be told or published.
    fact = "tämä on linkki toiseen tiedostoon, eikä linkkejä lueta."
    return Problem(Place(f"{shown}/{_printable(path)}"), fact, "Tee tilalle oikea tiedosto.")


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
    document = read(file, path)
    try:
        record = home.model.model_validate(document.data)
    except ValidationError as error:
        if meant := _meant_home(document, home):
            raise _MisplacedError(path, meant) from None
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


def _tell_missing_files(reading: _Reading, shown: str) -> None:
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


def _site(records: list[models.FileRecord], shown: str) -> Site | None:
    """The site that the records make, though some are missing; without site.yml there is none."""
    info = _at_most_one(records, models.SiteInfo)
    if info is None:
        return None
    languages = {record.id: record for record in _all(records, models.Words)}
    return Site(
        info=info,
        organisations=_or_empty(records, models.Organisations),
        kinds=_or_empty(records, models.Kinds),
        target_groups=_or_empty(records, models.TargetGroups),
        themes=_or_empty(records, models.Themes),
        glossary=_or_empty(records, models.Glossary),
        statement=_at_most_one(records, models.Statement),
        language=_or_empty(records, models.Language),
        redirects=_or_empty(records, models.Redirects),
        words=languages.get(info.language) or languages.get("fi") or _empty(models.Words),
        ways=tuple(sorted(_all(records, models.Way), key=lambda way: way.id)),
        events=tuple(sorted(_all(records, models.Happening), key=_by_time)),
        effects=tuple(_all(records, models.Effect)),
        decisions=_at_most_one(records, models.Decisions),
        programmes=tuple(_programmes(records, shown)),
    )


def _by_time(event: models.Happening) -> tuple[object, ...]:
    return (*event.when.order, event.id)


def _all(records: list[models.FileRecord], model: type[R]) -> list[R]:
    return [record for record in records if isinstance(record, model)]


def _or_empty(records: list[models.FileRecord], model: type[R]) -> R:
    return _at_most_one(records, model) or _empty(model)


def _empty(model: type[R]) -> R:
    """A file that says nothing, in the place of one that could not be read."""
    record = model.model_validate({})
    record._document = Document("", {}, {}, {})
    return record


def _at_most_one(records: list[models.FileRecord], model: type[R]) -> R | None:
    return next(iter(_all(records, model)), None)


def _programmes(records: list[models.FileRecord], shown: str) -> Iterator[Programme]:
    """Programmes in the order of their ids; one without a front is told of as missing."""
    folders: dict[str, list[models.FileRecord]] = {}
    for record in records:
        if folder := programme_of(record.path.removeprefix(f"{shown}/")):
            folders.setdefault(folder, []).append(record)
    for folder, inside in sorted(folders.items()):
        about = _at_most_one(inside, models.About)
        if about is None:
            continue
        yield Programme(
            id=folder,
            about=about,
            goals=tuple(sorted(_all(inside, models.Goal), key=lambda goal: goal.number)),
            indicators=tuple(_all(inside, models.Indicator)),
            reports=tuple(sorted(_all(inside, models.Report), key=lambda one: one.period.order)),
            roadmap=_at_most_one(inside, models.Roadmap),
            plans=tuple(sorted(_all(inside, models.Plan), key=lambda one: one.period.order)),
            ladder=_at_most_one(inside, models.Ladder),
            swot=_at_most_one(inside, models.Swot),
            responsibilities=_at_most_one(inside, models.Responsibilities),
            law=_at_most_one(inside, models.Law),
            chapters=tuple(sorted(_all(inside, models.Chapter), key=lambda one: one.order)),
        )
