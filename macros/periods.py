"""Periods of time as the sources know them: a year, a season, a quarter, a day."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache

from macros.period_guesses import guess
from macros.problems import quoted


class Precision(Enum):
    """How exactly a source names a time."""

    YEAR = "year"
    SEASON = "season"
    QUARTER = "quarter"
    INTERIM = "interim"
    MONTH = "month"
    DAY = "day"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included, with the code it is published under.

    `parts` holds the two ends of a range, and is empty otherwise.
    """

    code: str
    start: date
    end: date
    precision: Precision
    parts: tuple[Period, ...] = ()

    @property
    def year(self) -> int:
        """The year it begins in."""
        return self.start.year

    @property
    def order(self) -> tuple[date, date, str]:
        """What periods are sorted by."""
        return (self.start, self.end, self.code)

    def __str__(self) -> str:
        return self.code


# Months a season covers, as Finnish officials use the words in plans.
SEASONS = {"kevat": (1, 6), "kesa": (6, 8), "syksy": (7, 12)}

_PATTERN = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?:(?P<season>kevat|kesa|syksy)|Q(?P<quarter>[1-4])|ovk(?P<interim>[1-4])"
    r"|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?",
    re.ASCII,
)
_FINNISH_DAY = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
ANY_CODE = (
    "Kirjoita esimerkiksi 2023, 2023-Q3, 2023-ovk1, 2023-kevat, 2024-02, 2024-02-13 "
    "tai kahden väli 2024-Q1/2024-Q2."
)


class NotAPeriodError(ValueError):
    """A text names no period: what is the matter (`fact`), and what to write (`deed`).

    `meant` is the period that it most likely means, where that can be told.
    """

    def __init__(self, fact: str, deed: str, meant: Period | None = None) -> None:
        super().__init__(fact)
        self.fact = fact
        self.deed = deed
        self.meant = meant


@lru_cache(maxsize=4096)
def parse(text: str) -> Period:
    """The period a code names.

    Codes: `2023`, `2023-Q3`, `2023-ovk1`, `2023-kevat`, `2024-02`, `2024-02-13` (also
    `13.2.2024`), or a range of two with a slash.
    Raises NotAPeriodError, a ValueError that speaks Finnish.
    """
    try:
        return _exactly(text)
    except NotAPeriodError:
        if (meant := _meant(text)) is None:
            raise
        fact = f"{quoted(text)} ei ole ajankohta."
        raise NotAPeriodError(fact, f"Kirjoita {meant}.", meant) from None


def _exactly(text: str) -> Period:
    if text.count("/") > 1:
        raise _nothing_known(text)
    first, slash, last = text.partition("/")
    return _range(first, last) if slash else _single(text.strip())


def _meant(text: str) -> Period | None:
    """The period that a text most likely means, written otherwise."""
    code = guess(text)
    try:
        return _exactly(code) if code else None
    except NotAPeriodError:
        return None


def _range(first: str, last: str) -> Period:
    if not (first.strip() and last.strip()):
        fact = f"ajanjaksosta {quoted(f'{first}/{last}')} puuttuu toinen pää."
        raise NotAPeriodError(fact, ANY_CODE)
    start, end = _single(first.strip()), _single(last.strip())
    if end.start < start.start:
        fact = f"ajanjakso {quoted(f'{first}/{last}')} päättyy ennen kuin alkaa."
        raise NotAPeriodError(fact, f"Kirjoita {end}/{start}.")
    if end.end <= start.end:
        fact = f"ajanjakson loppu ”{end}” kuuluu jo alkuun ”{start}”."
        raise NotAPeriodError(fact, f"Kirjoita {start}.")
    code = f"{start.code}/{end.code}"
    return Period(code, start.start, end.end, Precision.RANGE, (start, end))


def _single(text: str) -> Period:
    match = _PATTERN.fullmatch(text) or _FINNISH_DAY.fullmatch(text)
    if match is None:
        raise _nothing_known(text)
    found = match.groupdict()
    year = int(found["year"])
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise NotAPeriodError(f"vuosi {year} ei voi olla oikein.", "Tarkista vuosi.")
    if found["day"]:
        return _day(text, year, int(found["month"]), int(found["day"]))
    if found["month"]:
        return _month(text, year, int(found["month"]))
    if found.get("season"):
        return _months(text, year, *SEASONS[found["season"]], Precision.SEASON)
    for name, precision in (("quarter", Precision.QUARTER), ("interim", Precision.INTERIM)):
        if found.get(name):
            first = 3 * int(found[name]) - 2
            return _months(text, year, first, first + 2, precision)
    return _months(text, year, 1, 12, Precision.YEAR)


def _nothing_known(text: str) -> NotAPeriodError:
    if text.isdecimal():
        fact = f"{quoted(text)} ei ole vuosi: vuosiluvussa on neljä numeroa."
        return NotAPeriodError(fact, "Tarkista vuosi.")
    return NotAPeriodError(f"{quoted(text)} ei ole ajankohta.", ANY_CODE)


def _months(code: str, year: int, first: int, last: int, precision: Precision) -> Period:
    end = date(year, last, monthrange(year, last)[1])
    return Period(code, date(year, first, 1), end, precision)


def _month(text: str, year: int, month: int) -> Period:
    if not 1 <= month <= 12:
        raise NotAPeriodError(f"kuukautta {month} ei ole.", "Tarkista kuukausi.")
    return _months(text, year, month, month, Precision.MONTH)


def _day(text: str, year: int, month: int, day: int) -> Period:
    try:
        found = date(year, month, day)
    except ValueError:
        fact = f"päivää {quoted(text)} ei ole kalenterissa."
        raise NotAPeriodError(fact, "Tarkista päivä.") from None
    return Period(found.isoformat(), found, found, Precision.DAY)
