"""The room of somebody who is cared for: a bed with a raised head, its cover, curtain, cabinet, meal trolley."""

from itertools import pairwise

from assess.pictures.prop import Prop
from assess.pictures.props.palette import LEAF, ORANGE, SLATE, STEEL, STEEL_DARK, WHITE, WOOD, WOOD_PALE
from assess.pictures.props.shapes import Options, amount, bar, block, tube, wheel, word
from assess.pictures.svg import Point, ellipse, filled, rectangle, shade, stroked

_MATTRESS = "#D6E4EC"
_SOUP = "#D9772E"


def _care_bed(_: Options) -> str:
    """A bed whose head is raised: who lies there leans against the pillow and looks to the right."""
    frame = (
        block(-204, -178, 16, 160, WOOD, radius=6)
        + block(196, -150, 16, 132, WOOD, radius=6)
        + rectangle(-194, -84, 396, 16, STEEL_DARK, radius=5)
        + bar(Point(-120, -78), Point(-60, -24), 9, STEEL_DARK)
        + bar(Point(120, -78), Point(60, -24), 9, STEEL_DARK)
        + rectangle(-150, -32, 300, 12, STEEL_DARK, radius=5)
        + "".join(wheel(Point(x, -13), 13, SLATE) for x in (-146, 146))
    )
    back = filled("M-44 -84L-166 -228Q-176 -242 -160 -250Q-148 -256 -138 -244L-4 -116V-84Z", _MATTRESS) + filled(
        "M-44 -84L-166 -228L-158 -224L-26 -84Z", shade(_MATTRESS, -0.16)
    )
    flat = block(-40, -120, 236, 38, _MATTRESS, radius=8)
    pillow = filled(
        "M-176 -236Q-186 -262 -160 -268Q-140 -272 -126 -252L-96 -212Q-92 -194 -108 -192Q-122 -190 -132 -204Z", WHITE
    )
    return frame + back + flat + pillow + stroked("M-154 -250Q-140 -240 -118 -208", shade(WHITE, -0.14), 3)


def _bed_cover(options: Options) -> str:
    """The cover over the legs of who lies in the care bed; it stands at the bed's `cover`."""
    colour = word(options, "colour")
    return (
        filled("M-87 -150Q-47 -172 3 -160Q53 -162 85 -140L93 -66Q3 -52 -93 -64Q-105 -110 -87 -150Z", colour)
        + filled("M-87 -150Q-73 -158 -57 -160Q-71 -110 -63 -62L-93 -64Q-105 -110 -87 -150Z", shade(colour, 0.55))
        + stroked("M-23 -156Q-31 -110 -19 -66M33 -156Q27 -110 39 -66", shade(colour, -0.18), 3)
    )


def _curtain(options: Options) -> str:
    """A curtain on a rail round a bed, from the left end; options: colour, width (66 is drawn aside, 296 closed)."""
    colour, wide = word(options, "colour"), amount(options, "width")
    folds = max(3, round(wide / 26))
    step = wide / folds
    ends = [-148 + i * step for i in range(folds + 1)]
    cloth = "".join(
        filled(
            f"M{left:.1f} -318Q{left + step / 2:.1f} -326 {right:.1f} -318L{right:.1f} -34"
            f"Q{left + step / 2:.1f} -22 {left:.1f} -34Z",
            shade(colour, -0.1 if i % 2 else 0.06),
        )
        for i, (left, right) in enumerate(pairwise(ends))
    )
    rings = "".join(ellipse(Point(left + step / 2, -326), 4, 5, STEEL_DARK) for left in ends[:-1])
    return rectangle(-156, -338, 312, 9, STEEL, radius=4) + rings + cloth


def _cabinet(options: Options) -> str:
    colour = word(options, "colour")
    return (
        block(-50, -124, 100, 118, colour, radius=5)
        + rectangle(-56, -132, 112, 12, shade(colour, -0.2), radius=5)
        + rectangle(-40, -112, 76, 28, shade(colour, 0.25), radius=4)
        + rectangle(-12, -102, 24, 7, STEEL_DARK, radius=3)
        + rectangle(-40, -74, 76, 58, shade(colour, 0.25), radius=4)
        + ellipse(Point(28, -46), 5, 5, STEEL_DARK)
        + "".join(wheel(Point(x, -5), 6, SLATE) for x in (-40, 40))
    )


def _meal(x: float, y: float) -> str:
    return (
        rectangle(x - 44, y - 6, 88, 7, ORANGE, radius=3)
        + ellipse(Point(x - 14, y - 9), 24, 5, WHITE)
        + ellipse(Point(x - 18, y - 13), 12, 6, _SOUP)
        + ellipse(Point(x - 4, y - 13), 9, 5, LEAF)
        + filled(f"M{x + 20} {y - 26}h16l-2 20h-12Z", "#CFE8F5")
    )


