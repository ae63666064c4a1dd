"""One page inside another: its headings a step lower, its ids its own."""

from __future__ import annotations

import re

_HEADING = re.compile(r"<(/?)h([1-6])\b")
_FIRST = re.compile(r"<h1(?: id=\"[^\"]*\")?")
# A part is no landmark: a document of fifty of them could not be found one's way in.
_LANDMARK = re.compile(r'(<section\b[^>]*?) aria-labelledby="[^"]*"')
_ID = re.compile(r' id="([^"]+)"')
_NAMED = re.compile(r' (id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"')
_INSIDE = re.compile(r' href="#([^"]+)"')


def anchor(part: str, within: str) -> str:
    """The id that a place of a part has in the whole."""
    return f"{part}--{within}"


def embedded(html: str, part: str, depth: int) -> str:
    """The content of a page as the part named `part`, its headings `depth` steps lower.

    What stands above the heading leads back to where the reader is already; it is left out.
    """
    html = _LANDMARK.sub(r"\1", str(html)[html.index("<h1") :])
    own = set(_ID.findall(html))

    def renamed(found: re.Match[str]) -> str:
        names = " ".join(anchor(part, name) for name in found[2].split())
        return f' {found[1]}="{names}"'

    def led(found: re.Match[str]) -> str:
        return f' href="#{anchor(part, found[1])}"' if found[1] in own else found[0]

    html = _NAMED.sub(renamed, _INSIDE.sub(led, html))
    html = _FIRST.sub(f'<h1 id="{part}"', html, count=1)
    return _HEADING.sub(lambda found: f"<{found[1]}h{min(6, int(found[2]) + depth)}", html)
