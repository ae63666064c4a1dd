"""The gallery: every component by its examples."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from macros import addresses
from macros.examples import examples
from macros.render import Renderer, component_names
from macros.views.context import Context

_ID = re.compile(r' id="([^"]+)"')
_USES_OF_IDS = re.compile(
    r'( (?:id|for|href|aria-labelledby|aria-describedby|aria-controls))="(#?)([^"]*)"'
)
# Neither a place on the gallery itself nor another host.
_LINK_TO_A_PAGE = re.compile(r' href="(?!#|[a-z]+:)[^"]*"')


@dataclass(frozen=True, slots=True)
class ShownExample:
    """An example as it is rendered."""

    name: str
    html: Markup


@dataclass(frozen=True, slots=True)
class ShownComponent:
    """A component with its examples."""

    id: str
    name: str
    examples: tuple[ShownExample, ...]


@dataclass(frozen=True, slots=True)
class Gallery:
    """All components that can stand on a page beside others."""

    components: tuple[ShownComponent, ...]


def gallery(context: Context) -> Gallery:
    """Every component with its examples; whole pages are left to their own addresses."""
    render = Renderer(context.words, addresses.GALLERY)
    return Gallery(
        tuple(
            ShownComponent(
                id=f"komponentti-{name.replace('_', '-')}",
                name=name,
                examples=tuple(
                    ShownExample(one.name, _shown(render(name, one.values), f"{name}-{number}-"))
                    for number, one in enumerate(examples(name), start=1)
                ),
            )
            for name in component_names()
            if not name.endswith("_page") and name != "gallery"
        )
    )


def _shown(html: Markup, prefix: str) -> Markup:
    """An example for any site: a link leads to the gallery's own top, not to a page of ours."""
    shown = _LINK_TO_A_PAGE.sub(' href="#sisalto"', str(_own_ids(html, prefix)))
    return Markup(shown)  # noqa: S704 - it was safe before


def _own_ids(html: Markup, prefix: str) -> Markup:
    """The HTML with ids that no other example has, and what refers to them."""
    ids = set(_ID.findall(html))

    def renamed(match: re.Match[str]) -> str:
        names = (f"{prefix}{name}" if name in ids else name for name in match[3].split())
        return f'{match[1]}="{match[2]}{" ".join(names)}"'

    return Markup(_USES_OF_IDS.sub(renamed, html))  # noqa: S704 - it was safe before
