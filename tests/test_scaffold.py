"""Starting a record or a whole site: what is written is valid and says what to fill in.

What a site that was started from nothing shows when it is built: test_new_site.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from macros import scaffold
from macros.__main__ import main
from macros.layout import docs_of
from macros.load import load
from macros.model_tree import field_at
from macros.scaffold.area import AREAS, COUNTY, said_of
from macros.scaffold.kinds import KINDS
from macros.scaffold.more import with_entry, with_item
from macros.scaffold.start import OF_EXAMPLES, OF_US_ALONE
from macros.unfilled import MARK
from tests.new_site import ASKED, PROGRAMME, start, write_texts
from tests.places import DATA, ROOT, TODAY
from tests.test_guide import FENCE

Asked = Callable[..., tuple[int, str]]


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
    write_texts(data)
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


def test_what_is_ours_alone_is_still_said_where_it_is_taken_out() -> None:
    """A text that is written anew here must be looked for anew."""
    pages = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").rglob("*.md"))
    assert not [text for text in (*OF_EXAMPLES, *OF_US_ALONE) if text not in pages]


def test_a_file_copied_from_the_guide_of_a_new_site_is_accepted(data: Path, new: Asked) -> None:
    """Its examples name the new site's own organisation and document; measures are as many."""
    new("measure", PROGRAMME, "1")
    copied = [
        text
        for page in (data.parent / "docs" / "muokkaa").glob("*.md")
        for _, text in FENCE.findall(page.read_text(encoding="utf-8"))
        if text.startswith("# data/")
    ]
    for text in copied:
        file = data.parent / text.partition("\n")[0].removeprefix("# ")
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert len(copied) == 2
    assert len(load(data).events) == 1


def test_pages_beside_the_data_go_with_it(data: Path) -> None:
    """In every command: pages of ours lead to records that another site does not have."""
    assert docs_of(data) == data.parent / "docs"
    assert docs_of(data, Path("muut")) == Path("muut")
    assert docs_of(Path("missing/data")) == Path("docs")
