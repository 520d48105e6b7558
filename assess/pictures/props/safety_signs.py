"""Safety signs, drawn anew after the meanings of ISO 7010: green shows help, yellow warns, blue obliges, red is fire."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import WHITE
from assess.pictures.props.shapes import Options, bar, tube
from assess.pictures.svg import INK, Point, ellipse, filled, group, rectangle, shade, stroked

SAFE_GREEN = "#1F8A52"
WARNING_YELLOW = "#F7C51E"
DUTY_BLUE = "#2068B0"
FIRE_RED = "#C9302C"


def _board(colour: str, half: float, height: float) -> str:
    return rectangle(-half, -height, 2 * half, height, WHITE, radius=7) + rectangle(
        -half + 5, -height + 5, 2 * half - 10, height - 10, colour, radius=4
    )


def _exit(_: Options) -> str:
    """Draw a person who runs through an open door, with an arrow."""
    door = filled("M6 -88H54V-12H6Z", WHITE)
    runner = (
        ellipse(Point(16, -74), 7.5, 7.5, WHITE)
        + tube([Point(8, -64), Point(-4, -44)], 12, WHITE)
        + tube([Point(6, -62), Point(20, -54), Point(26, -62)], 6, SAFE_GREEN)
        + tube([Point(4, -64), Point(-14, -62), Point(-18, -50)], 6, WHITE)
        + tube([Point(-2, -46), Point(12, -38), Point(10, -22)], 7, SAFE_GREEN)
        + tube([Point(-4, -44), Point(-12, -30), Point(-26, -28)], 7, WHITE)
    )
    inside = ellipse(Point(16, -74), 7.5, 7.5, SAFE_GREEN) + tube([Point(10, -64), Point(2, -48)], 12, SAFE_GREEN)
    arrow = filled("M-74 -50H-52V-64L-30 -44L-52 -24V-38H-74Z", WHITE)
    return _board(SAFE_GREEN, 84, 100) + arrow + door + group(runner + inside, at=Point(14, 0))


def _first_aid(_: Options) -> str:
    return _board(SAFE_GREEN, 50, 100) + rectangle(-12, -84, 24, 68, WHITE) + rectangle(-34, -62, 68, 24, WHITE)


def _fire(_: Options) -> str:
    """Draw an extinguisher beside flames."""
    body = (
        rectangle(-30, -66, 26, 52, WHITE, radius=8)
        + rectangle(-23, -76, 12, 12, WHITE, radius=3)
        + bar(Point(-22, -78), Point(-6, -80), 6, WHITE)
        + tube([Point(-28, -72), Point(-38, -60), Point(-37, -34)], 5, WHITE)
    )
    flames = filled("M6 -14Q-2 -34 10 -46Q12 -38 18 -36Q14 -58 26 -72Q26 -58 36 -50Q44 -36 36 -14Z", WHITE) + filled(
        "M16 -14Q12 -26 20 -34Q22 -28 28 -26Q30 -18 28 -14Z", FIRE_RED
    )
    return _board(FIRE_RED, 50, 100) + body + flames


def _triangle() -> str:
    border = filled("M0 -104Q6 -104 9 -99L62 -9Q66 0 56 0H-56Q-66 0 -62 -9L-9 -99Q-6 -104 0 -104Z", INK)
    return border + filled("M0 -90L50 -9H-50Z", WARNING_YELLOW)


def _electricity(_: Options) -> str:
    bolt = filled("M8 -72L-14 -42H0L-6 -26L-14 -28L-2 -12L6 -31L0 -29L16 -50H2L14 -72Z", INK)
    return _triangle() + bolt


def _glove(colour: str) -> str:
    fingers = "".join(
        bar(Point(x, -40), Point(x + lean, top), 9, colour)
        for x, lean, top in ((-13, -2, -66), (-4, -1, -72), (5, 1, -71), (14, 3, -63))
    )
    thumb = bar(Point(-14, -30), Point(-26, -46), 9, colour)
    palm = filled("M-18 -44H19V-24Q18 -14 12 -12H-12Q-18 -16 -18 -28Z", colour)
    return fingers + thumb + palm + rectangle(-14, -10, 28, 8, colour, radius=3)


def _gloves_duty(_: Options) -> str:
    disc = ellipse(Point(0, -50), 50, 50, WHITE) + ellipse(Point(0, -50), 45, 45, DUTY_BLUE)
    other = group(_glove(shade(DUTY_BLUE, 0.55)), at=Point(14, -12), rotate=14, scale=0.82)
    return disc + other + group(_glove(WHITE), at=Point(-12, -10), rotate=-10, scale=0.82)


def _no_flame(_: Options) -> str:
    disc = (
        ellipse(Point(0, -50), 50, 50, WHITE)
        + ellipse(Point(0, -50), 47, 47, FIRE_RED)
        + ellipse(Point(0, -50), 37, 37, WHITE)
    )
    match = bar(Point(-6, -20), Point(4, -58), 6, INK)
    flame = filled("M4 -54Q-10 -62 -2 -76Q4 -72 6 -84Q20 -72 14 -58Q10 -52 4 -54Z", INK)
    return disc + match + flame + stroked("M-30 -80L30 -20", FIRE_RED, 10)


PROPS = (
    Prop(name="sign-exit", draw=_exit, size=(170, 100), contacts={"middle": Point(0, -50)}),
    Prop(name="sign-first-aid", draw=_first_aid, size=(100, 100), contacts={"middle": Point(0, -50)}),
    Prop(name="sign-fire", draw=_fire, size=(100, 100), contacts={"middle": Point(0, -50)}),
    Prop(name="warning-electricity", draw=_electricity, size=(130, 106), contacts={"middle": Point(0, -45)}),
    Prop(name="duty-gloves", draw=_gloves_duty, size=(100, 100), contacts={"middle": Point(0, -50)}),
    Prop(name="no-flame", draw=_no_flame, size=(100, 100), contacts={"middle": Point(0, -50)}),
)
