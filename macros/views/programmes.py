"""Programmes: in a list, and the facts of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.site import Programme
from macros.time_words import period_text
from macros.views.context import Context, counted
from macros.views.status import Progress, is_assessed, progress


@dataclass(frozen=True, slots=True)
class ProgrammeCard:
    """A programme in a list, to be compared with the others."""

    name: str
    address: str
    organisation: str
    years: str
    summary: str
    contents: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Standing:
    """How a programme is doing, or in `unknown` why that cannot be told."""

    progress: Progress | None
    unknown: str | None


@dataclass(frozen=True, slots=True)
class ProgrammeCards:
    """All programmes."""

    programmes: tuple[ProgrammeCard, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeFacts:
    """Who made a programme, for which years, and what it holds."""

    official: str
    organisation: str
    short: str | None
    years: str
    contents: str
    summary: str
    vision: str | None


def programme_cards(context: Context) -> ProgrammeCards:
    """All programmes as cards."""
    return ProgrammeCards(
        tuple(
            ProgrammeCard(
                name=programme.about.name,
                address=addresses.programme(programme.id),
                organisation=organisation_name(context, programme.about.organisation),
                years=_years(context, programme),
                summary=programme.about.summary,
                contents=_contents(context, programme),
                standing=standing(context, programme.id),
            )
            for programme in context.site.programmes
        )
    )


def standing(context: Context, programme_id: str) -> Standing:
    """How a programme is doing, as far as reports tell."""
    programme = context.programme(programme_id)
    if programme.measures:
        return Standing(progress(context, programme_id), None)
    return Standing(None, context.words["programme.no_statuses"])


@dataclass(frozen=True, slots=True)
class ProgrammeStanding:
    """A programme with how it is doing."""

    name: str
    address: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Standings:
    """How each programme is doing."""

    programmes: tuple[ProgrammeStanding, ...]


def standings(context: Context) -> Standings:
    """How each programme is doing; those that reports tell of come first."""
    found = [
        ProgrammeStanding(
            programme.about.name,
            addresses.programme(programme.id),
            standing(context, programme.id),
        )
        for programme in sorted(context.site.programmes, key=_knowledge)
    ]
    return Standings(tuple(found))


def _knowledge(programme: Programme) -> int:
    return 0 if is_assessed(programme) else 1 if programme.measures else 2


def programme_facts(context: Context, programme_id: str) -> ProgrammeFacts:
    """The facts of a programme."""
    programme = context.programme(programme_id)
    about = programme.about
    organisation = context.site.organisations.root[about.organisation]
    return ProgrammeFacts(
        official=about.official,
        organisation=organisation.official,
        short=organisation.short,
        years=_years(context, programme),
        contents=_contents(context, programme),
        summary=about.summary,
        vision=about.vision,
    )


def organisation_name(context: Context, organisation_id: str) -> str:
    """An organisation's official name, its short name after it."""
    organisation = context.site.organisations.root[organisation_id]
    short = f" ({organisation.short})" if organisation.short else ""
    return f"{organisation.official}{short}"


def _years(context: Context, programme: Programme) -> str:
    years = programme.about.years
    if not years:
        return context.words["unknown_alone"]
    told = period_text(years, context.words)
    is_over = years.end < context.today
    return context.words.say("programme.years_over", years=told) if is_over else told


def _contents(context: Context, programme: Programme) -> str:
    milestones = sum(len(package.milestones) for package in programme.packages.values())
    counts = {
        "goals": len(programme.goals),
        "measures": len(programme.measures),
        "steps": len(programme.ladder.steps) if programme.ladder else 0,
        "packages": len(programme.packages),
        "milestones": milestones,
        "indicators": len(programme.indicators),
    }
    return counted(context, counts)


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a programme, with what it tells."""

    name: str
    about: str
    address: str


@dataclass(frozen=True, slots=True)
class PartGroup:
    """Pages of a programme that tell of the same side of it."""

    id: str
    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeParts:
    """The pages of a programme beside its goals and measures."""

    groups: tuple[PartGroup, ...]


def programme_parts(context: Context, programme_id: str) -> ProgrammeParts:
    """Every page of a programme that is not a goal's or a measure's, in reading order."""
    programme = context.programme(programme_id)
    groups = {
        "suunnitelmat": _planned(programme),
        "seuranta": _followed(context, programme),
        "taustaa": _grounds(context, programme),
    }
    shown = (
        PartGroup(identity, context.words[f"programme.part.{identity}"], tuple(parts))
        for identity, parts in groups.items()
    )
    return ProgrammeParts(tuple(group for group in shown if group.parts))


def _planned(programme: Programme) -> Iterator[Part]:
    key = programme.id
    if ladder := programme.ladder:
        yield Part(ladder.name, ladder.summary, addresses.ladder(key))
    if roadmap := programme.roadmap:
        yield Part(roadmap.name, roadmap.summary, addresses.roadmap(key))
    for plan in programme.plans:
        yield Part(plan.name, plan.summary, addresses.plan(key, plan.period.code))


def _followed(context: Context, programme: Programme) -> Iterator[Part]:
    words = context.words
    for report in reversed(programme.reports):
        address = addresses.report(programme.id, report.period.code)
        yield Part(report.name, words["report.about"], address)
    if programme.indicators:
        count = words.say("indicators.count", count=len(programme.indicators))
        yield Part(words["indicators.title"], count, addresses.indicators(programme.id))


def _grounds(context: Context, programme: Programme) -> Iterator[Part]:
    words, key = context.words, programme.id
    for chapter in programme.chapters:
        yield Part(chapter.title, chapter.summary, addresses.chapter(key, chapter.id))
    if programme.responsibilities:
        summary = programme.responsibilities.summary
        yield Part(words["responsibilities.title"], summary, addresses.responsibilities(key))
    if programme.law:
        yield Part(words["law.title"], programme.law.summary, addresses.law(key))
    if programme.swot:
        yield Part(words["swot.title"], programme.swot.summary, addresses.swot(key))
    if programme.about.stages:
        yield Part(words["stages.title"], words["stages.about"], addresses.stages(key))
