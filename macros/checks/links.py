"""Rules about records that name other records."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from macros.checks import records
from macros.checks.registry import check, check_given
from macros.models import (
    About,
    FileRecord,
    Goal,
    Kinds,
    Organisations,
    Roadmap,
    SourceRef,
    TargetGroups,
    Themes,
)
from macros.problems import Place, Problem, did_you_mean
from macros.site import Programme, Site
from macros.texts import inside


def _unknown(place: Place, fact: str, word: object, known: Collection[object]) -> Problem:
    names = [str(name) for name in known]
    if hint := did_you_mean(str(word), names):
        return Problem(place, fact, f"Korjaa tai poista se.{hint}")
    return Problem(place, fact, f"Korjaa tai poista se. Käytettävissä ovat: {_shown(names)}.")


@check_given(Organisations)
def every_organisation_named_exists(site: Site) -> Iterator[Problem]:
    """A programme and a way name organisations of organisations.yml."""
    known = site.organisations.root
    fact = "organisaatiota ”{}” ei ole tiedostossa organisations.yml."
    for programme in site.programmes:
        if (name := programme.about.organisation) not in known:
            place = programme.about.place("organisation")
            yield _unknown(place, fact.format(name), name, known)
    for way in site.ways:
        for index, name in enumerate(way.organisations):
            if name not in known:
                place = way.place("organisations", index)
                yield _unknown(place, fact.format(name), name, known)


@check_given(Kinds)
def every_kind_of_participation_exists(site: Site) -> Iterator[Problem]:
    """A goal's kind is one of kinds.yml."""
    known = site.kinds.root
    for programme in site.programmes:
        for goal in programme.goals:
            if goal.kind is not None and goal.kind not in known:
                fact = f"osallisuuden lajia ”{goal.kind}” ei ole tiedostossa kinds.yml."
                yield _unknown(goal.place("kind"), fact, goal.kind, known)


@check_given(TargetGroups)
def every_target_group_exists(site: Site) -> Iterator[Problem]:
    """A measure's target groups are those of target_groups.yml."""
    known = site.target_groups.root
    for programme in site.programmes:
        for goal in programme.goals:
            for index, measure in enumerate(goal.measures):
                for spot, group in enumerate(measure.target_groups):
                    if group not in known:
                        place = goal.place("measures", index, "target_groups", spot)
                        fact = f"kohderyhmää ”{group}” ei ole tiedostossa target_groups.yml."
                        yield _unknown(place, fact, group, known)


@check_given(Goal)
def a_report_speaks_of_measures_and_goals_that_exist(site: Site) -> Iterator[Problem]:
    """A report speaks only of measures and goals that its programme has."""
    for programme in site.programmes:
        for report in programme.reports:
            for measure in report.measures:
                if measure not in programme.measures:
                    place = report.key_place("measures", measure)
                    yield _no_measure(place, programme, measure)
            for goal in report.goals:
                if goal not in programme.goals_by_number:
                    place = report.key_place("goals", str(goal))
                    yield _no_goal(place, programme, goal)


@check_given(Goal)
def an_indicator_tells_of_goals_and_measures_that_exist(site: Site) -> Iterator[Problem]:
    """An indicator names only goals and measures that its programme has."""
    for programme in site.programmes:
        for indicator in programme.indicators:
            for index, goal in enumerate(indicator.goals):
                if goal not in programme.goals_by_number:
                    yield _no_goal(indicator.place("goals", index), programme, goal)
            for index, measure in enumerate(indicator.measures):
                if measure not in programme.measures:
                    yield _no_measure(indicator.place("measures", index), programme, measure)


@check_given(About, Goal)
def a_way_names_measures_that_exist(site: Site) -> Iterator[Problem]:
    """The measures that a way carries out are those of its programmes."""
    known = site.programmes_by_id
    for way in site.ways:
        for name, measures in way.measures.items():
            if name not in known:
                yield _no_programme(way.key_place("measures", name), name, known)
                continue
            for index, measure in enumerate(measures):
                if measure not in known[name].measures:
                    place = way.place("measures", name, index)
                    yield _no_measure(place, known[name], measure)


