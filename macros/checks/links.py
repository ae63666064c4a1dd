"""Rules about records that name other records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from macros.checks.registry import check, check_given
from macros.models import (
    About,
    Effect,
    Goal,
    Happening,
    Kinds,
    Organisations,
    Record,
    Roadmap,
    SourceRef,
    TargetGroups,
    Themes,
    Way,
    WaySource,
)
from macros.problems import Place, Problem, did_you_mean, quoted
from macros.site import Piece, Programme, Site

# --- by name ----------------------------------------------------------------------------------


@check_given(Organisations)
def every_organisation_named_exists(site: Site) -> Iterator[Problem]:
    """Organisations are those of organisations.yml."""
    fact = "organisaatiota {} ei ole tiedostossa organisations.yml."
    for field in ("organisation", "organisations"):
        yield from _unknown_names(site, field, site.organisations.root, fact)


@check_given(Kinds)
def every_kind_of_participation_exists(site: Site) -> Iterator[Problem]:
    """Kinds of participation are those of kinds.yml."""
    fact = "osallisuuden lajia {} ei ole tiedostossa kinds.yml."
    yield from _unknown_names(site, "kind", site.kinds.root, fact)


@check_given(TargetGroups)
def every_target_group_exists(site: Site) -> Iterator[Problem]:
    """Target groups are those of target_groups.yml."""
    fact = "kohderyhmää {} ei ole tiedostossa target_groups.yml."
    yield from _unknown_names(site, "target_groups", site.target_groups.root, fact)


@check_given(Themes)
def every_theme_exists(site: Site) -> Iterator[Problem]:
    """Themes are those of themes.yml."""
    fact = "teemaa {} ei ole tiedostossa themes.yml."
    yield from _unknown_names(site, "themes", site.themes.root, fact)


@check_given(Way)
def every_way_named_exists(site: Site) -> Iterator[Problem]:
    """Ways to take part are those of the folder ways."""
    fact = "osallistumisen tapaa {} ei ole kansiossa ways."
    yield from _unknown_names(site, "ways", site.ways_by_id, fact)


@check_given(About)
def every_programme_named_exists(site: Site) -> Iterator[Problem]:
    """Programmes are the folders of the folder programmes."""
    fact = "ohjelmaa {} ei ole kansiossa programmes."
    yield from _unknown_names(site, "programme", site.programmes_by_id, fact)
    for piece in _with_measures(site):
        for name in piece.value.measures:
            if name not in site.programmes_by_id:
                place = piece.key_place("measures", name)
                yield _unknown(place, fact, name, site.programmes_by_id)


@check_given(Roadmap)
def every_package_named_exists(site: Site) -> Iterator[Problem]:
    """Packages are those of the programme's own roadmap."""
    fact = "kokonaisuutta {} ei ole tiedostossa roadmap.yml."
    for piece, programme in _in_programmes(site):
        name = getattr(piece.value, "package", None)
        if name is not None and name not in programme.packages:
            yield _unknown(piece.place("package"), fact, name, programme.packages)


@check
def every_source_is_listed(site: Site) -> Iterator[Problem]:
    """Whatever names a source names one that its programme lists."""
    for piece, programme in _in_programmes(site):
        if isinstance(piece.value, SourceRef):
            yield from _unlisted(piece, programme)


@check_given(About)
def every_source_of_a_way_is_listed(site: Site) -> Iterator[Problem]:
    """What stands outside programmes names a programme, too, and a source that it lists."""
    for piece in _records(site):
        if isinstance(piece.value, WaySource):
            programme = site.programmes_by_id.get(piece.value.programme)
            yield from _unlisted(piece, programme) if programme else ()


def _unlisted(piece: Piece, programme: Programme) -> Iterator[Problem]:
    known = programme.about.sources
    if (name := piece.value.document) not in known:
        fact = "lähdettä {} ei ole ohjelman tiedoston programme.yml kohdassa sources."
        yield _unknown(piece.place("document"), fact, name, known)


def _records(site: Site) -> Iterator[Piece]:
    return (piece for piece in site.pieces if isinstance(piece.value, Record))


def _with_field(site: Site, field: str) -> Iterator[Piece]:
    for kind, pieces in site.records_by_kind.items():
        if field in kind.model_fields:
            yield from pieces


def _with_measures(site: Site) -> Iterator[Piece]:
    """What names measures by their programme."""
    return (piece for piece in site.pieces if isinstance(piece.value, Way | Effect))


