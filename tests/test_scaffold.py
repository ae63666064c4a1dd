"""Starting a record or a whole site: what is written is valid and says what to fill in.

A site is started from nothing and built, and its pages keep every promise that is not about our
own content.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros import models, scaffold
from macros.__main__ import main
from macros.load import load
from macros.model_tree import field_at
from macros.scaffold.area import AREAS, COUNTY, said_of
from macros.scaffold.kinds import KINDS
from macros.scaffold.more import with_entry, with_item
from macros.unfilled import MARK
from tests import test_html, test_links
from tests.looking import one_tab
from tests.once import made_once
from tests.pages import GALLERY, BuiltPage, built_pages
from tests.places import DATA, ROOT, TODAY
from tests.server import serve
from tests.test_accessibility import AXE, QUICK_LOOKS, violations

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
Asked = Callable[..., tuple[int, str]]


def start(folder: Path, *more: str) -> Path:
    """Start a site below a folder; give its data."""
    assert main(["new", "site", str(folder), "--name", OWNER, "--today", TODAY, *more]) == 0
    return folder / "data"


@pytest.fixture
def data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Give the data of a site that has just been started."""
    folder = start(tmp_path)
    capsys.readouterr()
    return folder


@pytest.fixture
def new(data: Path, capsys: pytest.CaptureFixture[str]) -> Asked:
    """Give a function that asks for something, and says the exit code and what was printed."""

    def ask(*words: str) -> tuple[int, str]:
        code = main(["new", *words, "--data", str(data), "--today", TODAY])
        return code, capsys.readouterr().out.replace(str(data), "data")

    return ask


def files_in(folder: Path) -> Mapping[str, bytes]:
    """Every file with its bytes."""
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


# --- records --------------------------------------------------------------------------------


def test_every_kind_is_tried() -> None:
    """A kind that comes later is no exception."""
    assert set(ASKED) == set(KINDS)


def test_what_is_written_is_valid_and_says_what_to_fill_in(data: Path, new: Asked) -> None:
    """Each kind: the file is named, the check is content, and it lists what is still to write."""
    for kind, (path, words, _) in ASKED.items():
        code, said = new(kind, *words)
        assert code == 0, said
        assert said.startswith(f"Kirjoitettu: data/{path}"), said
        assert f"\n  data/{path}:" in said, said
        assert "make check" in said
        assert "http://127.0.0.1:8000/" in said
    assert main(["check", "--data", str(data)]) == 0
    assert main(["check", "--data", str(data), "--complete"]) == 1


def test_the_help_in_a_file_is_the_help_of_its_fields(data: Path, new: Asked) -> None:
    """Word for word, so that file, editor and message say the same."""
    for kind, (path, words, model) in ASKED.items():
        new(kind, *words)
        lines = (data / path).read_text(encoding="utf-8").splitlines()
        comments = " ".join(line.strip(" #") for line in lines if line.strip().startswith("#"))
        for name in model.model_fields:
            field = field_at(model, (name,))
            assert field
            assert " ".join(str(field.description).split()) in comments, (kind, name)


def test_what_is_filled_in_is_complete(data: Path, new: Asked) -> None:
    """Nothing but the mark stands between a started file and publishing."""
    for kind, (_, words, _) in ASKED.items():
        new(kind, *words)
    for file in data.rglob("*.yml"):
        text = file.read_text(encoding="utf-8").replace(MARK, f"Teksti {file.stem}")
        file.write_text(text, encoding="utf-8")
    assert main(["check", "--data", str(data), "--complete"]) == 0


def test_a_report_asks_for_every_measure(data: Path, new: Asked) -> None:
    """With its name and its last status beside it; until somebody says otherwise none is told."""
    new("measure", PROGRAMME, "1")
    new("report", PROGRAMME, "2024")
    file = data / "programmes" / PROGRAMME / "reports" / "2024.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("status: not_assessed", "status: done", 1), encoding="utf-8")
    new("report", PROGRAMME, "2025")
    lines = (file.with_name("2025.yml")).read_text(encoding="utf-8").splitlines()
    first = lines.index("  1.1:")
    assert lines[first - 1] == f"  # {MARK} (tila raportissa 2024: done)"
    assert [line for line in lines if "status:" in line] == ["    status: not_assessed"] * 2


NUMBERED = [("goal",), ("measure", "1")]


