"""Writes the pages made from records as files, for generators that cannot be given them live."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from macros.edition import Edition


def write(edition: Edition, folder: Path) -> Iterator[Path]:
    """Writes each page as `<address>/index.md`, and the open data; gives the files written.

    A page is front matter with title and description, then HTML, which Markdown leaves alone.
    """
    for page in edition.pages.values():
        # JSON is YAML, whatever quotes and colons a title holds.
        head = json.dumps(
            {"title": page.title, "description": page.description}, ensure_ascii=False
        )
        text = f"---\n{head}\n---\n\n{edition.html(page)}\n"
        yield _write(folder / page.address[1:] / "index.md", text.encode())
    for address, content in edition.data_files().items():
        yield _write(folder / address, content)


def _write(file: Path, content: bytes) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file
