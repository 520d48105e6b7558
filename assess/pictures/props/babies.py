"""Babies as they lie, are carried and sleep, and the doll that stands for one in a practical task."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import RED, WATER, WHITE
from assess.pictures.props.shapes import Options, block, drop, tube, word
from assess.pictures.svg import INK, Point, ellipse, filled, group, shade, stroked

HAIR = "#3B2A22"
SKIN = "#C98F5E"
PLAY_CLOTHES = "#8FC0D9"


def _line(options: Options) -> str:
    return shade(word(options, "skin"), -0.45)


def _lying_face(options: Options, at: Point) -> str:
    """Draw the face of a baby on its back, seen from the side with the nose up."""
    x, y, line = at.x, at.y, _line(options)
    eye = ellipse(Point(x - 1, y - 7), 3, 3.2, INK)
    mouth = stroked(f"M{x + 14} {y - 4}q4 3 6 -2", line, 2.2)
    cheek = ellipse(Point(x + 8, y + 3), 5, 4, shade(word(options, "skin"), 0.2))
    return cheek + eye + mouth + stroked(f"M{x + 7} {y - 15}q3 -4 6 -1", line, 2.2)


def _seams(options: Options) -> str:
    """Draw the joints of a doll: cloth stitched at neck, hip and ankles, and a button for an eye."""
    line = shade(word(options, "skin"), -0.35)
    return (
        stroked("M-25 -12v-26M38 -36l14 10M46 -66l16 3M-14 -50l13 4", line, 2.4)
        + ellipse(Point(-49, -33), 5, 5, INK)
        + ellipse(Point(-49, -33), 1.8, 1.8, WHITE)
        + ellipse(Point(-40, -20), 6, 5, "#E58C86")
    )


def _on_its_back(options: Options) -> str:
    skin, vest = word(options, "skin"), word(options, "colour")
    nappy = filled("M14 -46Q34 -48 44 -38L52 -20Q44 -2 18 -4Q10 -24 14 -46Z", WHITE)
    tab = filled("M22 -44L36 -44L36 -32L24 -30Z", "#7FB7D8")
    bare = filled("M14 -46Q34 -48 44 -38L50 -20Q44 -2 18 -4Q10 -24 14 -46Z", skin)
    dressed = nappy + tab if word(options, "nappy") == "on" else bare
    return (
        tube([Point(40, -26), Point(66, -50), Point(56, -82)], 18, shade(skin, -0.1))
        + filled("M46 -80Q52 -94 64 -92Q70 -84 62 -76Z", shade(skin, -0.1))
        + ellipse(Point(-48, -27), 25, 24, skin)
        + filled("M-72 -32Q-70 -52 -46 -51Q-58 -44 -62 -30Q-66 -16 -62 -8Q-74 -18 -72 -32Z", word(options, "hair"))
        + filled("M-28 -44Q-6 -52 18 -48V-3Q-10 2 -28 -8Q-34 -26 -28 -44Z", vest)
        + filled("M-28 -14Q-8 -8 18 -12V-3Q-10 2 -28 -8Z", shade(vest, -0.13))
        + dressed
        + tube([Point(34, -20), Point(58, -42), Point(46, -68)], 19, skin)
        + filled("M38 -66Q42 -80 55 -79Q62 -72 54 -62Z", skin)
        + tube([Point(-12, -36), Point(-16, -58), Point(-4, -72)], 14, shade(vest, 0.1))
        + ellipse(Point(-2, -76), 8, 8, skin)
    )


def _baby_nappy(options: Options) -> str:
    return _on_its_back(options) + _lying_face(options, Point(-48, -27))


def _baby_doll(options: Options) -> str:
    return _on_its_back(options) + _seams(options)


def _crying(options: Options) -> str:
    x, y, line = -14, -112, _line(options)
    return (
        stroked(f"M{x - 12} {y - 8}q4 -4 8 0M{x + 6} {y - 8}q4 -4 8 0", line, 2.6)
        + ellipse(Point(x, y + 10), 7, 8, "#7A2A2A")
        + drop(Point(x - 14, y - 2), 11, WATER)
        + drop(Point(x + 13, y - 1), 11, WATER)
    )


def _calm(options: Options) -> str:
    line = _line(options)
    return stroked("M-28 -113q4 4 8 0M-10 -113q4 4 8 0", line, 2.6) + stroked("M-19 -100q4 4 8 0", line, 2.6)


def _baby_upright(options: Options) -> str:
    skin, cloth = word(options, "skin"), word(options, "colour")
    face = _crying(options) if word(options, "mood") == "crying" else _calm(options)
    drawn = (
        tube([Point(6, -22), Point(-20, -24), Point(-22, -6)], 22, shade(cloth, -0.12))
        + ellipse(Point(-24, -5), 12, 8, skin)
        + filled("M-24 -84Q0 -98 24 -84Q40 -54 30 -18Q20 -2 -4 -6Q-26 -12 -30 -40Q-30 -66 -24 -84Z", cloth)
        + filled("M14 -90Q26 -86 30 -70Q40 -44 30 -18Q24 -6 8 -5Q26 -34 14 -90Z", shade(cloth, -0.13))
        + ellipse(Point(-8, -110), 27, 26, skin)
        + filled("M-34 -116Q-30 -138 -6 -138Q20 -136 20 -108Q14 -118 4 -126Q-18 -128 -34 -116Z", word(options, "hair"))
        + tube([Point(0, -70), Point(-18, -68), Point(-30, -76)], 15, shade(cloth, 0.12))
        + ellipse(Point(-33, -78), 8, 8, skin)
        + face
    )
    return group(drawn, at=Point(0, -3))


def _carrying_cloth(options: Options) -> str:
    skin, cloth, pattern = word(options, "skin"), word(options, "colour"), word(options, "pattern")
    head = ellipse(Point(-44, -138), 26, 25, skin) + filled(
        "M-71 -138Q-71 -166 -44 -166Q-25 -165 -19 -151Q-36 -159 -46 -146Q-52 -134 -50 -120Q-67 -124 -71 -138Z",
        word(options, "hair"),
    )
    wrap = filled(
        "M-14 -124Q-44 -118 -66 -98Q-90 -62 -62 -20Q-44 4 -6 -2H66Q72 -30 68 -62L66 -108Q28 -122 -14 -124Z", cloth
    )
    rolled = filled("M-16 -126Q28 -124 66 -110L68 -96Q28 -110 -18 -112Z", shade(cloth, -0.18))
    bulge = filled("M-66 -98Q-90 -62 -62 -20Q-44 4 -6 -2Q-44 -12 -56 -50Q-62 -78 -46 -108Q-58 -104 -66 -98Z", shade(cloth, -0.1))  # fmt: skip
    spots = "".join(
        filled(f"M{x} {y - 9}L{x + 8} {y}L{x} {y + 9}L{x - 8} {y}Z", pattern)
        for x, y in ((-34, -88), (-40, -50), (-22, -22), (-6, -62), (10, -32), (38, -46), (52, -74), (24, -82), (44, -16))
    )  # fmt: skip
    foot = ellipse(Point(-2, -10), 15, 9, skin, rotate=-14)
    knot = filled("M58 -106Q78 -118 80 -104Q80 -94 62 -94Z", shade(cloth, -0.25)) + filled(
        "M62 -98L84 -74L72 -70L58 -92Z", shade(cloth, -0.08)
    )
    face = stroked("M-38 -138q4 4 9 0M-32 -122q4 3 7 -1", _line(options), 2.6)
    return head + wrap + bulge + rolled + spots + foot + knot + face


def _asleep_on_back(options: Options) -> str:
    skin, bag = word(options, "skin"), word(options, "colour")
    arms = tube([Point(-22, -34), Point(-30, -54), Point(-46, -58)], 12, WHITE) + tube(
        [Point(-20, -16), Point(-26, -2), Point(-44, -4)], 12, WHITE
    )
    hands = ellipse(Point(-50, -58), 7, 7, skin) + ellipse(Point(-50, -7), 7, 7, skin)
    body = filled("M-28 -46Q-10 -52 8 -48L62 -56Q76 -30 62 -4L8 -6Q-10 -2 -28 -8Q-36 -28 -28 -46Z", bag)
    shaded = filled("M-28 -8Q-10 -14 8 -18L66 -18Q66 -8 62 -4L8 -6Q-10 -2 -28 -8Z", shade(bag, -0.13))
    zip_line = stroked("M-24 -28H64", shade(bag, -0.35), 2.4)
    head = ellipse(Point(-50, -30), 24, 22, skin) + filled(
        "M-64 -48Q-76 -40 -74 -28Q-74 -16 -64 -12Q-70 -22 -69 -30Q-69 -40 -64 -48Z", word(options, "hair")
    )
    line = _line(options)
    face = stroked("M-52 -42q4 3 0 7M-52 -25q4 3 0 7M-38 -33q3 4 0 8", line, 2.6) + ellipse(
        Point(-45, -30), 2.2, 2.6, line
    )
    return group(arms + hands + body + shaded + zip_line + head + face, at=Point(0, -5))


def _asleep_on_belly(options: Options) -> str:
    skin, bag, hair = word(options, "skin"), word(options, "colour"), word(options, "hair")
    arms = tube([Point(-20, -40), Point(-36, -58), Point(-62, -56)], 13, shade(bag, 0.15)) + tube(
        [Point(-20, -14), Point(-36, 0), Point(-60, -6)], 13, shade(bag, 0.15)
    )
    hands = ellipse(Point(-68, -56), 7, 7, skin) + ellipse(Point(-66, -7), 7, 7, skin)
    legs = tube([Point(20, -38), Point(48, -50), Point(66, -46)], 17, shade(bag, -0.1)) + tube(
        [Point(20, -16), Point(48, -4), Point(66, -10)], 17, shade(bag, -0.1)
    )
    feet = ellipse(Point(70, -45), 8, 7, skin) + ellipse(Point(70, -11), 8, 7, skin)
    body = filled("M-26 -46Q0 -58 30 -46Q42 -28 30 -8Q0 2 -26 -8Q-36 -28 -26 -46Z", bag)
    head = ellipse(Point(-46, -28), 23, 22, skin) + filled(
        "M-30 -44Q-20 -28 -30 -12Q-46 -4 -58 -12Q-46 -20 -46 -30Q-46 -40 -60 -44Q-46 -54 -30 -44Z", hair
    )
    back = stroked("M-14 -40q24 -6 38 2", shade(bag, -0.25), 2.4) + ellipse(Point(-40, -10), 5, 4, shade(skin, -0.12))
    return group(arms + hands + legs + feet + body + head + back, at=Point(0, -6))


def _in_bath(options: Options) -> str:
    skin, tub = word(options, "skin"), word(options, "colour")
    baby = (
        tube([Point(-30, -84), Point(-2, -100), Point(14, -84)], 14, shade(skin, -0.1))
        + filled("M-56 -92Q-30 -104 -4 -78L4 -60H-60Z", skin)
        + ellipse(Point(-58, -112), 26, 25, skin)
        + filled("M-84 -112Q-84 -138 -58 -138Q-42 -137 -36 -124Q-52 -132 -64 -122Q-72 -112 -74 -100Q-84 -102 -84 -112Z", word(options, "hair"))
        + ellipse(Point(-52, -116), 3, 3.2, INK)
        + ellipse(Point(-38, -118), 2.6, 3, INK)
        + stroked("M-46 -102q5 4 9 -1", _line(options), 2.4)
        + tube([Point(54, -76), Point(66, -98)], 15, skin)
    )  # fmt: skip
    water = filled("M-92 -76H96L94 -60H-90Z", "#AEDDF3")
    foam = "".join(
        ellipse(Point(x, y), r, r, WHITE) for x, y, r in ((-8, -76, 9), (10, -80, 11), (30, -76, 9), (-26, -74, 7))
    )
    front = (
        filled("M-108 -72H108Q112 -64 104 -60L88 -10Q84 0 74 0H-74Q-84 0 -88 -10L-104 -60Q-112 -64 -108 -72Z", tub)
        + filled("M44 -72H108Q112 -64 104 -60L88 -10Q84 0 74 0H34Z", shade(tub, -0.13))
        + block(-108, -74, 216, 12, shade(tub, 0.25), radius=6)
    )
    return baby + water + foam + front


def _crawling(options: Options) -> str:
    skin, cloth = word(options, "skin"), word(options, "colour")
    return (
        tube([Point(24, -44), Point(22, -20), Point(30, -6)], 15, shade(skin, -0.12))
        + tube([Point(-34, -40), Point(-16, -10), Point(-60, -9)], 20, shade(cloth, -0.2))
        + filled("M-56 -60Q-30 -78 30 -66Q44 -54 34 -38Q0 -24 -40 -26Q-60 -36 -56 -60Z", cloth)
        + filled("M-56 -50Q-20 -36 36 -46Q34 -38 34 -38Q0 -24 -40 -26Q-58 -34 -56 -50Z", shade(cloth, -0.13))
        + tube([Point(-40, -40), Point(-28, -9), Point(-70, -8)], 20, shade(cloth, -0.1))
        + ellipse(Point(-74, -9), 11, 8, skin)
        + tube([Point(26, -48), Point(36, -24), Point(38, -8)], 15, shade(cloth, 0.1))
        + ellipse(Point(42, -7), 10, 7, skin)
        + ellipse(Point(50, -84), 28, 27, skin)
        + filled("M22 -84Q20 -112 48 -112Q68 -112 74 -98Q56 -104 44 -94Q36 -84 36 -72Q24 -74 22 -84Z", word(options, "hair"))
        + ellipse(Point(54, -88), 3.2, 3.6, INK)
        + ellipse(Point(68, -88), 2.8, 3.4, INK)
        + stroked("M56 -72q6 5 12 -1", _line(options), 2.6)
        + ellipse(Point(48, -76), 5, 4, shade(RED, 0.45))
    )  # fmt: skip


def _in_bouncer(options: Options) -> str:
    skin, cloth, seat = word(options, "skin"), word(options, "colour"), word(options, "seat")
    frame = tube([Point(-78, -5), Point(70, -5)], 9, "#5B6678") + tube(
        [Point(-74, -6), Point(-30, -14), Point(40, -34), Point(78, -84)], 9, "#5B6678"
    )
    cushion = filled("M-76 -40Q-60 -18 -20 -20Q30 -36 56 -100Q70 -116 82 -104Q88 -92 74 -70Q44 -20 -14 -8Q-70 -4 -86 -34Z", seat)  # fmt: skip
    legs = tube([Point(-4, -44), Point(-40, -66), Point(-62, -44)], 19, shade(cloth, -0.15)) + ellipse(
        Point(-66, -42), 9, 11, skin
    )
    body = filled("M46 -96Q20 -100 2 -68Q-12 -44 -6 -30Q10 -20 32 -40Q56 -62 46 -96Z", cloth)
    belt = filled("M-10 -52Q8 -54 26 -30L18 -24Q4 -44 -10 -42Z", shade(seat, -0.3))
    arm = tube([Point(26, -80), Point(2, -84), Point(-12, -96)], 13, shade(cloth, 0.12)) + ellipse(
        Point(-15, -99), 8, 8, skin
    )
    head = ellipse(Point(44, -114), 26, 25, skin) + filled(
        "M30 -136Q50 -146 66 -132Q74 -118 68 -104Q60 -106 58 -118Q50 -130 30 -136Z", word(options, "hair")
    )
    line = _line(options)
    face = (
        ellipse(Point(28, -118), 3, 3.4, INK)
        + ellipse(Point(42, -122), 3, 3.4, INK)
        + ellipse(Point(32, -102), 5, 4.5, "#7A2A2A")
        + stroked("M22 -125q4 -4 8 -2M38 -129q5 -3 8 0", line, 2.2)
    )
    return frame + cushion + legs + body + belt + head + arm + face


_LOOK = {"skin": SKIN, "hair": HAIR, "colour": PLAY_CLOTHES}

PROPS = (
    Prop(
        name="baby-nappy",
        draw=_baby_nappy,
        size=(148, 96),
        grips={"feet": Point(52, -72), "hand": Point(-2, -74)},
        contacts={"belly": Point(0, -48), "bottom": Point(34, -44), "cheek": Point(-40, -20), "head": Point(-48, -27)},
        defaults={**_LOOK, "nappy": "on"},
        axes={"feet": 0},
    ),
    Prop(
        name="baby-doll",
        draw=_baby_doll,
        size=(148, 96),
        grips={"feet": Point(52, -72), "hand": Point(-2, -74)},
        contacts={"belly": Point(0, -48), "bottom": Point(34, -44), "head": Point(-48, -27)},
        defaults={"skin": "#E9C7A0", "hair": "#B5603C", "colour": "#E0B04A", "nappy": "on"},
        axes={"feet": 0},
    ),
    Prop(
        name="baby-upright",
        draw=_baby_upright,
        size=(84, 144),
        grips={"back": Point(24, -62), "bottom": Point(12, -10)},
        contacts={"head": Point(-8, -110), "cheek": Point(-24, -102)},
        defaults={**_LOOK, "mood": "calm"},
    ),
    Prop(
        name="baby-carrying-cloth",
        draw=_carrying_cloth,
        size=(170, 168),
        grips={"knot": Point(68, -102)},
        contacts={"back": Point(-6, -78), "head": Point(-44, -138)},
        defaults={"skin": SKIN, "hair": HAIR, "colour": "#C9583F", "pattern": "#F4C430"},
        axes={"knot": 0},
    ),
    Prop(
        name="baby-asleep-back",
        draw=_asleep_on_back,
        size=(152, 70),
        contacts={"belly": Point(10, -30), "head": Point(-50, -30)},
        defaults=_LOOK,
    ),
    Prop(
        name="baby-asleep-belly",
        draw=_asleep_on_belly,
        size=(158, 72),
        contacts={"belly": Point(0, -30), "head": Point(-46, -28)},
        defaults=_LOOK,
    ),
    Prop(
        name="baby-in-bath",
        draw=_in_bath,
        size=(222, 140),
        grips={"neck": Point(-62, -88)},
        contacts={"head": Point(-58, -112), "belly": Point(-6, -82), "water": Point(20, -76)},
        defaults={"skin": SKIN, "hair": HAIR, "colour": "#7FC3B4"},
        axes={"neck": 0},
    ),
    Prop(
        name="baby-bouncer",
        draw=_in_bouncer,
        size=(172, 142),
        contacts={"mouth": Point(30, -102), "head": Point(44, -114), "belly": Point(14, -62)},
        defaults={**_LOOK, "seat": "#E08A3C"},
    ),
    Prop(
        name="baby-crawling",
        draw=_crawling,
        size=(170, 114),
        contacts={"head": Point(50, -84), "back": Point(-10, -68)},
        defaults=_LOOK,
    ),
)
