"""The pages of the built site, as crawlers and readers meet them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

GALLERY = "/muokkaa/komponentit/"
WHOLE = "tulosta/"
"""How the address of a programme as one document ends."""
_HOST = "https://a.host"
_LINKS = "//@href | //@src | //form/@action"


@dataclass(frozen=True)
class BuiltPage:
    """A page by its address from the site's root: /osallistu/, or /404.html."""

    address: str
    file: Path

    @cached_property
    def tree(self) -> Any:
        """The page parsed; what its xpath() gives depends on the question."""
        return html.fromstring(self.file.read_bytes())

    @cached_property
    def ids(self) -> frozenset[str]:
        """Where a link with an anchor may lead on this page."""
        return frozenset(map(str, self.tree.xpath("//@id")))

    @cached_property
    def parts(self) -> frozenset[str]:
        """The elements and classes that occur on the page."""
        elements = (str(element.tag) for element in self.tree.iter())
        classes = (name for names in self.tree.xpath("//@class") for name in str(names).split())
        return frozenset((*elements, *classes))

    @property
    def repeats_others(self) -> bool:
        """Whether the page shows again what other pages show."""
        return self.address == GALLERY or self.address.endswith(f"/{WHOLE}")

    @property
    def links(self) -> list[str]:
        """Every address the page names, as it is written."""
        return [str(link) for link in self.tree.xpath(_LINKS)]

    @property
    def main(self) -> Any:
        """The page's own content, without header and footer."""
        return self.tree.get_element_by_id("sisalto")

    @property
    def text(self) -> str:
        """The words of the page's own content."""
        return " ".join(self.main.text_content().split())

    def leads_to(self, link: str, folder: str = "/") -> str | None:
        """A link's target from the site's root, or None when it leads to another host.

        `folder` is where on its host the site stands. A target outside it keeps its whole address.
        """
        found = urlsplit(urljoin(f"{_HOST}{folder}{self.address[1:]}", link))
        if f"{found.scheme}://{found.netloc}" != _HOST:
            return None
        inside = found.path.startswith(folder)
        path = found.path[len(folder) - 1 :] if inside else f"{_HOST}{found.path}"
        return path + (f"#{unquote(found.fragment)}" if found.fragment else "")


def built_pages(site: Path) -> tuple[BuiltPage, ...]:
    """Every page below a folder, in the order of addresses."""
    found = (
        BuiltPage(f"/{file.relative_to(site).as_posix()}".removesuffix("index.html"), file)
        for file in site.rglob("*.html")
    )
    return tuple(sorted(found, key=lambda page: page.address))


def one_of_each(pages: Sequence[BuiltPage]) -> Iterator[BuiltPage]:
    """As few pages as hold, together, every element and class that occurs on the site.

    The gallery of components and programmes as one document come last: they hold what stands in
    its own surroundings elsewhere.
    """
    seen: set[str] = set()
    for page in sorted(pages, key=lambda page: (page.repeats_others, -len(page.parts))):
        if new := page.parts - seen:
            seen |= new
            yield page
