"""What a page tells of itself where its link is shared or found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import escape

from macros.card_picture import HEIGHT, WIDTH
from macros.cards import Cards
from macros.structured import StructuredData
from macros.views import Context


class Sharing:
    """Pictures and data blocks of the pages of the site at `root`."""

    def __init__(self, context: Context, root: str) -> None:
        self._root = root.rstrip("/")
        self._cards = Cards(context)
        self._data = StructuredData(context, root)

    def on_page(
        self, address: str, description: str, trail: Iterable[tuple[str, str]]
    ) -> Mapping[str, Any]:
        """A page's picture, and its data blocks; `trail` is the way to it from home."""
        path, says = self._cards.of_page(address)
        return {
            "picture": {
                "url": escape(f"{self._root}/{path}"),
                "says": escape(says),
                "width": WIDTH,
                "height": HEIGHT,
            },
            "data_blocks": tuple(self._data.on_page(address, description, trail)),
        }
