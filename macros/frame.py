"""What the frame around every page (overrides/main.html) is given, escaped once for all pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from macros import addresses, contents, reading, render
from macros.edit_links import EditLinks
from macros.fields import UNKNOWN
from macros.headers import CSP
from macros.page import Origin
from macros.sharing import Sharing
from macros.time_words import day_text
from macros.views import Context

_MAILBOX = re.compile(r"[^@\s]+@[^@\s]+")
_MAIL_TO = Markup('<a href="mailto:{0}">{0}</a>')
_FOOTER = (addresses.STATEMENT, addresses.PRIVACY, addresses.OPEN_DATA, addresses.EDIT)


@dataclass(frozen=True, slots=True)
class Link:
    """A line of a menu: its title as HTML, its address from the site's root or the page's own."""

    title: str
    url: str | None


class Frame:
    """The frame of all pages; `titles` are their short titles by address, `root` the site's own."""

    def __init__(self, context: Context, titles: Mapping[str, str], root: str) -> None:
        self._context = context
        self._titles = titles
        self._sharing = Sharing(context, root)
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
                "contact": _reached(info.publisher.contact),
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
            "data_blocks": (),
        }

    def on_page(
        self,
        address: str,
        content: str,
        meta: Mapping[str, Any],
    ) -> Mapping[str, Any]:
        """What a page has of its own."""
        trail = tuple(self._trail(address))
        return {
            **self._sharing.on_page(address, str(meta.get("description", "")), trail),
            **self._told(content, meta.get("lastmod")),
            "crumbs": tuple(self._crumbs(trail)),
            "headings": [Link(title, f"#{anchor}") for anchor, title in contents.headings(content)],
            "opening_end": contents.opening_end(content),
            "scripts": [script for script, mark in self._scripts if mark in content],
        }

    def edit_links(self, address: str, title: str, origins: Iterable[Origin]) -> tuple[Link, ...]:
        """Where a page is edited and asked about; `origins` are the places it was made from."""
        found = self._edit_links.on_page(address, title, origins)
        return tuple(Link(str(escape(text)), str(escape(url))) for text, url in found)

    def _told(self, content: str, changed: str | None) -> Mapping[str, Any]:
        """How long a long page takes to read, and when its facts last changed."""
        minutes = reading.minutes(content)
        day = date.fromisoformat(changed) if changed else None
        return {
            "updated": {"iso": changed, "text": day_text(day)} if day else None,
            "reading_time": (
                escape(self._context.words.say("layout.reading_time", minutes=minutes))
                if minutes
                else None
            ),
        }

    def _crumbs(self, trail: Sequence[tuple[str, str]]) -> Iterator[Link]:
        """The way to a page as links; the page itself has none."""
        for _, address in trail[:-1]:
            yield self._links[address]
        for title, _ in trail[-1:]:
            yield Link(str(escape(title)), None)

    def _trail(self, address: str) -> Iterator[tuple[str, str]]:
        """The way to a page, titles and addresses: home first, the page itself last."""
        if address == addresses.HOME:
            return
        parts = address.strip("/").split("/")
        steps = (addresses.HOME, *(f"/{'/'.join(parts[:n])}/" for n in range(1, len(parts))))
        yield from ((self._titles[one], one) for one in steps if one in self._titles)
        yield self._titles[address], address


def _reached(contact: str) -> Markup | None:
    """How the publisher is reached, a mailbox as a link; None where that is not known."""
    if contact == UNKNOWN:
        return None
    return _MAIL_TO.format(contact) if _MAILBOX.fullmatch(contact) else escape(contact)
