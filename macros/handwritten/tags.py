"""HTML on a hand-written page that a browser does not know, that is left open, or that fetches."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.token import Token

from macros.problems import Told, quoted

_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)[^>]*?(/?)>")
_VOID = {"br", "hr", "img", "wbr"}
_KNOWN = _VOID | {
    *("a", "abbr", "b", "code", "dd", "details", "div", "dl", "dt", "em", "figcaption", "figure"),
    *("h2", "h3", "h4", "i", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "section", "small"),
    *("span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "tr"),
    *("u", "ul"),
}
# Told of as what a browser must not run (links.py).
_NEVER_RUN = {"script", "style", "iframe", "object", "embed", "form", "base", "meta", "link"}
_ELSEWHERE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_SOURCE = re.compile(
    r"""<img\b[^>]*\bsrc(?:set)?\s*=\s*["']?((?:https?:)?//[^"'\s>]*)""", re.IGNORECASE
)

_Found = Iterator[tuple[int, Told]]


def faults(tokens: list[Token]) -> _Found:
    """What is wrong with pictures and tags, each with the line of its paragraph from nought."""
    tags: list[tuple[int, str, str, str]] = []
    for block in tokens:
        line = block.map[0] if block.map else 0
        for token in (block, *(block.children or ())):
            if address := _fetched(token):
                fact = f"kuva {quoted(address)} on toisella palvelimella."
                yield line, (fact, "Tallenna kuva kansioon docs ja kirjoita sen nimi tähän.")
            if token.type in ("html_block", "html_inline"):
                tags += [(line, *tag) for tag in _TAG.findall(token.content)]
    yield from _unknown(tags)
    yield from _unpaired(tags)


def _fetched(token: Token) -> str:
    """An address of another host that showing this would fetch."""
    if token.type == "image":
        source = str(token.attrGet("src"))
        return source if _ELSEWHERE.match(source) else ""
    match = _SOURCE.search(token.content) if token.type.startswith("html_") else None
    return match[1] if match else ""


def _unknown(tags: list[tuple[int, str, str, str]]) -> _Found:
    for line, closing, name, _ in tags:
        if name.lower() not in _KNOWN | _NEVER_RUN and not closing:
            deed = "Poista se. Lihavoi näin: **teksti**. Linkitä näin: [teksti](https://…)."
            yield line, (f"HTML-merkintää {quoted(f'<{name}>')} ei ole.", deed)


def _unpaired(tags: list[tuple[int, str, str, str]]) -> _Found:
    """Tags are counted: a browser mends those that cross each other."""
    waiting: dict[str, list[int]] = {}
    for line, closing, written, alone in tags:
        name = written.lower()
        if alone or name in _VOID or name not in _KNOWN:
            continue
        if not closing:
            waiting.setdefault(name, []).append(line)
        elif waiting.get(name):
            waiting[name].pop()
        else:
            yield line, (f"merkintä ”</{name}>” sulkee jotain, mitä ei ole avattu.", "Poista se.")
    for name, line in ((name, line) for name, lines in waiting.items() for line in lines):
        yield line, (f"merkintä ”<{name}>” jää auki.", f"Lisää ”</{name}>” tai poista se.")
