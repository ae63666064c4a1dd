"""Records of a programme: its goals and measures, indicators and reports."""

from __future__ import annotations

from pydantic import Field

from macros.choices import Qualifier, Status
from macros.fields import (
    Day,
    Id,
    KnownAddress,
    KnownWhen,
    Line,
    MeasureId,
    Number,
    Ordinal,
    Prose,
    Reference,
    When,
)
from macros.models.record import FileRecord, Record, SourceRef


class SourceDocument(Record):
    """A public document that a programme was written from."""

    title: Line
    """Asiakirjan nimi."""
    about: Line
    """Mikä asiakirja on: esimerkiksi seurantataulukko tai diaesitys."""
    published: KnownWhen
    """Milloin asiakirja on julkaistu. Jos ei tiedetä: ei tiedossa."""
    url: KnownAddress
    """Asiakirjan verkko-osoite. Jos ei tiedetä: ei tiedossa."""


class Note(Record):
    """Something a reader should know about the sources, such as a contradiction."""

    text: Prose
    """Mitä lukijan on hyvä tietää lähteestä, esimerkiksi ristiriita kahden asiakirjan välillä."""
    source: SourceRef
    """Mistä huomautus johtuu."""


class Stage(Record):
    """A stage of preparing a programme."""

    period: When
    """Milloin."""
    name: Line
    """Mitä tapahtui."""
    text: Prose | None = None
    """Tarkennus."""


class About(FileRecord):
    """programmes/<id>/programme.yml"""

    name: Line
    """Ohjelman nimi selkeästi, organisaatio mukana."""
    official: Line
    """Ohjelman virallinen nimi täsmälleen niin kuin se on päätetty."""
    organisation: Reference
    """Organisaation tunnus tiedostosta organisations.yml."""
    years: KnownWhen
    """Mitä vuosia ohjelma koskee, esimerkiksi 2024/2025. Jos ei tiedetä: ei tiedossa."""
    summary: Prose
    """Mikä ohjelma on ja mitä sillä tavoitellaan, kahdella tai kolmella virkkeellä."""
    vision: Prose | None = None
    """Ohjelman visio, jos lähde kertoo sen."""
    stages: tuple[Stage, ...] = ()
    """Miten ohjelma valmisteltiin, vaiheet aikajärjestyksessä, jos lähde kertoo ne."""
    stages_source: SourceRef | None = None
    """Mistä valmistelun vaiheet on otettu."""
    sources: dict[Id, SourceDocument]
    """Julkiset asiakirjat, joista tiedot on otettu: tunnus ja tiedot."""
    notes: tuple[Note, ...] = ()
    """Huomautuksia lähteistä: mikä niissä on ristiriidassa tai jää auki."""


class Measure(Record):
    """A measure of a goal. Its id is the goal's number, a dot and its own number."""

    number: Ordinal
    """Toimenpiteen numero tavoitteen sisällä."""
    name: Line
    """Toimenpide selkeästi sanottuna: kuka tekee mitä."""
    official: Line
    """Toimenpiteen virallinen nimi täsmälleen niin kuin se on päätetty."""
    target_groups: tuple[Reference, ...] = ()
    """Keitä toimenpide koskee: tunnuksia tiedostosta target_groups.yml; kaikki on jokainen ryhmä.
    Tyhjä, jos lähde ei nimeä ryhmiä."""
    themes: tuple[Reference, ...] = ()
    """Teemat: tunnuksia tiedostosta themes.yml."""
    note: Prose | None = None
    """Huomautus lähteestä, jos lukijan on hyvä tietää jotain."""


class Goal(FileRecord):
    """programmes/<id>/goals/<number>.yml"""

    number: Ordinal
    """Tavoitteen numero, sama kuin tiedoston nimi."""
    name: Line
    """Tavoite selkeästi sanottuna lukijalle: mitä hän saa tai voi."""
    official: Line
    """Tavoitteen virallinen nimi täsmälleen niin kuin se on päätetty."""
    kind: Reference | None = None
    """Osallisuuden laji, jos lähde nimeää sen: tunnus tiedostosta kinds.yml."""
    summary: Prose
    """Mistä tavoitteessa on kyse, yhdellä tai kahdella virkkeellä."""
    source: SourceRef
    """Mistä tavoite ja sen toimenpiteet on otettu."""
    measures: tuple[Measure, ...] = ()
    """Tavoitteen toimenpiteet. Tyhjä, jos tavoitteeseen edetään aikajanan kokonaisuuksin."""


class Scale(Record):
    """The scale of an indicator's values."""

    min: Number
    """Asteikon pienin arvo."""
    max: Number
    """Asteikon suurin arvo."""
    best: Number
    """Asteikon paras arvo."""
    min_means: Line | None = None
    """Mitä pienin arvo tarkoittaa, esimerkiksi ”täysin eri mieltä”."""
    max_means: Line | None = None
    """Mitä suurin arvo tarkoittaa, esimerkiksi ”täysin samaa mieltä”."""


