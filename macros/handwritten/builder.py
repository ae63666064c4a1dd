"""What MkDocs complains of in English, in the words and with the places of our own problems."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from macros.problems import Place, Problem, quoted

_NO_ANCHOR = re.compile(r"Doc file '([^']+)' contains a link '([^']+)', but .*\banchor\b.*")
_NOT_IN_NAV = re.compile(r"A reference to '([^']+)' is included in the 'nav' .* not found .*")


def problems(said: Sequence[str], docs: Path) -> list[Problem]:
    """A problem for each complaint about a page; none when there is one of another kind."""
    found = [_problem(one, docs) for one in said]
    return [one for one in found if one] if all(found) else []


def _problem(said: str, docs: Path) -> Problem | None:
    if match := _NO_ANCHOR.fullmatch(said):
        fact = f"linkin {quoted(match[2])} kohtaa ei ole sillä sivulla."
        deed = "Korjaa linkki merkistä # alkaen tai poista sen loppu."
        return Problem(_place(docs / match[1], match[2]), fact, deed)
    if match := _NOT_IN_NAV.fullmatch(said):
        fact = "päävalikon sivua ei ole."
        deed = "Palauta tiedosto, tai poista sivu valikosta tiedostosta mkdocs.yml."
        return Problem(Place(str(docs / match[1])), fact, deed)
    return None


def _place(file: Path, piece: str) -> Place:
    lines = enumerate(file.read_text(encoding="utf-8").split("\n"), start=1)
    spots = ((number, line.find(piece) + 1) for number, line in lines if piece in line)
    return Place(str(file), *next(spots, (1, 1)))
