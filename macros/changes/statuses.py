"""How the statuses of measures have changed for residents: by the newest report on each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.changes.sentences import Sentences
from macros.choices import Status
from macros.models import Report
from macros.site import Programme, Site


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A measure whose status is another now, and the report that says so."""

    programme: str
    measure: str
    old: Status
    new: Status
    report: Report | None
    is_new_report: bool

    def say(self, sentences: Sentences) -> str:
        """The change in one sentence without a stop."""
        change = f"{sentences.value(self.old)} → {sentences.value(self.new)}"
        named = self.report is not None and self.is_new_report
        source = (
            f" (raportti {sentences.value(self.report.period)})" if named and self.report else ""
        )
        return f"Toimenpiteen {self.measure} tila: {change}{source}"


def status_changes(old: Site, new: Site) -> Iterator[StatusChange]:
    """Every measure that was there before and has another status now."""
    for programme in new.programmes:
        if before := old.programmes_by_id.get(programme.id):
            yield from _of_programme(before, programme)


def _of_programme(old: Programme, new: Programme) -> Iterator[StatusChange]:
    for measure in new.measures:
        if measure in old.measures and old.status(measure) != new.status(measure):
            report = next((report for report, _ in new.reports_on(measure)), None)
            is_new = report is not None and report.period.code not in old.reports_by_period
            yield StatusChange(
                new.id, measure, old.status(measure), new.status(measure), report, is_new
            )
