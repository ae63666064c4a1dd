"""From records of ways, events and effects to the published ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from macros import addresses, models
from macros.choices import Channel, Effort
from macros.freshness import check_of
from macros.opendata import published_ways as published
from macros.opendata.codes import AimWord, AudienceWord, ChannelWord, EffortWord
from macros.opendata.nested_background import path_step
from macros.opendata.nested_base import code, known, organisation, prose, prose_if_any
from macros.site import Site


def way(site: Site, one: models.Way) -> published.Way:
    """A way to take part."""
    return published.Way(
        id=one.id,
        name=one.name,
        gain=one.gain,
        who=known(one.who),
        purpose=known(one.purpose),
        when=known(one.when),
        steps=tuple(
            published.Step(name=step.name, text=prose_if_any(step.text)) for step in one.steps
        ),
        bring=known(one.bring),
        time_needed=known(one.time_needed),
        anonymity=known(one.anonymity),
        what_next=known(one.what_next),
        who_decides=known(one.who_decides),
        result=known(one.result),
        languages=known(one.languages),
        contact=known(one.contact),
        checked=one.checked.start,
        next_check=check_of(site.info, one).due,
        aim=AimWord(one.aim.value),
        audiences=tuple(AudienceWord(audience.value) for audience in one.audiences),
        channels=tuple(
            ChannelWord(channel.value) for channel in one.channels if channel is not Channel.UNKNOWN
        ),
        effort=None if one.effort is Effort.UNKNOWN else EffortWord(one.effort.value),
        afterwards=tuple(path_step(step) for step in one.afterwards),
        organisations=tuple(organisation(site, body) for body in one.organisations),
        measures=_measures(one.measures),
        sources=_sources(one.sources),
        link=_whole(site, one.link),
        link_text=one.link_text,
        not_told=one.not_told,
        themes=one.themes,
        url=addresses.way(one.id),
    )


def _whole(site: Site, link: str | None) -> str | None:
    """A link as the world can follow it: a page of ours gets the site's address before it."""
    return addresses.on_the_web(site, link) if link and link.startswith("/") else link


def event(site: Site, one: models.Happening) -> published.Event:
    """Something that takes place."""
    return published.Event(
        id=one.id,
        name=one.name,
        period=one.when.code,
        text=prose(one.text),
        venue=known(one.venue),
        organisation=organisation(site, one.organisation),
        ways=one.ways,
        sources=_sources(one.sources),
        url=addresses.event(one.id),
    )


def effect(site: Site, one: models.Effect) -> published.Effect:
    """What people said and what was done after that."""
    return published.Effect(
        id=one.id,
        said_by=one.said_by,
        said=prose(one.said),
        done=prose(one.done),
        period=code(one.when),
        organisation=organisation(site, one.organisation),
        ways=one.ways,
        measures=_measures(one.measures),
        sources=_sources(one.sources),
        url=addresses.EFFECTS,
    )


def _measures(named: Mapping[str, tuple[str, ...]]) -> tuple[published.MeasureRef, ...]:
    return tuple(
        published.MeasureRef(programme=programme, measure=measure)
        for programme, measures in named.items()
        for measure in measures
    )


def _sources(sources: Iterable[models.WaySource]) -> tuple[published.ProgrammeCitation, ...]:
    return tuple(
        published.ProgrammeCitation(
            programme=source.programme, document=source.document, place=source.place
        )
        for source in sources
    )
