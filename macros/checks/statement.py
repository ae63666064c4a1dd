"""Rules about the accessibility statement: what the law asks and the day decides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from macros.checks.registry import check
from macros.models import Conformance
from macros.problems import Problem
from macros.site import Site

# Laki 306/2019 asks that the statement be kept up to date; a year is the authority's advice.
_LONGEST = timedelta(days=365)


@check
def a_statement_of_full_conformance_lists_no_faults(site: Site) -> Iterator[Problem]:
    """Faults and full conformance exclude each other, either way."""
    statement = site.statement
    if statement is None:
        return
    if statement.conformance is Conformance.FULLY and statement.faults:
        yield Problem(
            statement.place("conformance"),
            "seloste sanoo, että sivusto on kokonaan saavutettava, mutta luettelee puutteita.",
            "Kirjoita ”osittain” tai poista korjatut puutteet.",
        )
    if statement.conformance is not Conformance.FULLY and not statement.faults:
        yield Problem(
            statement.place("conformance"),
            "seloste sanoo, että sivustolla on puutteita, mutta ei kerro niitä.",
            "Luettele puutteet kentässä ”faults”.",
        )


def problems_of_the_day(site: Site, today: date) -> Iterator[Problem]:
    """What has grown too old by the day of building."""
    statement = site.statement
    if statement is not None and today - statement.updated.start > _LONGEST:
        yield Problem(
            statement.place("updated"),
            "saavutettavuusseloste on yli vuoden vanha.",
            "Tarkista seloste ja kirjoita kenttään ”updated” tarkistuksen päivä.",
        )
