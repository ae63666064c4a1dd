"""Numbers as Finnish readers expect them."""

from __future__ import annotations

import re
from decimal import Decimal

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"

# Case endings by the last word of a number's name: miljardi, miljoona, tuhat, sata, kymmenen …
_LAST_WORDS = (
    (r"[1-9]\d*0{9}", "sta", "iin"),
    (r"[1-9]\d*0{6}", "sta", "aan"),
    (r"[1-9]\d*000", "sta", "een"),
    (r"[1-9]\d*00", "sta", "aan"),
    (r"[1-9]\d*0", "stä", "een"),
    (r".*[0]", "sta", "aan"),
    (r".*[1]", "stä", "een"),
    (r".*[236]", "sta", "een"),
    (r".*[47]", "stä", "ään"),
    (r".*[5]", "stä", "een"),
    (r".*[8]", "sta", "aan"),
    (r".*[9]", "stä", "ään"),
)


def finnish(value: Decimal) -> str:
    """A number with a decimal comma and thousands apart: 850 000, 3,4."""
    whole, _, part = f"{abs(value):f}".partition(".")
    digits = f"{int(whole):,}".replace(",", NO_BREAK_SPACE)
    return f"{'−' if value < 0 else ''}{digits}{',' + part if part else ''}"


def elative(value: Decimal) -> str:
    """From a number: 2,9:stä."""
    return f"{finnish(value)}:{_endings(value)[0]}"


def illative(value: Decimal) -> str:
    """To a number: 3,5:een."""
    return f"{finnish(value)}:{_endings(value)[1]}"


def _endings(value: Decimal) -> tuple[str, str]:
    digits = f"{abs(value):f}"
    return next(
        (elative, illative)
        for pattern, elative, illative in _LAST_WORDS
        if re.fullmatch(pattern, digits)
    )
