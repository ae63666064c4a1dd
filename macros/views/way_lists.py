"""Lists of ways to take part: all of them with filters, and those that share an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros import addresses
from macros.choices import Aim
from macros.models import Way
from macros.views.choices import Choice, ChoiceGroup, Count, Filter, Filters, count_of
from macros.views.context import Context
from macros.views.way_questions import QUESTIONS, Answer, answers
from macros.views.ways import WayCards, cards_of


@dataclass(frozen=True, slots=True)
class WayGroup:
    """The ways that serve one aim."""

    id: str | None
    name: str
    cards: WayCards


@dataclass(frozen=True, slots=True)
class WayGroups:
    """Ways by what a person wants."""

    groups: tuple[WayGroup, ...]


@dataclass(frozen=True, slots=True)
class WaysFilter:
    """Every way, with filters."""

    filters: Filters
    ways: WayGroups


@dataclass(frozen=True, slots=True)
class WayListPage:
    """The ways that share an answer."""

    title: str
    count: str
    ways: WayGroups
    whole_address: str


def ways_filter(context: Context) -> WaysFilter:
    """Every way by what a person wants, with filters."""
    words, ways = context.words, context.site.ways
    return WaysFilter(
        Filters(words["way.legend"], tuple(_filters(context)), _count(context, len(ways))),
        way_groups(context, ways, filtered=True),
    )


def way_groups(context: Context, ways: Iterable[Way], *, filtered: bool = False) -> WayGroups:
    """Ways by what a person wants; filtered ones have anchors and carry what the filters ask."""
    by_aim = {aim: [way for way in ways if way.aim is aim] for aim in Aim}
    return WayGroups(
        tuple(
            WayGroup(
                aim.value if filtered else None,
                context.words[f"way_aim.{aim.value}"],
                cards_of(context, found, 3, filtered=filtered),
            )
            for aim, found in by_aim.items()
            if found
        )
    )


def way_list_page(context: Context, answer: Answer) -> WayListPage:
    """The page of the ways that share an answer."""
    return WayListPage(
        title=answer.title,
        count=_count(context, len(answer.ways)).now,
        ways=way_groups(context, answer.ways),
        whole_address=addresses.TAKE_PART,
    )


def shared_answers(context: Context) -> Iterator[Answer]:
    """Every answer that some way gives: each has a page."""
    for question in QUESTIONS:
        yield from answers(context, question, context.site.ways)


def _filters(context: Context) -> Iterator[Filter]:
    for question in QUESTIONS:
        choices = tuple(
            Choice(one.value, one.label, len(one.ways), one.address)
            for one in answers(context, question, context.site.ways)
        )
        label = context.words[f"way_question.{question.name}"]
        yield Filter(question.name, label, (ChoiceGroup("", choices),))


def _count(context: Context, count: int) -> Count:
    words = context.words
    return count_of(
        count, one=words["way.count_one"], many=words["way.count"], none=words["way.count_none"]
    )
