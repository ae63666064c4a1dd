"""`import`: what staff write in spreadsheets becomes data, or a sentence that names the cell."""

import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from macros.__main__ import main
from macros.problems import ProblemsError
from macros.spreadsheets import figures, statuses
from macros.spreadsheets.reader import Reader
from tests import small
from tests.places import ROOT
from tests.sheets import Value, contents, csv, take_in, xlsx

NOTHING_NEW = "Taulukossa ei ole mitään uutta. Mitään ei kirjoitettu."
FIGURES = ("Mittari", "Jakso", "Arvo")
REPORT = ("Toimenpide", "Tila")
WHOLE = ("Toimenpide", "Tila", "Teksti", "Lähde", "Kohta lähteessä")
TIETO = "programmes/ohjelma/indicators/tieto.yml"
RAPORTTI = "programmes/ohjelma/reports/2023.yml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a copy of the small data."""
    return small.data_in(tmp_path / "data")


# --- what is right --------------------------------------------------------------------------

ONE_FIGURE = "Mittari ”tieto”, 2023-ovk3: uusi luku 3,6"
SAME_FIGURE: dict[str, bytes] = {
    "semicolons and a decimal comma": csv("Mittari;Jakso;Arvo", "tieto;2023-ovk3;3,6"),
    "as we publish": csv(
        "programme,indicator,period,value,unit,url",
        "ohjelma,tieto,2023-ovk3,3.6,asteikko 1-5,/ohjelmat/ohjelma/mittarit/",
    ),
    "pasted with tabs": csv("Arvo\tJakso\tMittari", "3,6\t2023-ovk3\ttieto"),
    "a separator said": csv("sep=;", "Mittari;Jakso;Arvo", "tieto;2023-ovk3;3,6"),
    "names, case, spaces": csv("MITTARI ;jakso:; Arvo", "tiedän,  miten vaikutan; 2023-ovk3;3,6 "),
    "old letters": "Mittari;Jakso;Arvo\ntiedän, miten vaikutan;2023-ovk3;3,6".encode("cp1252"),
    "a mark in front": "Mittari;Jakso;Arvo\ntiedän, miten vaikutan;2023-ovk3;3,6".encode(
        "utf-8-sig"
    ),
    "wide letters": "Mittari\tJakso\tArvo\ntiedän, miten vaikutan\t2023-ovk3\t3,6".encode("utf-16"),
    "line ends of old Macs": b"Mittari;Jakso;Arvo\rtieto;2023-ovk3;3,6\r",
    "quotation marks": csv('"Mittari";"Jakso";"Arvo"', '"tieto";"2023-ovk3";"3,6"'),
    "unseen signs": csv("Mittari;Jakso;Arvo", "tie\u00adto\u200b;\ufeff2023-ovk3;3,6\u00a0"),
    "a title above": csv("Luvut;;", ";;", "Mittari;Jakso;Arvo", ";;", "tieto;2023-ovk3;3,6", ";;"),
    "a workbook": xlsx(FIGURES, ("tieto", "2023-ovk3", 3.6)),
    "a sum that binary numbers cannot hold": xlsx(FIGURES, ("tieto", "2023-ovk3", 1.2 * 3)),
    "a number as text": xlsx(FIGURES, ("tieto", "2023-ovk3", "3,6")),
    "a row in another order": xlsx(
        ("Arvo", None, "Jakso", "Mittari"), (3.6, None, "2023-ovk3", "tieto")
    ),
}


@pytest.mark.parametrize("file", SAME_FIGURE.values(), ids=SAME_FIGURE.keys())
def test_the_same_figure_is_read_however_it_is_saved(data: Path, file: bytes) -> None:
    """Separators, letters, marks and orders of columns of the programs that staff use."""
    said = take_in(data, "indicator-values", file)
    assert said == [ONE_FIGURE, f"Muutettu tiedosto: {data / TIETO}"]
    assert take_in(data, "indicator-values", file) == [NOTHING_NEW]


PERIODS: list[tuple[Value, str]] = [
    (2024, "2024"),
    (2024.0, "2024"),
    ("2024", "2024"),
    ("2024-Q3", "2024-Q3"),
    ("2024-kevat", "2024-kevat"),
    ("13.2.2024", "2024-02-13"),
    ((datetime(2024, 2, 13), "d.m.yyyy"), "2024-02-13"),  # noqa: DTZ001 - as spreadsheets keep it
    ((datetime(2024, 2, 1), "mmm.yy"), "2024-02"),  # noqa: DTZ001
    ((datetime(2024, 2, 1), '[$-40B]mmmm" päivä "yyyy;@'), "2024-02"),  # noqa: DTZ001
    ((datetime(2024, 1, 1), "yyyy"), "2024"),  # noqa: DTZ001
    ((45335, "d.m.yyyy"), "2024-02-13"),
]


