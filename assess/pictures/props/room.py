"""What makes a room: doors, windows, curtains, beds, a rug."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    BLUE,
    GLASS,
    RED,
    WHITE,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    YELLOW,
)
from assess.pictures.props.shapes import Options, block, word
from assess.pictures.svg import Point, ellipse, filled, rectangle, shade, stroked


def _bed(options: Options) -> str:
    cover = word(options, "colour")
    return (
        block(-190, -142, 18, 142, WOOD_DARK, radius=6)
        + block(172, -104, 18, 104, WOOD_DARK, radius=6)
        + rectangle(-182, -58, 364, 24, WOOD, radius=4)
        + filled("M-172 -94Q-168 -98 -160 -98H166Q174 -98 174 -90V-56H-172Z", WHITE)
        + filled("M-164 -98Q-168 -126 -144 -126H-92Q-72 -126 -76 -98Z", "#FFFFFF")
        + filled("M-92 -126Q-72 -126 -76 -98H-100Q-88 -110 -92 -126Z", shade(WHITE, -0.08))
        + filled("M-56 -108Q-30 -116 10 -112Q90 -116 176 -104V-48H-52Q-60 -76 -56 -108Z", cover)
        + filled("M-56 -108Q-44 -112 -26 -113Q-32 -78 -26 -48H-52Q-60 -76 -56 -108Z", shade(cover, 0.55))
        + stroked("M20 -104Q16 -76 24 -54M90 -106Q84 -76 92 -54", shade(cover, -0.18), 3)
    )


def _bed_bare(_: Options) -> str:
    return (
        block(-190, -142, 18, 142, WOOD_DARK, radius=6)
        + block(172, -104, 18, 104, WOOD_DARK, radius=6)
        + rectangle(-182, -58, 364, 24, WOOD, radius=4)
        + block(-172, -98, 346, 42, "#CBD9E4", radius=8)
        + stroked("M-150 -78H150", "#A9BCCB", 3)
        + filled("M-164 -98Q-168 -126 -144 -126H-92Q-72 -126 -76 -98Z", "#FFFFFF")
    )


def _sheet_on_bed(_: Options) -> str:
    return filled(
        "M-176 -104Q-60 -114 60 -106L190 -128Q196 -100 178 -62Q60 -40 -60 -52Q-120 -46 -174 -52Z", "#FFFFFF"
    ) + stroked("M190 -126Q90 -96 20 -62M186 -110Q130 -84 96 -54", "#C9D3DC", 3)


def _blanket(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-118 -64Q-96 -96 -40 -88Q60 -96 122 -78Q132 -40 124 0H-112Q-126 -34 -118 -64Z", colour)
        + filled("M-118 -64Q-110 -82 -84 -88Q-92 -46 -78 0H-112Q-126 -34 -118 -64Z", shade(colour, 0.55))
        + stroked("M-20 -82Q-28 -44 -16 -10M50 -84Q42 -46 52 -10", shade(colour, -0.18), 3)
    )


def _door(options: Options) -> str:
    colour = word(options, "colour")
    frame = block(-92, -404, 184, 404, shade(WOOD_PALE, 0.3), radius=4)
    if word(options, "state") == "open":
        beyond = rectangle(-78, -392, 156, 392, "#FFF3D6") + filled("M-78 -60L78 -30V0H-78Z", "#EBD9B4")
        leaf = (
            filled("M-78 -392L-148 -362V3L-78 0Z", colour)
            + filled("M-88 -372L-138 -350V-210L-88 -220Z", shade(colour, -0.14))
            + filled("M-88 -196L-138 -188V-16L-88 -26Z", shade(colour, -0.14))
        )
        return frame + beyond + leaf + ellipse(Point(-140, -186), 6, 9, YELLOW)
    panels = block(-60, -372, 120, 160, shade(colour, -0.1), radius=5) + block(
        -60, -186, 120, 160, shade(colour, -0.1), radius=5
    )
    return frame + rectangle(-78, -392, 156, 392, colour, radius=2) + panels + ellipse(Point(60, -198), 8, 8, YELLOW)


def _window(options: Options) -> str:
    night, opened = word(options, "sky") == "night", word(options, "state") == "open"
    sky = "#2E4A6B" if night else "#BFE3F5"
    land = "#24405A" if night else "#A6D096"
    drawn = rectangle(-92, -170, 184, 164, "#FFFFFF", radius=6) + rectangle(-80, -158, 160, 140, sky, radius=2)
    drawn += filled("M-80 -50Q-44 -76 0 -52T80 -58V-18H-80Z", land)
    drawn += (
        ellipse(Point(44, -124), 15, 15, "#F3E9C6" if night else "#F6BE3B") if word(options, "sky") != "plain" else ""
    )
    drawn += rectangle(-102, -10, 204, 12, WOOD_PALE, radius=4)
    if opened:
        left = filled("M-92 -170L-148 -142V2L-92 -8Z", "#FFFFFF") + filled("M-100 -154L-140 -132V-10L-100 -24Z", GLASS)
        right = filled("M92 -170L148 -142V2L92 -8Z", "#FFFFFF") + filled("M100 -154L140 -132V-10L100 -24Z", GLASS)
        return drawn + left + right + stroked("M-40 -106q20 -14 40 0t40 0M-52 -80q20 -14 40 0t40 0", "#FFFFFF", 5)
    return (
        drawn
        + rectangle(-5, -164, 10, 154, "#FFFFFF")
        + rectangle(-86, -96, 172, 9, "#FFFFFF")
        + filled("M-68 -24L-34 -84H-20L-54 -24Z", "#FFFFFF", opacity=0.5)
    )


def _big_window(_: Options) -> str:
    return (
        rectangle(-120, -260, 240, 252, "#FFFFFF", radius=6)
        + rectangle(-106, -246, 212, 224, "#BFE3F5", radius=2)
        + filled("M-106 -76Q-50 -112 0 -80T106 -88V-22H-106Z", "#A6D096")
        + filled("M-84 -30L-14 -236H16L-54 -30Z", "#FFFFFF", opacity=0.45)
        + rectangle(-132, -10, 264, 12, WOOD_PALE, radius=4)
    )


def _curtains(options: Options) -> str:
    colour = word(options, "colour")
    left = filled("M-130 -230H-70Q-72 -120 -104 -60Q-98 -30 -96 0H-130Z", colour) + stroked(
        "M-112 -224V-6M-94 -224Q-94 -130 -112 -70", shade(colour, -0.15), 3
    )
    return left + f'<g transform="scale(-1 1)">{left}</g>' + rectangle(-146, -240, 292, 11, WOOD_DARK, radius=5)


def _rug(options: Options) -> str:
    colour = word(options, "colour")
    fringe = stroked(
        "M-152 -6h-10M-148 -14h-10M-144 -22h-10M-140 -30h-10M152 -6h10M148 -14h10M144 -22h10M140 -30h10", WOOD_PALE, 4
    )
    diamonds = "".join(
        filled(f"M{x} -30L{x + 26} -18L{x} -6L{x - 26} -18Z", YELLOW)
        + filled(f"M{x} -24L{x + 13} -18L{x} -12L{x - 13} -18Z", BLUE)
        for x in (-84, -28, 28, 84)
    )
    return (
        filled("M-136 -36H136L156 0H-156Z", colour)
        + filled("M-122 -32H122L136 -4H-136Z", shade(colour, 0.3))
        + filled("M-118 -30H118L130 -6H-130Z", shade(colour, -0.1))
        + diamonds
        + fringe
    )


PROPS = (
    Prop(
        name="blanket",
        draw=_blanket,
        size=(252, 98),
        grips={"edge": Point(-100, -70)},
        contacts={"top": Point(0, -86)},
        defaults={"colour": "#6FA6CF"},
    ),
    Prop(
        name="bed",
        draw=_bed,
        size=(382, 144),
        grips={"cover": Point(-50, -108)},
        contacts={"lying": Point(0, -98), "edge": Point(60, -104), "pillow": Point(-120, -116)},
        defaults={"colour": "#6FA6CF"},
    ),
    Prop(name="bed-bare", draw=_bed_bare, size=(382, 144), grips={}, contacts={"lying": Point(0, -98)}, defaults={}),
    Prop(
        name="bed-sheet",
        draw=_sheet_on_bed,
        size=(386, 130),
        grips={"corner": Point(186, -122), "side": Point(178, -72)},
        contacts={"middle": Point(0, -80)},
        defaults={},
    ),
    *(
        Prop(
            name=name,
            draw=_door,
            size=(width, 406),
            grips={"handle": Point(x, y)},
            contacts={},
            defaults={"colour": WOOD, "state": state},
        )
        for name, state, width, x, y in (("door", "closed", 186, 60, -198), ("door-open", "open", 300, -140, -186))
    ),
    *(
        Prop(
            name=name,
            draw=_window,
            size=(width, 172),
            grips={"left": Point(-x, -80), "right": Point(x, -80)},
            contacts={"glass": Point(40, -70)},
            defaults={"state": state, "sky": sky},
        )
        for name, state, sky, width, x in (
            ("window", "closed", "plain", 206, 86),
            ("window-open", "open", "day", 298, 142),
            ("window-sun", "closed", "day", 206, 86),
            ("window-night", "closed", "night", 206, 86),
        )
    ),
    Prop(
        name="big-window",
        draw=_big_window,
        size=(266, 262),
        grips={},
        contacts={"glass": Point(-40, -150)},
        defaults={},
    ),
    Prop(
        name="curtains",
        draw=_curtains,
        size=(294, 242),
        grips={"left": Point(-90, -120)},
        contacts={},
        defaults={"colour": "#D98F6A"},
    ),
    Prop(
        name="rug", draw=_rug, size=(326, 38), grips={}, contacts={"surface": Point(0, -18)}, defaults={"colour": RED}
    ),
)
