"""From records of what a programme stands on to the published ones."""

from __future__ import annotations

from collections.abc import Iterable

from macros import addresses, models
from macros.opendata import published_background as published
from macros.opendata.nested_base import citation, prose, prose_if_any


def swot(programme: str, told: models.Swot) -> published.Swot:
    """Strengths, weaknesses, opportunities and threats."""
    return published.Swot(
        summary=prose(told.summary),
        strengths=told.strengths,
        weaknesses=told.weaknesses,
        opportunities=told.opportunities,
        threats=told.threats,
        source=citation(told.source),
        url=addresses.swot(programme),
    )


def responsibilities(programme: str, told: models.Responsibilities) -> published.Responsibilities:
    """Who answers for what."""
    return published.Responsibilities(
        summary=prose(told.summary),
        rows=tuple(
            published.Responsibility(
                name=row.name, responsible=row.responsible, partners=row.partners
            )
            for row in told.rows
        ),
        source=citation(told.source),
        url=addresses.responsibilities(programme),
    )


def law(programme: str, told: models.Law) -> published.Law:
    """The law that a programme stands on."""
    return published.Law(
        summary=prose(told.summary),
        acts=tuple(
            published.Act(
                name=act.name, number=act.number, link=act.url, sections=_sections(act.sections)
            )
            for act in told.acts
        ),
        source=citation(told.source),
        url=addresses.law(programme),
    )


def chapter(programme: str, told: models.Chapter) -> published.Chapter:
    """A matter of a programme that has a page of its own."""
    return published.Chapter(
        id=told.id,
        title=told.title,
        summary=told.summary,
        sections=_sections(told.sections),
        matrix=_matrix(told.matrix) if told.matrix else None,
        steps=tuple(path_step(step) for step in told.steps),
        note=prose_if_any(told.note),
        themes=told.themes,
        source=citation(told.source),
        url=addresses.chapter(programme, told.id),
    )


def path_step(step: models.PathStep) -> published.PathStep:
    """A step in how a matter goes on."""
    return published.PathStep(name=step.name, text=prose_if_any(step.text), when=step.when)


def _matrix(matrix: models.Matrix) -> published.Matrix:
    return published.Matrix(
        columns=_sections(matrix.columns),
        rows=tuple(
            published.MatrixRow(name=row.name, meaning=row.meaning, cells=row.cells)
            for row in matrix.rows
        ),
    )


def _sections(sections: Iterable[models.Section]) -> tuple[published.Section, ...]:
    return tuple(
        published.Section(
            heading=section.heading,
            text=prose_if_any(section.text),
            points=section.points,
            numbered=section.numbered,
        )
        for section in sections
    )
