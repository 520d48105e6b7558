"""Cloth under the needle, on the table and round a seam: pieces that are cut, pinned, sewn and judged."""

from collections.abc import Sequence
from itertools import pairwise

from assess.pictures.prop import Prop
from assess.pictures.props.palette import SLATE, STEEL, STEEL_DARK, WHITE
from assess.pictures.props.shapes import Options, amount, bar, block, word
from assess.pictures.svg import INK, Point, ellipse, filled, number, rectangle, shade, stroked

CLOTH = "#A9CBE2"
THREAD = "#9C1C46"


def _dashes(points: Sequence[tuple[float, float]], colour: str, width: float = 4) -> str:
    """Draw stitches: a short line at each point, along the way to the next."""
    path = ""
    for (x, y), (x2, y2) in pairwise(points):
        path += f"M{number(x)} {number(y)}L{number(x + (x2 - x) * 0.6)} {number(y + (y2 - y) * 0.6)}"
    return stroked(path, colour, width)


def _row(start: float, end: float, y: float, step: float = 16) -> list[tuple[float, float]]:
    count = int((end - start) / step)
    return [(start + i * step, y) for i in range(count + 1)]


def _fabric_fed(options: Options) -> str:
    """A piece of cloth under the needle; on the left it hangs over the edge towards the one who sews."""
    colour = word(options, "colour")
    return (
        filled("M-92 -5Q-100 -51 -84 -75Q-70 -91 -40 -93L100 -91Q112 -87 108 -75L-30 -75Q-50 -67 -44 -43L-40 -9Q-66 5 -92 -5Z", colour)
        + filled("M108 -75L-30 -75Q-50 -67 -44 -43L-40 -9L-52 -4Q-64 -51 -54 -69Q-46 -81 -28 -83L110 -81Z", shade(colour, -0.16))
        + stroked("M-78 -11Q-82 -45 -70 -67", shade(colour, -0.22), 2.6)
    )  # fmt: skip


def _curtain_fed(options: Options) -> str:
    """A long piece of cloth under the needle: it hangs down to the floor."""
    colour = word(options, "colour")
    return (
        filled("M-104 -8Q-92 -100 -92 -150Q-90 -180 -84 -186Q-70 -202 -40 -204L100 -202Q112 -198 108 -186L-30 -186Q-46 -180 -44 -154Q-42 -80 -28 0Q-66 8 -104 -8Z", colour)
        + filled("M108 -186L-30 -186Q-46 -180 -44 -154Q-42 -80 -28 0L-50 3Q-62 -110 -60 -160Q-52 -192 -28 -194L110 -192Z", shade(colour, -0.16))
        + stroked("M-88 -14Q-78 -100 -74 -168M-68 -6Q-66 -80 -66 -150", shade(colour, -0.22), 2.6)
    )  # fmt: skip


def _needle_close(options: Options) -> str:
    """Needle, foot and cloth from near: sewn on the right of the needle, still to sew on the left."""
    cloth, thread = word(options, "colour"), word(options, "thread")
    bed = block(-300, -34, 600, 34, "#D5DBD8") + rectangle(-90, -40, 180, 8, STEEL)
    sheet = filled("M-300 -40L-240 -132H250L300 -40Z", cloth) + filled(
        "M-300 -40H300L296 -22Q0 -30 -298 -22Z", shade(cloth, -0.25)
    )
    marked = stroked("M-250 -84H-28", shade(cloth, 0.55), 3)
    sewn = _dashes(_row(4, 262, -84, 20), thread, 5) if word(options, "threaded") == "yes" else ""
    under_foot = _pin_across(word(options, "pin")) if word(options, "pin") != "none" else ""
    head = (
        filled("M-104 -336H304V-262H120V-226Q120 -216 108 -216H-92Q-104 -216 -104 -228Z", "#E4EBE6")
        + filled("M60 -336H304V-262H120V-226Q120 -216 108 -216H60Z", "#CDD6D1")
        + rectangle(-52, -232, 104, 18, "#B9C4BF", radius=5)
        + ellipse(Point(-72, -292), 14, 14, STEEL)
        + stroked("M170 -300h24M216 -300h24M262 -300h24", "#9BA8A2", 6)
    )
    threads = _needle_thread(thread, threaded=word(options, "threaded") == "yes")
    return bed + sheet + marked + sewn + under_foot + head + _needle_and_foot() + threads


