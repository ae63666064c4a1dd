"""What MkDocs asks and when: the data is read, pages are added, and each gets its content.

MkDocs loads this file once, by its path; the package beside it is loaded anew before each
rebuild of `mkdocs serve`, so that edits of code and templates are seen.
"""

from __future__ import annotations

import logging
import os
import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

    from macros.edition import Edition
    from macros.frame import Frame
    from macros.page import Origin
    from macros.page import Page as MadePage

_ROOT = Path(__file__).parent.parent
_OVERRIDES = _ROOT / "overrides"
_MARK = _OVERRIDES / "assets" / "favicon.svg"
_ID = re.compile(r' id="([^"]+)"')


@event_priority(100)
def _read_data(config: MkDocsConfig) -> MkDocsConfig:
    """Before any plugin: the edition to build, and the site's name and address from it."""
    if "edition" not in config.extra:
        config.extra["edition"] = _fresh_edition(config)
    # The frame is whole in overrides/: nobody need walk through the theme's thousands of icons.
    config.theme.dirs = [str(_OVERRIDES)]
    info = config.extra["edition"].site.info
    config.site_name = info.name
    # `mkdocs serve` has set an address of its own by now.
    config.extra["serving"] = bool(config.site_url)
    if not config.site_url:
        config.site_url = os.environ.get("SITE_URL") or info.address
    return config


def _fresh_edition(config: MkDocsConfig) -> Edition:
    for name in [name for name in sys.modules if name == "macros" or name.startswith("macros.")]:
        del sys.modules[name]
    sys.path[:0] = [] if str(_ROOT) in sys.path else [str(_ROOT)]
    from macros import edition, problems

    data = Path(config.extra["data"])
    try:
        return edition.make(data, Path(os.path.relpath(config.docs_dir)), _today(config))
    except problems.ProblemsError as error:
        raise Abort(problems.as_list(error.problems, str(data))) from None


def _today(config: MkDocsConfig) -> date:
    if given := config.extra.get("today"):
        return date.fromisoformat(str(given))
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()


@event_priority(-100)
def _close_the_sandbox(config: MkDocsConfig) -> MkDocsConfig:
    """After the macros plugin made its environment: pages run in ours instead."""
    from macros import sandbox

    plugin: Any = config.plugins["macros"]
    plugin._env = sandbox.environment(dict(plugin.macros))
    # It would write all of them into a debugging message, the whole edition too.
    plugin.variables.clear()
    return config


on_config = CombinedEvent(_read_data, _close_the_sandbox)


class RecordPage(Page):
    """A page made from a record: its HTML is there, so neither source nor Markdown is read."""

    def __init__(self, made: MadePage, file: File, config: MkDocsConfig) -> None:
        super().__init__(made.title, file, config)
        self.made = made
        self.meta = {"description": made.short_description, "contents": made.contents}
        if made.for_paper:
            self.meta["robots"] = "noindex"
        self.markdown = ""

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing: there is no source file."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Takes the HTML that the components made."""
        self.content = config.extra["edition"].html(self.made)
        self.toc = TableOfContents([])
        self.present_anchor_ids = set(_ID.findall(self.content))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leaves the theme's files out; adds ours, the open data, and a page for each record."""
    from macros import headers
    from macros.cards import Cards

    for file in [file for file in files if file.src_dir != config.docs_dir]:
        files.remove(file)
    edition: Edition = config.extra["edition"]
    made: dict[str, bytes | str] = {
        **_assets(),
        **Cards(edition.context).files(_MARK.read_text(encoding="utf-8")),
        **edition.data_files(),
        **headers.files(edition.site.info, str(config.site_url), edition.context.today),
    }
    for address, content in made.items():
        # Else MkDocs would leave out .well-known/, as its name begins with a dot.
        kept = InclusionLevel.INCLUDED
        files.append(File.generated(config, address, content=content, inclusion=kept))
    by_hand = {file.dest_uri for file in files}
    for address, page in edition.pages.items():
        file = File.generated(config, f"{address[1:]}index.md", content="")
        if file.dest_uri not in by_hand:
            files.append(file)
            RecordPage(page, file, config)
    return files


