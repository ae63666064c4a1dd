"""Marking that the site does not read: it would be shown to the reader as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.problems import Told, quoted
from macros.yaml_words import NO_SPACE_AFTER_DASH

LINK = "Kirjoita linkki näin: [linkin teksti](https://…)."
_KNOWN = "Käytössä ovat **lihavointi**, *kursiivi*, luettelot ja linkit."
# A list with other signs than "- ", as word processors make them.
_BULLET = re.compile(r"^ *([•·▪●○◦‣∙]) ?\S", re.MULTILINE)
_LONG_DASHES = re.compile(r"^ *([–—]) .*\n(?= *[–—-] )", re.MULTILINE)
_JOINED_DASHES = re.compile(r"(?:^ *-[^\W\d].*(?:\n|\Z)){2}", re.MULTILINE)
_BROKEN_LINK = re.compile(
    r"\[[^\]\n]*\]\s+\((?:https?:|www\.|mailto:|/|[^)\]\s]+\.md)[^)\n]*\)?"
    r"|\([^()\n]*\)\[(?:https?:|www\.|mailto:|/|[^)\]\s]+\.md)[^\]\n]*\]?"
    r"|\[[^\]\n]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*$"
    r"|\[\s*\]\([^)\n]*\)|\[\[[^\](\n]+\]\](?!\()"
    r"|\[[^\]\n^]+\]\[[^\]\n]*\]",
    re.MULTILINE,
)
_UNREAD = re.compile(
    r"^#{1,6} .*|^> .*|^\|.*\|$|^```.*|^(?:-{3,}|\*{3,}|_{3,})$"
    r"|~~[^~\n]+~~|`[^`\n]+`|!\[[^\]\n]*\]\([^)\n]*\)|\[\^[^\]\n]+\]"
    r"|&(?:[a-z]{2,8}|#\d+);",
    re.MULTILINE,
)


def list_faults(text: str) -> Iterator[Told]:
    """Lists that would be run together into one paragraph."""
    if match := _BULLET.search(text) or _LONG_DASHES.search(text):
        fact = f"luettelon merkkinä on ”{match[1]}”."
        yield fact, "Kirjoita rivin alkuun sen tilalle viiva ja välilyönti: ”- ”."
    elif _JOINED_DASHES.search(text):
        yield NO_SPACE_AFTER_DASH


def link_faults(text: str) -> Iterator[Told]:
    """Links that would not be links."""
    if match := _BROKEN_LINK.search(text):
        yield f"linkki {quoted(match[0])} ei toimi.", LINK


def unread_marks(text: str) -> Iterator[Told]:
    """Marks of Markdown or HTML that texts of the data do not have."""
    if match := _UNREAD.search(text):
        yield f"merkintää {quoted(match[0])} ei lueta.", f"Poista se. {_KNOWN}"
