"""Cloths in the four colours of the trade, gloves and what protects the eyes."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, GREEN, RED, STEEL, STEEL_DARK, WATER, YELLOW
from assess.pictures.props.shapes import Options, bar, block, drop, word
from assess.pictures.svg import Point, filled, shade, stroked

CLOTH_COLOURS = {"red": RED, "blue": BLUE, "yellow": YELLOW, "green": GREEN}
"""The four colours of cloths in the trade: toilet, wash basin, desk, floor or kitchen by agreement."""


def _cloth(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled(
            "M-46 -84Q-22 -80 0 -82Q22 -84 46 -84Q43 -58 45 -24L22 -1Q8 -4 -4 -1Q-22 3 -44 0Q-47 -20 -45 -42Z", colour
        )
        + filled("M24 -83L46 -84Q43 -58 45 -24L22 -1Q26 -42 24 -83Z", shade(colour, -0.1))
        + stroked("M-38 -76Q-20 -73 0 -75Q22 -77 38 -76M-38 -70Q-40 -38 -37 -8", shade(colour, 0.4), 2.4)
        + stroked("M-18 -62Q-12 -40 -16 -14M6 -64Q11 -44 7 -16", shade(colour, -0.2), 2.6)
        + filled("M45 -24Q34 -28 22 -24Q25 -12 22 -1Z", shade(colour, 0.45))
    )


def _cloth_folded(options: Options) -> str:
    colour = word(options, "colour")
    layers = "".join(
        block(-40, y, 80, 12, shade(colour, tone), radius=6) for y, tone in ((-12, -0.12), (-22, 0.0), (-32, 0.12))
    )
    return layers + stroked("M-32 -16H20M-32 -26H22", shade(colour, -0.3), 2)


def _cloth_wrung(options: Options) -> str:
    colour = word(options, "colour")
    drops = "".join(drop(Point(x, y), 16, WATER) for x, y in ((-10, -46), (6, -34), (-4, -18)))
    rope = filled(
        "M-66 -88Q-46 -92 -34 -80Q0 -90 34 -80Q46 -92 66 -88Q72 -74 64 -62Q46 -60 34 -68Q0 -52 -34 -68Q-46 -60 -64 -62Q-72 -74 -66 -88Z",
        colour,
    )
    return (
        rope
        + stroked(
            "M-24 -80L-12 -66M-8 -83L4 -62M10 -83L22 -66M-54 -84Q-46 -76 -56 -68M54 -84Q46 -76 56 -68",
            shade(colour, -0.28),
            3,
        )
        + drops
    )


def _cloth_wiping(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-44 -3Q-48 -16 -28 -22Q-14 -34 6 -28Q24 -32 32 -18Q50 -14 46 -2Q24 2 0 0Q-22 3 -44 -3Z", colour)
        + filled("M10 -28Q24 -32 32 -18Q50 -14 46 -2Q32 1 18 0Q24 -14 10 -28Z", shade(colour, -0.14))
        + stroked("M-26 -16Q-18 -8 -22 -3M-4 -22Q2 -10 -2 -3M16 -18Q20 -10 18 -3", shade(colour, -0.25), 2.6)
    )


def _cloth_spread(options: Options) -> str:
    """A cloth flat on a table seen from the side: one corner hangs over the edge and its hem shows."""
    colour = word(options, "colour")
    hem = shade(colour, 0.55)
    return (
        filled("M-60 -48Q-58 -58 -44 -59H44Q58 -58 60 -48L58 -42H24L-4 0L-36 -42H-58Z", colour)
        + filled("M-40 -44H26L-4 0Z", shade(colour, -0.14))
        + stroked("M-29 -38L-4 -9L19 -38", hem, 3.4)
        + stroked("M-46 -53H-20M24 -53H46", hem, 3)
    )


def _glove(colour: str) -> str:
    return (
        filled(
            "M-20 -30L-22 -92Q-22 -98 -17 -98Q-12 -98 -12 -92L-10 -66L-9 -104Q-8 -110 -3 -110Q2 -110 2 -104V-68L6 -104Q8 -110 13 -108Q17 -106 16 -100L13 -64L20 -88Q23 -94 28 -92Q32 -89 30 -83L22 -34L40 -56Q46 -60 50 -56Q53 -52 50 -47L24 0H-20Z",
            colour,
        )
        + filled("M8 -52Q20 -44 22 -34L40 -56Q46 -60 50 -56Q53 -52 50 -47L24 0H4Q14 -24 8 -52Z", shade(colour, -0.12))
        + block(-24, -6, 52, 12, shade(colour, -0.2), radius=4)
    )


def _rubber_gloves(options: Options) -> str:
    colour = word(options, "colour")
    back = f'<g transform="translate(-30 -6) rotate(-8) scale(-1 1)">{_glove(shade(colour, -0.08))}</g>'
    return back + f'<g transform="translate(18 -6) rotate(6)">{_glove(colour)}</g>'


def _safety_glasses(_: Options) -> str:
    return (
        bar(Point(-50, -26), Point(-40, -24), 7, BLUE)
        + bar(Point(40, -24), Point(50, -26), 7, BLUE)
        + filled("M-42 -36H42Q46 -20 36 -6Q26 2 14 -4Q6 -14 0 -14Q-6 -14 -14 -4Q-26 2 -36 -6Q-46 -20 -42 -36Z", BLUE)
        + filled(
            "M-36 -30H36Q40 -18 32 -9Q24 -4 16 -9Q8 -20 0 -20Q-8 -20 -16 -9Q-24 -4 -32 -9Q-40 -18 -36 -30Z", "#D6EEF8"
        )
    )


def _measuring_cup(_: Options) -> str:
    return (
        filled("M-22 -44H22L16 0H-16Z", "#E6F1F5")
        + filled("M-19 -24H19L16 0H-16Z", "#7FC3A8")
        + stroked("M6 -36H16M8 -28H15M6 -20H15M8 -12H14", STEEL_DARK, 2)
        + filled("M-26 -48H22V-42H-22Z", STEEL)
    )


def _cloths(_: Options) -> str:
    spread = ((-78, RED), (-26, BLUE), (26, YELLOW), (78, GREEN))
    return "".join(
        f'<g transform="translate({x} 0) scale(0.62)">{_cloth({"colour": colour})}</g>' for x, colour in spread
    )


_CLOTH_GRIPS = {"corner_a": Point(-42, -80), "corner_b": Point(42, -80), "centre": Point(0, -44)}

PROPS = (
    Prop(
        name="cloth",
        draw=_cloth,
        size=(98, 86),
        grips=_CLOTH_GRIPS,
        contacts={"surface": Point(0, 0)},
        defaults={"colour": BLUE},
    ),
    *(
        Prop(
            name=f"cloth-{name}",
            draw=_cloth,
            size=(98, 86),
            grips=_CLOTH_GRIPS,
            contacts={"surface": Point(0, 0)},
            defaults={"colour": colour},
        )
        for name, colour in CLOTH_COLOURS.items()
    ),
    Prop(
        name="cloth-folded",
        draw=_cloth_folded,
        size=(82, 34),
        grips={"centre": Point(0, -32)},
        contacts={"surface": Point(0, 0)},
        defaults={"colour": BLUE},
    ),
    Prop(
        name="cloth-wrung",
        draw=_cloth_wrung,
        size=(140, 94),
        grips={"end_a": Point(-54, -76), "end_b": Point(54, -76)},
        contacts={"drip": Point(0, 0)},
        defaults={"colour": BLUE},
    ),
    Prop(
        name="cloth-wiping",
        draw=_cloth_wiping,
        size=(100, 36),
        grips={"centre": Point(0, -24)},
        contacts={"surface": Point(0, 0)},
        defaults={"colour": BLUE},
    ),
    Prop(
        name="cloth-spread",
        draw=_cloth_spread,
        size=(122, 60),
        grips={"top": Point(0, -59)},
        contacts={"surface": Point(0, -46)},
        defaults={"colour": BLUE},
    ),
    Prop(name="cloths-four", draw=_cloths, size=(222, 56), grips={}, contacts={"surface": Point(0, 0)}, defaults={}),
    Prop(
        name="rubber-gloves",
        draw=_rubber_gloves,
        size=(170, 126),
        grips={"cuffs": Point(-4, -8)},
        contacts={"surface": Point(0, 0)},
        defaults={"colour": YELLOW},
    ),
    Prop(
        name="safety-glasses",
        draw=_safety_glasses,
        size=(108, 40),
        grips={"side": Point(46, -25)},
        contacts={"surface": Point(0, 0)},
        defaults={},
    ),
    Prop(
        name="measuring-cup",
        draw=_measuring_cup,
        size=(54, 50),
        grips={"side": Point(18, -26)},
        contacts={"inside": Point(0, -40)},
        defaults={},
    ),
)
