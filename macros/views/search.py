"""The search page: its form, and every page of the site in the order of the alphabet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from macros import addresses
from macros.choices import Status
from macros.views.context import Context
from macros.views.glossary import alphabetical
from macros.views.links import Named
from macros.views.status import StatusTag, status_tag


@dataclass(frozen=True, slots=True)
class PageLine:
    """A page in the list of all pages; `about` tells what kind of page it is, and whose."""

    name: str
    address: str
    about: str


@dataclass(frozen=True, slots=True)
class PageLetter:
    """The pages whose names begin with a letter."""

    id: str
    letter: str
    lines: tuple[PageLine, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The form, what its script says, and all pages."""

    said: Mapping[str, str]
    statuses: tuple[StatusTag, ...]
    ways_on: tuple[Named, ...]
    letters: tuple[PageLetter, ...]


_SAID = (
    "title",
    "empty",
    "searching",
    "one",
    "many",
    "none",
    "partly",
    "missing",
    "failed",
    "also",
)
_WAYS_ON = {
    "take_part": addresses.TAKE_PART,
    "guide": addresses.GUIDE,
    "follow_up": addresses.FOLLOW_UP,
    "glossary": addresses.GLOSSARY,
}


def search_page(context: Context, lines: Iterable[PageLine]) -> SearchPage:
    """The search page with these pages in its list."""
    words = context.words
    ordered = sorted(lines, key=lambda line: (alphabetical(line.name), line.address))
    return SearchPage(
        said={key: words[f"search.said.{key}"] for key in _SAID},
        statuses=tuple(status_tag(context, status) for status in Status),
        ways_on=tuple(
            Named(words[f"search.way_on.{key}"], address) for key, address in _WAYS_ON.items()
        ),
        letters=tuple(
            PageLetter(f"sivut-{initial.lower()}", initial, tuple(found))
            for initial, found in groupby(ordered, key=lambda line: line.name[0].upper())
        ),
    )
