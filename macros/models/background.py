"""Records of what a programme stands on: law, responsibilities, strengths, and chapters of text."""

from __future__ import annotations

from macros.fields import Line, Ordinal, Prose, Reference, WebAddress
from macros.models.record import FileRecord, Record, SourceRef


class Swot(FileRecord):
    """programmes/<id>/swot.yml"""

    summary: Prose
    """Kuka arvioi ja milloin, yhdellä tai kahdella virkkeellä."""
    strengths: tuple[Line, ...]
    """Vahvuudet."""
    weaknesses: tuple[Line, ...]
    """Heikkoudet."""
    opportunities: tuple[Line, ...]
    """Mahdollisuudet."""
    threats: tuple[Line, ...]
    """Uhat."""
    source: SourceRef
    """Mistä tieto on otettu."""


class Responsibility(Record):
    """Who answers for a part of participation, and with whom."""

    name: Line
    """Mistä vastataan, esimerkiksi asukasosallisuus."""
    responsible: tuple[Line, ...]
    """Kuka vastaa: yksiköitä, ei henkilöiden nimiä."""
    partners: tuple[Line, ...]
    """Kenen kanssa."""


class Responsibilities(FileRecord):
    """programmes/<id>/responsibilities.yml"""

    summary: Prose
    """Miten vastuu on jaettu, yhdellä tai kahdella virkkeellä."""
    rows: tuple[Responsibility, ...]
    """Vastuut."""
    source: SourceRef
    """Mistä tieto on otettu."""


class Section(Record):
    """A part of a chapter, or a section of an act."""

    heading: Line
    """Otsikko, tai lain pykälä kuten ”29 §: Asukkaiden oikeus vaikuttaa”."""
    text: Prose | None = None
    """Teksti selkeästi."""
    points: tuple[Line, ...] = ()
    """Luettelon kohdat."""
    numbered: bool = False
    """true, jos kohtien järjestys on tärkeä."""


class Act(Record):
    """An act of parliament that gives a right."""

    name: Line
    """Lain nimi."""
    number: Line
    """Lain numero, esimerkiksi 611/2021."""
    url: WebAddress
    """Lain osoite Finlexissä."""
    sections: tuple[Section, ...]
    """Pykälät selkeästi kerrottuina."""


class Law(FileRecord):
    """programmes/<id>/law.yml"""

    summary: Prose
    """Mihin lakeihin ohjelma perustuu, yhdellä tai kahdella virkkeellä."""
    acts: tuple[Act, ...]
    """Lait."""
    source: SourceRef
    """Mistä tieto on otettu."""


class MatrixRow(Record):
    """A row of a table of lists."""

    name: Line
    """Rivin nimi."""
    meaning: Line | None = None
    """Mitä rivi tarkoittaa."""
    cells: tuple[tuple[Line, ...], ...]
    """Jokaisen sarakkeen luettelo samassa järjestyksessä kuin sarakkeet."""


class Matrix(Record):
    """A table whose cells are lists."""

    columns: tuple[Section, ...]
    """Sarakkeiden nimet ja selitykset."""
    rows: tuple[MatrixRow, ...]
    """Rivit."""


class PathStep(Record):
    """A step in how a matter goes on."""

    name: Line
    """Mitä tapahtuu."""
    text: Prose | None = None
    """Tarkennus."""
    when: Line | None = None
    """Milloin, jos lähde kertoo: esimerkiksi ”kuukauden kuluessa” tai ”13.2.2024”."""


class Chapter(FileRecord):
    """programmes/<id>/chapters/<id>.yml: a matter that has a page of its own"""

    order: Ordinal
    """Monesko luku ohjelman sivulla."""
    title: Line
    """Luvun otsikko."""
    summary: Line
    """Mitä luku kertoo, yhdellä virkkeellä."""
    sections: tuple[Section, ...] = ()
    """Luvun osat."""
    matrix: Matrix | None = None
    """Taulukko, jonka soluissa on luetteloja."""
    steps: tuple[PathStep, ...] = ()
    """Vaiheet järjestyksessä: miten asia etenee."""
    note: Prose | None = None
    """Huomautus lähteestä, jos lukijan on hyvä tietää jotain."""
    themes: tuple[Reference, ...] = ()
    """Teemat, joista luku kertoo: tunnuksia tiedostosta themes.yml."""
    source: SourceRef
    """Mistä tieto on otettu."""
