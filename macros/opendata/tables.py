"""The tables: UTF-8, comma-separated (RFC 4180), decimal point, header row, one row per thing."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeAlias

from macros import addresses, periods
from macros.models import Indicator, Scale
from macros.opendata.codes import (
    ID_PATTERN,
    IDS_PATTERN,
    MEASURE_PATTERN,
    PATH_PATTERN,
    PERIOD_MEANS,
    PERIOD_PATTERN,
    StatusCode,
)
from macros.site import Programme, Site

Row: TypeAlias = "tuple[str, ...]"


def _by_numbers(measure: str) -> tuple[int, ...]:
    """What puts 1.2 before 1.10."""
    return tuple(int(number) for number in measure.split("."))


def _by_time(period: str) -> Any:
    return periods.parse(period).order


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of cell: its type and pattern as Table Schema knows them, and what it is sorted by."""

    type: str = "string"
    pattern: str | None = None
    codes: tuple[str, ...] = ()
    order: Callable[[str], Any] = str


TEXT = Kind()
ID = Kind(pattern=ID_PATTERN)
IDS = Kind(pattern=IDS_PATTERN)
GOAL = Kind("integer", order=int)
MEASURE = Kind(pattern=MEASURE_PATTERN, order=_by_numbers)
PERIOD = Kind(pattern=PERIOD_PATTERN, order=_by_time)
STATUS = Kind(codes=tuple(StatusCode))
NUMBER = Kind("number", order=Decimal)
PATH = Kind(pattern=PATH_PATTERN)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it holds, and whether every row has it."""

    name: str
    kind: Kind
    description: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: its columns, which of them together name a row, and where the rows come from.

    `refers_to` maps another table to the columns that name a row there.
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    make: Callable[[Site], Iterator[Row]]
    refers_to: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The file's name."""
        return f"{self.name}.csv"

    @property
    def header(self) -> Row:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def count(self, site: Site) -> int:
        """How many rows there are."""
        return sum(1 for _ in self.make(site))

    def rows(self, site: Site) -> Sequence[Row]:
        """The rows, sorted by their key: measures by number, periods by time."""
        return sorted(self.make(site), key=self._order)

    def _order(self, row: Row) -> tuple[Any, ...]:
        cells = zip(self.columns, row, strict=True)
        return tuple(column.kind.order(cell) for column, cell in cells if column.name in self.key)

    def content(self, site: Site) -> bytes:
        """The whole file."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(self.header)
        writer.writerows(self.rows(site))
        return out.getvalue().encode()


def figure(value: Decimal) -> str:
    """A number with a decimal point and just the decimals that the source gave."""
    return f"{value:f}"


def unit(indicator: Indicator) -> str:
    """What an indicator's values count, or the scale they are on."""
    return _scale(indicator.scale) if indicator.scale else indicator.unit or ""


def _scale(scale: Scale) -> str:
    return f"asteikko {figure(scale.min)}-{figure(scale.max)}"


def latest(programme: Programme, measure: str) -> tuple[StatusCode, str]:
    """A measure's status, and the period of the newest report that tells it; empty without one."""
    said = next(programme.reports_on(measure), None)
    if said is None:
        return StatusCode.NOT_ASSESSED, ""
    report, of_measure = said
    return StatusCode(of_measure.status.value), report.period.code


def _measures(site: Site) -> Iterator[Row]:
    for programme in site.programmes:
        for identity, (goal, measure) in programme.measures.items():
            status, period = latest(programme, identity)
            yield (
                programme.id,
                str(goal.number),
                identity,
                measure.name,
                measure.official,
                status.value,
                period,
                addresses.measure(programme.id, identity),
            )


def _statuses(site: Site) -> Iterator[Row]:
    for programme in site.programmes:
        for report in programme.reports:
            period = report.period.code
            page = addresses.report(programme.id, period)
            for identity, said in report.measures.items():
                status = StatusCode(said.status.value)
                yield programme.id, identity, period, status.value, page


def _indicator_values(site: Site) -> Iterator[Row]:
    for programme in site.programmes:
        page = addresses.indicators(programme.id)
        for indicator in programme.indicators:
            for one in indicator.values:
                value = figure(one.value)
                yield programme.id, indicator.id, one.period.code, value, unit(indicator), page


