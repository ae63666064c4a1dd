"""Reads the data folder into one Site, or tells every problem in it at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from macros import models
from macros.checks import all_problems
from macros.complaints import complaints
from macros.layout import HOMES, Home, home_of, is_passed_over, where_it_belongs
from macros.problems import Place, Problem, ProblemsError
from macros.site import Programme, Site
from macros.source import read

R = TypeVar("R", bound=models.FileRecord)


def load(data: Path, shown_as: str | None = None) -> Site:
    """The site that the folder `data` describes; messages call the folder `shown_as`.

    Raises ProblemsError with every problem: of text, of records, and of rules across files.
    """
    shown = (shown_as or str(data)).rstrip("/")
    with _no_garbage_collection():
        records, problems = _read_all(data, shown)
        problems += _missing_files(records, problems, shown)
        if problems:
            raise ProblemsError(problems)
        site = _site(records)
    if found := list(all_problems(site)):
        raise ProblemsError(found)
    return site


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


def _read_all(data: Path, shown: str) -> tuple[list[models.FileRecord], list[Problem]]:
    records: list[models.FileRecord] = []
    problems: list[Problem] = []
    if not data.is_dir():
        fact = "kansiota ei ole."
        raise ProblemsError([Problem(Place(shown), fact, "Tarkista kansion nimi.")])
    for file in sorted(path for path in data.rglob("*") if path.is_file()):
        path = file.relative_to(data).as_posix()
        home = home_of(path)
        try:
            if home is not None:
                records.append(_record(file, f"{shown}/{path}", home))
            elif not is_passed_over(path):
                fact = "tätä tiedostoa ei lueta, koska nimi tai kansio on väärä."
                problems.append(Problem(Place(f"{shown}/{path}"), fact, where_it_belongs(path)))
        except ProblemsError as error:
            problems.extend(error.problems)
    return records, problems


def _record(file: Path, path: str, home: Home) -> models.FileRecord:
    document = read(file, path)
    try:
        record = home.model.model_validate(document.data)
    except ValidationError as error:
        found = error.errors(include_url=False)
        raise ProblemsError(complaints(found, home.model, document)) from None
    record._document = document
    return record


def _missing_files(
    records: list[models.FileRecord], problems: list[Problem], shown: str
) -> list[Problem]:
    """Files without which there is no site; one that exists but has problems is not missing."""
    there = {record.path for record in records} | {problem.place.path for problem in problems}
    wanted = {home.pattern for home in HOMES if home.required} | {"words/fi.yml"}
    wanted |= {f"programmes/{r.programme}/programme.yml" for r in records if r.programme}
    return [
        Problem(
            Place(f"{shown}/{path}"), "tiedosto puuttuu.", "Palauta se tai kirjoita se uudelleen."
        )
        for path in sorted(wanted)
        if f"{shown}/{path}" not in there
    ]


def _site(records: list[models.FileRecord]) -> Site:
    info = _only(records, models.SiteInfo)
    languages = {record.id: record for record in _all(records, models.Words)}
    return Site(
        info=info,
        organisations=_only(records, models.Organisations),
        kinds=_only(records, models.Kinds),
        target_groups=_only(records, models.TargetGroups),
        themes=_only(records, models.Themes),
        glossary=_only(records, models.Glossary),
        words=languages.get(info.language, languages["fi"]),
        ways=tuple(sorted(_all(records, models.Way), key=lambda way: way.id)),
        programmes=tuple(_programmes(records)),
    )


def _all(records: list[models.FileRecord], model: type[R]) -> list[R]:
    return [record for record in records if isinstance(record, model)]


def _only(records: list[models.FileRecord], model: type[R]) -> R:
    return _all(records, model)[0]


def _at_most_one(records: list[models.FileRecord], model: type[R]) -> R | None:
    return next(iter(_all(records, model)), None)


def _programmes(records: list[models.FileRecord]) -> Iterator[Programme]:
    """Programmes in the order of their ids."""
    folders: dict[str, list[models.FileRecord]] = {}
    for record in records:
        if record.programme:
            folders.setdefault(record.programme, []).append(record)
    for folder, inside in sorted(folders.items()):
        yield Programme(
            id=folder,
            about=_only(inside, models.About),
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
