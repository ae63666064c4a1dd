"""The rules of plain language in one table: what is aimed at, what fails, what to say of it.

None of the limits has a comprehension test behind it: they catch bad text, they do not prove
good text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tools.language.grammar import read
from tools.language.measures import LONG, Measures, letters
from tools.language.sentences import Sentence
from tools.language.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Rule:
    """A limit: a value over `aim` is warned of, one over `fail` fails."""

    name: str
    aim: float
    fail: float
    fact: str
    deed: str

    def is_missed(self, value: float) -> bool:
        """Whether a value is over what is aimed at."""
        return value > self.aim

    def fails(self, value: float) -> bool:
        """Whether a value is too much."""
        return value > self.fail


# --- of a sentence, a paragraph or a word ---------------------------------------------------

SENTENCE_LENGTH = Rule(
    "virkkeen pituus", 20, 25, "virkkeessä on {value} sanaa: {quote}.", "Jaa se useaksi virkkeeksi."
)
SUBORDINATE = Rule(
    "sivulauseet",
    2,
    3,
    "virkkeessä on {value} sivulausetta: {quote}.",
    "Kerro yksi asia virkkeessä.",
)
PARAGRAPH_LENGTH = Rule(
    "kappaleen pituus",
    4,
    5,
    "kappaleessa on {value} virkettä: {quote}.",
    "Jaa kappale kahdeksi.",
)
PASSIVE_STEP = Rule(
    "passiivi ohjeessa",
    0,
    0,
    "ohje on passiivissa: {quote}.",
    "Sano lukijalle, mitä hän tekee, tai kerro, kuka tekee.",
)
REPLACED = Rule(
    "vältettävä sana", 0, 0, "sana {quote} on vaikea.", "Kirjoita sen sijaan: {instead}."
)
SPELLING = Rule(
    "oikeinkirjoitus",
    0,
    0,
    "sanaa {quote} ei ole sanastossa.",
    "Korjaa sana{instead}, tai jos se on oikein, lisää se tiedostoon language.yml.",
)
ABBREVIATION = Rule(
    "lyhenne",
    0,
    0,
    "lyhennettä {quote} ei ole selitetty.",
    "Kirjoita se kokonaan, tai lisää se sanastoon.",
)
VERBLESS = Rule(
    "verbitön virke", 0, float("inf"), "virkkeestä puuttuu verbi: {quote}.",
    "Kerro, kuka tekee mitä.",
)  # fmt: skip

# --- of a page ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PageRule:
    """A rule whose value is a measure of the page's running text, and what shows it."""

    rule: Rule
    column: str
    value: Callable[[Measures], float]
    examples: Callable[[Sentence, Vocabulary], Iterable[str]]


def _long_words(sentence: Sentence, vocabulary: Vocabulary) -> Iterable[str]:
    return [
        word.lower()
        for word in sentence.words
        if letters(word) >= LONG and not vocabulary.is_unavoidable(word)
    ]


PAGE_RULES = (
    PageRule(
        Rule(
            "virkkeiden keskipituus", 11, 13,
            "virkkeissä on keskimäärin {value} sanaa, esimerkiksi {quote}.",
            "Jaa pitkiä virkkeitä.",
        ),
        "sanaa/virke",
        lambda counts: counts.mean if counts.has_mean else 0,
        lambda sentence, _: [sentence.text] if len(sentence.words) > 13 else [],
    ),
    PageRule(
        Rule(
            "LIX", 68, 72, "LIX on {value}. Pitkiä sanoja ovat esimerkiksi {quote}.",
            "Käytä lyhyempiä sanoja ja jaa pitkiä virkkeitä.",
        ),
        "LIX",
        lambda counts: counts.lix if counts.has_lix else 0,
        _long_words,
    ),
    PageRule(
        Rule(
            "pitkät sanat", 16, 20,
            "sanoista {value} % on pitkiä, vähintään 12 kirjainta, esimerkiksi {quote}.",
            "Käytä lyhyempiä sanoja tai kahta sanaa yhden sijasta.",
        ),
        "pitkiä %",
        lambda counts: counts.long_share,
        _long_words,
    ),
    PageRule(
        Rule(
            "passiivi", 20, 35, "verbeistä {value} % on passiivissa, esimerkiksi {quote}.",
            "Kerro, kuka tekee.",
        ),
        "passiivi %",
        lambda counts: counts.passive_share,
        lambda sentence, _: read(sentence).passives,
    ),
    PageRule(
        Rule(
            "lauseenvastikkeet", 2, 5,
            "sataa virkettä kohti on {value} lauseenvastiketta, esimerkiksi {quote}.",
            "Kirjoita kokonainen lause, jossa on että, kun, jos tai koska.",
        ),
        "vastikkeita",
        lambda counts: counts.equivalents_share,
        lambda sentence, _: read(sentence).equivalents,
    ),
    PageRule(
        Rule(
            "partisiipit", 5, 10,
            "sataa virkettä kohti on {value} partisiippia nimisanan edessä, esimerkiksi {quote}.",
            "Kirjoita joka-lause.",
        ),
        "partisiippeja",
        lambda counts: counts.participles_share,
        lambda sentence, _: read(sentence).participles,
    ),
    PageRule(
        Rule(
            "verbittömät virkkeet", 5, 15,
            "virkkeistä {value} % on ilman verbiä, esimerkiksi {quote}.",
            "Kerro, kuka tekee mitä.",
        ),
        "verbittömiä %",
        lambda counts: counts.verbless_share,
        lambda sentence, _: [] if read(sentence).finite else [sentence.text],
    ),
)  # fmt: skip

NAMES = frozenset(
    each.name
    for each in (
        SENTENCE_LENGTH, SUBORDINATE, PARAGRAPH_LENGTH, PASSIVE_STEP, REPLACED, SPELLING,
        ABBREVIATION, VERBLESS, *(page.rule for page in PAGE_RULES),
    )
)  # fmt: skip
"""Names of all rules, for exceptions."""
