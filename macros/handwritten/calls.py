"""What is wrong with the components that a hand-written page calls."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError

from macros import sandbox
from macros.problems import Place, Problem, Told, did_you_mean, quoted
from macros.sandbox import Call, Macro, Refused
from macros.views import NoSuchRecordError

# What staff write in each place, by the name that the code has for it.
_ASKED = {
    "programme_id": '"ohjelman tunnus"',
    "indicator_id": '"mittarin tunnus"',
    "chapter_id": '"luvun tunnus"',
    "theme_id": '"teeman tunnus"',
    "way_id": '"tavan tunnus"',
    "ways": '"tavan tunnus"',
    "period": '"2023"',
    "record": '"report"',
    "identity": '"1.2"',
    "status": '"done"',
    "number": "1",
}
_WRONG_OR_TOO_MUCH = "Korjaa tunnus tai poista komponentti."
_OPENINGS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENING = re.compile(r"\{\{|\{%|\{#")
_ENOUGH = re.compile(r"\{\{|\{%|\n\s*\n")
_CURLY = re.compile(r"\{\{[^{}]*[”“„’‘][^{}]*\}\}")
RAW = re.compile(r"\{%-?\s*raw.*?endraw\s*-?%\}", re.DOTALL)


def problems(text: str, path: str, macros: dict[str, Macro] | None) -> Iterator[Problem]:
    """Everything wrong between braces; without `macros` the components are not tried."""
    if unclosed := _unclosed(text, path):
        yield unclosed
        return
    try:
        found = list(sandbox.read(text))
    except (TemplateSyntaxError, RecursionError) as error:
        line = getattr(error, "lineno", None) or 1
        deed = 'Kirjoita komponentti näin: {{ nimi("tunnus") }}.'
        fact = "aaltosulkujen sisällä on kirjoitusvirhe."
        if _CURLY.search(text.split("\n")[line - 1]):
            fact = "aaltosulkujen sisällä on kaarevat lainausmerkit."
            deed = 'Kirjoita suorat lainausmerkit: {{ nimi("tunnus") }}.'
        yield Problem(_place(text.split("\n"), path, line), fact, deed)
        return
    lines = text.split("\n")
    for one in found:
        place = _place(lines, path, one.line, one.name)
        for fact, deed in _faults(one, macros):
            yield Problem(place, fact, deed)


def _unclosed(text: str, path: str) -> Problem | None:
    """Braces that are not closed before others open, or before the paragraph ends."""
    text = RAW.sub(blank, text)
    for match in _OPENING.finditer(text):
        closing = _OPENINGS[match[0]]
        enough = _ENOUGH.search(text, match.end())
        if text.find(closing, match.end(), enough.start() if enough else len(text)) < 0:
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            fact = f"aaltosulut ”{match[0]}” jäävät auki."
            return Problem(Place(path, line, column), fact, f"Lisää loppuun ”{closing}”.")
    return None


def blank(match: re.Match[str]) -> str:
    """As much white space, so that what is left keeps its place."""
    return re.sub(r"[^\n]", " ", match[0])


def _place(lines: list[str], path: str, line: int, name: str = "") -> Place:
    here = lines[line - 1] if line <= len(lines) else ""
    match = re.search(rf"\{{\{{-?\s*{name}\b", here) if name else _OPENING.search(here)
    return Place(path, line, match.start() + 1 if match else 1)


def _faults(found: Call | Refused, macros: dict[str, Macro] | None) -> Iterator[Told]:
    if found.name and found.name not in (known := sandbox.names()):
        hint = did_you_mean(found.name, known) or f" Komponentit ovat: {', '.join(known)}."
        yield f"komponenttia {quoted(found.name)} ei ole.", f"Korjaa nimi.{hint}"
    elif isinstance(found, Refused) and found.name:
        fact = f"komponentin ”{found.name}” tiedot eivät ole oikeassa muodossa."
        yield fact, f"Kirjoita {example(found.name)}."
    elif isinstance(found, Refused):
        deed = "Kirjoita esimerkiksi {{ term_list() }}. Komponentit näet sivulta Muokkaa."
        yield "kaksoisaaltosulkujen sisällä saa olla vain komponentti.", deed
    elif not _fits(found):
        fact = f"komponentille ”{found.name}” on annettu tietoja, jotka eivät sovi siihen."
        yield fact, f"Kirjoita {example(found.name)}."
    elif macros is not None:
        yield from _tried(found, macros)


def example(name: str) -> str:
    """How a component is called on a page."""
    asked = [_ASKED.get(one.name, one.name) for one in sandbox.parameters(name) if _is_asked(one)]
    return f"{{{{ {name}({', '.join(asked)}) }}}}"


def _is_asked(parameter: inspect.Parameter) -> bool:
    return parameter.default is parameter.empty


def _fits(call: Call) -> bool:
    """Whether the component takes so many arguments, of these types."""
    asked = sandbox.parameters(call.name)
    try:
        bound = inspect.Signature(asked).bind(*call.arguments, **call.options)
    except TypeError:
        return False
    types = {one.name: one.annotation for one in asked}
    return all(
        isinstance(value, types[name])
        for name, given in bound.arguments.items()
        for value in (given if isinstance(given, tuple) else (given,))
    )


def _tried(call: Call, macros: dict[str, Macro]) -> Iterator[Told]:
    try:
        macros[call.name](*call.arguments, **call.options)
    except NoSuchRecordError as error:
        fact, _, hint = str(error).partition(" Tarkoititko")
        yield fact, f"Korjaa tunnus. Tarkoititko{hint}" if hint else _WRONG_OR_TOO_MUCH
    except (AttributeError, LookupError, TypeError, ValueError):
        fact = f"komponentti ”{call.name}” ei löydä näillä tiedoilla mitään."
        yield fact, f"Kirjoita {example(call.name)}."