@check_given(About)
def a_way_names_sources_that_are_listed(site: Site) -> Iterator[Problem]:
    """The sources of a way are documents of programmes."""
    known = site.programmes_by_id
    for way in site.ways:
        for index, source in enumerate(way.sources):
            if source.programme not in known:
                place = way.place("sources", index, "programme")
                yield _no_programme(place, source.programme, known)
            elif source.document not in (documents := known[source.programme].about.sources):
                place = way.place("sources", index, "document")
                yield _no_source(place, source.document, documents)


def _no_measure(place: Place, programme: Programme, measure: str) -> Problem:
    fact = f"toimenpidettä {measure} ei ole ohjelmassa ”{programme.id}”."
    goal = f"{measure.partition('.')[0]}."
    known = list(programme.measures)
    siblings = [identity for identity in known if identity.startswith(goal)]
    whose = f"Tavoitteen {goal[:-1]}" if siblings else "Ohjelman"
    deed = f"Korjaa numero tai poista se. {whose} toimenpiteet: {_shown(siblings or known)}."
    return Problem(place, fact, deed)


def _no_goal(place: Place, programme: Programme, goal: int) -> Problem:
    fact = f"tavoitetta {goal} ei ole ohjelmassa ”{programme.id}”."
    known = _shown([str(number) for number in programme.goals_by_number])
    return Problem(place, fact, f"Korjaa numero tai poista se. Ohjelman tavoitteet: {known}.")


def _shown(names: list[str]) -> str:
    return ", ".join([*names[:12], *(["…"] if len(names) > 12 else [])]) or "ei yhtään"


def _no_programme(place: Place, name: str, known: Collection[str]) -> Problem:
    return _unknown(place, f"ohjelmaa ”{name}” ei ole.", name, known)


def _no_source(place: Place, name: str, known: Collection[str]) -> Problem:
    fact = f"lähdettä ”{name}” ei ole ohjelman tiedoston programme.yml kohdassa sources."
    return _unknown(place, fact, name, known)


@check
def every_source_is_listed(site: Site) -> Iterator[Problem]:
    """Whatever names a source names one that the programme lists."""
    for programme in site.programmes:
        known = programme.about.sources
        for record in records.of_programme(programme):
            for location, source in inside(record, SourceRef):
                if source.document not in known:
                    place = record.place(*location, "document")
                    yield _no_source(place, source.document, known)


@check_given(Themes)
def every_theme_exists(site: Site) -> Iterator[Problem]:
    """Measures and packages name themes of themes.yml."""
    known = site.themes.root
    for record, location, theme in _themed(site):
        if theme not in known:
            fact = f"teemaa ”{theme}” ei ole tiedostossa themes.yml."
            yield _unknown(record.place(*location), fact, theme, known)


def _themed(site: Site) -> Iterator[tuple[FileRecord, tuple[str | int, ...], str]]:
    for programme in site.programmes:
        for goal in programme.goals:
            for index, measure in enumerate(goal.measures):
                for spot, theme in enumerate(measure.themes):
                    yield goal, ("measures", index, "themes", spot), theme
        if programme.roadmap:
            for key, package in programme.roadmap.packages.items():
                for spot, theme in enumerate(package.themes):
                    yield programme.roadmap, ("packages", key, "themes", spot), theme


@check_given(Goal)
def a_roadmap_names_goals_that_exist(site: Site) -> Iterator[Problem]:
    """A package leads to a goal that its programme has."""
    for programme in site.programmes:
        if programme.roadmap is None:
            continue
        for key, package in programme.roadmap.packages.items():
            if package.goal is not None and package.goal not in programme.goals_by_number:
                place = programme.roadmap.place("packages", key, "goal")
                yield _no_goal(place, programme, package.goal)


@check_given(Roadmap)
def plans_and_ladders_name_packages_that_exist(site: Site) -> Iterator[Problem]:
    """A row of a plan and a step of a ladder name packages of the roadmap."""
    for programme in site.programmes:
        for record, location, package in _named_packages(programme):
            if package not in programme.packages:
                fact = f"kokonaisuutta ”{package}” ei ole tiedostossa roadmap.yml."
                yield _unknown(record.place(*location), fact, package, programme.packages)


def _named_packages(
    programme: Programme,
) -> Iterator[tuple[FileRecord, tuple[str | int, ...], str]]:
    for plan in programme.plans:
        for index, row in enumerate(plan.rows):
            yield plan, ("rows", index, "package"), row.package
    if programme.ladder:
        for index, step in enumerate(programme.ladder.steps):
            if step.package is not None:
                yield programme.ladder, ("steps", index, "package"), step.package
