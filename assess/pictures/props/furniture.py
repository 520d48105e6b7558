"""Tables, chairs, shelves, beds, doors and windows."""

from collections.abc import Mapping

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    BLUE,
    GREEN,
    ORANGE,
    RED,
    SLATE,
    STEEL,
    STEEL_DARK,
    WOOD,
    WOOD_PALE,
)
from assess.pictures.props.shapes import Options, amount, bar, block, wheel, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked


def _table(options: Options) -> str:
    colour, width, height = word(options, "colour"), amount(options, "width"), amount(options, "height")
    half, leg = width / 2, shade(colour, -0.22)
    return (
        rectangle(-half + 12, -height, 16, height, leg, radius=3)
        + rectangle(half - 28, -height, 16, height, leg, radius=3)
        + rectangle(-half + 20, -height + 10, width - 40, 16, shade(colour, -0.15))
        + rectangle(-half, -height, width, 16, colour, radius=5)
        + rectangle(-half + 6, -height + 3, width - 12, 3, shade(colour, 0.35), radius=1)
    )


def _table_from_above(options: Options) -> str:
    """A table on which one looks down from where one sits, for what is laid on it."""
    colour = word(options, "colour")
    return (
        filled("M-250 -296H250L330 -24V0H-330V-24Z", shade(colour, -0.22))
        + filled("M-250 -296H250L330 -24H-330Z", colour)
        + stroked("M-84 -292L-112 -28M84 -292L112 -28", shade(colour, -0.12), 3)
        + stroked("M-244 -290H244", shade(colour, 0.35), 3)
    )


def _table_parts(options: Options) -> Mapping[str, Point]:
    half, height = amount(options, "width") / 2, amount(options, "height")
    return {"top": Point(0, -height), "left": Point(6 - half, 8 - height), "right": Point(half - 6, 8 - height)}


def _round_table(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-40 0Q-34 -10 -8 -14V-140H8V-14Q34 -10 40 0Z", shade(colour, -0.22))
        + rectangle(-84, -152, 168, 16, colour, radius=8)
        + rectangle(-76, -149, 152, 3, shade(colour, 0.35), radius=1)
    )


def _desk(options: Options) -> str:
    colour = word(options, "colour")
    drawers = "".join(
        block(66, y, 66, 36, shade(colour, 0.1), radius=3) + rectangle(92, y + 14, 16, 6, STEEL_DARK, radius=3)
        for y in (-134, -94, -54)
    )
    return (
        rectangle(-130, -150, 14, 150, STEEL_DARK, radius=3)
        + block(60, -140, 78, 128, shade(colour, -0.12), radius=3)
        + drawers
        + rectangle(64, -14, 70, 14, SLATE, radius=3)
        + rectangle(-146, -156, 292, 16, colour, radius=5)
        + rectangle(-140, -153, 280, 3, shade(colour, 0.35), radius=1)
    )


def _chair(options: Options) -> str:
    colour = word(options, "colour")
    dark = shade(colour, -0.2)
    return (
        filled("M-44 -196H-32L-28 0H-40Z", dark)
        + rectangle(32, -96, 12, 96, dark, radius=4)
        + rectangle(-34, -48, 70, 9, dark)
        + filled("M-52 -200Q-44 -208 -38 -198L-30 -104H-44Z", colour)
        + rectangle(-46, -106, 96, 16, colour, radius=7)
        + rectangle(-40, -103, 84, 3, shade(colour, 0.35), radius=1)
    )


def _chair_front(options: Options) -> str:
    colour = word(options, "colour")
    dark = shade(colour, -0.2)
    return (
        rectangle(-42, -204, 11, 204, dark, radius=4)
        + rectangle(31, -204, 11, 204, dark, radius=4)
        + block(-40, -200, 80, 26, colour, radius=6)
        + block(-40, -158, 80, 20, colour, radius=6)
        + rectangle(-38, -48, 76, 9, dark)
        + block(-50, -110, 100, 18, colour, radius=6)
    )


def _office_chair(options: Options) -> str:
    colour = word(options, "colour")
    return (
        rectangle(-6, -98, 12, 74, STEEL_DARK)
        + filled("M-52 -20Q-30 -34 0 -34Q30 -34 52 -20V-12H-52Z", SLATE)
        + wheel(Point(-46, -9), 9, INK)
        + wheel(Point(0, -9), 9, INK)
        + wheel(Point(46, -9), 9, INK)
        + filled("M-50 -214Q-34 -222 -30 -206L-26 -122H-44Z", colour)
        + block(-48, -120, 100, 26, shade(colour, -0.08), radius=12)
    )


