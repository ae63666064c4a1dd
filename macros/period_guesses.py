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
_SHORT_YEAR = r"(?P<short>[0-9]{2})"
_LAST_DAY = r"(?P<day2>[0-9]{1,2})"
_LAST_MONTH = r"(?P<month2>[0-9]{1,2})"
_LAST_YEAR = r"(?P<year2>[0-9]{4})"
_TO = r"\.? *[-–—] *"
_WEEKDAY = (
    r"(?:ma|ti|ke|to|pe|la|su|(?:maanan|tiis|tors|perjan|lauan|sunnun)tai\w*|keskivii\w*)\.?,? +"
)
_CLOCK = r"(?:,? +(?:klo|kello)\b.*|t\d\d:.*)"

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
        (rf"{_YEAR} *[-–/] *(?P<short>1[3-9]|[2-9]\d)", "{year}/{short}"),
        (rf"{_NAMED_MONTH} *{_YEAR}", "{year}-{month}"),
        (rf"{_DAY}\. *{_NAMED_MONTH} *{_YEAR}", "{year}-{month}-{day}"),
        (rf"{_NAMED_MONTH} *{_DAY}\. *(?:päivä\w*)? *{_YEAR}", "{year}-{month}-{day}"),
        (rf"{_SEASON}{_GAP}{_YEAR}", "{year}-{season}"),
        (rf"{_YEAR}{_GAP}{_SEASON}", "{year}-{season}"),
        (rf"{_MONTH} *[/.] *{_YEAR}", "{year}-{month}"),
        (rf"{_YEAR} *[/.-] *{_MONTH}", "{year}-{month}"),
        (rf"{_DAY} *[/.-] *{_MONTH} *[/.-] *{_YEAR}", "{year}-{month}-{day}"),
        (rf"{_YEAR} *[/.-] *{_MONTH} *[/.-] *{_DAY}", "{year}-{month}-{day}"),
        (r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)", "{year}-{month}-{day}"),
        (rf"{_DAY}\. *{_MONTH}\. *{_SHORT_YEAR}", "{short}-{month}-{day}"),
        (
            rf"{_DAY}{_TO}{_LAST_DAY}\. *{_MONTH}\. *{_YEAR}",
            "{year}-{month}-{day}/{year}-{month}-{day2}",
        ),
        (
            rf"{_DAY}\. *{_MONTH}{_TO}{_LAST_DAY}\. *{_LAST_MONTH}\. *{_YEAR}",
            "{year}-{month}-{day}/{year}-{month2}-{day2}",
        ),
        (
            rf"{_DAY}\. *{_MONTH}\. *{_YEAR}{_TO}{_LAST_DAY}\. *{_LAST_MONTH}\. *{_LAST_YEAR}",
            "{year}-{month}-{day}/{year2}-{month2}-{day2}",
        ),
    )
)
# A weekday before a day, or a time of day after it.
_BESIDE_A_DAY = re.compile(rf"^{_WEEKDAY}(?=\d)|(?<=\d){_CLOCK}$")
_SEASONS = {"kevä": "kevat", "keva": "kevat", "kesä": "kesa", "kesa": "kesa", "syks": "syksy"}


def guess(text: str) -> str | None:
    """The code that a text most likely means; it may still name a day that does not exist."""
    plain = _BESIDE_A_DAY.sub("", text.strip().lower()).rstrip(".")
    for pattern, code in _GUESSES:
        if match := pattern.fullmatch(plain):
            return code.format_map(_parts(match.groupdict()))
    return None


def _parts(found: dict[str, str]) -> dict[str, str]:
    parts = {
        name: part.zfill(2) if name.startswith(("day", "month")) else part
        for name, part in found.items()
    }
    if "short" in found:
        parts["short"] = f"20{found['short']}"
    if "season" in found:
        parts["season"] = _SEASONS[found["season"]]
    if "named" in found:
        parts["month"] = f"{MONTHS.index(found['named']) + 1:02}"
    return parts
