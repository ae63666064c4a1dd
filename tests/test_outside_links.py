"""`make links`: dead links are told with their places; the living and the shy are not."""

from __future__ import annotations

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from macros.load import load
from macros.problems import Place
from tests import small
from tools.links import Manners, links_of, problems

QUICK = Manners(timeout=0.3, pause=0, tries=2)
PLACE = Place("data/ways/a.yml", 3, 7)
ASKED: list[tuple[str, str, str]] = []


class Handler(BaseHTTPRequestHandler):
    """Answers /404 with 404 and so on; some answers depend on how and when it is asked."""

    def do_GET(self) -> None:
        """Answer."""
        ASKED.append((self.command, self.path, self.headers["User-Agent"]))
        code = int(self.path.strip("/").split("-")[0] or 200)
        if self.path == "/405-head":
            code = 405 if self.command == "HEAD" else 200
        if self.path == "/503-once":
            code = 503 if [one[1] for one in ASKED].count(self.path) == 1 else 200
        if self.path == "/200-slow":
            time.sleep(1)
        self.send_response(code)
        self.end_headers()

    do_HEAD = do_GET  # noqa: N815 - the library's name

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    """Give the address of a server on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


ANSWERS = [
    ("/200", ""),
    ("/404", "palvelin vastasi 404"),
    ("/410", "palvelin vastasi 410"),
    ("/500", "palvelin vastasi 500"),
    ("/403", ""),
    ("/429", ""),
    ("/405-head", ""),
    ("/503-once", ""),
    ("/200-slow", "palvelin ei vastannut ajoissa"),
]


@pytest.mark.parametrize(("path", "fault"), ANSWERS)
def test_a_link_is_judged_by_the_answer(host: str, path: str, fault: str) -> None:
    """A server that is there but refuses strangers, or was only tired, proves nothing."""
    told = [str(problem) for problem in problems({f"{host}{path}": [PLACE]}, QUICK)]
    deed = "Etsi uusi osoite tai poista linkki."
    at = "data/ways/a.yml:3:7"
    assert told == ([f"{at}: linkki {host}{path} ei toimi: {fault}. {deed}"] if fault else [])


def test_a_host_that_is_not_there_is_told_of() -> None:
    """Nobody answers at the port, and the name is nobody's."""
    links = {"http://127.0.0.1:9/": [PLACE], "http://ei-ole.invalid/": [PLACE]}
    told = [problem.fact for problem in problems(links, QUICK)]
    assert told == [f"linkki {link} ei toimi: palvelinta ei löydy." for link in links]


def test_every_place_of_a_dead_link_is_told_and_it_is_asked_once(host: str) -> None:
    """A page that many link to is not asked for many times."""
    ASKED.clear()
    places = [Place("docs/a.md", 2, 1), PLACE]
    found = problems({f"{host}/410": places}, Manners(pause=0, tries=1, name="tarkistus"))
    assert [problem.place for problem in found] == sorted(places, key=lambda one: one.path)
    assert ASKED == [("HEAD", "/410", "tarkistus")]


def test_requests_to_a_host_have_pauses_between(host: str) -> None:
    """Whoever keeps the server shall not notice us."""
    begun = time.monotonic()
    problems({f"{host}/200?{n}": [PLACE] for n in range(3)}, Manners(pause=0.1))
    assert time.monotonic() - begun > 0.2


def test_links_are_found_in_data_and_on_pages(tmp_path: Path) -> None:
    """Fields that are addresses, links in texts, links of pages; our own pages are not others'."""
    data = small.data_in(tmp_path / "data")
    event = data / "events" / "foorumi.yml"
    text = "text: Lue [ohje](https://ohje.example/a#b)."
    event.write_text(
        event.read_text("utf-8").replace("text: Foorumi on avoin kaikille.", text), "utf-8"
    )
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text(
        "# Sivu\n\nTeksti ja `[näin](https://osoite.example/)` [linkki](https://sivu.example/).\n[Oma](https://pieni.example/x/)\n",
        "utf-8",
    )
    site = load(data, "data")
    found = {address: places[0].path for address, places in links_of(site, docs).items()}
    assert found["https://ohje.example/a"] == "data/events/foorumi.yml"
    assert found["https://alue.example/palaute"] == "data/ways/anna-palautetta.yml"
    assert found["https://sivu.example/"] == f"{docs}/index.md"
    assert not {address for address in found if "pieni.example" in address or "osoite" in address}
