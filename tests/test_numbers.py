"""Numbers as Finnish readers expect them, with the endings of the words that are read aloud."""

from decimal import Decimal

import pytest

from macros.numbers import NO_BREAK_SPACE, elative, finnish, illative

WRITTEN = {
    "0": "0",
    "3.4": "3,4",
    "3.40": "3,40",
    "3.0": "3,0",
    "1000": "1 000",
    "850000": "850 000",
    "1234567.8": "1 234 567,8",
    "-2.5": "−2,5",
    "1E+5": "100 000",
}


@pytest.mark.parametrize(("value", "written"), WRITTEN.items(), ids=WRITTEN.keys())
def test_a_number_has_a_comma_and_its_thousands_apart(value: str, written: str) -> None:
    """Spaces in a number never break a line, and no decimal is added or lost."""
    assert finnish(Decimal(value)) == written.replace(" ", NO_BREAK_SPACE)


# The number, read aloud from it, read aloud to it.
ENDINGS = [
    ("0", "sta", "aan"),  # nollasta, nollaan
    ("1", "stä", "een"),  # yhdestä, yhteen
    ("2", "sta", "een"),  # kahdesta, kahteen
    ("3", "sta", "een"),  # kolmesta, kolmeen
    ("4", "stä", "ään"),  # neljästä, neljään
    ("5", "stä", "een"),  # viidestä, viiteen
    ("6", "sta", "een"),  # kuudesta, kuuteen
    ("7", "stä", "ään"),  # seitsemästä, seitsemään
    ("8", "sta", "aan"),  # kahdeksasta, kahdeksaan
    ("9", "stä", "ään"),  # yhdeksästä, yhdeksään
    ("10", "stä", "een"),  # kymmenestä, kymmeneen
    ("11", "stä", "een"),  # yhdestätoista, yhteentoista
    ("12", "sta", "een"),  # kahdestatoista, kahteentoista
    ("20", "stä", "een"),  # kahdestakymmenestä, kahteenkymmeneen
    ("29", "stä", "ään"),
    ("100", "sta", "aan"),  # sadasta, sataan
    ("600", "sta", "aan"),
    ("1000", "sta", "een"),  # tuhannesta, tuhanteen
    ("850000", "sta", "een"),
    ("1000000", "sta", "aan"),  # miljoonasta, miljoonaan
    ("2000000000", "sta", "iin"),  # miljardista, miljardiin
    ("2.9", "stä", "ään"),  # kaksi pilkku yhdeksästä
    ("3.5", "stä", "een"),
    ("3.0", "sta", "aan"),  # kolme pilkku nollasta
    ("3.10", "sta", "aan"),
]


@pytest.mark.parametrize(("value", "from_it", "to_it"), ENDINGS, ids=[row[0] for row in ENDINGS])
def test_an_ending_is_that_of_the_last_word_read_aloud(
    value: str, from_it: str, to_it: str
) -> None:
    """2,9:stä 3,5:een."""
    number = Decimal(value)
    assert elative(number) == f"{finnish(number)}:{from_it}"
    assert illative(number) == f"{finnish(number)}:{to_it}"
