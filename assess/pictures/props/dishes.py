"""Plates, bowls and boxes: full, dirty, stacked or covered."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import LEAF, ORANGE, PORCELAIN, RED, STEEL, WHITE
from assess.pictures.props.shapes import Options, amount, block, word
from assess.pictures.svg import Point, ellipse, filled, group, rectangle, shade, stroked

_SALAD = (
    (-26, -4, LEAF, 17),
    (0, -14, "#7DB46C", 20),
    (25, -5, LEAF, 17),
    (-10, -22, RED, 9),
    (14, -26, ORANGE, 8),
    (30, -14, RED, 8),
    (-30, -12, ORANGE, 7),
)


def _salad() -> str:
    return "".join(ellipse(Point(x, y), r, r * 0.8, tone) for x, y, tone, r in _SALAD)


def _salad_bowl(options: Options) -> str:
    colour = word(options, "colour")
    return (
        group(_salad(), at=Point(0, -50), scale=1.7)
        + filled("M-76 -56H76Q72 -6 30 0H-30Q-72 -6 -76 -56Z", colour)
        + filled("M34 -56H76Q72 -6 30 0H8Q38 -20 34 -56Z", shade(colour, -0.13))
        + stroked("M-58 -36Q0 -22 58 -36", shade(colour, 0.45), 4)
    )


def _plate_flat() -> str:
    return (
        ellipse(Point(0, -6), 56, 9, shade(PORCELAIN, -0.15))
        + ellipse(Point(0, -10), 56, 10, WHITE)
        + ellipse(Point(0, -10), 40, 6, shade(PORCELAIN, -0.06))
    )


def _salad_plate(options: Options) -> str:
    size = amount(options, "amount")
    return _plate_flat() + (group(_salad(), at=Point(0, -12), scale=size) if size else "")


def _leftovers() -> str:
    return (
        filled("M-18 -6Q-30 -22 -8 -24Q8 -30 16 -16Q26 -4 8 2Q-8 6 -18 -6Z", "#C9823C")
        + ellipse(Point(14, 10), 9, 6, LEAF)
        + ellipse(Point(-16, 12), 7, 5, RED)
        + stroked("M-24 18q14 10 30 6M20 -26q8 6 8 16", "#B9803F", 4)
    )


def _leftovers_flat(y: float) -> str:
    return (
        filled(f"M-26 {y}Q-22 {y - 16} -4 {y - 14}Q10 {y - 20} 18 {y}Q-4 {y + 5} -26 {y}Z", "#C9823C")
        + ellipse(Point(24, y - 2), 9, 5, LEAF)
        + ellipse(Point(-32, y + 1), 7, 4, RED)
    )


def _plate_face(options: Options) -> str:
    """A plate that shows its upper side to the viewer; options: state."""
    dirty = word(options, "state") == "dirty"
    return (
        ellipse(Point(0, -50), 50, 50, shade(PORCELAIN, -0.08))
        + ellipse(Point(-1, -51), 48, 48, WHITE)
        + ellipse(Point(0, -50), 33, 33, shade(PORCELAIN, -0.08))
        + ellipse(Point(-1, -51), 31, 31, "#FFFFFF")
        + (group(_leftovers(), at=Point(0, -50)) if dirty else stroked("M-24 -62q6 -14 20 -18", "#CFE0EA", 4))
    )


def _stack(options: Options) -> str:
    number = round(amount(options, "number"))
    plates = "".join(
        ellipse(Point(0, -6 - i * 9), 54, 9, shade(PORCELAIN, -0.18)) + ellipse(Point(0, -9 - i * 9), 54, 9, WHITE)
        for i in range(number)
    )
    food = _leftovers_flat(-9 - number * 9) if word(options, "state") == "dirty" else ""
    return plates + ellipse(Point(0, -9 - (number - 1) * 9), 38, 5, shade(PORCELAIN, -0.06)) + food


def _covered_bowl(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-60 -48H60Q56 -4 22 0H-22Q-56 -4 -60 -48Z", colour)
        + filled("M26 -48H60Q56 -4 22 0H4Q28 -18 26 -48Z", shade(colour, -0.13))
        + filled("M-66 -46Q-60 -66 0 -70Q60 -66 66 -46L58 -40H-58Z", "#D3E7F0")
        + filled("M20 -68Q60 -64 66 -46L58 -40H34Q36 -56 20 -68Z", "#B5D2E0")
        + stroked("M-44 -56Q-20 -62 6 -62", "#FFFFFF", 4)
    )


def _box(options: Options) -> str:
    food = word(options, "food")
    return (
        filled("M-54 -50H54L48 0H-48Z", "#DCECF3")
        + filled("M-50 -38Q-20 -46 0 -38Q24 -46 50 -38L46 -4H-46Z", food)
        + filled("M26 -50H54L48 0H28Z", "#8FB4C8", opacity=0.35)
        + rectangle(-59, -60, 118, 13, "#3E7FBA", radius=5)
        + rectangle(-14, -52, 28, 12, shade("#3E7FBA", -0.2), radius=3)
        + stroked("M-42 -34L-40 -14", "#FFFFFF", 4)
    )  # fmt: skip


def _open_box(options: Options) -> str:
    food = word(options, "food")
    return (
        ellipse(Point(0, -50), 54, 11, "#B9D3E0")
        + ellipse(Point(0, -49), 47, 8, food)
        + filled("M-56 -50Q0 -30 56 -50L48 0H-48Z", "#DCECF3")
        + filled("M-52 -38Q0 -22 52 -38L46 -4H-46Z", food)
        + filled("M26 -44L56 -50L48 0H28Z", "#8FB4C8", opacity=0.35)
    )  # fmt: skip


def _lid(_: Options) -> str:
    return rectangle(-59, -13, 118, 13, "#3E7FBA", radius=5) + rectangle(
        -52, -11, 96, 4, shade("#3E7FBA", 0.4), radius=2
    )


def _tray(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-104 -12H104L94 0H-94Z", colour)
        + filled("M60 -12H104L94 0H56Z", shade(colour, -0.16))
        + rectangle(-108, -16, 216, 7, shade(colour, 0.25), radius=3)
    )


def _bain_marie(_: Options) -> str:
    """A steel serving counter with three pans of warm food."""
    pans = "".join(
        rectangle(x, -176, 74, 12, shade(STEEL, -0.2), radius=3) + ellipse(Point(x + 37, -176), 33, 9, tone)
        for x, tone in ((-126, ORANGE), (-38, "#F3E3B4"), (50, LEAF))
    )
    return (
        pans
        + rectangle(-144, -172, 288, 12, shade(STEEL, 0.35), radius=4)
        + block(-138, -162, 276, 150, shade(STEEL, 0.2), radius=4)
        + rectangle(-128, -14, 256, 14, "#3C4656")
        + rectangle(-118, -140, 236, 6, shade(STEEL, -0.1), radius=3)
    )


_ROUND = {"left": Point(-44, -50), "right": Point(44, -50), "low": Point(0, -8), "high": Point(0, -92)}

PROPS = (
    Prop(
        name="salad-bowl",
        draw=_salad_bowl,
        size=(154, 110),
        grips={"left": Point(-68, -34), "right": Point(68, -34)},
        contacts={"top": Point(0, -84)},
        defaults={"colour": "#C9794F"},
    ),
    Prop(
        name="salad-plate",
        draw=_salad_plate,
        size=(112, 50),
        grips={"left": Point(-50, -9), "right": Point(50, -9)},
        contacts={"top": Point(0, -30)},
        defaults={"amount": 1},
        axes={"left": 0, "right": 0},
    ),
    *(
        Prop(
            name=name,
            draw=_plate_face,
            size=(100, 100),
            grips=_ROUND,
            contacts={"middle": Point(0, -50)},
            defaults={"state": state},
            axes={"low": 0, "high": 0},
        )
        for name, state in (("plate-face", "clean"), ("plate-face-dirty", "dirty"))
    ),
    *(
        Prop(
            name=name,
            draw=_stack,
            size=(112, 72),
            grips={"left": Point(-50, -20), "right": Point(50, -20)},
            contacts={"top": Point(0, -44)},
            defaults={"number": 5, "state": state},
            axes={"left": 0, "right": 0},
        )
        for name, state in (("plate-stack", "clean"), ("plate-stack-dirty", "dirty"))
    ),
    Prop(
        name="bowl-covered",
        draw=_covered_bowl,
        size=(132, 72),
        grips={"left": Point(-54, -30), "right": Point(54, -30)},
        contacts={"top": Point(0, -68)},
        defaults={"colour": "#4C8FBF"},
    ),
    Prop(
        name="food-box",
        draw=_box,
        size=(120, 62),
        grips={"left": Point(-50, -26), "right": Point(50, -26)},
        contacts={"top": Point(0, -60)},
        defaults={"food": "#D9772E"},
    ),
    Prop(
        name="food-box-open",
        draw=_open_box,
        size=(114, 62),
        grips={"left": Point(-50, -26), "right": Point(50, -26)},
        contacts={"top": Point(0, -52), "inside": Point(0, -44)},
        defaults={"food": "#D9772E"},
    ),
    Prop(name="box-lid", draw=_lid, size=(120, 14), grips={"left": Point(-54, -6), "right": Point(54, -6)}, axes={"left": 0, "right": 0}),
    Prop(
        name="serving-tray",
        draw=_tray,
        size=(216, 16),
        grips={"left": Point(-98, -8), "right": Point(98, -8)},
        contacts={"top": Point(0, -16), "left_top": Point(-56, -16), "right_top": Point(56, -16)},
        defaults={"colour": "#B9743F"},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="serving-counter",
        draw=_bain_marie,
        size=(290, 190),
        contacts={"top": Point(0, -174), "left_pan": Point(-89, -178), "middle_pan": Point(0, -178), "right_pan": Point(88, -178)},
    ),
)  # fmt: skip
