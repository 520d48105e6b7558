"""What a kitchen at work holds: boards, pans, the sink, the fridge and the dishwasher."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    GLASS,
    LEAF,
    ORANGE,
    PORCELAIN,
    RED,
    SLATE,
    STEEL,
    STEEL_DARK,
    WATER,
    WHITE,
    WOOD,
    WOOD_PALE,
)
from assess.pictures.props.shapes import Options, amount, block, tube, word
from assess.pictures.svg import Point, ellipse, filled, rectangle, shade, stroked

_STEAM = "M0 0q-10 -12 0 -22t0 -22"
_FLAME = "M0 0Q-9 -8 -4 -18Q-1 -14 0 -24Q8 -14 7 -6Q6 0 0 0Z"


def _board(options: Options) -> str:
    colour = word(options, "colour")
    return filled("M-84 -14H84L96 0H-96Z", colour) + rectangle(-97, -6, 194, 6, shade(colour, -0.2), radius=2)


def _board_above(options: Options) -> str:
    colour = word(options, "colour")
    return (
        rectangle(-170, -214, 340, 214, shade(colour, -0.2), radius=18)
        + rectangle(-170, -222, 340, 214, colour, radius=18)
        + ellipse(Point(-140, -188), 13, 13, shade(colour, -0.35))
        + stroked("M-120 -60Q-20 -70 150 -52M-150 -130Q-40 -140 60 -132M-30 -190Q60 -198 150 -186", shade(colour, -0.1), 3)
    )  # fmt: skip


def _big_knife(_: Options) -> str:
    """A cook's knife, its flat side seen: the edge is below, the tip left."""
    return (
        filled("M-118 -12Q-60 -44 -16 -44H26V-2H-40Q-90 -4 -118 -12Z", "#DCE3E9")
        + filled("M-118 -12Q-90 -4 -40 -2H26V-12H-60Q-96 -14 -118 -12Z", "#B9C6D2")
        + filled("M-100 -20Q-56 -40 -16 -40H26V-35H-16Q-56 -34 -100 -20Z", WHITE)
        + block(24, -42, 84, 24, SLATE, radius=8)
        + "".join(ellipse(Point(x, -30), 3, 3, STEEL) for x in (46, 66, 86))
    )


def _pan(options: Options) -> str:
    colour = word(options, "colour")
    return (
        block(46, -34, 96, 13, SLATE, radius=6)
        + filled("M-62 -38H62L50 0H-50Z", colour)
        + filled("M30 -38H62L50 0H22Z", shade(colour, -0.2))
        + ellipse(Point(0, -38), 62, 9, shade(colour, 0.2))
        + ellipse(Point(0, -38), 53, 6, shade(colour, -0.3))
    )


def _pan_of_food(options: Options) -> str:
    bits = "".join(
        ellipse(Point(x, y), 11, 7, tone)
        for x, y, tone in (
            (-30, -42, ORANGE),
            (-8, -46, LEAF),
            (14, -43, RED),
            (34, -43, ORANGE),
            (-18, -51, "#F3D27A"),
        )
    )
    return _pan(options) + bits + f'<g transform="translate(4 -58)">{stroked(_STEAM, "#B9C6D1", 4)}</g>'


def _big_pot(options: Options) -> str:
    colour = word(options, "colour")
    return (
        tube([Point(-104, -112), Point(-128, -108), Point(-126, -84), Point(-104, -82)], 10, STEEL_DARK)
        + tube([Point(104, -112), Point(128, -108), Point(126, -84), Point(104, -82)], 10, STEEL_DARK)
        + filled("M-108 -140H108V-16Q108 0 90 0H-90Q-108 0 -108 -16Z", colour)
        + filled("M58 -140H108V-16Q108 0 90 0H52Q66 -60 58 -140Z", shade(colour, -0.15))
        + rectangle(-84, -112, 14, 84, shade(colour, 0.4), radius=6)
        + ellipse(Point(0, -140), 110, 17, shade(colour, -0.22))
        + ellipse(Point(0, -140), 98, 13, word(options, "food"))
        + "".join(
            ellipse(Point(x, y), 9, 4, tone)
            for x, y, tone in (
                (-50, -142, LEAF),
                (-12, -136, RED),
                (30, -144, LEAF),
                (62, -138, "#F3D27A"),
                (-76, -138, RED),
            )
        )
    )


