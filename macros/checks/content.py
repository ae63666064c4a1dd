"""Rules about texts: their marking and links, and the words of the interface."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from macros import addresses, markup
from macros.checks.registry import check, check_given
from macros.layout import HOMES
from macros.model_tree import field_names
from macros.models import About, Chapter, Goal, Indicator, Plan, Report, Way, Words
from macros.problems import Place, Problem, did_you_mean, quoted
from macros.site import Piece, Site
from macros.words_used import words_used


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


@check_given(About, Chapter, Goal, Indicator, Plan, Report, Way)
def links_in_texts_lead_somewhere(site: Site) -> Iterator[Problem]:
    """A link in a text leads to the web, e-mail, telephone, or a page that exists."""
    pages = addresses.of_site(site)
    for text in _texts(site):
        if "](" in text.value:
            for target in markup.link_targets(text.value):
                yield from _bad_link(text.place(), target, pages)


@check_given(About, Chapter, Goal, Indicator, Plan, Report, Way)
def the_link_of_a_way_leads_somewhere(site: Site) -> Iterator[Problem]:
    """What a way's button opens is on the web, or a page that exists."""
    pages = addresses.of_site(site)
    for way in site.ways:
        if way.link:
            yield from _bad_link(way.place("link"), way.link, pages)


def _bad_link(place: Place, target: str, pages: frozenset[str]) -> Iterator[Problem]:
    if not markup.is_safe_target(target):
        deed = "Kirjoita osoite alusta asti (https://…) tai sivun osoite sivustolla (/sanasto/)."
        yield Problem(place, f"linkki {quoted(target)} ei toimi.", deed)
    elif target.startswith("/") and target.partition("#")[0] not in pages:
        deed = f"Korjaa linkki.{did_you_mean(target, pages)}"
        yield Problem(place, f"sivua {quoted(target)} ei ole tällä sivustolla.", deed)


@check_given(Words)
def the_language_of_the_site_has_words(site: Site) -> Iterator[Problem]:
    """Without words of its own the site would speak another language than it says."""
    language = site.info.language
    if site.words.id != language:
        deed = f"Kirjoita fi, tai lisää tiedosto words/{language}.yml."
        fact = f"kielellä ”{language}” ei ole sanoja."
        yield Problem(site.info.place("language"), fact, deed)


@check_given(Words)
def every_word_the_interface_says_exists(site: Site) -> Iterator[Problem]:
    """A word that a template or a view says is in the language's file."""
    for key in sorted(words_used()):
        if not key.endswith(".") and key not in site.words.root:
            yield Problem(
                site.words.place(),
                f"sana ”{key}” puuttuu.",
                f"Lisää rivi ”{key}: …”.{did_you_mean(key, site.words.root)}",
            )


@check_given(Words)
def every_word_is_said_somewhere(site: Site) -> Iterator[Problem]:
    """A word that nothing says is left over."""
    used = words_used()
    families = tuple(key for key in used if key.endswith("."))
    for key in site.words.root:
        if key not in used and not key.startswith(families):
            place = site.words.key_place(key)
            deed = f"Poista rivi.{did_you_mean(key, used)}"
            yield Problem(place, f"sanaa ”{key}” ei käytetä missään.", deed)
