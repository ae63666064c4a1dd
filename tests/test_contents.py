"""The list of a page's headings: what is in it, where it stands, and that it covers nothing."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser

from macros import contents
from tests.looking import DESK, PHONE, one_tab
from tests.pages import BuiltPage

TITLE, TEXT = "<h1>Otsikko</h1>", '<p>Rivi<br>vaihtuu <img src="x"></p>'


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        (TITLE + TEXT, '<h2 id="a">A</h2><p>…</p>'),
        (TITLE + TEXT, '<div class="osa"><div><p>…</p><h2 id="a">A</h2></div></div>'),
        (TITLE + '<section><h2 id="a">Tila</h2><p>…</p></section>', '<h2 id="b">B</h2>'),
        (TITLE + "<section><p>…</p></section>", '<h2 id="a">A</h2>'),
        (TITLE + "<svg><path/></svg>" + TEXT, '<h2 id="a">A</h2>'),
        (TITLE + TEXT, ""),
    ],
)
def test_opening_words_end_outside_of_other_elements(opening: str, rest: str) -> None:
    """Before the first h2 and all that it stands in, or after the section that it opens."""
    html = opening + rest
    assert html[: contents.opening_end(html)] == opening


def test_headings_are_told_without_their_tags() -> None:
    """A word that is explained is a link in its heading, not in the list."""
    html = '<h2 id="a">Mikä <a class="term" href="x">raati</a> on</h2><h2>Ei tunnusta</h2>'
    assert contents.headings(html) == [("a", "Mikä raati on")]


@pytest.mark.parametrize("address", ["/paatoksenteko/", "/sanoitte-teimme/", "/avoin-data/"])
def test_headings_of_components_are_listed_too(pages: Sequence[BuiltPage], address: str) -> None:
    """A page by hand is told by its components' headings as well as by its own."""
    page = next(page for page in pages if page.address == address)
    listed = [str(link)[1:] for link in page.main.xpath(".//nav[@class][1]//a/@href")]
    assert listed == [str(one) for one in page.main.xpath(".//h2/@id")]


COVERED = """() => {
    const list = document.querySelector(".contents");
    if (!list || !list.checkVisibility()) return null;
    const box = list.querySelector(".contents__box").getBoundingClientRect();
    const title = document.querySelector("main h1").getBoundingClientRect();
    const parts = document.querySelectorAll("main :is(h1, h2, p, li, dl, table, svg, .card)");
    const covered = [...parts].filter(part => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        const isAside = right <= box.left || left >= box.right;
        return !isAside && bottom > box.top && top < box.bottom && !list.contains(part);
    });
    const told = covered.map(part => part.outerHTML.slice(0, 80));
    return { beside: box.left > title.right, covered: told };
}"""


def test_the_list_stands_beside_the_text_where_there_is_room(
    browser: Browser, site_url: str, some_pages: Sequence[BuiltPage]
) -> None:
    """It covers nothing; on a phone it stands in the text, or is not shown where it would delay."""
    listed = [page for page in some_pages if "contents" in page.parts]
    with one_tab(browser, viewport=DESK) as tab:
        for page in listed:
            tab.set_viewport_size(DESK)
            tab.goto(site_url + page.address)
            assert tab.evaluate(COVERED) == {"beside": True, "covered": []}, page.address
            tab.set_viewport_size(PHONE)
            told = None if "contents--beside" in page.parts else {"beside": False, "covered": []}
            assert tab.evaluate(COVERED) == told, page.address
