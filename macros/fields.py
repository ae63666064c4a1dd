"""What one value in the data may be: the types that records are built of.

Every scalar arrives as text (source.py). Each type says in Finnish what it asks for; the sentences
end up in the messages that staff read.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros import periods
from macros.periods import Period, Precision

UNKNOWN = "ei tiedossa"
"""What staff write where a source does not tell: silence is a mistake, not knowing is not."""


def refuse(fact: str, deed: str) -> PydanticCustomError:
    """An error that already speaks to staff: a fact and a deed in Finnish."""
    return PydanticCustomError("told", "{fact} {deed}", {"fact": fact, "deed": deed})


class Status(str, Enum):
    """How a measure is carried out, as a report says it. The codes are published: never change."""

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    NOT_ASSESSED = "not_assessed"


class Qualifier(str, Enum):
    """A small word that a source puts before a figure."""

    OVER = "yli"
    ABOUT = "noin"
    UNDER = "alle"


_PERIOD_DEED = (
    "Kirjoita esimerkiksi 2023, 2023-Q3, 2023-ovk1, 2023-kevat, 2024-02, 2024-02-13 "
    "tai kahden väli 2024-Q1/2024-Q2."
)


def _period(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return periods.parse(value)
    except ValueError as error:
        raise refuse(str(error), _PERIOD_DEED) from None


def _day(period: Period) -> Period:
    if period.precision is not Precision.DAY:
        raise refuse(f"”{period}” ei ole päivä.", "Kirjoita päivä muodossa 31.1.2024.")
    return period


def _unknown(value: Any) -> Any:
    return None if value == UNKNOWN else value


_GROUPED_NUMBER = re.compile(r"[+-]?\d{1,3}( \d{3})+([.,]\d+)?|[+-]?\d+([.,]\d+)?")


def _number(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not _GROUPED_NUMBER.fullmatch(value.strip()):
        raise refuse(
            f"”{value}” ei ole luku.", "Kirjoita pelkkä luku numeroin, esimerkiksi 3,4 tai 850 000."
        )
    try:
        return Decimal(value.strip().replace(" ", "").replace(",", "."))
    except InvalidOperation:  # pragma: no cover - the pattern admits only decimals
        raise refuse(f"”{value}” ei ole luku.", "Kirjoita luku numeroin.") from None


def _whole(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"\d{1,4}", value.strip()):
        raise refuse(f"”{value}” ei ole järjestysnumero.", "Kirjoita kokonaisluku, esimerkiksi 3.")
    return value


def _id(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise refuse(
            f"”{value}” ei ole tunnus.",
            "Kirjoita tunnus pienin kirjaimin a–z, numeroin ja yhdysviivoin, esimerkiksi tee-aloite.",
        )
    return value


def _measure_id(value: str) -> str:
    if not re.fullmatch(r"[1-9]\d*\.[1-9]\d*", value):
        raise refuse(
            f"”{value}” ei ole toimenpiteen numero.",
            "Kirjoita tavoitteen numero, piste ja toimenpiteen numero, esimerkiksi 1.2.",
        )
    return value


def _one_line(value: str) -> str:
    if "\n" in value.strip():
        raise refuse("tässä pitää olla yksi rivi.", "Poista tekstin sisältä rivinvaihdot.")
    return value.strip()


_SAFE_ADDRESS = re.compile(
    r"https?://[^\s/]+\.[^\s<>\"']+|mailto:[^\s@]+@[^\s@<>\"']+|tel:\+?[0-9 -]+"
)


def _web_address(value: str) -> str:
    if not _SAFE_ADDRESS.fullmatch(value):
        raise refuse(
            f"”{value}” ei ole verkko-osoite.", "Kirjoita osoite alusta asti, esimerkiksi https://…"
        )
    return value


_PERIOD_SCHEMA = {
    "type": ["string", "integer"],
    "examples": ["2023", "2023-Q3", "2023-ovk1", "2023-kevat", "2024-02-13", "2024-Q1/2024-Q2"],
}

Line = Annotated[str, Field(min_length=1, max_length=400), AfterValidator(_one_line)]
"""One line of text; may hold the light marking of markup.py."""

Prose = Annotated[str, Field(min_length=1, max_length=6000)]
"""Paragraphs of text, an empty line between them; may hold the light marking of markup.py."""

Id = Annotated[str, AfterValidator(_id)]
MeasureId = Annotated[str, AfterValidator(_measure_id)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
Number = Annotated[
    Decimal, BeforeValidator(_number), WithJsonSchema({"type": ["number", "string"]})
]
Ordinal = Annotated[
    int,
    BeforeValidator(_whole),
    Field(ge=1, le=9999),
    WithJsonSchema({"type": ["integer", "string"]}),
]
When = Annotated[Period, BeforeValidator(_period), WithJsonSchema(_PERIOD_SCHEMA)]
Day = Annotated[When, AfterValidator(_day)]
KnownWhen = Annotated[
    Period | None,
    BeforeValidator(lambda value: _period(_unknown(value))),
    WithJsonSchema(_PERIOD_SCHEMA),
]
"""A period, or `ei tiedossa`."""
KnownAddress = Annotated[
    WebAddress | None, BeforeValidator(_unknown), WithJsonSchema({"type": "string"})
]
"""A web address, or `ei tiedossa`."""
