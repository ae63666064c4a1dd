"""What the YAML parser's complaints mean to someone who has never heard of YAML."""

from __future__ import annotations

import yaml

from macros.problems import Place, Problem

_QUOTE_IT = "Kirjoita koko teksti lainausmerkkeihin."
_INDENT = (
    "rivin sisennys ei sovi yhteen ylempien rivien kanssa.",
    "Aloita rivi samasta kohdasta kuin muut saman tason rivit.",
)
_OPEN_BRACKET = ("sulku jää auki.", "Lisää loppusulku tai kirjoita teksti lainausmerkkeihin.")
_OPEN_QUOTE = (
    "tästä alkava lainausmerkki ei pääty oikeassa kohdassa.",
    "Lisää tekstin loppuun samanlainen lainausmerkki.",
)

# Parser's phrase → (fact, deed). Sought in this order in the problem and its context.
_PHRASES = {
    "mapping values are not allowed": (
        "tekstin keskellä on kaksoispiste ja välilyönti.",
        _QUOTE_IT,
    ),
    "while scanning a quoted scalar": _OPEN_QUOTE,
    "while scanning a simple key": (
        "riviltä puuttuu kaksoispiste.",
        "Kirjoita kentän nimi, kaksoispiste, välilyönti ja arvo.",
    ),
    "while parsing a flow": _OPEN_BRACKET,
    "block sequence entries are not allowed": (
        "luettelon viiva on väärässä paikassa.",
        "Aloita luettelo omalta riviltään kentän nimen alta.",
    ),
    "while parsing a block": _INDENT,
    "cannot start any token": (
        "teksti alkaa merkillä, jolla on oma tehtävä.",
        _QUOTE_IT,
    ),
    "while scanning an alias": ("teksti alkaa merkillä ”*”.", _QUOTE_IT),
    "while scanning an anchor": ("teksti alkaa merkillä ”&”.", _QUOTE_IT),
    "while parsing a tag": ("teksti alkaa merkillä ”!”.", _QUOTE_IT),
    "while scanning a tag": ("teksti alkaa merkillä ”!”.", _QUOTE_IT),
    "undefined tag handle": ("teksti alkaa merkillä ”!”.", _QUOTE_IT),
    "while scanning a block scalar": (
        "merkin ”|” tai ”>” jälkeinen teksti on sisennetty väärin.",
        "Sisennä tekstin kaikki rivit yhtä paljon.",
    ),
    "while scanning a directive": ("rivi alkaa merkillä ”%”.", _QUOTE_IT),
    "expected <document start>": _INDENT,
}
_UNKNOWN = ("riviä ei voi lukea.", "Vertaa sitä muiden tiedostojen samanlaisiin riveihin.")
# In these the parser stops far below the mistake; the opening mark is where to look.
_AT_OPENING = (_OPEN_QUOTE, _OPEN_BRACKET)


def explain(
    error: yaml.MarkedYAMLError, path: str, text: str, long_quote: yaml.Mark | None
) -> Problem:
    """The parser's complaint as a problem in Finnish, at the place where a person would mend it.

    `long_quote` is where the last quoted text of several lines began: a quote left open swallows
    lines until the next one, and the complaint comes only there.
    """
    if long_quote is not None and _just_ended(error, long_quote, text):
        return Problem(_place(path, long_quote), *_OPEN_QUOTE)
    told = f"{error.problem or ''} {error.context or ''}"
    fact, deed = next((words for phrase, words in _PHRASES.items() if phrase in told), _UNKNOWN)
    if (fact, deed) in _AT_OPENING and error.context_mark is not None:
        return Problem(_place(path, error.context_mark), fact, deed)
    return Problem(_place(path, error.problem_mark or error.context_mark), fact, deed)


def _just_ended(error: yaml.MarkedYAMLError, long_quote: yaml.Mark, text: str) -> bool:
    """Whether the text between the quote's start and the complaint holds no further whole line."""
    if error.problem_mark is None:
        return False
    between = text.split("\n")[long_quote.line : error.problem_mark.line + 1]
    quote = between[0][long_quote.column] if between else ""
    return bool(quote) and sum(line.count(quote) for line in between[1:-1]) == 0


def _place(path: str, mark: yaml.Mark | None) -> Place:
    return Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
