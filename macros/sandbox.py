"""Where hand-written pages run: Jinja with the project's components and nothing else.

A page can neither reach Python through objects nor see variables of the builder; the sandbox
refuses attributes that begin with an underscore, and no object with other powers is given to it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from macros import views
from macros.render import Renderer, component_names
from macros.views import Context

Macro: TypeAlias = "Callable[..., Markup]"


def macros(context: Context, page: Callable[[], str]) -> dict[str, Macro]:
    """A macro for each component that has a view; `page` tells the address of the page at hand."""
    return {name: _macro(name, context, page) for name in component_names() if hasattr(views, name)}


def _macro(name: str, context: Context, page: Callable[[], str]) -> Macro:
    view = getattr(views, name)

    def macro(*arguments: Any, **options: Any) -> Markup:
        return Renderer(context.words, page())(name, view(context, *arguments, **options))

    macro.__name__ = name
    macro.__doc__ = view.__doc__
    return macro


def environment(given: dict[str, Macro]) -> ImmutableSandboxedEnvironment:
    """The environment of hand-written pages, with these macros alone."""
    found = ImmutableSandboxedEnvironment(undefined=StrictUndefined)
    found.globals = dict(given)
    found.filters = {}
    return found
