"""What others trust her with, and what can break: keys, a tin with money, jars for the month, a vase."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, GLASS, GREEN, ORANGE, RED, SLATE, STEEL, STEEL_DARK, WHITE, WOOD, YELLOW
from assess.pictures.props.shapes import Options, block, tube, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked

GOLD = "#E2A52E"
CLAY = "#3F8FA3"


def _hanging_key(turn: float, colour: str) -> str:
    key = (
        ellipse(Point(0, 14), 12, 12, colour)
        + ellipse(Point(0, 14), 5, 5, WHITE)
        + rectangle(-4, 24, 8, 50, colour, radius=3)
        + rectangle(2, 54, 12, 6, colour, radius=2)
        + rectangle(2, 66, 9, 6, colour, radius=2)
    )
    return f'<g transform="translate(0 -94) rotate({turn:g})">{key}</g>'


def _key_bunch(_: Options) -> str:
    """Three keys and a green tag on a ring, as a caretaker has them."""
    ring = "M-22 -106a22 22 0 1 0 44 0a22 22 0 1 0 -44 0Zm7 0a15 15 0 1 1 30 0a15 15 0 1 1 -30 0Z"
    tag = f'<g transform="translate(0 -94) rotate(52)">{rectangle(-13, 10, 26, 44, GREEN, radius=8)}{ellipse(Point(0, 18), 4, 4, WHITE)}</g>'
    return tag + _hanging_key(24, STEEL) + _hanging_key(-28, STEEL) + _hanging_key(-2, GOLD) + filled(ring, STEEL_DARK)


def _money_tin(_: Options) -> str:
    """A strong box for money with its lid open."""
    colour = "#4F6F8F"
    box = (
        block(-66, -58, 132, 58, colour, radius=5)
        + rectangle(-66, -58, 132, 9, shade(colour, 0.2), radius=4)
        + rectangle(-12, -44, 24, 22, GOLD, radius=4)
        + ellipse(Point(0, -35), 4, 4, INK)
    )
    lid = filled("M-66 -58L-76 -118H56L66 -58Z", shade(colour, -0.2)) + filled(
        "M-58 -64L-66 -110H50L58 -64Z", shade(colour, -0.4)
    )
    notes = (
        block(-44, -92, 60, 40, "#8FBF9A", radius=2)
        + block(-12, -84, 60, 32, "#E2A98B", radius=2)
        + ellipse(Point(18, -72), 8, 7, "#F6DCCB")
    )
    return lid + notes + box


_LABELS = {
    "house": filled("M-20 -14L0 -32L20 -14V4H-20Z", RED) + rectangle(-5, -8, 10, 12, WHITE),
    "bread": filled("M-20 4V-14Q-28 -20 -18 -26Q0 -34 18 -26Q28 -20 20 -14V4Z", "#B87838"),
    "school": filled("M-22 2V-24Q-10 -28 0 -22Q10 -28 22 -24V2Q10 -2 0 4Q-10 -2 -22 2Z", BLUE)
    + stroked("M0 -20V2", WHITE, 3),
}


def _money_jar(options: Options) -> str:
    """A glass jar with coins and a picture of what they are for: house, bread or school."""
    coins = "".join(
        ellipse(Point(x, y), 15, 6, shade(GOLD, tone))
        for x, y, tone in (
            (-20, -10, -0.15),
            (14, -10, 0),
            (-4, -16, 0.15),
            (-22, -22, 0),
            (18, -22, -0.1),
            (0, -28, 0.1),
        )
    )
    label = rectangle(-28, -82, 56, 46, WHITE, radius=5)
    return (
        filled("M-42 -100H42Q48 -92 46 -80V-8Q46 0 38 0H-38Q-46 0 -46 -8V-80Q-48 -92 -42 -100Z", GLASS)
        + coins
        + label
        + f'<g transform="translate(0 -46)">{_LABELS[word(options, "for")]}</g>'
        + ellipse(Point(0, -102), 44, 9, STEEL)
        + ellipse(Point(0, -102), 37, 6, SLATE)
        + stroked("M-36 -84V-20", "#FFFFFF", 4)
    )


def _flower_vase(options: Options) -> str:
    """A vase with flowers; glued, it shows the lines of its breaks and has lost its flowers."""
    glued = word(options, "state") == "glued"
    flowers = "" if glued else "".join(
        tube([Point(0, -70), Point(x * 0.6, y * 0.8), Point(x, y)], 5, GREEN)
        + ellipse(Point(x, y - 4), 16, 15, colour)
        + ellipse(Point(x, y - 4), 6, 6, YELLOW)
        for x, y, colour in ((-28, -112, RED), (26, -118, ORANGE), (0, -136, RED))
    )  # fmt: skip
    body = filled("M-16 -84H16L14 -66Q40 -46 34 -16Q28 0 18 0H-18Q-28 0 -34 -16Q-40 -46 -14 -66Z", CLAY)
    shine = filled("M8 -84H16L14 -66Q40 -46 34 -16Q28 0 18 0H8Q34 -30 8 -66Z", shade(CLAY, -0.16))
    cracks = (
        stroked("M-20 -52L-6 -38L-14 -22L2 -8M2 -72L8 -54L-4 -40M8 -54L28 -44M-14 -22L-30 -14", INK, 3)
        if glued
        else stroked("M-28 -34Q0 -24 30 -34", WHITE, 4)
    )
    return flowers + body + shine + cracks


def _vase_pieces(_: Options) -> str:
    """The vase in pieces: its foot with a broken edge, its neck fallen over, shards, and a flower between them."""
    stalk = (
        tube([Point(-98, -10), Point(-74, -14), Point(-30, -6)], 5, GREEN)
        + ellipse(Point(-96, -16), 14, 13, RED)
        + ellipse(Point(-96, -16), 5, 5, YELLOW)
    )
    foot = (
        filled(
            "M-50 -42L-40 -32L-32 -46L-20 -30L-8 -44L2 -34L14 -48Q20 -30 14 -16Q8 0 -2 0H-34Q-44 0 -50 -16Q-54 -30 -50 -42Z",
            CLAY,
        )
        + filled("M2 -34L14 -48Q20 -30 14 -16Q8 0 -2 0H-12Q8 -16 2 -34Z", shade(CLAY, -0.2))
        + stroked("M-48 -24Q-18 -14 14 -24", WHITE, 4)
    )
    neck = (
        filled("M34 -2L30 -18L38 -28L46 -22L66 -32L72 -6L56 -4L48 0Z", shade(CLAY, -0.08))
        + ellipse(Point(69, -19), 6, 14, shade(CLAY, 0.25), rotate=-12)
        + ellipse(Point(69, -19), 3, 10, shade(CLAY, -0.45), rotate=-12)
    )
    shards = filled("M18 2L24 -10L36 -6L34 4Z", shade(CLAY, 0.2)) + filled(
        "M84 2L90 -16L104 -8L100 2Z", shade(CLAY, -0.16)
    )
    return foot + neck + shards + stalk


def _lunch_box(_: Options) -> str:
    return (
        block(-40, -44, 80, 44, GREEN, radius=8)
        + rectangle(-42, -50, 84, 16, shade(GREEN, 0.25), radius=6)
        + rectangle(-8, -42, 16, 14, WHITE, radius=3)
    )


def _day_bag(options: Options) -> str:
    """A rucksack; open, one sees what is ready in it: a bottle and a box."""
    colour = "#B5563F"
    inside = ""
    if word(options, "state") == "open":
        inside = (
            rectangle(-34, -132, 22, 50, "#7FB9D6", radius=6)
            + rectangle(-30, -142, 14, 12, SLATE, radius=3)
            + block(-4, -122, 44, 40, GREEN, radius=5)
        )
    return (
        tube([Point(-52, -20), Point(-66, -60), Point(-48, -96)], 11, shade(colour, -0.3))
        + inside
        + filled("M-50 -94Q-50 -106 -36 -106H36Q50 -106 50 -94L54 -10Q54 0 44 0H-44Q-54 0 -54 -10Z", colour)
        + filled("M24 -106H36Q50 -106 50 -94L54 -10Q54 0 44 0H26Z", shade(colour, -0.14))
        + block(-34, -54, 68, 44, shade(colour, 0.16), radius=8)
        + rectangle(-34, -44, 68, 5, shade(colour, -0.25))
        + rectangle(-6, -46, 12, 12, GOLD, radius=3)
    )


def _gas_fire(_: Options) -> str:
    """A low stove on a table with a pot over a flame that burns on."""
    flame = "M-26 -36Q-34 -52 -24 -66Q-18 -56 -12 -60Q-6 -78 2 -84Q4 -66 12 -62Q18 -64 22 -70Q34 -54 26 -36Z"
    inner = "M-12 -36Q-16 -48 -8 -54Q-2 -50 2 -62Q10 -50 12 -36Z"
    pot = (
        filled("M-56 -128H56L50 -84H-50Z", STEEL)
        + filled("M26 -128H56L50 -84H22Z", shade(STEEL, -0.18))
        + rectangle(-62, -136, 124, 12, STEEL_DARK, radius=5)
    )
    smoke = stroked(
        "M-24 -146q-12 -14 0 -26t0 -26M6 -148q-12 -14 0 -26t0 -26M34 -146q-12 -14 0 -26t0 -26", "#7F868E", 7
    )
    return (
        smoke
        + filled(flame, ORANGE)
        + filled(inner, YELLOW)
        + block(-70, -36, 140, 36, SLATE, radius=6)
        + ellipse(Point(40, -18), 8, 8, WHITE)
        + pot
        + block(-64, -84, 128, 6, WOOD, radius=2)
    )


PROPS = (
    Prop(
        name="key-bunch",
        draw=_key_bunch,
        size=(96, 130),
        grips={"ring": Point(0, -120)},
        contacts={"tip": Point(0, -20), "centre_key": Point(0, -56)},
        axes={"ring": 0},
    ),
    Prop(
        name="money-tin",
        draw=_money_tin,
        size=(152, 120),
        grips={"left": Point(-64, -28), "right": Point(64, -28)},
        contacts={"inside": Point(0, -70), "lock": Point(0, -34)},
    ),
    Prop(
        name="money-jar",
        draw=_money_jar,
        size=(96, 114),
        grips={"side": Point(-42, -50)},
        contacts={"top": Point(0, -108)},
        defaults={"for": "house"},
    ),
    Prop(
        name="flower-vase",
        draw=_flower_vase,
        size=(88, 156),
        grips={"neck": Point(0, -74)},
        contacts={"side": Point(-34, -30), "other_side": Point(34, -30)},
        defaults={"state": "whole"},
    ),
    Prop(name="vase-pieces", draw=_vase_pieces, size=(216, 52), contacts={"top": Point(0, -30)}),
    Prop(
        name="lunch-box",
        draw=_lunch_box,
        size=(86, 52),
        grips={"side": Point(-38, -22)},
        contacts={"top": Point(0, -46)},
    ),
    Prop(
        name="day-bag",
        draw=_day_bag,
        size=(136, 146),
        grips={"strap": Point(-62, -60)},
        contacts={"opening": Point(0, -104)},
        defaults={"state": "open"},
    ),
    Prop(name="pot-left-on-fire", draw=_gas_fire, size=(142, 204), contacts={"flame": Point(0, -56)}),
)
