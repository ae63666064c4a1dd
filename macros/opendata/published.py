"""The records of programmes.json: what the world reads, whatever staff type.

The sentence below a field becomes its description in schema.json. A field may be added; none is
renamed, removed or given another meaning. Every field is always there: what is not known is null.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from macros.opendata.codes import (
    ID_PATTERN,
    MEASURE_PATTERN,
    PATH_PATTERN,
    PERIOD_MEANS,
    PERIOD_PATTERN,
    QualifierWord,
    StatusCode,
)

Id = Annotated[str, Field(pattern=ID_PATTERN)]
MeasureId = Annotated[str, Field(pattern=MEASURE_PATTERN)]
Path = Annotated[str, Field(pattern=PATH_PATTERN)]
Period = Annotated[str, Field(pattern=PERIOD_PATTERN, description=PERIOD_MEANS)]
Link = Annotated[str, Field(json_schema_extra={"format": "iri"})]
Figure = Annotated[int | float, WithJsonSchema({"type": "number"})]


class Published(BaseModel):
    """Anything published. Readers leave a field they do not know alone, so more may come."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True, defer_build=True)


class Citation(Published):
    """Where in the programme's sources something is told."""

    document: Id
    """The id of the document among the programme's sources."""
    place: str
    """The place in the document, in Finnish."""


class Licence(Published):
    """What the data may be used for."""

    id: str
    """The licence's SPDX id."""
    name: str
    """The licence's name."""
    link: Link
    """The licence's text."""


class Publisher(Published):
    """Who answers for the site."""

    name: str
    """The publisher's name."""
    contact: str | None
    """How to reach the publisher."""


class Site(Published):
    """The site that publishes the data."""

    name: str
    """The site's name."""
    address: Link
    """The site's web address; put it before any `url` in this file."""
    language: str
    """The language of all texts, as an ISO 639-1 code."""
    built: date
    """The day on which the files were made."""
    publisher: Publisher
    """Who answers for the site."""
    licence: Licence
    """What the data may be used for."""
    notice: str
    """What the site is not: a service of the organisations whose documents it publishes."""


class Organisation(Published):
    """A public body that has a programme."""

    id: Id
    """The organisation's id."""
    official_name: str
    """The official name."""
    short_name: str | None
    """A short name, where one is in use."""


class SourceDocument(Published):
    """A public document that a programme was written from."""

    id: Id
    """The document's id within the programme."""
    title: str
    """The document's title."""
    about: str
    """What the document is."""
    published: Period | None
    """When the document was published."""
    link: Link | None
    """The document's web address."""


class Note(Published):
    """Something to know about the sources, such as two that contradict each other."""

    text: str
    """The note."""
    source: Citation
    """What the note is about."""


class ParticipationKind(Published):
    """A kind of participation."""

    id: Id
    """The kind's id."""
    name: str
    """The kind's name as the sources write it."""
    meaning: str
    """What the kind means."""


class TargetGroup(Published):
    """People whom a measure concerns."""

    id: Id
    """The group's id."""
    name: str
    """The group's name."""


class MeasureStatus(Published):
    """What a report says of a measure."""

    period: Period
    """The report's period."""
    status: StatusCode
    """How the measure is carried out by this report."""
    text: str
    """What was done."""
    reason: str | None
    """Why the status is what it is, where the source says so."""
    next: str | None
    """What was coming, where the source says so."""
    source: Citation
    """Where it is told."""
    url: Path
    """The path of the report's page from the site's root."""


class Measure(Published):
    """A measure of a goal."""

    id: MeasureId
    """Goal number, dot, own number: 1.2 is the second measure of goal 1."""
    number: int
    """The measure's number within its goal."""
    name: str
    """The measure in plain Finnish."""
    official_name: str
    """The measure's name exactly as it was decided."""
    target_groups: tuple[TargetGroup, ...]
    """Whom the measure concerns; empty where the source names nobody."""
    note: str | None
    """Something to know about the source."""
    status: StatusCode
    """The status by the newest report that speaks of the measure."""
    period: Period | None
    """That report's period; null when no report speaks of the measure."""
    statuses: tuple[MeasureStatus, ...]
    """What each report says of the measure, oldest first."""
    url: Path
    """The path of the measure's page from the site's root."""


class GoalReport(Published):
    """What a report says of a goal."""

    period: Period
    """The report's period."""
    highlights: tuple[str, ...]
    """What was achieved."""
    coming: tuple[str, ...]
    """What was coming."""
    source: Citation
    """Where it is told."""
    url: Path
    """The path of the report's page from the site's root."""


class Goal(Published):
    """A goal of a programme."""

    number: int
    """The goal's number."""
    name: str
    """The goal in plain Finnish."""
    official_name: str
    """The goal's name exactly as it was decided."""
    kind: ParticipationKind | None
    """The kind of participation that the goal is about; null where no source names it."""
    summary: str
    """What the goal is about."""
    source: Citation
    """Where the goal and its measures are told."""
    measures: tuple[Measure, ...]
    """The goal's measures, by number."""
    reports: tuple[GoalReport, ...]
    """What each report says of the goal as a whole, oldest first."""
    url: Path
    """The path of the goal's page from the site's root."""


class Scale(Published):
    """The scale that an indicator's figures are on."""

    min: Figure
    """The smallest figure."""
    max: Figure
    """The greatest figure."""
    best: Figure
    """The best figure: one of the two."""
    min_means: str | None
    """What the smallest figure means."""
    max_means: str | None
    """What the greatest figure means."""


