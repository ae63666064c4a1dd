"""Reads the data folder into one Site, or tells every problem in it at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from macros import models
from macros.checks import all_problems
from macros.layout import programme_of
from macros.problems import Problem, ProblemsError, in_order
from macros.records import read_all
from macros.site import Programme, Site
from macros.source import Document, the_first

R = TypeVar("R", bound=models.FileRecord)


def load(data: Path, shown_as: str | None = None) -> Site:
    """The site that the folder `data` describes; messages call the folder `shown_as`.

    Raises ProblemsError with every problem: of text, of records, and of rules across files.
    """
    shown = (shown_as or str(data)).rstrip("/")
    with _no_garbage_collection():
        reading = read_all(data, shown)
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
        reading = read_all(data, shown_as)
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
