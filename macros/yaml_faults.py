"""What the YAML parser's complaints mean to someone who has never heard of YAML."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from macros.problems import Told
from macros.yaml_indents import indent, out_of_step
from macros.yaml_words import (
    AFTER_BRACKET,
    AFTER_QUOTE,
    BACKSLASH,
    BLOCK_TEXT,
    COLON_AFTER_TEXT,
    COLON_IN_TEXT,
    DASH,
    INDENT,
    NO_COLON,
    NO_NAME,
    NO_SPACE_AFTER_COLON,
    NO_SPACE_AFTER_DASH,
    ONLY_DASH,
    OPEN_BRACKET,
    OPEN_QUOTE,
    QUOTE_IT,
    SEMICOLONS,
    TEXT_INDENT,
    TWO_COMMAS,
    UNKNOWN,
)

Spot: TypeAlias = "tuple[int, int]"
"""A line and a column, counted from nought as the parser does."""

_FIELD = re.compile(r"\s*(?:- +)*[\w.'\"-]+\s*")
_BEGINS = re.compile(r"\s*(?:- +)*[\w.'\"-]+\s*:(?:\s|$)|\s*-(?:\s|$)")
_JOINED_FIELD = re.compile(r"(?:- +)*[\w.-]+:\S")
JOINED_DASH = re.compile(r"-[^\s-]")
_STRANGE_DASH = re.compile(r"([–—•·*]) ?\S")
_TABLE_ROW = re.compile(r"[^;]*;[^;]*;.*|[^:;]*[^:;\s];[^;\s][^;]*")


@dataclass(frozen=True, slots=True)
class _Complaint:
    """What the parser said, the lines of the file, and the last value it read before."""

    error: yaml.MarkedYAMLError
    lines: list[str]
    last: yaml.ScalarEvent | None

    @property
    def stop(self) -> Spot:
        """Where the parser stopped."""
        return _spot(self.error.problem_mark or self.error.context_mark)

    @property
    def opening(self) -> Spot:
        """Where the thing that it could not read begins."""
        return _spot(self.error.context_mark or self.error.problem_mark)

    def line(self, number: int) -> str:
        """A line of the file; empty after its end."""
        return self.lines[number] if number < len(self.lines) else ""


_Diagnosis: TypeAlias = "Callable[[_Complaint], tuple[Spot, Told]]"


def explain(
    error: yaml.MarkedYAMLError, lines: list[str], last: yaml.ScalarEvent | None
) -> tuple[Spot, Told]:
    """The parser's complaint in Finnish, with the spot where a person would mend it.

    `last` is the last value that could be read before the complaint.
    """
    complaint = _Complaint(error, lines, last)
    said = f"{error.problem or ''} {error.context or ''}"
    unknown = _where_it_stopped(UNKNOWN)
    diagnose = next((known for phrase, known in _DIAGNOSES.items() if phrase in said), unknown)
    return diagnose(complaint)


def _at_opening(told: Told) -> _Diagnosis:
    return lambda complaint: (complaint.opening, told)


def _where_it_stopped(told: Told) -> _Diagnosis:
    return lambda complaint: (complaint.stop, told)


def _mark_with_a_task(complaint: _Complaint) -> tuple[Spot, Told]:
    """A text begins with a character that means something to YAML."""
    line, column = complaint.opening
    if not complaint.line(line)[:column].strip() and (told := _list_mark(complaint.line(line))):
        return complaint.opening, told
    character = complaint.line(line)[column : column + 1]
    fact = f"teksti alkaa merkillä ”{character}”, jolla on oma tehtävänsä."
    return complaint.opening, (fact, QUOTE_IT)


def _colon_too_many(complaint: _Complaint) -> tuple[Spot, Told]:
    """A second colon on a line, or a line that YAML took for the rest of the line above."""
    last, (line, column) = complaint.last, complaint.stop
    if last is None or start(last)[0] == line:
        quoted = last is not None and last.style in ("'", '"')
        return complaint.stop, AFTER_QUOTE if quoted else _colon_in_text(complaint)
    first, first_column = start(last)
    if not complaint.line(first)[:first_column].strip(" -"):
        return _line_without_colon(complaint, first)
    here = complaint.line(line)
    if _FIELD.fullmatch(here[:column]):
        return _misfit(complaint, line)
    return complaint.stop, _colon_in_text(complaint)


def _colon_in_text(complaint: _Complaint) -> Told:
    line, column = complaint.stop
    return COLON_IN_TEXT if complaint.line(line)[column + 1 :].strip() else COLON_AFTER_TEXT


def _misfit(complaint: _Complaint, number: int) -> tuple[Spot, Told]:
    """A line that does not fit those above it, or one above that is to blame."""
    here = complaint.line(number)
    if told := _list_mark(here):
        return (number, indent(here)), told
    last = complaint.last
    if last and last.style in ("|", ">") and end(last)[0] == number and not _BEGINS.match(here):
        return (number, indent(here)), TEXT_INDENT
    blamed = out_of_step(complaint.lines, number)
    return (blamed, indent(complaint.line(blamed))), INDENT


def _list_mark(line: str) -> Told | None:
    """What is wrong with the mark that a line of a list begins with."""
    text = line.lstrip()
    if match := _STRANGE_DASH.match(text):
        fact = f"luettelon merkkinä on ”{match[1]}”."
        return fact, "Kirjoita sen tilalle viiva ja välilyönti: ”- ”."
    return NO_SPACE_AFTER_DASH if JOINED_DASH.match(text) else None


def _misfit_where_it_stopped(complaint: _Complaint) -> tuple[Spot, Told]:
    return _misfit(complaint, complaint.stop[0])


def _dash_in_the_wrong_place(complaint: _Complaint) -> tuple[Spot, Told]:
    line, column = complaint.stop
    only = complaint.line(line)[column:].strip() == "-" and complaint.line(line)[:column].strip()
    return complaint.stop, ONLY_DASH if only else DASH


def _in_brackets(complaint: _Complaint) -> tuple[Spot, Told]:
    line, column = complaint.stop
    if complaint.line(line)[column : column + 1] == ",":
        return complaint.stop, TWO_COMMAS
    return complaint.opening, OPEN_BRACKET


def _line_is_no_field(complaint: _Complaint) -> tuple[Spot, Told]:
    return _line_without_colon(complaint, complaint.opening[0])


def _line_without_colon(complaint: _Complaint, number: int) -> tuple[Spot, Told]:
    line = complaint.line(number)
    text = line.strip()
    spot = (number, indent(line))
    if _TABLE_ROW.fullmatch(text):
        return spot, SEMICOLONS
    if JOINED_DASH.match(text):
        return spot, NO_SPACE_AFTER_DASH
    if _JOINED_FIELD.match(text):
        return (number, line.index(":") + 1), NO_SPACE_AFTER_COLON
    return spot, NO_COLON


def _field_expected(complaint: _Complaint) -> tuple[Spot, Told]:
    """Something else stands where a field should begin."""
    last, (line, column) = complaint.last, complaint.stop
    before, here = complaint.line(line)[:column], complaint.line(line)[column:]
    if here.startswith(":"):
        return complaint.stop, NO_NAME
    if last is not None and last.style in ("'", '"') and end(last)[0] == line:
        return complaint.stop, AFTER_QUOTE
    if before.rstrip().endswith(("]", "}")):
        return complaint.stop, AFTER_BRACKET
    if here.startswith("- "):
        return complaint.stop, DASH
    return _misfit(complaint, line)


def start(event: yaml.Event) -> Spot:
    """Where an event begins."""
    return _spot(event.start_mark)


def end(event: yaml.Event) -> Spot:
    """Where an event ends."""
    return _spot(event.end_mark)


def _spot(mark: Any) -> Spot:
    return (mark.line, mark.column) if mark else (0, 0)


# Parser's phrase → what it means. Sought in this order in the problem and its context.
_DIAGNOSES: dict[str, _Diagnosis] = {
    "mapping values are not allowed": _colon_too_many,
    "unknown escape character": _where_it_stopped(BACKSLASH),
    "while parsing a quoted scalar": _where_it_stopped(BACKSLASH),
    "while scanning a quoted scalar": _at_opening(OPEN_QUOTE),
    "while scanning a simple key": _line_is_no_field,
    "while parsing a flow": _in_brackets,
    "block sequence entries are not allowed": _dash_in_the_wrong_place,
    "did not find expected '-' indicator": _misfit_where_it_stopped,
    "did not find expected key": _field_expected,
    "did not find expected node content": _mark_with_a_task,
    "cannot start any token": _mark_with_a_task,
    "mapping keys are not allowed": _mark_with_a_task,
    "while scanning an alias": _mark_with_a_task,
    "while scanning an anchor": _mark_with_a_task,
    "tag": _mark_with_a_task,
    "while scanning a block scalar": _where_it_stopped(BLOCK_TEXT),
    "while scanning a directive": _mark_with_a_task,
    "expected <document start>": _misfit_where_it_stopped,
}
