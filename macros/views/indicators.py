"""Indicators: what they ask and what the figures say."""

from __future__ import annotations

from dataclasses import dataclass

from macros import addresses
from macros.models import Indicator, IndicatorValue, Scale
from macros.numbers import elative, finnish, illative
from macros.periods import Period
from macros.site import Programme
from macros.time_words import period_text
from macros.views.context import Context
from macros.views.links import Named
from macros.views.series import FEWEST_POINTS, Chart, chart
from macros.views.sources import SourceNote, source_note


@dataclass(frozen=True, slots=True)
class Reading:
    """An indicator in one sentence, with the way to all of it."""

    name: str
    sentence: str
    address: str


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A row of an indicator's table."""

    period: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class IndicatorCard:
    """All that is known of an indicator."""

    id: str
    name: str
    official: str
    question: str
    scale: str | None
    sentence: str
    chart: Chart | None
    rows: tuple[ValueRow, ...]
    value_heading: str
    has_notes: bool
    note: str | None
    finding: str | None
    not_measured: str | None
    next_measured: str | None
    goals: tuple[Named, ...]
    measures: tuple[Named, ...]
    source: SourceNote


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    """Indicators of one kind: followed, counted once, not measured."""

    id: str
    heading: str
    readings: tuple[Reading, ...]
    indicators: tuple[IndicatorCard, ...]


@dataclass(frozen=True, slots=True)
class IndicatorsPage:
    """All indicators of a programme."""

    programme_name: str
    programme_address: str
    count: str
    groups: tuple[IndicatorGroup, ...]
    data_address: str


@dataclass(frozen=True, slots=True)
class IndicatorChanges:
    """The indicators whose figures moved."""

    readings: tuple[Reading, ...]
    address: str


def reading(context: Context, programme: Programme, indicator: Indicator) -> Reading:
    """An indicator in one sentence."""
    return Reading(
        name=indicator.name,
        sentence=sentence(context, indicator),
        address=addresses.indicator(programme.id, indicator.id),
    )


def sentence(context: Context, indicator: Indicator) -> str:
    """What the figures say, in Finnish; with none, that it was not measured."""
    words, values = context.words, _in_order(indicator)
    if not values:
        measured = words["indicator.no_figure"]
        return words["indicator.not_measured"] if indicator.not_measured else measured
    first, last = values[0], values[-1]
    if len(values) == 1:
        return words.say(
            "indicator.one_figure",
            figure=_figure(indicator, last),
            period=period_text(last.period, words),
        )
    if first.value == last.value:
        return words.say("indicator.stayed", value=finnish(last.value), span=_span(context, values))
    moved = {"start": elative(first.value), "end": illative(last.value)}
    if last.value > first.value:
        return words.say("indicator.rose", span=_span(context, values), **moved)
    return words.say("indicator.fell", span=_span(context, values), **moved)


def _span(context: Context, values: tuple[IndicatorValue, ...]) -> str:
    first, last = values[0].period, values[-1].period
    if first.year == last.year:
        return context.words.say("indicator.within_year", year=first.year)
    return context.words.say("indicator.between_years", first=first.year, last=last.year)


def _in_order(indicator: Indicator) -> tuple[IndicatorValue, ...]:
    return tuple(sorted(indicator.values, key=lambda value: value.period.order))


def _figure(indicator: Indicator, value: IndicatorValue) -> str:
    qualifier = f"{value.qualifier.value} " if value.qualifier else ""
    unit = f" {indicator.unit}" if indicator.unit else ""
    return f"{qualifier}{finnish(value.value)}{unit}"