def _chair_stack(options: Options) -> str:
    tilts = ((0, 0, 0), (5, -52, 4), (-3, -104, -6), (9, -156, 9))
    colours = (ORANGE, BLUE, ORANGE, BLUE)
    drawn = ""
    for (x, y, tilt), colour in zip(tilts, colours, strict=True):
        drawn += (
            f'<g transform="translate({x} {y}) rotate({tilt}) scale(0.9)">{_chair({**options, "colour": colour})}</g>'
        )
    return drawn


def _stool(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-44 -8L-30 -76H-18L-30 -8Z", shade(colour, -0.25))
        + filled("M44 -8L30 -76H18L30 -8Z", shade(colour, -0.25))
        + rectangle(-50, -10, 30, 10, SLATE, radius=4)
        + rectangle(20, -10, 30, 10, SLATE, radius=4)
        + block(-52, -46, 104, 12, colour, radius=4)
        + block(-40, -88, 80, 14, colour, radius=5)
        + rectangle(-34, -91, 68, 5, SLATE, radius=2)
    )


def _ladder(_: Options) -> str:
    steps = "".join(
        block(-x, y, 2 * x, 10, STEEL, radius=3) for x, y in ((32, -54), (29, -106), (26, -158), (24, -210))
    )
    back = bar(Point(30, -252), Point(70, -4), 9, STEEL_DARK)
    rails = bar(Point(-22, -256), Point(-40, -5), 10, RED) + bar(Point(22, -256), Point(40, -5), 10, RED)
    return (
        back
        + steps
        + rails
        + block(-30, -266, 64, 16, RED, radius=5)
        + rectangle(-48, -8, 18, 8, INK, radius=3)
        + rectangle(32, -8, 18, 8, INK, radius=3)
    )


def _cupboard(options: Options) -> str:
    colour = word(options, "colour")
    drawn = (
        block(-84, -300, 168, 292, colour, radius=6)
        + rectangle(-72, -8, 24, 8, shade(colour, -0.4))
        + rectangle(48, -8, 24, 8, shade(colour, -0.4))
    )
    if word(options, "state") == "open":
        inside = rectangle(-72, -288, 144, 270, shade(colour, -0.42), radius=3)
        inside += "".join(rectangle(-72, y, 144, 8, colour) for y in (-206, -116))
        doors = filled("M-84 -300L-122 -280V4L-84 -8Z", shade(colour, -0.12)) + filled(
            "M84 -300L122 -280V4L84 -8Z", shade(colour, -0.2)
        )
        return drawn + inside + doors
    panels = "".join(rectangle(x, -286, 66, 264, shade(colour, 0.12), radius=4) for x in (-74, 8))
    return (
        drawn
        + panels
        + rectangle(-14, -162, 7, 34, STEEL_DARK, radius=3)
        + rectangle(14, -162, 7, 34, STEEL_DARK, radius=3)
        + stroked("M0.5 -296V-12", shade(colour, -0.3), 3)
    )


def _books(x: float, y: float, heights: tuple[tuple[float, float, str], ...]) -> str:
    drawn = ""
    for width, height, colour in heights:
        drawn += block(x, y - height, width, height, colour, radius=2) + rectangle(
            x + 3, y - height + 8, width - 6, 4, shade(colour, 0.5)
        )
        x += width + 1
    return drawn


def _bookcase(options: Options) -> str:
    colour = word(options, "colour")
    drawn = block(-80, -310, 160, 310, colour, radius=4) + rectangle(-70, -300, 140, 286, shade(colour, -0.4))
    red, blue, green, yellow = "#B85A4E", "#4C7FAE", "#5E946B", "#D9B04A"
    rows = (
        ((16, 56, blue), (13, 62, red), (18, 52, green), (12, 58, yellow), (16, 60, blue)),
        ((18, 54, green), (14, 60, yellow), (14, 56, red)),
        ((15, 58, red), (20, 50, blue), (14, 60, green), (16, 54, yellow), (13, 60, red)),
    )
    for y, row in zip((-226, -138, -50), rows, strict=True):
        drawn += _books(-64, y, row) + rectangle(-70, y, 140, 9, colour)
    return (
        drawn
        + filled("M30 -138H58L54 -164H34Z", "#C97B4A")
        + ellipse(Point(44, -178), 18, 16, GREEN)
        + block(20, -84, 42, 34, STEEL, radius=4)
    )


def _shelf_board(options: Options) -> str:
    colour = word(options, "colour")
    brackets = filled("M-78 -20H-62V0Q-74 -4 -78 -20Z", shade(colour, -0.35)) + filled(
        "M78 -20H62V0Q74 -4 78 -20Z", shade(colour, -0.35)
    )
    return (
        brackets
        + rectangle(-100, -32, 200, 14, colour, radius=4)
        + rectangle(-94, -29, 188, 3, shade(colour, 0.35), radius=1)
    )


