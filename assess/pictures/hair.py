"""Hair. Coordinates are head units (see `face.py`); d moves everything with the turn of the head."""

from assess.pictures.coverings import Covering, covering, covering_from_behind, moved
from assess.pictures.look import Look
from assess.pictures.svg import Point, ellipse, filled, shade, stroked

FRINGE = "M{-30} 3C{-33} -30 {-15} -42 {4} -42C{25} -42 {34} -25 {29.5} -2C{26} -18 {14} -25 {0} -26.5C{-13} -25 {-26} -14 {-30} 3Z"
CROWN = "M{-31} 8C{-42} -28 {-25} -47 {0} -47C{27} -47 {41} -28 {31} 4Z"
BEHIND = {
    "bob": "M{-35} 25C{-46} -30 {-27} -50 {0} -50C{29} -50 {45} -30 {34} 20C{30} 30 {-31} 33 {-35} 25Z",
    "long": "M{-40} 60C{-48} -28 {-28} -51 {0} -51C{28} -51 {46} -30 {37} 54Q{28} 66 {20} 56Q{0} 50 {-18} 62Q{-30} 72 {-40} 60Z",
    "bun": CROWN,
    "ponytail": CROWN,
    "braid": CROWN,
    "short": "M{-31} 4C{-38} -30 {-23} -46 {0} -46C{26} -46 {37} -28 {30} -4Z",
    "fuzz": "M{-30} 0C{-35} -26 {-22} -42 {0} -42C{22} -42 {35} -26 {30} 0Z",
    "bald": "M{-31} 12C{-37} -4 {-35} -15 {-28} -20L{26} -20C{34} -14 {34} 0 {30} 8Z",
}
OVER = {
    "bob": FRINGE,
    "long": "M{-30} 6C{-33} -30 {-15} -42 {3} -42C{25} -42 {34} -25 {29.5} 2C{25} -18 {10} -27 {-3} -28C{-15} -25 {-27} -12 {-30} 6Z",
    "bun": FRINGE,
    "ponytail": FRINGE,
    "braid": FRINGE,
    "fuzz": "M{-26} -22C{-20} -38 {20} -39 {26} -22C{16} -31 {8} -32 {3} -27C{-2} -33 {-16} -31 {-26} -22Z",
    "short": "M{-30} 0C{-33} -28 {-17} -42 {4} -42C{25} -42 {33} -25 {29.5} -6C{26} -18 {18} -26 {6} -25C{-5} -24 {-17} -25 {-25} -15Z",
}
CURLS = ((-30, -24, 15), (-18, -38, 16), (2, -43, 17), (22, -37, 15), (32, -20, 13), (-36, -4, 14), (-36, 15, 13))
LOW_CURLS = ((-33, 32, 12), (34, 0, 12), (35, 17, 12), (32, 33, 11))


def hair(look: Look, d: float, *, turn: float) -> Covering:
    """Hair for the front and the three-quarter view."""
    colour, kind = look.hair_colour, look.hair
    if look.covered:
        return covering(look, d)
    if kind == "afro":
        over = moved("M{-30} 0C{-32} -34 {30} -35 {29.5} -2C{22} -21 {10} -26 {0} -26C{-12} -26 {-24} -19 {-30} 0Z", d)
        return Covering(ellipse(Point(d - 1, -20), 45, 40, colour), filled(over, colour))
    if kind == "puffs":
        over = moved(
            "M{-30} 0C{-33} -30 {-15} -43 {0} -43C{15} -43 {33} -30 {29.5} -2C{24} -20 {12} -27 {0} -28C{-12} -27 {-24} -20 {-30} 0Z",
            d,
        )
        puffs = "".join(ellipse(Point(d + x, -36), 17, 16, colour) for x in (-29, 28))
        parting = stroked(moved("M{0} -43V-29", d), shade(colour, 0.3), 2)
        return Covering(puffs + filled(moved(CROWN, d), colour), filled(over, colour) + parting)
    if kind == "curly":
        low = LOW_CURLS if turn == 0 else LOW_CURLS[:2]
        behind = "".join(ellipse(Point(d + x, y), r, r, colour) for x, y, r in (*CURLS, *low))
        over = "".join(
            ellipse(Point(d + x, y), 10, 10, colour) for x, y in ((-22, -27), (-8, -32), (8, -32), (22, -26))
        )
        return Covering(behind, over)
    behind = filled(moved(BEHIND[kind], d), colour)
    over = filled(moved(OVER[kind], d), colour) if kind in OVER else ""
    if kind == "long":
        over += stroked(
            moved("M{2} -42C{-12} -38 {-22} -28 {-28} -10M{4} -42C{16} -38 {24} -28 {28} -12", d), shade(colour, 0.2), 2
        )
        behind += stroked(moved("M{-36} 10Q{-38} 34 {-34} 54M{33} 14Q{34} 34 {32} 50", d), shade(colour, 0.2), 2)
    if kind == "bun":
        knot = Point(-25, -42) if turn else Point(0, -54)
        behind = ellipse(knot, 16, 15, colour) + behind
    if kind == "ponytail":
        tail = (
            "M-26 -34C-58 -36 -58 10 -44 34C-36 20 -34 0 -24 -12Z"
            if turn
            else "M20 -38C48 -36 50 6 40 30C34 16 32 0 24 -12Z"
        )
        behind = filled(tail, colour) + behind
    if kind == "braid":
        behind += _plait(look, -34 if turn else -33)
    return Covering(behind, over)


def _plait(look: Look, x: float) -> str:
    light = shade(look.hair_colour, 0.14)
    return "".join(
        ellipse(Point(x - i * 0.8, 20 + i * 12), 8.4 - i * 0.6, 8, look.hair_colour if i % 2 == 0 else light)
        for i in range(5)
    )


def hair_from_behind(look: Look) -> str:
    """The back of the head: hair covers the skull."""
    colour, kind = look.hair_colour, look.hair
    if look.covered:
        return covering_from_behind(look)
    if kind == "afro":
        return ellipse(Point(0, -18), 45, 42, colour)
    if kind == "curly":
        circles = "".join(ellipse(Point(x, y), r, r, colour) for x, y, r in (*CURLS, *LOW_CURLS))
        return circles + ellipse(Point(0, 0), 34, 38, colour)
    if kind == "bald":
        return filled("M-31 14C-36 -4 -34 -14 -28 -18Q0 -2 28 -18C34 -14 36 -4 31 14Q0 32 -31 14Z", colour)
    low = {"bob": 30, "long": 60}.get(kind, 20)
    shape = f"M-33 {low - 6}C-46 -30 -28 -49 0 -49C28 -49 46 -30 33 {low - 6}Q0 {low + 12} -33 {low - 6}Z"
    back = filled(shape, colour)
    shine = shade(colour, 0.16)
    if kind == "bun":
        back += ellipse(Point(0, -40), 19, 16, shine) + ellipse(Point(0, -42), 17, 15, colour)
    if kind == "ponytail":
        back += filled("M-10 -24C-18 10 -12 40 0 58C12 40 18 10 10 -24Z", shine)
    if kind == "braid":
        back += _plait(look, 0)
    if kind == "puffs":
        back += "".join(ellipse(Point(x, -36), 17, 16, shine) for x in (-28, 28))
    return back
