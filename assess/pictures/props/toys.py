"""What children play with: ball, car, rings, drum, picture book, crayons and drawings."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, GREEN, ORANGE, RED, SLATE, VIOLET, WHITE, WOOD, YELLOW
from assess.pictures.props.shapes import Options, bar, block, wheel, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked


def _ball(options: Options) -> str:
    colour = word(options, "colour")
    return (
        ellipse(Point(0, -30), 30, 30, colour)
        + filled("M-12 -57Q10 -30 -12 -3Q-28 -10 -30 -30Q-28 -50 -12 -57Z", YELLOW)
        + filled("M14 -57Q2 -30 14 -3Q28 -10 30 -30Q28 -50 14 -57Z", shade(colour, -0.15))
        + ellipse(Point(-8, -42), 7, 5, shade(YELLOW, 0.5))
    )


def _car(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-30 -36L-18 -62Q-16 -66 -10 -66H16Q22 -66 26 -60L36 -36Z", shade(colour, -0.12))
        + filled("M-20 -38L-12 -56Q-10 -59 -6 -59H0V-38ZM6 -38V-59H14Q18 -59 20 -55L28 -38Z", "#CFE8F5")
        + block(-58, -42, 116, 30, colour, radius=10)
        + ellipse(Point(50, -28), 6, 6, YELLOW)
        + wheel(Point(-32, -13), 14, INK)
        + wheel(Point(32, -13), 14, INK)
    )


def _rings(_: Options) -> str:
    tones = (RED, ORANGE, YELLOW, GREEN, BLUE)
    rings = "".join(block(-44 + 6 * i, -32 - 17 * i, 88 - 12 * i, 18, tone, radius=9) for i, tone in enumerate(tones))
    return bar(Point(0, -20), Point(0, -112), 11, WOOD) + rings + block(-46, -16, 92, 16, WOOD, radius=7)


def _drum(_: Options) -> str:
    return (
        bar(Point(14, -62), Point(54, -92), 6, WOOD)
        + ellipse(Point(56, -94), 7, 7, RED)
        + filled("M-42 -52H42V-8Q0 8 -42 -8Z", RED)
        + filled("M20 -52H42V-8Q34 -2 20 0Z", shade(RED, -0.15))
        + stroked("M-40 -46L-24 -8L-8 -44L8 -4L24 -44L40 -12", YELLOW, 4)
        + ellipse(Point(0, -52), 43, 13, "#F3E6CC")
    )


def _picture_book(_: Options) -> str:
    left = filled("M-66 -72Q-34 -82 0 -70V-2Q-34 -14 -66 -4Z", WHITE)
    right = filled("M66 -72Q34 -82 0 -70V-2Q34 -14 66 -4Z", shade(WHITE, -0.06))
    house = filled("M-48 -22V-44L-32 -58L-16 -44V-22Z", RED) + rectangle(-38, -36, 12, 14, WHITE)
    sun = ellipse(Point(32, -52), 11, 11, YELLOW) + filled("M12 -18Q24 -40 36 -24Q44 -36 56 -18Z", GREEN)
    cover = filled("M-70 -76Q-34 -88 0 -75Q34 -88 70 -76V2Q34 -10 0 2Q-34 -10 -70 2Z", BLUE)
    return cover + left + right + house + sun + stroked("M0 -70V-4", SLATE, 2.4)


def _drawing(_: Options) -> str:
    return (
        rectangle(-38, -56, 76, 56, WHITE, radius=2)
        + ellipse(Point(-20, -42), 8, 8, YELLOW)
        + stroked("M-30 -12Q-10 -26 6 -12T32 -14", GREEN, 5)
        + stroked("M8 -42v14M0 -36h16M8 -28l-6 10M8 -28l6 10", VIOLET, 4)
        + ellipse(Point(8, -46), 6, 6, RED)
    )


def _crayons(_: Options) -> str:
    return "".join(
        bar(Point(x, -7), Point(x + 34, -7 - lift), 9, tone)
        + bar(Point(x + 34, -7 - lift), Point(x + 40, -8 - lift), 4, tone)
        for x, lift, tone in ((-56, 2, RED), (-22, 8, BLUE), (12, 1, GREEN))
    )


def _toy_box(_: Options) -> str:
    return (
        ellipse(Point(-30, -74), 22, 22, ORANGE)
        + block(0, -98, 34, 34, GREEN, radius=4)
        + ellipse(Point(44, -70), 15, 18, VIOLET)
        + block(-70, -66, 140, 66, "#6FA6CF", radius=6)
        + rectangle(-22, -48, 44, 12, shade(BLUE, -0.25), radius=6)
    )


PROPS = (
    Prop(name="toy-ball", draw=_ball, size=(62, 62), grips={"side": Point(0, -30)}, defaults={"colour": RED}),
    Prop(
        name="toy-car",
        draw=_car,
        size=(118, 68),
        grips={"front": Point(50, -32), "rear": Point(-50, -32)},
        contacts={"top": Point(0, -66)},
        defaults={"colour": RED},
        axes={"front": 0, "rear": 0},
    ),
    Prop(name="stacking-rings", draw=_rings, size=(94, 118), grips={"ring": Point(0, -92)}, axes={"ring": 0}),
    Prop(name="toy-drum", draw=_drum, size=(128, 102), contacts={"top": Point(0, -60)}),
    Prop(
        name="picture-book",
        draw=_picture_book,
        size=(142, 88),
        grips={"left": Point(-66, -36), "right": Point(66, -36)},
        contacts={"page": Point(30, -40)},
    ),
    Prop(name="child-drawing", draw=_drawing, size=(78, 58), grips={"side": Point(-34, -20), "edge": Point(34, -20)}),
    Prop(name="crayons", draw=_crayons, size=(122, 26)),
    Prop(name="toy-box", draw=_toy_box, size=(142, 100), contacts={"top": Point(0, -66)}),
)
