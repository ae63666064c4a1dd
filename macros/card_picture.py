"""Draws a card: the site's mark and name, what kind of page it is, its name, and a line below."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw
from PIL.ImageFont import FreeTypeFont, Layout, truetype

from macros import drawing
from macros.views.status import Share

WIDTH, HEIGHT = 1200, 630
"""The size that networks ask for."""
_PAPER, _INK, _QUIET, _ACCENT = "#fffdf9", "#1c2326", "#434d52", "#00565e"
_EDGE = 80
_ROOM = WIDTH - 2 * _EDGE
_MARK = 88
# The name stands between these lines, as large as it fits.
_TOP, _BOTTOM = 228, 470
_SIZES = (76, 66, 58, 50, 42)
_BAR_TOP, _BAR = 490, 28
_LAST_LINE = 572
# One file for all machines, instead of the letters that each has.
_LETTERS = Path(str(files("fontpkg_source_sans_3"))) / "files" / "SourceSans3[wght].ttf"
# Of few colours a picture is packed in a third of the time, to half of the size.
_SHADES, _COLOURS_OF_MARK = 40, 64


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says; `shares` are stretches of a bar of statuses."""

    kind: str
    title: str
    below: str
    shares: tuple[Share, ...] = ()

    def in_words(self, site: str) -> str:
        """What a card says to those who do not see it."""
        title = f"{self.kind}: {self.title}" if self.kind else self.title
        told = dict.fromkeys(part.rstrip(".") for part in (title, self.below, site) if part)
        return f"{'. '.join(told)}."


class Brush:
    """Draws cards on the ground that they share."""

    def __init__(self, mark: Image.Image, site: str) -> None:
        self._ground = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
        draw = ImageDraw.Draw(self._ground)
        draw.rectangle((0, 0, WIDTH, 15), _ACCENT)
        small = drawing.resized(mark, _MARK)
        self._ground.paste(small, (_EDGE, 52), small)
        draw.text((_EDGE + _MARK + 20, 96), site, _INK, _letters(40, 700), "lm")
        self._colours = _palette(self._ground.crop((_EDGE, 52, _EDGE + _MARK, 52 + _MARK)))

    def drawn(self, card: Card) -> bytes:
        """A card as a PNG file."""
        few = self.painted(card).quantize(palette=self._colours, dither=Image.Dither.NONE)
        return drawing.png(few)

    def painted(self, card: Card) -> Image.Image:
        """A card before it is packed."""
        picture = self._ground.copy()
        draw = ImageDraw.Draw(picture)
        draw.text((_EDGE, 204), card.kind, _QUIET, _letters(34, 600), "ls")
        size, lines = _fitted(card.title)
        for number, line in enumerate(lines):
            draw.text((_EDGE, _TOP + number * _step(size)), line, _INK, _letters(size, 700), "la")
        _draw_bar(draw, card.shares)
        small = _letters(32, 400)
        below = _lines(card.below, small)[:2]
        for number, line in enumerate(reversed(below)):
            draw.text((_EDGE, _LAST_LINE - 40 * number), line, _QUIET, small, "ls")
        return picture


def _palette(mark: Image.Image) -> Image.Image:
    """The shades from paper to each colour of letters, and the colours of the mark."""
    paper = ImageColor.getrgb(_PAPER)
    shades = [
        round(light + (dark - light) * step / (_SHADES - 1))
        for colour in (_INK, _QUIET, _ACCENT)
        for step in range(_SHADES)
        for light, dark in zip(paper, ImageColor.getrgb(colour), strict=True)
    ]
    colours = mark.quantize(_COLOURS_OF_MARK).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette(shades + colours)
    return palette


@cache
def _letters(size: int, weight: int) -> FreeTypeFont:
    # The simple layout is the one that every build of the library has.
    letters = truetype(_LETTERS, size, layout_engine=Layout.BASIC)
    letters.set_variation_by_axes([weight])
    return letters


def _step(size: int) -> int:
    return round(1.12 * size)


def _fitted(title: str) -> tuple[int, list[str]]:
    """The largest size at which a name fits, and its lines; what does not fit is cut."""
    for size in _SIZES:
        lines = _lines(title, _letters(size, 700))
        most = (_BOTTOM - _TOP) // _step(size)
        if len(lines) <= most:
            return size, lines
    *whole, last = lines[:most]
    return size, [*whole, _cut(last, _letters(size, 700))]


def _cut(line: str, letters: FreeTypeFont) -> str:
    """As much of a line as fits with a mark that more was said."""
    while letters.getlength(f"{line}…") > _ROOM:
        line = line[:-1]
    return f"{line.rstrip(' .,')}…"


def _lines(text: str, letters: FreeTypeFont) -> list[str]:
    """A text in lines that fit; a word too long for one goes on to the next."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if letters.getlength(longer) <= _ROOM:
            lines[-1] = longer
            continue
        lines.append("")
        for letter in word:
            if letters.getlength(lines[-1] + letter) > _ROOM:
                lines.append("")
            lines[-1] += letter
    return [line for line in lines if line]


def _draw_bar(draw: ImageDraw.ImageDraw, shares: tuple[Share, ...]) -> None:
    """Stretches told apart by shape, as on the pages: full, half full, empty, a line."""
    for share in shares:
        left = _EDGE + _ROOM * float(share.start) / 100
        right = left + _ROOM * float(share.width) / 100 - 6
        top = _BAR_TOP + share.top * _BAR / 20
        draw.rectangle((left, top, right, top + share.height * _BAR / 20), _ACCENT)
        if share.hollow:
            inside = (left + 4, top + 4, right - 4, top + 4 + (share.hollow - 1) * _BAR / 20)
            draw.rectangle(inside, _PAPER)
