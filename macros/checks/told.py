"""Rules about what must be told, and told whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.registry import check
from macros.models import Effect, Happening, Record, Way
from macros.problems import Problem, quoted
from macros.site import Site

_ROOT = re.compile(r"https?://[^\s?#]+/")
_NEVER_EMPTY: dict[type[Record], tuple[str, ...]] = {
    Way: ("steps", "sources", "organisations", "audiences", "channels"),
    Happening: ("sources",),
    Effect: ("sources",),
}


@check
def the_address_of_the_site_is_its_root(site: Site) -> Iterator[Problem]:
    """Addresses of pages are put after it."""
    address = site.info.address
    if not _ROOT.fullmatch(address) or address.endswith((".html/", ".htm/")):
        fact = f"{quoted(address)} ei ole sivuston etusivun osoite."
        deed = "Kirjoita osoite, jonka lopussa on kauttaviiva: https://www.esimerkki.fi/."
        yield Problem(site.info.place("address"), fact, deed)


@check
def what_readers_look_for_is_listed(site: Site) -> Iterator[Problem]:
    """A way has steps, and whatever is told has a source."""
    for kind, names in _NEVER_EMPTY.items():
        for piece in site.records_by_kind.get(kind, ()):
            for name in names:
                if not getattr(piece.value, name):
                    fact = f"luettelossa ”{name}” ei ole mitään."
                    yield Problem(piece.place(name), fact, "Kirjoita ainakin yksi kohta.")


@check
def a_link_has_its_words(site: Site) -> Iterator[Problem]:
    """A button says what it opens; words without a link would vanish."""
    for way in site.ways:
        if way.link_text and not way.link:
            fact = "linkillä on teksti, mutta ei osoitetta."
            deed = "Lisää kenttä ”link” tai poista tämä."
            yield Problem(way.key_place("link_text"), fact, deed)
        if way.link and not way.link_text:
            fact = "linkillä ei ole tekstiä."
            deed = "Lisää kenttä ”link_text” ja kirjoita siihen, mitä linkistä avautuu."
            yield Problem(way.key_place("link"), fact, deed)
