"""What ways to take part are told apart by: for whom, how, how long, and whose they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from macros import addresses
from macros.choices import Audience, Channel, Effort
from macros.fields import UNKNOWN, as_id
from macros.models import Way
from macros.site import Site
from macros.views.context import Context
from macros.views.programmes import organisation_name

NOT_KNOWN = as_id(UNKNOWN)
"""What a way answers when its sources leave the question open."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question that each way answers; `name` is its part of an address."""

    name: str
    all_answers: Callable[[Site], Iterable[str]]
    answers: Callable[[Way], Iterable[str]]


WHOM = Question("kenelle", lambda _: Audience, lambda way: way.audiences)
HOW = Question("miten", lambda _: Channel, lambda way: way.channels)
HOW_LONG = Question("aika", lambda _: Effort, lambda way: (way.effort,))
WHOSE = Question("alue", lambda site: site.organisations.root, lambda way: way.organisations)
QUESTIONS = (WHOM, HOW, HOW_LONG, WHOSE)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a question, with the ways that give it and the page that lists them."""

    value: str
    label: str
    title: str
    ways: tuple[Way, ...]
    address: str


def answers(context: Context, question: Question, ways: Iterable[Way]) -> Iterator[Answer]:
    """The answers that these ways give, in the order of the question."""
    asked = tuple(ways)
    for value in question.all_answers(context.site):
        chosen = tuple(way for way in asked if value in question.answers(way))
        if chosen:
            yield Answer(
                value=str(value),
                label=answer_label(context, question, value),
                title=_title(context, question, value),
                ways=chosen,
                address=addresses.ways(question.name, value),
            )


def answer_label(context: Context, question: Question, value: str) -> str:
    """What an answer is called."""
    if question is WHOSE:
        return organisation_name(context, value)
    return context.words[f"way_answer.{question.name}.{value}"]


def _title(context: Context, question: Question, value: str) -> str:
    if question is WHOSE:
        return context.words.say("way_list.alue", name=organisation_name(context, value))
    return context.words[f"way_list.{question.name}.{value}"]