class IndicatorValue(Record):
    """A figure for a period."""

    period: When
    """Mitä aikaa luku koskee."""
    value: Number
    """Luku, esimerkiksi 3,4 tai 850 000."""
    qualifier: Qualifier | None = None
    """Sana luvun edessä, jos lähteessä on sellainen: yli, noin tai alle."""
    note: Line | None = None
    """Tarkennus lukuun, esimerkiksi missä tilaisuudessa osallistujia oli."""


class Indicator(FileRecord):
    """programmes/<id>/indicators/<id>.yml"""

    name: Line
    """Mittarin nimi selkeästi."""
    official: Line
    """Mittari täsmälleen niin kuin lähde sen kirjoittaa."""
    question: Line
    """Mihin kysymykseen mittari vastaa."""
    goals: tuple[Ordinal, ...]
    """Tavoitteet, joista mittari kertoo: numerot."""
    measures: tuple[MeasureId, ...] = ()
    """Toimenpiteet, joista mittari kertoo, jos lähde nimeää ne: esimerkiksi 1.2."""
    scale: Scale | None = None
    """Asteikko, jos arvot ovat asteikolla."""
    unit: Line | None = None
    """Mitä luku laskee, esimerkiksi osallistujaa tai euroa. Asteikkoarvoilla tyhjä."""
    values: tuple[IndicatorValue, ...] = ()
    """Luvut ajankohdittain. Tyhjä, jos ei ole mitattu."""
    finding: Prose | None = None
    """Mitä lähde kertoo mittarista lukujen lisäksi tai niiden sijasta."""
    not_measured: Prose | None = None
    """Jos lukuja ei ole: mitä mittaamisesta tiedetään. Pakollinen, kun values on tyhjä."""
    next_measured: When | None = None
    """Milloin mitataan seuraavan kerran, jos lähde kertoo."""
    source: SourceRef
    """Mistä tiedot on otettu."""


class MeasureReport(Record):
    """What a report says of a measure."""

    status: Status
    """Miten toimenpide toteutuu raportin mukaan."""
    text: Prose
    """Mitä tehtiin, selkeästi."""
    reason: Prose | None = None
    """Miksi tila on tämä, jos lähde kertoo syyn."""
    next: Prose | None = None
    """Mitä on tulossa, jos lähde kertoo."""
    source: SourceRef
    """Mistä tieto on otettu."""


class GoalReport(Record):
    """What a report says of a goal."""

    highlights: tuple[Line, ...] = ()
    """Nostot: mitä tavoitteessa on saatu aikaan."""
    coming: tuple[Line, ...] = ()
    """Mitä oli tulossa."""
    source: SourceRef
    """Mistä tieto on otettu."""


class YearReview(Record):
    """What a report says of its whole period."""

    successes: tuple[Line, ...]
    """Mikä onnistui."""
    next_period: When
    """Mitä aikaa kehityskohteet koskevat."""
    targets: tuple[Line, ...]
    """Mitä seuraavaksi kehitetään."""
    source: SourceRef
    """Mistä tieto on otettu."""


class Correction(Record):
    """What was put right in a report after a newer one had come."""

    day: Day
    """Milloin korjattiin."""
    text: Prose
    """Mitä raportista korjattiin ja miksi."""


class Report(FileRecord):
    """programmes/<id>/reports/<period>.yml"""

    period: When
    """Mitä aikaa raportti koskee, sama kuin tiedoston nimi."""
    name: Line
    """Raportin nimi."""
    published: KnownWhen
    """Milloin raportti on julkaistu. Jos ei tiedetä: ei tiedossa."""
    measures: dict[MeasureId, MeasureReport]
    """Toimenpiteen numero ja mitä siitä kerrotaan."""
    goals: dict[Ordinal, GoalReport] = Field(default_factory=dict)
    """Tavoitteen numero ja mitä siitä kerrotaan."""
    review: YearReview | None = None
    """Koko kauden onnistumiset ja kehityskohteet, jos lähde kertoo ne."""
    corrections: tuple[Correction, ...] = ()
    """Oikaisut vanhaan raporttiin: mitä siitä on korjattu, milloin ja miksi."""
    checked: Day | None = None
    """Milloin raportin tietoja on viimeksi verrattu lähteeseen."""
    next_check: Day | None = None
    """Milloin tiedot pitää tarkistaa viimeistään, jos muulloin kuin tiedosto site.yml sanoo."""
    check_role: Line | None = None
    """Kuka tarkistaa, jos joku muu kuin tiedosto site.yml sanoo: rooli, ei henkilön nimeä."""
