"""Care labels: the symbols of ISO 3758, drawn anew, without numbers or words.

Tub: washing, with a hand: by hand. Triangle: bleaching. Square with a circle: drying in a machine.
Iron: ironing; more dots mean hotter. A cross over a symbol forbids it.
"""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import WHITE
from assess.pictures.props.shapes import Options, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, stroked

LINE = 6


def _tub() -> str:
    return stroked("M-46 -30L-36 30H36L46 -30M-44 -18Q-30 -30 -15 -18T15 -18T44 -18", INK, LINE)


def _hand() -> str:
    """A tub with a hand that reaches into it from the upper left."""
    hand = (
        "M-58 -44L-44 -60L-12 -42Q10 -42 22 -26L34 -4Q36 6 26 4L10 -14L24 10Q24 19 14 17L-2 -8L6 13Q4 21 -4 17L-16 -6"
        "Q-18 8 -26 5Q-34 -14 -34 -26Z"
    )
    return _tub() + filled(hand, WHITE) + stroked(hand, INK, 5)


def _iron(dots: int) -> str:
    places = {1: (0,), 2: (-12, 12), 3: (-20, 2, 24)}.get(dots, ())
    outline = stroked("M-48 26H48V-8Q44 -34 14 -34H-20M48 2H-24Q-44 4 -48 26", INK, LINE)
    return outline + "".join(ellipse(Point(x, 14), 5.4, 5.4, INK) for x in places)


def _crossed(symbol: str) -> str:
    return symbol + stroked("M-46 -38L46 38M46 -38L-46 38", INK, 5.4)


def _triangle() -> str:
    return stroked("M0 -36L42 34H-42Z", INK, LINE)


def _dryer() -> str:
    return stroked("M-36 -36H36V36H-36Z", INK, LINE) + stroked("M0 -30A30 30 0 1 1 -0.1 -30Z", INK, 5)


SYMBOLS = {
    "wash": _tub(),
    "hand": _hand(),
    "no-wash": _crossed(_tub()),
    "iron-one": _iron(1),
    "iron-two": _iron(2),
    "iron-three": _iron(3),
    "no-iron": _crossed(_iron(0)),
    "no-bleach": _crossed(_triangle()),
    "dryer": _dryer(),
    "no-dryer": _crossed(_dryer()),
}
"""Every symbol round its own middle, about 96 wide."""


def _tag(width: float, symbols: list[str]) -> str:
    half = width / 2
    step = width / len(symbols)
    drawn = "".join(
        f'<g transform="translate({-half + step * (i + 0.5):g} -62)">{SYMBOLS[name]}</g>'
        for i, name in enumerate(symbols)
    )
    stitches = stroked("".join(f"M{-half + 8 + i * 14:g} -116h8" for i in range(int(width / 14))), "#9AA3AD", 4)
    return rectangle(-half, -124, width, 124, WHITE, radius=4) + rectangle(-half, -124, width, 16, "#E3E7EA") + stitches + drawn  # fmt: skip


def _care_label(options: Options) -> str:
    return _tag(128, [word(options, "symbol")])


def _care_label_long(options: Options) -> str:
    return _tag(330, [word(options, key) for key in ("first", "second", "third")])


PROPS = (
    Prop(
        name="care-label",
        draw=_care_label,
        size=(130, 126),
        grips={"left": Point(-54, -20), "right": Point(54, -20)},
        contacts={"symbol": Point(0, -62), "top": Point(0, -124)},
        defaults={"symbol": "hand"},
    ),
    Prop(
        name="care-label-long",
        draw=_care_label_long,
        size=(332, 126),
        grips={"left": Point(-150, -14), "right": Point(150, -14)},
        contacts={"middle": Point(0, -62), "top": Point(0, -124)},
        defaults={"first": "wash", "second": "no-bleach", "third": "iron-two"},
    ),
)
