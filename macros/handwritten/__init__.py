"""Pages of docs/: what is wrong in one, told before MkDocs meets it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from macros import addresses, opendata, sandbox
from macros.handwritten import braces, calls, files, front, links, shape
from macros.handwritten.links import Targets
from macros.pages import pages
from macros.problems import Place, Problem, ProblemsError
from macros.sandbox import Macro
from macros.source_text import read_file
from macros.views import Context


def problems(docs: Path, context: Context | None, shown: str = "docs") -> Iterator[Problem]:
    """Everything wrong in the pages below `docs`.

    Without a context, because the data has problems of its own, components are not tried and
    links are not followed.
    """
    if not docs.is_dir():
        yield Problem(Place(shown), "kansiota ei ole.", "Palauta kansio, jossa sivut ovat.")
        return
    macros = sandbox.macros(context, lambda: addresses.HOME) if context else None
    by_hand = {file.relative_to(docs).as_posix() for file in docs.rglob("*") if file.is_file()}
    # A page by hand wins over a made one, and is linked to by its own path.
    instead = {f"{path.removesuffix('.md')}/index.md" for path in by_hand}
    made = frozenset(_made(context, instead)) if context else frozenset()
    targets = Targets(by_hand | made, context.site.info.address) if context else None
    for file in sorted(path for path in docs.rglob("*") if path.is_symlink() or path.is_file()):
        source = file.relative_to(docs).as_posix()
        path = f"{shown}/{source}"
        if found := list(files.problems(docs, file, shown, made)):
            yield from found
        elif file.suffix == ".md":
            yield from _in_page(file, path, source, macros, targets)


def _in_page(
    file: Path, path: str, source: str, macros: dict[str, Macro] | None, targets: Targets | None
) -> Iterator[Problem]:
    try:
        text = read_file(file, path)
    except ProblemsError as error:
        yield from error.problems
        return
    yield from front.problems(text, path)
    if not front.FRONT.match(text):
        return  # what follows may have been meant as front matter
    body = front.FRONT.sub(_empty_lines, text)
    wrong = list(calls.problems(body, path, macros))
    yield from wrong or braces.problems(body, path)
    yield from shape.problems(body, path)
    if targets:
        yield from links.problems(body, path, source, targets)


def _empty_lines(match: re.Match[str]) -> str:
    """As many line ends as there were, so that what follows keeps its line numbers."""
    return "\n" * match[0].count("\n")


def _made(context: Context, instead: Collection[str]) -> Iterator[str]:
    """Paths, as in docs/, of everything that code makes from the data; pages not `instead` of."""
    made = (f"{page.address[1:]}index.md" for page in pages(context))
    yield from (path for path in made if path not in instead)
    yield f"{addresses.SEARCH[1:]}index.md"
    names = (*(table.file for table in opendata.TABLES), *opendata.OTHER_FILES.values())
    yield from (f"{addresses.FILES[1:]}{name}" for name in names)
