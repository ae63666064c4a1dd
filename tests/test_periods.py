"""Periods: which days they cover, how they are ordered, what people may write for them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.periods import NotAPeriodError, Precision, parse

DAYS = [
    ("2023", date(2023, 1, 1), date(2023, 12, 31), Precision.YEAR),
    ("2023-kevat", date(2023, 1, 1), date(2023, 6, 30), Precision.SEASON),
    ("2023-syksy", date(2023, 7, 1), date(2023, 12, 31), Precision.SEASON),
    ("2023-Q1", date(2023, 1, 1), date(2023, 3, 31), Precision.QUARTER),
    ("2023-Q4", date(2023, 10, 1), date(2023, 12, 31), Precision.QUARTER),
    ("2023-ovk1", date(2023, 1, 1), date(2023, 3, 31), Precision.INTERIM),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
    ("2023-02", date(2023, 2, 1), date(2023, 2, 28), Precision.MONTH),
    ("2024-02-13", date(2024, 2, 13), date(2024, 2, 13), Precision.DAY),
    ("2024-Q1/2024-Q2", date(2024, 1, 1), date(2024, 6, 30), Precision.RANGE),
    ("2023/2025", date(2023, 1, 1), date(2025, 12, 31), Precision.RANGE),
    ("2023-syksy/2024-02-13", date(2023, 7, 1), date(2024, 2, 13), Precision.RANGE),
]


@pytest.mark.parametrize(("code", "start", "end", "precision"), DAYS, ids=[row[0] for row in DAYS])
def test_a_period_covers_its_days(code: str, start: date, end: date, precision: Precision) -> None:
    """Both ends belong to it, and its code is what was written."""
    period = parse(code)
    assert (period.start, period.end, period.precision) == (start, end, precision)
    assert str(period) == period.code == code
    assert period.year == start.year


def test_a_range_knows_its_two_ends() -> None:
    """Views say both in words."""
    assert [part.code for part in parse("2024-Q1 / 2024-Q2").parts] == ["2024-Q1", "2024-Q2"]
    assert parse("2024").parts == ()


@pytest.mark.parametrize("written", ["31.1.2024", "31.01.2024", "2024-01-31", " 2024-01-31 "])
def test_a_day_may_be_written_as_finns_do(written: str) -> None:
    """It is published in one way."""
    assert parse(written).code == "2024-01-31"


def test_periods_come_in_the_order_of_their_days() -> None:
    """By beginning, then by end: what is shorter comes before what it is a part of."""
    codes = ["2022", "2023-ovk1", "2023-kevat", "2023", "2023-ovk2", "2023-syksy", "2024-01-31"]
    shuffled = list(reversed(codes))
    assert sorted(shuffled, key=lambda code: parse(code).order) == codes


MEANT = {
    "Q3/2023": "2023-Q3",
    "q3 2023": "2023-Q3",
    "2023-q3": "2023-Q3",
    "2023Q3": "2023-Q3",
    "3. neljännes 2023": "2023-Q3",
    "3. kvartaali 2023": "2023-Q3",
    "ovk 1/2023": "2023-ovk1",
    "1. ovk 2023": "2023-ovk1",
    "OVK1/2023": "2023-ovk1",
    "1. osavuosikatsaus 2023": "2023-ovk1",
    "kevät 2024": "2024-kevat",
    "2024-kevät": "2024-kevat",
    "keväällä 2024": "2024-kevat",
    "syksyllä 2023": "2023-syksy",
    "tammikuu 2024": "2024-01",
    "joulukuussa 2024": "2024-12",
    "1/2024": "2024-01",
    "01.2024": "2024-01",
    "2024-1": "2024-01",
    "31. tammikuuta 2024": "2024-01-31",
    "31/1/2024": "2024-01-31",
    "2024-1-31": "2024-01-31",
    "2024/01/31": "2024-01-31",
    "vuosi 2024": "2024",
    "vuonna 2024": "2024",
    "2024.": "2024",
    "2023-2025": "2023/2025",
    "2023–2025": "2023/2025",
}


@pytest.mark.parametrize(("written", "code"), MEANT.items(), ids=MEANT.keys())
def test_what_was_meant_is_told(written: str, code: str) -> None:
    """The message says what to write; nothing is guessed in silence."""
    with pytest.raises(NotAPeriodError) as caught:
        parse(written)
    assert (caught.value.fact, caught.value.deed) == (
        f"”{written}” ei ole ajankohta.",
        f"Kirjoita {code}.",
    )
    assert parse(code).code == code


REFUSED = {
    "31.2.2024": "päivää ”31.2.2024” ei ole kalenterissa.",
    "2023-02-29": "päivää ”2023-02-29” ei ole kalenterissa.",
    "30. helmikuuta 2024": "”30. helmikuuta 2024” ei ole ajankohta.",
    "2024-13": "kuukautta 13 ei ole.",
    "20155": "”20155” ei ole vuosi: vuosiluvussa on neljä numeroa.",
    "24": "”24” ei ole vuosi: vuosiluvussa on neljä numeroa.",
    "1023": "vuosi 1023 ei voi olla oikein.",
    "2024/2023": "ajanjakso ”2024/2023” päättyy ennen kuin alkaa.",
    "2024/2024-02": "ajanjakson loppu ”2024-02” kuuluu jo alkuun ”2024”.",
    "2024/2024": "ajanjakson loppu ”2024” kuuluu jo alkuun ”2024”.",
    "2024/": "ajanjaksosta ”2024/” puuttuu toinen pää.",
    "/2024": "ajanjaksosta ”/2024” puuttuu toinen pää.",
    "2024/2025/2026": "”2024/2025/2026” ei ole ajankohta.",
    "2023-Q5": "”2023-Q5” ei ole ajankohta.",
    "２０２３": "”２０２３” ei ole vuosi: vuosiluvussa on neljä numeroa.",  # full-width digits
    "pian": "”pian” ei ole ajankohta.",
    "": "”” ei ole ajankohta.",
}


@pytest.mark.parametrize(("written", "fact"), REFUSED.items(), ids=REFUSED.keys())
def test_what_is_no_period_is_refused(written: str, fact: str) -> None:
    """Days that are in no calendar, years that cannot be, ends before beginnings."""
    with pytest.raises(NotAPeriodError) as caught:
        parse(written)
    assert caught.value.fact == fact
    assert caught.value.deed.endswith(".")


@settings(derandomize=True, max_examples=300)
@given(st.from_regex(r"[0-9QovkQ.\-/ a-zä]{0,24}", fullmatch=True))
def test_any_text_is_a_period_or_is_refused(text: str) -> None:
    """A period that was read is read again from its own code."""
    try:
        period = parse(text)
    except NotAPeriodError:
        return
    assert parse(period.code) == period
    assert period.start <= period.end
