"""What the frame around every page (overrides/main.html) is given, escaped once for all pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import escape

from macros import addresses, render
from macros.edit_links import EditLinks
from macros.headers import CSP
from macros.page import Origin
from macros.views import Context
from macros.views.context import day_text

_TAG = re.compile(r"<[^>]+>")
_FOOTER = (addresses.STATEMENT, addresses.PRIVACY, addresses.OPEN_DATA, addresses.EDIT)


@dataclass(frozen=True, slots=True)
class Link:
    """A line of a menu: its title as HTML, its address from the site's root or the page's own."""

    title: str
    url: str | None


class Frame:
    """The frame of all pages; `titles` are their short titles by address."""

    def __init__(self, context: Context, titles: Mapping[str, str]) -> None:
        self._context = context
        self._edit_links = EditLinks(context)
        self._links = {
            address: Link(str(escape(title)), address[1:]) for address, title in titles.items()
        }
        # A component with a script shows on a page by its class.
        self._scripts = [
            (f"assets/{name}.js", f'class="{name.replace("_", "-")}') for name in render.scripts()
        ]

    def everywhere(self, menu: Iterable[tuple[str, str]]) -> Mapping[str, Any]:
        """What is the same on every page; `menu` holds titles and addresses."""
        info, today = self._context.site.info, self._context.today
        return {
            "site": {
                "name": escape(info.name),
                "tagline": escape(info.tagline),
                "notice": escape(info.notice),
                "publisher": escape(info.publisher.name),
                "language": escape(info.language),
            },
            "words": self._context.words.escaped,
            "menu": [Link(str(escape(title)), address[1:]) for title, address in menu],
            "footer_links": [self._links[address] for address in _FOOTER if address in self._links],
            "built": {"iso": today.isoformat(), "text": day_text(today)},
            "csp": escape(CSP),
            "crumbs": (),
            "scripts": (),
            "edit_links": (),
        }

    def on_page(
        self, address: str, headings: Iterable[tuple[str, str]], content: str
    ) -> Mapping[str, Any]:
        """What a page has of its own; `headings` holds titles as HTML and anchors."""
        return {
            "crumbs": tuple(self._crumbs(address)),
            "headings": [Link(_TAG.sub("", title), anchor) for title, anchor in headings],
            "scripts": [script for script, mark in self._scripts if mark in content],
        }

    def edit_links(self, address: str, title: str, origins: Iterable[Origin]) -> tuple[Link, ...]:
        """Where a page is edited and asked about; `origins` are the places it was made from."""
        found = self._edit_links.on_page(address, title, origins)
        return tuple(Link(str(escape(text)), str(escape(url))) for text, url in found)

    def _crumbs(self, address: str) -> Iterator[Link]:
        """The way to a page: home first, the page itself last and without an address."""
        if address == addresses.HOME:
            return
        parts = address.strip("/").split("/")
        above = (addresses.HOME, *(f"/{'/'.join(parts[:n])}/" for n in range(1, len(parts))))
        yield from (self._links[one] for one in above if one in self._links)
        yield Link(self._links[address].title, None)
