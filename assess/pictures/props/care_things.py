"""Small things of care: the call bell, glasses, a cup with two ears, slippers, cream, photographs, a measuring cuff."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    GLASS,
    ORANGE,
    PINK,
    RED,
    SLATE,
    STEEL,
    STEEL_DARK,
    WATER,
    WHITE,
    WOOD,
    WOOD_DARK,
)
from assess.pictures.props.shapes import Options, amount, block, tube, word
from assess.pictures.svg import Point, ellipse, filled, group, rectangle, shade, stroked


def _bell(_: Options) -> str:
    """A push button on a cord, with a bell on it."""
    cord = tube(
        [Point(0, -48), Point(-2, -30), Point(8, -14), Point(26, -20), Point(36, -34), Point(50, -28), Point(54, -4)],
        6, STEEL_DARK,
    ) + block(44, -8, 20, 12, STEEL_DARK, radius=3)  # fmt: skip
    body = filled("M-24 -52Q-30 -128 0 -130Q30 -128 24 -52Q0 -44 -24 -52Z", WHITE) + filled(
        "M10 -122Q25 -108 20 -55Q14 -51 8 -50Q18 -90 10 -122Z", shade(WHITE, -0.12)
    )
    button = ellipse(Point(0, -98), 19, 19, RED)
    sign = filled("M-9 -92Q-7 -94 -7 -102Q-6 -109 0 -109Q6 -109 7 -102Q7 -94 9 -92Z", WHITE) + ellipse(
        Point(0, -89), 3, 2.4, WHITE
    )
    return cord + body + button + sign


def _spectacles(_: Options) -> str:
    rims = "".join(
        filled(f"M{x - 26} -20a26 20 0 1 0 52 0a26 20 0 1 0 -52 0Z", SLATE) + ellipse(Point(x, -20), 20, 15, GLASS)
        for x in (-32, 32)
    )
    shine = stroked("M-42 -22l8 -8M22 -22l8 -8", "#FFFFFF", 4)
    arms = tube([Point(-58, -24), Point(-70, -34), Point(-62, -44)], 6, SLATE) + tube(
        [Point(58, -24), Point(70, -34), Point(62, -44)], 6, SLATE
    )
    return arms + rims + stroked("M-8 -22Q0 -30 8 -22", SLATE, 6) + shine


def _two_eared_cup(options: Options) -> str:
    colour = word(options, "colour")
    ears = "".join(
        tube(
            [Point(side * 22, -48), Point(side * 42, -46), Point(side * 40, -18), Point(side * 18, -14)],
            8,
            shade(colour, -0.14),
        )
        for side in (-1, 1)
    )
    return (
        ears
        + filled("M-26 -58H26L20 -4Q18 0 12 0H-12Q-18 0 -20 -4Z", colour)
        + filled("M8 -58H26L20 -4Q18 0 12 0H4Q12 -30 8 -58Z", shade(colour, -0.13))
        + ellipse(Point(0, -58), 26, 6, shade(colour, -0.2))
        + ellipse(Point(0, -58), 21, 4, WATER)
    )


def _slipper(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-40 -4Q-44 -24 -30 -26Q-16 -20 -2 -24Q24 -40 40 -18Q46 -4 38 0H-36Q-40 0 -40 -4Z", colour)
        + filled("M-30 -26Q-16 -20 -2 -24Q-8 -12 -24 -14Z", shade(colour, -0.35))
        + rectangle(-41, -6, 82, 6, shade(colour, -0.3), radius=3)
        + ellipse(Point(20, -22), 6, 5, shade(colour, 0.5))
    )


def _cream(_: Options) -> str:
    return (
        filled("M-22 -84H22L15 -18H-15Z", PINK)
        + filled("M6 -84H22L15 -18H4Z", shade(PINK, -0.12))
        + rectangle(-24, -92, 48, 10, shade(PINK, -0.25), radius=3)
        + rectangle(-14, -20, 28, 20, WHITE, radius=4)
        + filled("M0 -68Q14 -52 0 -40Q-14 -52 0 -68Z", WHITE)
    )


def _comb(options: Options) -> str:
    colour = word(options, "colour")
    teeth = "".join(rectangle(x, -24, 5, 24, colour, radius=2) for x in range(-10, 50, 8))
    return block(-56, -38, 108, 15, colour, radius=6) + teeth


def _picture_of_person(x: float, y: float, skin: str, cloth: str) -> str:
    return (
        rectangle(x - 22, y - 26, 44, 52, WHITE, radius=2)
        + rectangle(x - 18, y - 22, 36, 44, "#DCEBF0")
        + filled(f"M{x - 14} {y + 22}Q{x - 14} {y + 4} {x} {y + 4}Q{x + 14} {y + 4} {x + 14} {y + 22}Z", cloth)
        + ellipse(Point(x, y - 6), 9, 10, skin)
    )


def _album(_: Options) -> str:
    """An open album with photographs of people."""
    return (
        filled("M-112 -104Q-56 -116 0 -102Q56 -116 112 -104V-4Q56 -14 0 0Q-56 -14 -112 -4Z", WOOD_DARK)
        + filled("M-104 -106Q-54 -118 0 -104V-6Q-54 -18 -104 -8Z", "#F6EFDF")
        + filled("M104 -106Q54 -118 0 -104V-6Q54 -18 104 -8Z", "#EADFC8")
        + _picture_of_person(-74, -60, "#9E6543", "#C9794F")
        + _picture_of_person(-28, -58, "#EBB98F", "#3E7FBA")
        + _picture_of_person(28, -58, "#75492F", "#5E9B6B")
        + _picture_of_person(74, -60, "#CB9062", "#7E5CA3")
    )


def _cuff(_: Options) -> str:
    """A band round an upper arm, with tube and gauge: origin under the gauge."""
    return (
        filled("M-86 -140Q-62 -150 -38 -140L-34 -92Q-60 -82 -84 -92Z", "#4E6FA0")
        + filled("M-48 -144L-38 -140L-34 -92L-46 -88Z", shade("#4E6FA0", -0.2))
        + tube([Point(-48, -92), Point(-36, -62), Point(-10, -56), Point(8, -40)], 6, SLATE)
        + ellipse(Point(16, -22), 24, 24, STEEL)
        + ellipse(Point(16, -22), 18, 18, WHITE)
        + stroked("M16 -22L26 -32M16 -37v4M31 -22h-4M1 -22h4", SLATE, 3)
    )


def _wash_bowl(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-84 -52H84Q76 -4 44 0H-44Q-76 -4 -84 -52Z", colour)
        + filled("M38 -52H84Q76 -4 44 0H10Q40 -16 38 -52Z", shade(colour, -0.13))
        + ellipse(Point(0, -52), 84, 12, shade(colour, 0.25))
        + ellipse(Point(0, -51), 74, 9, WATER)
        + stroked("M-40 -52q10 -4 20 0M8 -49q10 -4 20 0", "#FFFFFF", 3)
    )


def _tucked_sheet(_: Options) -> str:
    """A mattress from near with a white sheet over it, whose side hangs down in a fold."""
    return (
        filled("M-160 -88Q-176 -148 -140 -150Q-80 -160 -34 -148Q-8 -140 -22 -88Z", WHITE)
        + filled("M-52 -150Q-8 -146 -22 -88H-52Q-36 -120 -52 -150Z", shade(WHITE, -0.1))
        + block(-180, -78, 360, 74, "#9DB4C6", radius=16)
        + filled("M-186 -82Q-20 -104 150 -94Q182 -92 184 -78L182 -34Q120 -6 58 -10L-184 -14Z", WHITE)
        + filled("M72 -98Q120 -98 150 -94Q182 -92 184 -78L182 -34Q150 -18 120 -14Z", shade(WHITE, -0.1))
        + stroked("M72 -98L120 -14M-186 -76Q-40 -92 66 -90", "#B9C6D1", 4)
    )


def _bed_frame(_: Options) -> str:
    """The wooden side and leg of a bed from near, under a mattress."""
    return (
        block(150, -66, 34, 66, WOOD_DARK, radius=6)
        + block(-210, -96, 396, 44, WOOD, radius=6)
        + rectangle(-206, -92, 380, 8, shade(WOOD, 0.35), radius=3)
    )


def _cardigan_front(options: Options) -> str:
    """The front of a cardigan from near, with buttons; the lower ones are still open."""
    colour = word(options, "colour")
    buttons = "".join(
        ellipse(Point(0, y), 11, 11, WHITE)
        + ellipse(Point(-3, y), 2.4, 2.4, SLATE)
        + ellipse(Point(4, y), 2.4, 2.4, SLATE)
        for y in (-206, -158, -110)
    )
    return (
        filled("M-150 -250Q-60 -280 0 -240Q60 -280 150 -250L164 0H-164Z", shade(colour, 0.6))
        + filled("M-150 -250Q-90 -268 -30 -246Q10 -200 14 -110L-30 0H-164Z", colour)
        + filled("M150 -250Q90 -268 36 -246Q-6 -200 -14 -110L40 0H164Z", shade(colour, -0.1))
        + stroked("M-34 -244Q4 -196 4 -110L-36 -4M40 -244Q20 -220 14 -190M16 -104L44 -4", shade(colour, -0.3), 4)
        + buttons
        + ellipse(Point(-12, -62), 11, 11, WHITE)
        + ellipse(Point(-28, -20), 11, 11, WHITE)
    )


def _red_spot(options: Options) -> str:
    size = amount(options, "size")
    return ellipse(Point(0, -size / 2), size * 0.6, size / 2, "#C9433F") + ellipse(
        Point(-2, -size / 2), size * 0.32, size * 0.26, "#E0766C"
    )


def _kettle(_: Options) -> str:
    """A kettle with boiling water."""
    body = "#C9D2D9"
    steam = group(stroked("M0 0q-8 -10 0 -18t0 -18", "#B9C6D1", 4), at=Point(74, -84))
    return (
        tube([Point(-34, -80), Point(-30, -118), Point(30, -118), Point(34, -80)], 10, SLATE)
        + filled("M38 -50Q58 -52 62 -78L76 -80Q76 -34 40 -26Z", shade(body, -0.1))
        + filled("M-32 -84H32Q54 -60 52 -12Q52 0 40 0H-40Q-52 0 -52 -12Q-54 -60 -32 -84Z", body)
        + filled("M14 -84H32Q54 -60 52 -12Q52 0 40 0H22Q40 -40 14 -84Z", shade(body, -0.18))
        + rectangle(-34, -92, 68, 11, shade(body, 0.3), radius=5)
        + ellipse(Point(0, -95), 7, 6, ORANGE)
        + steam
    )


PROPS = (
    Prop(name="call-bell", draw=_bell, size=(126, 132), grips={"body": Point(0, -66)}, contacts={"button": Point(0, -98)}),
    Prop(name="spectacles", draw=_spectacles, size=(146, 50), grips={"rim": Point(-52, -20)}),
    Prop(
        name="two-eared-cup",
        draw=_two_eared_cup,
        size=(92, 64),
        grips={"left": Point(-40, -32), "right": Point(40, -32)},
        contacts={"drink": Point(0, -58)},
        defaults={"colour": "#F2C94C"},
    ),
    Prop(
        name="slipper",
        draw=_slipper,
        size=(92, 38),
        grips={"heel": Point(-34, -14)},
        contacts={"opening": Point(-16, -22)},
        defaults={"colour": "#B5476B"},
        axes={"heel": 0},
    ),
    Prop(name="cream-tube", draw=_cream, size=(50, 94), grips={"side": Point(-16, -52)}, contacts={"mouth": Point(0, 0)}),
    Prop(
        name="hair-comb",
        draw=_comb,
        size=(112, 38),
        grips={"handle": Point(-36, -30)},
        contacts={"teeth": Point(18, -4)},
        defaults={"colour": "#C9793B"},
        axes={"handle": 0},
    ),
    Prop(
        name="photo-album",
        draw=_album,
        size=(226, 116),
        grips={"left": Point(-106, -50), "right": Point(106, -50)},
        contacts={"page": Point(28, -58)},
    ),
    Prop(name="pressure-cuff", draw=_cuff, size=(174, 150), grips={"gauge": Point(30, -22)}, contacts={"band": Point(-60, -116)}),
    Prop(
        name="wash-bowl",
        draw=_wash_bowl,
        size=(170, 64),
        grips={"left": Point(-78, -38), "right": Point(78, -38)},
        contacts={"water": Point(0, -52)},
        defaults={"colour": "#E3B7B0"},
    ),
    Prop(name="tucked-sheet", draw=_tucked_sheet, size=(374, 156), contacts={"fold": Point(110, -60), "under": Point(60, -10)}),
    Prop(name="bed-frame-near", draw=_bed_frame, size=(420, 98), contacts={"side": Point(0, -80)}),
    Prop(name="cardigan-front", draw=_cardigan_front, size=(330, 268), contacts={"button": Point(0, -110)}, defaults={"colour": "#8C7AB8"}),
    Prop(name="red-spot", draw=_red_spot, size=(30, 24), defaults={"size": 24}),
    Prop(name="hot-kettle", draw=_kettle, size=(168, 126), grips={"handle": Point(0, -117)}, contacts={"spout": Point(70, -80)}, axes={"handle": 0}),
)  # fmt: skip
