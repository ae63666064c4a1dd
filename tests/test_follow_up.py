"""The list of measures: filters that combine, an address that remembers, life without script."""

import time
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from macros.load import load
from tests.browser import PageOpener
from tests.places import DATA

FOLLOW_UP = "/seuranta/"
SITE = load(DATA)
ALL = sum(len(programme.measures) for programme in SITE.programmes)
STATUSES = {"done": "toteutuu", "partly": "toteutuu-osittain", "not_done": "ei-toteudu"}


def count_with(**wanted: str) -> int:
    """Count measures in the data: by status, by goal, by target group, by a word of a name."""
    return sum(
        wanted.get("tila", status := programme.status(identity).value) == status
        and wanted.get("tavoite", key := f"{programme.id}.{goal.number}") == key
        and (
            "kohderyhma" not in wanted
            or not {wanted["kohderyhma"], "kaikki"}.isdisjoint(measure.target_groups)
        )
        and wanted.get("haku", "").lower() in f"{measure.name} {measure.official}".lower()
        for programme in SITE.programmes
        for identity, (goal, measure) in programme.measures.items()
    )


def sentence(count: int) -> str:
    """Say how the page tells a count."""
    if count == 0:
        return (
            "Yksikään toimenpide ei sovi rajaukseen. Kokeile toista sanaa tai tyhjennä rajaukset."
        )
    return f"Luettelossa on {count} toimenpide{'ttä.' if count > 1 else '.'}"


def choose(page: Page, **wanted: str) -> None:
    """Make each choice as a reader would."""
    for name, value in wanted.items():
        if name == "haku":
            page.get_by_label("Hae sanalla").fill(value)
        else:
            page.locator(f"[name={name}]").select_option(value)


def rows(page: Page) -> Locator:
    """Find the measures that are shown."""
    return page.locator(".follow-up-list li:visible")


def query(page: Page) -> dict[str, str]:
    """Read what the address remembers."""
    return {name: found[0] for name, found in parse_qs(urlsplit(page.url).query).items()}


def expect_list(page: Page, **wanted: str) -> None:
    """See that the list, its count and the address say the same."""
    count = count_with(**wanted)
    expect(page.get_by_role("status")).to_have_text(sentence(count))
    assert rows(page).count() == count
    assert query(page) == wanted


CHOICES = [
    {"tila": "done"},
    {"tila": "partly"},
    {"tila": "not_done"},
    {"tavoite": "vake-osallisuus.3"},
    {"kohderyhma": "asukkaat"},
    {"haku": "ASUKASFOORUM"},
    {"haku": "henkilöstö"},
    {"haku": "ei tällaista"},
    {"tila": "done", "tavoite": "vake-osallisuus.1"},
    {"tila": "partly", "kohderyhma": "asiakkaat"},
    {"tila": "done", "tavoite": "vake-osallisuus.5", "haku": "kanavissa"},
    {"tila": "not_done", "tavoite": "vake-osallisuus.1"},
]


@pytest.mark.parametrize("wanted", CHOICES, ids=lambda wanted: " ".join(wanted.values()))
def test_filters_narrow_together(open_page: PageOpener, wanted: dict[str, str]) -> None:
    """What is shown fits every choice; the count says how many, the address which."""
    page = open_page(FOLLOW_UP)
    expect_list(page)
    choose(page, **wanted)
    expect_list(page, **wanted)
    assert open_page.console_errors == []


def test_words_are_found_in_any_order_and_in_official_names(open_page: PageOpener) -> None:
    """Each word must be somewhere: in the number, the name, the status or the official name."""
    page = open_page(FOLLOW_UP)
    choose(page, haku="tiloja esteettömiä")
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text("3.2")
    choose(page, haku="4.3")
    expect(rows(page)).to_have_count(1)


def test_goals_without_measures_hide(open_page: PageOpener) -> None:
    """A heading that nothing stands below would only be in the way."""
    page = open_page(FOLLOW_UP)
    headings = page.locator(".follow-up-list :is(h2, h3):visible")
    before = headings.count()
    choose(page, tila="not_done")
    expect(rows(page)).to_have_count(1)
    assert headings.count() == 2
    choose(page, haku="ei tällaista")
    expect(headings).to_have_count(0)
    page.get_by_role("button", name="Tyhjennä rajaukset").click()
    expect(headings).to_have_count(before)
    assert query(page) == {}


