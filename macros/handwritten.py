"""Pages of docs/: what is wrong in one, told before MkDocs meets it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

import yaml

from macros import addresses, opendata, page_links, page_macros, sandbox
from macros.page import DESCRIPTION_LENGTH
from macros.page_links import Targets
from macros.pages import pages
from macros.problems import Place, Problem, ProblemsError, did_you_mean, quoted
from macros.source import Document, parse
from macros.source_text import read_file
from macros.views import Context

_FRONT_MATTER = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
_REQUIRED = ("title", "description")
_FIELDS = (*_REQUIRED, "contents")
# What MkDocs would take for a page, and what someone may have meant as one.
_NOT_QUITE_A_PAGE = re.compile(r".*\.(markdown|mdown|mkdn?|mdwn|mdte?xt|txt|html?)", re.IGNORECASE)


def problems(docs: Path, context: Context | None, shown: str = "docs") -> Iterator[Problem]:
    """Everything wrong in the pages below `docs`.

    Without a context, because the data has problems of its own, components are not tried and
    links are not followed.
    """
    macros = sandbox.macros(context, lambda: addresses.HOME) if context else None
    targets = _targets(docs, context) if context else None
    for file in sorted(path for path in docs.rglob("*") if not path.is_dir()):
        source = file.relative_to(docs).as_posix()
        path = f"{shown}/{source}"
        if _NOT_QUITE_A_PAGE.fullmatch(source):
            deed = f"Anna tiedostolle nimeksi {quoted(f'{file.stem}.md')} tai poista se."
            yield Problem(Place(path), "sivun tiedoston nimen pitää päättyä ”.md”.", deed)
        if file.suffix != ".md":
            continue
        try:
            text = read_file(file, path)
        except ProblemsError as error:
            yield from error.problems
            continue
        yield from _front_matter(text, path)
        body = _FRONT_MATTER.sub(_empty_lines, text)
        yield from page_macros.problems(body, path, macros)
        if targets:
            yield from page_links.problems(body, path, source, targets)


def _empty_lines(match: re.Match[str]) -> str:
    """As many line ends as there were, so that what follows keeps its line numbers."""
    return "\n" * match[0].count("\n")


def _targets(docs: Path, context: Context) -> Targets:
    by_hand = {file.relative_to(docs).as_posix() for file in docs.rglob("*") if file.is_file()}
    records = {f"{page.address[1:]}index.md" for page in pages(context)}
    records.add(f"{addresses.SEARCH[1:]}index.md")
    names = (*(table.file for table in opendata.TABLES), *opendata.OTHER_FILES.values())
    files = {f"{addresses.FILES[1:]}{name}" for name in names}
    return Targets(by_hand | records | files, context.site.info.address)


def _front_matter(text: str, path: str) -> Iterator[Problem]:
    match = _FRONT_MATTER.match(text)
    try:
        document = parse(match[1], path, first_line=1) if match else Document(path, {}, {}, {})
    except ProblemsError as error:
        yield from error.problems
        return
    fields = document.data
    if not isinstance(fields, dict):
        deed = "Kirjoita ”---”-rivien väliin ”title: …” ja ”description: …”."
        yield Problem(Place(path, 2), "sivun alkutiedoissa ei ole kenttiä.", deed)
        return
    yield from _unknown_fields(document, fields)
    # MkDocs reads the same text by YAML's own rules: there 2024 is a number and no is false.
    read = yaml.safe_load(match[1]) if match else {}
    for field in _REQUIRED:
        if not fields.get(field):
            deed = f"Lisää sivun alkuun ”---”-rivien väliin ”{field}: …”."
            yield Problem(Place(path), f"sivulta puuttuu alkutieto ”{field}”.", deed)
        elif not isinstance(read[field], str):
            fact = f"alkutieto ”{field}” ei ole tekstiä."
            yield Problem(document.place(field), fact, "Kirjoita se lainausmerkkeihin.")
    yield from _too_long(document, str(fields.get("description")))


def _unknown_fields(document: Document, fields: Collection[str]) -> Iterator[Problem]:
    for field in fields:
        if field not in _FIELDS:
            hint = did_you_mean(field, _FIELDS) or f" Alkutiedot ovat: {', '.join(_FIELDS)}."
            deed = f"Korjaa nimi tai poista rivi.{hint}"
            yield Problem(document.key_place(field), f"alkutietoa {quoted(field)} ei ole.", deed)


def _too_long(document: Document, description: str) -> Iterator[Problem]:
    if len(description) > DESCRIPTION_LENGTH:
        fact = f"sivun kuvauksessa on {len(description)} merkkiä."
        deed = f"Lyhennä se: hakukoneet näyttävät {DESCRIPTION_LENGTH} merkkiä."
        yield Problem(document.place("description"), fact, deed)
