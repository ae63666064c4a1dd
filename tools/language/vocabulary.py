"""The words of the site: known to us, unavoidable, to be replaced, explained."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache, cached_property

from macros.models import Glossary, Language
from tools.language.sentences import is_abbreviation
from tools.language.voikko import knows

_ABBREVIATION = re.compile(r"-?([^\W\d_]*[A-ZÅÄÖ][^\W\d_]*[A-ZÅÄÖ]\w*)")
_ENDING = re.compile(r":[a-zåäö]+$")
_INFLECTION = re.compile(r"(?<=[A-ZÅÄÖ]{2})[a-zåäö]{1,4}$")
_ROMAN = re.compile(r"[IVX]+")


class _Beginnings:
    """Beginnings of words; the longest that fits a word tells of it.

    A beginning in lower case fits capitals too, one with capitals only itself.
    """

    def __init__(self, beginnings: Iterable[str]) -> None:
        self._all = frozenset(beginnings)
        self._lengths = sorted({len(each) for each in self._all}, reverse=True)
        self._found: dict[str, str] = {}

    def of(self, word: str) -> str:
        """The beginning that a word or its last part has, or nothing."""
        if word not in self._found:
            parts = [word, *re.split(r"(?<=-)(?=\w)", word)[1:]]
            fitting = (self._longest(part.lstrip("-")) for part in parts)
            self._found[word] = next(filter(None, fitting), "")
        return self._found[word]

    def _longest(self, word: str) -> str:
        lower = word.lower()
        for length in self._lengths:
            for beginning in (word[:length], lower[:length]):
                if beginning in self._all:
                    return beginning
        return ""


class Vocabulary:
    """The word lists of data/language.yml, the glossary, and names that others have given."""

    def __init__(
        self, language: Language, glossary: Glossary, names: Collection[str] = frozenset()
    ) -> None:
        self._names = names
        self._known = _Beginnings(language.known_words)
        self._unavoidable = _Beginnings(language.unavoidable)
        self._replaced = _Beginnings(language.replace)
        self._replacements = language.replace
        self._glossary = glossary

    @cached_property
    def _explained(self) -> _Beginnings:
        """Beginnings by which the glossary finds its terms, and words of their names."""
        stems = (stem for term in self._glossary.root.values() for stem in term.stems or ())
        names = (term.term for term in self._glossary.root.values())
        # Not the small words between: "ja" would explain JavaScript.
        words = (word for name in names for word in re.findall(r"[\w.]*[A-ZÅÄÖ][\w.]*", name))
        return _Beginnings([*(stem.lower() for stem in stems), *(word.lower() for word in words)])

    def is_name(self, text: str) -> bool:
        """Whether a text is a name or a label as it stands."""
        return text.rstrip(".") in self._names

    def is_unavoidable(self, word: str) -> bool:
        """Whether no plainer word will do: names of bodies, services and documents."""
        return bool(self._unavoidable.of(word))

    def replacement(self, word: str) -> str:
        """What to write instead of a word, or nothing; an unavoidable longer word may stay."""
        beginning = self._replaced.of(word)
        if len(self._unavoidable.of(word)) > len(beginning):
            return ""
        return self._replacements.get(beginning, "")

    def is_spelled(self, word: str) -> bool:
        """Whether a word is as a dictionary, our own list or the glossary's names spell it."""
        if not any(letter.isalpha() for letter in word) or knows(word) or self._known.of(word):
            return True
        if knows(f"{word}-"):  # the first of huhti–kesäkuu
            return True
        is_name = abbreviation(word) or not word.isalpha()
        return bool(is_name and self._explained.of(word)) or self._is_spelled_in_parts(word)

    def _is_spelled_in_parts(self, word: str) -> bool:
        """HYTE-palvelut, VAKE:n: each part by itself."""
        parts = [part for part in re.split(r"-", _ENDING.sub("", word)) if part]
        whole = parts != [word]
        return whole and all(self.is_spelled(part) for part in parts)

    def is_explained(self, word: str, around: str) -> bool:
        """Whether an abbreviation is in the glossary, on our list, or told of around."""
        short = abbreviation(word)
        if self._known.of(word) or self._explained.of(short):
            return True
        short = _INFLECTION.sub("", short)
        told = rf"\({short}\b|\b{short} (\(|tarkoittaa|eli )|lyhenne on {short}\b"
        return re.search(told, around) is not None


@cache
def abbreviation(word: str) -> str:
    """The part of a word that is an abbreviation, or nothing: HYTE of HYTE-palvelut."""
    match = _ABBREVIATION.match(_ENDING.sub("", word))
    return "" if match is None or _ROMAN.fullmatch(match[1]) else match[1]


def is_cut_short(word: str, after: str) -> bool:
    """Whether a word with the mark after it is an abbreviation such as esim. or jne."""
    return after == "." and is_abbreviation(word)
