"""Where hand-written pages run: Jinja that knows calls of components and nothing else.

A page can neither reach Python through objects, nor loop, nor see variables of the builder: there
is no grammar for it. The sandbox below that refuses attributes that begin with an underscore.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from jinja2 import Environment, StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from macros import views
from macros.render import Renderer, component_names
from macros.views import Context

Macro: TypeAlias = "Callable[..., Markup]"


# What can be written between braces.
_ON_A_PAGE = (str, int, str | None, int | None)
# Between one pair of braces; the parser takes its time with more.
_TOO_LONG = re.compile(r"\{[{%](?:(?![%}]\}).){1000}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Call:
    """A component called on a page, with its arguments, and the line it is on."""

    name: str
    arguments: tuple[Any, ...]
    options: dict[str, Any]
    line: int


@dataclass(frozen=True, slots=True)
class Refused:
    """Anything else between braces; `name` is the component that was meant, where there is one."""

    line: int
    name: str = ""


@cache
def names() -> tuple[str, ...]:
    """The components that a page may call: those whose view asks for texts and numbers alone."""
    return tuple(
        name
        for name in component_names()
        if hasattr(views, name) and all(one.annotation in _ON_A_PAGE for one in parameters(name))
    )


def macros(context: Context, page: Callable[[], str]) -> dict[str, Macro]:
    """A macro for each of these components; `page` tells the address of the page at hand."""
    return {name: _macro(name, context, page) for name in names()}


def _macro(name: str, context: Context, page: Callable[[], str]) -> Macro:
    view = getattr(views, name)

    def macro(*arguments: Any, **options: Any) -> Markup:
        return Renderer(context.words, page())(name, view(context, *arguments, **options))

    macro.__name__ = name
    macro.__doc__ = view.__doc__
    return macro


def parameters(name: str) -> list[inspect.Parameter]:
    """What a component asks for, with the types evaluated."""
    signature = inspect.signature(getattr(views, name), eval_str=True)
    return list(signature.parameters.values())[1:]


def environment(given: dict[str, Macro]) -> Environment:
    """The environment of hand-written pages, with the components among these macros alone."""
    found = _PageEnvironment(undefined=StrictUndefined)
    found.globals = {name: given[name] for name in names()}
    found.filters = {}
    return found


def read(text: str) -> Iterator[Call | Refused]:
    """What stands between braces on a page, in order. Raises TemplateSyntaxError."""
    if bomb := _TOO_LONG.search(text):
        raise TemplateSyntaxError("too long", text.count("\n", 0, bomb.start()) + 1)
    for output in Environment().parse(text).body:  # noqa: S701 - nothing is rendered
        if not isinstance(output, nodes.Output):
            yield Refused(output.lineno or 1)
            continue
        for node in output.nodes:
            if not isinstance(node, nodes.TemplateData):
                yield _read(node)


def _read(node: nodes.Expr) -> Call | Refused:
    called = node.node if isinstance(node, nodes.Call) else node
    name = called.name if isinstance(called, nodes.Name) else ""
    if not (isinstance(node, nodes.Call) and name) or node.dyn_args or node.dyn_kwargs:
        return Refused(node.lineno, name)
    values = [*node.args, *(option.value for option in node.kwargs)]
    if not all(isinstance(value, nodes.Const) for value in values):
        return Refused(node.lineno, name)
    arguments = tuple(argument.as_const() for argument in node.args)
    options = {option.key: option.value.as_const() for option in node.kwargs}
    return Call(name, arguments, options, node.lineno)


class _PageEnvironment(ImmutableSandboxedEnvironment):
    """Runs a page only when there is nothing between its braces but calls of components."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        for found in read(source):
            if isinstance(found, Refused) or found.name not in self.globals:
                raise TemplateSyntaxError("only components", found.line, name, filename)
        return super()._parse(source, name, filename)
