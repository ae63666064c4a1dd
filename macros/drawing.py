"""Draws the site's mark, overrides/assets/favicon.svg, in dots for those that read no SVG.

It knows what that file uses: paths of lines and circle arcs, fills, strokes with round ends, and
a mask. Anything else is an error, so that a new drawing is not drawn wrong in silence.
"""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree

from PIL import Image, ImageChops, ImageDraw

Point = tuple[float, float]

_SVG = "{http://www.w3.org/2000/svg}"
_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_ARGUMENTS = {"m": 2, "l": 2, "h": 1, "v": 1, "a": 7, "z": 0}
# Drawn larger and then made smaller, edges come out smooth.
_FINER = 4
_STEPS = 16


class CannotDrawError(Exception):
    """The drawing holds something that is not known here; the message says what."""


def mark(svg: str, size: int) -> Image.Image:
    """The drawing as a square of `size` dots, clear where nothing is drawn."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - a file of our own
    scale = size * _FINER / float(root.attrib["viewBox"].split()[2])
    masks = {f"url(#{one.get('id')})": one for one in root.iter(f"{_SVG}mask")}
    canvas = Image.new("RGBA", (size * _FINER, size * _FINER))
    for path in root.findall(f"{_SVG}path"):
        shape = _shape(path, canvas.size, scale)
        if masked := path.get("mask"):
            shape = ImageChops.multiply(shape, _mask(masks[masked], canvas.size, scale))
        canvas.paste(_colour(path), mask=shape)
    return canvas.resize((size, size), Image.Resampling.BOX)


def resized(image: Image.Image, size: int) -> Image.Image:
    """A square picture made smaller."""
    return image.resize((size, size), Image.Resampling.LANCZOS)


def png(image: Image.Image) -> bytes:
    """A picture as a PNG file."""
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def ico(image: Image.Image) -> bytes:
    """A picture as an icon file that holds it as PNG."""
    content = png(image)
    directory = struct.pack("<3H", 0, 1, 1)
    entry = struct.pack("<4B2H2I", image.width, image.height, 0, 0, 1, 32, len(content), 22)
    return directory + entry + content


def _shape(path: ElementTree.Element, size: tuple[int, int], scale: float) -> Image.Image:
    """Where a path leaves colour."""
    shape = Image.new("L", size)
    draw = ImageDraw.Draw(shape)
    points = [(x * scale, y * scale) for x, y in outline(path.attrib["d"])]
    if path.get("stroke"):
        width = float(path.get("stroke-width", 1)) * scale
        draw.line(points, 255, round(width), joint="curve")
        for x, y in points:
            draw.circle((x, y), width / 2, 255)
    else:
        draw.polygon(points, 255)
    return shape


def _mask(mask: ElementTree.Element, size: tuple[int, int], scale: float) -> Image.Image:
    drawn = Image.new("L", size)
    for path in mask:
        drawn.paste(255 if _colour(path) == "#fff" else 0, mask=_shape(path, size, scale))
    return drawn


def _colour(path: ElementTree.Element) -> str:
    return path.get("stroke") or path.attrib["fill"]


def outline(path: str) -> list[Point]:
    """The corners of a path, an arc as many short lines."""
    found: list[Point] = []
    for command, numbers in _commands(path):
        x, y = found[-1] if found else (0.0, 0.0)
        # From here, or from the corner of the drawing.
        left, top = (x, y) if command.islower() else (0.0, 0.0)
        match command.lower():
            case "m" | "l":
                found.append((left + numbers[0], top + numbers[1]))
            case "h":
                found.append((left + numbers[0], y))
            case "v":
                found.append((x, top + numbers[0]))
            case "a":
                end = (left + numbers[5], top + numbers[6])
                found += _arc((x, y), end, numbers)
            case _:
                found.append(found[0])
    return found


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    tokens = _TOKEN.findall(path)
    command = ""
    while tokens:
        if tokens[0].isalpha():
            command = tokens.pop(0)
        if command.lower() not in _ARGUMENTS:
            raise CannotDrawError(f"the path command {command}")
        count = _ARGUMENTS[command.lower()]
        yield command, [float(token) for token in tokens[:count]]
        del tokens[:count]
        # More numbers after a move are lines.
        command = {"m": "l", "M": "L"}.get(command, command)


def _arc(start: Point, end: Point, numbers: list[float]) -> Iterator[Point]:
    """The short way round a circle, clockwise as seen on the page."""
    radius, other, _, large, clockwise, *_ = numbers
    if radius != other or large or not clockwise:
        raise CannotDrawError("an arc that is not the short way clockwise round a circle")
    dx, dy = end[0] - start[0], end[1] - start[1]
    half = math.hypot(dx, dy) / 2
    rise = math.sqrt(max(0.0, radius**2 - half**2)) / (2 * half)
    centre = (start[0] + dx / 2 - dy * rise, start[1] + dy / 2 + dx * rise)
    first = math.atan2(start[1] - centre[1], start[0] - centre[0])
    turn = 2 * math.asin(min(1.0, half / radius))
    for step in range(1, _STEPS + 1):
        angle = first + turn * step / _STEPS
        yield centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)
