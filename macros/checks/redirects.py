"""Rules about addresses that lead elsewhere now: data/redirects.yml."""

from __future__ import annotations

from collections.abc import Iterator

from macros import addresses
from macros.checks.registry import check_given
from macros.models import (
    About,
    Chapter,
    Effect,
    Glossary,
    Goal,
    Happening,
    Indicator,
    Plan,
    Report,
    Way,
)
from macros.problems import Problem, did_you_mean, quoted
from macros.site import Site

_NEEDED = (About, Chapter, Effect, Glossary, Goal, Happening, Indicator, Plan, Report, Way)


@check_given(*_NEEDED)
def a_redirect_begins_where_nothing_is(site: Site) -> Iterator[Problem]:
    """A page that exists is shown at its address, not led away from."""
    known = addresses.of_site(site) | set(addresses.anchors(site))
    for old in site.redirects.root:
        if old in known:
            fact = f"sivu {quoted(old)} on olemassa, joten siitä ei ohjata muualle."
            yield Problem(site.redirects.key_place(old), fact, "Poista rivi.")


@check_given(*_NEEDED)
def a_redirect_ends_on_a_page(site: Site) -> Iterator[Problem]:
    """It leads straight to a page that exists, or to a place on one."""
    known = addresses.of_site(site) | set(addresses.anchors(site))
    table = site.redirects
    for old, new in table.root.items():
        place = table.place(old)
        if new == old:
            fact = f"osoite {quoted(new)} ohjaa itseensä."
            yield Problem(place, fact, "Kirjoita toinen osoite tai poista rivi.")
        elif new in table.root:
            fact = f"osoite {quoted(new)} ohjaa itse muualle."
            yield Problem(place, fact, f"Kirjoita tähän sen tilalle {table.root[new]}.")
        elif new not in known:
            fact = f"sivua {quoted(new)} ei ole tällä sivustolla."
            yield Problem(place, fact, f"Korjaa osoite.{did_you_mean(new, known)}")
        elif "#" in old and old.partition("#")[0] != new.partition("#")[0]:
            fact = "kohdasta, jonka osoitteessa on #, voi ohjata vain samalle sivulle."
            deed = f"Kirjoita tähän {old.partition('#')[0]} tai jokin kohta siltä sivulta."
            yield Problem(place, fact, deed)
