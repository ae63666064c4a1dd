"""What a cell says, as the type that a field wants, also when a spreadsheet has changed it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from decimal import Decimal

from pydantic import TypeAdapter, ValidationError

from macros import periods
from macros.choices import Qualifier, Status
from macros.complaints import SAID_STATUSES
from macros.fields import Number
from macros.models import Words
from macros.numbers import NO_BREAK_SPACE, finnish
from macros.period_guesses import MONTHS
from macros.periods import Period
from macros.problems import alternatives, nearest, quoted
from macros.source_text import explain, strange_character
from macros.spreadsheets.sheet import Cell

_SPACES = re.compile(r"[ \t\u00a0\u2007\u202f\u2009]+")
_UNSEEN = re.compile(r"[\u200b\u00ad\ufeff]")
_LINE_ENDS = re.compile(r"\r\n|\r|\u2028|\u2029|\u0085|\v")
_MOST_DECIMALS = 6
_UNIT_SIGNS = {"%": "prosenttia", "€": "euroa"}
_NUMBER: TypeAdapter[Decimal] = TypeAdapter(Number)
_QUALIFIED = re.compile(r"(yli|noin|n\.|alle|>|<|~) *(.+)", re.IGNORECASE)
_QUALIFIERS = {"n.": "noin", "~": "noin", ">": "yli", "<": "alle"}
_NAMED_DAY = re.compile(rf"0?(\d+)[. -]+({'|'.join(MONTHS)})(kuu\w*)?", re.IGNORECASE)
_MEASURE = re.compile(r"\d+\.\d+")


class UnfitError(ValueError):
    """A cell does not say what its column asks for: a fact and a deed."""

    def __init__(self, fact: str, deed: str) -> None:
        super().__init__(fact)
        self.fact = fact
        self.deed = deed


def text(cell: Cell) -> str:
    """The text without what is not seen: hard spaces, hyphenation hints, spaces at ends."""
    lines = _LINE_ENDS.sub("\n", _UNSEEN.sub("", cell.text)).split("\n")
    clean = "\n".join(_SPACES.sub(" ", line).rstrip() for line in lines).strip()
    clean = unicodedata.normalize("NFC", clean)
    if strange := strange_character(clean):
        fact, deed = explain(strange)
        raise UnfitError(fact.replace("rivillä on", "solussa on"), deed)
    return clean


def line(cell: Cell) -> str:
    """The text on one line."""
    return " ".join(text(cell).split())


# --- status and other choices ---------------------------------------------------------------


def status(cell: Cell, words: Words) -> Status:
    """A status, said in the site's words or as its code."""
    said = line(cell)
    names = status_names(words)
    known = {name.casefold(): code for code, name in names.items()}
    known |= {code.value: code for code in Status}
    folded = said.casefold().strip(" .!")
    if found := known.get(folded):
        return found
    meant = next((names[Status(c)] for c, others in SAID_STATUSES.items() if folded in others), "")
    meant = meant or nearest(said, names.values())
    hint = f" Tarkoititko {quoted(meant)}?" if meant else ""
    raise UnfitError(
        f"{quoted(said)} ei ole tila.", f"Kirjoita {alternatives(names.values())}.{hint}"
    )


def status_names(words: Words) -> Mapping[Status, str]:
    """The site's words for statuses."""
    return {code: words.root[f"status.{code.value}"] for code in Status}


def qualifier(cell: Cell) -> Qualifier:
    """A small word before a figure."""
    said = line(cell)
    try:
        return Qualifier(said.casefold())
    except ValueError:
        deed = f"Kirjoita {alternatives(one.value for one in Qualifier)}, tai jätä solu tyhjäksi."
        raise UnfitError(f"{quoted(said)} ei käy tähän.", deed) from None


# --- periods --------------------------------------------------------------------------------


def period(cell: Cell) -> Period:
    """A period; a cell that shows a month or a year is a month or a year."""
    said = shown_day(cell) if cell.day else line(cell)
    try:
        return periods.parse(said)
    except periods.NotAPeriodError as error:
        raise UnfitError(error.fact, error.deed) from None


def shown_day(cell: Cell) -> str:
    """A day, or the month or year that the cell shows of it; nothing when it holds none."""
    day = cell.day.date().isoformat() if cell.day else ""
    shown = re.sub(r'\[[^\]]*\]|"[^"]*"|\\.', "", cell.format).casefold()
    if "d" in shown:
        return day
    return day[:7] if "m" in shown else day[:4]


# --- figures --------------------------------------------------------------------------------


def figure(cell: Cell, unit: str, qualifier_heading: str) -> Decimal:
    """A figure in a unit, with the decimals that the cell shows."""
    if cell.day:
        day = cell.day
        fact = f"taulukko-ohjelma on muuttanut luvun päivämääräksi {cell.text}."
        deed = "Muuta solun muotoiluksi Luku ja kirjoita luku pilkulla"
        raise UnfitError(fact, f"{deed}, esimerkiksi {day.day},{day.month}.")
    if cell.number is not None:
        return _number(cell.number, cell.format, unit)
    said = _without_unit(line(cell), unit)
    try:
        return _NUMBER.validate_python(said)
    except ValidationError:
        raise UnfitError(
            f"{quoted(said)} ei ole luku.", _how_to_write(said, unit, qualifier_heading)
        ) from None


