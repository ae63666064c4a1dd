"""Everything that is fetched when someone searches, by address from the site's root."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from macros import addresses
from macros.page import Page
from macros.search.entries import HandWritten, entries
from macros.search.index import index
from macros.search.lexicon import Lexicon
from macros.search.library import library, without_comments
from macros.search.synonyms import synonyms
from macros.views import Context

_ENGINE = Path(__file__).with_name("engine.js")


def files(
    context: Context,
    pages: Iterable[Page],
    by_hand: Iterable[HandWritten],
    contents: Mapping[str, str],
    known: Lexicon,
) -> Mapping[str, str]:
    """The engine, its library, and the index of pages; `contents` is their HTML by address."""
    found = entries(context, pages, by_hand, contents)
    pieces = index(found, synonyms(context.site), known, _languages(context))
    engine = without_comments(_ENGINE.read_text(encoding="utf-8"))
    made = {"engine.js": engine, "minisearch.js": library(), **pieces}
    return {f"{addresses.SEARCH[1:]}{name}": content for name, content in made.items()}


def _languages(context: Context) -> Mapping[str, str]:
    """The language of each phrase that is not in the site's own, the longest first."""
    spoken = context.site.language.other_languages
    found = {phrase: language for language, phrases in spoken.items() for phrase in phrases}
    return dict(sorted(found.items(), key=lambda one: (-len(one[0]), one[0])))
