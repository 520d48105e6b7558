"""What people wear, carry and care for: bags, coats, shoes, linen, toys, a baby."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    BLUE,
    GREEN,
    ORANGE,
    RED,
    SLATE,
    STEEL,
    STEEL_DARK,
    VIOLET,
    WHITE,
    WOOD,
    WOOD_PALE,
    YELLOW,
)
from assess.pictures.props.shapes import Options, amount, bar, block, tube, wheel, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked


def _handbag(options: Options) -> str:
    colour = word(options, "colour")
    strap = tube(
        [Point(-26, -52), Point(-20, -96), Point(0, -110), Point(20, -96), Point(26, -52)], 7, shade(colour, -0.3)
    )
    return (
        strap
        + filled("M-40 -60H40L46 -4Q46 0 42 0H-42Q-46 0 -46 -4Z", colour)
        + filled("M18 -60H40L46 -4Q46 0 42 0H14Z", shade(colour, -0.13))
        + filled("M-40 -60H40L34 -32Q0 -22 -34 -32Z", shade(colour, -0.2))
        + ellipse(Point(0, -30), 6, 6, YELLOW)
    )


def _shopping_bag(options: Options) -> str:
    colour = word(options, "colour")
    food = (
        ellipse(Point(-18, -92), 15, 15, RED)
        + filled("M2 -84Q8 -122 18 -124Q24 -120 20 -84Z", "#D9A45A")
        + ellipse(Point(32, -90), 13, 13, GREEN)
        + ellipse(Point(-34, -90), 9, 16, ORANGE, rotate=-16)
    )
    strap = tube(
        [Point(-22, -82), Point(-18, -118), Point(0, -128), Point(18, -118), Point(22, -82)], 6, shade(colour, -0.35)
    )
    return (
        food
        + strap
        + filled("M-42 -88H44L40 0H-38Z", colour)
        + filled("M18 -88H44L40 0H16Z", shade(colour, -0.13))
        + stroked("M-30 -60H10", shade(colour, 0.4), 5)
    )


def _sewn_bag(_: Options) -> str:
    strap = tube([Point(-24, -76), Point(-18, -112), Point(0, -120), Point(18, -112), Point(24, -76)], 8, "#B5476B")
    body = filled("M-44 -82H44L48 0H-48Z", "#E9C7A0") + filled("M20 -82H44L48 0H22Z", shade("#E9C7A0", -0.12))
    fold = stroked("M-44 -60H45M-47 -18H47", shade("#E9C7A0", -0.24), 2)
    stitches = "".join(stroked(f"M{x} -68h6M{x} -10h6", "#B5476B", 3.4) for x in range(-38, 36, 11))
    stitches += "".join(stroked(f"M0 {y}v6", "#B5476B", 3.4) for y in range(-54, -22, 11))
    return strap + body + fold + stitches


def _suitcase(_: Options) -> str:
    return (
        tube([Point(-16, -92), Point(-14, -116), Point(14, -116), Point(16, -92)], 7, STEEL_DARK)
        + block(-52, -96, 104, 90, BLUE, radius=10)
        + stroked("M-26 -92V-10M26 -92V-10", shade(BLUE, -0.25), 5)
        + wheel(Point(-36, -5), 6, INK)
        + wheel(Point(36, -5), 6, INK)
    )


def _coat(options: Options) -> str:
    colour = word(options, "colour")
    hook = bar(Point(0, -196), Point(0, -178), 7, STEEL_DARK) + ellipse(Point(0, -198), 6, 6, STEEL_DARK)
    return (
        hook
        + filled(
            "M-18 -178Q-48 -170 -56 -146L-66 -50H-44L-36 -118V0H36V-118L44 -50H66L56 -146Q48 -170 18 -178Q0 -166 -18 -178Z",
            colour,
        )
        + filled("M8 -172L18 -178Q48 -170 56 -146L66 -50H44L36 -118V0H8Z", shade(colour, -0.13))
        + stroked("M0 -168V-4", shade(colour, -0.3), 4)
        + "".join(ellipse(Point(-9, y), 4, 4, shade(colour, -0.5)) for y in (-140, -104, -68))
    )


def _shoe(colour: str) -> str:
    return (
        filled("M-40 -46H-8Q-4 -32 16 -28Q44 -24 46 -6V-4H-42Q-46 -26 -40 -46Z", colour)
        + rectangle(-44, -9, 92, 9, INK, radius=3)
        + stroked("M-10 -36L4 -40M-2 -30L12 -34M8 -26L20 -30", WHITE, 3)
    )


def _work_shoes(_: Options) -> str:
    colour = "#5A4636"
    return f'<g transform="translate(22 -10)">{_shoe(shade(colour, -0.15))}</g><g transform="translate(-20 0)">{_shoe(colour)}</g>'


def _sandal(colour: str) -> str:
    toe = filled("M2 -9Q4 -32 22 -30Q38 -26 40 -9Z", colour) + filled("M12 -9Q14 -22 22 -22Q30 -20 31 -9Z", WOOD)
    heel = filled("M-42 -9Q-44 -36 -26 -36Q-12 -34 -6 -9Z", colour) + filled(
        "M-33 -9Q-34 -26 -26 -26Q-19 -24 -16 -9Z", WOOD
    )
    return heel + toe + rectangle(-46, -10, 92, 10, WOOD, radius=5)


def _sandals(options: Options) -> str:
    colour = word(options, "colour")
    return f'<g transform="translate(22 -14)">{_sandal(shade(colour, -0.15))}</g><g transform="translate(-20 0)">{_sandal(colour)}</g>'


def _towel(options: Options) -> str:
    colour, width = word(options, "colour"), amount(options, "width")
    half = width / 2
    return (
        block(-half, -26, width, 26, colour, radius=12)
        + stroked(f"M{-half + 13} -17H{half - 3}M{-half + 13} -9H{half - 3}", shade(colour, -0.22), 2)
        + rectangle(half - 26, -26, 9, 26, shade(colour, 0.5))
    )


def _towel_pile(options: Options) -> str:
    height = int(amount(options, "number"))
    tones = (0.0, 0.3, -0.06, 0.18)
    drawn = ""
    for i in range(height):
        tone = shade(word(options, "colour"), tones[i % 4])
        drawn += f'<g transform="translate({(i * 5) % 7 - 3} {-24 * i})">{_towel({"colour": tone, "width": amount(options, "width")})}</g>'
    return drawn


def _towel_open(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-80 -26H72L84 0H-90Z", colour)
        + filled("M40 -26H72L84 0H46Z", shade(colour, -0.1))
        + stroked("M-66 -20H66M-76 -6H76", shade(colour, 0.5), 4)
    )


def _laundry_basket(_: Options) -> str:
    return (
        ellipse(Point(-26, -68), 26, 18, "#7FB5D8")
        + ellipse(Point(22, -70), 30, 20, WHITE)
        + ellipse(Point(0, -62), 24, 16, RED)
        + filled("M-66 -64H66L54 0H-54Z", WOOD_PALE)
        + stroked("M-60 -44H60M-57 -24H57M-32 -62l5 60M0 -62v60M32 -62l-5 60", shade(WOOD_PALE, -0.28), 4)
    )


def _teddy(_: Options) -> str:
    brown, pale = "#A9713C", "#E6C597"
    return (
        ellipse(Point(-21, -104), 14, 14, brown)
        + ellipse(Point(21, -104), 14, 14, brown)
        + ellipse(Point(-34, -48), 12, 21, brown, rotate=30)
        + ellipse(Point(34, -48), 12, 21, brown, rotate=-30)
        + ellipse(Point(-22, -12), 18, 13, shade(brown, 0.12))
        + ellipse(Point(22, -12), 18, 13, shade(brown, 0.12))
        + ellipse(Point(0, -38), 33, 35, brown)
        + ellipse(Point(0, -86), 31, 28, shade(brown, 0.08))
        + ellipse(Point(0, -34), 19, 20, pale)
        + ellipse(Point(0, -78), 14, 11, pale)
        + ellipse(Point(0, -83), 4.6, 3.6, INK)
        + ellipse(Point(-11, -92), 3.2, 3.6, INK)
        + ellipse(Point(11, -92), 3.2, 3.6, INK)
    )


def _blocks(_: Options) -> str:
    return (
        block(-58, -42, 42, 42, RED, radius=4)
        + block(-12, -42, 42, 42, BLUE, radius=4)
        + block(-36, -84, 42, 42, YELLOW, radius=4)
        + ellipse(Point(50, -16), 16, 16, GREEN)
    )


def _baby(options: Options) -> str:
    skin, wrap = word(options, "skin"), word(options, "colour")
    return (
        filled("M-58 -30Q-62 -54 -36 -56H10Q48 -54 56 -22Q54 -2 24 0H-30Q-56 -6 -58 -30Z", wrap)
        + filled("M-58 -30Q-62 -56 -36 -58Q-12 -56 -12 -30Q-14 -6 -36 -4Q-56 -8 -58 -30Z", shade(wrap, 0.3))
        + ellipse(Point(-36, -31), 19, 20, skin)
        + filled("M-52 -42Q-40 -56 -22 -44Q-36 -48 -52 -42Z", "#3B2A22")
        + stroked("M-46 -30q3 3 6 0M-34 -30q3 3 6 0", INK, 2.2)
        + stroked("M-41 -20q4 3 8 0", shade(skin, -0.45), 2.2)
        + stroked("M-4 -50Q20 -30 22 -4M14 -52Q38 -34 42 -8", shade(wrap, -0.2), 3)
    )


def _toothbrush(_: Options) -> str:
    return (
        block(-62, -16, 90, 10, "#3FA7A0", radius=5)
        + rectangle(26, -15, 40, 8, "#3FA7A0", radius=4)
        + block(38, -27, 26, 13, WHITE, radius=2)
        + ellipse(Point(51, -29), 12, 5, "#8FD3F0")
    )


def _pram(_: Options) -> str:
    return (
        bar(Point(-40, -92), Point(34, -26), 8, STEEL_DARK)
        + bar(Point(34, -92), Point(-44, -26), 8, STEEL_DARK)
        + bar(Point(62, -154), Point(96, -196), 8, STEEL_DARK)
        + bar(Point(84, -200), Point(110, -196), 12, SLATE)
        + filled("M-76 -158H66Q66 -84 -4 -84Q-76 -84 -76 -158Z", BLUE)
        + filled("M-76 -158Q-76 -224 -4 -224V-158Z", shade(BLUE, -0.2))
        + stroked("M-4 -160L-52 -206M-4 -160L-74 -178", shade(BLUE, -0.4), 3)
        + wheel(Point(-46, -24), 24, INK)
        + wheel(Point(38, -24), 24, INK)
    )


def _rollator(_: Options) -> str:
    return (
        tube([Point(-16, -180), Point(-2, -176), Point(2, -150), Point(16, -80), Point(42, -16)], 9, STEEL_DARK)
        + tube([Point(8, -112), Point(-20, -90), Point(-44, -16)], 9, STEEL_DARK)
        + filled("M6 -84H58L50 -42H14Z", "#8A97A5")
        + stroked("M18 -80L22 -46M32 -80V-46M46 -80L42 -46", "#6B7785", 2.4)
        + block(-38, -108, 78, 13, RED, radius=6)
        + stroked("M-24 -174Q-6 -168 -8 -150", INK, 3)
        + bar(Point(-34, -187), Point(-8, -183), 13, INK)
        + wheel(Point(-44, -15), 15, INK)
        + wheel(Point(44, -15), 15, INK)
    )


def _walking_stick(_: Options) -> str:
    return tube([Point(6, -4), Point(6, -150), Point(0, -168), Point(-16, -170), Point(-22, -156)], 10, "#8A5A2E")


def _painting(_: Options) -> str:
    return (
        block(-60, -90, 120, 90, WOOD, radius=3)
        + rectangle(-50, -80, 100, 70, "#CDE6EC")
        + filled("M-50 -30Q-20 -64 6 -36T50 -44V-10H-50Z", "#7FAE88")
        + ellipse(Point(26, -62), 9, 9, YELLOW)
    )


def _hook(_: Options) -> str:
    return block(-60, -24, 120, 16, WOOD, radius=4) + "".join(
        tube([Point(x, -16), Point(x, -6), Point(x + 8, -4)], 6, STEEL) for x in (-38, 0, 34)
    )


def _needle_thread(_: Options) -> str:
    return (
        block(-22, -50, 44, 36, "#B5476B", radius=3)
        + rectangle(-28, -58, 56, 10, WOOD_PALE, radius=3)
        + rectangle(-28, -16, 56, 10, WOOD_PALE, radius=3)
        + tube([Point(20, -24), Point(40, -10), Point(56, -30), Point(70, -56)], 3, "#B5476B")
    )


def _seat_cushion(_: Options) -> str:
    return filled("M-40 -70Q0 -78 40 -70Q48 -36 40 0Q0 -8 -40 0Q-48 -36 -40 -70Z", VIOLET) + stroked(
        "M-28 -60Q0 -64 28 -60", shade(VIOLET, 0.3), 3
    )


_CARRY = {"handle": Point(0, -108)}

PROPS = (
    Prop(
        name="handbag", draw=_handbag, size=(94, 116), grips=_CARRY, defaults={"colour": "#A8573D"}, axes={"handle": 0}
    ),
    Prop(
        name="shopping-bag",
        draw=_shopping_bag,
        size=(90, 134),
        grips={"handle": Point(0, -126)},
        defaults={"colour": "#4E9C8F"},
        axes={"handle": 0},
    ),
    Prop(
        name="sewn-bag",
        draw=_sewn_bag,
        size=(98, 126),
        grips={"handle": Point(0, -118), "side": Point(-42, -40)},
        contacts={"seam": Point(20, -68)},
        axes={"handle": 0},
    ),
    Prop(name="suitcase", draw=_suitcase, size=(106, 122), grips={"handle": Point(0, -116)}, axes={"handle": 0}),
    Prop(name="coat", draw=_coat, size=(134, 206), grips={"collar": Point(0, -172)}, defaults={"colour": "#7A5C8A"}),
    Prop(name="work-shoes", draw=_work_shoes, size=(140, 58)),
    Prop(name="sandals", draw=_sandals, size=(138, 54), defaults={"colour": "#B5533C"}),
    *(
        Prop(
            name=name,
            draw=_towel,
            size=(width + 2, 28),
            grips={"left": Point(6 - width / 2, -14), "right": Point(width / 2 - 6, -14)},
            contacts={"top": Point(0, -26)},
            defaults={"colour": "#E9B44C", "width": width},
            axes={"left": 0, "right": 0},
        )
        for name, width in (("towel-narrow", 70), ("towel-wide", 130))
    ),
    *(
        Prop(
            name=name,
            draw=_towel_pile,
            size=(width + 10, 24 * number + 4),
            grips={"left": Point(4 - width / 2, -14), "right": Point(width / 2 - 4, -14)},
            contacts={"top": Point(0, -24 * number)},
            defaults={"colour": "#6FA8C9", "width": width, "number": number},
            axes={"left": 0, "right": 0},
        )
        for name, width, number in (("towel-pile", 96, 4), ("towel-pile-high", 96, 9))
    ),
    Prop(
        name="towel-open",
        draw=_towel_open,
        size=(176, 30),
        grips={"left": Point(-78, -14), "right": Point(74, -14)},
        defaults={"colour": "#E9B44C"},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="laundry-basket",
        draw=_laundry_basket,
        size=(134, 92),
        grips={"left": Point(-62, -56), "right": Point(62, -56)},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="teddy",
        draw=_teddy,
        size=(96, 120),
        grips={"left_arm": Point(-38, -44), "right_arm": Point(38, -44), "body": Point(0, -40)},
    ),
    Prop(name="blocks", draw=_blocks, size=(132, 86)),
    Prop(
        name="baby",
        draw=_baby,
        size=(118, 60),
        grips={"under": Point(-10, -8), "back": Point(38, -14)},
        contacts={"head": Point(-36, -32)},
        defaults={"skin": "#C98F5E", "colour": "#8FC0D9"},
        axes={"under": 0, "back": 0},
    ),
    Prop(
        name="toothbrush",
        draw=_toothbrush,
        size=(132, 36),
        grips={"handle": Point(-36, -11)},
        contacts={"brush": Point(51, -27)},
        axes={"handle": 0},
    ),
    Prop(name="pram", draw=_pram, size=(236, 226), grips={"handle": Point(98, -198)}, axes={"handle": 0}),
    Prop(name="rollator", draw=_rollator, size=(124, 198), grips={"handle": Point(-20, -187)}, axes={"handle": 0}),
    Prop(
        name="walking-stick",
        draw=_walking_stick,
        size=(60, 176),
        grips={"handle": Point(-6, -168)},
        contacts={"tip": Point(6, 0)},
        axes={"handle": 0},
    ),
    Prop(name="painting", draw=_painting, size=(122, 92)),
    Prop(name="coat-hooks", draw=_hook, size=(122, 24), contacts={"hook": Point(0, -8)}),
    Prop(name="thread", draw=_needle_thread, size=(148, 62)),
    Prop(name="cushion", draw=_seat_cushion, size=(92, 78)),
)
