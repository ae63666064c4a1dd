"""Records of what a programme plans by time: a roadmap, a year's plan, a ladder."""

from __future__ import annotations

from macros.choices import Status
from macros.fields import Id, Line, Ordinal, Prose, Reference, When
from macros.models.record import FileRecord, Record, SourceRef


class Milestone(Record):
    """Something that a programme means to reach in a period."""

    period: When
    """Milloin: esimerkiksi 2024, 2024-Q1 tai 2023-syksy."""
    name: Line
    """Mitä saavutetaan, selkeästi."""
    official: Line
    """Virstanpylväs täsmälleen niin kuin lähde sen kirjoittaa."""
    part: Line | None = None
    """Mihin osa-alueeseen virstanpylväs kuuluu, jos lähde jakaa ne."""
    themes: tuple[Reference, ...] = ()
    """Teemat, jos ne ovat muut kuin kokonaisuuden: tunnuksia tiedostosta themes.yml."""
    status: Status | None = None
    """Saavutettiinko, vain jos lähde kertoo sen."""


class Package(Record):
    """Milestones that belong together: a row of the roadmap."""

    name: Line
    """Kokonaisuuden nimi selkeästi."""
    official: Line
    """Kokonaisuuden nimi täsmälleen niin kuin lähde sen kirjoittaa."""
    goal: Ordinal | None = None
    """Tavoite, johon kokonaisuus kuuluu: numero. Tyhjä, jos lähde ei kytke sitä tavoitteeseen."""
    themes: tuple[Reference, ...] = ()
    """Virstanpylväiden teemat: tunnuksia tiedostosta themes.yml."""
    milestones: tuple[Milestone, ...]
    """Kokonaisuuden virstanpylväät."""
    note: Prose | None = None
    """Huomautus lähteestä, jos lukijan on hyvä tietää jotain."""
    source: SourceRef
    """Mistä tieto on otettu."""

    def of_theme(self, theme: str) -> tuple[Milestone, ...]:
        """The milestones that belong to a theme by their own themes, or else by the package's."""
        return tuple(one for one in self.milestones if theme in (one.themes or self.themes))

    @property
    def all_themes(self) -> frozenset[str]:
        """The themes that its milestones belong to."""
        return frozenset(theme for one in self.milestones for theme in (one.themes or self.themes))


class Roadmap(FileRecord):
    """programmes/<id>/roadmap.yml"""

    name: Line
    """Aikajanan nimi selkeästi."""
    summary: Prose
    """Mitä aikajana kertoo, yhdellä tai kahdella virkkeellä."""
    packages: dict[Id, Package]
    """Toimenpidekokonaisuudet: tunnus ja tiedot."""
    note: Prose | None = None
    """Huomautus lähteestä, jos lukijan on hyvä tietää jotain."""


class PlannedAct(Record):
    """A row of a year's plan."""

    package: Reference
    """Kokonaisuus aikajanalla: tunnus tiedostosta roadmap.yml."""
    name: Line
    """Mitä luvataan, selkeästi."""
    official: Line
    """Toimenpide täsmälleen niin kuin lähde sen kirjoittaa."""
    acts: tuple[Line, ...]
    """Mitä sen eteen tehdään."""
    indicators: tuple[Line, ...]
    """Mistä onnistuminen nähdään."""
    responsible: tuple[Line, ...]
    """Kuka vastaa: yksiköitä, ei henkilöiden nimiä."""
    partners: tuple[Line, ...] = ()
    """Kenen kanssa. Tyhjä, jos lähde ei nimeä kumppaneita."""
    schedule: When
    """Milloin."""
    schedule_note: Line | None = None
    """Tarkennus aikatauluun, jos lähteessä on sellainen."""
    note: Prose | None = None
    """Huomautus lähteestä, jos lukijan on hyvä tietää jotain."""
    source: SourceRef
    """Mistä tieto on otettu."""


class Plan(FileRecord):
    """programmes/<id>/plans/<period>.yml"""

    period: When
    """Mitä aikaa suunnitelma koskee, sama kuin tiedoston nimi."""
    name: Line
    """Suunnitelman nimi."""
    summary: Prose
    """Mitä suunnitelma kertoo, yhdellä tai kahdella virkkeellä."""
    rows: tuple[PlannedAct, ...]
    """Suunnitelman rivit."""


class LadderStep(Record):
    """A step of a ladder of participation."""

    number: Ordinal
    """Portaan numero alhaalta ylös."""
    name: Line
    """Portaan nimi selkeästi."""
    official: Line
    """Portaan nimi täsmälleen niin kuin lähde sen kirjoittaa."""
    meaning: tuple[Line, ...]
    """Mitä porras tarkoittaa asiakkaalle."""
    responsible: tuple[Line, ...] = ()
    """Kuka vastaa. Tyhjä, jos lähde ei nimeä ketään."""
    when: Line
    """Milloin porras toteutuu lähteen mukaan. Jos ei tiedetä: ei tiedossa."""
    package: Reference | None = None
    """Portaan teot aikajanalla: tunnus tiedostosta roadmap.yml, jos tekoja on."""
    themes: tuple[Reference, ...] = ()
    """Teemat, joista porras kertoo: tunnuksia tiedostosta themes.yml."""
    note: Prose | None = None
    """Huomautus lähteestä, jos lukijan on hyvä tietää jotain."""
    source: SourceRef
    """Mistä tieto on otettu."""


class Ladder(FileRecord):
    """programmes/<id>/ladder.yml"""

    name: Line
    """Portaikon nimi selkeästi."""
    summary: Prose
    """Mitä portaat kertovat."""
    standing: Prose
    """Missä kohdassa organisaatio sanoo olevansa. Jos ei tiedetä: ei tiedossa."""
    steps: tuple[LadderStep, ...]
    """Portaat alimmasta alkaen."""
