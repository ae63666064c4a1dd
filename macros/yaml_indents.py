"""Which line is out of step when the parser stumbles: often one above the line it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FIELD = re.compile(r"\s*(?:- +)*[\w.'\"-]+\s*:(?:\s|$)")


def out_of_step(lines: list[str], stop: int) -> int:
    """The line a person would mend, when line `stop` does not fit those above it."""
    depth = indent(lines[stop]) if stop < len(lines) else 0
    above = list(_written_above(lines, stop))
    if depth % 2 or not above:
        return stop
    if indent(lines[above[0]]) % 2 and _FIELD.match(lines[above[0]]):
        return above[0]
    return next(iter(_too_far_left(lines, above, depth)), stop)


def _written_above(lines: list[str], stop: int) -> Iterator[int]:
    """Lines above that hold something, the nearest first."""
    for number in range(min(stop, len(lines)) - 1, -1, -1):
        if lines[number].strip() and not lines[number].lstrip().startswith("#"):
            yield number


def _too_far_left(lines: list[str], above: list[int], depth: int) -> Iterator[int]:
    """The line that cuts this one off from others of its depth, by beginning left of them."""
    left = next((place for place, line in enumerate(above) if indent(lines[line]) < depth), None)
    if left is not None and all(indent(lines[n]) > depth for n in above[:left]):
        before = next((n for n in above[left + 1 :] if indent(lines[n]) <= depth), None)
        if before is not None and indent(lines[before]) == depth and _FIELD.match(lines[before]):
            yield above[left]


def indent(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))
