"""The chart of an indicator's series."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from math import ceil, floor

from macros.models import Indicator, IndicatorValue, Scale
from macros.numbers import finnish
from macros.time_words import short_period_text
from macros.views.context import Context

# About as wide as a phone, so that its letters can be read there.
CHART_WIDTH, CHART_HEIGHT = 380, 250
# Room around the plotted area for the scale and the periods.
_LEFT, _RIGHT, _TOP, _BOTTOM = 28, 4, 14, 48
FEWEST_POINTS = 2
_MOST_STEPS = 10


@dataclass(frozen=True, slots=True)
class Point:
    """A value on the chart: where, and what is written there; the period a word a line."""

    x: int
    y: int
    label: str
    period: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gridline:
    """A step of the scale."""

    y: int
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A line chart, every coordinate in the drawing's own units."""

    id: str
    title: str
    description: str
    width: int
    height: int
    left: int
    right: int
    baseline: int
    points: tuple[Point, ...]
    gridlines: tuple[Gridline, ...]
    path: str


def chart(
    context: Context, indicator: Indicator, values: tuple[IndicatorValue, ...], description: str
) -> Chart | None:
    """A chart where there is a series on a scale to draw; `values` are in order."""
    scale = indicator.scale
    if scale is None or len(values) < FEWEST_POINTS:
        return None
    points = _points(context, values, scale)
    return Chart(
        id=indicator.id,
        title=indicator.name,
        description=description,
        width=CHART_WIDTH,
        height=CHART_HEIGHT,
        left=_LEFT,
        right=CHART_WIDTH - _RIGHT,
        baseline=CHART_HEIGHT - _BOTTOM,
        points=points,
        gridlines=tuple(
            Gridline(_height(Decimal(step), scale), finnish(Decimal(step)))
            for step in _steps(scale)
        ),
        path=" ".join(f"{point.x},{point.y}" for point in points),
    )


def _points(
    context: Context, values: tuple[IndicatorValue, ...], scale: Scale
) -> tuple[Point, ...]:
    # Points stand half a step from the edges, so that the first label clears the scale.
    step = (CHART_WIDTH - _LEFT - _RIGHT) / len(values)
    return tuple(
        Point(
            x=round(_LEFT + step * (number + 0.5)),
            y=_height(value.value, scale),
            label=finnish(value.value),
            period=tuple(short_period_text(value.period, context.words).split()),
        )
        for number, value in enumerate(values)
    )


def _steps(scale: Scale) -> range:
    """Whole numbers of the scale, so few that their labels do not touch."""
    least, most = ceil(scale.min), floor(scale.max)
    sizes = (unit * 10**zeros for zeros in count() for unit in (1, 2, 5))
    size = next(one for one in sizes if (most - least) / one <= _MOST_STEPS)
    return range(least + -least % size, most + 1, size)


def _height(value: Decimal, scale: Scale) -> int:
    plotted = CHART_HEIGHT - _TOP - _BOTTOM
    return round(_TOP + plotted * float((scale.max - value) / (scale.max - scale.min)))