def _big_pot_steaming(options: Options) -> str:
    steam = "".join(f'<g transform="translate({x} -160)">{stroked(_STEAM, "#B9C6D1", 5)}</g>' for x in (-40, 0, 40))
    return _big_pot(options) + steam


def _flames(options: Options) -> str:
    wide = amount(options, "width")
    count = max(3, round(wide / 16))
    step = wide / count
    return "".join(
        f'<g transform="translate({-wide / 2 + step * (i + 0.5):g} 0)">{filled(_FLAME, tone)}</g>'
        for i in range(count)
        for tone in (("#3E8FD0", "#F08A2C")[i % 2],)
    )


def _sink(options: Options) -> str:
    """Draw a worktop with a white sink whose opening is seen from slightly above; options: state."""
    state = word(options, "state")
    fill = {"empty": shade(PORCELAIN, -0.25), "water": WATER, "suds": "#BFE1F3"}[state]
    foam = "".join(
        ellipse(Point(x, y), r, r * 0.8, "#FFFFFF")
        for x, y, r in (
            (-58, -190, 15),
            (-34, -198, 18),
            (-4, -200, 20),
            (26, -198, 18),
            (54, -192, 16),
            (-18, -186, 14),
            (14, -186, 14),
            (42, -184, 12),
        )
    )
    tap = (
        tube([Point(-92, -196), Point(-92, -262), Point(-76, -284), Point(-50, -284), Point(-42, -262)], 12, STEEL)
        + rectangle(-104, -202, 26, 10, STEEL_DARK, radius=4)
        + rectangle(-126, -232, 30, 9, STEEL_DARK, radius=4)
    )
    return (
        block(-150, -166, 300, 154, "#DCE4DF", radius=3)
        + rectangle(-142, -14, 284, 14, SLATE)
        + filled("M-140 -202H140L162 -170H-162Z", STEEL)
        + rectangle(-162, -172, 324, 14, STEEL_DARK, radius=4)
        + tap
        + filled("M-92 -198H92L104 -174H-104Z", WHITE)
        + filled("M-82 -194H82L90 -178H-90Z", fill)
        + block(-96, -172, 192, 70, WHITE, radius=8)
        + (foam if state == "suds" else "")
    )  # fmt: skip


def _tap(_: Options) -> str:
    """A tap alone, for close pictures of hands."""
    return (
        block(-16, -66, 32, 66, STEEL_DARK, radius=6)
        + tube([Point(0, -56), Point(2, -110), Point(34, -132), Point(70, -120), Point(76, -92)], 24, STEEL)
        + stroked("M2 -100Q12 -124 40 -126", shade(STEEL, 0.5), 5)
        + rectangle(-58, -78, 48, 17, STEEL, radius=8)
        + rectangle(62, -98, 28, 12, STEEL_DARK, radius=4)
    )


def _colander(_: Options) -> str:
    holes = "".join(
        ellipse(Point(x, y), 3, 3, STEEL_DARK)
        for y, row in ((-36, 7), (-24, 6), (-12, 4))
        for x in range(-row * 7, row * 7 + 1, 14)
    )
    return (
        block(-78, -54, 22, 10, STEEL_DARK, radius=5)
        + block(56, -54, 22, 10, STEEL_DARK, radius=5)
        + filled("M-60 -50H60Q56 -8 24 0H-24Q-56 -8 -60 -50Z", shade(STEEL, 0.3))
        + filled("M30 -50H60Q56 -8 24 0H8Q32 -16 30 -50Z", STEEL)
        + holes
        + rectangle(-64, -55, 128, 9, shade(STEEL, 0.5), radius=4)
    )  # fmt: skip


