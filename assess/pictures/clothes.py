"""Clothes: the trunk with what is worn on it, skirts, trousers, shoes, sleeves.

Trunk coordinates: the origin is the middle of the hips, shoulders lie at y = -104, the collar at y = -121.
"""

from assess.pictures.geometry import between
from assess.pictures.look import Look
from assess.pictures.skeleton import Body, Side, View
from assess.pictures.svg import INK, Point, filled, number, rectangle, shade, stroked, tapered

TRUNK_SIDE = (
    "M-10 -121C-24 -119 -32 -110 -31 -94C-30 -76 -27 -64 -27 -48C-27 -28 -33 -12 -33 9L32 9C33 -12 28 -30 29 -50"
    "C30 -62 34 -70 33 -86C33 -107 26 -117 12 -121Z"
)
TRUNK_FRONT = (
    "M-14 -121C-32 -119 -44 -112 -43 -96C-42 -80 -35 -66 -35 -48C-35 -30 -40 -12 -40 9L40 9C40 -12 35 -30 35 -48"
    "C35 -66 42 -80 43 -96C44 -112 32 -119 14 -121Z"
)
VEST_LIGHT = "#F7F3DC"


def trunk(look: Look, frame: Body) -> str:
    """The trunk with bib, vest or collar, in trunk coordinates."""
    parts = filled(TRUNK_SIDE if frame.view is View.SIDE else TRUNK_FRONT, look.cloth)
    if look.work:
        seam = "M-30 -104Q0 -96 30 -104" if frame.view is View.BACK else f"M{8 if frame.view is View.SIDE else 0} -88V8"
        parts += stroked(seam, shade(look.cloth, -0.22), 2)
    if look.apron:
        parts += _bib(look.apron, frame)
    if look.vest:
        parts += _vest(look.vest, frame.view)
    return parts


HEM = 60
"""How far below the hips a tunic ends."""
TUNIC_FRONT = "M-38 -4A38 32 0 0 1 38 -4C41 18 46 34 46 60Q0 69 -46 60C-46 34 -41 18 -38 -4Z"
APRON_SIDE = "M-13 -8Q8 -36 32 -8C37 14 39 30 39 54Q12 62 -16 54C-18 30 -17 10 -13 -8Z"
APRON_FRONT = "M-35 -4Q0 -34 35 -4C38 14 40 32 39 56Q0 64 -39 56C-40 32 -38 14 -35 -4Z"


def tunic_below(look: Look, frame: Body) -> str:
    """What hangs of a tunic below the waist; it falls straight when the trunk leans."""
    if frame.low or look.worn != "tunic":
        return ""
    side_on = frame.view is View.SIDE
    parts = filled(_tunic_side(frame, look.build) if side_on else TUNIC_FRONT, look.cloth)
    if look.work and frame.view is not View.BACK:
        seam = "M8 -20V62M13 6h20v20h-20Z" if side_on else "M0 -20V64M10 6h20v20h-20Z"
        parts += stroked(seam, shade(look.cloth, -0.22), 2)
    return parts


def _tunic_side(frame: Body, wide: float) -> str:
    """The hem lies round both thighs, wherever they are."""
    at = frame.trunk.at
    thighs = [
        between(hip, knee, min(1.0, HEM / max(knee.y - hip.y, 1))).x - at.x for hip, knee, _, _ in frame.legs.values()
    ]
    left, right = number(min(thighs) / wide - 27), number(max(thighs) / wide + 27)
    middle = number((min(thighs) + max(thighs)) / 2 / wide)
    return (
        f"M-35 0A35 35 0 0 1 35 0C37 20 {right} 34 {right} {HEM}Q{middle} {HEM + 9} {left} {HEM}"
        f"C{left} 34 -37 20 -35 0Z"
    )


def apron_below(look: Look, frame: Body) -> str:
    """What hangs of an apron below the waist."""
    if frame.low or not look.apron or frame.view is View.BACK:
        return ""
    side_on = frame.view is View.SIDE
    pocket = "M2 4h26v20q-13 5 -26 0Z" if side_on else "M-16 4h32v20q-16 5 -32 0Z"
    return filled(APRON_SIDE if side_on else APRON_FRONT, look.apron) + stroked(pocket, shade(look.apron, -0.2), 2)


def collar(look: Look, frame: Body) -> str:
    """The light collar of a work tunic, over the neck."""
    shape = (
        "M-9 -121L4 -97L18 -119L23 -112L6 -84L-15 -112Z"
        if frame.view is View.SIDE
        else "M-13 -122L0 -98L13 -122L20 -115L0 -84L-20 -115Z"
    )
    return filled(shape, shade(look.cloth, 0.6)) + stroked(shape, INK, 2.2)


def _bib(colour: str, frame: Body) -> str:
    dark = shade(colour, -0.2)
    if frame.view is View.BACK:
        cross = "M-24 -114L22 -46M24 -114L-22 -46M-31 -44H31"
        bow = filled("M0 -44C-20 -60 -26 -34 0 -42C26 -34 20 -60 0 -44L-10 -18L0 -40L10 -18Z", colour)
        return stroked(cross, colour, 7) + bow
    if frame.view is View.SIDE:
        straps = stroked("M29 -92C28 -106 22 -114 16 -118M-12 -45L-29 -47", dark, 4.5)
        return straps + filled("M0 -90Q16 -86 31 -92L30 -46Q32 -20 32 9L-14 9Q-15 -20 -12 -46Z", colour)
    straps = stroked("M-20 -90L-15 -119M20 -90L15 -119M-27 -45L-35 -48M27 -45L35 -48", dark, 4.5)
    return straps + filled("M-22 -90Q0 -86 22 -90L27 -46Q34 -20 36 9L-36 9Q-34 -20 -27 -46Z", colour)


