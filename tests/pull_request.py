"""A repository with the project's data and pages, to which changes are proposed as staff do."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tests.places import ROOT

MAIN = "main"
Edit = Callable[[Path], None]
"""What someone does to the files of the repository."""


class Repository:
    """A bare repository in a folder, as a service keeps it; nothing in it needs the net."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._bare = folder / "säilytyspaikka.git"
        folder.mkdir(parents=True)
        git(folder, "init", "--quiet", "--bare", f"--initial-branch={MAIN}", str(self._bare))
        seed = self._clone("ensin")
        for name in ("data", "docs"):
            shutil.copytree(ROOT / name, seed / name)
        self._send(seed, MAIN)

    def propose(self, branch: str, edit: Edit) -> None:
        """Push a branch on which someone has made the edit."""
        clone = self._clone(branch)
        git(clone, "switch", "--quiet", "--create", branch)
        edit(clone)
        self._send(clone, branch)
        shutil.rmtree(clone)

    def check_out(self, branch: str) -> Path:
        """A fresh clone with the branch, as a machine that checks a proposal has it."""
        clone = self._clone(f"tarkistus-{branch}")
        git(clone, "switch", "--quiet", branch)
        return clone

    def accept(self, branches: Iterable[str]) -> None:
        """Merge branches into the main one, each after the other."""
        clone = self._clone("liitos")
        for branch in branches:
            git(clone, "merge", "--quiet", "--no-edit", f"origin/{branch}")
        git(clone, "push", "--quiet", "origin", MAIN)

    def _clone(self, name: str) -> Path:
        clone = self._folder / name
        git(self._folder, "clone", "--quiet", str(self._bare), str(clone))
        return clone

    def _send(self, clone: Path, branch: str) -> None:
        git(clone, "add", "--all")
        git(clone, "commit", "--quiet", "--message=Muutos")
        git(clone, "push", "--quiet", "origin", f"HEAD:{branch}")


def git(folder: Path, *arguments: str) -> str:
    """Run git as a member of staff in a folder; gives what it says."""
    who = ("-c", "user.name=Virkailija", "-c", "user.email=virkailija@alue.example")
    done = subprocess.run(
        ["git", *who, "-c", "core.autocrlf=false", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    return done.stdout.decode(errors="replace")


def first_changed_lines(checkout: Path) -> Mapping[str, int]:
    """Where the first change against the main branch stands in each file."""
    said = git(checkout, "-c", "core.quotePath=false", "diff", "-U0", f"origin/{MAIN}", "HEAD")
    found: dict[str, int] = {}
    path = ""
    for line in said.split("\n"):
        if head := re.fullmatch(r"\+\+\+ b/(.*?)\t?", line):
            path = head[1]
        elif hunk := re.match(r"@@ -\S+ \+(\d+)", line):
            found.setdefault(path, int(hunk[1]))
    return found


# --- what staff do ---------------------------------------------------------------------------


def replaced(path: str, old: str, new: str) -> Edit:
    """Write something in the place of what stands first in a file."""

    def edit(folder: Path) -> None:
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")

    return edit


def added(path: str, text: str) -> Edit:
    """Write something at the end of a file, which may be new."""

    def edit(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        with (folder / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return edit


def saved(path: str, make: Callable[[bytes], bytes]) -> Edit:
    """Save a file in another way."""
    return lambda folder: _write(folder / path, make((folder / path).read_bytes()))


def _write(file: Path, content: bytes) -> None:
    file.write_bytes(content)


def removed(path: str) -> Edit:
    """Remove a file."""
    return lambda folder: (folder / path).unlink()


def renamed(old: str, new: str) -> Edit:
    """Give a file another name."""

    def edit(folder: Path) -> None:
        (folder / old).rename(folder / new)

    return edit


def together(*edits: Edit) -> Edit:
    """Do several things in one proposal."""

    def edit(folder: Path) -> None:
        for one in edits:
            one(folder)

    return edit