def _fridge_open(_: Options) -> str:
    shelves = "".join(
        rectangle(-66, y, 132, 6, "#A9C4D4") + rectangle(-66, y + 6, 132, 4, "#D5E5EE") for y in (-252, -176, -100)
    )
    door = (
        filled("M74 -338L150 -318V-14L74 -8Z", "#D3DCE3")
        + filled("M82 -326L142 -310V-26L82 -18Z", "#EEF4F7")
        + filled("M82 -236L142 -228V-206L82 -212ZM82 -140L142 -136V-114L82 -116Z", "#B5CAD7")
        + rectangle(146, -220, 9, 72, STEEL_DARK, radius=4)
    )
    return (
        door
        + block(-78, -342, 156, 334, "#DDE5EA", radius=10)
        + rectangle(-68, -332, 136, 314, "#F4FAFC", radius=6)
        + filled("M40 -332H62Q68 -332 68 -326V-24Q68 -18 62 -18H40Z", "#E3EEF3")
        + shelves
        + rectangle(-60, -70, 120, 44, "#CFE0EA", radius=5)
        + rectangle(-20, -64, 40, 7, "#A9C4D4", radius=3)
        + rectangle(-64, -8, 24, 8, SLATE)
        + rectangle(40, -8, 24, 8, SLATE)
    )


def _plate_standing(x: float, y: float, tone: str) -> str:
    return ellipse(Point(x, y), 7, 30, shade(tone, -0.14)) + ellipse(Point(x - 3, y), 6, 29, tone)


def _dishwasher(_: Options) -> str:
    wires = "".join(stroked(f"M{x} -112V-62", STEEL_DARK, 3) for x in range(-62, 63, 31))
    plates = "".join(_plate_standing(x, -112, WHITE) for x in (-50, -28, -6))
    return (
        block(-84, -178, 168, 168, "#C9D3DB", radius=5)
        + rectangle(-94, -190, 188, 14, STEEL_DARK, radius=4)
        + rectangle(-70, -164, 140, 128, "#56636F", radius=6)
        + rectangle(-66, -150, 132, 5, STEEL, radius=2)
        + "".join(filled(f"M{x} -168H{x + 24}L{x + 20} -148H{x + 4}Z", GLASS) for x in (-58, -26, 6, 34))
        + plates
        + wires
        + rectangle(-72, -66, 144, 8, STEEL, radius=3)
        + rectangle(-70, -92, 140, 4, STEEL, radius=2)
        + filled("M-80 -40H80L98 -6H-98Z", "#AEBBC6")
        + filled("M-62 -34H62L74 -14H-74Z", "#D5DEE5")
        + rectangle(-99, -8, 198, 10, STEEL_DARK, radius=4)
    )


def _rack(options: Options) -> str:
    count = round(amount(options, "number"))
    plates = "".join(_plate_standing(-54 + i * 24, -42, WHITE) for i in range(count))
    return (
        rectangle(-80, -14, 160, 7, STEEL_DARK, radius=3)
        + plates
        + "".join(rectangle(x, -44, 5, 38, STEEL_DARK, radius=2) for x in range(-78, 79, 26))
        + rectangle(-80, -46, 160, 6, STEEL, radius=3)
        + rectangle(-86, -8, 172, 8, "#8FB7C9", radius=4)
    )


