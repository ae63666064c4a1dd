"""datapackage.json: a Frictionless Data Package (version 2) that describes the tables."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from macros import addresses
from macros.opendata.codes import LICENCE, STATUS_LABELS, VERSION
from macros.opendata.nested import file_address
from macros.opendata.tables import STATUS, TABLES, Column, Table
from macros.site import Site


def data_package(site: Site, today: date, tables: Mapping[str, bytes]) -> dict[str, Any]:
    """The description of the tables whose contents are given by file name."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "participation-programmes",
        "id": file_address(site, "datapackage.json"),
        "title": f"{site.info.name}: open data of participation programmes",
        "description": (
            "Goals, measures, statuses, indicators and ways to take part in Finnish participation "
            "programmes. Names and units are in Finnish.\n\n"
            "Texts are published exactly as they are, also those that a spreadsheet would take for "
            "a formula, a number or a date: import every column as text.\n\n"
            f"{site.info.notice}"
        ),
        "version": VERSION,
        "created": f"{today.isoformat()}T00:00:00Z",
        "homepage": f"{site.info.address.rstrip('/')}{addresses.OPEN_DATA}",
        "keywords": ["participation", "osallisuus", "open government"],
        "licenses": [LICENCE],
        "contributors": [{"title": site.info.publisher.name, "roles": ["publisher"]}],
        "sources": list(_sources(site)),
        "resources": [_resource(table, tables[table.file]) for table in TABLES],
    }


def _sources(site: Site) -> Iterator[dict[str, str]]:
    for programme in site.programmes:
        organisation = site.organisations.root[programme.about.organisation].official
        for document in programme.about.sources.values():
            title = {"title": f"{organisation}: {document.title}"}
            yield title | ({"path": document.url} if document.url else {})


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.description,
        "path": table.file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {
            "delimiter": ",",
            "quoteChar": '"',
            "doubleQuote": True,
            "lineTerminator": "\r\n",
            "header": True,
        },
        "schema": _table_schema(table),
    }


def _table_schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.refers_to:
        schema["foreignKeys"] = [
            {"fields": list(columns), "reference": {"resource": other, "fields": list(columns)}}
            for other, columns in table.refers_to.items()
        ]
    return schema


def _field(column: Column) -> dict[str, Any]:
    kind = column.kind
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if kind.pattern:
        constraints["pattern"] = kind.pattern
    if kind.codes:
        constraints["enum"] = list(kind.codes)
    field: dict[str, Any] = {
        "name": column.name,
        "type": kind.type,
        "description": column.description,
    }
    if kind is STATUS:
        field["categories"] = [
            {"value": code.value, "label": label} for code, label in STATUS_LABELS.items()
        ]
    return field | ({"constraints": constraints} if constraints else {})