def _in_programmes(site: Site) -> Iterator[tuple[Piece, Programme]]:
    owners = {
        id(record): programme for programme in site.programmes for record in programme.records
    }
    for piece in _records(site):
        if programme := owners.get(id(piece.record)):
            yield piece, programme


def _unknown_names(
    site: Site, field: str, known: Mapping[str, Any], fact: str
) -> Iterator[Problem]:
    """A problem for each name, alone or in a list, that stands in such a field and is not known."""
    for piece in _with_field(site, field):
        value = getattr(piece.value, field)
        for index, name in enumerate(value if isinstance(value, tuple) else (value,)):
            if name is not None and name not in known:
                yield _unknown(piece.place(field, index), fact, name, known)


def _unknown(place: Place, fact: str, word: str, known: Mapping[str, Any]) -> Problem:
    named = next((key for key, one in known.items() if word.casefold() in _names(one)), "")
    hint = f" Tarkoititko ”{named}”?" if named else did_you_mean(word, known)
    hint = hint or f" Käytettävissä ovat: {_shown(list(known))}"
    return Problem(place, fact.format(quoted(word)), f"Korjaa tai poista se.{hint}")


def _names(record: Any) -> set[str]:
    """What people call a record instead of its id."""
    names = (getattr(record, name, None) for name in ("name", "official", "short", "title"))
    return {str(name).casefold() for name in (record, *names) if isinstance(name, str)}


@check_given(Way)
def what_happens_is_tied_to_ways_of_the_same_organisation(site: Site) -> Iterator[Problem]:
    """An event of one county tells nothing of a way that only another has; nor does an effect."""
    known = frozenset(site.organisations.root)
    tied: tuple[Happening | Effect, ...] = (*site.events, *site.effects)
    for record in tied:
        for index, name in enumerate(record.ways):
            way = site.ways_by_id.get(name)
            # An organisation that is none has been told of.
            if way is None or not known.issuperset({record.organisation, *way.organisations}):
                continue
            if record.organisation not in way.organisations:
                fact = (
                    f"tapa {quoted(name)} ei kuulu organisaatiolle {quoted(record.organisation)}."
                )
                deed = f"Poista se tai lisää organisaatio tiedostoon ways/{name}.yml."
                yield Problem(record.place("ways", index), fact, deed)


# --- by number --------------------------------------------------------------------------------


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


@check_given(Goal)
def a_roadmap_names_goals_that_exist(site: Site) -> Iterator[Problem]:
    """A package leads to a goal that its programme has."""
    for piece, programme in _in_programmes(site):
        goal = getattr(piece.value, "goal", None)
        if goal is not None and goal not in programme.goals_by_number:
            yield _no_goal(piece.place("goal"), programme, goal)


@check_given(About, Goal)
def measures_named_by_programme_exist(site: Site) -> Iterator[Problem]:
    """The measures that a way or an effect names are those of the programmes that it names."""
    for piece in _with_measures(site):
        for name, measures in piece.value.measures.items():
            programme = site.programmes_by_id.get(name)
            for index, measure in enumerate(measures):
                if programme and measure not in programme.measures:
                    place = piece.place("measures", name, index)
                    yield _no_measure(place, programme, measure)


def _no_measure(place: Place, programme: Programme, measure: str) -> Problem:
    fact = f"toimenpidettä {measure} ei ole ohjelmassa ”{programme.id}”."
    goal = f"{measure.partition('.')[0]}."
    known = list(programme.measures)
    siblings = [identity for identity in known if identity.startswith(goal)]
    whose = f"Tavoitteen {goal[:-1]}" if siblings else "Ohjelman"
    deed = f"Korjaa numero tai poista se. {whose} toimenpiteet: {_shown(siblings or known)}"
    return Problem(place, fact, deed)


def _no_goal(place: Place, programme: Programme, goal: int) -> Problem:
    fact = f"tavoitetta {goal} ei ole ohjelmassa ”{programme.id}”."
    known = _shown([str(number) for number in programme.goals_by_number])
    return Problem(place, fact, f"Korjaa numero tai poista se. Ohjelman tavoitteet: {known}")


def _shown(names: list[str]) -> str:
    if not names:
        return "ei yhtään."
    return f"{', '.join(names[:12])}{', …' if len(names) > 12 else '.'}"
