"""A head seen exactly from the side, facing right: skull, face, hair and coverings. Head units (see `face.py`)."""

from assess.pictures.coverings import Covering
from assess.pictures.face import BROWS, Expression
from assess.pictures.look import Hair, Look
from assess.pictures.svg import INK, Point, ellipse, filled, number, shade, stroked

SKULL = (
    "M-31 -8C-33 -32 -14 -41 2 -41C17 -41 26 -31 26 -16C25.5 -10 26 -7 27 -4C30 0 33.5 4 35.5 8C36.5 11 33 12.5 28.5 12.5"
    "L30.5 16.5C30.5 18 29 19 28 19.5C30 21 29.5 24 27.5 25C28 31 26 36 17 36C5 36 -6 29 -12 22C-24 20 -31 6 -31 -8Z"
)
FACE_X = 19.0
"""Where the eye is."""

CAP = "M26 -20C27 -46 -6 -54 -25 -41C-43 -28 -41 4 -31 17C-24 23 -14 22 -9 14L-8 0C-5 -5 1 -4 3 2L6 -10C14 -14 21 -16 26 -20Z"
HAIR: dict[Hair, str] = {
    "short": "M26 -22C27 -46 -6 -53 -24 -41C-40 -28 -40 2 -31 15C-24 20 -17 18 -13 10L-10 -2C-6 -5 -1 -4 1 1L4 -12C12 -16 20 -18 26 -22Z",
    "bob": "M27 -18C29 -50 -10 -57 -30 -42C-46 -28 -45 12 -41 28C-32 35 -8 35 0 27C6 14 5 0 7 -10C15 -13 22 -14 27 -18Z",
    "long": "M27 -18C29 -50 -10 -57 -30 -42C-48 -26 -46 30 -44 62Q-34 72 -22 60Q-10 66 -2 54C4 34 5 8 7 -10C15 -13 22 -14 27 -18Z",
    "fuzz": "M24 -24C22 -44 -8 -50 -24 -38C-36 -26 -36 -6 -30 8C-26 -6 -10 -10 -2 -8C4 -16 16 -22 24 -24Z",
    "bald": "M-8 4C-12 -4 -22 -12 -31 -12C-36 0 -34 12 -29 19C-22 24 -14 22 -10 16Z",
}
PART = "M20 -32C4 -34 -14 -28 -26 -14"


def profile(look: Look, expression: Expression, *, gaze: Point) -> Covering:
    """The whole head from the side; gaze moves the pupil, each part in -1..1."""
    tone = look.tone
    behind, over = _covered(look) if look.covered else _hair(look)
    ear = (
        ""
        if look.neck_hidden or look.hair in ("long", "bob", "curly", "shayla", "netela", "kerchief")
        else ellipse(Point(-6, 5), 6, 9, tone.base) + stroked("M-7 0q5 2 3 9", tone.line, 1.6)
    )
    ring = ellipse(Point(-6, 17), 3, 4, "#E6B23C") if look.hair in ("wrap", "turban") else ""
    skull = filled(SKULL, tone.base)
    front = skull + _beard(look) + _face(look, expression, gaze) + over + ear + ring + _worn(look)
    return Covering("", behind + front) if look.neck_hidden else Covering(behind, front)


# The face ----------------------------------------------------------------------------------------------------------


def _face(look: Look, expression: Expression, gaze: Point) -> str:
    tone = look.tone
    lines = stroked("M35 9.5q-3 3 -6.5 3", tone.line, 2)
    if look.age == "old":
        lines += stroked("M9 2q-4 0 -6 -2M9 5q-4 2 -6 4M20 13q-4 4 -3 9M12 -27q6 -2 10 0", tone.line, 1.5)
    cheek = (
        f'<g opacity="0.3">{ellipse(Point(12, 11), 4.6, 3.4, "#DB5B4C")}</g>'
        if expression in ("smile", "happy")
        else ""
    )
    drop = "M4 -20q-4.5 7 0 9.5q4.5 -2.5 0 -9.5Z" if expression == "strained" else "M16 7q-3.5 6.5 0 8.5q3.5 -2 0 -8.5Z"
    tear = filled(drop, "#69B7E8") if expression in ("sad", "strained") else ""
    glasses = (
        f'<ellipse cx="21" cy="0" rx="6.4" ry="8" fill="none" stroke="{INK}" stroke-width="2"/>' + stroked("M14.5 -2L-4 -4", INK, 2)
        if look.glasses
        else ""
    )  # fmt: skip
    return (
        lines
        + cheek
        + _brow(look, expression)
        + _eye(look, expression, gaze)
        + _mouth(look, expression)
        + tear
        + glasses
    )


