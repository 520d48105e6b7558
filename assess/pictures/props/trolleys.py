"""What is rolled: hand truck, trolleys; and the rack that they serve."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    BLUE,
    CARDBOARD,
    GREEN,
    ORANGE,
    RED,
    SLATE,
    STEEL,
    STEEL_DARK,
    YELLOW,
)
from assess.pictures.props.shapes import Options, bar, block, cardboard_box, wheel
from assess.pictures.svg import INK, Point, filled, rectangle, shade


def _hand_truck(_: Options) -> str:
    return (
        bar(Point(-58, -216), Point(-30, -16), 10, RED)
        + bar(Point(-76, -220), Point(-50, -218), 12, SLATE)
        + rectangle(-30, -14, 112, 9, STEEL_DARK, radius=3)
        + bar(Point(-44, -110), Point(-24, -110), 7, RED)
        + wheel(Point(-28, -18), 18, INK)
    )


def _flat_trolley(_: Options) -> str:
    return (
        bar(Point(-134, -36), Point(-144, -190), 9, STEEL_DARK)
        + bar(Point(-160, -190), Point(-136, -190), 13, SLATE)
        + block(-142, -48, 284, 16, BLUE, radius=4)
        + wheel(Point(-104, -16), 16, INK)
        + wheel(Point(104, -16), 16, INK)
    )


def _loaded_trolley(options: Options) -> str:
    load = "".join(
        f'<g transform="translate({x} {y}) scale(0.86)">{cardboard_box({**options, "colour": shade(CARDBOARD, tone)})}</g>'
        for x, y, tone in ((-56, -48, 0), (64, -48, 0.12), (-2, -134, -0.08))
    )
    return _flat_trolley(options) + load


def _cleaning_trolley(_: Options) -> str:
    frame = (
        bar(Point(-118, -30), Point(-118, -206), 9, STEEL_DARK)
        + bar(Point(-136, -206), Point(-106, -206), 13, SLATE)
        + bar(Point(96, -30), Point(96, -178), 9, STEEL_DARK)
    )
    shelves = block(-124, -44, 232, 14, STEEL, radius=4) + block(-124, -126, 232, 14, STEEL, radius=4)
    bag = (
        filled("M98 -184H168L158 -46H106Z", YELLOW)
        + filled("M146 -184H168L158 -46H138Z", shade(YELLOW, -0.14))
        + rectangle(92, -190, 82, 11, SLATE, radius=5)
    )
    buckets = (
        filled("M-112 -94H-46L-54 -44H-104Z", BLUE)
        + rectangle(-116, -100, 74, 10, shade(BLUE, -0.2), radius=4)
        + filled("M-34 -94H32L24 -44H-26Z", RED)
        + rectangle(-38, -100, 74, 10, shade(RED, -0.2), radius=4)
    )
    cloths = "".join(
        block(x, -140, 28, 14, colour, radius=4)
        for x, colour in ((-112, RED), (-82, BLUE), (-52, YELLOW), (-22, GREEN))
    )
    bottles = "".join(
        block(x, -172, 24, 46, colour, radius=6) + rectangle(x + 6, -186, 12, 16, SLATE, radius=3)
        for x, colour in ((16, "#59A9C9"), (46, "#6DB57E"))
    )
    rolls = block(44, -72, 34, 28, "#F4F1E8", radius=8)
    return (
        frame
        + bag
        + shelves
        + buckets
        + cloths
        + bottles
        + rolls
        + wheel(Point(-100, -15), 15, INK)
        + wheel(Point(90, -15), 15, INK)
    )


def _rack(_: Options) -> str:
    drawn = rectangle(-110, -340, 12, 340, STEEL_DARK, radius=2) + rectangle(98, -340, 12, 340, STEEL_DARK, radius=2)
    rows = (
        ((-88, 56, ORANGE), (-26, 50, CARDBOARD), (34, 58, CARDBOARD)),
        ((-86, 64, CARDBOARD), (-14, 44, GREEN), (38, 54, CARDBOARD)),
        ((-90, 48, CARDBOARD), (-34, 60, BLUE), (34, 52, ORANGE)),
        ((-86, 60, CARDBOARD), (-18, 54, CARDBOARD), (42, 50, GREEN)),
    )
    for y, row in zip((-268, -186, -104, -22), rows, strict=True):
        drawn += rectangle(-106, y, 212, 11, STEEL, radius=2)
        for x, size, colour in row:
            drawn += block(x, y - size * 0.9, size, size * 0.9, shade(colour, 0.08), radius=3) + rectangle(
                x + size * 0.4, y - size * 0.9, size * 0.2, size * 0.36, shade(colour, 0.4)
            )
    return drawn


_BOX_SIZE: Options = {"colour": CARDBOARD, "width": 126, "height": 104}

PROPS = (
    Prop(
        name="hand-truck",
        draw=_hand_truck,
        size=(170, 228),
        grips={"handle": Point(-64, -219)},
        contacts={"load": Point(26, -14)},
        defaults={},
        axes={"handle": 0},
    ),
    Prop(
        name="flat-trolley",
        draw=_flat_trolley,
        size=(334, 198),
        grips={"handle": Point(-148, -190)},
        contacts={"load": Point(0, -48)},
        defaults={},
        axes={"handle": 0},
    ),
    Prop(
        name="loaded-trolley",
        draw=_loaded_trolley,
        size=(334, 226),
        grips={"handle": Point(-148, -190)},
        contacts={"load": Point(0, -220)},
        defaults=_BOX_SIZE,
        axes={"handle": 0},
    ),
    Prop(
        name="cleaning-trolley",
        draw=_cleaning_trolley,
        size=(350, 214),
        grips={"handle": Point(-122, -206), "handle_far": Point(-112, -204)},
        contacts={
            "cloth_yellow": Point(-38, -138),
            "cloth_red": Point(-98, -138),
            "cloth_blue": Point(-68, -138),
            "bottle": Point(28, -176),
        },
        defaults={},
        axes={"handle": 0, "handle_far": 0},
    ),
    Prop(
        name="rack",
        draw=_rack,
        size=(222, 342),
        grips={},
        contacts={"high": Point(0, -268), "middle": Point(0, -186), "low": Point(0, -104)},
        defaults={},
    ),
)
