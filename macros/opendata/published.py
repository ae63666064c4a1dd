"""The records of programmes.json: what the world reads, whatever staff type.

What a programme plans and what it stands on are in published_plans.py and
published_background.py, ways to take part in published_ways.py.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from macros.opendata.codes import QualifierWord, StatusCode
from macros.opendata.published_background import Chapter, Law, Responsibilities, Swot
from macros.opendata.published_base import (
    Citation,
    Figure,
    Id,
    Link,
    MeasureId,
    Organisation,
    Path,
    Period,
    Published,
)
from macros.opendata.published_plans import Ladder, Plan, Preparation, Roadmap
from macros.opendata.published_ways import Effect, Event, Way


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
    themes: tuple[Id, ...]
    """Ids of the themes that the measure belongs to."""
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


class Correction(Published):
    """What was put right in a report after a newer one had come."""

    day: date
    """The day on which it was put right."""
    text: str
    """What was put right and why."""


class Report(Published):
    """A report on a programme; what it says of a measure or a goal stands with that."""

    period: Period
    """The period that the report is about."""
    name: str
    """The report's name."""
    published: Period | None
    """When the report was published."""
    checked: date | None
    """The day on which what is told here was last compared with the report."""
    next_check: date | None
    """The day by which it is to be compared with it next."""
    review: Review | None
    """What the report says of its whole period."""
    corrections: tuple[Correction, ...]
    """What was put right in the report afterwards."""
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
    preparation: Preparation | None
    """How the programme was prepared, where the source tells."""
    roadmap: Roadmap | None
    """What the programme means to reach and when."""
    plans: tuple[Plan, ...]
    """What is to be done in each period, oldest first."""
    ladder: Ladder | None
    """Steps by which participation grows."""
    swot: Swot | None
    """Strengths, weaknesses, opportunities and threats."""
    responsibilities: Responsibilities | None
    """Who answers for what."""
    law: Law | None
    """The law that the programme stands on."""
    chapters: tuple[Chapter, ...]
    """What else the programme tells, in the order of its page."""
    url: Path
    """The path of the programme's page from the site's root."""


class Theme(Published):
    """A matter that runs through programmes."""

    id: Id
    """The theme's id."""
    name: str
    """The theme's name."""
    question: str
    """The question that the theme's page answers."""
    url: Path | None
    """The path of the theme's page from the site's root; null while nothing belongs to it."""


class OpenData(Published):
    """Participation programmes of Finnish public bodies, and ways to take part.

    Texts are in Finnish. Longer ones may hold Markdown: paragraphs, lists, bold, links; a link that
    begins with a slash leads to a page of the site. What is not known is null.
    """

    model_config = ConfigDict(title="Open data of participation programmes")

    described_by: Annotated[Link, Field(serialization_alias="$schema")]
    """The address of the JSON Schema that describes this file."""
    version: Literal["1.2.0"]
    """The version of the file's shape: the second number grows when fields are added."""
    site: Site
    """The site that publishes the data."""
    programmes: tuple[Programme, ...]
    """Every programme, by id."""
    ways: tuple[Way, ...]
    """Every way to take part, by id."""
    events: tuple[Event, ...]
    """Every event, earliest first."""
    effects: tuple[Effect, ...]
    """What came of taking part, by id."""
    themes: tuple[Theme, ...]
    """Every theme, by id."""
    organisations: tuple[Organisation, ...]
    """Every organisation, by id."""
