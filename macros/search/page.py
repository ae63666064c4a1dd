"""The search page, which lists every page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from macros import addresses, views
from macros.page import Page
from macros.search.entries import BY_HAND, HandWritten, kind_label, listed, named
from macros.views import Context
from macros.views.search import PageLine


def search_page(context: Context, pages: Iterable[Page], by_hand: Iterable[HandWritten]) -> Page:
    """The search page; `pages` are the others that are made from records."""
    words = context.words
    lines = tuple(_lines(context, listed(pages), by_hand))
    return Page(
        address=addresses.SEARCH,
        title=words["search.heading"],
        crumb=words["search.heading"],
        description=words.say("search.description", count=len(lines)),
        component="search_page",
        view=partial(views.search_page, context, lines),
        contents=False,
    )


def _lines(
    context: Context, pages: Iterable[Page], by_hand: Iterable[HandWritten]
) -> Iterator[PageLine]:
    words = context.words
    written = {one.address: one for one in by_hand}
    for one in written.values():
        yield PageLine(one.title, one.address, kind_label(words, BY_HAND))
    programmes = {addresses.programme(one.id): one.about.name for one in context.site.programmes}
    for page in pages:
        if page.address in written:
            continue
        front = "/".join(page.address.split("/")[:3]) + "/"
        of = programmes.get(front, "") if page.address != front else ""
        name, label = named(words, page, of)
        yield PageLine(name, page.address, " · ".join(filter(None, (label, of))))
