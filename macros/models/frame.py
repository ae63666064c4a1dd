"""Records of the whole site: its name, organisations, words and terms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from markupsafe import Markup, escape
from pydantic import RootModel

from macros.choices import RepositoryService
from macros.fields import Id, Line, Ordinal, Prose, SitePath, WebAddress
from macros.models.record import FileRecord, Record, Table
from macros.problems import Problem, ProblemsError, did_you_mean


class Publisher(Record):
    """Who answers for the site."""

    name: Line
    """Julkaisijan nimi."""
    contact: Line
    """Miten julkaisijaan saa yhteyden: rooli, ei henkilön nimeä. Jos ei tiedetä: ei tiedossa."""


class Review(Record):
    """How often facts are compared with their sources, and by whom."""

    way_months: Ordinal
    """Montako kuukautta osallistumisen tavan tarkistus on voimassa."""
    report_months: Ordinal
    """Montako kuukautta raportin tarkistus on voimassa."""
    role: Line
    """Kuka tarkistaa: rooli, ei henkilön nimeä."""


class Repository(Record):
    """Where the site's files are kept and edited."""

    address: WebAddress
    """Säilytyspaikan osoite, esimerkiksi https://github.com/omistaja/nimi."""
    branch: Line = "main"
    """Haara, josta sivusto julkaistaan. Jos kenttää ei ole: main."""
    service: RepositoryService | None = None
    """Palvelu: github tai gitlab. Kirjoita tämä vain, jos palvelimen nimi ei kerro sitä."""


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
    security_contact: WebAddress | None = None
    """Mihin ilmoitetaan tietoturvan aukosta: rooli, ei henkilöä, esimerkiksi
    mailto:tietoturva@alue.fi. Jos kenttä on, sivustolla on tiedosto .well-known/security.txt."""
    notice: Line
    """Huomautus jokaisen sivun alareunaan: kenen sivusto on ja kenen se ei ole."""
    repository: Repository | None = None
    """Missä sivuston tiedostoja muokataan. Jos kenttä on, joka sivulla on linkit ”Ehdota
    muutosta” ja ”Kysy tai ilmoita virheestä”."""
    review: Review | None = None
    """Kuinka usein tiedot tarkistetaan ja kuka tarkistaa. Jos tyhjä: julkaisija, vuoden välein."""


class Organisation(Record):
    """An organisation whose documents are published."""

    official: Line
    """Virallinen nimi kokonaan kirjoitettuna."""
    short: Line | None = None
    """Lyhyt nimi, jos sellainen on käytössä."""


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


EVERY_GROUP = "kaikki"


class TargetGroups(Table, RootModel[dict[Id, Line]]):
    """target_groups.yml: group's id → name; the id `kaikki` stands for every group"""

    def meant(self, named: tuple[Id, ...]) -> tuple[Id, ...]:
        """The groups that a measure concerns, when it names these."""
        return tuple(self.root) if EVERY_GROUP in named else named


class Theme(Record):
    """A matter that runs through programmes."""

    name: Line
    """Teeman nimi."""
    question: Line
    """Kysymys, johon teeman sivu vastaa."""


class Themes(Table, RootModel[dict[Id, Theme]]):
    """themes.yml: theme's id → name and question"""


class Term(Record):
    """A word or an abbreviation that needs explaining."""

    term: Line
    """Sana tai lyhenne perusmuodossa."""
    meaning: Line
    """Selitys yhdellä tai kahdella virkkeellä."""
    stems: tuple[Line, ...] | None = None
    """Sanan alut, joista sana tunnistetaan taivutettuna, esimerkiksi ”osavuosikatsau”. Tyhjä
    luettelo []: sanasta ei tehdä linkkejä. Jos kenttää ei ole, tunnistetaan sana sellaisenaan."""
    synonyms: tuple[Line, ...] = ()
    """Muita sanoja, joilla samaa asiaa haetaan, esimerkiksi ”valitus”. Lyhenteelle sen koko nimi.
    Haku löytää sivut kummallakin."""


class Glossary(Table, RootModel[dict[Id, Term]]):
    """glossary.yml: term's id → term"""


class Redirects(Table, RootModel[dict[SitePath, SitePath]]):
    """redirects.yml: an address that was once published → where its matter is told now"""


class Words(Table, RootModel[dict[str, Prose]]):
    """words/<language>.yml: every word the interface says, by dotted key"""

    def __getitem__(self, key: str) -> str:
        """The words under a key. Raises ProblemsError: checks see only keys written out in code."""
        if (said := self.root.get(key)) is None:
            raise ProblemsError([self.missing(key)])
        return said

    def missing(self, key: str) -> Problem:
        """What to do when nothing is said under a key."""
        near = did_you_mean(key, self.root)
        return Problem(self.place(), f"sana ”{key}” puuttuu.", f"Lisää rivi ”{key}: …”.{near}")

    @cached_property
    def escaped(self) -> Mapping[str, Markup]:
        """The words ready for HTML: templates say so many that escaping each anew would cost."""
        return _Escaped(self)

    def say(self, key: str, **parts: object) -> str:
        """The words under a key with `{name}` replaced by each part."""
        said = self[key]
        for name, part in parts.items():
            said = said.replace(f"{{{name}}}", str(part))
        return said


class _Escaped(dict[str, Markup]):
    """Words by key, ready for HTML; asked for one that is missing it raises ProblemsError."""

    def __init__(self, words: Words) -> None:
        super().__init__({key: escape(said) for key, said in words.root.items()})
        self._words = words

    def __missing__(self, key: str) -> Markup:
        return escape(self._words[key])
