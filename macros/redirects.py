"""Addresses once published lead to where their matter is told now, without any script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from markupsafe import Markup

from macros import addresses
from macros.headers import CSP
from macros.pages import pages
from macros.problems import Problem, quoted
from macros.views import Context

HOSTS_FILE = "_redirects"
"""Read by several static hosts, which then answer with a real redirect."""
_PAGE = Markup("""\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url={link}">
<title>{title} – {site}</title>
<meta name="description" content="{description}">
<meta name="robots" content="noindex">
<link rel="canonical" href="{canonical}">
<link rel="icon" type="image/svg+xml" href="{root}assets/favicon.svg">
<link rel="stylesheet" href="{root}assets/site.css">
</head>
<body>
<main class="frame" id="sisalto">
<h1>{title}</h1>
<p><a href="{link}">{text}</a></p>
</main>
</body>
</html>
""")


class Moved:
    """Everything that data/redirects.yml makes of a site."""

    def __init__(self, context: Context) -> None:
        self._context = context
        table = context.site.redirects.root
        self._pages = {old: new for old, new in table.items() if "#" not in old}
        self._anchors: dict[str, list[tuple[str, str]]] = {}
        for old, new in table.items():
            (page, _, was), anchor = old.partition("#"), new.partition("#")[2]
            if was and anchor:
                self._anchors.setdefault(page, []).append((was, anchor))

    def files(self) -> Mapping[str, bytes]:
        """A page at each old address, and the list that hosts read."""
        if not self._pages:
            return {}
        made = {f"{old[1:]}index.html": self._page(old, new) for old, new in self._pages.items()}
        folder = urlsplit(self._context.site.info.address).path.rstrip("/")
        lines = (f"{folder}{old} {folder}{new} 301\n" for old, new in self._pages.items())
        made[HOSTS_FILE] = "".join(lines)
        return {path: text.encode() for path, text in made.items()}

    def _page(self, old: str, new: str) -> str:
        site, words = self._context.site, self._context.words
        return _PAGE.format(
            language=site.info.language,
            csp=CSP,
            link=addresses.relative(new, old),
            title=words.say("moved.title", address=old),
            site=site.info.name,
            description=words.say("moved.description", address=old),
            canonical=addresses.on_the_web(site, new),
            root=addresses.relative("/", old),
            text=words["moved.link"],
        )

    def with_old_anchors(self, html: str, address: str) -> str:
        """A page's content with a mark for each old anchor, in what now holds its matter."""
        for was, anchor in self._anchors.get(address, ()):
            opening = rf'(<[a-z][^>]* id="{re.escape(anchor)}"[^>]*>)'
            html = re.sub(opening, rf'\1<span id="{was}"></span>', html, count=1)
        return html


def problems(docs: Path, context: Context) -> Iterator[Problem]:
    """Redirects from addresses where a hand-written page, or a list made from records, stands."""
    table = context.site.redirects
    made = {page.address for page in pages(context)} if table.root else set()
    known = made - addresses.of_site(context.site)
    for old in table.root:
        by_hand = [docs / f"{old.strip('/')}.md", docs / old.strip("/") / "index.md"]
        if old in known or ("#" not in old and any(file.exists() for file in by_hand)):
            fact = f"sivu {quoted(old)} on olemassa, joten siitä ei ohjata muualle."
            yield Problem(table.key_place(old), fact, "Poista rivi.")
