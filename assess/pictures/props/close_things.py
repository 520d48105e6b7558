"""Things that are only looked at from near, in large hands: a needle with its thread, a scanner before a label."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import CARDBOARD, RED, SLATE, STEEL, STEEL_DARK, WHITE
from assess.pictures.props.shapes import Options, bar, block, tube, word
from assess.pictures.svg import INK, Point, filled, rectangle, shade


def _needle(options: Options) -> str:
    colour = word(options, "colour")
    eye = "M-6 -150C-10 -140 -9 -124 -4 -116L-2 -4L0 0L2 -4L4 -116C9 -124 10 -140 6 -150Q0 -158 -6 -150ZM0 -146Q5 -136 0 -126Q-5 -136 0 -146Z"
    thread = tube([Point(-92, -96), Point(-60, -128), Point(-24, -132), Point(0, -136), Point(34, -140)], 5, colour)
    tail = tube([Point(-92, -96), Point(-108, -60), Point(-86, -30), Point(-110, 0)], 5, colour)
    return filled(eye, STEEL) + filled("M1 -114L4 -116L2 -4L0 0Z", STEEL_DARK) + tail + thread


def _scanner(_: Options) -> str:
    beam = "".join(bar(Point(62, -128), Point(150, -128 + dy), 4, RED) for dy in (-26, 0, 26))
    head = filled("M-44 -154Q-44 -166 -32 -166H44Q58 -166 58 -154V-104Q58 -94 46 -94H-24Q-44 -96 -44 -112Z", SLATE)
    window = rectangle(46, -150, 14, 44, RED, radius=3) + rectangle(-30, -158, 60, 8, shade(SLATE, 0.3), radius=4)
    grip = filled("M-36 -112H14L2 -4Q0 4 -8 4H-38Q-48 4 -46 -6Z", shade(SLATE, -0.2))
    return beam + grip + head + window + block(12, -88, 14, 18, RED, radius=4)


def _label(_: Options) -> str:
    card = block(-70, -96, 140, 96, WHITE, radius=4)
    stripes = "".join(
        rectangle(x, -78, wide, 56, INK)
        for x, wide in ((-52, 8), (-38, 4), (-28, 12), (-8, 5), (4, 10), (20, 4), (30, 12), (48, 5))
    )
    return rectangle(-76, -102, 152, 106, shade(CARDBOARD, 0.1), radius=3) + card + stripes


PROPS = (
    Prop(
        name="hand-needle",
        draw=_needle,
        size=(224, 156),
        grips={"shaft": Point(0, -60)},
        contacts={"eye": Point(0, -136), "tip": Point(0, 0), "thread_end": Point(34, -140), "thread": Point(-60, -124)},
        defaults={"colour": "#B5476B"},
    ),
    Prop(
        name="scanner-close",
        draw=_scanner,
        size=(300, 170),
        grips={"handle": Point(-18, -50)},
        contacts={"beam": Point(150, -128), "window": Point(56, -128)},
        axes={"handle": 97},
    ),
    Prop(name="label-close", draw=_label, size=(152, 106), contacts={"middle": Point(0, -50)}),
)
