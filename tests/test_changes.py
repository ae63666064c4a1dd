"""`python -m macros changes BASE`: each file in tests/changes/ is an edit, and what is told of it.

A file spoils or mends the small data as those of tests/problems/ do (test_problems.py says how);
`told` is what comes out, sentences first and then what must be mended: `make accept` renews it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
import yaml

from macros.changes.base import NoBaseError, base_commit
from macros.changes.names import field_name, kind_name
from macros.changes.report import Changes, changes
from macros.changes.text import as_markdown, as_text
from macros.layout import HOMES
from macros.model_tree import is_model
from tests import small
from tests.places import ROOT, TODAY
from tests.test_problems import spoil

EDITS = sorted((ROOT / "tests" / "changes").glob("*.yml"))
DAY = date.fromisoformat(TODAY)
OLDER = """\
period: 2022
name: Seuranta 2022
published: 2023-02
measures:
  1.1:
    status: not_done
    text: Ohjetta ei ollut.
    source: {document: seuranta, place: vuosi 2022}
"""
PAGE = "---\ntitle: Tietoa\ndescription: Sivu testiä varten.\n---\n\n# Tietoa\n\nVanha teksti.\n"


def git(folder: Path, *arguments: str) -> str:
    """Run git as nobody in particular."""
    role = {
        f"GIT_{who}_{key}": "x@x.example"
        for who in ("AUTHOR", "COMMITTER")
        for key in ("NAME", "EMAIL")
    }
    environment = {**os.environ, **role, "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a repository of the small data with an older report and a page, all committed."""
    folder = tmp_path_factory.mktemp("repository")
    data = small.data_in(folder / "data")
    (data / "programmes" / "ohjelma" / "reports" / "2022.yml").write_text(OLDER, encoding="utf-8")
    (folder / "docs").mkdir()
    (folder / "docs" / "tietoa.md").write_text(PAGE, encoding="utf-8")
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder)
    return folder