@pytest.mark.parametrize("kind", NUMBERED, ids=lambda kind: kind[0])
def test_numbers_follow_the_greatest_or_are_chosen(new: Asked, kind: tuple[str, ...]) -> None:
    """The one after the greatest is free, though there is a gap below."""
    name, *goal = kind
    assert new(name, PROGRAMME, *goal, "7")[0] == 0
    code, said = new(name, PROGRAMME, *goal, "7")
    assert (code, said) == (
        1,
        "Mitään ei kirjoitettu: numero 7 on jo käytössä. Seuraava vapaa on 8.\n",
    )
    assert new(name, PROGRAMME, *goal)[0] == 0
    assert "numero 8 on jo käytössä" in new(name, PROGRAMME, *goal, "8")[1]


MISTAKES = [
    (["measur", PROGRAMME, "1"], "”measur” ei ole mikään, jonka voi aloittaa.", "”measure”?"),
    (["toimenpide"], "”toimenpide” ei ole mikään, jonka voi aloittaa.", "”measure”?"),
    ([], "laji puuttuu.", "term (sanaston sana)."),
    (["goal", "osallisuusojelma"], "ohjelmaa ”osallisuusojelma” ei ole.", f"”{PROGRAMME}”?"),
    (["goal", "xyz"], "ohjelmaa ”xyz” ei ole.", f"Kirjoita {PROGRAMME}."),
    (["goal", PROGRAMME, "0"], "”0” ei käy tähän.", "esimerkiksi 3."),
    (["goal", PROGRAMME, "kaksi"], "”kaksi” ei käy tähän.", "esimerkiksi 3."),
    (["goal", PROGRAMME, "2", "3"], "sana ”3” on liikaa.", "new goal OHJELMA [NUMERO]."),
    (["measure", PROGRAMME], "tavoitteen numero puuttuu.", "TAVOITE [NUMERO]."),
    (["measure", PROGRAMME, "4"], f"tavoitetta 4 ei ole ohjelmassa ”{PROGRAMME}”.", ": 1."),
    (["report", PROGRAMME], "ajankohta puuttuu.", "new report OHJELMA AJANKOHTA."),
    (["event", "foorumi", "ensi vuonna"], "”ensi vuonna” ei ole ajankohta.", "2024-Q1/2024-Q2."),
    (["way"], "tunnus puuttuu.", "new way TUNNUS [OHJELMA]."),
    (["way", "Anna Äänesi"], "”Anna Äänesi” ei ole tunnus.", "”anna-aanesi”?"),
    (["way", "../../ulos"], "”../../ulos” ei ole tunnus.", "”ulos”?"),
    (["way", "tapahtumat"], "tunnus ”tapahtumat” on jo käytössä.", "Valitse toinen."),
    (["term", "csv"], "tunnus ”csv” on jo käytössä.", "Valitse toinen."),
    (["programme", PROGRAMME], f"tunnus ”{PROGRAMME}” on jo käytössä.", "Valitse toinen."),
    (["programme", "uusi", "kaupungi"], "organisaatiota ”kaupungi” ei ole.", "kunta."),
    (["site"], "kansio puuttuu.", "new site KANSIO [OHJELMAN TUNNUS]."),
    (["site", "x", "a", "b"], "sana ”b” on liikaa.", "new site KANSIO [OHJELMAN TUNNUS]."),
    (["site", "x", "Oma Ohjelma"], "”Oma Ohjelma” ei ole tunnus.", "”oma-ohjelma”?"),
    (["site", "x", "--area", "maa"], "”maa” ei ole alueen laji.", "kunta tai kaupunki."),
]


@pytest.mark.parametrize(("words", "fact", "end"), MISTAKES)
def test_a_mistake_is_told_and_nothing_is_written(
    data: Path, new: Asked, words: Sequence[str], fact: str, end: str
) -> None:
    """A fact and a deed on one line, exit code 1, and every file as it was."""
    before = files_in(data.parent)
    code, said = new(*words)
    assert code == 1
    assert said.startswith(f"Mitään ei kirjoitettu: {fact} ")
    assert said.endswith(f"{end}\n")
    assert said.count("\n") == 1
    assert files_in(data.parent) == before


def test_nothing_is_written_twice(data: Path, new: Asked) -> None:
    """What someone has filled in stays."""
    for kind, (_, words, _) in ASKED.items():
        new(kind, *words)
    before = files_in(data)
    for kind, (_, words, _) in ASKED.items():
        if kind not in {"goal", "measure"}:
            assert new(kind, *words)[0] == 1, kind
    assert files_in(data) == before


def test_among_broken_data_nothing_is_written(data: Path, new: Asked) -> None:
    """What is broken is told first, as the check tells it."""
    (data / "kinds.yml").write_text("", encoding="utf-8")
    before = files_in(data)
    code, said = new("goal", PROGRAMME)
    assert code == 1
    assert said.startswith("data/kinds.yml:1:1: tiedosto on tyhjä.")
    assert files_in(data) == before


# --- something more in a file that there is -------------------------------------------------

