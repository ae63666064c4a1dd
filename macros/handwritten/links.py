"""Where the links of a hand-written page lead, told in Finnish before MkDocs warns in English."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from macros import web
from macros.problems import Place, Problem, Told, did_you_mean, quoted

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(?:href|src)\s*=\s*["']([^"']*)["']""", re.IGNORECASE)
_CODE = re.compile(
    r"<\s*(?:script|style|iframe|object|embed|form|base|meta|link)\b|<[^>]*\s(?:on\w+|style)\s*=",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Targets:
    """What a page may link to: paths as in docs/, and the site's own address."""

    paths: Collection[str]
    address: str


def problems(text: str, path: str, source: str, targets: Targets) -> Iterator[Problem]:
    """Everything wrong with the links of the page at `source`, a path below docs/."""
    lines = text.split("\n")
    for token in _PARSER.parse(text):
        first, last = token.map or (0, len(lines))
        block = _Block(path, lines, first, last)
        for inner in (token, *(token.children or ())):
            for target in _targets_of(inner):
                if told := _fault(target, source, targets):
                    yield Problem(block.place(target), *told)
            if inner.type in ("html_block", "html_inline") and _CODE.search(inner.content):
                fact = "sivulla on HTML-merkintä, jota selain ei saa suorittaa."
                yield Problem(block.place(inner.content.split("\n")[0]), fact, "Poista se.")


@dataclass(slots=True)
class _Block:
    """The lines of a paragraph, and how far its links have been found."""

    path: str
    lines: list[str]
    line: int
    end: int
    column: int = 0

    def place(self, piece: str) -> Place:
        """Where the next such piece stands; the beginning of the paragraph when it is not found."""
        line, column = self.line, self.column
        while line < self.end:
            if (found := self.lines[line].find(piece, column)) >= 0:
                self.line, self.column = line, found + len(piece)
                return Place(self.path, line + 1, found + 1)
            line, column = line + 1, 0
        return Place(self.path, self.line + 1)


def _any_link(url: str) -> bool:  # noqa: ARG001
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    # Targets are judged here, as they were written.
    parser.validateLink = _any_link  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


_PARSER = _parser()


def _targets_of(token: Token) -> Iterator[str]:
    if token.type in ("link_open", "image"):
        yield str(token.attrGet("href") or token.attrGet("src") or "")
    elif token.type in ("html_block", "html_inline"):
        yield from _ATTRIBUTE.findall(token.content)


def _fault(target: str, source: str, targets: Targets) -> Told | None:
    folder = posixpath.dirname(source)
    if (inside := _from_the_root(target, targets.address)) is not None:
        return _absolute(target, inside, folder, targets)
    if target.startswith("#") or web.is_safe(target):
        return None
    if _SCHEME.match(target) or re.match(r"www\.|[^/]*@", target):
        near = web.near(target)
        meant = f" Tarkoititko {quoted(near)}?" if near else ""
        deed = f"Kirjoita osoite alusta asti, esimerkiksi https://www.esimerkki.fi.{meant}"
        return f"linkki {quoted(target)} ei toimi.", deed
    wanted = posixpath.normpath(posixpath.join(folder, unquote(re.split(r"[?#]", target)[0])))
    if wanted in targets.paths:
        return None
    return f"sivua {quoted(target)} ei ole.", f"Korjaa linkki.{_meant(wanted, folder, targets)}"


def _from_the_root(target: str, address: str) -> str | None:
    """The path of a target that is written from the site's root, else nothing."""
    for root in (address, "/"):
        if target.startswith(root) and not target.startswith("//"):
            return target.removeprefix(root)
    return None


def _absolute(target: str, inside: str, folder: str, targets: Targets) -> Told:
    fact = f"linkki {quoted(target)} on kirjoitettu sivuston juuresta."
    near = _meant(re.split(r"[?#]", inside)[0], folder, targets)
    return fact, f"Kirjoita linkki tästä tiedostosta sivun tiedostoon.{near}"


def _meant(wanted: str, folder: str, targets: Targets) -> str:
    """A question that names the nearest page, written as the page at hand would link to it."""
    here = folder or "."
    bare = re.sub(r"(?:/index)?\.html?$", "", wanted).rstrip("/")
    for page in (f"{bare}.md", f"{bare}/index.md"):
        if page in targets.paths:
            return f" Tarkoititko {quoted(posixpath.relpath(page, here))}?"
    ending = posixpath.splitext(wanted)[1]
    page = wanted if ending else posixpath.join(wanted, "index.md")
    known = (path for path in targets.paths if path.endswith(ending or ".md"))
    return did_you_mean(
        posixpath.relpath(page, here), [posixpath.relpath(path, here) for path in known]
    )
