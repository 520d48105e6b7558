"""What stands in a shop and on its shelves: shelves from the front and from the side, tins, milk, labels, baskets.

A round sticker on milk tells its turn by colour, as kitchens and shops do; a price is a number of drawn coins.
"""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    BLUE,
    CARDBOARD,
    GREEN,
    ORANGE,
    RED,
    SLATE,
    STEEL,
    STEEL_DARK,
    WHITE,
    YELLOW,
)
from assess.pictures.props.shapes import Options, amount, bar, block, cardboard_box, tube, wheel, word
from assess.pictures.svg import INK, Point, ellipse, filled, group, number, rectangle, shade, stroked

_BOARDS = (-20, -128, -236)
_GOLD = "#E8B93C"
_PLAIN_MILK: Options = {"colour": BLUE, "dot": "none", "shape": "round"}


def _board(x: float, y: float, width: float) -> str:
    """Draw one board with the pale strip on its edge in which price labels stand."""
    return rectangle(x, y, width, 20, STEEL) + rectangle(x, y + 5, width, 15, "#F2F4F5", radius=2)


def _shop_shelf(options: Options) -> str:
    width = amount(options, "width")
    half = width / 2
    back = rectangle(-half + 6, -336, width - 12, 336, "#D8D5E3") + rectangle(half - 34, -336, 28, 336, "#C7C3D6")
    posts = rectangle(-half - 6, -344, 14, 344, SLATE, radius=3) + rectangle(half - 8, -344, 14, 344, SLATE, radius=3)
    boards = "".join(_board(-half, y, width) for y in _BOARDS)
    return back + boards + posts + rectangle(-half - 6, -350, width + 12, 16, SLATE, radius=4)


def _shelf_side(options: Options) -> str:
    depth, levels = amount(options, "depth"), int(amount(options, "levels"))
    half = depth / 2
    tops = (-138, -240, -332)[:levels]
    wall = block(half, -340, 22, 340, SLATE, radius=3) + rectangle(half - 26, -340, 26, 340, "#D8D5E3")
    drawn = ""
    for y in tops:
        drawn += (
            filled(f"M{number(half)} {y + 12}V{y + 40}L{number(half - 60)} {y + 12}Z", STEEL_DARK)
            + rectangle(-half, y, depth, 13, STEEL)
            + rectangle(-half - 8, y - 5, 12, 25, "#F2F4F5", radius=3)
        )
    foot = rectangle(-half + 20, -16, depth + 2, 16, SLATE, radius=4)
    return wall + foot + drawn


def _tin(options: Options) -> str:
    colour = word(options, "colour")
    fruit = ellipse(Point(-3, -28), 12, 11, "#FFF3D9") + ellipse(Point(-3, -27), 9, 9, word(options, "fruit"))
    leaf = filled("M-3 -36Q-10 -42 -12 -38Q-8 -35 -3 -36Q3 -42 7 -39Q3 -35 -3 -36Z", GREEN)
    return (
        block(-24, -58, 48, 58, "#C3CCD4", radius=7)
        + block(-24, -49, 48, 41, colour)
        + ellipse(Point(0, -58), 24, 6, "#DCE3E9")
        + ellipse(Point(0, -58), 19, 4, STEEL)
        + fruit
        + leaf
    )


def _tin_leaking(options: Options) -> str:
    dent = filled("M24 -50L8 -40L14 -30L4 -22L24 -10Z", shade(word(options, "colour"), -0.45))
    leak = filled("M6 -24Q14 -12 10 -2Q22 -9 44 -4Q38 1 4 1Q-16 2 -20 -2Q-8 -9 2 -8Q8 -14 6 -24Z", "#A8341F")
    return _tin(options) + dent + leak


def _sticker(colour: str, shape: str) -> str:
    """Draw the sticker of a turn; the shape tells it too, for eyes that do not part red from green."""
    if shape == "square":
        return rectangle(-17, -63, 28, 28, WHITE, radius=3) + rectangle(-14, -60, 22, 22, colour, radius=2)
    return ellipse(Point(-3, -49), 15, 15, WHITE) + ellipse(Point(-3, -49), 12, 12, colour)


