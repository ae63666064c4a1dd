"""Paper: what a page says on a screen it says in print, in black on white, on a sheet of A4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from macros.embedding import embedded
from tests.pages import WHOLE, BuiltPage, built_pages
from tests.places import TODAY

SHEET: ViewportSize = {"width": 658, "height": 980}
"""A4 within its margins, in the dots that browsers count."""
MISSING = "/404.html"
VAKE = "/ohjelmat/vake-osallisuus/"

LOOK = """() => {
  const main = document.querySelector("main");
  // Pressed, not read; or said in another way on the same page, or only without scripts.
  const pressed = "form, nav, button, .screen-only, .visually-hidden, [hidden], [aria-hidden]";
  const apart = ".timeline__axis, .matrix__label, .search-page__without, svg title, svg desc";
  const told = (node) => node.data.trim() && !node.parentElement.closest(`${pressed}, ${apart}`);
  const lost = [];
  const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const box = walk.currentNode.parentElement;
    if (told(walk.currentNode) && !box.checkVisibility({visibilityProperty: true}))
      lost.push(walk.currentNode.data.trim());
  }
  const seen = (css) => [...document.querySelectorAll(css)].filter((e) => e.checkVisibility());
  const after = (e) => getComputedStyle(e, "::after").content;
  return {
    lost,
    wide: document.documentElement.scrollWidth,
    ground: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(main).color,
    pressed: seen("main form, .menu, .crumbs, .contents, .section-nav").map((e) => e.className),
    heads: seen("main :is(h1, h2, h3, h4, h5, h6)")
      .filter((e) => getComputedStyle(e).breakInside !== "avoid").map((e) => e.textContent),
    links: seen("main a[href^='http']")
      .filter((e) => !e.closest(".paper-notes") && !after(e).includes(e.getAttribute("href"))
        && !e.nextElementSibling?.matches(".link-number"))
      .map((e) => e.href),
    foot: document.querySelector(".site-footer").innerText,
  };
}"""


@contextmanager
def paper(browser: Browser) -> Iterator[Page]:
    """Open one tab that shows pages as they are printed from a dark screen."""
    context = browser.new_context(viewport=SHEET, color_scheme="dark")
    tab = context.new_page()
    tab.emulate_media(media="print", color_scheme="dark")
    yield tab
    context.close()


def test_pages_print_well(
    browser: Browser, site_url: str, varied_pages: Sequence[BuiltPage]
) -> None:
    """Of each kind: all text is there, nothing runs over the side, links tell their addresses."""
    day = ".".join(str(int(part)) for part in reversed(TODAY.split("-")))
    with paper(browser) as tab:
        for page in varied_pages:
            tab.goto(site_url + page.address)
            seen = tab.evaluate(LOOK)
            assert not seen["lost"], f"{page.address}: {seen['lost'][:5]}"
            assert seen["wide"] <= SHEET["width"], page.address
            assert (seen["ground"], seen["ink"]) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")
            assert not seen["pressed"], page.address
            assert not seen["heads"], f"{page.address}: {seen['heads'][:5]}"
            assert not seen["links"], f"{page.address}: {seen['links'][:5]}"
            assert day in seen["foot"], page.address
            assert page.address == MISSING or page.address in seen["foot"]


def test_statuses_are_told_apart_without_colour(browser: Browser, site_url: str) -> None:
    """On paper each status has its word, and its mark differs from the others in shape."""
    with paper(browser) as tab:
        tab.goto(f"{site_url}{VAKE}")
        words = tab.locator(".status-key .status-tag").all_inner_texts()
        pictures = [tag.screenshot() for tag in tab.locator(".status-key .status-mark").all()]
    assert words == ["Toteutuu", "Toteutuu osittain", "Ei toteudu", "Ei arvioitu"]
    assert len(set(pictures)) == 4


# A whole programme as one document

PIECES = ".//p | .//li[not(.//li)] | .//td | .//blockquote | .//dd"
ELSEWHERE = (
    "ancestor-or-self::*[self::nav or @class='measure-page__goal' or @class='quiet'"
    " or @class='report-page__goals']"
)
"""What leads from page to page, or tells what the document tells once."""


def words_of(element: Any) -> str:
    """The letters of an element, without the numbers of links: lines break where they like."""
    for number in element.xpath(".//sup[@class='link-number']"):
        number.text = ""
    return "".join(element.text_content().split())


@pytest.fixture
def wholes(site_dir: Path) -> tuple[BuiltPage, ...]:
    """Give each programme as one document."""
    found = (page for page in built_pages(site_dir) if page.address.endswith(f"/{WHOLE}"))
    return tuple(found)


def test_a_whole_programme_tells_all_that_its_pages_tell(
    pages: Sequence[BuiltPage], wholes: Sequence[BuiltPage]
) -> None:
    """Every paragraph, row, cell and quotation of every page of each programme."""
    assert len(wholes) == 4
    for whole in wholes:
        front = whole.address.removesuffix(WHOLE)
        told = words_of(whole.main)
        for page in pages:
            if not page.address.startswith(front) or page.address in (front, whole.address):
                continue
            for piece in page.main.xpath(PIECES):
                missing = not piece.xpath(ELSEWHERE) and words_of(piece) not in told
                assert not missing, f"{page.address}: {piece.text_content()}"


def test_a_whole_programme_leads_within_itself(wholes: Sequence[BuiltPage]) -> None:
    """Links to its own pages lead to its own parts; the list of contents names each in order."""
    for whole in wholes:
        front = whole.address.removesuffix(WHOLE)
        targets = {str(whole.leads_to(link)) for link in whole.main.xpath(".//@href")}
        inside = {one for one in targets if one.startswith(front) and one != front}
        assert inside == {one for one in inside if one.startswith(f"{whole.address}#")}
        listed = whole.main.xpath(".//nav[@aria-labelledby='sisallys']//a/@href")
        places = [whole.main.xpath("count(.//*[@id=$id]/preceding::*)", id=a[1:]) for a in listed]
        assert places == sorted(places)
        parts = whole.main.xpath(".//*[starts-with(@id, 'sivu-')][not(contains(@id, '--'))]/@id")
        assert {f"#{part}" for part in parts} <= set(listed)


def test_links_on_paper_have_numbers_and_addresses(wholes: Sequence[BuiltPage]) -> None:
    """A number after each link that leads away, and at the end the address of each number."""
    for whole in wholes:
        listed = {
            row.get("value"): row.text_content().strip()
            for row in whole.main.xpath(".//ol[@class='paper-notes__links']/li")
        }
        assert list(listed) == [str(n) for n in range(1, len(listed) + 1)]
        away = ".//a[not(starts-with(@href, '#') or @class='term' or ancestor::ol[@value])]"
        for link in whole.main.xpath(f"{away}[not(ancestor::*[@class='paper-notes'])]"):
            number = link.xpath("string(following-sibling::*[1][@class='link-number'])")
            target = str(whole.leads_to(link.get("href")) or link.get("href"))
            assert listed[number].endswith(target), link.get("href")
        terms = whole.main.xpath("count(.//a[@class='term'])")
        assert terms <= whole.main.xpath("count(.//div[@class='paper-notes']//dt)")


def test_a_whole_programme_is_found_by_its_parts(wholes: Sequence[BuiltPage]) -> None:
    """Search engines are led to its pages, not to the document that repeats them."""
    for whole in wholes:
        assert whole.tree.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_chapters_begin_new_sheets(browser: Browser, site_url: str) -> None:
    """The list of contents too."""
    with paper(browser) as tab:
        tab.goto(f"{site_url}{VAKE}{WHOLE}")
        broken = tab.locator(".whole-programme-page__chapter, .whole-programme-page__contents")
        breaks = broken.evaluate_all("all => all.map((e) => getComputedStyle(e).breakBefore)")
    assert len(breaks) > 8
    assert set(breaks) == {"page"}


EMBEDDED = {
    '<h1>A</h1><h2 id="b">B</h2>': '<h2 id="s">A</h2><h3 id="s--b">B</h3>',
    '<p>alku</p><h1 id="x">A</h1><a href="#x">B</a>': '<h2 id="s">A</h2><a href="#s--x">B</a>',
    '<h1>A</h1><a href="#muualla">B</a>': '<h2 id="s">A</h2><a href="#muualla">B</a>',
    "<h1>A</h1><h6>F</h6>": '<h2 id="s">A</h2><h6>F</h6>',
    '<h1>A</h1><section class="c" aria-labelledby="b"><h2 id="b">B</h2></section>': (
        '<h2 id="s">A</h2><section class="c"><h3 id="s--b">B</h3></section>'
    ),
    '<h1>A</h1><div role="region" aria-labelledby="b c"></div>': (
        '<h2 id="s">A</h2><div role="region" aria-labelledby="s--b s--c"></div>'
    ),
}


@pytest.mark.parametrize(("page", "part"), EMBEDDED.items(), ids=EMBEDDED.keys())
def test_a_page_inside_another_keeps_its_order_and_its_names(page: str, part: str) -> None:
    """Headings go lower together, ids become its own, and what stood above its name is gone."""
    assert embedded(page, "s", 1) == part
