"""Search: what residents write finds what they mean, at little cost, and without JavaScript too."""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route, expect

from macros.search import lexicon
from macros.search.entries import Entry
from macros.search.index import index
from macros.search.keys import key
from macros.search.lexicon import Keys, Lexicon, Voikko, forms
from macros.search.library import library, without_comments
from tests.browser import PageOpener
from tests.pages import BuiltPage
from tests.places import ROOT

QUERIES = yaml.safe_load((ROOT / "tests" / "search_queries.yml").read_text(encoding="utf-8"))
SEARCH = "/haku/"
PHONE = {"viewport": {"width": 320, "height": 640}}

# Fills the form as a reader does, waits until nothing is on its way, and reads what is shown.
SEARCHES = """async queries => {
    const root = document.querySelector(".search-page"), form = root.querySelector("form");
    const shown = [];
    for (const query of queries) {
        form.q.value = query;
        form.requestSubmit();
        while (root.querySelector("[aria-busy]")) await new Promise(done => setTimeout(done));
        const links = [...root.querySelectorAll(".search-page__results h3 a")];
        shown.push(links.map(link => link.href.slice(location.origin.length)));
    }
    return shown;
}"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one query of the table found."""

    query: str
    missed: Sequence[str]
    wrong: Sequence[str]
    expected: int
    first: int


def answer(asked: Mapping[str, Any], found: Sequence[str]) -> Answer:
    """Compare what is shown with the table."""
    expected: list[str] = asked["expects"]
    right = [*expected, *asked["fits"]]
    return Answer(
        asked["query"],
        [page for page in expected if page not in found[:10]],
        [page for page in found[:3] if not any(fnmatch(page, one) for one in right)],
        len(expected),
        len(found[:3]),
    )


def search(page: Page, *queries: str) -> list[list[str]]:
    """Search for each, one after the other, on the search page that is open."""
    found: list[list[str]] = page.evaluate(SEARCHES, list(queries))
    return found


# What is found


def test_queries_of_residents(open_page: PageOpener) -> None:
    """Of what should be found 95 % is; of what is shown first at most 5 % is wrong."""
    assert len(QUERIES) >= 60
    page = open_page(SEARCH)
    found = search(page, *(asked["query"] for asked in QUERIES))
    answers = [answer(*pair) for pair in zip(QUERIES, found, strict=True)]
    recall = 1 - sum(len(one.missed) for one in answers) / sum(one.expected for one in answers)
    wrong = sum(len(one.wrong) for one in answers) / sum(one.first for one in answers)
    faults = [one for one in answers if one.missed or one.wrong]
    assert recall >= 0.95, faults
    assert wrong <= 0.05, faults
    assert not open_page.console_errors


def test_ways_to_take_part_come_before_what_only_names_them(open_page: PageOpener) -> None:
    """Who searches by the name of a way gets the way."""
    names = ("tee aloite", "anna palautetta", "hae avustusta", "seuraa päätöksiä")
    firsts = [found[0] for found in search(open_page(SEARCH), *names)]
    assert firsts == [
        "/osallistu/tee-aloite/",
        "/osallistu/anna-palautetta/",
        "/osallistu/hae-avustusta/",
        "/osallistu/seuraa-paatoksia/",
    ]


def test_browser_makes_the_same_keys(open_page: PageOpener, pages: Sequence[BuiltPage]) -> None:
    """Python and JavaScript take the same endings away from every word of the site."""
    words = sorted({form for page in pages for form in forms(page.text)})
    asked = """async words => {
        const {Index, forms} = await import("/haku/engine.js");
        const index = await Index.load();
        return words.map(word => [forms(word).join(" "), index.key(word)]);
    }"""
    made = open_page(SEARCH).evaluate(asked, words)
    assert made == [[" ".join(forms(word)), key(word)] for word in words]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("raati", "raadin"),
        ("raati", "raadeissa"),
        ("aloite", "aloitteesta"),
        ("kysely", "kyselyihin"),
        ("osallistua", "osallistuminen"),
        ("neuvosto", "neuvostossa"),
        ("asukas", "asukkaille"),
        ("järjestö", "järjestöjen"),
        ("tiekartta", "tiekartan"),
        ("osallisuus", "osallisuutta"),
        ("aloite", "aloitteeni"),
        ("hoitosuunnitelma", "hoitosuunnitelmaani"),
        ("kumppani", "kumppanit"),
    ],
)
def test_forms_of_a_word_have_one_key(one: str, other: str) -> None:
    """Inflection and gradation are taken away."""
    assert key(one) == key(other)


