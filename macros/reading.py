"""How long it takes to read a page."""

from __future__ import annotations

import re

# The pace of Finnish adults, whose words are long: Trauzettel-Klosinski and Dietz 2012.
_WORDS_A_MINUTE = 160
_LONG = 5
"""Minutes from which it is worth knowing beforehand."""
# Finnish words have eight letters on average: so few letters never hold so many words.
_SHORT = 4 * _LONG * _WORDS_A_MINUTE
_PASSED_OVER = re.compile(r"<(svg|form|nav|table)\b.*?</\1>|<[^>]+>", re.DOTALL)


def minutes(html: str) -> int | None:
    """About how many minutes a long page takes to read, rounded up; nothing of a short one."""
    if len(html) < _SHORT:
        return None
    words = len(_PASSED_OVER.sub(" ", html).split())
    found = -(-words // _WORDS_A_MINUTE)
    return found if found >= _LONG else None
