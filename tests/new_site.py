"""A site started from nothing by the commands of the guide, its texts written, and built."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from macros import models
from macros.__main__ import main
from macros.unfilled import MARK
from tests.once import built
from tests.places import TODAY

OWNER = "Esimerkkilän kunta"
PROGRAMME = "osallisuusohjelma"
# In this order each finds what it needs.
ASKED: Mapping[str, tuple[str, Sequence[str], type[models.Record]]] = {
    "goal": (f"programmes/{PROGRAMME}/goals/2.yml", [PROGRAMME], models.Goal),
    "measure": (f"programmes/{PROGRAMME}/goals/1.yml", [PROGRAMME, "1"], models.Measure),
    "indicator": (
        f"programmes/{PROGRAMME}/indicators/osallistujat.yml",
        [PROGRAMME, "osallistujat"],
        models.Indicator,
    ),
    "report": (f"programmes/{PROGRAMME}/reports/2025.yml", [PROGRAMME, "2025"], models.Report),
    "chapter": (f"programmes/{PROGRAMME}/chapters/alku.yml", [PROGRAMME, "alku"], models.Chapter),
    "way": ("ways/anna-palautetta.yml", ["anna-palautetta"], models.Way),
    "event": ("events/foorumi.yml", ["foorumi", "31.1.2027"], models.Happening),
    "effect": ("effects/foorumin-ideat.yml", ["foorumin-ideat"], models.Effect),
    "term": ("glossary.yml", ["raati"], models.Term),
    "organisation": ("organisations.yml", ["toinen"], models.Organisation),
    "programme": ("programmes/jatko/programme.yml", ["jatko", "toinen"], models.About),
}
# What somebody writes where a text is wanted, by field; elsewhere a sentence that fits anywhere.
WRITTEN: Mapping[str, str] = {
    "title": "Asiakirja {number}",
    "term": "asukasraati",
    "official": "Asukkaat mukaan {number}",
    "contact": "kirjaamo@esimerkkila.example",
    "place": "sivu {number}",
    "checked": TODAY,
}
_SENTENCE = "Kunta kysyy asukkailta {number} asiaa."
_WANTED = re.compile(rf"^(\s*(?:- )?)(?:(\w+):(?: \|\n\s+)? *)?\"?{MARK}[^\n]*$", re.MULTILINE)


def start(folder: Path, *more: str) -> Path:
    """Start a site below a folder; give its data."""
    assert main(["new", "site", str(folder), "--name", OWNER, "--today", TODAY, *more]) == 0
    return folder / "data"


def write_texts(data: Path) -> None:
    """Write a text of its own in the place of every mark."""
    number = 0

    def text(found: re.Match[str]) -> str:
        nonlocal number
        number += 1
        said = WRITTEN.get(found[2] or "", _SENTENCE).format(number=number)
        return found[0][: found[0].index(MARK)].removesuffix('"') + said

    for file in sorted(data.rglob("*.yml")):
        written = _WANTED.sub(text, file.read_text(encoding="utf-8"))
        file.write_text(written, encoding="utf-8")


def build_town(folder: Path) -> str:
    """A town's site with a record of each kind; say what the builder said if it failed."""
    data = start(folder, "--area", "kunta")
    for kind, (_, words, _) in ASKED.items():
        assert main(["new", kind, *words, "--data", str(data), "--today", TODAY]) == 0
    write_texts(data)
    return built(data, folder / "site", "--complete")
