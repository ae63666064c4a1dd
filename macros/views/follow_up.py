"""Follow-up: every measure and its status, as one list that can be narrowed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from macros import addresses
from macros.choices import Status
from macros.models import Goal, Measure
from macros.site import Programme, measure_id
from macros.views.choices import Choice, ChoiceGroup, Count, Filter, Filters, count_of
from macros.views.context import Context
from macros.views.programmes import Standings, standings
from macros.views.status import StatusTag, status_tag


@dataclass(frozen=True, slots=True)
class FollowedMeasure:
    """A measure with all that the filters ask of it."""

    id: str
    name: str
    official: str
    address: str
    status: StatusTag
    programme: str
    goal: int
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FollowedGoal:
    """A goal's measures in the list."""

    name: str
    address: str
    measures: tuple[FollowedMeasure, ...]


@dataclass(frozen=True, slots=True)
class FollowedProgramme:
    """A programme's goals in the list."""

    name: str
    address: str
    goals: tuple[FollowedGoal, ...]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The whole list with its filters."""

    standings: Standings
    filters: Filters
    programmes: tuple[FollowedProgramme, ...]


@dataclass(frozen=True, slots=True)
class FollowUpPage:
    """The measures that share one value of a filter."""

    title: str
    count: str
    programmes: tuple[FollowedProgramme, ...]
    whole_address: str


# A status's slug in addresses.
STATUS_SLUGS = {
    Status.DONE: "toteutuu",
    Status.PARTLY: "toteutuu-osittain",
    Status.NOT_DONE: "ei-toteudu",
    Status.NOT_ASSESSED: "ei-arvioitu",
}


def follow_up(context: Context) -> FollowUp:
    """Every measure of every programme."""
    measures = tuple(_measures(context))
    return FollowUp(
        standings=standings(context),
        filters=Filters(
            context.words["follow_up.legend"],
            tuple(_filters(context, measures)),
            _count(context, len(measures)),
        ),
        programmes=tuple(_by_programme(context, measures)),
    )


def follow_up_page(context: Context, title: str, chosen: Iterable[FollowedMeasure]) -> FollowUpPage:
    """The page of one value of a filter."""
    measures = tuple(chosen)
    return FollowUpPage(
        title=title,
        count=_count(context, len(measures)).now,
        programmes=tuple(_by_programme(context, measures)),
        whole_address=addresses.FOLLOW_UP,
    )


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A value of a filter that has a page of its own: its address and its measures."""

    address: str
    title: str
    measures: tuple[FollowedMeasure, ...]


def narrowed(context: Context) -> Iterator[Narrowed]:
    """Every value of a filter that needs a page: statuses and target groups."""
    measures = tuple(_measures(context))
    for status, slug in STATUS_SLUGS.items():
        chosen = tuple(one for one in measures if one.status.code == status.value)
        label = context.words[f"status.{status.value}"]
        if chosen:
            title = context.words.say("follow_up.status_page", status=label)
            yield Narrowed(addresses.follow_up_status(slug), title, chosen)
    for group, name in context.site.target_groups.root.items():
        chosen = tuple(one for one in measures if group in one.groups)
        if chosen:
            title = context.words.say("follow_up.group_page", group=name)
            yield Narrowed(addresses.follow_up_group(group), title, chosen)


def _count(context: Context, count: int) -> Count:
    words = context.words
    return count_of(
        count,
        one=words["follow_up.count_one"],
        many=words["follow_up.count"],
        none=words["follow_up.count_none"],
    )


def _measures(context: Context) -> Iterator[FollowedMeasure]:
    for programme in context.site.programmes:
        for goal, measure in programme.measures.values():
            yield _measure(context, programme, goal, measure)


def _measure(
    context: Context, programme: Programme, goal: Goal, measure: Measure
) -> FollowedMeasure:
    identity = measure_id(goal, measure)
    return FollowedMeasure(
        id=identity,
        name=measure.name,
        official=measure.official,
        address=addresses.measure(programme.id, identity),
        status=status_tag(context, programme.status(identity)),
        programme=programme.id,
        goal=goal.number,
        groups=context.site.target_groups.meant(measure.target_groups),
    )


def _by_programme(
    context: Context, measures: Iterable[FollowedMeasure]
) -> Iterator[FollowedProgramme]:
    for programme_id, found in groupby(measures, key=attrgetter("programme")):
        programme = context.programme(programme_id)
        yield FollowedProgramme(
            name=programme.about.name,
            address=addresses.programme(programme_id),
            goals=tuple(_by_goal(programme, found)),
        )


def _by_goal(programme: Programme, measures: Iterable[FollowedMeasure]) -> Iterator[FollowedGoal]:
    for number, found in groupby(measures, key=attrgetter("goal")):
        goal = programme.goals_by_number[number]
        yield FollowedGoal(
            name=f"{number}. {goal.name}",
            address=addresses.goal(programme.id, number),
            measures=tuple(found),
        )


def _filters(context: Context, measures: tuple[FollowedMeasure, ...]) -> Iterator[Filter]:
    words = context.words
    goals = tuple(_goals(context, measures))
    yield Filter("tila", words["follow_up.by_status"], _alone(_statuses(context, measures)))
    if len(goals) > 1:
        programmes = _alone(_programmes(context, measures))
        yield Filter("ohjelma", words["follow_up.by_programme"], programmes)
    by_goal = goals if len(goals) > 1 else _alone(goals[0].choices if goals else ())
    yield Filter("tavoite", words["follow_up.by_goal"], by_goal)
    yield Filter("kohderyhma", words["follow_up.by_group"], _alone(_groups(context, measures)))


def _alone(choices: Iterable[Choice]) -> tuple[ChoiceGroup, ...]:
    return (ChoiceGroup("", tuple(choices)),)


def _statuses(context: Context, measures: tuple[FollowedMeasure, ...]) -> Iterator[Choice]:
    for status, slug in STATUS_SLUGS.items():
        count = sum(measure.status.code == status.value for measure in measures)
        if count:
            label = context.words[f"status.{status.value}"]
            yield Choice(status.value, label, count, addresses.follow_up_status(slug))


def _programmes(context: Context, measures: tuple[FollowedMeasure, ...]) -> Iterator[Choice]:
    for programme in context.site.programmes:
        count = sum(measure.programme == programme.id for measure in measures)
        address = addresses.programme(programme.id)
        if count:
            yield Choice(programme.id, programme.about.name, count, address)


def _goals(context: Context, measures: tuple[FollowedMeasure, ...]) -> Iterator[ChoiceGroup]:
    for programme in _by_programme(context, measures):
        yield ChoiceGroup(programme.name, tuple(map(_goal_choice, programme.goals)))


def _goal_choice(goal: FollowedGoal) -> Choice:
    first = goal.measures[0]
    value = f"{first.programme}.{first.goal}"
    return Choice(value, goal.name, len(goal.measures), goal.address)


def _groups(context: Context, measures: tuple[FollowedMeasure, ...]) -> Iterator[Choice]:
    for group, name in context.site.target_groups.root.items():
        count = sum(group in measure.groups for measure in measures)
        if count:
            yield Choice(group, name, count, addresses.follow_up_group(group))
