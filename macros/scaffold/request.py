"""What someone asks to be started, and what is to be written then."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros import periods
from macros.fields import ONLY_LETTERS, as_id, is_id
from macros.problems import alternatives, did_you_mean, quoted
from macros.scaffold.errors import NotWrittenError
from macros.site import Programme, Site


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as it will be, by its path below the data folder, and the page that shows it."""

    path: str
    text: str
    address: str
    replaces: bool = False
    """Whether the file is there and gets something more."""


@dataclass(frozen=True)
class Request:
    """The words after the kind, and the site that the record comes to."""

    data: Path
    site: Site
    words: Sequence[str]
    usage: str
    today: date

    def word(self, index: int) -> str | None:
        """A word, if so many were given."""
        return self.words[index] if index < len(self.words) else None

    def needed(self, index: int, what: str) -> str:
        """A word that must be there; `what` is told when it is not."""
        if found := self.word(index):
            return found
        raise NotWrittenError(f"{what} puuttuu.", f"Kirjoita: {self.usage}.")

    def new_id(self, index: int, taken: Collection[str]) -> str:
        """An id that nothing has yet."""
        identity = self.needed(index, "tunnus")
        if not is_id(identity):
            meant = f" Tarkoititko {quoted(near)}?" if (near := as_id(identity)) else ""
            raise NotWrittenError(f"{quoted(identity)} ei ole tunnus.", f"{ONLY_LETTERS}{meant}")
        if identity in taken:
            raise NotWrittenError(f"tunnus {quoted(identity)} on jo käytössä.", "Valitse toinen.")
        return identity

    def new_number(self, index: int, taken: Collection[int]) -> int:
        """The number asked for if it is free; else the one after the greatest."""
        text = self.word(index)
        if text is None:
            return max(taken, default=0) + 1
        if not re.fullmatch(r"[1-9][0-9]{0,3}", text):
            fact = f"{quoted(text)} ei käy tähän."
            raise NotWrittenError(fact, "Kirjoita kokonaisluku, esimerkiksi 3.")
        if int(text) in taken:
            free = max(taken) + 1
            raise NotWrittenError(f"numero {text} on jo käytössä.", f"Seuraava vapaa on {free}.")
        return int(text)

    def period(self, index: int) -> periods.Period:
        """A period."""
        try:
            return periods.parse(self.needed(index, "ajankohta"))
        except periods.NotAPeriodError as error:
            raise NotWrittenError(error.fact, error.deed) from None

    def programme(self, index: int) -> Programme:
        """A programme; where there is only one, it need not be named."""
        known = self.site.programmes_by_id
        name = self.word(index)
        if name is None and len(known) == 1:
            return next(iter(known.values()))
        if name is None:
            raise NotWrittenError("ohjelman tunnus puuttuu.", f"Kirjoita: {self.usage}.")
        return known[_known(name, known, "ohjelmaa")]

    def organisation(self, index: int) -> str:
        """An organisation; where there is only one, it need not be named."""
        known = self.site.organisations.root
        name = self.word(index)
        if name is None and len(known) == 1:
            return next(iter(known))
        if name is None:
            raise NotWrittenError("organisaation tunnus puuttuu.", f"Kirjoita: {self.usage}.")
        return _known(name, known, "organisaatiota")


def _known(name: str, known: Collection[str], what: str) -> str:
    if name not in known:
        hint = did_you_mean(name, known)
        choice = f"Kirjoita {alternatives(known)}." if known else "Tee se ensin."
        deed = f"Korjaa tunnus.{hint}" if hint else choice
        raise NotWrittenError(f"{what} {quoted(name)} ei ole.", deed)
    return name
