"""A whole programme as one document, made of its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from macros import addresses
from macros.models import Report
from macros.site import Programme
from macros.time_words import day_text
from macros.views.background import (
    chapter_page,
    law_page,
    responsibilities_page,
    stages_page,
    swot_page,
)
from macros.views.context import Context
from macros.views.goals import GoalPage, goal_page
from macros.views.indicators import indicators_page
from macros.views.ladder import ladder_page
from macros.views.links import Named
from macros.views.measures import MeasurePage, measure_page
from macros.views.plans import plan_page
from macros.views.programmes import ProgrammeFacts, Standing, programme_facts, standing
from macros.views.reports import ReportPage, report_page
from macros.views.sources import Sources, sources
from macros.views.status import StatusKey, is_assessed, status_key
from macros.views.timeline import timeline_page
from macros.views.ways import WayCards, cards_of


@dataclass(frozen=True, slots=True)
class WholePart:
    """A page as a part of the whole: its component and what that shows.

    `depth` is how many steps lower its headings are.
    """

    id: str
    depth: int
    component: str
    view: Any


@dataclass(frozen=True, slots=True)
class WholeChapter:
    """What begins a new sheet of paper: a page and the pages below it."""

    id: str
    name: str
    parts: tuple[WholePart, ...]
    lines: tuple[ContentsLine, ...]


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the list of contents below a chapter."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class WholeProgrammePage:
    """All that is known of a programme; `inside` tells the pages that are its parts by address."""

    title: str
    facts: ProgrammeFacts
    made: str
    online: Named
    standing: Standing
    status_key: StatusKey | None
    chapters: tuple[WholeChapter, ...]
    inside: Mapping[str, str]
    ways: WayCards
    sources: Sources


@dataclass(frozen=True, slots=True)
class _Told:
    """A page that becomes a part, with its address and its name in the list of contents."""

    address: str
    name: str
    component: str
    view: Any
    below: tuple[_Told, ...] = ()


def whole_programme_page(context: Context, programme_id: str) -> WholeProgrammePage:
    """A programme as one document."""
    programme = context.programme(programme_id)
    told = tuple(_told(context, programme))
    part_of = partial(_part_id, programme)
    front = addresses.programme(programme.id)
    ways = (way for way in context.site.ways if programme.id in way.measures)
    return WholeProgrammePage(
        title=context.words.say("whole.title", name=programme.about.name),
        facts=programme_facts(context, programme.id),
        made=day_text(context.today),
        online=Named(addresses.on_the_web(context.site, front), front),
        standing=standing(context, programme.id),
        status_key=status_key(context) if is_assessed(programme) else None,
        chapters=tuple(_chapter(page, part_of) for page in told),
        inside={one.address: part_of(one) for page in told for one in (page, *page.below)},
        ways=cards_of(context, ways, level=3),
        sources=sources(context, programme.id),
    )


def _part_id(programme: Programme, page: _Told) -> str:
    within = page.address.removeprefix(addresses.programme(programme.id))
    return f"sivu-{within.strip('/').replace('/', '-')}"


def _chapter(page: _Told, part_of: Callable[[_Told], str]) -> WholeChapter:
    first = WholePart(part_of(page), 1, page.component, page.view)
    below = (WholePart(part_of(one), 2, one.component, one.view) for one in page.below)
    return WholeChapter(
        id=first.id,
        name=page.name,
        parts=(first, *below),
        lines=tuple(ContentsLine(part_of(one), one.name) for one in page.below),
    )


def _told(context: Context, programme: Programme) -> Iterator[_Told]:
    """Every page of a programme in the order of reading."""
    key, words = programme.id, context.words
    yield from _goals(context, programme)
    if programme.indicators:
        view = indicators_page(context, key)
        yield _Told(addresses.indicators(key), words["indicators.title"], "indicators_page", view)
    yield from _planned(context, programme)
    for report in programme.reports:
        address = addresses.report(key, report.period.code)
        yield _Told(address, report.name, "report_page", _report(context, programme, report))
    yield from _grounds(context, programme)


def _goals(context: Context, programme: Programme) -> Iterator[_Told]:
    for goal in programme.goals:
        yield _Told(
            address=addresses.goal(programme.id, goal.number),
            name=f"{context.words['goal.label']} {goal.number}: {goal.name}",
            component="goal_page",
            view=_goal(context, programme, goal.number),
            below=tuple(
                _Told(
                    address=addresses.measure(programme.id, identity),
                    name=f"{identity} {programme.measures[identity][1].name}",
                    component="measure_page",
                    view=_measure(context, programme, identity),
                )
                for identity in programme.measures_of(goal.number)
            ),
        )


def _goal(context: Context, programme: Programme, number: int) -> GoalPage:
    """A goal's page without what other parts tell: the timeline, the way to other goals."""
    return replace(goal_page(context, programme.id, number), timeline=None, neighbours=())


def _measure(context: Context, programme: Programme, identity: str) -> MeasurePage:
    return replace(measure_page(context, programme.id, identity), neighbours=())


def _report(context: Context, programme: Programme, report: Report) -> ReportPage:
    """A report's page without what the goals and measures above have told of it."""
    page = report_page(context, programme.id, report.period.code)
    newest = {m: next(programme.reports_on(m))[0].period for m in report.measures}
    goals = (
        replace(goal, measures=tuple(m for m in goal.measures if newest[m.id] != report.period))
        for goal in page.goals
    )
    return replace(page, goals=tuple(goal for goal in goals if goal.measures))


def _planned(context: Context, programme: Programme) -> Iterator[_Told]:
    key = programme.id
    if ladder := programme.ladder:
        yield _Told(addresses.ladder(key), ladder.name, "ladder_page", ladder_page(context, key))
    if roadmap := programme.roadmap:
        view = timeline_page(context, key)
        yield _Told(addresses.roadmap(key), roadmap.name, "timeline_page", view)
    for plan in programme.plans:
        code = plan.period.code
        yield _Told(
            addresses.plan(key, code), plan.name, "plan_page", plan_page(context, key, code)
        )


def _grounds(context: Context, programme: Programme) -> Iterator[_Told]:
    key, words = programme.id, context.words
    for one in programme.chapters:
        address = addresses.chapter(key, one.id)
        yield _Told(address, one.title, "chapter_page", chapter_page(context, key, one.id))
    pages = (
        (programme.responsibilities, "responsibilities", addresses.responsibilities),
        (programme.law, "law", addresses.law),
        (programme.swot, "swot", addresses.swot),
        (programme.about.stages, "stages", addresses.stages),
    )
    for record, name, address_of in pages:
        if record:
            view = _GROUNDS[name](context, key)
            yield _Told(address_of(key), words[f"{name}.title"], f"{name}_page", view)


_GROUNDS: Mapping[str, Callable[[Context, str], Any]] = {
    "responsibilities": responsibilities_page,
    "law": law_page,
    "swot": swot_page,
    "stages": stages_page,
}
