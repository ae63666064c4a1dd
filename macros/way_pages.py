"""Pages of taking part: ways, lists of them, the guide to them, and events."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from macros import addresses, views
from macros.page import Origin, Page
from macros.views import Context
from macros.views.events import event_line
from macros.views.guide import guide_answers, guide_heading, guide_steps
from macros.views.way_lists import shared_answers


def way_pages(context: Context) -> Iterator[Page]:
    """Every page of taking part that is made from records."""
    yield from _ways(context)
    yield from _lists(context)
    yield from _guide(context)
    yield from _events(context)


def _ways(context: Context) -> Iterator[Page]:
    for way in context.site.ways:
        tied = (
            *context.site.events_by_way.get(way.id, ()),
            *context.site.effects_by_way.get(way.id, ()),
        )
        yield Page(
            address=addresses.way(way.id),
            title=way.name,
            crumb=way.name,
            description=context.words.say("way.description", name=way.name, gain=way.gain),
            component="way_page",
            view=partial(views.way_page, context, way.id),
            files=(way.path, *(record.path for record in tied)),
            origins=(Origin(way.place()),),
            # What to do comes first: on a phone a list of contents would stand before it.
            contents="beside",
        )


def _lists(context: Context) -> Iterator[Page]:
    for answer in shared_answers(context):
        yield Page(
            address=answer.address,
            title=answer.title,
            crumb=answer.title,
            description=context.words.say(
                "way_list.description", title=answer.title, count=len(answer.ways)
            ),
            component="way_list_page",
            view=partial(views.way_list_page, context, answer),
            files=tuple(way.path for way in answer.ways),
        )


def _guide(context: Context) -> Iterator[Page]:
    words = context.words
    for step in guide_steps(context):
        heading, *answers = guide_heading(context, step), *guide_answers(context, step)
        said = " → ".join(answers) or words["guide.first_title"]
        yield Page(
            address=addresses.guide(*step.answers),
            title=words.say("guide.title", heading=heading, answers=said),
            crumb=answers[-1] if answers else words["guide.first_title"],
            description=words.say("guide.description", heading=heading, answers=said),
            component="guide_page",
            view=partial(views.guide_page, context, step),
            files=tuple(way.path for way in step.ways),
        )


def _events(context: Context) -> Iterator[Page]:
    for event in context.site.events:
        line = event_line(context, event)
        yield Page(
            address=addresses.event(event.id),
            title=event.name,
            crumb=event.name,
            description=context.words.say(
                "event.description",
                name=event.name,
                when=line.moment.text,
                organisation=line.organisation,
            ),
            component="event_page",
            view=partial(views.event_page, context, event.id),
            files=(event.path,),
        )
