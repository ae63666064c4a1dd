"""What every published record is made with: texts, periods, citations, organisations."""

from __future__ import annotations

import re

from macros import models
from macros.fields import UNKNOWN
from macros.opendata.published_base import Citation, Organisation
from macros.periods import Period
from macros.site import Site


def organisation(site: Site, identity: str) -> Organisation:
    """An organisation with its names."""
    found = site.organisations.root[identity]
    return Organisation(id=identity, official_name=found.official, short_name=found.short)


def citation(source: models.SourceRef) -> Citation:
    """Where in a programme's sources something is told."""
    return Citation(document=source.document, place=source.place)


def code(period: Period | None) -> str | None:
    """A period's code, if it is known."""
    return period.code if period else None


# Empty lines, which stay, or a line end that does not begin an item of a list.
_LINE_END = re.compile(r"(?P<empty>\n(?: *\n)+)|\n(?! *(?:[-*+]|\d+[.)]) ) *")


def prose(text: str) -> str:
    """A text with each paragraph on one line: where staff break their lines is no part of it."""
    return _LINE_END.sub(lambda found: found["empty"] or " ", text)


def prose_if_any(text: str | None) -> str | None:
    """A text, if there is one."""
    return None if text is None else prose(text)


def known(text: str) -> str | None:
    """A text, or null where staff say that it is not known."""
    return None if text == UNKNOWN else prose(text)
