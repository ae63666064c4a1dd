"""`export`: a workbook goes round offices, comes back, and changes what was changed in it."""

import io
import zipfile
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from macros import periods
from macros.load import load
from macros.problems import ProblemsError
from macros.spreadsheets import commands, export, figures, statuses
from tests import small
from tests.places import DATA, TODAY
from tests.sheets import send_out, take_in

DAY = date.fromisoformat(TODAY)
LAST_ROW_IS_EMPTY = "Näillä riveillä ei ole tilaa eikä tekstiä, joten niistä ei muutu mitään: 5."
NOTHING_NEW = "Taulukossa ei ole mitään uutta. Mitään ei kirjoitettu."
RAPORTTI = "programmes/ohjelma/reports/2023.yml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a copy of the small data."""
    return small.data_in(tmp_path / "data")


def columns(sheet: Worksheet) -> dict[str, int]:
    """Where each heading is."""
    return {str(cell.value): number for number, cell in enumerate(sheet[1], start=1)}


def cell(sheet: Worksheet, row: int, heading: str) -> Cell:
    """A cell by the heading of its column."""
    found = sheet.cell(row, columns(sheet)[heading])
    assert isinstance(found, Cell)
    return found


def filled(file: Path, sheet: str, row: int, **values: object) -> Path:
    """The workbook with some cells of a row filled in, as a spreadsheet program saves it."""
    book = load_workbook(file)
    for heading, value in values.items():
        cell(book[sheet], row, heading).value = value  # type: ignore[assignment]
    book.save(file)
    return file


# --- there and back -------------------------------------------------------------------------


def test_every_real_report_comes_back_unchanged(tmp_path: Path) -> None:
    """All programmes, all their reports, and a period that has none yet."""
    site = load(DATA)
    file = tmp_path / "raportti.xlsx"
    reported = [(one, report.period) for one in site.programmes for report in one.reports]
    assert reported
    for programme, period in reported:
        file.write_bytes(export.report(site, programme, period, DAY))
        found = statuses.read(site, programme, period, file)
        assert (found.changes, found.new, found.remarks) == ([], [], [])
    programme, period = reported[0][0], periods.parse("2030")
    file.write_bytes(export.report(site, programme, period, DAY))
    assert statuses.read(site, programme, period, file).new == []


def test_every_real_figure_comes_back_unchanged(tmp_path: Path) -> None:
    """For each period that some indicator has a figure of."""
    site = load(DATA)
    file = tmp_path / "mittarit.xlsx"
    known = {
        (programme.id, value.period)
        for programme in site.programmes
        for indicator in programme.indicators
        for value in indicator.values
    }
    assert known
    for identity, period in sorted(known, key=lambda one: (one[0], one[1].order)):
        programme = site.programmes_by_id[identity]
        file.write_bytes(export.indicator_values(site, programme, period, DAY))
        assert figures.changes(programme, file)[0] == []


AS_IT_IS: dict[str, Callable[[bytes], bytes]] = {
    "as it is": bytes,
    "line ends of Windows": lambda raw: raw.replace(b"\n", b"\r\n"),
    "a mark in front": lambda raw: b"\xef\xbb\xbf" + raw,
    "no last line end": bytes.rstrip,
    "comments and gaps": lambda raw: raw.replace(
        b"  1.2:", b"\n    # muista\n  # seuraava\n  1.2:"
    ),
}


@pytest.mark.parametrize("saved", AS_IT_IS.values(), ids=AS_IT_IS.keys())
def test_what_was_changed_is_changed_and_no_other_byte(
    data: Path, saved: Callable[[bytes], bytes]
) -> None:
    """A status, a text and a reason that was not there."""
    report = data / RAPORTTI
    before = saved(report.read_bytes())
    report.write_bytes(before)
    file = filled(send_out(data, "report"), "Raportti", 2, Tila="Toteutuu osittain", Syy="Kesken.")
    assert take_in(data, "report", file) == [
        "Toimenpide 1.1, tila: Toteutuu → Toteutuu osittain",
        "Toimenpide 1.1, syy: uusi: ”Kesken.”",
        LAST_ROW_IS_EMPTY,
        f"Muutettu tiedosto: {report}",
    ]
    end = b"\r\n" if b"\r\n" in before else b"\n"
    text = b"    text: Hyvinvointialue julkaisi ohjeen."
    after = before.replace(b"status: done", b"status: partly", 1)
    assert report.read_bytes() == after.replace(text, text + end + b"    reason: Kesken.")
    assert take_in(data, "report", file) == [LAST_ROW_IS_EMPTY, NOTHING_NEW]


