"""The accessibility statement, as the law asks it to be told."""

from __future__ import annotations

from dataclasses import dataclass

from macros.fields import UNKNOWN
from macros.models import Authority, Fault
from macros.time_words import day_text
from macros.views.context import Context, found


@dataclass(frozen=True, slots=True)
class StatementView:
    """All that the statement says."""

    site: str
    owner: str
    conformance: str
    method: str
    faults: tuple[Fault, ...]
    feedback: str
    answer: str
    authority: Authority
    made: str
    updated: str
    published: str


def statement(context: Context) -> StatementView:
    """The site's accessibility statement."""
    record, words = found(context.site.statement, "statement.yml"), context.words
    return StatementView(
        site=context.site.info.name,
        owner=record.owner,
        conformance=words[f"statement.conformance.{record.conformance.value}"],
        method=record.method,
        faults=record.faults,
        feedback=words["statement.no_feedback"] if record.feedback == UNKNOWN else record.feedback,
        answer=words.say("statement.answer", days=record.answer_days),
        authority=record.authority,
        made=day_text(record.made.start),
        updated=day_text(record.updated.start),
        published=day_text(record.published.start),
    )
