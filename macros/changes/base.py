"""The files of a folder as they were at some point of the repository's history."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from macros.problems import quoted

_SYMBOLIC_LINK = "120000"


class NoBaseError(Exception):
    """There is nothing to compare with; the message is Finnish."""


def base_commit(folder: Path, base: str) -> str:
    """The commit from which today's files went their own way, given a branch or a commit.

    So what others have changed on the branch since is not taken for a change of ours.
    Raises NoBaseError.
    """
    if base.startswith("-") or not (named := _git(folder, "rev-parse", f"{base}^{{commit}}")):
        fact = f"Vertailukohtaa {quoted(base)} ei ole säilytyspaikassa, jossa kansio {folder}/ on."
        raise NoBaseError(f"{fact} Anna haaran tai version nimi, esimerkiksi origin/main.")
    commit = named.decode().strip()
    return (_git(folder, "merge-base", commit, "HEAD") or b"").decode().strip() or commit


def write_files(folder: Path, commit: str, target: Path) -> None:
    """Writes into `target` the files that `folder` held at a commit; none if it was not there."""
    target.mkdir(parents=True)
    entries = list(_entries(folder, commit))
    asked = "".join(f"{blob}\n" for blob, _ in entries).encode()
    said = _git(folder, "cat-file", "--batch", given=asked) or b""
    start = 0
    for _, path in entries:
        head, _, _ = said[start:].partition(b"\n")
        begins = start + len(head) + 1
        ends = begins + int(head.split()[-1])
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(said[begins:ends])
        start = ends + 1


def _entries(folder: Path, commit: str) -> Iterator[tuple[str, str]]:
    """The id and the path, from `folder`, of each file in it; links to elsewhere are passed by."""
    listed = _git(folder, "ls-tree", "-r", "-z", commit) or b""
    for entry in listed.decode("utf-8", "surrogateescape").split("\0"):
        head, _, path = entry.partition("\t")
        mode, kind, blob = head.split() if head else ("", "", "")
        if kind == "blob" and mode != _SYMBOLIC_LINK:
            yield blob, path


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """What git says in a folder; None where it cannot answer."""
    try:
        said = subprocess.run(  # noqa: S603
            ["git", *arguments],  # noqa: S607
            cwd=folder,
            input=given,
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return said.stdout
