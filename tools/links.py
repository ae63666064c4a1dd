"""The command `make links`: tries every link that leads to another site, and tells the dead ones.

Politely: one request at a time to a host, with a pause between, and a name that says who asks.
"""

from __future__ import annotations

import re
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from macros.layout import docs_of
from macros.load import load
from macros.problems import Place, Problem, ProblemsError, as_github_commands, as_list, in_order
from macros.site import Site

_ADDRESS = re.compile(r"https?://[^\s<>\"'’”)\]]+")
_PAGE_LINK = re.compile(r"\]\((https?://[^\s)]+)|(?:href|src)=\"(https?://[^\"]+)")
_CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.DOTALL | re.MULTILINE)  # examples lead nowhere
_HOSTS_AT_ONCE = 8
# The server is there but does not answer strangers, or not now: no proof of a dead link.
_NOT_TOLD = {
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_ACCEPTABLE,
    HTTPStatus.TOO_MANY_REQUESTS,
}
_NO_HEAD = {
    HTTPStatus.METHOD_NOT_ALLOWED,
    HTTPStatus.NOT_IMPLEMENTED,
    *_NOT_TOLD,
    HTTPStatus.NOT_FOUND,
}


@dataclass(frozen=True, slots=True)
class Manners:
    """How politely to ask: seconds to wait for an answer and between requests, and how often."""

    timeout: float = 20
    pause: float = 1
    tries: int = 2
    name: str = "linkkien-tarkistus"


def main() -> int:
    """Prints the dead links with their places; 1 when there are some."""
    parser = ArgumentParser(prog="python -m tools.links", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--docs", type=Path, help="pages; docs beside data")
    options = parser.parse_args()
    try:
        site = load(options.data)
    except ProblemsError as error:
        print(as_list(error.problems, str(options.data)))
        return 1
    links = links_of(site, docs_of(options.data, options.docs))
    found = problems(links, Manners(name=f"linkkien-tarkistus (+{site.info.address})"))
    if not found:
        print(f"Kaikki linkit toimivat: {len(links)}.")
        return 0
    print(as_list(found, ""))
    print(as_github_commands(found))
    return 1


def links_of(site: Site, docs: Path) -> Mapping[str, Sequence[Place]]:
    """Every address on another site, with the places that name it."""
    found: dict[str, list[Place]] = {}
    for address, place in (*_in_data(site), *_in_pages(docs)):
        if not address.startswith(site.info.address):
            found.setdefault(address.partition("#")[0], []).append(place)
    return found


def _in_data(site: Site) -> Iterator[tuple[str, Place]]:
    for piece in site.pieces:
        if isinstance(piece.value, str) and "http" in piece.value:
            yield from ((address, piece.place()) for address in _ADDRESS.findall(piece.value))


def _in_pages(docs: Path) -> Iterator[tuple[str, Place]]:
    for file in sorted(docs.rglob("*.md")):
        text = _CODE.sub(_blank, file.read_text(encoding="utf-8"))
        for number, line in enumerate(text.split("\n"), start=1):
            for match in _PAGE_LINK.finditer(line):
                yield match[1] or match[2], Place(file.as_posix(), number, match.start() + 1)


def _blank(code: re.Match[str]) -> str:
    """As long as the code was, so that what follows keeps its place."""
    return re.sub(r"[^\n]", " ", code[0])


def problems(links: Mapping[str, Sequence[Place]], manners: Manners) -> Sequence[Problem]:
    """A problem for each place that names a dead address."""
    hosts: dict[str, list[str]] = {}
    for address in links:
        hosts.setdefault(urlsplit(address).netloc, []).append(address)
    with ThreadPoolExecutor(_HOSTS_AT_ONCE) as pool:
        answers = pool.map(lambda addresses: list(_of_host(addresses, manners)), hosts.values())
        faults = dict(fault for answer in answers for fault in answer)
    deed = "Etsi uusi osoite tai poista linkki."
    return in_order(
        Problem(place, f"linkki {address} ei toimi: {fault}.", deed)
        for address, fault in faults.items()
        for place in links[address]
    )


def _of_host(addresses: Sequence[str], manners: Manners) -> Iterator[tuple[str, str]]:
    """The dead addresses of one host, one after another."""
    for number, address in enumerate(addresses):
        if number:
            time.sleep(manners.pause)
        if fault := _fault(address, manners):
            yield address, fault


def _fault(address: str, manners: Manners) -> str:
    """Why an address does not work, or nothing; it is asked again before it is blamed."""
    for attempt in range(manners.tries):
        if attempt:
            time.sleep(manners.pause)
        if not (fault := _asked("HEAD", address, manners)):
            break
    return fault


def _asked(method: str, address: str, manners: Manners) -> str:
    request = Request(address, method=method, headers={"User-Agent": manners.name})  # noqa: S310
    try:
        with urlopen(request, timeout=manners.timeout):  # noqa: S310 - _ADDRESS: the web only
            return ""
    except HTTPError as error:
        if method == "HEAD" and error.code in _NO_HEAD:
            time.sleep(manners.pause)
            return _asked("GET", address, manners)
        return "" if error.code in _NOT_TOLD else f"palvelin vastasi {error.code}"
    except TimeoutError:
        return "palvelin ei vastannut ajoissa"
    except (URLError, OSError, ValueError):
        return "palvelinta ei löydy"


if __name__ == "__main__":
    sys.exit(main())
