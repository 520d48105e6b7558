"""Large hands for close scenes, in two layers, with a sleeve.

Hand coordinates as in `hands.py` (wrist at the origin, fingers towards +x, thumb towards -y), about nine times larger.
"""

from assess.pictures.hands import HandColours, HandLayers, HandShape
from assess.pictures.look import Look
from assess.pictures.svg import Point, ellipse, filled, shade, stroked, tapered

LINE = 3.4

CLOSE_MEETING: dict[HandShape, Point] = {
    "open": Point(140, 0),
    "grip": Point(120, 0),
    "flat": Point(140, 0),
    "under": Point(140, 0),
    "point": Point(258, -52),
    "pinch": Point(196, 14),
    "claw": Point(146, 96),
}
"""The place of each large shape that lies on the point where an author puts the hand."""


def _finger(start: Point, knuckle: Point, tip: Point, wide: float, colours: HandColours, *, nail: bool) -> str:
    bone = filled(tapered(start, wide, knuckle, wide * 0.96), colours.fill)
    end = filled(tapered(knuckle, wide * 0.96, tip, wide * 0.84), colours.fill)
    shine = ellipse(Point(tip.x + 4, tip.y - 2), wide * 0.5, wide * 0.4, shade(colours.fill, 0.35)) if nail else ""
    return bone + end + shine


def _fingers(points: list[tuple[Point, Point, Point]], wide: float, colours: HandColours, *, nails: bool) -> str:
    drawn = "".join(_finger(a, b, c, wide, colours, nail=nails) for a, b, c in points)
    gaps = "".join(
        f"M{(a.x + 16):.0f} {(a.y + wide):.0f}L{(b.x + 4):.0f} {(b.y + wide):.0f}L{(c.x - 2):.0f} {(c.y + wide * 0.9):.0f}"
        for a, b, c in points[:-1]
    )
    return drawn + stroked(gaps, colours.line, LINE)


def closeup_hand(shape: HandShape, look: Look, *, over: bool = False) -> HandLayers:
    """Draw a large hand; `behind` and `before` what it holds.

    over: the viewer sees the back of the hand, so that all but the thumb lies before the held thing.
    """
    gloved = look.gloves is not None
    base = look.gloves or look.tone.base
    colours = HandColours(base, shade(base, -0.35) if gloved else look.tone.line)
    back = filled("M-40 -52C0 -62 60 -76 104 -70C132 -50 136 40 108 70C60 82 0 62 -40 50Z", base)
    arm = _sleeve(look, gloved=gloved) + back
    draw = {
        "grip": _grip,
        "pinch": _pinch,
        "flat": _flat,
        "under": _under,
        "point": _point,
        "open": _open,
        "claw": _claw,
    }[shape]
    layers = draw(colours, nails=not gloved)
    if shape in ("flat", "point", "open", "claw"):
        return HandLayers("", arm + layers.before)
    if over:
        return HandLayers(layers.behind, arm + layers.before)
    return HandLayers(arm + layers.behind, layers.before)


def _sleeve(look: Look, *, gloved: bool) -> str:
    arm = filled(
        "M-330 -78C-200 -74 -110 -60 -20 -50L-20 48C-110 58 -200 72 -330 78Z",
        look.gloves if gloved and look.gloves else look.tone.base,
    )
    end = -190 if gloved or look.sleeve == "short" else -90
    cloth = filled(f"M-1100 -120L{end} -84Q{end + 16} 0 {end} 84L-1100 120Z", look.cloth)
    cuff = filled(
        f"M{end - 26} -84L{end} -84Q{end + 16} 0 {end} 84L{end - 26} 84Q{end - 10} 0 {end - 26} -84Z",
        shade(look.cloth, -0.14),
    )
    return arm + cloth + cuff


def _grip(colours: HandColours, *, nails: bool) -> HandLayers:
    """Fingers curl round a rod that runs through (120, 0) along y."""
    thumb = _finger(Point(20, -46), Point(84, -96), Point(150, -92), 23, colours, nail=nails)
    rows = [(-54, 0), (-18, 4), (18, 2), (52, -6)]
    drawn = "".join(filled(tapered(Point(86, y), 19, Point(148 + x, y), 18.5), colours.fill) for y, x in rows)
    gaps = "".join(f"M{100} {y + 18}H{158 + x}" for y, x in rows[:-1])
    knuckles = "".join(f"M{112 + x} {y - 8}q6 8 0 16" for y, x in rows)
    return HandLayers(thumb, drawn + stroked(gaps, colours.line, LINE) + stroked(knuckles, colours.line, 2.6))