def _number(number: Decimal, code: str, unit: str) -> Decimal:
    shown = re.sub(r'"[^"]*"|\\.', "", code.partition(";")[0])
    decimals = re.search(r"\.(0+)", shown)
    least = len(decimals[1]) if decimals else 0
    if "%" in shown:
        number *= 100
        if unit not in ("%", "prosenttia"):
            known = f"mittarin yksikkö on {quoted(unit)}" if unit else "mittarilla ei ole yksikköä"
            fact = f"luku on prosentteja, mutta {known}."
            raise UnfitError(fact, "Muuta solun muotoiluksi Luku ja tarkista luku.")
    number = _exact(number)
    has = -int(number.as_tuple().exponent)
    if has > _MOST_DECIMALS:
        rounded = round(number, max(least, 1))
        fact = f"luvussa on liian monta desimaalia: {plainly(number)}."
        raise UnfitError(fact, f"Pyöristä se, esimerkiksi näin: {plainly(rounded)}.")
    if has < least <= _MOST_DECIMALS:
        number = number.quantize(Decimal(1).scaleb(-least))
    return number


def _exact(number: Decimal) -> Decimal:
    """The number without noughts that say nothing, and without an exponent."""
    plain = number.normalize()
    return plain.quantize(Decimal(1)) if plain == plain.to_integral() else plain


def plainly(number: Decimal) -> str:
    """A number as staff write it: 850 000, 2,9."""
    return finnish(number).replace(NO_BREAK_SPACE, " ").replace("−", "-")


def _without_unit(said: str, unit: str) -> str:
    signs = [sign for sign, meant in _UNIT_SIGNS.items() if unit in (sign, meant)]
    for ending in (unit, *signs):
        if ending and said.casefold().endswith(ending.casefold()):
            return said[: -len(ending)].strip()
    return said


def _how_to_write(said: str, unit: str, qualifier_heading: str) -> str:
    if match := _QUALIFIED.fullmatch(said):
        word = _QUALIFIERS.get(match[1].lower(), match[1].lower())
        figure, column = match[2], quoted(qualifier_heading)
        return f"Kirjoita tähän {figure} ja sarakkeeseen {column} sana ”{word}”."
    more = f" Mittarin yksikkö on {quoted(unit)}." if re.search(r"\d", said) and unit else ""
    return (
        "Kirjoita pelkkä luku numeroin, esimerkiksi 3,4 tai 850 000."
        f"{more} Jos lukua ei ole, jätä solu tyhjäksi."
    )


# --- measures -------------------------------------------------------------------------------


def measure(cell: Cell, known: Collection[str]) -> tuple[str, bool]:
    """The id of a measure of the programme, and whether a spreadsheet had made it something else.

    Spreadsheet programs make 1.1 a day or a decimal number; it is taken back only if one measure
    alone can be meant.
    """
    said = line(cell).rstrip(".")
    if said in known and cell.number is None:
        return said, False
    meant = [one for one in _taken_back(cell, said) if one in known]
    if len(meant) == 1:
        return meant[0], True
    if meant:
        fact = f"”{said}” voi tarkoittaa toimenpidettä {alternatives(meant)}."
        deed = "Muuta solun muotoiluksi Teksti ja kirjoita numero uudelleen."
        raise UnfitError(fact, deed)
    first = re.match(r"(\d+\.\d+)\D", said)
    if first and first[1] in known:
        fact = f"solussa on muutakin kuin numero: {quoted(said)}."
        raise UnfitError(fact, f"Kirjoita pelkkä numero {first[1]}.")
    fact = f"toimenpidettä {quoted(said)} ei ole tässä ohjelmassa."
    near = re.sub(r"[^0-9]+", ".", said).strip(".")
    hint = f" Tarkoititko ”{near}”?" if near in known else ""
    example = next(iter(known), "1.1")
    raise UnfitError(fact, f"Kirjoita toimenpiteen numero, esimerkiksi {example}.{hint}")


def _taken_back(cell: Cell, said: str) -> list[str]:
    """What may have been typed into a cell that a spreadsheet program then made its own."""
    if cell.day:
        return [f"{cell.day.day}.{cell.day.month}"]
    if named := _NAMED_DAY.fullmatch(said):
        return [f"{named[1]}.{MONTHS.index(named[2].casefold()) + 1}"]
    number = said.replace(",", ".")
    if not _MEASURE.fullmatch(number):
        return []
    shows_two = cell.number is not None and re.search(r"\.00(?!0)", cell.format)
    if shows_two:
        goal, _, rest = number.partition(".")
        return [f"{goal}.{rest:0<2}"]
    # 1.10 as a number is 1.1: when there is such a measure, either can have been meant.
    as_number = cell.number is not None or "," in said
    return [number, f"{number}0"] if as_number and number[-2:-1] == "." else [number]
