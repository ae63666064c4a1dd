"""What is wrong in the Markdown of a hand-written page: it would be published as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from macros.handwritten import tags
from macros.marking_faults import LINK, link_faults, list_faults
from macros.problems import Place, Problem, Told, quoted

_PARSER = MarkdownIt("commonmark").enable("table")
_JOINED_HEADING = re.compile(r"^(#{1,6})[^#\s]", re.MULTILINE)
_PIPES = re.compile(r"^\|.*\|$", re.MULTILINE)
_BOLD = "**"
# A link whose address has a space in it, and an address between < and > that is none.
_SPACED = re.compile(r"\[[^\]\n]+\]\([^()\s\"]+ +[^()\"\s][^()\"\n]*\)")
_BETWEEN_ANGLES = re.compile(r"<[\w-]+[.@][^<>\s]+>")
_LISTS = ("bullet_list_open", "ordered_list_open")


def problems(text: str, path: str) -> Iterator[Problem]:
    """Headings, lists, tags and pictures that are not what was meant; `text` without its front."""
    tokens = _PARSER.parse(text)
    lines = text.split("\n")
    yield from (_at(path, line, told) for line, told in _headings(tokens))
    yield from (_at(path, line, told) for line, told in _blocks(tokens, lines))
    yield from (_at(path, line, told) for line, told in tags.faults(tokens))


def _at(path: str, line: int, told: Told) -> Problem:
    return Problem(Place(path, line + 1), *told)


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _headings(tokens: list[Token]) -> Iterator[tuple[int, Told]]:
    """One heading of the first level, and after it each at most a level below the one before."""
    first, above = None, 0
    for token, inside in pairwise(tokens):
        if token.type != "heading_open":
            continue
        level, line = int(token.tag[1]), _line(token)
        if not inside.content.strip():
            yield line, ("otsikossa ei ole tekstiä.", "Kirjoita otsikko tai poista rivi.")
        elif level == 1 and first is not None:
            fact = f"sivulla on jo pääotsikko rivillä {first + 1}."
            yield line, (fact, "Kirjoita tämän eteen kaksi merkkiä: ”## ”.")
        elif first is not None and level > above + 1:
            fact = f"otsikon edessä on {level} merkkiä #, vaikka ylemmän edessä on {above}."
            yield line, (fact, f"Kirjoita niitä {above + 1}.")
        first = line if level == 1 and first is None else first
        above = level
    if first is None:
        yield 0, ("sivulla ei ole pääotsikkoa.", "Kirjoita sivun alkuun ”# ” ja otsikko.")


def _blocks(tokens: list[Token], lines: list[str]) -> Iterator[tuple[int, Told]]:
    for token in tokens:
        line = _line(token)
        above = lines[line - 1].strip() if line else ""
        if token.type in _LISTS and token.level == 0 and above and not above.startswith("#"):
            yield line, ("luettelon edestä puuttuu tyhjä rivi.", "Lisää tyhjä rivi sen eteen.")
        if token.type == "fence" and not _is_closed(token, lines):
            deed = f"Lisää koodin loppuun rivi ”{token.markup}”."
            yield line, (f"merkki ”{token.markup}” jää auki.", deed)
        if token.type == "inline":
            yield from ((line, told) for told in _faults_of_text(token))


def _is_closed(fence: Token, lines: list[str]) -> bool:
    first, after = fence.map or (0, 0)
    return after - first > 1 and lines[after - 1].strip().startswith(fence.markup)


def _faults_of_text(token: Token) -> Iterator[Told]:
    """What a paragraph shows as it stands; code is shown so on purpose."""
    parts = token.children or []
    raw = "".join("\n" if "break" in one.type else one.content for one in parts if _is_text(one))
    if match := _JOINED_HEADING.search(raw):
        fact = f"otsikon merkin ”{match[1]}” jälkeen puuttuu välilyönti."
        yield fact, "Kirjoita merkin ja otsikon väliin välilyönti."
    if _BOLD in raw:
        deed = "Lihavoi näin: **teksti**. Tähtien ja tekstin välissä ei ole välilyöntiä."
        yield "merkit ”**” jäävät näkyviin.", deed
    if _PIPES.search(raw):
        yield "taulukosta puuttuu rivi otsikoiden alta.", "Lisää otsikkorivin alle ”|---|---|”."
    yield from list_faults(raw)
    if match := _SPACED.search(raw) or _BETWEEN_ANGLES.search(raw):
        yield f"linkki {quoted(match[0])} ei toimi.", LINK
    else:
        yield from link_faults(raw)
    for one, following in pairwise([*parts, Token("", "", 0)]):
        if one.type == "link_open" and following.type == "link_close":
            yield "linkistä puuttuu teksti.", "Kirjoita teksti hakasulkujen väliin."
        if one.type == "image" and not one.content.strip():
            fact = "kuvasta puuttuu teksti, joka kertoo saman kuin kuva."
            yield fact, "Kirjoita se hakasulkujen väliin: ![mitä kuvassa on](kuva.svg)."


def _is_text(token: Token) -> bool:
    return token.type in ("text", "softbreak", "hardbreak")
