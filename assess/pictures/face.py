"""Faces: eyes that look somewhere, brows and mouths for each expression.

Coordinates are head units: the origin lies between the eyes, the chin is at y = 34.
"""

from typing import Literal, NamedTuple

from assess.pictures.look import Look, SkinTone
from assess.pictures.svg import INK, Point, ellipse, filled, number, rectangle, stroked

Expression = Literal[
    "neutral", "smile", "happy", "calm", "worried", "sad", "angry", "surprised", "strained", "think", "tired", "talk"
]

EYE_GAP = 11.5
MOUTH_Y = 18.5
HALF_TURNED = 0.5
"""From this turn of the head on, the face is drawn in three quarters."""


class Brow(NamedTuple):
    """Heights of a brow's inner and outer end against its middle."""

    inner: float
    outer: float
    height: float


BROWS: dict[Expression, Brow] = {
    "neutral": Brow(0, 0, -15),
    "smile": Brow(-1, 0, -16),
    "happy": Brow(-2, -1, -17),
    "calm": Brow(0, 1, -15),
    "worried": Brow(-4.5, 3.5, -15.5),
    "sad": Brow(-4.5, 3.5, -14.5),
    "angry": Brow(4.5, -3.5, -12),
    "surprised": Brow(-2, -1, -20),
    "strained": Brow(3.5, -1, -12.5),
    "think": Brow(-2.5, 1.5, -16.5),
    "tired": Brow(-3, 3, -13.5),
    "talk": Brow(-1, 0, -16),
}


def face(look: Look, expression: Expression, *, turn: float, gaze: Point) -> str:
    """Draw brows, eyes, nose, mouth and what the expression adds.

    turn: 0 from the front, 1 three quarters to the right. gaze: where the pupils stand, each part in -1..1.
    """
    tone = look.tone
    middle = 9 * turn
    parts = []
    for side in (-1, 1):
        gap = EYE_GAP - (1.2 * turn if side > 0 else 0)
        x = middle + side * gap
        parts.append(_brow(expression, x, side, look))
        parts.append(_eye(expression, x, gaze, tone, narrow=side > 0 and turn > HALF_TURNED))
    parts.append(_nose(middle, turn, tone))
    parts.append(_mouth(expression, middle * 0.95, tone))
    parts.append(_feeling(expression, middle))
    if look.age == "old":
        parts.append(_wrinkles(middle, tone))
    if look.glasses:
        parts.append(_glasses(middle, turn))
    return "".join(parts)


def _brow(expression: Expression, x: float, side: int, look: Look) -> str:
    inner, outer, height = BROWS[expression]
    grey = look.age == "old"
    colour = "#8C8A90" if grey else INK
    x_in, x_out = x - side * 5.5, x + side * 6
    top = height - 2.4 + (inner + outer) / 2
    path = (
        f"M{number(x_in)} {number(height + inner)}Q{number(x)} {number(top)} {number(x_out)} {number(height + outer)}"
    )
    return stroked(path, colour, 2.5)


def _eye(expression: Expression, x: float, gaze: Point, tone: SkinTone, *, narrow: bool) -> str:
    if expression == "happy":
        return stroked(f"M{number(x - 4.8)} 1Q{number(x)} -5.5 {number(x + 4.8)} 1", INK, 2.8)
    if expression == "strained":
        return stroked(f"M{number(x - 4.8)} -2Q{number(x)} 3.5 {number(x + 4.8)} -2", INK, 2.8)
    wide = 1.2 if expression == "surprised" else 1.0
    rx, ry = (4.6 if narrow else 5.2) * wide, 4.6 * wide
    if expression in ("tired", "calm"):
        ry *= 0.8
    pupil = Point(x + gaze.x * 2.1, -0.5 + gaze.y * 1.7)
    lid = -0.5 - ry + (1.2 if expression == "tired" else 0)
    upper = (
        f"M{number(x - rx - 0.6)} {number(lid + ry * 0.75)}"
        f"Q{number(x)} {number(lid - ry * 0.75)} {number(x + rx + 0.6)} {number(lid + ry * 0.75)}"
    )
    return (
        ellipse(Point(x, -0.5), rx, ry, "#FFFDF8")
        + ellipse(pupil, 3.3, 3.6, INK)
        + ellipse(Point(pupil.x + 1.1, pupil.y - 1.3), 1, 1, "#FFFFFF")
        + stroked(upper, INK, 2.3)
        + (stroked(f"M{number(x - 4)} 6q4 1.8 8 0", tone.line, 1.5) if expression == "tired" else "")
    )


