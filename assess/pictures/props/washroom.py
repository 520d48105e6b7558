"""What stands and hangs in a washroom."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, DIRT, GLASS, PORCELAIN, SLATE, STEEL, STEEL_DARK, WATER, WHITE, WOOD
from assess.pictures.props.shapes import Options, block, drop, tube, word
from assess.pictures.svg import Point, ellipse, filled, rectangle, shade, stroked


def _bowl() -> str:
    return (
        block(-62, -186, 46, 92, PORCELAIN, radius=8)
        + rectangle(-66, -192, 54, 14, shade(PORCELAIN, -0.08), radius=6)
        + rectangle(-48, -200, 18, 9, STEEL, radius=4)
        + filled("M-54 -100H66Q66 -62 34 -48Q24 -42 26 -18Q27 -4 34 0H-40Q-34 -8 -34 -34Q-38 -56 -54 -72Z", PORCELAIN)
        + filled(
            "M44 -100H66Q66 -62 34 -48Q24 -42 26 -18Q27 -4 34 0H8Q4 -34 20 -52Q42 -64 44 -100Z", shade(PORCELAIN, -0.1)
        )
    )


def _toilet(_: Options) -> str:
    seat = rectangle(-58, -108, 130, 13, WHITE, radius=6) + rectangle(-54, -98, 122, 4, shade(PORCELAIN, -0.15))
    lid = filled("M-34 -106Q-44 -180 -32 -192Q-22 -196 -18 -184L-16 -106Z", WHITE)
    return _bowl() + lid + seat + stroked("M-26 -182L-23 -112", shade(PORCELAIN, -0.12), 3)


def _toilet_dirty(options: Options) -> str:
    stains = (
        filled("M-2 -94Q4 -74 2 -58Q10 -66 14 -94Z", DIRT)
        + filled("M22 -94Q28 -80 24 -62Q34 -72 36 -94Z", shade(DIRT, 0.15))
        + ellipse(Point(50, -84), 8, 5, DIRT)
        + ellipse(Point(-36, -98), 9, 4, DIRT)
        + ellipse(Point(16, -26), 7, 4, shade(DIRT, 0.2))
    )
    return (
        _toilet(options)
        + stains
        + ellipse(Point(60, -103), 9, 4, "#B79A3C")
        + ellipse(Point(-20, -106), 7, 3.5, "#B79A3C")
    )


def _toilet_bowl_open(options: Options) -> str:
    dirty = word(options, "state") == "dirty"
    water = "#B8A55A" if dirty else "#A9DBF2"
    drawn = (
        block(-56, -200, 112, 74, PORCELAIN, radius=10)
        + rectangle(-62, -208, 124, 16, shade(PORCELAIN, -0.07), radius=7)
        + filled("M-50 -60Q-40 -6 -30 0H30Q40 -6 50 -60Z", shade(PORCELAIN, -0.08))
        + ellipse(Point(0, -84), 66, 50, WHITE)
        + ellipse(Point(0, -86), 47, 34, shade(PORCELAIN, -0.14))
        + ellipse(Point(0, -76), 32, 19, water)
    )
    if not dirty:
        return drawn + stroked("M-16 -80q8 -5 16 0", "#FFFFFF", 3)
    return (
        drawn
        + filled("M-44 -96Q-36 -70 -26 -66Q-30 -86 -28 -108Z", DIRT)
        + filled("M30 -108Q28 -84 32 -68Q42 -80 44 -98Z", DIRT)
        + ellipse(Point(4, -72), 10, 5, shade(DIRT, -0.2))
        + ellipse(Point(-56, -88), 6, 9, "#B79A3C")
        + ellipse(Point(52, -62), 7, 5, "#B79A3C")
    )


def _toilet_brush(_: Options) -> str:
    handle = block(-4, -132, 8, 100, WHITE, radius=4) + ellipse(Point(0, -132), 7, 7, STEEL)
    return (
        handle
        + filled("M-19 -40H19L24 0H-24Z", STEEL_DARK)
        + filled("M8 -40H19L24 0H10Z", shade(STEEL_DARK, -0.15))
        + rectangle(-21, -46, 42, 9, SLATE, radius=4)
    )


def _toilet_brush_bare(_: Options) -> str:
    head = filled("M-14 -40H14Q20 -20 13 0H-13Q-20 -20 -14 -40Z", "#EDEFF2")
    return (
        block(-4, -140, 8, 104, STEEL, radius=4)
        + ellipse(Point(0, -140), 7, 7, STEEL_DARK)
        + head
        + stroked("M-8 -36q-4 16 0 32M0 -37v34M8 -36q4 16 0 32M-16 -26h32M-17 -14h34", "#B9C3CD", 2)
    )


def _tap() -> str:
    return (
        tube([Point(-2, -190), Point(-2, -216), Point(6, -226), Point(26, -226), Point(32, -212)], 10, STEEL)
        + block(-16, -198, 28, 12, STEEL_DARK, radius=5)
        + rectangle(-28, -214, 18, 8, STEEL_DARK, radius=4)
    )


def _wash_basin(_: Options) -> str:
    return (
        filled("M-18 -130H18L24 0H-24Z", shade(PORCELAIN, -0.06))
        + filled("M4 -130H18L24 0H8Z", shade(PORCELAIN, -0.16))
        + filled("M-86 -176H86Q82 -124 32 -120H-32Q-82 -124 -86 -176Z", PORCELAIN)
        + filled("M44 -176H86Q82 -124 32 -120H10Q44 -140 44 -176Z", shade(PORCELAIN, -0.1))
        + rectangle(-92, -188, 184, 15, WHITE, radius=7)
        + _tap()
    )


def _wash_basin_dirty(options: Options) -> str:
    marks = ((-54, -160, 14, 6), (-20, -146, 9, 5), (34, -158, 12, 6), (64, -182, 10, 4), (-66, -182, 12, 4))
    return (
        _wash_basin(options)
        + "".join(ellipse(Point(x, y), rx, ry, DIRT) for x, y, rx, ry in marks)
        + tube([Point(8, -172), Point(9, -150), Point(7, -134)], 7, "#9A8258")
    )


def _mirror(_: Options) -> str:
    return (
        block(-62, -150, 124, 150, STEEL, radius=10)
        + rectangle(-53, -141, 106, 132, GLASS, radius=5)
        + filled("M-34 -18L16 -132H36L-14 -18ZM-4 -18L46 -132H53V-122L8 -18Z", "#FFFFFF", opacity=0.6)
    )


def _water_stream(_: Options) -> str:
    return (
        filled("M-6 -70H6Q8 -36 10 -6H-10Q-8 -36 -6 -70Z", WATER)
        + filled("M-2 -70H2L3 -6H-4Z", "#E8F6FD")
        + filled("M-24 -2Q-14 -14 0 -10Q14 -14 24 -2Q10 2 0 0Q-10 2 -24 -2Z", shade(WATER, 0.25))
    )


def _toilet_paper(_: Options) -> str:
    return (
        filled("M-34 -56H34V-8H-34Z", WHITE)
        + ellipse(Point(0, -8), 34, 8, shade(WHITE, -0.1))
        + filled("M14 -56H34V-8Q28 -3 14 -1Z", shade(WHITE, -0.1))
        + ellipse(Point(0, -56), 34, 10, shade(WHITE, -0.04))
        + ellipse(Point(0, -56), 12, 4.5, "#A67F4F")
        + filled("M-34 -50L-30 0L-44 -2L-42 -48Z", WHITE)
        + stroked("M-24 -40V-10M-8 -36V-4", shade(WHITE, -0.14), 2)
    )


def _holder(content: str) -> str:
    arm = (
        tube([Point(-48, -84), Point(48, -84)], 9, STEEL_DARK)
        + tube([Point(48, -86), Point(48, -46)], 9, STEEL_DARK)
        + tube([Point(48, -46), Point(-44, -46)], 8, STEEL)
    )
    return block(-20, -104, 40, 26, STEEL, radius=6) + arm + content


def _toilet_roll_full(_: Options) -> str:
    roll = (
        block(-38, -74, 70, 58, WHITE, radius=10)
        + filled("M14 -40H32V0H14Z", shade(WHITE, -0.08))
        + stroked("M14 -12h18", shade(WHITE, -0.25), 2)
    )
    return _holder(roll)


def _toilet_roll_empty(_: Options) -> str:
    return _holder(block(-38, -55, 70, 18, "#B08A5C", radius=5) + filled("M10 -40H26L24 -22L18 -28L10 -24Z", WHITE))


def _towel_dispenser(_: Options) -> str:
    return (
        filled("M-24 -24H24V0L12 -4L0 0L-12 -4L-24 0Z", WHITE)
        + block(-48, -110, 96, 90, STEEL, radius=10)
        + rectangle(-34, -92, 52, 40, shade(STEEL, 0.35), radius=5)
        + rectangle(-30, -30, 60, 8, SLATE, radius=3)
    )


def _paper_towel(_: Options) -> str:
    return (
        filled("M-24 -60L26 -56L22 0L8 -5L-6 1L-26 -4Z", WHITE)
        + filled("M-24 -60L26 -56L24 -30Q0 -38 -25 -30Z", shade(WHITE, -0.06))
        + stroked("M-14 -46L14 -44M-14 -18L12 -16", shade(WHITE, -0.16), 2)
    )


def _soap_bar(_: Options) -> str:
    return (
        block(-28, -24, 56, 22, "#F0B8C4", radius=11)
        + rectangle(-18, -20, 26, 6, "#FBE3E8", radius=3)
        + rectangle(-34, -4, 68, 4, STEEL, radius=2)
    )


def _hand_towel(options: Options) -> str:
    colour = word(options, "colour")
    return (
        rectangle(-44, -110, 88, 8, WOOD, radius=4)
        + block(-34, -106, 68, 104, colour, radius=3)
        + stroked("M-30 -26H30M-30 -18H30", shade(colour, 0.5), 4)
        + filled("M-34 -4H34V0H-34Z", shade(colour, 0.3))
    )


_ROLL_HOLDER_GRIPS = {"roll": Point(0, -46)}

PROPS = (
    Prop(
        name="toilet",
        draw=_toilet,
        size=(148, 202),
        grips={"lid": Point(-26, -186)},
        contacts={"seat": Point(10, -102), "bowl": Point(20, -100)},
        defaults={},
    ),
    Prop(
        name="toilet-dirty",
        draw=_toilet_dirty,
        size=(148, 202),
        grips={"lid": Point(-26, -186)},
        contacts={"seat": Point(10, -102), "bowl": Point(20, -100)},
        defaults={},
    ),
    *(
        Prop(
            name=name,
            draw=_toilet_bowl_open,
            size=(134, 210),
            grips={},
            contacts={"bowl": Point(0, -80), "rim": Point(52, -96)},
            defaults={"state": state},
        )
        for name, state in (("toilet-open", "clean"), ("toilet-open-dirty", "dirty"))
    ),
    Prop(
        name="toilet-brush-in-holder",
        draw=_toilet_brush,
        size=(50, 140),
        grips={"handle": Point(0, -112)},
        contacts={},
        defaults={},
    ),
    Prop(
        name="toilet-brush",
        draw=_toilet_brush_bare,
        size=(38, 148),
        grips={"handle": Point(0, -118)},
        contacts={"brush": Point(0, -8)},
        defaults={},
    ),
    Prop(
        name="wash-basin",
        draw=_wash_basin,
        size=(186, 234),
        grips={"tap": Point(-20, -210)},
        contacts={"water": Point(32, -208), "rim": Point(-60, -188), "bowl": Point(32, -176)},
        defaults={},
    ),
    Prop(
        name="wash-basin-dirty",
        draw=_wash_basin_dirty,
        size=(186, 234),
        grips={"tap": Point(-20, -210)},
        contacts={"water": Point(32, -208), "rim": Point(-60, -188), "bowl": Point(32, -176)},
        defaults={},
    ),
    Prop(name="mirror", draw=_mirror, size=(126, 150), grips={}, contacts={"glass": Point(0, -76)}, defaults={}),
    Prop(
        name="water-stream",
        draw=_water_stream,
        size=(50, 72),
        grips={},
        contacts={"top": Point(0, -70), "foot": Point(0, -4)},
        defaults={},
    ),
    Prop(
        name="toilet-paper",
        draw=_toilet_paper,
        size=(90, 68),
        grips={"side": Point(-32, -34)},
        contacts={},
        defaults={},
    ),
    Prop(
        name="toilet-roll-full",
        draw=_toilet_roll_full,
        size=(108, 106),
        grips=_ROLL_HOLDER_GRIPS,
        contacts={},
        defaults={},
    ),
    Prop(
        name="toilet-roll-empty",
        draw=_toilet_roll_empty,
        size=(108, 106),
        grips=_ROLL_HOLDER_GRIPS,
        contacts={},
        defaults={},
    ),
    Prop(
        name="towel-dispenser",
        draw=_towel_dispenser,
        size=(98, 112),
        grips={"paper": Point(0, -6)},
        contacts={},
        defaults={},
    ),
    Prop(
        name="paper-towel", draw=_paper_towel, size=(56, 62), grips={"corner": Point(20, -52)}, contacts={}, defaults={}
    ),
    Prop(name="soap-bar", draw=_soap_bar, size=(70, 26), grips={"centre": Point(0, -18)}, contacts={}, defaults={}),
    Prop(
        name="hand-towel",
        draw=_hand_towel,
        size=(90, 112),
        grips={"centre": Point(0, -50), "end": Point(0, -10)},
        contacts={},
        defaults={"colour": BLUE},
    ),
    Prop(
        name="drop",
        draw=lambda _: drop(Point(0, -30), 30, WATER) + ellipse(Point(-4, -9), 3, 4, "#FFFFFF"),
        size=(34, 32),
        grips={},
        contacts={},
        defaults={},
    ),
)