def _brow(look: Look, expression: Expression) -> str:
    inner, outer, height = BROWS[expression]
    colour = "#8C8A90" if look.age == "old" else INK
    middle = height - 2 + (inner + outer) / 2
    path = f"M24.5 {number(height + inner)}Q{number(FACE_X)} {number(middle)} 11.5 {number(height + outer)}"
    return stroked(path, colour, 2.5)


def _eye(look: Look, expression: Expression, gaze: Point) -> str:
    if expression == "happy":
        return stroked("M14 1Q19 -5.5 23.5 0", INK, 2.8)
    if expression == "strained":
        return stroked("M14 -2Q19 3.5 23.5 -2", INK, 2.8)
    high = {"surprised": 5.4, "tired": 3.6, "calm": 3.8}.get(expression, 4.6)
    x, y = number(FACE_X + 0.8 + gaze.x * 1.4), number(-0.5 + gaze.y * 1.6)
    white = f"M14 -0.5Q18 {number(-0.5 - high)} 23.4 {number(-0.5 - high * 0.8)}Q25 -0.5 22.6 {number(high * 0.75)}Q18 {number(high * 0.9)} 14 -0.5Z"
    lid = f"M13.4 {number(-1.2)}Q17.5 {number(-1.5 - high)} 24.4 {number(-1 - high * 0.8)}"
    bag = stroked("M15 6q4 1.8 7 0", look.tone.line, 1.5) if expression == "tired" else ""
    return (
        filled(white, "#FFFDF8")
        + f'<ellipse cx="{x}" cy="{y}" rx="2.5" ry="3.5" fill="{INK}"/>'
        + stroked(lid, INK, 2.3)
        + bag
    )


MOUTHS: dict[Expression, str] = {
    "neutral": "M28.5 19.2Q24 20 19.5 19.4",
    "calm": "M28.5 19.2Q24 21.2 19.5 18.6",
    "smile": "M28.5 19Q23 23 17.5 16",
    "sad": "M28.5 19.6Q23.5 17.5 19 23",
    "tired": "M28.5 19.8Q24 19 19.5 21.6",
    "angry": "M28.5 20Q24 17.5 19 22.4",
    "worried": "M28.5 20.5Q26 16.5 23.5 20T19 21",
    "think": "M28.5 18.6L20 20.6",
    "strained": "M28.5 17.5H19.5M28.5 21.5H19.5M24 17.5v4",
}
OPEN: dict[Expression, str] = {
    "happy": "M29.5 16.8Q23 17.5 17 15.5Q19 25 28.5 23.5Z",
    "talk": "M29.5 17Q25 17.2 20.5 17Q21 24.5 28.5 23.5Z",
    "surprised": "M29.5 16.8Q24.5 17 24 20.5Q24.5 24.5 28.5 24Z",
}


def _mouth(look: Look, expression: Expression) -> str:
    if expression in OPEN:
        teeth = (
            "" if expression == "surprised" else filled("M29.5 16.8Q24 17.6 19 16.6L20 19Q25 20 29.3 18.8Z", "#FFFFFF")
        )
        return filled(OPEN[expression], "#7A2230") + teeth
    return stroked(MOUTHS[expression], look.tone.lip, 2.6)


def _beard(look: Look) -> str:
    if not look.beard:
        return ""
    shape = "M-8 2C-4 10 2 12 9 13Q18 12 28.5 13L30 16L22 17.5L22.5 22L28 22C30 30 28 40 15 40C2 40 -8 31 -12 22Z"
    return filled(shape, look.hair_colour)


# Hair --------------------------------------------------------------------------------------------------------------

CIRCLES = ((14, -34, 13), (-2, -42, 15), (-20, -37, 16), (-34, -22, 15), (-39, -4, 14), (-37, 14, 14), (-28, 28, 13))


def _hair(look: Look) -> Covering:
    colour, kind = look.hair_colour, look.hair
    shine = shade(colour, 0.2)
    if kind == "afro":
        over = "M26 -18C20 -22 12 -18 6 -10L2 0C-4 -6 -10 0 -8 12L-20 20L-44 -10L-20 -56L24 -40Z"
        return Covering(ellipse(Point(-10, -20), 43, 40, colour), filled(over, colour))
    if kind == "curly":
        rings = "".join(ellipse(Point(x, y), r, r, colour) for x, y, r in CIRCLES)
        return Covering(
            rings,
            filled(HAIR["bob"], colour)
            + "".join(ellipse(Point(x, y), r * 0.8, r * 0.8, colour) for x, y, r in CIRCLES),
        )
    over = filled(HAIR.get(kind, CAP), colour)
    if kind in ("bun", "ponytail", "braid", "long", "puffs"):
        over += stroked(PART, shine, 2)
    behind = ""
    if kind == "bun":
        behind = ellipse(Point(-38, -30), 17, 16, colour)
    if kind == "ponytail":
        behind = filled("M-28 -36C-64 -38 -62 14 -48 36C-42 20 -40 2 -28 -10Z", colour)
    if kind == "puffs":
        over += ellipse(Point(-14, -40), 17, 16, colour)
    if kind == "braid":
        light = shade(colour, 0.14)
        behind = "".join(
            ellipse(Point(-33 - i * 0.8, 14 + i * 12), 8.4 - i * 0.6, 8, colour if i % 2 == 0 else light)
            for i in range(6)
        )
    return Covering(behind, over)


