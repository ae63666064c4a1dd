"""Everything under /avoin-data/v1/, by file name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from pydantic_core import to_json

from macros.opendata.nested import file_address, open_data
from macros.opendata.package import data_package
from macros.opendata.published import OpenData
from macros.opendata.tables import TABLES
from macros.site import Site

OTHER_FILES: Mapping[str, str] = {
    "programmes": "programmes.json",
    "schema": "schema.json",
    "datapackage": "datapackage.json",
}
"""The files beside the tables."""


def files(site: Site, today: date) -> dict[str, bytes]:
    """Every published file, ready to write; the same site and day give the same bytes."""
    tables = {table.file: table.content(site) for table in TABLES}
    return {
        **tables,
        "programmes.json": _json(open_data(site, today)),
        "schema.json": _json(schema(site)),
        "datapackage.json": _json(data_package(site, today, tables)),
    }


def schema(site: Site) -> dict[str, Any]:
    """The JSON Schema of programmes.json."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": file_address(site, "schema.json"),
        **_shape(),
    }


@cache
def _shape() -> dict[str, Any]:
    # The same for every site, and slow to make: ten times all the rest.
    return OpenData.model_json_schema(mode="serialization")


def _json(value: object) -> bytes:
    return to_json(value, indent=2, by_alias=True) + b"\n"
