"""Facts: what the VAKE follow-up of 2023 says is what the pages and the open data say.

The tables here were read from the source by hand, not made from data/.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.pages import BuiltPage

VAKE = "/ohjelmat/vake-osallisuus/"
LABELS = {
    "done": "Toteutuu",
    "partly": "Toteutuu osittain",
    "not_done": "Ei toteudu",
}
STATUSES = {
    "1.1": "partly",
    "1.2": "done",
    "1.3": "done",
    "2.1": "partly",
    "2.2": "done",
    "2.3": "done",
    "2.4": "partly",
    "3.1": "done",
    "3.2": "partly",
    "3.3": "partly",
    "3.4": "done",
    "4.1": "partly",
    "4.2": "done",
    "4.3": "not_done",
    "4.4": "partly",
    "5.1": "done",
    "5.2": "done",
    "5.3": "done",
    "5.4": "partly",
    "6.1": "done",
    "6.2": "done",
    "6.3": "done",
    "6.4": "done",
}
KINDS = {
    1: "Tieto-osallisuus",
    2: "Suunnitteluosallisuus",
    3: "Toimintaosallisuus",
    4: "Päätöksenteko-osallisuus",
    5: "Henkilöstön osallisuus",
    6: "Sidosryhmien osallisuus",
}
SERIES = {
    "hoidon-jatkuminen": ("2.9", "3.0", "3.3", "3.5"),
    "tiedon-ymmarrettavyys": ("2.9", "3.2", "3.4", "3.5"),
    "paatokset-yhdessa": ("2.8", "3.1", "3.3", "3.4"),
}
FIGURES = {
    "asukasfoorumit": ("100", "noin 100 osallistujaa"),
    "avustukset": ("850000", "850 000 euroa"),
    "avustuksen-saajat": ("29", "29 "),
    "valtuustoaloitteet": ("19", "19 valtuustoaloitetta"),
    "jasenten-aloitteet": ("0", "0 aloitetta"),
    "hyte-neuvottelut": ("5", "5 "),
    "kokemusasiantuntijoiden-tilaukset": ("600", "yli 600 tilausta"),
}
NOT_MEASURED = {
    "tieto-vaikuttamisesta": "2024",
    "aanestysprosentti": "2025",
    "vaikuttamistoimielimet": "2023",
    "jarjestojen-kysely": "2024",
    "yhteiskehittamisen-rakenteet": "",
}
"""Indicators that the source has no figure of, and the year it names with them."""


@pytest.fixture(scope="module")
def by_address(pages: Sequence[BuiltPage]) -> Mapping[str, BuiltPage]:
    """Give pages by address."""
    return {page.address: page for page in pages}


def rows(site: Path, table: str) -> list[dict[str, str]]:
    """Read the programme's rows of an open table."""
    with (site / "avoin-data" / "v1" / table).open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["programme"] == "vake-osallisuus"]


def words(element: Any) -> str:
    """Read an element's text as it is seen, with plain spaces."""
    return " ".join(element.text_content().split())


def address(measure: str) -> str:
    """Give a measure's page."""
    return f"{VAKE}toimenpiteet/{measure.replace('.', '-')}/"


def status_on(page: BuiltPage, measure: str) -> str:
    """Read the status tag that stands nearest to the link to a measure."""
    links = [a for a in page.main.iter("a") if page.leads_to(a.get("href")) == address(measure)]
    for around in links[0].iterancestors():
        if tags := around.find_class("status-tag"):
            return words(tags[0])
    raise AssertionError(f"{page.address}: no status beside {measure}")


def test_the_table_is_whole() -> None:
    """23 measures: 14 done, 8 partly, 1 not done."""
    assert Counter(STATUSES.values()) == {"done": 14, "partly": 8, "not_done": 1}


def test_open_tables_have_the_statuses(site_dir: Path) -> None:
    """The same in both tables, all of the report of 2023."""
    for table in ("measures.csv", "statuses.csv"):
        found = rows(site_dir, table)
        assert {row["measure"]: row["status"] for row in found} == STATUSES, table
        assert {row["period"] for row in found} == {"2023"}, table


