"""Hand-written pages, before and after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.changes.sentences import texts
from macros.problems import Place, quoted

_TITLE = re.compile(r"^title:\s*(.+?)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HandWritten:
    """A page of docs/: its path as messages show it, its address and its text."""

    path: str
    address: str
    text: str

    @property
    def title(self) -> str:
        """The title that stands at the top of the file."""
        found = _TITLE.search(self.text)
        return found[1].strip("\"'") if found else self.address

    @property
    def place(self) -> Place:
        """The beginning of the file."""
        return Place(self.path)


def pages_in(docs: Path, shown: str) -> Mapping[str, HandWritten]:
    """The pages below a folder by address."""
    found = {}
    for file in sorted(docs.rglob("*.md")):
        source = file.relative_to(docs).as_posix()
        address = "/" + re.sub(r"(^|/)index$", r"\1", source.removesuffix(".md"))
        address = f"{address.rstrip('/')}/"
        text = file.read_text(encoding="utf-8", errors="replace")
        found[address] = HandWritten(f"{shown}/{source}", address, text)
    return found


def differences(
    old: Mapping[str, HandWritten], new: Mapping[str, HandWritten]
) -> Iterator[tuple[HandWritten, str]]:
    """Each page that is not as it was, and how."""
    for address in sorted({*old, *new}):
        was, now = old.get(address), new.get(address)
        if was is None and now:
            yield now, f"Uusi sivu: {quoted(now.title)} ({address})"
        elif was and now is None:
            yield was, f"Poistettu sivu: {quoted(was.title)} ({address})"
        elif was and now and was.text != now.text:
            yield now, f"Sivun {quoted(now.title)} teksti: {texts(was.text, now.text)}"
