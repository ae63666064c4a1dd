"""What can be started, and what each begins with: the one list of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from macros import addresses, models
from macros.choices import Audience, Channel, Effort, Status
from macros.fields import UNKNOWN
from macros.scaffold import more
from macros.scaffold.errors import NotWrittenError
from macros.scaffold.request import Draft, Request
from macros.scaffold.writer import Given, Noted, as_yaml, entry_as_yaml, item_as_yaml
from macros.site import Programme
from macros.unfilled import MARK


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that can be started: what it is called, what is asked, how it is drafted."""

    label: str
    usage: str
    draft: Callable[[Request], Draft]

    @property
    def most_words(self) -> int:
        """How many words may come after the kind."""
        return len(self.usage.split()) - 2


def _goal(request: Request) -> Draft:
    programme = request.programme(0)
    number = request.new_number(1, programme.goals_by_number)
    given: Mapping[str, Given] = {
        "number": number,
        "source": _source(programme),
        "measures": [{"number": 1}],
    }
    path = f"programmes/{programme.id}/goals/{number}.yml"
    return Draft(path, as_yaml(models.Goal, given), addresses.goal(programme.id, number))


def _measure(request: Request) -> Draft:
    programme = request.programme(0)
    numbers = ", ".join(map(str, programme.goals_by_number))
    asked = request.needed(1, "tavoitteen numero")
    goal = next((goal for goal in programme.goals if str(goal.number) == asked), None)
    if goal is None:
        fact = f"tavoitetta {asked} ei ole ohjelmassa ”{programme.id}”."
        raise NotWrittenError(fact, f"Ohjelman tavoitteet: {numbers or 'ei yhtään'}.")
    number = request.new_number(2, [measure.number for measure in goal.measures])
    path = f"programmes/{programme.id}/goals/{goal.number}.yml"
    text = more.with_item(
        request.data / path,
        "measures",
        lambda indent: item_as_yaml(models.Measure, {"number": number}, indent),
    )
    address = addresses.measure(programme.id, f"{goal.number}.{number}")
    return Draft(path, text, address, replaces=True)


def _indicator(request: Request) -> Draft:
    programme = request.programme(0)
    identity = request.new_id(1, programme.indicators_by_id)
    given: Mapping[str, Given] = {
        "name": f"{MARK} ({identity})",
        "goals": [goal.number for goal in programme.goals[:1]],
        "not_measured": MARK,
        "source": _source(programme),
    }
    path = f"programmes/{programme.id}/indicators/{identity}.yml"
    address = addresses.indicator(programme.id, identity)
    return Draft(path, as_yaml(models.Indicator, given), address)


def _report(request: Request) -> Draft:
    programme = request.programme(0)
    period = request.period(1)
    if period.code in programme.reports_by_period:
        fact = f"raportti ajalta {period.code} on jo."
        raise NotWrittenError(fact, "Muokkaa sitä, tai anna toinen ajankohta.")
    given: Mapping[str, Given] = {
        "period": period.code,
        "name": f"{MARK} ({period.code})",
        "published": UNKNOWN,
        "checked": request.today.isoformat(),
        "measures": {
            identity: Noted(
                _known_so_far(programme, identity, measure.name),
                {"status": Status.NOT_ASSESSED.value, "source": _source(programme)},
            )
            for identity, (_, measure) in programme.measures.items()
        },
    }
    path = f"programmes/{programme.id}/reports/{period.code.replace('/', '--')}.yml"
    address = addresses.report(programme.id, period.code)
    return Draft(path, as_yaml(models.Report, given), address)


def _known_so_far(programme: Programme, identity: str, name: str) -> str:
    before = next(programme.reports_on(identity), None)
    if before is None:
        return name
    report, said = before
    return f"{name} (tila raportissa {report.period.code}: {said.status.value})"


def _chapter(request: Request) -> Draft:
    programme = request.programme(0)
    identity = request.new_id(1, programme.chapters_by_id)
    given: Mapping[str, Given] = {
        "order": max((one.order for one in programme.chapters), default=0) + 1,
        "title": f"{MARK} ({identity})",
        "source": _source(programme),
        "sections": [{"text": MARK}],
    }
    path = f"programmes/{programme.id}/chapters/{identity}.yml"
    address = addresses.chapter(programme.id, identity)
    return Draft(path, as_yaml(models.Chapter, given), address)


