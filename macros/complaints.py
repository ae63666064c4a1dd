"""Turns what pydantic found wrong in a document into problems that speak Finnish."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from macros.fields import Status
from macros.problems import Place, Problem, alternatives, did_you_mean
from macros.source import Document
from macros.yaml_builder import Location

# What staff write for a status when they write what it means.
_SAID_STATUSES = {
    "done": ("valmis", "tehty", "toteutuu", "toteutunut", "kyllä", "ok", "x"),
    "partly": ("osittain", "toteutuu osittain", "kesken", "osin", "käynnissä"),
    "not_done": ("ei", "ei toteudu", "ei toteutunut", "tekemättä", "aloittamatta"),
    "not_assessed": ("ei arvioitu", "arvioimatta", "ei tietoa"),
}


def complaints(
    errors: list[ErrorDetails], model: type[BaseModel], document: Document
) -> Iterator[Problem]:
    """A problem for each error that validating `document` as `model` gave."""
    for error in errors:
        yield _problem(error, model, document)


def _problem(error: ErrorDetails, model: type[BaseModel], document: Document) -> Problem:
    location = tuple(part for part in error["loc"] if part != "[key]")
    name = _field_name(location)
    place = document.place(*location)
    if error["type"] == "missing":
        record = _start_of(document, location[:-1])
        return Problem(record, f"kenttä ”{name}” puuttuu.", _write(model, location))
    if error["type"] == "extra_forbidden":
        known = _fields_at(model, location[:-1])
        meant = did_you_mean(name, known) or f" Kentät ovat: {', '.join(known)}."
        deed = f"Korjaa nimi tai poista rivi.{meant}"
        return Problem(document.key_place(*location), f"kenttää ”{name}” ei ole.", deed)
    if error["input"] is None:
        return Problem(place, f"kenttä ”{name}” on tyhjä.", _write(model, location))
    return Problem(place, *_fact_and_deed(error, model, location))


def _fact_and_deed(
    error: ErrorDetails, model: type[BaseModel], location: Location
) -> tuple[str, str]:
    value, context, kind = error["input"], error.get("ctx", {}), error["type"]
    if kind == "told":
        return context["fact"], context["deed"]
    if kind in ("enum", "literal_error"):
        return _not_among(str(value), _annotation_at(model, location))
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return _not_a_record(value)
    if kind in ("tuple_type", "list_type"):
        return (
            f"kentässä ”{_field_name(location)}” pitää olla luettelo.",
            "Aloita jokainen kohta omalta riviltään viivalla ja välilyönnillä.",
        )
    if kind == "string_type":
        return _not_text(location)
    if kind == "string_too_long":
        limit = context["max_length"]
        return f"teksti on liian pitkä.", f"Lyhennä se enintään {limit} merkkiin."
    if kind == "string_too_short":
        return f"kenttä ”{_field_name(location)}” on tyhjä.", _write(model, location)
    if kind in ("greater_than_equal", "less_than_equal"):
        return f"”{value}” ei käy tähän.", "Kirjoita luku väliltä 1–9999."
    return f"”{_short(value)}” ei käy tähän.", _write(model, location)


def _not_among(value: str, annotation: Any) -> tuple[str, str]:
    codes = [member.value for member in annotation]
    if annotation is Status:
        meant = next((c for c, said in _SAID_STATUSES.items() if value.lower() in said), None)
        hint = f" Tarkoititko ”{meant}”?" if meant else did_you_mean(value, codes)
        return f"”{value}” ei ole tila.", f"Kirjoita {alternatives(codes)}.{hint}"
    return (
        f"”{value}” ei käy tähän.",
        f"Kirjoita {alternatives(codes)}.{did_you_mean(value, codes)}",
    )


def _not_a_record(value: object) -> tuple[str, str]:
    if isinstance(value, list):
        return (
            "tässä on luettelo, mutta tähän kuuluu kenttiä.",
            "Kirjoita kentät muodossa ”nimi: arvo” ja poista viivat rivien alusta.",
        )
    if isinstance(value, str) and ";" in value:
        return (
            "tässä on taulukko, jonka sarakkeet on eroteltu puolipisteillä.",
            "Kirjoita tiedot kenttinä, jokainen omalle rivilleen: ”nimi: arvo”.",
        )
    return (
        "tässä on tekstiä, mutta tähän kuuluu kenttiä.",
        "Kirjoita kentän nimi, kaksoispiste, välilyönti ja arvo.",
    )


def _not_text(location: Location) -> tuple[str, str]:
    return (
        f"kentässä ”{_field_name(location)}” pitää olla tekstiä.",
        "Jos teksti alkaa hakasululla, aaltosululla tai viivalla, kirjoita se lainausmerkkeihin.",
    )


def _write(model: type[BaseModel], location: Location) -> str:
    """What to write into the field, in the words of its own help."""
    name = _field_name(location)
    info = _info_at(model, location)
    help_text = f" {info.description}" if info is not None and info.description else ""
    return f"Kirjoita ”{name}: …”.{help_text}"


def _field_name(location: Location) -> str:
    return str(next((part for part in reversed(location) if isinstance(part, str)), ""))


def _start_of(document: Document, location: Location) -> Place:
    return document.key_place(*location)


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


# --- walking from a location to what the models say there ------------------------------------


def _fields_at(model: type[BaseModel], location: Location) -> list[str]:
    annotation = _annotation_at(model, location)
    return list(annotation.model_fields) if _is_model(annotation) else []


def _info_at(model: type[BaseModel], location: Location) -> FieldInfo | None:
    while location and not isinstance(location[-1], str):
        location = location[:-1]
    owner = _annotation_at(model, location[:-1]) if location else None
    return owner.model_fields.get(str(location[-1])) if _is_model(owner) else None


def _annotation_at(annotation: Any, location: Location) -> Any:
    annotation = _bare(annotation)
    if not location:
        return annotation
    head, *rest = location
    if _is_model(annotation) and issubclass(annotation, RootModel):
        return _annotation_at(annotation.model_fields["root"].annotation, location)
    if _is_model(annotation):
        info = annotation.model_fields.get(str(head))
        return _annotation_at(info.annotation, tuple(rest)) if info else None
    inner = get_args(annotation)
    if get_origin(annotation) is dict:
        return _annotation_at(inner[1], tuple(rest))
    return _annotation_at(inner[0], tuple(rest)) if inner else None


def _bare(annotation: Any) -> Any:
    """A type without Annotated and without `| None`."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, types.UnionType):
            annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
        else:
            return annotation


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
