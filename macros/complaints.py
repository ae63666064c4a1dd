"""Turns what pydantic found wrong in a document into problems that speak Finnish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.choices import Status
from macros.fields import is_measure_id
from macros.misplaced import MISSING, UNKNOWN, Sorted, is_of_key, location_of
from macros.model_tree import Shape, field_at, field_with, required_fields, shape_at, type_at
from macros.problems import Place, Problem, Told, alternatives, did_you_mean, nearest, quoted
from macros.source import Document
from macros.yaml_builder import Location
from macros.yaml_words import QUOTE_BRACKET, QUOTE_COLON, SEMICOLONS

# What staff write for a status when they write what it means.
SAID_STATUSES = {
    "done": ("valmis", "tehty", "toteutuu", "toteutunut", "toteutettu", "kyllä", "ok", "x"),
    "partly": (
        "osittain",
        "toteutuu osittain",
        "toteutunut osittain",
        "kesken",
        "osin",
        "käynnissä",
    ),
    "not_done": ("ei", "ei toteudu", "ei toteutunut", "ei tehty", "tekemättä", "aloittamatta"),
    "not_assessed": ("ei arvioitu", "arvioimatta", "ei tietoa", "ei tiedossa"),
}
# The names of fields are English; these are what a Finn would call them.
_SAID_FIELDS = {
    "aika": "when period", "ajankohta": "when period", "arvo": "value", "asteikko": "scale",
    "julkaistu": "published", "kausi": "period", "kohderyhmät": "target_groups", "kuka": "who",
    "kuvaus": "summary text description", "kysymys": "question", "laji": "kind",
    "linkki": "link", "luku": "value", "lähde": "source sources", "lähteet": "sources",
    "milloin": "when period", "missä": "venue", "mittarit": "indicators", "nimi": "name",
    "nostot": "highlights", "numero": "number", "organisaatio": "organisation organisations",
    "osoite": "address", "otsikko": "title heading name", "paikka": "venue place",
    "selitys": "meaning", "seuraavaksi": "next", "syy": "reason", "tavat": "ways",
    "tavoitteet": "goals", "teemat": "themes", "teksti": "text", "termi": "term",
    "tiivistelmä": "summary", "tila": "status", "toimenpiteet": "measures", "tulossa": "coming",
    "vaiheet": "steps", "virallinen": "official", "yhteystieto": "contact", "yksikkö": "unit",
}  # fmt: skip


def complaints(
    errors: list[ErrorDetails], model: type[BaseModel], document: Document
) -> Iterator[Problem]:
    """A problem for each error that validating `document` as `model` gave.

    What comes of one mistake is told of once: of a line in the wrong place (misplaced.py), and of
    a field that is missing because its name is misspelt.
    """
    found = Sorted(model, document, errors)
    yield from found.problems
    misspelt = {_meant(error, model) for error in found.of_type(UNKNOWN)}
    for error in found.left:
        if error["type"] != MISSING or location_of(error) not in misspelt:
            yield Problem(_place(error, document), *_told(error, model))


def _place(error: ErrorDetails, document: Document) -> Place:
    location = location_of(error)
    if error["type"] == MISSING:
        return document.key_place(*location[:-1])
    if error["type"] == UNKNOWN or is_of_key(error):
        return document.key_place(*location)
    return document.place(*location)


def _told(error: ErrorDetails, model: type[BaseModel]) -> Told:
    location, kind, value = location_of(error), error["type"], error["input"]
    if kind == MISSING:
        return f"kenttä {quoted(location[-1])} puuttuu.", _write(model, location)
    if kind == UNKNOWN:
        return _unknown_field(error, model)
    if value is None or kind == "string_too_short":
        return _empty(model, location)
    if kind == "told":
        context = error["ctx"]
        return str(context["fact"]), str(context["deed"])
    return _misshapen(value, model, location) or _unfit(error, model, location)


def _unknown_field(error: ErrorDetails, model: type[BaseModel]) -> Told:
    *inside, name = location_of(error)
    fact = f"kenttää {quoted(name)} ei ole."
    if deeper := _belongs_in(type_at(model, tuple(inside)), str(name)):
        deed = f"Se kuuluu kentän {quoted(deeper)} sisään: tarkista rivin sisennys."
        return f"kenttä {quoted(name)} on väärässä kohdassa.", deed
    if meant := _meant(error, model):
        return fact, f"Korjaa nimi tai poista kenttä. Tarkoititko ”{meant[-1]}”?"
    known = ", ".join(type_at(model, tuple(inside)).model_fields)
    return fact, f"Korjaa nimi tai poista kenttä. Kentät ovat: {known}."


def _belongs_in(record: type[BaseModel], name: str) -> str:
    """The field of a record inside which this one stands by right; empty when there is none."""
    if is_measure_id(name) and "measures" in record.model_fields:
        return "measures"
    return field_with(record, name)


def _meant(error: ErrorDetails, model: type[BaseModel]) -> Location:
    """The location of the field that an unknown one most likely is; empty when there is none."""
    *inside, name = location_of(error)
    known = type_at(model, tuple(inside)).model_fields
    said = _SAID_FIELDS.get(str(name).casefold(), "").split()
    meant = next((one for one in said if one in known), None) or nearest(str(name), known)
    return (*inside, meant) if meant else ()


def _empty(model: type[BaseModel], location: Location) -> Told:
    if not location:
        return "tiedosto on tyhjä.", "Kirjoita tiedot tai poista tiedosto."
    if isinstance(location[-1], int):
        return "luettelon kohta on tyhjä.", "Kirjoita viivan jälkeen tieto tai poista viiva."
    return f"kenttä {quoted(location[-1])} on tyhjä.", _write(model, location)


def _misshapen(value: object, model: type[BaseModel], location: Location) -> Told | None:
    """A text, a list or fields where another of the three belongs."""
    wanted = shape_at(model, location)
    if wanted is Shape.FIELDS and not isinstance(value, dict):
        return _not_fields(value, required_fields(type_at(model, location)))
    if wanted is Shape.LIST and not isinstance(value, list):
        return _not_a_list(value, location)
    if wanted is Shape.TEXT and isinstance(value, dict):
        key = next(iter(value), "")
        fact = f"tässä on kenttä {quoted(key)}, mutta tähän kuuluu pelkkä arvo."
        return fact, QUOTE_COLON if _is_free_text(model, location) else _write(model, location)
    if wanted is Shape.TEXT and isinstance(value, list):
        fact = "tässä on luettelo, mutta tähän kuuluu yksi arvo."
        quote = f" {QUOTE_BRACKET}" if _is_free_text(model, location) else ""
        return fact, f"Poista hakasulut tai viivat.{quote}"
    return None


def _is_free_text(model: type[BaseModel], location: Location) -> bool:
    return type_at(model, location) is str


def _not_fields(value: object, wanted: list[str]) -> Told:
    if isinstance(value, list):
        return (
            "tässä on luettelo, mutta tähän kuuluu kenttiä.",
            "Poista viivat rivien alusta ja kirjoita kentät muodossa ”nimi: arvo”.",
        )
    if str(value).count(";") >= 2:
        return SEMICOLONS
    return (
        f"tässä on pelkkä teksti {quoted(value)}, mutta tähän kuuluu kenttiä.",
        f"Kirjoita jokainen omalle rivilleen, esimerkiksi ”{next(iter(wanted), 'nimi')}: …”.",
    )


def _not_a_list(value: object, location: Location) -> Told:
    name = location[-1] if location else ""
    if isinstance(value, dict):
        fact = f"kentässä {quoted(name)} on suoraan kenttiä, mutta siihen kuuluu luettelo."
        return fact, "Aloita luettelon jokainen kohta viivalla ja välilyönnillä."
    example = quoted(f"{name}: [{value}]")
    deed = f"Kirjoita {example}, tai jokainen kohta omalle rivilleen viivan perään."
    return f"kentässä {quoted(name)} pitää olla luettelo.", deed


def _unfit(error: ErrorDetails, model: type[BaseModel], location: Location) -> Told:
    value, kind = str(error["input"]), error["type"]
    if kind == "enum":
        return _not_among(value, type_at(model, location))
    if kind == "string_too_long":
        limit = error["ctx"]["max_length"]
        fact = f"teksti on liian pitkä: {len(value.strip())} merkkiä."
        return fact, f"Lyhennä se enintään {limit} merkkiin."
    return f"{quoted(value)} ei käy tähän.", _write(model, location)


def _not_among(value: str, choices: Any) -> Told:
    codes = [member.value for member in choices]
    said = value.casefold().strip(" .!")
    meant = None
    if choices is Status:
        meant = next((code for code, words in SAID_STATUSES.items() if said in words), None)
    hint = f" Tarkoititko ”{meant}”?" if meant else did_you_mean(value, codes)
    fact = (
        f"{quoted(value)} ei ole tila." if choices is Status else f"{quoted(value)} ei käy tähän."
    )
    return fact, f"Kirjoita {alternatives(codes)}.{hint}"


def _write(model: type[BaseModel], location: Location) -> str:
    """What to write into the field, in the words of its own help."""
    name = next((str(part) for part in reversed(location) if isinstance(part, str)), "")
    field = field_at(model, location)
    # The fifteen facts of a way are numbered in the guide; in a message a number says nothing.
    sentence = " ".join((field.description or "").split()) if field else ""
    told = re.sub(r"^\d+\. ", "", sentence)
    help_text = f" {told}" if told else ""
    match shape_at(model, location):
        case Shape.FIELDS:
            inside = required_fields(type_at(model, location))
            parts = " ja ".join(filter(None, (", ".join(inside[:-1]), *inside[-1:])))
            return f"Kirjoita ”{name}:” ja sen alle {parts or 'tiedot sisennettyinä'}.{help_text}"
        case Shape.LIST:
            rows = "jokainen kohta omalle rivilleen viivan perään"
            return f"Kirjoita ”{name}:” ja sen alle {rows}.{help_text}"
        case _:
            if choices := _choices(type_at(model, location)):
                return f"Kirjoita ”{name}:” ja perään {alternatives(choices)}.{help_text}"
            return f"Kirjoita ”{name}: …”.{help_text}"


def _choices(annotation: Any) -> list[str]:
    if annotation is bool:
        return ["true", "false"]
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [member.value for member in annotation]
    return []