LISTS = {
    "a list at the end": (
        "a: 1\nmeasures:\n  - number: 1\n    name: |\n      # ei kommentti\n",
        "a: 1\nmeasures:\n  - number: 1\n    name: |\n      # ei kommentti\n  - uusi\n",
    ),
    "a list before something else": (
        "measures:\n# yksi\n- number: 1\n\n# toisesta\nb: 2\n",
        "measures:\n# yksi\n- number: 1\n- uusi\n\n# toisesta\nb: 2\n",
    ),
    "no list": ("# yksi\na: 1\n", "# yksi\na: 1\nmeasures:\n  - uusi\n"),
    "no end of line": ("measures:\n  - number: 1", "measures:\n  - number: 1\n  - uusi\n"),
    "an empty field": (
        "a: 1\nmeasures:\nb: 2\n",
        "a: 1\nmeasures:\n  - uusi\nb: 2\n",
    ),
    "an empty list": (
        "a: 1\nmeasures: []\nb: 2\n",
        "a: 1\nmeasures:\n  - uusi\nb: 2\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), LISTS.values(), ids=LISTS.keys())
def test_an_item_comes_last_and_the_rest_stays(tmp_path: Path, before: str, after: str) -> None:
    """Comments, order and indents are those that staff wrote."""
    file = tmp_path / "1.yml"
    file.write_text(before, encoding="utf-8")
    assert with_item(file, "measures", lambda indent: f"{indent}- uusi\n") == after


def test_an_item_of_a_list_in_brackets_is_refused(tmp_path: Path) -> None:
    """Rather than guessed at."""
    file = tmp_path / "1.yml"
    file.write_text("measures: [{number: 1}]\n", encoding="utf-8")
    with pytest.raises(scaffold.NotWrittenError, match="omalle rivilleen"):
        with_item(file, "measures", lambda indent: f"{indent}- uusi\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# alku\n{}\n", "# alku\nuusi: 1\n"),
        ("# yksi\nvanha: 1\n\n", "# yksi\nvanha: 1\nuusi: 1\n"),
    ],
)
def test_an_entry_comes_last(tmp_path: Path, before: str, after: str) -> None:
    """In an empty file it is the first."""
    file = tmp_path / "glossary.yml"
    file.write_text(before, encoding="utf-8")
    assert with_entry(file, "uusi: 1\n") == after


def test_line_ends_stay_as_they_were(data: Path, new: Asked) -> None:
    """A file from Windows gets lines of its own kind."""
    file = data / "programmes" / PROGRAMME / "goals" / "1.yml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert new("measure", PROGRAMME, "1")[0] == 0
    assert file.read_bytes().count(b"\r\n") == file.read_bytes().count(b"\n")


# --- a whole site ---------------------------------------------------------------------------


def test_a_programme_in_an_empty_folder_starts_a_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Site name, organisation, words and one goal; its pages stand beside it."""
    data = tmp_path / "data"
    assert main(["new", "programme", "oma-ohjelma", "--data", str(data)]) == 0
    assert "Uusi sivusto: " in capsys.readouterr().out
    site = load(data)
    (programme,) = site.programmes
    assert (programme.id, len(programme.goals), len(programme.measures)) == ("oma-ohjelma", 1, 1)
    assert len(site.organisations.root) == 1
    assert (tmp_path / "docs" / "index.md").exists()


def test_a_site_is_not_started_over_another(data: Path, new: Asked) -> None:
    """Nor among pages that are there."""
    before = files_in(data.parent)
    assert new("site", str(data.parent))[1].startswith("Mitään ei kirjoitettu: tiedosto data/")
    assert files_in(data.parent) == before


def test_a_name_that_cannot_be_shown_leaves_nothing_behind(tmp_path: Path) -> None:
    """The problems are told as the check tells them."""
    folder = tmp_path / "uusi"
    assert main(["new", "site", str(folder), "--name", "<b>Kunta</b>"]) == 1
    assert files_in(folder) == {}


def test_every_form_of_the_countys_word_has_others() -> None:
    """Words and pages that every site has can be said of a town, whatever their case."""
    pages = [page.read_text(encoding="utf-8") for page in (ROOT / "docs").rglob("*.md")]
    words = (DATA / "words" / "fi.yml").read_text(encoding="utf-8")
    for area in set(AREAS) - {COUNTY}:
        for text in (words, *pages):
            said = said_of(area, text).lower()
            assert COUNTY not in said, said[said.find(COUNTY) :][:40]


@pytest.mark.parametrize(
    ("area", "said"),
    [
        (COUNTY, "Aluevaltuusto päättää. Kysy hyvinvointialueelta, milloin aluevaalit ovat."),
        ("kunta", "Kunnanvaltuusto päättää. Kysy kunnalta, milloin kuntavaalit ovat."),
        ("kaupunki", "Kaupunginvaltuusto päättää. Kysy kaupungilta, milloin kuntavaalit ovat."),
    ],
)
def test_a_text_is_said_of_another_area(area: str, said: str) -> None:
    """In the same case and with the same capital."""
    of_counties = "Aluevaltuusto päättää. Kysy hyvinvointialueelta, milloin aluevaalit ovat."
    assert said_of(area, of_counties) == said


# --- the built site of a town ---------------------------------------------------------------


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """Give the folder of a town's site, with a record of each kind, built once in a test run."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if hasattr(request.config, "workerinput") else own
    return made_once(shared / "town", _build_town)