def _sofa(options: Options) -> str:
    colour = word(options, "colour")
    dark = shade(colour, -0.16)
    return (
        rectangle(-126, -16, 16, 16, INK, radius=3)
        + rectangle(110, -16, 16, 16, INK, radius=3)
        + block(-134, -188, 268, 140, colour, radius=28)
        + rectangle(-120, -64, 240, 54, dark, radius=10)
        + rectangle(-110, -108, 110, 48, shade(colour, 0.14), radius=14)
        + rectangle(0, -108, 110, 48, shade(colour, 0.08), radius=14)
        + block(-154, -134, 48, 124, dark, radius=22)
        + block(106, -134, 48, 124, dark, radius=22)
    )


def _armchair(options: Options) -> str:
    colour = word(options, "colour")
    dark = shade(colour, -0.16)
    return (
        rectangle(-60, -14, 13, 14, INK, radius=2)
        + rectangle(52, -14, 13, 14, INK, radius=2)
        + filled("M-76 -204Q-46 -218 -38 -190L-26 -92H-62Q-74 -150 -76 -204Z", colour)
        + block(-68, -104, 138, 92, shade(colour, 0.1), radius=18)
        + rectangle(-64, -44, 128, 34, dark, radius=10)
        + block(-46, -146, 110, 30, dark, radius=15)
    )


_SEAT = {"seat": Point(2, -106)}
_WOOD = {"colour": WOOD}

PROPS = (
    Prop(
        name="table",
        draw=_table,
        size=(260, 158),
        grips={"left": Point(-124, -150), "right": Point(124, -150)},
        contacts={"top": Point(0, -158)},
        defaults={"colour": WOOD, "width": 260, "height": 158},
        axes={"left": 0, "right": 0},
        moved=_table_parts,
    ),
    Prop(
        name="table-from-above",
        draw=_table_from_above,
        size=(664, 296),
        contacts={"middle": Point(0, -150)},
        defaults={"colour": WOOD},
    ),
    Prop(
        name="round-table",
        draw=_round_table,
        size=(170, 154),
        grips={"left": Point(-80, -144), "right": Point(80, -144)},
        contacts={"top": Point(0, -152)},
        defaults=_WOOD,
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="desk",
        draw=_desk,
        size=(294, 158),
        grips={},
        contacts={"top": Point(0, -156), "left": Point(-100, -156), "right": Point(100, -156)},
        defaults={"colour": WOOD_PALE},
    ),
    Prop(name="chair", draw=_chair, size=(106, 206), grips={"back": Point(-42, -190)}, contacts=_SEAT, defaults=_WOOD),
    Prop(
        name="chair-front",
        draw=_chair_front,
        size=(102, 206),
        grips={"back": Point(0, -194)},
        contacts={"seat": Point(0, -106)},
        defaults=_WOOD,
        axes={"back": 0},
    ),
    Prop(
        name="office-chair",
        draw=_office_chair,
        size=(108, 222),
        grips={"back": Point(-40, -204)},
        contacts={"seat": Point(2, -120)},
        defaults={"colour": BLUE},
    ),
    Prop(
        name="chair-stack",
        draw=_chair_stack,
        size=(180, 342),
        grips={},
        contacts={"top": Point(10, -240)},
        defaults=_WOOD,
    ),
    Prop(
        name="step-stool",
        draw=_stool,
        size=(106, 92),
        grips={},
        contacts={"top": Point(0, -90)},
        defaults={"colour": RED},
    ),
    Prop(
        name="ladder",
        draw=_ladder,
        size=(154, 268),
        grips={"left": Point(-28, -180), "right": Point(28, -180)},
        contacts={"step": Point(0, -158), "first_step": Point(0, -54)},
        defaults={},
    ),
    *(
        Prop(
            name=name,
            draw=_cupboard,
            size=(width, 302),
            grips={"door": Point(18, -146)},
            contacts={"top": Point(0, -300), "shelf_high": Point(0, -206), "shelf_low": Point(0, -116)},
            defaults={"colour": WOOD_PALE, "state": state},
        )
        for name, state, width in (("cupboard", "closed", 170), ("cupboard-open", "open", 246))
    ),
    Prop(name="bookcase", draw=_bookcase, size=(162, 312), grips={}, contacts={"top": Point(0, -310)}, defaults=_WOOD),
    Prop(
        name="wall-shelf", draw=_shelf_board, size=(202, 34), grips={}, contacts={"top": Point(0, -32)}, defaults=_WOOD
    ),
    Prop(
        name="sofa",
        draw=_sofa,
        size=(310, 190),
        grips={},
        contacts={"seat": Point(-50, -106), "seat_right": Point(56, -106)},
        defaults={"colour": "#6E9C86"},
    ),
    Prop(
        name="armchair",
        draw=_armchair,
        size=(154, 212),
        grips={"arm": Point(56, -140)},
        contacts={"seat": Point(6, -108)},
        defaults={"colour": "#C47F68"},
        axes={"arm": 0},
    ),
)
