"""What a sentence is made of: verbs, passives, subordinate clauses, packed clauses.

Voikko tells every way to read a word and does not choose. The rules here choose by what stands
around the word, and where they cannot, they let the text pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tools.language.sentences import Sentence, is_word
from tools.language.voikko import Reading, readings

_CONJUNCTION = re.compile(
    r"että|jotta|koska|kun|jos|vaikka|kunnes|mikäli|(ett|jott|joll|ell)(en|et|ei|emme|ette|eivät)"
)
_JOINING = re.compile(r"ja|tai|sekä|mutta|vaan|eli|eikä|eivätkä|vai|sitten|niin")
# Words that begin a clause when they stand first in it, but not elsewhere: joka, mikä, miten …
_ASKING = re.compile(r"jolloin|miten|miksi|milloin|kuinka|minne|montako")
_ASKING_BASE = re.compile(r"joka|mikä|kuka|kumpi|millainen|minkälainen")
# Infinitives that have become prepositions and adverbs.
_WORN_INFINITIVE = re.compile(
    r"alkaen|huolimatta|katsomatta|kuluessa|lukien|lähtien|mennessä|ottamatta|riippuen|riippumatta"
    r"|tarvittaessa"
)
# Participles that have become adjectives and nouns: they pack no clause.
_WORN_PARTICIPLE = re.compile(
    r"alustava|haavoittuva|ikääntynyt|kiinnostunut|kuntouttava|luotettava|mennyt|merkittävä|nähtävä"
    r"|osaava|pysyvä|rakentava|riittävä|saavutettava|sanottu|seuraava|sopiva|sujuva|tietty|toimiva"
    r"|tuleva|tunnettu|valmentava|valtuutettu|vastaava|ymmärrettävä"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a sentence holds: numbers, and the words that show each construction."""

    finite: int
    passives: tuple[str, ...]
    subordinate: int
    equivalents: tuple[str, ...]
    participles: tuple[str, ...]


@lru_cache(maxsize=65536)
def read(sentence: Sentence) -> Found:
    """Everything in a sentence that the rules ask of."""
    clauses = [_Clause(words) for words in _cut(sentence.tokens) if words]
    verbs = [verb for clause in clauses for verb in clause.verbs()]
    return Found(
        finite=len(verbs),
        passives=tuple(verb.words for verb in verbs if verb.is_passive),
        subordinate=_subordinate(sentence),
        equivalents=tuple(word for clause in clauses for word in clause.equivalents()),
        participles=tuple(words for clause in clauses for words in clause.participles()),
    )


def _cut(tokens: Sequence[str]) -> Iterator[list[str]]:
    """Words between marks and conjunctions: among them is one finite verb, as a rule."""
    words: list[str] = []
    for token in tokens:
        ends = not is_word(token) or _JOINING.fullmatch(token.lower())
        if ends or _CONJUNCTION.fullmatch(token.lower()):
            yield words
            words = []
        if is_word(token):
            words.append(token)
    yield words


# --- verbs ----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Verb:
    """A finite verb; one that is not whole yet awaits its other part: ei … ole … tehty."""

    words: str
    is_passive: bool = False
    awaits_verb: bool = False
    awaits_participle: bool = False

    def takes(self, word: str, found: Sequence[Reading]) -> bool:
        """Whether a word is the awaited part."""
        for reading in found:
            if self.awaits_verb and reading.follows_negation:
                self.is_passive = reading.person == "4"
                self.awaits_verb, self.awaits_participle = False, reading.base == "olla"
            elif (self.awaits_verb or self.awaits_participle) and _ends_a_tense(reading):
                self.is_passive = reading.participle == "past_passive"
                self.awaits_verb = self.awaits_participle = False
            else:
                continue
            self.words = f"{self.words} {word}"
            return True
        return False


def _ends_a_tense(reading: Reading) -> bool:
    """Past participles as in on tehnyt, on tehty."""
    return (
        reading.participle in {"past_active", "past_passive"}
        and reading.case == "nimento"
        # Ovat tulleet, but never ovat tullut: that would be many of what has been come.
        and (reading.number == "singular" or reading.participle == "past_active")
        and not reading.owner
        and not _WORN_PARTICIPLE.fullmatch(reading.base)
    )


