"""Pages of docs/: what is wrong in one, told before MkDocs meets it."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from pathlib import Path

import yaml
from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment, SecurityError

from macros.problems import Place, Problem, ProblemsError, did_you_mean
from macros.source_text import read_text
from macros.views import NoSuchRecordError

_FRONT_MATTER = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
_UNDEFINED = re.compile(r"'([^']+)' is undefined")
_FIELDS = ("title", "description")


def problems(
    docs: Path, environment: ImmutableSandboxedEnvironment, shown: str = "docs"
) -> Iterator[Problem]:
    """Everything wrong in the pages below `docs`, each run in `environment` once."""
    for file in sorted(docs.rglob("*.md")):
        path = f"{shown}/{file.relative_to(docs).as_posix()}"
        try:
            text = read_text(file.read_bytes(), path)
        except ProblemsError as error:
            yield from error.problems
            continue
        yield from _front_matter(text, path)
        yield from _macros(text, path, environment)


def _front_matter(text: str, path: str) -> Iterator[Problem]:
    match = _FRONT_MATTER.match(text)
    try:
        fields = yaml.safe_load(match[1]) if match else {}
    except yaml.YAMLError:
        deed = "Kirjoita tekstit lainausmerkkeihin, jos niissä on kaksoispiste."
        yield Problem(Place(path, 2), "sivun alkutietoja ei voi lukea.", deed)
        return
    for field in _FIELDS:
        if not (isinstance(fields, dict) and fields.get(field)):
            deed = f"Lisää sivun alkuun ”---”-rivien väliin ”{field}: …”."
            yield Problem(Place(path), f"sivulta puuttuu alkutieto ”{field}”.", deed)


def _macros(text: str, path: str, environment: ImmutableSandboxedEnvironment) -> Iterator[Problem]:
    try:
        environment.from_string(text).render()
    except TemplateSyntaxError as error:
        fact = "aaltosulkujen sisällä on kirjoitusvirhe."
        deed = 'Kirjoita komponentti näin: {{ nimi("tunnus") }}.'
        yield Problem(Place(path, error.lineno), fact, deed)
    except (UndefinedError, SecurityError, NoSuchRecordError, TypeError, ValueError) as error:
        yield Problem(Place(path, _line(error)), *_told(error, environment))


def _told(error: Exception, environment: ImmutableSandboxedEnvironment) -> tuple[str, str]:
    if isinstance(error, NoSuchRecordError):
        fact, _, hint = str(error).partition(" Tarkoititko")
        return fact, f"Korjaa tunnus.{' Tarkoititko' + hint if hint else ''}"
    if isinstance(error, SecurityError):
        return "tätä ei saa käyttää sivulla.", "Käytä vain komponentteja."
    if match := _UNDEFINED.search(str(error)):
        known = environment.globals
        hint = did_you_mean(match[1], known) or f" Komponentit ovat: {', '.join(sorted(known))}."
        return f"komponenttia ”{match[1]}” ei ole.", f"Korjaa nimi.{hint}"
    return (
        "komponentille on annettu tietoja, jotka eivät sovi siihen.",
        "Katso oikea muoto komponenttien esimerkeistä osoitteesta /muokkaa/komponentit/.",
    )


def _line(error: Exception) -> int:
    """The line of the page on which the error arose: Jinja names templates' frames so."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((f.lineno or 1 for f in frames if f.filename == "<template>"), 1)
