"""What washes, carries and dries linen: machine, tub, river, baskets, bags, lines and trolleys."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, RED, SLATE, STEEL, STEEL_DARK, WATER, WHITE, WOOD, WOOD_DARK, WOOD_PALE
from assess.pictures.props.shapes import Options, amount, bar, block, tube, wheel, word
from assess.pictures.svg import Point, ellipse, filled, rectangle, shade, stroked

ENAMEL = "#EDF1F3"


def _machine_front() -> str:
    return (
        block(-70, -186, 140, 186, ENAMEL, radius=8)
        + rectangle(-70, -148, 140, 4, shade(ENAMEL, -0.2))
        + rectangle(-60, -178, 50, 24, shade(ENAMEL, -0.08), radius=4)
        + stroked("M-48 -162h26", STEEL_DARK, 4)
        + ellipse(Point(14, -166), 12, 12, STEEL)
        + stroked("M14 -166V-175", SLATE, 3)
        + ellipse(Point(46, -166), 6, 6, "#3E9C6B")
    )


def _washing_machine(options: Options) -> str:
    inside = word(options, "load")
    return (
        _machine_front()
        + ellipse(Point(0, -82), 52, 52, STEEL)
        + ellipse(Point(0, -82), 40, 40, "#4A5B6C")
        + filled("M-38 -72Q-20 -86 0 -74Q20 -64 38 -78Q36 -50 0 -43Q-34 -48 -38 -72Z", inside)
        + filled("M-30 -104Q-20 -116 -8 -118Q-22 -102 -26 -88Z", "#8FA3B5")
        + rectangle(44, -90, 12, 18, SLATE, radius=3)
    )


def _washing_machine_open(options: Options) -> str:
    inside = word(options, "load")
    load = (
        filled("M-34 -70Q-18 -84 2 -72Q20 -62 36 -74Q32 -48 0 -44Q-30 -48 -34 -70Z", inside) if inside != "none" else ""
    )
    door = ellipse(Point(-78, -82), 20, 50, STEEL, rotate=0) + ellipse(Point(-80, -82), 12, 37, "#A9BDCB")
    return (
        _machine_front()
        + ellipse(Point(0, -82), 50, 50, STEEL)
        + ellipse(Point(0, -82), 41, 41, "#2F3B47")
        + "".join(ellipse(Point(x, y), 2.4, 2.4, "#66788A") for x in (-20, 0, 20) for y in (-104, -90))
        + load
        + door
    )


def _wash_tub(options: Options) -> str:
    colour = word(options, "colour")
    return (
        ellipse(Point(0, -84), 118, 24, shade(colour, -0.25))
        + ellipse(Point(0, -80), 106, 18, WATER)
        + "".join(
            ellipse(Point(x, y), r, r * 0.8, WHITE)
            for x, y, r in ((-62, -86, 16), (-34, -92, 20), (4, -84, 13), (44, -90, 18), (72, -84, 13))
        )
        + filled("M-118 -82Q0 -44 118 -82L96 -6Q0 6 -96 -6Z", colour)
        + filled("M60 -68Q96 -74 118 -82L96 -6Q70 -1 44 0Q62 -30 60 -68Z", shade(colour, -0.14))
        + stroked("M-104 -44Q0 -14 104 -44", shade(colour, -0.3), 3)
    )


def _washboard(_: Options) -> str:
    ribs = "".join(f"M-36 {y}Q0 {y + 8} 36 {y}" for y in range(-126, -20, 12))
    return (
        bar(Point(-44, -164), Point(-44, -6), 14, WOOD)
        + bar(Point(44, -164), Point(44, -6), 14, WOOD)
        + block(-40, -160, 80, 22, WOOD, radius=3)
        + block(-38, -136, 76, 130, "#C3CDD6")
        + stroked(ribs, STEEL_DARK, 4)
    )


def _river(_: Options) -> str:
    """A band of flowing water with stones at its bank; it lies along the foot of the picture."""
    ripples = stroked(
        "M-320 -60q24 -10 48 0t48 0M-120 -36q24 -10 48 0t48 0M80 -66q24 -10 48 0t48 0M190 -28q24 -10 48 0t48 0M-300 -20q24 -10 48 0",
        "#DDF1FB", 5,
    )  # fmt: skip
    bank = filled("M-360 -104Q-240 -118 -120 -106Q40 -96 160 -110Q280 -118 360 -106V-92H-360Z", "#C9B48A")
    return filled("M-360 -98Q-180 -110 0 -98Q180 -90 360 -100V0H-360Z", WATER) + bank + ripples


def _flat_stone(_: Options) -> str:
    return (
        filled("M-86 0Q-92 -34 -52 -44Q0 -56 54 -44Q92 -32 86 0Z", "#9AA3A8")
        + filled("M30 -48Q92 -40 86 0H40Q62 -24 30 -48Z", "#838D93")
        + stroked("M-54 -32Q-10 -42 30 -34", "#B9C1C5", 4)
    )


def _linen_basket(options: Options) -> str:
    """A plastic basket with linen of one colour; `linen: none` leaves it empty."""
    colour, linen = word(options, "colour"), word(options, "linen")
    heap = ""
    if linen != "none":
        heap = (
            ellipse(Point(-34, -74), 30, 20, shade(linen, -0.08))
            + ellipse(Point(30, -76), 32, 22, linen)
            + ellipse(Point(0, -86), 28, 18, shade(linen, 0.1))
            + stroked("M-14 -92Q0 -84 14 -90M-46 -78Q-36 -72 -24 -76M22 -82Q36 -76 46 -80", shade(linen, -0.3), 2.6)
        )
    holes = "".join(
        rectangle(x, y, 14, 9, shade(colour, -0.35), radius=4) for y in (-46, -26) for x in (-46, -23, 0, 23)
    )
    return (
        ellipse(Point(0, -66), 72, 10, shade(colour, -0.4))
        + heap
        + filled("M-76 -68H76L62 -4Q62 0 56 0H-56Q-62 0 -62 -4Z", colour)
        + filled("M40 -68H76L62 -4Q62 0 56 0H36Z", shade(colour, -0.13))
        + rectangle(-80, -72, 160, 10, shade(colour, -0.2), radius=5)
        + holes
    )


def _bag_frame(options: Options) -> str:
    """A bag for dirty linen that hangs open in a frame on wheels."""
    colour = word(options, "colour")
    heap = ellipse(Point(-14, -138), 26, 16, "#D8D3C6") + ellipse(Point(20, -136), 24, 15, "#C9BFA8")
    frame = stroked("M-46 -128V-10M46 -128V-10M-50 -10H50", STEEL_DARK, 6)
    return (
        frame
        + heap
        + filled("M-48 -132H48L40 -22Q0 -8 -40 -22Z", colour)
        + filled("M22 -132H48L40 -22Q28 -17 14 -16Q26 -70 22 -132Z", shade(colour, -0.14))
        + rectangle(-52, -138, 104, 10, STEEL, radius=5)
        + wheel(Point(-44, -7), 7, SLATE)
        + wheel(Point(44, -7), 7, SLATE)
    )


def _linen_trolley(options: Options) -> str:
    """A trolley with clean linen on two shelves, and behind it a closed bag for the dirty linen."""
    linen = word(options, "linen")

    def pile(x: float, foot: float, count: int) -> str:
        return "".join(
            block(x - 28, foot - 15 * (i + 1), 56, 15, shade(linen, (0, -0.05, 0.1)[i % 3]), radius=7)
            for i in range(count)
        )

    bag = filled("M84 -150H142L136 -26Q112 -14 88 -26Z", RED) + rectangle(80, -156, 66, 12, shade(RED, -0.25), radius=5)
    shelves = "".join(block(-86, y, 172, 10, STEEL, radius=3) for y in (-18, -88, -152))
    posts = rectangle(-88, -186, 9, 180, STEEL_DARK, radius=4) + rectangle(79, -152, 8, 146, STEEL_DARK, radius=4)
    return (
        bag
        + pile(-46, -18, 3)
        + pile(24, -18, 4)
        + pile(-46, -88, 3)
        + pile(24, -88, 2)
        + posts
        + shelves
        + bar(Point(-104, -184), Point(-84, -184), 9, SLATE)
        + wheel(Point(-72, -9), 9, SLATE)
        + wheel(Point(72, -9), 9, SLATE)
    )


def _clothes_line(options: Options) -> str:
    width = amount(options, "width")
    half = width / 2
    posts = "".join(bar(Point(x, -328), Point(x, -5), 10, WOOD_DARK) for x in (-half, half))
    return posts + tube([Point(-half, -318), Point(0, -306), Point(half, -318)], 4, "#5B5248")


def _towel_hanging(options: Options) -> str:
    colour, spot = word(options, "colour"), word(options, "spot")
    stain = (
        ellipse(Point(14, -56), 17, 12, spot, rotate=-20) + ellipse(Point(-2, -40), 7, 5, spot)
        if spot != "none"
        else ""
    )
    return (
        filled("M-50 -124H50L54 0H-52Z", colour)
        + filled("M26 -124H50L54 0H32Z", shade(colour, -0.1))
        + stroked("M-50 -22H52M-50 -14H52", shade(colour, -0.3), 3)
        + stain
    )


def _torn_towel(options: Options) -> str:
    """A towel with a ragged hole, through which it is dark."""
    hole = filled("M-22 -76L-8 -92L6 -84L22 -90L36 -66L24 -40L4 -34L-14 -42L-26 -54Z", "#5A5148") + stroked(
        "M36 -66L46 -60M24 -40L30 -26M-26 -54L-36 -46M-22 -76L-30 -84", shade(word(options, "colour"), -0.55), 4
    )
    return _towel_hanging({**options, "spot": "none"}) + hole


def _sheet_wide(options: Options) -> str:
    """A sheet between two people, held at its four corners."""
    colour = word(options, "colour")
    return (
        filled("M-150 -110Q0 -74 150 -110L146 -14Q0 22 -146 -14Z", colour)
        + filled("M-146 -44Q0 -8 146 -44L146 -14Q0 22 -146 -14Z", shade(colour, -0.1))
        + stroked("M-148 -60Q0 -26 148 -60", shade(colour, -0.25), 3)
    )


def _peg(_: Options) -> str:
    return bar(Point(-3, -24), Point(-4, 0), 6, WOOD_PALE) + bar(Point(3, -24), Point(4, 0), 6, WOOD)


def _detergent(options: Options) -> str:
    colour = word(options, "colour")
    shirt = filled("M-10 -52L-22 -46L-18 -34L-12 -37V-16H12V-37L18 -34L22 -46L10 -52Q0 -46 -10 -52Z", colour)
    return (
        block(-36, -92, 72, 92, colour, radius=10)
        + rectangle(-28, -66, 54, 60, WHITE, radius=6)
        + shirt
        + block(-20, -118, 40, 28, shade(colour, -0.3), radius=5)
        + tube([Point(36, -80), Point(52, -72), Point(50, -40), Point(36, -30)], 10, shade(colour, -0.12))
    )


def _folded_shirt(options: Options) -> str:
    colour = word(options, "colour")
    return (
        block(-44, -22, 88, 22, colour, radius=6)
        + filled("M-22 -22Q0 -10 22 -22L14 -30Q0 -24 -14 -30Z", shade(colour, -0.18))
        + stroked("M0 -18V-4M-36 -8H-14M14 -8H36", shade(colour, -0.3), 2.4)
    )


def _linen_cupboard(options: Options) -> str:
    """An open cupboard with piles of folded linen, folds to the front; one shelf has room."""
    linen = word(options, "linen")
    piles = "".join(
        block(x - 34, foot - 15 * (i + 1), 68, 15, shade(tone, 0.12 if i % 2 else 0), radius=7)
        for x, foot, count, tone in (
            (-42, -16, 4, linen), (42, -16, 3, BLUE), (-42, -110, 3, linen), (-42, -204, 4, "#E79AA0"), (42, -204, 3, linen),
        )
        for i in range(count)
    )  # fmt: skip
    shelves = "".join(rectangle(-84, y, 168, 8, WOOD_PALE) for y in (-16, -110, -204))
    return (
        block(-94, -300, 188, 300, WOOD, radius=4) + rectangle(-84, -290, 168, 282, shade(WOOD, -0.4)) + shelves + piles
    )


_RIM = {"left": Point(-74, -67), "right": Point(74, -67)}


def _towel_pulled(options: Options) -> str:
    """A towel that two hands pull at: gathered at both ends, taut folds between, a striped border at either end."""
    colour = word(options, "colour")
    fold, border = shade(colour, -0.2), shade(colour, 0.55)
    return (
        filled("M-112 -51Q-96 -54 -84 -64L-60 -75Q0 -64 60 -75L84 -64Q96 -54 112 -51V-33Q96 -30 84 -22L58 0Q0 -14 -58 0L-84 -22Q-96 -30 -112 -33Z", colour)
        + filled("M-84 -22Q0 -36 84 -22L58 0Q0 -14 -58 0Z", shade(colour, -0.12))
        + stroked("M-104 -42H104M-92 -52Q0 -46 92 -52M-90 -31Q0 -38 90 -31", fold, 3)
        + stroked("M-62 -74L-58 -2M62 -74L58 -2", border, 5)
    )  # fmt: skip


PROPS = (
    Prop(
        name="washing-machine",
        draw=_washing_machine,
        size=(142, 188),
        grips={"door": Point(50, -81)},
        contacts={"top": Point(0, -186), "dial": Point(14, -166), "drawer": Point(-36, -166), "drum": Point(0, -82)},
        defaults={"load": "#7FB5D8"},
    ),
    Prop(
        name="washing-machine-open",
        draw=_washing_machine_open,
        size=(200, 188),
        grips={"door": Point(-88, -82)},
        contacts={"top": Point(0, -186), "dial": Point(14, -166), "drawer": Point(-36, -166), "drum": Point(0, -76)},
        defaults={"load": "#7FB5D8"},
    ),
    Prop(
        name="wash-tub",
        draw=_wash_tub,
        size=(240, 112),
        grips={"left": Point(-114, -78), "right": Point(114, -78)},
        contacts={"water": Point(0, -82), "suds": Point(-34, -92)},
        defaults={"colour": "#9FB2BF"},
    ),
    Prop(
        name="washboard",
        draw=_washboard,
        size=(104, 172),
        grips={"side": Point(-44, -150)},
        contacts={"ribs": Point(0, -80), "low": Point(0, -40)},
    ),
    Prop(name="river", draw=_river, size=(722, 118), contacts={"bank": Point(0, -100), "water": Point(0, -60)}),
    Prop(name="flat-stone", draw=_flat_stone, size=(178, 52), contacts={"top": Point(0, -46)}),
    Prop(
        name="linen-basket",
        draw=_linen_basket,
        size=(162, 106),
        grips=_RIM,
        contacts={"top": Point(0, -88)},
        defaults={"colour": "#8FA7C9", "linen": WHITE},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="bag-frame",
        draw=_bag_frame,
        size=(106, 156),
        grips={"left": Point(-50, -133), "right": Point(50, -133)},
        contacts={"opening": Point(0, -138)},
        defaults={"colour": "#C9583F"},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="linen-trolley",
        draw=_linen_trolley,
        size=(292, 190),
        grips={"handle": Point(-96, -184), "pile": Point(24, -104)},
        contacts={"top": Point(0, -152), "bag": Point(112, -150), "shelf": Point(24, -118)},
        defaults={"linen": "#F3F1EA"},
        axes={"handle": 0, "pile": 0},
    ),
    Prop(
        name="clothes-line",
        draw=_clothes_line,
        size=(462, 336),
        contacts={
            "left": Point(-130, -312),
            "middle": Point(0, -306),
            "right": Point(130, -312),
            "far_right": Point(190, -315),
        },
        defaults={"width": 450},
    ),
    *(
        Prop(
            name=name,
            draw=draw,
            size=(108, 126),
            grips={"left": Point(-44, -118), "right": Point(44, -118)},
            contacts={"middle": Point(8, -60), "hem": Point(0, 0)},
            defaults={"colour": "#EFE9DC", "spot": "none"},
            axes={"left": 0, "right": 0},
        )
        for name, draw in (("towel-hanging", _towel_hanging), ("towel-torn", _torn_towel))
    ),
    Prop(
        name="sheet-wide",
        draw=_sheet_wide,
        size=(304, 118),
        grips={
            "left": Point(-146, -98),
            "left_low": Point(-142, -26),
            "right": Point(146, -98),
            "right_low": Point(142, -26),
        },
        contacts={"middle": Point(0, -50)},
        defaults={"colour": "#F3F1EA"},
    ),
    Prop(
        name="towel-pulled",
        draw=_towel_pulled,
        size=(226, 78),
        grips={"left": Point(-106, -42), "right": Point(106, -42)},
        contacts={"middle": Point(0, -42)},
        defaults={"colour": "#6FA8C9"},
        axes={"left": 0, "right": 0},
    ),
    Prop(name="peg", draw=_peg, size=(18, 30), grips={"top": Point(0, -12)}, contacts={"tip": Point(0, 0)}),
    Prop(
        name="detergent",
        draw=_detergent,
        size=(112, 120),
        grips={"handle": Point(50, -56), "side": Point(-34, -50)},
        contacts={"spout": Point(0, -116), "stand": Point(0, 0)},
        defaults={"colour": "#3E7FBA"},
    ),
    Prop(
        name="folded-shirt",
        draw=_folded_shirt,
        size=(90, 34),
        grips={"left": Point(-40, -12), "right": Point(40, -12)},
        contacts={"top": Point(0, -24)},
        defaults={"colour": "#9CC3DF"},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="linen-cupboard",
        draw=_linen_cupboard,
        size=(190, 302),
        contacts={"shelf": Point(42, -118), "high": Point(42, -250), "top": Point(0, -300)},
        defaults={"linen": "#F3F1EA"},
    ),
)
