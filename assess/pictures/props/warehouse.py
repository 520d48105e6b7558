"""A warehouse: pallets and how boxes stand on them, pallet truck, forklift, racks with place signs, a lorry."""

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
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    YELLOW,
)
from assess.pictures.props.shapes import Options, amount, bar, block, cardboard_box, diamond, tube, wheel, word
from assess.pictures.svg import INK, Point, ellipse, filled, group, rectangle, shade, stroked

_DECK = 34
"""Height of an empty pallet."""


def _carton(x: float, y: float, wide: float, high: float, *, tone: float = 0, turn: float = 0) -> str:
    """Draw a box whose foot stands at (x, y)."""
    drawn = cardboard_box({"colour": shade(CARDBOARD, tone), "width": wide, "height": high})
    edge = rectangle(wide / 2 - 2, -high, 2, high, shade(CARDBOARD, -0.4))
    return group(drawn + edge, at=Point(x, y), rotate=turn)


def _heavy(x: float, y: float, wide: float, high: float) -> str:
    """Draw a dark box with a weight on it."""
    weight = (
        filled("M-20 -14L-13 -44H13L20 -14Z", INK)
        + ellipse(Point(0, -48), 9, 9, INK)
        + ellipse(Point(0, -48), 4, 4, "#9A6A36")
    )
    return group(block(-wide / 2, -high, wide, high, "#9A6A36", radius=4) + weight, at=Point(x, y))


def _pallet(_: Options) -> str:
    blocks = "".join(block(x, -22, 40, 16, WOOD_DARK) for x in (-124, -20, 84))
    boards = rectangle(-126, -7, 252, 7, WOOD) + block(-126, -_DECK, 252, 13, WOOD_PALE, radius=2)
    return blocks + boards + stroked("M-64 -33v10M0 -33v10M64 -33v10", shade(WOOD_PALE, -0.3), 2.4)


def _row(y: float, high: float, parts: tuple[float, ...]) -> str:
    """Draw a row of boxes side by side, centred; `parts` are their widths."""
    drawn, x = "", -sum(parts) / 2
    for i, wide in enumerate(parts):
        drawn += _carton(x + wide / 2, y, wide, high, tone=(0, 0.1, -0.07)[i % 3])
        x += wide
    return drawn


_BRICK = ((80.0, 80.0, 80.0), (40.0, 80.0, 80.0, 40.0), (80.0, 80.0, 80.0))


def _brick(options: Options) -> str:
    rows = _BRICK[: int(amount(options, "rows"))]
    return _pallet(options) + "".join(_row(-_DECK - 60 * i, 60, parts) for i, parts in enumerate(rows))


def _wrapped(options: Options) -> str:
    film = filled(f"M-124 {-_DECK - 182}H124V{-_DECK + 6}H-124Z", "#D6EEF6", opacity=0.5)
    folds = stroked(f"M-122 {-_DECK - 160}L122 {-_DECK - 120}M-122 {-_DECK - 104}L122 {-_DECK - 64}M-122 {-_DECK - 48}L122 {-_DECK - 8}", WHITE, 4)  # fmt: skip
    return _brick(options) + film + folds


def _overhang(options: Options) -> str:
    return (
        _pallet(options)
        + _row(-_DECK, 60, (80, 80, 80))
        + group(_row(-_DECK - 60, 60, (80, 80, 80)), at=Point(52, 0))
        + _carton(138, -_DECK - 120, 84, 60, tone=0.1, turn=4)
    )


def _heavy_above(options: Options) -> str:
    crushed = filled(
        "M-118 -34L-122 -58Q-108 -72 -96 -62L-70 -76Q-48 -66 -40 -72L-44 -34Z", shade(CARDBOARD, 0.05)
    ) + stroked("M-112 -56l26 10l-12 10M-76 -68l14 20", shade(CARDBOARD, -0.4), 4)
    return (
        _pallet(options)
        + crushed
        + _carton(0, -_DECK, 80, 52, tone=0.1)
        + _carton(80, -_DECK, 80, 52)
        + group(_heavy(0, 0, 150, 92), at=Point(-10, -84), rotate=-7)
    )


def _heavy_below(options: Options) -> str:
    return (
        _pallet(options)
        + _heavy(-60, -_DECK, 120, 84)
        + _heavy(60, -_DECK, 120, 84)
        + _row(-_DECK - 84, 54, (80, 80, 80))
        + _row(-_DECK - 138, 48, (60, 60, 60))
    )


