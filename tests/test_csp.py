"""The content security policy holds in use: every feature is tried, and nothing breaks it.

The test host sends the headers of the built `_headers` file, so that is what is tried.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.addresses import FOLLOW_UP, INITIATIVE, SEARCH
from macros.load import load
from tests.browser import PageOpener
from tests.looking import PHONE
from tests.pages import BuiltPage
from tests.places import DATA

WORDS = load(DATA).words


def menu(page: Page) -> None:
    """Open the menu, follow a link of it, come back."""
    page.get_by_role("button", name=WORDS["layout.menu"]).click()
    page.get_by_role("navigation").get_by_role("link", name="Seuranta").click()
    page.go_back()


def theme(page: Page) -> None:
    """Go round the colours."""
    page.get_by_role("button", name=WORDS["layout.menu"]).click()
    for _ in range(3):
        page.locator(".theme-button").click()


def filters(page: Page) -> None:
    """Write a word, choose from each list, start again."""
    word = page.locator("main").get_by_role("searchbox")
    word.fill("raati")
    for choices in page.get_by_role("combobox").all():
        choices.select_option(index=1)
    page.get_by_role("button", name=WORDS["filters.reset"]).click()
    expect(word).to_have_value("")


def search(page: Page) -> None:
    """Search from the header, search again on the page of results, follow a result."""
    page.get_by_role("button", name=WORDS["layout.menu"]).click()
    page.locator("header").get_by_role("searchbox").fill("aloite")
    page.keyboard.press("Enter")
    page.locator("main").get_by_role("searchbox").fill("raati")
    page.keyboard.press("Enter")
    results = page.get_by_role("region", name=WORDS["search.results"])
    results.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def questions(page: Page) -> None:
    """Answer the three questions that lead to a way to take part."""
    for _ in range(3):
        page.locator(".guide-page__answers a").first.click()
    expect(page.locator(".way-cards a").first).to_be_visible()


def details(page: Page) -> None:
    """Open all that is folded, as printing does."""
    for summary in page.locator("summary").all():
        summary.click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")


def initiative(page: Page) -> None:
    """Leave out, fill in, take the letter in every way that is offered."""
    page.get_by_role("button", name=WORDS["initiative.finish"]).click()
    page.get_by_role("radio").first.check()
    answers = {"asia": "Asia", "nimi": "Testi", "kotikunta": "Pori", "puhelin": "040 1234567"}
    for name, answer in answers.items():
        page.locator(f"#aloite-{name}").fill(answer)
    page.get_by_role("button", name=WORDS["initiative.finish"]).click()
    for word in ("copy", "print"):
        page.get_by_role("button", name=WORDS[f"initiative.{word}"], exact=True).click()
    for link in page.locator(".initiative-form__ready a[download]:visible").all():
        with page.expect_download():
            link.click()
    # No mail program opens here: the address alone is looked at.
    address = page.locator(".initiative-form__mail").get_attribute("href")
    assert str(address).startswith("mailto:")
    page.get_by_role("button", name=WORDS["initiative.edit"]).click()


Feature = Callable[[Page], None]
FEATURES: Sequence[tuple[str, Feature]] = [
    ("/", menu),
    ("/", theme),
    ("/", search),
    (SEARCH, search),
    (FOLLOW_UP, filters),
    ("/osallistu/", filters),
    ("/osallistu/apua/", questions),
    ("/ohjelmat/vake-osallisuus/mittarit/", details),
    (INITIATIVE, initiative),
]


@pytest.mark.parametrize(("address", "feature"), FEATURES)
def test_policy_holds_in_use(open_page: PageOpener, address: str, feature: Feature) -> None:
    """No violation, no error, no request to another host, no cookie."""
    page = open_page(address, viewport=PHONE, permissions=["clipboard-read", "clipboard-write"])
    feature(page)
    assert open_page.console_errors == []
    assert open_page.elsewhere == []
    assert page.context.cookies() == []


def test_every_script_has_a_feature_above(site_dir: Path, pages: Sequence[BuiltPage]) -> None:
    """A new script is tried here too: its page stands in the list."""
    tried = {address for address, _ in FEATURES}
    loaded = {
        page.leads_to(script)
        for page in pages
        if page.address in tried
        for script in page.tree.xpath("//script/@src")
    }
    assert {f"/assets/{file.name}" for file in (site_dir / "assets").glob("*.js")} <= loaded


def test_policy_is_enforced(open_page: PageOpener) -> None:
    """What the tests above look for is seen: an inline script is stopped and told of."""
    page = open_page("/")
    page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'broken'";
        document.head.append(script);
    }""")
    assert page.title() != "broken"
    assert any("script-src" in error for error in open_page.console_errors)


def test_nobody_may_frame_a_page(open_page: PageOpener, site_url: str) -> None:
    """Only a header can say it: the frame stays empty."""
    page = open_page("/tietosuoja/", bypass_csp=True)
    page.evaluate(
        """address => {
        const frame = document.createElement("iframe");
        frame.src = address;
        document.body.append(frame);
    }""",
        f"{site_url}/",
    )
    page.wait_for_timeout(300)
    assert not any(frame.url.startswith(site_url) for frame in page.frames[1:])


def test_nothing_is_kept_of_a_visit(open_page: PageOpener, site_url: str) -> None:
    """No cookie, nothing stored: only a choice of colours is remembered, by the device alone."""
    page = open_page("/")
    for address, _ in FEATURES:
        page.goto(site_url + address)
    kept = "[localStorage.length, sessionStorage.length, document.cookie]"
    assert page.evaluate(kept) == [0, 0, ""]
    assert page.evaluate("indexedDB.databases().then(found => found.length)") == 0
