"""Compares texts and pages with the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from macros.problems import Place, Problem, quoted
from tools.language import rules
from tools.language.grammar import read
from tools.language.measures import Measures, Meter
from tools.language.pages import Page
from tools.language.rules import PageRule, Rule
from tools.language.running_text import Paragraph
from tools.language.sentences import Sentence
from tools.language.sources import Text
from tools.language.vocabulary import Vocabulary, abbreviation, is_cut_short
from tools.language.voikko import nearest

_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """A text or a page that misses what a rule aims at; `said` shows what is meant."""

    rule: Rule
    value: float
    place: Place
    said: str
    instead: str = ""
    address: str = ""

    @property
    def fails(self) -> bool:
        """Whether it must be mended."""
        return self.rule.fails(self.value)

    @property
    def problem(self) -> Problem:
        """What is told of it."""
        parts = {
            "value": _number(self.value),
            "quote": self.said if self.address else quoted(self.said.rstrip(".")),
            "instead": self.instead,
        }
        page = f"sivu {self.address}: " if self.address else ""
        deed = self.rule.deed.format(**parts)
        return Problem(
            self.place, f"{page}{self.rule.fact.format(**parts)}", f"{deed} [{self.rule.name}]"
        )


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


# --- texts ----------------------------------------------------------------------------------


def check_text(text: Text, vocabulary: Vocabulary) -> Iterator[Finding]:
    """What a text misses, paragraph by paragraph, sentence by sentence and word by word."""
    for paragraph in text.paragraphs:
        count = len(paragraph.sentences)
        yield from _judge(rules.PARAGRAPH_LENGTH, count, text.place, paragraph.text)
        for sentence in paragraph.sentences:
            yield from _check_sentence(sentence, text)
            yield from _check_words(sentence, text, vocabulary)
        for sentence in _running(paragraph, vocabulary):
            lacks_verb = sentence.is_ended and not read(sentence).finite
            yield from _judge(rules.VERBLESS, int(lacks_verb), text.place, sentence.text)


def _running(paragraph: Paragraph, vocabulary: Vocabulary) -> Iterator[Sentence]:
    """Sentences of running text; a name that stands alone is none."""
    for sentence in paragraph.running:
        if read(sentence).finite or not vocabulary.is_name(sentence.text):
            yield sentence


def _check_sentence(sentence: Sentence, text: Text) -> Iterator[Finding]:
    found = read(sentence)
    place, said = text.place, sentence.text
    yield from _judge(rules.SENTENCE_LENGTH, len(sentence.words), place, said)
    yield from _judge(rules.SUBORDINATE, found.subordinate, place, said)
    if text.is_instruction:
        yield from _judge(rules.PASSIVE_STEP, len(found.passives), place, said)


def _check_words(sentence: Sentence, text: Text, vocabulary: Vocabulary) -> Iterator[Finding]:
    tokens = sentence.tokens
    for before, word, after in zip(("", *tokens), tokens, (*tokens[1:], ""), strict=False):
        # In brackets an official word may stand beside the plain one: kumppanit (sidosryhmät).
        if before != "(" and (instead := vocabulary.replacement(word)):
            yield Finding(rules.REPLACED, 1, text.place, word, instead)
        if is_cut_short(word, after) or _is_unexplained(word, text, vocabulary):
            yield Finding(rules.ABBREVIATION, 1, text.place, word)
        elif not vocabulary.is_spelled(word):
            meant = f", tarkoititko {quoted(near)}" if (near := nearest(word)) else ""
            yield Finding(rules.SPELLING, 1, text.place, word, meant)


def _is_unexplained(word: str, text: Text, vocabulary: Vocabulary) -> bool:
    return bool(abbreviation(word)) and not vocabulary.is_explained(word, text.around)


def _judge(rule: Rule, value: float, place: Place, said: str) -> Iterator[Finding]:
    if rule.is_missed(value):
        yield Finding(rule, value, place, said)


# --- pages ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Measured:
    """A page with its measures."""

    page: Page
    counts: Measures
    running: tuple[Sentence, ...] = field(repr=False)


def measure_page(page: Page, meter: Meter) -> Measured:
    """The page's running text in numbers."""
    running = tuple(
        sentence
        for paragraph in page.paragraphs
        for sentence in _running(paragraph, meter.vocabulary)
    )
    return Measured(page, meter.measure(running), running)


def check_page(measured: Measured, vocabulary: Vocabulary) -> Iterator[Finding]:
    """What a page misses as a whole."""
    for each in rules.PAGE_RULES:
        value = each.value(measured.counts)
        if each.rule.is_missed(value):
            place, address = measured.page.place, measured.page.address
            quote = _examples(each, measured.running, vocabulary)
            yield Finding(each.rule, value, place, quote, address=address)


def _examples(rule: PageRule, running: Iterable[Sentence], vocabulary: Vocabulary) -> str:
    """What a person should look at first: what there is most of."""
    found = Counter(show for each in running for show in rule.examples(each, vocabulary))
    return ", ".join(quoted(example) for example, _ in found.most_common(_EXAMPLES))
