"""Every record of the site, so that no rule about all of them forgets a kind that came later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from macros.models import FileRecord
from macros.site import Programme, Site


def of_site(site: Site) -> Iterator[FileRecord]:
    """Every record that has a file of its own."""
    yield from _records_in(site)
    for programme in site.programmes:
        yield from of_programme(programme)


def of_programme(programme: Programme) -> Iterator[FileRecord]:
    """Every record in a programme's folder."""
    yield from _records_in(programme)


def _records_in(whole: Site | Programme) -> Iterator[FileRecord]:
    for field in fields(whole):
        value = getattr(whole, field.name)
        several = value if isinstance(value, tuple) else (value,)
        yield from (one for one in several if isinstance(one, FileRecord))
