"""Pictograms and sky: what stands for listening, stopping, day and night."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, RED, SLATE, STEEL_DARK, SUN, WHITE, YELLOW
from assess.pictures.props.shapes import Options, bar, block, star, tube, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked


def _disc(colour: str) -> str:
    return ellipse(Point(0, -60), 60, 60, colour) + ellipse(Point(0, -60), 51, 51, shade(colour, 0.08))


def _tick(_: Options) -> str:
    return _disc("#2F8A57") + stroked("M-28 -58L-8 -36L30 -82", "#FFFFFF", 15)


def _cross(_: Options) -> str:
    return _disc("#C2403A") + stroked("M-24 -84L24 -36M24 -84L-24 -36", "#FFFFFF", 15)


def _raised_hand(options: Options) -> str:
    colour = word(options, "colour")
    fingers = "".join(
        bar(Point(x, -54), Point(x + lean, top), 15, colour)
        for x, lean, top in ((-19, -3, -100), (-6, -1, -114), (8, 1, -112), (21, 3, -98))
    )
    thumb = tube([Point(-20, -26), Point(-36, -44), Point(-45, -64)], 15, shade(colour, -0.08))
    palm = filled("M-28 -62H29V-30Q29 0 4 0Q-16 0 -24 -16L-28 -30Z", colour)
    hand = (
        thumb
        + fingers
        + palm
        + stroked("M-16 -30Q0 -40 18 -34", shade(colour, -0.25), 3)
        + block(-20, -8, 40, 18, "#0B5D63", radius=4)
    )
    return f'<g transform="translate(8 -10)">{hand}</g>'


def _open_hand(options: Options) -> str:
    colour = word(options, "colour")
    return (
        block(-74, -40, 26, 32, "#0B5D63", radius=4)
        + filled("M-52 -38Q-30 -40 -10 -32H18L60 -36Q70 -36 70 -28Q70 -22 62 -20L40 -14Q14 -2 -16 -4L-52 -10Z", colour)
        + filled("M-16 -32Q-4 -48 12 -48Q22 -46 16 -38L6 -30Z", shade(colour, -0.1))
        + stroked("M22 -28L56 -30M20 -20L46 -20", shade(colour, -0.25), 2.6)
    )


def _helping_hands(options: Options) -> str:
    one = _open_hand(options)
    other = f'<g transform="translate(20 -34) rotate(180) translate(0 46) scale(0.9)">{_open_hand({"colour": "#8A5A3A"})}</g>'
    return one + other


def _ear(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled(
            "M-6 0Q-26 -4 -22 -30Q-46 -46 -40 -80Q-30 -116 6 -114Q42 -110 42 -72Q42 -50 26 -36Q18 -26 16 -14Q10 2 -6 0Z",
            colour,
        )
        + stroked("M-20 -70Q-20 -96 6 -96Q26 -94 24 -70Q22 -58 12 -50Q4 -42 2 -28", shade(colour, -0.35), 7)
        + stroked("M-4 -70Q2 -80 10 -72", shade(colour, -0.3), 5)
    )


def _speaker(_: Options) -> str:
    return (
        filled("M-50 -62H-28L4 -92V-4L-28 -34H-50Z", SLATE)
        + tube([Point(20, -68), Point(28, -48), Point(20, -28)], 8, BLUE)
        + tube([Point(34, -84), Point(48, -48), Point(34, -12)], 8, BLUE)
    )


def _pause_cup(_: Options) -> str:
    ear = tube([Point(24, -50), Point(44, -46), Point(42, -26), Point(20, -20)], 9, "#FFFFFF")
    cup = filled("M-32 -60H32L26 -14Q24 -6 16 -6H-16Q-24 -6 -26 -14Z", "#FFFFFF")
    steam = stroked("M-14 -72q-8 -9 0 -17t0 -17M12 -72q-8 -9 0 -17t0 -17", "#FFFFFF", 6)
    return ellipse(Point(0, -68), 70, 66, "#0B5D63") + f'<g transform="translate(-4 -16)">{ear}{cup}{steam}</g>'


def _question(_: Options) -> str:
    return (
        _disc("#2E6FB5")
        + stroked("M-18 -78Q-16 -96 2 -96Q22 -95 22 -78Q21 -66 8 -60Q1 -56 1 -46", "#FFFFFF", 12)
        + ellipse(Point(1, -27), 7, 7, "#FFFFFF")
    )


def _arrow(options: Options) -> str:
    colour = word(options, "colour")
    return filled("M-60 -43H10V-65L62 -33L10 -1V-23H-60Z", colour)


def _sun(_: Options) -> str:
    rays = "".join(
        f'<g transform="translate(0 -70) rotate({30 * i})">{rectangle(-5, -68, 10, 22, SUN, radius=5)}</g>'
        for i in range(12)
    )
    return rays + ellipse(Point(0, -70), 38, 38, SUN) + ellipse(Point(-8, -78), 22, 20, shade(SUN, 0.35))


def _moon(_: Options) -> str:
    return (
        filled(
            "M10 -118Q-46 -110 -48 -60Q-48 -6 12 0Q34 0 48 -14Q4 -20 0 -62Q-2 -100 34 -110Q22 -118 10 -118Z", "#E9DDA8"
        )
        + star(Point(36, -72), 16, YELLOW)
        + star(Point(56, -38), 10, YELLOW)
    )


def _music(_: Options) -> str:
    return (
        tube([Point(-12, -14), Point(-12, -76)], 7, INK)
        + tube([Point(30, -22), Point(30, -84)], 7, INK)
        + filled("M-16 -76L34 -88V-70L-16 -58Z", INK)
        + ellipse(Point(-22, -12), 14, 11, INK)
        + ellipse(Point(20, -20), 14, 11, INK)
    )


def _heart(options: Options) -> str:
    colour = word(options, "colour")
    return filled(
        "M0 0Q-46 -34 -46 -62Q-44 -84 -24 -84Q-6 -84 0 -66Q6 -84 24 -84Q44 -84 46 -62Q46 -34 0 0Z", colour
    ) + ellipse(Point(-24, -64), 8, 10, shade(colour, 0.4), rotate=30)


def _lightning(_: Options) -> str:
    return filled("M10 -110L-34 -48H-6L-18 0L34 -66H4L22 -110Z", YELLOW)


def _person_sign(options: Options) -> str:
    colour = word(options, "colour")
    return ellipse(Point(0, -70), 22, 22, colour) + filled("M-42 0Q-42 -46 0 -46Q42 -46 42 0Z", colour)


def _split_clock(_: Options) -> str:
    ring = ellipse(Point(0, -50), 50, 50, SLATE)
    left = filled("M0 -92A42 42 0 0 0 0 -8Z", "#F3B15C")
    right = filled("M0 -92A42 42 0 0 1 0 -8Z", "#6FB3D9")
    return (
        ring
        + left
        + right
        + rectangle(-3, -92, 6, 84, SLATE)
        + rectangle(-3, -82, 6, 34, INK, radius=3)
        + ellipse(Point(0, -50), 5, 5, INK)
    )


def _stop_sign(_: Options) -> str:
    return (
        filled("M-25 -120H25L60 -85V-35L25 0H-25L-60 -35V-85Z", WHITE)
        + filled("M-21 -112H21L52 -81V-39L21 -8H-21L-52 -39V-81Z", RED)
        + f'<g transform="translate(2 -26) scale(0.62)">{_raised_hand({"colour": "#FFFFFF"})}</g>'
    )


PROPS = (
    Prop(name="tick-sign", draw=_tick, size=(122, 122), grips={}, contacts={}, defaults={}),
    Prop(name="cross-sign", draw=_cross, size=(122, 122), grips={}, contacts={}, defaults={}),
    Prop(name="question-sign", draw=_question, size=(122, 122), grips={}, contacts={}, defaults={}),
    Prop(name="raised-hand", draw=_raised_hand, size=(106, 132), grips={}, contacts={}, defaults={"colour": "#D9A070"}),
    Prop(
        name="open-hand",
        draw=_open_hand,
        size=(150, 50),
        grips={},
        contacts={"palm": Point(30, -30)},
        defaults={"colour": "#D9A070"},
    ),
    Prop(
        name="helping-hands", draw=_helping_hands, size=(180, 90), grips={}, contacts={}, defaults={"colour": "#D9A070"}
    ),
    Prop(name="ear", draw=_ear, size=(86, 118), grips={}, contacts={}, defaults={"colour": "#D9A070"}),
    Prop(name="speaker", draw=_speaker, size=(106, 98), grips={}, contacts={}, defaults={}),
    Prop(name="pause-cup", draw=_pause_cup, size=(142, 136), grips={}, contacts={}, defaults={}),
    Prop(
        name="arrow",
        draw=_arrow,
        size=(126, 66),
        grips={},
        contacts={"tip": Point(62, -33)},
        defaults={"colour": STEEL_DARK},
    ),
    Prop(name="sun", draw=_sun, size=(142, 142), grips={}, contacts={}, defaults={}),
    Prop(name="moon", draw=_moon, size=(136, 122), grips={}, contacts={}, defaults={}),
    Prop(name="music", draw=_music, size=(76, 92), grips={}, contacts={}, defaults={}),
    Prop(name="heart", draw=_heart, size=(94, 86), grips={}, contacts={}, defaults={"colour": RED}),
    Prop(name="lightning", draw=_lightning, size=(70, 112), grips={}, contacts={}, defaults={}),
    Prop(name="person-sign", draw=_person_sign, size=(86, 94), grips={}, contacts={}, defaults={"colour": STEEL_DARK}),
    Prop(name="split-clock", draw=_split_clock, size=(102, 102), grips={}, contacts={}, defaults={}),
    Prop(name="stop-sign", draw=_stop_sign, size=(122, 122), grips={}, contacts={}, defaults={}),
)
