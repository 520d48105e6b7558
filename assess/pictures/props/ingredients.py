"""What goes into a dish before it is cooked: vegetables, raw meat and fish, and what stands in fridge or cupboard."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import GREEN, LEAF, ORANGE, PINK, PORCELAIN, RED, STEEL, WHITE, WOOD_DARK
from assess.pictures.props.shapes import Options, amount, block, tube, word
from assess.pictures.svg import Point, ellipse, filled, group, rectangle, shade, stroked

_CARROT_END = 74
_AUBERGINE = "#5B3A78"
_RAW = "#D9707A"
_SKIN_OF_BIRD = "#F2C9A8"


def _carrot_leaves() -> str:
    return filled("M-66 -16Q-92 -34 -112 -30Q-100 -20 -114 -14Q-98 -12 -108 0Q-88 -2 -66 -12Z", LEAF)


def _carrot(_: Options) -> str:
    return (
        _carrot_leaves()
        + filled("M-70 -26Q-76 -14 -70 -2Q10 2 96 -12Q10 -30 -70 -26Z", ORANGE)
        + filled("M-70 -8Q10 -6 96 -12Q10 2 -70 -2Z", shade(ORANGE, -0.14))
        + stroked("M-50 -22v7M-24 -20v6M6 -18v6M-38 -8v4", shade(ORANGE, -0.28), 2.2)
    )


def _carrot_cut(_: Options) -> str:
    end = Point(_CARROT_END, -14)
    return (
        _carrot_leaves()
        + filled(f"M-70 -30Q-78 -14 -70 2Q0 4 {_CARROT_END} -2V-26Q0 -32 -70 -30Z", ORANGE)
        + filled(f"M-72 -8Q0 -6 {_CARROT_END} -10V-2Q0 4 -70 2Z", shade(ORANGE, -0.14))
        + stroked("M-50 -26v8M-20 -25v8M14 -24v7", shade(ORANGE, -0.28), 2.2)
        + ellipse(end, 5, 12, shade(ORANGE, 0.18))
        + ellipse(end, 2.2, 6, shade(ORANGE, 0.5))
    )


def _slices(_: Options) -> str:
    places = ((-34, -14), (-8, -16), (18, -14), (-22, -30), (6, -32), (34, -29))
    return "".join(
        ellipse(Point(x, y + 3), 13, 11, shade(ORANGE, -0.2))
        + ellipse(Point(x, y), 13, 11, shade(ORANGE, 0.12))
        + ellipse(Point(x, y), 6, 5, shade(ORANGE, 0.5))
        for x, y in places
    )


def _tomato(_: Options) -> str:
    return (
        ellipse(Point(0, -22), 25, 22, RED)
        + filled("M10 -42Q26 -36 25 -20Q22 -4 6 0Q22 -18 10 -42Z", shade(RED, -0.14))
        + filled("M0 -44L-14 -38L-4 -37L-2 -30L4 -37L15 -39Z", LEAF)
        + ellipse(Point(-11, -27), 4, 7, shade(RED, 0.4), rotate=20)
    )


def _onion(_: Options) -> str:
    return (
        filled("M0 -56Q5 -44 16 -38Q30 -28 24 -10Q18 0 0 0Q-18 0 -24 -10Q-30 -28 -16 -38Q-5 -44 0 -56Z", "#C98B4A")
        + filled("M8 -44Q30 -30 24 -10Q18 0 4 0Q22 -20 8 -44Z", "#AE7237")
        + stroked("M-4 -42Q-18 -26 -10 -4M3 -42Q12 -26 6 -3", "#94602C", 2.2)
    )


def _cucumber(_: Options) -> str:
    return (
        filled("M-70 -14Q-70 -28 -52 -28H52Q70 -28 70 -14Q70 0 52 0H-52Q-70 0 -70 -14Z", GREEN)
        + filled("M-68 -8H68Q64 0 52 0H-52Q-64 0 -68 -8Z", shade(GREEN, -0.16))
        + stroked("M-46 -21H-10M6 -21H44", shade(GREEN, 0.35), 3)
    )


def _aubergine(_: Options) -> str:
    return (
        filled("M-58 -22Q-52 -44 -20 -42Q30 -40 56 -26Q64 -20 58 -12Q30 2 -20 0Q-52 2 -58 -22Z", _AUBERGINE)
        + filled("M-56 -14Q-10 -4 58 -14Q30 2 -20 0Q-50 2 -56 -14Z", shade(_AUBERGINE, -0.2))
        + stroked("M-34 -32Q-6 -36 22 -31", shade(_AUBERGINE, 0.4), 4)
        + filled("M44 -32Q66 -36 78 -24L88 -30L92 -20L78 -14Q62 -6 48 -8Q58 -18 44 -32Z", LEAF)
    )


def _greens(_: Options) -> str:
    stems = "".join(tube([Point(x, 0), Point(x * 1.2, -40), Point(x * 2.2, -70)], 6, "#A9C98A") for x in (-9, 0, 9))
    leaves = "".join(
        ellipse(Point(x, y), 15, 24, tone, rotate=turn)
        for x, y, tone, turn in (
            (-30, -76, shade(LEAF, -0.1), -35),
            (28, -76, shade(LEAF, -0.14), 35),
            (-13, -92, LEAF, -12),
            (14, -90, shade(LEAF, 0.12), 14),
        )
    )
    veins = stroked("M-22 -66L-36 -86M-9 -76L-16 -106M10 -74L18 -104M20 -66L36 -86", shade(LEAF, 0.45), 2.2)
    return stems + leaves + veins + rectangle(-16, -34, 32, 9, WHITE, radius=3)


def _lettuce(_: Options) -> str:
    return (
        filled(
            "M-44 -6Q-58 -26 -44 -40Q-46 -58 -24 -58Q-14 -74 4 -66Q26 -74 32 -56Q52 -52 46 -34Q56 -16 40 -4Q20 4 0 2Q-26 4 -44 -6Z",
            LEAF,
        )
        + filled("M-26 -6Q-34 -30 -14 -44Q4 -54 20 -42Q34 -28 24 -6Q0 4 -26 -6Z", shade(LEAF, 0.3))
        + stroked("M-2 -4Q-6 -24 2 -42M-2 -14Q-12 -22 -16 -32M0 -18Q10 -24 14 -32M-36 -14Q-40 -28 -30 -42M34 -14Q40 -28 32 -44", shade(LEAF, -0.22), 2.4)
    )  # fmt: skip


def _raw_chicken(_: Options) -> str:
    dark = shade(_SKIN_OF_BIRD, -0.14)
    drumstick = (
        tube([Point(40, -30), Point(66, -48), Point(84, -58)], 11, "#F7E6D6")
        + ellipse(Point(86, -61), 8, 6, WHITE, rotate=-30)
        + filled("M14 -34Q26 -58 52 -52Q64 -44 56 -30Q40 -10 18 -16Z", shade(_SKIN_OF_BIRD, 0.1))
    )
    return (
        filled("M-72 -14Q-76 -44 -42 -58Q-4 -68 34 -52Q62 -38 60 -18Q56 0 20 0H-48Q-68 0 -72 -14Z", _SKIN_OF_BIRD)
        + filled("M-70 -12Q-20 -4 58 -18Q54 0 20 0H-48Q-66 0 -70 -12Z", dark)
        + filled("M-50 -34Q-34 -26 -14 -36Q-8 -24 -24 -18Q-44 -16 -50 -34Z", shade(_SKIN_OF_BIRD, 0.16))
        + drumstick
        + stroked("M-50 -34Q-34 -26 -14 -36M16 -30Q26 -16 46 -26M-36 -50q6 3 12 0M-16 -54q6 3 12 0", shade(dark, -0.2), 2.4)
    )  # fmt: skip


def _meat_on_tray(_: Options) -> str:
    return (
        filled("M-62 -18H62L50 0H-50Z", WHITE)
        + filled("M34 -18H62L50 0H26Z", shade(WHITE, -0.1))
        + filled("M-52 -18Q-54 -44 -22 -44Q0 -50 24 -42Q52 -40 50 -18Z", _RAW)
        + filled("M20 -42Q52 -40 50 -18H28Q34 -30 20 -42Z", shade(_RAW, -0.16))
        + stroked("M-38 -22Q-34 -36 -14 -36M0 -22Q4 -38 22 -34", "#F6D6D2", 4.5)
    )


def _raw_fish(_: Options) -> str:
    body = "#8FA9B8"
    return (
        filled("M52 -22L86 -44Q80 -22 88 0Z", shade(body, -0.16))
        + filled("M-74 -20Q-40 -48 10 -42Q44 -36 60 -22Q44 -6 10 -2Q-40 2 -74 -20Z", body)
        + filled("M-70 -17Q-20 -10 58 -21Q44 -6 10 -2Q-36 2 -70 -17Z", shade(body, 0.55))
        + filled("M-16 -42Q2 -56 22 -40Z", shade(body, -0.2))
        + stroked("M-42 -36Q-32 -20 -42 -5M-10 -30q7 5 0 10M10 -30q7 5 0 10M30 -29q6 5 0 10", shade(body, -0.3), 2.6)
        + ellipse(Point(-56, -24), 5, 5, WHITE)
        + ellipse(Point(-56, -24), 2.4, 2.4, "#2B2A33")
    )


def _rice_sack(_: Options) -> str:
    sack = "#E4D2AC"
    return (
        filled("M-46 -84Q-58 -30 -48 0H48Q58 -30 46 -84Z", sack)
        + filled("M22 -84H46Q58 -30 48 0H20Q34 -40 22 -84Z", shade(sack, -0.13))
        + filled("M-52 -92Q0 -74 52 -92L46 -74Q0 -62 -46 -74Z", shade(sack, -0.2))
        + filled("M-42 -88Q-20 -112 0 -110Q24 -112 42 -88Q0 -76 -42 -88Z", WHITE)
        + stroked("M-22 -94l5 -3M-6 -100l5 2M10 -96l5 -3M22 -92l5 2M-12 -90l5 -2M2 -106l5 -1", "#D5CFBF", 2.6)
        + filled("M0 -58Q-16 -44 -10 -18Q-2 -34 0 -58ZM0 -58Q16 -44 10 -18Q2 -34 0 -58Z", "#C09A55")
    )


def _oil_bottle(_: Options) -> str:
    oil = "#E9B93C"
    return (
        filled("M-12 -104H12V-86Q26 -76 26 -60V-6Q26 0 20 0H-20Q-26 0 -26 -6V-60Q-26 -76 -12 -86Z", oil)
        + filled("M12 -86Q26 -76 26 -60V-6Q26 0 20 0H8Q18 -40 12 -86Z", shade(oil, -0.16))
        + rectangle(-14, -116, 28, 15, "#B5482F", radius=4)
        + rectangle(-26, -54, 52, 36, "#F6EFD9")
        + ellipse(Point(-2, -36), 9, 12, "#6F8A45")
        + filled("M2 -48Q12 -58 18 -50Q12 -44 2 -48Z", LEAF)
        + stroked("M-18 -70V-60", shade(oil, 0.6), 4)
    )


def _milk_bottle(_: Options) -> str:
    return (
        filled("M-14 -112H14V-94Q30 -84 30 -66V-6Q30 0 24 0H-24Q-30 0 -30 -6V-66Q-30 -84 -14 -94Z", WHITE)
        + filled("M14 -94Q30 -84 30 -66V-6Q30 0 24 0H10Q22 -44 14 -94Z", shade(PORCELAIN, -0.1))
        + rectangle(-17, -124, 34, 15, "#3E7FBA", radius=4)
        + rectangle(-30, -64, 60, 44, "#BFDDF0")
        + filled("M-20 -26V-42Q-20 -50 -10 -50H8L14 -56L18 -48L24 -46L22 -38L14 -38V-26H8V-34H-12V-26Z", "#2B2A33")
        + ellipse(Point(-4, -43), 5, 3.4, WHITE)
        + ellipse(Point(-11, -33), 3.4, 3, PINK)
    )


def _glass_of_milk(_: Options) -> str:
    """The glass shows above the milk, whose surface is an oval."""
    return (
        filled("M-18 -54Q0 -49 18 -54L14 -2Q0 3 -14 -2Z", "#BFD9E6")
        + ellipse(Point(0, -54), 18, 4, "#DDECF3")
        + ellipse(Point(0, -54), 15, 2.6, "#A9C7D6")
        + filled("M-16.6 -40Q0 -36 16.6 -40L13.4 -4Q0 0 -13.4 -4Z", WHITE)
        + filled("M8 -39L16.6 -40L13.4 -4Q10 -3 6 -2.4Z", "#E3E1D8")
        + ellipse(Point(0, -40), 16.6, 3.6, "#FFFFFF")
        + stroked("M-16.6 -40Q0 -35.4 16.6 -40", "#D5D2C6", 1.4)
        + stroked("M-14 -49L-13.4 -45", "#FFFFFF", 2)
    )


def _tin(_: Options) -> str:
    return (
        block(-32, -82, 64, 82, STEEL, radius=4)
        + ellipse(Point(0, -82), 32, 7, shade(STEEL, 0.45))
        + ellipse(Point(0, -82), 24, 4.5, shade(STEEL, 0.1))
        + rectangle(-32, -68, 64, 54, "#F1E3B8")
        + rectangle(14, -68, 18, 54, "#DCCB98")
        + group(_tomato({}), at=Point(-2, -20), scale=0.9)
    )


def _yoghurt(_: Options) -> str:
    return (
        filled("M-28 -48H28L21 0H-21Z", WHITE)
        + filled("M12 -48H28L21 0H6Z", shade(PORCELAIN, -0.1))
        + rectangle(-32, -56, 64, 10, "#4E9667", radius=4)
        + ellipse(Point(-3, -24), 12, 11, PINK)
        + ellipse(Point(-6, -27), 3.5, 3, WHITE)
    )


def _cheese(_: Options) -> str:
    return (
        filled("M-54 -26L40 -50L56 -28V0H-54Z", "#F2C14E")
        + filled("M-54 -26H56V0H-54Z", "#E5A937")
        + ellipse(Point(-24, -12), 8, 6, "#C98B23")
        + ellipse(Point(12, -14), 9, 7, "#C98B23")
        + ellipse(Point(40, -9), 5, 4, "#C98B23")
    )


def _old_bread(_: Options) -> str:
    mould = "".join(
        ellipse(Point(x, y), r, r * 0.8, tone)
        for x, y, r, tone in (
            (-16, -34, 12, "#7D9A7A"),
            (12, -26, 14, "#6D8C86"),
            (18, -50, 9, "#7D9A7A"),
            (-22, -16, 8, "#6D8C86"),
            (-14, -36, 5, "#C6D4C2"),
            (13, -28, 6, "#C6D4C2"),
        )
    )
    return (
        filled("M-36 0V-40Q-50 -54 -30 -64Q0 -76 30 -64Q50 -54 36 -40V0Z", "#A87435")
        + filled("M-29 -6V-40Q-38 -50 -24 -57Q0 -66 24 -57Q38 -50 29 -40V-6Z", "#EBD9AE")
        + mould
    )


def _spices(options: Options) -> str:
    heap = word(options, "colour")
    wide = amount(options, "width") / 2
    return (
        filled(f"M{-wide} -24H{wide}Q{wide * 0.8} 0 {wide * 0.4} 0H{-wide * 0.4}Q{-wide * 0.8} 0 {-wide} -24Z", WOOD_DARK)
        + filled(f"M{-wide * 0.9} -24Q{-wide * 0.3} -52 0 -54Q{wide * 0.3} -52 {wide * 0.9} -24Z", heap)
        + filled(f"M0 -54Q{wide * 0.3} -52 {wide * 0.9} -24H{wide * 0.4}Q{wide * 0.2} -44 0 -54Z", shade(heap, -0.14))
    )  # fmt: skip


PROPS = (
    Prop(
        name="carrot",
        draw=_carrot,
        size=(230, 34),
        grips={"end": Point(-60, -14), "middle": Point(0, -13)},
        contacts={"tip": Point(94, -12)},
        axes={"end": 0, "middle": 0},
    ),
    Prop(
        name="carrot-cut",
        draw=_carrot_cut,
        size=(230, 36),
        grips={"end": Point(-60, -14), "middle": Point(0, -14), "near_cut": Point(36, -14)},
        contacts={"cut": Point(_CARROT_END, -14)},
        axes={"end": 0, "middle": 0, "near_cut": 0},
    ),
    Prop(name="carrot-slices", draw=_slices, size=(96, 46), contacts={"top": Point(0, -26)}),
    Prop(name="tomato", draw=_tomato, size=(50, 46), grips={"side": Point(-20, -22)}),
    Prop(name="onion", draw=_onion, size=(54, 56), grips={"side": Point(-22, -20)}),
    Prop(
        name="cucumber",
        draw=_cucumber,
        size=(140, 28),
        grips={"end": Point(-54, -14), "middle": Point(0, -14)},
        axes={"end": 0, "middle": 0},
    ),
    Prop(name="aubergine", draw=_aubergine, size=(186, 44), grips={"middle": Point(0, -20)}, axes={"middle": 0}),
    Prop(name="greens", draw=_greens, size=(100, 118), grips={"stems": Point(0, -20)}),
    Prop(name="lettuce", draw=_lettuce, size=(104, 74), grips={"side": Point(-40, -30)}),
    Prop(
        name="raw-chicken",
        draw=_raw_chicken,
        size=(190, 72),
        grips={"leg": Point(70, -50)},
        contacts={"top": Point(-10, -56), "side": Point(-60, -30)},
        axes={"leg": -35},
    ),
    Prop(
        name="meat-on-tray",
        draw=_meat_on_tray,
        size=(126, 48),
        grips={"left": Point(-56, -10), "right": Point(56, -10)},
        contacts={"top": Point(0, -44)},
        axes={"left": 0, "right": 0},
    ),
    Prop(name="raw-fish", draw=_raw_fish, size=(178, 54), grips={"tail": Point(58, -22)}, contacts={"middle": Point(0, -24)}),
    Prop(name="rice-sack", draw=_rice_sack, size=(108, 112), grips={"rim": Point(-46, -80)}, contacts={"rice": Point(0, -96)}),
    Prop(name="oil-bottle", draw=_oil_bottle, size=(52, 118), grips={"side": Point(-20, -40)}, contacts={"spout": Point(0, -116)}),
    Prop(name="milk-bottle", draw=_milk_bottle, size=(60, 126), grips={"side": Point(-24, -44)}, contacts={"spout": Point(0, -124)}),
    Prop(name="glass-of-milk", draw=_glass_of_milk, size=(36, 54), grips={"side": Point(-14, -24)}),
    Prop(name="tomato-tin", draw=_tin, size=(64, 90), grips={"side": Point(-28, -40)}),
    Prop(name="yoghurt", draw=_yoghurt, size=(64, 58), grips={"side": Point(-24, -24)}),
    Prop(name="cheese", draw=_cheese, size=(112, 52), grips={"side": Point(-46, -14)}),
    Prop(name="mouldy-bread", draw=_old_bread, size=(92, 74), grips={"side": Point(-32, -20)}),
    Prop(
        name="spice-bowl",
        draw=_spices,
        size=(64, 54),
        grips={"side": Point(-24, -12)},
        contacts={"spice": Point(0, -46)},
        defaults={"colour": "#C8502E", "width": 64},
    ),
)  # fmt: skip
