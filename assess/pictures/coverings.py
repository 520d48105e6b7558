"""Headscarves and head wraps: what lies on the head, and what falls over shoulders and chest.

Coordinates on the head are head units (see `face.py`), those of a drape are trunk units (see `clothes.py`).
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from assess.pictures.look import Look
from assess.pictures.svg import filled, number, shade, stroked


class Covering(NamedTuple):
    """What lies behind the face and what lies over it."""

    behind: str = ""
    over: str = ""


def moved(path: str, d: float) -> str:
    """Replace each `{n}` in a path by n + d: the shapes are written for d = 0."""
    out, rest = "", path
    while "{" in rest:
        before, rest = rest.split("{", 1)
        value, rest = rest.split("}", 1)
        out += before + number(float(value) + d)
    return out + rest


def covering(look: Look, d: float) -> Covering:
    """Headscarf or wrap in the front and the three-quarter view."""
    return ON_HEAD[look.hair](look, d)


def _fold(look: Look) -> str:
    return shade(look.scarf, -0.24)


HAIRLINE = "M{-29} 0C{-32} -40 {32} -40 {29} -2C{24} -20 {14} -26.5 {2} -27.5C{-12} -26.5 {-24} -18 {-29} 0Z"
HOOD = (
    "M{-36} 12C{-46} -26 {-28} -52 {0} -52C{28} -52 {46} -26 {36} 12C{37} 26 {38} 40 {33} 52L{23} 50C{28} 24 {30} 10 {29} 0"
    "C{28} -43 {-28} -43 {-29} 0C{-30} 10 {-28} 24 {-23} 50L{-35} 52C{-39} 40 {-37} 26 {-36} 12Z"
)
HOOD_BEHIND = "M{-36} 12C{-46} -26 {-28} -52 {0} -52C{28} -52 {46} -26 {36} 12C{38} 30 {40} 44 {34} 58Q{0} 68 {-36} 58C{-42} 44 {-38} 28 {-36} 12Z"


def _hijab(look: Look, d: float) -> Covering:
    cloth = look.scarf
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
        filled(chin, cloth) + filled(inner, shade(cloth, -0.1)) + stroked(moved(sweep, d), _fold(look), 2.2),
    )


def _shayla(look: Look, d: float) -> Covering:
    """A light scarf laid over the hair: hairline and throat are seen."""
    sweep = "M{-31} -6C{-30} -30 {-18} -44 {0} -46M{33} 16C{36} -4 {34} -24 {22} -38"
    return Covering(
        filled(moved(HOOD_BEHIND, d * 0.7), shade(look.scarf, -0.14)),
        filled(moved(HAIRLINE, d), look.hair_colour)
        + filled(moved(HOOD, d * 0.85), look.scarf)
        + stroked(moved(sweep, d), _fold(look), 2.2),
    )


def _netela(look: Look, d: float) -> Covering:
    """A thin white shawl over hair and shoulders, with a woven border."""
    border = "M{-26} 42C{-31} 22 {-33} 12 {-32.5} 0C{-31} -47 {31} -47 {32.5} 0C{33} 12 {31} 22 {26} 42"
    plain = _shayla(look, d)
    return Covering(plain.behind, plain.over + stroked(moved(border, d * 0.85), look.trim, 4))


def _kerchief(look: Look, d: float) -> Covering:
    """A square cloth folded to a triangle and tied under the chin; the hairline is seen."""
    shape = (
        "M{-33} 10C{-42} -26 {-27} -49 {0} -49C{27} -49 {42} -26 {33} 8C{28} 24 {14} 38 {2} 42L{-2} 37C{14} 30 {26} 16 {27} -2"
        "C{24} -38 {-24} -38 {-27} -2C{-26} 16 {-14} 30 {2} 37L{-2} 42C{-16} 38 {-28} 26 {-33} 10Z"
    )
    knot = moved(
        "M{0} 34C{8} 32 {10} 42 {3} 44L{14} 60L{4} 58L{-1} 46L{-8} 60L{-16} 56L{-4} 43C{-9} 38 {-6} 34 {0} 34Z", d
    )
    sweep = "M{-30} -4C{-28} -26 {-18} -38 {-2} -42M{29} 8C{26} 20 {18} 28 {10} 33"
    return Covering(
        filled(moved("M{-33} 10C{-42} -26 {-27} -49 {0} -49C{27} -49 {42} -26 {33} 8L{24} 30H{-26}Z", d * 0.7), look.scarf),
        filled(moved(HAIRLINE, d), look.hair_colour)
        + filled(moved(shape, d), look.scarf)
        + filled(knot, shade(look.scarf, -0.08))
        + stroked(moved(sweep, d), _fold(look), 2.2),
    )  # fmt: skip


def _turban(look: Look, d: float) -> Covering:
    """Cloth wound closely round the head and twisted over the forehead."""
    crown = "M{-32} 2C{-46} -30 {-27} -57 {1} -57C{29} -57 {45} -30 {32} 0C{25} -18 {13} -25 {0} -25C{-13} -25 {-25} -18 {-32} 2Z"
    twist = "M{-8} -27C{-15} -36 {-8} -49 {2} -49C{12} -48 {14} -35 {8} -27Q{0} -22 {-8} -27Z"
    folds = "M{-34} -8C{-26} -24 {-16} -32 {-9} -36M{-36} -22C{-28} -34 {-18} -42 {-6} -46M{34} -8C{26} -24 {17} -32 {10} -36M{36} -22C{28} -36 {18} -44 {8} -46M{-3} -28C{-6} -36 {-2} -44 {4} -47"
    return Covering(
        "",
        filled(moved(crown, d), look.scarf)
        + filled(moved(twist, d), shade(look.scarf, -0.1))
        + stroked(moved(folds, d), _fold(look), 2.2),
    )


def _wrap(look: Look, d: float) -> Covering:
    cloth = look.scarf
    crown = moved("M{-31} -9C{-44} -38 {-27} -63 {2} -62C{30} -62 {44} -38 {31} -9C{22} -23 {-22} -23 {-31} -9Z", d)
    knot = moved("M{-8} -56C{-26} -76 {4} -82 {6} -62C{12} -80 {40} -70 {20} -54C{12} -48 {0} -48 {-8} -56Z", d)
    folds = "M{-30} -13C{-12} -32 {16} -42 {35} -38M{30} -13C{14} -30 {-14} -46 {-35} -38M{-2} -57q7 5 14 0"
    return Covering("", filled(knot, cloth) + filled(crown, cloth) + stroked(moved(folds, d), _fold(look), 2.3))


ON_HEAD: Mapping[str, Callable[[Look, float], Covering]] = {
    "hijab": _hijab,
    "khimar": _hijab,
    "shayla": _shayla,
    "netela": _netela,
    "kerchief": _kerchief,
    "turban": _turban,
    "wrap": _wrap,
}

LONG_BEHIND = (
    "M-36 10C-44 -26 -28 -50 0 -50C28 -50 44 -26 36 10C36 28 40 42 36 54C14 62 -14 62 -36 54C-40 42 -36 28 -36 10Z"
)


def covering_from_behind(look: Look) -> str:
    """The back of a covered head."""
    cloth, fold = look.scarf, _fold(look)
    if look.hair == "wrap":
        shape = "M-33 4C-46 -36 -28 -62 0 -62C28 -62 46 -36 33 4C18 16 -18 16 -33 4Z"
        return filled(shape, cloth) + stroked("M-34 -8C-10 -4 14 -20 34 -40M34 -8C12 -4 -12 -22 -34 -40", fold, 2.3)
    if look.hair == "turban":
        shape = "M-32 14C-46 -30 -28 -57 0 -57C28 -57 46 -30 32 14C18 26 -18 26 -32 14Z"
        return filled(shape, cloth) + stroked(
            "M-34 0C-10 6 14 -12 36 -30M34 0C12 6 -12 -14 -36 -30M-30 14C-10 20 10 20 30 14", fold, 2.3
        )
    if look.hair == "kerchief":
        shape = "M-33 14C-43 -26 -28 -50 0 -50C28 -50 43 -26 33 14L4 56H-4Z"
        return filled(shape, cloth) + stroked("M-26 8C-14 24 -6 36 0 48M26 8C14 24 6 36 0 48", fold, 2.2)
    back = filled(LONG_BEHIND, cloth) + stroked("M-20 -34C-6 -20 -4 20 -12 46M22 -28C12 -12 10 20 18 44", fold, 2.2)
    return back + (stroked("M-34 54C-14 60 14 60 34 54", look.trim, 4) if look.hair == "netela" else "")


def drape(look: Look, *, side_on: bool, behind: bool) -> str:
    """The part of a headscarf that lies on shoulders, chest and back, in trunk coordinates."""
    cloth, fold = shade(look.scarf, -0.06), _fold(look)
    if look.hair == "khimar":
        return _long_drape(cloth, fold, side_on=side_on)
    if look.hair in ("shayla", "netela") and not behind:
        return _open_drape(look, cloth, fold, side_on=side_on)
    if side_on:
        shape = "M-24 -124C-35 -116 -35 -100 -31 -92C-14 -78 8 -72 26 -84C36 -94 36 -110 27 -122Q2 -128 -24 -124Z"
        line = "M-22 -104C-8 -94 8 -92 24 -98"
    else:
        shape = "M-28 -123C-44 -115 -46 -102 -42 -94C-20 -74 20 -74 42 -94C46 -102 44 -115 28 -123Q0 -129 -28 -123Z"
        line = "M-28 -104C-10 -92 10 -92 28 -104"
    return filled(shape, cloth) + stroked(line, fold, 2.2)


def _long_drape(cloth: str, fold: str, *, side_on: bool) -> str:
    """It falls over the upper arms to the elbows."""
    if side_on:
        shape = "M-22 -124C-36 -118 -40 -96 -43 -62C-44 -46 -40 -38 -30 -34C-8 -26 20 -28 38 -40C44 -62 40 -104 27 -122Q2 -128 -22 -124Z"
        return filled(shape, cloth) + stroked(
            "M-20 -108C-8 -96 8 -94 24 -100M-14 -88C-18 -70 -18 -54 -16 -40M14 -84C18 -68 20 -54 20 -42", fold, 2.2
        )
    shape = "M-28 -123C-48 -116 -56 -92 -60 -60C-58 -44 -34 -32 0 -30C34 -32 58 -44 60 -60C56 -92 48 -116 28 -123Q0 -129 -28 -123Z"
    return filled(shape, cloth) + stroked(
        "M-28 -104C-10 -92 10 -92 28 -104M-24 -86C-30 -68 -32 -54 -32 -42M24 -86C30 -68 32 -54 32 -42", fold, 2.2
    )


def _open_drape(look: Look, cloth: str, fold: str, *, side_on: bool) -> str:
    """Both ends lie loosely over the shoulders, one of them thrown back; the throat stays free."""
    edge = look.trim if look.hair == "netela" else None
    if side_on:
        far_end = "M14 -126C30 -122 34 -106 32 -88C30 -70 28 -54 29 -38L14 -36C14 -60 12 -84 2 -104Z"
        near_end = "M-20 -124C-36 -116 -36 -98 -30 -88C-16 -80 4 -84 15 -98L8 -126Q-6 -112 -20 -124Z"
        line, hem = "M-24 -108C-12 -100 0 -102 8 -110M21 -104C23 -84 22 -64 22 -46", "M29.5 -42L14 -40"
    else:
        far_end = "M16 -124C36 -118 42 -106 40 -90C36 -70 34 -52 35 -36L13 -34C14 -58 14 -84 4 -104Z"
        near_end = "M-20 -125C-42 -116 -46 -102 -41 -92C-22 -78 2 -84 18 -100L14 -122Q0 -100 -20 -125Z"
        line, hem = "M-34 -106C-20 -96 -2 -96 10 -106M25 -104C27 -84 25 -62 25 -44", "M35 -40L13.5 -38"
    band = stroked(hem, edge, 4) if edge else ""
    return filled(far_end, cloth) + band + filled(near_end, shade(cloth, 0.05)) + stroked(line, fold, 2.2)
