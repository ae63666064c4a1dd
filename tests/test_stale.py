"""Freshness: each way and report says when it should next be looked at, and somebody is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from macros import freshness, opendata, stale, views
from macros.__main__ import main
from macros.checks.freshness import checks_yet_to_come
from macros.load import load
from macros.views import Context
from tests import small
from tests.places import DATA

REPORT = "programmes/ohjelma/reports/2023.yml"
WAY = "ways/anna-palautetta.yml"
CHECKED = {"way": "checked: 2026-01-31\n", "report": "checked: 2026-02-28\n"}
RULE = "review:\n  way_months: 1\n  report_months: 6\n  role: viestintä\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give small data whose way and report follow the rule that every site has."""
    folder = small.data_in(tmp_path / "data")
    for path, checked in ((WAY, CHECKED["way"]), (REPORT, CHECKED["report"])):
        without(folder / path, "checked", "next_check", "check_role")
        add(folder / path, checked)
    without(folder / "site.yml", "review", "  way_months", "  report_months", "  role")
    (folder / "statement.yml").unlink()
    return folder


def without(file: Path, *fields: str) -> None:
    """Take lines away by their fields."""
    lines = file.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.partition(":")[0] not in fields]
    file.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")


def add(file: Path, text: str) -> None:
    """Write more at a file's end."""
    file.write_text(f"{file.read_text(encoding='utf-8').rstrip()}\n{text}", encoding="utf-8")


def told(data: Path, today: date) -> list[str]:
    """Each thing that is due, without its place."""
    return [str(one).partition(": ")[2] for one in stale.stale(load(data, "data"), today)]


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2026, 11, 21), 12, date(2027, 11, 21)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_months_later_is_the_same_day_or_the_last(day: date, months: int, after: date) -> None:
    """No month is skipped because it is short."""
    assert freshness.months_after(day, months) == after


@pytest.mark.parametrize(
    ("more", "due"),
    [
        ("", {"way": date(2027, 1, 31), "report": date(2027, 2, 28)}),
        (RULE, {"way": date(2026, 2, 28), "report": date(2026, 8, 28)}),
    ],
)
def test_the_next_check_follows_the_rule_of_the_site(
    data: Path, more: str, due: dict[str, date]
) -> None:
    """Without a rule of its own a site looks at everything once a year."""
    add(data / "site.yml", more)
    site = load(data)
    way, report = freshness.checked_records(site)
    assert freshness.check_of(site.info, way).due == due["way"]
    assert freshness.check_of(site.info, report).due == due["report"]


def test_a_record_may_have_a_day_and_a_role_of_its_own(data: Path) -> None:
    """The record's word goes before the rule of the site."""
    add(data / "site.yml", RULE)
    add(data / WAY, "next_check: 2026-05-01\ncheck_role: järjestöyhteistyö\n")
    site = load(data)
    check = freshness.check_of(site.info, next(freshness.checked_records(site)))
    assert check == freshness.Check(date(2026, 1, 31), date(2026, 5, 1), "järjestöyhteistyö")


def test_what_is_due_is_told_from_the_oldest(data: Path) -> None:
    """The last day is still on time; a place, a fact, a deed and a role stand on each line."""
    assert told(data, date(2027, 1, 31)) == []
    deed = "Vertaa tietoja lähteisiin ja kirjoita kenttään ”checked” tarkistuksen päivä."
    way = (
        "tapa ”Anna palautetta”: tarkista viimeistään 31.1.2027. Edellinen tarkistus oli "
        f"31.1.2026. {deed} Tarkistaja: Testaajat."
    )
    assert told(data, date(2027, 2, 1)) == [way]
    assert [line.partition(":")[0] for line in told(data, date(2027, 3, 1))] == [
        "tapa ”Anna palautetta”",
        "raportti ”Seuranta 2023”",
    ]


def test_what_was_never_checked_is_due_at_once(data: Path) -> None:
    """A report without a day of checking is not taken for a fresh one."""
    without(data / REPORT, "checked")
    (line,) = told(data, date(2026, 2, 1))
    assert line.startswith("raportti ”Seuranta 2023”: tarkistuksen päivä puuttuu. Vertaa")
    assert (
        views.report_page(Context(load(data), date(2026, 2, 1)), "ohjelma", "2023").checked is None
    )


def test_the_statement_is_due_before_it_keeps_the_site_from_being_built(copied_data: Path) -> None:
    """A month before its year is over."""
    site = load(copied_data)
    assert site.statement
    month_before = freshness.months_after(site.statement.updated.start, 11)
    found = stale.stale(site, freshness.months_after(month_before, 1))
    assert "saavutettavuusseloste" in {one.what for one in found}
    assert not stale.stale(site, month_before)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2027, 1, 31), "31.1.2026. Seuraavan kerran tarkistamme ne viimeistään 31.1.2027."),
        (
            date(2027, 2, 1),
            "31.1.2026. Seuraava tarkistus on myöhässä: meidän piti tehdä se viimeistään "
            "31.1.2027.",
        ),
    ],
)
def test_residents_see_both_days(data: Path, day: date, said: str) -> None:
    """On the page of a way; when the day has passed, that too."""
    assert views.way_page(Context(load(data), day), "anna-palautetta").checked == said


def test_the_open_data_tell_both_days(data: Path) -> None:
    """Of ways and of reports."""
    text = opendata.files(load(data), date(2026, 3, 1))["programmes.json"].decode()
    for key, days in {
        "checked": ("2026-01-31", "2026-02-28"),
        "next_check": ("2027-01-31", "2027-02-28"),
    }.items():
        assert all(f'"{key}": "{day}"' in text for day in days)


def test_nobody_has_checked_anything_tomorrow_but_one(data: Path) -> None:
    """A day of slack: at midnight it is still yesterday where the site is built."""
    site = load(data, "data")
    assert not list(checks_yet_to_come(site, date(2026, 2, 27)))
    (problem,) = checks_yet_to_come(site, date(2026, 2, 26))
    assert problem.fact == "tarkistuksen päivä on tulevaisuudessa."


Said = Callable[[], str]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """Give a function that says what was printed."""
    return lambda: capsys.readouterr().out


def test_the_command_gives_0_whether_anything_is_due_or_not(data: Path, said: Said) -> None:
    """Time passes, and that is nobody's mistake; what cannot be read is."""
    assert main(["stale", "--data", str(data), "--today", "2026-03-01"]) == 0
    assert said() == "Kaikki ajan tasalla.\n"
    assert main(["stale", "--data", str(data), "--today", "2028-01-01"]) == 0
    assert said().endswith("\n2 kohtaa odottaa tarkistusta.\n")
    assert main(["stale", "--data", str(data / "ei-ole")]) == 1


def test_the_text_of_an_issue_is_a_list_for_each_role(data: Path, said: Said) -> None:
    """It is empty when there is nothing to open an issue for."""
    add(data / WAY, "check_role: järjestöyhteistyö\n")
    asked = ["stale", "--data", str(data), "--markdown", "--today"]
    assert main([*asked, "2026-03-01"]) == 0
    assert said() == ""
    assert main([*asked, "2028-01-01"]) == 0
    text = said()
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "## Tarkistaja: Testaajat",
        "## Tarkistaja: järjestöyhteistyö",
    ]
    assert text.count("\n- ") == 2


def test_what_is_published_has_been_checked() -> None:
    """Each way and report of the project says when, and who is next."""
    site = load(DATA)
    checks = [freshness.check_of(site.info, record) for record in freshness.checked_records(site)]
    assert len(checks) > 20
    assert all(check.last and check.due and check.role for check in checks)
