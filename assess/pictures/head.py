"""A whole head: skull, ear, face, hair, and what is worn on it. Coordinates are head units (see `face.py`)."""

from dataclasses import dataclass

from assess.pictures.coverings import Covering, moved
from assess.pictures.face import Expression, face
from assess.pictures.hair import hair, hair_from_behind
from assess.pictures.look import Look
from assess.pictures.profile import profile
from assess.pictures.svg import INK, ORIGIN, Point, ellipse, filled, shade, stroked

SKULL = "M{-28} -6C{-29} -37 {29} -37 {28} -6C{28} 17 {15} 34 {0} 34C{-15} 34 {-28} 17 {-28} -6Z"

PROFILE, AWAY, FROM_BEHIND = 1.5, 1.75, 2.0
"""Turns of the head beyond three quarters: exactly from the side; three quarters from behind; from behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """How a head is held: turn 0 = front, 1 = three quarters right, then `PROFILE`, `AWAY`, `FROM_BEHIND`; gaze in -1..1."""

    turn: float = 1
    gaze: Point = ORIGIN


def head(look: Look, expression: Expression, bearing: Bearing) -> Covering:
    """Draw a head in one of its turns: what lies behind the neck, and what before it."""
    tone = look.tone
    if bearing.turn == PROFILE:
        return profile(look, expression, gaze=bearing.gaze)
    if bearing.turn == AWAY:
        return _turned_away(look)
    if bearing.turn >= FROM_BEHIND:
        ears = ellipse(Point(-29, 3), 5, 8, tone.base) + ellipse(Point(29, 3), 5, 8, tone.base)
        skull = filled(moved(SKULL, 0), tone.base) + ("" if look.covered and look.hair != "wrap" else ears)
        return Covering("", skull + hair_from_behind(look) + _worn_behind(look))
    turn = bearing.turn
    d = 5 * turn
    covering = hair(look, d, turn=turn)
    before = (
        _ears(look, turn)
        + filled(moved(SKULL, d), tone.base)
        + (_beard(look, d) if look.beard else "")
        + face(look, expression, turn=turn, gaze=bearing.gaze)
        + covering.over
        + _worn(look, d, turn)
    )
    if look.neck_hidden:
        return Covering("", covering.behind + before)
    return Covering(covering.behind, before)


def _turned_away(look: Look) -> Covering:
    """Three quarters from behind, facing right: a cheek and an ear at the edge of the hair."""
    tone = look.tone
    cheek = "M4 -34C24 -38 35 -22 34 -8L37 4L33 8C33 22 24 33 10 34Z"
    face = filled(cheek, tone.base) + stroked("M33 -15q3 0 4 2", INK, 2.5)
    covers_ear = look.covered and look.hair not in ("wrap", "turban")
    shown = not covers_ear and look.hair not in ("long", "bob", "curly")
    ear = ellipse(Point(19, 5), 6, 9, tone.base) + stroked("M17 1q5 1 4 8", tone.line, 1.6) if shown else ""
    skull = filled(moved(SKULL, 0), tone.base)
    back = f'<g transform="translate(-5 0) scale(0.94 1)">{hair_from_behind(look)}{_worn_behind(look)}</g>'
    return Covering("", skull + face + back + ear)


def _ears(look: Look, turn: float) -> str:
    if look.neck_hidden or look.hair in ("long", "bob", "curly", "shayla", "netela", "kerchief"):
        return ""
    tone = look.tone
    ring = "#E6B23C"
    if turn:
        ear = ellipse(Point(-22, 4), 6, 8.5, tone.base) + stroked("M-24 3q4 2 2 6", tone.line, 1.6)
        return ear + (ellipse(Point(-22, 16), 3, 4, ring) if look.hair in ("wrap", "turban") else "")
    ears = ellipse(Point(-28, 4), 6, 8, tone.base) + ellipse(Point(28, 4), 6, 8, tone.base)
    rings = ellipse(Point(-30, 15), 3, 4, ring) + ellipse(Point(30, 15), 3, 4, ring)
    return ears + (rings if look.hair in ("wrap", "turban") else "")


def _beard(look: Look, d: float) -> str:
    shape = "M{-28} 0C{-26} 10 {-20} 14 {-12} 13Q{0} 9 {12} 13C{20} 14 {26} 10 {28} 0C{30} 26 {15} 38 {0} 38C{-15} 38 {-30} 26 {-28} 0Z"
    return filled(moved(shape, d), look.hair_colour)


def _worn(look: Look, d: float, turn: float) -> str:
    parts = ""
    if look.hairnet:
        net = "M{-34} -8C{-46} -32 {-29} -55 {0} -55C{31} -55 {45} -32 {33} -8C{20} -22 {-22} -22 {-34} -8Z"
        parts += filled(moved(net, d), "#BFE3F2") + stroked(
            moved("M{-34} -8C{-22} -22 {20} -22 {33} -8", d), "#7FB9D3", 3
        )
    if look.cap:
        dome = filled(moved("M{-33} -13C{-36} -44 {-16} -53 {2} -53C{24} -53 {36} -42 {33} -13Z", d), look.cap)
        peak = (
            "M{6} -19C{26} -23 {47} -19 {53} -11C{40} -9 {20} -11 {-33} -13Z"
            if turn
            else "M{-30} -15Q{0} -26 {30} -15Q{0} -6 {-30} -15Z"
        )
        parts += dome + filled(moved(peak, d), shade(look.cap, -0.18))
    return parts


def _worn_behind(look: Look) -> str:
    if look.hairnet:
        return filled("M-35 6C-46 -32 -30 -55 0 -55C30 -55 46 -32 35 6Q0 18 -35 6Z", "#BFE3F2")
    if look.cap:
        return filled("M-34 -6C-38 -42 -18 -53 0 -53C18 -53 38 -42 34 -6Q0 4 -34 -6Z", look.cap)
    return ""
