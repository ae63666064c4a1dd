"""Days and periods as Finns say and write them."""

from __future__ import annotations

from datetime import date

from macros.models import Words
from macros.periods import Period, Precision

_MONTH = "kuu"


def day_text(day: date) -> str:
    """A day as Finns write it: 31.1.2024."""
    return f"{day.day}.{day.month}.{day.year}"


def period_text(period: Period, words: Words) -> str:
    """A period in words: 2023, kevät 2023, 1. osavuosikatsaus 2023, 31.1.2024."""
    if period.parts:
        return _range_text(*(period_text(part, words) for part in period.parts))
    if period.precision is Precision.DAY:
        return day_text(period.start)
    return words.say(f"period.{_period_key(period)}", number=period.code[-1], year=period.year)


def _range_text(first: str, last: str) -> str:
    """A range without saying twice what both ends share: kevät–syksy, elo–syyskuu, 2024–2025."""
    begins, ends = first.split(), last.split()
    while len(begins) > 1 and begins[-1] == ends[-1]:
        begins.pop()
        ends.pop()
    if len(begins) == len(ends) == 1 and begins[0].endswith(_MONTH) and ends[0].endswith(_MONTH):
        begins[0] = begins[0].removesuffix(_MONTH)
    dash = " – " if len(begins) > 1 else "–"
    return f"{' '.join(begins)}{dash}{last}"


def _period_key(period: Period) -> str:
    match period.precision:
        case Precision.MONTH:
            return f"month.{period.start.month}"
        case Precision.SEASON:
            return f"season.{period.code[5:]}"
        case _:
            return str(period.precision.value)


def short_period_text(period: Period, words: Words) -> str:
    """A period in as few letters as an axis allows, the year left out where it can be."""
    match period.precision:
        case Precision.QUARTER:
            return words.say("period_short.quarter", number=period.code[-1])
        case Precision.INTERIM:
            return words.say("period_short.interim", number=period.code[-1])
        case _:
            return period_text(period, words)
