"""Workbooks that go round offices and come back: a report, or the figures of a period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from macros.choices import Qualifier, Status
from macros.models import Goal, Indicator, IndicatorValue, Measure, MeasureReport
from macros.opendata import tables
from macros.periods import Period
from macros.site import Programme, Site
from macros.spreadsheets import figures, statuses
from macros.spreadsheets.book import Choices, Field, Figure, Form, content
from macros.spreadsheets.cells import plainly, status_names
from macros.spreadsheets.prose import in_cell
from macros.spreadsheets.reader import PROGRAMME
from macros.spreadsheets.table import Column
from macros.time_words import period_text

_RETURN_IT = (
    "Harmaat sarakkeet ovat lukittuja. Älä muuta sarakkeiden nimiä.",
    "Tallenna tiedosto Excel-työkirjana (.xlsx). Palauta se sille, joka lähetti sen sinulle.",
)
_REPORT_GUIDE = (
    "Avaa välilehti Raportti. Jokaisella rivillä on yksi toimenpide.",
    "Valitse sarakkeesta Tila, miten toimenpide toteutuu. Tilat selitetään alempana.",
    "Kirjoita sarakkeeseen Teksti, mitä teitte. Kerro selkeästi, kuka teki mitä.",
    "Kirjoita sarakkeeseen Syy, miksi tila on tämä. Kirjoita sarakkeeseen Seuraavaksi, mitä "
    "aiotte tehdä. Jätä solu tyhjäksi, jos et tiedä.",
    "Valitse sarakkeesta Lähde asiakirja, josta tieto on. Kirjoita sarakkeeseen Kohta lähteessä, "
    "mistä asiakirjan kohdasta sen löytää.",
    "Uuden kappaleen saat, kun painat yhtä aikaa näppäimiä Alt ja Enter.",
    "Jos et tiedä mitään toimenpiteestä, jätä sen rivi tyhjäksi. Tyhjä solu ei muuta eikä poista "
    "mitään.",
    *_RETURN_IT,
)
_FIGURES_GUIDE = (
    "Avaa välilehti Mittarit. Jokaisella rivillä on yksi mittari.",
    "Kirjoita luku sarakkeeseen Arvo. Kirjoita pelkkä luku ilman yksikköä.",
    "Jos luku ei ole tarkka, valitse sarakkeesta Sana luvun edessä: yli, noin tai alle.",
    "Kirjoita sarakkeeseen Tarkennus, jos lukijan pitää tietää luvusta jotain muuta.",
    "Jos lukua ei ole, jätä solu tyhjäksi. Tyhjä solu ei muuta eikä poista mitään.",
    *_RETURN_IT,
)


def report(site: Site, programme: Programme, period: Period, today: date) -> bytes:
    """A workbook with a row for each measure, filled with what the report of the period says."""
    fields = (
        Field(statuses.MEASURE, 12),
        Field(statuses.NAME, 40),
        Field(statuses.BEFORE, 20),
        Field(statuses.STATUS, 18, fill=True, choices=_statuses(site)),
        Field(statuses.TEXT, 70, fill=True),
        Field(statuses.REASON, 40, fill=True),
        Field(statuses.NEXT, 50, fill=True),
        Field(statuses.DOCUMENT, 20, fill=True, choices=_sources(programme)),
        Field(statuses.PLACE, 25, fill=True),
        Field(statuses.GOAL, 30),
        Field(statuses.OFFICIAL, 40),
        Field(statuses.GROUPS, 20),
        Field(statuses.PERIOD, 12),
        Field(PROGRAMME, 22),
    )
    rows = [
        _measure(site, programme, period, identity, goal, measure)
        for identity, (goal, measure) in programme.measures.items()
    ]
    title = f"{programme.about.name}: raportti, {period_text(period, site.words)}"
    return content(_form(site, title, _REPORT_GUIDE, "Raportti", fields, rows), today)


def indicator_values(site: Site, programme: Programme, period: Period, today: date) -> bytes:
    """A workbook with a row for each indicator, filled with its figure of the period."""
    fields = (
        Field(figures.INDICATOR, 30),
        Field(figures.NAME, 40),
        Field(figures.QUESTION, 50),
        Field(figures.UNIT, 18),
        Field(figures.BEFORE, 25),
        Field(figures.PERIOD, 14),
        Field(figures.VALUE, 14, fill=True),
        Field(figures.QUALIFIER, 18, fill=True, choices=_QUALIFIERS),
        Field(figures.NOTE, 50, fill=True),
        Field(PROGRAMME, 22),
    )
    rows = [_indicator(site, programme, period, one) for one in programme.indicators]
    title = f"{programme.about.name}: mittarit, {period_text(period, site.words)}"
    return content(_form(site, title, _FIGURES_GUIDE, "Mittarit", fields, rows), today)


def _form(
    site: Site,
    title: str,
    guide: tuple[str, ...],
    sheet: str,
    fields: tuple[Field, ...],
    rows: list[Mapping[Column, str | Figure]],
) -> Form:
    return Form(title, site.info.publisher.name, site.info.language, guide, sheet, fields, rows)


# --- what can be chosen ---------------------------------------------------------------------


def _statuses(site: Site) -> Choices:
    means = {
        name: site.words[f"status_means.{code.value}"]
        for code, name in status_names(site.words).items()
    }
    return Choices("Tilat", "Mitä tila tarkoittaa", means)


def _sources(programme: Programme) -> Choices:
    known = {one: f"{said.title}. {said.about}" for one, said in programme.about.sources.items()}
    return Choices("Lähteet", "Asiakirja", known)


_QUALIFIERS = Choices(
    "Sanat",
    "Milloin valitset sen",
    {
        Qualifier.OVER: "Oikea luku on tätä suurempi.",
        Qualifier.ABOUT: "Oikea luku on lähellä tätä.",
        Qualifier.UNDER: "Oikea luku on tätä pienempi.",
    },
)


# --- rows -----------------------------------------------------------------------------------


def _measure(
    site: Site, programme: Programme, period: Period, identity: str, goal: Goal, measure: Measure
) -> Mapping[Column, str | Figure]:
    about = programme.reports_by_period.get(period.code)
    said = about.measures.get(identity) if about else None
    groups = [site.target_groups.root[group] for group in measure.target_groups]
    return {
        statuses.MEASURE: identity,
        statuses.NAME: measure.name,
        statuses.GOAL: f"{goal.number}. {goal.name}",
        statuses.OFFICIAL: measure.official,
        statuses.GROUPS: ", ".join(groups),
        statuses.BEFORE: _status_before(site, programme, period, identity),
        statuses.PERIOD: period.code,
        PROGRAMME: programme.id,
        **(dict(_said(site, said)) if said else {}),
    }


def _status_before(site: Site, programme: Programme, period: Period, measure: str) -> str:
    for report_before, said in programme.reports_on(measure):
        if report_before.period.order < period.order:
            name = status_names(site.words)[said.status]
            return f"{name} ({period_text(report_before.period, site.words)})"
    return ""


def _said(site: Site, said: MeasureReport) -> Iterator[tuple[Column, str]]:
    for column in statuses.COLUMNS_OF_FIELDS:
        value = statuses.value_of(said, column)
        if column is statuses.STATUS:
            value = status_names(site.words)[Status(value)]
        yield column, in_cell(value)


def _indicator(
    site: Site, programme: Programme, period: Period, indicator: Indicator
) -> Mapping[Column, str | Figure]:
    now = next((one for one in indicator.values if one.period == period), None)
    before = [one for one in indicator.values if one.period.order < period.order]
    return {
        figures.INDICATOR: indicator.id,
        figures.NAME: indicator.name,
        figures.QUESTION: indicator.question,
        figures.UNIT: tables.unit(indicator),
        figures.BEFORE: _figure_before(site, before[-1]) if before else "",
        figures.PERIOD: period.code,
        figures.VALUE: _figure(indicator, now),
        figures.QUALIFIER: (now.qualifier or "") if now else "",
        figures.NOTE: (now.note or "") if now else "",
        PROGRAMME: programme.id,
    }


def _figure_before(site: Site, one: IndicatorValue) -> str:
    return f"{plainly(one.value)} ({period_text(one.period, site.words)})"


def _figure(indicator: Indicator, now: IndicatorValue | None) -> Figure:
    decimals = [-int(one.value.as_tuple().exponent) for one in indicator.values]
    return Figure(
        now.value if now else None,
        max(0, *decimals, 0),
        indicator.scale.min if indicator.scale else None,
        indicator.scale.max if indicator.scale else None,
    )
