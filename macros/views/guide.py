"""The guide for someone who does not know where to begin: a few questions, each a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.choices import Aim, Audience
from macros.models import Way
from macros.views.context import Context
from macros.views.links import Named
from macros.views.way_questions import HOW, NOT_KNOWN, WHOM, Question
from macros.views.ways import WayCards, cards_of

# So few ways are easier to read than one more question.
_FEW = 3
_WHAT = Question("mita", lambda _: Aim, lambda way: (way.aim,))
_QUESTIONS = (_WHAT, WHOM, HOW)
_ANY_WAY = "kaikki"
# Others than these are residents too, and what suits every resident may suit them.
_NO_OTHER_WAYS = (Audience.RESIDENT, Audience.ORGANISATION, Audience.STAFF)


@dataclass(frozen=True, slots=True)
class GuideStep:
    """A page of the guide: what has been answered, and the ways that are left.

    `unsure` are ways that would fit but for the last answer, which their sources do not tell.
    """

    answers: tuple[str, ...]
    ways: tuple[Way, ...]
    unsure: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class GuideAnswer:
    """An answer to choose, and how many ways it leads to."""

    text: str
    count: str
    address: str


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A question with its answers, or the ways that the answers led to."""

    heading: str
    chosen: tuple[str, ...]
    back_address: str | None
    answers: tuple[GuideAnswer, ...]
    ways: WayCards
    unsure: WayCards
    more: tuple[Named, ...]
    whole_address: str


def guide_steps(context: Context) -> Iterator[GuideStep]:
    """Every page of the guide, the first question first."""
    waiting = [GuideStep((), context.site.ways)]
    while waiting:
        step = waiting.pop(0)
        yield step
        waiting += _next_steps(context, step)


def _question(context: Context, step: GuideStep) -> Question | None:
    """What to ask next, if one more question helps."""
    asked = len(step.answers)
    if asked == len(_QUESTIONS) or (asked and len(step.ways) <= _FEW):
        return None
    question = _QUESTIONS[asked]
    return question if len(_answers(context, question, step)) > 1 else None


def _answers(context: Context, question: Question, step: GuideStep) -> list[str]:
    """The answers that lead somewhere."""
    given = {answer for way in step.ways for answer in question.answers(way)} - {NOT_KNOWN}
    return [str(answer) for answer in question.all_answers(context.site) if answer in given]


def _next_steps(context: Context, step: GuideStep) -> Iterator[GuideStep]:
    question = _question(context, step)
    if question is None:
        return
    unsure = _those(step, question, NOT_KNOWN)
    for answer in _answers(context, question, step):
        yield GuideStep((*step.answers, answer), _those(step, question, answer), unsure)
    if question is HOW:
        yield GuideStep((*step.answers, _ANY_WAY), step.ways)


def _those(step: GuideStep, question: Question, answer: str) -> tuple[Way, ...]:
    return tuple(way for way in step.ways if answer in question.answers(way))


def guide_page(context: Context, step: GuideStep) -> GuidePage:
    """A page of the guide."""
    asks = _question(context, step) is not None
    return GuidePage(
        heading=guide_heading(context, step),
        chosen=tuple(guide_answers(context, step)),
        back_address=addresses.guide(*step.answers[:-1]) if step.answers else None,
        answers=tuple(_guide_answer(context, one) for one in _next_steps(context, step)),
        ways=cards_of(context, () if asks else step.ways, 2),
        unsure=cards_of(context, () if asks else step.unsure, 3),
        more=() if asks else tuple(_more(context, step)),
        whole_address=addresses.TAKE_PART,
    )


def guide_heading(context: Context, step: GuideStep) -> str:
    """The question that a page asks, or what it has found."""
    if question := _question(context, step):
        return context.words[f"guide.question.{question.name}"]
    words = context.words
    if not step.ways:
        return words["guide.none"]
    return words["guide.found_one"] if len(step.ways) == 1 else words["guide.found"]


def guide_answers(context: Context, step: GuideStep) -> Iterator[str]:
    """What has been answered so far, in words."""
    for question, answer in zip(_QUESTIONS, step.answers, strict=False):
        yield context.words[f"guide.answer.{question.name}.{answer}"]


def _guide_answer(context: Context, step: GuideStep) -> GuideAnswer:
    *_, text = guide_answers(context, step)
    count = len(step.ways)
    words = context.words
    said = words["guide.count_one"] if count == 1 else words.say("guide.count", count=count)
    return GuideAnswer(text, said, addresses.guide(*step.answers))


def _more(context: Context, step: GuideStep) -> Iterator[Named]:
    """Where to look besides what was found."""
    words = context.words
    aim, *whom = step.answers or ("",)
    if aim == Aim.FOLLOW:
        yield Named(words["guide.follow_up"], addresses.FOLLOW_UP)
        yield Named(words["guide.effects"], addresses.EFFECTS)
        yield Named(words["guide.decisions"], addresses.DECISIONS)
    if whom and whom[0] not in _NO_OTHER_WAYS and _some_suit_every_resident(context, aim):
        yield Named(words["guide.residents"], addresses.guide(aim, Audience.RESIDENT))


def _some_suit_every_resident(context: Context, aim: str) -> bool:
    return any(way.aim == aim and Audience.RESIDENT in way.audiences for way in context.site.ways)
