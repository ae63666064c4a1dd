"""Which pages a change shows on: those whose content is not what it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from macros import sandbox
from macros.changes.by_hand import HandWritten
from macros.checks import all_problems
from macros.handwritten import calls
from macros.page import Page
from macros.pages import pages
from macros.sandbox import Call
from macros.site import Site
from macros.views import Context


def touched_pages(old: Site, new: Site, today: date) -> Iterator[Page]:
    """The pages made from records that are new or tell something else; `new` has no problems."""
    before = _before(old, new, today)
    # Pages can be made of sound data only; of what there was, all may count as new.
    was = {page.address: page for page in pages(before)} if before else {}
    now = Context(new, today)
    for page in pages(now):
        same = was.get(page.address)
        if before is None or same is None or not _is_same(same, before, page, now):
            yield page


def touched_by_hand(
    written: Iterable[HandWritten], old: Site, new: Site, today: date
) -> Iterator[HandWritten]:
    """Of hand-written pages those whose components tell something else."""
    before, now = _before(old, new, today), Context(new, today)
    for page in written:
        if before is None or _components(page, before) != _components(page, now):
            yield page


def _before(old: Site, new: Site, today: date) -> Context | None:
    context = Context(replace(old, words=new.words), today)
    return None if any(all_problems(context.site)) else context


def _components(page: HandWritten, context: Context) -> Sequence[str]:
    """What the components on a page show; nothing where one cannot be shown."""
    macros = sandbox.macros(context, lambda: page.address)
    if any(calls.problems(page.text, page.path, macros)):
        return ()
    called = (found for found in sandbox.read(page.text) if isinstance(found, Call))
    return [macros[call.name](*call.arguments, **call.options) for call in called]


def _is_same(was: Page, before: Context, page: Page, now: Context) -> bool:
    return _shown(was) == _shown(page) or was.html(before) == page.html(now)


def _shown(page: Page) -> tuple[str, Any]:
    """What the page's template is given; where that is the same, so is the page."""
    return page.component, page.view()
