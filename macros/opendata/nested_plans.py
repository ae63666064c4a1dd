"""From records of what a programme plans by time to the published ones."""

from __future__ import annotations

from macros import addresses, models
from macros.opendata import published_plans as published
from macros.opendata.codes import StatusCode
from macros.opendata.nested_base import citation, known, prose, prose_if_any


def preparation(programme: str, about: models.About) -> published.Preparation | None:
    """How a programme was prepared, where its source tells."""
    if not about.stages:
        return None
    return published.Preparation(
        stages=tuple(
            published.Stage(
                period=stage.period.code, name=stage.name, text=prose_if_any(stage.text)
            )
            for stage in sorted(about.stages, key=lambda stage: stage.period.order)
        ),
        source=citation(about.stages_source) if about.stages_source else None,
        url=addresses.stages(programme),
    )


def roadmap(programme: str, told: models.Roadmap) -> published.Roadmap:
    """What a programme means to reach and when."""
    return published.Roadmap(
        name=told.name,
        summary=prose(told.summary),
        packages=tuple(_package(key, package) for key, package in told.packages.items()),
        note=prose_if_any(told.note),
        url=addresses.roadmap(programme),
    )


def _package(identity: str, package: models.Package) -> published.Package:
    return published.Package(
        id=identity,
        goal=package.goal,
        name=package.name,
        official_name=package.official,
        themes=package.themes,
        milestones=tuple(
            published.Milestone(
                period=one.period.code,
                name=one.name,
                official_name=one.official,
                part=one.part,
                themes=one.themes or package.themes,
                status=StatusCode(one.status.value) if one.status else None,
            )
            for one in sorted(package.milestones, key=lambda one: one.period.order)
        ),
        note=prose_if_any(package.note),
        source=citation(package.source),
    )


def plan(programme: str, told: models.Plan) -> published.Plan:
    """What is to be done in a period."""
    return published.Plan(
        period=told.period.code,
        name=told.name,
        summary=prose(told.summary),
        rows=tuple(_act(row) for row in told.rows),
        url=addresses.plan(programme, told.period.code),
    )


def _act(row: models.PlannedAct) -> published.PlannedAct:
    return published.PlannedAct(
        package=row.package,
        name=row.name,
        official_name=row.official,
        acts=row.acts,
        indicators=row.indicators,
        responsible=row.responsible,
        partners=row.partners,
        schedule=row.schedule.code,
        schedule_note=row.schedule_note,
        note=prose_if_any(row.note),
        source=citation(row.source),
    )


def ladder(programme: str, told: models.Ladder) -> published.Ladder:
    """Steps by which participation grows."""
    return published.Ladder(
        name=told.name,
        summary=prose(told.summary),
        standing=known(told.standing),
        steps=tuple(_step(step) for step in sorted(told.steps, key=lambda step: step.number)),
        url=addresses.ladder(programme),
    )


def _step(step: models.LadderStep) -> published.LadderStep:
    return published.LadderStep(
        number=step.number,
        name=step.name,
        official_name=step.official,
        meaning=step.meaning,
        responsible=step.responsible,
        when=known(step.when),
        package=step.package,
        themes=step.themes,
        note=prose_if_any(step.note),
        source=citation(step.source),
    )
