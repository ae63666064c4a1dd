"""JSON Schemas of the data files, made from the models: editors complete and check with them.

An editor must never complain of a file that `make check` accepts, so where the loader forgives, the
schema does too: a number will do for text, and what may be left out may also be left empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.layout import HOMES
from macros.problems import alternatives

Schema = dict[str, Any]

SETTINGS = Path(".vscode/settings.json")
_EMPTY = {"type": "null"}
_DIALECT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def schemas() -> Mapping[str, str]:
    """Each schema file's name and text."""
    return {
        home.schema: _text(_DIALECT | _for_editors(home.model.model_json_schema(), of_field=False))
        for home in HOMES
    }


def editor_settings(data: Path) -> str:
    """The editor's settings that bind each schema to its files below the folder `data`."""
    bound = {f"./{data}/schema/{home.schema}": f"{data}/{home.pattern}" for home in HOMES}
    return _text(
        {
            "yaml.schemas": bound,
            "yaml.schemaStore.enable": False,  # ours are all there are; nothing from the web
            "yaml.format.enable": False,
            "files.encoding": "utf8",
        }
    )


def write(data: Path) -> Iterator[Path]:
    """Writes every schema below `data`, and the settings; gives the files written."""
    folder = data / "schema"
    for file in folder.glob("*.json"):
        file.unlink()
    made = {folder / name: text for name, text in schemas().items()}
    for file, text in {**made, SETTINGS: editor_settings(data)}.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        yield file


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _for_editors(schema: Schema, *, of_field: bool = True) -> Schema:
    """A schema as the loader reads; descriptions of classes tell of the code, not of the field."""
    made = {
        key: value
        for key, value in schema.items()
        if key != "title" and (of_field or key != "description")
    }
    if "$defs" in made:
        kinds = made["$defs"].items()
        made["$defs"] = {name: _for_editors(kind, of_field=False) for name, kind in kinds}
    if "properties" in made:
        made["properties"] = dict(_fields(made))
    for key in ("additionalProperties", "items"):
        if isinstance(made.get(key), dict):
            made[key] = _for_editors(made[key])
    if "anyOf" in made:
        made["anyOf"] = [_for_editors(one) for one in made["anyOf"]]
    if said := _said_of_a_mistake(made):
        made["errorMessage"] = said
    if made.get("type") == "string" and "enum" not in made:
        made["type"] = ["string", "number"]
    return made


def _said_of_a_mistake(schema: Schema) -> str | None:
    """What editors say in Finnish in place of their own English."""
    if "enum" in schema:
        return f"Kirjoita {alternatives(schema['enum'])}."
    if "properties" not in schema:
        return None
    asked = schema.get("required", [])
    others = [name for name in schema["properties"] if name not in asked]
    parts = ("Pakolliset kentät", asked), ("Muut kentät", others)
    told = [f"{label}: {', '.join(names)}." for label, names in parts if names]
    return " ".join(["Kenttä puuttuu tai sen nimi on väärin.", *told])


def _fields(schema: Schema) -> Iterator[tuple[str, Schema]]:
    for name, field in schema["properties"].items():
        made = _for_editors(field)
        yield name, made if name in schema.get("required", ()) else _or_empty(made)


def _or_empty(field: Schema) -> Schema:
    """A field that may also be left empty; empty is what it is by default."""
    kind = {key: value for key, value in field.items() if key not in {"description", "default"}}
    kinds = [one for one in kind.get("anyOf", [kind]) if one != _EMPTY]
    return {"description": field.get("description", ""), "anyOf": [*kinds, _EMPTY]}
