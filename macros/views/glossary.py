"""The glossary, in the order of the Finnish alphabet."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from macros.models import Term
from macros.views.context import Context

# å, ä and ö come after z, and w is sorted as v was: the order of Finnish dictionaries.
_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzåäö"


@dataclass(frozen=True, slots=True)
class Entry:
    """A term and its meaning."""

    id: str
    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The terms that begin with a letter."""

    id: str
    letter: str
    terms: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class TermList:
    """All terms by letter."""

    letters: tuple[Letter, ...]


def alphabetical(word: str) -> tuple[tuple[int, ...], str]:
    """What Finnish words are sorted by; signs and spaces do not count."""
    return tuple(_ALPHABET.index(c) for c in word.lower() if c in _ALPHABET), word


def term_list(context: Context) -> TermList:
    """Every term of the glossary."""
    terms = sorted(context.site.glossary.root.items(), key=lambda item: alphabetical(item[1].term))
    return TermList(
        tuple(
            Letter(
                f"kirjain-{letter.lower()}", letter, tuple(_entry(key, term) for key, term in found)
            )
            for letter, found in groupby(terms, key=lambda item: item[1].term[0].upper())
        )
    )


def _entry(key: str, term: Term) -> Entry:
    return Entry(key, term.term, term.meaning)
