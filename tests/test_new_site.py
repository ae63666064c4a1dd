"""A site started from nothing keeps what is promised of pages: the same tests, on its pages.

The tests below are those of the real site; here they are given the site of a town, which has a
record of each kind, few of each, and none of our own content. What is left out of those files is
about our content or about features that the real site tries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from macros import edition
from macros.load import load
from macros.scaffold.area import COUNTY
from tests import test_html, test_sharing
from tests.new_site import PROGRAMME, build_town
from tests.once import made_once, shared_folder
from tests.pages import GALLERY, BuiltPage, built_pages, one_of_each
from tests.places import ROOT, TODAY
from tests.server import serve
from tests.test_accessibility import test_open_menu_has_no_violations, test_pages_have_no_violations
from tests.test_csp import test_nobody_may_frame_a_page, test_policy_is_enforced
from tests.test_display import (
    test_forced_colours_keep_lines_and_shapes,
    test_nothing_is_cut_off,
    test_nothing_moves_for_who_wants_stillness,
    test_texts_stand_out,
    test_without_scripts_nothing_is_shown_that_does_nothing,
)
from tests.test_html import (
    test_canonical_address_is_the_pages_own,
    test_descriptions_tell_pages_apart,
    test_every_page_says_whose_it_is_and_of_which_day,
    test_headings_make_an_outline,
    test_headings_say_something,
    test_html_is_valid,
    test_names_of_parts_are_found,
    test_nothing_unfinished_is_published,
    test_pages_are_in_finnish,
    test_title_is_the_heading_and_the_site,
)
from tests.test_keyboard import test_keyboard_goes_through_the_page
from tests.test_links import (
    target,
    test_every_link_leads_somewhere,
    test_every_page_is_reached_from_the_home_page,
    test_urls_of_open_data_are_pages,
    test_what_styles_load_is_there,
)
from tests.test_print import test_pages_print_well
from tests.test_readers import (
    test_nothing_waits_for_a_script,
    test_pages_ask_nothing_of_others_and_leave_nothing_behind,
)
from tests.test_search import test_every_page_is_in_the_list
from tests.test_sharing import (
    test_a_day_that_nobody_knows_is_not_told,
    test_a_shared_link_says_what_the_page_is,
    test_breadcrumbs_are_told_as_they_are_shown,
    test_data_blocks_have_what_their_kinds_ask_for,
    test_pictures_of_links_are_there_and_of_their_size,
    test_search_is_told_as_the_form_asks,
)
from tests.test_theme_faults import (
    test_fault_is_on_no_page,
    test_icons_are_not_masks,
    test_single_letters_do_nothing,
)
from tests.test_weight import (
    test_only_what_is_used_is_published,
    test_pages_are_light,
    test_scripts_are_small,
)
from tools.language.run import run

KINDS_OF_PAGES = {
    "/",
    "/osallistu/",
    "/osallistu/anna-palautetta/",
    "/osallistu/tapahtumat/foorumi/",
    "/sanoitte-teimme/",
    "/paatoksenteko/",
    "/teemat/",
    "/seuranta/",
    f"/ohjelmat/{PROGRAMME}/",
    f"/ohjelmat/{PROGRAMME}/tavoitteet/2/",
    f"/ohjelmat/{PROGRAMME}/toimenpiteet/1-2/",
    f"/ohjelmat/{PROGRAMME}/raportit/2025/",
    f"/ohjelmat/{PROGRAMME}/mittarit/",
    f"/ohjelmat/{PROGRAMME}/luvut/alku/",
    f"/ohjelmat/{PROGRAMME}/tulosta/",
    "/ohjelmat/jatko/",
    "/saavutettavuus/",
    "/muokkaa/oma-sivusto/",
}


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """Give the folder of a town's site, built once in a test run."""
    return made_once(shared_folder(tmp_path_factory, request.config) / "town", build_town)


# In this file these stand for those of the real site, which tests/conftest.py gives.


@pytest.fixture(scope="session")
def site_dir(town: Path) -> Path:
    """Give the town's built site."""
    return town / "site"


@pytest.fixture(scope="session")
def pages(site_dir: Path) -> tuple[BuiltPage, ...]:
    """Give its pages."""
    return built_pages(site_dir)


@pytest.fixture(scope="session")
def site_url(site_dir: Path) -> Iterator[str]:
    """Give its address."""
    with serve(site_dir) as address:
        yield address


@pytest.fixture(scope="session", params=range(2))
def some_pages(request: pytest.FixtureRequest, pages: tuple[BuiltPage, ...]) -> Sequence[BuiltPage]:
    """Give half of the pages to look at: all kinds of records, and lists that may be empty."""
    shown = {page.address for page in one_of_each(pages)} | KINDS_OF_PAGES
    return [page for page in pages if page.address in shown][request.param :: 2]


@pytest.fixture(scope="session")
def varied_pages(pages: tuple[BuiltPage, ...]) -> tuple[BuiltPage, ...]:
    """Give as few pages as hold all that occurs on it."""
    return tuple(one_of_each(pages))


@pytest.fixture(autouse=True)
def says_whose_it_is(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests expect the town's name, address and publisher."""
    info = load(town / "data").info
    said = {"name": info.name, "address": info.address, "notice": info.notice}
    for module in (test_html, test_sharing):
        monkeypatch.setattr(module, "SITE", {**said, "publisher": {"name": info.publisher.name}})
    monkeypatch.setattr(test_sharing, "ROOT_URL", info.address.rstrip("/"))


def test_every_kind_of_record_has_a_page(pages: Sequence[BuiltPage]) -> None:
    """What is looked at is there."""
    assert {page.address for page in pages} >= KINDS_OF_PAGES


def test_a_towns_site_speaks_of_no_county(pages: Sequence[BuiltPage]) -> None:
    """Neither of counties nor of ours, the guide neither; the gallery shows our examples."""
    for page in pages:
        if page.address != GALLERY:
            text = page.tree.text_content().lower()
            for word in (COUNTY, "aluevalt", "vake", "satakun", "tikkuril"):
                assert word not in text, f"{page.address}: {word}"


def test_it_tells_how_its_publisher_is_reached(pages: Sequence[BuiltPage]) -> None:
    """On each page, a mailbox as a link."""
    for page in pages:
        (mail,) = page.tree.xpath("//footer//a[starts-with(@href, 'mailto:')]")
        assert mail.text_content() == "kirjaamo@esimerkkila.example"


def test_its_language_is_found_plain(town: Path) -> None:
    """Words and pages that it began with break no rule: its first pull request is green."""
    docs = town / "docs"
    outcome = run(edition.make(town / "data", docs, date.fromisoformat(TODAY)), docs)
    assert "\n".join(map(str, outcome.problems)) == ""


@pytest.mark.parametrize(
    ("file", "publishing"),
    [
        (".github/workflows/deploy.yml", r"run: .*make site.*"),
        (".gitlab-ci.yml", r"make site SITE=public.*"),
    ],
)
def test_what_is_not_yet_written_is_not_published(file: str, publishing: str) -> None:
    """A person may look at a site with marks; the machine that publishes refuses it."""
    (line,) = re.findall(publishing, (ROOT / file).read_text(encoding="utf-8"))
    assert "COMPLETE=1" in line