def _nose(middle: float, turn: float, tone: SkinTone) -> str:
    if turn > HALF_TURNED:
        return stroked(f"M{number(middle + 2)} 2q4.5 6 3.5 8q-2 1.6 -5.5 .6", tone.line, 2.1)
    return stroked(f"M{number(middle - 3.5)} 9q3.5 2.6 7 0", tone.line, 2.1)


def _mouth(expression: Expression, x: float, tone: SkinTone) -> str:
    at, y, lip = number(x), MOUTH_Y, tone.lip

    def curve(width: float, ends: float, dip: float) -> str:
        return f"M{number(x - width)} {number(y + ends)}Q{at} {number(y + dip)} {number(x + width)} {number(y + ends)}"

    if expression in ("happy", "talk"):
        w, depth = (9.5, 13) if expression == "happy" else (6.5, 10)
        mouth = curve(w, -2.5, depth) + f"Q{at} {number(y - 0.5)} {number(x - w)} {number(y - 2.5)}Z"
        teeth = f"M{number(x - w + 2)} {number(y - 1.4)}Q{at} {number(y + 3.4)} {number(x + w - 2)} {number(y - 1.4)}"
        return filled(mouth, "#7A2230") + filled(
            teeth + f"Q{at} {number(y)} {number(x - w + 2)} {number(y - 1.4)}Z", "#FFFFFF"
        )
    if expression == "surprised":
        return ellipse(Point(x, y + 1), 4, 5.4, "#7A2230")
    if expression == "strained":
        box = f"M{number(x - 6.5)} {number(y - 2)}h13v4q-6.5 2 -13 0Z"
        return rectangle(x - 6.5, y - 2, 13, 5, "#FFFFFF", radius=2) + stroked(box, lip, 1.8)
    if expression == "worried":
        wave = f"M{number(x - 7)} {number(y + 2.5)}q3.5 -4.5 7 -1.5t7 -1"
        return stroked(wave, lip, 2.6)
    if expression == "think":
        return stroked(f"M{number(x - 4.5)} {number(y + 1)}L{number(x + 6)} {number(y - 1.5)}", lip, 2.7)
    shapes: dict[Expression, tuple[float, float, float]] = {
        "neutral": (6.5, 0, 2),
        "calm": (6.5, -0.5, 3.6),
        "smile": (8.5, -2, 6.5),
        "sad": (7, 4, -3.5),
        "tired": (6, 1.8, -1.8),
        "angry": (7.5, 3.5, -2),
    }
    return stroked(curve(*shapes[expression]), lip, 2.8)


def _feeling(expression: Expression, middle: float) -> str:
    parts = ""
    if expression in ("smile", "happy"):
        cheeks = ellipse(Point(middle - 17, 10), 5, 3.4, "#DB5B4C") + ellipse(
            Point(middle + 16, 10), 4.4, 3.4, "#DB5B4C"
        )
        parts = f'<g opacity="0.3">{cheeks}</g>'
    if expression == "strained":
        parts = filled(f"M{number(middle - 27)} -16q-4.5 7 0 9.5q4.5 -2.5 0 -9.5Z", "#69B7E8")
    if expression == "sad":
        parts = filled(f"M{number(middle + 13)} 6q-3.5 6.5 0 8.5q3.5 -2 0 -8.5Z", "#69B7E8")
    return parts


def _wrinkles(middle: float, tone: SkinTone) -> str:
    m = number
    path = (
        f"M{m(middle - 20)} 5q4 1.5 5 4M{m(middle + 18)} 5q-4 1.5 -5 4"
        f"M{m(middle - 12)} 14q-2.5 3 -2.5 6M{m(middle + 12)} 14q2.5 3 2.5 6M{m(middle - 8)} -25q8 -2 16 0"
    )
    return stroked(path, tone.line, 1.5)


def _glasses(middle: float, turn: float) -> str:
    left, right = number(middle - EYE_GAP), number(middle + EYE_GAP - 1.2 * turn)
    arm = f"M{number(middle - EYE_GAP - 8)} -2L{number(middle - EYE_GAP - 17)} -4" if turn else ""
    rims = "".join(
        f'<ellipse cx="{x}" cy="0" rx="8.6" ry="8" fill="none" stroke="{INK}" stroke-width="2"/>' for x in (left, right)
    )
    return rims + stroked(f"M{number(middle - 3)} -1.5q2.7 -2 5.4 0" + arm, INK, 2)