def _pin_across(colour: str) -> str:
    """A pin that lies across the seam, right under the needle."""
    return bar(Point(-14, -112), Point(6, -62), 5, INK) + ellipse(Point(8, -56), 11, 11, colour)


def _needle_thread(colour: str, *, threaded: bool) -> str:
    way = "Q-14 -200 -2 -128" if threaded else "Q-22 -290 -26 -238Q-30 -200 -46 -190"
    return stroked(f"M-26 -330{way}", colour, 4.4)


def _needle_and_foot() -> str:
    bar_and_needle = (
        rectangle(-9, -216, 18, 56, STEEL)
        + rectangle(-14, -172, 28, 18, STEEL_DARK, radius=4)
        + filled("M-5 -156H5V-108L0 -84L-5 -108Z", "#8E9AA8")
    )
    foot = (
        rectangle(22, -216, 12, 96, STEEL_DARK)
        + filled("M10 -124H44L50 -106H64Q70 -96 60 -90H-52Q-70 -92 -74 -104L-66 -106L-48 -102H4Z", STEEL)
        + filled("M-52 -90H60L64 -96H-62Z", STEEL_DARK)
    )
    return foot + bar_and_needle


def _fabric_sheet(options: Options) -> str:
    """A piece of cloth that lies on a table, seen from above, with a chalk line."""
    colour = word(options, "colour")
    weave = stroked("M-180 -210H150M-184 -60H150", shade(colour, 0.16), 3)
    return (
        filled(
            "M-206 -262Q-100 -270 0 -264Q110 -258 204 -266Q210 -130 202 -4Q100 4 0 -2Q-110 -8 -204 0Q-212 -130 -206 -262Z",
            colour,
        )
        + filled("M150 -262Q180 -262 204 -266Q210 -130 202 -4Q180 0 152 0Q164 -130 150 -262Z", shade(colour, -0.1))
        + weave
        + _dashes(_row(-196, 196, -134, 18), WHITE, 5)
    )


def _fabric_cut(options: Options) -> str:
    """The same piece, cut along the line up to its middle."""
    colour = word(options, "colour")
    slit = filled("M-214 -146L0 -135L-214 -112Z", "#E6DCCB")
    edge = stroked("M-206 -146L0 -135L-204 -113", shade(colour, -0.4), 3.4)
    return _fabric_sheet(options) + slit + edge


def _fabric_roll(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-90 -2L-100 -30Q-60 -34 0 -32V0Z", colour)
        + block(-70, -44, 150, 44, colour, radius=20)
        + ellipse(Point(62, -22), 18, 21, shade(colour, 0.3))
        + ellipse(Point(62, -22), 8, 9, "#C9A877")
        + stroked("M-60 -32H36M-60 -12H36", shade(colour, -0.2), 2.4)
    )


def _pattern_pieces(_: Options) -> str:
    paper = "#F4E9CF"
    back = filled("M-186 -10L-178 -220L-120 -236Q-96 -200 -70 -236L-20 -222Q-34 -170 -14 -150L-10 -6Z", paper)
    sleeve = filled("M24 -30L40 -170Q100 -262 160 -174L180 -24Q100 -8 24 -30Z", paper)
    lines = stroked(
        "M-172 -22L-165 -212L-122 -224Q-96 -186 -68 -224L-34 -214Q-48 -168 -28 -146L-24 -18Z"
        "M36 -36L52 -166Q100 -240 148 -168L166 -34Q100 -20 36 -36ZM-96 -180V-40M100 -190V-50",
        SLATE, 3,
    )  # fmt: skip
    return back + sleeve + lines


