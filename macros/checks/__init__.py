"""Rules across files. Each is a function named by its rule: it yields problems, never prints."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks import content, links, names, values  # noqa: F401 - importing registers the rules
from macros.checks.registry import RULES
from macros.problems import Problem
from macros.site import Site


def all_problems(site: Site) -> Iterator[Problem]:
    """Every problem that any rule finds in the site."""
    for rule in RULES:
        yield from rule(site)
