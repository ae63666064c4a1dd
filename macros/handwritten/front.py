"""What is wrong in the front matter of a hand-written page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from macros.page import DESCRIPTION_LENGTH
from macros.problems import Place, Problem, ProblemsError, nearest, quoted
from macros.source import Document, parse

FRONT = re.compile(r"\A---[ ]*\n(.*?)^---[ ]*\n", re.DOTALL | re.MULTILINE)
_REQUIRED = ("title", "description")
_FIELDS = (*_REQUIRED, "contents")
_CONTENTS = (True, False, "beside")
# What a Finn would call them.
_SAID = {"otsikko": "title", "nimi": "title", "kuvaus": "description", "sisällys": "contents"}


def problems(text: str, path: str) -> Iterator[Problem]:
    """Everything wrong between the ”---” lines of a page."""
    match = FRONT.match(text)
    if match is None:
        deed = "Aloita tiedosto riveillä ”---”, ”title: …”, ”description: …” ja ”---”."
        yield Problem(Place(path), "sivun alussa ei ole alkutietoja.", deed)
        return
    try:
        document = parse(match[1], path, first_line=1)
    except ProblemsError as error:
        yield from error.problems
        return
    fields = document.data
    if not isinstance(fields, dict):
        deed = "Kirjoita ”---”-rivien väliin ”title: …” ja ”description: …”."
        yield Problem(Place(path, 2), "sivun alkutiedoissa ei ole kenttiä.", deed)
        return
    yield from _unknown_fields(document, fields)
    # MkDocs reads the same text by YAML's own rules: there 2024 is a number and no is false.
    read = yaml.safe_load(match[1])
    yield from _required_fields(document, fields, read)
    if read.get("contents", True) not in _CONTENTS:
        fact = f"”{fields['contents']}” ei käy tähän."
        yield Problem(document.place("contents"), fact, "Kirjoita true, false tai beside.")
    yield from _too_long(document, str(fields.get("description")))


def _required_fields(
    document: Document, fields: Mapping[str, Any], read: Mapping[str, Any]
) -> Iterator[Problem]:
    misspelt = {_meant(field) for field in fields if field not in _FIELDS}
    for field in _REQUIRED:
        if field in misspelt and field not in fields:
            continue
        if not fields.get(field):
            deed = f"Lisää sivun alkuun ”---”-rivien väliin ”{field}: …”."
            yield Problem(Place(document.path), f"sivulta puuttuu alkutieto ”{field}”.", deed)
        elif not isinstance(read[field], str):
            fact = f"alkutieto ”{field}” ei ole tekstiä."
            yield Problem(document.place(field), fact, "Kirjoita se lainausmerkkeihin.")


def _unknown_fields(document: Document, fields: Mapping[str, Any]) -> Iterator[Problem]:
    for field in fields:
        if field not in _FIELDS:
            near = _meant(field)
            hint = f" Tarkoititko ”{near}”?" if near else f" Alkutiedot ovat: {', '.join(_FIELDS)}."
            deed = f"Korjaa nimi tai poista rivi.{hint}"
            yield Problem(document.key_place(field), f"alkutietoa {quoted(field)} ei ole.", deed)


def _meant(field: str) -> str:
    return _SAID.get(field.casefold()) or nearest(field, _FIELDS)


def _too_long(document: Document, description: str) -> Iterator[Problem]:
    if len(description) > DESCRIPTION_LENGTH:
        fact = f"sivun kuvauksessa on {len(description)} merkkiä."
        deed = f"Lyhennä se: hakukoneet näyttävät {DESCRIPTION_LENGTH} merkkiä."
        yield Problem(document.place("description"), fact, deed)
