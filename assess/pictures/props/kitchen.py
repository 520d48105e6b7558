"""What is cooked, eaten and drunk, and with what."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    LEAF,
    ORANGE,
    RED,
    SLATE,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    YELLOW,
)
from assess.pictures.props.shapes import Options, amount, block, tube, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked

_STEAM = "M-12 0q-8 -10 0 -18t0 -18M8 -2q-8 -10 0 -18t0 -18"


def _steam(x: float, y: float) -> str:
    return f'<g transform="translate({x:g} {y:g})">{stroked(_STEAM, "#B9C6D1", 4)}</g>'


def _teapot(options: Options) -> str:
    colour = word(options, "colour")
    return (
        tube([Point(-36, -50), Point(-62, -46), Point(-58, -18), Point(-34, -14)], 9, shade(colour, -0.12))
        + filled("M30 -22Q48 -24 52 -50L66 -56Q62 -18 32 -6Z", shade(colour, -0.08))
        + filled("M-22 -64H22Q42 -52 42 -28Q40 0 16 0H-16Q-40 0 -42 -28Q-42 -52 -22 -64Z", colour)
        + filled("M12 -64H22Q42 -52 42 -28Q40 0 16 0H4Q30 -30 12 -64Z", shade(colour, -0.13))
        + filled("M-24 -62Q0 -82 24 -62Z", shade(colour, 0.12))
        + ellipse(Point(0, -76), 7, 6, YELLOW)
        + stroked("M-26 -38Q0 -28 26 -38", shade(colour, 0.5), 4)
    )


def _pot(options: Options) -> str:
    colour = word(options, "colour")
    return (
        block(-70, -48, 22, 11, SLATE, radius=5)
        + block(48, -48, 22, 11, SLATE, radius=5)
        + block(-52, -66, 104, 66, colour, radius=10)
        + ellipse(Point(0, -66), 53, 9, shade(colour, -0.25))
        + ellipse(Point(0, -66), 45, 6, "#D9772E")
        + rectangle(-42, -50, 9, 38, shade(colour, 0.35), radius=4)
    )


def _pot_steaming(options: Options) -> str:
    return _pot(options) + _steam(-18, -80) + _steam(14, -80)


def _ladle(_: Options) -> str:
    return (
        tube([Point(0, -132), Point(0, -20)], 7, WOOD)
        + filled("M-16 -20H16Q16 0 0 0Q-16 0 -16 -20Z", WOOD_DARK)
        + ellipse(Point(0, -130), 6, 6, WOOD_DARK)
    )


def _knife(_: Options) -> str:
    return (
        filled("M-60 -18H14V-4H-36Q-56 -6 -60 -18Z", "#DCE3E9")
        + filled("M-60 -18H14V-14H-56Z", WHITE)
        + block(12, -21, 46, 14, SLATE, radius=6)
    )


def _cutting_board(_: Options) -> str:
    carrot = filled("M-20 -18L28 -22Q34 -17 28 -12L-20 -14Z", ORANGE) + filled(
        "M28 -22L44 -28L40 -18L46 -12L30 -12Z", LEAF
    )
    slices = "".join(
        ellipse(Point(x, -14), 7, 5, ORANGE) + ellipse(Point(x, -14), 3, 2, "#F6C27A") for x in (-50, -38, -28)
    )
    return filled("M-66 -14H62L70 0H-76Z", WOOD_PALE) + rectangle(-75, -2, 145, 5, WOOD) + carrot + slices


def _stove(_: Options) -> str:
    knobs = "".join(ellipse(Point(x, -150), 8, 8, STEEL_DARK) for x in (-56, -20, 16, 52))
    return (
        block(-86, -176, 172, 176, "#E9EDF0", radius=6)
        + rectangle(-92, -186, 184, 15, SLATE, radius=5)
        + knobs
        + block(-68, -128, 136, 92, SLATE, radius=8)
        + rectangle(-56, -116, 104, 66, "#6C7A8C", radius=6)
        + rectangle(-56, -138, 112, 7, STEEL, radius=3)
    )


def _counter(options: Options) -> str:
    width, colour = amount(options, "width"), word(options, "colour")
    half, third = width / 2, amount(options, "width") / 3
    doors = "".join(
        rectangle(-half + i * third + 10, -152, third - 20, 130, shade(colour, 0.2), radius=4)
        + rectangle(-half + (i + 0.5) * third - 16, -140, 32, 7, STEEL_DARK, radius=3)
        for i in range(3)
    )
    return (
        block(-half, -170, width, 158, colour, radius=3)
        + rectangle(-half + 8, -14, width - 16, 14, SLATE)
        + doors
        + rectangle(-half - 10, -186, width + 20, 17, WOOD_DARK, radius=5)
    )


def _fridge(_: Options) -> str:
    return (
        block(-74, -340, 148, 332, "#E4EAEE", radius=10)
        + stroked("M-72 -220H72", "#B4C0CA", 4)
        + rectangle(48, -312, 9, 70, STEEL_DARK, radius=4)
        + rectangle(48, -200, 9, 90, STEEL_DARK, radius=4)
        + rectangle(-60, -8, 24, 8, INK)
        + rectangle(36, -8, 24, 8, INK)
    )


PROPS = (
    Prop(
        name="teapot",
        draw=_teapot,
        size=(136, 84),
        grips={"ear": Point(-58, -32)},
        contacts={"spout": Point(60, -54)},
        defaults={"colour": "#3E8F8A"},
    ),
    *(
        Prop(
            name=name,
            draw=draw,
            size=(142, height),
            grips={"left": Point(-60, -43), "right": Point(60, -43)},
            contacts={"top": Point(0, -66), "inside": Point(0, -64)},
            defaults={"colour": RED},
            axes={"left": 0, "right": 0},
        )
        for name, draw, height in (("pot", _pot, 76), ("pot-steaming", _pot_steaming, 120))
    ),
    Prop(
        name="ladle",
        draw=_ladle,
        size=(36, 138),
        grips={"handle": Point(0, -104)},
        contacts={"spoon": Point(0, -8)},
        defaults={},
    ),
    Prop(
        name="knife",
        draw=_knife,
        size=(122, 24),
        grips={"handle": Point(34, -14)},
        contacts={"edge": Point(-20, -4)},
        defaults={},
        axes={"handle": 0},
    ),
    Prop(
        name="cutting-board",
        draw=_cutting_board,
        size=(154, 30),
        grips={},
        contacts={"top": Point(-24, -16), "carrot": Point(4, -18)},
        defaults={},
    ),
    Prop(name="stove", draw=_stove, size=(186, 188), grips={}, contacts={"top": Point(0, -186)}, defaults={}),
    Prop(
        name="counter",
        draw=_counter,
        size=(382, 188),
        grips={},
        contacts={"top": Point(0, -186), "left": Point(-110, -186), "right": Point(110, -186)},
        defaults={"colour": "#EAD9BC", "width": 360},
    ),
    Prop(name="fridge", draw=_fridge, size=(150, 342), grips={"handle": Point(52, -160)}, contacts={}, defaults={}),
)
