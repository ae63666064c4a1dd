"""Codes that staff choose among, each with its meaning in Finnish."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


class Choice(StrEnum):
    """One of a few codes; `meaning` is what staff read beside the code in editor and guide."""

    _value_: str
    meaning: str

    def __new__(cls, code: str, meaning: str = "") -> Self:
        """Make the code, with its meaning in Finnish."""
        made = str.__new__(cls, code)
        made._value_ = code
        made.meaning = meaning
        return made

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The schema of the codes, with their meanings where editors look for them."""
        made = handler(core)
        handler.resolve_ref_schema(made)["enumDescriptions"] = [one.meaning for one in cls]
        return made


class Status(Choice):
    """How a measure is carried out, as a report says it. The codes are published: never change."""

    DONE = "done", "Toteutuu: raportin mukaan toimenpide toteutuu."
    PARTLY = "partly", "Toteutuu osittain: osa toimenpiteestä toteutuu ja osa ei vielä."
    NOT_DONE = "not_done", "Ei toteudu: raportin mukaan toimenpide ei toteudu."
    NOT_ASSESSED = "not_assessed", "Ei arvioitu: lähde ei kerro, toteutuuko toimenpide."


class Qualifier(Choice):
    """A small word that a source puts before a figure."""

    OVER = "yli", "Luku on suurempi kuin tämä."
    ABOUT = "noin", "Luku on suunnilleen tämä."
    UNDER = "alle", "Luku on pienempi kuin tämä."


class Aim(Choice):
    """What someone wants who looks for a way to take part."""

    SAY = "sano", "Haluan sanoa mielipiteeni."
    DECIDE = "paata", "Haluan olla mukana päättämässä."
    ACT = "toimi", "Haluan toimia tai kehittää palveluja."
    FOLLOW = "seuraa", "Haluan seurata, mitä päätetään ja tehdään."


class Audience(Choice):
    """Who someone is who looks for a way to take part."""

    RESIDENT = "asukas", "Kuka tahansa asukas."
    CUSTOMER = "asiakas", "Palvelun asiakas."
    YOUNG = "nuori", "Nuori."
    OLDER = "ikaantynyt", "Ikääntynyt."
    DISABLED = "vammainen", "Vammainen."
    RELATIVE = "laheinen", "Asiakkaan läheinen."
    ORGANISATION = "jarjesto", "Ihminen, joka toimii järjestössä."
    STAFF = "tyontekija", "Työntekijä organisaatiossa, jonka ohjelma on."


class Channel(Choice):
    """How one takes part."""

    ONLINE = "verkossa", "Verkossa."
    PAPER = "paperilla", "Paperilla."
    ON_THE_SPOT = "paikalla", "Paikan päällä."
    PHONE = "puhelimella", "Puhelimella."
    UNKNOWN = "ei-tiedossa", "Lähteet eivät kerro."


class Effort(Choice):
    """How much time taking part asks for."""

    MINUTES = "minuutteja", "Muutama minuutti."
    HOURS = "tunteja", "Muutama tunti."
    LONGER = "pidempaan", "Pidempi aika."
    UNKNOWN = "ei-tiedossa", "Lähteet eivät kerro."


class RepositoryService(Choice):
    """The service that a repository is on: each has addresses of its own form."""

    GITHUB = "github", "GitHub tai palvelin, joka toimii samoin."
    GITLAB = "gitlab", "GitLab tai palvelin, joka toimii samoin."
