"""Paragraphs cut into sentences, sentences into words and marks.

Dates, numbers, ordinals, abbreviations and addresses hold points that end nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

_ABBREVIATION = re.compile(
    r"alk|em|ent|esim|hlö|huom|jne|klo|ko|kpl|ks|mm|mrd|milj|nk|nro|ns|os|pj|puh|sop|tms|tmv|ts"
    r"|v|vs|vrt|ym|yms",
    re.IGNORECASE,
)

# Words of others and names that stand as they are written: ”…”.
_QUOTED = re.compile(r"[”“\"»][^”“\"»]*[”“\"»]")
_ADDRESS = re.compile(r"#\w+|https?://\S*[^\s.,;:!?)]|\S+@\S+\.\w+")
_END = re.compile(r"[.!?…]+[)\]’']*\s+(?=[\"”“»(\[’']*[A-ZÅÄÖ0-9])")
_ENDED = re.compile(r"[.!?…][)\]’']*$")
_LAST_WORD = re.compile(r"(\w+)$")
_NUMBER = r"\d+(?:[  ]\d{3})+(?:,\d+)?(?::\w+)?"
_WORD = r"-?\w+(?:[:.,'’‑-]\w+|[/–]\d+)*-?"
_TOKEN = re.compile(rf"{_NUMBER}|{_WORD}|[^\w\s]")
_IS_WORD = re.compile(r"-?\w")


@dataclass(frozen=True)
class Sentence:
    """A sentence, or a piece that stands alone as one, such as an item of a list."""

    text: str

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """Words and marks in order, numbers in one piece."""
        return tuple(_TOKEN.findall(self.text))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Words and numbers."""
        return tuple(token for token in self.tokens if is_word(token))

    @property
    def is_ended(self) -> bool:
        """Whether it ends as sentences do; names and labels do not."""
        return _ENDED.search(self.text) is not None

    @property
    def is_question(self) -> bool:
        """Whether it asks."""
        return "?" in self.text[-3:]


def is_word(token: str) -> bool:
    """Whether a token is a word or a number, not a mark."""
    return _IS_WORD.match(token) is not None


def is_abbreviation(word: str) -> bool:
    """Whether a point that ends a word makes it short: esim., jne."""
    return _ABBREVIATION.fullmatch(word) is not None


@lru_cache(maxsize=65536)
def sentences(paragraph: str) -> tuple[Sentence, ...]:
    """The sentences of a paragraph, without quotations and addresses."""
    own = _without_quotations(_ADDRESS.sub("", " ".join(paragraph.split())))
    return tuple(found for piece in _cut(own) if (found := Sentence(piece.strip())).words)


def _without_quotations(text: str) -> str:
    def left(match: re.Match[str]) -> str:
        # A quotation may end the sentence that it stands in.
        return "…" if re.search(r"[.!?]\W$", match[0]) else ""

    return _QUOTED.sub(left, text)


def _cut(text: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(text):
        if _goes_on(text[start : end.start()], end[0]):
            continue
        yield text[start : end.end()]
        start = end.end()
    yield text[start:]


def _goes_on(before: str, mark: str) -> bool:
    last = _LAST_WORD.search(before)
    return mark.startswith(".") and last is not None and is_abbreviation(last[1])
