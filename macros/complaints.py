"""Turns what pydantic found wrong in a document into problems that speak Finnish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.fields import Status
from macros.model_tree import Shape, field_at, required_fields, shape_at, type_at
from macros.problems import Place, Problem, alternatives, did_you_mean, quoted
from macros.source import Document
from macros.yaml_builder import Location
from macros.yaml_faults import QUOTE_IT, SEMICOLONS, Told

# What staff write for a status when they write what it means.
_SAID_STATUSES = {
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
    "ajankohta": "period", "arvo": "value", "asteikko": "scale", "julkaistu": "published",
    "kausi": "period", "kohderyhmät": "target_groups", "kysymys": "question", "laji": "kind",
    "linkki": "link", "luku": "value", "lähde": "source", "lähteet": "sources",
    "mittarit": "indicators", "nimi": "name", "nostot": "highlights", "numero": "number",
    "organisaatio": "organisation", "osoite": "address", "paikka": "place", "selitys": "meaning",
    "seuraavaksi": "next", "syy": "reason", "tavoitteet": "goals", "teksti": "text",
    "termi": "term", "tiivistelmä": "summary", "tila": "status", "toimenpiteet": "measures",
    "tulossa": "coming", "vaiheet": "steps", "virallinen": "official", "yhteystieto": "contact",
    "yksikkö": "unit",
}  # fmt: skip


def complaints(
    errors: list[ErrorDetails], model: type[BaseModel], document: Document
) -> Iterator[Problem]:
    """A problem for each error that validating `document` as `model` gave."""
    for error in errors:
        yield Problem(_place(error, document), *_told(error, model))


def _location(error: ErrorDetails) -> Location:
    return tuple(part for part in error["loc"] if part != "[key]")


def _place(error: ErrorDetails, document: Document) -> Place:
    location = _location(error)
    if error["type"] == "missing":
        return document.key_place(*location[:-1])
    if error["type"] == "extra_forbidden" or "[key]" in error["loc"]:
        return document.key_place(*location)
    return document.place(*location)


def _told(error: ErrorDetails, model: type[BaseModel]) -> Told:
    location, kind, value = _location(error), error["type"], error["input"]
    if kind == "missing":
        return f"kenttä {quoted(location[-1])} puuttuu.", _write(model, location)
    if kind == "extra_forbidden":
        return _unknown_field(str(location[-1]), type_at(model, location[:-1]))
    if value is None or kind == "string_too_short":
        return _empty(model, location)
    if kind == "told":
        context = error["ctx"]
        return str(context["fact"]), str(context["deed"])
    return _misshapen(value, model, location) or _unfit(error, model, location)


def _unknown_field(name: str, owner: Any) -> Told:
    known = list(owner.model_fields)
    meant = _SAID_FIELDS.get(name.casefold(), "")
    hint = f" Tarkoititko ”{meant}”?" if meant in known else did_you_mean(name, known)
    deed = f"Korjaa nimi tai poista kenttä.{hint or _all_of(known)}"
    return f"kenttää {quoted(name)} ei ole.", deed


def _all_of(fields: list[str]) -> str:
    return f" Kentät ovat: {', '.join(fields)}."


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
        return _not_fields(value)
    if wanted is Shape.LIST and not isinstance(value, list):
        return _not_a_list(value, location)
    if wanted is Shape.TEXT and isinstance(value, dict):
        key = next(iter(value), "")
        fact = f"tässä on kenttä {quoted(key)}, mutta tähän kuuluu pelkkä teksti."
        return fact, f"Jos tekstissä on kaksoispiste: {QUOTE_IT}"
    if wanted is Shape.TEXT and isinstance(value, list):
        fact = "tässä on luettelo, mutta tähän kuuluu yksi teksti."
        return fact, f"Poista viivat. Jos teksti alkaa hakasululla: {QUOTE_IT}"
    return None


def _not_fields(value: object) -> Told:
    if isinstance(value, list):
        return (
            "tässä on luettelo, mutta tähän kuuluu kenttiä.",
            "Poista viivat rivien alusta ja kirjoita kentät muodossa ”nimi: arvo”.",
        )
    if str(value).count(";") >= 2:
        return SEMICOLONS
    return (
        f"tässä on pelkkä teksti {quoted(value)}, mutta tähän kuuluu kenttiä.",
        "Kirjoita kentän nimi, kaksoispiste, välilyönti ja arvo.",
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
        meant = next((code for code, words in _SAID_STATUSES.items() if said in words), None)
    hint = f" Tarkoititko ”{meant}”?" if meant else did_you_mean(value, codes)
    fact = (
        f"{quoted(value)} ei ole tila." if choices is Status else f"{quoted(value)} ei käy tähän."
    )
    return fact, f"Kirjoita {alternatives(codes)}.{hint}"


def _write(model: type[BaseModel], location: Location) -> str:
    """What to write into the field, in the words of its own help."""
    name = next((str(part) for part in reversed(location) if isinstance(part, str)), "")
    field = field_at(model, location)
    help_text = f" {field.description}" if field and field.description else ""
    match shape_at(model, location):
        case Shape.FIELDS:
            inside = required_fields(type_at(model, location))
            parts = f" ja sen alle {' ja '.join(inside)}" if inside else ""
            return f"Kirjoita ”{name}:”{parts}.{help_text}"
        case Shape.LIST:
            return f"Kirjoita ”{name}:” ja sen alle luettelo, jossa on viivat.{help_text}"
        case _:
            return f"Kirjoita ”{name}: …”.{help_text}"
