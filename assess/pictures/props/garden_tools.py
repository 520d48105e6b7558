"""Tools of the garden and the field: rake, hoe, spade, secateurs, watering can, wheelbarrow, lawn mower."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import GREEN, LEAF, ORANGE, RED, SLATE, STEEL, STEEL_DARK, WATER, WOOD, YELLOW
from assess.pictures.props.shapes import Options, bar, block, drop, tube, wheel, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked

_LONG = {"handle_high": Point(0, -236), "handle_low": Point(0, -150), "top": Point(0, -292)}


def _handle(top: float, bottom: float) -> str:
    return block(-5, -top, 10, top - bottom, WOOD, radius=5) + rectangle(
        -3, -top + 12, 2.5, top - bottom - 24, shade(WOOD, 0.3)
    )


def _leaf_rake(options: Options) -> str:
    """A rake for leaves: a fan of springy tines, wide enough to be no broom."""
    colour = word(options, "colour")
    tines = "".join(
        tube([Point(x * 0.16, -84), Point(x * 0.7, -34), Point(x, -12), Point(x * 1.02, -3)], 6, shade(colour, tone))
        for x, tone in (
            (-62, 0),
            (-46, -0.12),
            (-31, 0),
            (-15, -0.12),
            (0, 0),
            (15, -0.12),
            (31, 0),
            (46, -0.12),
            (62, 0),
        )
    )
    return (
        _handle(300, 66)
        + tines
        + tube([Point(-38, -36), Point(0, -46), Point(38, -36)], 7, shade(colour, -0.25))
        + filled("M-10 -96H10L16 -72H-16Z", shade(colour, -0.25))
    )


def _rake_teeth_up(_: Options) -> str:
    """An iron rake that lies on the ground with its teeth up: the handle would hit whoever steps on them."""
    teeth = "".join(
        filled(f"M{x - 5} {y}L{x - 1} {y - 36}H{x + 2}L{x + 5} {y}Z", STEEL)
        for x, y in ((98, -6), (110, -9), (122, -12), (134, -15), (146, -18))
    )
    return (
        bar(Point(-146, -8), Point(104, -11), 11, WOOD)
        + stroked("M-138 -10L90 -13", shade(WOOD, 0.3), 2.5)
        + teeth
        + bar(Point(92, -5), Point(152, -20), 11, STEEL_DARK)
    )


def _hoe(_: Options) -> str:
    """A long hoe: it is drawn through the soil between the rows."""
    return (
        _handle(300, 52)
        + tube([Point(0, -62), Point(0, -40), Point(6, -28)], 8, STEEL_DARK)
        + filled("M-30 -34H38L46 0H-38Z", STEEL)
        + filled("M18 -34H38L46 0H26Z", shade(STEEL, -0.16))
        + filled("M-37 -5H45L46 0H-38Z", shade(STEEL, 0.4))
    )


def _field_hoe(_: Options) -> str:
    """A short hoe as in many fields: strong handle, wide blade that looks back to the worker."""
    return (
        tube([Point(26, -150), Point(21, -90), Point(22, -8)], 13, WOOD)
        + stroked("M22 -140Q18 -90 19 -30", shade(WOOD, 0.3), 2.5)
        + ellipse(Point(22, -12), 13, 11, STEEL_DARK)
        + filled("M16 -24L-36 -30Q-44 -14 -36 2L16 -2Z", STEEL)
        + filled("M-28 -29L-36 -30Q-44 -14 -36 2L-28 1Q-34 -14 -28 -29Z", shade(STEEL, 0.4))
    )


def _spade(_: Options) -> str:
    return (
        _handle(240, 74)
        + filled("M-22 -262H22V-250H15L8 -232H-8L-15 -250H-22Z", SLATE)
        + filled("M-30 -84H30V-34Q26 -10 0 0Q-26 -10 -30 -34Z", STEEL)
        + filled("M12 -84H30V-34Q26 -10 0 0Q16 -20 12 -84Z", shade(STEEL, -0.16))
        + filled("M-7 -104H7L9 -66H-9Z", STEEL_DARK)
        + rectangle(-32, -88, 64, 8, STEEL_DARK, radius=3)
    )


def _secateurs(options: Options) -> str:
    """Secateurs with the blades up: closed and locked, or open with two points."""
    colour = word(options, "colour")
    if word(options, "state") == "closed":
        return (
            filled("M-5 -22C-12 -14 -12 -6 -8 0H-3C-4 -8 -3 -14 0 -20Z", colour)
            + filled("M5 -22C12 -14 12 -6 8 0H3C4 -8 3 -14 0 -20Z", shade(colour, -0.2))
            + filled("M-5 -26C-8 -36 -4 -46 2 -52C6 -44 6 -34 4 -26Z", STEEL)
            + filled("M-5 -26C-8 -32 -8 -38 -6 -42C-3 -38 -2 -32 -1 -26Z", STEEL_DARK)
            + ellipse(Point(0, -24), 5.5, 5.5, SLATE)
            + rectangle(-8, -11, 16, 4, YELLOW, radius=2)
        )
    return (
        filled("M-3 -24C-16 -18 -22 -8 -20 0H-14C-15 -8 -10 -14 0 -20Z", colour)
        + filled("M3 -24C16 -18 22 -8 20 0H14C15 -8 10 -14 0 -20Z", shade(colour, -0.2))
        + stroked("M-7 -15L7 -13L-6 -11L6 -9", STEEL_DARK, 1.4)
        + filled("M-4 -24C2 -34 10 -44 18 -50C20 -40 14 -30 5 -23Z", STEEL)
        + filled("M5 -23C14 -30 20 -40 18 -50C14 -40 8 -32 2 -27Z", shade(STEEL, 0.4))
        + filled("M4 -24C-4 -30 -14 -34 -17 -44C-12 -48 -8 -40 -2 -33C1 -30 3 -28 4 -24Z", STEEL_DARK)
        + ellipse(Point(0, -24), 5.5, 5.5, SLATE)
    )


def _watering_can(options: Options) -> str:
    colour = word(options, "colour")
    return (
        tube([Point(30, -22), Point(58, -46), Point(82, -76)], 13, shade(colour, -0.16))
        + filled("M68 -84L92 -90L100 -72L86 -64Z", shade(colour, -0.28))
        + tube(
            [Point(-34, -62), Point(-28, -96), Point(0, -106), Point(26, -96), Point(32, -64)], 9, shade(colour, -0.28)
        )
        + tube([Point(-40, -60), Point(-64, -50), Point(-62, -20), Point(-38, -14)], 9, shade(colour, -0.28))
        + filled("M-38 -68H36L42 0H-44Z", colour)
        + filled("M16 -68H36L42 0H18Z", shade(colour, -0.14))
        + ellipse(Point(-1, -68), 37, 7, shade(colour, -0.35))
        + stroked("M-28 -56L-32 -12", shade(colour, 0.4), 4)
    )


def _water_rain(_: Options) -> str:
    """Water from a rose: many thin threads of drops, falling and spreading."""
    return "".join(
        drop(Point(x0 + (x1 - x0) * share, -118 + 112 * share - 6), 13, WATER if i % 2 else shade(WATER, -0.22))
        for i, (x0, x1, shares) in enumerate(
            (
                (-8, -24, (0.02, 0.3, 0.62, 0.9)),
                (-3, -10, (0.14, 0.44, 0.76)),
                (2, 3, (0.02, 0.32, 0.6, 0.92)),
                (7, 16, (0.16, 0.46, 0.78)),
                (12, 28, (0.04, 0.34, 0.66, 0.94)),
            )
        )
        for share in shares
    )


_LOADS = {"none": "", "leaves": ORANGE, "weeds": LEAF}


def _load(kind: str) -> str:
    colour = _LOADS[kind]
    if not colour:
        return ""
    heap = filled("M-78 -96Q-60 -136 -24 -134Q10 -158 40 -132Q74 -128 84 -96Z", colour)
    spots = "".join(
        ellipse(Point(x, y), 17, 8, shade(colour, tone), rotate=turn)
        for x, y, tone, turn in (
            (-50, -112, -0.22, -30), (-20, -124, 0.22, 20), (14, -134, -0.18, -20), (44, -118, 0.24, 34), (2, -106, -0.25, 8)
        )
    )  # fmt: skip
    return heap + spots


def _wheelbarrow(options: Options) -> str:
    colour = word(options, "colour")
    return (
        _load(word(options, "load"))
        + bar(Point(-148, -104), Point(88, -34), 11, WOOD)
        + bar(Point(-150, -105), Point(-122, -97), 15, INK)
        + tube([Point(-58, -76), Point(-66, -6), Point(-42, -6)], 9, STEEL_DARK)
        + filled("M-92 -100H104L62 -44H-58Z", colour)
        + filled("M66 -100H104L62 -44H34Z", shade(colour, -0.15))
        + rectangle(-96, -106, 204, 11, shade(colour, 0.18), radius=5)
        + wheel(Point(96, -32), 31, INK)
        + bar(Point(62, -44), Point(96, -32), 8, STEEL_DARK)
    )


def _lawn_mower(options: Options) -> str:
    colour = word(options, "colour")
    return (
        tube([Point(-150, -206), Point(-112, -150), Point(-42, -50)], 10, SLATE)
        + bar(Point(-162, -206), Point(-136, -206), 15, INK)
        + filled("M-116 -110L-52 -96L-40 -34L-104 -30Q-128 -68 -116 -110Z", "#7F8C6A")
        + stroked("M-106 -96L-60 -84M-108 -74L-54 -66M-104 -52L-48 -48", shade("#7F8C6A", -0.3), 3)
        + filled("M-52 -74Q-10 -96 44 -84Q96 -74 104 -22H-60Z", colour)
        + filled("M52 -82Q96 -72 104 -22H66Q76 -56 52 -82Z", shade(colour, -0.15))
        + block(-14, -112, 58, 32, SLATE, radius=8)
        + rectangle(-4, -104, 30, 6, YELLOW, radius=3)
        + wheel(Point(-42, -24), 24, INK)
        + wheel(Point(80, -24), 24, INK)
    )


PROPS = (
    Prop(
        name="leaf-rake",
        draw=_leaf_rake,
        size=(134, 302),
        grips=_LONG,
        contacts={"floor": Point(0, 0)},
        defaults={"colour": GREEN},
    ),
    Prop(name="rake-teeth-up", draw=_rake_teeth_up, size=(308, 56), contacts={"teeth": Point(122, -48)}),
    Prop(name="hoe", draw=_hoe, size=(94, 302), grips=_LONG, contacts={"floor": Point(4, 0)}),
    Prop(
        name="field-hoe",
        draw=_field_hoe,
        size=(84, 158),
        grips={"handle_high": Point(25, -136), "handle_low": Point(21, -92)},
        contacts={"blade": Point(-36, -10)},
    ),
    Prop(
        name="spade",
        draw=_spade,
        size=(66, 264),
        grips={"handle_high": Point(0, -254), "handle_low": Point(0, -150)},
        contacts={"floor": Point(0, 0), "step": Point(20, -88)},
        axes={"handle_high": 0},
    ),
    *(
        Prop(
            name=name,
            draw=_secateurs,
            size=(wide, 54),
            grips={"handle": Point(0, -8)},
            contacts={"blade": Point(at, -48), "jaw": Point(0, -34)},
            defaults={"colour": RED, "state": state},
        )
        for name, state, wide, at in (("secateurs-closed", "closed", 26, 2), ("secateurs-open", "open", 48, 18))
    ),
    Prop(
        name="watering-can",
        draw=_watering_can,
        size=(202, 110),
        grips={"handle": Point(-14, -102), "back": Point(-64, -38)},
        contacts={"rose": Point(94, -78), "top": Point(0, -70)},
        defaults={"colour": "#4F8FA8"},
        axes={"handle": -8, "back": 90},
    ),
    Prop(
        name="water-rain",
        draw=_water_rain,
        size=(74, 128),
        contacts={"top": Point(2, -122), "foot": Point(0, 0)},
    ),
    Prop(
        name="wheelbarrow",
        draw=_wheelbarrow,
        size=(312, 150),
        grips={"handle": Point(-136, -101), "handle_far": Point(-126, -98)},
        contacts={"load": Point(0, -106)},
        defaults={"colour": "#4E8F6B", "load": "none"},
        axes={"handle": 16, "handle_far": 16},
    ),
    Prop(
        name="lawn-mower",
        draw=_lawn_mower,
        size=(342, 216),
        grips={"handle": Point(-149, -206)},
        contacts={"deck": Point(30, -90)},
        defaults={"colour": RED},
        axes={"handle": 0},
    ),
)