def _milestones(site: Site) -> Iterator[Row]:
    for programme in site.programmes:
        page = addresses.roadmap(programme.id)
        for identity, package in programme.packages.items():
            goal = str(package.goal or "")
            for one in package.milestones:
                status = one.status.value if one.status else ""
                yield programme.id, goal, identity, one.period.code, one.name, status, page


def _ways(site: Site) -> Iterator[Row]:
    for way in site.ways:
        yield way.id, way.name, " ".join(way.organisations), addresses.way(way.id)


_PROGRAMME = Column("programme", ID, "The programme's id.")

MEASURES = Table(
    name="measures",
    title="Measures",
    description="Every measure of every programme, with its newest status.",
    columns=(
        _PROGRAMME,
        Column("goal", GOAL, "The number of the goal that the measure belongs to."),
        Column("measure", MEASURE, "The measure's id: goal number, dot, own number. Text: 1.10."),
        Column("name", TEXT, "The measure in plain Finnish."),
        Column("official_name", TEXT, "The measure's name exactly as it was decided, in Finnish."),
        Column("status", STATUS, "The status by the newest report that speaks of the measure."),
        Column("period", PERIOD, f"That report's period; empty without one. {PERIOD_MEANS}", False),
        Column("url", PATH, "The path of the measure's page from the site's root."),
    ),
    key=("programme", "measure"),
    make=_measures,
)

STATUSES = Table(
    name="statuses",
    title="Statuses",
    description="What each report says of each measure: one row for each measure of each report.",
    columns=(
        _PROGRAMME,
        Column("measure", MEASURE, "The measure's id, as in measures.csv."),
        Column("period", PERIOD, f"The report's period. {PERIOD_MEANS}"),
        Column("status", STATUS, "The measure's status by this report."),
        Column("url", PATH, "The path of the report's page from the site's root."),
    ),
    key=("programme", "measure", "period"),
    make=_statuses,
    refers_to={"measures": ("programme", "measure")},
)

INDICATOR_VALUES = Table(
    name="indicator_values",
    title="Indicator values",
    description=(
        "Every figure of every indicator. An indicator that was not measured has no row. The "
        "source's words yli (over), noin (about) and alle (under) are in programmes.json."
    ),
    columns=(
        _PROGRAMME,
        Column("indicator", ID, "The indicator's id."),
        Column("period", PERIOD, f"The period of the figure. {PERIOD_MEANS}"),
        Column("value", NUMBER, "The figure, with the decimals that the source gives."),
        Column("unit", TEXT, "What the figure counts, in Finnish, or its scale: asteikko 1-5."),
        Column("url", PATH, "The path of the programme's indicator page from the site's root."),
    ),
    key=("programme", "indicator", "period"),
    make=_indicator_values,
)

MILESTONES = Table(
    name="milestones",
    title="Milestones",
    description="Every milestone of every roadmap.",
    columns=(
        _PROGRAMME,
        Column(
            "goal",
            GOAL,
            "The number of the milestone's goal; empty where the source names none.",
            False,
        ),
        Column("package", ID, "The id of the package of measures."),
        Column("period", PERIOD, f"When the milestone is due. {PERIOD_MEANS}"),
        Column("name", TEXT, "The milestone in plain Finnish."),
        Column(
            "status",
            STATUS,
            "Whether the milestone was reached; empty where the source does not tell.",
            False,
        ),
        Column("url", PATH, "The path of the roadmap's page from the site's root."),
    ),
    key=("programme", "package", "period", "name"),
    make=_milestones,
)

WAYS = Table(
    name="ways",
    title="Ways to take part",
    description="Every way to take part.",
    columns=(
        Column("way", ID, "The way's id."),
        Column("name", TEXT, "The way in plain Finnish, verb first."),
        Column("organisations", IDS, "Ids of organisations, a space between them.", False),
        Column("url", PATH, "The path of the way's page from the site's root."),
    ),
    key=("way",),
    make=_ways,
)

TABLES = (MEASURES, STATUSES, INDICATOR_VALUES, MILESTONES, WAYS)
