"""Hostile texts in the small data, and a site to show them on."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import yaml
from pydantic import BaseModel, ValidationError

from macros import sandbox
from macros.fields import Reference
from macros.layout import home_of
from macros.model_tree import field_at
from macros.source import read
from macros.yaml_builder import Location
from tests import small
from tests.places import ROOT

ANYTHING = "mitä vain: & ”<”"


def data_in(folder: Path, payload: str) -> tuple[Path, set[tuple[str, Location]]]:
    """Return the small data with a payload in every free text, and where those texts are."""
    data = small.data_in(folder)
    files = sorted(file.relative_to(data).as_posix() for file in data.rglob("*.yml"))
    return data, {(path, spot) for path in files for spot in _spoil(data, path, payload)}


def _spoil(data: Path, path: str, payload: str) -> Iterator[Location]:
    """Add a payload to each text of a file in which staff may write what they like."""
    home = home_of(path)
    assert home is not None
    record = read(data / path, path).data
    for holder, key, spot in list(_text_spots(record)):
        whole = holder[key]
        holder[key] = ANYTHING
        is_free = _is_valid(home.model, record) and not _names_another(home.model, spot)
        holder[key] = f"{whole} {payload}" if is_free else whole
        if is_free:
            assert _is_valid(home.model, record)
            yield spot
    # JSON is YAML in which every text is quoted.
    (data / path).write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")


def _text_spots(value: Any, location: Location = ()) -> Iterator[tuple[Any, Any, Location]]:
    """Every text in a record: what holds it, its key, and its location."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(inner, dict | list):
            yield from _text_spots(inner, (*location, key))
        else:
            yield value, key, (*location, key)


def _names_another(model: type[BaseModel], spot: Location) -> bool:
    """Whether a text is the id of another record: the checks refuse one that is none."""
    field = field_at(model, spot)
    if field is None:
        return False
    alone = field.metadata == list(get_args(Reference)[1:])
    return alone or Reference in get_args(field.annotation)


def _is_valid(model: type[BaseModel], record: Any) -> bool:
    try:
        model.model_validate(record)
    except ValidationError:
        return False
    return True


def pages_in(docs: Path) -> None:
    """Write the pages that the menu names, with every component that needs no more than an id."""
    calls = "\n\n".join(_calls())
    menu = yaml.safe_load((ROOT / "mkdocs.yml").read_text().replace("!ENV", ""))["nav"]
    for path in (path for entry in menu for path in entry.values()):
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        head = f"---\ntitle: {path}\ndescription: Sivu {path}\n---\n\n# Sivu\n\n"
        (docs / path).write_text(head + calls, encoding="utf-8")


def _calls() -> Iterator[str]:
    for name in sandbox.names():
        asked = [one.name for one in sandbox.parameters(name) if one.default is one.empty]
        if not name.endswith("_page") and asked in ([], ["programme_id"]):
            yield f"{{{{ {name}({'ohjelma'!r}) }}}}" if asked else f"{{{{ {name}() }}}}"


def project_in(folder: Path) -> Path:
    """Write a project like ours with pages of its own, and return its configuration."""
    folder.mkdir()
    for name in ("macros", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    pages_in(folder / "docs")
    return Path(shutil.copy(ROOT / "mkdocs.yml", folder))
