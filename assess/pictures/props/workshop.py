"""Boxes, boards and tools; the shelf that is built together; what is rolled and carried."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    CARDBOARD,
    RED,
    SLATE,
    STEEL,
    STEEL_DARK,
    WOOD,
    YELLOW,
)
from assess.pictures.props.shapes import Options, amount, bar, block, cardboard_box, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked


def _heavy_box(options: Options) -> str:
    """A dark box with an iron weight on it."""
    colour = shade(CARDBOARD, -0.18)
    width, height = amount(options, "width"), amount(options, "height")
    weight = (
        filled("M-25 -14L-17 -48H17L25 -14Z", INK)
        + ellipse(Point(0, -52), 10, 10, INK)
        + ellipse(Point(0, -52), 4.5, 4.5, colour)
    )
    return (
        block(-width / 2, -height, width, height, colour, radius=4)
        + rectangle(-width / 2, -height, width, height * 0.16, shade(colour, -0.12), radius=3)
        + rectangle(-13, -height, 26, height * 0.3, shade(colour, 0.32))
        + weight
    )


def _open_box(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-64 -92L-92 -116L-60 -122L-40 -92Z", shade(colour, 0.14))
        + filled("M64 -92L92 -116L60 -122L40 -92Z", shade(colour, -0.06))
        + filled("M-64 -92L-50 -110H50L64 -92Z", shade(colour, -0.4))
        + block(-64, -92, 128, 92, colour, radius=4)
        + rectangle(-16, -52, 32, 9, shade(colour, -0.45), radius=4)
    )


def _box_tower(options: Options) -> str:
    tiers = ((0, 0, 0, 1.0), (6, -100, -2, 0.92), (-10, -193, 3, 0.84), (6, -278, -5, 0.74))
    return "".join(
        f'<g transform="translate({x} {y}) rotate({turn}) scale({k})">{cardboard_box({**options, "colour": shade(CARDBOARD, tone)})}</g>'
        for (x, y, turn, k), tone in zip(tiers, (0, 0.12, -0.08, 0.18), strict=True)
    )


def _flat_box(_: Options) -> str:
    colour = CARDBOARD
    flaps = (
        "M-36 -38L-46 -8H46L36 -38Z",
        "M-36 -98L-46 -128H46L36 -98Z",
        "M-36 -98L-112 -92V-44L-36 -38Z",
        "M36 -98L112 -92V-44L36 -38Z",
    )
    drawn = "".join(
        filled(path, shade(colour, tone)) for path, tone in zip(flaps, (-0.1, 0.16, 0.06, -0.16), strict=True)
    )
    drawn += rectangle(-38, -100, 76, 64, colour) + stroked("M-36 -98H36V-38H-36Z", shade(colour, -0.35), 3)
    drawn += stroked("M-76 -94V-42M76 -94V-42", shade(colour, -0.25), 3)
    return drawn + rectangle(-14, -72, 28, 9, shade(colour, -0.45), radius=4)


def _screws(_: Options) -> str:
    spikes = "".join(
        bar(Point(x, -34), Point(x + dx, -52), 5, STEEL_DARK) + ellipse(Point(x + dx, -53), 6, 4, STEEL)
        for x, dx in ((-24, -8), (-8, 4), (8, -4), (22, 9))
    )
    return (
        spikes
        + filled("M-42 -38H42Q38 -4 18 0H-18Q-38 -4 -42 -38Z", YELLOW)
        + filled("M16 -38H42Q38 -4 18 0H4Q20 -14 16 -38Z", shade(YELLOW, -0.14))
    )


def _screwdriver(_: Options) -> str:
    return (
        rectangle(-3, -54, 6, 50, STEEL)
        + filled("M-4 -8H4L3 0H-3Z", STEEL_DARK)
        + block(-10, -106, 20, 54, RED, radius=8)
        + stroked("M-3 -98v38M4 -98v38", shade(RED, -0.3), 2.4)
    )


def _hammer(_: Options) -> str:
    return (
        block(-6, -112, 12, 112, WOOD, radius=5)
        + filled("M-34 -130H14Q30 -130 38 -114L30 -110Q22 -116 14 -110H-34Z", STEEL_DARK)
        + rectangle(-42, -133, 14, 26, SLATE, radius=3)
        + rectangle(-7, -34, 14, 34, SLATE, radius=6)
    )


def _tape(_: Options) -> str:
    return (
        ellipse(Point(0, -30), 30, 30, "#C99A55")
        + ellipse(Point(0, -30), 19, 19, "#E9D9B8")
        + ellipse(Point(0, -30), 15, 15, "#8A6A3E")
        + filled("M18 -54L56 -34L50 -24L22 -44Z", "#DDB679")
    )


def _tape_gun(_: Options) -> str:
    return (
        block(-8, -52, 16, 50, RED, radius=7)
        + ellipse(Point(-4, -66), 24, 24, "#C99A55")
        + ellipse(Point(-4, -66), 11, 11, "#8A6A3E")
        + filled("M10 -84L40 -70L36 -58L8 -52Z", STEEL_DARK)
    )


def _paper_container(_: Options) -> str:
    papers = (
        filled("M-70 -112L-54 -152L-10 -144L-14 -112Z", "#F4F1E8")
        + filled("M-24 -112L-8 -166L36 -156L28 -112Z", shade(CARDBOARD, 0.1))
        + filled("M20 -112L34 -144L74 -134L66 -112Z", "#DFE5EA")
        + stroked("M-46 -134L-20 -129M-48 -126L-22 -121", "#9AA3AD", 3)
    )
    colour = "#E0B04A"
    return (
        papers
        + block(-84, -116, 168, 116, colour, radius=6)
        + rectangle(-90, -124, 180, 16, shade(colour, -0.16), radius=6)
        + rectangle(-24, -72, 48, 14, shade(colour, -0.45), radius=7)
    )


_BOX = {"left": Point(-60, -54), "right": Point(60, -54), "low_left": Point(-58, -8), "low_right": Point(58, -8)}
_BOX_SIZE: Options = {"colour": CARDBOARD, "width": 126, "height": 104}

PROPS = (
    Prop(
        name="box",
        draw=cardboard_box,
        size=(128, 106),
        grips=_BOX,
        contacts={"top": Point(0, -104)},
        defaults=_BOX_SIZE,
    ),
    Prop(
        name="small-box",
        draw=cardboard_box,
        size=(82, 64),
        grips={"left": Point(-37, -32), "right": Point(37, -32)},
        contacts={"top": Point(0, -62)},
        defaults={"colour": CARDBOARD, "width": 80, "height": 62},
    ),
    Prop(
        name="heavy-box",
        draw=_heavy_box,
        size=(128, 106),
        grips=_BOX,
        contacts={"top": Point(0, -104)},
        defaults=_BOX_SIZE,
    ),
    Prop(
        name="open-box",
        draw=_open_box,
        size=(188, 124),
        grips=_BOX,
        contacts={"top": Point(0, -98)},
        defaults={"colour": CARDBOARD},
    ),
    Prop(
        name="box-tower",
        draw=_box_tower,
        size=(138, 362),
        grips={"left": Point(-60, -54), "right": Point(60, -54)},
        contacts={"top": Point(6, -350)},
        defaults=_BOX_SIZE,
    ),
    Prop(
        name="flat-box",
        draw=_flat_box,
        size=(226, 136),
        grips={"left": Point(-104, -68), "right": Point(104, -68)},
        contacts={},
        defaults={},
        axes={"left": 0, "right": 0},
    ),
    Prop(name="screws-bowl", draw=_screws, size=(86, 60), grips={"side": Point(-38, -24)}, contacts={}, defaults={}),
    Prop(
        name="screwdriver",
        draw=_screwdriver,
        size=(22, 108),
        grips={"handle": Point(0, -80)},
        contacts={"tip": Point(0, 0)},
        defaults={},
    ),
    Prop(
        name="hammer",
        draw=_hammer,
        size=(86, 136),
        grips={"handle": Point(0, -26)},
        contacts={"head": Point(-36, -120)},
        defaults={},
    ),
    Prop(
        name="tape",
        draw=_tape,
        size=(114, 62),
        grips={"side": Point(-26, -30)},
        contacts={"end": Point(54, -30)},
        defaults={},
    ),
    Prop(
        name="tape-gun",
        draw=_tape_gun,
        size=(82, 92),
        grips={"handle": Point(0, -26)},
        contacts={"tip": Point(38, -64)},
        defaults={},
    ),
    Prop(
        name="paper-container",
        draw=_paper_container,
        size=(182, 168),
        grips={},
        contacts={"opening": Point(0, -124)},
        defaults={},
    ),
)
