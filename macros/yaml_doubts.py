"""Values that YAML reads without a word, though they say something else than was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from macros import source_text
from macros.problems import Told, quoted
from macros.yaml_faults import JOINED_DASH, Spot, end, start
from macros.yaml_indents import indent
from macros.yaml_words import (
    DASH,
    NO_NAME,
    NO_SPACE_AFTER_COLON,
    NO_SPACE_AFTER_DASH,
    OPEN_QUOTE,
    QUOTE_IT,
    TWO_COLONS,
)

QUOTES = ("'", '"')
PLAIN = (None, "")

_COMMENT = re.compile(r"\s+#")
_COMMENTED = (
    "rivin loppu jää lukematta merkistä ”#” alkaen.",
    f"{QUOTE_IT} Jos se on huomautus, siirrä se omalle rivilleen.",
)
_CURLY_QUOTES = re.compile(r"[”“„][^”“„]*[”“„]|[’‘‚][^’‘‚]*[’‘‚]|([»«])[^»«]*[»«]")
_CURLY = (
    "tekstin ympärillä on kaarevat lainausmerkit.",
    'Poista ne, tai vaihda tilalle suorat: "…".',
)
_ANGLED = ("tekstin ympärillä on kulmalainausmerkit.", _CURLY[1])
_WITH_BAR = "Kirjoita kentän nimen perään ”|” ja teksti seuraaville riveille sisennettynä."
_NO_PARAGRAPHS = ("tyhjä rivi ei tässä erota kappaleita.", _WITH_BAR)
_FOLDED = ("merkki ”>” yhdistää kappaleet ja luettelot yhdeksi riviksi.", "Vaihda tilalle ”|”.")
_LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)]) ")
_ONLY_LAST_QUOTE = (
    "tekstin lopussa on lainausmerkki, mutta alusta se puuttuu.",
    "Lisää lainausmerkki alkuun tai poista se lopusta.",
)


def doubts_of_key(key: str) -> Iterator[Told]:
    """What is odd in the name of a field."""
    if not key.strip():
        yield NO_NAME
    elif key != key.strip():
        yield f"kentän {quoted(key)} nimessä on ylimääräinen väli.", "Poista väli."
    elif JOINED_DASH.match(key):
        yield NO_SPACE_AFTER_DASH
    elif key.endswith(":"):
        yield TWO_COLONS
    elif ":" in key and not key.startswith(("http://", "https://")):
        yield NO_SPACE_AFTER_COLON


def doubts_of_value(
    event: yaml.ScalarEvent, lines: list[str], column: int | None
) -> Iterator[tuple[Spot, Told]]:
    """What is odd in a value, and where; `column` is where the key of the value stands."""
    plain = event.style in PLAIN
    if plain and (told := _fault_of_quotes(event.value)):
        yield start(event), told
    if event.style == '"' and (strange := source_text.strange_character(event.value)):
        yield start(event), source_text.explain(strange)
    if event.style == ">" and _is_more_than_a_paragraph(event.value, event, lines):
        yield start(event), _FOLDED
    if plain or event.style in QUOTES:
        (first, _), (last, after) = start(event), end(event)
        if last > first:
            yield from _doubts_of_lines(event, lines, column)
        # An empty value may end on a line after the last.
        rest = lines[last][after:] if last < len(lines) else ""
        if "#" in rest and _COMMENT.match(rest):
            yield (last, after), _COMMENTED


def _is_more_than_a_paragraph(text: str, event: yaml.ScalarEvent, lines: list[str]) -> bool:
    inside = lines[start(event)[0] + 1 : end(event)[0]]
    return "\n" in text.strip() or any(map(_LIST_ITEM.match, inside))


def _fault_of_quotes(text: str) -> Told | None:
    if match := _CURLY_QUOTES.fullmatch(text):
        return _ANGLED if match[1] else _CURLY
    return _ONLY_LAST_QUOTE if text.endswith('"') and text.count('"') == 1 else None


def _doubts_of_lines(
    event: yaml.ScalarEvent, lines: list[str], column: int | None
) -> Iterator[tuple[Spot, Told]]:
    """Lines after the first one of a value may have been meant as something else."""
    first = start(event)[0]
    limit = indent(lines[first]) if column is None else column
    for number in range(first + 1, end(event)[0] + 1):
        line = lines[number]
        text = line.lstrip()
        if event.style in QUOTES and text and indent(line) <= limit:
            yield start(event), OPEN_QUOTE
            return
        if event.style in PLAIN and text.startswith("-"):
            joined = JOINED_DASH.match(text)
            yield (number, indent(line)), NO_SPACE_AFTER_DASH if joined else DASH
            return
    if "\n" in event.value.strip() and event.style != '"':
        yield start(event), _NO_PARAGRAPHS