def _build_town(folder: Path) -> str:
    data = start(folder, "--area", "kunta")
    for kind, (_, words, _) in ASKED.items():
        assert main(["new", kind, *words, "--data", str(data), "--today", TODAY]) == 0
    options = ["--data", str(data), "--site", str(folder / "site"), "--today", TODAY]
    command = [sys.executable, "-m", "macros", "site", *options]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return f"{built.stdout}\n{built.stderr}" if built.returncode else ""


@pytest.fixture(scope="module")
def pages(town: Path) -> Sequence[BuiltPage]:
    """Give its pages."""
    return built_pages(town / "site")


PROMISES = [
    test_html.test_html_is_valid,
    test_html.test_headings_make_an_outline,
    test_html.test_headings_say_something,
    test_html.test_title_is_the_heading_and_the_site,
    test_html.test_descriptions_tell_pages_apart,
    test_html.test_canonical_address_is_the_pages_own,
    test_html.test_every_page_says_whose_it_is_and_of_which_day,
    test_html.test_pages_are_in_finnish,
    test_html.test_nothing_unfinished_is_published,
    test_links.test_every_page_is_reached_from_the_home_page,
]


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
def test_a_new_site_keeps_the_promises_of_pages(
    town: Path,
    pages: Sequence[BuiltPage],
    promise: Callable[[Sequence[BuiltPage]], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Those that are not about our own content."""
    info = load(town / "data").info
    own = {"name": info.name, "address": info.address, "notice": info.notice}
    own_site = {**own, "publisher": {"name": info.publisher.name}}
    monkeypatch.setattr(test_html, "SITE", own_site)
    promise(pages)


@pytest.mark.parametrize("folder", ["/", "/alikansio/sivut/"])
def test_every_link_of_a_new_site_leads_somewhere(
    town: Path, pages: Sequence[BuiltPage], folder: str
) -> None:
    """The pages that every site has lead to no record of ours, and the gallery neither."""
    target = test_links.Target(town / "site", pages)
    test_links.test_every_link_leads_somewhere(pages, target, folder)


def test_a_towns_site_speaks_of_no_county(pages: Sequence[BuiltPage]) -> None:
    """Neither of counties nor of ours; examples of components are examples, the guide's too."""
    for page in pages:
        if not page.address.startswith("/muokkaa/"):
            text = page.tree.text_content().lower()
            for word in (COUNTY, "aluevalt", "vake", "satakun"):
                assert word not in text, f"{page.address}: {word}"
    assert GALLERY in {page.address for page in pages}


def test_pages_of_a_new_site_have_no_violations(
    town: Path, pages: Sequence[BuiltPage], browser: Browser
) -> None:
    """Home, and a page for each kind of record, empty lists among them."""
    addresses = [
        "/",
        "/osallistu/",
        "/osallistu/anna-palautetta/",
        "/osallistu/tapahtumat/",
        "/sanoitte-teimme/",
        "/paatoksenteko/",
        "/teemat/",
        f"/ohjelmat/{PROGRAMME}/",
        f"/ohjelmat/{PROGRAMME}/raportit/2025/",
        "/saavutettavuus/",
    ]
    assert set(addresses) <= {page.address for page in pages}
    with serve(town / "site") as url, one_tab(browser) as tab:
        found = []
        for address in addresses:
            tab.goto(url + address)
            tab.evaluate(AXE)
            found += [f"{address} {said}" for said in violations(tab, QUICK_LOOKS)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("file", "publishing"),
    [
        (".github/workflows/deploy.yml", r"run: .*make site.*"),
        (".gitlab-ci.yml", r"make site SITE=public.*"),
    ],
)
def test_what_is_not_yet_written_is_not_published(file: str, publishing: str) -> None:
    """A person may look at a site with marks; the machine that publishes refuses it."""
    (line,) = re.findall(publishing, (ROOT / file).read_text(encoding="utf-8"))
    assert "COMPLETE=1" in line
