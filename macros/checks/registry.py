"""The list of rules, filled by the decorators `check`, `check_first` and `check_given`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from macros.models import FileRecord
from macros.problems import Problem
from macros.site import Site

Rule: TypeAlias = Callable[[Site], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule, and the kinds of records without which it would find fault with good ones."""

    rule: Rule
    given: frozenset[type[FileRecord]]
    relied_on: bool = False
    """Whether other rules would find fault with good records where this one is broken."""


CHECKS: list[Check] = []


def check(rule: Rule) -> Rule:
    """Registers a rule; its name says what is true of good data."""
    return check_given()(rule)


def check_first(rule: Rule) -> Rule:
    """Registers a rule about names and numbers: others wait for the records it finds fault with."""
    CHECKS.append(Check(rule, frozenset(), relied_on=True))
    return rule


def check_given(*kinds: type[FileRecord]) -> Callable[[Rule], Rule]:
    """Registers a rule that compares with records of these kinds: it waits until all are read."""

    def register(rule: Rule) -> Rule:
        CHECKS.append(Check(rule, frozenset(kinds)))
        return rule

    return register
