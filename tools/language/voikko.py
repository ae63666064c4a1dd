"""What Voikko, the Finnish language tool, knows of a word; each word is asked once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

MISSING = (
    "Kielentarkistus tarvitsee Voikon ja suomen sanaston. Asenna ne: "
    "apt-get install libvoikko1 voikko-fi."
)


class NoVoikkoError(Exception):
    """The library or its dictionary is not on this machine; the message is Finnish."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a word; what does not apply to it is empty."""

    base: str
    kind: str
    mood: str
    person: str
    negative: str
    participle: str
    case: str
    number: str
    owner: str
    asks: bool

    @property
    def is_negation(self) -> bool:
        """En, ei, älä, ettei …"""
        return self.kind == "kieltosana"

    @property
    def is_finite(self) -> bool:
        """A verb in a person, the passive too, though it may need a negation before it."""
        return bool(self.person) and not self.is_negation

    @property
    def is_passive(self) -> bool:
        """A passive that needs no negation: tehdään, tehtiin."""
        return self.person == "4" and self.negative != "true"

    @property
    def follows_negation(self) -> bool:
        """A form that may stand after a negation: (ei) tee, (ei) tehdä."""
        return self.is_finite and self.negative != "false"

    @property
    def is_order(self) -> bool:
        """Second person imperative, which many nouns look like: tapa, sana, tuki."""
        return self.mood == "imperative" and self.person == "2" and self.number == "singular"


@cache
def readings(word: str) -> tuple[Reading, ...]:
    """Every way to understand a word; none when it is unknown."""
    return tuple(dict.fromkeys(_reading(found) for found in _library().analyze(word)))


@cache
def knows(word: str) -> bool:
    """Whether a word is spelled as the dictionary spells it."""
    return bool(_library().spell(word))


@cache
def nearest(word: str) -> str:
    """The word that was probably meant, or nothing."""
    return next(iter(_library().suggest(word)), "")


def _reading(found: dict[str, str]) -> Reading:
    return Reading(
        base=found.get("BASEFORM", ""),
        kind=found["CLASS"],
        mood=found.get("MOOD", ""),
        person=found.get("PERSON", ""),
        negative=found.get("NEGATIVE", ""),
        participle=found.get("PARTICIPLE", ""),
        case=found.get("SIJAMUOTO", ""),
        number=found.get("NUMBER", ""),
        owner=found.get("POSSESSIVE", ""),
        asks="KYSYMYSLIITE" in found,
    )


@cache
def _library() -> Any:
    try:
        # Here, so that without it the command can say in plain words what is missing.
        from libvoikko import Voikko, VoikkoException  # noqa: PLC0415
    except (ImportError, OSError):
        raise NoVoikkoError(MISSING) from None
    try:
        return Voikko("fi")
    except (OSError, VoikkoException):
        raise NoVoikkoError(MISSING) from None
