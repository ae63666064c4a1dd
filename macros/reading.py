"""How long it takes to read a page."""

from __future__ import annotations

import re

# Pace of Finnish adults reading aloud, whose words are long: Trauzettel-Klosinski and Dietz 2012.
WORDS_A_MINUTE = 160
LONG = 5
"""Minutes from which it is worth knowing beforehand."""
_PASSED_OVER = re.compile(r"<(svg|form|nav|table)\b.*?</\1>|<[^>]+>", re.DOTALL)


def minutes(html: str) -> int:
    """About how many minutes a page takes to read, rounded up."""
    words = len(_PASSED_OVER.sub(" ", html).split())
    return -(-words // WORDS_A_MINUTE)
