"""What is wrong with the files of docs/ before anything in them is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from macros import addresses
from macros.fields import ONLY_LETTERS, as_id, is_id
from macros.problems import Place, Problem, quoted
from macros.source_text import LINKED

# What MkDocs would take for a page, and what someone may have meant as one.
_NOT_QUITE_A_PAGE = re.compile(
    r".*\.(md|markdown|mdown|mkdn?|mdwn|mdte?xt|txt|html?)", re.IGNORECASE
)
# What pages show or give to be read. All else would be published too, if it lay here.
_BESIDE_PAGES = {".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".pdf", ".csv"}
_PROGRAM = re.compile(rb"<script\b|\son\w+\s*=|javascript:", re.IGNORECASE)
_LARGEST_PICTURE = 500_000


def problems(docs: Path, file: Path, shown: str, made: Collection[str]) -> Iterator[Problem]:
    """Everything wrong with a file's name, kind and size; `made` are paths that code makes."""
    source = file.relative_to(docs).as_posix()
    place = Place(f"{shown}/{source}")
    if file.is_symlink():
        yield Problem(place, *LINKED)
    elif file.suffix == ".md":
        yield from _page(docs, source, place)
    elif _NOT_QUITE_A_PAGE.fullmatch(source):
        name = quoted(f"{file.name.split('.')[0]}.md")
        deed = f"Anna tiedostolle nimeksi {name} tai poista se."
        yield Problem(place, "sivun tiedoston nimen pitää päättyä ”.md”.", deed)
    elif file.suffix.lower() not in _BESIDE_PAGES:
        fact = "tällaista tiedostoa ei julkaista."
        yield Problem(place, fact, "Poista se tästä kansiosta. Sivut ovat tiedostoissa ”….md”.")
    elif source in made:
        fact = "samassa osoitteessa on tiedosto, jonka sivusto tekee itse."
        yield Problem(place, fact, "Anna tiedostolle toinen nimi tai poista se.")
    elif file.suffix == ".svg" and _PROGRAM.search(file.read_bytes()):
        fact = "kuvan sisällä on ohjelma, jota selain ei saa suorittaa."
        yield Problem(place, fact, "Tallenna kuva ilman ohjelmia.")
    elif file.suffix.lower() not in (".pdf", ".csv") and file.stat().st_size > _LARGEST_PICTURE:
        fact = f"kuva on liian suuri: {file.stat().st_size // 1000} kilotavua."
        yield Problem(place, fact, f"Pienennä se enintään {_LARGEST_PICTURE // 1000} kilotavuun.")


def _page(docs: Path, source: str, place: Place) -> Iterator[Problem]:
    path = source.removesuffix(".md")
    if any(not is_id(part) for part in path.split("/")):
        near = "/".join(as_id(part) for part in path.split("/"))
        fact = f"nimestä {quoted(source)} ei voi tehdä verkko-osoitetta."
        meant = f" Tarkoititko {quoted(f'{near}.md')}?"
        yield Problem(place, fact, f"{ONLY_LETTERS}{meant}")
    elif path == addresses.SEARCH.strip("/") or (docs / f"{path}/index.md").is_file():
        fact = f"samassa osoitteessa on jo sivu {quoted(f'{path}/index.md')}."
        yield Problem(place, fact, "Anna tiedostolle toinen nimi tai poista toinen sivuista.")
