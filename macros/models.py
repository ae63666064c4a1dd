"""The records that staff write, one class each; a file's class is named in load.py.

The sentence below a field is Finnish: it is the help that staff see in their editor, in messages
and in the field tables of the guide.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from markupsafe import Markup, escape
from pydantic import BaseModel, ConfigDict, PrivateAttr, RootModel

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
    Qualifier,
    Status,
    WebAddress,
    When,
)
from macros.problems import Place
from macros.source import Document


class Record(BaseModel):
    """Anything staff write: nothing changes it, and a field nobody knows is a mistake."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, str_strip_whitespace=True
    )


class FileRecord(Record):
    """A record with a file of its own; the file's name is its id."""

    _document: Document = PrivateAttr()

    @property
    def id(self) -> str:
        """The file's name without its ending."""
        return self.path.rsplit("/", 1)[-1].removesuffix(".yml")

    @property
    def path(self) -> str:
        """The file's path as messages show it."""
        return self._document.path

    @property
    def programme(self) -> str:
        """The id of the programme whose folder the file is in; empty for files outside one."""
        _, found, rest = self.path.rpartition("/programmes/")
        return rest.split("/", 1)[0] if found else ""

    def place(self, *location: str | int) -> Place:
        """Where a value of this record stands in its file."""
        return self._document.place(*location)

    def key_place(self, *location: str | int) -> Place:
        """Where the key of a value stands in the file."""
        return self._document.key_place(*location)


class SourceRef(Record):
    """Where in the sources something is told."""

    document: Id
    """Lähteen tunnus ohjelman tiedoston programme.yml kohdasta sources."""
    place: Line
    """Kohta lähteessä, esimerkiksi ”tavoite 1, toimenpide 2” tai ”sivu 4”."""


# --- the site -------------------------------------------------------------------------------


class Publisher(Record):
    """Who answers for the site."""

    name: Line
    """Julkaisijan nimi."""
    contact: Line
    """Miten julkaisijaan saa yhteyden: rooli, ei henkilön nimeä. Jos ei tiedetä: ei tiedossa."""


class SiteInfo(FileRecord):
    """site.yml"""

    name: Line
    """Sivuston nimi."""
    tagline: Line
    """Mitä sivusto kertoo, yhdellä virkkeellä."""
    address: WebAddress
    """Sivuston verkko-osoite alusta asti, lopussa kauttaviiva."""
    language: Id
    """Sivuston kieli kahdella kirjaimella: fi."""
    publisher: Publisher
    """Kuka vastaa sivustosta."""
    notice: Line
    """Huomautus jokaisen sivun alareunaan: sivusto ei ole hyvinvointialueen oma palvelu."""


class Organisation(Record):
    """An organisation whose documents are published."""

    official: Line
    """Virallinen nimi kokonaan kirjoitettuna."""
    genitive: Line
    """Virallinen nimi genetiivissä, esimerkiksi ”Vantaan ja Keravan hyvinvointialueen”."""
    short: Line | None = None
    """Lyhyt nimi, jos sellainen on käytössä, esimerkiksi VAKE."""


class Table(FileRecord):
    """A file in which each key is an id and each value a record of the same kind."""

    # pydantic allows no `extra` on a root model; the type of the root says the same.
    model_config = ConfigDict(extra=None)


class Organisations(Table, RootModel[dict[Id, Organisation]]):
    """organisations.yml: organisation's id → names"""


class Kind(Record):
    """A kind of participation, such as tieto-osallisuus."""

    name: Line
    """Osallisuuden lajin nimi niin kuin lähteet sen kirjoittavat."""
    meaning: Line
    """Mitä laji tarkoittaa, selkeästi yhdellä virkkeellä."""


class Kinds(Table, RootModel[dict[Id, Kind]]):
    """kinds.yml: kind's id → name and meaning"""


class TargetGroups(Table, RootModel[dict[Id, Line]]):
    """target_groups.yml: group's id → name"""


class Term(Record):
    """A word or an abbreviation that needs explaining."""

    term: Line
    """Sana tai lyhenne perusmuodossa."""
    meaning: Line
    """Selitys yhdellä tai kahdella virkkeellä."""
    stems: tuple[Line, ...] = ()
    """Sanan alut, joista sana tunnistetaan taivutettuna, esimerkiksi ”osavuosikatsau”."""


class Glossary(Table, RootModel[dict[Id, Term]]):
    """glossary.yml: term's id → term"""


class Words(Table, RootModel[dict[str, str]]):
    """words/<language>.yml: every word the interface says, by dotted key"""

    def __getitem__(self, key: str) -> str:
        """The words under a key; checks.py sees to it that every key in use exists."""
        return self.root[key]

    @cached_property
    def escaped(self) -> Mapping[str, Markup]:
        """The words ready for HTML: templates say so many that escaping each anew would cost."""
        return {key: escape(said) for key, said in self.root.items()}

    def say(self, key: str, **parts: object) -> str:
        """The words under a key with `{name}` replaced by each part."""
        said = self.root[key]
        for name, part in parts.items():
            said = said.replace(f"{{{name}}}", str(part))
        return said