def _worn(look: Look) -> str:
    if look.hairnet:
        net = "M28 -18C30 -48 -8 -58 -30 -44C-48 -30 -46 8 -36 20C-24 24 -10 18 -4 8C4 -6 14 -14 28 -18Z"
        return filled(net, "#BFE3F2") + stroked("M28 -18C14 -14 4 -6 -4 8C-10 18 -24 24 -36 20", "#7FB9D3", 3)
    if look.cap:
        dome = filled("M-33 -8C-38 -44 -14 -54 2 -54C20 -54 30 -42 29 -16Z", look.cap)
        return dome + filled("M12 -22C30 -26 50 -20 56 -12C42 -10 26 -12 8 -13Z", shade(look.cap, -0.18))
    return ""


# Coverings ---------------------------------------------------------------------------------------------------------

CLOSED = "M27 -15C29 -52 -12 -58 -31 -42C-46 -26 -42 22 -39 54C-18 63 14 61 24 52C29 45 27 38 20 37.5C8 35 0 20 4 0C7 -10 18 -15 27 -15Z"
LOOSE = "M21 -27C16 -56 -14 -60 -32 -44C-48 -28 -44 22 -40 58C-22 66 -8 62 2 54C-6 38 -10 16 -4 -2C2 -14 10 -22 21 -27Z"
TIED = (
    "M22 -26C18 -52 -12 -56 -30 -40C-43 -26 -38 6 -30 22C-16 32 6 40 20 40L22 36C10 34 -2 22 -2 2C2 -12 10 -22 22 -26Z"
)
HAIRLINE = "M26 -18C26 -40 4 -46 -4 -38L-6 -4L4 -4C8 -10 18 -14 26 -18Z"
WOUND = "M28 -16C32 -50 -6 -62 -28 -48C-48 -34 -44 0 -32 12C-22 16 -14 8 -10 0C2 -8 14 -14 28 -16Z"
HIGH = "M28 -18C34 -56 -8 -72 -30 -56C-50 -40 -46 -4 -34 8C-24 14 -16 6 -12 -2C0 -10 14 -16 28 -18Z"


def _covered(look: Look) -> Covering:
    cloth, fold = look.scarf, shade(look.scarf, -0.24)
    match look.hair:
        case "hijab" | "khimar":
            under = filled("M27 -15C27 -21 25 -26 22 -28C10 -24 2 -11 2 4L6 8C6 -6 16 -14 27 -15Z", shade(cloth, -0.1))
            sweep = "M1 6C-2 22 6 38 18 42M-2 -16C-12 -30 -8 -44 4 -48M-8 2C-16 24 -12 42 -2 54"
            return Covering("", filled(CLOSED, cloth) + under + stroked(sweep, fold, 2.2))
        case "shayla" | "netela":
            border = (
                stroked("M19 -29C8 -24 0 -14 -6 0C-11 18 -8 38 0 53", look.trim, 4) if look.hair == "netela" else ""
            )
            folds = stroked("M-8 -10C-14 -28 -10 -42 2 -50M-14 4C-22 24 -20 42 -14 56", fold, 2.2)
            return Covering("", filled(HAIRLINE, look.hair_colour) + filled(LOOSE, cloth) + border + folds)
        case "kerchief":
            knot = filled("M20 35C27 33 29 42 23 44L32 58L22 57L18 46L10 58L4 53L14 43Z", shade(cloth, -0.08))
            folds = stroked("M-6 2C-16 -16 -12 -34 2 -44M-8 14C-20 12 -28 6 -33 -4", fold, 2.2)
            return Covering("", filled(HAIRLINE, look.hair_colour) + filled(TIED, cloth) + knot + folds)
        case "turban":
            folds = "M26 -24C8 -22 -14 -8 -32 -2M24 -36C4 -36 -20 -24 -40 -14M16 -48C0 -52 -20 -44 -36 -30M-8 2C-16 -6 -24 -22 -22 -40"
            return Covering("", filled(WOUND, cloth) + stroked(folds, fold, 2.2))
        case _:
            knot = filled("M0 -62C-10 -80 14 -86 16 -66C26 -82 44 -70 28 -54C18 -46 6 -48 0 -62Z", cloth)
            folds = "M27 -26C8 -26 -16 -12 -34 -6M28 -40C8 -42 -20 -30 -42 -20M6 -56q7 5 14 0"
            return Covering("", knot + filled(HIGH, cloth) + stroked(folds, fold, 2.3))