def test_a_line_of_a_cell_is_a_paragraph_of_the_file(data: Path) -> None:
    """In short lines none of which begins a list by chance; read again, it is nothing new."""
    words = "sana " * 16
    text = f"{words}vuosista 2022 - 2023 {words}\n- yksi\n- kaksi\n\n\nLopuksi."
    file = filled(send_out(data, "report"), "Raportti", 2, Teksti=text)
    assert take_in(data, "report", file)[0].startswith("Toimenpide 1.1, teksti: muuttui: ”sana ")
    said = (data / RAPORTTI).read_text(encoding="utf-8").partition("next:")[0]
    assert said.endswith(
        f"    text: |\n      {words}vuosista\n      2022 - 2023 {words.rstrip()}\n"
        "\n      - yksi\n      - kaksi\n\n      Lopuksi.\n    "
    )
    for again in (file, send_out(data, "report")):
        assert take_in(data, "report", again) == [LAST_ROW_IS_EMPTY, NOTHING_NEW]


def test_figures_go_round_too(data: Path) -> None:
    """A figure, a word before it and a note; the unit and the previous figure are shown."""
    file = send_out(data, "indicator-values", "2024")
    sheet = load_workbook(file)["Mittarit"]
    assert cell(sheet, 2, "Mittari").value == "osallistujat"
    assert cell(sheet, 2, "Yksikkö").value == "osallistujaa"
    assert cell(sheet, 2, "Edellinen luku").value == "100 (2023)"
    filled(file, "Mittarit", 2, Arvo=120, **{"Sana luvun edessä": "noin", "Tarkennus": "Kevät"})
    assert take_in(data, "indicator-values", file)[0] == (
        "Mittari ”osallistujat”, 2024: uusi luku 120"
    )
    path = data / "programmes/ohjelma/indicators/osallistujat.yml"
    new = "  - period: 2024\n    value: 120\n    qualifier: noin\n    note: Kevät\n"
    assert new in path.read_text(encoding="utf-8")


# --- what the workbook is like --------------------------------------------------------------


@pytest.fixture
def book(data: Path) -> Workbook:
    """Give the workbook of the report as it is read back."""
    return load_workbook(send_out(data, "report", "2024"))


def test_a_row_shows_what_there_is_to_know_of_a_measure(book: Workbook) -> None:
    """Its number, name and status before what is to be filled in; the rest of it after that."""
    row = [cell.value for cell in book["Raportti"][2]]
    assert row == [
        "1.1",
        "Hyvinvointialue viestii selkeästi",
        "Toteutuu (2023)",
        *[None] * 6,
        "1. Saat tietoa",
        "Viestintä on selkeää",
        "Asukkaat, Asiakkaat",
        "2024",
        "ohjelma",
    ]


def test_a_status_is_chosen_from_the_four(book: Workbook) -> None:
    """The list names cells of the guide, where each status is explained."""
    sheet = book["Raportti"]
    letter = cell(sheet, 2, "Tila").column_letter
    where = f"{letter}2:{letter}5"
    (chosen,) = [one for one in sheet.data_validations.dataValidation if str(one.sqref) == where]
    assert (chosen.type, chosen.showErrorMessage, chosen.allow_blank) == ("list", True, True)
    guide, _, cells = str(chosen.formula1).partition("!")
    found = book[guide.strip("'")][cells.replace("$", "")]
    assert [one.value for (one,) in found] == [
        "Toteutuu",
        "Toteutuu osittain",
        "Ei toteudu",
        "Ei arvioitu",
    ]


