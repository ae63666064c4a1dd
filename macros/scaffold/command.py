"""The command `new`: what was asked is found out, written, and told of in Finnish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path

from macros import addresses
from macros.fields import ONLY_LETTERS, as_id, is_id
from macros.layout import docs_beside
from macros.load import load
from macros.problems import Problem, ProblemsError, nearest, quoted
from macros.scaffold import start
from macros.scaffold.errors import NotWrittenError
from macros.scaffold.kinds import KINDS
from macros.scaffold.request import Draft, Request
from macros.unfilled import unfilled

SITE = "site"
_SITE_USAGE = "new site KANSIO [OHJELMAN TUNNUS]"
_PROGRAMME = "osallisuusohjelma"
_PREVIEW = "http://127.0.0.1:8000"
_MOST_TOLD = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where records and pages are, or come to be."""

    data: Path
    docs: Path


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose new site it is: the official name, if it has been told, and the kind of area."""

    name: str | None
    area: str


def new(words: Sequence[str], place: Place, owner: Owner, today: date) -> Iterator[str]:
    """Writes what is asked for; gives lines that tell of it. Raises NotWrittenError."""
    kind, *rest = words or ("",)
    if kind == SITE:
        folder = Path(_folder(rest))
        place = Place(folder / "data", folder / "docs")
        yield from _new_site(place, _begun(rest[1:], owner, today))
    elif kind == "programme" and not (place.data / "site.yml").exists():
        place = Place(place.data, docs_beside(place.data))
        yield from _new_site(place, _begun(rest, owner, today))
    else:
        yield from _new_record(kind, rest, place, today)


def _folder(rest: Sequence[str]) -> str:
    if not rest:
        raise NotWrittenError("kansio puuttuu.", f"Kirjoita: {_SITE_USAGE}.")
    return rest[0]


def _begun(rest: Sequence[str], owner: Owner, today: date) -> start.NewSite:
    if len(rest) > 1:
        raise NotWrittenError(f"sana {quoted(rest[-1])} on liikaa.", f"Kirjoita: {_SITE_USAGE}.")
    programme = rest[0] if rest else _PROGRAMME
    if not is_id(programme):
        meant = f" Tarkoititko {quoted(near)}?" if (near := as_id(programme)) else ""
        raise NotWrittenError(f"{quoted(programme)} ei ole tunnus.", f"{ONLY_LETTERS}{meant}")
    return start.NewSite(programme, owner.name, owner.area, today)


def _new_site(place: Place, new: start.NewSite) -> Iterator[str]:
    made = {
        **{place.data / path: text.encode() for path, text in start.records(new).items()},
        **{place.docs / path: content for path, content in start.pages(new).items()},
    }
    if there := next((file for file in made if file.exists()), None):
        fact = f"tiedosto {there} on jo."
        raise NotWrittenError(fact, "Anna uudelle sivustolle tyhjä kansio.")
    _create_all(made, place.data)
    yield f"Uusi sivusto: tiedot ovat kansiossa {place.data}/ ja sivut kansiossa {place.docs}/."
    yield from _told(place, "", addresses.programme(new.programme))


def _create_all(made: Mapping[Path, bytes], data: Path) -> None:
    """Writes every file; if the data is not good, because of a name for example, none is left."""
    written: list[Path] = []
    try:
        for file, content in made.items():
            _create(file, content)
            written.append(file)
        load(data)
    except (ProblemsError, NotWrittenError):
        for file in written:
            file.unlink()
        raise


def _new_record(name: str, rest: Sequence[str], place: Place, today: date) -> Iterator[str]:
    if name not in KINDS:
        raise NotWrittenError(*_no_such_kind(name))
    kind = KINDS[name]
    if len(rest) > kind.most_words:
        fact = f"sana {quoted(rest[-1])} on liikaa."
        raise NotWrittenError(fact, f"Kirjoita: {kind.usage}.")
    draft = kind.draft(Request(place.data, load(place.data), rest, kind.usage, today))
    line = _write(place.data, draft)
    yield f"Kirjoitettu: {place.data / draft.path}, alkaen riviltä {line}"
    yield from _told(place, draft.path, draft.address, line)


def _no_such_kind(name: str) -> tuple[str, str]:
    by_label = {kind.label: key for key, kind in KINDS.items()}
    known = {**{key: key for key in (*KINDS, SITE)}, **by_label}
    near = nearest(name, known)
    meant = f" Tarkoititko ”{known[near]}”?" if near else ""
    listed = ", ".join(f"{key} ({kind.label})" for key, kind in KINDS.items())
    fact = f"{quoted(name)} ei ole mikään, jonka voi aloittaa." if name else "laji puuttuu."
    return fact, f"Kirjoita jokin näistä: {SITE} (koko sivusto), {listed}.{meant}"


def _write(data: Path, draft: Draft) -> int:
    """Puts the draft in its place if the data is good with it; else all stays as it was.

    Gives the line on which what is new begins.
    """
    file = data / draft.path
    before = file.read_bytes() if draft.replaces else None
    if before is None:
        _create(file, draft.text.encode())
    else:
        ends = "\r\n" if b"\r\n" in before else "\n"
        file.write_bytes(draft.text.replace("\n", ends).encode())
    try:
        load(data)
    except ProblemsError:
        file.unlink() if before is None else file.write_bytes(before)
        raise
    old = (before or b"").decode("utf-8", "replace").splitlines()
    pairs = zip_longest(old, draft.text.splitlines())
    return next((row for row, (one, other) in enumerate(pairs, start=1) if one != other), 1)


def _create(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as out:
            out.write(content)
    except FileExistsError:
        deed = "Muokkaa sitä, tai anna toinen tunnus."
        raise NotWrittenError(f"tiedosto {file} on jo.", deed) from None
    except OSError:
        deed = "Tarkista, että saat kirjoittaa kansioon."
        raise NotWrittenError(f"tiedostoa {file} ei voi kirjoittaa.", deed) from None


def _told(place: Place, path: str, address: str, line: int = 1) -> Iterator[str]:
    """What to fill in, in this file from this line on or in all, and how to look at it."""
    files = str(place.data / path)
    wanted = [
        one
        for one in unfilled(load(place.data))
        if one.place.path.startswith(files) and one.place.line >= line
    ]
    if wanted:
        yield "\nTäytä nämä. Jokaisen kohdan yllä on ohje."
        yield from (f"  {_line(one)}" for one in wanted[:_MOST_TOLD])
    if len(wanted) > _MOST_TOLD:
        yield f"  … ja {len(wanted) - _MOST_TOLD} muuta kohtaa"
    of_data = "" if str(place.data) == "data" else f" DATA={place.data}"
    of_docs = "" if str(place.docs) == "docs" else f" DOCS={place.docs}"
    yield f"\nTarkista:  make check{of_data}"
    yield f"Katso:     make serve{of_data}{of_docs} ja selaimella {_PREVIEW}{address}"


def _line(problem: Problem) -> str:
    place = problem.place
    return f"{place.path}:{place.line}  {problem.deed.partition('. ')[2]}"
