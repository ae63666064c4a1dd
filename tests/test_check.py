"""`python -m macros check`: the list on standard output, GitHub's marks, and the exit code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.problems import Place, Problem, as_github_commands, as_list, as_markdown
from tests import small
from tests.places import ROOT


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a copy of the small data."""
    return small.data_in(tmp_path / "data")


def check(data: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command, outside GitHub unless told otherwise."""
    outside = {key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")}
    command = [sys.executable, "-m", "macros", "check", "--data", str(data)]
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**outside, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_good_data_is_said_to_be_good(data: Path) -> None:
    """One line, and 0."""
    done = check(data)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Kaikki kunnossa: ohjelmia 1, osallistumisen tapoja 1.\n"


def test_problems_are_listed_and_counted(data: Path) -> None:
    """Each on a line of its own, sorted, then how many there are; the exit code is 1."""
    (data / "ways" / "anna-palautetta.yml").write_text("", encoding="utf-8")
    (data / "kinds.yml").unlink()
    done = check(data)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        f"{data}/kinds.yml:1:1: tiedosto puuttuu. Palauta se tai kirjoita se uudelleen.",
        f"{data}/ways/anna-palautetta.yml:1:1: tiedosto on tyhjä. "
        "Kirjoita tiedot tai poista tiedosto.",
        f"2 ongelmaa kansiossa {data}/.",
    ]


def test_in_the_summary_of_a_pull_request_texts_are_no_markup() -> None:
    """Whoever reads how to write bold text sees the stars, and the mark that must go."""
    problem = Problem(Place("data/a_b.yml"), "tekstissä on ”<b>”.", "Lihavoi näin: **teksti**.")
    assert (
        as_markdown([problem, problem]).splitlines()
        == [r"- data/a\_b.yml:1:1: tekstissä on ”\<b\>”. Lihavoi näin: \*\*teksti\*\*."] * 2
    )


def test_on_github_each_problem_is_marked_on_its_line(data: Path, tmp_path: Path) -> None:
    """The same list as marks, and whole in the summary, since GitHub shows only ten marks."""
    (data / "kinds.yml").unlink()
    summary = tmp_path / "summary.md"
    done = check(data, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    told = "tiedosto puuttuu. Palauta se tai kirjoita se uudelleen."
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        f"{data}/kinds.yml:1:1: {told}",
        f"1 ongelma kansiossa {data}/.",
        f"::error file={data}/kinds.yml,line=1,col=1::{told}",
    ]
    said = summary.read_text(encoding="utf-8")
    assert said.startswith("## Nämä pitää korjata\n\n- ")
    assert said.endswith(f"/data/kinds.yml:1:1: {told}\n\n")


def test_a_folder_that_does_not_exist_is_told_of(tmp_path: Path) -> None:
    """A mistake in the command is a problem like any other."""
    done = check(tmp_path / "nowhere")
    assert done.returncode == 1
    assert done.stdout.startswith(f"{tmp_path}/nowhere:1:1: kansiota ei ole. ")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
def test_a_file_name_that_is_no_text_is_told_of(data: Path) -> None:
    """A name in another encoding, or with a line end in it, does not spoil the list."""
    Path(os.fsdecode(os.fsencode(data / "ways") + b"/t\xe4\n.yml")).write_text("x")
    done = check(data)
    assert done.returncode == 1
    assert "/ways/t\ufffd\ufffd.yml:1:1: " in done.stdout


MARKS = [
    (
        Place("a,b:c.yml", 2, 3),
        "100 %\nx.",
        "::error file=a%2Cb%3Ac.yml,line=2,col=3::100 %25%0Ax. y.",
    ),
    (Place("ä.yml"), "x: y.", "::error file=ä.yml,line=1,col=1::x: y. y."),
]


@pytest.mark.parametrize(("place", "fact", "mark"), MARKS, ids=["special", "plain"])
def test_a_mark_escapes_what_github_asks_to_be_escaped(place: Place, fact: str, mark: str) -> None:
    """Percent signs and line ends everywhere, commas and colons in the file's name."""
    assert as_github_commands([Problem(place, fact, "y.")]) == mark


def test_the_folder_is_named_only_when_all_problems_are_in_it() -> None:
    """Problems of pages are not in data/."""
    problems = [Problem(Place(path), "a.", "B.") for path in ("data/x.yml", "docs/y.md")]
    assert as_list(problems[:1], "data").endswith("1 ongelma kansiossa data/.")
    assert as_list(problems, "data").endswith("2 ongelmaa.")
