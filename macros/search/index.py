"""The index that a reader's browser fetches when it first searches, in pieces as small as can be.

The first piece holds the words, and where they stand in titles and leads. Where they stand in
texts, and what is shown of a page, is in pieces that are fetched by need.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from posixpath import commonprefix
from typing import Any

from macros.search.entries import Entry
from macros.search.keys import SHORTEST, TAIL, for_browsers, key
from macros.search.lexicon import JOINT, Lexicon, forms, words

OFTEN = 4
FREQUENT = 0.02
"""A word that is said so often, and is such a share of the text, counts as if the lead said it."""
SHARE = 0.2
"""A word that the texts of more pages say tells none of them apart."""
FEW = 0.05
"""A kind of page that is no larger share of all is looked for by its name: raportti."""
PAGES, WORDS = 48, 300
"""How many of each are in a piece."""

_TITLE, _LEAD, _OF, _TEXT = range(4)
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_HALF = len(_DIGITS) // 2


@dataclass(frozen=True, slots=True)
class _Told:
    """The forms of words that an entry says, by where it says them."""

    title: Sequence[str]
    lead: Sequence[str]
    of: Sequence[str]
    text: Sequence[str]

    def fields(self, word_of: Mapping[str, str]) -> Iterator[set[str]]:
        """The words of each field, none that an earlier and weightier field has."""
        title, lead = ({word_of[form] for form in told} for told in (self.title, self.lead))
        text = Counter(word_of[form] for form in self.text)
        often = max(OFTEN, FREQUENT * len(self.text))
        lead |= {word for word, count in text.items() if count >= often}
        yield title
        yield lead - title
        yield {word_of[form] for form in self.of} - title - lead
        yield text.keys() - title - lead


def index(
    found: Iterable[Entry],
    synonyms: Iterable[tuple[str, str]],
    known: Lexicon,
    languages: Mapping[str, str],
) -> Mapping[str, str]:
    """The pieces of the index, JSON by file name.

    `languages` tells of phrases that are not in the site's own language in which they are.
    """
    pages = sorted(found, key=lambda entry: entry.address)
    kinds = Counter(page.kind for page in pages)
    told = [_told(page, is_rare=kinds[page.kind] <= FEW * len(pages)) for page in pages]
    counts = Counter(
        form for one in told for field in (one.title, one.lead, one.of, one.text) for form in field
    )
    word_of = words(counts, known)
    few = {word for word in word_of.values() if known.is_grammar(word.replace(JOINT, ""))}
    places = _places(told, word_of, few)
    vocabulary = sorted(places)
    first = {
        "endings": for_browsers(),
        "shortest": SHORTEST,
        "tail": TAIL,
        "joint": JOINT,
        "digits": _DIGITS,
        "words": "".join(_front_coded(vocabulary)),
        **{
            name: [_coded(places[word][field]) for word in vocabulary]
            for name, field in (("title", _TITLE), ("lead", _LEAD), ("of", _OF))
        },
        "forms": _other_forms(word_of, vocabulary),
        "alike": _alike(word_of, counts, places),
        "grammar": sorted({key(form) for form, word in word_of.items() if word in few}),
        "synonyms": [list(pair) for pair in synonyms],
        "languages": languages,
        **_kinds(pages),
        "lengths": [len(set(one.text)) + 1 for one in told],
        "inPiece": {"pages": PAGES, "words": WORDS},
    }
    texts = [_coded(places[word][_TEXT]) for word in vocabulary]
    return {
        "hakemisto.json": _json(first),
        **{f"sanat-{n}.json": _json(piece) for n, piece in enumerate(_pieces(texts, WORDS))},
        **{
            f"sivut-{n}.json": _json([_shown(page) for page in piece])
            for n, piece in enumerate(_pieces(pages, PAGES))
        },
    }


def _told(entry: Entry, *, is_rare: bool) -> _Told:
    numbered = any(letter.isdigit() for letter in entry.label)
    return _Told(
        title=forms(f"{entry.title} {entry.label}" if numbered or is_rare else entry.title),
        lead=forms(f"{entry.summary} {entry.lead}"),
        of=forms(f"{entry.label} {entry.of}"),
        text=forms(entry.text),
    )


def _places(
    told: Sequence[_Told], word_of: Mapping[str, str], few: Iterable[str]
) -> Mapping[str, list[list[int]]]:
    """For each word and field the pages, by their numbers, where it stands."""
    places: defaultdict[str, list[list[int]]] = defaultdict(lambda: [[], [], [], []])
    for number, one in enumerate(told):
        for field, here in enumerate(one.fields(word_of)):
            for word in here:
                places[word][field].append(number)
    for word, found in places.items():
        if word in few or len(found[_TEXT]) > SHARE * len(told):
            found[_TEXT] = []
    return {word: found for word, found in places.items() if any(found)}


def _coded(numbers: Iterable[int]) -> str:
    """Rising numbers as the steps between them, in digits of 5 bits; one below 32 ends a step."""
    coded, before = [], -1
    for number in numbers:
        step, before = number - before - 1, number
        digits = _DIGITS[step % _HALF]
        while step := step // _HALF:
            digits = _DIGITS[_HALF + step % _HALF] + digits
        coded.append(digits)
    return "".join(coded)


def _front_coded(vocabulary: Iterable[str]) -> Iterator[str]:
    """Words in their order: a digit for how many letters the one before shares, then the rest."""
    before = ""
    for word in vocabulary:
        shared = min(len(commonprefix((before, word))), len(_DIGITS) - 1)
        yield f" {_DIGITS[shared]}{word[shared:]}"
        before = word


def _other_forms(word_of: Mapping[str, str], vocabulary: Sequence[str]) -> Mapping[str, list[int]]:
    """Keys of forms that the rules do not bring to their word: numbers of the words."""
    numbers = {word: number for number, word in enumerate(vocabulary)}
    others: defaultdict[str, set[int]] = defaultdict(set)
    for form, word in word_of.items():
        if word in numbers and (other := key(form)) != key(word.replace(JOINT, "")):
            others[other].add(numbers[word])
    return {other: sorted(found) for other, found in sorted(others.items())}


def _alike(
    word_of: Mapping[str, str],
    counts: Mapping[str, int],
    places: Mapping[str, Sequence[Sequence[int]]],
) -> Mapping[str, int]:
    """Forms of words that have the key of a more usual word: aloitti is no form of aloite.

    Where no title has any of these words, mixing them up does little harm.
    """
    used: Counter[str] = Counter()
    for form, word in word_of.items():
        used[word] += counts[form]
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(places, key=lambda word: (-used[word], word)):
        alike[key(word.replace(JOINT, ""))].append(word)
    rarer = {
        word
        for first, *others in alike.values()
        if any(places[word][_TITLE] for word in (first, *others))
        for word in others
    }
    numbers = {word: number for number, word in enumerate(sorted(places))}
    return {form: numbers[word] for form, word in sorted(word_of.items()) if word in rarer}


def _kinds(pages: Sequence[Entry]) -> Mapping[str, Any]:
    kinds = sorted({page.kind for page in pages})
    return {
        "kinds": kinds,
        "kind": [kinds.index(page.kind) for page in pages],
    }


def _shown(page: Entry) -> list[str]:
    return [page.address, page.title, page.label, page.status, page.of, page.summary]


def _pieces(whole: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    yield from (whole[start : start + size] for start in range(0, len(whole), size))


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
