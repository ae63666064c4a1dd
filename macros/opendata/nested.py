"""From the site's records to the published ones; these modules are the only place that knows both.

What a programme plans and what it stands on are in nested_plans.py and nested_background.py, ways
to take part in nested_ways.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from macros import addresses, models
from macros.freshness import check_of
from macros.opendata import nested_background as background
from macros.opendata import nested_plans as plans
from macros.opendata import nested_ways as ways
from macros.opendata import published
from macros.opendata.codes import LICENCE, VERSION, QualifierWord, StatusCode
from macros.opendata.nested_base import citation, code, known, organisation, prose, prose_if_any
from macros.opendata.tables import latest
from macros.site import Programme, Site, measure_id


def open_data(site: Site, today: date) -> published.OpenData:
    """All of the site, as published on the day."""
    return published.OpenData(
        described_by=file_address(site, "schema.json"),
        version=VERSION,
        site=_site(site, today),
        programmes=tuple(_programme(site, programme) for programme in site.programmes),
        ways=tuple(ways.way(site, one) for one in site.ways),
        events=tuple(ways.event(site, one) for one in site.events),
        effects=tuple(ways.effect(site, one) for one in site.effects),
        themes=tuple(_themes(site)),
        organisations=tuple(organisation(site, one) for one in sorted(site.organisations.root)),
    )


def file_address(site: Site, name: str) -> str:
    """The web address of a published file."""
    return f"{site.info.address.rstrip('/')}{addresses.FILES}{name}"


def _site(site: Site, today: date) -> published.Site:
    info = site.info
    return published.Site(
        name=info.name,
        address=info.address.rstrip("/"),
        language=info.language,
        built=today,
        publisher=published.Publisher(
            name=info.publisher.name, contact=known(info.publisher.contact)
        ),
        licence=published.Licence(id=LICENCE["name"], name=LICENCE["title"], link=LICENCE["path"]),
        notice=info.notice,
    )


def _programme(site: Site, programme: Programme) -> published.Programme:
    about = programme.about
    roadmap, ladder, swot = programme.roadmap, programme.ladder, programme.swot
    shared, law = programme.responsibilities, programme.law
    return published.Programme(
        id=programme.id,
        name=about.name,
        official_name=about.official,
        organisation=organisation(site, about.organisation),
        years=code(about.years),
        summary=prose(about.summary),
        vision=prose_if_any(about.vision),
        sources=tuple(
            published.SourceDocument(
                id=key,
                title=document.title,
                about=document.about,
                published=code(document.published),
                link=document.url,
            )
            for key, document in about.sources.items()
        ),
        notes=tuple(
            published.Note(text=prose(note.text), source=citation(note.source))
            for note in about.notes
        ),
        goals=tuple(_goal(site, programme, goal) for goal in programme.goals),
        indicators=tuple(
            _indicator(programme, one) for one in sorted(programme.indicators, key=lambda i: i.id)
        ),
        reports=tuple(_report(site, programme, report) for report in programme.reports),
        preparation=plans.preparation(programme.id, about),
        roadmap=plans.roadmap(programme.id, roadmap) if roadmap else None,
        plans=tuple(plans.plan(programme.id, one) for one in programme.plans),
        ladder=plans.ladder(programme.id, ladder) if ladder else None,
        swot=background.swot(programme.id, swot) if swot else None,
        responsibilities=background.responsibilities(programme.id, shared) if shared else None,
        law=background.law(programme.id, law) if law else None,
        chapters=tuple(background.chapter(programme.id, one) for one in programme.chapters),
        url=addresses.programme(programme.id),
    )


def _themes(site: Site) -> Iterator[published.Theme]:
    for identity, theme in sorted(site.themes.root.items()):
        used = identity in site.themes_in_use
        yield published.Theme(
            id=identity,
            name=theme.name,
            question=theme.question,
            url=addresses.theme(identity) if used else None,
        )


def _kind(site: Site, identity: str) -> published.ParticipationKind:
    found = site.kinds.root[identity]
    return published.ParticipationKind(id=identity, name=found.name, meaning=found.meaning)


def _goal(site: Site, programme: Programme, goal: models.Goal) -> published.Goal:
    return published.Goal(
        number=goal.number,
        name=goal.name,
        official_name=goal.official,
        kind=_kind(site, goal.kind) if goal.kind else None,
        summary=prose(goal.summary),
        source=citation(goal.source),
        measures=tuple(
            _measure(site, programme, measure_id(goal, measure), measure)
            for measure in sorted(goal.measures, key=lambda measure: measure.number)
        ),
        reports=tuple(
            published.GoalReport(
                period=report.period.code,
                highlights=told.highlights,
                coming=told.coming,
                source=citation(told.source),
                url=_report_page(programme, report),
            )
            for report in programme.reports
            if (told := report.goals.get(goal.number))
        ),
        url=addresses.goal(programme.id, goal.number),
    )


def _measure(
    site: Site, programme: Programme, identity: str, measure: models.Measure
) -> published.Measure:
    status, period = latest(programme, identity)
    groups = site.target_groups.root
    return published.Measure(
        id=identity,
        number=measure.number,
        name=measure.name,
        official_name=measure.official,
        target_groups=tuple(
            published.TargetGroup(id=group, name=groups[group]) for group in measure.target_groups
        ),
        themes=measure.themes,
        note=prose_if_any(measure.note),
        status=status,
        period=period or None,
        statuses=tuple(
            published.MeasureStatus(
                period=report.period.code,
                status=StatusCode(said.status.value),
                text=prose(said.text),
                reason=prose_if_any(said.reason),
                next=prose_if_any(said.next),
                source=citation(said.source),
                url=_report_page(programme, report),
            )
            for report in programme.reports
            if (said := report.measures.get(identity))
        ),
        url=addresses.measure(programme.id, identity),
    )


def _indicator(programme: Programme, indicator: models.Indicator) -> published.Indicator:
    return published.Indicator(
        id=indicator.id,
        name=indicator.name,
        official_name=indicator.official,
        question=indicator.question,
        goals=indicator.goals,
        measures=indicator.measures,
        scale=_scale(indicator.scale) if indicator.scale else None,
        unit=indicator.unit,
        values=tuple(
            _value(value) for value in sorted(indicator.values, key=lambda v: v.period.order)
        ),
        finding=prose_if_any(indicator.finding),
        not_measured=prose_if_any(indicator.not_measured),
        next_measured=code(indicator.next_measured),
        source=citation(indicator.source),
        url=addresses.indicators(programme.id),
    )


def _scale(scale: models.Scale) -> published.Scale:
    return published.Scale(
        min=_figure(scale.min),
        max=_figure(scale.max),
        best=_figure(scale.best),
        min_means=scale.min_means,
        max_means=scale.max_means,
    )


def _value(value: models.IndicatorValue) -> published.IndicatorValue:
    return published.IndicatorValue(
        period=value.period.code,
        value=_figure(value.value),
        qualifier=QualifierWord(value.qualifier.value) if value.qualifier else None,
        note=value.note,
    )


def _report(site: Site, programme: Programme, report: models.Report) -> published.Report:
    check = check_of(site.info, report)
    return published.Report(
        period=report.period.code,
        name=report.name,
        published=code(report.published),
        checked=check.last,
        next_check=check.due,
        review=_review(report.review) if report.review else None,
        corrections=tuple(
            published.Correction(day=one.day.start, text=one.text) for one in report.corrections
        ),
        url=_report_page(programme, report),
    )


def _review(review: models.YearReview) -> published.Review:
    return published.Review(
        successes=review.successes,
        next_period=review.next_period.code,
        targets=review.targets,
        source=citation(review.source),
    )


def _report_page(programme: Programme, report: models.Report) -> str:
    return addresses.report(programme.id, report.period.code)


def _figure(value: Decimal) -> int | float:
    """A JSON number: whole where the source gives no decimals, so that 850000 is not 850000.0."""
    return int(value) if value == value.to_integral() and "." not in str(value) else float(value)
