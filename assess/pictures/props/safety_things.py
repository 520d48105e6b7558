"""What keeps work safe, and what makes it unsafe: extinguisher, exit door, broken cable, broken glass, a pan on fire."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import ORANGE, RED, SLATE, STEEL, STEEL_DARK, WHITE, WOOD, YELLOW
from assess.pictures.props.shapes import Options, bar, block, tube, word
from assess.pictures.svg import INK, Point, ellipse, filled, group, rectangle, shade, stroked


def _extinguisher(_: Options) -> str:
    hose = tube([Point(14, -118), Point(40, -104), Point(38, -58)], 8, INK) + filled("M32 -62H44L48 -34H28Z", SLATE)
    body = block(-28, -100, 54, 100, RED, radius=14) + rectangle(-22, -90, 7, 76, shade(RED, 0.4), radius=3)
    label = rectangle(-16, -66, 34, 34, WHITE, radius=3) + filled(
        "M-6 -36Q-12 -48 -2 -58Q0 -52 4 -50Q4 -56 8 -60Q16 -48 10 -36Z", ORANGE
    )
    head = block(-11, -114, 22, 16, STEEL_DARK, radius=4)
    handle = bar(Point(-6, -120), Point(-32, -126), 7, INK) + bar(Point(-4, -114), Point(-30, -112), 7, STEEL_DARK)
    return hose + body + label + head + handle + ellipse(Point(16, -118), 6, 6, YELLOW)


def _exit_door(_: Options) -> str:
    frame = rectangle(-92, -346, 184, 346, "#BFC9CE", radius=4)
    leaf = block(-80, -334, 160, 334, "#8FB7A3", radius=3)
    pane = rectangle(-44, -306, 88, 90, "#D7ECF5", radius=4) + filled("M-34 -240L-6 -296H8L-20 -240Z", WHITE)
    push_bar = rectangle(-66, -176, 132, 8, STEEL_DARK, radius=4) + block(-70, -172, 140, 16, STEEL, radius=7)
    return frame + leaf + pane + push_bar


def _broken_cable(options: Options) -> str:
    colour = word(options, "colour")
    left = tube([Point(-120, -14), Point(-84, -20), Point(-50, -12), Point(-14, -16)], 14, colour)
    right = tube([Point(16, -18), Point(48, -26), Point(84, -14), Point(112, -18)], 14, colour)
    copper = stroked("M-14 -16Q-2 -24 16 -18M-14 -14Q2 -10 16 -16M-12 -18Q0 -30 12 -24", "#D98A3D", 3.4)
    bare = filled("M-16 -24L-4 -30L2 -22L-2 -12L-12 -8Z", "#E8B46A")
    spark = filled("M4 -62L-10 -42H0L-6 -30L14 -48H4L12 -62Z", YELLOW)
    plug = block(106, -32, 30, 28, shade(colour, 0.25), radius=6) + bar(Point(136, -24), Point(150, -24), 5, STEEL) + bar(Point(136, -12), Point(150, -12), 5, STEEL)  # fmt: skip
    return left + right + bare + copper + spark + plug


def _taped_cable(options: Options) -> str:
    colour = word(options, "colour")
    cable = tube([Point(-120, -14), Point(-84, -20), Point(-20, -14), Point(48, -24), Point(112, -18)], 14, colour)
    tape = "".join(group(block(-8, -13, 16, 26, shade(YELLOW, 0.1 * (i % 2)), radius=3), at=Point(x, -17), rotate=12) for i, x in enumerate((-14, -2, 10)))  # fmt: skip
    plug = block(106, -32, 30, 28, shade(colour, 0.25), radius=6) + bar(Point(136, -24), Point(150, -24), 5, STEEL) + bar(Point(136, -12), Point(150, -12), 5, STEEL)  # fmt: skip
    return cable + tape + plug


def _broken_glass(_: Options) -> str:
    """A drinking glass of which the foot still stands, and its pieces flat round it."""
    pale, deep = "#D9F0F8", "#A5D2E4"
    glass = (
        filled("M-66 -38L-58 -30L-52 -48L-42 -28L-34 -36L-30 -24L-24 -34L-28 -3Q-46 4 -62 -3Z", pale)
        + filled("M-34 -36L-30 -24L-24 -34L-28 -3Q-32 0 -38 1Z", deep)
        + ellipse(Point(-45, -4), 16, 4, deep)
        + stroked("M-60 -26L-57 -10", "#FFFFFF", 3)
    )
    shards = (
        ("M-18 0L-10 -12L8 -8L4 2Z", deep), ("M-4 -8L-2 -27L14 -45L16 -20L8 -6Z", pale),
        ("M16 4L24 -8L46 -12L42 0Z", pale), ("M36 -14L42 -24L56 -22L50 -12Z", deep),
        ("M52 0L64 -10L76 -2L66 4Z", deep), ("M-24 3L-14 -2L-2 1L-12 4Z", pale),
    )  # fmt: skip
    shine = stroked("M2 -24L10 -36M24 -3L38 -7", "#FFFFFF", 2.4)
    return glass + "".join(filled(path, colour) for path, colour in shards) + shine


def _flames() -> str:
    outer = "M-50 -34Q-62 -76 -36 -100Q-32 -84 -22 -82Q-30 -124 2 -150Q2 -120 22 -104Q30 -112 30 -122Q60 -86 46 -34Z"
    inner = "M-26 -34Q-34 -62 -14 -78Q-12 -66 -4 -66Q-4 -92 10 -104Q12 -82 26 -70Q32 -52 24 -34Z"
    return filled(outer, "#E8622A") + filled(inner, YELLOW)


def _burning_pan(_: Options) -> str:
    pan = (
        bar(Point(48, -26), Point(124, -36), 12, SLATE)
        + filled("M-62 -38H62L54 -6Q52 0 44 0H-44Q-52 0 -54 -6Z", STEEL_DARK)
        + filled("M30 -38H62L54 -6Q52 0 44 0H24Z", shade(STEEL_DARK, -0.2))
        + rectangle(-66, -42, 132, 9, shade(STEEL_DARK, 0.25), radius=4)
    )
    return _flames() + pan


def _pan_lid(_: Options) -> str:
    return (
        ellipse(Point(0, -32), 12, 9, SLATE)
        + rectangle(-5, -30, 10, 12, SLATE)
        + filled("M-70 -6Q-60 -26 0 -26Q60 -26 70 -6Z", STEEL)
        + filled("M20 -25Q58 -22 70 -6H30Z", shade(STEEL, -0.15))
        + rectangle(-74, -8, 148, 8, STEEL_DARK, radius=4)
    )


def _tool_board(_: Options) -> str:
    """Draw a board with tools, and the outline of a pair of scissors: the tool that is not there."""
    board = block(-130, -130, 260, 130, "#D9C39A", radius=5)
    outline = stroked("M40 -112L70 -56M70 -112L40 -56", "#8B7850", 5) + stroked(
        "M34 -42a13 13 0 1 0 1 0M76 -42a13 13 0 1 0 1 0", "#8B7850", 5
    )
    hammer = bar(Point(-86, -106), Point(-86, -26), 8, WOOD) + block(-106, -118, 42, 18, STEEL_DARK, radius=4)
    driver = bar(Point(-26, -116), Point(-26, -70), 5, STEEL) + block(-34, -74, 16, 44, ORANGE, radius=6)
    return board + outline + hammer + driver


def _tool_scissors(_: Options) -> str:
    return (
        stroked("M-2 -44L-14 -14M2 -44L14 -14", STEEL_DARK, 6)
        + filled("M-4 -40L14 -92L6 -40Z", STEEL)
        + filled("M4 -40L-14 -92L-6 -40Z", shade(STEEL, -0.15))
        + stroked("M-16 -22a11 11 0 1 0 1 0M16 -22a11 11 0 1 0 1 0", RED, 7)
        + ellipse(Point(0, -42), 4, 4, SLATE)
    )


def _cone(_: Options) -> str:
    return (
        filled("M-10 -96H10L34 -10H-34Z", ORANGE)
        + filled("M-17 -70H17L23 -48H-23Z", WHITE)
        + filled("M4 -96H10L34 -10H18Z", shade(ORANGE, -0.15))
        + block(-46, -12, 92, 12, shade(ORANGE, -0.1), radius=4)
    )


_CABLE = {"left": Point(-84, -19), "right": Point(60, -24), "plug": Point(120, -18)}

PROPS = (
    Prop(
        name="fire-extinguisher",
        draw=_extinguisher,
        size=(100, 132),
        grips={"handle": Point(-20, -122), "nozzle": Point(38, -50)},
        contacts={"top": Point(0, -120), "label": Point(0, -50)},
        axes={"handle": 0},
    ),
    Prop(
        name="exit-door", draw=_exit_door, size=(184, 346), contacts={"push_bar": Point(0, -164), "top": Point(0, -346)}
    ),
    Prop(
        name="broken-cable",
        draw=_broken_cable,
        size=(304, 64),
        grips=_CABLE,
        contacts={"break": Point(0, -18)},
        defaults={"colour": "#3C4656"},
        axes={"left": 0, "right": 0, "plug": 0},
    ),
    Prop(
        name="taped-cable",
        draw=_taped_cable,
        size=(304, 38),
        grips=_CABLE,
        contacts={"tape": Point(0, -18)},
        defaults={"colour": "#3C4656"},
        axes={"left": 0, "right": 0, "plug": 0},
    ),
    Prop(name="broken-glass", draw=_broken_glass, size=(146, 60), contacts={"shard": Point(8, -30)}),
    Prop(
        name="burning-pan",
        draw=_burning_pan,
        size=(264, 152),
        grips={"handle": Point(104, -34)},
        contacts={"flame": Point(0, -90), "rim": Point(0, -40)},
        axes={"handle": 0},
    ),
    Prop(name="pan-lid", draw=_pan_lid, size=(150, 44), grips={"knob": Point(0, -34)}, axes={"knob": 0}),
    Prop(name="tool-board", draw=_tool_board, size=(264, 132), contacts={"empty": Point(55, -80)}),
    Prop(
        name="tool-scissors",
        draw=_tool_scissors,
        size=(66, 96),
        grips={"rings": Point(0, -16)},
        contacts={"tip": Point(0, -90)},
        axes={"rings": 0},
    ),
    Prop(name="traffic-cone", draw=_cone, size=(94, 98), grips={"top": Point(0, -90)}),
)