def _milk(options: Options) -> str:
    colour, dot = word(options, "colour"), word(options, "dot")
    sticker = "" if dot == "none" else _sticker(dot, word(options, "shape"))
    return (
        block(-24, -72, 48, 72, WHITE, radius=2)
        + rectangle(-24, -24, 48, 24, colour)
        + filled("M-24 -72L-14 -92H14L24 -72Z", shade(colour, 0.12))
        + filled("M14 -92L24 -72H12L6 -92Z", shade(colour, -0.16))
        + rectangle(-15, -98, 30, 9, colour, radius=2)
        + sticker
    )


def _milk_row(options: Options) -> str:
    step = 54
    count = int(amount(options, "number"))
    start = -step * (count - 1) / 2
    return "".join(group(_milk(options), at=Point(start + i * step, 0)) for i in range(count))


def _tin_row(options: Options) -> str:
    step = 54
    count = int(amount(options, "number"))
    start = -step * (count - 1) / 2
    return "".join(group(_tin(options), at=Point(start + i * step, 0)) for i in range(count))


def _rice_bag(options: Options) -> str:
    colour = word(options, "colour")
    grains = "".join(
        ellipse(Point(x, y), 5, 2.6, WHITE, rotate=turn)
        for x, y, turn in ((-12, -43, -20), (0, -46, 15), (11, -42, -30), (-5, -39, 30), (5, -39, -8))
    )
    bowl = filled("M-21 -36H21Q18 -16 6 -15H-6Q-18 -16 -21 -36Z", BLUE)
    return (
        filled("M-30 -80Q0 -74 30 -80L34 -4Q0 4 -34 -4Z", colour)
        + filled("M16 -78L30 -80L34 -4Q26 -2 18 -1Z", shade(colour, -0.13))
        + filled("M-28 -80Q0 -74 28 -80L32 -94Q0 -86 -32 -94Z", shade(colour, -0.2))
        + ellipse(Point(0, -36), 27, 26, "#FFF7E2")
        + grains
        + bowl
    )


def _loaf(options: Options) -> str:
    crust = "#C98A46"
    loaf = (
        filled("M-56 -30Q-60 -66 -30 -64H34Q60 -64 56 -30V-6Q56 0 50 0H-50Q-56 0 -56 -6Z", crust)
        + filled("M34 -64Q60 -64 56 -30V-6Q56 0 50 0H34Z", shade(crust, -0.14))
        + stroked("M-30 -52l12 18M-6 -54l12 18M18 -54l12 18", shade(crust, 0.4), 6)
    )
    if word(options, "state") == "fresh":
        return loaf
    spots = ((-32, -22, 15), (8, -20, 18), (36, -36, 12), (-12, -46, 11), (-44, -42, 8))
    fur = "".join(ellipse(Point(x, y), r, r * 0.86, "#6E8F86") for x, y, r in spots)
    return loaf + fur + "".join(ellipse(Point(x - 2, y - 2), r * 0.55, r * 0.45, "#C9D8CF") for x, y, r in spots)


def _label_picture(name: str) -> str:
    if name == "milk":
        return group(_milk(_PLAIN_MILK), at=Point(-20, -9), scale=0.44)
    if name == "rice":
        return group(_rice_bag({"colour": YELLOW}), at=Point(-20, -10), scale=0.46)
    fruit = {"apple": RED, "orange": ORANGE}[name]
    return (
        ellipse(Point(-20, -28), 15, 15, fruit)
        + ellipse(Point(-25, -33), 4, 3, shade(fruit, 0.45))
        + filled("M-20 -42Q-12 -54 -4 -48Q-10 -40 -20 -42Z", GREEN)
    )


def _price_label(options: Options) -> str:
    coins = "".join(
        ellipse(Point(20, y + 2), 11, 6, shade(_GOLD, -0.3)) + ellipse(Point(20, y), 11, 6, _GOLD)
        for y in [-12 - 9 * i for i in range(int(amount(options, "coins")))]
    )
    paper = rectangle(-44, -58, 88, 58, WHITE, radius=5) + rectangle(-44, -8, 88, 8, word(options, "colour"), radius=3)
    return paper + _label_picture(word(options, "picture")) + coins


