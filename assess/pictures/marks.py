"""Signs without words or numbers. Each is drawn round the origin, `size` units wide."""

import math
from collections.abc import Callable, Mapping

from assess.pictures.svg import Point, ellipse, filled, number, stroked

TEAL, CLAY, SUN, SLATE, WATER = "#0B5D63", "#B4532A", "#F2B33D", "#5B6670", "#4F9FD0"


def _disc(colour: str, sign: str, thick: float = 11) -> str:
    white = f'<path d="{sign}" fill="none" stroke="#FFFFFF" stroke-width="{thick}" stroke-linecap="round" stroke-linejoin="round"/>'
    return ellipse(Point(0, 0), 50, 50, "#FFFFFF") + ellipse(Point(0, 0), 45, 45, colour) + white


def _tick(colour: str) -> str:
    return _disc(colour, "M-21 1L-5 18L23 -16")


def _cross(colour: str) -> str:
    return _disc(colour, "M-17 -17L17 17M17 -17L-17 17")


def _question(colour: str) -> str:
    hook = "M-14 -11Q-14 -27 1 -27Q17 -26 16 -11Q14 -1 4 4Q1 6 1 12"
    return _disc(colour, hook, 9.5) + ellipse(Point(1, 26), 6, 6, "#FFFFFF")


def _motion(colour: str) -> str:
    return stroked("M50 -24H-10M34 0H-50M50 24H-24", colour, 8)


def _clean(colour: str) -> str:
    star = "M0 -34Q4 -4 30 0Q4 4 0 34Q-4 4 -30 0Q-4 -4 0 -34Z"
    sparks = "M34 -44Q36 -30 48 -28Q36 -26 34 -12Q32 -26 20 -28Q32 -30 34 -44ZM-34 14Q-32 26 -22 28Q-32 30 -34 42Q-36 30 -46 28Q-36 26 -34 14Z"
    return filled(star, colour) + filled(sparks, colour)


def _dirt(colour: str) -> str:
    spots = ((-24, 4, 20, 9), (8, -6, 15, 7), (28, 8, 14, 7), (-2, 14, 17, 7))
    crumbs = ((-40, -8, 4), (-10, -16, 4), (24, -14, 4.5), (44, -2, 3.5))
    return "".join(ellipse(Point(x, y), rx, ry, colour) for x, y, rx, ry in spots) + "".join(
        ellipse(Point(x, y), r, r, colour) for x, y, r in crumbs
    )


def _sound(colour: str) -> str:
    return stroked("M-24 -16Q-12 0 -24 16M-4 -28Q18 0 -4 28M16 -40Q48 0 16 40", colour, 8)


def _heart(colour: str) -> str:
    return filled("M0 40C-66 -4 -40 -48 -14 -40C-6 -37 0 -30 0 -24C0 -30 6 -37 14 -40C40 -48 66 -4 0 40Z", colour)


def _drops(colour: str) -> str:
    drop = "M{x} {y}q-11 17 0 21q11 -4 0 -21Z"
    return filled(
        "".join(drop.format(x=x, y=y) for x, y in ((-26, -30), (4, -14), (-16, 10), (26, -34), (28, 8))), colour
    )


def _burst(colour: str) -> str:
    rays = "".join(
        f"M{number(22 * math.cos(a))} {number(22 * math.sin(a))}L{number(46 * math.cos(a))} {number(46 * math.sin(a))}"
        for a in (math.radians(v) for v in (-150, -115, -65, -30))
    )
    return stroked(rays, colour, 9)


MARKS: Mapping[str, tuple[Callable[[str], str], str]] = {
    "tick": (_tick, TEAL),
    "cross": (_cross, CLAY),
    "question": (_question, "#2E6FB5"),
    "motion": (_motion, SLATE),
    "clean": (_clean, SUN),
    "dirt": (_dirt, "#7A5B3C"),
    "sound": (_sound, SLATE),
    "heart": (_heart, CLAY),
    "drops": (_drops, WATER),
    "burst": (_burst, CLAY),
}
"""Each sign with its usual colour; drawn in a box of 100 x 100 units round the origin."""


def mark(name: str, *, at: Point, size: float, colour: str | None, rotate: float) -> str:
    """Draw a sign `size` units wide."""
    draw, usual = MARKS[name]
    turn = f" rotate({number(rotate)})" if rotate else ""
    return f'<g transform="translate({number(at.x)} {number(at.y)}){turn} scale({size / 100:.3g})">{draw(colour or usual)}</g>'


def arrow(start: Point, end: Point, *, size: float, colour: str | None) -> str:
    """An arrow from start to end; `size` is the width of its head."""
    angle = math.atan2(end.y - start.y, end.x - start.x)
    paint = colour or TEAL

    def spot(back: float, aside: float) -> str:
        x = end.x - back * math.cos(angle) - aside * math.sin(angle)
        y = end.y - back * math.sin(angle) + aside * math.cos(angle)
        return f"{number(x)} {number(y)}"

    shaft = f"M{number(start.x)} {number(start.y)}L{spot(size * 0.7, 0)}"
    tip = f"M{spot(0, 0)}L{spot(size * 0.9, size * 0.5)}L{spot(size * 0.9, -size * 0.5)}Z"
    return stroked(shaft, paint, size * 0.3) + filled(tip, paint)
