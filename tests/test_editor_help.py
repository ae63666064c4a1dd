"""Help while typing: what an editor with the YAML extension offers, shows and marks."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from macros.choices import Status
from macros.layout import HOMES
from macros.load import load
from macros.site import Site
from tests.language_server import LanguageServer, language_server
from tests.places import DATA, ROOT

REPORT = "data/programmes/vake-osallisuus/reports/2023.yml"
GOOD = (ROOT / REPORT).read_text(encoding="utf-8")
EMPTY_STATUS = "    status: "


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    """Give one server for all tests."""
    with language_server() as running:
        yield running


@pytest.fixture(scope="module")
def site() -> Site:
    """Give the real data."""
    return load(DATA)


def test_vs_code_offers_the_extension() -> None:
    """Who opens the folder in VS Code, github.dev or vscode.dev is told what to install."""
    told = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))
    assert told == {"recommendations": ["redhat.vscode-yaml"]}


def test_each_status_is_offered_with_what_it_means(server: LanguageServer) -> None:
    """After `status:` come the four codes and nothing else, each explained in Finnish."""
    text = GOOD.replace("    status: partly", EMPTY_STATUS, 1)
    server.open("data/programmes/p/reports/2024.yml", text)
    line = text.splitlines().index(EMPTY_STATUS)
    found = server.at("completion", "data/programmes/p/reports/2024.yml", line, len(EMPTY_STATUS))
    offered = {one["label"]: one["documentation"] for one in found["items"]}
    assert offered == {status.value: status.meaning for status in Status}


def test_a_status_is_called_what_pages_call_it(site: Site) -> None:
    """What staff read beside a code begins with the words that residents read."""
    for status in Status:
        assert status.meaning.startswith(f"{site.words[f'status.{status}']}: ")


def test_fields_that_are_not_there_yet_are_offered(server: LanguageServer) -> None:
    """On an empty line the editor offers what the record still lacks, with its sentence."""
    text = GOOD.replace("    status: partly\n", "    \n", 1)
    server.open("data/programmes/p/reports/2025.yml", text)
    line = text.splitlines().index("    ")
    found = server.at("completion", "data/programmes/p/reports/2025.yml", line, 4)["items"]
    offered = {one["label"]: one["documentation"] for one in found}
    assert offered["status"] == "Miten toimenpide toteutuu raportin mukaan."
    assert offered["reason"] == "Miksi tila on tämä, jos lähde kertoo syyn."
    assert "text" not in offered


@pytest.mark.parametrize(
    ("path", "field", "sentence"),
    [
        (
            "programmes/vake-osallisuus/goals/1.yml",
            "official",
            "Tavoitteen virallinen nimi täsmälleen niin kuin se on päätetty.",
        ),
        ("ways/tee-aloite.yml", "gain", "2. Mitä saat aikaan, yhdellä virkkeellä."),
        ("events/aluevaalit-2025.yml", "venue", "Missä. Jos ei tiedetä: ei tiedossa."),
    ],
)
def test_pointing_at_a_field_shows_its_sentence(
    server: LanguageServer, path: str, field: str, sentence: str
) -> None:
    """The sentence under the field in the model, word for word."""
    assert shown(server, path, field).startswith(f"{sentence}\n")


def shown(server: LanguageServer, path: str, field: str) -> str:
    """What the editor shows of a field at the beginning of a line."""
    text = (DATA / path).read_text(encoding="utf-8")
    server.open(f"data/{path}", text)
    line = next(i for i, one in enumerate(text.splitlines()) if one.startswith(f"{field}:"))
    found: str = server.at("hover", f"data/{path}", line, 1)["contents"]["value"]
    return found


def test_each_kind_of_file_has_its_schema(server: LanguageServer) -> None:
    """The settings in .vscode/ lead from each kind of file to its schema."""
    files = {f"data/{home.pattern.replace('*', 'x')}": home.schema for home in HOMES}
    for path, marks in server.marks(dict.fromkeys(files, "[]")).items():
        assert [one["source"].rpartition("/")[2] for one in marks] == [files[path]], path


FIELDS = "Kenttä puuttuu tai sen nimi on väärin. Pakolliset kentät: status, text, source. Muut "
MISTAKES = {
    "a status that is none": (
        ("    status: partly\n", "    status: valmis\n"),
        [(7, "Kirjoita done, partly, not_done tai not_assessed.")],
    ),
    "a status that is missing": (
        ("    status: partly\n", ""),
        [(6, f"{FIELDS}kentät: reason, next.")],
    ),
    "a field that nobody knows": (
        ("    next: |\n", "    seuraavaksi: |\n"),
        [(16, f"{FIELDS}kentät: reason, next.")],
    ),
}


@pytest.fixture(scope="module")
def marked(server: LanguageServer) -> list[list[tuple[int, str]]]:
    """Give the line and the words of each mark, mistake by mistake; the last text has none."""
    texts = [GOOD.replace(*change, 1) for change, _ in MISTAKES.values()] + [GOOD]
    files = {f"data/programmes/{i}/reports/2023.yml": text for i, text in enumerate(texts)}
    found = server.marks(files)
    return [
        [(one["range"]["start"]["line"] + 1, one["message"]) for one in found[path]]
        for path in files
    ]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_marked_on_its_line(marked: list[list[tuple[int, str]]], mistake: str) -> None:
    """While typing, in Finnish, on the line that `make check` would name."""
    assert marked[list(MISTAKES).index(mistake)] == MISTAKES[mistake][1]


def test_a_good_file_has_no_mark(marked: list[list[tuple[int, str]]]) -> None:
    """A real report is left in peace."""
    assert marked[-1] == []
