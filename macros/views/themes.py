"""Themes: the same matter across programmes, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.site import Programme
from macros.views.context import Context
from macros.views.measures import MeasureCards, measure_card
from macros.views.programmes import organisation_name


@dataclass(frozen=True, slots=True)
class ThemeCard:
    """A theme in a list, with how many promises it gathers."""

    name: str
    question: str
    count: str
    address: str


@dataclass(frozen=True, slots=True)
class ThemeCards:
    """All themes."""

    themes: tuple[ThemeCard, ...]


@dataclass(frozen=True, slots=True)
class ThemePackage:
    """A package of a roadmap that belongs to a theme."""

    name: str
    address: str
    milestones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThemeProgramme:
    """What one programme promises in a theme, and what was reported."""

    id: str
    name: str
    organisation: str
    address: str
    measures: MeasureCards
    packages: tuple[ThemePackage, ...]


@dataclass(frozen=True, slots=True)
class ThemePage:
    """A theme across programmes."""

    name: str
    question: str
    programmes: tuple[ThemeProgramme, ...]


def theme_cards(context: Context) -> ThemeCards:
    """Every theme that something belongs to."""
    return ThemeCards(
        tuple(
            ThemeCard(
                name=theme.name,
                question=theme.question,
                count=context.words.say("theme.count", count=count),
                address=addresses.theme(key),
            )
            for key, theme in context.site.themes.root.items()
            if (count := _count(context, key))
        )
    )


def _count(context: Context, theme: str) -> int:
    return sum(
        len(found.measures.measures) + len(found.packages) for found in _programmes(context, theme)
    )


def theme_page(context: Context, theme_id: str) -> ThemePage:
    """A theme's page."""
    theme = context.site.themes.root[theme_id]
    return ThemePage(theme.name, theme.question, tuple(_programmes(context, theme_id)))


def _programmes(context: Context, theme: str) -> Iterator[ThemeProgramme]:
    for programme in context.site.programmes:
        found = _programme(context, programme, theme)
        if found.measures.measures or found.packages:
            yield found


def _programme(context: Context, programme: Programme, theme: str) -> ThemeProgramme:
    cards = tuple(
        measure_card(context, programme, goal, measure)
        for goal, measure in programme.measures.values()
        if theme in measure.themes
    )
    return ThemeProgramme(
        id=programme.id,
        name=programme.about.name,
        organisation=organisation_name(context, programme.about.organisation),
        address=addresses.programme(programme.id),
        measures=MeasureCards(cards, 3),
        packages=tuple(
            ThemePackage(
                package.name,
                f"{addresses.roadmap(programme.id)}#{key}",
                tuple(one.name for one in package.milestones),
            )
            for key, package in programme.packages.items()
            if theme in package.themes
        ),
    )
