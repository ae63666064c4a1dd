"""Themes: the same matter across programmes, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.choices import Status
from macros.models import Goal, Measure, Milestone
from macros.site import Programme
from macros.views.context import Context, counted
from macros.views.measures import MeasureCard, measure_card
from macros.views.moments import Moment, moment
from macros.views.programmes import organisation_name
from macros.views.status import StatusTag, status_tag
from macros.views.ways import WayCards, cards_of


@dataclass(frozen=True, slots=True)
class ThemeCard:
    """A theme in a list, with what it gathers."""

    name: str
    question: str
    count: str
    address: str


@dataclass(frozen=True, slots=True)
class ThemeCards:
    """All themes."""

    themes: tuple[ThemeCard, ...]


@dataclass(frozen=True, slots=True)
class ThemeMeasure:
    """A measure, and what the newest report tells of it."""

    card: MeasureCard
    told: str | None


@dataclass(frozen=True, slots=True)
class ThemeMilestone:
    """What a roadmap promises, and for when."""

    name: str
    moment: Moment
    status: StatusTag | None


@dataclass(frozen=True, slots=True)
class ThemePackage:
    """A package of a roadmap, and those of its milestones that belong to the theme."""

    name: str
    address: str
    milestones: tuple[ThemeMilestone, ...]


@dataclass(frozen=True, slots=True)
class ThemePassage:
    """A step of a ladder or a chapter that tells of the theme; `number` is a step's own."""

    number: int | None
    name: str
    address: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThemeProgramme:
    """What one programme promises in a theme, and what was reported."""

    id: str
    name: str
    organisation: str
    address: str
    count: str
    measures: tuple[ThemeMeasure, ...]
    packages: tuple[ThemePackage, ...]
    steps: tuple[ThemePassage, ...]
    chapters: tuple[ThemePassage, ...]
    outcome: str | None
    holds: bool


@dataclass(frozen=True, slots=True)
class ThemePage:
    """A theme across programmes; `others` are those in which nothing belongs to it."""

    name: str
    question: str
    programmes: tuple[ThemeProgramme, ...]
    others: tuple[ThemeProgramme, ...]
    ways: WayCards
    all_address: str


def theme_cards(context: Context) -> ThemeCards:
    """Every theme that something belongs to."""
    return ThemeCards(
        tuple(
            _card(context, key)
            for key in context.site.themes.root
            if key in context.site.themes_in_use
        )
    )


def theme_links(context: Context) -> ThemeCards:
    """Every theme that something belongs to, by name alone."""
    return theme_cards(context)


def _card(context: Context, key: str) -> ThemeCard:
    theme = context.site.themes.root[key]
    found = [one for one in _programmes(context, key) if one.holds]
    counts = {
        "measures": sum(len(one.measures) for one in found),
        "milestones": sum(_milestones_in(one.packages) for one in found),
        "steps": sum(len(one.steps) for one in found),
        "chapters": sum(len(one.chapters) for one in found),
    }
    in_programmes = counted(context, {"programmes": len(found)})
    count = f"{in_programmes}: {counted(context, counts)}"
    return ThemeCard(theme.name, theme.question, count, addresses.theme(key))


def theme_page(context: Context, theme_id: str) -> ThemePage:
    """A theme's page."""
    theme = context.site.themes.root[theme_id]
    programmes = tuple(_programmes(context, theme_id))
    return ThemePage(
        name=theme.name,
        question=theme.question,
        programmes=tuple(one for one in programmes if one.holds),
        others=tuple(one for one in programmes if not one.holds),
        ways=cards_of(context, (one for one in context.site.ways if theme_id in one.themes), 3),
        all_address=addresses.THEMES,
    )


def _programmes(context: Context, theme: str) -> Iterator[ThemeProgramme]:
    for programme in context.site.programmes:
        yield _programme(context, programme, theme)


def _programme(context: Context, programme: Programme, theme: str) -> ThemeProgramme:
    measures = tuple(
        _measure(context, programme, goal, measure)
        for goal, measure in programme.measures.values()
        if theme in measure.themes
    )
    packages = tuple(
        _package(context, programme, key, theme)
        for key, package in programme.packages.items()
        if theme in package.all_themes
    )
    steps = tuple(_steps(programme, theme))
    chapters = tuple(_chapters(programme, theme))
    return ThemeProgramme(
        id=programme.id,
        name=programme.about.name,
        organisation=organisation_name(context, programme.about.organisation),
        address=addresses.programme(programme.id),
        count=_told_in_short(context, measures, packages, steps, chapters),
        measures=measures,
        packages=packages,
        steps=steps,
        chapters=chapters,
        outcome=_outcome(context, packages),
        holds=theme in programme.themes,
    )


def _steps(programme: Programme, theme: str) -> Iterator[ThemePassage]:
    address = addresses.ladder(programme.id)
    for step in programme.ladder.steps if programme.ladder else ():
        if theme in step.themes:
            anchor = f"{address}#porras-{step.number}"
            yield ThemePassage(step.number, step.name, anchor, step.meaning)


def _chapters(programme: Programme, theme: str) -> Iterator[ThemePassage]:
    for chapter in programme.chapters:
        if theme in chapter.themes:
            address = addresses.chapter(programme.id, chapter.id)
            yield ThemePassage(None, chapter.title, address, (chapter.summary,))


def _told_in_short(
    context: Context,
    measures: tuple[ThemeMeasure, ...],
    packages: tuple[ThemePackage, ...],
    steps: tuple[ThemePassage, ...],
    chapters: tuple[ThemePassage, ...],
) -> str:
    """What a programme has in the theme, statuses counted: 3 toimenpidettä (Toteutuu 2, …)."""
    if not (measures or packages or steps or chapters):
        return context.words["theme.nothing"]
    counts = {
        "measures": len(measures),
        "milestones": _milestones_in(packages),
        "steps": len(steps),
        "chapters": len(chapters),
    }
    said = counted(context, counts)
    statuses = Counter(one.card.status.code for one in measures)
    told = [
        f"{context.words[f'status.{status.value}']} {statuses[status.value]}"
        for status in Status
        if statuses[status.value]
    ]
    return f"{said} ({', '.join(told)})" if told else said


def _milestones_in(packages: tuple[ThemePackage, ...]) -> int:
    return sum(len(package.milestones) for package in packages)


def _outcome(context: Context, packages: tuple[ThemePackage, ...]) -> str | None:
    known = [one.status is not None for package in packages for one in package.milestones]
    if all(known):
        return None
    return context.words[f"timeline.outcome.{'partly' if any(known) else 'unknown'}"]


def _measure(context: Context, programme: Programme, goal: Goal, measure: Measure) -> ThemeMeasure:
    card = measure_card(context, programme, goal, measure)
    newest = next(programme.reports_on(card.id), None)
    return ThemeMeasure(card, newest[1].text if newest else None)


def _package(context: Context, programme: Programme, key: str, theme: str) -> ThemePackage:
    package = programme.packages[key]
    return ThemePackage(
        name=package.name,
        address=f"{addresses.roadmap(programme.id)}#{key}",
        milestones=tuple(
            _milestone(context, one)
            for one in sorted(package.of_theme(theme), key=lambda one: one.period.order)
        ),
    )


def _milestone(context: Context, one: Milestone) -> ThemeMilestone:
    status = status_tag(context, one.status) if one.status else None
    return ThemeMilestone(one.name, moment(one.period, context.words), status)
