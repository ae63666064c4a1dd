"""Schemas: what editors complete and check with says the same as the loader, in Finnish."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from macros import schema
from macros.layout import HOMES, home_of
from tests.places import DATA, ROOT

MADE = ROOT / "data" / "schema"
ENGLISH = re.compile(r"\b(the|a|of|and|what|how|is)\b", re.IGNORECASE)
DEED = "Run: make schema"
FILES = sorted(file.relative_to(DATA).as_posix() for file in DATA.rglob("*.yml"))


BOOL, TIMESTAMP = "tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp"


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do, by version 1.2: a date is text, and so is no."""

    # Bound as the class it comes from binds it.
    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [pair for pair in pairs if pair[0] not in {BOOL, TIMESTAMP}]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


EditorLoader.add_implicit_resolver(BOOL, re.compile(r"true|false"), list("tf"))


def as_editors_read(text: str) -> Any:
    """A file's content as an editor checks it: numbers are numbers, keys are text."""
    return json.loads(json.dumps(yaml.load(text, EditorLoader)))  # noqa: S506 - a safe one


@cache
def validator(name: str) -> Draft202012Validator:
    """Give the validator of a schema."""
    found = json.loads(schema.schemas()[name])
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)


def wrong(path: str, text: str) -> list[str]:
    """Say what an editor complains of in a data file with that text."""
    home = home_of(path)
    assert home
    errors = validator(home.schema).iter_errors(as_editors_read(text))
    return [f"{error.json_path}: {error.message}" for error in errors]


def test_schemas_are_fresh() -> None:
    """data/schema/ is what the models say now, and holds nothing else."""
    there = {file.name: file.read_text(encoding="utf-8") for file in MADE.iterdir()}
    assert there == schema.schemas(), DEED


def test_editor_finds_each_schema() -> None:
    """Settings bind every schema to its files; each data file has exactly one."""
    settings = (ROOT / schema.SETTINGS).read_text(encoding="utf-8")
    assert settings == schema.editor_settings(Path("data")), DEED
    bound = json.loads(settings)["yaml.schemas"]
    assert all((ROOT / file).is_file() for file in bound)
    for path in FILES:
        holding = [file for file, glob in bound.items() if Path("data", path).match(glob)]
        assert len(holding) == 1, path


def test_make_schema_writes_what_is_committed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Schemas of models that are no more go; schemas and settings come."""
    monkeypatch.chdir(tmp_path)
    old = tmp_path / "data" / "schema" / "vanha.json"
    old.parent.mkdir(parents=True)
    old.touch()
    written = {file.as_posix() for file in schema.write(Path("data"))}
    assert written == {".vscode/settings.json", *(f"data/schema/{home.schema}" for home in HOMES)}
    assert not old.exists()


@pytest.mark.parametrize("path", FILES)
def test_editor_accepts_what_staff_wrote(path: str) -> None:
    """A file that `make check` accepts gets no complaint in the editor either."""
    assert not wrong(path, (DATA / path).read_text(encoding="utf-8"))


REPORT = "programmes/p/reports/2023.yml"
GOOD_REPORT = """
period: 2023
name: Raportti
published: 2024-02-13
measures:
  1.1:
    status: done
    text: 2023
    next:
    source: {document: a, place: 4}
"""


@pytest.mark.parametrize(
    ("right", "mistake", "complaint"),
    [
        ("status: done", "status: valmis", "valmis"),
        ("text: 2023", "teksti: 2023", "teksti"),
        ("text: 2023", "", "'text' is a required property"),
        ("name: Raportti", "name: [Raportti]", "Raportti"),
        ("place: 4", "place:", "None is not of type"),
    ],
)
def test_editor_sees_mistakes(right: str, mistake: str, complaint: str) -> None:
    """An unknown status, an unknown field, a missing one, a list for a text, an empty one."""
    assert not wrong(REPORT, GOOD_REPORT)
    assert complaint in " ".join(wrong(REPORT, GOOD_REPORT.replace(right, mistake)))


@pytest.mark.parametrize("number", ["2,9", "2.9", "850 000", "3", "-1"])
def test_editor_takes_numbers_as_staff_write_them(number: str) -> None:
    """With a comma or a point, with a space between thousands."""
    value = f"values: [{{period: 2023-ovk1, value: '{number}'}}, {{period: 2023, value: 3}}]"
    text = (DATA / "programmes/vake-osallisuus/indicators/avustukset.yml").read_text("utf-8")
    spoiled = re.sub(r"(?m)^values:\n(  .*\n)+", f"{value}\n", text)
    assert "850" not in spoiled.replace(number, "")
    assert not wrong("programmes/p/indicators/avustukset.yml", spoiled)


def fields(found: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of a schema, at any depth, with its path."""
    match found:
        case dict():
            for name, field in found.get("properties", {}).items():
                yield f"{path}.{name}", field
            for key, inner in found.items():
                yield from fields(inner, f"{path}.{key}" if key != "properties" else path)
        case list():
            for inner in found:
                yield from fields(inner, path)


@pytest.mark.parametrize("name", sorted(home.schema for home in HOMES))
def test_every_field_is_explained_in_finnish(name: str) -> None:
    """The sentence under a field of the model is what staff see in their editor."""
    for path, field in fields(validator(name).schema):
        sentence = field.get("description", "")
        assert sentence.endswith((".", "!", "?")), f"{name}{path}: {sentence}"
        assert not ENGLISH.search(sentence), f"{name}{path}: {sentence}"


def test_nothing_of_the_code_is_told_to_staff() -> None:
    """Descriptions of classes, which are in English, stay with the code."""
    for name, text in schema.schemas().items():
        described = re.findall(r'"description": "([^"]*)"', text)
        assert not [told for told in described if ENGLISH.search(told)], name