def _way(request: Request) -> Draft:
    identity = request.new_id(0, {*request.site.ways_by_id, *addresses.NOT_WAYS})
    programme = request.programme(1)
    given: Mapping[str, Given] = {
        "name": f"{MARK} ({identity})",
        "gain": f"{MARK}.",
        "checked": request.today.isoformat(),
        "sources": _sources(programme),
        "audiences": [Audience.RESIDENT.value],
        "channels": [Channel.UNKNOWN.value],
        "effort": Effort.UNKNOWN.value,
        "organisations": [programme.about.organisation],
    }
    return Draft(f"ways/{identity}.yml", as_yaml(models.Way, given), addresses.way(identity))


def _event(request: Request) -> Draft:
    identity = request.new_id(0, {*request.site.events_by_id, *addresses.NOT_EVENTS})
    period, programme = request.period(1), request.programme(2)
    given: Mapping[str, Given] = {
        "name": f"{MARK} ({identity})",
        "when": period.code,
        "organisation": programme.about.organisation,
        "sources": _sources(programme),
    }
    text = as_yaml(models.Happening, given)
    return Draft(f"events/{identity}.yml", text, addresses.event(identity))


def _effect(request: Request) -> Draft:
    identity = request.new_id(0, [effect.id for effect in request.site.effects])
    programme = request.programme(1)
    given: Mapping[str, Given] = {
        "organisation": programme.about.organisation,
        "sources": _sources(programme),
    }
    text = as_yaml(models.Effect, given)
    return Draft(f"effects/{identity}.yml", text, addresses.effect(identity))


def _programme(request: Request) -> Draft:
    identity = request.new_id(0, request.site.programmes_by_id)
    given = about(identity, request.organisation(1))
    path = f"programmes/{identity}/programme.yml"
    return Draft(path, as_yaml(models.About, given), addresses.programme(identity))


def about(identity: str, organisation: str) -> Mapping[str, Given]:
    """What a programme begins with."""
    return {
        "name": f"{MARK} ({identity})",
        "organisation": organisation,
        "sources": {"ohjelma": {}},
    }


def _organisation(request: Request) -> Draft:
    identity = request.new_id(0, request.site.organisations.root)
    entry = entry_as_yaml(identity, models.Organisation, {})
    return _entry(request, "organisations.yml", entry, addresses.PROGRAMMES)


def _term(request: Request) -> Draft:
    identity = request.new_id(0, request.site.glossary.root)
    entry = entry_as_yaml(identity, models.Term, {"term": f"{MARK} ({identity})"})
    return _entry(request, "glossary.yml", entry, addresses.term(identity))


def _entry(request: Request, path: str, entry: str, address: str) -> Draft:
    return Draft(path, more.with_entry(request.data / path, entry), address, replaces=True)


def _source(programme: Programme) -> dict[str, Any]:
    """The programme's first source; where in it is for a person to say."""
    return {"document": next(iter(programme.about.sources), MARK)}


def _sources(programme: Programme) -> list[Given]:
    return [{"programme": programme.id, **_source(programme)}]


KINDS: Mapping[str, Kind] = {
    "programme": Kind("ohjelma", "new programme TUNNUS [ORGANISAATIO]", _programme),
    "goal": Kind("tavoite", "new goal OHJELMA [NUMERO]", _goal),
    "measure": Kind("toimenpide", "new measure OHJELMA TAVOITE [NUMERO]", _measure),
    "indicator": Kind("mittari", "new indicator OHJELMA TUNNUS", _indicator),
    "report": Kind("raportti", "new report OHJELMA AJANKOHTA", _report),
    "chapter": Kind("luku", "new chapter OHJELMA TUNNUS", _chapter),
    "way": Kind("osallistumisen tapa", "new way TUNNUS [OHJELMA]", _way),
    "event": Kind("tapahtuma", "new event TUNNUS AJANKOHTA [OHJELMA]", _event),
    "effect": Kind("mitä sanottiin ja tehtiin", "new effect TUNNUS [OHJELMA]", _effect),
    "organisation": Kind("organisaatio", "new organisation TUNNUS", _organisation),
    "term": Kind("sanaston sana", "new term TUNNUS", _term),
}
"""What can be started in a site that there is; start.py starts a whole site."""