def test_only_what_is_to_be_filled_in_is_open(book: Workbook) -> None:
    """The rest is locked, without a password, and columns may still be made wider."""
    sheet = book["Raportti"]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert not sheet.protection.formatColumns
    opened = [name for name in columns(sheet) if not cell(sheet, 2, name).protection.locked]
    assert opened == ["Tila", "Teksti", "Syy", "Seuraavaksi", "Lähde", "Kohta lähteessä"]
    assert book["Ohje"].protection.sheet


def test_the_workbook_can_be_read_by_everyone(book: Workbook) -> None:
    """Title, language, names of sheets, headings marked as such, frozen, and on each paper."""
    assert book.properties.title == "Esimerkin osallisuusohjelma: raportti, 2024"
    assert book.properties.language == "fi"
    assert book.sheetnames == ["Ohje", "Raportti"]
    sheet = book["Raportti"]
    assert sheet.freeze_panes == "C2"
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", "$A:$B")
    (table,) = sheet.tables.values()
    assert (table.ref, table.headerRowCount) == ("A1:N5", 1)
    assert {one.alignment.wrap_text for row in sheet.iter_rows() for one in row} == {True}
    guide = [row[0].value for row in book["Ohje"].iter_rows() if row[0].value]
    assert guide[0] == book.properties.title
    assert {"Tilat", "Lähteet"} <= set(guide)


def test_rows_are_as_high_as_their_texts_and_grow_with_them(data: Path) -> None:
    """LibreOffice heightens no row when it opens a workbook, and Excel none whose height is set."""
    report = data / RAPORTTI
    said = report.read_text(encoding="utf-8")
    for words, lines in ((1, 1), (60, 7), (590, 27)):  # a row ends at 409 points
        long = said.replace("Hyvinvointialue julkaisi ohjeen.", "sanatonta " * words)
        report.write_text(long, encoding="utf-8")
        file = send_out(data, "report")
        sheet = load_workbook(file)["Raportti"]
        assert (sheet.row_dimensions[2].height or 0) >= 15 * lines
        assert (sheet.row_dimensions[2].height or 0) <= 409
        with zipfile.ZipFile(file) as parts:
            assert b"customHeight" not in parts.read("xl/worksheets/sheet2.xml")


def test_a_text_is_never_a_formula(data: Path) -> None:
    """What begins like one is written, and comes back, as the text it is."""
    report = data / RAPORTTI
    text = report.read_text(encoding="utf-8")
    for start in "=+-@":
        payload = f"{start}cmd|' /C calc'!A0"
        report.write_text(
            text.replace("text: Hyvinvointialue julkaisi ohjeen.", f'text: "{payload}"'),
            encoding="utf-8",
        )
        file = send_out(data, "report")
        found = cell(load_workbook(file)["Raportti"], 2, "Teksti")
        assert (found.value, found.data_type, found.quotePrefix) == (payload, "s", True)
        assert take_in(data, "report", file) == [LAST_ROW_IS_EMPTY, NOTHING_NEW]


def test_the_same_day_gives_the_same_bytes(data: Path) -> None:
    """Another day changes only the day that the file says it was made on."""
    first = send_out(data, "report").read_bytes()
    assert send_out(data, "report").read_bytes() == first
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert parts.read("docProps/core.xml").count(f"{TODAY}T00:00:00Z".encode()) == 2
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


EMPTY = [
    (
        "report",
        "satakunta-osallisuus",
        "ohjelmassa ei ole toimenpiteitä, joista raportoida. "
        "Lisää ensin tavoite ja sen toimenpiteet.",
    ),
    (
        "indicator-values",
        "valiokunta-arviointi",
        "ohjelmassa ei ole mittareita. Lisää ensin mittari.",
    ),
]


@pytest.mark.parametrize(("what", "programme", "told"), EMPTY, ids=["measures", "indicators"])
def test_a_programme_without_rows_has_no_workbook(
    tmp_path: Path, what: str, programme: str, told: str
) -> None:
    """It is said what lacks."""
    file = tmp_path / "x.xlsx"
    options = Namespace(data=DATA, what=what, programme=programme, period="2024", file=file)
    with pytest.raises(ProblemsError, match=told):
        commands.send_out(options, DAY)
    assert not file.exists()