def _vest(colour: str, view: View) -> str:
    if view is View.SIDE:
        shape = TRUNK_SIDE.replace("12 -121Z", "12 -121Q14 -84 14 -60Q4 -90 -10 -121Z")
        bands = rectangle(-30, -46, 60, 12, VEST_LIGHT) + filled("M-24 -118L-13 -121L-9 -46H-20Z", VEST_LIGHT)
        return filled(shape, colour) + bands
    band = rectangle(-36, -46, 72, 12, VEST_LIGHT)
    straps = filled("M-29 -118L-18 -121L-17 -46H-28ZM29 -118L18 -121L17 -46H28Z", VEST_LIGHT)
    opening = "" if view is View.BACK else "Q4 -90 1.5 8L-1.5 8Q-4 -90 -14 -121"
    shape = TRUNK_FRONT.replace("14 -121Z", f"14 -121{opening}Z")
    return filled(shape, colour) + band + straps


def leg(look: Look, frame: Body, side: Side) -> str:
    """A leg with its shoe, in figure coordinates."""
    hip, knee, ankle, _ = frame.legs[side]
    behind = side == "far" and frame.view is View.SIDE
    colour = shade(look.bottom, -0.18) if behind else look.bottom
    if look.worn in ("trousers", "tunic"):
        wide = look.build
        limb = filled(tapered(hip, 19.5 * wide, knee, 15.5), colour) + filled(tapered(knee, 15.5, ankle, 11.5), colour)
    else:
        skin = look.legs or look.tone.base
        skin = shade(skin, -0.14) if behind else skin
        limb = filled(tapered(hip, 17, knee, 13), skin) + filled(tapered(knee, 13, ankle, 8.5), skin)
    return _shoe(look, ankle, frame.view) + limb


def _shoe(look: Look, ankle: Point, view: View) -> str:
    x, y = ankle
    n = number
    if view is View.SIDE:
        path = (
            f"M{n(x - 12)} {n(y + 12)}C{n(x - 15)} {n(y - 6)} {n(x + 8)} {n(y - 8)} {n(x + 11)} {n(y - 2)}"
            f"C{n(x + 21)} {n(y + 1)} {n(x + 29)} {n(y + 5)} {n(x + 29)} {n(y + 12)}Z"
        )
    else:
        path = f"M{n(x - 13)} {n(y + 12)}C{n(x - 15)} {n(y - 9)} {n(x + 15)} {n(y - 9)} {n(x + 13)} {n(y + 12)}Z"
    return filled(path, look.shoes)


def skirt(look: Look, frame: Body) -> str:
    """Skirt or dress below the waist, and the part of a tunic or apron that lies on bent thighs."""
    if look.worn == "trousers" or (look.worn == "tunic" and not frame.low):
        return _lap(look, frame) if frame.low and look.apron else ""
    colour = look.bottom if look.worn == "skirt" else look.cloth
    if frame.low:
        return _folded_skirt(look, frame, colour) + (_lap(look, frame) if look.apron else "")
    hip = frame.trunk.at
    wide = look.build
    long = look.worn == "dress"
    hem_y = hip.y * (0.1 if long else 0.38)
    xs = [frame.legs[s].joint.x for s in ("near", "far")]
    if long:
        xs += [between(frame.legs[s].joint, frame.legs[s].end, 0.8).x for s in ("near", "far")]
    left, right = min(xs) - 24, max(xs) + 24
    half = (31.5 if frame.view is View.SIDE else 38.5) * wide
    n = number
    path = (
        f"M{n(hip.x - half)} {n(hip.y - 2)}A{n(half)} 32 0 0 1 {n(hip.x + half)} {n(hip.y - 2)}"
        f"C{n(hip.x + half + 4)} {n(hip.y + 36)} {n(right)} {n(hem_y - 44)} {n(right + 4)} {n(hem_y)}"
        f"Q{n((left + right) / 2)} {n(hem_y + 9)} {n(left - 4)} {n(hem_y)}"
        f"C{n(left)} {n(hem_y - 44)} {n(hip.x - half - 4)} {n(hip.y + 36)} {n(hip.x - half)} {n(hip.y - 2)}Z"
    )
    fold = f"M{n((left + right) / 2 - 8)} {n(hem_y)}Q{n(hip.x - 6)} {n(hem_y - 60)} {n(hip.x - 4)} {n(hip.y + 46)}"
    return filled(path, colour) + stroked(fold, shade(colour, -0.18), 2.4)


def _folded_skirt(look: Look, frame: Body, colour: str) -> str:
    down = {"dress": 0.78, "skirt": 0.35, "tunic": 0.0, "trousers": 0.0}[look.worn]
    parts = ""
    for side in ("far", "near"):
        hip, knee, ankle, _ = frame.legs[side]
        tone = shade(colour, -0.12) if side == "far" and frame.view is View.SIDE else colour
        end = knee if look.worn != "tunic" else between(hip, knee, 0.62)
        parts += filled(tapered(hip, 27 * look.build, end, 23), tone)
        if down:
            parts += filled(tapered(knee, 23, between(knee, ankle, down), 19), tone)
    return parts


def _lap(look: Look, frame: Body) -> str:
    """The apron over bent thighs."""
    colour = look.apron or look.cloth
    hip, knee, _, _ = frame.legs["near"]
    if frame.view is View.SIDE:
        return filled(tapered(between(hip, knee, 0.15), 22, between(hip, knee, 0.72), 19), colour)
    x, y = frame.trunk.at
    return filled(f"M{number(x - 32)} {number(y)}h64l8 44q-40 10 -80 0Z", colour)