def test_words_that_only_look_alike_have_keys_of_their_own() -> None:
    """An organisation is not what someone organises."""
    assert key("järjestö") != key("järjestää")


def test_without_voikko_forms_of_a_word_stay_together() -> None:
    """Keys tell which forms belong together; parts of compounds are not known."""
    counts = dict.fromkeys(("raati", "raadin", "asiakasraati"), 1)
    assert lexicon.words(counts, Keys()) == {
        "raati": "raati",
        "raadin": "raati",
        "asiakasraati": "asiakasraati",
    }


def test_voikko_knows_parts_of_compounds() -> None:
    """Joints stand between them."""
    known = lexicon.lexicon()
    assert isinstance(known, Voikko)
    assert "kokemus|asian|tuntija" in known.bases("kokemusasiantuntijoiden")


# What it costs


def test_nothing_is_fetched_before_someone_searches(open_page: PageOpener) -> None:
    """Neither index nor library, on any page, the search page too."""
    for address in ("/", SEARCH):
        page = open_page(address)
        fetched = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
        assert not [name for name in fetched if "/haku/" in name], address


def cost(pieces: Mapping[str, str], names: Sequence[str]) -> int:
    """How many bytes of these files travel."""
    return sum(len(gzip.compress(pieces[name].encode(), mtime=0)) for name in names)


def thousand(pages: Sequence[BuiltPage], known: Lexicon) -> list[Entry]:
    """A thousand pages of sentences of ours, shuffled, with compounds that we do not have."""
    shuffled = random.Random(1)  # noqa: S311 - the same thousand each time
    said = [
        sentence
        for page in pages
        for sentence in re.split(r"(?<=[.!?])\s+", page.text)
        if 30 < len(sentence) < 200
    ]
    heads = sorted({form for form in forms(" ".join(said)) if len(form) > 4 and known.bases(form)})
    entries = []
    for number in range(1000):
        compounds = (shuffled.choice(heads) + shuffled.choice(heads) for _ in range(2))
        entries.append(
            Entry(
                f"/ohjelmat/ohjelma-{number // 100}/toimenpiteet/{number % 100}-1/",
                " ".join(shuffled.choice(said).split()[:10]),
                "measure_page",
                f"Toimenpide {number}.1",
                shuffled.choice(["done", "partly", "not_done"]),
                of=f"Alueen {number // 100} osallisuusohjelma",
                text=" ".join([*shuffled.sample(said, 12), *compounds]),
            )
        )
    return entries


def test_first_search_is_light_on_a_site_of_a_thousand_pages(pages: Sequence[BuiltPage]) -> None:
    """100 kB at most, gzipped, though it needs five pieces of words and shows ten of pages."""
    known = lexicon.lexicon()
    pieces = dict(index(thousand(pages, known), [], known, {}))
    engine = ROOT / "macros" / "search" / "engine.js"
    pieces["engine.js"] = without_comments(engine.read_text(encoding="utf-8"))
    pieces["minisearch.js"] = library()
    always = ["engine.js", "minisearch.js", "hakemisto.json"]
    heaviest = [
        sorted((one for one in pieces if one.startswith(kind)), key=lambda one: -len(pieces[one]))
        for kind in ("sanat-", "sivut-")
    ]
    assert cost(pieces, [*always, *heaviest[0][:5], *heaviest[1][:10]]) <= 100_000


def test_first_search_of_ours_is_light(open_page: PageOpener, site_dir: Path) -> None:
    """It fetches 60 KiB at most; our own JavaScript on the page is 8 KiB at most all the same."""
    page = open_page(f"{SEARCH}?q=asiantuntija")
    page.wait_for_selector(".search-page:not(:has([aria-busy]))")
    page.wait_for_selector(".search-page__results h3")
    found = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    names = sorted({name.split("/", 3)[3] for name in found})
    costs = {name: len(gzip.compress((site_dir / name).read_bytes(), mtime=0)) for name in names}
    ours = [name for name in costs if name.endswith(".js") and name != "haku/minisearch.js"]
    assert sum(costs[name] for name in ours) <= 8 * 1024, costs
    assert sum(size for name, size in costs.items() if name.startswith("haku/")) <= 60 * 1024, costs


