"""What should be looked at again, as a list for a person or for an issue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from macros.freshness import check_of, checked_records, months_after
from macros.models import Way
from macros.problems import Place
from macros.site import Site
from macros.time_words import day_text

# The site is not built with a statement of over a year: there is a month to renew it.
_STATEMENT_MONTHS = 11
_DEED = "Vertaa tietoja lähteisiin ja kirjoita kenttään ”checked” tarkistuksen päivä."
_STATEMENT_DEED = "Arvioi sivusto uudelleen ja kirjoita kenttään ”updated” arvion päivä."


@dataclass(frozen=True, slots=True)
class Stale:
    """Something whose day has come: where it is, what it is, who looks at it and how."""

    place: Place
    what: str
    last: date | None
    due: date | None
    role: str
    deed: str

    @property
    def fact(self) -> str:
        """By when it should have been looked at, and when it last was."""
        if self.last is None:
            return "tarkistuksen päivä puuttuu."
        due = day_text(self.due) if self.due else ""
        return f"tarkista viimeistään {due}. Edellinen tarkistus oli {day_text(self.last)}."

    def __str__(self) -> str:
        where = f"{self.place.path}:{self.place.line}:{self.place.column}"
        return f"{where}: {self.what}: {self.fact} {self.deed} Tarkistaja: {self.role}."


def stale(site: Site, today: date) -> tuple[Stale, ...]:
    """Everything whose day has passed: what was never checked first, then the oldest."""
    found = [*_records(site, today), *_statement(site, today)]
    return tuple(sorted(found, key=lambda one: (one.due or date.min, one.place.path)))


def _records(site: Site, today: date) -> Iterator[Stale]:
    for record in checked_records(site):
        check = check_of(site.info, record)
        if check.is_due(today):
            kind = "tapa" if isinstance(record, Way) else "raportti"
            what = f"{kind} ”{record.name}”"
            yield Stale(record.place("checked"), what, check.last, check.due, check.role, _DEED)


def _statement(site: Site, today: date) -> Iterator[Stale]:
    if (statement := site.statement) is None:
        return
    last = statement.updated.start
    due = months_after(last, _STATEMENT_MONTHS)
    if due < today:
        place = statement.place("updated")
        yield Stale(place, "saavutettavuusseloste", last, due, statement.owner, _STATEMENT_DEED)


def as_list(found: Sequence[Stale]) -> str:
    """A line for each, and how many there are."""
    if not found:
        return "Kaikki ajan tasalla."
    count = "1 kohta odottaa" if len(found) == 1 else f"{len(found)} kohtaa odottaa"
    return "\n".join([*map(str, found), f"{count} tarkistusta."])


def as_markdown(found: Sequence[Stale]) -> str:
    """The text of an issue: a list for each role. No boxes to tick: every night writes it anew."""
    parts = ["Nämä tiedot on aika tarkistaa.\n"]
    by_role = sorted(found, key=lambda one: one.role)
    for role, theirs in groupby(by_role, key=lambda one: one.role):
        parts += [f"## Tarkistaja: {role}\n", *map(_line, theirs), ""]
    return "\n".join(parts)


def _line(one: Stale) -> str:
    name = f"{one.what[0].upper()}{one.what[1:]}"
    return f"- {name}: {one.fact} {one.deed} `{one.place.path}:{one.place.line}`"
