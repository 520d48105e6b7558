"""What lies and stands in an office or a meeting room, and what is plugged in."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    BLUE,
    LEAF,
    ORANGE,
    RED,
    SLATE,
    STEEL,
    STEEL_DARK,
    WHITE,
    YELLOW,
)
from assess.pictures.props.shapes import Options, amount, block, tube, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade


def _computer(_: Options) -> str:
    return (
        filled("M-14 -26H14L18 0H-18Z", STEEL_DARK)
        + rectangle(-34, -7, 68, 7, SLATE, radius=3)
        + block(-72, -116, 144, 92, SLATE, radius=7)
        + rectangle(-64, -108, 128, 76, "#BFE0EA", radius=3)
        + filled("M-64 -50Q-30 -84 4 -58T64 -66V-32H-64Z", "#8FBFA5")
        + ellipse(Point(34, -90), 9, 9, "#F6DF8E")
    )


def _keyboard(_: Options) -> str:
    keys = "".join(rectangle(x, y, 8, 4, "#FFFFFF", radius=1) for x in range(-46, 44, 11) for y in (-13, -7))
    return block(-54, -17, 108, 16, STEEL_DARK, radius=4) + keys


def _laptop(_: Options) -> str:
    return (
        block(-50, -76, 100, 70, SLATE, radius=5)
        + rectangle(-43, -69, 86, 54, "#BFE0EA", radius=2)
        + filled("M-43 -30Q-16 -54 8 -36T43 -42V-15H-43Z", "#8FBFA5")
        + rectangle(-64, -9, 128, 9, STEEL, radius=4)
    )


def _desk_lamp(_: Options) -> str:
    return (
        rectangle(-28, -9, 56, 9, SLATE, radius=4)
        + tube([Point(-4, -8), Point(-18, -60), Point(16, -104)], 7, STEEL_DARK)
        + filled("M6 -118L34 -100Q36 -76 24 -66L-14 -92Q-8 -112 6 -118Z", YELLOW)
        + ellipse(Point(4, -78), 9, 7, "#FFF6D8", rotate=35)
    )


def _hanging_lamp(options: Options) -> str:
    colour = word(options, "colour")
    return (
        rectangle(-3, -130, 6, 76, SLATE)
        + ellipse(Point(0, -10), 15, 10, "#FFF1BF")
        + filled("M-12 -60H12Q44 -40 48 -8H-48Q-44 -40 -12 -60Z", colour)
        + filled("M6 -60H12Q44 -40 48 -8H20Q24 -40 6 -60Z", shade(colour, -0.14))
    )


def _book_pile(_: Options) -> str:
    books = ((-38, -14, 76, RED), (-34, -28, 70, BLUE), (-36, -42, 66, "#D9B04A"))
    return "".join(block(x, y, w, 14, c, radius=3) + rectangle(x + w - 12, y + 3, 10, 8, WHITE) for x, y, w, c in books)


def _plant(options: Options) -> str:
    leaves = "".join(
        ellipse(Point(x, y), rx, ry, colour, rotate=turn)
        for x, y, rx, ry, colour, turn in (
            (-26, -76, 13, 34, shade(LEAF, -0.1), -38),
            (26, -76, 13, 34, shade(LEAF, -0.1), 38),
            (-13, -96, 12, 36, LEAF, -16),
            (14, -96, 12, 36, LEAF, 16),
            (0, -84, 12, 36, shade(LEAF, 0.15), 0),
        )
    )
    pot = word(options, "colour")
    return (
        leaves
        + filled("M-30 -50H30L23 0H-23Z", pot)
        + filled("M12 -50H30L23 0H8Z", shade(pot, -0.14))
        + rectangle(-34, -58, 68, 14, shade(pot, 0.1), radius=4)
    )


def _phone(options: Options) -> str:
    screen = "#9FDCEC" if word(options, "state") == "on" else "#3C4656"
    return (
        block(-12, -46, 24, 46, INK, radius=5)
        + rectangle(-9, -41, 18, 33, screen, radius=2)
        + ellipse(Point(0, -4.5), 2, 2, STEEL)
    )


def _tablet(options: Options) -> str:
    content = rectangle(-52, -70, 104, 62, "#FBF7EF", radius=3)
    if word(options, "state") == "pictures":
        content += rectangle(-46, -64, 42, 34, "#DDEDEC", radius=4) + rectangle(4, -64, 42, 34, "#FDF0D2", radius=4)
        content += ellipse(Point(-25, -52), 7, 7, ORANGE) + filled("M-38 -31Q-25 -52 -12 -31Z", "#0B5D63")
        content += (
            filled("M14 -31V-48L25 -58L36 -48V-31Z", RED)
            + rectangle(-40, -24, 28, 10, "#0B5D63", radius=5)
            + rectangle(11, -24, 28, 10, "#0B5D63", radius=5)
        )
    return block(-60, -78, 120, 78, SLATE, radius=8) + content


def _tablet_turned(_: Options) -> str:
    """A tablet on its stand whose screen is turned to who sits on its left."""
    stand = filled("M16 -40L44 0H30L8 -26Z", STEEL_DARK)
    case = filled("M-40 -68Q-40 -74 -34 -75L36 -92Q43 -93 43 -86V-4Q43 2 36 1L-34 -6Q-40 -7 -40 -12Z", SLATE)
    screen = filled("M-33 -67L36 -83V-8L-33 -14Z", "#FBF7EF")
    left = filled("M-28 -61L-4 -66V-32L-28 -34Z", "#DDEDEC") + filled("M-26 -35Q-16 -58 -6 -33Z", "#0B5D63")
    right = filled("M4 -68L31 -74V-29L4 -31Z", "#FDF0D2") + filled("M9 -33V-50L18 -62L27 -53V-31Z", RED)
    face = ellipse(Point(-16, -55), 5, 6, ORANGE)
    answers = filled("M-25 -28L-7 -27V-19L-25 -20Z", "#0B5D63") + filled("M8 -25L28 -23V-14L8 -16Z", "#0B5D63")
    return stand + case + screen + left + right + face + answers


def _tablet_flat(_: Options) -> str:
    return (
        filled("M-50 -16H50L62 -3Q62 0 58 0H-58Q-62 0 -62 -3Z", SLATE)
        + filled("M-44 -14H44L52 -4H-52Z", "#DDEDEC")
        + filled("M-34 -12H-8L-12 -6H-42Z", "#F2B33D")
        + filled("M8 -12H34L42 -6H12Z", "#0B5D63")
    )


def _socket(options: Options) -> str:
    plate = block(-24, -48, 48, 48, WHITE, radius=7) + ellipse(Point(0, -24), 17, 17, shade(WHITE, -0.12))
    if word(options, "state") == "plugged":
        return plate + block(-12, -36, 24, 24, SLATE, radius=7) + tube([Point(0, -18), Point(0, -3)], 7, SLATE)
    return plate + ellipse(Point(-6, -24), 3, 3, INK) + ellipse(Point(6, -24), 3, 3, INK)


def _cable(options: Options) -> str:
    k = amount(options, "width") / 300
    points = [
        Point(x * k, y) for x, y in ((-148, -6), (-100, -14), (-50, -4), (0, -14), (50, -4), (100, -14), (148, -6))
    ]
    return tube(points, 8, INK)


def _clock(options: Options) -> str:
    return clock_face(amount(options, "hour"), amount(options, "minute"))


def clock_face(hour: float, minute: float) -> str:
    """Draw a round clock, 100 wide, that stands on the origin."""
    face = ellipse(Point(0, -50), 50, 50, SLATE) + ellipse(Point(0, -50), 42, 42, "#FFFFFF")
    marks = "".join(
        f'<g transform="translate(0 -50) rotate({30 * i})">{rectangle(-1.5, -39, 3, 4 if i % 3 else 9, SLATE)}</g>'
        for i in range(12)
    )
    short = f'<g transform="translate(0 -50) rotate({(hour % 12) * 30 + minute / 2:g})">{rectangle(-3.5, -24, 7, 28, INK, radius=3)}</g>'
    long = f'<g transform="translate(0 -50) rotate({minute * 6:g})">{rectangle(-2.5, -34, 5, 38, RED, radius=2)}</g>'
    return face + marks + short + long + ellipse(Point(0, -50), 4.5, 4.5, INK)


def _headphones(_: Options) -> str:
    return (
        tube(
            [
                Point(-34, -22),
                Point(-32, -46),
                Point(-20, -64),
                Point(0, -71),
                Point(20, -64),
                Point(32, -46),
                Point(34, -22),
            ],
            9,
            SLATE,
        )
        + block(-44, -38, 20, 36, RED, radius=9)
        + block(24, -38, 20, 36, RED, radius=9)
    )


_FLAT = {"left": Point(-52, -10), "right": Point(52, -10)}

PROPS = (
    Prop(name="computer", draw=_computer, size=(146, 118), grips={}, contacts={"screen": Point(0, -70)}, defaults={}),
    Prop(
        name="keyboard",
        draw=_keyboard,
        size=(110, 20),
        grips={"left": Point(-28, -14), "right": Point(28, -14)},
        contacts={},
        defaults={},
    ),
    Prop(name="laptop", draw=_laptop, size=(130, 78), grips={}, contacts={"keys": Point(0, -8)}, defaults={}),
    Prop(name="desk-lamp", draw=_desk_lamp, size=(72, 120), grips={"head": Point(22, -92)}, contacts={}, defaults={}),
    Prop(
        name="hanging-lamp",
        draw=_hanging_lamp,
        size=(98, 132),
        grips={},
        contacts={"bulb": Point(0, -4)},
        defaults={"colour": YELLOW},
    ),
    Prop(
        name="book-pile",
        draw=_book_pile,
        size=(80, 44),
        grips={"side": Point(-34, -22)},
        contacts={"top": Point(0, -42)},
        defaults={},
    ),
    Prop(
        name="plant",
        draw=_plant,
        size=(102, 134),
        grips={"pot": Point(-26, -30)},
        contacts={"leaves": Point(0, -90)},
        defaults={"colour": "#C97B4A"},
    ),
    Prop(
        name="phone",
        draw=_phone,
        size=(26, 48),
        grips={"side": Point(0, -20)},
        contacts={"screen": Point(0, -26)},
        defaults={"state": "on"},
    ),
    Prop(
        name="tablet",
        draw=_tablet,
        size=(122, 80),
        grips={"left": Point(-54, -36), "right": Point(54, -36)},
        contacts={"screen": Point(0, -40), "left_picture": Point(-25, -48), "right_picture": Point(25, -48)},
        defaults={"state": "pictures"},
    ),
    Prop(
        name="tablet-turned",
        draw=_tablet_turned,
        size=(86, 96),
        grips={"left": Point(-38, -36), "right": Point(43, -44)},
        contacts={"screen": Point(0, -44), "left_picture": Point(-16, -44), "right_picture": Point(18, -48)},
        defaults={},
    ),
    Prop(
        name="tablet-flat",
        draw=_tablet_flat,
        size=(126, 18),
        grips=_FLAT,
        contacts={"screen": Point(0, -9)},
        defaults={},
        axes={"left": 0, "right": 0},
    ),
    *(
        Prop(
            name=name,
            draw=_socket,
            size=(50, 50),
            grips={},
            contacts={"plug": Point(0, -24)},
            defaults={"state": state},
        )
        for name, state in (("socket", "free"), ("socket-plugged", "plugged"))
    ),
    Prop(
        name="cable",
        draw=_cable,
        size=(306, 22),
        grips={},
        contacts={"left": Point(-148, -6), "right": Point(148, -6)},
        defaults={"width": 300},
    ),
    Prop(name="clock", draw=_clock, size=(102, 102), grips={}, contacts={}, defaults={"hour": 10, "minute": 10}),
    Prop(name="headphones", draw=_headphones, size=(90, 78), grips={}, contacts={}, defaults={}),
)