@pytest.mark.parametrize("measure", STATUSES)
def test_pages_have_the_statuses(by_address: Mapping[str, BuiltPage], measure: str) -> None:
    """A measure has one status: on its page, its goal's, in the report and in the follow-up."""
    label = LABELS[STATUSES[measure]]
    own = by_address[address(measure)]
    assert words(own.main.find_class("status-tag")[0]) == label
    for place in (f"{VAKE}tavoitteet/{measure[0]}/", f"{VAKE}raportit/2023/", "/seuranta/"):
        assert status_on(by_address[place], measure) == label, place


@pytest.mark.parametrize("status", LABELS)
def test_narrowed_lists_have_their_measures(
    by_address: Mapping[str, BuiltPage], status: str
) -> None:
    """The page of each status lists the measures of that status and no others of the programme."""
    page = by_address[f"/seuranta/tila/{LABELS[status].lower().replace(' ', '-')}/"]
    targets = {page.leads_to(link) for link in page.main.xpath(".//a/@href")}
    listed = {measure for measure in STATUSES if address(measure) in targets}
    assert listed == {measure for measure, found in STATUSES.items() if found == status}


@pytest.mark.parametrize("place", ["/", VAKE, f"{VAKE}raportit/2023/", "/seuranta/"])
def test_progress_is_told_in_words(by_address: Mapping[str, BuiltPage], place: str) -> None:
    """14 of 23, wherever the programme's progress is told."""
    assert "14 toimenpidettä 23:sta toteutuu" in words(by_address[place].main)


@pytest.mark.parametrize("goal", KINDS)
def test_goals_have_their_kinds(by_address: Mapping[str, BuiltPage], goal: int) -> None:
    """Six goals, one of each kind of participation."""
    assert KINDS[goal] in words(by_address[f"{VAKE}tavoitteet/{goal}/"].main)


def section(page: BuiltPage, indicator: str) -> str:
    """Read what stands under an indicator's heading."""
    heading = page.tree.get_element_by_id(indicator)
    told = [words(heading)]
    for after in heading.itersiblings():
        if after.tag in {"h2", "h3"}:
            break
        told.append(words(after))
    return " ".join(told)


@pytest.mark.parametrize("indicator", SERIES)
def test_series_are_exact(
    by_address: Mapping[str, BuiltPage], site_dir: Path, indicator: str
) -> None:
    """The four interim reports of 2023, in the table of the page and in the open one."""
    found = [row for row in rows(site_dir, "indicator_values.csv") if row["indicator"] == indicator]
    assert {row["period"]: row["value"] for row in found} == {
        f"2023-ovk{number}": value for number, value in enumerate(SERIES[indicator], start=1)
    }
    page = by_address[f"{VAKE}mittarit/"]
    table = page.tree.get_element_by_id(f"taulu-{indicator}").getparent()
    cells = [words(cell) for cell in table.xpath(".//td")]
    assert cells == [value.replace(".", ",") for value in SERIES[indicator]]


@pytest.mark.parametrize("indicator", FIGURES)
def test_figures_are_exact(
    by_address: Mapping[str, BuiltPage], site_dir: Path, indicator: str
) -> None:
    """With the small words that carry the meaning: noin, yli."""
    value, told = FIGURES[indicator]
    found = [row for row in rows(site_dir, "indicator_values.csv") if row["indicator"] == indicator]
    assert [(row["period"], row["value"]) for row in found] == [("2023", value)]
    assert told in section(by_address[f"{VAKE}mittarit/"], indicator).lower()


@pytest.mark.parametrize("indicator", NOT_MEASURED)
def test_what_was_not_measured_is_told_so(
    by_address: Mapping[str, BuiltPage], site_dir: Path, indicator: str
) -> None:
    """In words, with what is known of measuring, and never as a number."""
    told = section(by_address[f"{VAKE}mittarit/"], indicator)
    assert "ei mitattu" in told.lower()
    assert NOT_MEASURED[indicator] in told
    assert indicator not in {row["indicator"] for row in rows(site_dir, "indicator_values.csv")}


def test_nothing_is_added(site_dir: Path) -> None:
    """No other value than those of the source is published of the programme."""
    found = {row["indicator"] for row in rows(site_dir, "indicator_values.csv")}
    assert found == SERIES.keys() | FIGURES.keys()