def _fallen(options: Options) -> str:
    return (
        group(_pallet(options), at=Point(-60, 0))
        + group(_row(-_DECK, 60, (80, 80)), at=Point(-96, 0))
        + _carton(118, -16, 82, 60, tone=0.08, turn=-24)
        + _carton(58, -_DECK - 22, 80, 60, turn=38)
        + _carton(204, -10, 80, 58, tone=-0.05, turn=12)
    )


def _pallet_truck(_: Options) -> str:
    handle = bar(Point(-152, -52), Point(-196, -168), 11, RED) + tube(
        [Point(-182, -172), Point(-196, -186), Point(-214, -172), Point(-204, -158)], 9, SLATE
    )
    pump = block(-168, -66, 40, 56, RED, radius=6) + wheel(Point(-150, -16), 16, INK)
    forks = rectangle(-136, -24, 254, 12, shade(RED, -0.1), radius=4) + wheel(Point(96, -10), 10, INK)
    return forks + handle + pump


def _forklift(options: Options) -> str:
    lift = amount(options, "lift")
    mast = bar(Point(84, -20), Point(84, -292), 14, STEEL_DARK) + bar(Point(102, -20), Point(102, -292), 10, STEEL)
    forks = group(
        rectangle(96, -12, 150, 10, SLATE, radius=3) + rectangle(96, -70, 12, 68, SLATE, radius=3), at=Point(0, -lift)
    )
    roof = (
        bar(Point(-96, -120), Point(-80, -336), 12, SLATE)
        + bar(Point(54, -118), Point(44, -336), 10, SLATE)
        + bar(Point(-92, -338), Point(58, -338), 16, SLATE)
    )
    body = filled("M-150 -40V-112Q-148 -132 -128 -132H-70L-56 -96H10L28 -130H60Q76 -128 76 -110V-40Z", YELLOW)
    dark = filled("M-150 -40V-74H76V-40Z", shade(YELLOW, -0.16)) + rectangle(-120, -118, 34, 20, SLATE, radius=4)
    steering = bar(Point(30, -128), Point(16, -158), 7, SLATE) + bar(Point(2, -154), Point(30, -164), 8, INK)
    wheels = wheel(Point(-100, -32), 32, INK) + wheel(Point(42, -32), 32, INK)
    return mast + forks + roof + steering + body + dark + wheels


def _place_sign(options: Options) -> str:
    colour = word(options, "colour")
    shape = {
        "round": ellipse(Point(0, -20), 13, 13, colour),
        "square": rectangle(-12, -32, 24, 24, colour),
        "diamond": diamond(Point(0, -20), 16, colour),
    }[word(options, "shape")]
    return rectangle(-28, -40, 56, 40, WHITE, radius=4) + shape


def _bay_rack(options: Options) -> str:
    width = amount(options, "width")
    half = width / 2
    back = "".join(rectangle(-half + 8, y - 92, width - 16, 92, "#E3E7EB") for y in (-20, -130, -240))
    posts = "".join(rectangle(x, -350, 16, 350, BLUE, radius=2) for x in (-half - 8, half - 8))
    beams = "".join(block(-half, y, width, 20, ORANGE, radius=2) for y in (-20, -130, -240))
    return back + beams + posts


def _lorry(_: Options) -> str:
    inside = rectangle(-112, -320, 224, 250, "#59636F") + rectangle(-112, -86, 224, 16, "#7C8792")
    load = "".join(_carton(x, y, 84, 66, tone=tone) for x, y, tone in ((-62, -86, 0), (26, -86, 0.1), (-62, -152, 0.06), (26, -152, -0.06), (-40, -218, 0)))  # fmt: skip
    doors = block(-196, -324, 74, 262, WHITE, radius=3) + block(122, -324, 74, 262, shade(WHITE, -0.08), radius=3)
    frame = (
        rectangle(-126, -336, 252, 18, BLUE, radius=4)
        + rectangle(-126, -72, 252, 18, SLATE, radius=4)
        + rectangle(-126, -336, 14, 280, BLUE)
        + rectangle(112, -336, 14, 280, BLUE)
    )
    lights = rectangle(-120, -54, 30, 12, RED, radius=3) + rectangle(90, -54, 30, 12, RED, radius=3)
    wheels = "".join(block(x, -46, 36, 46, INK, radius=8) for x in (-104, 68))
    return wheels + inside + load + frame + doors + lights


def _walkway(options: Options) -> str:
    width = amount(options, "width")
    half = width / 2
    lanes = "".join(rectangle(-half, y, width, 7, YELLOW) for y in (-56, -7))
    walker = ellipse(Point(0, -45), 9, 4, WHITE) + filled(
        "M-12 -40H12L16 -24H7L10 -12H2L0 -22L-2 -12H-10L-7 -24H-16Z", WHITE
    )
    return rectangle(-half, -56, width, 56, "#8FB39B") + lanes + walker


