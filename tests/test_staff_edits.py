"""Edits of staff, right and wrong, as pull requests: what is said, and the page it gives."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from macros.__main__ import main
from tests.places import ROOT, TODAY
from tests.pull_request import MAIN, Repository, first_changed_lines
from tests.staff_edits import RIGHT, WRONG, Right

AT_LEAST = 30
Run = Callable[[str, Path], tuple[int, str]]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Give a repository of the real data and pages; what is proposed there is never accepted."""
    return Repository(tmp_path_factory.mktemp("git") / "repo")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Give a function that runs a command in a checkout; gives the exit code and what is said."""
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    more = {
        "check": (),
        "changes": (f"origin/{MAIN}", "--today", TODAY),
        "site": ("--today", TODAY),
    }

    def command(name: str, checkout: Path) -> tuple[int, str]:
        monkeypatch.chdir(checkout)
        code = main([name, *more[name]])
        return code, capsys.readouterr().out

    return command


def test_there_are_enough_of_them() -> None:
    """So many edits were promised to be tried."""
    assert len(RIGHT) + len(WRONG) >= AT_LEAST


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_edit_is_told_in_plain_words(repository: Repository, run: Run, name: str) -> None:
    """The change has a sentence of its own, and nothing stops it."""
    one = RIGHT[name]
    branch = branch_of(list(RIGHT), name)
    repository.propose(branch, one.edit)
    code, said = run("changes", repository.check_out(branch))
    assert (code, one.said in said) == (0, True), said


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_edit_is_stopped_and_explained(repository: Repository, run: Run, name: str) -> None:
    """Every problem is told, with its place; there is nothing else to mend."""
    one = WRONG[name]
    branch = f"vika-{branch_of(list(WRONG), name)}"
    repository.propose(branch, one.edit)
    checkout = repository.check_out(branch)
    lines = first_changed_lines(checkout)
    code, said = run(one.by, checkout)
    assert code == 1
    told = re.findall(r"(?m)^(?:data|docs)/.*", said)
    assert told == [with_lines(message, lines) for message in one.told]


def branch_of(names: list[str], name: str) -> str:
    """A branch's name, as services make them."""
    return f"muutos-{names.index(name) + 1}"


def with_lines(message: str, lines: Mapping[str, int]) -> str:
    """A message with line numbers for its marks."""
    first = lines.get(message.partition(":")[0], 0)
    return re.sub(r"<(-?\d+)>", lambda mark: str(first + int(mark[1])), message)


def test_accepted_edits_show_on_their_pages(tmp_path: Path) -> None:
    """All the right ones are merged, one after another; the site is built once and has them all."""
    repository = Repository(tmp_path / "repo")
    branches = {branch_of(list(RIGHT), name): one.edit for name, one in RIGHT.items()}
    for branch, edit in branches.items():
        repository.propose(branch, edit)
    repository.accept(branches)
    checkout = repository.check_out(MAIN)
    for name in ("macros", "overrides", "mkdocs.yml"):
        (checkout / name).symlink_to(ROOT / name)
    command = [sys.executable, "-m", "macros", "site", "--today", TODAY]
    built = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    assert [name for name, one in RIGHT.items() if not is_shown(checkout / "site", one)] == []


def is_shown(site: Path, one: Right) -> bool:
    """Whether the page shows what it should."""
    return one.shows in (site / one.page[1:] / "index.html").read_text(encoding="utf-8")
