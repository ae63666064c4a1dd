"""What a change must not do: each rule yields problems that say how to do it right."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from macros.changes.compare import Difference, compare
from macros.changes.published import Published, published
from macros.changes.sentences import Sentences
from macros.models import Indicator, MeasureReport, Report
from macros.periods import Period
from macros.problems import Place, Problem, quoted
from macros.site import Programme, Site

_OF_CHECKING = frozenset({"corrections", "checked", "next_check", "check_role"})
"""Fields of a report that tell of our own work, not of what the report says."""


def problems(old: Site, new: Site, by_hand: Collection[str]) -> Iterator[Problem]:
    """Everything that makes a change one that is not published; `by_hand` are pages of docs/."""
    sentences = Sentences(new.words)
    yield from _addresses(old, new, by_hand)
    for before, after in _both(old, new):
        for report, now in _reports(before, after):
            if set(now.corrections) - set(report.corrections):
                continue  # whoever reads the report is told
            if now is after.latest_report:
                yield from _newest(report, now, sentences)
            else:
                yield from _past(report, now, sentences)
        for indicator, same in _indicators(before, after):
            yield from _figures(indicator, same, sentences)


def _both(old: Site, new: Site) -> Iterator[tuple[Programme, Programme]]:
    for programme in old.programmes:
        if now := new.programmes_by_id.get(programme.id):
            yield programme, now


def _reports(old: Programme, new: Programme) -> Iterator[tuple[Report, Report]]:
    for report in old.reports:
        if now := new.reports_by_period.get(report.period.code):
            yield report, now


def _indicators(old: Programme, new: Programme) -> Iterator[tuple[Indicator, Indicator]]:
    for indicator in old.indicators:
        if now := new.indicators_by_id.get(indicator.id):
            yield indicator, now


# --- addresses ------------------------------------------------------------------------------


def _addresses(old: Site, new: Site, by_hand: Collection[str]) -> Iterator[Problem]:
    """An address once published works for ever, by itself or by a redirect."""
    now = {one.address: one for one in published(new)}
    was = {one.address: one for one in published(old)}
    came = {one.content: one for one in now.values() if one.content and one.address not in was}
    redirects = f"{new.info.path.removesuffix('site.yml')}redirects.yml"
    for address, gone in was.items():
        page = address.partition("#")[0]
        # A place on a page goes where its page goes: that is told once, of the page.
        left = page != address and page in was and (page not in now or page in new.redirects.root)
        front = came.get(was[gone.instead].content) if gone.instead in was else None
        # What a programme has one of has no name of its own: it moves with the programme.
        same = now.get(f"{front.address}{address.removeprefix(gone.instead)}") if front else None
        heir = came.get(gone.content) or same
        if gone.lasts and heir is None and address not in now.keys() - new.redirects.root.keys():
            yield _taken_away(gone)
        elif address in now or address in by_hand or left:
            continue
        elif heir:
            yield _moved(gone, heir, redirects)
        elif address in old.redirects.root:
            yield _unled(gone, redirects)
        else:
            instead = front.address if front else gone.instead
            yield _vanished(replace(gone, instead=instead), redirects)


def _moved(gone: Published, heir: Published, redirects: str) -> Problem:
    fact = f"osoite {gone.address} lakkaa toimimasta, koska tunnus on vaihtunut."
    deed = "Palauta entinen tunnus, tai lisää tiedostoon"
    return Problem(heir.place, fact, f"{deed} {redirects} rivi ”{gone.address}: {heir.address}”.")


def _taken_away(gone: Published) -> Problem:
    deed = "Palauta tiedosto. Jos raportissa oli virhe, kerro korjauksesta kentässä ”corrections”."
    return Problem(gone.place, f"raportti {quoted(gone.content)} on poistettu.", deed)


def _unled(gone: Published, redirects: str) -> Problem:
    fact = f"osoite {gone.address} lakkaa toimimasta, koska sen ohjaus on poistettu."
    deed = f"Palauta tiedostoon {redirects} rivi ”{gone.address}: {gone.instead}”."
    return Problem(gone.place, fact, deed)


def _vanished(gone: Published, redirects: str) -> Problem:
    fact = f"osoite {gone.address} lakkaa toimimasta, koska sen tiedot on poistettu."
    deed = "Palauta tiedot. Jos poisto on oikein, lisää tiedostoon"
    return Problem(gone.place, fact, f"{deed} {redirects} rivi ”{gone.address}: {gone.instead}”.")


def vanished_pages(old: Mapping[str, Place], new: Collection[str], site: Site) -> Iterator[Problem]:
    """Hand-written pages that are gone without a redirect, by address and file."""
    kept = {*new, *(one.address for one in published(site))}
    redirects = f"{site.info.path.removesuffix('site.yml')}redirects.yml"
    for address, place in old.items():
        if address not in kept:
            yield _vanished(Published(address, place), redirects)


# --- reports --------------------------------------------------------------------------------


def _newest(old: Report, new: Report, say: Sentences) -> Iterator[Problem]:
    """The newest report may be made better, but a status does not change without a word."""
    for one in compare({new.path: old}, {new.path: new}):
        if one.field == "status":
            yield from _status_alone(old, new, one, say)
    gone = [
        *((f"toimenpide {key}", "measures") for key in old.measures if key not in new.measures),
        *((f"tavoite {key}", "goals") for key in old.goals if key not in new.goals),
    ]
    for what, field in gone:
        fact = f"raportista {say.value(old.period)} on poistettu {what}."
        deed = "Palauta se. Jos se oli väärä, kerro korjauksesta kentässä ”corrections”."
        yield Problem(new.key_place(field), fact, deed)


def _past(old: Report, new: Report, say: Sentences) -> Iterator[Problem]:
    """What an older report says stays as it was published."""
    for one in compare({new.path: old}, {new.path: new}):
        if one.location[0] not in _OF_CHECKING or set(old.corrections) - set(new.corrections):
            fact = f"vanhaa raporttia on muutettu: {_lower(say.say(one))}."
            deed = (
                "Palauta entinen. Jos raportissa oli virhe, kerro korjauksesta kentässä"
                " ”corrections”: päivä ja syy."
            )
            yield Problem(one.place, fact, deed)


def _lower(text: str) -> str:
    return f"{text[0].lower()}{text[1:]}"


def _status_alone(old: Report, new: Report, one: Difference, say: Sentences) -> Iterator[Problem]:
    """A status that changes while everything the report says of the measure stays."""
    measure = str(one.location[1])
    before, after = old.measures[measure], new.measures[measure]
    if _said(before) == _said(after):
        change = f"{say.value(one.old)} → {say.value(one.new)}"
        fact = f"toimenpiteen {measure} tila on muuttunut ({change}), mutta raportin teksti ei."
        deed = (
            "Kerro kentässä ”text”, mitä on tehty. Jos tila on uudesta raportista, tee sille oma"
            " tiedosto."
        )
        yield Problem(one.place, fact, deed)


def _said(told: MeasureReport) -> tuple[object, ...]:
    return (told.text, told.reason, told.next, told.source.document)


# --- figures --------------------------------------------------------------------------------


def _figures(old: Indicator, new: Indicator, say: Sentences) -> Iterator[Problem]:
    """A measured figure stays; a wrong one is put right in its place."""
    periods: set[Period] = {value.period for value in new.values}
    figures = {value.value for value in new.values}
    for value in old.values:
        if value.period not in periods and value.value not in figures:
            figure = f"{say.value(value.value)} ({say.value(value.period)})"
            fact = f"mittarista {quoted(new.name)} on poistettu luku {figure}."
            deed = "Palauta se. Jos luku oli väärä, korjaa se ja kerro syy kentässä ”note”."
            yield Problem(new.key_place("values"), fact, deed)