def test_address_brings_the_choices_back(open_page: PageOpener) -> None:
    """A shared address, a reload and a way back all show the same list."""
    wanted = {"haku": "asiakas", "tila": "done"}
    page = open_page(f"{FOLLOW_UP}?tila=done&haku=asiakas")
    expect_list(page, **wanted)
    page.reload()
    expect_list(page, **wanted)
    rows(page).first.get_by_role("link").click()
    page.wait_for_url("**/toimenpiteet/**")
    page.go_back()
    expect_list(page, **wanted)
    expect(page.get_by_label("Hae sanalla")).to_have_value("asiakas")
    expect(page.get_by_label("Tila")).to_have_value("done")


def test_choice_that_is_no_more_shows_all(open_page: PageOpener) -> None:
    """An old address must not give an empty list."""
    page = open_page(f"{FOLLOW_UP}?tila=valmis&outo=1#mita-tilat-tarkoittavat")
    expect(page.get_by_label("Tila")).to_have_value("")
    assert rows(page).count() == ALL
    assert urlsplit(page.url).fragment == "mita-tilat-tarkoittavat"


def test_keyboard_is_enough(open_page: PageOpener) -> None:
    """Tab reaches each filter in order; typing narrows, and Enter leads nowhere else."""
    page = open_page(FOLLOW_UP)
    page.get_by_label("Hae sanalla").focus()
    page.keyboard.type("viestintä")
    page.keyboard.press("Enter")
    expect(rows(page)).to_have_count(count_with(haku="viestintä"))
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Tila")).to_have_value("done")
    expect(rows(page)).to_have_count(count_with(haku="viestintä", tila="done"))
    for _ in page.locator(".follow-up select").all():
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "reset"
    page.keyboard.press("Enter")
    expect(rows(page)).to_have_count(ALL)
    assert page.evaluate("document.activeElement.type") == "reset"


def test_count_is_announced(open_page: PageOpener) -> None:
    """The count is a status, and it is no surprise: it stands right before the list."""
    page = open_page(FOLLOW_UP)
    after = "e => e.parentElement.nextElementSibling.className"
    assert page.get_by_role("status").evaluate(after) == "follow-up-list"


def test_without_javascript_every_list_is_a_page(open_page: PageOpener) -> None:
    """No form that would do nothing; each status, goal and target group has its own page."""
    page = open_page(FOLLOW_UP, java_script_enabled=False)
    assert rows(page).count() == ALL
    assert page.locator(".filters form").is_hidden()
    links = page.get_by_role("navigation", name="Rajaa toimenpiteitä")
    goals = sum(len(programme.goals) for programme in SITE.programmes)
    assert links.get_by_role("link").count() >= len(STATUSES) + goals
    for status, slug in STATUSES.items():
        listed = open_page(f"{FOLLOW_UP}tila/{slug}/", java_script_enabled=False)
        assert rows(listed).count() == count_with(tila=status)


def test_with_javascript_the_form_takes_the_links_place(open_page: PageOpener) -> None:
    """Two ways to do the same would be one too many."""
    page = open_page(FOLLOW_UP)
    assert page.locator(".filters form").is_visible()
    assert page.locator(".filters__links").is_hidden()


def test_nothing_jumps_when_the_script_comes_late(open_page: PageOpener) -> None:
    """The form has its place from the start; the reader who has begun to read is not moved."""

    def come_late(route: Route) -> None:
        time.sleep(0.5)
        route.continue_()

    page = open_page("/", viewport={"width": 1280, "height": 2000})
    page.route("**/filters.js", come_late)
    page.add_init_script(
        "new PerformanceObserver(list => window.moved = (window.moved ?? 0)"
        " + list.getEntries().reduce((sum, entry) => sum + entry.value, 0))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(urljoin(page.url, FOLLOW_UP))
    expect(page.get_by_label("Hae sanalla")).to_be_visible()
    expect(rows(page).first).to_be_in_viewport()
    assert page.evaluate("new Promise(r => setTimeout(() => r(window.moved ?? 0), 100))") < 0.01


def test_script_goes_only_where_it_is_needed(open_page: PageOpener) -> None:
    """Other pages do not load it."""
    script = "script[src$='filters.js']"
    assert open_page(FOLLOW_UP).locator(script).count() == 1
    assert open_page("/").locator(script).count() == 0
