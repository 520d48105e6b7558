"""Hair and what covers it. Coordinates are head units (see `face.py`); d moves everything with the turn of the head."""

from typing import NamedTuple

from assess.pictures.look import Look
from assess.pictures.svg import Point, ellipse, filled, number, shade, stroked


class Covering(NamedTuple):
    """What lies behind the face and what lies over it."""

    behind: str = ""
    over: str = ""


def moved(path: str, d: float) -> str:
    """Replace each `{n}` in a path by n + d: the shapes below are written for d = 0."""
    out, rest = "", path
    while "{" in rest:
        before, rest = rest.split("{", 1)
        value, rest = rest.split("}", 1)
        out += before + number(float(value) + d)
    return out + rest


FRINGE = "M{-30} 3C{-33} -30 {-15} -42 {4} -42C{25} -42 {34} -25 {29.5} -2C{26} -18 {14} -25 {0} -26.5C{-13} -25 {-26} -14 {-30} 3Z"
CROWN = "M{-31} 8C{-42} -28 {-25} -47 {0} -47C{27} -47 {41} -28 {31} 4Z"
BEHIND = {
    "bob": "M{-35} 25C{-46} -30 {-27} -50 {0} -50C{29} -50 {45} -30 {34} 20C{30} 30 {-31} 33 {-35} 25Z",
    "long": "M{-40} 60C{-48} -28 {-28} -51 {0} -51C{28} -51 {46} -30 {37} 54Q{28} 66 {20} 56Q{0} 50 {-18} 62Q{-30} 72 {-40} 60Z",
    "bun": CROWN,
    "ponytail": CROWN,
    "braid": CROWN,
    "short": "M{-31} 4C{-38} -30 {-23} -46 {0} -46C{26} -46 {37} -28 {30} -4Z",
    "bald": "M{-31} 12C{-37} -4 {-35} -15 {-28} -20L{26} -20C{34} -14 {34} 0 {30} 8Z",
}
OVER = {
    "bob": FRINGE,
    "long": "M{-30} 6C{-33} -30 {-15} -42 {3} -42C{25} -42 {34} -25 {29.5} 2C{25} -18 {10} -27 {-3} -28C{-15} -25 {-27} -12 {-30} 6Z",
    "bun": FRINGE,
    "ponytail": FRINGE,
    "braid": FRINGE,
    "short": "M{-30} 0C{-33} -28 {-17} -42 {4} -42C{25} -42 {33} -25 {29.5} -6C{26} -18 {18} -26 {6} -25C{-5} -24 {-17} -25 {-25} -15Z",
}
CURLS = ((-30, -24, 15), (-18, -38, 16), (2, -43, 17), (22, -37, 15), (32, -20, 13), (-36, -4, 14), (-36, 15, 13))
LOW_CURLS = ((-33, 32, 12), (34, 0, 12), (35, 17, 12), (32, 33, 11))


def hair(look: Look, d: float, *, turn: float) -> Covering:
    """Hair for the front and the three-quarter view."""
    colour, kind = look.hair_colour, look.hair
    if kind == "hijab":
        return _hijab(look, d)
    if kind == "wrap":
        return _wrap(look, d)
    if kind == "afro":
        over = moved("M{-30} 0C{-32} -34 {30} -35 {29.5} -2C{22} -21 {10} -26 {0} -26C{-12} -26 {-24} -19 {-30} 0Z", d)
        return Covering(ellipse(Point(d - 1, -20), 45, 40, colour), filled(over, colour))
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


def _hijab(look: Look, d: float) -> Covering:
    cloth, fold = look.scarf, shade(look.scarf, -0.24)
    shape = moved(
        "M{-36} 10C{-44} -26 {-28} -49 {0} -50C{28} -50 {43} -27 {36} 8C{35} 26 {36} 40 {30} 54C{12} 62 {-20} 62 {-38} 54"
        "C{-42} 40 {-37} 26 {-36} 10Z",
        d * 0.7,
    )
    inner = moved("M{-25} -3C{-27} -33 {27} -33 {25} -3C{22} -20 {13} -27 {0} -27C{-13} -27 {-22} -20 {-25} -3Z", d)
    chin = moved(
        "M{-25} -3C{-25} 17 {-14} 31 {0} 31C{14} 31 {25} 17 {25} -3C{31} 8 {29} 30 {22} 42C{8} 50 {-12} 50 {-24} 42"
        "C{-32} 28 {-30} 8 {-25} -3Z",
        d,
    )
    sweep = "M{-27} 14C{-22} 32 {-6} 41 {14} 42M{27} 14C{25} 26 {19} 35 {10} 40M{-31} -14C{-28} -32 {-15} -42 {0} -43"
    return Covering(
        filled(shape, cloth),
        filled(chin, cloth) + filled(inner, shade(cloth, -0.1)) + stroked(moved(sweep, d), fold, 2.2),
    )


def _wrap(look: Look, d: float) -> Covering:
    cloth, fold = look.scarf, shade(look.scarf, -0.24)
    crown = moved("M{-31} -9C{-44} -38 {-27} -63 {2} -62C{30} -62 {44} -38 {31} -9C{22} -23 {-22} -23 {-31} -9Z", d)
    knot = moved("M{-8} -56C{-26} -76 {4} -82 {6} -62C{12} -80 {40} -70 {20} -54C{12} -48 {0} -48 {-8} -56Z", d)
    folds = "M{-30} -13C{-12} -32 {16} -42 {35} -38M{30} -13C{14} -30 {-14} -46 {-35} -38M{-2} -57q7 5 14 0"
    return Covering("", filled(knot, cloth) + filled(crown, cloth) + stroked(moved(folds, d), fold, 2.3))


def hair_from_behind(look: Look) -> str:
    """The back of the head: hair covers the skull."""
    colour, kind = look.hair_colour, look.hair
    if kind == "hijab":
        fold = shade(look.scarf, -0.24)
        shape = "M-36 10C-44 -26 -28 -50 0 -50C28 -50 44 -26 36 10C36 28 40 42 36 54C14 62 -14 62 -36 54C-40 42 -36 28 -36 10Z"
        return filled(shape, look.scarf) + stroked("M-20 -34C-6 -20 -4 20 -12 46M22 -28C12 -12 10 20 18 44", fold, 2.2)
    if kind == "wrap":
        fold = shade(look.scarf, -0.24)
        shape = "M-33 4C-46 -36 -28 -62 0 -62C28 -62 46 -36 33 4C18 16 -18 16 -33 4Z"
        return filled(shape, look.scarf) + stroked(
            "M-34 -8C-10 -4 14 -20 34 -40M34 -8C12 -4 -12 -22 -34 -40", fold, 2.3
        )
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
    return back