def _basket_goods(_: Options) -> str:
    goods = (
        group(_milk(_PLAIN_MILK), at=Point(-30, -24), rotate=-6)
        + group(_tin({"colour": YELLOW, "fruit": RED}), at=Point(36, -36), scale=0.9)
        + ellipse(Point(4, -70), 17, 17, "#7FB24A")
    )
    strap = tube([Point(-58, -58), Point(-40, -128), Point(40, -128), Point(58, -58)], 8, SLATE)
    body = filled("M-66 -62H66L54 0H-54Z", RED) + filled("M40 -62H66L54 0H36Z", shade(RED, -0.14))
    holes = "".join(rectangle(x, -44, 8, 34, shade(RED, -0.35), radius=4) for x in (-40, -22, -4, 14, 32))
    return strap + goods + body + rectangle(-70, -68, 140, 13, shade(RED, -0.2), radius=6) + holes


def _roll_cage(options: Options) -> str:
    load = "".join(
        group(cardboard_box({"colour": shade(CARDBOARD, tone), "width": wide, "height": high}), at=Point(x, y))
        for x, y, wide, high, tone in (
            (-38, -30, 84, 70, -0.06), (48, -30, 80, 62, 0.1), (-32, -100, 92, 66, 0.08), (50, -92, 74, 70, -0.02),
            (-10, -166, 110, 62, 0.02),
        )
    ) if word(options, "load") == "full" else ""  # fmt: skip
    posts = "".join(bar(Point(x, -24), Point(x, -282), 9, STEEL_DARK) for x in (-100, 100))
    bars = bar(Point(-100, -282), Point(100, -282), 9, STEEL_DARK)
    mesh = "".join(rectangle(x - 2, -280, 4, 252, STEEL) for x in (-74, 74))
    base = block(-106, -34, 212, 14, STEEL_DARK, radius=4)
    return mesh + load + posts + bars + base + wheel(Point(-84, -12), 12, INK) + wheel(Point(84, -12), 12, INK)


def _runner(at: Point, scale: float) -> str:
    """Draw the running person of an escape sign, anew."""
    figure = ellipse(Point(8, -38), 6, 6, WHITE) + "".join(
        tube(points, 7, WHITE)
        for points in (
            [Point(4, -30), Point(-3, -14)],
            [Point(3, -28), Point(14, -22), Point(20, -28)],
            [Point(2, -28), Point(-10, -26), Point(-14, -18)],
            [Point(-3, -14), Point(9, -8), Point(8, 3)],
            [Point(-3, -14), Point(-9, -3), Point(-21, -2)],
        )
    )
    return group(figure, at=at, scale=scale)


def _exit_door(_: Options) -> str:
    green = "#2E8B57"
    sign = (
        block(-74, -404, 148, 62, green, radius=5)
        + rectangle(26, -394, 34, 46, WHITE)
        + _runner(Point(-2, -352), 0.95)
        + filled("M-64 -376H-44V-386L-30 -371L-44 -356V-366H-64Z", WHITE)
    )
    door = block(-78, -320, 156, 320, "#B9C6C9", radius=3) + rectangle(-66, -308, 120, 296, "#CEDADC", radius=2)
    glass = rectangle(-44, -290, 76, 100, "#DDF0F5", radius=4) + filled("M-44 -250L-4 -290H20L-44 -226Z", WHITE)
    push = block(-62, -152, 112, 16, green, radius=8)
    return rectangle(-90, -332, 180, 332, SLATE, radius=4) + door + glass + push + sign


def _red_crate(_: Options) -> str:
    slots = "".join(rectangle(x, -44, 24, 10, shade(RED, -0.4), radius=5) for x in (-64, -28, 8, 42))
    return (
        group(_tin_leaking({"colour": YELLOW, "fruit": RED}), at=Point(28, -36))
        + group(_loaf({"state": "old"}), at=Point(-26, -36), scale=0.9)
        + block(-84, -58, 168, 58, RED, radius=6)
        + rectangle(-90, -64, 180, 13, shade(RED, -0.2), radius=6)
        + slots
    )


