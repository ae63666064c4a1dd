"""The command `make labels`: makes .github/labels.yml true in the repository, with GitHub's gh."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import yaml

LABELS = Path(".github/labels.yml")


def main() -> int:
    """Makes or renews each label; gives gh's own exit code when it fails."""
    for name, label in yaml.safe_load(LABELS.read_text(encoding="utf-8")).items():
        said = ["--color", label["color"], "--description", label["description"], "--force"]
        try:
            done = subprocess.run(["gh", "label", "create", name, *said], check=False)  # noqa: S603, S607
        except FileNotFoundError:
            print(
                "Komentoa gh ei ole. Asenna GitHubin komentorivityökalu ja kirjaudu: gh auth login."
            )
            return 1
        if done.returncode:
            return done.returncode
        print(name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
