"""A made-up programme of any size: for measuring speed, never for publishing."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from macros.__main__ import ROOT

MEASURES_OF_A_GOAL = 10
SENTENCE = "Hyvinvointialue kuuli asukkaita ja muutti palvelua heidän palautteensa perusteella. "
TEXT = SENTENCE * 12

_SINGLE_FILES = {
    "site.yml": """\
name: Mittaussivusto
tagline: Sivusto, jolla mitataan rakentamisen nopeutta.
address: https://mittaus.example/
language: fi
publisher: {name: Mittaaja, contact: ei tiedossa}
notice: Tämä sivusto on tehty mittaamista varten.
""",
    "organisations.yml": "alue: {official: Mittausalue}\n",
    "kinds.yml": "tieto: {name: Tieto-osallisuus, meaning: Saat tietoa.}\n",
    "language.yml": "known_words: []\n",
    "target_groups.yml": "asukkaat: Asukkaat\n",
    "themes.yml": "palaute: {name: Palaute, question: Mitä palautteella tehdään?}\n",
    "glossary.yml": "palaute: {term: palaute, meaning: Mielipide palvelusta., stems: [palaut]}\n",
}
_PROGRAMME = """\
name: Mittausohjelma
official: Mittausohjelma
organisation: alue
years: ei tiedossa
summary: Ohjelma, jolla mitataan rakentamisen nopeutta.
sources:
  lahde: {title: Lähde, about: Mittausta varten., published: ei tiedossa, url: ei tiedossa}
"""


def write_project(folder: Path, measures: int) -> None:
    """Writes a whole project into `folder`: this code, and a programme of so many measures."""
    folder.mkdir(parents=True)
    for name in ("macros", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    _write_docs(folder / "docs")
    write_data(folder / "data", measures)


def _write_docs(docs: Path) -> None:
    """The pages of the main menu, each with a heading and nothing else."""
    menu = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for page in re.findall(r"^  - .+: (\S+)\.md$", menu, re.MULTILINE):
        file = docs / f"{page}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        text = f"---\ntitle: Sivu {page}\ndescription: Mittausta varten {page}.\n---\n\n# {page}\n"
        file.write_text(text, encoding="utf-8")


def write_data(data: Path, measures: int) -> None:
    """Writes a data folder with a programme of so many measures, an indicator for each goal."""
    (data / "words").mkdir(parents=True)
    shutil.copy(ROOT / "data" / "words" / "fi.yml", data / "words")
    for name, text in _SINGLE_FILES.items():
        (data / name).write_text(text, encoding="utf-8")
    programme = data / "programmes" / "mittaus"
    for folder in ("goals", "indicators", "reports"):
        (programme / folder).mkdir(parents=True)
    (programme / "programme.yml").write_text(_PROGRAMME, encoding="utf-8")
    goals = -(-measures // MEASURES_OF_A_GOAL)
    for goal in range(1, goals + 1):
        left = measures - (goal - 1) * MEASURES_OF_A_GOAL
        count = min(MEASURES_OF_A_GOAL, left)
        _write(programme / "goals" / f"{goal}.yml", _goal(goal, count))
        _write(programme / "indicators" / f"mittari-{goal}.yml", _indicator(goal))
    _write(programme / "reports" / "2023.yml", _report(measures))


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def _goal(number: int, count: int) -> str:
    head = f"""\
number: {number}
name: Mittaustavoite {number}
official: Mittaustavoitteen {number} virallinen nimi
kind: tieto
summary: Tavoite, jolla mitataan.
source: {{document: lahde, place: sivu {number}}}
measures:
"""
    return head + "".join(
        f"""\
  - number: {measure}
    name: Mittaustoimenpide {number}.{measure}
    official: Mittaustoimenpiteen {number}.{measure} virallinen nimi
    target_groups: [asukkaat]
"""
        for measure in range(1, count + 1)
    )


def _indicator(goal: int) -> str:
    return f"""\
name: Mittari {goal}
official: Mittarin {goal} virallinen nimi
question: Miten tavoite {goal} etenee?
goals: [{goal}]
measures: [{goal}.1]
scale: {{min: 1, max: 5, best: 5}}
values:
  - {{period: 2023-ovk1, value: "2,9"}}
  - {{period: 2023-ovk2, value: "3,1"}}
source: {{document: lahde, place: sivu {goal}}}
"""


def _report(measures: int) -> str:
    head = "period: 2023\nname: Mittausraportti\npublished: ei tiedossa\nmeasures:\n"
    return head + "".join(
        f"""\
  {number // MEASURES_OF_A_GOAL + 1}.{number % MEASURES_OF_A_GOAL + 1}:
    status: {("done", "partly", "not_done")[number % 3]}
    text: {TEXT}
    source: {{document: lahde, place: sivu {number}}}
"""
        for number in range(measures)
    )


_PLAIN_PAGE = f"""\
# Toimenpide {{page}}: Mittaustoimenpide {{page}}

[Etusivu](index.md)

## Tila

**Toteutuu osittain**

Raportin mukaan osa toimenpiteestä toteutuu ja osa ei vielä. Raportti ei kerro syytä.

## Mitä tehtiin

{TEXT}

## Mitä seuraavaksi

Raportti ei kerro, mitä seuraavaksi tehdään.

## Tietoja toimenpiteestä

- Ketä tämä koskee: Asukkaat
- Mittarit: Lähde ei nimeä tälle toimenpiteelle omaa mittaria.
- Aiemmat tilat: Ei ole. Raportti on ensimmäinen.
- Lähde: Lähde, sivu {{page}}

> Mittaustoimenpiteen {{page}} virallinen nimi

[Edellinen ja seuraava](index.md)
"""


def write_plain_material(folder: Path, pages: int, menu: bool) -> None:
    """Writes a plain Material project: so many pages with the text of a measure's page.

    As it comes, Material takes every page into its `menu`, and building grows with the square of
    their number; kept out of it, it grows with their number.
    """
    docs = folder / "docs"
    docs.mkdir(parents=True)
    config = "site_name: Plain\ntheme: {name: material, font: false}\n"
    _write(folder / "mkdocs.yml", config + ("" if menu else "not_in_nav: '*'\nnav: [index.md]\n"))
    for page in range(pages):
        name = f"toimenpide-{page}" if page else "index"
        _write(docs / f"{name}.md", _PLAIN_PAGE.format(page=page))