def _damaged(_: Options) -> str:
    box = cardboard_box({"colour": CARDBOARD, "width": 126, "height": 96})
    wet = filled("M-63 0V-44Q-40 -60 -20 -40Q4 -24 24 -42Q44 -54 63 -34V0Z", shade(CARDBOARD, -0.38))
    tear = filled("M20 -96L34 -70L24 -60L46 -44L63 -60V-96Z", "#4A3520") + filled(
        "M63 -60L46 -44L58 -38Q74 -46 63 -60Z", shade(CARDBOARD, 0.2)
    )
    return box + wet + tear + ellipse(Point(14, -3), 84, 6, "#6F9DB5", rotate=0)


def _warehouse_board(_: Options) -> str:
    legs = bar(Point(-84, -130), Point(-104, -4), 9, STEEL_DARK) + bar(Point(84, -130), Point(104, -4), 9, STEEL_DARK)
    board = block(-130, -270, 260, 156, SLATE, radius=6) + rectangle(-120, -260, 240, 136, WHITE, radius=3)
    rack = "".join(rectangle(-106, y, 64, 7, ORANGE) for y in (-212, -174, -136)) + "".join(
        rectangle(x, -246, 7, 117, BLUE) for x in (-110, -46)
    )
    goods = "".join(rectangle(x, y, 20, 20, CARDBOARD) for x, y in ((-98, -232), (-72, -232), (-98, -194), (-72, -156)))
    arrow = filled("M-24 -196H8V-212L34 -188L8 -164V-180H-24Z", GREEN)
    van = rectangle(46, -222, 44, 56, BLUE, radius=2) + filled("M92 -206H104L114 -190V-166H92Z", SLATE)
    wheels = ellipse(Point(60, -162), 9, 9, INK) + ellipse(Point(100, -162), 9, 9, INK)
    return legs + board + rack + goods + arrow + van + wheels


_TOP = {"top": Point(0, -214)}

PROPS = (
    Prop(
        name="pallet",
        draw=_pallet,
        size=(254, _DECK),
        contacts={"top": Point(0, -_DECK), "left": Point(-84, -_DECK), "right": Point(84, -_DECK)},
    ),
    Prop(name="pallet-brick", draw=_brick, size=(256, 216), contacts=_TOP, defaults={"rows": 3}),
    Prop(
        name="pallet-wrapped",
        draw=_wrapped,
        size=(256, 218),
        contacts={**_TOP, "side": Point(-122, -120)},
        defaults={"rows": 3},
    ),
    Prop(name="pallet-overhang", draw=_overhang, size=(370, 220), contacts=_TOP),
    Prop(name="pallet-heavy-above", draw=_heavy_above, size=(256, 196), contacts={"top": Point(0, -176)}),
    Prop(name="pallet-heavy-below", draw=_heavy_below, size=(256, 222), contacts=_TOP),
    Prop(name="pallet-fallen", draw=_fallen, size=(516, 160), contacts={"top": Point(-96, -94)}),
    Prop(
        name="pallet-truck",
        draw=_pallet_truck,
        size=(432, 192),
        grips={"handle": Point(-198, -178)},
        contacts={"forks": Point(0, -24)},
        axes={"handle": 0},
    ),
    Prop(
        name="forklift",
        draw=_forklift,
        size=(494, 348),
        grips={"wheel": Point(16, -159)},
        contacts={"seat": Point(-44, -98), "forks": Point(172, -12)},
        defaults={"lift": 0},
        axes={"wheel": 0},
    ),
    Prop(name="place-sign", draw=_place_sign, size=(58, 42), defaults={"colour": RED, "shape": "round"}),
    Prop(
        name="bay-rack",
        draw=_bay_rack,
        size=(358, 352),
        contacts={"low": Point(0, -20), "middle": Point(0, -130), "high": Point(0, -240)},
        defaults={"width": 340},
    ),
    Prop(
        name="warehouse-board",
        draw=_warehouse_board,
        size=(262, 272),
        contacts={"right": Point(120, -190), "left": Point(-120, -190)},
    ),
    Prop(name="lorry-open", draw=_lorry, size=(394, 338), contacts={"load": Point(26, -120)}),
    Prop(name="walkway", draw=_walkway, size=(402, 58), defaults={"width": 400}),
    Prop(
        name="damaged-box",
        draw=_damaged,
        size=(204, 98),
        contacts={"top": Point(0, -96), "tear": Point(42, -60)},
        grips={"left": Point(-60, -50), "right": Point(60, -30)},
    ),
)
