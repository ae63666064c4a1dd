"""The day a file was last changed is that of its last commit."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from macros.history import last_changes, newest

CHANGES: dict[str, dict[str, str | None]] = {
    "2024-01-01": {"data/a.yml": "1", "data/ä b.yml": "1", "other.txt": "1"},
    "2024-02-02": {"data/a.yml": "2", "data/gone.yml": "1"},
    "2024-03-03": {},
    "2024-04-04": {"other.txt": "2", "data/gone.yml": None},
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Give a repository with a few commits, one of them empty and one that takes a file away."""
    git(tmp_path, "init", "--quiet")
    for day, change in CHANGES.items():
        commit(tmp_path, day, change)
    return tmp_path


def commit(folder: Path, day: str, change: dict[str, str | None]) -> None:
    """Commit texts of files; a file without a text is taken away."""
    for path, text in change.items():
        file = folder / path
        file.parent.mkdir(exist_ok=True)
        if text is None:
            file.unlink()
        else:
            file.write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "x", day=f"{day}T23:30:00+02:00")


def git(folder: Path, *arguments: str, day: str = "") -> None:
    """Run git as nobody in particular."""
    nobody = {"NAME": "x", "EMAIL": "x@x.example", "DATE": day}
    given = {
        f"GIT_{role}_{key}": said
        for role in ("AUTHOR", "COMMITTER")
        for key, said in nobody.items()
    }
    environment = {**os.environ, **given, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True)


def test_each_file_has_the_day_of_its_last_commit(repository: Path) -> None:
    """Paths count from the folder asked about; the day is that of the one who changed it."""
    changes = last_changes(repository / "data")
    assert changes["a.yml"] == date(2024, 2, 2)
    assert changes["ä b.yml"] == date(2024, 1, 1)
    assert not any("other" in path for path in changes)


def test_a_file_that_is_not_yet_committed_has_no_day(repository: Path) -> None:
    """It is simply not known."""
    (repository / "data" / "new.yml").write_text("x", encoding="utf-8")
    assert "new.yml" not in last_changes(repository / "data")


def test_outside_a_repository_no_day_is_known(tmp_path: Path) -> None:
    """A site is built from a copied folder too."""
    assert last_changes(tmp_path) == {}
    assert last_changes(tmp_path / "nowhere") == {}


def test_the_newest_of_several_files() -> None:
    """A page that tells of several files changed when the last of them did."""
    changes = {"a": date(2024, 1, 1), "b": date(2024, 2, 2)}
    assert newest(changes, ["a", "b", "c"]) == date(2024, 2, 2)
    assert newest(changes, ["c"]) is None
