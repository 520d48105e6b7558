"""Iron, board, steam and what lies under the iron; the roller that irons sheets in a laundry."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, RED, SLATE, STEEL, STEEL_DARK, WHITE
from assess.pictures.props.shapes import Options, bar, block, tube, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked


def _board(options: Options) -> str:
    colour = word(options, "colour")
    legs = bar(Point(-72, -4), Point(62, -148), 9, STEEL_DARK) + bar(Point(76, -4), Point(-58, -148), 9, STEEL)
    feet = rectangle(-92, -8, 40, 8, SLATE, radius=4) + rectangle(54, -8, 44, 8, SLATE, radius=4)
    return (
        legs
        + feet
        + filled("M-138 -158Q-150 -168 -128 -172H120Q140 -172 140 -164Q140 -154 120 -154H-120Z", colour)
        + filled("M-138 -158Q-120 -150 -112 -146H124Q140 -148 140 -160Q138 -154 120 -154H-120Z", shade(colour, -0.22))
        + "".join(ellipse(Point(x, -163), 4, 2.6, shade(colour, -0.35)) for x in range(-100, 121, 30))
    )


def _iron_shape(colour: str) -> str:
    """Draw an iron that stands on its sole, tip to the right."""
    return (
        filled("M-58 -14Q-58 -46 -24 -48H14Q58 -46 72 -14Z", colour)
        + filled("M14 -48Q58 -46 72 -14H30Q34 -36 4 -48Z", shade(colour, -0.16))
        + filled("M-62 -14H74L82 0H-62Z", "#C9D3DC")
        + tube([Point(-44, -46), Point(-48, -74), Point(-20, -82), Point(18, -78), Point(22, -48)], 14, SLATE)
        + ellipse(Point(-6, -32), 11, 11, WHITE)
        + stroked("M-6 -32L0 -39", INK, 2.6)
    )


def _iron(options: Options) -> str:
    return _iron_shape(word(options, "colour")) + stroked("M-46 -62Q-74 -58 -80 -40", INK, 5)


def _iron_upright(options: Options) -> str:
    """The iron stands on its heel, the hot sole away from the cloth."""
    return f'<g transform="translate(42 -62) rotate(-90)">{_iron_shape(word(options, "colour"))}</g>'


def _cable(options: Options) -> str:
    """The cable of an iron down to a plug; `plug` says whether it is `in` the wall or `out`, in a hand."""
    if word(options, "plug") == "in":
        return (
            stroked("M-90 -170Q-126 -120 -60 -80Q-10 -60 10 -60", INK, 5)
            + _wall_socket()
            + block(-10, -70, 24, 20, SLATE, radius=4)
        )
    return (
        stroked("M-90 -170Q-126 -110 -60 -44Q-10 -6 50 -14Q92 -20 98 -60", INK, 5)
        + _wall_socket()
        + block(80, -72, 24, 20, SLATE, radius=4)
        + stroked("M80 -66h-11M80 -58h-11", STEEL, 4)
    )


def _wall_socket() -> str:
    return (
        rectangle(0, -84, 48, 48, WHITE, radius=7)
        + ellipse(Point(24, -60), 16, 16, "#DCE3E8")
        + ellipse(Point(18, -60), 3, 3, INK)
        + ellipse(Point(30, -60), 3, 3, INK)
    )


def _shirt_on_board(options: Options) -> str:
    """A shirt that lies on the board; one sleeve hangs down on the right."""
    colour = word(options, "colour")
    lying = (
        filled("M-112 0Q-118 -14 -96 -16H60Q84 -18 92 -6L86 60Q70 66 54 58L58 8H-100Z", colour)
        + filled("M58 8L54 58Q70 66 86 60L92 -6Q84 -2 60 -2Z", shade(colour, -0.14))
        + stroked("M-92 -2H48", shade(colour, -0.3), 2.6)
        + filled("M-112 0Q-118 -14 -96 -16L-88 -24Q-104 -26 -120 -12Z", shade(colour, -0.2))
    )
    return f'<g transform="translate(0 -64)">{lying}</g>'


def _smoke(_: Options) -> str:
    return tube([Point(-16, -5), Point(-30, -30), Point(-8, -56), Point(-24, -92)], 9, "#A7A39C") + tube(
        [Point(12, -6), Point(2, -36), Point(24, -62), Point(10, -100)], 9, "#BDB9B1"
    )


def _scorch(_: Options) -> str:
    return filled("M-46 0Q-46 -26 0 -30Q40 -26 62 0Z", "#7A4A25") + filled(
        "M-30 0Q-30 -16 0 -20Q26 -16 40 0Z", "#4E2E18"
    )


def _roller(_: Options) -> str:
    """A roller iron as in a hotel laundry: the sheet goes in flat and comes out smooth."""
    return (
        block(-170, -96, 26, 96, BLUE, radius=6)
        + block(144, -96, 26, 96, BLUE, radius=6)
        + block(-186, -236, 48, 148, BLUE, radius=10)
        + block(138, -236, 48, 148, BLUE, radius=10)
        + block(-150, -236, 300, 56, shade(BLUE, 0.15), radius=10)
        + stroked("M-110 -214h70M-110 -202h70", shade(BLUE, -0.4), 4)
        + ellipse(Point(40, -208), 14, 14, WHITE)
        + stroked("M40 -208L48 -216", INK, 3)
        + ellipse(Point(84, -208), 10, 10, RED)
        + block(-140, -178, 280, 46, "#F0E6CF", radius=20)
        + block(-140, -132, 280, 22, STEEL, radius=6)
        + filled("M-112 -126H112L120 -48Q0 -36 -120 -48Z", WHITE)
        + stroked("M-116 -64Q0 -52 116 -64", "#C9CDD2", 3)
    )


def _doorbell(_: Options) -> str:
    """A bell on the wall that rings."""
    waves = stroked(
        "M-36 -66Q-52 -44 -40 -20M36 -66Q52 -44 40 -20M-52 -76Q-74 -44 -58 -8M52 -76Q74 -44 58 -8", "#C06A1E", 5
    )
    return (
        waves
        + filled("M-28 -18Q-22 -28 -22 -46Q-22 -70 0 -72Q22 -70 22 -46Q22 -28 28 -18Z", "#E0A83E")
        + filled("M6 -71Q22 -68 22 -46Q22 -28 28 -18H8Q14 -46 6 -71Z", shade("#E0A83E", -0.16))
        + rectangle(-31, -20, 62, 8, shade("#E0A83E", -0.25), radius=4)
        + ellipse(Point(0, -8), 8, 8, SLATE)
        + ellipse(Point(0, -76), 6, 6, SLATE)
    )


PROPS = (
    Prop(
        name="ironing-board",
        draw=_board,
        size=(288, 174),
        contacts={"top": Point(0, -171), "left": Point(-90, -171), "right": Point(90, -171)},
        defaults={"colour": "#6FA3A0"},
    ),
    Prop(
        name="iron",
        draw=_iron,
        size=(168, 92),
        grips={"handle": Point(-14, -80)},
        contacts={"sole": Point(0, 0), "tip": Point(78, -2)},
        defaults={"colour": BLUE},
        axes={"handle": 0},
    ),
    Prop(
        name="iron-upright",
        draw=_iron_upright,
        size=(92, 146),
        grips={"handle": Point(-36, -48)},
        contacts={"heel": Point(0, 0)},
        defaults={"colour": BLUE},
    ),
    Prop(
        name="iron-cable",
        draw=_cable,
        size=(232, 174),
        grips={"plug": Point(96, -62)},
        contacts={"socket": Point(20, -60), "iron": Point(-90, -170)},
        defaults={"plug": "in"},
    ),
    Prop(
        name="shirt-on-board",
        draw=_shirt_on_board,
        size=(242, 90),
        contacts={"cloth": Point(-20, -80), "board": Point(0, -58)},
        defaults={"colour": WHITE},
    ),
    Prop(name="smoke", draw=_smoke, size=(68, 106), contacts={"foot": Point(0, 0)}),
    Prop(name="scorch", draw=_scorch, size=(126, 32)),
    Prop(name="doorbell", draw=_doorbell, size=(140, 84), contacts={"middle": Point(0, -44)}),
    Prop(
        name="roller-iron",
        draw=_roller,
        size=(374, 240),
        grips={"left": Point(-112, -120), "right": Point(112, -120)},
        contacts={"sheet": Point(0, -80)},
        axes={"left": 0, "right": 0},
    ),
)
