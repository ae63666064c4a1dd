"""Links to records by their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros import addresses
from macros.views.context import Context


@dataclass(frozen=True, slots=True)
class Named:
    """A page by its name."""

    name: str
    address: str


def links_to_ways(context: Context, ways: Iterable[str]) -> tuple[Named, ...]:
    """Links to ways to take part."""
    return tuple(Named(context.way(one).name, addresses.way(one)) for one in ways)


def links_to_themes(context: Context, themes: Iterable[str]) -> tuple[Named, ...]:
    """Links to those of the themes that programmes have something in: the others have no page."""
    return tuple(
        Named(context.site.themes.root[one].name, addresses.theme(one))
        for one in themes
        if one in context.site.themes_in_use
    )


def links_to_measures(context: Context, measures: Mapping[str, Iterable[str]]) -> tuple[Named, ...]:
    """Links to measures, which are told by programme."""
    return tuple(
        Named(
            context.programme(programme).measures[identity][1].name,
            addresses.measure(programme, identity),
        )
        for programme, identities in measures.items()
        for identity in identities
    )
