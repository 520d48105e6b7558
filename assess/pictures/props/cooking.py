"""How people cook elsewhere and at home: charcoal, clay ovens, mortars, bread, and tea on a tray."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import SLATE, STEEL, STEEL_DARK, WHITE, WOOD, WOOD_DARK, WOOD_PALE
from assess.pictures.props.shapes import Options, block, tube, word
from assess.pictures.svg import Point, ellipse, filled, group, rectangle, shade, stroked

_CLAY = "#B9714A"
_GLOW = "#F0742E"
_BREAD = "#E6BE83"
_SILVER = "#C9D2D9"
_STEAM = "M0 0q-8 -10 0 -18t0 -18"


def _coals(width: float, y: float) -> str:
    spots = range(-3, 4)
    return "".join(
        ellipse(Point(i * width / 7, y - (i % 2) * 5), width / 9, 8, (_GLOW, "#4A4040", "#F6A03C")[i % 3])
        for i in spots
    )


def _charcoal_stove(_: Options) -> str:
    metal = "#8A8F96"
    return (
        _coals(100, -92)
        + filled("M-62 -92H62L34 -46H-34Z", metal)
        + filled("M28 -92H62L34 -46H14Z", shade(metal, -0.18))
        + filled("M-34 -46H34L52 0H-52Z", shade(metal, -0.1))
        + filled("M14 -46H34L52 0H22Z", shade(metal, -0.26))
        + rectangle(-68, -98, 136, 9, shade(metal, 0.25), radius=4)
        + rectangle(-16, -34, 32, 24, "#3A2A26", radius=3)
        + filled("M-12 -12Q-6 -28 0 -18Q4 -30 12 -12Z", _GLOW)
        + "".join(block(x, -112, 10, 16, STEEL_DARK, radius=2) for x in (-52, -5, 42))
    )


def _griddle_stove(options: Options) -> str:
    """A clay hearth with a wide black plate; options: bread, the colour of what bakes on it ("none" for nothing)."""
    bread = word(options, "bread")
    baked = (
        ""
        if bread == "none"
        else ellipse(Point(0, -92), 112, 14, bread)
        + "".join(
            ellipse(Point(x, y), 4, 1.8, shade(bread, -0.22))
            for x, y in (
                (-80, -92),
                (-56, -97),
                (-50, -87),
                (-24, -93),
                (-2, -99),
                (6, -87),
                (30, -94),
                (54, -89),
                (66, -96),
                (86, -91),
            )
        )
    )
    return (
        filled("M-112 -78Q-126 -30 -118 0H118Q126 -30 112 -78Z", _CLAY)
        + filled("M54 -78H112Q126 -30 118 0H50Q66 -40 54 -78Z", shade(_CLAY, -0.15))
        + filled("M-40 0V-26Q-40 -54 0 -54Q40 -54 40 -26V0Z", "#3A2520")
        + filled("M-28 0Q-30 -24 -14 -18Q-10 -42 4 -24Q12 -36 18 -18Q30 -20 28 0Z", _GLOW)
        + filled("M-14 0Q-14 -14 -4 -12Q2 -24 8 -10Q16 -10 14 0Z", "#F9C04A")
        + tube([Point(-62, -4), Point(-8, -10)], 12, WOOD_DARK)
        + ellipse(Point(0, -84), 130, 20, "#2F3036")
        + ellipse(Point(0, -90), 130, 19, SLATE)
        + baked
    )  # fmt: skip


def _tandoor(_: Options) -> str:
    return (
        filled("M-52 -146Q-92 -100 -86 -40Q-82 0 -60 0H60Q82 0 86 -40Q92 -100 52 -146Z", _CLAY)
        + filled("M20 -146H52Q92 -100 86 -40Q82 0 60 0H30Q64 -70 20 -146Z", shade(_CLAY, -0.15))
        + stroked("M-78 -84Q-30 -74 20 -78M-84 -40Q-30 -30 30 -34", shade(_CLAY, -0.25), 3)
        + ellipse(Point(0, -146), 58, 17, shade(_CLAY, 0.22))
        + ellipse(Point(0, -146), 46, 12, "#3A2520")
        + ellipse(Point(0, -141), 34, 6, _GLOW)
    )


def _flatbread(_: Options) -> str:
    return (
        filled("M-58 -16Q-62 -30 -30 -36Q10 -42 46 -32Q66 -24 58 -12Q30 2 -10 0Q-48 0 -58 -16Z", _BREAD)
        + filled("M-58 -16Q-10 -4 58 -14Q30 2 -10 0Q-48 0 -58 -16Z", shade(_BREAD, -0.16))
        + "".join(
            ellipse(Point(x, y), 7, 3.4, "#B9803F") for x, y in ((-34, -22), (-10, -30), (12, -20), (34, -27), (2, -12))
        )
    )


def _bread_pile(_: Options) -> str:
    return "".join(group(_flatbread({}), at=Point(x, y)) for x, y in ((0, 0), (-4, -16), (4, -32)))


def _dough(_: Options) -> str:
    dough = "#F1DDB6"
    return (
        filled("M-66 0Q-76 -26 -46 -42Q-30 -54 -10 -44Q16 -58 40 -44Q74 -34 68 0Z", dough)
        + filled("M30 -48Q74 -34 68 0H26Q50 -20 30 -48Z", shade(dough, -0.12))
        + stroked("M-36 -34Q-24 -22 -36 -10M-8 -42Q2 -26 -6 -14", shade(dough, -0.2), 3.4)
    )


def _rolling_pin(_: Options) -> str:
    return (
        block(-96, -19, 34, 12, WOOD_DARK, radius=6)
        + block(62, -19, 34, 12, WOOD_DARK, radius=6)
        + rectangle(-64, -26, 128, 26, WOOD, radius=8)
        + rectangle(-60, -23, 120, 6, shade(WOOD, 0.35), radius=3)
    )


def _mortar(options: Options) -> str:
    wood = word(options, "colour")
    return (
        ellipse(Point(0, -122), 50, 12, "#F0E2BE")
        + filled("M-56 -124H56Q54 -62 26 -50V-34L40 0H-40L-26 -34V-50Q-54 -62 -56 -124Z", wood)
        + filled("M22 -124H56Q54 -62 26 -50V-34L40 0H12Q16 -40 12 -60Q26 -80 22 -124Z", shade(wood, -0.18))
        + rectangle(-59, -130, 118, 12, shade(wood, 0.22), radius=6)
        + stroked("M-38 -104Q-34 -74 -22 -62", shade(wood, 0.3), 4)
    )


def _pestle(_: Options) -> str:
    return (
        block(-9, -240, 18, 236, WOOD, radius=8)
        + filled("M-9 -60H9L15 -10Q14 0 0 0Q-14 0 -15 -10Z", WOOD_DARK)
        + filled("M-9 -240Q-14 -200 -9 -180H9Q14 -200 9 -240Z", WOOD_DARK)
    )


def _small_mortar(_: Options) -> str:
    brass = "#C79A45"
    return (
        filled("M-34 -58H34Q32 -16 20 -8H26V0H-26V-8H-20Q-32 -16 -34 -58Z", brass)
        + filled("M14 -58H34Q32 -16 20 -8H26V0H8Q18 -30 14 -58Z", shade(brass, -0.18))
        + rectangle(-38, -62, 76, 9, shade(brass, 0.3), radius=4)
    )


def _small_pestle(_: Options) -> str:
    brass = "#C79A45"
    return (
        block(-5, -92, 10, 80, brass, radius=4)
        + ellipse(Point(0, -10), 10, 10, shade(brass, -0.15))
        + ellipse(Point(0, -94), 8, 7, shade(brass, 0.25))
    )


def _paddle(_: Options) -> str:
    return (
        block(-6, -236, 12, 190, WOOD, radius=6)
        + filled("M-8 -62H8Q22 -40 18 -6Q16 0 0 0Q-16 0 -18 -6Q-22 -40 -8 -62Z", WOOD_PALE)
        + filled("M2 -62H8Q22 -40 18 -6Q16 0 6 0Q14 -30 2 -62Z", WOOD)
    )


def _spoon_in_food(_: Options) -> str:
    """A long wooden spoon whose bowl is under the food: it ends where the food begins."""
    ripple = ellipse(Point(0, -5), 20, 5, "#F3B27A") + ellipse(Point(0, -5), 12, 3, "#B95F22")
    return ripple + block(-6, -180, 12, 176, WOOD, radius=5)


def _mint_pot() -> str:
    return (
        tube([Point(28, -52), Point(54, -50), Point(50, -20), Point(26, -14)], 7, shade(_SILVER, -0.25))
        + filled("M-24 -24Q-44 -26 -50 -56L-58 -52Q-54 -16 -24 -10Z", shade(_SILVER, -0.1))
        + filled("M-18 -58H18Q38 -46 34 -22Q30 0 12 0H-12Q-30 0 -34 -22Q-38 -46 -18 -58Z", _SILVER)
        + filled("M8 -58H18Q38 -46 34 -22Q30 0 12 0H2Q24 -26 8 -58Z", shade(_SILVER, -0.18))
        + filled("M-20 -58Q0 -92 20 -58Z", shade(_SILVER, 0.25))
        + ellipse(Point(0, -80), 5, 6, "#C79A45")
    )


def _glass(x: float) -> str:
    return group(
        filled("M-12 -36H12L10 0H-10Z", "#E6F1F5")
        + filled("M-10.5 -26H10.5L9 -2H-9Z", "#B5652A")
        + rectangle(-12, -38, 24, 4, "#C79A45"),
        at=Point(x, 0),
    )


def _tea_tray(options: Options) -> str:
    colour = word(options, "colour")
    glasses = "".join(group(_glass(x), at=Point(0, -14)) for x in (-84, -56, 50, 80))
    return (
        ellipse(Point(0, -9), 122, 12, shade(colour, -0.2))
        + ellipse(Point(0, -13), 122, 12, colour)
        + ellipse(Point(0, -13), 106, 8, shade(colour, 0.25))
        + glasses
        + group(_mint_pot(), at=Point(-2, -14))
        + group(stroked(_STEAM, "#B9C6D1", 4), at=Point(-58, -76))
    )


def _coffee_pot(_: Options) -> str:
    """A round clay coffee pot with a long neck."""
    clay = "#3B2B28"
    return (
        tube([Point(10, -78), Point(42, -70), Point(40, -36), Point(28, -28)], 8, shade(clay, 0.12))
        + filled("M-24 -40L-50 -66L-56 -60L-28 -26Z", shade(clay, 0.1))
        + filled("M-9 -102H9L11 -62Q36 -50 36 -28Q34 0 0 0Q-34 0 -36 -28Q-36 -50 -11 -62Z", clay)
        + stroked("M-24 -34Q-22 -48 -10 -52", shade(clay, 0.4), 4)
        + ellipse(Point(0, -104), 11, 5, "#A8743F")
    )


def _serving_spoon(_: Options) -> str:
    return (
        block(-4, -126, 8, 96, STEEL, radius=4)
        + filled("M-17 -36H17Q20 -6 0 0Q-20 -6 -17 -36Z", STEEL_DARK)
        + filled("M-12 -32H12Q14 -10 0 -6Q-14 -10 -12 -32Z", shade(STEEL, 0.3))
    )


def _oven(_: Options) -> str:
    """A brick bread oven."""
    rows = "".join(rectangle(-126, y, 252, 3, "#E7C9A8") for y in (-30, -62, -94, -126))
    return (
        filled("M-130 0V-110Q-120 -196 0 -200Q120 -196 130 -110V0Z", "#C98A5E")
        + filled("M70 -182Q126 -160 130 -110V0H86Q104 -90 70 -182Z", shade("#C98A5E", -0.14))
        + rows
        + filled("M-60 -50V-90Q-56 -130 0 -132Q56 -130 60 -90V-50Z", "#3A2520")
        + filled("M-44 -50Q-46 -84 -22 -72Q-16 -106 4 -80Q18 -98 24 -70Q46 -76 44 -50Z", _GLOW)
        + rectangle(-76, -52, 152, 12, WHITE, radius=4)
    )


_ROD = {"high": Point(0, -200), "low": Point(0, -130)}

PROPS = (
    Prop(name="charcoal-stove", draw=_charcoal_stove, size=(136, 112), contacts={"top": Point(0, -110), "door": Point(0, -24)}),
    Prop(
        name="griddle-stove",
        draw=_griddle_stove,
        size=(262, 110),
        contacts={"plate": Point(0, -92), "left": Point(-90, -92), "right": Point(90, -92)},
        defaults={"bread": "#D9C3A0"},
    ),
    Prop(name="tandoor", draw=_tandoor, size=(176, 164), contacts={"mouth": Point(0, -146), "rim_left": Point(-50, -146), "rim_right": Point(50, -146)}),
    Prop(name="brick-oven", draw=_oven, size=(262, 202), contacts={"mouth": Point(0, -70)}),
    Prop(
        name="flatbread",
        draw=_flatbread,
        size=(122, 40),
        grips={"left": Point(-48, -18), "right": Point(50, -18)},
        contacts={"top": Point(0, -30)},
        axes={"left": 0, "right": 0},
    ),
    Prop(name="flatbread-pile", draw=_bread_pile, size=(126, 72), contacts={"top": Point(0, -62)}),
    Prop(name="dough", draw=_dough, size=(146, 54), contacts={"top": Point(0, -38), "left": Point(-30, -34), "right": Point(34, -36)}),
    Prop(
        name="rolling-pin",
        draw=_rolling_pin,
        size=(194, 28),
        grips={"left": Point(-80, -13), "right": Point(80, -13)},
        axes={"left": 0, "right": 0},
    ),
    Prop(name="grain-mortar", draw=_mortar, size=(120, 134), contacts={"inside": Point(0, -122)}, defaults={"colour": "#9C6B3C"}),
    Prop(name="grain-pestle", draw=_pestle, size=(30, 242), grips=_ROD, contacts={"end": Point(0, -2)}),
    Prop(name="spice-mortar", draw=_small_mortar, size=(78, 64), grips={"side": Point(-30, -34)}, contacts={"inside": Point(0, -56)}),
    Prop(name="spice-pestle", draw=_small_pestle, size=(20, 104), grips={"handle": Point(0, -70)}, contacts={"end": Point(0, -4)}),
    Prop(name="stirring-paddle", draw=_paddle, size=(40, 238), grips=_ROD, contacts={"end": Point(0, -4)}),
    Prop(name="spoon-in-food", draw=_spoon_in_food, size=(40, 182), grips={"high": Point(0, -150), "low": Point(0, -90)}, contacts={"end": Point(0, -2)}),
    Prop(
        name="tea-tray",
        draw=_tea_tray,
        size=(246, 118),
        grips={"left": Point(-112, -12), "right": Point(112, -12)},
        contacts={"glass": Point(80, -40), "middle": Point(0, -14)},
        defaults={"colour": "#C79A45"},
        axes={"left": 0, "right": 0},
    ),
    Prop(name="clay-coffee-pot", draw=_coffee_pot, size=(104, 110), grips={"ear": Point(40, -52)}, contacts={"spout": Point(-53, -64)}),
    Prop(name="serving-spoon", draw=_serving_spoon, size=(38, 128), grips={"handle": Point(0, -100)}, contacts={"bowl": Point(0, -14)}),
)  # fmt: skip
