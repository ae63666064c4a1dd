"""What a programme stands on: strengths, responsibilities, law, preparation, chapters."""

from __future__ import annotations

from dataclasses import dataclass

from macros import addresses
from macros.models import (
    Act,
    Chapter,
    Matrix,
    MatrixRow,
    PathStep,
    Responsibility,
    Section,
)
from macros.views.context import Context, found
from macros.views.links import Named
from macros.views.moments import Moment, moment
from macros.views.sources import SourceNote, source_note


@dataclass(frozen=True, slots=True)
class SwotPage:
    """Strengths, weaknesses, opportunities and threats."""

    summary: str
    parts: tuple[SwotPart, ...]
    source: SourceNote


@dataclass(frozen=True, slots=True)
class SwotPart:
    """One of the four."""

    id: str
    heading: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResponsibilitiesPage:
    """Who answers for what."""

    summary: str
    rows: tuple[Responsibility, ...]
    source: SourceNote


@dataclass(frozen=True, slots=True)
class LawPage:
    """What acts of parliament say."""

    summary: str
    acts: tuple[Act, ...]
    source: SourceNote


@dataclass(frozen=True, slots=True)
class ShownStage:
    """A stage of preparation."""

    name: str
    moment: Moment
    text: str | None


@dataclass(frozen=True, slots=True)
class StagesPage:
    """How a programme was prepared."""

    programme: Named
    stages: tuple[ShownStage, ...]
    source: SourceNote | None


@dataclass(frozen=True, slots=True)
class ShownMatrix:
    """A table of lists; `explained` are the columns that need more than their names."""

    caption: str
    explained: tuple[Section, ...]
    columns: tuple[Section, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """A chapter of a programme."""

    title: str
    summary: str
    sections: tuple[Section, ...]
    matrix: ShownMatrix | None
    steps: tuple[PathStep, ...]
    note: str | None
    source: SourceNote


def swot_page(context: Context, programme_id: str) -> SwotPage:
    """The page of a programme's strengths and threats."""
    programme = context.programme(programme_id)
    swot = found(programme.swot, "swot.yml")
    words = context.words
    return SwotPage(
        summary=swot.summary,
        parts=(
            SwotPart("vahvuudet", words["swot.strengths"], swot.strengths),
            SwotPart("heikkoudet", words["swot.weaknesses"], swot.weaknesses),
            SwotPart("mahdollisuudet", words["swot.opportunities"], swot.opportunities),
            SwotPart("uhat", words["swot.threats"], swot.threats),
        ),
        source=source_note(programme, swot.source),
    )


def responsibilities_page(context: Context, programme_id: str) -> ResponsibilitiesPage:
    """The page of who answers for what."""
    programme = context.programme(programme_id)
    responsibilities = found(programme.responsibilities, "responsibilities.yml")
    return ResponsibilitiesPage(
        responsibilities.summary,
        responsibilities.rows,
        source_note(programme, responsibilities.source),
    )


def law_page(context: Context, programme_id: str) -> LawPage:
    """The page of the acts behind a programme."""
    programme = context.programme(programme_id)
    law = found(programme.law, "law.yml")
    return LawPage(law.summary, law.acts, source_note(programme, law.source))


def stages_page(context: Context, programme_id: str) -> StagesPage:
    """The page of how a programme was prepared."""
    programme = context.programme(programme_id)
    about = programme.about
    return StagesPage(
        programme=Named(about.name, addresses.programme(programme.id)),
        stages=tuple(
            ShownStage(stage.name, moment(stage.period, context.words), stage.text)
            for stage in about.stages
        ),
        source=source_note(programme, about.stages_source) if about.stages_source else None,
    )


def chapter_page(context: Context, programme_id: str, chapter_id: str) -> ChapterPage:
    """The page of a chapter."""
    programme = context.programme(programme_id)
    chapter: Chapter = programme.chapters_by_id[chapter_id]
    return ChapterPage(
        title=chapter.title,
        summary=chapter.summary,
        sections=chapter.sections,
        matrix=_matrix(chapter.title, chapter.matrix) if chapter.matrix else None,
        steps=chapter.steps,
        note=chapter.note,
        source=source_note(programme, chapter.source),
    )


def _matrix(caption: str, matrix: Matrix) -> ShownMatrix:
    explained = tuple(column for column in matrix.columns if column.text)
    return ShownMatrix(caption, explained, matrix.columns, matrix.rows)
