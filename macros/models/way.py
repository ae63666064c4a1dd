"""Records of the ways to take part."""

from __future__ import annotations

from pydantic import Field

from macros.choices import Aim, Audience, Channel, Effort
from macros.fields import Day, KnownWhen, Line, LinkTarget, MeasureId, Prose, Reference, When
from macros.models.background import PathStep
from macros.models.record import FileRecord, Record


class WaySource(Record):
    """Where a way's facts were taken from."""

    programme: Reference
    """Ohjelman tunnus."""
    document: Reference
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
    """4. Mihin tapa sopii ja mihin ei. Jos toista ei tiedetä, kirjoita se kenttään not_told."""
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
    not_told: tuple[Line, ...] = ()
    """Mitä muuta lähteet eivät kerro: yksi kysymys rivillä, esimerkiksi ”Mihin tämä ei sovi”."""
    checked: Day
    """15. Milloin tiedot on viimeksi tarkistettu."""
    next_check: Day | None = None
    """Milloin tiedot pitää tarkistaa viimeistään, jos muulloin kuin tiedosto site.yml sanoo."""
    check_role: Line | None = None
    """Kuka tarkistaa, jos joku muu kuin tiedosto site.yml sanoo: rooli, ei henkilön nimeä."""
    sources: tuple[WaySource, ...]
    """15. Mistä tiedot on otettu."""
    aim: Aim
    """Mitä ihminen haluaa: sano, paata, toimi tai seuraa."""
    audiences: tuple[Audience, ...]
    """Kenelle tapa sopii: asukas, asiakas, nuori, ikaantynyt, vammainen, laheinen, jarjesto tai
    tyontekija."""
    channels: tuple[Channel, ...]
    """Miten osallistutaan: verkossa, paperilla, paikalla, puhelimella tai ei-tiedossa."""
    effort: Effort
    """Kuinka paljon aikaa menee: minuutteja, tunteja, pidempaan tai ei-tiedossa."""
    afterwards: tuple[PathStep, ...] = ()
    """Mitä sitten tapahtuu, vaiheina ja ajat mukana, jos lähde kertoo ne."""
    organisations: tuple[Reference, ...]
    """Organisaatiot, joiden asiakirjoissa tapa on: tunnuksia tiedostosta organisations.yml."""
    link: LinkTarget | None = None
    """Palvelun verkko-osoite, jos lähde kertoo sen, tai sivu tällä sivustolla: /osallistu/."""
    link_text: Line | None = None
    """Mitä linkistä avautuu, esimerkiksi ”Avaa palautelomake”."""
    measures: dict[Reference, tuple[MeasureId, ...]] = Field(default_factory=dict)
    """Toimenpiteet, joita tapa toteuttaa: ohjelman tunnus ja toimenpiteiden numerot."""
    themes: tuple[Reference, ...] = ()
    """Teemat, joihin tapa sopii: tunnuksia tiedostosta themes.yml."""


class Happening(FileRecord):
    """events/<id>.yml: something that takes place, or a day by which something is due"""

    name: Line
    """Tapahtuman nimi."""
    when: When
    """Milloin: päivä, kuukausi, vuodenaika tai vuosi niin tarkasti kuin lähde kertoo."""
    text: Prose
    """Mitä tapahtuu ja kuka voi osallistua."""
    venue: Line
    """Missä. Jos ei tiedetä: ei tiedossa."""
    organisation: Reference
    """Organisaation tunnus tiedostosta organisations.yml."""
    ways: tuple[Reference, ...] = ()
    """Osallistumisen tavat, joihin tapahtuma liittyy: tiedostojen nimet kansiosta ways."""
    sources: tuple[WaySource, ...]
    """Mistä tiedot on otettu."""


class Effect(FileRecord):
    """effects/<id>.yml: who said what, and what was done"""

    said_by: Line
    """Kuka sanoi, esimerkiksi ikääntyneiden asiakasraati. Ei henkilöiden nimiä."""
    said: Prose
    """Mitä he sanoivat tai tekivät, niin kuin lähde sen kertoo."""
    done: Prose
    """Mitä sen jälkeen tehtiin."""
    when: KnownWhen
    """Milloin. Jos ei tiedetä: ei tiedossa."""
    organisation: Reference
    """Organisaation tunnus tiedostosta organisations.yml."""
    ways: tuple[Reference, ...] = ()
    """Osallistumisen tavat, joilla se sanottiin."""
    measures: dict[Reference, tuple[MeasureId, ...]] = Field(default_factory=dict)
    """Toimenpiteet, joihin se liittyy: ohjelman tunnus ja toimenpiteiden numerot."""
    sources: tuple[WaySource, ...]
    """Mistä tiedot on otettu."""