def _swatch(options: Options) -> str:
    """Two pieces of cloth joined in the middle; the seam is drawn over it."""
    colour = word(options, "colour")
    return (
        filled("M-130 -200H130V0H-130Z", colour)
        + filled("M-130 -100H130V0H-130Z", shade(colour, -0.12))
        + stroked("M-130 -100H130", shade(colour, -0.4), 3)
    )


def _seam_straight(options: Options) -> str:
    return _swatch(options) + _dashes(_row(-122, 128, -78, 16), word(options, "thread"), 6)


def _seam_wavy(options: Options) -> str:
    ups = (0, -22, -34, -18, 8, 26, 34, 12, -14, -30, -26, -2, 22, 34, 20, 0)
    points = [(-122 + i * 16.5, -78 + dy) for i, dy in enumerate(ups)]
    return _swatch(options) + _dashes(points, word(options, "thread"), 6)


def _seam_open(options: Options) -> str:
    """The seam has come apart in the middle: a hole and loose threads."""
    thread = word(options, "thread")
    hole = filled("M-44 -100Q0 -142 46 -100Q0 -66 -44 -100Z", "#F1ECE2") + stroked(
        "M-44 -100Q0 -142 46 -100Q0 -66 -44 -100Z", shade(word(options, "colour"), -0.5), 3
    )
    ends = stroked("M-48 -78Q-34 -60 -40 -40Q-46 -26 -34 -16M52 -78Q42 -56 54 -42Q62 -30 52 -20", thread, 4)
    left, right = _dashes(_row(-122, -44, -78, 16), thread, 6), _dashes(_row(56, 128, -78, 16), thread, 6)
    return _swatch(options) + hole + left + right + ends


def _seam_locked(options: Options) -> str:
    """A straight seam whose both ends are sewn twice."""
    thread = word(options, "thread")
    double = _dashes(_row(-122, -80, -70, 14), thread, 6) + _dashes(_row(88, 130, -70, 14), thread, 6)
    return _seam_straight(options) + double


def _seam_half(options: Options) -> str:
    """The right half of a seam has been undone; its thread stands up."""
    thread = word(options, "thread")
    holes = "".join(ellipse(Point(x, -78), 2.4, 2.4, shade(word(options, "colour"), -0.55)) for x in range(14, 128, 10))
    loose = stroked("M6 -78Q30 -92 36 -120Q44 -150 70 -168", thread, 5)
    return _swatch(options) + holes + _dashes(_row(-122, 0, -78, 16), thread, 6) + loose


def _pinned_pieces(options: Options) -> str:
    """Two pieces of cloth, one on the other, with two pins along the right edge."""
    colour = word(options, "colour")
    below = filled("M-190 -262Q8 -268 206 -262Q202 -190 210 -130T212 -6Q8 0 -196 -6Z", shade(colour, -0.3))
    above = filled("M-206 -252Q-14 -258 178 -252Q174 -180 182 -120T184 4Q-14 -4 -212 4Z", colour)
    above += "".join(
        ellipse(Point(-170 + 66 * column + 33 * (row % 2), -222 + 48 * row), 7, 7, shade(colour, 0.5))
        for row in range(5)
        for column in range(4 if row % 2 else 5)
    )
    pins = "".join(
        bar(Point(120, y), Point(188, y), 5, STEEL_DARK) + ellipse(Point(194, y), 10, 10, "#C94A3F")
        for y in (-212, -44)
    )
    return below + above + pins


def _button(x: float, y: float, size: float, colour: str) -> str:
    holes = "".join(ellipse(Point(x + dx, y + dy), size * 0.13, size * 0.13, INK) for dx in (-size * 0.28, size * 0.28) for dy in (-size * 0.28, size * 0.28))  # fmt: skip
    return (
        ellipse(Point(x, y), size, size, shade(colour, -0.2))
        + ellipse(Point(x, y), size * 0.82, size * 0.82, colour)
        + holes
    )


