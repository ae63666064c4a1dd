"""Addresses of pages, from the site's root. Once published they work for ever (design.md)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from macros.site import Programme, Site

HOME = "/"
TAKE_PART = "/osallistu/"
PROGRAMMES = "/ohjelmat/"
FOLLOW_UP = "/seuranta/"
GLOSSARY = "/sanasto/"
OPEN_DATA = "/avoin-data/"
FILES = "/avoin-data/v1/"
EDIT = "/muokkaa/"
GALLERY = "/muokkaa/komponentit/"

BY_HAND = (HOME, TAKE_PART, PROGRAMMES, FOLLOW_UP, GLOSSARY, OPEN_DATA, EDIT)
"""Pages of docs/ that data may link to."""


def way(way_id: str) -> str:
    """A way to take part."""
    return f"{TAKE_PART}{way_id}/"


def programme(programme_id: str) -> str:
    """A programme's front."""
    return f"{PROGRAMMES}{programme_id}/"


def goal(programme_id: str, number: int) -> str:
    """A goal."""
    return f"{programme(programme_id)}tavoitteet/{number}/"


def measure(programme_id: str, measure_id: str) -> str:
    """A measure; the dot of its id becomes a hyphen."""
    return f"{programme(programme_id)}toimenpiteet/{measure_id.replace('.', '-')}/"


def indicators(programme_id: str) -> str:
    """All indicators of a programme on one page."""
    return f"{programme(programme_id)}mittarit/"


def indicator(programme_id: str, indicator_id: str) -> str:
    """An indicator's place on that page."""
    return f"{indicators(programme_id)}#{indicator_id}"


def report(programme_id: str, period: str) -> str:
    """A report; the slash of a range of periods becomes two hyphens."""
    return f"{programme(programme_id)}raportit/{period.replace('/', '--').lower()}/"


def follow_up_status(slug: str) -> str:
    """The measures of one status."""
    return f"{FOLLOW_UP}tila/{slug}/"


def follow_up_group(group_id: str) -> str:
    """The measures that concern one target group."""
    return f"{FOLLOW_UP}kohderyhma/{group_id}/"


def term(term_id: str) -> str:
    """A term's place in the glossary."""
    return f"{GLOSSARY}#{term_id}"


def of_programme(found: Programme) -> Iterator[str]:
    """Every page of a programme."""
    yield programme(found.id)
    for one in found.goals:
        yield goal(found.id, one.number)
    for measure_id in found.measures:
        yield measure(found.id, measure_id)
    if found.indicators:
        yield indicators(found.id)
    for one_report in found.reports:
        yield report(found.id, one_report.period.code)


def of_site(site: Site) -> frozenset[str]:
    """Every page that data may link to."""
    ways = {way(one.id) for one in site.ways}
    records = {page for found in site.programmes for page in of_programme(found)}
    return frozenset({*BY_HAND, *ways, *records})


def relative(target: str, page: str) -> str:
    """The way to `target` from the page at `page`, both from the root; works in any folder."""
    path, mark, anchor = target.partition("#")
    if path == page:
        return f"#{anchor}" if mark else "./"
    way_there = posixpath.relpath(path, page)
    if path.endswith("/"):
        way_there = "./" if way_there == "." else f"{way_there}/"
    return f"{way_there}{mark}{anchor}"
