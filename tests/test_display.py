"""The reader's own ways to see: zoom, large text, spacing, colours, contrast, stillness.

`make test` looks at a page of each kind, `make audit` at every page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from playwright.sync_api import Browser, Page, ViewportSize

from tests.looking import DESK, NARROWEST, asked, one_tab
from tests.pages import GALLERY, BuiltPage

ENHANCED, HIGH = 7, 9
"""The contrast of texts that we promise, and to who asks for more; the standard asks for 4.5."""

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")

# As WCAG 1.4.12 has them.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"""
DOUBLE = "html { font-size: 200% !important; }"
ADDS_STYLE = """css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
}"""
LAYOUTS: Mapping[str, tuple[ViewportSize, str]] = {
    "320 px, as 1280 px at 400 %": (NARROWEST, ""),
    "320 px, text spacing": (NARROWEST, SPACING),
    "320 px, double text": (NARROWEST, DOUBLE),
    "1280 px, double text": (DESK, DOUBLE),
    "1920 px": ({"width": 1920, "height": 1080}, ""),
    "768 px": ({"width": 768, "height": 1024}, ""),
}


def over_pages(
    browser: Browser, site_url: str, pages: Sequence[BuiltPage], **options: Any
) -> Iterator[tuple[str, Page]]:
    """Open each page in the same tab."""
    with one_tab(browser, **options) as tab:
        for page in pages:
            tab.goto(site_url + page.address)
            yield page.address, tab


def test_nothing_is_cut_off(
    browser: Browser, site_url: str, some_pages: Sequence[BuiltPage]
) -> None:
    """No page scrolls sideways and no text is cut, at any width, however text is set."""
    found: list[str] = []
    for address, tab in over_pages(browser, site_url, some_pages, viewport=NARROWEST):
        if (menu := tab.get_by_role("button", name="Valikko")).is_visible():
            menu.click()
        for name, (viewport, style) in LAYOUTS.items():
            tab.set_viewport_size(viewport)
            tab.evaluate(ADDS_STYLE, style)
            found += [f"{address} {name}: {fault}" for fault in asked(tab, "room")]
    assert not found, "\n".join(found)


WIDE_ENOUGH = (768, 1000, 1280, 1920)
"""Widths at which every place has room for its longest word; on a phone some titles have not."""


def test_no_word_breaks_in_the_middle(
    browser: Browser, site_url: str, some_pages: Sequence[BuiltPage]
) -> None:
    """Chromium does not hyphenate Finnish: a narrow column would cut words anywhere.

    The gallery shows components in its own narrow frames, and an address has no hyphens.
    """
    found: list[str] = []
    pages = [page for page in some_pages if not page.repeats_others]
    for address, tab in over_pages(browser, site_url, pages):
        for width in WIDE_ENOUGH:
            tab.set_viewport_size({"width": width, "height": 800})
            found += [f"{address} {width} px: {word}" for word in asked(tab, "words")]
    assert not found, "\n".join(found)


def test_texts_stand_out(browser: Browser, site_url: str, some_pages: Sequence[BuiltPage]) -> None:
    """Every text reaches 7:1, light and dark; 9:1 for who asks for more contrast."""
    found: list[str] = []
    for address, tab in over_pages(browser, site_url, some_pages, viewport=DESK):
        for scheme in SCHEMES:
            tab.emulate_media(color_scheme=scheme, contrast="no-preference")
            told = asked(tab, "contrast", ENHANCED)
            tab.emulate_media(color_scheme=scheme, contrast="more")
            told += asked(tab, "contrast", HIGH)
            found += [f"{address} {scheme}: {fault}" for fault in told]
    assert not found, "\n".join(found)


def test_weak_texts_are_found(browser: Browser) -> None:
    """The measuring above measures: of greys on white it tells those that are too weak."""
    with one_tab(browser) as tab:
        tab.goto("about:blank")
        tab.set_content(
            "<body style='background: #fff'><p style='color: #595959'>7,0</p>"
            "<p style='color: #5a5a5a'>6,9</p><p style='color: #0009'>5,7</p>"
        )
        told = asked(tab, "contrast", ENHANCED)
    assert [fault.split()[1] for fault in told] == ["6,9:", "5,7:"]


def test_forced_colours_keep_lines_and_shapes(
    browser: Browser, site_url: str, some_pages: Sequence[BuiltPage]
) -> None:
    """Buttons, fields, cards and statuses keep their lines, drawings their shapes, texts 4.5:1."""
    found: list[str] = []
    for address, tab in over_pages(browser, site_url, some_pages, forced_colors="active"):
        for scheme in SCHEMES:
            tab.emulate_media(color_scheme=scheme)
            told = asked(tab, "forced") + asked(tab, "contrast", 4.5)
            found += [f"{address} {scheme}: {fault}" for fault in told]
    assert not found, "\n".join(found)


MOVES = """() => [...document.querySelectorAll("*")].filter(element => {
    const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(element);
    const isStill = transitionDuration === "0s" && animationName === "none";
    return scrollBehavior !== "auto" || !isStill;
}).map(element => element.tagName)"""


def test_nothing_moves_for_who_wants_stillness(browser: Browser, site_url: str) -> None:
    """No animation, no transition, no smooth scrolling; the gallery holds every component."""
    with one_tab(browser, reduced_motion="reduce") as tab:
        tab.goto(site_url + GALLERY)
        assert tab.evaluate(MOVES) == []
        tab.emulate_media(reduced_motion="no-preference")
        assert tab.evaluate(MOVES) == ["HTML"], "what moves is told"


# Without JavaScript; each page of the site, for no browser is needed.


def test_without_scripts_nothing_is_shown_that_does_nothing(pages: Sequence[BuiltPage]) -> None:
    """Buttons and fields are hidden until a script shows them, or belong to a form that sends."""
    for page in pages:
        dead = page.tree.xpath(
            "//*[self::button or self::input or self::select or self::textarea]"
            "[not(ancestor-or-self::*[@hidden]) and not(ancestor::form[@action])]"
        )
        assert not [element.get("class") or element.get("id") for element in dead], page.address
        assert page.tree.xpath("//header//nav//a"), page.address
