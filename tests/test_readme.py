"""What README and CONTRIBUTING say is so: commands, folders, dependencies, links."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.places import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_every_make_target_named_exists() -> None:
    """A reader who types what stands here is never told 'no rule'."""
    named = set(re.findall(r"\bmake ([a-z]+)", README + CONTRIBUTING))
    assert {"site", "test"} <= named
    assert {target for target in named if f"\n{target}:" not in MAKEFILE} == set()


def test_the_map_shows_the_folders_there_are() -> None:
    """Each line of 'Where things are' names what exists, below the folder it is indented under."""
    block = README.split("## Where things are")[1].split("\n\n")[1]
    top = Path()
    for line in block.splitlines():
        name = line.split()[0].rstrip(",")
        if line.startswith("    ") and not line.startswith("     "):
            top = Path(name) if name.endswith("/") else Path()
            assert (ROOT / name).exists(), name
        else:
            assert (ROOT / top / name).exists(), f"{top}/{name}"


def test_every_dependency_has_a_line_that_says_why() -> None:
    """What `make site` installs earns its place in the table, and nothing else stands there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = {pin.split("==")[0] for pin in project["dependencies"]}
    assert (
        set(re.findall(r"^\| ([a-z][a-z0-9-]*) \|", README, re.MULTILINE)) - {"package"} == pinned
    )


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_file_linked_is_there(text: str) -> None:
    """Links to files of the repository lead to files of the repository."""
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    assert [target for target in targets if not (ROOT / target).exists()] == []
