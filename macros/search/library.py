"""MiniSearch, as tools/install-search installed it: it ranks what engine.js asks of it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

_INSTALLED = Path(sys.prefix) / "share" / "minisearch"
# Comments are for us; to readers they would be half of the weight. Each begins its line.
_COMMENTS = re.compile(r"^[ \t]*(?:/\*\*(?:[^*]|\*(?!/))*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE)

MISSING = "Hakukirjasto puuttuu. Aja ”make site”, joka asentaa sen."


class NoLibraryError(Exception):
    """The library is not on this machine; the message is Finnish."""


def library() -> str:
    """The library as a module, without comments but its licence. Raises NoLibraryError."""
    try:
        code = (_INSTALLED / "dist" / "es" / "index.js").read_text(encoding="utf-8")
        licence = (_INSTALLED / "LICENSE.txt").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise NoLibraryError(MISSING) from None
    return f"/* MiniSearch. {licence.strip()} */\n{without_comments(code)}"


def without_comments(code: str) -> str:
    """A script without the comments that begin a line."""
    return _COMMENTS.sub("", code)