@pytest.mark.parametrize(("cell", "period"), PERIODS, ids=[repr(cell) for cell, _ in PERIODS])
def test_a_period_is_what_the_cell_shows(data: Path, cell: Value, period: str) -> None:
    """A year kept as 2024.0, a day kept as 45335, a month kept as its first day."""
    said = take_in(data, "indicator-values", xlsx(FIGURES, ("tieto", cell, 3)))
    assert said[0] == f"Mittari ”tieto”, {period}: uusi luku 3"


NUMBERS: list[tuple[str, Value, str]] = [
    ("osallistujat", 1250, "1 250"),
    ("osallistujat", "1 250", "1 250"),
    ("osallistujat", "1\u00a0250 osallistujaa", "1 250"),
    ("osallistujat", 0, "0"),
    ("tieto", (3, "0.0"), "3,0"),
    ("tieto", (3.25, "0.0"), "3,25"),
    ("tieto", (3.5, '0.00" pistettä"'), "3,50"),
    ("osuus", (0.455, "0%"), "45,5"),
    ("osuus", "45,5 %", "45,5"),
    ("osuus", 45.5, "45,5"),
]


@pytest.mark.parametrize(
    ("indicator", "cell", "figure"), NUMBERS, ids=[repr(one[:2]) for one in NUMBERS]
)
def test_a_figure_is_what_the_cell_shows(
    data: Path, indicator: str, cell: Value, figure: str
) -> None:
    """With the decimals that are shown, per cent as hundredths, thousands apart."""
    tieto = (data / "programmes/ohjelma/indicators/osallistujat.yml").read_text(encoding="utf-8")
    (data / "programmes/ohjelma/indicators/osuus.yml").write_text(
        tieto.replace("unit: osallistujaa", "unit: prosenttia"), encoding="utf-8"
    )
    said = take_in(data, "indicator-values", xlsx(FIGURES, (indicator, "2025", cell)))
    assert said[0] == f"Mittari ”{indicator}”, 2025: uusi luku {figure}"


MEASURES: list[tuple[Value, bool]] = [
    ("1.2", False),
    ("1.2.", False),
    (1.2, True),
    ("1,2", True),
    ((datetime(2026, 2, 1), "d.mmm"), True),  # noqa: DTZ001
    ("1.helmi", True),
    ("1. helmikuuta", True),
]


@pytest.mark.parametrize(
    ("cell", "was_changed"), MEASURES, ids=[repr(cell) for cell, _ in MEASURES]
)
def test_a_measure_that_a_spreadsheet_made_a_day_is_a_measure_again(
    data: Path, cell: Value, was_changed: bool
) -> None:
    """Excel makes 1.2 the first of February or a decimal number; it is said that it was so."""
    said = take_in(data, "report", xlsx(REPORT, (cell, "Toteutuu")))
    assert said[0] == "Toimenpide 1.2, tila: Toteutuu osittain → Toteutuu"
    assert any("päivämääräksi tai desimaaliluvuksi" in line for line in said) == was_changed


STATUSES = ["Toteutuu", "TOTEUTUU", " toteutuu\u00a0", "Toteutuu.", "done", "Done"]


@pytest.mark.parametrize("cell", STATUSES)
def test_a_status_is_its_words_or_its_code(data: Path, cell: str) -> None:
    """In any case, with whatever spaces."""
    said = take_in(data, "report", xlsx(REPORT, ("1.2", cell)))
    assert said[0] == "Toimenpide 1.2, tila: Toteutuu osittain → Toteutuu"


def test_our_own_open_data_is_read_back(data: Path) -> None:
    """Rows of other programmes and periods are passed over, and that is said."""
    rows = (
        "programme,measure,period,status,url",
        "muu,1.1,2023,done,/x/",
        "ohjelma,1.2,2022,done,/x/",
        "ohjelma,1.2,2023,done,/x/",
    )
    assert take_in(data, "report", csv(*rows)) == [
        "Toimenpide 1.2, tila: Toteutuu osittain → Toteutuu",
        "Nämä rivit koskevat muuta kuin ohjelma, joten niitä ei luettu: 2.",
        "Nämä rivit koskevat muuta kuin 2023, joten niitä ei luettu: 3.",
        f"Muutettu tiedosto: {data / RAPORTTI}",
    ]


