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
    told,
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

    Where some records could not be read (`unread`) or have a wrong name or number, rules that
    compare with their kind wait.
    """
    kinds = {record.path: type(record) for record in site.records}
    unsure = set(unread)
    for check in (one for one in CHECKS if one.relied_on):
        for problem in check.rule(site):
            yield problem
            unsure.add(kinds[problem.place.path])
    for check in (one for one in CHECKS if not one.relied_on):
        if check.given.isdisjoint(unsure):
            yield from check.rule(site)
