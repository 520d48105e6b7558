"""Paying and weighing: the till, coins, notes, scanner, card reader, a balance.

Coins and notes carry no number: size and colour tell them apart, as fingers and eyes do.
"""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, GREEN, ORANGE, RED, SLATE, STEEL, STEEL_DARK, WHITE, WOOD, WOOD_DARK
from assess.pictures.props.shapes import Options, amount, bar, block, word
from assess.pictures.svg import INK, Point, ellipse, filled, group, rectangle, shade, stroked

_GOLD, _SILVER, _COPPER = "#E8B93C", "#C9D1D8", "#C27A45"


def _coin_face(at: Point, size: float, metal: str) -> str:
    """Draw a coin seen from above; a `two` coin has a pale ring round a golden middle."""
    rim, middle = (_SILVER, _GOLD) if metal == "two" else (metal, shade(metal, 0.22))
    leaf = ellipse(Point(at.x, at.y), size * 0.12, size * 0.34, shade(middle, -0.28), rotate=32)
    return (
        ellipse(Point(at.x + size * 0.05, at.y + size * 0.08), size, size, shade(rim, -0.38))
        + ellipse(at, size, size, rim)
        + ellipse(at, size * 0.68, size * 0.68, middle)
        + leaf
    )


def _coin(options: Options) -> str:
    size = amount(options, "size")
    return _coin_face(Point(0, -size), size, word(options, "metal"))


def _coin_stack(options: Options) -> str:
    metal = word(options, "metal")
    drawn = ""
    for i in range(int(amount(options, "number"))):
        y, x = -5 - 8 * i, (0, 2, -1, 1)[i % 4]
        drawn += ellipse(Point(x, y), 22, 8, shade(metal, -0.32)) + ellipse(Point(x, y - 5), 22, 8, metal)
    top = -10 - 8 * (int(amount(options, "number")) - 1)
    return drawn + ellipse(Point(0, top), 14, 4.6, shade(metal, 0.3))


def _note(options: Options) -> str:
    colour = word(options, "colour")
    arch = filled(
        "M14 -8V-30Q14 -44 28 -44Q42 -44 42 -30V-8H35V-29Q35 -37 28 -37Q21 -37 21 -29V-8Z", shade(colour, -0.3)
    )
    return (
        rectangle(-62, -60, 124, 60, colour, radius=4)
        + rectangle(-54, -53, 108, 46, shade(colour, 0.35), radius=3)
        + ellipse(Point(-26, -30), 15, 15, shade(colour, -0.12))
        + ellipse(Point(-26, -30), 8, 8, shade(colour, 0.55))
        + arch
    )


def _drawer_goods(y: float) -> str:
    """Fill the drawer: notes behind, coins in front."""
    notes = "".join(
        rectangle(x, y - 16, 34, 10, colour, radius=2) for x, colour in ((-72, "#8FBF9A"), (-32, "#E2A98B"), (8, "#9DB7D6"), (48, "#D6B0C9"))
    )  # fmt: skip
    coins = "".join(
        ellipse(Point(x, y), 13, 5, shade(metal, -0.3)) + ellipse(Point(x, y - 3), 13, 5, metal)
        for x, metal in ((-60, _GOLD), (-26, _SILVER), (8, _COPPER), (40, _GOLD), (68, _SILVER))
    )
    return notes + coins


def _register(options: Options) -> str:
    is_open = word(options, "drawer") == "open"
    keys = "".join(
        rectangle(-44 + 20 * i, -80 + 15 * row, 15, 10, (WHITE, "#BFD9E6", WHITE, ORANGE)[i], radius=3)
        for i in range(4)
        for row in range(3)
    )
    screen = (
        bar(Point(38, -86), Point(38, -124), 11, STEEL_DARK)
        + block(-18, -176, 108, 62, SLATE, radius=6)
        + rectangle(-10, -168, 88, 46, "#CDEBDD", radius=3)
        + filled("M12 -152H52L47 -134H17Z", GREEN)
        + stroked("M2 -160H10L14 -150M22 -130v1M42 -130v1", STEEL_DARK, 4)
    )
    body = filled("M-66 -92H66L84 -36H-84Z", "#6B7686") + filled("M44 -92H66L84 -36H58Z", "#586374")
    base = block(-92, -38, 184, 38, SLATE, radius=5) + rectangle(-20, -22, 40, 7, STEEL, radius=3)
    if not is_open:
        return screen + body + keys + base
    tray = (
        filled("M-88 -24H88L100 2H-100Z", "#2F3744")
        + _drawer_goods(-6)
        + block(-102, 0, 204, 20, STEEL_DARK, radius=4)
        + rectangle(-22, 6, 44, 7, STEEL, radius=3)
    )
    return group(screen + body + keys + block(-92, -38, 184, 20, SLATE, radius=5) + tray, at=Point(0, -20))


def _scanner(options: Options) -> str:
    beam = (
        filled("M62 -92L150 -128V-44L62 -80Z", "#F29A8E", opacity=0.55) + rectangle(146, -128, 5, 84, RED, radius=2)
        if word(options, "beam") == "on"
        else ""
    )
    grip = filled("M-22 -66H14L4 -4Q2 0 -4 0H-26Q-34 0 -32 -8Z", SLATE) + filled("M2 -66H14L4 -4Q2 0 -4 0H-8Z", INK)
    head = filled("M-40 -100Q-40 -112 -26 -112H40L66 -104V-70H-24Q-40 -70 -40 -84Z", "#4E5B6E")
    nose = block(54, -106, 12, 38, RED, radius=3)
    trigger = filled("M14 -66L26 -62Q26 -44 12 -42Z", ORANGE)
    return beam + grip + trigger + head + filled("M-28 -104H34L44 -98H-30Z", "#7486A0") + nose