class IndicatorValue(Published):
    """A figure for a period."""

    period: Period
    """The period of the figure."""
    value: Figure
    """The figure."""
    qualifier: QualifierWord | None
    """The source's word before the figure: with noin 100, the value is about 100."""
    note: str | None
    """What the figure counts more exactly."""


class Indicator(Published):
    """An indicator of a programme."""

    id: Id
    """The indicator's id."""
    name: str
    """The indicator in plain Finnish."""
    official_name: str
    """The indicator exactly as the source writes it."""
    question: str
    """The question that the indicator answers."""
    goals: tuple[int, ...]
    """Numbers of the goals that the indicator tells of."""
    measures: tuple[MeasureId, ...]
    """Ids of the measures that the indicator tells of, where the source names them."""
    scale: Scale | None
    """The scale, when the figures are on one."""
    unit: str | None
    """What the figures count, when they are on no scale."""
    values: tuple[IndicatorValue, ...]
    """The figures in order of time; empty when nothing was measured."""
    finding: str | None
    """What the source says besides figures or in place of them."""
    not_measured: str | None
    """What is known of the measuring, when there are no figures."""
    next_measured: Period | None
    """When it was to be measured next, where the source says so."""
    source: Citation
    """Where it is told."""
    url: Path
    """The path of the programme's indicator page from the site's root."""


class Review(Published):
    """What a report says of its whole period."""

    successes: tuple[str, ...]
    """What went well."""
    next_period: Period
    """The period that the targets are for."""
    targets: tuple[str, ...]
    """What was to be developed next."""
    source: Citation
    """Where it is told."""


class Report(Published):
    """A report on a programme; what it says of a measure or a goal stands with that."""

    period: Period
    """The period that the report is about."""
    name: str
    """The report's name."""
    published: Period | None
    """When the report was published."""
    review: Review | None
    """What the report says of its whole period."""
    url: Path
    """The path of the report's page from the site's root."""


class Programme(Published):
    """A participation programme."""

    id: Id
    """The programme's id."""
    name: str
    """The programme in plain Finnish."""
    official_name: str
    """The programme's name exactly as it was decided."""
    organisation: Organisation
    """Whose programme it is."""
    years: Period | None
    """The years that the programme is for."""
    summary: str
    """What the programme is and what it aims at."""
    vision: str | None
    """The programme's vision, where the source tells one."""
    sources: tuple[SourceDocument, ...]
    """The public documents that the programme was written from."""
    notes: tuple[Note, ...]
    """What to know about the sources."""
    goals: tuple[Goal, ...]
    """The programme's goals, by number."""
    indicators: tuple[Indicator, ...]
    """The programme's indicators, by id."""
    reports: tuple[Report, ...]
    """The reports on the programme, oldest first."""
    url: Path
    """The path of the programme's page from the site's root."""


class Step(Published):
    """A step of taking part."""

    name: str
    """What to do."""
    text: str | None
    """More about it."""


class WayMeasure(Published):
    """A measure that a way to take part carries out."""

    programme: Id
    """The programme's id."""
    measure: MeasureId
    """The measure's id."""


class WaySource(Published):
    """Where a way's facts are told."""

    programme: Id
    """The programme's id."""
    document: Id
    """The id of the document among that programme's sources."""
    place: str
    """The place in the document, in Finnish."""


class Way(Published):
    """A way to take part. A fact that the sources do not tell is null."""

    id: Id
    """The way's id."""
    name: str
    """The way, verb first."""
    gain: str
    """What the reader gains."""
    who: str | None
    """Who can take part."""
    purpose: str | None
    """What the way is for and what not."""
    when: str | None
    """When one can take part."""
    steps: tuple[Step, ...]
    """How to take part, step by step."""
    bring: str | None
    """What to write or bring."""
    time_needed: str | None
    """How much time it takes."""
    anonymity: str | None
    """Whether one can be anonymous, and any fee or reward."""
    what_next: str | None
    """What happens next, and when."""
    who_decides: str | None
    """Who decides."""
    result: str | None
    """Where to see the result."""
    languages: str | None
    """Languages and accessibility."""
    contact: str | None
    """Whom to ask: a role."""
    checked: date
    """The day on which the facts were last checked."""
    organisations: tuple[Organisation, ...]
    """The organisations whose documents tell of the way."""
    measures: tuple[WayMeasure, ...]
    """The measures that the way carries out."""
    sources: tuple[WaySource, ...]
    """Where the facts are told."""
    link: Link | None
    """The web address of the service."""
    link_text: str | None
    """What opens from the link."""
    url: Path
    """The path of the way's page from the site's root."""


class OpenData(Published):
    """Participation programmes of Finnish public bodies, and ways to take part.

    Texts are in Finnish. Longer ones may hold Markdown: paragraphs, lists, bold, links; a link that
    begins with a slash leads to a page of the site. What is not known is null.
    """

    model_config = ConfigDict(title="Open data of participation programmes")

    described_by: Annotated[Link, Field(serialization_alias="$schema")]
    """The address of the JSON Schema that describes this file."""
    version: Literal["1.0.0"]
    """The version of the file's shape: the second number grows when fields are added."""
    site: Site
    """The site that publishes the data."""
    programmes: tuple[Programme, ...]
    """Every programme, by id."""
    ways: tuple[Way, ...]
    """Every way to take part, by id."""
