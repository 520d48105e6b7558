"""What is eaten and drunk."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    GREEN,
    LEAF,
    ORANGE,
    PORCELAIN,
    RED,
    WHITE,
    WOOD_DARK,
    YELLOW,
)
from assess.pictures.props.shapes import Options, block, tube, word
from assess.pictures.svg import INK, Point, ellipse, filled, group, rectangle, shade, stroked

_STEAM = "M-12 0q-8 -10 0 -18t0 -18M8 -2q-8 -10 0 -18t0 -18"


def _steam(x: float, y: float) -> str:
    return f'<g transform="translate({x:g} {y:g})">{stroked(_STEAM, "#B9C6D1", 4)}</g>'


CUP = 0.74
"""Size of a cup against its drawing: a little larger than a fist."""


def _cup(options: Options) -> str:
    colour = word(options, "colour")
    ear = tube([Point(18, -32), Point(32, -30), Point(32, -16), Point(16, -10)], 7, shade(colour, -0.12))
    body = filled("M-24 -42H24L18 -4Q17 0 12 0H-12Q-17 0 -18 -4Z", colour) + filled(
        "M8 -42H24L18 -4Q17 0 12 0H4Z", shade(colour, -0.13)
    )
    rim = ellipse(Point(0, -42), 24, 6, shade(colour, -0.2)) + ellipse(Point(0, -42), 20, 4, "#A5632B")
    return group(ear + body + rim, scale=CUP)


def _cup_of_tea(options: Options) -> str:
    return _cup(options) + _steam(0, -40)


def _tea_glass(_: Options) -> str:
    return (
        filled("M-15 -44H15Q11 -28 14 -4Q14 0 10 0H-10Q-14 0 -14 -4Q-11 -28 -15 -44Z", "#E6F1F5")
        + filled("M-12 -34H12Q9 -22 11 -4H-11Q-9 -22 -12 -34Z", "#B5652A")
        + filled("M-24 -3H24Q20 3 14 3H-14Q-20 3 -24 -3Z", WHITE)
    )


def _glass(_: Options) -> str:
    return (
        filled("M-16 -46H16L12 0H-12Z", "#E6F1F5")
        + filled("M-14 -30H14L12 -2H-12Z", "#8CCBEB")
        + stroked("M-8 -38L-6 -8", "#FFFFFF", 3)
    )


def _plate(_: Options) -> str:
    return (
        ellipse(Point(0, -7), 52, 8, shade(PORCELAIN, -0.15))
        + ellipse(Point(0, -10), 52, 9, WHITE)
        + ellipse(Point(0, -10), 36, 5, shade(PORCELAIN, -0.06))
    )


def _food(options: Options) -> str:
    return (
        _plate(options)
        + filled("M-34 -12Q-30 -34 -8 -30Q8 -32 12 -12Z", "#F3D27A")
        + ellipse(Point(20, -18), 14, 9, "#B5652A")
        + ellipse(Point(24, -20), 6, 3, "#D58A4A")
        + filled("M-4 -14Q-2 -28 8 -26Q10 -16 6 -12Z", LEAF)
    )


def _bread_plate(options: Options) -> str:
    slice_ = filled("M-34 -12V-32Q-42 -42 -30 -48Q-12 -54 6 -48Q18 -42 10 -32V-12Z", "#B87838") + filled(
        "M-29 -14V-32Q-34 -40 -26 -43Q-12 -48 2 -43Q11 -40 5 -32V-14Z", "#F3DDB0"
    )
    return _plate(options) + slice_ + ellipse(Point(26, -17), 13, 8, RED) + ellipse(Point(23, -19), 5, 3, "#F2A08F")


def _bread_slice(_: Options) -> str:
    return filled("M-22 0V-22Q-30 -32 -18 -38Q0 -44 18 -38Q30 -32 22 -22V0Z", "#B87838") + filled(
        "M-17 -4V-22Q-22 -30 -14 -33Q0 -38 14 -33Q22 -30 17 -22V-4Z", "#F3DDB0"
    )


def _bowl(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-60 -48H60Q56 -4 22 0H-22Q-56 -4 -60 -48Z", colour)
        + filled("M26 -48H60Q56 -4 22 0H4Q28 -18 26 -48Z", shade(colour, -0.13))
        + stroked("M-46 -30Q0 -18 46 -30", shade(colour, 0.45), 4)
    )


def _bowl_of_soup(options: Options) -> str:
    small = f'<g transform="scale(0.62)">{_bowl(options)}{ellipse(Point(0, -48), 60, 12, shade(word(options, "colour"), -0.2))}{ellipse(Point(0, -48), 52, 9, "#D9772E")}</g>'
    return small + ellipse(Point(-10, -30), 5, 2, LEAF) + ellipse(Point(8, -29), 4, 2, YELLOW) + _steam(0, -40)


def _apple(_: Options) -> str:
    return (
        tube([Point(0, -60), Point(2, -72), Point(8, -80)], 5, WOOD_DARK)
        + filled("M6 -68Q14 -84 34 -80Q28 -64 6 -68Z", LEAF)
        + filled(
            "M0 -60Q14 -70 30 -60Q44 -46 34 -22Q24 0 10 0Q4 0 0 -3Q-4 0 -10 0Q-24 0 -34 -22Q-44 -46 -30 -60Q-14 -70 0 -60Z",
            RED,
        )
        + filled("M18 -64Q26 -64 30 -60Q44 -46 34 -22Q24 0 10 0Q6 0 4 -1Q30 -26 18 -64Z", shade(RED, -0.14))
        + ellipse(Point(-20, -46), 6, 10, "#F0A59A", rotate=20)
    )


def _orange(_: Options) -> str:
    dots = "".join(
        ellipse(Point(x, y), 1.6, 1.6, shade(ORANGE, -0.25))
        for x, y in ((-14, -20), (-4, -34), (10, -24), (16, -40), (-18, -40), (2, -14))
    )
    return (
        ellipse(Point(0, -32), 33, 32, ORANGE)
        + filled("M14 -61Q34 -50 33 -30Q30 -4 4 0Q30 -24 14 -61Z", shade(ORANGE, -0.12))
        + dots
        + filled("M0 -62Q10 -76 26 -70Q18 -58 0 -62Z", LEAF)
        + ellipse(Point(0, -61), 4, 3, WOOD_DARK)
    )


def _banana(_: Options) -> str:
    return (
        filled("M-46 -62Q-38 -66 -34 -58Q-24 -20 30 -20L48 -28Q54 -26 52 -20Q36 4 -2 -2Q-44 -12 -50 -56Z", YELLOW)
        + filled("M-42 -44Q-28 -8 20 -8Q38 -10 52 -20Q36 4 -2 -2Q-34 -10 -42 -44Z", shade(YELLOW, -0.14))
        + filled("M-52 -66L-40 -68L-37 -60L-49 -56Z", WOOD_DARK)
        + filled("M46 -30L54 -30L53 -20L47 -20Z", WOOD_DARK)
    )


def _grapes(_: Options) -> str:
    spots = ((-20, -54), (0, -56), (20, -54), (-11, -39), (11, -39), (0, -24), (0, -11))
    return (
        tube([Point(0, -62), Point(2, -78)], 5, WOOD_DARK)
        + filled("M2 -70Q18 -86 34 -76Q24 -62 2 -70Z", LEAF)
        + "".join(
            ellipse(Point(x, y), 12, 11, "#7A4F9A") + ellipse(Point(x - 4, y - 4), 3, 3, "#C0A2D6") for x, y in spots
        )
    )


def _fruit_bowl(options: Options) -> str:
    orange = f'<g transform="translate(-54 -78)">{_orange(options)}</g>'
    banana = f'<g transform="translate(8 -96) rotate(-10) scale(1.3)">{_banana(options)}</g>'
    grapes = f'<g transform="translate(64 -78) rotate(10)">{_grapes(options)}</g>'
    bowl = f'<g transform="scale(1.9)">{_bowl(options)}</g>'
    return banana + orange + grapes + bowl


def _cake(_: Options) -> str:
    return (
        ellipse(Point(0, -6), 56, 7, shade(PORCELAIN, -0.12))
        + block(-46, -48, 92, 42, "#A5632B", radius=5)
        + filled(
            "M-48 -44Q-46 -60 0 -60Q46 -60 48 -44V-34Q38 -24 30 -36Q20 -22 8 -36Q-4 -22 -14 -36Q-26 -24 -34 -36Q-42 -26 -48 -34Z",
            "#FBE3E8",
        )
        + "".join(ellipse(Point(x, -62), 6, 6, RED) for x in (-28, 0, 28))
    )


def _cake_slice(_: Options) -> str:
    return (
        ellipse(Point(0, -4), 32, 5, WHITE)
        + filled("M-24 -6L22 -6V-30L-24 -22Z", "#A5632B")
        + filled("M-24 -22L22 -30V-38Q-4 -42 -24 -28Z", "#FBE3E8")
        + ellipse(Point(14, -42), 5, 5, RED)
    )


def _drink_carton(_: Options) -> str:
    return (
        filled("M-34 -92L-22 -116H22L34 -92Z", shade(WHITE, -0.08))
        + rectangle(-24, -126, 48, 12, "#4F9BD0", radius=2)
        + block(-34, -92, 68, 92, WHITE, radius=2)
        + filled("M-34 -40Q-16 -62 2 -46Q18 -62 34 -48V0H-34Z", "#4F9BD0")
        + filled("M-14 -72H14Q16 -58 10 -48H-10Q-16 -58 -14 -72Z", "#CFE4F2")
        + ellipse(Point(0, -72), 14, 4, "#FFFFFF")
        + filled("M18 -92H34V0H22Z", INK, opacity=0.08)
    )


def _vegetables(_: Options) -> str:
    return (
        ellipse(Point(-34, -20), 26, 20, GREEN)
        + stroked("M-50 -20Q-34 -36 -20 -20M-34 -8Q-40 -24 -32 -34", shade(GREEN, 0.4), 3)
        + ellipse(Point(10, -15), 16, 15, RED)
        + filled("M2 -28L10 -34L18 -28L10 -25Z", LEAF)
        + filled("M28 -20L66 -26Q72 -16 64 -10L28 -14Z", ORANGE)
    )


_CUP = {"side": Point(-13, -16), "ear": Point(22, -16), "rim": Point(-15, -28)}
_FRUIT = {"side": Point(-28, -34), "centre": Point(0, -32)}

PROPS = (
    Prop(
        name="plate",
        draw=_plate,
        size=(106, 22),
        grips={"left": Point(-48, -9), "right": Point(48, -9)},
        contacts={"top": Point(0, -12)},
        defaults={},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="bowl",
        draw=_bowl,
        size=(122, 50),
        grips={"left": Point(-54, -30), "right": Point(54, -30)},
        contacts={"top": Point(0, -48)},
        defaults={"colour": "#4C8FBF"},
    ),
    Prop(
        name="cup",
        draw=_cup,
        size=(56, 36),
        grips=_CUP,
        contacts={"drink": Point(0, -31)},
        defaults={"colour": "#F3EFE4"},
    ),
    Prop(
        name="cup-of-tea",
        draw=_cup_of_tea,
        size=(56, 80),
        grips=_CUP,
        contacts={"drink": Point(0, -31)},
        defaults={"colour": "#F3EFE4"},
    ),
    Prop(
        name="tea-glass",
        draw=_tea_glass,
        size=(50, 48),
        grips={"side": Point(-12, -24)},
        contacts={"drink": Point(0, -42)},
        defaults={},
    ),
    Prop(
        name="glass-of-water",
        draw=_glass,
        size=(34, 48),
        grips={"side": Point(-13, -22)},
        contacts={"drink": Point(0, -44)},
        defaults={},
    ),
    Prop(
        name="plate-of-food",
        draw=_food,
        size=(106, 38),
        grips={"left": Point(-48, -9), "right": Point(48, -9)},
        contacts={"top": Point(0, -30)},
        defaults={},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="bread-plate",
        draw=_bread_plate,
        size=(106, 54),
        grips={"left": Point(-48, -9), "right": Point(48, -9)},
        contacts={"top": Point(0, -40)},
        defaults={},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="bread-slice",
        draw=_bread_slice,
        size=(54, 44),
        grips={"side": Point(-18, -16)},
        contacts={"bite": Point(16, -32)},
        defaults={},
    ),
    Prop(
        name="bowl-of-soup",
        draw=_bowl_of_soup,
        size=(80, 80),
        grips={"left": Point(-34, -20), "right": Point(34, -20)},
        contacts={"top": Point(0, -30)},
        defaults={"colour": "#F3EFE4"},
    ),
    Prop(
        name="fruit-bowl",
        draw=_fruit_bowl,
        size=(240, 192),
        grips={"left": Point(-104, -56), "right": Point(104, -56)},
        contacts={"fruit": Point(0, -110)},
        defaults={"colour": "#4C8FBF"},
    ),
    Prop(name="apple", draw=_apple, size=(84, 84), grips=_FRUIT, contacts={}, defaults={}),
    Prop(name="orange", draw=_orange, size=(68, 74), grips=_FRUIT, contacts={}, defaults={}),
    Prop(name="banana", draw=_banana, size=(108, 70), grips={"centre": Point(-14, -22)}, contacts={}, defaults={}),
    Prop(name="grapes", draw=_grapes, size=(70, 84), grips={"stem": Point(1, -74)}, contacts={}, defaults={}),
    Prop(name="cake", draw=_cake, size=(114, 70), grips={}, contacts={"top": Point(0, -60)}, defaults={}),
    Prop(
        name="cake-slice",
        draw=_cake_slice,
        size=(66, 50),
        grips={"plate": Point(-24, -4), "right": Point(26, -4)},
        contacts={},
        defaults={},
        axes={"plate": 0, "right": 0},
    ),
    Prop(
        name="drink-carton",
        draw=_drink_carton,
        size=(70, 128),
        grips={"side": Point(-28, -50)},
        contacts={},
        defaults={},
    ),
    Prop(name="vegetables", draw=_vegetables, size=(142, 42), grips={}, contacts={}, defaults={}),
)
