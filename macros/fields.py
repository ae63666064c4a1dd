"""What one value in the data may be: the types that records are built of.

Every scalar arrives as text (source.py). Each type says in Finnish what it asks for; the sentences
end up in the messages that staff read.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from macros import periods, web
from macros.periods import Period, Precision
from macros.problems import quoted

UNKNOWN = "ei tiedossa"
"""What staff write where a source does not tell: silence is a mistake, not knowing is not."""


def refuse(fact: str, deed: str) -> PydanticCustomError:
    """An error that already speaks to staff: a fact and a deed in Finnish."""
    return PydanticCustomError("told", "{fact} {deed}", {"fact": fact, "deed": deed})


def _text(value: Any) -> str:
    """The value, when it is text; anything else is told of by its shape (complaints.py)."""
    if not isinstance(value, str):
        raise PydanticCustomError("not_text", "not text")
    return value.strip()


# --- time -----------------------------------------------------------------------------------


def _period(value: Any) -> Period:
    try:
        return periods.parse(_text(value))
    except periods.NotAPeriodError as error:
        raise refuse(error.fact, error.deed) from None


def _known_period(value: Any) -> Period | None:
    text = _text(value)
    if _says_unknown(text):
        return None
    try:
        return periods.parse(text)
    except periods.NotAPeriodError as error:
        more = f" Jos et tiedä, kirjoita {UNKNOWN}." if error.deed is periods.ANY_CODE else ""
        raise refuse(error.fact, f"{error.deed}{more}") from None


def _day(value: Any) -> Period:
    text = _text(value)
    try:
        found = periods.parse(text)
    except periods.NotAPeriodError as error:
        if error.deed is periods.ANY_CODE or (error.meant and not _is_day(error.meant)):
            raise refuse(f"{quoted(text)} ei ole päivä.", _AS_DAY) from None
        raise refuse(error.fact, error.deed) from None
    if not _is_day(found):
        raise refuse(f"{quoted(text)} ei ole päivä.", _AS_DAY)
    return found


def _is_day(period: Period) -> bool:
    return period.precision is Precision.DAY


_AS_DAY = "Kirjoita päivä muodossa 31.1.2024."


def _says_unknown(text: str) -> bool:
    return text.casefold().rstrip(".") == UNKNOWN


# --- numbers --------------------------------------------------------------------------------

_DIGITS = r"[+−-]?(?:[0-9]{1,3}(?: [0-9]{3}){1,4}|[0-9]{1,15})(?:[.,][0-9]{1,6})?"
_NUMBER = re.compile(_DIGITS)
_WITH_QUALIFIER = re.compile(rf"(yli|noin|n\.?|alle|>|<|~) *({_DIGITS})", re.IGNORECASE)
_WITH_UNIT = re.compile(rf"({_DIGITS}) *([a-zåäö]{{2,}}.*|[%€])", re.IGNORECASE)
_POINT_OF_THOUSANDS = re.compile(r"[+−-]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_QUALIFIERS = {"n": "noin", "~": "noin", ">": "yli", "<": "alle"}
_UNITS = {"%": "prosenttia", "€": "euroa"}
_NO_NUMBER = frozenset(
    {UNKNOWN, "ei mitattu", "ei arvioitu", "ei tietoa", "puuttuu", "n/a", "-", "–", "—", "?"}
)


def _number(value: Any) -> Decimal:
    text = _text(value)
    if _POINT_OF_THOUSANDS.fullmatch(text):
        fact = f"luvun {quoted(text)} piste voi tarkoittaa tuhansia tai desimaaleja."
        spaced, comma = text.replace(".", " "), text.replace(".", ",")
        choice = f"{spaced} tai {comma}" if text.count(".") == 1 else spaced
        raise refuse(fact, f"Kirjoita {choice}.")
    if not _NUMBER.fullmatch(text):
        raise refuse(f"{quoted(text)} ei ole luku.", _how_to_write(text))
    return Decimal(text.replace(" ", "").replace(",", ".").replace("−", "-"))


def _how_to_write(text: str) -> str:
    """What to do with something that a person might take for a number."""
    if match := _WITH_QUALIFIER.fullmatch(text):
        word = match[1].lower().rstrip(".")
        word = _QUALIFIERS.get(word, word)
        return f"Kirjoita tähän {match[2]} ja sana ”{word}” kenttään ”qualifier”."
    if match := _WITH_UNIT.fullmatch(text):
        unit = _UNITS.get(match[2], match[2])
        return f"Kirjoita tähän {match[1]} ja sana {quoted(unit)} kenttään ”unit”."
    if text.casefold() in _NO_NUMBER:
        return "Poista tämä ajankohta ja kerro mittaamisesta kentässä ”not_measured”."
    if _NUMBER.fullmatch(text.rstrip(".")):
        return f"Poista piste lopusta: {text.rstrip('.')}."
    for near in (text.replace(", ", ","), text.replace(".", " ")):
        if _NUMBER.fullmatch(near):
            return f"Kirjoita {near}."
    return "Kirjoita pelkkä luku numeroin, esimerkiksi 3,4 tai 850 000."


def _ordinal(value: Any) -> int:
    text = _text(value)
    if not re.fullmatch(r"[1-9][0-9]{0,3}", text):
        deed = "Kirjoita kokonaisluku, esimerkiksi 3."
        raise refuse(f"{quoted(text)} ei käy tähän.", deed)
    return int(text)


# --- names and addresses --------------------------------------------------------------------

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 60
ONLY_LETTERS = "Käytä vain pieniä kirjaimia a–z, numeroita ja yhdysviivoja, enintään 60 merkkiä."
_MEASURE_ID = re.compile(r"[1-9][0-9]{0,3}\.[1-9][0-9]{0,3}")
_SITE_PATH = re.compile(r"/([a-z0-9-]+/)*(#[a-z0-9-]+)?")


def as_id(text: str) -> str:
    """A text made into what may stand in an address: Tee äloite → tee-aloite."""
    plain = text.casefold().translate(str.maketrans("äåö", "aao"))
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST_ID].strip("-")


def is_id(text: str) -> bool:
    """Whether a text may stand in an address as it is."""
    return len(text) <= _LONGEST_ID and _ID.fullmatch(text) is not None


def is_measure_id(text: str) -> bool:
    """Whether a text is a goal's number, a dot and a measure's number."""
    return _MEASURE_ID.fullmatch(text) is not None


def _id(value: Any) -> str:
    text = _text(value)
    if not is_id(text):
        meant = f" Tarkoititko {quoted(near)}?" if (near := as_id(text)) else ""
        raise refuse(f"{quoted(text)} ei ole tunnus.", f"{ONLY_LETTERS}{meant}")
    return text


def _reference(value: Any) -> str:
    text = _text(value)
    if not text:
        raise PydanticCustomError("string_too_short", "empty")
    return text


def _measure_id(value: Any) -> str:
    text = _text(value)
    if not is_measure_id(text):
        deed = "Kirjoita tavoitteen numero, piste ja toimenpiteen numero, esimerkiksi 1.2."
        near = re.sub(r"[^0-9]+", ".", text).strip(".")
        meant = f" Tarkoititko {quoted(near)}?" if is_measure_id(near) else ""
        raise refuse(f"{quoted(text)} ei ole toimenpiteen numero.", f"{deed}{meant}")
    return text


def _web_address(value: Any) -> str:
    text = _text(value)
    if web.is_on_this_machine(text):
        deed = "Kirjoita osoite, josta muutkin pääsevät sivulle."
        raise refuse(f"osoite {quoted(text)} toimii vain omalla koneella.", deed)
    if not web.is_whole(text):
        near = web.near(text)
        meant = f" Tarkoititko {quoted(near)}?" if near else ""
        deed = f"Kirjoita osoite alusta asti, esimerkiksi https://www.esimerkki.fi.{meant}"
        raise refuse(f"{quoted(text)} ei ole verkko-osoite.", deed)
    return text


def _link_target(value: Any) -> str:
    text = _text(value)
    return text if re.fullmatch(r"/[^/\s]\S*", text) else _web_address(text)


def _site_path(value: Any) -> str:
    text = _text(value)
    if not _SITE_PATH.fullmatch(text):
        near = f"/{text.strip('/')}/"
        meant = f" Tarkoititko {quoted(near)}?" if _SITE_PATH.fullmatch(near) else ""
        deed = f"Kirjoita se näin: /osallistu/tee-aloite/.{meant}"
        raise refuse(f"{quoted(text)} ei ole tämän sivuston sivun osoite.", deed)
    return text


def _known_address(value: Any) -> str | None:
    return None if _says_unknown(_text(value)) else _web_address(value)


def _one_line(value: str) -> str:
    if "\n" in value:
        raise refuse("tässä pitää olla yksi rivi.", "Poista tekstin sisältä rivinvaihdot.")
    return value


# --- the types ------------------------------------------------------------------------------

_TEXT_SCHEMA = WithJsonSchema({"type": "string"})
_PERIOD_SCHEMA = WithJsonSchema(
    {
        "type": ["string", "integer"],
        "examples": ["2023", "2023-Q3", "2023-ovk1", "2023-kevat", "2024-02-13", "2024-Q1/2024-Q2"],
    }
)

Line = Annotated[str, Field(min_length=1, max_length=400), AfterValidator(_one_line)]
"""One line of text; may hold the light marking of markup.py."""

Prose = Annotated[str, Field(min_length=1, max_length=6000)]
"""Paragraphs of text, an empty line between them; may hold the light marking of markup.py."""

Id = Annotated[str, BeforeValidator(_id)]
Reference = Annotated[str, BeforeValidator(_reference)]
"""The id of another record; checks/links.py tells of one that is none, and which ones there are."""
MeasureId = Annotated[str, BeforeValidator(_measure_id)]
WebAddress = Annotated[str, BeforeValidator(_web_address)]
LinkTarget = Annotated[str, BeforeValidator(_link_target)]
"""A web address, or a page of this site written from its root: /osallistu/."""
SitePath = Annotated[str, BeforeValidator(_site_path)]
"""A page of this site written from its root, or a place on one: /sanasto/#hyte."""
Number = Annotated[
    Decimal, BeforeValidator(_number), WithJsonSchema({"type": ["number", "string"]})
]
Ordinal = Annotated[
    int,
    BeforeValidator(_ordinal),
    Field(ge=1, le=9999),
    WithJsonSchema({"type": ["integer", "string"]}),
]
When = Annotated[Period, BeforeValidator(_period), _PERIOD_SCHEMA]
Day = Annotated[Period, BeforeValidator(_day), _PERIOD_SCHEMA]
KnownWhen = Annotated[Period | None, BeforeValidator(_known_period), _PERIOD_SCHEMA]
"""A period, or `ei tiedossa`."""
KnownAddress = Annotated[str | None, BeforeValidator(_known_address), _TEXT_SCHEMA]
"""A web address, or `ei tiedossa`."""
