"""Pages of what a programme plans and stands on: timeline, plans, ladder, law, chapters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from macros import addresses, views
from macros.models import FileRecord
from macros.page import Origin, Page
from macros.site import Programme
from macros.views import Context

# Short, or with links of their own: a list of headings would only stand in the way.
_WITHOUT_CONTENTS = (views.ladder_page, views.stages_page, views.swot_page)


def planned_pages(context: Context, programme: Programme) -> Iterator[Page]:
    """The timeline, the plans and the ladder of a programme, as far as it has them."""
    page = partial(_page, context, programme)
    if roadmap := programme.roadmap:
        yield page(addresses.roadmap(programme.id), roadmap.name, views.timeline_page, roadmap)
    for plan in programme.plans:
        code = plan.period.code
        yield page(addresses.plan(programme.id, code), plan.name, views.plan_page, plan, code)
    if ladder := programme.ladder:
        yield page(addresses.ladder(programme.id), ladder.name, views.ladder_page, ladder)


def background_pages(context: Context, programme: Programme) -> Iterator[Page]:
    """Chapters, responsibilities, law, strengths and preparation, as far as there are any."""
    page, words = partial(_page, context, programme), context.words
    for one in programme.chapters:
        address = addresses.chapter(programme.id, one.id)
        yield page(address, one.title, views.chapter_page, one, one.id)
    if found := programme.responsibilities:
        address = addresses.responsibilities(programme.id)
        yield page(address, words["responsibilities.title"], views.responsibilities_page, found)
    if law := programme.law:
        yield page(addresses.law(programme.id), words["law.title"], views.law_page, law)
    if swot := programme.swot:
        yield page(addresses.swot(programme.id), words["swot.title"], views.swot_page, swot)
    if programme.about.stages:
        address = addresses.stages(programme.id)
        made = page(address, words["stages.title"], views.stages_page, programme.about)
        yield replace(made, origins=(Origin(programme.about.key_place("stages")),))


def _page(
    context: Context,
    programme: Programme,
    address: str,
    name: str,
    view: Callable[..., Any],
    record: FileRecord,
    *more: str,
) -> Page:
    """A page named `name` of one record; its component has the name of its view."""
    of = {"name": name, "programme": programme.about.name}
    return Page(
        address=address,
        title=context.words.say("programme.page_title", **of),
        crumb=name,
        description=context.words.say("programme.page_description", **of),
        component=view.__name__,
        view=partial(view, context, programme.id, *more),
        files=(record.path,),
        contents=view not in _WITHOUT_CONTENTS,
    )
