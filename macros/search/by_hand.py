"""The pages of docs/, by what they say of themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from macros.search.entries import HandWritten


def hand_written(docs: Path) -> Iterator[HandWritten]:
    """Each page with its address, title and description; pages without them are problems."""
    for file in sorted(docs.rglob("*.md")):
        told = next(yaml.safe_load_all(file.read_text(encoding="utf-8")))
        path = file.relative_to(docs).with_suffix("").as_posix()
        address = f"/{path}/".removesuffix("index/")
        yield HandWritten(address, told["title"], told["description"])
