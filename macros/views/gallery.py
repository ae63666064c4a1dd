"""The gallery: every component by its examples."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros import addresses
from macros.examples import examples
from macros.render import Renderer, component_names
from macros.views.context import Context


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
                    ShownExample(one.name, render(name, one.values)) for one in examples(name)
                ),
            )
            for name in component_names()
            if not name.endswith("_page") and name != "gallery"
        )
    )
