"""Houses, trees, the yard, the market and what drives by."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    BLUE,
    GLASS,
    GREEN,
    LEAF,
    ORANGE,
    RED,
    SLATE,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    YELLOW,
)
from assess.pictures.props.shapes import Options, bar, block, tube, wheel, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked

BRICK = "#B5654A"
CLAY_WALL = "#DDB183"


def _pane(x: float, y: float, width: float, height: float) -> str:
    return (
        rectangle(x - 4, y - 4, width + 8, height + 8, "#FFFFFF", radius=3)
        + rectangle(x, y, width, height, GLASS)
        + rectangle(x + width / 2 - 2, y, 4, height, "#FFFFFF")
    )


def _front_door(x: float, width: float, height: float, colour: str) -> str:
    return (
        rectangle(x - 5, -height - 5, width + 10, height + 5, "#FFFFFF", radius=3)
        + block(x, -height, width, height, colour, radius=2)
        + ellipse(Point(x + width * 0.82, -height * 0.48), 4, 4, YELLOW)
    )


def _house(options: Options) -> str:
    wall = word(options, "colour")
    return (
        rectangle(54, -262, 30, 70, shade(BRICK, -0.2))
        + block(-110, -160, 220, 160, wall, radius=3)
        + filled("M-134 -154L0 -264L134 -154L122 -140L0 -240L-122 -140Z", shade(RED, -0.15))
        + filled("M0 -240L122 -140V-132H-122V-140Z", wall)
        + _front_door(-26, 52, 104, "#2F6B6E")
        + _pane(-90, -112, 46, 50)
        + _pane(46, -112, 46, 50)
        + ellipse(Point(0, -180), 16, 16, "#FFFFFF")
        + ellipse(Point(0, -180), 11, 11, GLASS)
    )


def _brick_building(_: Options) -> str:
    courses = "M-160 -330h60M-40 -330h80M100 -330h50M-150 -230h40M-30 -232h60M110 -228h40M-150 -140h36M120 -140h34"
    windows = "".join(_pane(x, y, 50, 64) for y in (-312, -216) for x in (-136, -26, 84))
    return (
        block(-170, -356, 340, 356, BRICK, radius=3)
        + stroked(courses, shade(BRICK, -0.2), 4)
        + rectangle(-178, -368, 356, 18, shade(BRICK, -0.3), radius=4)
        + rectangle(-178, -130, 356, 10, "#EADFCB", radius=2)
        + windows
        + _front_door(-34, 68, 112, SLATE)
        + _pane(-140, -104, 70, 66)
        + _pane(70, -104, 70, 66)
    )


def _hospital(_: Options) -> str:
    windows = "".join(_pane(x, y, 34, 40) for y in (-214, -144) for x in (-136, -84, 50, 102))
    cross = rectangle(-11, -262, 22, 62, "#1F8A8F", radius=3) + rectangle(-31, -242, 62, 22, "#1F8A8F", radius=3)
    return (
        block(-160, -240, 320, 240, "#EEF3F6", radius=4)
        + block(-56, -300, 112, 300, "#DDE8EE", radius=4)
        + windows
        + ellipse(Point(0, -231), 44, 44, "#FFFFFF")
        + cross
        + block(-40, -88, 80, 88, "#8FC3D6", radius=3)
        + rectangle(-3, -88, 6, 88, "#FFFFFF")
        + rectangle(-66, -104, 132, 15, "#1F8A8F", radius=4)
    )


def _nursery(_: Options) -> str:
    blocks = (
        block(-112, -208, 26, 26, RED, radius=4)
        + block(-84, -208, 26, 26, YELLOW, radius=4)
        + block(-98, -234, 26, 26, BLUE, radius=4)
    )
    return (
        block(-150, -174, 300, 174, "#FBE7B8", radius=4)
        + rectangle(-162, -184, 324, 18, "#5E9B8A", radius=5)
        + blocks
        + _front_door(-30, 60, 108, "#D9743B")
        + _pane(-128, -120, 64, 58)
        + _pane(64, -120, 64, 58)
        + ellipse(Point(96, -92), 12, 12, YELLOW)
    )


def _shop(_: Options) -> str:
    awning = "".join(
        filled(f"M{x} -178H{x + 40}V-132Q{x + 20} -114 {x} -132Z", RED if i % 2 == 0 else "#FFFFFF")
        for i, x in enumerate(range(-160, 160, 40))
    )
    return (
        block(-150, -260, 300, 260, "#F1E4CF", radius=4)
        + rectangle(-160, -270, 320, 18, STEEL_DARK, radius=4)
        + _pane(-128, -114, 150, 90)
        + "".join(
            ellipse(Point(x, -36), 14, 13, c) for x, c in ((-106, RED), (-76, ORANGE), (-46, GREEN), (-16, YELLOW))
        )
        + _front_door(60, 62, 116, "#2F6B6E")
        + awning
        + filled("M-34 -250H34L28 -204H-28Z", YELLOW)
        + tube([Point(-14, -244), Point(-10, -262), Point(10, -262), Point(14, -244)], 5, STEEL_DARK)
    )


def _office_building(_: Options) -> str:
    panes = "".join(
        rectangle(x, y, 50, 44, "#A9D3E6", radius=2) for y in (-330, -272, -214, -156) for x in (-88, -25, 38)
    )
    return (
        block(-110, -350, 220, 350, "#8FA3B5", radius=4)
        + panes
        + rectangle(-120, -360, 240, 16, SLATE, radius=4)
        + block(-40, -98, 80, 98, "#5D7386", radius=3)
        + rectangle(-32, -90, 30, 90, GLASS)
        + rectangle(2, -90, 30, 90, GLASS)
    )


def _clay_house(_: Options) -> str:
    beams = "".join(rectangle(x, -190, 14, 12, WOOD_DARK, radius=4) for x in (-120, -70, 50, 100))
    return (
        block(-160, -214, 320, 214, CLAY_WALL, radius=6)
        + rectangle(-170, -226, 340, 18, shade(CLAY_WALL, -0.16), radius=6)
        + beams
        + filled("M-34 0V-104Q-34 -132 0 -132Q34 -132 34 -104V0Z", "#2F7F86")
        + stroked("M0 -128V-4", shade("#2F7F86", -0.3), 4)
        + rectangle(-124, -136, 54, 48, shade(CLAY_WALL, -0.45), radius=5)
        + rectangle(72, -136, 54, 48, shade(CLAY_WALL, -0.45), radius=5)
        + stroked("M-97 -136v48M99 -136v48", WOOD_DARK, 5)
    )


def _tree(_: Options) -> str:
    return (
        filled("M-16 0L-11 -150H11L16 0Z", WOOD_DARK)
        + ellipse(Point(-50, -176), 56, 50, shade(LEAF, -0.08))
        + ellipse(Point(54, -176), 54, 50, shade(LEAF, -0.14))
        + ellipse(Point(0, -228), 84, 74, LEAF)
        + ellipse(Point(-24, -250), 34, 26, shade(LEAF, 0.18))
    )


def _palm(_: Options) -> str:
    fronds = (
        "M0 -300Q-60 -350 -116 -290Q-66 -312 -4 -286Z",
        "M0 -300Q60 -350 116 -290Q66 -312 4 -286Z",
        "M0 -300Q-80 -310 -104 -230Q-66 -276 -2 -286Z",
        "M0 -300Q80 -310 104 -230Q66 -276 2 -286Z",
        "M-6 -296Q-16 -366 20 -392Q10 -346 10 -294Z",
    )
    trunk = tube([Point(14, -6), Point(2, -110), Point(0, -290)], 20, WOOD_DARK)
    rings = stroked("M4 -50h16M0 -100h16M-6 -150h16M-8 -200h16M-8 -250h16", shade(WOOD_DARK, 0.25), 3)
    return (
        trunk
        + rings
        + "".join(
            filled(path, shade(LEAF, tone)) for path, tone in zip(fronds, (0, -0.1, -0.18, -0.06, 0.1), strict=True)
        )
        + ellipse(Point(-10, -282), 10, 10, WOOD)
        + ellipse(Point(12, -280), 10, 10, WOOD)
    )


def _bush(_: Options) -> str:
    return "".join(
        ellipse(Point(x, y), rx, ry, shade(LEAF, tone))
        for x, y, rx, ry, tone in ((-44, -30, 36, 30, -0.1), (44, -30, 36, 30, -0.16), (0, -46, 46, 44, 0))
    ) + ellipse(Point(-14, -60), 18, 13, shade(LEAF, 0.2))


def _leaves(_: Options) -> str:
    """Fallen leaves with a stalk and side veins, large enough that they are no fruit."""
    spots = (
        (-56, -12, "#8A5A2B", 24),
        (-24, -10, ORANGE, -34),
        (10, -12, "#8A5A2B", 40),
        (42, -10, YELLOW, -16),
        (64, -12, "#A9672B", -52),
        (-38, -30, YELLOW, -62),
        (-6, -34, "#A9672B", 12),
        (28, -32, ORANGE, 58),
    )
    blade = "M-20 0L-13 -9L-6 -9L0 -15L7 -9L14 -8L20 0L14 8L7 9L0 15L-6 9L-13 9Z"
    return "".join(
        f'<g transform="translate({x} {y - 10}) rotate({turn})">{filled(blade, colour)}'
        f"{stroked('M-28 0H15M-6 0L1 -8M-6 0L1 8', shade(colour, -0.35), 2)}</g>"
        for x, y, colour, turn in spots
    )


def _twig_broom(_: Options) -> str:
    twigs = "".join(
        tube([Point(x * 0.2, -86), Point(x * 0.6, -40), Point(x, -5)], 9, shade("#C9A253", tone))
        for x, tone in ((-30, -0.12), (-18, 0), (-6, -0.12), (6, 0.05), (18, -0.08), (30, 0.02))
    )
    return (
        twigs
        + filled("M-11 -140H11L14 -78H-14Z", "#C9A253")
        + rectangle(-14, -98, 28, 9, RED, radius=4)
        + rectangle(-13, -124, 26, 8, RED, radius=4)
    )


def _stall(_: Options) -> str:
    awning = "".join(
        filled(f"M{x} -470H{x + 52}L{x + 56} -412Q{x + 28} -390 {x} -412Z", ORANGE if i % 2 == 0 else "#FFF3DD")
        for i, x in enumerate(range(-182, 182, 52))
    )
    posts = rectangle(-164, -440, 12, 440, WOOD_DARK) + rectangle(152, -440, 12, 440, WOOD_DARK)
    table = (
        block(-172, -150, 344, 150, WOOD, radius=4)
        + rectangle(-182, -164, 364, 18, WOOD_DARK, radius=5)
        + stroked("M-172 -100H172M-172 -52H172", shade(WOOD, -0.2), 4)
    )
    return posts + awning + table


def _facade(options: Options) -> str:
    wall = word(options, "colour")
    courses = "".join(
        rectangle(x + (26 if row % 2 else 0), -430 + row * 34, 44, 3, shade(wall, -0.14))
        for row in range(13)
        for x in range(-210, 120, 74)
    )
    return (
        block(-220, -450, 440, 450, wall) + courses + _pane(96, -330, 84, 100) + rectangle(84, -226, 108, 12, "#EADFCB")
    )


def _crate(options: Options) -> str:
    colour = word(options, "colour")
    fruit = "".join(
        ellipse(Point(x, y), 14, 13, shade(colour, tone))
        for x, y, tone in (
            (-32, -46, 0),
            (-8, -48, 0.1),
            (16, -46, -0.05),
            (36, -44, 0),
            (-20, -58, 0.1),
            (4, -60, 0),
            (26, -57, 0.08),
        )
    )
    return (
        fruit
        + block(-56, -42, 112, 42, WOOD_PALE, radius=3)
        + stroked("M-54 -28H54M-54 -14H54", shade(WOOD_PALE, -0.25), 4)
    )


def _bicycle(_: Options) -> str:
    rim = "".join(
        ellipse(Point(x, -46), 46, 46, INK)
        + ellipse(Point(x, -46), 38, 38, "#DDE8EE")
        + ellipse(Point(x, -46), 6, 6, STEEL_DARK)
        for x in (-84, 84)
    )
    frame = (
        bar(Point(-84, -46), Point(-40, -116), 8, BLUE)
        + bar(Point(-40, -116), Point(0, -46), 8, BLUE)
        + bar(Point(-40, -112), Point(62, -118), 8, BLUE)
        + bar(Point(0, -46), Point(62, -114), 8, BLUE)
        + bar(Point(58, -142), Point(84, -46), 8, BLUE)
        + bar(Point(-84, -46), Point(0, -46), 7, BLUE)
    )
    return (
        rim
        + frame
        + bar(Point(-62, -132), Point(-24, -132), 12, INK)
        + bar(Point(-42, -130), Point(-38, -112), 7, STEEL_DARK)
        + tube([Point(58, -144), Point(44, -158), Point(26, -156)], 8, INK)
        + ellipse(Point(0, -46), 11, 11, STEEL)
    )


def _bus(_: Options) -> str:
    windows = "".join(rectangle(x, -196, 74, 76, GLASS, radius=8) for x in (-206, -122, -38, 46))
    return (
        block(-226, -220, 452, 184, RED, radius=24)
        + windows
        + rectangle(136, -196, 70, 148, GLASS, radius=8)
        + rectangle(168, -196, 6, 148, RED)
        + rectangle(-222, -104, 350, 22, WHITE)
        + wheel(Point(-134, -34), 34, INK)
        + wheel(Point(96, -34), 34, INK)
        + ellipse(Point(218, -64), 7, 9, YELLOW)
    )


def _bench(_: Options) -> str:
    return (
        "".join(block(-110, y, 220, 14, WOOD, radius=4) for y in (-168, -146))
        + block(-118, -108, 236, 14, WOOD, radius=4)
        + "".join(rectangle(x, -172, 11, 172, STEEL_DARK, radius=3) for x in (-92, 80))
    )


def _sunshade(_: Options) -> str:
    return (
        rectangle(-5, -300, 10, 300, WOOD_DARK)
        + filled(
            "M-130 -250Q-90 -340 0 -340Q90 -340 130 -250Q98 -266 65 -250Q32 -266 0 -250Q-32 -266 -65 -250Q-98 -266 -130 -250Z",
            ORANGE,
        )
        + filled("M-65 -250Q-50 -330 0 -340Q50 -330 65 -250Q32 -266 0 -250Q-32 -266 -65 -250Z", "#FFF3DD")
    )


PROPS = (
    Prop(name="house", draw=_house, size=(272, 268), contacts={"door": Point(0, 0)}, defaults={"colour": "#F0DFC0"}),
    Prop(name="brick-building", draw=_brick_building, size=(360, 370), contacts={"door": Point(0, 0)}),
    Prop(name="hospital", draw=_hospital, size=(322, 302), contacts={"door": Point(0, 0)}),
    Prop(name="nursery", draw=_nursery, size=(326, 236), contacts={"door": Point(0, 0)}),
    Prop(name="shop", draw=_shop, size=(322, 272), contacts={"door": Point(91, 0)}),
    Prop(name="office-building", draw=_office_building, size=(242, 362), contacts={"door": Point(0, 0)}),
    Prop(name="clay-house", draw=_clay_house, size=(342, 228), contacts={"door": Point(0, 0)}),
    Prop(name="tree", draw=_tree, size=(220, 304)),
    Prop(name="facade", draw=_facade, size=(442, 452), defaults={"colour": "#C98A6E"}),
    Prop(name="palm", draw=_palm, size=(238, 396)),
    Prop(name="bush", draw=_bush, size=(162, 92)),
    Prop(name="leaves", draw=_leaves, size=(168, 68), contacts={"surface": Point(0, 0)}),
    Prop(
        name="twig-broom",
        draw=_twig_broom,
        size=(72, 142),
        grips={"handle": Point(0, -122)},
        contacts={"floor": Point(0, 0)},
    ),
    Prop(
        name="market-stall",
        draw=_stall,
        size=(372, 472),
        contacts={"top": Point(0, -164), "left": Point(-110, -164), "right": Point(110, -164)},
    ),
    *(
        Prop(
            name=f"crate-{name}",
            draw=_crate,
            size=(114, 74),
            grips={"left": Point(-52, -22), "right": Point(52, -22)},
            contacts={"top": Point(0, -58)},
            defaults={"colour": colour},
        )
        for name, colour in (("tomatoes", RED), ("oranges", ORANGE), ("greens", GREEN))
    ),
    Prop(
        name="bicycle",
        draw=_bicycle,
        size=(264, 166),
        grips={"bars": Point(34, -156)},
        contacts={"saddle": Point(-42, -136)},
        axes={"bars": 0},
    ),
    Prop(name="bus", draw=_bus, size=(454, 222), contacts={"door": Point(171, -40)}),
    Prop(name="bench", draw=_bench, size=(238, 174), contacts={"seat": Point(0, -106)}),
    Prop(name="sunshade", draw=_sunshade, size=(264, 342)),
)
