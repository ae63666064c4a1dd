"""Which pages a change shows on: those whose content is not what it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from macros.checks import all_problems
from macros.page import Page
from macros.pages import pages
from macros.site import Site
from macros.views import Context


def touched_pages(old: Site, new: Site, today: date) -> Iterator[Page]:
    """The pages made from records that are new or tell something else; `new` has no problems."""
    before = Context(replace(old, words=new.words), today)
    # Pages can be made of sound data only; of what there was, all may count as new.
    sound = not any(all_problems(before.site))
    was = {page.address: page for page in pages(before)} if sound else {}
    now = Context(new, today)
    for page in pages(now):
        same = was.get(page.address)
        if same is None or (_shown(same) != _shown(page) and same.html(before) != page.html(now)):
            yield page


def _shown(page: Page) -> tuple[str, Any]:
    """What the page's template is given; where that is the same, so is the page."""
    return page.component, page.view()
