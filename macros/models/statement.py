"""The accessibility statement, with what the law asks of it (laki 306/2019, 9 §)."""

from __future__ import annotations

from macros.choices import Choice
from macros.fields import Day, Line, Ordinal, Prose
from macros.models.record import FileRecord, Record


class Conformance(Choice):
    """How far the site meets the requirements: the three states that the law knows."""

    FULLY = "kokonaan", "Sivusto täyttää vaatimukset kokonaan. Puutteita ei saa olla luettelossa."
    PARTLY = "osittain", "Sivusto täyttää vaatimukset osittain. Puutteet ovat luettelossa."
    NOT = "ei", "Sivusto ei täytä vaatimuksia. Puutteet ovat luettelossa."


class Fault(Record):
    """Something on the site that is not accessible."""

    what: Line
    """Mikä ei ole saavutettavaa."""
    where: Line
    """Missä se on."""
    criterion: Line
    """WCAG-ohjeen kohta, esimerkiksi 1.4.10."""
    reason: Line
    """Miksi sitä ei ole vielä korjattu."""
    alternative: Line
    """Mistä saman tiedon saa muuten."""


class Authority(Record):
    """Who watches over accessibility."""

    name: Line
    """Viranomaisen nimi."""
    unit: Line
    """Viranomaisen yksikkö."""
    email: Line
    """Sähköpostiosoite."""
    phone: Line
    """Puhelinnumero."""


class Statement(FileRecord):
    """statement.yml"""

    conformance: Conformance
    """Täyttääkö sivusto vaatimukset: kokonaan, osittain tai ei."""
    owner: Line
    """Kuka vastaa sivustosta."""
    method: Prose
    """Miten saavutettavuus on arvioitu."""
    made: Day
    """Milloin seloste on laadittu."""
    updated: Day
    """Milloin seloste on viimeksi päivitetty. Päivitä ainakin kerran vuodessa."""
    published: Day
    """Milloin sivusto on julkaistu."""
    faults: tuple[Fault, ...] = ()
    """Mikä ei ole saavutettavaa. Tyhjä vain, jos vaatimukset täyttyvät kokonaan."""
    feedback: Prose
    """Mihin puutteesta ilmoitetaan. Jos ei tiedetä: ei tiedossa."""
    answer_days: Ordinal
    """Montako päivää vastaaminen saa kestää. Laissa se on 14."""
    authority: Authority
    """Valvova viranomainen."""
