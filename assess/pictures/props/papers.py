"""Papers, plans, boards and money: what is looked at and handed over."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    BLUE,
    GREEN,
    ORANGE,
    RED,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    WOOD_DARK,
    YELLOW,
)
from assess.pictures.props.shapes import Options, amount, bar, block, tube, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked


def _paper(_: Options) -> str:
    return (
        filled("M-30 -80H18L30 -68V0H-30Z", WHITE)
        + filled("M18 -80V-68H30Z", shade(WHITE, -0.2))
        + stroked("M-20 -56H20M-20 -44H20M-20 -32H20M-20 -20H8", "#B4BCC5", 3)
    )


def _checklist(_: Options) -> str:
    ticks = "".join(stroked(f"M-28 {y}l5 6l9 -11", "#2F8A57", 4.4) for y in (-76, -50, -24))
    mop = bar(Point(6, -84), Point(6, -72), 3, WOOD_DARK) + filled("M-2 -72H14L17 -65H-5Z", BLUE)
    table = (
        rectangle(-4, -56, 26, 4, WOOD) + rectangle(-1, -53, 4, 13, WOOD_DARK) + rectangle(15, -53, 4, 13, WOOD_DARK)
    )
    bin_ = filled("M-2 -32H18L15 -14H1Z", STEEL_DARK)
    return (
        block(-42, -104, 84, 104, WOOD, radius=6)
        + rectangle(-36, -94, 72, 88, WHITE, radius=2)
        + rectangle(-18, -112, 36, 16, STEEL_DARK, radius=5)
        + ticks
        + mop
        + table
        + bin_
    )


def _board(options: Options) -> str:
    kind = word(options, "kind")
    drawn = block(-120, -150, 240, 150, STEEL, radius=6) + rectangle(-110, -140, 220, 130, WHITE, radius=3)
    if kind == "plan":
        colours = (BLUE, YELLOW, GREEN, ORANGE, RED, BLUE, YELLOW, GREEN)
        spots = [(x, y) for y in (-118, -60) for x in (-98, -48, 2, 52)]
        for (x, y), colour in zip(spots, colours, strict=True):
            drawn += (
                block(x, y, 42, 44, colour, radius=4)
                + ellipse(Point(x + 18, y + 14), 6, 6, WHITE)
                + filled(f"M{x + 7} {y + 36}Q{x + 18} {y + 14} {x + 29} {y + 36}Z", WHITE)
            )
        return drawn + stroked("M-104 -68H104", "#B4BCC5", 3)
    drawn += filled("M-84 -30V-76L-52 -104L-20 -76V-30Z", ORANGE) + rectangle(-62, -62, 20, 32, WOOD_DARK)
    drawn += ellipse(Point(50, -98), 14, 14, "#C98F5E") + filled("M20 -34Q24 -82 50 -82Q76 -82 80 -34Z", BLUE)
    return drawn + stroked("M-8 -64H10M4 -72l8 8l-8 8", STEEL_DARK, 5)


def _board_stand(options: Options) -> str:
    legs = bar(Point(-80, -160), Point(-96, -5), 9, STEEL_DARK) + bar(Point(80, -160), Point(96, -5), 9, STEEL_DARK)
    return legs + f'<g transform="translate(0 -140)">{_board(options)}</g>'


def _shelf_drawing() -> str:
    """Draw the shelf of the plan: three boards on boxes, seen from the front."""
    drawn = ""
    for y in (-14, -34, -54):
        drawn += rectangle(-28, y, 56, 5, WOOD_DARK)
    for y in (-29, -49):
        drawn += rectangle(-24, y, 14, 15, BLUE) + rectangle(10, y, 14, 15, BLUE)
    return drawn


def _picture_plan(_: Options) -> str:
    return (
        filled("M-44 -80H44V0H-44Z", WHITE)
        + filled("M30 -80H44V0H34Z", shade(WHITE, -0.08))
        + f'<g transform="translate(0 -6)">{_shelf_drawing()}</g>'
        + stroked("M-38 -74H38", "#B4BCC5", 2)
    )


def _picture_plan_flat(_: Options) -> str:
    lines = filled("M-34 -18H36L38 -15H-36Z", WOOD_DARK) + filled("M-38 -10H40L42 -7H-40Z", WOOD_DARK)
    return (
        filled("M-48 -24H48L64 0H-64Z", WHITE)
        + lines
        + filled("M-26 -15H-16L-18 -10H-29Z", BLUE)
        + filled("M18 -15H28L31 -10H20Z", BLUE)
    )


def _folder(_: Options) -> str:
    face = (
        ellipse(Point(0, -46), 11, 11, "#C98F5E")
        + filled("M-14 -46Q-16 -64 0 -64Q16 -64 14 -46L12 -30H-12Z", "#0B5D63")
        + ellipse(Point(0, -46), 9, 10, "#C98F5E")
        + filled("M-24 -14Q-22 -32 0 -32Q22 -32 24 -14Z", "#0B5D63")
    )
    return (
        block(-62, -96, 54, 20, shade(YELLOW, -0.1), radius=6)
        + block(-62, -88, 124, 88, YELLOW, radius=6)
        + rectangle(-32, -72, 64, 60, WHITE, radius=4)
        + face
    )


def _padlock(_: Options) -> str:
    return (
        tube(
            [
                Point(-17, -38),
                Point(-17, -58),
                Point(-10, -71),
                Point(0, -75),
                Point(10, -71),
                Point(17, -58),
                Point(17, -38),
            ],
            9,
            STEEL_DARK,
        )
        + block(-30, -46, 60, 46, "#E2A52E", radius=8)
        + ellipse(Point(0, -27), 6.5, 6.5, INK)
        + filled("M-3 -26H3L5 -10H-5Z", INK)
    )


def _key(_: Options) -> str:
    return (
        tube([Point(0, -16), Point(62, -16)], 8, "#E2A52E")
        + rectangle(44, -16, 7, 16, "#E2A52E", radius=2)
        + rectangle(56, -16, 7, 12, "#E2A52E", radius=2)
        + ellipse(Point(-14, -16), 17, 16, "#E2A52E")
        + ellipse(Point(-14, -16), 7, 6.5, "#FFFFFF")
    )


def _envelope(_: Options) -> str:
    notes = (
        block(-34, -62, 60, 34, "#8FBF9A", radius=2)
        + block(-28, -56, 62, 34, "#E2A98B", radius=2)
        + ellipse(Point(4, -44), 9, 8, "#F6DCCB")
    )
    return (
        notes
        + block(-44, -44, 88, 44, WHITE, radius=3)
        + filled("M-44 -44L0 -16L44 -44L44 -38L0 -8L-44 -38Z", shade(WHITE, -0.16))
    )


def _banknotes(_: Options) -> str:
    one = (
        rectangle(-36, -34, 72, 34, "#8FBF9A", radius=3)
        + ellipse(Point(0, -17), 11, 10, "#D5EADB")
        + rectangle(-31, -29, 7, 24, "#6FA57C", radius=2)
    )
    other = (
        rectangle(-36, -34, 72, 34, "#E2A98B", radius=3)
        + ellipse(Point(0, -17), 11, 10, "#F6DCCB")
        + rectangle(-31, -29, 7, 24, "#C98468", radius=2)
    )
    return f'<g transform="translate(-6 -6) rotate(-10)">{one}</g><g transform="translate(8 0) rotate(6)">{other}</g>'


def _coins(_: Options) -> str:
    gold = "#E8B93C"
    spots = ((-14, -8), (14, -8), (0, -18))
    return "".join(
        ellipse(Point(x, y), 14, 8, shade(gold, -0.25))
        + ellipse(Point(x, y - 3), 14, 8, gold)
        + ellipse(Point(x, y - 3), 8, 4, shade(gold, 0.35))
        for x, y in spots
    )


def _certificate(_: Options) -> str:
    ribbon = filled("M14 -22L10 2L20 -4L30 2L26 -22Z", RED)
    return (
        filled("M-40 -96H40V-6H-40Z", WHITE)
        + rectangle(-34, -90, 68, 78, "#F4EFE2")
        + stroked("M-22 -74H22M-22 -62H22M-22 -50H8", "#B4BCC5", 3)
        + ribbon
        + ellipse(Point(20, -26), 14, 14, "#E2A52E")
        + ellipse(Point(20, -26), 8, 8, "#F6D98A")
    )


def _garland(options: Options) -> str:
    colours = (RED, YELLOW, BLUE, GREEN, ORANGE)
    k = amount(options, "width") / 500
    drawn = ""
    for i in range(10):
        x = (-225 + i * 50) * k
        y = -52 + 22 * (1 - (x / (250 * k)) ** 2)
        drawn += filled(f"M{x - 17:.1f} {y:.1f}H{x + 17:.1f}L{x:.1f} {y + 34:.1f}Z", colours[i % 5])
    points = [Point(x * k, -52 + 22 * (1 - (x / 250) ** 2)) for x in (-250, -125, 0, 125, 250)]
    return drawn + tube(points, 4, STEEL_DARK)


PROPS = (
    Prop(
        name="paper",
        draw=_paper,
        size=(62, 82),
        grips={"side": Point(-26, -30), "corner": Point(24, -12)},
        contacts={},
        defaults={},
    ),
    Prop(
        name="checklist",
        draw=_checklist,
        size=(86, 114),
        grips={"side": Point(-38, -40), "foot": Point(0, -8)},
        contacts={"list": Point(0, -50)},
        defaults={},
    ),
    *(
        Prop(
            name=f"board-{kind}",
            draw=_board,
            size=(242, 152),
            grips={},
            contacts={"left": Point(-76, -60), "middle": Point(0, -76), "right": Point(60, -76)},
            defaults={"kind": kind},
        )
        for kind in ("plan", "pictures")
    ),
    *(
        Prop(
            name=f"board-{kind}-standing",
            draw=_board_stand,
            size=(242, 292),
            grips={},
            contacts={"left": Point(-76, -200), "middle": Point(0, -216), "right": Point(60, -216)},
            defaults={"kind": kind},
        )
        for kind in ("plan", "pictures")
    ),
    Prop(
        name="picture-plan",
        draw=_picture_plan,
        size=(90, 82),
        grips={"left": Point(-40, -36), "right": Point(40, -36), "foot": Point(0, -6)},
        contacts={"drawing": Point(0, -40)},
        defaults={},
    ),
    Prop(
        name="picture-plan-flat",
        draw=_picture_plan_flat,
        size=(130, 26),
        grips={"left": Point(-54, -6), "right": Point(54, -6)},
        contacts={"drawing": Point(0, -12)},
        defaults={},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="folder",
        draw=_folder,
        size=(126, 98),
        grips={"left": Point(-58, -40), "right": Point(58, -40)},
        contacts={"front": Point(0, -40), "foot": Point(40, -12)},
        defaults={},
    ),
    Prop(
        name="padlock",
        draw=_padlock,
        size=(62, 84),
        grips={"side": Point(26, -22), "bow": Point(0, -72)},
        contacts={},
        defaults={},
    ),
    Prop(
        name="key",
        draw=_key,
        size=(134, 34),
        grips={"bow": Point(-14, -16)},
        contacts={"tip": Point(62, -16)},
        defaults={},
    ),
    Prop(
        name="envelope-money",
        draw=_envelope,
        size=(90, 64),
        grips={"left": Point(-38, -18), "right": Point(38, -18)},
        contacts={},
        defaults={},
    ),
    Prop(
        name="banknotes",
        draw=_banknotes,
        size=(104, 52),
        grips={"side": Point(-32, -16), "right": Point(38, -16)},
        contacts={},
        defaults={},
    ),
    Prop(name="coins", draw=_coins, size=(60, 32), grips={"centre": Point(0, -12)}, contacts={}, defaults={}),
    Prop(
        name="certificate",
        draw=_certificate,
        size=(82, 100),
        grips={"left": Point(-36, -50), "right": Point(36, -50)},
        contacts={},
        defaults={},
    ),
    Prop(name="garland", draw=_garland, size=(506, 60), grips={}, contacts={}, defaults={"width": 500}),
)