def indicator_card(context: Context, programme_id: str, indicator_id: str) -> IndicatorCard:
    """An indicator with its figures."""
    programme = context.programme(programme_id)
    indicator = programme.indicators_by_id[indicator_id]
    values = _in_order(indicator)
    return IndicatorCard(
        id=indicator.id,
        name=indicator.name,
        official=indicator.official,
        question=indicator.question,
        scale=_scale_text(context, indicator.scale) if indicator.scale else None,
        sentence=sentence(context, indicator),
        chart=chart(context, indicator, values, sentence(context, indicator)),
        rows=_rows(context, indicator, values) if _is_followed(indicator) else (),
        value_heading=_value_heading(context, indicator),
        has_notes=any(value.note for value in values),
        note=values[0].note if _is_counted(indicator) else None,
        finding=indicator.finding,
        not_measured=indicator.not_measured,
        next_measured=(
            _next_measured(context, indicator.next_measured) if indicator.next_measured else None
        ),
        goals=tuple(_goals(programme, indicator)),
        measures=tuple(_measures(programme, indicator)),
        source=source_note(programme, indicator.source),
    )


def _next_measured(context: Context, period: Period) -> str:
    """When it is measured next; of a time gone by, that the figure is not known."""
    told = period_text(period, context.words)
    if period.end < context.today:
        return context.words.say("indicator.was_to_be_measured", when=told)
    return context.words.say("indicator.next_measured", when=told)


def _rows(
    context: Context, indicator: Indicator, values: tuple[IndicatorValue, ...]
) -> tuple[ValueRow, ...]:
    return tuple(
        ValueRow(
            period_text(value.period, context.words), _figure(indicator, value), value.note or ""
        )
        for value in values
    )


def _value_heading(context: Context, indicator: Indicator) -> str:
    return context.words["indicator.mean"] if indicator.scale else context.words["indicator.figure"]


def _goals(programme: Programme, indicator: Indicator) -> list[Named]:
    return [
        Named(programme.goals_by_number[number].name, addresses.goal(programme.id, number))
        for number in indicator.goals
    ]


def _measures(programme: Programme, indicator: Indicator) -> list[Named]:
    return [
        Named(programme.measures[identity][1].name, addresses.measure(programme.id, identity))
        for identity in indicator.measures
    ]


def _scale_text(context: Context, scale: Scale) -> str:
    words = context.words
    ends = words.say("indicator.scale", min=finnish(scale.min), max=finnish(scale.max))
    if scale.min_means and scale.max_means:
        return words.say(
            "indicator.scale_in_words",
            min=finnish(scale.min),
            min_means=scale.min_means,
            max=finnish(scale.max),
            max_means=scale.max_means,
            best=finnish(scale.best),
        )
    return ends + words.say("indicator.scale_best", best=finnish(scale.best))


def indicators_page(context: Context, programme_id: str) -> IndicatorsPage:
    """All indicators of a programme, those with a series first."""
    programme = context.programme(programme_id)
    groups = [
        ("seuratut", context.words["indicators.followed"], _is_followed),
        ("luvut", context.words["indicators.counted"], _is_counted),
        ("ei-mitattu", context.words["indicators.without"], _is_without),
    ]
    return IndicatorsPage(
        programme_name=programme.about.name,
        programme_address=addresses.programme(programme.id),
        count=context.words.say("indicators.count", count=len(programme.indicators)),
        groups=tuple(
            IndicatorGroup(
                key,
                heading,
                tuple(reading(context, programme, one) for one in chosen),
                tuple(indicator_card(context, programme.id, one.id) for one in chosen),
            )
            for key, heading, belongs in groups
            if (chosen := [one for one in programme.indicators if belongs(one)])
        ),
        data_address=f"{addresses.FILES}indicator_values.csv",
    )


def _is_followed(indicator: Indicator) -> bool:
    return len(indicator.values) >= FEWEST_POINTS


def _is_counted(indicator: Indicator) -> bool:
    return len(indicator.values) == 1


def _is_without(indicator: Indicator) -> bool:
    return not indicator.values


def indicator_changes(context: Context, programme_id: str) -> IndicatorChanges:
    """The indicators of a programme whose figures moved."""
    programme = context.programme(programme_id)
    return IndicatorChanges(
        readings=tuple(
            reading(context, programme, indicator)
            for indicator in programme.indicators
            if _is_followed(indicator)
        ),
        address=addresses.indicators(programme.id),
    )
