"""Soil, harvest and water on the field: beds, a hole, baskets, water, compost, a plan of the garden."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    LEAF,
    ORANGE,
    RED,
    STEEL,
    WHITE,
    WOOD,
    WOOD_DARK,
    YELLOW,
)
from assess.pictures.props.shapes import Options, amount, block, tube, word
from assess.pictures.svg import Point, ellipse, filled, number, rectangle, shade, stroked

SOIL = "#7B5B3E"


def _clods(places: tuple[tuple[float, float], ...]) -> str:
    return "".join(
        ellipse(Point(x, y), 7, 4.5, shade(SOIL, 0.2 if i % 2 else -0.25)) for i, (x, y) in enumerate(places)
    )


def _soil_bed(options: Options) -> str:
    """A bed of loose dark soil; options: width."""
    half = amount(options, "width") / 2
    mound = filled(
        f"M{number(-half)} 0Q{number(-half + 6)} -26 {number(-half + 44)} -32"
        f"Q0 -44 {number(half - 44)} -32Q{number(half - 6)} -26 {number(half)} 0Z",
        SOIL,
    )
    step = amount(options, "width") / 7
    spots = tuple((-half + step * (i + 0.8), -10 - 8 * (i % 3)) for i in range(6))
    return mound + _clods(spots)


def _furrow(_: Options) -> str:
    """A bed seen from near, with an open furrow in which seeds lie."""
    seeds = "".join(ellipse(Point(x, -46), 8, 5.5, "#F1D9A0", rotate=-20) for x in (-120, -84, -46, -8))
    return (
        filled("M-200 0Q-196 -70 -150 -78Q0 -92 150 -78Q196 -70 200 0Z", SOIL)
        + filled("M-180 -44Q0 -70 180 -44Q0 -22 -180 -44Z", shade(SOIL, -0.4))
        + seeds
        + _clods(((-150, -18), (-90, -12), (-30, -20), (40, -12), (104, -20), (150, -14), (-110, -70), (60, -72)))
    )


def _soil_hole(_: Options) -> str:
    """A hole in a bed, with what was dug out beside it."""
    return (
        filled("M-150 0Q-146 -30 -100 -38Q0 -50 100 -38Q146 -30 150 0Z", SOIL)
        + filled("M54 -36Q72 -78 104 -74Q134 -66 142 -26Q96 -16 54 -36Z", shade(SOIL, 0.12))
        + ellipse(Point(-16, -28), 58, 14, shade(SOIL, -0.5))
        + ellipse(Point(-12, -24), 48, 9, shade(SOIL, -0.65))
        + _clods(((-118, -14), (-70, -8), (30, -8), (92, -48), (112, -56), (84, -30)))
    )


def _seeds(_: Options) -> str:
    """Seeds that fall from a hand."""
    return "".join(
        ellipse(Point(x, y), 7, 4.5, "#E9C98A", rotate=turn)
        for x, y, turn in ((-8, -92, 40), (10, -72, -30), (-12, -50, 60), (8, -28, 10), (-4, -8, -40))
    )


def _basket(options: Options) -> str:
    fruit = word(options, "fruit")
    full = word(options, "state") == "full"
    heap = "".join(
        ellipse(Point(x, y), 17, 16, shade(fruit, tone)) + ellipse(Point(x - 5, y - 5), 5, 4, shade(fruit, 0.45))
        for x, y, tone in ((-36, -72, 0), (-4, -76, -0.08), (30, -72, 0), (-20, -88, 0), (14, -90, -0.06))
    )
    weave = "#C79A5B"
    return (
        tube(
            [Point(-52, -66), Point(-40, -128), Point(0, -146), Point(40, -128), Point(52, -66)], 8, shade(weave, -0.25)
        )
        + (heap if full else ellipse(Point(0, -64), 54, 12, shade(weave, -0.45)))
        + filled("M-60 -64H60L46 0H-46Z", weave)
        + filled("M28 -64H60L46 0H24Z", shade(weave, -0.14))
        + stroked("M-56 -44H56M-52 -24H52M-30 -62L-24 -4M0 -62V-4M30 -62L24 -4", shade(weave, -0.3), 3)
        + rectangle(-64, -70, 128, 12, shade(weave, 0.14), radius=6)
    )


def _water_basin(_: Options) -> str:
    """A wide metal basin full of water, as it is carried on the head; the ring of cloth lies under it."""
    return (
        ellipse(Point(0, -6), 30, 7, RED)
        + filled("M-66 -62H66Q56 -14 34 -8H-34Q-56 -14 -66 -62Z", STEEL)
        + filled("M34 -62H66Q56 -14 34 -8H18Q34 -24 34 -62Z", shade(STEEL, -0.16))
        + ellipse(Point(0, -62), 66, 12, shade(STEEL, -0.3))
        + ellipse(Point(0, -63), 58, 8, "#8FCBEA")
        + stroked("M-30 -64q12 -4 24 0M10 -62q12 -4 22 0", WHITE, 3)
    )


def _compost_bin(_: Options) -> str:
    heap = filled("M-88 -112Q-70 -160 -26 -156Q14 -180 46 -152Q82 -146 88 -112Z", shade(LEAF, -0.18)) + "".join(
        ellipse(Point(x, y), 17, 8, colour, rotate=turn)
        for x, y, colour, turn in (
            (-54, -128, LEAF, -24), (-20, -144, ORANGE, 18), (16, -152, LEAF, -14), (48, -134, YELLOW, 30), (4, -126, SOIL, 0)
        )
    )  # fmt: skip
    slats = "".join(block(-104, y, 208, 22, WOOD, radius=3) for y in (-118, -88, -58, -28))
    posts = "".join(rectangle(x, -128, 16, 128, WOOD_DARK, radius=3) for x in (-98, 82))
    return heap + slats + posts


def _garden_plan(_: Options) -> str:
    """A drawing of a garden from above: beds in rows with what grows there."""
    paper = rectangle(-112, -158, 224, 158, WHITE, radius=4) + rectangle(96, -158, 16, 158, "#E4E0D6", radius=4)
    beds = "".join(rectangle(x, y, 78, 54, SOIL, radius=5) for x in (-92, 6) for y in (-142, -74))
    rows = "".join(ellipse(Point(-92 + 16 + i * 23, -142 + j * 24 + 15), 8, 8, RED) for i in range(3) for j in range(2))
    rows += "".join(ellipse(Point(6 + 16 + i * 23, -142 + j * 24 + 15), 8, 8, LEAF) for i in range(3) for j in range(2))
    rows += "".join(filled(f"M{-86 + i * 23} {-64 + j * 24}h12l-6 18z", ORANGE) for i in range(3) for j in range(2))
    rows += "".join(
        ellipse(Point(6 + 16 + i * 23, -74 + j * 24 + 15), 8, 8, YELLOW) for i in range(3) for j in range(2)
    )
    return paper + beds + rows


def _stones(_: Options) -> str:
    return (
        ellipse(Point(-34, -20), 32, 20, "#9AA0A6")
        + ellipse(Point(34, -22), 36, 22, "#8A8F98")
        + ellipse(Point(0, -46), 34, 22, "#B3B7BC")
        + ellipse(Point(-10, -54), 12, 6, "#D3D6D9")
        + ellipse(Point(-42, -26), 10, 5, "#BEC2C6")
    )


def _cut_grass(_: Options) -> str:
    """A loose heap of cut grass: blades stick out on all sides, so that it is no hill and no bush."""
    outline = "".join(
        filled(
            f"M{x - 4} {y + 8}Q{x + dx * 0.2:.1f} {y + dy * 0.8:.1f} {x + dx} {y + dy}"
            f"Q{x + dx * 0.6 + 3:.1f} {y + dy * 0.4:.1f} {x + 4} {y + 8}Z",
            shade(LEAF, tone),
        )
        for x, y, dx, dy, tone in (
            (-60, -10, -14, -12, 0.1), (-54, -20, -20, -10, -0.1), (-40, -32, -24, -14, 0.2), (-34, -36, 6, -20, -0.1),
            (-18, -42, -22, -14, 0.15), (-4, -48, 12, -18, 0), (8, -50, -20, -14, 0.2), (20, -44, 24, -14, -0.1),
            (36, -34, 4, -24, 0.15), (44, -32, 26, -8, 0), (56, -18, 20, -16, 0.2), (62, -8, 16, -8, -0.1),
        )
    )  # fmt: skip
    blades = "".join(
        stroked(f"M{x} {y}l{dx} {dy}", shade(LEAF, tone), 4)
        for x, y, dx, dy, tone in (
            (-54, -8, 20, -8, 0.35), (-40, -22, 22, 6, -0.3), (-12, -10, 20, -12, 0.35), (4, -38, 20, 8, -0.3),
            (30, -10, 18, -10, 0.35), (-20, -38, 18, -8, 0.35), (-30, -12, 10, -12, -0.3), (20, -24, 22, 4, 0.3),
            (-8, -26, 18, 6, -0.3), (42, -22, 12, 8, -0.3),
        )
    )  # fmt: skip
    return outline + filled("M-74 0Q-62 -34 -30 -38Q0 -60 32 -38Q62 -32 74 0Z", shade(LEAF, -0.05)) + blades


PROPS = (
    Prop(
        name="soil-bed",
        draw=_soil_bed,
        size=(300, 40),
        contacts={"surface": Point(0, -34), "left": Point(-90, -30), "right": Point(90, -30)},
        defaults={"width": 300},
    ),
    Prop(name="furrow", draw=_furrow, size=(402, 90), contacts={"seed": Point(30, -46), "next": Point(60, -46)}),
    Prop(
        name="soil-hole", draw=_soil_hole, size=(302, 80), contacts={"hole": Point(-14, -24), "heap": Point(100, -64)}
    ),
    Prop(name="seeds", draw=_seeds, size=(40, 100), contacts={"top": Point(0, -96)}),
    Prop(
        name="basket",
        draw=_basket,
        size=(130, 152),
        grips={"handle": Point(0, -146), "left": Point(-60, -62), "right": Point(60, -62)},
        contacts={"top": Point(0, -80)},
        defaults={"fruit": ORANGE, "state": "full"},
        axes={"handle": 0, "left": 0, "right": 0},
    ),
    Prop(
        name="water-basin",
        draw=_water_basin,
        size=(134, 76),
        grips={"right": Point(62, -52), "left": Point(-62, -52)},
        contacts={"under": Point(0, 0)},
    ),
    Prop(name="compost-bin", draw=_compost_bin, size=(212, 172), contacts={"top": Point(0, -150)}),
    Prop(
        name="garden-plan",
        draw=_garden_plan,
        size=(226, 160),
        grips={"left": Point(-108, -60), "right": Point(108, -60)},
        contacts={"middle": Point(0, -80), "first": Point(-54, -112)},
    ),
    Prop(name="stones", draw=_stones, size=(142, 70)),
    Prop(name="cut-grass", draw=_cut_grass, size=(160, 68), contacts={"top": Point(0, -48)}),
)
