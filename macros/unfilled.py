"""Texts that are still to be written: where a scaffolded file has the mark in their place.

A file with marks is valid, so that its page can be looked at while it is being written; but it is
not complete, and what is not complete is not to be published (`--complete`).
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.model_tree import field_at
from macros.problems import Problem
from macros.site import Piece, Site

MARK = "KIRJOITA TÄHÄN"
"""In capitals, so that nobody overlooks it, and no real text holds it by chance."""


def unfilled(site: Site) -> Iterator[Problem]:
    """Each text with the mark in it, and what belongs there."""
    for piece in site.pieces:
        if isinstance(piece.value, str) and MARK in piece.value:
            fact = f"tässä on vielä ”{MARK}”."
            yield Problem(piece.place(), fact, f"Kirjoita teksti. {_help(piece)}".rstrip())


def _help(piece: Piece) -> str:
    field = field_at(type(piece.record), piece.location)
    return " ".join((field.description or "").split()) if field else ""
