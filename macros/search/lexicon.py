"""Which word each form of a text belongs to: by Voikko, or without it by keys alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import accumulate
from typing import Any, Protocol

from macros.search.keys import key

JOINT = "|"
"""Stands between the parts of a compound."""

WITHOUT_VOIKKO = (
    "Haku ei tunne yhdyssanojen osia, koska Voikkoa ei ole tällä koneella. Asenna se ja rakenna"
    " sivusto uudelleen: apt-get install libvoikko1 voikko-fi."
)

_WORD = re.compile(r"[^\W_]+(?:[.:'’][^\W_]+)*")
_GRAMMAR = frozenset(("asemosana", "kieltosana", "lukusana", "seikkasana", "sidesana", "suhdesana"))
# Verbs and the like that say little.
_WORN = frozenset(("itse", "olla", "pitää", "saada", "tulla", "voida"))
_ENDING = re.compile(r"[:'’].*")


class Lexicon(Protocol):
    """Knows the words of Finnish."""

    @property
    def is_whole(self) -> bool:
        """Whether it knows the parts of words too."""

    def bases(self, form: str) -> list[str]:
        """Every word that a form in lower case may belong to, compounds with their joints."""

    def is_grammar(self, word: str) -> bool:
        """Whether a word only holds others together: ja, joka, miten."""


def forms(text: str) -> list[str]:
    """The words of a text in lower case, as they stand; VAKE:n is vake."""
    # Asking first is four times as fast as replacing nothing.
    return [
        form if form.isalpha() else _ENDING.sub("", form) for form in _WORD.findall(text.lower())
    ]


class Voikko:
    """The words that Voikko knows."""

    is_whole = True

    def __init__(self, library: Any) -> None:
        self._library = library

    def bases(self, form: str) -> list[str]:
        """Base forms as Voikko has them."""
        found = (_jointed(reading) for reading in self._library.analyze(form))
        return list(dict.fromkeys(filter(None, found)))

    def is_grammar(self, word: str) -> bool:
        """By its class."""
        found = self._library.analyze(word)
        return word in _WORN or (bool(found) and all(one["CLASS"] in _GRAMMAR for one in found))


class Keys:
    """No words are known: forms of the same key are taken for forms of the same word."""

    is_whole = False

    def bases(self, form: str) -> list[str]:  # noqa: ARG002
        """None."""
        return []

    def is_grammar(self, word: str) -> bool:
        """Only what is told here."""
        return word in _WORN


@cache
def lexicon() -> Lexicon:
    """Voikko, where it and its Finnish dictionary are on this machine."""
    try:
        # Here, because the package asks for the system's library as soon as it is imported.
        from libvoikko import Voikko as Library  # noqa: PLC0415
        from libvoikko import VoikkoException  # noqa: PLC0415
    except (ImportError, OSError):
        return Keys()
    try:
        return Voikko(Library("fi"))
    except (OSError, VoikkoException):
        return Keys()


def _jointed(reading: Mapping[str, str]) -> str:
    """A base form with its joints: STRUCTURE has an equals sign before each part of the form."""
    base = reading.get("BASEFORM", "").lower()
    parts = [len(part) for part in reading["STRUCTURE"].replace("-", "").split("=")[1:]]
    if len(parts) < 2 or "-" in base:
        return base.replace("-", JOINT)
    ends = list(accumulate(parts))[:-1]
    if ends[-1] >= len(base):
        return base
    return JOINT.join(
        base[start:end] for start, end in zip([0, *ends], [*ends, len(base)], strict=True)
    )


def words(counts: Mapping[str, int], known: Lexicon) -> Mapping[str, str]:
    """The one word of each form: of those it may belong to, the one that the texts use most.

    `counts` tells how often each form occurs.
    """
    readings = {form: known.bases(form) for form in sorted(counts)}
    used: Counter[str] = Counter()
    for form, bases in readings.items():
        used.update(dict.fromkeys(bases, counts[form]))
    unknown = _shortest(form for form, bases in readings.items() if not bases)
    return {
        form: min(bases, key=lambda base: (-used[base], len(base), base))
        if bases
        else unknown[key(form)]
        for form, bases in readings.items()
    }


def _shortest(found: Iterable[str]) -> Mapping[str, str]:
    """For each key the shortest form that has it."""
    shortest: dict[str, str] = {}
    for form in found:
        known = shortest.setdefault(key(form), form)
        shortest[key(form)] = min(known, form, key=lambda one: (len(one), one))
    return shortest
