"""Open data: the published shape, apart from what staff type. It may grow, never change (design.md).

Every table is UTF-8, comma-separated, with a decimal point and a header row, sorted; `url` is the
page's path from the site's root.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from macros import addresses
from macros.site import Programme, Site, measure_id

Row: TypeAlias = "tuple[str, ...]"
VERSION = "v1"


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: its columns, which of them name a row, and where the rows come from."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    make: Callable[[Site], Iterator[Row]]

    @property
    def file(self) -> str:
        """The file's name."""
        return f"{self.name}.csv"

    def rows(self, site: Site) -> Sequence[Row]:
        """The rows, sorted."""
        return sorted(self.make(site))

    def text(self, site: Site) -> str:
        """The whole file."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(self.columns)
        writer.writerows(self.rows(site))
        return out.getvalue()