def _button_cloth(options: Options) -> str:
    """The front of a shirt with a button that is being sewn on, above one that is on already."""
    colour, thread, button = word(options, "colour"), word(options, "thread"), word(options, "button")
    cloth = filled("M-210 -250H200Q210 -120 200 0H-206Q-214 -120 -210 -250Z", colour)
    band = filled("M-66 -250H66V0H-66Z", shade(colour, 0.45)) + filled("M66 -250H84V0H66Z", shade(colour, -0.16))
    sewn = _dashes([(-54, -246 + i * 14) for i in range(18)], shade(colour, -0.4), 3) + _dashes(
        [(54, -246 + i * 14) for i in range(18)], shade(colour, -0.4), 3
    )
    crosses = stroked("M-11 -166L11 -144M11 -166L-11 -144M-11 -55L11 -33M11 -55L-11 -33", thread, 5)
    return cloth + band + sewn + _button(0, -155, 40, button) + _button(0, -44, 40, button) + crosses


def _buttons(options: Options) -> str:
    colour = word(options, "colour")
    return _button(-34, -22, 20, colour) + _button(8, -20, 18, shade(colour, 0.35)) + _button(44, -22, 20, "#D9703A")


def _zip(options: Options) -> str:
    """A zip between two edges of cloth, closed below and open above."""
    colour = word(options, "colour")
    left = filled("M-150 -300H-44Q-30 -200 -12 -150V0H-150Z", colour)
    right = filled("M150 -300H44Q30 -200 12 -150V0H150Z", shade(colour, -0.12))
    tapes = filled("M-44 -300Q-30 -200 -12 -150V0H0V-150Q-18 -205 -26 -300Z", SLATE) + filled(
        "M44 -300Q30 -200 12 -150V0H0V-150Q18 -205 26 -300Z", SLATE
    )
    teeth = "".join(rectangle(-7, y, 14, 4, STEEL) for y in range(-136, -4, 10)) + "".join(
        rectangle(side * (3 + up * 0.13) - 6, -160 - up, 12, 4, STEEL) for up in range(0, 140, 12) for side in (-1, 1)
    )
    slider = filled("M-15 -168H15L11 -134H-11Z", STEEL_DARK) + bar(Point(0, -142), Point(0, -96), 11, STEEL)
    stitches = _dashes([(-58 + i * 2.2, -296 + i * 18) for i in range(17)], THREAD, 4) + _dashes(
        [(58 - i * 2.2, -296 + i * 18) for i in range(17)], THREAD, 4
    )
    return left + right + tapes + teeth + slider + stitches


def _torn_cloth(options: Options) -> str:
    """A knee of trousers with a tear; `mended` is the share that is closed by stitches."""
    colour, mended = word(options, "colour"), amount(options, "mended")
    cloth = filled("M-170 -220H164Q176 -110 166 0H-166Q-178 -110 -170 -220Z", colour) + filled(
        "M110 -220H164Q176 -110 166 0H112Q124 -110 110 -220Z", shade(colour, -0.12)
    )
    start = -96 + 190 * mended
    tear = ""
    if mended < 1:
        tear = filled(f"M{number(start)} -112Q40 -152 104 -112Q40 -76 {number(start)} -112Z", "#F3E4D2")
        tear += stroked(f"M{number(start)} -112Q40 -152 104 -112Q40 -76 {number(start)} -112", shade(colour, -0.5), 3)
    steps = int((start + 96) / 14)
    ladder = "".join(f"M{-96 + i * 14} -128L{-90 + i * 14} -96" for i in range(steps))
    sewn = stroked(f"M-96 -112H{number(start)}", shade(colour, -0.5), 3) if mended > 0 else ""
    return cloth + tear + sewn + (stroked(ladder, word(options, "thread"), 5) if ladder else "")