def _meal_trolley(_: Options) -> str:
    posts = "".join(bar(Point(x, -178), Point(x, -24), 9, STEEL_DARK) for x in (-96, 96))
    shelves = "".join(rectangle(-100, y, 200, 9, STEEL, radius=3) for y in (-142, -88, -34))
    meals = "".join(_meal(x, y) for y in (-142, -88, -34) for x in (-48, 48))
    handle = tube([Point(-96, -174), Point(-116, -188), Point(-134, -186)], 10, SLATE)
    return handle + meals + posts + shelves + "".join(wheel(Point(x, -14), 14, SLATE) for x in (-84, 84))


def _wardrobe_rug(options: Options) -> str:
    """A loose rug whose edge stands up."""
    colour = word(options, "colour")
    return (
        filled("M-110 -4L-84 -22H74L110 -4Q0 4 -110 -4Z", colour)
        + filled("M-110 -4Q-128 -26 -104 -38Q-88 -40 -84 -22Q-92 -30 -100 -24Q-104 -14 -96 -4Z", shade(colour, -0.25))
        + stroked("M-66 -18L-80 -6M-20 -20L-26 -5M28 -20L32 -5M70 -18L86 -6", shade(colour, 0.5), 4)
        + stroked("M96 -6l8 5M76 -6l7 5M54 -5l6 4", shade(colour, 0.5), 3)
    )


def _raised_toilet_rail(_: Options) -> str:
    """A bar on the wall to hold on to."""
    return (
        ellipse(Point(-70, -10), 12, 12, STEEL_DARK)
        + ellipse(Point(70, -10), 12, 12, STEEL_DARK)
        + tube(
            [Point(-70, -10), Point(-66, -24), Point(-50, -28), Point(50, -28), Point(66, -24), Point(70, -10)],
            12,
            WHITE,
        )
    )


def _over_bed_table(_: Options) -> str:
    return (
        bar(Point(70, -14), Point(70, -186), 12, STEEL_DARK)
        + rectangle(-90, -196, 180, 13, WOOD_PALE, radius=5)
        + rectangle(-90, -186, 180, 5, WOOD, radius=2)
        + rectangle(-30, -18, 118, 10, STEEL_DARK, radius=5)
        + "".join(wheel(Point(x, -8), 8, SLATE) for x in (-22, 80))
    )


PROPS = (
    Prop(
        name="care-bed",
        draw=_care_bed,
        size=(428, 272),
        grips={"foot_board": Point(204, -140)},
        contacts={"seat": Point(-16, -122), "heels": Point(143, -124), "pillow": Point(-136, -236), "edge": Point(60, -120), "cover": Point(107, 0)},
    ),
    Prop(
        name="care-bed-cover",
        draw=_bed_cover,
        size=(206, 170),
        grips={"top": Point(-77, -150)},
        contacts={"knees": Point(3, -158), "lap": Point(-57, -156)},
        defaults={"colour": "#7FB0C9"},
    ),
    *(
        Prop(
            name=name,
            draw=_curtain,
            size=(314, 340),
            grips={"hem": Point(width - 160, -190)},
            contacts={"middle": Point(width / 2 - 148, -180)},
            defaults={"colour": "#8CC0B4", "width": width},
        )
        for name, width in (("care-curtain-open", 66), ("care-curtain", 296))
    ),
    Prop(
        name="bedside-cabinet",
        draw=_cabinet,
        size=(114, 134),
        contacts={"top": Point(0, -132), "left": Point(-30, -132), "right": Point(30, -132)},
        defaults={"colour": "#CFA46B"},
    ),
    Prop(
        name="meal-trolley",
        draw=_meal_trolley,
        size=(282, 194),
        grips={"handle": Point(-130, -187)},
        contacts={"top_meal": Point(48, -152), "side": Point(96, -110)},
        axes={"handle": 0},
    ),
    Prop(name="rug-edge-up", draw=_wardrobe_rug, size=(244, 42), contacts={"edge": Point(-104, -30)}, defaults={"colour": "#B5476B"}),
    Prop(name="wall-bar", draw=_raised_toilet_rail, size=(168, 36), grips={"bar": Point(0, -28)}, axes={"bar": 0}),
    Prop(
        name="over-bed-table",
        draw=_over_bed_table,
        size=(184, 198),
        contacts={"top": Point(-10, -196), "left": Point(-60, -196), "right": Point(40, -196)},
    ),
)  # fmt: skip
