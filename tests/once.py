"""Something slow, made once in a test run though several workers ask for it."""

import fcntl
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.places import ROOT, TODAY


def shared_folder(factory: pytest.TempPathFactory, config: pytest.Config) -> Path:
    """Return the folder that all workers of a test run have in common."""
    own = factory.getbasetemp()
    return own.parent if hasattr(config, "workerinput") else own


def built(data: Path, site: Path, *more: str) -> str:
    """Build a site on the tests' day; say what the builder said if it failed, or nothing."""
    options = ["--data", str(data), "--site", str(site), "--today", TODAY, *more]
    command = [sys.executable, "-m", "macros", "site", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return f"No site.\n{done.stdout}\n{done.stderr}" if done.returncode else ""


def made_once(target: Path, make: Callable[[Path], str]) -> Path:
    """Return target, made by the first who asks while the others wait.

    `make` says what went wrong, or nothing; then every test that wanted target fails by that.
    """
    outcome = target.with_name(f"{target.name}.outcome")
    with target.with_name(f"{target.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not outcome.exists():
            outcome.write_text(make(target), encoding="utf-8")
    if failure := outcome.read_text(encoding="utf-8"):
        pytest.fail(failure, pytrace=False)
    return target
