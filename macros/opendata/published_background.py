"""Published records of what a programme stands on: law, responsibilities, chapters of text."""

from __future__ import annotations

from macros.opendata.published_base import Citation, Id, Link, Path, Published


class Swot(Published):
    """Strengths, weaknesses, opportunities and threats."""

    summary: str
    """Who weighed them and when."""
    strengths: tuple[str, ...]
    """Strengths."""
    weaknesses: tuple[str, ...]
    """Weaknesses."""
    opportunities: tuple[str, ...]
    """Opportunities."""
    threats: tuple[str, ...]
    """Threats."""
    source: Citation
    """Where they are told."""
    url: Path
    """The path of the page about them from the site's root."""


class Responsibility(Published):
    """Who answers for a part of participation."""

    name: str
    """What is answered for."""
    responsible: tuple[str, ...]
    """Who answers for it: units, never people."""
    partners: tuple[str, ...]
    """With whom."""


class Responsibilities(Published):
    """Who answers for what."""

    summary: str
    """How responsibility is shared."""
    rows: tuple[Responsibility, ...]
    """Each part of participation, in the source's order."""
    source: Citation
    """Where it is told."""
    url: Path
    """The path of the page about responsibilities from the site's root."""


class Section(Published):
    """A part of a chapter or of an act of parliament, or a column of a table."""

    heading: str
    """The heading."""
    text: str | None
    """The text."""
    points: tuple[str, ...]
    """The items of a list below the text."""
    numbered: bool
    """Whether the order of the items matters."""


class Act(Published):
    """An act of parliament that gives a right."""

    name: str
    """The act's name."""
    number: str
    """The act's number in the statute book: 611/2021."""
    link: Link
    """The act's web address."""
    sections: tuple[Section, ...]
    """Sections of the act in plain Finnish."""


class Law(Published):
    """The law that a programme stands on."""

    summary: str
    """Which acts the programme stands on."""
    acts: tuple[Act, ...]
    """Acts of parliament, in the source's order."""
    source: Citation
    """Where the programme tells of them."""
    url: Path
    """The path of the page about the law from the site's root."""


class MatrixRow(Published):
    """A row of a table whose cells are lists."""

    name: str
    """The row's name."""
    meaning: str | None
    """What the row means."""
    cells: tuple[tuple[str, ...], ...]
    """A list for each column, in the order of the columns."""


class Matrix(Published):
    """A table whose cells are lists."""

    columns: tuple[Section, ...]
    """The columns: names and what they mean."""
    rows: tuple[MatrixRow, ...]
    """The rows."""


class PathStep(Published):
    """A step in how a matter goes on."""

    name: str
    """What happens."""
    text: str | None
    """More about it."""
    when: str | None
    """When, in words, where the source says so."""


class Chapter(Published):
    """A matter of a programme that has a page of its own."""

    id: Id
    """The chapter's id within the programme."""
    title: str
    """The chapter's title."""
    summary: str
    """What the chapter tells."""
    sections: tuple[Section, ...]
    """The chapter's parts, in order."""
    matrix: Matrix | None
    """The chapter's table; null without one."""
    steps: tuple[PathStep, ...]
    """How a matter goes on, step by step."""
    note: str | None
    """Something to know about the source."""
    themes: tuple[Id, ...]
    """Ids of the themes that the chapter tells of."""
    source: Citation
    """Where it is told."""
    url: Path
    """The path of the chapter's page from the site's root."""
