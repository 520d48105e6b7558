"""A wheelchair that carries somebody: `seat: wheelchair.seat`. The near wheel lies over her, her feet on the footrest."""

import math

from assess.pictures.prop import Prop
from assess.pictures.props.palette import SLATE, STEEL, STEEL_DARK
from assess.pictures.props.shapes import Options, bar, block, wheel, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked

HUB, RADIUS = Point(-16, -60), 58.0


def _large_wheel() -> str:
    """Tyre, push rim and spokes; between them the seat is seen."""
    outer, inner = RADIUS, RADIUS - 9
    x, y = HUB
    ring = (
        f"M{x - outer:g} {y:g}a{outer:g} {outer:g} 0 1 0 {2 * outer:g} 0a{outer:g} {outer:g} 0 1 0 {-2 * outer:g} 0Z"
        f"M{x - inner:g} {y:g}a{inner:g} {inner:g} 0 1 1 {2 * inner:g} 0a{inner:g} {inner:g} 0 1 1 {-2 * inner:g} 0Z"
    )
    spokes = "".join(
        f"M{x:g} {y:g}L{x + inner * math.cos(turn):.1f} {y + inner * math.sin(turn):.1f}"
        for turn in (math.radians(20 + 45 * i) for i in range(8))
    )
    return stroked(spokes, STEEL_DARK, 2) + filled(ring, SLATE) + ellipse(HUB, 9, 9, STEEL)


def _chair(options: Options) -> str:
    colour = word(options, "colour")
    return (
        bar(Point(-52, -96), Point(-60, -196), 8, STEEL_DARK)
        + bar(Point(-78, -198), Point(-58, -198), 12, INK)
        + filled("M-58 -190L-44 -190L-36 -100L-50 -100Z", shade(colour, -0.1))
        + bar(Point(46, -100), Point(84, -28), 8, STEEL_DARK)
        + bar(Point(-30, -72), Point(62, -72), 7, STEEL_DARK)
        + bar(Point(62, -96), Point(66, -22), 7, STEEL_DARK)
        + block(-50, -108, 108, 16, colour, radius=5)
        + block(72, -26, 46, 9, SLATE, radius=3)
        + wheel(Point(64, -17), 17, INK)
        + ellipse(HUB, RADIUS - 4, RADIUS - 4, shade(STEEL, 0.5))
        + _large_wheel()
    )


def _near_side(_: Options) -> str:
    rest = bar(Point(-46, -146), Point(36, -146), 11, SLATE) + bar(Point(22, -142), Point(26, -104), 7, STEEL_DARK)
    return rest + _large_wheel()


def _chair_from_front(options: Options) -> str:
    colour = word(options, "colour")
    wheels = "".join(
        rectangle(x - 7, -118, 14, 118, SLATE, radius=7) + rectangle(x + side * 10 - 2, -108, 4, 98, STEEL, radius=2)
        for x, side in ((-66, -1), (66, 1))
    )
    return (
        wheels
        + block(-44, -196, 88, 92, shade(colour, -0.1), radius=6)
        + bar(Point(-48, -202), Point(-48, -100), 8, STEEL_DARK)
        + bar(Point(48, -202), Point(48, -100), 8, STEEL_DARK)
        + block(-52, -110, 104, 18, colour, radius=5)
        + wheel(Point(-44, -15), 15, INK)
        + wheel(Point(44, -15), 15, INK)
        + block(-40, -18, 34, 10, SLATE, radius=3)
        + block(6, -18, 34, 10, SLATE, radius=3)
    )


def _arms_from_front(_: Options) -> str:
    return bar(Point(-52, -146), Point(-52, -136), 14, SLATE) + bar(Point(52, -146), Point(52, -136), 14, SLATE)


PROPS = (
    Prop(
        name="wheelchair",
        draw=_chair,
        over=_near_side,
        size=(240, 206),
        grips={"handle": Point(-70, -198), "rim": Point(10, -112), "armrest": Point(8, -146)},
        contacts={"seat": Point(-8, -108), "footrest": Point(92, -26)},
        defaults={"colour": "#3E5C76"},
        axes={"handle": 0, "rim": 20, "armrest": 0},
    ),
    Prop(
        name="wheelchair-front",
        draw=_chair_from_front,
        over=_arms_from_front,
        size=(150, 206),
        grips={"left": Point(-52, -144), "right": Point(52, -144)},
        contacts={"seat": Point(0, -110), "footrest": Point(0, -16)},
        defaults={"colour": "#3E5C76"},
    ),
)
