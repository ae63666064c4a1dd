"""A small project of its own for tests that build: made-up data, a few pages, this code."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.places import ROOT, TODAY
from tools.synthetic import write_project

MEASURES = 12


class Project:
    """A project in a folder of its own; `build` runs the same command as `make site`."""

    def __init__(self, folder: Path) -> None:
        write_project(folder, MEASURES)
        # To change as a test likes; the project's own stay as they are.
        for name in ("macros", "overrides"):
            (folder / name).unlink()
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("*.pyc"))
        self.folder = folder
        self.site = folder / "site"

    def write(self, path: str, text: str) -> None:
        """Write a file of the project."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def read(self, path: str) -> str:
        """Read a file of the project; one that is not there yet is empty."""
        file = self.folder / path
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def build(self, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Build the site and give what was said."""
        command = [sys.executable, "-m", "macros", "site", "--today", TODAY, *options]
        return subprocess.run(
            command,
            cwd=self.folder,
            env=os.environ | environment,
            capture_output=True,
            text=True,
            check=False,
        )


def files_below(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder with its bytes, by path."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
