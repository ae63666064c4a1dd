"""Every address that a site has published, with the record that stands behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.problems import Place
from macros.site import Programme, Site


@dataclass(frozen=True, slots=True)
class Published:
    """An address, where its record stands, and what tells the record when its id changes."""

    address: str
    place: Place
    content: str = ""
    instead: str = addresses.HOME
    """Where to lead readers when the matter is gone."""
    lasts: bool = False
    """Whether it is history, which is not taken away at all."""


def published(site: Site) -> Iterator[Published]:
    """Every page and place on a page that stands for a record, and the redirects."""
    for way in site.ways:
        yield Published(addresses.way(way.id), way.place(), way.name, addresses.TAKE_PART)
    for event in site.events:
        content = f"{event.name} {event.when}"
        yield Published(addresses.event(event.id), event.place(), content, addresses.EVENTS)
    for effect in site.effects:
        content = f"{effect.said_by} {effect.said}"
        yield Published(addresses.effect(effect.id), effect.place(), content, addresses.EFFECTS)
    for key, term in site.glossary.root.items():
        place = site.glossary.key_place(key)
        yield Published(addresses.term(key), place, term.term, addresses.GLOSSARY)
    for key in sorted(site.themes_in_use):
        theme = site.themes.root.get(key)
        place = site.themes.key_place(key)
        yield Published(addresses.theme(key), place, theme.name if theme else "", addresses.THEMES)
    for old, target in site.redirects.root.items():
        yield Published(old, site.redirects.key_place(old), instead=target)
    for programme in site.programmes:
        yield from _programme(programme)


def _programme(programme: Programme) -> Iterator[Published]:
    front, about = addresses.programme(programme.id), programme.about
    yield Published(front, about.place(), about.official, addresses.PROGRAMMES)
    for goal in programme.goals:
        page = addresses.goal(programme.id, goal.number)
        yield Published(page, goal.place(), goal.official, front)
        for index, measure in enumerate(goal.measures):
            address = addresses.measure(programme.id, f"{goal.number}.{measure.number}")
            yield Published(address, goal.place("measures", index), measure.official, page)
    for indicator in programme.indicators:
        address = addresses.indicator(programme.id, indicator.id)
        place, all_of_them = indicator.place(), addresses.indicators(programme.id)
        yield Published(address, place, indicator.official, all_of_them)
    for report in programme.reports:
        address = addresses.report(programme.id, report.period.code)
        yield Published(address, report.place(), report.name, front, lasts=True)
    for plan in programme.plans:
        address = addresses.plan(programme.id, plan.period.code)
        yield Published(address, plan.place(), plan.name, front)
    for chapter in programme.chapters:
        address = addresses.chapter(programme.id, chapter.id)
        yield Published(address, chapter.place(), chapter.title, front)
    yield from _single(programme, front)


def _single(programme: Programme, front: str) -> Iterator[Published]:
    """Pages of which a programme has one."""
    if programme.indicators:
        yield Published(addresses.indicators(programme.id), programme.about.place(), "", front)
    if programme.about.stages:
        place = programme.about.key_place("stages")
        yield Published(addresses.stages(programme.id), place, "", front)
    pages = {
        addresses.roadmap: programme.roadmap,
        addresses.ladder: programme.ladder,
        addresses.swot: programme.swot,
        addresses.responsibilities: programme.responsibilities,
        addresses.law: programme.law,
    }
    for address, record in pages.items():
        if record:
            yield Published(address(programme.id), record.place(), "", front)
