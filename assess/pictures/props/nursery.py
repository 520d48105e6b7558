"""Furniture for small children: changing table, cot, high chair, small table, and a mat to play on."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, GREEN, ORANGE, PINK, WHITE, WOOD, WOOD_DARK, WOOD_PALE, YELLOW
from assess.pictures.props.shapes import Options, bar, block, word
from assess.pictures.svg import Point, ellipse, filled, rectangle, shade, stroked


def _changing_table(options: Options) -> str:
    mat = word(options, "colour")
    towels = "".join(block(48, -60 - 15 * i, 58, 15, tone, radius=6) for i, tone in enumerate((PINK, WHITE, YELLOW)))
    nappies = "".join(block(-100, -61 - 14 * i, 60, 15, WHITE, radius=6) for i in range(3))
    return (
        rectangle(-124, -144, 16, 144, shade(WOOD_PALE, -0.22), radius=3)
        + rectangle(108, -144, 16, 144, shade(WOOD_PALE, -0.22), radius=3)
        + nappies
        + towels
        + rectangle(-120, -46, 240, 13, shade(WOOD_PALE, -0.1), radius=3)
        + block(-130, -146, 260, 14, WOOD_PALE, radius=4)
        + filled("M-122 -146V-160Q-122 -168 -112 -168H-104Q-98 -160 -92 -158H92Q98 -160 104 -168H112Q122 -168 122 -160V-146Z", mat)
        + filled("M-118 -146H122V-152H-118Z", shade(mat, -0.2))
    )  # fmt: skip


def _cot(options: Options) -> str:
    wood, sheet = word(options, "colour"), word(options, "sheet")
    dark = shade(wood, -0.22)
    back = "".join(rectangle(x, -178, 8, 66, dark) for x in range(-112, 113, 28)) + block(-132, -188, 264, 14, dark)
    mattress = filled("M-126 -124H126L142 -66H-142Z", sheet) + filled("M-142 -66H142V-52H-142Z", shade(sheet, -0.14))
    front = "".join(rectangle(x, -56, 9, 46, wood, radius=2) for x in range(-124, 124, 27))
    rails = block(-148, -60, 296, 13, wood, radius=4) + block(-148, -16, 296, 11, wood, radius=4)
    posts = block(-152, -128, 14, 128, wood, radius=4) + block(138, -128, 14, 128, wood, radius=4)
    return back + mattress + front + rails + posts


def _high_chair(options: Options) -> str:
    colour = word(options, "colour")
    dark = shade(WOOD, -0.15)
    return (
        bar(Point(-14, -112), Point(-54, -5), 12, dark)
        + bar(Point(26, -112), Point(62, -5), 12, dark)
        + bar(Point(-40, -40), Point(50, -40), 9, dark)
        + bar(Point(36, -72), Point(64, -66), 10, WOOD)
        + filled("M-46 -206Q-34 -212 -26 -204L-16 -124H-36Z", colour)
        + block(-38, -126, 84, 16, shade(colour, -0.1), radius=6)
        + rectangle(-34, -124, 70, 4, shade(colour, 0.3), radius=2)
    )


def _high_chair_tray(_: Options) -> str:
    return (
        bar(Point(-66, 3 - 14), Point(-20, -8), 9, WOOD)
        + block(-26, -14, 94, 12, WHITE, radius=6)
        + rectangle(-22, -18, 86, 5, shade(WHITE, -0.12), radius=2)
    )


def _low_table(options: Options) -> str:
    colour = word(options, "colour")
    return (
        rectangle(-96, -76, 14, 76, shade(colour, -0.25), radius=3)
        + rectangle(82, -76, 14, 76, shade(colour, -0.25), radius=3)
        + rectangle(-108, -88, 216, 15, colour, radius=6)
        + rectangle(-100, -85, 200, 3, shade(colour, 0.35), radius=1)
    )


def _play_mat(_: Options) -> str:
    tones = (BLUE, YELLOW, GREEN, ORANGE)
    tiles = "".join(
        filled(f"M{-150 + 75 * i + 20} -30H{-75 + 75 * i + 10}L{-75 + 75 * i} 0H{-150 + 75 * i}Z", shade(tone, 0.25))
        for i, tone in enumerate(tones)
    )
    return filled("M-136 -34H142L156 2H-156Z", shade(WOOD_DARK, 0.6)) + tiles


def _child_in_bed(options: Options) -> str:
    skin, hair, cover = word(options, "skin"), word(options, "hair"), word(options, "colour")
    line = shade(skin, -0.45)
    bed = (
        block(-190, -142, 18, 142, WOOD_DARK, radius=6)
        + block(172, -104, 18, 104, WOOD_DARK, radius=6)
        + rectangle(-182, -58, 364, 24, WOOD, radius=4)
        + filled("M-172 -94Q-168 -98 -160 -98H166Q174 -98 174 -90V-56H-172Z", WHITE)
        + filled("M-164 -96Q-172 -130 -146 -132H-88Q-66 -130 -72 -96Z", "#FFFFFF")
        + filled("M-88 -132Q-66 -130 -72 -96H-98Q-84 -112 -88 -132Z", shade(WHITE, -0.08))
    )
    head = ellipse(Point(-108, -128), 36, 33, skin) + filled(
        "M-144 -126Q-148 -164 -106 -164Q-84 -163 -78 -148Q-104 -152 -114 -136Q-122 -120 -118 -98Q-142 -102 -144 -126Z",
        hair,
    )
    face = (
        stroked("M-102 -134q5 4 10 0M-86 -136q4 4 9 0", line, 3)
        + ellipse(Point(-100, -120), 8, 6, shade("#D9483B", 0.2))
        + ellipse(Point(-78, -122), 5, 6, shade("#D9483B", 0.2))
        + stroked("M-92 -110q6 -4 10 0", line, 3)
    )
    blanket = filled("M-76 -106Q-40 -132 20 -124Q70 -130 110 -112Q150 -108 178 -102V-46H-74Q-86 -80 -76 -106Z", cover)
    fold = filled("M-76 -106Q-58 -116 -40 -120Q-50 -84 -44 -46H-74Q-86 -80 -76 -106Z", shade(cover, 0.55))
    folds = stroked("M24 -114Q18 -82 26 -54M98 -106Q92 -78 100 -54", shade(cover, -0.18), 3)
    return bed + head + face + blanket + fold + folds


def _day_plan(_: Options) -> str:
    tiles = "".join(
        block(x - 40, y - 34, 80, 68, tone, radius=6)
        for x, y, tone in ((-46, -200, "#DCEBF4"), (46, -200, "#F7E6C4"), (-46, -122, "#DDEEDC"), (46, -122, "#E4DDF0"))
    )
    ball = ellipse(Point(-46, -200), 22, 22, ORANGE) + filled("M-54 -220Q-40 -200 -54 -180Q-68 -186 -68 -200Q-68 -214 -54 -220Z", YELLOW)  # fmt: skip
    meal = ellipse(Point(46, -196), 30, 16, WHITE) + ellipse(Point(40, -200), 11, 8, GREEN) + ellipse(Point(56, -198), 11, 7, ORANGE)  # fmt: skip
    book = filled("M-74 -140Q-60 -146 -46 -138Q-32 -146 -18 -140V-108Q-32 -114 -46 -106Q-60 -114 -74 -108Z", BLUE) + stroked("M-46 -138V-108", WHITE, 3)  # fmt: skip
    moon = filled("M54 -148Q28 -146 26 -122Q28 -98 54 -98Q66 -98 72 -104Q50 -106 48 -122Q48 -140 68 -142Q62 -147 54 -148Z", "#E9C46A")  # fmt: skip
    legs = bar(Point(-70, -70), Point(-88, -5), 10, WOOD_DARK) + bar(Point(70, -70), Point(88, -5), 10, WOOD_DARK)
    return legs + block(-104, -250, 208, 184, WOOD_DARK, radius=8) + rectangle(-96, -242, 192, 168, WHITE, radius=4) + tiles + ball + meal + book + moon  # fmt: skip


PROPS = (
    Prop(
        name="child-in-bed",
        draw=_child_in_bed,
        size=(382, 166),
        contacts={"forehead": Point(-96, -146), "mouth": Point(-86, -110), "cover": Point(20, -122)},
        defaults={"skin": "#CB9062", "hair": "#3A2A22", "colour": "#6FA6CF"},
    ),
    Prop(
        name="day-plan",
        draw=_day_plan,
        size=(210, 252),
        contacts={"left": Point(-76, -190), "right": Point(76, -190), "middle": Point(0, -160)},
    ),
    Prop(
        name="changing-table",
        draw=_changing_table,
        size=(262, 170),
        contacts={"top": Point(0, -157), "left": Point(-108, -166), "right": Point(108, -166)},
        defaults={"colour": "#7FB2D6"},
    ),
    Prop(
        name="cot",
        draw=_cot,
        size=(306, 190),
        grips={"rail": Point(0, -54), "post": Point(-145, -124)},
        contacts={"lying": Point(0, -66)},
        defaults={"colour": WOOD_PALE, "sheet": "#F4F6F8"},
        axes={"rail": 0},
    ),
    Prop(
        name="high-chair",
        draw=_high_chair,
        size=(132, 210),
        contacts={"seat": Point(-6, -126), "foot_rest": Point(50, -74)},
        defaults={"colour": "#E08A3C"},
    ),
    Prop(name="high-chair-tray", draw=_high_chair_tray, size=(142, 20), contacts={"top": Point(24, -18)}),
    Prop(
        name="low-table",
        draw=_low_table,
        size=(218, 90),
        contacts={"top": Point(0, -88), "left": Point(-100, -86), "right": Point(100, -86)},
        defaults={"colour": "#E3C08C"},
    ),
    Prop(name="play-mat", draw=_play_mat, size=(314, 38), contacts={"middle": Point(0, -16)}),
)
