"""Pictures that stand for a page where its link is shared, drawn when the site is built.

One for the site, one for each programme and one for each way to take part: those are what people
send to each other, and a drawing costs as much as ten pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from PIL import Image

from macros import addresses, drawing
from macros.card_picture import Brush, Card
from macros.views import Context
from macros.views.programmes import organisation_name
from macros.views.status import is_assessed, progress

FOLDER = "assets/kortit/"
_TILE, _TILE_MARK, _TAB = 180, 140, 32
_GROUND = "#fffdf9"


@dataclass(frozen=True)
class Cards:
    """The pictures of a site."""

    context: Context

    @cached_property
    def _all(self) -> Mapping[str, Card]:
        """Every card by the address that it stands for; pages below share it."""
        return dict(_cards(self.context))

    def of_page(self, address: str) -> tuple[str, str]:
        """Where the picture of a page is, from the site's root, and what it says."""
        above = [address[: end + 1] for end, letter in enumerate(address) if letter == "/"]
        nearest = next(one for one in reversed(above) if one in self._all)
        return _file(nearest), self._all[nearest].in_words(self.context.site.info.name)

    def files(self, svg: str) -> Mapping[str, bytes]:
        """Every picture by its path, and the icons of the site, whose mark is in `svg`."""
        mark = drawing.mark(svg, _TILE)
        brush = Brush(mark, self.context.site.info.name)
        pictures = {_file(address): brush.drawn(card) for address, card in self._all.items()}
        return {**pictures, **_icons(mark)}


def _file(address: str) -> str:
    return f"{FOLDER}{address.strip('/').replace('/', '-') or 'sivusto'}.png"


def _icons(mark: Image.Image) -> Mapping[str, bytes]:
    """The mark for browsers that read no SVG, and on a ground of its own for home screens."""
    tile = Image.new("RGB", (_TILE, _TILE), _GROUND)
    small, corner = drawing.resized(mark, _TILE_MARK), (_TILE - _TILE_MARK) // 2
    tile.paste(small, (corner, corner), small)
    return {
        "favicon.ico": drawing.ico(drawing.resized(mark, _TAB)),
        "assets/apple-touch-icon.png": drawing.png(tile),
    }


def _cards(context: Context) -> Iterator[tuple[str, Card]]:
    info, words = context.site.info, context.words
    yield addresses.HOME, Card("", info.tagline, "")
    for programme in context.site.programmes:
        about = programme.about
        told = progress(context, programme.id) if is_assessed(programme) else None
        below = told.sentence if told else organisation_name(context, about.organisation)
        shares = told.shares if told else ()
        card = Card(words["card.programme"], about.name, below, shares)
        yield addresses.programme(programme.id), card
    for way in context.site.ways:
        yield addresses.way(way.id), Card(words["card.way"], way.name, way.gain)
