"""Selling at a market and from home, as in many countries: fruit by the heap, spices, bread, jars."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    ORANGE,
    STEEL,
    STEEL_DARK,
    WOOD,
    WOOD_DARK,
)
from assess.pictures.props.shapes import Options, amount, block, word
from assess.pictures.svg import Point, ellipse, filled, rectangle, shade


def _heap(x: float, y: float, colour: str, size: float = 13) -> str:
    """Draw a small pyramid of fruit, as sold by the heap."""
    spots = ((-1.05, 0), (0, 0), (1.05, 0), (-0.5, -1.05), (0.5, -1.05), (0, -2.0))
    return "".join(
        ellipse(Point(x + dx * size * 1.5, y + dy * size * 1.1 - size), size, size, shade(colour, -0.1 if dx > 0 else 0.06))
        + ellipse(Point(x + dx * size * 1.5 - 3, y + dy * size * 1.1 - size - 4), size * 0.3, size * 0.24, shade(colour, 0.45))
        for dx, dy in spots
    )  # fmt: skip


def _spice_bowls(_: Options) -> str:
    drawn = ""
    for x, colour in ((-84, "#D9632B"), (-28, "#E2B23C"), (28, "#8C4A2B"), (84, "#8FA04A")):
        drawn += (
            filled(f"M{x - 26} -24Q{x} -66 {x + 26} -24Z", colour)
            + filled(f"M{x + 2} -45Q{x + 16} -42 {x + 26} -24H{x + 8}Z", shade(colour, -0.18))
            + filled(f"M{x - 28} -26H{x + 28}Q{x + 24} 0 {x + 12} 0H{x - 12}Q{x - 24} 0 {x - 28} -26Z", STEEL)
            + filled(f"M{x + 10} -26H{x + 28}Q{x + 24} 0 {x + 12} 0H{x + 4}Z", STEEL_DARK)
        )
    return drawn


def _bread_tray(_: Options) -> str:
    flat = "".join(
        ellipse(Point(x, y), 34, 11, shade("#D9A45A", tone))
        + ellipse(Point(x - 5, y - 3), 20, 5, shade("#D9A45A", tone + 0.22))
        for x, y, tone in ((-48, -22, -0.12), (42, -22, -0.16), (-2, -26, -0.06), (-30, -38, 0), (30, -38, -0.04), (0, -50, 0.08))
    )  # fmt: skip
    tray = filled("M-98 -20H98L88 0H-88Z", WOOD) + rectangle(-102, -24, 204, 9, WOOD_DARK, radius=4)
    return flat + tray


def _flat_bread(_: Options) -> str:
    return (
        ellipse(Point(0, -14), 38, 14, "#B97F3C")
        + ellipse(Point(0, -17), 38, 13, "#DCA961")
        + "".join(ellipse(Point(x, y), 7, 3, "#B97F3C") for x, y in ((-18, -18), (2, -22), (18, -16), (-2, -13)))
    )


def _fruit_heap(options: Options) -> str:
    return _heap(0, 0, word(options, "colour"))


def _glass_jar(options: Options) -> str:
    level = -14 - 40 * amount(options, "fill")
    return (
        filled("M-24 -58Q-26 -66 -20 -68H20Q26 -66 24 -58V-6Q24 0 18 0H-18Q-24 0 -24 -6Z", "#DDEFF4")
        + filled(f"M-21 {level:g}H21V-6Q21 -3 17 -3H-17Q-21 -3 -21 -6Z", word(options, "colour"))
        + filled(f"M9 {level:g}H21V-6Q21 -3 17 -3H9Z", shade(word(options, "colour"), -0.15))
        + block(-23, -82, 46, 16, "#C9773F", radius=4)
    )


PROPS = (
    Prop(
        name="spice-bowls",
        draw=_spice_bowls,
        size=(228, 62),
        contacts={"left": Point(-84, -50), "right": Point(84, -50)},
    ),
    Prop(
        name="bread-tray",
        draw=_bread_tray,
        size=(206, 64),
        grips={"left": Point(-96, -14), "right": Point(96, -14)},
        contacts={"top": Point(0, -50)},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="flat-bread",
        draw=_flat_bread,
        size=(78, 32),
        grips={"left": Point(-34, -15), "right": Point(34, -15)},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="fruit-heap", draw=_fruit_heap, size=(70, 56), contacts={"top": Point(0, -48)}, defaults={"colour": ORANGE}
    ),
    Prop(
        name="glass-jar",
        draw=_glass_jar,
        size=(50, 84),
        grips={"side": Point(0, -34), "high": Point(0, -72)},
        contacts={"top": Point(0, -82)},
        defaults={"colour": "#C9472F", "fill": 1},
    ),
)
