"""The light marking of texts in the data: paragraphs, lists, **strong**, *emphasis*, links.

Nothing else: HTML is escaped, and a link goes to the web, to e-mail, to a telephone, or to a page
of this site written from its root (`/sanasto/`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from macros import web
from macros.marking_faults import link_faults, list_faults, unread_marks
from macros.problems import Told

Link = Callable[[str], str]
"""Turns an address from the site's root into one that works on the page at hand."""

_SITE = re.compile(r"/(?!/)\S*")
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(((?:[^()]|\([^()]*\))*)\)")
_NUMBERED = re.compile(r"^ *\d+[.)] ", re.MULTILINE)
_TAG = re.compile(r"</?[A-Za-z!][^>]*>")


def is_safe_target(target: str) -> bool:
    """Whether a link may lead there."""
    return web.is_safe(target) or _SITE.fullmatch(target) is not None


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False}).enable(["list", "emphasis", "link", "escape"])
    parser.validateLink = is_safe_target  # type: ignore[method-assign, assignment]
    return parser


_PARSER = _parser()


def block(text: str, link: Link) -> Markup:
    """The text as HTML paragraphs and lists."""
    return _render(text, link, inline=False)


def inline(text: str, link: Link) -> Markup:
    """One line of text as HTML without a paragraph around it."""
    return _render(text, link, inline=True)


def _render(text: str, link: Link, *, inline: bool) -> Markup:
    tokens = _tokens(text, inline)
    if not any(token.type == "link_open" for token in _flat(tokens)):
        return _linkless(text, inline)
    tokens = _PARSER.parseInline(text) if inline else _PARSER.parse(text)
    for token in _flat(tokens):
        if token.type == "link_open" and str(token.attrGet("href")).startswith("/"):
            token.attrSet("href", link(str(token.attrGet("href"))))
    return Markup(_PARSER.renderer.render(tokens, _PARSER.options, {}))  # noqa: S704


@lru_cache(maxsize=8192)
def _tokens(text: str, inline: bool) -> list[Token]:
    return _PARSER.parseInline(text) if inline else _PARSER.parse(text)


@lru_cache(maxsize=8192)
def _linkless(text: str, inline: bool) -> Markup:
    return Markup(_PARSER.renderer.render(_tokens(text, inline), _PARSER.options, {}))  # noqa: S704


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()


def link_targets(text: str) -> list[str]:
    """Where the links in a text lead, also those that would not be made links."""
    return [target.strip() for target in _LINK.findall(text)]


def html_tags(text: str) -> list[str]:
    """HTML tags that someone wrote into a text."""
    return _TAG.findall(text)


def faults(text: str) -> Iterator[Told]:
    """What looks like marking, and is not, or not of what was meant."""
    yield from unread_marks(text)
    yield from list_faults(text)
    yield from link_faults(text)
    if "**" in text and "**" in plain(text):
        deed = "Lihavoi näin: **teksti**. Tähtien ja tekstin välissä ei ole välilyöntiä."
        yield "merkit ”**” jäävät näkyviin.", deed
    if "\n" in text and _NUMBERED.search(text):
        yield from _lone_numbers(text)


def _lone_numbers(text: str) -> Iterator[Told]:
    """A line that begins with a number and a dot, and becomes a list of one item."""
    kinds = [token.type for token in _tokens(text, inline=False) if token.level <= 1]
    for index, kind in enumerate(kinds):
        if kind == "ordered_list_open" and kinds[index + 3 : index + 4] == ["ordered_list_close"]:
            fact = "rivin alussa on numero ja piste, ja rivistä tulee luettelo."
            yield fact, "Aloita rivi jollakin sanalla."


def plain(text: str) -> str:
    """The text without its marking, a paragraph or a list item a line."""
    inside = (token for token in _tokens(text, inline=False) if token.type == "inline")
    return "\n".join(_words(token) for token in inside)


def _words(token: Token) -> str:
    return "".join(part.content for part in token.children or ()).replace("\n", " ")