_SEAM = {"colour": CLOTH, "thread": THREAD}

PROPS = (
    Prop(
        name="fabric-fed",
        draw=_fabric_fed,
        size=(216, 96),
        grips={"left": Point(-50, -93), "right": Point(2, -93)},
        contacts={"needle": Point(70, -91)},
        defaults={"colour": CLOTH},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="curtain-fed",
        draw=_curtain_fed,
        size=(222, 208),
        grips={"left": Point(-50, -204), "right": Point(2, -204)},
        contacts={"needle": Point(70, -202)},
        defaults={"colour": "#D98F6A"},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="needle-close",
        draw=_needle_close,
        size=(608, 338),
        contacts={
            "needle": Point(0, -84),
            "before": Point(-110, -84),
            "near_pin": Point(-84, -84),
            "left": Point(-190, -84),
            "right": Point(170, -84),
            "eye": Point(-2, -128),
            "thread": Point(-46, -190),
        },
        defaults={**_SEAM, "threaded": "yes", "pin": "none"},
    ),
    *(
        Prop(
            name=name,
            draw=draw,
            size=(424, 272),
            contacts={
                "line": Point(0, -134),
                "left": Point(-150, -134),
                "right": Point(150, -134),
                "middle": Point(0, -60),
            },
            defaults={"colour": CLOTH},
        )
        for name, draw in (("fabric-sheet", _fabric_sheet), ("fabric-cut", _fabric_cut))
    ),
    Prop(
        name="fabric-roll",
        draw=_fabric_roll,
        size=(204, 46),
        grips={"end": Point(-80, -18)},
        contacts={"top": Point(0, -44)},
        defaults={"colour": "#B5679B"},
    ),
    Prop(
        name="pattern-pieces",
        draw=_pattern_pieces,
        size=(376, 256),
        contacts={"line": Point(-28, -146), "sleeve": Point(148, -168), "middle": Point(0, -120)},
    ),
    *(
        Prop(name=name, draw=draw, size=(264, 202), contacts={"seam": Point(0, -78)}, defaults=_SEAM)
        for name, draw in (
            ("seam-straight", _seam_straight),
            ("seam-wavy", _seam_wavy),
            ("seam-open", _seam_open),
            ("seam-locked", _seam_locked),
        )
    ),
    Prop(
        name="seam-half",
        draw=_seam_half,
        size=(264, 202),
        contacts={"seam": Point(0, -78), "thread": Point(70, -168)},
        defaults=_SEAM,
    ),
    Prop(
        name="pinned-pieces",
        draw=_pinned_pieces,
        size=(426, 266),
        contacts={"left": Point(-130, -90), "edge": Point(184, -128), "middle": Point(0, -128)},
        defaults={"colour": CLOTH},
    ),
    Prop(
        name="button-cloth",
        draw=_button_cloth,
        size=(426, 254),
        contacts={
            "button": Point(0, -155),
            "hole": Point(11, -166),
            "left": Point(-130, -90),
            "edge": Point(150, -155),
        },
        defaults={"colour": "#B9CFE0", "thread": THREAD, "button": "#3E6FA3"},
    ),
    Prop(name="buttons", draw=_buttons, size=(128, 44), defaults={"colour": "#3E6FA3"}),
    Prop(
        name="zip",
        draw=_zip,
        size=(304, 302),
        contacts={"slider": Point(0, -110), "left": Point(-80, -150), "right": Point(80, -150)},
        defaults={"colour": "#7A8F5F"},
    ),
    Prop(
        name="torn-cloth",
        draw=_torn_cloth,
        size=(348, 224),
        contacts={
            "tear": Point(30, -112),
            "start": Point(-96, -112),
            "left": Point(-130, -60),
            "right": Point(130, -60),
        },
        defaults={"colour": "#4E6C94", "thread": THREAD, "mended": 0.0},
    ),
)
