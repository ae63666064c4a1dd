"""What every view stands on: the site and the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from macros.models import Way, Words
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
