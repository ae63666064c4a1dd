"""A component's examples: its gallery, its tests and its documentation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from macros.render import COMPONENTS


@dataclass(frozen=True, slots=True)
class Example:
    """What a template is given, and the HTML it must give."""

    name: str
    values: Mapping[str, Any]
    html: str


def examples(component: str) -> tuple[Example, ...]:
    """The examples of a component, as its examples.yml lists them."""
    text = (COMPONENTS / component / "examples.yml").read_text(encoding="utf-8")
    return tuple(Example(**entry) for entry in yaml.load(text, yaml.CSafeLoader))
