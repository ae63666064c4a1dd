"""Every page says what it is: to browsers, to search engines, to screen readers, in Finnish."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import pytest
import yaml

from tests.html_checker import html_errors
from tests.pages import BuiltPage
from tests.places import DATA, TODAY

SITE = yaml.safe_load((DATA / "site.yml").read_text(encoding="utf-8"))
WORDS = yaml.safe_load((DATA / "words" / "fi.yml").read_text(encoding="utf-8"))
MISSING = "/404.html"

ENGLISH = re.compile(
    r"\b(search|skip|page|menu|next|previous|permanent link|made with|warning|untitled|loading"
    r"|none|null|true|false|undefined|nan)\b",
    re.IGNORECASE,
)
TECHNICAL = ("/muokkaa/", "/avoin-data/")
"""Below these, names of fields, files and codes belong to the text."""


def test_html_is_valid(pages: Sequence[BuiltPage]) -> None:
    """The Nu HTML checker finds no error on any page."""
    errors = html_errors(page.file for page in pages)
    assert not errors, "\n".join(errors[:40])


def test_headings_make_an_outline(pages: Sequence[BuiltPage]) -> None:
    """One h1, it comes first, and no level is skipped on the way down."""
    for page in pages:
        headings = page.tree.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")
        levels = [int(heading.tag[1]) for heading in headings]
        assert (levels[0], levels.count(1)) == (1, 1), page.address
        skipped = [
            heading.text_content()
            for (above, level), heading in zip(pairwise(levels), headings[1:], strict=True)
            if level > above + 1
        ]
        assert not skipped, page.address


def test_headings_say_something(pages: Sequence[BuiltPage]) -> None:
    """None is empty, but those that a script fills before it shows them."""
    for page in pages:
        for heading in page.tree.xpath("//*[self::h1 or self::h2 or self::h3 or self::h4]"):
            shown = not heading.xpath("ancestor-or-self::*[@hidden]")
            assert heading.text_content().strip() or not shown, page.address


def words_of(text: str) -> set[str]:
    """The words of a text, without marks."""
    return set(re.findall(r"\w+", text.lower()))


def test_title_is_the_heading_and_the_site(pages: Sequence[BuiltPage]) -> None:
    """So that a tab, a bookmark and a search result say the same as the page; one may say more."""
    for page in pages:
        title, _, site = page.tree.findtext(".//title").rpartition(" – ")
        if page.address == "/":
            assert title == SITE["name"]
        else:
            said, heading = words_of(title), words_of(page.tree.xpath("string(//h1)"))
            assert site == SITE["name"], page.address
            assert said <= heading or heading <= said, page.address


def test_descriptions_tell_pages_apart(pages: Sequence[BuiltPage]) -> None:
    """Each page but the one for missing addresses has its own, short enough to be shown whole."""
    found = {
        page.address: page.tree.xpath("string(//meta[@name='description']/@content)")
        for page in pages
        if page.address != MISSING
    }
    for address, description in found.items():
        assert 1 <= len(description) <= 160, f"{address}: {len(description)}: {description}"
        assert description.endswith((".", "?", "!", "…")), f"{address}: {description}"
        assert not re.search(r"\*\*|\]\(|[<>{}]", description), f"{address}: {description}"
    shared = [text for text, count in Counter(found.values()).items() if count > 1]
    assert not shared


def test_canonical_address_is_the_pages_own(pages: Sequence[BuiltPage]) -> None:
    """Whole, below the address in data/site.yml."""
    for page in pages:
        canonical = page.tree.xpath("string(//link[@rel='canonical']/@href)")
        own = SITE["address"].rstrip("/") + page.address
        assert canonical == ("" if page.address == MISSING else own)


def test_every_page_says_whose_it_is_and_of_which_day(pages: Sequence[BuiltPage]) -> None:
    """Finnish, published by us, not the counties' own service, built on a day that is told."""
    for page in pages:
        footer = page.tree.xpath("//footer")[-1]
        assert page.tree.get("lang") == "fi", page.address
        assert SITE["notice"] in " ".join(footer.text_content().split()), page.address
        assert SITE["publisher"]["name"] in footer.text_content(), page.address
        assert footer.xpath("string(.//time[last()]/@datetime)") == TODAY, page.address


def test_pages_are_in_finnish(pages: Sequence[BuiltPage]) -> None:
    """Neither the theme nor the code leaves its own language behind."""
    assert not found_in(pages, ENGLISH)


def test_nothing_unfinished_is_published(pages: Sequence[BuiltPage]) -> None:
    """No template code, no key in the place of its words, no place left for a word."""
    keys = "|".join(re.escape(key) for key in WORDS if "." in key)
    assert not found_in(pages, re.compile(rf"(?<![\w.])(?:{keys})(?![\w.])"))
    assert not found_in(pages, re.compile(r"\{\{|\}\}|\{%|\{[a-z_]+\}|\bTODO\b|\bXXX\b|Lorem"))


def found_in(pages: Sequence[BuiltPage], pattern: re.Pattern[str]) -> list[str]:
    """Where the pattern is in what readers see or hear, below technical pages excepted."""
    return [
        f"{page.address}: {match[0]}"
        for page in pages
        if not page.address.startswith(TECHNICAL)
        for said in (page.text, *page.tree.xpath("//@aria-label | //@title | //@alt"))
        if (match := pattern.search(str(said)))
    ]


@pytest.mark.parametrize("attribute", ["aria-labelledby", "aria-describedby", "aria-controls"])
def test_names_of_parts_are_found(pages: Sequence[BuiltPage], attribute: str) -> None:
    """What an element is named or described by is on the same page, once."""
    for page in pages:
        for ids in page.tree.xpath(f"//@{attribute}"):
            assert set(str(ids).split()) <= page.ids, page.address
        repeated = [key for key, n in Counter(page.tree.xpath("//@id")).items() if n > 1]
        assert not repeated, page.address
