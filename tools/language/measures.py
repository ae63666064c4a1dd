"""What is counted of sentences, and what follows from the counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from tools.language.grammar import read
from tools.language.sentences import Sentence
from tools.language.vocabulary import Vocabulary

LONG = 12
"""Letters in a long word."""
_LONG_IN_LIX = 7
# Shares of a short text would hang on one word: it is judged as if it had this much.
_LEAST_SENTENCES = 20
_LEAST_FOR_MEAN = 5
_LEAST_WORDS = 100


@dataclass(frozen=True, slots=True)
class Measures:
    """Counts of a text; counts of two texts can be added."""

    sentences: int = 0
    words: int = 0
    over_six_letters: int = 0
    long: int = 0
    unavoidable: int = 0
    long_unavoidable: int = 0
    finite: int = 0
    passive: int = 0
    equivalents: int = 0
    participles: int = 0
    verbless: int = 0

    def __add__(self, other: Measures) -> Measures:
        return Measures(
            *(getattr(self, each.name) + getattr(other, each.name) for each in fields(self))
        )

    @property
    def mean(self) -> float:
        """Words in a sentence."""
        return self.words / self.sentences if self.sentences else 0

    @property
    def has_mean(self) -> bool:
        """Whether there are enough sentences for a mean."""
        return self.sentences >= _LEAST_FOR_MEAN

    @property
    def lix(self) -> float:
        """Björnsson's measure: words in a sentence and words of over six letters in a hundred."""
        return self.mean + _percent(self.over_six_letters, self.words)

    @property
    def has_lix(self) -> bool:
        """Whether the text is long enough for LIX to mean anything."""
        return self.words >= _LEAST_WORDS

    @property
    def long_share(self) -> float:
        """Long words that could be others, in a hundred words."""
        return _percent(self.long - self.long_unavoidable, max(self.words, _LEAST_WORDS))

    @property
    def official_share(self) -> float:
        """Unavoidable official words in a hundred."""
        return _percent(self.unavoidable, self.words)

    @property
    def passive_share(self) -> float:
        """Passives in a hundred finite verbs."""
        return _percent(self.passive, max(self.finite, _LEAST_SENTENCES))

    @property
    def equivalents_share(self) -> float:
        """Clause equivalents for a hundred sentences."""
        return self._of_sentences(self.equivalents)

    @property
    def participles_share(self) -> float:
        """Participle attributes for a hundred sentences."""
        return self._of_sentences(self.participles)

    @property
    def verbless_share(self) -> float:
        """Sentences without a finite verb in a hundred."""
        return self._of_sentences(self.verbless)

    def _of_sentences(self, count: int) -> float:
        return _percent(count, max(self.sentences, _LEAST_SENTENCES))


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0


class Meter:
    """Measures sentences with the words of one site; the same sentence is measured once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._measured: dict[Sentence, Measures] = {}

    def measure(self, text: Iterable[Sentence]) -> Measures:
        """The counts of sentences together."""
        return sum((self._of(sentence) for sentence in text), Measures())

    def _of(self, sentence: Sentence) -> Measures:
        if sentence not in self._measured:
            self._measured[sentence] = self._count(sentence)
        return self._measured[sentence]

    def _count(self, sentence: Sentence) -> Measures:
        found = read(sentence)
        sizes = [(letters(word), self.vocabulary.is_unavoidable(word)) for word in sentence.words]
        return Measures(
            sentences=1,
            words=len(sizes),
            over_six_letters=sum(size >= _LONG_IN_LIX for size, _ in sizes),
            long=sum(size >= LONG for size, _ in sizes),
            unavoidable=sum(official for _, official in sizes),
            long_unavoidable=sum(size >= LONG and official for size, official in sizes),
            finite=found.finite,
            passive=len(found.passives),
            equivalents=len(found.equivalents),
            participles=len(found.participles),
            verbless=int(found.finite == 0),
        )


def letters(word: str) -> int:
    """How many letters a word has; marks and digits are none."""
    return sum(letter.isalpha() for letter in word)