def _bars(x: float, y: float, wide: float, high: float) -> str:
    """Draw a bar code: bars only, no digits below."""
    parts, at = "", 0.0
    for i, share in enumerate((3, 2, 1, 2, 4, 1, 1, 3, 2, 2, 1, 1, 4, 2, 2)):
        step = wide * share / 31
        if i % 2 == 0:
            parts += rectangle(x + at, y, step, high, INK)
        at += step
    return parts


def _bar_code(options: Options) -> str:
    width, height = amount(options, "width"), amount(options, "height")
    half = width / 2
    return rectangle(-half, -height, width, height, WHITE, radius=4) + _bars(
        -half * 0.82, -height * 0.86, width * 0.82, height * 0.72
    )


def _card_reader(_: Options) -> str:
    keys = "".join(
        rectangle(-20 + 15 * i, -46 + 12 * row, 11, 8, WHITE, radius=2) for i in range(3) for row in range(3)
    )
    card = block(-26, -132, 52, 40, BLUE, radius=4) + rectangle(-26, -124, 52, 8, "#22456B")
    return card + block(-32, -102, 64, 102, SLATE, radius=9) + rectangle(-24, -92, 48, 34, "#CDEBDD", radius=3) + keys


def _balance(_: Options) -> str:
    def pan(x: float, y: float) -> str:
        cords = stroked(f"M{x} {y - 74}L{x - 44} {y}M{x} {y - 74}L{x + 44} {y}", STEEL_DARK, 3)
        return cords + filled(
            f"M{x - 52} {y}H{x + 52}Q{x + 40} {y + 24} {x} {y + 24}Q{x - 40} {y + 24} {x - 52} {y}Z", "#C99A3F"
        )

    post = bar(Point(0, -10), Point(0, -168), 12, WOOD_DARK) + block(-54, -14, 108, 14, WOOD, radius=5)
    beam = bar(Point(-92, -164), Point(92, -164), 11, "#C99A3F") + ellipse(Point(0, -166), 12, 12, "#C99A3F")
    weight = block(72, -88, 40, 30, STEEL_DARK, radius=4) + block(84, -100, 16, 14, STEEL_DARK, radius=3)
    return post + weight + pan(-92, -62) + pan(92, -62) + beam


def _checkout(options: Options) -> str:
    width = amount(options, "width")
    half = width / 2
    front = block(-half, -124, width, 124, "#6F8FA8", radius=5) + rectangle(-half, -14, width, 14, SLATE)
    panel = rectangle(-half + 22, -98, width - 100, 66, shade("#6F8FA8", 0.16), radius=6)
    belt = rectangle(-half - 8, -140, width + 16, 18, SLATE, radius=8) + rectangle(
        -half + 2, -140, width * 0.52, 8, INK, radius=4
    )
    return front + panel + belt


_METAL = {"metal": _GOLD}

PROPS = (
    Prop(
        name="coin",
        draw=_coin,
        size=(44, 44),
        grips={"centre": Point(0, -22), "edge": Point(-18, -22)},
        defaults={**_METAL, "size": 22},
    ),
    Prop(
        name="coin-stack",
        draw=_coin_stack,
        size=(48, 46),
        contacts={"top": Point(0, -46)},
        defaults={**_METAL, "number": 5},
    ),
    Prop(
        name="banknote",
        draw=_note,
        size=(126, 62),
        grips={"left": Point(-52, -30), "right": Point(52, -30)},
        defaults={"colour": "#8FBF9A"},
    ),
    *(
        Prop(
            name=name,
            draw=_register,
            size=(208, 198),
            contacts={"keys": Point(-10, -64), "screen": Point(34, -146), "drawer": Point(0, -6)},
            defaults={"drawer": drawer},
        )
        for name, drawer in (("cash-register", "shut"), ("cash-register-open", "open"))
    ),
    Prop(
        name="hand-scanner",
        draw=_scanner,
        size=(304, 132),
        grips={"handle": Point(-10, -38)},
        contacts={"nose": Point(66, -86), "beam": Point(148, -86)},
        defaults={"beam": "on"},
    ),
    Prop(
        name="bar-code",
        draw=_bar_code,
        size=(92, 62),
        grips={"left": Point(-40, -30), "right": Point(40, -30)},
        contacts={"middle": Point(0, -30)},
        defaults={"width": 90, "height": 60},
    ),
    Prop(name="card-reader", draw=_card_reader, size=(66, 134), grips={"side": Point(0, -20)}),
    Prop(
        name="balance-scales",
        draw=_balance,
        size=(292, 178),
        contacts={"pan": Point(-92, -62), "weight": Point(92, -62)},
    ),
    Prop(
        name="checkout",
        draw=_checkout,
        size=(420, 142),
        contacts={"top": Point(0, -140), "left": Point(-130, -140), "right": Point(130, -140)},
        defaults={"width": 400},
    ),
)
