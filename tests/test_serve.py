"""`make serve`: edits are seen at once, and a mistake is told without losing the pages."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest

from tests.project import Project

PATIENCE = 60
"""Seconds that one rebuild may take before the test gives up; a desk needs two."""
GOAL = "data/programmes/mittaus/goals/1.yml"
GOAL_PAGE = "/ohjelmat/mittaus/tavoitteet/1/"


def free_port() -> int:
    """Find a port that nobody listens to."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


class Served:
    """A project as `mkdocs serve` shows it."""

    def __init__(self, project: Project, port: int, log: Path) -> None:
        self.project = project
        self._port = port
        self._log = log

    def edit(self, path: str, old: str, new: str) -> None:
        """Change a text in a file, as an editor does: the file is replaced as a whole."""
        text = self.project.read(path)
        assert old in text, path
        self.project.write(path, text.replace(old, new))

    def page(self, address: str) -> str:
        """Read a page, or nothing when the server does not answer."""
        connection = HTTPConnection("127.0.0.1", self._port, timeout=5)
        try:
            connection.request("GET", address)
            return connection.getresponse().read().decode("utf-8")
        except (OSError, HTTPException):
            return ""
        finally:
            connection.close()

    def said(self) -> str:
        """Read what the server has printed."""
        return self._log.read_text(encoding="utf-8")

    def wait(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something holds; fail with what the server said."""
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end:
                pytest.fail(f"Never seen: {what}\n{self.said()}", pytrace=False)
            time.sleep(0.2)

    def wait_for(self, text: str, address: str) -> None:
        """Wait until a page holds a text."""
        self.wait(lambda: text in self.page(address), f"{text} at {address}")


@contextmanager
def serving(project: Project, log: Path) -> Iterator[Served]:
    """Run `mkdocs serve`, as `make serve` does."""
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with log.open("w", encoding="utf-8") as out:
        server = subprocess.Popen(command, cwd=project.folder, stdout=out, stderr=subprocess.STDOUT)
        try:
            yield Served(project, port, log)
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)


def test_edits_are_seen_and_mistakes_do_no_harm(tmp_path: Path) -> None:
    """Data, a page, templates, styles and a view are edited; then the data breaks and is mended."""
    with serving(Project(tmp_path / "projekti"), tmp_path / "log.txt") as served:
        served.wait_for("Mittaustavoite 1", GOAL_PAGE)

        served.edit(GOAL, "name: Mittaustavoite 1", "name: Muutettu tavoite")
        served.wait_for("Muutettu tavoite", GOAL_PAGE)

        served.edit("docs/index.md", "# index", "# Uusi etusivu")
        served.wait_for("Uusi etusivu", "/")

        frame = served.project.read("overrides/main.html")
        served.project.write("overrides/main.html", frame.replace("</footer>", "Uusi</footer>"))
        component = "macros/components/goal_page/template.html"
        served.project.write(component, served.project.read(component) + "<p>Uusi pohja</p>")
        served.project.write("overrides/styles/99-uusi.css", ".uusi { color: red; }")
        served.edit("macros/time_words.py", 'return f"{day.day}.', 'return f"päivä {day.day}.')
        served.wait_for("Uusi</footer>", "/")
        served.wait_for("<p>Uusi pohja</p>", GOAL_PAGE)
        served.wait_for(".uusi", "/assets/site.css")
        served.wait_for(">päivä ", "/")

        served.edit(GOAL, "name: Muutettu tavoite", "nimi: Rikottu tavoite")
        served.wait(lambda: "kenttää ”nimi” ei ole" in served.said(), "the problem")
        assert "Traceback" not in served.said()
        assert "Muutettu tavoite" in served.page(GOAL_PAGE)

        served.edit(GOAL, "nimi: Rikottu tavoite", "name: Korjattu tavoite")
        served.wait_for("Korjattu tavoite", GOAL_PAGE)
        assert "Content-Security-Policy" not in served.page("/")
