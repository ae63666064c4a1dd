"""Rules about the words of the interface."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.registry import check_given
from macros.choices import Aim, Status
from macros.models import Conformance, Words
from macros.problems import Problem, did_you_mean, quoted
from macros.site import Site
from macros.words_used import gaps_filled, words_used

# A gap to be filled, or a brace that has lost its pair.
_GAP = re.compile(r"\{[^{}\s]*\}?|\}")
_NAMED_CHOICES = {
    "status": Status,
    "status_means": Status,
    "statement.conformance": Conformance,
    "way_aim": Aim,
}


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
            yield site.words.missing(key)


@check_given(Words)
def every_status_has_words(site: Site) -> Iterator[Problem]:
    """Each code of a choice that pages name has its word, though no code says the key whole."""
    for family, choice in _NAMED_CHOICES.items():
        for one in choice:
            if (key := f"{family}.{one.value}") not in site.words.root:
                yield site.words.missing(key)


@check_given(Words)
def words_leave_gaps_that_are_filled(site: Site) -> Iterator[Problem]:
    """A `{name}` in a word is one that code knows; else readers would see it as it stands."""
    known = gaps_filled()
    for key, said in site.words.root.items():
        for gap in _GAP.findall(said):
            if gap[1:-1] not in known:
                fact = f"kohtaan {quoted(gap)} ei tule sivulla mitään."
                deed = "Kirjoita aaltosulkujen väliin sama sana kuin ennen."
                yield Problem(site.words.place(key), fact, deed)


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
