"""The guide for staff: what it tells to write is accepted; what it quotes is what is said."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook

from macros.choices import Status
from macros.layout import HOMES, home_of
from macros.load import load
from macros.source import parse
from tests.new_site import write_texts
from tests.places import DATA, ROOT
from tests.staff_edits import WRONG

GUIDE = ROOT / "docs" / "muokkaa"
PAGES = {file.stem: file.read_text(encoding="utf-8") for file in sorted(GUIDE.glob("*.md"))}
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^ *(make \w.*)$", re.MULTILINE)
MESSAGE = re.compile(r"^(?:data|docs)/\S+:\d+:\d+: .*$", re.MULTILINE)
NO_FIELDS = {"targetgroups", "redirects", "words"}
"""Files that hold a text for each key."""


def blocks(language: str) -> list[str]:
    """Every example in a language, on any page."""
    return [
        text for page in PAGES.values() for kind, text in FENCE.findall(page) if kind == language
    ]


def messages() -> Iterator[str]:
    """Every message quoted."""
    for page in PAGES.values():
        yield from MESSAGE.findall(page)


# What each message would be, were its line numbers any.
SAID = [re.sub(r"<-?\\?\d+>", r"\\d+", re.escape(one)) for w in WRONG.values() for one in w.told]
ANY_LINE = [re.sub(r"^([^ ]+?):(?:\d+|\\d\+):", r"\1:\\d+:", said) for said in SAID]


@pytest.mark.parametrize("message", list(messages()))
def test_each_message_quoted_is_what_the_program_says(message: str) -> None:
    """It is one that an edit of staff brings (test_staff_edits.py); line numbers are examples."""
    assert [said for said in ANY_LINE if re.fullmatch(said, message)], message


def test_the_guide_quotes_messages() -> None:
    """The page about messages shows the commonest."""
    assert len(list(messages())) >= 10


WHOLE_FILES = {
    text.partition("\n")[0].removeprefix("# data/"): text
    for text in blocks("yaml")
    if text.startswith("# data/")
}


@pytest.mark.parametrize("path", WHOLE_FILES)
def test_a_file_copied_from_the_guide_is_accepted(path: str, copied_data: Path) -> None:
    """The example has every field it needs, and the data has no problem with it."""
    assert not (copied_data / path).exists()
    (copied_data / path).write_text(WHOLE_FILES[path], encoding="utf-8")
    load(copied_data)
    assert home_of(path)


@pytest.mark.parametrize("text", blocks("yaml"))
def test_each_example_is_well_written(text: str) -> None:
    """No example has a mistake that the reader would copy."""
    parse(text, "data/x.yml")


def test_the_two_tasks_with_a_new_file_have_an_example() -> None:
    """A report and an event."""
    assert {path.split("/")[-2] for path in WHOLE_FILES} == {"reports", "events"}


def test_each_status_is_told_with_its_code() -> None:
    """The four codes, as the site calls them."""
    words = load(DATA).words
    listed = re.findall(r"^- `(\w+)`: (.+)$", PAGES["tila"], re.MULTILINE)
    assert listed == [(status.value, words[f"status.{status}"]) for status in Status]


def test_every_kind_of_file_has_its_fields_told() -> None:
    """A record that is new in the models is missing from the page until it is named there."""
    told = set(re.findall(r'field_table\("(\w+)"\)', PAGES["kentat"]))
    kinds = {home.schema.removesuffix(".json") for home in HOMES}
    assert told == kinds - NO_FIELDS
    for home in HOMES:
        if home.schema.removesuffix(".json") in NO_FIELDS:
            assert home.pattern.replace("*", "fi") in PAGES["kentat"]


def test_places_on_other_pages_are_there(site_dir: Path) -> None:
    """Links to a part of the page of fields end at that part."""
    page = (site_dir / "muokkaa/kentat/index.html").read_text(encoding="utf-8")
    named = {place for text in PAGES.values() for place in re.findall(r"kentat\.md#(\w+)", text)}
    assert named
    assert named <= set(re.findall(r' id="([^"]+)"', page))


def commands(page: str) -> list[str]:
    """The commands on a page, in order."""
    return COMMAND.findall(PAGES[page])


def run(command: str) -> str:
    """Run a command as it is written, in the project's folder; gives what it says."""
    # Nobody who follows the guide is inside `make test`, where make tells of each folder.
    outside = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    words = shlex.split(command)
    done = subprocess.run(words, cwd=ROOT, env=outside, capture_output=True, text=True, check=True)
    return done.stdout


