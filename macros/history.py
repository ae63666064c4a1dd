"""When each file was last changed, as the repository's history tells."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path


def last_changes(folder: Path) -> Mapping[str, date]:
    """The day of each file's last commit, by path from `folder`; empty where it is not known.

    A day is that of the commit's own time zone. A shallow clone would claim that every file
    changed in its oldest commit, so there nothing is known.
    """
    if _git(folder, "rev-parse", "--is-shallow-repository") != "false\n":
        return {}
    log = ["log", "--format=%x00%cs", "--name-only", "--relative", "-z", "--", "."]
    return _newest(_git(folder, *log))


def _git(folder: Path, *arguments: str) -> str:
    """What git says, or nothing where it is missing or has nothing to say."""
    try:
        said = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True)  # noqa: S603, S607
    except (OSError, subprocess.CalledProcessError):
        return ""
    return said.stdout.decode("utf-8", "replace")


def _newest(log: str) -> dict[str, date]:
    changes: dict[str, date] = {}
    for commit in log.split("\0\0"):
        day, *paths = (part.strip("\0\n") for part in commit.strip("\0").split("\0"))
        for path in paths:
            if path:
                changes.setdefault(path, date.fromisoformat(day))
    return changes


def newest(changes: Mapping[str, date], files: Iterable[str]) -> date | None:
    """The day the newest of the files was changed, where it is known."""
    return max((changes[file] for file in files if file in changes), default=None)
