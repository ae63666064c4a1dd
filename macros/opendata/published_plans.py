"""Published records of what a programme plans by time, and how it was prepared."""

from __future__ import annotations

from macros.opendata.codes import StatusCode
from macros.opendata.published_base import Citation, Id, Path, Period, Published


class Stage(Published):
    """A stage of preparing a programme."""

    period: Period
    """When it took place."""
    name: str
    """What took place."""
    text: str | None
    """More about it."""


class Preparation(Published):
    """How a programme was prepared."""

    stages: tuple[Stage, ...]
    """The stages in order of time."""
    source: Citation | None
    """Where they are told."""
    url: Path
    """The path of the page about them from the site's root."""


class Milestone(Published):
    """Something that a programme means to reach in a period."""

    period: Period
    """When it is due."""
    name: str
    """The milestone in plain Finnish."""
    official_name: str
    """The milestone exactly as the source writes it."""
    part: str | None
    """The part of the package that it belongs to, where the source tells parts apart."""
    themes: tuple[Id, ...]
    """Ids of its themes: its own, or else those of its package."""
    status: StatusCode | None
    """Whether it was reached; null where the source does not tell."""


class Package(Published):
    """Milestones that belong together."""

    id: Id
    """The package's id within the programme."""
    goal: int | None
    """The number of the goal that it leads to; null where the source names none."""
    name: str
    """The package in plain Finnish."""
    official_name: str
    """The package's name exactly as the source writes it."""
    themes: tuple[Id, ...]
    """Ids of the themes that milestones without their own belong to."""
    milestones: tuple[Milestone, ...]
    """The milestones in order of time."""
    note: str | None
    """Something to know about the source."""
    source: Citation
    """Where it is told."""


class Roadmap(Published):
    """What a programme means to reach and when."""

    name: str
    """The roadmap in plain Finnish."""
    summary: str
    """What the roadmap tells."""
    packages: tuple[Package, ...]
    """Packages of milestones, in the source's order."""
    note: str | None
    """Something to know about the source."""
    url: Path
    """The path of the roadmap's page from the site's root."""


class PlannedAct(Published):
    """A row of a plan: what is promised, who does it and how success is seen."""

    package: Id
    """The id of the package of the roadmap that it belongs to."""
    name: str
    """What is promised, in plain Finnish."""
    official_name: str
    """The act exactly as the source writes it."""
    acts: tuple[str, ...]
    """What is done for it."""
    indicators: tuple[str, ...]
    """What success is seen from."""
    responsible: tuple[str, ...]
    """Who answers for it: units, never people."""
    partners: tuple[str, ...]
    """With whom; empty where the source names nobody."""
    schedule: Period
    """When it is to be done."""
    schedule_note: str | None
    """More about when."""
    note: str | None
    """Something to know about the source."""
    source: Citation
    """Where it is told."""


class Plan(Published):
    """What is to be done in a period."""

    period: Period
    """The period that the plan is for."""
    name: str
    """The plan's name."""
    summary: str
    """What the plan tells."""
    rows: tuple[PlannedAct, ...]
    """The plan's rows, in the source's order."""
    url: Path
    """The path of the plan's page from the site's root."""


class LadderStep(Published):
    """A step of a ladder of participation."""

    number: int
    """The step's number from the bottom up."""
    name: str
    """The step in plain Finnish."""
    official_name: str
    """The step's name exactly as the source writes it."""
    meaning: tuple[str, ...]
    """What the step means to a customer."""
    responsible: tuple[str, ...]
    """Who answers for it; empty where the source names nobody."""
    when: str | None
    """When the step is reached, in the source's words made plain."""
    package: Id | None
    """The id of the package of the roadmap that holds the step's acts; null without acts."""
    themes: tuple[Id, ...]
    """Ids of the themes that the step tells of."""
    note: str | None
    """Something to know about the source."""
    source: Citation
    """Where it is told."""


class Ladder(Published):
    """Steps by which participation grows."""

    name: str
    """The ladder in plain Finnish."""
    summary: str
    """What the steps tell."""
    standing: str | None
    """The step that the organisation says it stands on."""
    steps: tuple[LadderStep, ...]
    """The steps, lowest first."""
    url: Path
    """The path of the ladder's page from the site's root."""
