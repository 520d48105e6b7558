"""What grows: seedlings, weeds with their roots, crops, shrubs, twigs with buds, fruit on a branch."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import DIRT, GREEN, LEAF, ORANGE, PINK, RED, WOOD, WOOD_DARK, YELLOW
from assess.pictures.props.shapes import Options, block, tube, word
from assess.pictures.svg import INK, Point, ellipse, filled, shade, stroked

ROOT = "#E6D3B0"
STEM = shade(LEAF, -0.2)


def _leaf(at: Point, long: float, turn: float, colour: str) -> str:
    """A leaf with a vein; `at` is where its stalk begins, `turn` its direction (0 right, -90 up)."""
    blade = filled(
        f"M0 0C{long * 0.3:.1f} {-long * 0.34:.1f} {long * 0.8:.1f} {-long * 0.26:.1f} {long:.1f} 0"
        f"C{long * 0.8:.1f} {long * 0.26:.1f} {long * 0.3:.1f} {long * 0.34:.1f} 0 0Z",
        colour,
    )
    vein = stroked(f"M2 0H{long * 0.8:.1f}", shade(colour, -0.25), 1.8)
    return f'<g transform="translate({at.x:g} {at.y:g}) rotate({turn:g})">{blade}{vein}</g>'


def _top_growth(foot: float) -> str:
    """The green part of a young plant, from `foot` upwards."""
    return (
        tube([Point(0, foot), Point(1, foot - 24), Point(0, foot - 46)], 6, STEM)
        + _leaf(Point(0, foot - 20), 32, -160, shade(LEAF, -0.08))
        + _leaf(Point(0, foot - 22), 32, -22, shade(LEAF, -0.14))
        + _leaf(Point(0, foot - 44), 30, -132, LEAF)
        + _leaf(Point(0, foot - 44), 30, -50, shade(LEAF, 0.12))
    )


def _seedling(_: Options) -> str:
    """A young plant out of its pot: the ball of soil shows roots."""
    ball = filled("M-20 -34H20L15 0H-15Z", DIRT) + filled("M8 -34H20L15 0H7Z", shade(DIRT, -0.18))
    return _top_growth(-32) + ball + stroked("M-13 -24q5 8 2 18M-2 -28q-3 12 2 22M9 -24q-4 8 0 16", ROOT, 2.2)


def _young_plant(_: Options) -> str:
    return _top_growth(0)


def _wilted_plant(_: Options) -> str:
    limp = "#A8A45C"
    return (
        tube([Point(0, 0), Point(-2, -40), Point(8, -70), Point(26, -78)], 7, shade(limp, -0.2))
        + _leaf(Point(-1, -34), 40, 128, limp)
        + _leaf(Point(1, -46), 38, 66, shade(limp, -0.1))
        + _leaf(Point(20, -78), 40, 78, shade(limp, 0.08))
        + _leaf(Point(12, -74), 36, 120, shade(limp, -0.06))
    )


def _dandelion_leaves(foot: float) -> str:
    """A flat star of jagged leaves: what everybody knows as a weed."""
    blade = "M0 0L10 -5L14 -13L22 -6L28 -14L36 -6L44 -11L56 0L44 9L36 5L28 12L22 5L14 11L10 4Z"
    return "".join(
        f'<g transform="translate(0 {foot:g}) rotate({turn:g})">{filled(blade, shade(GREEN, tone))}'
        f"{stroked('M4 0H48', shade(GREEN, -0.35), 1.8)}</g>"
        for turn, tone in ((-176, -0.1), (-4, -0.16), (-150, 0), (-30, -0.06), (-122, -0.12), (-58, 0.08), (-92, 0.04))
    )


def _weed_growing(_: Options) -> str:
    flowers = "".join(
        tube([Point(0, -4), Point(x * 0.5, y * 0.6), Point(x, y)], 5, STEM) + ellipse(Point(x, y - 4), 12, 9, YELLOW)
        for x, y in ((-16, -68), (20, -58))
    )
    return flowers + _dandelion_leaves(-9)


def _weed_with_root(_: Options) -> str:
    """A weed that came out whole: leaves above, the long root below."""
    root = filled("M-11 -94H11Q8 -40 1 0Q-7 -40 -11 -94Z", ROOT) + filled(
        "M3 -94H11Q8 -40 1 0Q5 -50 3 -94Z", shade(ROOT, -0.16)
    )
    hairs = stroked("M-8 -70q-14 6 -20 18M7 -62q14 6 18 18M-5 -40q-10 6 -14 16M4 -34q10 4 12 14", shade(ROOT, -0.12), 3)
    crumbs = "".join(ellipse(Point(x, y), 4, 3, DIRT) for x, y in ((-16, -54), (14, -44), (-6, -24), (8, -72)))
    return hairs + root + crumbs + _dandelion_leaves(-92)


def _tomato_plant(options: Options) -> str:
    ripe = word(options, "fruit")
    leaves = "".join(
        _leaf(Point(x, y), long, turn, shade(LEAF, tone))
        for x, y, long, turn, tone in (
            (0, -40, 52, -164, -0.1), (2, -52, 54, -14, -0.16), (0, -88, 54, -150, 0), (2, -100, 52, -28, -0.1),
            (0, -132, 50, -158, -0.05), (2, -142, 50, -22, 0.06), (0, -172, 40, -128, 0), (2, -172, 40, -48, 0.12),
        )
    )  # fmt: skip
    fruit = "".join(
        ellipse(Point(x, y), 16, 15, ripe)
        + ellipse(Point(x - 5, y - 5), 5, 4, shade(ripe, 0.45))
        + filled(f"M{x - 9} {y - 13}L{x} {y - 18}L{x + 9} {y - 13}L{x} {y - 10}Z", shade(GREEN, -0.2))
        for x, y in ((-26, -66), (30, -82), (-20, -112), (28, -122), (-4, -44))
    )
    return (
        block(-4, -214, 8, 214, WOOD, radius=3)
        + tube([Point(4, 0), Point(8, -90), Point(2, -178)], 8, STEM)
        + leaves
        + fruit
    )


def _cabbage(_: Options) -> str:
    return (
        _leaf(Point(0, -6), 50, -172, shade(GREEN, -0.12))
        + _leaf(Point(0, -6), 50, -8, shade(GREEN, -0.18))
        + _leaf(Point(0, -8), 50, -146, shade(GREEN, -0.02))
        + _leaf(Point(0, -8), 50, -34, shade(GREEN, -0.08))
        + ellipse(Point(0, -30), 31, 28, shade(GREEN, 0.28))
        + stroked("M0 -4V-52M0 -22Q-14 -30 -20 -44M0 -22Q14 -30 20 -44", shade(GREEN, 0.02), 2.4)
    )


def _shrub_stems(_: Options) -> str:
    """A shrub in winter: bare stems from one foot, so that one sees what is cut."""
    stems = (
        (Point(-4, -5), Point(-30, -70), Point(-58, -150)),
        (Point(-2, -5), Point(-10, -90), Point(-22, -182)),
        (Point(2, -5), Point(12, -80), Point(20, -176)),
        (Point(4, -5), Point(36, -66), Point(62, -140)),
        (Point(-22, -60), Point(-44, -84), Point(-80, -104)),
        (Point(22, -48), Point(54, -70), Point(84, -84)),
    )
    buds = (
        (-58, -150),
        (-22, -182),
        (20, -176),
        (62, -140),
        (-80, -104),
        (84, -84),
        (-12, -110),
        (14, -116),
        (-42, -106),
        (46, -92),
    )
    return "".join(
        tube(list(points), 9, WOOD_DARK if i % 2 else shade(WOOD_DARK, -0.15)) for i, points in enumerate(stems)
    ) + "".join(ellipse(Point(x, y - 3), 5, 7, PINK) for x, y in buds)


def _bud_twig(_: Options) -> str:
    """A thick twig, seen from near, with one large bud to the right: where to cut is the question."""
    bark, bud = "#8C6A4A", "#C8587A"
    return (
        _leaf(Point(-8, -250), 62, -150, shade(LEAF, -0.05))
        + _leaf(Point(8, -312), 58, -34, LEAF)
        + filled("M-17 0L-15 -130L-10 -340H8L15 -130L17 0Z", bark)
        + filled("M5 0L4 -340H8L15 -130L17 0Z", shade(bark, -0.18))
        + filled("M14 -108Q48 -124 56 -172Q24 -166 8 -142Z", bud)
        + filled("M22 -120Q44 -136 51 -164Q32 -156 22 -138Z", shade(bud, 0.3))
        + filled("M10 -112Q30 -112 40 -122L26 -104Q18 -100 10 -102Z", GREEN)
        + stroked("M-12 -100H12M-8 -50h6M0 -226h5M-6 -20h8M-6 -280h5", shade(bark, -0.35), 4)
    )


def _fruit_branch(options: Options) -> str:
    """A branch from the right with fruit that hangs within reach."""
    fruit = word(options, "colour")
    leaves = "".join(
        _leaf(Point(x, y), 44, turn, shade(LEAF, tone))
        for x, y, turn, tone in (
            (-108, -104, 160, 0), (-100, -108, -120, 0.1), (-60, -118, -60, -0.1), (-30, -116, -130, 0), (-66, -106, 120, -0.14),
            (10, -124, -70, 0.08), (30, -118, 60, -0.12), (60, -128, -120, 0), (84, -130, -50, -0.08), (90, -120, 70, -0.16),
        )
    )  # fmt: skip
    hanging = "".join(
        stroked(f"M{x} {y - 40}V{y - 20}", STEM, 4)
        + ellipse(Point(x, y), 24, 23, fruit)
        + ellipse(Point(x - 8, y - 8), 7, 5, shade(fruit, 0.4))
        for x, y in ((-88, -58), (-30, -52), (28, -62), (78, -70))
    )
    return (
        tube([Point(126, -138), Point(40, -118), Point(-40, -110), Point(-112, -102)], 13, WOOD_DARK) + leaves + hanging
    )


def _sprouting_row(_: Options) -> str:
    return "".join(
        f'<g transform="translate({x} 0)">{stroked("M0 0V-14", STEM, 4)}{_leaf(Point(0, -12), 17, -150, LEAF)}{_leaf(Point(0, -12), 17, -30, shade(LEAF, 0.12))}</g>'
        for x in (-104, -62, -20, 22, 64, 106)
    )


def _herb_pot(options: Options) -> str:
    pot = word(options, "colour")
    leaves = "".join(
        _leaf(Point(x, -46), 34, turn, shade(LEAF, tone))
        for x, turn, tone in ((-14, -140, -0.1), (14, -40, -0.14), (-8, -112, 0.04), (8, -66, 0), (0, -90, 0.14))
    )
    return (
        leaves
        + filled("M-30 -46H30L22 0H-22Z", pot)
        + filled("M12 -46H30L22 0H8Z", shade(pot, -0.14))
        + filled("M-34 -54H34V-42H-34Z", shade(pot, 0.1))
    )


def _plastic_pot(_: Options) -> str:
    """An empty black pot of a plant shop."""
    return (
        filled("M-36 -64H36L26 0H-26Z", "#3B3F47")
        + filled("M14 -64H36L26 0H10Z", INK)
        + filled("M-40 -72H40V-58H-40Z", "#565C66")
        + ellipse(Point(0, -72), 38, 7, "#22252B")
        + stroked("M-22 -48L-18 -10M-8 -48L-7 -8", "#6A717C", 3)
    )


PROPS = (
    Prop(
        name="seedling",
        draw=_seedling,
        size=(66, 108),
        grips={"ball": Point(0, -18)},
        contacts={"top": Point(0, -76), "neck": Point(0, -36)},
    ),
    Prop(name="young-plant", draw=_young_plant, size=(66, 74), contacts={"top": Point(0, -46), "neck": Point(0, -4)}),
    Prop(
        name="wilted-plant", draw=_wilted_plant, size=(72, 86), contacts={"top": Point(10, -76), "neck": Point(0, -2)}
    ),
    Prop(
        name="weed-growing", draw=_weed_growing, size=(116, 84), contacts={"neck": Point(0, -8), "top": Point(0, -60)}
    ),
    Prop(
        name="weed-with-root",
        draw=_weed_with_root,
        size=(116, 152),
        grips={"neck": Point(0, -94)},
        contacts={"tip": Point(0, 0)},
    ),
    Prop(
        name="tomato-plant",
        draw=_tomato_plant,
        size=(112, 218),
        contacts={
            "fruit": Point(28, -122),
            "low_fruit": Point(30, -82),
            "foot_of_stem": Point(4, -4),
            "top": Point(0, -190),
        },
        defaults={"fruit": RED},
    ),
    Prop(name="cabbage", draw=_cabbage, size=(104, 62), contacts={"top": Point(0, -56)}),
    Prop(
        name="shrub-stems",
        draw=_shrub_stems,
        size=(184, 196),
        contacts={
            "twig": Point(62, -140),
            "low_twig": Point(46, -92),
            "left_twig": Point(-58, -150),
            "neck": Point(0, -20),
        },
    ),
    Prop(
        name="bud-twig",
        draw=_bud_twig,
        size=(116, 342),
        contacts={
            "above_bud": Point(0, -188),
            "far_above": Point(0, -296),
            "below_bud": Point(0, -84),
            "bud": Point(34, -144),
        },
    ),
    Prop(
        name="fruit-branch",
        draw=_fruit_branch,
        size=(300, 176),
        contacts={
            "first": Point(-88, -58),
            "second": Point(-30, -52),
            "third": Point(28, -62),
            "fourth": Point(78, -70),
        },
        defaults={"colour": ORANGE},
    ),
    Prop(name="sprouting-row", draw=_sprouting_row, size=(246, 26), contacts={"surface": Point(0, 0)}),
    Prop(
        name="herb-pot",
        draw=_herb_pot,
        size=(96, 84),
        grips={"pot": Point(0, -24)},
        contacts={"leaves": Point(0, -64), "soil": Point(0, -48)},
        defaults={"colour": "#C97B4A"},
    ),
    Prop(name="plastic-pot", draw=_plastic_pot, size=(82, 80), grips={"side": Point(0, -34)}),
)
