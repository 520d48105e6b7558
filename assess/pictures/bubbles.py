"""Speech and thought bubbles: an outline with a short tail towards whose it is. Content is drawn elsewhere."""

import math

from assess.pictures.svg import INK, Point, number

PAPER = "#FFFFFF"
LINE = 3.6
TAIL = 64.0
"""A tail is never longer: it points, it does not reach."""


def speech(middle: Point, size: tuple[float, float], towards: Point) -> str:
    """A rounded box with a tail on the side where the speaker is."""
    w, h = size
    n = number
    radius = min(34, h / 2.4)
    left, right, top, bottom = middle.x - w / 2, middle.x + w / 2, middle.y - h / 2, middle.y + h / 2
    below = towards.y >= middle.y
    edge = bottom if below else top
    root = max(left + radius + 16, min(right - radius - 16, towards.x))
    dx, dy = towards.x - root, towards.y - edge
    length = math.hypot(dx, dy) or 1
    share = min(1.0, TAIL / length)
    tip = f"{n(root + dx * share)} {n(edge + dy * share)}"
    r = n(radius)
    tail = (
        f"H{n(root + 16)}L{tip}L{n(root - 16)} {n(edge)}"
        if below
        else f"H{n(root - 16)}L{tip}L{n(root + 16)} {n(edge)}"
    )
    path = f"M{n(left + radius)} {n(top)}"
    path += "" if below else tail
    path += f"H{n(right - radius)}a{r} {r} 0 0 1 {r} {r}V{n(bottom - radius)}a{r} {r} 0 0 1 -{r} {r}"
    path += tail if below else ""
    path += f"H{n(left + radius)}a{r} {r} 0 0 1 -{r} -{r}V{n(top + radius)}a{r} {r} 0 0 1 {r} -{r}Z"
    return f'<path d="{path}" fill="{PAPER}" stroke="{INK}" stroke-width="{LINE}" stroke-linejoin="round"/>'


def thought(middle: Point, size: tuple[float, float], towards: Point) -> str:
    """A cloud-like box with three rounds that lead to the head of who thinks."""
    w, h = size
    n = number
    paint = f'fill="{PAPER}" stroke="{INK}" stroke-width="{LINE}"'
    box = (
        f'<rect x="{n(middle.x - w / 2)}" y="{n(middle.y - h / 2)}" width="{n(w)}" height="{n(h)}"'
        f' rx="{n(h / 2)}" {paint}/>'
    )
    root = Point(max(middle.x - w / 2 + h / 2, min(middle.x + w / 2 - h / 2, towards.x)), middle.y)
    edge_y = middle.y + math.copysign(h / 2, towards.y - middle.y)
    dx, dy = towards.x - root.x, towards.y - edge_y
    share = min(1.0, 84 / (math.hypot(dx, dy) or 1))
    rounds = "".join(
        f'<ellipse cx="{n(root.x + dx * share * t)}" cy="{n(edge_y + dy * share * t)}" rx="{r}" ry="{r}" {paint}/>'
        for t, r in ((0.2, 12), (0.58, 8.5), (0.9, 6))
    )
    return rounds + box
