"""Packing and picking: a box that shows its inside, parcel, paper, film, picture list, tray."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, CARDBOARD, RED, SLATE, STEEL, WHITE, WOOD_PALE, YELLOW
from assess.pictures.props.shapes import Options, amount, block, word
from assess.pictures.svg import INK, Point, ellipse, filled, group, rectangle, shade, stroked


def _vase(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-12 -84H12L10 -66Q34 -52 30 -24Q26 0 14 0H-14Q-26 0 -30 -24Q-34 -52 -10 -66Z", colour)
        + filled("M4 -84H12L10 -66Q34 -52 30 -24Q26 0 14 0H4Q20 -30 4 -62Z", shade(colour, -0.16))
        + rectangle(-15, -90, 30, 9, shade(colour, 0.25), radius=4)
        + stroked("M-20 -46Q-24 -34 -20 -22", WHITE, 5)
    )


def _crumpled(x: float, y: float, size: float) -> str:
    """Draw a ball of crumpled packing paper."""
    paper = "#EADBB9"
    ball = filled("M-20 -4Q-30 -22 -14 -32Q-4 -42 12 -34Q30 -28 24 -10Q18 6 -2 3Q-14 6 -20 -4Z", paper)
    folds = stroked("M-12 -26L0 -16L14 -26M-14 -10L0 -16L12 -6", shade(paper, -0.3), 3)
    return group(ball + folds, at=Point(x, y), scale=size)


_BALLS = ((-74, -14), (-34, -14), (6, -14), (46, -14), (78, -16), (-80, -50), (80, -52), (0, -52), (-78, -84), (78, -86), (2, -88))  # fmt: skip


def _box_inside(options: Options) -> str:
    content = word(options, "content")
    back = rectangle(-104, -132, 208, 132, shade(CARDBOARD, -0.42)) + rectangle(
        -104, -132, 208, 14, shade(CARDBOARD, -0.5)
    )
    vases = "".join(
        group(_vase({"colour": "#E48A9C"}), at=Point(x, -6), rotate=turn) for x, turn in ((-40, 0), (40, 0))
    )
    loose = group(_vase({"colour": "#E48A9C"}), at=Point(-58, -6), rotate=-8) + group(
        _vase({"colour": "#E48A9C"}), at=Point(10, -34), rotate=82
    )
    inner = {
        "paper": "".join(_crumpled(x, y, 1.0) for x, y in _BALLS)
        + vases
        + _crumpled(-2, -20, 1)
        + _crumpled(-76, -30, 0.9)
        + _crumpled(76, -30, 0.9),
        "loose": loose,
        "none": "",
    }[content]
    walls = block(-116, -136, 14, 136, CARDBOARD) + block(102, -136, 14, 136, CARDBOARD)
    flaps = filled("M-104 -136L-150 -158L-164 -148L-116 -128Z", shade(CARDBOARD, 0.12)) + filled(
        "M104 -136L150 -158L164 -148L116 -128Z", shade(CARDBOARD, -0.08)
    )
    return back + inner + walls + flaps + block(-116, -20, 232, 20, CARDBOARD, radius=2)


def _parcel(options: Options) -> str:
    colour = CARDBOARD
    body = block(-90, -110, 180, 110, colour, radius=4) + rectangle(-90, -110, 180, 22, shade(colour, -0.12), radius=3)
    tape = (
        rectangle(-15, -110, 30, 52, "#F1DDAE")
        if word(options, "tape") == "on"
        else rectangle(-3, -110, 6, 22, shade(colour, -0.45))
    )
    label = (
        rectangle(-76, -62, 66, 46, WHITE, radius=3)
        + "".join(
            rectangle(-70 + x, -54, w, 22, INK)
            for x, w in ((0, 4), (8, 2), (13, 5), (22, 2), (28, 4), (36, 2), (42, 5), (50, 2))
        )
        + rectangle(-70, -26, 40, 5, STEEL)
        if word(options, "label") == "on"
        else ""
    )
    sign = _fragile(46, -18) if word(options, "fragile") == "on" else ""
    return body + tape + label + sign


def _fragile(x: float, y: float) -> str:
    """Draw the sign of a glass that breaks, on white."""
    glass = filled("M-13 -40H13Q12 -22 2 -19V-8H11V-3H-11V-8H-2V-19Q-12 -22 -13 -40Z", RED) + filled(
        "M-2 -40L4 -33L-1 -29L5 -24L-4 -30L0 -34Z", WHITE
    )
    return group(rectangle(-21, -46, 42, 50, WHITE, radius=4) + glass, at=Point(x, y))


def _fragile_sticker(_: Options) -> str:
    return _fragile(0, -4)


def _film_roll(_: Options) -> str:
    return (
        rectangle(-8, -112, 16, 112, WOOD_PALE, radius=4)
        + block(-24, -98, 48, 84, "#BFE2EE", radius=8)
        + stroked("M-14 -90V-22M-4 -90V-22", WHITE, 4)
    )


def _film(options: Options) -> str:
    half = amount(options, "width") / 2
    sheet = filled(f"M{-half:g} -84H{half:g}V0H{-half:g}Z", "#BFE2EE", opacity=0.75)
    return sheet + stroked(f"M{6 - half:g} -64H{half - 6:g}M{6 - half:g} -22H{half - 6:g}", WHITE, 4)


def _list_tin(at: Point) -> str:
    return group(
        block(-13, -30, 26, 30, YELLOW, radius=3)
        + rectangle(-13, -30, 26, 5, STEEL)
        + ellipse(Point(-2, -13), 6, 6, RED),
        at=at,
    )


def _list_milk(at: Point) -> str:
    return group(
        block(-11, -24, 22, 24, WHITE) + rectangle(-11, -8, 22, 8, BLUE) + filled("M-11 -24L-6 -36H6L11 -24Z", BLUE),
        at=at,
    )


def _list_rice(at: Point) -> str:
    bag = filled("M-15 -36H15L17 0H-17Z", YELLOW) + ellipse(Point(0, -15), 11, 10, WHITE)
    return group(bag + filled("M-9 -16H9Q7 -8 0 -8Q-7 -8 -9 -16Z", BLUE), at=at)


def _picture_list(_: Options) -> str:
    board = block(-74, -190, 148, 190, "#8A5F34", radius=8) + rectangle(-64, -176, 128, 166, WHITE, radius=3)
    clip = block(-24, -198, 48, 22, SLATE, radius=5)
    rows = _list_tin(Point(-38, -124)) + _list_milk(Point(-38, -74)) + _list_rice(Point(-38, -20))
    dots = "".join(
        ellipse(Point(-4 + 23 * i, y), 8.5, 8.5, SLATE)
        for y, count in ((-140, 3), (-90, 2), (-36, 1))
        for i in range(count)
    )
    lines = rectangle(-58, -118, 116, 3, "#C9D1D8") + rectangle(-58, -66, 116, 3, "#C9D1D8")
    return board + clip + rows + dots + lines


def _pick_tray(options: Options) -> str:
    colour, width = word(options, "colour"), amount(options, "width")
    half = width / 2
    return (
        filled(f"M{-half:g} -26H{half:g}L{half - 10:g} 0H{10 - half:g}Z", colour)
        + filled(f"M{half - 40:g} -26H{half:g}L{half - 10:g} 0H{half - 40:g}Z", shade(colour, -0.15))
        + rectangle(-half - 6, -32, width + 12, 11, shade(colour, -0.2), radius=5)
    )


def _paper_ball(_: Options) -> str:
    return _crumpled(0, -6, 1)


def _tape_strip(options: Options) -> str:
    width = amount(options, "width")
    return filled(f"M{-width / 2:g} -20H{width / 2:g}V0H{-width / 2:g}Z", "#F1DDAE") + rectangle(
        -width / 2, -20, width, 6, "#FAEFD2"
    )


_PARCEL = {"tape": "on", "label": "on", "fragile": "off"}

PROPS = (
    Prop(
        name="vase",
        draw=_vase,
        size=(66, 92),
        grips={"side": Point(0, -42), "neck": Point(0, -72)},
        contacts={"top": Point(0, -90)},
        defaults={"colour": "#E48A9C"},
    ),
    Prop(
        name="box-inside",
        draw=_box_inside,
        size=(332, 160),
        grips={"left": Point(-108, -70), "right": Point(108, -70)},
        contacts={"top": Point(0, -136), "middle": Point(0, -60)},
        defaults={"content": "none"},
    ),
    Prop(
        name="parcel",
        draw=_parcel,
        size=(182, 112),
        grips={
            "left": Point(-86, -54),
            "right": Point(86, -54),
            "low_left": Point(-80, -8),
            "low_right": Point(80, -8),
        },
        contacts={"top": Point(0, -110), "label": Point(-43, -40), "seam": Point(0, -100)},
        defaults=_PARCEL,
    ),
    Prop(
        name="fragile-sticker",
        draw=_fragile_sticker,
        size=(44, 54),
        grips={"right": Point(18, -25), "left": Point(-18, -25)},
    ),
    Prop(
        name="film-roll",
        draw=_film_roll,
        size=(50, 114),
        grips={"low": Point(0, -8), "high": Point(0, -104), "middle": Point(0, -56)},
    ),
    Prop(name="film", draw=_film, size=(122, 86), contacts={"left": Point(-60, -42)}, defaults={"width": 120}),
    Prop(
        name="picture-list",
        draw=_picture_list,
        size=(150, 200),
        grips={"left": Point(-70, -80), "right": Point(70, -80), "bottom": Point(0, -10)},
        contacts={"rows": Point(0, -90)},
        axes={"bottom": 0},
    ),
    Prop(
        name="pick-tray",
        draw=_pick_tray,
        size=(314, 34),
        grips={"left": Point(-150, -16), "right": Point(150, -16)},
        contacts={"top": Point(0, -28)},
        defaults={"colour": "#4E8FBF", "width": 300},
        axes={"left": 0, "right": 0},
    ),
    Prop(name="paper-ball", draw=_paper_ball, size=(56, 46), grips={"side": Point(0, -18)}),
    Prop(
        name="tape-strip",
        draw=_tape_strip,
        size=(122, 22),
        contacts={"left": Point(-60, -10), "right": Point(60, -10)},
        defaults={"width": 120},
    ),
)
