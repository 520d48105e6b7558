"""Clothes without anybody in them: on the table, in the hand, on the line; hems that are too long or pinned."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import RED, SLATE, STEEL_DARK, WHITE
from assess.pictures.props.shapes import Options, bar, word
from assess.pictures.svg import Point, ellipse, filled, rectangle, shade, stroked


def _shirt(options: Options) -> str:
    colour = word(options, "colour")
    body = "M-26 -150L-50 -142L-92 -96L-68 -76L-50 -94V0H50V-94L68 -76L92 -96L50 -142L26 -150Q0 -134 -26 -150Z"
    shadow = "M26 -150L50 -142L92 -96L68 -76L50 -94V0H26Q34 -80 18 -144Z"
    collar = filled("M-26 -150L-6 -126L0 -134L6 -126L26 -150Q0 -142 -26 -150Z", shade(colour, -0.18))
    buttons = "".join(ellipse(Point(0, y), 3.2, 3.2, shade(colour, -0.5)) for y in (-112, -86, -60, -34))
    return (
        filled(body, colour)
        + filled(shadow, shade(colour, -0.1))
        + stroked("M7 -124V-2M-7 -124V-2M-34 -74h22v22h-22z", shade(colour, -0.24), 2.2)
        + collar
        + buttons
    )


def _trousers(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-44 -200H44L52 0H10L0 -130L-10 0H-52Z", colour)
        + filled("M20 -200H44L52 0H30Q36 -100 20 -200Z", shade(colour, -0.14))
        + rectangle(-45, -202, 90, 14, shade(colour, -0.22), radius=3)
        + stroked("M0 -188V-136M-50 -12H-12M12 -12H50M-38 -184Q-30 -164 -44 -160M38 -184Q30 -164 44 -160", shade(colour, 0.3), 2.4)
    )  # fmt: skip


def _child_dress(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-24 -128Q0 -112 24 -128L40 -118L48 -92L32 -86L28 -74L62 0H-62L-28 -74L-32 -86L-48 -92L-40 -118Z", colour)
        + filled("M24 -128L40 -118L48 -92L32 -86L28 -74L62 0H30Q24 -50 14 -74Q20 -100 16 -123Z", shade(colour, -0.13))
        + rectangle(-29, -80, 58, 9, WHITE)
        + "".join(ellipse(Point(x, y), 5, 5, WHITE) for x, y in ((-32, -22), (-6, -38), (6, -12), (34, -26), (-14, -102), (14, -100)))
    )  # fmt: skip


def _sweater(options: Options) -> str:
    colour = word(options, "colour")
    ribs = "".join(f"M{x} -12V-2" for x in range(-46, 50, 11))
    knit = "".join(f"M{x - 7} {y}l7 7l7 -7" for y in (-118, -92, -66, -40) for x in (-28, 0, 28))
    return (
        filled(
            "M-24 -150Q0 -140 24 -150L52 -140Q82 -112 96 -40L66 -32L50 -92V0H-50V-92L-66 -32L-96 -40Q-82 -112 -52 -140Z",
            colour,
        )
        + filled("M24 -150L52 -140Q82 -112 96 -40L66 -32L50 -92V0H28Q36 -80 16 -146Z", shade(colour, -0.13))
        + filled("M-24 -150Q0 -140 24 -150L22 -138Q0 -126 -22 -138Z", shade(colour, -0.28))
        + stroked(ribs + knit, shade(colour, -0.25), 2.4)
    )


def _socks(options: Options) -> str:
    colour = word(options, "colour")

    def sock(x: float, tone: str) -> str:
        return (
            filled(f"M{x - 14} -88H{x + 14}V-38Q{x + 40} -26 {x + 44} -10Q{x + 40} 2 {x + 22} 0Q{x - 12} -6 {x - 14} -30Z", tone)
            + rectangle(x - 15, -90, 30, 14, shade(tone, 0.3), radius=4)
        )  # fmt: skip

    return sock(10, shade(colour, -0.16)) + sock(-28, colour)


def _hem_close(options: Options) -> str:
    """The end of a trouser leg, folded up; `pinned` is yes when two pins hold the fold."""
    colour = word(options, "colour")
    leg = filled("M-150 -330H138L150 0H-160Z", colour) + filled("M92 -330H138L150 0H100Z", shade(colour, -0.12))
    fold = filled("M-158 -92H147L151 0H-162Z", shade(colour, 0.22)) + filled(
        "M102 -92H147L151 0H106Z", shade(colour, 0.08)
    )
    edge = stroked("M-158 -92H147", shade(colour, -0.45), 4)
    pins = "".join(
        bar(Point(x, -120), Point(x, -48), 4, STEEL_DARK) + ellipse(Point(x, -44), 10, 10, RED)
        for x in (-110, -40)
        if word(options, "pinned") == "yes"
    )
    return leg + fold + edge + pins


def _hem_sewn(options: Options) -> str:
    """The end of a trouser leg with a straight sewn hem."""
    stitches = stroked("".join(f"M{x} -98h12" for x in range(-150, 140, 20)), "#F4C430", 6)
    return _hem_close({**options, "pinned": "no"}) + stitches


def _trousers_fed(options: Options) -> str:
    """Trousers under the needle: one leg lies before it, the rest hangs down."""
    colour = word(options, "colour")
    return (
        filled("M-104 -112Q-92 -128 -60 -130L100 -128V-108H-46L-20 -2Q-40 2 -62 -2L-70 -28L-76 1Q-98 4 -116 -2Z", colour)
        + filled("M100 -116V-108H-46L-20 -2Q-34 1 -48 0L-70 -116Z", shade(colour, -0.16))
        + stroked("M-112 -12H-78M-60 -8L-24 -12", shade(colour, 0.35), 3)
    )  # fmt: skip


def _hem_band(options: Options) -> str:
    """The folded, pinned end of a trouser leg that somebody wears."""
    colour = word(options, "colour")
    pins = "".join(
        bar(Point(x, -24), Point(x, -6), 2.4, STEEL_DARK) + ellipse(Point(x, -4), 4, 4, RED) for x in (-12, 12)
    )
    return filled("M-22 -22H22L24 0H-24Z", shade(colour, 0.3)) + stroked("M-22 -22H22", shade(colour, -0.4), 2) + pins


def _pocket(options: Options) -> str:
    """The outside of a pocket on clothes that somebody wears; what goes in is written before it."""
    colour = word(options, "colour")
    return (
        filled("M-30 -62H30V-10Q30 0 20 0H-20Q-30 0 -30 -10Z", colour)
        + rectangle(-31, -64, 62, 11, shade(colour, -0.16), radius=3)
        + stroked("M-24 -46V-12Q-24 -6 -18 -6H18Q24 -6 24 -12V-46", shade(colour, -0.26), 2.2)
    )


def _long_hem(options: Options) -> str:
    """Trouser legs that are too long: the cloth lies in folds over the shoes and behind the heels."""
    colour = word(options, "colour")
    return (
        filled("M-30 -70H28Q30 -50 44 -36Q40 -26 56 -20Q80 -12 88 0H-92Q-84 -14 -58 -20Q-42 -26 -46 -36Q-34 -48 -30 -70Z", colour)
        + filled("M8 -70H28Q30 -50 44 -36Q40 -26 56 -20Q80 -12 88 0H40Q40 -24 20 -34Q14 -50 8 -70Z", shade(colour, -0.14))
        + stroked("M-30 -54Q0 -44 28 -54M-44 -34Q0 -22 42 -34M-64 -14Q0 -4 66 -14", shade(colour, -0.4), 3.4)
        + stroked("M-84 -4H-30M24 -4H80", shade(colour, 0.35), 2.6)
    )  # fmt: skip


def _hanger(options: Options) -> str:
    hook = stroked("M0 -168V-180Q0 -194 10 -192Q18 -188 12 -180", SLATE, 4)
    return hook + bar(Point(-44, -140), Point(0, -168), 6, "#96632F") + bar(Point(0, -168), Point(44, -140), 6, "#96632F") + _shirt(options)  # fmt: skip


_SHOULDERS = {"left": Point(-48, -140), "right": Point(48, -140)}

PROPS = (
    Prop(
        name="shirt",
        draw=_shirt,
        size=(186, 152),
        grips={**_SHOULDERS, "collar": Point(0, -142)},
        contacts={"sleeve": Point(-80, -88), "chest": Point(0, -80), "hem": Point(0, 0)},
        defaults={"colour": "#EEF3F6"},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="shirt-on-hanger",
        draw=_hanger,
        size=(186, 194),
        grips={"hook": Point(0, -176)},
        contacts={"hem": Point(0, 0)},
        defaults={"colour": "#EEF3F6"},
    ),
    Prop(
        name="trousers",
        draw=_trousers,
        size=(106, 204),
        grips={"waist": Point(-34, -194), "waist_far": Point(34, -194), "leg": Point(-32, -70)},
        contacts={"hem": Point(-30, -4), "knee": Point(30, -80)},
        defaults={"colour": "#4E6C94"},
        axes={"waist": 0, "waist_far": 0},
    ),
    Prop(
        name="child-dress",
        draw=_child_dress,
        size=(126, 130),
        grips={"left": Point(-34, -112), "right": Point(34, -112)},
        contacts={"hem": Point(0, 0)},
        defaults={"colour": "#D9703A"},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="sweater",
        draw=_sweater,
        size=(194, 152),
        grips=_SHOULDERS,
        contacts={"chest": Point(0, -80), "hem": Point(0, 0)},
        defaults={"colour": "#A8476B"},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="socks",
        draw=_socks,
        size=(114, 92),
        grips={"top": Point(-28, -84)},
        defaults={"colour": "#3C4656"},
    ),
    Prop(
        name="hem-close",
        draw=_hem_close,
        size=(324, 332),
        contacts={"fold": Point(30, -92), "left": Point(-120, -150), "right": Point(110, -92), "edge": Point(30, -40)},
        defaults={"colour": "#4E6C94", "pinned": "yes"},
    ),
    Prop(
        name="hem-sewn",
        draw=_hem_sewn,
        size=(324, 332),
        contacts={"edge": Point(30, -40)},
        defaults={"colour": "#4E6C94"},
    ),
    Prop(
        name="trousers-fed",
        draw=_trousers_fed,
        size=(236, 134),
        grips={"left": Point(-50, -130), "right": Point(2, -129)},
        contacts={"needle": Point(70, -128)},
        defaults={"colour": "#4E6C94"},
        axes={"left": 0, "right": 0},
    ),
    Prop(
        name="hem-band", draw=_hem_band, size=(50, 26), contacts={"pin": Point(12, -12)}, defaults={"colour": "#4E6C94"}
    ),
    Prop(name="pocket", draw=_pocket, size=(62, 64), contacts={"mouth": Point(0, -60)}, defaults={"colour": "#7FB7A8"}),
    Prop(
        name="long-hem", draw=_long_hem, size=(182, 72), contacts={"top": Point(0, -70)}, defaults={"colour": "#4E6C94"}
    ),
)
