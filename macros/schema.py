"""JSON Schemas of the data files, made from the models: editors complete and check with them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.layout import HOMES


def schemas() -> Mapping[str, str]:
    """Each schema file's name and text."""
    return {
        home.schema: json.dumps(
            {
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                **home.model.model_json_schema(),
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
        for home in HOMES
    }


def editor_settings() -> str:
    """The editor's settings that bind each schema to its files."""
    bound = {f"./data/schema/{home.schema}": f"data/{home.pattern}" for home in HOMES}
    settings = {"yaml.schemas": bound, "yaml.format.enable": False, "files.encoding": "utf8"}
    return json.dumps(settings, ensure_ascii=False, indent=2) + "\n"


def write(folder: Path) -> Iterator[Path]:
    """Writes every schema into `folder`; gives the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        file = folder / name
        file.write_text(text, encoding="utf-8")
        yield file
