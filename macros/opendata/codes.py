"""Codes of the published shape, and what they look like. Readers depend on them: never change."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

VERSION: Final = "1.2.0"
"""The shape's version: the first number is that of the folder, v1."""

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
IDS_PATTERN = r"^[a-z0-9-]+( [a-z0-9-]+)*$"
MEASURE_PATTERN = r"^[1-9][0-9]*\.[1-9][0-9]*$"
PATH_PATTERN = r"^/([^/?#]+/)*$"

_ONE_PERIOD = r"[0-9]{4}(-(Q[1-4]|ovk[1-4]|kevat|kesa|syksy|[0-9]{2}(-[0-9]{2})?))?"
PERIOD_PATTERN = rf"^{_ONE_PERIOD}(/{_ONE_PERIOD})?$"

PERIOD_MEANS = (
    "A period's code: a year 2023, a quarter 2023-Q3, an interim report 2023-ovk1, "
    "spring 2023-kevat, summer 2023-kesa or autumn 2023-syksy, a month 2024-02, a day 2024-02-13, "
    "or a range of two with a slash, 2024-Q1/2024-Q2."
)


class StatusCode(StrEnum):
    """How a measure is carried out.

    The Finnish words are done Toteutuu, partly Toteutuu osittain, not_done Ei toteudu,
    not_assessed Ei arvioitu.
    """

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    NOT_ASSESSED = "not_assessed"


STATUS_LABELS = {
    StatusCode.DONE: "Toteutuu",
    StatusCode.PARTLY: "Toteutuu osittain",
    StatusCode.NOT_DONE: "Ei toteudu",
    StatusCode.NOT_ASSESSED: "Ei arvioitu",
}


class QualifierWord(StrEnum):
    """The source's own word before a figure: yli (over), noin (about), alle (under)."""

    OVER = "yli"
    ABOUT = "noin"
    UNDER = "alle"


class AimWord(StrEnum):
    """What one does who takes part: sano (say), paata (decide), toimi (act), seuraa (follow)."""

    SAY = "sano"
    DECIDE = "paata"
    ACT = "toimi"
    FOLLOW = "seuraa"


class AudienceWord(StrEnum):
    """Whom a way to take part suits.

    asukas (resident), asiakas (customer), nuori (young), ikaantynyt (older), vammainen (disabled),
    laheinen (relative), jarjesto (organisation), tyontekija (staff).
    """

    RESIDENT = "asukas"
    CUSTOMER = "asiakas"
    YOUNG = "nuori"
    OLDER = "ikaantynyt"
    DISABLED = "vammainen"
    RELATIVE = "laheinen"
    ORGANISATION = "jarjesto"
    STAFF = "tyontekija"


class ChannelWord(StrEnum):
    """How one takes part.

    verkossa (online), paperilla (on paper), paikalla (on the spot), puhelimella (by phone).
    """

    ONLINE = "verkossa"
    PAPER = "paperilla"
    ON_THE_SPOT = "paikalla"
    PHONE = "puhelimella"


class EffortWord(StrEnum):
    """How much time it takes: minuutteja (minutes), tunteja (hours), pidempaan (longer)."""

    MINUTES = "minuutteja"
    HOURS = "tunteja"
    LONGER = "pidempaan"
