"""Rules about ids, numbers and file names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.registry import check
from macros.models import FileRecord
from macros.problems import Place, Problem
from macros.site import Site

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@check
def a_goal_is_named_by_its_number(site: Site) -> Iterator[Problem]:
    """goals/3.yml holds goal 3."""
    for programme in site.programmes:
        for goal in programme.goals:
            yield from _named(goal, str(goal.number), "number")


@check
def a_report_is_named_by_its_period(site: Site) -> Iterator[Problem]:
    """reports/2023.yml holds the report of 2023."""
    for programme in site.programmes:
        for report in programme.reports:
            yield from _named(report, str(report.period), "period")


def _named(record: FileRecord, wanted: str, field: str) -> Iterator[Problem]:
    if record.id != wanted:
        yield Problem(
            record.place(field),
            f"tiedoston nimi on ”{record.id}.yml”, mutta kentässä ”{field}” on ”{wanted}”.",
            f"Muuta toinen: nimeksi ”{wanted}.yml” tai kentän arvoksi ”{record.id}”.",
        )


@check
def a_plan_is_named_by_its_period(site: Site) -> Iterator[Problem]:
    """plans/2023.yml holds the plan of 2023."""
    for programme in site.programmes:
        for plan in programme.plans:
            yield from _named(plan, str(plan.period), "period")


@check
def ids_are_fit_for_addresses(site: Site) -> Iterator[Problem]:
    """Names of files and folders become addresses of pages."""
    for programme in site.programmes:
        yield from _fit(programme.about.path, programme.id)
        for record in (*programme.indicators, *programme.chapters):
            yield from _fit(record.path, record.id)
    for way in site.ways:
        yield from _fit(way.path, way.id)


def _fit(path: str, name: str) -> Iterator[Problem]:
    if not _ID.fullmatch(name):
        yield Problem(
            Place(path),
            f"nimestä ”{name}” ei voi tehdä verkko-osoitetta.",
            "Käytä nimessä vain pieniä kirjaimia a–z, numeroita ja yhdysviivoja.",
        )


@check
def measures_of_a_goal_have_their_own_numbers(site: Site) -> Iterator[Problem]:
    """No two measures of a goal share a number."""
    for programme in site.programmes:
        for goal in programme.goals:
            seen: set[int] = set()
            for index, measure in enumerate(goal.measures):
                if measure.number in seen:
                    yield Problem(
                        goal.place("measures", index, "number"),
                        f"tavoitteella on jo toimenpide numero {measure.number}.",
                        "Anna tälle toinen numero.",
                    )
                seen.add(measure.number)


@check
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
