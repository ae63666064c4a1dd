"""Records of the ways to take part."""

from __future__ import annotations

from pydantic import Field

from macros.fields import Day, Id, Line, MeasureId, Prose, WebAddress
from macros.models.record import FileRecord, Record


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
    measures: dict[Id, tuple[MeasureId, ...]] = Field(default_factory=dict)
    """Toimenpiteet, joita tapa toteuttaa: ohjelman tunnus ja toimenpiteiden numerot."""
