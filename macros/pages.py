"""Which pages are made from records, and what each of them says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from macros import addresses, views
from macros.page import Origin, Page
from macros.problems import Place
from macros.programme_pages import background_pages, planned_pages
from macros.site import Programme
from macros.views import Context
from macros.way_pages import way_pages


def pages(context: Context) -> Iterator[Page]:
    """Every page made from records."""
    for programme in context.site.programmes:
        yield from _programme_pages(context, programme)
    yield from way_pages(context)
    yield from _theme_pages(context)
    yield from _follow_up_pages(context)
    yield _gallery_page(context)


def _programme_pages(context: Context, programme: Programme) -> Iterator[Page]:
    yield _front(context, programme)
    yield _whole(context, programme)
    yield from _goal_pages(context, programme)
    yield from _measure_pages(context, programme)
    if programme.indicators:
        yield _indicators_page(context, programme)
    yield from _report_pages(context, programme)
    yield from planned_pages(context, programme)
    yield from background_pages(context, programme)


def _front(context: Context, programme: Programme) -> Page:
    about = programme.about
    return Page(
        address=addresses.programme(programme.id),
        title=about.name,
        crumb=about.name,
        description=context.words.say("programme.description", name=about.name),
        component="programme_page",
        view=partial(views.programme_page, context, programme.id),
        files=(about.path, *(report.path for report in programme.reports)),
        origins=(Origin(about.place()),),
    )


def _whole(context: Context, programme: Programme) -> Page:
    name = programme.about.name
    return Page(
        address=addresses.whole(programme.id),
        title=context.words.say("whole.title", name=name),
        crumb=context.words["whole.crumb"],
        description=context.words.say("whole.description", name=name),
        component="whole_programme_page",
        view=partial(views.whole_programme_page, context, programme.id),
        files=tuple(record.path for record in programme.records),
        contents=False,
        for_paper=True,
    )


def _goal_pages(context: Context, programme: Programme) -> Iterator[Page]:
    for goal in programme.goals:
        number = goal.number
        label = f"{context.words['goal.label']} {number}"
        yield Page(
            address=addresses.goal(programme.id, number),
            title=f"{label}: {goal.name}",
            crumb=label,
            description=context.words.say(
                f"goal.description.{'measures' if goal.measures else 'packages'}",
                number=number,
                name=goal.name,
                count=len(goal.measures),
                programme=programme.about.name,
            ),
            component="goal_page",
            view=partial(views.goal_page, context, programme.id, number),
            files=(goal.path, *(report.path for report in programme.reports)),
            origins=(Origin(goal.place()),),
        )


def _measure_pages(context: Context, programme: Programme) -> Iterator[Page]:
    for identity, (goal, measure) in programme.measures.items():
        label = f"{context.words['measure.label']} {identity}"
        status = views.status_tag(context, programme.status(identity))
        yield Page(
            address=addresses.measure(programme.id, identity),
            title=f"{label}: {measure.name}",
            crumb=label,
            description=context.words.say(
                "measure.description",
                id=identity,
                name=measure.name,
                status=status.label,
                programme=programme.about.name,
            ),
            component="measure_page",
            view=partial(views.measure_page, context, programme.id, identity),
            files=(goal.path, *(report.path for report, _ in programme.reports_on(identity))),
            origins=tuple(_where_a_measure_is_told(programme, identity)),
            # Short, and the status has just been read: on a phone a list would stand in the way.
            contents="beside",
        )


def _where_a_measure_is_told(programme: Programme, identity: str) -> Iterator[Origin]:
    """Its name is in the goal's file, its status in the newest report that speaks of it."""
    goal, measure = programme.measures[identity]
    index = next(n for n, one in enumerate(goal.measures) if one is measure)
    yield Origin(goal.place("measures", index))
    for report, _ in programme.reports_on(identity):
        yield Origin(report.key_place("measures", identity), "status")
        return


def _indicators_page(context: Context, programme: Programme) -> Page:
    words = context.words
    return Page(
        address=addresses.indicators(programme.id),
        title=words.say("indicators.page_title", programme=programme.about.name),
        crumb=words["indicators.title"],
        description=words.say(
            "indicators.description",
            programme=programme.about.name,
            count=len(programme.indicators),
        ),
        component="indicators_page",
        view=partial(views.indicators_page, context, programme.id),
        files=tuple(indicator.path for indicator in programme.indicators),
    )


def _report_pages(context: Context, programme: Programme) -> Iterator[Page]:
    for report in programme.reports:
        code = report.period.code
        yield Page(
            address=addresses.report(programme.id, code),
            title=report.name,
            crumb=report.name,
            description=context.words.say(
                "report.description",
                report=report.name,
                programme=programme.about.name,
                count=len(report.measures),
            ),
            component="report_page",
            view=partial(views.report_page, context, programme.id, code),
            files=(report.path, *(goal.path for goal in programme.goals)),
            origins=(Origin(report.place()),),
        )


def _theme_pages(context: Context) -> Iterator[Page]:
    for key, theme in context.site.themes.root.items():
        if key not in context.site.themes_in_use:
            continue
        yield Page(
            address=addresses.theme(key),
            title=context.words.say("theme.page_title", name=theme.name),
            crumb=theme.name,
            description=context.words.say("theme.description", question=theme.question),
            component="theme_page",
            view=partial(views.theme_page, context, key),
            files=(context.site.themes.path,),
            origins=(Origin(context.site.themes.key_place(key)),),
            contents=False,
        )


def _follow_up_pages(context: Context) -> Iterator[Page]:
    for narrowed in views.narrowed(context):
        yield Page(
            address=narrowed.address,
            title=narrowed.title,
            crumb=narrowed.title,
            description=context.words.say(
                "follow_up.description", title=narrowed.title, count=len(narrowed.measures)
            ),
            component="follow_up_page",
            view=partial(views.follow_up_page, context, narrowed.title, narrowed.measures),
            files=tuple(
                report.path for programme in context.site.programmes for report in programme.reports
            ),
        )


def _gallery_page(context: Context) -> Page:
    words = context.words
    return Page(
        address=addresses.GALLERY,
        title=words["gallery.title"],
        crumb=words["gallery.title"],
        description=words["gallery.lead"],
        component="gallery",
        view=partial(views.gallery, context),
        origins=(Origin(Place("macros/components")),),
        contents=False,
    )
