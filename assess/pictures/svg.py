"""The few shapes that every picture is made of, as SVG text with stable bytes.

Coordinates are figure units: y grows downwards, the ground is y = 0, an adult is about 370 units high.
Numbers are printed with at most one decimal so that the same scene gives the same bytes on every machine.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

INK = "#2B2A33"


class Point(NamedTuple):
    """A place in figure units."""

    x: float
    y: float


ORIGIN = Point(0, 0)


def number(value: float) -> str:
    """Print a coordinate with at most one decimal and without a negative zero."""
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


def shade(colour: str, amount: float) -> str:
    """Mix a `#RRGGBB` colour with black (amount < 0) or white (amount > 0); amount is in -1..1."""
    channels = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    target = 0 if amount < 0 else 255
    mixed = [round(c + (target - c) * abs(amount)) for c in channels]
    return "#" + "".join(f"{c:02X}" for c in mixed)


def filled(path: str, colour: str, *, opacity: float | None = None) -> str:
    """Fill a path."""
    extra = "" if opacity is None else f' opacity="{opacity:g}"'
    return f'<path d="{path}" fill="{colour}"{extra}/>'


def stroked(path: str, colour: str, width: float = 2.4) -> str:
    """Draw a line with round ends."""
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{number(width)}"'
        ' stroke-linecap="round" stroke-linejoin="round"/>'
    )


def ellipse(at: Point, rx: float, ry: float, colour: str, *, rotate: float = 0) -> str:
    """Fill an ellipse, turned by `rotate` degrees round its centre."""
    x, y = number(at.x), number(at.y)
    turn = f' transform="rotate({number(rotate)} {x} {y})"' if rotate else ""
    return f'<ellipse cx="{x}" cy="{y}" rx="{number(rx)}" ry="{number(ry)}" fill="{colour}"{turn}/>'


def rectangle(x: float, y: float, width: float, height: float, colour: str, *, radius: float = 0) -> str:
    """Fill a rectangle whose top left corner is (x, y)."""
    rounded = f' rx="{number(radius)}"' if radius else ""
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
        f'{rounded} fill="{colour}"/>'
    )


def group(content: str, *, at: Point = ORIGIN, rotate: float = 0, scale: float = 1, flip: bool = False) -> str:
    """Place content: moved, turned (degrees) and scaled; `flip` mirrors it left to right."""
    steps = []
    if at != ORIGIN:
        steps.append(f"translate({number(at.x)} {number(at.y)})")
    if rotate:
        steps.append(f"rotate({number(rotate)})")
    if scale != 1 or flip:
        across = -scale if flip else scale
        steps.append(f"scale({across:.3g} {scale:.3g})")
    return f'<g transform="{" ".join(steps)}">{content}</g>' if steps else content


def polyline(points: Sequence[Point]) -> str:
    """Path text through the points."""
    return "M" + "L".join(f"{number(p.x)} {number(p.y)}" for p in points)


def tapered(start: Point, start_radius: float, end: Point, end_radius: float) -> str:
    """Path text of a limb: two circles and the tangents between them."""
    span = math.hypot(end.x - start.x, end.y - start.y)
    if span <= abs(start_radius - end_radius) + 0.01:
        big, radius = (start, start_radius) if start_radius >= end_radius else (end, end_radius)
        r, r2 = number(radius), number(2 * radius)
        return f"M{number(big.x - radius)} {number(big.y)}a{r} {r} 0 1 0 {r2} 0a{r} {r} 0 1 0 -{r2} 0Z"
    heading = math.atan2(end.y - start.y, end.x - start.x)
    opening = math.acos((start_radius - end_radius) / span)

    def edge(centre: Point, radius: float, side: int) -> str:
        angle = heading + side * opening
        return f"{number(centre.x + radius * math.cos(angle))} {number(centre.y + radius * math.sin(angle))}"

    def arc(radius: float, *, large: bool, to: str) -> str:
        return f"A{number(radius)} {number(radius)} 0 {int(large)} 0 {to}"

    return (
        f"M{edge(start, start_radius, 1)}L{edge(end, end_radius, 1)}"
        f"{arc(end_radius, large=end_radius > start_radius, to=edge(end, end_radius, -1))}"
        f"L{edge(start, start_radius, -1)}"
        f"{arc(start_radius, large=start_radius > end_radius, to=edge(start, start_radius, 1))}Z"
    )


def outlined(content: str, *, name: str, width: float, colour: str = INK) -> str:
    """Draw content over its own dark contour.

    The content is written once: first inside a group that strokes every shape without a stroke of its own, then
    again by `<use>` without that stroke, so that only the outer half of the line stays visible.
    name: an id that is unique in the picture. width: how thick the visible line is.
    """
    return (
        f'<g stroke="{colour}" stroke-width="{number(2 * width)}" stroke-linejoin="round">'
        f'<g id="{name}">{content}</g></g><use href="#{name}"/>'
    )