def test_library_keeps_its_licence() -> None:
    """Its comments are left out, not whose it is; nothing of it is run by other than a module."""
    code = library()
    assert "Permission is hereby granted" in code
    assert "sourceMappingURL" not in code
    assert not re.search(r"\beval\(|new Function", code)


# How it is used


def test_header_searches_from_any_page(browser: Browser, site_url: str) -> None:
    """A plain form: written, sent by the keyboard, answered by the search page."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site_url}/seuranta/")
    page.get_by_label("Hae sivustolta").fill("raadin")
    page.keyboard.press("Enter")
    page.wait_for_selector(".search-page__results h3")
    assert page.url == f"{site_url}/haku/?q=raadin"
    assert page.title().startswith("Haku: raadin – ")
    assert "tulosta haulla ”raadin”" in page.get_by_role("status").inner_text()
    context.close()


def test_results_say_what_they_are(open_page: PageOpener) -> None:
    """Kind, programme, status in words; what was looked for is marked."""
    page = open_page(f"{SEARCH}?q=asukas- ja asiakasraadeissa")
    measure = page.locator(".search-page__results li", has_text="Toimenpide 2.4").first
    measure.wait_for()
    assert "Vantaan ja Keravan hyvinvointialueen osallisuusohjelma" in measure.inner_text()
    assert "Toteutuu osittain" in measure.inner_text()
    assert "asiakasraadeissa" in measure.locator("mark").all_inner_texts()


def test_results_say_words_of_other_languages_as_pages_do(open_page: PageOpener) -> None:
    """Marked or not, a screen reader says them in their own language."""
    page = open_page(f"{SEARCH}?q=road show")
    event = page.locator(".search-page__results a", has_text="Road Show -kiertue").first
    event.wait_for()
    assert event.locator("[lang=en]").inner_text() == "Road Show"
    page = open_page(f"{SEARCH}?q=gdpr")
    term = page.locator(".search-page__results li", has_text="tietosuoja-asetus").first
    term.wait_for()
    assert term.locator("[lang=en]").inner_text() == "General Data Protection Regulation"


def test_next_search_stays_on_the_page_and_back_brings_the_first(open_page: PageOpener) -> None:
    """The focus stays in the field; the address and the title tell what was searched."""
    page = open_page(f"{SEARCH}?q=raati")
    page.wait_for_selector(".search-page__results h3")
    field = page.get_by_label("Mitä etsit?")
    field.fill("aloite")
    field.press("Enter")
    page.wait_for_function("document.title.startsWith('Haku: aloite')")
    assert page.url.endswith("?q=aloite")
    assert field.evaluate("field => field === document.activeElement")
    page.go_back()
    page.wait_for_function("document.title.startsWith('Haku: raati')")
    assert field.input_value() == "raati"


def test_more_results_come_by_a_button_and_take_the_focus(open_page: PageOpener) -> None:
    """Ten first; the first new one is where the reader goes on."""
    page = open_page(f"{SEARCH}?q=palaute")
    links = page.locator(".search-page__results h3 a")
    links.first.wait_for()
    assert links.count() == 10
    page.get_by_role("button", name="Näytä lisää").click()
    expect(links.nth(10)).to_be_focused()


def test_answers_are_not_followed_by_the_list_of_all_pages(open_page: PageOpener) -> None:
    """It would make the page of answers many times as long; a link leads to it, without a query."""
    page = open_page(f"{SEARCH}?q=palaute")
    page.wait_for_selector(".search-page__results h3")
    listing = page.get_by_role("navigation", name="Kaikki sivut aakkosjärjestyksessä")
    assert not listing.is_visible()
    page.get_by_role("link", name="Kaikki sivut aakkosjärjestyksessä").click()
    page.wait_for_url(f"**{SEARCH}#kaikki-sivut")
    listing.wait_for()


def test_no_result_leads_on(open_page: PageOpener) -> None:
    """What to try, ways to take part, all pages; nothing is thrown in the reader's face."""
    page = open_page(f"{SEARCH}?q=xyzzyq <zq> %24%26")
    tips = page.get_by_role("heading", name="Näin voit jatkaa")
    tips.wait_for()
    assert page.get_by_role("status").inner_text() == "Ei yhtään tulosta haulla ”xyzzyq <zq> $&”."
    assert page.get_by_role("link", name="Tavat osallistua ja vaikuttaa").is_visible()
    assert not page.locator(".search-page__results").is_visible()