def _recipe(_: Options) -> str:
    """A card with three pictures, one below the other: a carrot, a knife on a board, a full bowl."""
    rows = "".join(rectangle(-46, y, 92, 44, "#F3E7C8", radius=5) for y in (-158, -106, -54))
    carrot = filled("M-24 -142L24 -134L-24 -126Z", ORANGE) + filled(
        "M-24 -140L-38 -146L-34 -134L-40 -126L-24 -129Z", LEAF
    )
    knife = (
        rectangle(-34, -76, 68, 8, WOOD, radius=2)
        + filled("M-26 -84Q-10 -96 8 -94V-82H-26Z", "#9FB0BE")
        + rectangle(8, -95, 24, 8, SLATE, radius=3)
    )
    bowl = (
        ellipse(Point(-10, -36), 12, 9, LEAF)
        + ellipse(Point(10, -37), 11, 9, LEAF)
        + ellipse(Point(0, -40), 7, 7, RED)
        + filled("M-30 -34H30Q26 -16 10 -14H-10Q-26 -16 -30 -34Z", "#4C8FBF")
    )
    return block(-58, -170, 116, 170, WHITE, radius=8) + rows + carrot + knife + bowl


def _scales(_: Options) -> str:
    return (
        filled("M-44 -56H44L54 0H-54Z", "#C94A3F")
        + filled("M20 -56H44L54 0H24Z", shade("#C94A3F", -0.14))
        + ellipse(Point(0, -27), 21, 21, WHITE)
        + stroked("M0 -27L11 -38M0 -44v4M17 -27h-4M-17 -27h4", SLATE, 3)
        + rectangle(-8, -68, 16, 14, STEEL_DARK)
        + rectangle(-56, -76, 112, 9, STEEL, radius=4)
    )


def _jug(_: Options) -> str:
    return (
        tube([Point(30, -70), Point(56, -66), Point(54, -26), Point(26, -18)], 9, "#B9D6E4")
        + filled("M-40 -86L-26 -80H34L28 0H-28Z", GLASS)
        + filled("M-31 -48H31L28 -2H-28Z", WATER)
        + stroked("M-18 -64h16M-18 -48h16M-17 -32h16M-16 -16h16", "#FFFFFF", 3.4)
    )


def _oven_glove(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-28 0V-64Q-28 -96 0 -96Q26 -96 26 -64V-52Q44 -68 52 -54Q54 -40 26 -24V0Z", colour)
        + filled("M6 -96Q26 -94 26 -64V-52Q44 -68 52 -54Q54 -40 26 -24V0H10Q20 -50 6 -96Z", shade(colour, -0.14))
        + rectangle(-31, -14, 60, 14, shade(colour, 0.55), radius=4)
    )


def _tea_towel(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-34 -110Q0 -116 34 -110L40 -2Q10 4 -38 0Z", "#F4F1E8")
        + filled("M14 -113L34 -110L40 -2Q30 1 20 1Q22 -60 14 -113Z", "#DFDACB")
        + stroked("M-24 -111L-27 -1M-8 -113L-9 1M-36 -24Q0 -20 39 -24M-35 -40Q0 -36 38 -40", colour, 5)
    )


def _apron_corner(options: Options) -> str:
    """The lower corner of an apron, lifted in the fist to dry it."""
    colour = word(options, "colour")
    return (
        filled("M0 -72Q-30 -76 -54 -70Q-62 -36 -50 0Q-26 -26 8 -40Q14 -58 0 -72Z", colour)
        + filled("M8 -40Q20 -32 14 -16Q2 -22 -6 -34Z", shade(colour, -0.1))
        + stroked("M-4 -64Q-28 -56 -44 -32M2 -52Q-18 -42 -34 -20", shade(colour, -0.28), 3)
    )