def test_a_site_of_ones_own_begins_as_told(tmp_path: Path) -> None:
    """Each command of the page, one after another, only into another folder."""
    told = [one.replace("../oma-sivusto", str(tmp_path / "s")) for one in commands("oma-sivusto")]
    *first, complete, plain = told
    assert [run(one) and one.split()[1] for one in first] == ["new", "check", "site", "new", "new"]
    assert (tmp_path / "s" / "site" / "muokkaa" / "kuvat" / "matka.svg").exists()
    with pytest.raises(subprocess.CalledProcessError) as unfinished:
        run(complete)
    assert "Kirjoita teksti." in unfinished.value.stdout
    write_texts(tmp_path / "s" / "data")
    assert run(complete).startswith("Kaikki kunnossa")
    assert run(plain).endswith("Kieli on kunnossa.\n")


# What someone at an office writes into the row of a measure, or of an indicator.
OF_A_MEASURE = {
    "Tila": "Toteutuu",
    "Teksti": "Verkkosivut ovat valmiit.",
    "Lähde": "seuranta-2023",
    "Kohta lähteessä": "tavoite 1",
}
FILLED: Mapping[str, tuple[str, Mapping[str, str | float]]] = {
    "raportti.xlsx": ("1.1", OF_A_MEASURE),
    "luvut.xlsx": ("paatokset-yhdessa", {"Arvo": 3.9}),
}


def fill(book: Path) -> None:
    """Write into one row of the sheet, as its columns ask."""
    opened = load_workbook(book)
    row, values = FILLED[book.name]
    heads, *rows = opened.worksheets[-1].iter_rows()
    cells = next(cells for cells in rows if cells[0].value == row)
    for head, cell in zip(heads, cells, strict=True):
        if value := values.get(str(head.value)):
            cell.value = value
    opened.save(book)


def test_a_spreadsheet_goes_and_comes_as_told(copied_data: Path) -> None:
    """Each command of the page, only with other folders; what an office writes comes in."""
    said = []
    for one in commands("taulukko"):
        name = re.findall(r"\w+\.xlsx", one)[0]
        book = copied_data.parent / name
        said.append(run(f"{one.replace(name, str(book))} DATA={copied_data}"))
        if "make export" in one:
            fill(book)
    wrote = [bool(re.search("Uusi tiedosto|Muutettu tiedosto", one)) for one in said]
    assert wrote == [False, True, False, True], said
    load(copied_data)


def test_a_report_begins_as_told(copied_data: Path) -> None:
    """The command writes the file that the page speaks of."""
    (one,) = commands("raportti")
    run(f"{one} DATA={copied_data}")
    assert (copied_data / "programmes/vake-osallisuus/reports/2024.yml").exists()


PICTURES = [
    (page, alt, name)
    for page, text in PAGES.items()
    for alt, name in re.findall(r"!\[(.*?)\]\(kuvat/(.*?)\)", text)
]


@pytest.mark.parametrize(("page", "alt", "name"), PICTURES)
def test_each_picture_is_told_in_words(page: str, alt: str, name: str) -> None:
    """It has a text in its place, and weighs little."""
    assert len(alt.split()) >= 10, page
    assert (GUIDE / "kuvat" / name).stat().st_size < 4_000


def test_no_picture_is_left_over() -> None:
    """Each picture is on a page."""
    assert {file.name for file in (GUIDE / "kuvat").iterdir()} == {name for *_, name in PICTURES}
