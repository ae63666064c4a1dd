"""Statuses: what they say, and how many measures have each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate

from macros.choices import Status
from macros.numbers import elative
from macros.site import Programme
from macros.time_words import period_text
from macros.views.context import Context

# How each status is drawn in the bar, which is 20 units high: where its box begins, how high the
# box is, and how much of it is hollow. The same shapes as the marks of status_mark.
_DRAWN = {
    Status.DONE: (0, 20, 0),
    Status.PARTLY: (0, 20, 8),
    Status.NOT_DONE: (0, 20, 16),
    Status.NOT_ASSESSED: (8, 4, 0),
}


@dataclass(frozen=True, slots=True)
class StatusTag:
    """A status as a tag."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class StatusMeaning:
    """A status with what it means."""

    tag: StatusTag
    meaning: str


@dataclass(frozen=True, slots=True)
class StatusKey:
    """What each status means."""

    meanings: tuple[StatusMeaning, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """A stretch of the progress bar: one status, how many measures, where it is drawn.

    `start` and `width` are percents of the bar's width.
    """

    code: str
    label: str
    count: int
    start: str
    width: str
    top: int
    height: int
    hollow: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How many measures have each status: a sentence, and stretches of a bar.

    `report` says which report is the newest, where the measures are of one programme.
    """

    sentence: str
    report: str | None
    shares: tuple[Share, ...]


def status_tag(context: Context, status: str) -> StatusTag:
    """A status's tag."""
    code = Status(status).value
    return StatusTag(code, context.words[f"status.{code}"])


def status_key(context: Context) -> StatusKey:
    """All statuses and what they mean."""
    return StatusKey(
        tuple(
            StatusMeaning(
                status_tag(context, status), context.words[f"status_means.{status.value}"]
            )
            for status in Status
        )
    )


def progress(context: Context, programme_id: str, goal: int | None = None) -> Progress:
    """How a programme, or one goal of it, is doing."""
    programme = context.programme(programme_id, goal)
    found = progress_of(context, map(programme.status, programme.measures_of(goal)))
    if not programme.reports:
        return found
    newest = period_text(programme.reports[-1].period, context.words)
    return replace(found, report=context.words.say("progress.report", period=newest))


def progress_of(context: Context, statuses: Iterable[Status]) -> Progress:
    """How measures with these statuses are doing together."""
    counts = Counter(statuses)
    total = counts.total()
    shown = [status for status in Status if counts[status]]
    starts = accumulate((counts[status] for status in shown), initial=0)
    shares = tuple(
        _share(context, status, counts[status], start, total)
        for status, start in zip(shown, starts, strict=False)
    )
    return Progress(_sentence(context, counts, total), None, shares)


def _share(context: Context, status: Status, count: int, before: int, total: int) -> Share:
    top, height, hollow = _DRAWN[status]
    return Share(
        code=status.value,
        label=context.words[f"status.{status.value}"],
        count=count,
        start=f"{100 * before / total:.2f}",
        width=f"{100 * count / total:.2f}",
        top=top,
        height=height,
        hollow=hollow,
    )


def _sentence(context: Context, counts: Counter[Status], total: int) -> str:
    if counts[Status.NOT_ASSESSED] == total:
        if total == 1:
            return context.words["progress.not_assessed_one"]
        return context.words.say("progress.not_assessed", total=total)
    if counts[Status.DONE] == total > 1:
        return context.words.say("progress.sentence_all", total=total)
    # Partitive and elative of numbers: 14 toimenpidettä 23:sta, yksi toimenpide 4:stä.
    out_of = elative(Decimal(total))
    if counts[Status.DONE] == 1:
        return context.words.say("progress.sentence_one", total=out_of)
    return context.words.say("progress.sentence", done=counts[Status.DONE], total=out_of)


def is_assessed(programme: Programme) -> bool:
    """Whether any report has said anything of the programme's measures."""
    return any(programme.status(m) is not Status.NOT_ASSESSED for m in programme.measures)