def _pinch(colours: HandColours, *, nails: bool) -> HandLayers:
    thumb = _finger(Point(30, 40), Point(110, 66), Point(184, 26), 22, colours, nail=nails)
    others = _fingers(
        [(Point(88, 24), Point(140, 50), Point(104, 66)), (Point(88, 46), Point(126, 72), Point(92, 82))],
        17, colours, nails=False,
    )  # fmt: skip
    index = _finger(Point(78, -42), Point(146, -58), Point(196, 2), 19.5, colours, nail=nails)
    middle = _finger(Point(84, -16), Point(158, -24), Point(192, 16), 19, colours, nail=False)
    return HandLayers(others + middle + thumb, index + stroked("M84 -18Q120 -34 150 -34", colours.line, LINE))


def _flat(colours: HandColours, *, nails: bool) -> HandLayers:
    rows = [(Point(84, -52), Point(150, -60), Point(206, -58)), (Point(90, -18), Point(168, -22), Point(232, -20)),
            (Point(90, 16), Point(166, 16), Point(226, 18)), (Point(84, 48), Point(146, 52), Point(194, 56))]  # fmt: skip
    thumb = _finger(Point(10, -44), Point(62, -98), Point(118, -112), 21, colours, nail=nails)
    return HandLayers("", thumb + _fingers(rows, 18.5, colours, nails=nails))


def _under(colours: HandColours, *, nails: bool) -> HandLayers:
    rows = [(Point(84, -50), Point(150, -54), Point(208, -48)), (Point(90, -16), Point(166, -18), Point(230, -12)),
            (Point(90, 18), Point(166, 20), Point(222, 24)), (Point(84, 50), Point(146, 56), Point(192, 58))]  # fmt: skip
    thumb = _finger(Point(10, -44), Point(70, -92), Point(128, -92), 21, colours, nail=nails)
    creases = stroked("M10 -24Q50 -8 62 40M26 -50Q80 -30 96 -4", colours.line, LINE)
    return HandLayers(_fingers(rows, 18.5, colours, nails=False) + creases, thumb)


def _point(colours: HandColours, *, nails: bool) -> HandLayers:
    index = _finger(Point(78, -46), Point(160, -54), Point(240, -52), 19.5, colours, nail=nails)
    rows = [(-14, 0), (20, -2), (52, -10)]
    curled = "".join(filled(tapered(Point(86, y), 19, Point(138 + x, y), 18.5), colours.fill) for y, x in rows)
    gaps = "".join(f"M96 {y + 18}H{146 + x}" for y, x in rows[:-1])
    thumb = _finger(Point(24, -10), Point(84, -6), Point(130, 2), 20, colours, nail=False)
    lines = stroked(gaps + "M90 -28H150", colours.line, LINE) + stroked("M64 16Q100 26 128 24", colours.line, LINE)
    return HandLayers("", index + curled + thumb + lines)


def _open(colours: HandColours, *, nails: bool) -> HandLayers:
    rows = [(Point(80, -50), Point(146, -84), Point(196, -104)), (Point(90, -18), Point(172, -34), Point(230, -44)),
            (Point(90, 16), Point(172, 18), Point(228, 20)), (Point(82, 48), Point(142, 70), Point(186, 86))]  # fmt: skip
    thumb = _finger(Point(10, -44), Point(50, -108), Point(84, -148), 21, colours, nail=nails)
    return HandLayers("", thumb + "".join(_finger(a, b, c, 18.5, colours, nail=nails) for a, b, c in rows))


def _claw(colours: HandColours, *, nails: bool) -> HandLayers:
    """Finger tips curled back under the knuckles, as a cook holds what she cuts: the blade slides along the knuckles."""
    thumb = _finger(Point(16, 30), Point(66, 74), Point(112, 90), 20, colours, nail=nails)
    fingers = ""
    for x, y in ((-14, -30), (0, -14), (14, 2)):
        bent = filled(tapered(Point(86 + x, y), 21, Point(160 + x, y + 14), 19), colours.fill)
        bent += filled(tapered(Point(160 + x, y + 14), 19, Point(140 + x, y + 82), 16), colours.fill)
        fold = f"M{172 + x} {y - 2}Q{186 + x} {y + 14} {176 + x} {y + 34}"
        fingers += bent + stroked(
            fold + f"M{142 + x} {y + 30}Q{132 + x} {y + 52} {126 + x} {y + 74}", colours.line, LINE
        )
    return HandLayers("", thumb + fingers)
