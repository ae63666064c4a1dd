"""An edition: the whole site as it stands on one day, ready to be asked for its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from macros import addresses, calendars, handwritten, opendata, redirects
from macros.checks.freshness import checks_yet_to_come
from macros.checks.statement import problems_of_the_day
from macros.foreign import Foreign
from macros.history import last_changes, newest
from macros.load import load
from macros.page import Page
from macros.pages import pages
from macros.paper import with_notes
from macros.problems import Problem, ProblemsError
from macros.redirects import Moved
from macros.search.by_hand import hand_written
from macros.search.entries import HandWritten
from macros.search.files import files as search_files
from macros.search.lexicon import Lexicon, lexicon
from macros.search.page import search_page
from macros.site import Site
from macros.terms import TermLinks
from macros.views import Context


@dataclass(frozen=True)
class Edition:
    """The site of one day; `changes` tells when each file was last changed."""

    context: Context
    changes: Mapping[str, date]
    docs: Path

    @property
    def site(self) -> Site:
        """All the records."""
        return self.context.site

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Pages made from records, by address."""
        made = tuple(pages(self.context))
        every = (*made, search_page(self.context, made, self.by_hand))
        return {page.address: page for page in every}

    @cached_property
    def terms(self) -> TermLinks:
        """The glossary, ready for linking."""
        return TermLinks(self.site.glossary)

    @cached_property
    def foreign(self) -> Foreign:
        """Words of other languages, ready for marking."""
        return Foreign(self.site.language.other_languages)

    @cached_property
    def moved(self) -> Moved:
        """Addresses that lead elsewhere now."""
        return Moved(self.context)

    def html(self, page: Page) -> str:
        """The content of a page made from records, finished."""
        html = self.finished(page.html(self.context), page.address)
        return with_notes(html, self.context, page.address) if page.for_paper else html

    def finished(self, html: str, address: str) -> str:
        """The content of a page: terms linked, other languages marked, old anchors kept."""
        marked = self.foreign.marked(self.terms.link(html, address))
        return self.moved.with_old_anchors(marked, address)

    def last_changed(self, *files: str) -> date | None:
        """The day any of the files was last changed, where the history tells."""
        return newest(self.changes, files)

    def data_files(self) -> Mapping[str, bytes]:
        """Open data, calendars and redirects, by address without its first slash."""
        tables = opendata.files(self.site, self.context.today)
        dated = calendars.files(self.context)
        return {
            **{f"{addresses.FILES[1:]}{name}": content for name, content in tables.items()},
            **{address[1:]: content for address, content in dated.items()},
            **self.moved.files(),
        }

    @cached_property
    def by_hand(self) -> tuple[HandWritten, ...]:
        """The pages of docs/, which the search finds too."""
        return tuple(hand_written(self.docs))

    @cached_property
    def lexicon(self) -> Lexicon:
        """What knows the words that the search finds."""
        return lexicon()

    def search_files(self, contents: Mapping[str, str]) -> Mapping[str, str]:
        """What the search fetches, by address as above; `contents` is the HTML of each page."""
        return search_files(self.context, self.pages.values(), self.by_hand, contents, self.lexicon)


def make(data: Path, docs: Path, today: date) -> Edition:
    """The edition that the folders `data` and `docs` give on the day `today`.

    Raises ProblemsError with everything that is wrong in either.
    """
    context, wrong = _read(data, today)
    wrong += handwritten.problems(docs, context, str(docs))
    wrong += redirects.problems(docs, context) if context else []
    if context:
        wrong += problems_of_the_day(context.site, today)
        wrong += checks_yet_to_come(context.site, today)
    if context is None or wrong:
        raise ProblemsError(wrong)
    changes = {
        f"{folder}/{path}": day
        for folder in (data, docs)
        for path, day in last_changes(folder).items()
    }
    return Edition(context, changes, docs)


def _read(data: Path, today: date) -> tuple[Context | None, list[Problem]]:
    """The data; or no data and its problems, so that those of pages are told in the same run."""
    try:
        return Context(load(data), today), []
    except ProblemsError as error:
        return None, list(error.problems)
