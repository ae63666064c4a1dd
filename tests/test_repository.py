"""What the repository promises about itself: locks, commands, no address it should not name."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from macros.layout import HOMES, Home
from tests.places import ROOT

LOCKS = (ROOT / "requirements.txt", ROOT / "requirements-dev.txt")
NPM_LOCK = ROOT / "tools" / "package-lock.json"
PACKAGE = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>\S+) \\$", re.MULTILINE)


def packages(lock: Path) -> dict[str, str]:
    """Name and version of each package in a lock file."""
    return {found["name"]: found["version"] for found in PACKAGE.finditer(lock.read_text())}


def pins(*, dev: bool) -> dict[str, str]:
    """Name and version of each dependency that pyproject.toml names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    named = project["dependencies"] + (project["optional-dependencies"]["dev"] if dev else [])
    return dict(pin.split("==") for pin in named)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_package_in_a_lock_has_a_hash(lock: Path) -> None:
    """A package that changed after we locked it is refused."""
    entries = re.split(r"^(?=\S+==)", lock.read_text(), flags=re.MULTILINE)[1:]
    assert len(entries) == len(packages(lock)) > 20
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", [*LOCKS, NPM_LOCK], ids=lambda lock: lock.name)
def test_a_lock_names_no_host_and_no_folder_of_a_machine(lock: Path) -> None:
    """Whoever installs chooses where packages come from."""
    assert re.findall(r"\S*://\S*|--\S*(?:index|host|links)\S*|[ =]/\w\S*", lock.read_text()) == []


def test_what_pyproject_pins_is_what_the_locks_hold() -> None:
    """After a change of a pin comes: make lock."""
    for lock, pinned in zip(LOCKS, (pins(dev=False), pins(dev=True)), strict=True):
        assert pinned.items() <= packages(lock).items()


def test_the_site_is_built_with_the_same_packages_as_it_is_tested_with() -> None:
    """The longer lock holds the shorter one, version by version."""
    site, tests = map(packages, LOCKS)
    assert site.items() <= tests.items()


def test_the_html_checker_is_locked_with_a_hash() -> None:
    """Its version is an exact one, the same in both files."""
    named = json.loads(NPM_LOCK.with_name("package.json").read_text())["devDependencies"]
    for name, version in named.items():
        locked = json.loads(NPM_LOCK.read_text())["packages"][f"node_modules/{name}"]
        assert locked["version"] == version
        assert locked["integrity"].startswith("sha512-")


def test_make_lists_every_command() -> None:
    """`make` alone tells what each command does; none is left out."""
    makefile = (ROOT / "Makefile").read_text()
    commands = re.findall(r"^([a-z]+):", makefile, re.MULTILINE)
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    said = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert commands == phony.split()
    assert re.findall(r"^  make ([a-z]+) +\S", said, re.MULTILINE) == commands


@pytest.mark.parametrize(("data", "code"), [("data", 0), ("no-such-folder", 1)])
def test_make_check_tells_by_its_exit_code(data: str, code: int) -> None:
    """0 when all is well, 1 (not the 2 that make likes) when there is something to mend."""
    command = ["make", "check", f"DATA={data}"]
    asked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert asked.returncode == code
    assert asked.stdout.strip()


def test_licence_at_the_top_is_the_one_in_licenses() -> None:
    """Hosts look for LICENSE, tools look for LICENSES/."""
    licence = (ROOT / "LICENSE").read_text()
    assert licence == (ROOT / "LICENSES" / "EUPL-1.2.txt").read_text()


@pytest.mark.parametrize("home", HOMES, ids=lambda home: home.pattern)
def test_git_sees_a_new_file_of_every_kind(home: Home) -> None:
    """What is built is passed over where it is built, not in a folder of the data like named."""
    path = f"data/{home.pattern.replace('*', 'uusi')}"
    done = subprocess.run(
        ["git", "check-ignore", "--no-index", "--verbose", path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
