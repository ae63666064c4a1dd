"""Programmes: in a list, and the facts of one."""

from __future__ import annotations

from dataclasses import dataclass

from macros import addresses
from macros.site import Programme
from macros.views.context import Context, period_text
from macros.views.status import Progress, progress


@dataclass(frozen=True, slots=True)
class ProgrammeCard:
    """A programme in a list."""

    name: str
    address: str
    organisation: str
    years: str
    summary: str
    contents: str
    progress: Progress


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
                progress=progress(context, programme.id),
            )
            for programme in context.site.programmes
        )
    )


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
    return period_text(years, context.words) if years else context.words["unknown"]


def _contents(context: Context, programme: Programme) -> str:
    return context.words.say(
        "programme.contents", goals=len(programme.goals), measures=len(programme.measures)
    )
