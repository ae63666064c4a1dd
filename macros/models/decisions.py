"""The record of who decides what, and where residents come in."""

from __future__ import annotations

from macros.fields import Line, Prose
from macros.models.background import PathStep
from macros.models.record import FileRecord, Record
from macros.models.way import WaySource


class DecisionBody(Record):
    """Someone who decides, or who has a say in decisions."""

    name: Line
    """Kuka, esimerkiksi valtuusto."""
    tie: Line | None = None
    """Mitä edellinen tekee tälle, esimerkiksi ”valitsevat aluevaaleissa”. Tyhjä, jos ei tiedetä."""
    text: Prose
    """Mistä tämä päättää tai mihin se vaikuttaa, ja miten lukija pääsee mukaan."""


class DecisionStep(PathStep):
    """A step in how a matter goes on, and how one can have a say in it."""

    you: Prose
    """Miten lukija voi vaikuttaa tässä vaiheessa."""


class Decisions(FileRecord):
    """decisions.yml: who decides what, how a matter moves, and where residents come in"""

    bodies: tuple[DecisionBody, ...]
    """Ketkä päättävät ja vaikuttavat. Kuvassa ne ovat tässä järjestyksessä."""
    steps: tuple[DecisionStep, ...]
    """Miten asia etenee vaihe vaiheelta, ja miten lukija voi vaikuttaa kussakin vaiheessa."""
    example_name: Line | None = None
    """Mikä asia on esimerkkinä, esimerkiksi osallisuusohjelma."""
    example: tuple[PathStep, ...] = ()
    """Esimerkki: miten yksi asia eteni."""
    note: Prose | None = None
    """Mitä lähteet eivät kerro."""
    sources: tuple[WaySource, ...]
    """Mistä tiedot on otettu."""