def _assets() -> dict[str, bytes | str]:
    from macros import render

    sheets = sorted(_OVERRIDES.glob("styles/*.css"))
    found: dict[str, bytes | str] = {"assets/site.css": render.style(sheets)}
    for asset in sorted((_OVERRIDES / "assets").iterdir()):
        found[f"assets/{asset.name}"] = asset.read_bytes()
    for script in sorted((_OVERRIDES / "scripts").glob("*.js")):
        found[f"assets/{script.name}"] = script.read_bytes()
    for component, script in render.scripts().items():
        found[f"assets/{component}.js"] = script.read_bytes()
    return found


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Tells the day a page's facts last changed; runs macros on hand-written pages only."""
    edition: Edition = config.extra["edition"]
    by_record = isinstance(page, RecordPage)
    by_hand = (f"{edition.docs}/{page.file.src_uri}",)
    sources = page.made.files if isinstance(page, RecordPage) else by_hand
    # The macros plugin passes over pages while it has no variables.
    macros: Any = config.plugins["macros"]
    macros.variables.clear()
    macros.variables.update({} if by_record else {"pages": ()})
    if changed := edition.last_changed(*sources):
        page.meta["lastmod"] = changed.isoformat()
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Finishes hand-written pages; a record's page is finished."""
    edition: Edition = config.extra["edition"]
    return html if isinstance(page, RecordPage) else edition.finished(html, _address(page))


def on_nav(nav: Navigation, config: MkDocsConfig, **_: Any) -> Navigation:
    """Keeps the main menu for the frame."""
    pages = [item for item in nav.items if isinstance(item, Page)]
    config.extra["menu"] = [(str(page.title), _address(page)) for page in pages]
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Gives the frame what is the same on every page."""
    from macros.frame import Frame

    _add_search(files, config)
    frame = Frame(
        config.extra["edition"].context,
        {_address(page): _short_title(page) for page in _pages(files)},
        str(config.site_url),
    )
    env.globals.update(frame.everywhere(config.extra["menu"]))
    if config.extra["serving"]:
        env.globals["csp"] = ""  # it would forbid the script by which MkDocs reloads the page
    config.extra["frame"] = frame
    return env


def _add_search(files: Files, config: MkDocsConfig) -> None:
    """Every page has its content by now, and no file has been written yet."""
    from macros.search.library import NoLibraryError

    edition: Edition = config.extra["edition"]
    contents = {_address(page): page.content or "" for page in _pages(files)}
    try:
        made = edition.search_files(contents)
    except NoLibraryError as error:
        raise Abort(str(error)) from None
    for address, content in made.items():
        files.append(File.generated(config, address, content=content))


def _pages(files: Files) -> list[Page]:
    return [file.page for file in files.documentation_pages() if file.page]


def _address(page: Page) -> str:
    """The page's address from the site's root; MkDocs calls the home page `./`."""
    return f"/{page.url.removeprefix('./')}"


def _short_title(page: Page) -> str:
    return page.made.crumb if isinstance(page, RecordPage) else str(page.title)


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any
) -> dict[str, Any]:
    """Gives the frame what this page has of its own."""
    frame: Frame = config.extra["frame"]
    own = frame.on_page(_address(page), page.content or "", page.meta)
    context.update(own)
    context["edit_links"] = frame.edit_links(_address(page), str(page.title), _edited_at(page))
    return context


def _edited_at(page: Page) -> tuple[Origin, ...]:
    from macros.page import by_hand

    return page.made.edited_at if isinstance(page, RecordPage) else by_hand(page.file.src_uri)


def on_serve(server: LiveReloadServer, **_: Any) -> LiveReloadServer:
    """Tells the problems that an edit made and goes on serving the pages as they were.

    MkDocs would leave every request without an answer until the problems are mended.
    """
    build = server.builder

    def build_or_tell() -> None:
        try:
            build()
        except Abort as problems:
            logging.getLogger("mkdocs.macros").error(str(problems))

    server.builder = build_or_tell
    return server
