"""Something slow, made once in a test run though several workers ask for it."""

import fcntl
from collections.abc import Callable
from pathlib import Path

import pytest


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
