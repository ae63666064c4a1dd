"""What tests share: the built site, its address, a browser, golden files, data to break."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests import golden
from tests.browser import PageOpener, launch
from tests.looking import of_each_kind
from tests.once import built, made_once, shared_folder
from tests.pages import BuiltPage, built_pages, one_of_each
from tests.places import DATA
from tests.server import serve

MARKS = {"site_dir": "site", "browser": "browser", "matches_golden": "golden"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --accept (golden files are written, not compared) and --every-page."""
    parser.addoption("--accept", action="store_true", help="renew the golden files")
    parser.addoption(
        "--every-page",
        action="store_true",
        help="look at every page in the browser, not only at one of each kind",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test by the fixtures it asks for, so that nobody has to remember to."""
    for item in items:
        for fixture, mark in MARKS.items():
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(mark)


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """Give the real site, built once in a test run; tests only read it."""
    shared = shared_folder(tmp_path_factory, request.config)
    return made_once(shared / "site", lambda folder: built(DATA, folder))


@pytest.fixture(scope="session")
def pages(site_dir: Path) -> tuple[BuiltPage, ...]:
    """Give every page of the built site."""
    return built_pages(site_dir)


@pytest.fixture(scope="session")
def site_url(site_dir: Path) -> Iterator[str]:
    """Give the built site's address, without a slash at the end."""
    with serve(site_dir) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give Chromium."""
    with launch() as chromium:
        yield chromium


@pytest.fixture(scope="session", params=range(4))
def some_pages(request: pytest.FixtureRequest, pages: tuple[BuiltPage, ...]) -> Sequence[BuiltPage]:
    """Give a quarter of the pages to look at, so that quarters are looked at side by side."""
    every = bool(request.config.getoption("--every-page"))
    found: Sequence[BuiltPage] = (pages if every else of_each_kind(pages))[request.param :: 4]
    return found


@pytest.fixture(scope="session")
def varied_pages(
    request: pytest.FixtureRequest, pages: tuple[BuiltPage, ...]
) -> tuple[BuiltPage, ...]:
    """Give as few pages as hold all that occurs on the site, or with --every-page all of them."""
    every = bool(request.config.getoption("--every-page"))
    return pages if every else tuple(one_of_each(pages))


@pytest.fixture
def open_page(browser: Browser, site_url: str) -> Iterator[PageOpener]:
    """Give a function that opens a page of the site; after the test its pages are closed."""
    opener = PageOpener(browser, site_url)
    yield opener
    opener.close()


@pytest.fixture
def matches_golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Give a function that compares a text with a golden file; with --accept it writes the file."""
    accept = bool(request.config.getoption("--accept"))
    return lambda path, text: golden.compare(path, text, accept=accept)


@pytest.fixture
def copied_data(tmp_path: Path) -> Path:
    """Give a copy of data/ that a test may break."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))
