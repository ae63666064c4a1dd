"""Rules across files. Each is a function named by its rule: it yields problems, never prints."""

from __future__ import annotations

from collections.abc import Collection, Iterator

# Importing registers the rules.
from macros.checks import (  # noqa: F401
    freshness,
    links,
    names,
    redirects,
    repository,
    statement,
    texts,
    values,
    words,
)
from macros.checks.registry import CHECKS
from macros.models import FileRecord
from macros.problems import Problem
from macros.site import Site


def all_problems(
    site: Site, unread: Collection[type[FileRecord]] = frozenset()
) -> Iterator[Problem]:
    """Every problem that any rule finds in the site.

    Where some records could not be read (`unread`), rules that compare with their kind wait.
    """
    for check in CHECKS:
        if check.given.isdisjoint(unread):
            yield from check.rule(site)