def _clothes_rail(_: Options) -> str:
    frame = (
        bar(Point(-130, -4), Point(-130, -236), 9, STEEL_DARK)
        + bar(Point(130, -4), Point(130, -236), 9, STEEL_DARK)
        + bar(Point(-158, -4), Point(-104, -4), 9, SLATE)
        + bar(Point(104, -4), Point(158, -4), 9, SLATE)
        + bar(Point(-130, -236), Point(130, -236), 9, STEEL_DARK)
    )
    drawn = ""
    for x, colour, length in ((-92, "#B5476B", 132), (-46, BLUE, 108), (0, "#D9A441", 150), (46, GREEN, 112), (92, "#7E5CA3", 138)):  # fmt: skip
        hem = -212 + length
        drawn += (
            stroked(f"M{x} -216v-14q0 -8 8 -8", STEEL_DARK, 4)
            + filled(f"M{x - 12} -216L{x - 36} -196L{x - 30} -160L{x - 22} -164L{x - 26} {hem}H{x + 26}L{x + 22} -164L{x + 30} -160L{x + 36} -196L{x + 12} -216Q{x} -206 {x - 12} -216Z", colour)
            + filled(f"M{x + 12} -216L{x + 36} -196L{x + 30} -160L{x + 22} -164L{x + 26} {hem}H{x + 8}Z", shade(colour, -0.16))
        )  # fmt: skip
    return frame + drawn


_MILK = {"colour": BLUE, "dot": RED, "shape": "round"}
_TIN = {"colour": YELLOW, "fruit": RED}

PROPS = (
    Prop(
        name="shop-shelf",
        draw=_shop_shelf,
        size=(352, 350),
        contacts={"low": Point(0, -20), "middle": Point(0, -128), "high": Point(0, -236), "top": Point(0, -350)},
        defaults={"width": 340},
    ),
    Prop(
        name="shelf-side",
        draw=_shelf_side,
        size=(264, 340),
        contacts={"low": Point(0, -138), "middle": Point(0, -240), "high": Point(0, -332)},
        defaults={"depth": 220, "levels": 2},
    ),
    Prop(
        name="tin",
        draw=_tin,
        size=(50, 64),
        grips={"side": Point(0, -28), "left": Point(-22, -28), "right": Point(22, -28)},
        contacts={"top": Point(0, -60)},
        defaults=_TIN,
    ),
    Prop(name="tin-leaking", draw=_tin_leaking, size=(90, 70), contacts={"top": Point(0, -60)}, defaults=_TIN),
    Prop(
        name="milk-carton",
        draw=_milk,
        size=(50, 98),
        grips={"side": Point(0, -14), "left": Point(-22, -40), "right": Point(22, -40), "high": Point(0, -80)},
        contacts={"top": Point(0, -98), "dot": Point(-3, -49)},
        defaults=_MILK,
    ),
    Prop(
        name="milk-row",
        draw=_milk_row,
        size=(158, 98),
        contacts={"left": Point(-54, -46), "right": Point(54, -46), "top": Point(0, -98)},
        defaults={**_MILK, "number": 3},
    ),
    Prop(
        name="tin-row",
        draw=_tin_row,
        size=(158, 64),
        contacts={"left": Point(-54, -28), "right": Point(54, -28), "top": Point(0, -60)},
        defaults={**_TIN, "number": 3},
    ),
    Prop(
        name="rice-bag",
        draw=_rice_bag,
        size=(70, 96),
        grips={"left": Point(-28, -40), "right": Point(28, -40), "top": Point(0, -84)},
        defaults={"colour": YELLOW},
        axes={"top": 0},
    ),
    Prop(name="loaf", draw=_loaf, size=(114, 66), grips={"top": Point(0, -58)}, defaults={"state": "fresh"}),
    Prop(
        name="price-label",
        draw=_price_label,
        size=(90, 60),
        grips={"left": Point(-40, -28), "right": Point(40, -28), "top": Point(0, -54)},
        defaults={"picture": "apple", "coins": 2, "colour": ORANGE},
    ),
    Prop(
        name="shopping-basket",
        draw=_basket_goods,
        size=(142, 144),
        grips={"handle": Point(0, -126)},
        contacts={"top": Point(0, -90)},
        axes={"handle": 0},
    ),
    Prop(
        name="roll-cage",
        draw=_roll_cage,
        size=(216, 288),
        grips={"left": Point(-100, -190), "right": Point(100, -190)},
        contacts={"load": Point(0, -150)},
        defaults={"load": "full"},
    ),
    Prop(name="shop-exit", draw=_exit_door, size=(182, 406), contacts={"bar": Point(0, -144)}),
    Prop(name="red-crate", draw=_red_crate, size=(182, 110), grips={"left": Point(-84, -56), "right": Point(84, -56)}),
    Prop(
        name="clothes-rail",
        draw=_clothes_rail,
        size=(324, 246),
        contacts={"rail": Point(0, -236), "middle": Point(0, -150), "left": Point(-92, -150), "right": Point(92, -150)},
    ),
)
