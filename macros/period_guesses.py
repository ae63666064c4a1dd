"""What people write for a period of time, and the code they should have written."""

from __future__ import annotations

import re

_YEAR = r"(?P<year>[0-9]{4})"
_DAY = r"(?P<day>[0-9]{1,2})"
_MONTH = r"(?P<month>[0-9]{1,2})"
_ORDINAL = r"(?P<number>[1-4])"
_QUARTER = r"(?:q|kvartaali|neljännes)"
_INTERIM = r"(?:ovk|osavuosikatsaus)"
_SEASON = r"(?P<season>kevä|keva|kesä|kesa|syks)\w*"
_GAP = r"[ /.-]*"
MONTHS = (
    *("tammi", "helmi", "maalis", "huhti", "touko", "kesä"),
    *("heinä", "elo", "syys", "loka", "marras", "joulu"),
)
_NAMED_MONTH = rf"(?P<named>{'|'.join(MONTHS)})kuu\w*"

# What is written → the code. The first that fits is taken.
_GUESSES = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        (rf"(?:(?:vuosi|vuonna|v\.?) *)?{_YEAR}", "{year}"),
        (rf"{_YEAR} *[-–] *(?P<end>\d{{4}})", "{year}/{end}"),
        (rf"{_QUARTER}{_GAP}{_ORDINAL}{_GAP}{_YEAR}", "{year}-Q{number}"),
        (rf"{_ORDINAL}{_GAP}{_QUARTER}{_GAP}{_YEAR}", "{year}-Q{number}"),
        (rf"{_YEAR}{_GAP}{_QUARTER}{_GAP}{_ORDINAL}", "{year}-Q{number}"),
        (rf"{_INTERIM}{_GAP}{_ORDINAL}{_GAP}{_YEAR}", "{year}-ovk{number}"),
        (rf"{_ORDINAL}{_GAP}{_INTERIM}{_GAP}{_YEAR}", "{year}-ovk{number}"),
        (rf"{_YEAR}{_GAP}{_INTERIM}{_GAP}{_ORDINAL}", "{year}-ovk{number}"),
        (rf"{_NAMED_MONTH} *{_YEAR}", "{year}-{month}"),
        (rf"{_DAY}\. *{_NAMED_MONTH} *{_YEAR}", "{year}-{month}-{day}"),
        (rf"{_SEASON}{_GAP}{_YEAR}", "{year}-{season}"),
        (rf"{_YEAR}{_GAP}{_SEASON}", "{year}-{season}"),
        (rf"{_MONTH} *[/.] *{_YEAR}", "{year}-{month}"),
        (rf"{_YEAR} *[/.-] *{_MONTH}", "{year}-{month}"),
        (rf"{_DAY} *[/.-] *{_MONTH} *[/.-] *{_YEAR}", "{year}-{month}-{day}"),
        (rf"{_YEAR} *[/.-] *{_MONTH} *[/.-] *{_DAY}", "{year}-{month}-{day}"),
    )
)
_SEASONS = {"kevä": "kevat", "keva": "kevat", "kesä": "kesa", "kesa": "kesa", "syks": "syksy"}


def guess(text: str) -> str | None:
    """The code that a text most likely means; it may still name a day that does not exist."""
    for pattern, code in _GUESSES:
        if match := pattern.fullmatch(text.strip().rstrip(".").lower()):
            return code.format_map(_parts(match.groupdict()))
    return None


def _parts(found: dict[str, str]) -> dict[str, str]:
    parts = {
        name: part.zfill(2) if name in ("day", "month") else part for name, part in found.items()
    }
    if "season" in found:
        parts["season"] = _SEASONS[found["season"]]
    if "named" in found:
        parts["month"] = f"{MONTHS.index(found['named']) + 1:02}"
    return parts