@pytest.fixture
def repository(shared: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the same as it was, and stand in it."""
    git(shared, "checkout", "--quiet", "--force", "main")
    git(shared, "clean", "--quiet", "--force", "-d")
    monkeypatch.chdir(shared)
    return shared


def commit(folder: Path) -> str:
    """Commit everything; give the commit."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "x")
    return git(folder, "rev-parse", "HEAD")


def change(base: str = "main") -> Changes:
    """Compare the folders where we stand."""
    return changes(Path("data"), Path("docs"), base, DAY)


def told(found: Changes) -> str:
    """Everything told but the list of pages, as the files have it."""
    lines = [
        *(f"{subject}: {one}" for subject, said in found.said.items() for one in said),
        *found.remarks,
        *map(str, found.problems),
    ]
    return "\n".join(lines or ["-"])


@pytest.mark.parametrize("edit", EDITS, ids=lambda file: file.stem)
def test_an_edit_is_told_in_plain_words(
    edit: Path, repository: Path, matches_golden: Callable[[Path, str], None]
) -> None:
    """Records and fields by their Finnish names; what must not be done is told with its deed."""
    text = edit.read_text(encoding="utf-8")
    spoil(repository, yaml.safe_load(text))
    found = change()
    for problem in found.problems:
        assert re.fullmatch(r"(data|docs)/[^:]+:\d+:\d+: \S.*\. [A-ZÄÖ].*[.?]", str(problem))
    assert bool(found.problems) == edit.stem.startswith("stopped_")
    head = re.split(r"^told:", text, maxsplit=1, flags=re.MULTILINE)[0]
    lines = "".join(f"  {line}\n" for line in told(found).split("\n"))
    matches_golden(edit, f"{head}told: |\n{lines}")


def test_every_record_and_field_has_a_name() -> None:
    """A field that comes into the models later must be told of too."""
    kinds: dict[str, tuple[str, ...]] = {}

    def walk(annotation: object) -> None:
        if is_model(annotation) and annotation.__name__ not in kinds:
            kinds[annotation.__name__] = tuple(annotation.model_fields)
            for field in annotation.model_fields.values():
                walk(field.annotation)
        for inside in get_args(annotation):
            walk(inside)

    for home in HOMES:
        walk(home.model)
    unnamed = [
        f"{kind}.{field}"
        for kind, fields in kinds.items()
        for field in fields
        if field != "root" and not _is_named(kind, field)
    ]
    assert unnamed == [], "Say in macros/changes/names.yml what they are called."
    assert all(all(kind_name(kind)) for kind in kinds)


def _is_named(kind: str, field: str) -> bool:
    try:
        return bool(field_name(kind, field))
    except KeyError:
        return False


@pytest.mark.usefixtures("repository")
def test_nothing_changed_is_said() -> None:
    """One sentence; no page is listed."""
    found = change()
    assert as_text(found) == "Tiedot ja sivujen tekstit ovat samat kuin kohdassa main."
    assert found.pages == {}


def test_the_pages_that_show_the_change_are_listed(repository: Path) -> None:
    """Those whose content differs, and no others."""
    goal = repository / "data" / "programmes" / "ohjelma" / "goals" / "1.yml"
    goal.write_text(
        goal.read_text("utf-8").replace("Hyvinvointialue neuvoo", "Alue neuvoo"), "utf-8"
    )
    pages = change().pages
    assert "/ohjelmat/ohjelma/toimenpiteet/1-2/" in pages
    assert "/ohjelmat/ohjelma/mittarit/" not in pages
    assert "/osallistu/anna-palautetta/" not in pages


def test_a_page_whose_component_shows_the_change_is_listed(repository: Path) -> None:
    """Nobody wrote on it, but the list on it is longer; another list is as it was."""
    git(repository, "checkout", "--quiet", "-b", "luettelot")
    for name in ("event_list", "effect_list"):
        text = PAGE.replace("Vanha teksti.", f"{{{{ {name}() }}}}")
        (repository / "docs" / f"{name}.md").write_text(text, "utf-8")
    before = commit(repository)
    event = repository / "data" / "events" / "foorumi.yml"
    event.write_text(event.read_text("utf-8").replace("Asukasfoorumi", "Asukasilta"), "utf-8")
    pages = change(before).pages
    assert "/event_list/" in pages
    assert "/effect_list/" not in pages


def test_what_others_did_since_is_not_taken_for_ours(repository: Path) -> None:
    """A branch is compared with the point where it left, as a pull request is."""
    git(repository, "checkout", "--quiet", "-b", "oma")
    (repository / "docs" / "tietoa.md").write_text(PAGE.replace("Vanha", "Uusi"), "utf-8")
    commit(repository)
    git(repository, "checkout", "--quiet", "-b", "muiden", "main")
    (repository / "data" / "events" / "foorumi.yml").unlink()
    commit(repository)
    git(repository, "checkout", "--quiet", "oma")
    assert told(change("muiden")) == (
        "Sivujen omat tekstit: Sivun ”Tietoa” teksti: ”… Tietoa Vanha teksti.” → "
        "”… Tietoa Uusi teksti.”"
    )


def test_whoever_renames_a_programme_and_does_as_told_is_done(repository: Path) -> None:
    """Each row that is asked for leads to a page; no row leads to another row."""
    data = repository / "data"
    (data / "programmes" / "ohjelma").rename(data / "programmes" / "uusi")
    for file in data.rglob("*.yml"):
        text = re.sub(r"programme: ohjelma\b", "programme: uusi", file.read_text("utf-8"))
        text = text.replace('ohjelma: ["1.1"]', 'uusi: ["1.1"]').replace("/ohjelma/", "/uusi/")
        file.write_text(text, "utf-8")
    assert change().sound
    asked = [re.findall(r"rivi ”(.*)”", str(problem)) for problem in change().problems]
    assert len(asked) > 10
    with (data / "redirects.yml").open("a", encoding="utf-8") as redirects:
        redirects.writelines(f"{row}\n" for (row,) in asked)
    found = change()
    assert (found.sound, found.problems) == (True, ())


def test_data_that_could_not_be_read_before_is_told_of(repository: Path) -> None:
    """The rest is compared all the same."""
    git(repository, "checkout", "--quiet", "-b", "rikki")
    event = repository / "data" / "events" / "foorumi.yml"
    good = event.read_text("utf-8")
    event.write_text("name: [", "utf-8")
    broken = commit(repository)
    event.write_text(good, "utf-8")
    term = repository / "data" / "glossary.yml"
    term.write_text(term.read_text("utf-8").replace("Ryhmä, joka", "Joukko, joka"), "utf-8")
    assert told(change(broken)) == (
        "Koko sivusto: Sanaston sanan ”raati” selitys: ”Ryhmä, joka antaa palautetta.” → "
        "”Joukko, joka antaa palautetta.”\n"
        "Näitä tiedostoja ei voi verrata, koska entisiä ei voi lukea: data/events/foorumi.yml."
    )


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [("reports/2023.yml", "status: done", "status: valmis"), ("goals/1.yml", "number: 1", "n: 1")],
)
def test_of_what_cannot_be_read_nobody_says_that_it_changed(
    repository: Path, name: str, good: str, bad: str
) -> None:
    """One slip in a report takes no measure's status away, though no status can be read."""
    file = repository / "data" / "programmes" / "ohjelma" / name
    file.write_text(file.read_text("utf-8").replace(good, bad, 1), "utf-8")
    assert told(change()) == (
        "Tiedoissa on virheitä. Komento make check kertoo ne.\n"
        "Näitä tiedostoja ei voi verrata ennen kuin virheet on korjattu: "
        f"data/programmes/ohjelma/{name}."
    )