def test_what_is_not_read_is_said(data: Path) -> None:
    """Columns that nobody knows, rows without a figure, cells left empty."""
    said = take_in(data, "indicator-values", csv("Mittari;Jakso;Arvo;Kuka", "tieto;2025;;x"))
    assert said == [
        "Näitä sarakkeita ei luettu: ”Kuka”.",
        "Näillä riveillä ei ole lukua, joten niistä ei muutu mitään: 2.",
        NOTHING_NEW,
    ]
    assert take_in(data, "report", csv("Toimenpide;Tila;Seuraavaksi", "1.1;;", "1.1;done;")) == [
        "Näillä riveillä ei ole tilaa eikä tekstiä, joten niistä ei muutu mitään: 2.",
        "Näillä riveillä on tyhjiä soluja, mutta tiedostossa on teksti. Teksti jäi paikalleen: 3.",
        NOTHING_NEW,
    ]


# --- what is wrong --------------------------------------------------------------------------

WRONG_FIGURES: list[tuple[Value, Value, Value, str]] = [
    ("tito", "2024", 3, "A ”Mittari”: mittaria ”tito” ei ole tässä ohjelmassa. "
     "Kirjoita mittarin tunnus tai nimi. Tarkoititko ”tieto”?"),
    (None, "2024", 3, "A ”Mittari”: solu on tyhjä. Kirjoita mittarin tunnus."),
    ("tieto", None, 3, "B ”Jakso”: solu on tyhjä. Kirjoita, mitä aikaa luku koskee."),
    ("tieto", "ovk3/2024", 3, "B ”Jakso”: ”ovk3/2024” ei ole ajankohta. Kirjoita 2024-ovk3."),
    ("tieto", 45335, 3, "B ”Jakso”: ”45335” ei ole vuosi: vuosiluvussa on neljä numeroa. "
     "Tarkista vuosi."),
    ("tieto", "2024", 30, "C ”Arvo”: 30 ei ole asteikolla 1–5. Tarkista luku tai asteikko."),
    ("tieto", "2024", "noin 3", "C ”Arvo”: ”noin 3” ei ole luku. "
     "Kirjoita tähän 3 ja sarakkeeseen ”Sana luvun edessä” sana ”noin”."),
    ("tieto", "2024", "ei mitattu", "C ”Arvo”: ”ei mitattu” ei ole luku. Kirjoita pelkkä luku "
     "numeroin, esimerkiksi 3,4 tai 850 000. Jos lukua ei ole, jätä solu tyhjäksi."),
    ("osallistujat", "2024", "5 euroa", "C ”Arvo”: ”5 euroa” ei ole luku. Kirjoita pelkkä luku "
     "numeroin, esimerkiksi 3,4 tai 850 000. Mittarin yksikkö on ”osallistujaa”. "
     "Jos lukua ei ole, jätä solu tyhjäksi."),
    ("tieto", "2024", 2.93333333333333, "C ”Arvo”: luvussa on liian monta desimaalia: "
     "2,93333333333333. Pyöristä se, esimerkiksi näin: 2,9."),
    ("tieto", "2024", (0.5, "0%"), "C ”Arvo”: luku on prosentteja, mutta mittarilla "
     "ei ole yksikköä. Muuta solun muotoiluksi Luku ja tarkista luku."),
    ("tieto", "2024", (datetime(2026, 9, 2), "d.mmm"), "C ”Arvo”: taulukko-ohjelma on muuttanut "  # noqa: DTZ001
     "luvun päivämääräksi 2.9.2026. Muuta solun muotoiluksi Luku ja kirjoita luku pilkulla, "
     "esimerkiksi 2,9."),
    ("tieto", "2024", "#REF!", "C ”Arvo”: solussa on virhe ”#REF!”. "
     "Korjaa kaava tai kirjoita soluun sen oikea tulos."),
    ("tieto", "2024", "=1+2", "C ”Arvo”: solussa on kaava, jonka tulosta tiedostossa ei ole. Avaa "
     "tiedosto taulukko-ohjelmassa ja tallenna se, tai kirjoita soluun kaavan tulos."),
    ("tieto", "2024", "3 Ã¤", "C ”Arvo”: solussa on ”Ã¤”, joka ei ole suomea. Sen pitäisi "
     "luultavasti olla ”ä”. Kirjoita oikea kirjain."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("indicator", "period", "value", "told"),
    WRONG_FIGURES,
    ids=[repr(one[:3]) for one in WRONG_FIGURES],
)
def test_a_figure_that_is_wrong_is_told_of_at_its_cell(
    data: Path, indicator: Value, period: Value, value: Value, told: str
) -> None:
    """Row and column as the person sees them, a fact, what to write; and nothing is written."""
    before = contents(data)
    file = xlsx(FIGURES, ("osallistujat", "2025", 5), (indicator, period, value))
    assert take_in(data, "indicator-values", file) == [f"taulukko, rivi 3, sarake {told}"]
    assert contents(data) == before


WRONG_STATUSES: list[tuple[Value, Value, str]] = [
    ("1.1", "Toteutu", "B ”Tila”: ”Toteutu” ei ole tila. Kirjoita Toteutuu, Toteutuu osittain, "
     "Ei toteudu tai Ei arvioitu. Tarkoititko ”Toteutuu”?"),
    ("1.1", "valmis", "B ”Tila”: ”valmis” ei ole tila. Kirjoita Toteutuu, Toteutuu osittain, "
     "Ei toteudu tai Ei arvioitu. Tarkoititko ”Toteutuu”?"),
    ("1.1", True, "B ”Tila”: ”TOSI” ei ole tila. Kirjoita Toteutuu, Toteutuu osittain, "
     "Ei toteudu tai Ei arvioitu."),
    ("9.9", "Toteutuu", "A ”Toimenpide”: toimenpidettä ”9.9” ei ole tässä ohjelmassa. "
     "Kirjoita toimenpiteen numero, esimerkiksi 1.1."),
    ("1.1 Viestintä", "Toteutuu", "A ”Toimenpide”: solussa on muutakin kuin numero: "
     "”1.1 Viestintä”. Kirjoita pelkkä numero 1.1."),
    ("1-1", "Toteutuu", "A ”Toimenpide”: toimenpidettä ”1-1” ei ole tässä ohjelmassa. "
     "Kirjoita toimenpiteen numero, esimerkiksi 1.1. Tarkoititko ”1.1”?"),
    (None, "Toteutuu", "A ”Toimenpide”: solu on tyhjä. "
     "Kirjoita toimenpiteen numero, esimerkiksi 1.1."),
    ("2.1", "Toteutuu", "A ”Toimenpide”: toimenpide 2.1 on jo rivillä 2. Poista toinen riveistä."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "status", "told"), WRONG_STATUSES, ids=[repr(one[:2]) for one in WRONG_STATUSES]
)
def test_a_status_that_is_wrong_is_told_of_at_its_cell(
    data: Path, measure: Value, status: Value, told: str
) -> None:
    """What is nearly right is suggested, never guessed."""
    before = contents(data)
    file = xlsx(REPORT, ("2.1", "Toteutuu"), (measure, status))
    assert take_in(data, "report", file) == [f"taulukko, rivi 3, sarake {told}"]
    assert contents(data) == before


def test_a_number_that_may_be_two_measures_is_asked_about(data: Path) -> None:
    """1.10 kept as a decimal number is 1.1."""
    goal = data / "programmes/ohjelma/goals/1.yml"
    more = "".join(f"  - number: {n}\n    name: N\n    official: O\n" for n in range(3, 11))
    goal.write_text(goal.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert take_in(data, "report", xlsx(REPORT, (1.1, "Ei toteudu"))) == [
        "taulukko, rivi 2, sarake A ”Toimenpide”: ”1.1” voi tarkoittaa toimenpidettä 1.1 tai 1.10. "
        "Muuta solun muotoiluksi Teksti ja kirjoita numero uudelleen."
    ]
    said = take_in(data, "report", xlsx(REPORT, ((1.1, "0.00"), "Ei toteudu")))
    assert [line for line in said if "sarake ”Teksti” puuttuu" in line]


def test_all_that_is_wrong_is_told_at_once(data: Path) -> None:
    """Every row in one run; also what only the data's own rules can tell, at its own cell."""
    rows = ["2.2;Toteutuu;;seuranta;x", "1.1;väärin;T;;", "9.1;done;T;muu;x"]
    assert take_in(data, "report", csv(";".join(WHOLE), *rows)) == [
        "taulukko, rivi 2, sarake C ”Teksti”: solu on tyhjä. Kirjoita, mitä tehtiin.",
        "taulukko, rivi 3, sarake B ”Tila”: ”väärin” ei ole tila. Kirjoita Toteutuu, "
        "Toteutuu osittain, Ei toteudu tai Ei arvioitu.",
        "taulukko, rivi 4, sarake A ”Toimenpide”: toimenpidettä ”9.1” ei ole tässä ohjelmassa. "
        "Kirjoita toimenpiteen numero, esimerkiksi 1.1.",
        "taulukko, rivi 4, sarake D ”Lähde”: lähdettä ”muu” ei ole tässä ohjelmassa. Kirjoita "
        f"ohjelma tai seuranta, tai lisää lähde ensin tiedostoon {data}/programmes/ohjelma/"
        "programme.yml.",
    ]
    rows = ["1.1;done;Katso <b>tätä</b>.;;", "2.2;done;Katso [tätä](/ei-ole/).;seuranta;x"]
    assert take_in(data, "report", csv(";".join(WHOLE), *rows)) == [
        "taulukko, rivi 2, sarake C ”Teksti”: tekstissä on HTML-merkintä ”<b>”. Poista se. "
        "Lihavoi näin: **teksti**.",
        "taulukko, rivi 3, sarake C ”Teksti”: sivua ”/ei-ole/” ei ole tällä sivustolla. "
        "Korjaa linkki.",
    ]


def test_a_figure_for_what_is_said_not_to_be_measured_is_told_of(data: Path) -> None:
    """The problem is in the file, the row is what brings it."""
    file = data / "programmes/ohjelma/indicators/raadit.yml"
    with file.open("a", encoding="utf-8") as more:
        more.write("unit: raatia\n")
    assert take_in(data, "indicator-values", csv(";".join(FIGURES), "raadit;2024;4")) == [
        "taulukko, rivi 2, sarake C ”Arvo”: muutoksen jälkeen tiedostossa olisi ongelma. "
        f"{file}:5:1: mittarilla on lukuja, mutta tässä sanotaan, ettei sitä ole mitattu. "
        "Poista tämä kenttä tai luvut."
    ]


# --- tables that cannot be read -------------------------------------------------------------


def hide_row(sheet: Worksheet) -> None:
    """Hide the second row."""
    sheet.row_dimensions[2].hidden = True


def hide_column(sheet: Worksheet) -> None:
    """Hide the column of statuses."""
    sheet.column_dimensions["B"].hidden = True


def merge(sheet: Worksheet) -> None:
    """Merge two cells of the column of statuses."""
    sheet.merge_cells("B2:B3")


def double(sheet: Worksheet) -> None:
    """Add a second sheet with the same columns."""
    assert sheet.parent is not None
    sheet.parent.copy_worksheet(sheet).title = "Kopio"


ROWS = (REPORT, ("1.1", "Ei toteudu"), ("1.2", None))
TABLES: dict[str, tuple[bytes, str]] = {
    "a column lacks": (
        csv("Toimenpide;Tilla", "1.1;done"),
        "taulukko, rivi 1: sarake ”Tila” puuttuu. Kirjoita tälle riville sarakkeen nimeksi "
        "”Tila”. Tarkoitatko saraketta B ”Tilla”?",
    ),
    "no headings": (
        csv("1.1;done", "1.2;done"),
        "taulukko, rivi 1: sarakkeiden nimiä ei löydy. Kirjoita taulukon ensimmäiselle riville "
        "sarakkeiden nimet: Toimenpide, Tila.",
    ),
    "a column twice": (
        csv("Toimenpide;Tila;Status", "1.1;done;done"),
        "taulukko, rivi 1, sarake C ”Status”: sarake B kertoo jo saman asian. "
        "Poista toinen sarake.",
    ),
    "a hidden row": (
        xlsx(*ROWS, change=hide_row),
        "taulukko, rivi 2: taulukossa on piilotettuja rivejä: 2. "
        "Tuo ne näkyviin (poista suodatus) tai poista ne.",
    ),
    "a hidden column": (
        xlsx(*ROWS, change=hide_column),
        "taulukko, rivi 1, sarake B ”Tila”: sarake on piilotettu. Tuo se näkyviin tai poista se.",
    ),
    "merged cells": (
        xlsx(*ROWS, change=merge),
        "taulukko, rivi 3, sarake B ”Tila”: solu on yhdistetty soluun B2. "
        "Pura yhdistäminen ja kirjoita tieto joka riville.",
    ),
    "two tables": (
        xlsx(*ROWS, change=double),
        "taulukko, välilehti ”Kopio”, rivi 1: samanlainen taulukko on välilehdillä "
        "”Sheet” ja ”Kopio”. Poista tai piilota se, jota ei pidä lukea.",
    ),
    "rows without end": (
        csv("Toimenpide;Tila", *["1.1;done"] * 5_001),
        "taulukko: taulukossa on yli 5000 riviä. Tarkista, onko se oikea tiedosto.",
    ),
    "as many in a workbook": (
        xlsx(REPORT, *[("1.1", "Ei toteudu")] * 5_001),
        "taulukko: taulukossa on yli 5000 riviä. Tarkista, onko se oikea tiedosto.",
    ),
    "too many letters": (
        b"x" * 5_000_001,
        "taulukko: tiedosto on liian suuri. Tarkista, onko se oikea tiedosto.",
    ),
    "nothing": (b" \n", "taulukko: tiedosto on tyhjä. Tarkista, onko se oikea tiedosto."),
    "old Excel": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "taulukko: tiedosto on vanhaa Excel-muotoa (.xls) tai suojattu salasanalla. "
        "Poista salasana. Tallenna tiedosto Excel-työkirjana (.xlsx).",
    ),
    "a PDF": (b"%PDF-1.7", "taulukko: tiedosto on PDF. Anna se taulukko, josta PDF on tehty."),
    "a web page": (
        b"<html><table>",
        "taulukko: tiedosto on verkkosivu, ei taulukko. "
        "Tallenna tiedosto Excel-työkirjana (.xlsx).",
    ),
    "letters of MS-DOS": (
        "Toimenpide;Tila;Kuka\n1.1;done;hyvä työ".encode("cp850"),
        "taulukko: tiedoston kirjaimia ei voi lukea. "
        "Tallenna tiedosto muodossa ”CSV UTF-8” tai Excel-työkirjana (.xlsx).",
    ),
    "an open quotation mark": (
        csv("Toimenpide;Tila", '1.1;"done', "1.2;done"),
        "taulukko, rivi 2: rivin lainausmerkit eivät täsmää, tai solussa on liikaa tekstiä. "
        "Tarkista solujen suorat lainausmerkit. "
        "Tallenna tiedosto muodossa ”CSV UTF-8” tai Excel-työkirjana (.xlsx).",
    ),
}


@pytest.mark.parametrize(("file", "told"), TABLES.values(), ids=TABLES.keys())
def test_a_table_that_cannot_be_read_is_told_of(data: Path, file: bytes, told: str) -> None:
    """What a person does not see is not read, and it is said what to do."""
    assert take_in(data, "report", file) == [told]


def test_a_hidden_sheet_is_not_read(data: Path) -> None:
    """It is said that there is one."""

    def hide_copy(sheet: Worksheet) -> None:
        double(sheet)
        assert sheet.parent is not None
        sheet.parent.worksheets[1].sheet_state = "hidden"

    said = take_in(data, "report", xlsx(REPORT, ("1.1", "Ei toteudu"), change=hide_copy))
    assert said[:2] == [
        "Toimenpide 1.1, tila: Toteutuu → Ei toteudu",
        "Piilotettuja välilehtiä ei luettu: ”Kopio”.",
    ]


# --- hostile files --------------------------------------------------------------------------


def with_part(raw: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook one part of which is changed, or added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as parts,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for one in {*parts.namelist(), name}:
            content = parts.read(one) if one in parts.namelist() else b""
            made.writestr(one, change(content) if one == name else content)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
BOOK = xlsx(*ROWS)
UNREADABLE = (
    "taulukko: tiedostoa ei voi lukea taulukkona. "
    "Avaa se taulukko-ohjelmassa. Tallenna tiedosto Excel-työkirjana (.xlsx)."
)
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
HOSTILE = {
    "a bomb": with_part(BOOK, SHEET, lambda _: b" " * 30_000_000),
    "entities": with_part(BOOK, SHEET, lambda _: ENTITIES),
    "a file outside": with_part(
        BOOK, "xl/_rels/workbook.xml.rels", lambda xml: xml.replace(b"/xl/w", b"/../../../etc/w")
    ),
    "half a file": BOOK[: len(BOOK) // 2],
    "no workbook": with_part(BOOK, "xl/workbook.xml", lambda _: b"<workbook/>"),
    "another kind": b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
}


@pytest.mark.parametrize("file", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_workbook_is_refused(data: Path, file: bytes) -> None:
    """It neither fills the memory nor reads another file."""
    assert take_in(data, "report", file) == [UNREADABLE]


def test_a_workbook_with_macros_is_refused(data: Path) -> None:
    """Nothing of it would be run, but nobody should have to wonder."""
    file = with_part(BOOK, "xl/vbaProject.bin", lambda _: b"x")
    assert take_in(data, "report", file) == [
        "taulukko: tiedostossa on makroja, eikä sellaista lueta. "
        "Tallenna tiedosto Excel-työkirjana (.xlsx). Makrot jäävät silloin pois."
    ]


def test_a_sheet_that_says_it_is_endless_is_read_at_once(data: Path) -> None:
    """A stray cell in the last corner, and the whole sheet merged."""

    def endless(xml: bytes) -> bytes:
        far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        merged = b'<mergeCells><mergeCell ref="A5:XFD1048576"/></mergeCells>'
        return xml.replace(b"</sheetData>", far + merged)

    said = take_in(data, "report", with_part(BOOK, SHEET, endless))
    assert said[0] == "Toimenpide 1.1, tila: Toteutuu → Ei toteudu"


def parts_of(raw: bytes) -> list[tuple[str, bytes]]:
    """Name and content of each part of a workbook."""
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        return [(name, parts.read(name)) for name in parts.namelist()]


@st.composite
def spoilt_workbooks(draw: st.DrawFn) -> bytes:
    """A workbook with a stretch of one part replaced."""
    name, content = draw(st.sampled_from(parts_of(BOOK)))
    start = draw(st.integers(0, len(content)))
    stop = min(len(content), start + draw(st.integers(0, 40)))
    slip = draw(
        st.binary(max_size=20) | st.sampled_from([b"99999999", b"s", b"nan", b"1e999", b"-"])
    )
    return with_part(BOOK, name, lambda _: content[:start] + slip + content[stop:])


ANY_FILE = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(str.encode),
    st.lists(st.lists(st.text(max_size=8), max_size=5), max_size=5).map(
        lambda rows: "\n".join(";".join(row) for row in [list(REPORT), *rows]).encode()
    ),
    spoilt_workbooks(),
)


@given(ANY_FILE)
@settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_bytes_a_file_holds_there_is_a_table_or_a_problem(
    tmp_path: Path, file: bytes
) -> None:
    """Never a traceback."""
    path = tmp_path / "taulukko"
    path.write_bytes(file)
    told: list[str] = []
    for columns in (figures.COLUMNS, statuses.COLUMNS):
        try:
            reader = Reader.open(path, columns)
            assert all(row.number > 0 for row in reader.table.rows)
        except ProblemsError as error:
            told.extend(map(str, error.problems))
    assert all(re.fullmatch(r"taulukko\b.*: .+[.] .+[.?]", line) for line in told), told


@given(st.lists(st.lists(st.text(max_size=12), min_size=5, max_size=5), max_size=4))
@settings(max_examples=25, deadline=None, derandomize=True)
def test_whatever_cells_hold_the_answer_is_lines(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    """Any texts in the columns of a report: changes or problems, in Finnish."""
    data = small.data_in(tmp_path_factory.mktemp("any") / "data")
    lines = [";".join(cell.replace('"', "").replace(";", "") for cell in row) for row in rows]
    for line in take_in(data, "report", csv(";".join(WHOLE), *lines)):
        assert line.endswith((".", "?", ".yml")), line


# --- writing --------------------------------------------------------------------------------


def test_figures_are_written_in_the_order_of_periods(data: Path) -> None:
    """Only lines of new figures are new; a figure that was there is replaced where it stands."""
    before = (data / TIETO).read_text(encoding="utf-8")
    file = csv(
        "Mittari;Jakso;Arvo;Sana luvun edessä;Tarkennus",
        "tieto;2024-ovk1;4;;",
        "tieto;2022;2,5;noin;Kysely oli uusi",
        "tieto;2023-ovk2;3,5;;",
        "tieto;2023;3,1;;",
    )
    assert take_in(data, "indicator-values", file)[:-1] == [
        "Mittari ”tieto”, 2023-ovk2: 3,4 → 3,5",
        "Mittari ”tieto”, 2022: uusi luku 2,5",
        "Mittari ”tieto”, 2023: uusi luku 3,1",
        "Mittari ”tieto”, 2024-ovk1: uusi luku 4",
    ]
    ovk1 = "  - period: 2023-ovk1\n    value: 2,9\n"
    early = "  - period: 2022\n    value: 2,5\n    qualifier: noin\n    note: Kysely oli uusi\n"
    year = "  - period: 2023\n    value: 3,1\n"
    note = "    note: Vastaajia oli enemmän kuin ennen.\n"
    late = "  - period: 2024-ovk1\n    value: 4\n"
    after = before.replace(ovk1, early + ovk1 + year).replace("value: 3,4", "value: 3,5")
    assert (data / TIETO).read_text(encoding="utf-8") == after.replace(note, note + late)


def test_a_measure_that_a_report_did_not_tell_of_comes_to_its_place(data: Path) -> None:
    """With comments and order around it as they were."""
    report = data / RAPORTTI
    before = report.read_text(encoding="utf-8").replace("goals:\n", "# Tavoitteet\ngoals:\n")
    report.write_text(before, encoding="utf-8")
    long = "Foorumi kokoontui ja puhui siitä, mitä pitää tehdä seuraavaksi, ja sopi uudesta ajasta."
    rows = (f"2.2;Toteutuu;{long}  Sitten se\u00a0päättyi.;seuranta;rivi 4: alku",)
    said = take_in(data, "report", csv(";".join(WHOLE), *rows))
    assert said == ["Toimenpide 2.2: uusi tieto, tila Toteutuu", f"Muutettu tiedosto: {report}"]
    entry = (
        "  2.2:\n    status: done\n    text: |\n"
        f"      {long} Sitten\n"
        "      se päättyi.\n"
        '    source:\n      document: seuranta\n      place: "rivi 4: alku"\n'
    )
    after = before.replace("# Tavoitteet\n", f"{entry}# Tavoitteet\n")
    assert report.read_text(encoding="utf-8") == after


def test_a_new_report_explains_its_fields(data: Path) -> None:
    """A period without a report gets a file, and what the sheet does not tell is said."""
    rows = ("2.1;Ei toteudu;Raati ei kokoontunut.;seuranta;rivi 3",)
    said = take_in(data, "report", csv(";".join(WHOLE), *rows), period="2024-kevat")
    file = data / "programmes/ohjelma/reports/2024-kevat.yml"
    assert said == [
        "Taulukko ei kerro raportin nimeä eikä julkaisuaikaa. Tarkista ne uuden tiedoston alusta.",
        f"Uusi tiedosto: {file}",
    ]
    assert file.read_text(encoding="utf-8").splitlines() == [
        "# Mitä aikaa raportti koskee, sama kuin tiedoston nimi.",
        "period: 2024-kevat",
        "# Raportin nimi.",
        "name: Raportti kevät 2024",
        "# Milloin raportti on julkaistu. Jos ei tiedetä: ei tiedossa.",
        "published: ei tiedossa",
        "# Toimenpiteen numero ja mitä siitä kerrotaan.",
        "measures:",
        "  2.1:",
        "    status: not_done",
        "    text: Raati ei kokoontunut.",
        "    source:",
        "      document: seuranta",
        "      place: rivi 3",
    ]
    assert take_in(data, "report", csv("Toimenpide;Tila", "1.1;partly"))[1] == (
        "Raportti ei ole ohjelman uusin. Kerro tiedoston kentässä ”corrections”, mitä korjattiin "
        "ja milloin."
    )


def test_a_disk_that_fails_halfway_leaves_everything_as_it_was(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All files or none."""
    before = contents(data)
    replace = Path.replace

    def fail_at_the_second(self: Path, target: Path) -> Path:
        if target.name == "tieto.yml":
            raise OSError
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_at_the_second)
    rows = ("osallistujat;2024;5", "tieto;2024;3")
    assert take_in(data, "indicator-values", csv(";".join(FIGURES), *rows)) == [
        f"{data}: kansioon ei voi kirjoittaa. Tarkista oikeudet ja levyn tila."
    ]
    assert contents(data) == before


# --- the command ----------------------------------------------------------------------------


def run(*words: str, data: Path) -> int:
    """Exit code of a command; its lines are on the standard output."""
    return main([*words[:1], "--data", str(data), *words[1:]])


def test_the_command_says_what_it_did(data: Path, tmp_path: Path) -> None:
    """Problems, with 1 and what was not done; changes, with 0. Nothing on the error output."""
    file = tmp_path / "luvut.csv"
    command = [sys.executable, "-m", "macros", "import", "--data", str(data)]
    for figure, code, lines in (
        (
            "kolme",
            1,
            [
                "Mitään ei kirjoitettu. Korjaa nämä ja anna komento uudelleen:",
                "luvut.csv, rivi 2, sarake C ”Arvo”: ”kolme” ei ole luku. Kirjoita pelkkä luku "
                "numeroin, esimerkiksi 3,4 tai 850 000. Jos lukua ei ole, jätä solu tyhjäksi.",
                "1 ongelma.",
            ],
        ),
        ("3", 0, ["Mittari ”tieto”, 2024: uusi luku 3", f"Muutettu tiedosto: {data / TIETO}"]),
    ):
        file.write_bytes(csv("Mittari;Jakso;Arvo", f"tieto;2024;{figure}"))
        done = subprocess.run(
            [*command, "indicator-values", "ohjelma", str(file)],
            cwd=ROOT,
            env={key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (code, "")
        assert done.stdout.splitlines() == lines


WORDS = {
    ("import", "report", "ohjlma", "2023", "x.csv"): "komento: ohjelmaa ”ohjlma” ei ole. "
    "Ohjelmien tunnukset ovat: ohjelma. Tarkoititko ”ohjelma”?",
    ("import", "report", "ohjelma", "Q3/2023", "x.csv"): "komento: ”Q3/2023” ei ole ajankohta. "
    "Kirjoita 2023-Q3.",
    ("import", "report", "ohjelma", "2023/2024", "x.csv"): "komento: ”2023/2024” on kahden "
    "ajankohdan väli, ja raportti on aina yhdestä. Kirjoita yksi ajankohta, esimerkiksi 2024.",
    ("import", "report", "ohjelma", "2023", "x.csv"): "x.csv: tiedostoa ei voi avata. "
    "Tarkista tiedoston nimi.",
    ("export", "report", "ohjelma", "2023", "x.xls"): "x.xls: taulukon nimen lopussa pitää olla "
    ".xlsx. Kirjoita nimeksi ”x.xlsx”.",
    ("export", "report", "ohjelma", "2023", "ei/ole/x.xlsx"): "ei/ole/x.xlsx: tiedostoon ei voi "
    "kirjoittaa. Tarkista kansio. Jos tiedosto on auki, sulje se.",
}


@pytest.mark.parametrize(("words", "told"), WORDS.items(), ids=map(" ".join, WORDS))
def test_a_slip_in_the_command_is_a_problem_like_any_other(
    data: Path, words: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Names that do not exist are told of, with what was likely meant."""
    assert run(*words, data=data) == 1
    assert told in capsys.readouterr().out.splitlines()
