"""Paragraphs as a file keeps them, in short lines, and as a cell does, a paragraph on a line."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

_ITEM = re.compile(r"( *)([-+*]|\d{1,9}[.)]) +(?=\S)")
_LIKE_ITEM = re.compile(r" +(?=(?:[-+*]|\d{1,9}[.)])(?: |$))")
_TIE = "\0"
WIDTH = 100


def in_cell(text: str) -> str:
    """Paragraphs of a file as a cell shows them: each on a line, an empty line between."""
    return "\n".join(_with_gaps(_paragraphs(text)))


def in_file(text: str, width: int) -> str:
    """Paragraphs of a cell in lines of at most `width` letters; each line of a cell is one."""
    lines = (line.rstrip() for line in text.split("\n"))
    return "\n".join(_with_gaps([_wrapped(line, width) for line in lines if line]))


def is_same(file: str, cell: str) -> bool:
    """Whether a cell says what a file does, wherever lines end."""
    return _evened(in_cell(file)) == _evened(cell)


def _evened(cell: str) -> str:
    return in_cell(in_file(cell, WIDTH))


def _paragraphs(text: str) -> list[str]:
    """Paragraphs and items of lists, each on one line."""
    found: list[str] = []
    joins = False
    for line in text.split("\n"):
        if not line.strip():
            joins = False
        elif joins and not _ITEM.match(line):
            found[-1] += f" {line.strip()}"
        else:
            found.append(line.rstrip() if _ITEM.match(line) else line.strip())
            joins = True
    return found


def _with_gaps(paragraphs: list[str]) -> Iterator[str]:
    """Lines with an empty one between paragraphs, but not between items of a list."""
    for before, paragraph in zip([None, *paragraphs], paragraphs, strict=False):
        if before is not None and not (_ITEM.match(before) and _ITEM.match(paragraph)):
            yield ""
        yield paragraph


def _wrapped(paragraph: str, width: int) -> str:
    item = _ITEM.match(paragraph)
    start = item[0] if item else ""
    # A line that began like an item would become one: such a word stays with the one before it.
    words = _LIKE_ITEM.sub(_TIE, paragraph[len(start) :])
    wrapped = textwrap.wrap(
        words,
        width,
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(wrapped).replace(_TIE, " ")
