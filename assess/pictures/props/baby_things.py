"""What a small child needs: nappies, wipes, bottle, spoon, bib, thermometer."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, PINK, RED, STEEL_DARK, WHITE, YELLOW
from assess.pictures.props.shapes import Options, bar, block, drop, tube, word
from assess.pictures.svg import Point, ellipse, filled, rectangle, shade, stroked

PAPER_WHITE = "#FBFAF6"


def _nappy(_: Options) -> str:
    edge = shade(BLUE, 0.3)
    return (
        filled("M-44 -58H44Q48 -52 44 -40Q34 -36 28 -4Q0 6 -28 -4Q-34 -36 -44 -40Q-48 -52 -44 -58Z", PAPER_WHITE)
        + filled("M20 -58H44Q48 -52 44 -40Q34 -36 28 -4Q22 -2 16 -1Z", shade(PAPER_WHITE, -0.08))
        + filled("M-44 -58H-24V-44H-45Q-47 -52 -44 -58Z", edge)
        + filled("M44 -58H24V-44H45Q47 -52 44 -58Z", edge)
        + stroked("M-36 -38Q-26 -26 -24 -8M36 -38Q26 -26 24 -8", shade(PAPER_WHITE, -0.25), 2.4)
        + ellipse(Point(0, -34), 6, 6, edge)
    )


def _nappy_rolled(_: Options) -> str:
    return (
        filled("M-40 -24Q-40 -44 -10 -44H14Q40 -42 40 -22Q38 -2 10 0H-14Q-40 -2 -40 -24Z", PAPER_WHITE)
        + filled("M-20 -8Q0 -2 30 -8Q20 0 10 0H-14Q-20 -2 -20 -8Z", "#C9A94F")
        + rectangle(-14, -36, 30, 12, shade(BLUE, 0.3), radius=3)
        + stroked("M-32 -20Q0 -14 34 -20", shade(PAPER_WHITE, -0.28), 2.6)
    )


def _nappy_pile(_: Options) -> str:
    return "".join(
        block(-34, -16 * (i + 1), 68, 17, PAPER_WHITE, radius=7)
        + rectangle(-30, -16 * (i + 1) + 5, 16, 6, shade(BLUE, 0.3), radius=2)
        for i in range(4)
    )


def _wipes(_: Options) -> str:
    return (
        filled("M-14 -46Q-18 -66 2 -70Q-2 -62 10 -60Q18 -56 14 -44Z", WHITE)
        + block(-46, -44, 92, 44, "#58A79A", radius=9)
        + rectangle(-20, -47, 40, 9, shade("#58A79A", 0.5), radius=4)
        + drop(Point(0, -32), 18, WHITE)
    )


def _bottle(options: Options) -> str:
    ring = word(options, "colour")
    return (
        filled("M-4 -84Q-7 -98 0 -99Q7 -98 4 -84Z", "#E2A15E")
        + filled("M-13 -76Q-10 -88 0 -88Q10 -88 13 -76Z", "#EBB46F")
        + filled("M-16 -66Q-18 -60 -18 -52V-6Q-18 0 -12 0H12Q18 0 18 -6V-52Q18 -60 16 -66Z", "#DCEBF2")
        + filled("M-15 -50H15V-6Q15 -3 12 -3H-12Q-15 -3 -15 -6Z", "#FFFDF4")
        + rectangle(9, -50, 5, 44, "#E6E1CF", radius=2)
        + rectangle(-20, -78, 40, 14, ring, radius=4)
        + stroked("M-14 -40h9M-14 -28h9M-14 -16h9", STEEL_DARK, 2.4)
    )


def _spoon(options: Options) -> str:
    handle = word(options, "colour")
    return (
        bar(Point(-44, -8), Point(10, -8), 9, handle)
        + ellipse(Point(26, -8), 20, 9, handle)
        + ellipse(Point(27, -12), 15, 7, "#E9C27A")
    )


def _bib(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-12 -58Q-34 -54 -34 -24Q-32 0 0 0Q32 0 34 -24Q34 -54 12 -58Q8 -42 0 -42Q-8 -42 -12 -58Z", colour)
        + stroked("M-27 -22Q-24 -7 0 -7Q24 -7 27 -22", shade(colour, 0.5), 3)
        + ellipse(Point(0, -24), 8, 8, YELLOW)
    )


def _thermometer(_: Options) -> str:
    return (
        block(-50, -17, 68, 15, PAPER_WHITE, radius=7)
        + rectangle(-38, -14, 26, 9, "#B9D3C4", radius=2)
        + rectangle(-38, -14, 21, 9, RED, radius=2)
        + filled("M14 -15L38 -12V-6L14 -3Z", "#D5DDE4")
        + bar(Point(36, -9), Point(50, -9), 7, RED)
    )


def _milk_drops(_: Options) -> str:
    return "".join(drop(Point(x, y), size, "#FFFDF4") for x, y, size in ((0, -46, 15), (1, -22, 17)))


def _bump(_: Options) -> str:
    return ellipse(Point(0, -9), 15, 10, "#B5475F") + ellipse(Point(-3, -12), 7, 4, shade("#B5475F", 0.35))


def _bed_cushion(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-58 -30Q-60 -42 -44 -40Q0 -46 44 -40Q60 -42 58 -30Q62 -16 58 -6Q44 2 0 0Q-44 2 -58 -6Q-62 -16 -58 -30Z", colour)
        + stroked("M-46 -34Q0 -40 46 -34", shade(colour, 0.45), 3)
        + stroked("M-52 -8Q0 -4 52 -8", shade(colour, -0.2), 3)
    )  # fmt: skip


def _hot_water(_: Options) -> str:
    steam = stroked("M-30 -62q-9 -9 0 -17t0 -17M30 -62q-9 -9 0 -17t0 -17", "#A9B9C6", 5)
    bowl = filled("M-58 -52H58Q54 -8 26 0H-26Q-54 -8 -58 -52Z", "#DCE9EF")
    water = filled("M-52 -42H52Q46 -8 24 -4H-24Q-46 -8 -52 -42Z", "#9ED6F2")
    shine = filled("M28 -42H52Q46 -8 24 -4H14Q28 -20 28 -42Z", shade("#9ED6F2", -0.12))
    return steam + bowl + water + shine + rectangle(-60, -56, 120, 8, "#C3D5DE", radius=4)


def _cot_blanket(options: Options) -> str:
    colour = word(options, "colour")
    wave = tube([Point(-60, -8), Point(-30, -20), Point(0, -8), Point(30, -20), Point(60, -10)], 6, shade(colour, 0.4))
    return filled("M-66 -50Q-30 -62 0 -54Q34 -62 66 -50L70 -2Q30 4 0 0Q-34 4 -70 -2Z", colour) + wave


PROPS = (
    Prop(name="nappy", draw=_nappy, size=(94, 62), grips={"left": Point(-40, -48), "right": Point(40, -48)}),
    Prop(name="nappy-rolled", draw=_nappy_rolled, size=(82, 46), grips={"side": Point(0, -26)}),
    Prop(name="nappy-pile", draw=_nappy_pile, size=(70, 66), contacts={"top": Point(0, -64)}),
    Prop(name="wet-wipes", draw=_wipes, size=(94, 72), grips={"wipe": Point(2, -58)}, contacts={"top": Point(0, -46)}),
    Prop(
        name="baby-bottle",
        draw=_bottle,
        size=(42, 100),
        grips={"side": Point(0, -30)},
        contacts={"teat": Point(0, -98)},
        defaults={"colour": "#4E9C8F"},
    ),
    Prop(
        name="baby-spoon",
        draw=_spoon,
        size=(98, 22),
        grips={"handle": Point(-30, -8)},
        contacts={"food": Point(36, -10)},
        defaults={"colour": "#E0703C"},
        axes={"handle": 0},
    ),
    Prop(name="bib", draw=_bib, size=(70, 60), contacts={"neck": Point(0, -50)}, defaults={"colour": PINK}),
    Prop(
        name="fever-thermometer",
        draw=_thermometer,
        size=(106, 20),
        grips={"end": Point(-30, -9)},
        contacts={"tip": Point(50, -9)},
        axes={"end": 0},
    ),
    Prop(name="bowl-hot-water", draw=_hot_water, size=(122, 100), contacts={"water": Point(0, -50)}),
    Prop(name="milk-drops", draw=_milk_drops, size=(18, 48), contacts={"top": Point(0, -46)}),
    Prop(name="bump", draw=_bump, size=(32, 20)),
    Prop(name="bed-cushion", draw=_bed_cushion, size=(124, 46), defaults={"colour": "#E9E3F2"}),
    Prop(name="cot-blanket", draw=_cot_blanket, size=(142, 62), defaults={"colour": "#C77B9E"}),
)
