"""When what staff wrote should next be compared with its sources, and who does it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from macros.models import Report, SiteInfo, Way
from macros.site import Site

Checked: TypeAlias = Way | Report
"""What is compared with its sources time and again."""

_YEAR = 12


@dataclass(frozen=True, slots=True)
class Check:
    """When a record was last compared with its sources, by when it should be again, and by whom.

    One that was never compared has no days.
    """

    last: date | None
    due: date | None
    role: str

    def is_due(self, today: date) -> bool:
        """Whether its day has come; the day itself is the last on time."""
        return self.due is None or self.due < today


def check_of(info: SiteInfo, record: Checked) -> Check:
    """The record's own day and role, or else those of site.yml."""
    last = record.checked.start if record.checked else None
    return Check(last, _due(info, record, last), record.check_role or _role(info))


def checked_records(site: Site) -> Iterator[Checked]:
    """Every way and every report."""
    yield from site.ways
    for programme in site.programmes:
        yield from programme.reports


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the month's last where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _due(info: SiteInfo, record: Checked, last: date | None) -> date | None:
    if record.next_check:
        return record.next_check.start
    return months_after(last, _months(info, record)) if last else None


def _months(info: SiteInfo, record: Checked) -> int:
    if info.review is None:
        return _YEAR
    return info.review.way_months if isinstance(record, Way) else info.review.report_months


def _role(info: SiteInfo) -> str:
    return info.review.role if info.review else info.publisher.name
