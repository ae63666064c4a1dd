"""Rules about texts: their marking and links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from macros import addresses, markup, web
from macros.checks.registry import check, check_given
from macros.layout import HOMES
from macros.model_tree import field_names
from macros.models import About, Chapter, Glossary, Goal, Indicator, Plan, Report, Way
from macros.problems import Place, Problem, did_you_mean, quoted
from macros.site import Piece, Site


def _texts(site: Site) -> Iterator[Piece]:
    return (piece for piece in site.pieces if isinstance(piece.value, str))


@check
def texts_hold_no_html(site: Site) -> Iterator[Problem]:
    """Texts are marked lightly; a tag would be shown to the reader as it stands."""
    for text in _texts(site):
        if "<" in text.value and (tags := markup.html_tags(text.value)):
            fact = f"tekstissä on HTML-merkintä {quoted(tags[0])}."
            yield Problem(text.place(), fact, "Poista se. Lihavoi näin: **teksti**.")


@check
def texts_are_marked_as_the_site_reads_them(site: Site) -> Iterator[Problem]:
    """Whatever else looks like marking would be shown to the reader as it stands."""
    for text in _texts(site):
        for fact, deed in markup.faults(text.value):
            yield Problem(text.place(), fact, deed)


@check
def texts_hold_no_fields(site: Site) -> Iterator[Problem]:
    """A field indented too far becomes a part of the text above it."""
    for text in _texts(site):
        if ":" in text.value and (found := _field_in_text().search(text.value)):
            fact = f"tekstin sisällä on rivi, joka alkaa ”{found[1]}:”."
            yield Problem(text.place(), fact, "Jos se on kenttä, vähennä rivin sisennystä.")


@cache
def _field_in_text() -> re.Pattern[str]:
    fields = {name for home in HOMES for name in field_names(home.model)}
    return re.compile(rf"^[ ]*(?:- +)?({'|'.join(sorted(fields))}):(?: |$)", re.MULTILINE)


@check_given(About, Chapter, Glossary, Goal, Indicator, Plan, Report, Way)
def links_in_texts_lead_somewhere(site: Site) -> Iterator[Problem]:
    """A link in a text leads to the web, e-mail, telephone, or a page that exists."""
    pages = addresses.of_site(site)
    for text in _texts(site):
        if "](" in text.value:
            for target in markup.link_targets(text.value):
                yield from _bad_link(text.place(), target, site, pages)


@check_given(About, Chapter, Glossary, Goal, Indicator, Plan, Report, Way)
def the_link_of_a_way_leads_somewhere(site: Site) -> Iterator[Problem]:
    """What a way's button opens is on the web, or a page that exists."""
    pages = addresses.of_site(site)
    for way in site.ways:
        if way.link:
            yield from _bad_link(way.place("link"), way.link, site, pages)


def _bad_link(place: Place, target: str, site: Site, pages: frozenset[str]) -> Iterator[Problem]:
    page, _, anchor = target.partition("#")
    own = site.info.address.rstrip("/")
    if target == own or target.startswith(f"{own}/"):
        fact = f"linkki {quoted(target)} vie tälle samalle sivustolle."
        deed = f"Kirjoita se sivuston juuresta: {quoted(target.removeprefix(own) or '/')}."
        yield Problem(place, fact, deed)
    elif not markup.is_safe_target(target) or web.is_on_this_machine(target):
        deed = "Kirjoita osoite alusta asti (https://…) tai sivun osoite sivustolla (/sanasto/)."
        near = _page_meant(target, pages) or web.near(target)
        meant = f" Tarkoititko {quoted(near)}?" if near else ""
        yield Problem(place, f"linkki {quoted(target)} ei toimi.", f"{deed}{meant}")
    elif target.startswith("/") and page not in pages:
        deed = f"Korjaa linkki.{did_you_mean(target, pages)}"
        yield Problem(place, f"sivua {quoted(target)} ei ole tällä sivustolla.", deed)
    elif page == addresses.GLOSSARY and anchor and anchor not in site.glossary.root:
        deed = f"Korjaa linkki.{did_you_mean(anchor, site.glossary.root)}"
        yield Problem(place, f"sanastossa ei ole kohtaa {quoted(f'#{anchor}')}.", deed)


def _page_meant(target: str, pages: frozenset[str]) -> str:
    """The page of this site that is written otherwise: as a file, or from another page."""
    path = re.sub(r"(?:index)?\.(?:md|html)$", "", target.lstrip("./"))
    near = f"/{path.strip('/')}/"
    return near if path and near in pages else ""
