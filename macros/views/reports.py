"""Reports: the whole one on a page, and what the newest says."""

from __future__ import annotations

from dataclasses import dataclass

from macros import addresses
from macros.models import Goal, MeasureReport, Report, YearReview
from macros.site import Programme, measure_id
from macros.time_words import day_text, period_text
from macros.views.checked import checked_text
from macros.views.context import Context, found
from macros.views.sources import SourceNote, source_note
from macros.views.status import Progress, StatusTag, progress_of, status_tag


@dataclass(frozen=True, slots=True)
class ReportedMeasure:
    """What a report says of a measure; `anchor` is its place on the page."""

    id: str
    anchor: str
    name: str
    official: str
    address: str
    status: StatusTag
    text: str
    reason: str | None
    next: str | None
    source: SourceNote


@dataclass(frozen=True, slots=True)
class ReportedGoal:
    """What a report says of a goal and its measures."""

    number: int
    name: str
    official: str
    source: SourceNote
    progress: Progress
    highlights: tuple[str, ...]
    coming: tuple[str, ...]
    measures: tuple[ReportedMeasure, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """What a report says of its whole period."""

    successes: tuple[str, ...]
    next_period: str
    targets: tuple[str, ...]
    source: SourceNote


@dataclass(frozen=True, slots=True)
class Corrected:
    """What was put right in a report afterwards."""

    day: str
    text: str


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A report as one long page."""

    name: str
    period: str
    published: str
    checked: str | None
    corrections: tuple[Corrected, ...]
    programme_name: str
    programme_address: str
    progress: Progress
    review: Review | None
    goals: tuple[ReportedGoal, ...]
    citation: str
    address: str


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A report in a list."""

    name: str
    period: str
    address: str


@dataclass(frozen=True, slots=True)
class Reports:
    """The reports of a programme, newest first."""

    reports: tuple[ReportEntry, ...]


@dataclass(frozen=True, slots=True)
class ComingGoal:
    """What was coming in a goal."""

    number: int
    name: str
    address: str
    coming: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coming:
    """What the newest report said was coming."""

    report_name: str
    report_address: str
    period: str
    goals: tuple[ComingGoal, ...]


def report_page(context: Context, programme_id: str, period: str) -> ReportPage:
    """A report's page."""
    programme = context.programme(programme_id)
    report = programme.reports_by_period[period]
    address = addresses.report(programme.id, period)
    return ReportPage(
        name=report.name,
        period=period_text(report.period, context.words),
        published=(
            period_text(report.published, context.words)
            if report.published
            else context.words["unknown_alone"]
        ),
        checked=checked_text(context, report),
        corrections=tuple(
            Corrected(day_text(one.day.start), one.text) for one in report.corrections
        ),
        programme_name=programme.about.name,
        programme_address=addresses.programme(programme.id),
        progress=progress_of(context, (said.status for said in report.measures.values())),
        review=_review(context, programme, report.review) if report.review else None,
        goals=tuple(
            reported
            for goal in programme.goals
            if (reported := _reported_goal(context, programme, report, goal)).measures
        ),
        citation=_citation(context, programme, report, address),
        address=address,
    )


def _citation(context: Context, programme: Programme, report: Report, address: str) -> str:
    info = context.site.info
    return context.words.say(
        "report.citation",
        organisation=context.site.organisations.root[programme.about.organisation].official,
        report=report.name,
        site=info.name,
        address=addresses.on_the_web(context.site, address),
        day=day_text(context.today),
    )


def _review(context: Context, programme: Programme, review: YearReview) -> Review:
    return Review(
        successes=review.successes,
        next_period=period_text(review.next_period, context.words),
        targets=review.targets,
        source=source_note(programme, review.source),
    )


def _reported_goal(
    context: Context, programme: Programme, report: Report, goal: Goal
) -> ReportedGoal:
    told = report.goals.get(goal.number)
    reported = [
        (measure, said)
        for measure in goal.measures
        if (said := report.measures.get(measure_id(goal, measure)))
    ]
    return ReportedGoal(
        number=goal.number,
        name=goal.name,
        official=goal.official,
        source=source_note(programme, goal.source),
        progress=progress_of(context, (said.status for _, said in reported)),
        highlights=told.highlights if told else (),
        coming=told.coming if told else (),
        measures=tuple(
            _reported_measure(context, programme, measure_id(goal, measure), said)
            for measure, said in reported
        ),
    )


def _reported_measure(
    context: Context, programme: Programme, identity: str, said: MeasureReport
) -> ReportedMeasure:
    _, measure = programme.measures[identity]
    return ReportedMeasure(
        id=identity,
        anchor=identity.replace(".", "-"),
        name=measure.name,
        official=measure.official,
        address=addresses.measure(programme.id, identity),
        status=status_tag(context, said.status),
        text=said.text,
        reason=said.reason,
        next=said.next,
        source=source_note(programme, said.source),
    )


def reports(context: Context, programme_id: str) -> Reports:
    """The reports of a programme."""
    programme = context.programme(programme_id)
    return Reports(
        tuple(
            ReportEntry(
                report.name,
                period_text(report.period, context.words),
                addresses.report(programme.id, report.period.code),
            )
            for report in reversed(programme.reports)
        )
    )


def coming(context: Context, programme_id: str) -> Coming:
    """What the newest report said was coming, goal by goal."""
    programme = context.programme(programme_id)
    report = found(programme.latest_report, "reports")
    return Coming(
        report_name=report.name,
        report_address=addresses.report(programme.id, report.period.code),
        period=period_text(report.period, context.words),
        goals=tuple(
            ComingGoal(
                number=goal.number,
                name=goal.name,
                address=addresses.goal(programme.id, goal.number),
                coming=told.coming,
            )
            for goal in programme.goals
            if (told := report.goals.get(goal.number)) and told.coming
        ),
    )
