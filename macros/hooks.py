"""What MkDocs asks and when: the data is read, pages are added, and each gets its content.

MkDocs loads this file once, by its path; the package beside it is loaded anew before each
rebuild of `mkdocs serve`, so that edits of code and templates are seen.
"""

from __future__ import annotations

import os
import re
import sys
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File
from mkdocs.structure.toc import AnchorLink, TableOfContents

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from macros.edition import Edition

_ROOT = Path(__file__).parent.parent
_OVERRIDES = _ROOT / "overrides"
_COMPONENTS = _ROOT / "macros" / "components"
_HEADING = re.compile(r'<h2[^>]* id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)


@event_priority(100)
def _read_data(config: MkDocsConfig) -> MkDocsConfig:
    """Before any plugin: the edition to build, and the site's name and address from it."""
    if "edition" not in config.extra:
        config.extra["edition"] = _fresh_edition(config)
    info = config.extra["edition"].site.info
    config.site_name = info.name
    # `mkdocs serve` has set an address of its own by now.
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

    plugin = config.plugins["macros"]
    plugin._env = sandbox.environment(dict(plugin.macros))  # type: ignore[attr-defined]
    return config


on_config = CombinedEvent(_read_data, _close_the_sandbox)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leaves the theme's files out; adds ours, the open data, and a page for each record."""
    for file in [file for file in files if file.src_dir and not _is_ours(file, config)]:
        files.remove(file)
    edition: Edition = config.extra["edition"]
    made: dict[str, bytes | str] = {**_assets(), **edition.data_files()}
    for address, content in made.items():
        files.append(File.generated(config, address, content=content))
    by_hand = {file.dest_uri for file in files}
    for address in edition.pages:
        file = File.generated(config, f"{address[1:]}index.md", content="")
        if file.dest_uri not in by_hand:
            files.append(file)
    return files


def _is_ours(file: File, config: MkDocsConfig) -> bool:
    return file.src_dir == config.docs_dir


def _assets() -> dict[str, bytes | str]:
    from macros import render

    sheets = [
        sheet.read_text(encoding="utf-8") for sheet in sorted(_OVERRIDES.glob("styles/*.css"))
    ]
    found: dict[str, bytes | str] = {"assets/site.css": "\n".join([*sheets, render.style()])}
    for asset in sorted((_OVERRIDES / "assets").iterdir()):
        found[f"assets/{asset.name}"] = asset.read_bytes()
    for script in sorted((_OVERRIDES / "scripts").glob("*.js")):
        found[f"assets/{script.name}"] = script.read_bytes()
    for script in sorted(_COMPONENTS.glob("*/script.js")):
        found[f"assets/{script.parent.name}.js"] = script.read_bytes()
    return found


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Gives a page made from records its title and description, and every page its date."""
    edition: Edition = config.extra["edition"]
    made = _made(page, edition)
    sources = made.files if made else (f"docs/{page.file.src_uri}",)
    if made:
        page.meta.update(title=made.title, description=made.description)
    if changed := edition.last_changed(*sources):
        page.meta["lastmod"] = changed.isoformat()
    return markdown


def _address(page: Page) -> str:
    """The page's address from the site's root; MkDocs calls the home page `./`."""
    return f"/{page.url.removeprefix('./')}"


def _made(page: Page, edition: Edition) -> Any:
    return edition.pages.get(_address(page)) if page.file.generated_by else None


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """The page's content, with its list of headings where records made it."""
    edition: Edition = config.extra["edition"]
    made = _made(page, edition)
    if made is None:
        return edition.terms.link(html, _address(page))
    html = edition.html(made)
    page.toc = TableOfContents(
        [AnchorLink(unescape(_TAG.sub("", text)), key, 2) for key, text in _HEADING.findall(html)]
    )
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Gives the frame what is the same on every page."""
    edition: Edition = config.extra["edition"]
    titles = {_address(page): _crumb(page, edition) for page in _pages(files)}
    config.extra["titles"] = titles
    today = edition.context.today
    info = edition.site.info
    env.globals.update(
        site=SimpleNamespace(
            name=info.name,
            tagline=info.tagline,
            notice=info.notice,
            publisher=info.publisher.name,
            address=info.address,
            language=info.language,
        ),
        words=edition.site.words,
        built=SimpleNamespace(
            iso=today.isoformat(), text=f"{today.day}.{today.month}.{today.year}"
        ),
        footer_links=[
            SimpleNamespace(title=titles[address], url=address[1:])
            for address in ("/saavutettavuus/", "/tietosuoja/", "/avoin-data/", "/muokkaa/")
            if address in titles
        ],
        csp=CSP,
        crumbs=(),
        scripts=(),
    )
    return env


def _pages(files: Files) -> list[Page]:
    return [file.page for file in files.documentation_pages() if file.page]


def _crumb(page: Page, edition: Edition) -> str:
    made = _made(page, edition)
    return made.crumb if made else str(page.title)


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any
) -> dict[str, Any]:
    """Gives the frame the way to this page, and the scripts its components need."""
    titles: dict[str, str] = config.extra["titles"]
    here = _address(page)
    parts = here.strip("/").split("/")
    above = ["/", *(f"/{'/'.join(parts[:n])}/" for n in range(1, len(parts)))]
    crumbs = [SimpleNamespace(title=titles[one], url=one[1:]) for one in above if one in titles]
    context["crumbs"] = (
        [] if here == "/" else [*crumbs, SimpleNamespace(title=titles[here], url=None)]
    )
    context["scripts"] = [
        f"assets/{script.parent.name}.js"
        for script in sorted(_COMPONENTS.glob("*/script.js"))
        if f'class="{script.parent.name.replace("_", "-")}' in (page.content or "")
    ]
    return context