PROPS = (
    Prop(
        name="chopping-board",
        draw=_board,
        size=(194, 20),
        grips={"left": Point(-84, -6), "right": Point(84, -6)},
        contacts={"top": Point(0, -10)},
        defaults={"colour": WOOD_PALE},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="board-from-above",
        draw=_board_above,
        size=(340, 222),
        contacts={"top": Point(0, -110)},
        defaults={"colour": WOOD_PALE},
    ),
    Prop(
        name="cook-knife",
        draw=_big_knife,
        size=(236, 46),
        grips={"handle": Point(62, -30)},
        contacts={"edge": Point(-30, -2), "tip": Point(-116, -12), "heel": Point(20, -4)},
        axes={"handle": 0},
    ),
    *(
        Prop(
            name=name,
            draw=draw,
            size=(286, height),
            grips={"handle": Point(110, -28)},
            contacts={"inside": Point(0, -42)},
            defaults={"colour": STEEL_DARK},
            axes={"handle": 0},
        )
        for name, draw, height in (("frying-pan", _pan, 48), ("pan-of-food", _pan_of_food, 104))
    ),
    *(
        Prop(
            name=name,
            draw=draw,
            size=(274, height),
            grips={"left": Point(-124, -98), "right": Point(124, -98)},
            contacts={"inside": Point(0, -142), "rim_left": Point(-104, -140), "rim_right": Point(104, -140)},
            defaults={"colour": "#C3CCD4", "food": "#D9772E"},
        )
        for name, draw, height in (("big-pot", _big_pot, 158), ("big-pot-steaming", _big_pot_steaming, 212))
    ),
    Prop(name="gas-flames", draw=_flames, size=(96, 24), contacts={"top": Point(0, -20)}, defaults={"width": 96}),
    *(
        Prop(
            name=name,
            draw=_sink,
            size=(324, 292),
            grips={"tap": Point(-112, -228)},
            contacts={"water": Point(0, -188), "spout": Point(-42, -258), "left": Point(-130, -190), "right": Point(130, -190), "under_tap": Point(-42, -200)},
            defaults={"state": state},
            axes={"tap": 0},
        )
        for name, state in (("kitchen-sink", "empty"), ("kitchen-sink-water", "water"), ("kitchen-sink-suds", "suds"))
    ),
    Prop(name="kitchen-tap", draw=_tap, size=(182, 146), grips={"lever": Point(-40, -70)}, contacts={"spout": Point(76, -86)}),
    Prop(
        name="colander",
        draw=_colander,
        size=(156, 58),
        grips={"left": Point(-68, -49), "right": Point(68, -49)},
        contacts={"inside": Point(0, -50)},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="fridge-open",
        draw=_fridge_open,
        size=(312, 344),
        grips={"door": Point(150, -184)},
        contacts={"high": Point(0, -252), "middle": Point(0, -176), "low": Point(0, -100), "drawer": Point(0, -48)},
    ),
    Prop(
        name="dishwasher-open",
        draw=_dishwasher,
        size=(200, 192),
        contacts={"basket": Point(30, -104), "free": Point(24, -82), "top": Point(0, -190)},
    ),
    Prop(name="dish-rack", draw=_rack, size=(172, 74), contacts={"free": Point(44, -44)}, defaults={"number": 4}),
    Prop(
        name="recipe-card",
        draw=_recipe,
        size=(118, 172),
        grips={"left": Point(-52, -84), "right": Point(52, -84)},
        contacts={"first": Point(0, -136), "second": Point(0, -84), "third": Point(0, -32)},
    ),
    Prop(name="kitchen-scales", draw=_scales, size=(114, 78), contacts={"top": Point(0, -76)}),
    Prop(name="measuring-jug", draw=_jug, size=(122, 88), grips={"ear": Point(54, -46)}, contacts={"inside": Point(0, -60), "spout": Point(-38, -82)}),
    Prop(name="oven-glove", draw=_oven_glove, size=(108, 98), grips={"cuff": Point(0, -10)}, defaults={"colour": "#C94A3F"}),
    Prop(name="tea-towel", draw=_tea_towel, size=(80, 116), grips={"top": Point(0, -106)}, contacts={"corner": Point(36, -4)}, defaults={"colour": "#C94A3F"}),
    Prop(name="apron-corner", draw=_apron_corner, size=(116, 78), grips={"tip": Point(2, -58)}, defaults={"colour": "#F2EFE6"}),
)  # fmt: skip
