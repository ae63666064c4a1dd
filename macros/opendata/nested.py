"""From the site's records to the published ones: the only place that knows both."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from macros import addresses, models
from macros.fields import UNKNOWN
from macros.opendata import published
from macros.opendata.codes import LICENCE, VERSION, QualifierWord, StatusCode
from macros.opendata.tables import latest
from macros.periods import Period
from macros.site import Programme, Site, measure_id


def open_data(site: Site, today: date) -> published.OpenData:
    """All of the site, as published on the day."""
    return published.OpenData(
        described_by=file_address(site, "schema.json"),
        version=VERSION,
        site=_site(site, today),
        programmes=tuple(_programme(site, programme) for programme in site.programmes),
        ways=tuple(_way(site, way) for way in site.ways),
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
            name=info.publisher.name, contact=_known(info.publisher.contact)
        ),
        licence=published.Licence(id=LICENCE["name"], name=LICENCE["title"], link=LICENCE["path"]),
        notice=info.notice,
    )


def _programme(site: Site, programme: Programme) -> published.Programme:
    about = programme.about
    return published.Programme(
        id=programme.id,
        name=about.name,
        official_name=about.official,
        organisation=_organisation(site, about.organisation),
        years=_code(about.years),
        summary=prose(about.summary),
        vision=_prose_if_any(about.vision),
        sources=tuple(
            published.SourceDocument(
                id=key,
                title=document.title,
                about=document.about,
                published=_code(document.published),
                link=document.url,
            )
            for key, document in about.sources.items()
        ),
        notes=tuple(
            published.Note(text=prose(note.text), source=_citation(note.source))
            for note in about.notes
        ),
        goals=tuple(_goal(site, programme, goal) for goal in programme.goals),
        indicators=tuple(
            _indicator(programme, one) for one in sorted(programme.indicators, key=lambda i: i.id)
        ),
        reports=tuple(_report(programme, report) for report in programme.reports),
        url=addresses.programme(programme.id),
    )


def _organisation(site: Site, identity: str) -> published.Organisation:
    found = site.organisations.root[identity]
    return published.Organisation(id=identity, official_name=found.official, short_name=found.short)


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
        source=_citation(goal.source),
        measures=tuple(
            _measure(site, programme, measure_id(goal, measure), measure)
            for measure in sorted(goal.measures, key=lambda measure: measure.number)
        ),
        reports=tuple(
            published.GoalReport(
                period=report.period.code,
                highlights=told.highlights,
                coming=told.coming,
                source=_citation(told.source),
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
        note=_prose_if_any(measure.note),
        status=status,
        period=period or None,
        statuses=tuple(
            published.MeasureStatus(
                period=report.period.code,
                status=StatusCode(said.status.value),
                text=prose(said.text),
                reason=_prose_if_any(said.reason),
                next=_prose_if_any(said.next),
                source=_citation(said.source),
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
        finding=_prose_if_any(indicator.finding),
        not_measured=_prose_if_any(indicator.not_measured),
        next_measured=_code(indicator.next_measured),
        source=_citation(indicator.source),
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


def _report(programme: Programme, report: models.Report) -> published.Report:
    return published.Report(
        period=report.period.code,
        name=report.name,
        published=_code(report.published),
        review=_review(report.review) if report.review else None,
        url=_report_page(programme, report),
    )


def _review(review: models.YearReview) -> published.Review:
    return published.Review(
        successes=review.successes,
        next_period=review.next_period.code,
        targets=review.targets,
        source=_citation(review.source),
    )


def _way(site: Site, way: models.Way) -> published.Way:
    return published.Way(
        id=way.id,
        name=way.name,
        gain=way.gain,
        who=_known(way.who),
        purpose=_known(way.purpose),
        when=_known(way.when),
        steps=tuple(
            published.Step(name=step.name, text=_prose_if_any(step.text)) for step in way.steps
        ),
        bring=_known(way.bring),
        time_needed=_known(way.time_needed),
        anonymity=_known(way.anonymity),
        what_next=_known(way.what_next),
        who_decides=_known(way.who_decides),
        result=_known(way.result),
        languages=_known(way.languages),
        contact=_known(way.contact),
        checked=way.checked.start,
        organisations=tuple(_organisation(site, one) for one in way.organisations),
        measures=tuple(
            published.WayMeasure(programme=programme, measure=measure)
            for programme, measures in way.measures.items()
            for measure in measures
        ),
        sources=tuple(
            published.WaySource(
                programme=source.programme, document=source.document, place=source.place
            )
            for source in way.sources
        ),
        link=way.link,
        link_text=way.link_text,
        url=addresses.way(way.id),
    )


def _citation(source: models.SourceRef) -> published.Citation:
    return published.Citation(document=source.document, place=source.place)


def _report_page(programme: Programme, report: models.Report) -> str:
    return addresses.report(programme.id, report.period.code)


def _code(period: Period | None) -> str | None:
    return period.code if period else None


# Empty lines, which stay, or a line end that does not begin an item of a list.
_LINE_END = re.compile(r"(?P<empty>\n(?: *\n)+)|\n(?! *(?:[-*+]|\d+[.)]) ) *")


def prose(text: str) -> str:
    """A text with each paragraph on one line: where staff break their lines is no part of it."""
    return _LINE_END.sub(lambda found: found["empty"] or " ", text)


def _prose_if_any(text: str | None) -> str | None:
    return None if text is None else prose(text)


def _known(text: str) -> str | None:
    return None if text == UNKNOWN else prose(text)


def _figure(value: Decimal) -> int | float:
    """A JSON number: whole where the source gives no decimals, so that 850000 is not 850000.0."""
    return int(value) if value == value.to_integral() and "." not in str(value) else float(value)