# --- a programme ----------------------------------------------------------------------------


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


class About(FileRecord):
    """programmes/<id>/programme.yml"""

    name: Line
    """Ohjelman nimi selkeästi, organisaatio mukana."""
    official: Line
    """Ohjelman virallinen nimi täsmälleen niin kuin se on päätetty."""
    organisation: Id
    """Organisaation tunnus tiedostosta organisations.yml."""
    years: KnownWhen
    """Mitä vuosia ohjelma koskee, esimerkiksi 2024/2025. Jos ei tiedetä: ei tiedossa."""
    summary: Prose
    """Mikä ohjelma on ja mitä sillä tavoitellaan, kahdella tai kolmella virkkeellä."""
    vision: Prose | None = None
    """Ohjelman visio, jos lähde kertoo sen."""
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
    target_groups: tuple[Id, ...] = ()
    """Keitä toimenpide koskee: tunnuksia tiedostosta target_groups.yml. Tyhjä, jos ei nimetä."""
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
    kind: Id
    """Osallisuuden laji: tunnus tiedostosta kinds.yml."""
    summary: Prose
    """Mistä tavoitteessa on kyse, yhdellä tai kahdella virkkeellä."""
    source: SourceRef
    """Mistä tavoite ja sen toimenpiteet on otettu."""
    measures: tuple[Measure, ...]
    """Tavoitteen toimenpiteet."""


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
    goals: dict[Ordinal, GoalReport] = {}
    """Tavoitteen numero ja mitä siitä kerrotaan."""
    review: YearReview | None = None
    """Koko kauden onnistumiset ja kehityskohteet, jos lähde kertoo ne."""


# --- ways to take part ----------------------------------------------------------------------


class WaySource(Record):
    """Where a way's facts were taken from."""

    programme: Id
    """Ohjelman tunnus."""
    document: Id
    """Lähteen tunnus ohjelman tiedostossa programme.yml."""
    place: Line
    """Kohta lähteessä."""


class Step(Record):
    """One step of taking part."""

    name: Line
    """Mitä teet, käskymuodossa."""
    text: Prose | None = None
    """Lisätietoa vaiheesta."""


class Way(FileRecord):
    """ways/<id>.yml: one way to take part, with its fifteen facts"""

    name: Line
    """1. Tavan nimi, verbi ensin: Tee aloite."""
    gain: Line
    """2. Mitä saat aikaan, yhdellä virkkeellä."""
    who: Prose
    """3. Kuka voi osallistua. Jos ei tiedetä: ei tiedossa."""
    purpose: Prose
    """4. Mihin tapa sopii ja mihin ei."""
    when: Prose
    """5. Milloin voit osallistua: päivät tai aina. Jos ei tiedetä: ei tiedossa."""
    steps: tuple[Step, ...]
    """6. Miten osallistut vaihe vaiheelta, verkossa ja ilman verkkoa."""
    bring: Prose
    """7. Mitä kirjoitat tai otat mukaan. Jos ei tiedetä: ei tiedossa."""
    time_needed: Line
    """8. Kuinka kauan osallistuminen kestää. Jos ei tiedetä: ei tiedossa."""
    anonymity: Prose
    """9. Voitko olla nimetön, ja onko maksua tai palkkiota. Jos ei tiedetä: ei tiedossa."""
    what_next: Prose
    """10. Mitä sitten tapahtuu ja milloin. Jos ei tiedetä: ei tiedossa."""
    who_decides: Prose
    """11. Kuka päättää. Jos ei tiedetä: ei tiedossa."""
    result: Prose
    """12. Missä näet tuloksen. Jos ei tiedetä: ei tiedossa."""
    languages: Prose
    """13. Kielet ja esteettömyys. Jos ei tiedetä: ei tiedossa."""
    contact: Prose
    """14. Yhteystieto: rooli, ei nimeä. Jos ei tiedetä: ei tiedossa."""
    checked: Day
    """15. Milloin tiedot on viimeksi tarkistettu."""
    sources: tuple[WaySource, ...]
    """15. Mistä tiedot on otettu."""
    organisations: tuple[Id, ...]
    """Organisaatiot, joiden asiakirjoissa tapa on: tunnuksia tiedostosta organisations.yml."""
    link: WebAddress | None = None
    """Palvelun verkko-osoite, jos lähde kertoo sen."""
    link_text: Line | None = None
    """Mitä linkistä avautuu, esimerkiksi ”Anna palautetta VAKEn sivulla”."""
    measures: dict[Id, tuple[MeasureId, ...]] = {}
    """Toimenpiteet, joita tapa toteuttaa: ohjelman tunnus ja toimenpiteiden numerot."""
