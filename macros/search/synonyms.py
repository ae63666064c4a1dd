"""Other words for the same thing: whichever someone writes, pages that say the other are found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from macros.site import Site


def synonyms(site: Site) -> Iterator[tuple[str, str]]:
    """Pairs: a term of the glossary and other words for it, a short name and the official one."""
    for term in site.glossary.root.values():
        yield from combinations((term.term, *term.synonyms), 2)
    for organisation in site.organisations.root.values():
        if organisation.short:
            yield organisation.short, organisation.official
