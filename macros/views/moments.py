"""A time as a page shows it: in words, and for machines where HTML can say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from macros.models import Words
from macros.periods import Period, Precision
from macros.time_words import period_text

PAST, NOW, COMING = "past", "now", "coming"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in words; `datetime` is for a `time` element, and is missing where none can say it."""

    text: str
    datetime: str | None


def moment(period: Period, words: Words) -> Moment:
    """A period as a page shows it."""
    return Moment(period_text(period, words), _datetime(period))


def _datetime(period: Period) -> str | None:
    """As exact as HTML can say it: a year for a season, nothing for a stretch of years."""
    match period.precision:
        case Precision.DAY:
            return period.start.isoformat()
        case Precision.MONTH:
            return f"{period.start:%Y-%m}"
        case _:
            return str(period.year) if period.end.year == period.year else None


def when(start: date, end: date, today: date) -> str:
    """Whether a stretch of days is past, now or coming; on its first and last day it is now."""
    if end < today:
        return PAST
    return NOW if start <= today else COMING
