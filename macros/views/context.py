"""What every view stands on: the site, the day, and times said in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from macros.models import Way, Words
from macros.periods import Period, Precision
from macros.problems import did_you_mean
from macros.site import Programme, Site

R = TypeVar("R")


class NoSuchRecordError(Exception):
    """A page's macro names a record that does not exist; the message is Finnish."""


@dataclass(frozen=True)
class Context:
    """The site and the day it is built for; a view knows no other clock."""

    site: Site
    today: date

    @property
    def words(self) -> Words:
        """The interface's words."""
        return self.site.words

    def programme(self, programme_id: str, goal: int | None = None) -> Programme:
        """A programme by its id, with this goal if one is named. Raises NoSuchRecordError."""
        known = self.site.programmes_by_id
        if programme_id not in known:
            hint = did_you_mean(programme_id, known)
            raise NoSuchRecordError(f"ohjelmaa ”{programme_id}” ei ole.{hint}")
        if goal is not None and goal not in known[programme_id].goals_by_number:
            raise NoSuchRecordError(f"tavoitetta {goal} ei ole ohjelmassa ”{programme_id}”.")
        return known[programme_id]

    def way(self, way_id: str) -> Way:
        """A way to take part by its id. Raises NoSuchRecordError."""
        known = self.site.ways_by_id
        if way_id not in known:
            hint = did_you_mean(way_id, known)
            raise NoSuchRecordError(f"osallistumisen tapaa ”{way_id}” ei ole.{hint}")
        return known[way_id]


def found(record: R | None, what: str) -> R:
    """A part of a programme that may be missing. Raises NoSuchRecordError, which names `what`."""
    if record is None:
        raise NoSuchRecordError(f"ohjelmassa ei ole tätä osaa: {what}.")
    return record


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


_MONTH = "kuu"


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


def counted(context: Context, counts: Mapping[str, int]) -> str:
    """What there is of each kind: 4 tavoitetta, 11 kokonaisuutta ja 39 virstanpylvästä."""
    said = [
        context.words[f"counted.{kind}_one"]
        if count == 1
        else context.words.say(f"counted.{kind}", count=count)
        for kind, count in counts.items()
        if count
    ]
    *first, last = said or [context.words["unknown"]]
    return f"{', '.join(first)} {context.words['and']} {last}" if first else last
