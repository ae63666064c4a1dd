"""The pages of the site as a reader meets them, and the texts of those that are written by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from markdown import Markdown  # type: ignore[import-untyped]

from macros import addresses, sandbox
from macros.edition import Edition
from macros.problems import Place
from tools.language.running_text import Paragraph, paragraphs
from tools.language.sources import Text

# As mkdocs.yml and MkDocs itself have them, without contents lists.
_EXTENSIONS = ("attr_list", "fenced_code", "md_in_html", "tables")
_FRONT_MATTER = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
_MARKING = re.compile(r"[*_\[\]]|\]?\([^()\s]*\)")
_TOLD_IN_FRONT = ("title", "description")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's running text, and the file that says most of it."""

    address: str
    place: Place
    paragraphs: tuple[Paragraph, ...]


def pages(edition: Edition, docs: Path) -> Iterator[Page]:
    """Every page of the site; the shelf of components only repeats examples."""
    by_hand = {_address(file, docs): file for file in sorted(docs.rglob("*.md"))}
    for address, file in by_hand.items():
        place = Place(file.as_posix())
        yield Page(address, place, tuple(paragraphs(_html(file, edition, address))))
    for address, page in edition.pages.items():
        if address not in by_hand and address != addresses.GALLERY:
            content = page.html(edition.context)
            place = Place(page.files[0]) if page.files else Place(address)
            yield Page(address, place, tuple(paragraphs(content)))


def texts_of_docs(docs: Path) -> Iterator[Text]:
    """The texts of pages written by hand, without what components say on them."""
    for file in sorted(docs.rglob("*.md")):
        yield from _texts(file, file.as_posix())


def _html(file: Path, edition: Edition, address: str) -> str:
    macros = sandbox.macros(edition.context, lambda: address)
    return _markdown(sandbox.environment(macros).from_string(_body(file)).render())


def _texts(file: Path, shown: str) -> Iterator[Text]:
    source = file.read_text(encoding="utf-8")
    front = _FRONT_MATTER.match(source)
    fields = yaml.safe_load(front[1]) if front else {}
    for name in _TOLD_IN_FRONT:
        if text := fields.get(name):
            place = _place(shown, source, f"{name}:")
            yield Text(place, (Paragraph(str(text)),), around=source)
    for found in paragraphs(_markdown(_without_components(_body(file)))):
        place = _place(shown, source, found.text)
        yield Text(place, (found,), is_instruction=found.is_step, around=source)


def _without_components(text: str) -> str:
    return re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", text, flags=re.DOTALL)


def _place(shown: str, source: str, text: str) -> Place:
    """The line where a text begins: that of its first words."""
    start = " ".join(text.split()[:3])
    for number, line in enumerate(source.splitlines(), 1):
        if start in _MARKING.sub("", re.sub(r"`[^`]*`", "0", line)):
            return Place(shown, number)
    return Place(shown)


def _body(file: Path) -> str:
    return _FRONT_MATTER.sub("", file.read_text(encoding="utf-8"))


def _markdown(text: str) -> str:
    return str(Markdown(extensions=_EXTENSIONS).convert(text))


def _address(file: Path, docs: Path) -> str:
    path = file.relative_to(docs).with_suffix("").as_posix()
    return f"/{path}/".removesuffix("index/")
