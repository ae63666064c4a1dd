"""Components: from what a view shows to HTML, by templates that only place words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.runtime import new_context
from markupsafe import Markup

from macros import addresses, markup
from macros.embedding import anchor, embedded
from macros.models import Words

COMPONENTS = Path(__file__).parent / "components"
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


@cache
def component_names() -> tuple[str, ...]:
    """Every component there is: the folders of components/."""
    return tuple(sorted(p.parent.name for p in COMPONENTS.glob("*/template.html")))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(COMPONENTS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@cache
def _template(name: str) -> Template:
    return _environment().get_template(f"{name}/template.html")


@dataclass(frozen=True)
class Renderer:
    """Renders components for the page at `page`, an address from the site's root.

    `inside` holds the pages that are parts of this one, by address, with the id of each part.
    """

    words: Words
    page: str
    inside: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _given(self) -> dict[str, Any]:
        """What every template may use."""
        return {
            "words": self.words.escaped,
            "component": self,
            "link": self.link,
            "inline": self.inline,
            "block": self.block,
        }

    def __call__(self, name: str, view: Any) -> Markup:
        """The HTML of a component; `view` is a frozen record, or a mapping as in examples.yml."""
        template = _template(name)
        # As template.render() does, but without Jinja's globals: it would copy them each time.
        given = _parts(view) | self._given
        context = new_context(template.environment, name, template.blocks, given, shared=True)
        html = "".join(template.root_render_func(context))
        return Markup(html)  # noqa: S704 - made by an escaping template

    def part(
        self, name: str, view: Any, part: str, depth: int, inside: Mapping[str, str]
    ) -> Markup:
        """Another page's component as the part of this page with the id `part`."""
        html = Renderer(self.words, self.page, inside)(name, view)
        return Markup(embedded(html, part, depth))  # noqa: S704 - made by an escaping template

    def link(self, address: str) -> str:
        """The way from this page to an address of the site; addresses of the web stay."""
        page, _, place = address.partition("#")
        if part := self.inside.get(page):
            return f"#{anchor(part, place)}" if place else f"#{part}"
        return addresses.relative(address, self.page) if address.startswith("/") else address

    def inline(self, text: str) -> Markup:
        """A line of lightly marked text."""
        return markup.inline(text, self.link)

    def block(self, text: str) -> Markup:
        """Paragraphs of lightly marked text."""
        return markup.block(text, self.link)


def _parts(view: Any) -> dict[str, Any]:
    if is_dataclass(view):
        return {field.name: getattr(view, field.name) for field in fields(view)}
    return dict(view)


def scripts() -> Mapping[str, Path]:
    """The script of each component that has one."""
    files = {name: COMPONENTS / name / "script.js" for name in component_names()}
    return {name: file for name, file in files.items() if file.exists()}


def style(frame: Iterable[Path] = ()) -> str:
    """One sheet: the frame's styles, then each component's.

    Comments are for us; to readers they would be a quarter of the weight.
    """
    files = [*frame, *(COMPONENTS / name / "style.css" for name in component_names())]
    sheets = (file.read_text(encoding="utf-8") for file in files if file.exists())
    return _COMMENT.sub("", "\n".join(sheets))