@pytest.mark.parametrize("query", ["", "   "])
def test_an_empty_search_is_answered(open_page: PageOpener, query: str) -> None:
    """What to do, and where all pages are; before a search nothing is said."""
    page = open_page(SEARCH)
    expect(page.get_by_role("status")).to_have_text("")
    page.get_by_label("Mitä etsit?").fill(query)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(
        "Kirjoita ensin, mitä etsit. Kaikki sivut ovat alla."
    )


def test_unknown_words_are_told(open_page: PageOpener) -> None:
    """The others are searched."""
    page = open_page(f"{SEARCH}?q=raati xyzzyq")
    page.wait_for_selector(".search-page__results h3")
    assert "Näitä sanoja ei ole sivustolla: xyzzyq." in page.get_by_role("status").inner_text()


def test_waiting_is_told_outside_what_is_busy(open_page: PageOpener) -> None:
    """A screen reader may pass over what changes in a busy part of the page."""
    page = open_page(SEARCH)
    expect(page.get_by_role("status")).to_have_count(1)  # there, before it says anything
    on_the_way: list[Route] = []
    page.route("**/hakemisto.json", lambda route: on_the_way.extend([route]))
    page.get_by_label("Mitä etsit?").fill("raati")
    with page.expect_request("**/hakemisto.json"):
        page.keyboard.press("Enter")
    busy = page.locator(".search-page [aria-busy=true]")
    expect(busy).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text("Haen…")
    expect(busy.locator("[role=status]")).to_have_count(0)
    on_the_way[0].continue_()
    expect(busy).to_have_count(0)


def test_search_that_fails_says_so(open_page: PageOpener) -> None:
    """Without its index the page still leads on by its list."""
    page = open_page(SEARCH)
    page.route("**/hakemisto.json", lambda route: route.abort())
    page.get_by_label("Mitä etsit?").fill("raati")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Näin voit jatkaa").wait_for()
    assert page.get_by_role("navigation", name="Kaikki sivut").is_visible()
    assert "Haku ei juuri nyt toimi." in page.get_by_role("status").inner_text()


# Without JavaScript


def test_every_page_is_in_the_list(pages: Sequence[BuiltPage]) -> None:
    """All but steps of the guide, papers, what staff look at, and the search page itself."""
    listing = next(page for page in pages if page.address == SEARCH)
    listed = {listing.leads_to(str(link)) for link in listing.main.xpath(".//nav//li/a/@href")}
    left_out = re.compile(r"/404\.html|/haku/|/muokkaa/.+|/osallistu/apua/.+|.+/tulosta/")
    moved = "//meta[@http-equiv='refresh']"
    missing = {
        page.address
        for page in pages
        if not left_out.fullmatch(page.address) and not page.tree.xpath(moved)
    }
    assert missing <= listed


def test_search_without_javascript_is_the_list(open_page: PageOpener) -> None:
    """The form of any page leads there; it says why there are no results."""
    page = open_page("/", java_script_enabled=False, **PHONE)
    page.get_by_label("Hae sivustolta").fill("raati")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=raati")
    assert page.get_by_text("Haku tarvitsee JavaScriptin").is_visible()
    assert page.get_by_role("link", name="Osallistu asiakasraatiin").is_visible()


# Accessibility


@pytest.mark.parametrize("options", [{}, PHONE, {"color_scheme": "dark"}], ids=str)
def test_search_is_accessible(open_page: PageOpener, options: Mapping[str, Any]) -> None:
    """Landmarks with names of their own, results as a list under headings, targets of 44 px."""
    page = open_page(f"{SEARCH}?q=raati", **options)
    page.wait_for_selector(".search-page__results h3")
    assert page.locator("main").get_by_role("search", name="Hae tältä sivustolta").count() == 1
    size = "all => Math.min(...all.map(one => Math.min(one.offsetHeight, one.offsetWidth)))"
    assert page.locator("main form :is(input, button)").evaluate_all(size) >= 44
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(page.url.partition("?")[0])
    assert page.locator(".search-page__letters a").evaluate_all(size) >= 44
