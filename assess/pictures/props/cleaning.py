"""Tools for floors: mops, brooms, buckets, the trolley, the vacuum cleaner, the wet-floor sign."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, RED, SLATE, STEEL, STEEL_DARK, WATER, WOOD, YELLOW
from assess.pictures.props.shapes import Options, bar, block, drop, tube, wheel, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked


def _handle(top: float, bottom: float, colour: str) -> str:
    return (
        block(-5, -top, 10, top - bottom, colour, radius=5)
        + rectangle(-6, -top, 12, 26, SLATE, radius=6)
        + rectangle(-3, -top + 34, 2.5, top - bottom - 40, shade(colour, 0.3))
    )


def _mop(options: Options) -> str:
    strings = word(options, "colour")
    drawn = _handle(300, 40, WOOD)
    for i, x in enumerate((-34, 34, -23, 23, -12, 12, 0)):
        colour = strings if i % 2 else shade(strings, -0.1)
        drawn += tube([Point(x * 0.45, -46), Point(x * 0.95, -24), Point(x, -6)], 12, colour)
    drawn += stroked("M-17 -34L-26 -8M-6 -34L-9 -6M6 -34L9 -6M17 -34L26 -8", shade(strings, -0.25), 2)
    return drawn + block(-22, -56, 44, 16, BLUE, radius=5)


def _flat_mop(options: Options) -> str:
    pad = word(options, "colour")
    return (
        _handle(300, 22, STEEL)
        + filled("M-16 -14L-6 -32H6L16 -14Z", SLATE)
        + block(-58, -18, 116, 10, STEEL_DARK, radius=4)
        + filled("M-64 -11H64Q68 -4 64 0H-64Q-68 -4 -64 -11Z", pad)
        + stroked("M-52 -5v5M-36 -5v5M-20 -5v5M-4 -5v5M12 -5v5M28 -5v5M44 -5v5", shade(pad, -0.25), 2.4)
    )


def _broom(options: Options) -> str:
    bristles = word(options, "colour")
    return (
        _handle(300, 58, WOOD)
        + filled("M-26 -52H26L42 0H-42Z", bristles)
        + filled("M8 -52H26L42 0H16Z", shade(bristles, -0.13))
        + stroked("M-16 -36L-24 -4M-6 -36L-9 -4M6 -36L8 -4M17 -36L25 -4", shade(bristles, -0.3), 2.6)
        + block(-32, -66, 64, 18, RED, radius=6)
    )


def _dustpan(options: Options) -> str:
    colour = word(options, "colour")
    return (
        block(-8, -92, 16, 52, shade(colour, -0.1), radius=8)
        + filled("M-38 -46H38L48 0H-48Z", shade(colour, -0.2))
        + filled("M-32 -40H32L40 -4H-40Z", shade(colour, -0.35))
        + filled("M-50 -6H50L48 2H-48Z", shade(colour, 0.15))
        + ellipse(Point(0, -82), 3.5, 3.5, shade(colour, -0.45))
    )


def _hand_brush(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-46 -26H34V-2Q-6 4 -46 -2Z", "#3F3A3A")
        + stroked("M-36 -18v16M-24 -18v17M-12 -18v17M0 -18v17M12 -18v17M24 -18v16", "#6B625C", 2.4)
        + block(-50, -40, 90, 18, colour, radius=6)
        + filled("M36 -39Q76 -52 92 -38Q92 -26 78 -28Q58 -30 38 -24Z", shade(colour, -0.1))
    )


def _dustpan_and_brush(options: Options) -> str:
    pan = f'<g transform="translate(-42 0)">{_dustpan(options)}</g>'
    return pan + f'<g transform="translate(52 0)">{_hand_brush(options)}</g>'


def _bucket(options: Options) -> str:
    colour, water = word(options, "colour"), word(options, "water")
    inside = shade(colour, -0.35) if water == "none" else water
    drawn = tube([Point(-40, -70), Point(-34, -102), Point(0, -116), Point(34, -102), Point(40, -70)], 5, STEEL_DARK)
    drawn += block(-13, -122, 26, 11, SLATE, radius=5)
    drawn += filled("M-45 -74H45L36 -4Q35 0 30 0H-30Q-35 0 -36 -4Z", colour)
    drawn += filled("M20 -74H45L36 -4Q35 0 30 0H12Z", shade(colour, -0.13))
    drawn += filled("M-36 -58L-30 -8H-24L-30 -58Z", shade(colour, 0.3))
    drawn += ellipse(Point(0, -74), 47, 16, shade(colour, -0.2)) + ellipse(Point(0, -74), 41, 12, inside)
    if water == "none":
        return drawn
    return drawn + stroked("M-24 -76q8 -4 16 0M4 -71q10 -4 20 0", shade(inside, 0.35), 2.6)


def _bucket_clean_water(options: Options) -> str:
    drawn = _bucket({**options, "water": "#9ED6F2"})
    for x, y, radius in ((-26, -78, 8), (-14, -83, 9), (0, -80, 7), (12, -83, 8), (24, -78, 6)):
        drawn += ellipse(Point(x, y), radius, radius, "#FFFFFF") + ellipse(
            Point(x + 2, y + 1), radius - 3, radius - 3, "#E4F4FC"
        )
    return drawn


def _bucket_dirty_water(options: Options) -> str:
    drawn = _bucket({**options, "water": "#6E5637"})
    for x, y in ((-22, -77), (-4, -70), (14, -79), (25, -72)):
        drawn += ellipse(Point(x, y), 4, 2.4, "#3F3020")
    drawn += tube([Point(-20, -63), Point(-21, -46), Point(-20, -34)], 8, "#6E5637")
    return drawn + tube([Point(10, -60), Point(11, -50)], 7, "#6E5637")


def _tub(x: float, colour: str, water: str) -> str:
    tub = filled(f"M{x - 42} -100H{x + 42}L{x + 35} -34H{x - 35}Z", colour)
    tub += filled(f"M{x + 20} -100H{x + 42}L{x + 35} -34H{x + 14}Z", shade(colour, -0.13))
    return tub + ellipse(Point(x, -100), 43, 11, shade(colour, -0.25)) + ellipse(Point(x, -100), 36, 7, water)


def _mop_trolley(_: Options) -> str:
    drawn = bar(Point(-90, -28), Point(-104, -196), 8, STEEL_DARK) + bar(Point(-118, -196), Point(-96, -196), 12, SLATE)
    drawn += _tub(-44, BLUE, "#9ED6F2") + _tub(46, RED, "#6E5637")
    drawn += block(-94, -36, 188, 12, STEEL_DARK, radius=5)
    drawn += wheel(Point(-74, -14), 14, INK) + wheel(Point(74, -14), 14, INK)
    wringer = filled("M12 -152H80L72 -106H20Z", YELLOW) + filled("M58 -152H80L72 -106H52Z", shade(YELLOW, -0.13))
    wringer += stroked("M28 -140L32 -114M42 -140V-114M56 -140L54 -114", shade(YELLOW, -0.35), 3.4)
    return (
        drawn + wringer + bar(Point(78, -146), Point(104, -206), 7, STEEL_DARK) + ellipse(Point(104, -207), 9, 9, RED)
    )


def _vacuum_body(colour: str) -> str:
    return (
        block(-60, -62, 120, 48, colour, radius=24)
        + filled("M-22 -62Q-18 -86 16 -84Q40 -82 42 -62Z", shade(colour, -0.2))
        + rectangle(-34, -50, 40, 10, shade(colour, 0.45), radius=5)
        + bar(Point(-16, -92), Point(28, -92), 9, SLATE)
        + wheel(Point(-34, -20), 20, INK)
        + wheel(Point(40, -13), 13, INK)
    )


def _wand(top: Point, floor: Point) -> str:
    dx = (top.x - floor.x) / abs(top.y - floor.y)
    neck = Point(floor.x + dx * 20, -20)
    grip = bar(Point(top.x - dx * 34, top.y + 34), top, 16, SLATE)
    nozzle = filled(
        f"M{floor.x - 40} 0Q{floor.x - 36} -14 {floor.x - 10} -18H{floor.x + 16}Q{floor.x + 38} -14 {floor.x + 40} 0Z",
        SLATE,
    )
    return bar(neck, top, 10, STEEL) + grip + nozzle


def _vacuum(options: Options) -> str:
    hose = tube(
        [Point(-58, -46), Point(-112, -70), Point(-128, -190), Point(-70, -262), Point(20, -258), Point(44, -236)],
        11,
        STEEL_DARK,
    )
    body = f'<g transform="translate(-70 0)">{_vacuum_body(word(options, "colour"))}</g>'
    return hose + body + _wand(Point(44, -236), Point(130, 0))


def _vacuum_parked(options: Options) -> str:
    hose = tube(
        [Point(-110, -46), Point(-140, -100), Point(-96, -236), Point(-10, -286), Point(62, -286)], 11, STEEL_DARK
    )
    body = f'<g transform="translate(-52 0)">{_vacuum_body(word(options, "colour"))}</g>'
    return hose + body + _wand(Point(70, -286), Point(84, 0))


def _vacuum_wand(_: Options) -> str:
    return _wand(Point(0, -290), Point(0, 0))


def _vacuum_machine(options: Options) -> str:
    return tube([Point(-56, -46), Point(-92, -60), Point(-96, -120)], 11, STEEL_DARK) + _vacuum_body(
        word(options, "colour")
    )


def _falling_figure() -> str:
    return (
        ellipse(Point(-15, -104), 9, 9, INK)
        + stroked("M-10 -90L6 -66", INK, 12)
        + stroked("M-8 -88L-27 -78M-6 -90L14 -96L24 -108", INK, 6)
        + stroked("M6 -64L26 -66L36 -52M4 -62L18 -46L10 -32", INK, 7)
        + stroked("M-30 -20q7 -6 14 0t14 0t14 0t14 0", INK, 5)
    )


def _wet_floor_sign(_: Options) -> str:
    return (
        filled("M16 -150H34L64 0H48Z", shade(YELLOW, -0.3))
        + filled("M-20 -158H24Q30 -158 32 -152L56 -4Q56 0 52 0H-48Q-52 0 -52 -4L-28 -152Q-26 -158 -20 -158Z", YELLOW)
        + rectangle(-11, -149, 24, 9, shade(YELLOW, -0.35), radius=4)
        + filled("M2 -128L44 -14H-40Z", shade(YELLOW, 0.35))
        + f'<g transform="translate(-3 0)">{_falling_figure()}</g>'
        + rectangle(-54, -5, 20, 5, shade(YELLOW, -0.4), radius=2)
        + rectangle(36, -5, 20, 5, shade(YELLOW, -0.4), radius=2)
    )


def _squeegee(_: Options) -> str:
    return (
        block(-7, -74, 14, 58, YELLOW, radius=7)
        + filled("M-12 -20H12L20 -8H-20Z", STEEL_DARK)
        + block(-48, -12, 96, 8, STEEL, radius=3)
        + rectangle(-48, -5, 96, 5, INK)
    )


def _sponge(options: Options) -> str:
    colour = word(options, "colour")
    pores = "".join(
        ellipse(Point(x, y), 3, 2.2, shade(colour, -0.2))
        for x, y in ((-20, -20), (-4, -16), (12, -22), (22, -15), (-12, -25))
    )
    return block(-34, -32, 68, 24, colour, radius=6) + pores + block(-34, -10, 68, 10, "#3F7F55", radius=4)


def _suds(_: Options) -> str:
    bubbles = (
        (-40, -10, 11),
        (-24, -18, 14),
        (-4, -12, 13),
        (14, -22, 16),
        (34, -12, 13),
        (2, -38, 10),
        (28, -40, 7),
        (-18, -40, 6),
    )
    return "".join(
        ellipse(Point(x, y), r, r, "#FFFFFF")
        + ellipse(Point(x + 1, y + 1), r - 2, r - 2, "#D6ECF8")
        + ellipse(Point(x - r * 0.35, y - r * 0.35), r * 0.25, r * 0.25, "#FFFFFF")
        for x, y, r in bubbles
    )


def _water_drops(_: Options) -> str:
    return "".join(drop(Point(x, y), 15, WATER) for x, y in ((0, -58), (-16, -40), (14, -38), (-4, -20), (20, -16)))


_MOP_GRIPS = {"handle_high": Point(0, -262), "handle_low": Point(0, -170), "top": Point(0, -292)}

PROPS = (
    Prop(
        name="mop",
        draw=_mop,
        size=(84, 300),
        grips=_MOP_GRIPS,
        contacts={"floor": Point(0, 0)},
        defaults={"colour": "#EEF1F4"},
    ),
    Prop(
        name="flat-mop",
        draw=_flat_mop,
        size=(136, 300),
        grips=_MOP_GRIPS,
        contacts={"floor": Point(0, 0)},
        defaults={"colour": "#6FA8D6"},
    ),
    Prop(
        name="broom",
        draw=_broom,
        size=(86, 300),
        grips=_MOP_GRIPS,
        contacts={"floor": Point(0, 0)},
        defaults={"colour": "#E0B04A"},
    ),
    Prop(
        name="dustpan",
        draw=_dustpan,
        size=(104, 96),
        grips={"handle": Point(0, -78)},
        contacts={"edge": Point(0, 0), "inside": Point(0, -20)},
        defaults={"colour": BLUE},
    ),
    Prop(
        name="hand-brush",
        draw=_hand_brush,
        size=(188, 50),
        grips={"handle": Point(72, -36)},
        contacts={"floor": Point(-6, 0)},
        defaults={"colour": RED},
    ),
    Prop(
        name="dustpan-and-brush",
        draw=_dustpan_and_brush,
        size=(292, 96),
        grips={"dustpan": Point(-42, -78), "brush": Point(124, -36)},
        contacts={"floor": Point(0, 0)},
        defaults={"colour": RED},
    ),
    *(
        Prop(
            name=name,
            draw=draw,
            size=(98, 124),
            grips={"handle": Point(0, -116), "rim_left": Point(-42, -74), "rim_right": Point(42, -74)},
            contacts={"water": Point(0, -74), "floor": Point(0, 0)},
            defaults={"colour": colour, "water": "none"},
        )
        for name, draw, colour in (
            ("bucket", _bucket, BLUE),
            ("bucket-clean-water", _bucket_clean_water, BLUE),
            ("bucket-dirty-water", _bucket_dirty_water, RED),
        )
    ),
    Prop(
        name="mop-trolley",
        draw=_mop_trolley,
        size=(240, 218),
        grips={"handle": Point(-108, -196), "lever": Point(104, -207)},
        contacts={"clean": Point(-44, -100), "dirty": Point(46, -100), "wringer": Point(46, -150)},
        defaults={},
    ),
    Prop(
        name="vacuum",
        draw=_vacuum,
        size=(344, 276),
        grips={"handle_high": Point(48, -226), "handle_low": Point(82, -132)},
        contacts={"floor": Point(130, 0)},
        defaults={"colour": RED},
    ),
    Prop(
        name="vacuum-parked",
        draw=_vacuum_parked,
        size=(292, 298),
        grips={"handle_high": Point(71, -266), "handle_low": Point(76, -170)},
        contacts={"floor": Point(84, 0), "body": Point(-52, -84)},
        defaults={"colour": RED},
    ),
    Prop(
        name="vacuum-wand",
        draw=_vacuum_wand,
        size=(82, 300),
        grips={"handle_high": Point(0, -274), "handle_low": Point(0, -180), "top": Point(0, -290)},
        contacts={"floor": Point(0, 0), "hose": Point(0, -294)},
        defaults={},
    ),
    Prop(
        name="vacuum-machine",
        draw=_vacuum_machine,
        size=(206, 128),
        grips={"handle": Point(6, -92)},
        contacts={"hose": Point(-96, -120)},
        defaults={"colour": RED},
    ),
    Prop(
        name="wet-floor-sign",
        draw=_wet_floor_sign,
        size=(130, 158),
        grips={"top": Point(0, -146), "left": Point(-38, -76), "right": Point(46, -76)},
        contacts={"floor": Point(0, 0)},
        defaults={},
    ),
    Prop(
        name="squeegee",
        draw=_squeegee,
        size=(98, 76),
        grips={"handle": Point(0, -54)},
        contacts={"glass": Point(0, 0)},
        defaults={},
    ),
    Prop(
        name="sponge",
        draw=_sponge,
        size=(70, 34),
        grips={"centre": Point(0, -28)},
        contacts={"surface": Point(0, 0)},
        defaults={"colour": YELLOW},
    ),
    Prop(name="suds", draw=_suds, size=(104, 52), grips={}, contacts={"centre": Point(0, -18)}, defaults={}),
    Prop(name="water-drops", draw=_water_drops, size=(56, 62), grips={}, contacts={"top": Point(0, -58)}, defaults={}),
)