class _Clause:
    """Words that belong to one verb."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.readings = [self._readings(position) for position in range(len(words))]

    def _readings(self, position: int) -> tuple[Reading, ...]:
        """Ways to read a word; as an order only where one may be given: tapa is a noun."""
        found = readings(self.words[position])
        if all(_JOINING.fullmatch(word.lower()) for word in self.words[:position]):
            return found
        return tuple(reading for reading in found if not reading.is_order) or found

    def verbs(self) -> list[_Verb]:
        """The finite verbs; a word that only may be one counts when no other is."""
        certain: list[_Verb] = []
        possible: list[_Verb] = []
        last = _Verb("")
        for word, found in zip(self.words, self.readings, strict=True):
            if last.takes(word, found):
                continue
            if any(reading.is_negation for reading in found):
                certain.append(last := _Verb(word, awaits_verb=True))
            elif finite := [reading for reading in found if _stands_alone(reading)]:
                verb = _Verb(word, all(reading.is_passive for reading in finite))
                if finite[0].base == "olla":
                    verb.awaits_participle = True
                    last = verb
                (certain if len(finite) == len(found) else possible).append(verb)
        return certain or possible[:1]

    # --- packed clauses ---------------------------------------------------------------------

    def equivalents(self) -> Iterator[str]:
        """Constructions that stand for a clause: tehdessään, saatuaan, tekemällä, olevansa."""
        for position, (word, found) in enumerate(zip(self.words, self.readings, strict=True)):
            if not _WORN_INFINITIVE.fullmatch(word.lower()) and (
                _is_packed_infinitive(found) or self._is_packed_participle(position)
            ):
                yield word

    def _is_packed_participle(self, position: int) -> bool:
        found = self.readings[position]
        if not found or not all(reading.participle for reading in found):
            return False
        return any(
            self._packs(reading, position)
            for reading in found
            if not _WORN_PARTICIPLE.fullmatch(reading.base)
        )

    def _packs(self, reading: Reading, position: int) -> bool:
        if reading.participle in {"present_active", "past_active"} and reading.owner:
            return reading.case == "nimento"  # sanoo olevansa
        after_genitive = position > 0 and _has(self.readings[position - 1], "omanto")
        if reading.participle == "past_passive" and reading.case == "osanto":  # kokouksen päätyttyä
            free = after_genitive and not self._agrees_with_next(reading, position)
            return reading.number == "singular" and (bool(reading.owner) or free)
        if reading.participle.endswith("active") and reading.case == "omanto":  # sanoo sen auttavan
            free = after_genitive and not self._agrees_with_next(reading, position)
            return reading.number == "singular" and free
        return False

    def participles(self) -> Iterator[str]:
        """Participles that describe a noun as a clause would: alueella asuvat ihmiset."""
        in_tenses = " ".join(verb.words for verb in self.verbs() if " " in verb.words).split()
        for position, word in enumerate(self.words[:-1]):
            if word not in in_tenses and self._is_description(position):
                yield f"{word} {self.words[position + 1]}"

    def _is_description(self, position: int) -> bool:
        found = self.readings[position]
        others = [reading for reading in found if not reading.participle]
        if any(not reading.is_finite for reading in others):
            return False
        if others and not self._has_verb_besides(position):
            return False
        return any(
            bool(reading.participle)
            and not reading.owner
            and not _WORN_PARTICIPLE.fullmatch(reading.base)
            and self._agrees_with_next(reading, position)
            for reading in found
        )

    def _has_verb_besides(self, position: int) -> bool:
        return any(
            reading.is_negation or _stands_alone(reading)
            for other, found in enumerate(self.readings)
            for reading in found
            if other != position
        )

    def _agrees_with_next(self, reading: Reading, position: int) -> bool:
        following = self.readings[position + 1] if position + 1 < len(self.words) else ()
        return any(
            (other.case, other.number) == (reading.case, reading.number) for other in following
        )


def _stands_alone(reading: Reading) -> bool:
    return reading.is_finite and reading.negative != "true"


def _has(found: Sequence[Reading], case: str) -> bool:
    return any(reading.case == case for reading in found)


def _is_packed_infinitive(found: Sequence[Reading]) -> bool:
    """Tehden, tehdessä, tekemällä, tekemättä, tehdäkseen; a word that may be a noun is not."""
    if any(reading.case and not (reading.participle or reading.mood) for reading in found):
        return False
    return any(
        reading.mood == "E-infinitive"
        or (reading.mood == "MA-infinitive" and reading.case in {"ulkoolento", "vajanto"})
        or (reading.mood == "A-infinitive" and bool(reading.owner))
        for reading in found
    )


# --- subordinate clauses --------------------------------------------------------------------


def _subordinate(sentence: Sentence) -> int:
    """How many clauses conjunctions and asking words begin; miten ja missä begin one."""
    count = 0
    before = ""
    after_asking = False
    for token in sentence.tokens:
        word = token.lower()
        asks = _may_begin(before, word, sentence) and _asks(word)
        begins = (asks and not after_asking) or _CONJUNCTION.fullmatch(word)
        if begins or (before, word) == ("ennen", "kuin"):
            count += 1
        after_asking = asks or (after_asking and _JOINING.fullmatch(word) is not None)
        before = word
    return count


def _may_begin(before: str, word: str, sentence: Sentence) -> bool:
    """Miten osallistut? asks. Miten osallistut, on tässä. begins a clause; so does a mark."""
    if not before:
        return not sentence.is_question and word != "joka"
    return not is_word(before) or _JOINING.fullmatch(before) is not None


def _asks(word: str) -> bool:
    """Joka, mitä, miten, onko …"""
    return _ASKING.fullmatch(word) is not None or any(
        _ASKING_BASE.fullmatch(reading.base) or (reading.asks and reading.is_finite)
        for reading in readings(word)
    )
