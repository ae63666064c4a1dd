"""A static host on this machine: texts compressed, headers as the site's own `_headers` says."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import IO, Any
from urllib.parse import urlsplit

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
}


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Bound as the class it comes from binds it.
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    def __init__(self, *request: Any, said: dict[str, str], directory: str) -> None:
        self.said = said
        super().__init__(*request, directory=directory)

    def end_headers(self) -> None:
        """Send the headers that the site asks of its host."""
        for name, value in self.said.items():
            self.send_header(name, value)
        super().end_headers()

    def send_head(self) -> BytesIO | IO[bytes] | None:  # type: ignore[override]
        """Compress a text for who can read it so; give the rest as it is."""
        file = self._text()
        if file is None or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        body = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", TYPES[file.suffix])
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def _text(self) -> Path | None:
        """Find what the address asks for, if it is a text."""
        file = Path(self.translate_path(self.path))
        if file.is_dir() and urlsplit(self.path).path.endswith("/"):
            file /= "index.html"
        return file if file.suffix in TYPES and file.is_file() else None

    def list_directory(self, path: object) -> BytesIO | None:
        """Answer a folder without a page as missing, never with a list of its files."""
        del path
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a missing page with the site's own 404 page."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:  # type: ignore[override]
        """Send a file; a browser that left in the middle is no error."""
        try:
            super().copyfile(source, outputfile)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Keep quiet: tests say what went wrong."""


def headers_of(site: Path) -> dict[str, str]:
    """Read `_headers` as static hosts do: below the pattern `/*` a header on each line."""
    file = site / "_headers"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else ["/*"]
    pattern, *headers = lines
    if pattern != "/*":
        raise ValueError(f"Not for every address: {pattern}")
    return dict(line.strip().split(": ", 1) for line in headers)


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port; give its address without a slash at the end."""
    answer = partial(Handler, said=headers_of(folder), directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), answer)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
