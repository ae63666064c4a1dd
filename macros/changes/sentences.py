"""A difference as a Finnish sentence: Toimenpiteen 1.1 tila: toteutuu osittain → toteutuu."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from typing import Any

from macros import models
from macros.changes.compare import Difference
from macros.changes.names import field_name, kind_name
from macros.choices import Status
from macros.fields import UNKNOWN
from macros.models import IndicatorValue, Record, Words
from macros.numbers import finnish
from macros.periods import Period
from macros.problems import quoted
from macros.time_words import period_text

_SHORT = 60
"""Letters of a text that is told whole; problems.quoted cuts there too."""
_NOTHING = "tyhjä"


class Sentences:
    """Says differences with the site's own words for statuses and times."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def say(self, difference: Difference) -> str:
        """What has changed, in one sentence without a stop."""
        said = self._record(difference) if not difference.field else self._field(difference)
        return f"{said[0].upper()}{said[1:]}"

    def _record(self, difference: Difference) -> str:
        if difference.key:
            of = " ".join(one.of for one in difference.things)
            return f"{of} kohta {quoted(difference.key)}{self._values(difference)}"
        *around, last = difference.things
        of = "".join(f"{one.of} " for one in around)
        kind, _ = kind_name(last.kind)
        what = "uusi" if difference.old is None else "poistettu"
        told = self._told(difference, last.name)
        return f"{of}{what} {kind}: {told}" if told else f"{of}{what} {kind}"

    def _told(self, difference: Difference, name: str) -> str:
        found = difference.new or difference.old
        if isinstance(found, IndicatorValue):
            return f"{finnish(found.value)} ({self.value(found.period)})"
        more = getattr(found, "name", None) or getattr(found, "said_by", None)
        more = quoted(more) if isinstance(more, str) else ""
        return " ".join(one for one in (name, more if more != name else "") if one)

    def _field(self, difference: Difference) -> str:
        of = " ".join(one.of for one in difference.things)
        field = field_name(difference.things[-1].kind, difference.field)
        if difference.key == "order":
            return f"{of} {field}: eri järjestyksessä"
        key = f" ({difference.key})" if difference.key else ""
        return f"{of} {field}{key}{self._values(difference)}"

    def _values(self, difference: Difference) -> str:
        old, new = difference.old, difference.new
        if isinstance(old, Record) or isinstance(new, Record):
            return ": lisätty" if old is None else ": poistettu"
        if isinstance(old or new, tuple):
            return f": {self._lists(old or (), new or ())}"
        if _is_text(old) or _is_text(new):
            return f": {texts(old or '', new or '')}"
        before, after = (
            _unknown(difference) if one is None else self.value(one) for one in (old, new)
        )
        return f": {before} → {after}"

    def _lists(self, old: Sequence[Any], new: Sequence[Any]) -> str:
        gone = [self.value(one) for one in old if one not in new]
        come = [self.value(one) for one in new if one not in old]
        told = [
            f"{what} {', '.join(some)}"
            for what, some in (("poistettu", gone), ("lisätty", come))
            if some
        ]
        return "; ".join(told) or "eri järjestyksessä"

    def value(self, value: Any) -> str:
        """A value as the site shows it."""
        match value:
            case Status():
                said = self._words.root.get(f"status.{value.value}", value.value).lower()
            case Period():
                said = self._period(value)
            case Decimal():
                said = finnish(value)
            case bool():
                said = "kyllä" if value else "ei"
            case tuple():
                said = ", ".join(map(self.value, value))
            case None:
                said = _NOTHING
            case _:
                said = quoted(value) if _is_text(value) else str(value)
        return said

    def _period(self, period: Period) -> str:
        try:
            return period_text(period, self._words)
        except KeyError:  # the words are being mended too
            return period.code


def _unknown(difference: Difference) -> str:
    """What no value means: a field that must not be left out says that it is not known."""
    model = getattr(models, difference.things[-1].kind)
    field = model.model_fields.get(difference.field)
    return UNKNOWN if field and field.is_required() else _NOTHING


def _is_text(value: Any) -> bool:
    """Whether a value is words, not a code or an id of the data."""
    if not isinstance(value, str) or isinstance(value, Enum) or "://" in value:
        return False
    return any(letter.isspace() or letter.isupper() for letter in value)


def texts(old: str, new: str) -> str:
    """Two short texts whole; of long ones what differs, a word around it."""
    before, after = old.split(), new.split()
    if before == after:
        return "eri kappaleet"
    if max(len(old), len(new)) > _SHORT and old and new:
        begin = _shared(before, after)
        end = _shared(before[begin:][::-1], after[begin:][::-1])
        before, after = _around(before, begin, end), _around(after, begin, end)
    return " → ".join(quoted(" ".join(words)) if words else _NOTHING for words in (before, after))


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two texts begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _around(words: Sequence[str], begin: int, end: int) -> list[str]:
    """The words that differ, one on each side, and a mark where more is left out."""
    first, last = max(begin - 1, 0), min(len(words) - end + 1, len(words))
    return [*(["…"] if first else []), *words[first:last], *(["…"] if last < len(words) else [])]
