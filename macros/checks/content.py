"""Rules about texts: their marking and links, and the words of the interface."""

from __future__ import annotations

from collections.abc import Iterator

from macros import addresses, markup
from macros.checks.registry import check
from macros.models import FileRecord
from macros.problems import Place, Problem, did_you_mean
from macros.site import Site
from macros.texts import texts
from macros.words_used import words_used


def records(site: Site) -> Iterator[FileRecord]:
    """Every record that has a file of its own."""
    yield from (site.info, site.organisations, site.kinds, site.target_groups, site.glossary)
    yield from (site.themes, site.words, *site.ways)
    for programme in site.programmes:
        yield programme.about
        yield from (*programme.goals, *programme.indicators, *programme.reports)
        yield from (*programme.plans, *programme.chapters)
        single = (programme.roadmap, programme.ladder, programme.swot, programme.law)
        yield from (one for one in (*single, programme.responsibilities) if one is not None)


@check
def texts_hold_no_html(site: Site) -> Iterator[Problem]:
    """Texts are marked lightly; a tag would be shown to the reader as it stands."""
    for record in records(site):
        for location, text in texts(record):
            if "<" in text and (tags := markup.html_tags(text)):
                yield Problem(
                    record.place(*location),
                    f"tekstissä on HTML-merkintä ”{tags[0]}”.",
                    "Poista se. Lihavoi näin: **teksti**.",
                )


@check
def links_in_texts_lead_somewhere(site: Site) -> Iterator[Problem]:
    """A link in a text leads to the web, e-mail, telephone, or a page that exists."""
    pages = addresses.of_site(site)
    for record in records(site):
        for location, text in texts(record):
            if "](" in text:
                for target in markup.link_targets(text):
                    yield from _bad_link(record.place(*location), target, pages)


def _bad_link(place: Place, target: str, pages: frozenset[str]) -> Iterator[Problem]:
    if not markup.is_safe_target(target):
        yield Problem(
            place,
            f"linkki ”{target}” ei toimi.",
            "Kirjoita osoite alusta asti (https://…) tai sivuston oma osoite (/sanasto/).",
        )
    elif target.startswith("/") and target.partition("#")[0] not in pages:
        deed = f"Korjaa linkki.{did_you_mean(target, pages)}"
        yield Problem(place, f"sivua ”{target}” ei ole tällä sivustolla.", deed)


@check
def every_word_the_interface_says_exists(site: Site) -> Iterator[Problem]:
    """A word that a template or a view says is in the language's file."""
    for key in sorted(words_used()):
        if not key.endswith(".") and key not in site.words.root:
            yield Problem(
                site.words.place(),
                f"sana ”{key}” puuttuu.",
                f"Lisää rivi ”{key}: …”.{did_you_mean(key, site.words.root)}",
            )


@check
def every_word_is_said_somewhere(site: Site) -> Iterator[Problem]:
    """A word that nothing says is left over."""
    used = words_used()
    families = tuple(key for key in used if key.endswith("."))
    for key in site.words.root:
        if key not in used and not key.startswith(families):
            place = site.words.key_place(key)
            deed = f"Poista rivi.{did_you_mean(key, used)}"
            yield Problem(place, f"sanaa ”{key}” ei käytetä missään.", deed)
