"""Filters: questions by which a long list is narrowed, with or without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter; `address` is its own page, for those without JavaScript."""

    value: str
    label: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """Choices that belong together; a group that is alone needs no label."""

    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """A question by which the list is narrowed."""

    name: str
    label: str
    groups: tuple[ChoiceGroup, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are in the list: now, and the sentences for one, for many and for none."""

    now: str
    one: str
    many: str
    none: str


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters of a list, what they are called together, and how many there are in the list."""

    legend: str
    filters: tuple[Filter, ...]
    count: Count


def count_of(count: int, one: str, many: str, none: str) -> Count:
    """How many there are; `many` is a sentence with {count} in it."""
    return Count(one if count == 1 else many.replace("{count}", str(count)), one, many, none)
