"""How time is shown without numbers: beads for the days of a week, a bus stop, a street clock, a week board."""

from assess.pictures.prop import Prop
from assess.pictures.props.office import clock_face
from assess.pictures.props.palette import BLUE, GLASS, GREEN, ORANGE, RED, SLATE, STEEL, STEEL_DARK, WHITE, WOOD, YELLOW
from assess.pictures.props.shapes import Options, amount, bar, block, tube, wheel, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked

DAYS = 7
WORKDAYS = 5
STEP = 40


def _bead(day: int) -> Point:
    """Where the bead of a day (first is 0) hangs: the string sags in the middle."""
    away = day - (DAYS - 1) / 2
    return Point(away * STEP, -12 - away * away * 1.8)


def _day_beads(options: Options) -> str:
    """A week as seven beads on a string that hangs from two hooks of a board, the last two of rest.

    Days in `marked` (first is 1) are large and golden.
    """
    marked = word(options, "marked")
    board = block(-176, -92, 352, 26, WOOD, radius=6)
    hooks = "".join(ellipse(Point(x, -78), 7, 7, SLATE) for x in (-156, 156))
    string = tube(
        [Point(-156, -78), Point(-124, -38), *(_bead(day) for day in range(DAYS)), Point(124, -38), Point(156, -78)],
        5,
        STEEL_DARK,
    )
    beads = ""
    for day in range(DAYS):
        at = _bead(day)
        if str(day + 1) in marked:
            beads += ellipse(at, 22, 22, YELLOW) + ellipse(Point(at.x - 6, at.y - 7), 7, 6, shade(YELLOW, 0.5))
        else:
            colour = "#5C8F9A" if day < WORKDAYS else "#B7C4C8"
            beads += ellipse(at, 15, 15, colour) + ellipse(Point(at.x - 4, at.y - 5), 4, 4, shade(colour, 0.45))
    return board + string + hooks + beads


def _stop_pole(_: Options) -> str:
    """A bus stop: a pole with the picture of a bus, and a glass shelter with a bench."""
    bus = (
        rectangle(-32, -306, 64, 36, RED, radius=8)
        + rectangle(-25, -300, 14, 13, GLASS)
        + rectangle(-7, -300, 14, 13, GLASS)
        + rectangle(11, -300, 14, 13, GLASS)
        + wheel(Point(-17, -268), 7, INK)
        + wheel(Point(17, -268), 7, INK)
    )
    shelter = (
        rectangle(-246, -262, 170, 220, GLASS)
        + stroked("M-216 -230L-176 -270M-216 -170L-126 -260", "#FFFFFF", 5)
        + rectangle(-254, -276, 196, 18, SLATE, radius=5)
        + rectangle(-250, -262, 10, 262, STEEL_DARK)
        + rectangle(-84, -262, 10, 262, STEEL_DARK)
        + block(-236, -92, 146, 12, WOOD, radius=4)
        + rectangle(-206, -82, 9, 82, STEEL_DARK)
        + rectangle(-126, -82, 9, 82, STEEL_DARK)
    )
    pole = rectangle(-5, -330, 10, 330, STEEL) + rectangle(-40, -316, 80, 60, WHITE, radius=10)
    return f'<g transform="translate(104 0)">{shelter}{pole}{bus}</g>'


def _street_clock(options: Options) -> str:
    """A clock on a post, as it stands at stops and in squares."""
    post = (
        block(-7, -250, 14, 250, STEEL_DARK)
        + block(-22, -12, 44, 12, SLATE, radius=4)
        + rectangle(-12, -262, 24, 14, SLATE, radius=3)
    )
    clock = clock_face(amount(options, "hour"), amount(options, "minute"))
    return post + f'<g transform="translate(0 -256)">{clock}</g>'


def _face_card(x: float, y: float, colour: str) -> str:
    return (
        rectangle(x - 15, y - 17, 30, 34, shade(colour, 0.6), radius=4)
        + ellipse(Point(x, y - 5), 6.5, 6.5, "#A9714B")
        + filled(f"M{x - 11:g} {y + 15:g}Q{x - 10:g} {y + 3:g} {x:g} {y + 3:g}Q{x + 10:g} {y + 3:g} {x + 11:g} {y + 15:g}Z", colour)
    )  # fmt: skip


def _week_board(_: Options) -> str:
    """A board for a team's week: beads for the days above, a card with a face for who works, one place still free."""
    legs = bar(Point(-110, -150), Point(-128, -5), 9, STEEL_DARK) + bar(Point(110, -150), Point(128, -5), 9, STEEL_DARK)
    beads = "".join(
        ellipse(Point(-117 + i * 39, -300), 11, 11, "#5C8F9A" if i < WORKDAYS else "#B7C4C8") for i in range(DAYS)
    )
    colours = (BLUE, GREEN, ORANGE)
    free = {(4, 1)}
    cards = "".join(
        _face_card(-117 + day * 39, -252 + row * 46, colours[(day + row) % 3])
        for day in range(WORKDAYS)
        for row in range(2)
        if (day, row) not in free
    )
    return (
        legs
        + block(-146, -330, 292, 190, STEEL, radius=8)
        + rectangle(-138, -322, 276, 174, WHITE, radius=4)
        + rectangle(-132, -282, 264, 3, STEEL)
        + beads
        + cards
        + rectangle(-132 + 4 * 39, -223, 30, 34, "#E4E7E6", radius=4)
    )


PROPS = (
    Prop(
        name="day-beads",
        draw=_day_beads,
        size=(352, 104),
        grips={"left": Point(-156, -78), "right": Point(156, -78)},
        contacts={f"day{i + 1}": _bead(i) for i in range(DAYS)},
        defaults={"marked": "2"},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="stop-shelter",
        draw=_stop_pole,
        size=(302, 332),
        contacts={"seat": Point(-60, -92), "pole": Point(104, -160)},
    ),
    Prop(
        name="street-clock",
        draw=_street_clock,
        size=(102, 358),
        contacts={"face": Point(0, -306), "post": Point(0, -120)},
        defaults={"hour": 10, "minute": 10},
    ),
    Prop(
        name="week-board",
        draw=_week_board,
        size=(294, 332),
        contacts={
            "free": Point(39, -206),
            "left": Point(-130, -240),
            "right": Point(130, -240),
            "middle": Point(0, -240),
        },
    ),
)
