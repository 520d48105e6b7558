"""Shapes that many props share: tubes, blocks with a soft shade, bottles' labels, drops.

Silhouettes are filled, never stroked, because the contour round a prop is drawn from its filled shapes.
Units are figure units; the light comes from the left above, so the shade lies on the right.
"""

import math
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from assess.pictures.svg import Point, ellipse, filled, number, rectangle, shade

Options: TypeAlias = Mapping[str, str | float]

SAMPLES = 6
"""Straight pieces per stretch of a curved tube: smooth at 1024 px wide, still small in bytes."""


def word(options: Options, key: str) -> str:
    """Return the option as text, for colours."""
    return str(options[key])


def amount(options: Options, key: str) -> float:
    """Return the option as a number, for sizes."""
    return float(options[key])


def block(x: float, y: float, width: float, height: float, colour: str, *, radius: float = 0) -> str:
    """Draw a rectangle with a soft shade on its right side."""
    shaded = rectangle(x, y, width, height, shade(colour, -0.13), radius=radius)
    return shaded + rectangle(x, y, width * 0.8, height, colour, radius=radius)


def bar(start: Point, end: Point, width: float, colour: str) -> str:
    """Draw a straight rod with round ends."""
    return tube([start, end], width, colour)


def tube(points: Sequence[Point], width: float, colour: str) -> str:
    """Draw a bent rod or hose of one width through the points, as one filled shape with round ends."""
    return filled(tube_path(points, width), colour)


def tube_path(points: Sequence[Point], width: float) -> str:
    """Return the outline of a hose: a Catmull-Rom curve through the points, offset to both sides."""
    spine = _curve(points)
    half = width / 2
    left: list[Point] = []
    right: list[Point] = []
    for i, at in enumerate(spine):
        before, after = spine[max(i - 1, 0)], spine[min(i + 1, len(spine) - 1)]
        length = math.hypot(after.x - before.x, after.y - before.y) or 1
        nx, ny = -(after.y - before.y) / length * half, (after.x - before.x) / length * half
        left.append(Point(at.x + nx, at.y + ny))
        right.append(Point(at.x - nx, at.y - ny))
    right.reverse()
    ends = f"A{number(half)} {number(half)} 0 0 0 {_pair(right[0])}"
    closing = f"A{number(half)} {number(half)} 0 0 0 {_pair(left[0])}Z"
    return f"M{_through(left)}{ends}L{_through(right)}{closing}"


def _through(points: Sequence[Point]) -> str:
    return "L".join(_pair(p) for p in points)


def _pair(at: Point) -> str:
    return f"{number(at.x)} {number(at.y)}"


def _curve(points: Sequence[Point]) -> list[Point]:
    if len(points) == 2:  # noqa: PLR2004 - two points are a straight rod
        return list(points)
    padded = [points[0], *points, points[-1]]
    curve: list[Point] = []
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(SAMPLES):
            t = step / SAMPLES
            curve.append(Point(_catmull(p0.x, p1.x, p2.x, p3.x, t), _catmull(p0.y, p1.y, p2.y, p3.y, t)))
    return [*curve, points[-1]]


def _catmull(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)


def drop(at: Point, size: float, colour: str) -> str:
    """Draw one drop of water; `at` is its tip above, `size` its height."""
    x, y = at
    wide = size * 0.42
    path = (
        f"M{number(x)} {number(y)}C{number(x + wide)} {number(y + size * 0.45)} {number(x + wide * 1.2)}"
        f" {number(y + size)} {number(x)} {number(y + size)}C{number(x - wide * 1.2)} {number(y + size)}"
        f" {number(x - wide)} {number(y + size * 0.45)} {number(x)} {number(y)}Z"
    )
    return filled(path, colour)


def star(at: Point, size: float, colour: str) -> str:
    """Draw a four-pointed glint; `size` is the distance from centre to tip."""
    x, y = at
    pinch = size * 0.16
    tips = [(0, -size), (size, 0), (0, size), (-size, 0)]
    bends = [(pinch, -pinch), (pinch, pinch), (-pinch, pinch), (-pinch, -pinch)]
    path = f"M{number(x)} {number(y - size)}"
    for (bx, by), (tx, ty) in zip(bends, [*tips[1:], tips[0]], strict=True):
        path += f"Q{number(x + bx)} {number(y + by)} {number(x + tx)} {number(y + ty)}"
    return filled(path + "Z", colour)


def wheel(at: Point, radius: float, colour: str) -> str:
    """Draw a wheel with a hub."""
    return ellipse(at, radius, radius, colour) + ellipse(at, radius * 0.42, radius * 0.42, "#C9D3DC")


def diamond(at: Point, size: float, colour: str) -> str:
    """Draw a square standing on its corner; `size` is the distance from centre to corner."""
    x, y = at
    corners = [Point(x, y - size), Point(x + size, y), Point(x, y + size), Point(x - size, y)]
    return filled(f"M{_through(corners)}Z", colour)


def cardboard_box(options: Options) -> str:
    """Draw a closed cardboard box; options: colour, width, height."""
    colour, width, height = word(options, "colour"), amount(options, "width"), amount(options, "height")
    half = width / 2
    tape = rectangle(-13, -height, 26, height * 0.42, shade(colour, 0.32))
    lid = rectangle(-half, -height, width, height * 0.16, shade(colour, -0.12), radius=3)
    grip_hole = rectangle(-16, -height * 0.46, 32, 9, shade(colour, -0.45), radius=4)
    return block(-half, -height, width, height, colour, radius=4) + lid + tape + grip_hole