def test_a_base_without_data_is_told_of(repository: Path) -> None:
    """The first change of all has nothing before it."""
    empty = git(repository, "commit-tree", git(repository, "mktree"), "-m", "x")
    assert change(empty).remarks == ("Vertailukohdassa ei ole tietoja, joten kaikki on uutta.",)


WRONG = ["ei-ole", "--help", "main; rm -rf /", ""]


@pytest.mark.parametrize("base", WRONG)
def test_a_base_that_is_not_there_is_told_of(repository: Path, base: str) -> None:
    """And never taken for an option of git."""
    with pytest.raises(NoBaseError, match="Anna haaran tai version nimi"):
        base_commit(repository / "data", base)


def test_texts_of_the_data_are_no_markup_in_the_summary(repository: Path) -> None:
    """Whoever opens a pull request decides them."""
    event = repository / "data" / "events" / "foorumi.yml"
    event.write_text(
        event.read_text("utf-8").replace("Kirjasto", '"*Katso* [tästä](https://x.example) `a`"'),
        "utf-8",
    )
    said = as_markdown(change())
    assert r"”\*Katso\* \[tästä\](https://x.example) \`a\`”" in said


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder, outside GitHub unless told otherwise."""
    outside = {key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")}
    return subprocess.run(
        [sys.executable, "-m", "macros", "changes", *arguments],
        cwd=folder,
        env={**outside, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_command_tells_by_its_exit_code(repository: Path, tmp_path: Path) -> None:
    """0 when it may be published, 1 when something must be mended, 2 without a base."""
    assert run(repository, "main").returncode == 0
    assert run(repository, "ei-ole").returncode == 2
    (repository / "data" / "events" / "foorumi.yml").unlink()
    summary = tmp_path / "summary.md"
    done = run(repository, "main", GITHUB_ACTIONS="1", GITHUB_STEP_SUMMARY=str(summary))
    address = "/osallistu/tapahtumat/foorumi/"
    fact = f"osoite {address} lakkaa toimimasta, koska sen tiedot on poistettu."
    deed = (
        "Palauta tiedot. Jos poisto on oikein, lisää tiedostoon data/redirects.yml rivi "
        f"”{address}: /osallistu/tapahtumat/”."
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines()[-3:] == [
        f"data/events/foorumi.yml:1:1: {fact} {deed}",
        "1 ongelma kansiossa data/.",
        f"::error file=data/events/foorumi.yml,line=1,col=1::{fact} {deed}",
    ]
    assert summary.read_text("utf-8").splitlines()[:5] == [
        "## Mitä muuttui",
        "",
        "### Koko sivusto",
        "",
        "- Poistettu tapahtuma: ”Asukasfoorumi”",
    ]
    assert summary.read_text("utf-8").endswith(
        f"\n## Nämä pitää korjata\n\n- data/events/foorumi.yml:1:1: {fact} {deed}\n\n"
    )


def test_data_with_problems_is_not_judged_further(repository: Path) -> None:
    """`make check` tells them, line by line; here it is enough that they are there."""
    (repository / "data" / "events" / "foorumi.yml").write_text("name: [", "utf-8")
    done = run(repository, "main")
    assert done.returncode == 1
    assert "Tiedoissa on virheitä. Komento make check kertoo ne." in done.stdout
    assert "lakkaa" not in done.stdout
