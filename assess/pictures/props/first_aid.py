"""First aid: the box, bandage, plaster, a small wound, and the form with pictures for an accident."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import RED, SLATE, STEEL_DARK, WHITE
from assess.pictures.props.shapes import Options, block
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked

AID_GREEN = "#1F8A52"


def _box(_: Options) -> str:
    return (
        block(-24, -92, 48, 16, SLATE, radius=7)
        + rectangle(-15, -88, 30, 8, "#E9EEF1", radius=3)
        + block(-62, -80, 124, 80, AID_GREEN, radius=9)
        + rectangle(-62, -52, 124, 4, shade(AID_GREEN, -0.3))
        + rectangle(-10, -64, 20, 52, WHITE, radius=2)
        + rectangle(-26, -48, 52, 20, WHITE, radius=2)
    )


def _open_box(_: Options) -> str:
    lid = (
        filled("M-70 -56L-60 -116H60L70 -56Z", shade(AID_GREEN, -0.15))
        + rectangle(-9, -108, 18, 44, WHITE, radius=2)
        + rectangle(-24, -94, 48, 16, WHITE, radius=2)
    )
    content = (
        block(-52, -72, 34, 30, WHITE, radius=12)
        + block(-14, -68, 30, 26, "#F2D6B5", radius=4)
        + block(20, -74, 30, 32, "#BFE0EE", radius=5)
        + stroked("M-46 -64H-26M-46 -56H-26", shade(WHITE, -0.2), 2.4)
    )
    return lid + content + block(-68, -54, 136, 54, AID_GREEN, radius=8) + rectangle(-62, -50, 124, 5, shade(AID_GREEN, 0.35), radius=2)  # fmt: skip


def _bandage_roll(_: Options) -> str:
    """An elastic bandage: the colour of skin, woven, with blue borders; not to be taken for paper."""
    tan = "#DDA877"
    return (
        filled("M-6 -46H54L58 -36L54 -26L58 -14L54 0H-6Z", tan)
        + stroked(
            "M16 -40L24 -6M26 -40L34 -6M36 -40L44 -6M24 -40L16 -6M34 -40L26 -6M44 -40L36 -6", shade(tan, -0.22), 1.8
        )
        + rectangle(0, -43, 55, 4, "#2E6FB5")
        + rectangle(0, -6, 55, 4, "#2E6FB5")
        + ellipse(Point(-6, -23), 22, 23, shade(tan, 0.18))
        + stroked("M-6 -25a4 4 0 1 1 -3 5a9 9 0 1 1 12 3a13 14 0 1 1 5 -14a17 18 0 0 1 -5 20", shade(tan, -0.35), 2.4)
    )


def _plaster(_: Options) -> str:
    holes = "".join(ellipse(Point(x, y), 1.8, 1.8, "#B98A5E") for x in (-38, -30, 30, 38) for y in (-20, -10))
    return block(-52, -28, 104, 27, "#E8B98A", radius=13) + rectangle(-16, -28, 32, 27, "#F5DDBF") + holes


def _wound(_: Options) -> str:
    return filled("M-24 -12Q0 -24 24 -11Q4 -4 -24 -12Z", RED) + filled("M0 -12Q10 -6 8 -1Q2 1 -1 -4Z", RED)


def _accident_form(_: Options) -> str:
    person = (
        ellipse(Point(0, -96), 8, 8, SLATE)
        + stroked("M0 -86V-62M0 -80L-14 -72M0 -80L14 -72M0 -62L-10 -44M0 -62L10 -44", SLATE, 6)
        + ellipse(Point(14, -72), 8, 8, RED)
    )
    tick = "".join(
        rectangle(-34, y, 12, 12, WHITE) + stroked(f"M-32 {y + 6}l3 4l6 -8", AID_GREEN, 3) for y in (-36, -20)
    )
    lines = stroked("M-14 -30H32M-14 -14H24", "#B9C2CC", 5)
    return (
        block(-46, -118, 92, 118, "#B8834A", radius=6)
        + rectangle(-40, -110, 80, 104, WHITE, radius=2)
        + rectangle(-16, -124, 32, 14, STEEL_DARK, radius=4)
        + person
        + tick
        + lines
    )


def _pen(_: Options) -> str:
    return (
        filled("M-3 0L-7 -12H7Z", INK)
        + block(-7, -74, 14, 64, "#2E6FB5", radius=4)
        + rectangle(-7, -80, 14, 12, SLATE, radius=4)
    )


PROPS = (
    Prop(
        name="first-aid-box",
        draw=_box,
        size=(126, 94),
        grips={"handle": Point(0, -86)},
        contacts={"top": Point(0, -80)},
        axes={"handle": 0},
    ),
    Prop(name="first-aid-box-open", draw=_open_box, size=(142, 118), contacts={"inside": Point(0, -58)}),
    Prop(
        name="bandage-roll",
        draw=_bandage_roll,
        size=(120, 48),
        grips={"roll": Point(-6, -23)},
        contacts={"end": Point(54, -24)},
    ),
    Prop(name="plaster", draw=_plaster, size=(106, 30), grips={"end": Point(-40, -14)}, axes={"end": 0}),
    Prop(name="small-wound", draw=_wound, size=(50, 24), contacts={"middle": Point(0, -10)}),
    Prop(
        name="accident-form",
        draw=_accident_form,
        size=(94, 126),
        grips={"side": Point(-42, -40), "edge": Point(42, -40)},
        contacts={"body": Point(0, -70)},
    ),
    Prop(name="writing-pen", draw=_pen, size=(16, 82), grips={"side": Point(0, -30)}, contacts={"tip": Point(0, 0)}),
)
