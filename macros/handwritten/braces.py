"""Components that would be published as text, or in the middle of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros import sandbox
from macros.handwritten.calls import RAW, blank, example
from macros.problems import Place, Problem

_COMPONENT = re.compile(r"\{\{.*?\}\}")
_BETWEEN_BRACES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{:? ?[.#][^{}]*\}", re.DOTALL)
_CODE = re.compile(
    r"^ {0,3}(```+|~~~+).*?^ {0,3}\1[`~]*[ ]*$|(`+)(?!`).*?(?<!`)\2(?!`)",
    re.MULTILINE | re.DOTALL,
)


def problems(text: str, path: str) -> Iterator[Problem]:
    """Braces and calls that are no components, and components amid a text."""
    plain = _CODE.sub(blank, RAW.sub(blank, text))
    yield from _amid_text(plain.split("\n"), path)
    rest = _BETWEEN_BRACES.sub(blank, plain)
    calls = re.compile(rf"\b({'|'.join(sandbox.names())})\(")
    for number, line in enumerate(rest.split("\n"), start=1):
        if match := calls.search(line):
            fact = f"komponentti ”{match[1]}” ei ole kaksoisaaltosulkujen sisällä."
            yield Problem(Place(path, number, 1), fact, f"Kirjoita {example(match[1])}.")
        elif match := re.search(r"[{}]", line):
            fact = f"aaltosulku ”{match[0]}” jää näkyviin sellaisenaan."
            deed = "Kirjoita komponentti näin: {{ nimi() }} ja muotoilu näin: { .lead }."
            yield Problem(Place(path, number, match.start() + 1), fact, deed)


def _amid_text(lines: list[str], path: str) -> Iterator[Problem]:
    """A component is a block of its own: amid a text it would break the paragraph."""
    for number, line in enumerate(lines):
        match = _COMPONENT.search(line)
        if match is None:
            continue
        place = Place(path, number + 1, match.start() + 1)
        others = [_COMPONENT.sub("", one).strip() for one in lines[max(number - 1, 0) : number + 2]]
        if line.startswith("    "):
            fact = "komponentti on sisennetty, ja siitä tulee koodia."
            yield Problem(place, fact, "Poista välilyönnit rivin alusta.")
        elif any(other and not other.startswith("<") for other in others):
            fact = "komponentti on muun tekstin joukossa."
            deed = "Siirrä se omalle rivilleen ja jätä sen ylä- ja alapuolelle tyhjä rivi."
            yield Problem(place, fact, deed)
