"""Rules about ids, numbers and file names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from macros import addresses
from macros.checks.registry import check, check_first, check_given
from macros.fields import ONLY_LETTERS, as_id, is_id
from macros.models import FileRecord, Matrix, Roadmap
from macros.problems import Place, Problem, quoted
from macros.site import Piece, Site

_SHORTEST_STEM = 2


@check_first
def a_goal_is_named_by_its_number(site: Site) -> Iterator[Problem]:
    """goals/3.yml holds goal 3."""
    for programme in site.programmes:
        for goal in programme.goals:
            yield from _named(goal, str(goal.number), "number", programme.goals)


@check_first
def reports_and_plans_are_named_by_their_periods(site: Site) -> Iterator[Problem]:
    """reports/2023.yml holds the report of 2023; in a name, two hyphens stand for a slash."""
    for programme in site.programmes:
        for records in (programme.reports, programme.plans):
            for record in records:
                yield from _named(record, record.period.code, "period", records)


def _named(
    record: FileRecord, wanted: str, field: str, others: Sequence[FileRecord]
) -> Iterator[Problem]:
    name = wanted.replace("/", "--")
    if record.id != name:
        file = quoted(f"{record.id}.yml")
        fact = f"tiedoston nimi on {file}, mutta kentässä ”{field}” on ”{wanted}”."
        deed = f"Anna tiedostolle nimeksi ”{name}.yml”, tai korjaa kenttä."
        if any(other.id == name for other in others):
            deed = f"Tiedosto ”{name}.yml” on jo olemassa. Korjaa kenttä tai poista tämä tiedosto."
        yield Problem(record.place(field), fact, deed)


@check_first
def ids_are_fit_for_addresses(site: Site) -> Iterator[Problem]:
    """Names of files and folders become addresses of pages."""
    for programme in site.programmes:
        yield from _fit(programme.about.path, programme.id)
        for record in (*programme.indicators, *programme.chapters):
            yield from _fit(record.path, record.id)
    for record in (*site.ways, *site.events, *site.effects):
        yield from _fit(record.path, record.id)


@check
def names_of_other_pages_are_left_to_them(site: Site) -> Iterator[Problem]:
    """A way or an event has a page of its own, where no other page stands."""
    ways = (way for way in site.ways if way.id in addresses.NOT_WAYS)
    events = (event for event in site.events if event.id in addresses.NOT_EVENTS)
    for record in (*ways, *events):
        fact = f"nimi {quoted(record.id)} on varattu toiselle sivulle."
        yield Problem(Place(record.path), fact, "Anna tiedostolle toinen nimi.")


def _fit(path: str, name: str) -> Iterator[Problem]:
    if not is_id(name):
        meant = f" Tarkoititko ”{near}”?" if (near := as_id(name)) else ""
        fact = f"nimestä {quoted(name)} ei voi tehdä verkko-osoitetta."
        if re.search(r"\s", name):
            fact = f"nimessä {quoted(name)} on välilyönti, eikä siitä voi tehdä verkko-osoitetta."
        yield Problem(Place(path), fact, f"{ONLY_LETTERS}{meant}")


@check_first
def what_is_numbered_has_its_own_number(site: Site) -> Iterator[Problem]:
    """No two measures of a goal, and no two steps of a ladder, share a number."""
    for programme in site.programmes:
        for goal in programme.goals:
            yield from _same_numbers(goal, "measures")
        if programme.ladder:
            yield from _same_numbers(programme.ladder, "steps")


def _same_numbers(record: FileRecord, field: str) -> Iterator[Problem]:
    first: dict[int, Place] = {}
    for index, one in enumerate(getattr(record, field)):
        place = record.place(field, index, "number")
        if taken := first.get(one.number):
            fact = f"numero {one.number} on jo rivillä {taken.line}."
            yield Problem(place, fact, "Anna tälle toinen numero.")
        first.setdefault(one.number, place)


@check
def a_table_has_a_cell_for_each_column(site: Site) -> Iterator[Problem]:
    """Cells stand under the columns of their table."""
    for piece in site.pieces:
        if isinstance(piece.value, Matrix):
            columns = len(piece.value.columns)
            for index, row in enumerate(piece.value.rows):
                if len(row.cells) != columns:
                    cells = "1 solu" if len(row.cells) == 1 else f"{len(row.cells)} solua"
                    fact = f"taulukossa on {columns} saraketta, mutta rivillä on {cells}."
                    deed = "Kirjoita riville yhtä monta solua kuin taulukossa on sarakkeita."
                    yield Problem(piece.place("rows", index, "cells"), fact, deed)


@check_given(Roadmap)
def a_goal_has_measures(site: Site) -> Iterator[Problem]:
    """A goal without a measure would be a page that promises nothing."""
    for programme in site.programmes:
        for goal in programme.goals:
            if not goal.measures and goal.number not in programme.packages_by_goal:
                yield Problem(
                    goal.place("measures"),
                    "tavoitteella ei ole yhtään toimenpidettä.",
                    "Kirjoita ainakin yksi.",
                )


@check
def nothing_is_listed_twice(site: Site) -> Iterator[Problem]:
    """A list names each thing once."""
    for piece in site.pieces:
        if isinstance(piece.value, BaseModel):
            for field, value in piece.value:
                if isinstance(value, tuple):
                    yield from _twice(piece, field, value)


def _twice(piece: Piece, field: str, listed: tuple[object, ...]) -> Iterator[Problem]:
    seen: set[object] = set()
    for index, one in enumerate(listed):
        if isinstance(one, str | int):
            if one in seen:
                fact = f"{quoted(one)} on jo tässä luettelossa."
                yield Problem(piece.place(field, index), fact, "Poista toinen.")
            seen.add(one)


@check
def a_beginning_of_a_word_leads_to_one_term(site: Site) -> Iterator[Problem]:
    """No two terms of the glossary are known by the same letters."""
    first: dict[str, str] = {}
    for key, term in site.glossary.root.items():
        for index, stem in enumerate(term.stems or ()):
            if len(stem) < _SHORTEST_STEM and stem != term.term:
                fact = f"alku {quoted(stem)} on niin lyhyt, että moni muukin sana alkaa siitä."
                yield Problem(site.glossary.place(key, "stems", index), fact, "Kirjoita pidempi.")
            if (other := first.setdefault(stem.casefold(), key)) != key:
                fact = f"alku {quoted(stem)} on jo sanalla ”{other}”."
                yield Problem(site.glossary.place(key, "stems", index), fact, "Poista toinen.")
