"""Small hands at the end of an arm, in seven shapes, in two layers: what lies behind a held thing and what before it.

Hand coordinates: the wrist is the origin, +x goes to the finger tips, -y is the side of the thumb.
"""

from typing import Literal, NamedTuple

from assess.pictures.svg import Point, filled, stroked, tapered

HandShape = Literal["open", "grip", "flat", "point", "pinch", "under", "claw"]

MEETING: dict[HandShape, Point] = {
    "open": Point(15, 0),
    "grip": Point(14, 0),
    "flat": Point(17, 6),
    "under": Point(17, -6),
    "point": Point(35, -4),
    "pinch": Point(28, 1),
    "claw": Point(20, 13),
}
"""The place of each shape that lies on the target: the middle of the fist, the finger tip, the flat underside."""


class HandColours(NamedTuple):
    """Fill and line of skin or glove."""

    fill: str
    line: str


class HandLayers(NamedTuple):
    """Two pieces of SVG: `behind` and `before` a held thing."""

    behind: str
    before: str


PALM = "M-6 -8C4 -11 16 -11 20 -8C23 -4 23 5 20 9C14 12 2 11 -6 8Z"


def hand(shape: HandShape, colours: HandColours, *, back_seen: bool) -> HandLayers:
    """Draw a hand.

    back_seen: the viewer sees the back of the hand (the near hand in a side view), so that the palm too lies before
    the held thing; otherwise only the fingers close over it.
    """
    fill, line = colours
    if shape == "grip":
        return _grip(colours, back_seen=back_seen)
    if shape == "pinch":
        thumb = filled(tapered(Point(6, 5), 5, Point(17, 9), 4.4), fill) + filled(
            tapered(Point(17, 9), 4.4, Point(27, 3), 3.2), fill
        )
        curled = filled("M10 -2C18 -4 24 0 23 6C22 11 14 12 9 9Z", fill)
        index = filled(tapered(Point(12, -6), 5, Point(22, -7), 4.2), fill) + filled(
            tapered(Point(22, -7), 4.2, Point(28, 0), 3.2), fill
        )
        behind = filled(PALM, fill) + thumb
        before = curled + index
        lines = stroked("M20 -2.5H11M22 3.5H13", line, 1.4)
        return HandLayers(behind, before + lines)
    if shape == "claw":
        bent = filled("M-6 -8C4 -12 16 -12 23 -7C29 -2 29 8 25 14C22 17 17 16 17 12L16 5L12 4L-5 8Z", fill)
        thumb = filled("M0 4C6 4 12 8 15 13C16 16 13 17 10 15L0 9Z", fill)
        return HandLayers("", thumb + bent + stroked("M24 -4Q27 4 22 12M17 5Q20 0 15 -5", line, 1.4))
    if shape in ("flat", "under"):
        down = 1 if shape == "flat" else -1
        slab = f"M-6 {-7 * down}C6 {-9 * down} 20 {-5 * down} 34 {down}C38 {3 * down} 37 {6 * down} 33 {6 * down}L4 {7 * down}Q-4 {8 * down} -6 {6 * down}Z"
        thumb = f"M2 {2 * down}C8 {0 * down} 15 {3 * down} 20 {6 * down}C20 {8 * down} 16 {9 * down} 10 {8 * down}L2 {7 * down}Z"
        fingers = stroked(f"M20 {-2 * down}L31 {3 * down}", line, 1.5)
        front = filled(slab, fill) + filled(thumb, fill) + fingers
        return HandLayers("", front) if shape == "flat" else HandLayers(front, "")
    if shape == "point":
        index = filled("M8 -9L32 -7.5C37 -7 37 -1 32 -1L10 -1Z", fill)
        fist = filled("M-6 -8C2 -10 12 -10 18 -8C23 -5 23 4 19 8C12 11 2 11 -6 8Z", fill)
        lines = stroked("M20 -1H9M19 4H11M8 -1q-4 3 0 6", line, 1.5)
        return HandLayers("", fist + index + lines)
    fingers_open = filled(
        "M12 -10L30 -8.5C34 -8 34 -4 31 -3.5L33 -2.5C36 -1 35 3 32 3L30 4C33 6 31 9 28 9L14 10Z", fill
    )
    thumb_open = filled("M0 -7C6 -14 14 -17 18 -15.5C21 -13.5 18 -10 12 -6Z", fill)
    lines = stroked("M21 -3.5L31 -3.5M21 3.5L30 3.5M10 -8.5Q12 -9 14 -10", line, 1.4)
    return HandLayers("", thumb_open + filled(PALM, fill) + fingers_open + lines)


def _grip(colours: HandColours, *, back_seen: bool) -> HandLayers:
    """A fist round a rod that runs through (14, 0) along y."""
    fill, line = colours
    thumb = filled("M2 -7C6 -15 14 -17 20 -14.5C23 -12.5 21 -9 17 -8.5L8 -5Z", fill)
    knuckles = "M6 -10.5C12 -12.5 20 -12 22 -8.5C25 -4 25 5 22 9C19 12.5 11 13 6 11Z"
    back = filled("M-6 -8C2 -10 10 -11 14 -10L15 10C10 12 2 11 -6 8Z", fill)
    creases = stroked("M23 -5H13M24 0.5H12M23 6H13", line, 1.5)
    if back_seen:
        return HandLayers(thumb, back + filled(knuckles, fill) + creases)
    return HandLayers(thumb + back, filled(knuckles, fill) + creases)
