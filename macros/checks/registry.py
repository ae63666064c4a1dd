"""The list of rules, filled by the decorator `check`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from macros.problems import Problem
from macros.site import Site

Rule: TypeAlias = Callable[[Site], Iterator[Problem]]

RULES: list[Rule] = []


def check(rule: Rule) -> Rule:
    """Registers a rule; its name says what is true of good data."""
    RULES.append(rule)
    return rule
