"""Rules about the days on which facts were compared with their sources."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from macros.checks.registry import check
from macros.freshness import checked_records
from macros.problems import Problem
from macros.site import Site

# Where the site is built it may still be yesterday.
_SLACK = timedelta(days=1)


@check
def the_next_check_comes_after_the_last(site: Site) -> Iterator[Problem]:
    """Facts that have been checked are checked again on a later day."""
    for record in checked_records(site):
        last, following = record.checked, record.next_check
        if last and following and following.start <= last.start:
            yield Problem(
                record.place("next_check"),
                "seuraavan tarkistuksen päivä ei ole edellisen tarkistuksen jälkeen.",
                "Kirjoita myöhempi päivä tai poista rivi.",
            )


def checks_yet_to_come(site: Site, today: date) -> Iterator[Problem]:
    """Nobody has checked anything on a day that has not come."""
    for record in checked_records(site):
        if record.checked and record.checked.start > today + _SLACK:
            yield Problem(
                record.place("checked"),
                "tarkistuksen päivä on tulevaisuudessa.",
                "Kirjoita päivä, jona vertasit tietoja lähteisiin.",
            )
