"""Effects: who said what, what was done, and which way and measure it belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from macros import addresses
from macros.models import Effect
from macros.views.context import Context
from macros.views.links import Named, links_to_measures, links_to_ways
from macros.views.moments import Moment, moment
from macros.views.programmes import organisation_name
from macros.views.sources import SourceNote, source_notes


@dataclass(frozen=True, slots=True)
class EffectCard:
    """Who said what, and what was done."""

    id: str
    said_by: str
    said: str
    done: str
    address: str
    moment: Moment | None
    organisation: str
    ways: tuple[Named, ...]
    measures: tuple[Named, ...]
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class EffectList:
    """Every effect that is known, newest first."""

    effects: tuple[EffectCard, ...]


def effect_list(context: Context) -> EffectList:
    """Every effect, newest first."""
    return EffectList(_cards(context, context.site.effects))


def effects_of_way(context: Context, way_id: str) -> tuple[EffectCard, ...]:
    """What has come of a way to take part, newest first."""
    return _cards(context, context.site.effects_by_way.get(way_id, ()))


def effects_of_measure(
    context: Context, programme_id: str, measure_id: str
) -> tuple[EffectCard, ...]:
    """What people have said of the matter of a measure, and what was done, newest first."""
    return _cards(context, context.site.effects_by_measure.get((programme_id, measure_id), ()))


def _cards(context: Context, effects: Iterable[Effect]) -> tuple[EffectCard, ...]:
    return tuple(_card(context, effect) for effect in sorted(effects, key=_newest_first))


def _newest_first(effect: Effect) -> tuple[int, str]:
    """The day it was over, counted backwards; what has no time comes last."""
    end = effect.when.end if effect.when else date.min
    return -end.toordinal(), effect.id


def _card(context: Context, effect: Effect) -> EffectCard:
    return EffectCard(
        id=effect.id,
        said_by=effect.said_by,
        said=effect.said,
        done=effect.done,
        address=addresses.effect(effect.id),
        moment=moment(effect.when, context.words) if effect.when else None,
        organisation=organisation_name(context, effect.organisation),
        ways=links_to_ways(context, effect.ways),
        measures=links_to_measures(context, effect.measures),
        sources=source_notes(context, effect.sources),
    )
