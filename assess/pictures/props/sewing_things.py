"""What a seamstress has at hand: machines, needle and thread, scissors, tape, pins and the dummy."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import RED, SLATE, STEEL, STEEL_DARK, WHITE, WOOD, WOOD_DARK, YELLOW
from assess.pictures.props.shapes import Options, amount, bar, block, tube, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked

IRON_BLACK = "#34343F"


def _spool(x: float, foot: float, colour: str) -> str:
    return (
        rectangle(x - 9, foot - 4, 18, 4, WOOD_DARK, radius=1.5)
        + block(x - 7, foot - 24, 14, 20, colour, radius=2)
        + stroked(f"M{x - 6} {foot - 18}h12M{x - 6} {foot - 12}h12", shade(colour, -0.25), 1.6)
        + rectangle(x - 9, foot - 28, 18, 4, WOOD_DARK, radius=1.5)
    )


def _machine_body(colour: str, thread: str, *, threaded: bool) -> str:
    """Draw arm, head, foot and needle seen from the side of the one who sews; the needle is on the left."""
    arm = filled(
        "M-66 -108H66Q80 -108 80 -94V-14H36V-62Q36 -74 24 -74H-32V-50H-66Z",
        colour,
    ) + filled("M58 -108H66Q80 -108 80 -94V-14H58Z", shade(colour, -0.14))
    needle = (
        rectangle(-52, -52, 7, 14, STEEL)
        + rectangle(-50, -40, 3, 24, STEEL_DARK)
        + filled("M-62 -24H-38L-34 -18H-66Z", STEEL)
    )
    wheel = rectangle(78, -100, 12, 40, SLATE, radius=5) + stroked("M84 -94V-66", STEEL, 2)
    end = "V-40" if threaded else "V-74Q-58 -56 -72 -62Q-82 -68 -88 -58"
    thread_line = stroked(f"M20 -122Q-10 -124 -48 -112{end}", thread, 2.4)
    return _spool(20, -108, thread) + wheel + arm + thread_line + needle + rectangle(-70, -18, 40, 4, STEEL)


def _sewing_machine(options: Options) -> str:
    colour, thread = word(options, "colour"), word(options, "thread")
    base = block(-84, -16, 172, 16, shade(colour, -0.1), radius=5)
    dials = (
        ellipse(Point(54, -50), 10, 10, WHITE)
        + stroked("M54 -50L58 -57", STEEL_DARK, 2.6)
        + ellipse(Point(-6, -92), 5, 5, STEEL_DARK)
        + stroked("M8 -92h8M22 -92h8", shade(colour, -0.35), 3)
        + rectangle(62, -30, 12, 9, RED, radius=2)
    )
    return base + _machine_body(colour, thread, threaded=word(options, "threaded") == "yes") + dials


def _treadle_machine(options: Options) -> str:
    thread = word(options, "thread")
    legs = "".join(
        tube([Point(side * 92, -146), Point(side * 80, -80), Point(side * 98, -6)], 9, IRON_BLACK)
        + stroked(f"M{side * 84} -96L{side * 60} -128M{side * 84} -70L{side * 66} -40", IRON_BLACK, 5)
        for side in (-1, 1)
    )
    drive = (
        ellipse(Point(60, -76), 32, 32, IRON_BLACK)
        + ellipse(Point(60, -76), 24, 24, "#C9BFA8")
        + stroked("M60 -100V-52M36 -76H84M43 -93L77 -59M77 -93L43 -59", IRON_BLACK, 3.4)
        + bar(Point(60, -76), Point(10, -25), 5, STEEL_DARK)
    )
    belt = stroked("M84 -190L91 -82M96 -190L30 -84", "#7A5636", 3.2)
    treadle = filled("M-104 -18L14 -32L20 -18L-100 -4Z", IRON_BLACK) + stroked(
        "M-88 -14L8 -26M-64 -17l2 6M-40 -20l2 6M-16 -22l2 6", STEEL, 2.6
    )
    top = block(-118, -160, 236, 16, WOOD, radius=4) + block(-96, -144, 60, 22, shade(WOOD, -0.14), radius=3)
    knob = ellipse(Point(-66, -133), 3.4, 3.4, YELLOW)
    machine = f'<g transform="translate(6 -160)">{block(-84, -14, 172, 14, IRON_BLACK, radius=4)}{_machine_body(IRON_BLACK, thread, threaded=True)}{_gilt()}</g>'
    return belt + drive + legs + treadle + top + knob + machine


def _gilt() -> str:
    return stroked("M-24 -91H40M-54 -96q6 10 0 20M52 -40q10 -10 14 -34", YELLOW, 2.6)


def _foot_pedal(_: Options) -> str:
    cable = stroked("M36 -8Q64 -14 78 -4", INK, 4)
    return cable + filled("M-40 0L-36 -12L38 -26L42 0Z", SLATE) + stroked("M-22 -12L28 -21M-24 -6L32 -13", STEEL, 2.6)


def _needle(options: Options) -> str:
    steel = word(options, "colour")
    return (
        filled("M0 0L-5 -40V-150Q-6 -172 0 -176Q6 -172 5 -150V-40Z", steel)
        + filled("M1 -4L5 -40V-150Q6 -172 1 -176Z", shade(steel, -0.25))
        + rectangle(-2.2, -166, 4.4, 22, WHITE, radius=2)
    )


def _needle_with_thread(options: Options) -> str:
    colour = word(options, "thread")
    tail = stroked("M0 -156Q26 -176 40 -140Q54 -92 30 -60Q14 -34 34 -8", colour, 4.4)
    return _needle(options) + tail + stroked("M-1 -158L2 -152", colour, 4.4)


def _thread_end(options: Options) -> str:
    """A loose thread from the right that ends in a stiff straight tip on the left."""
    colour = word(options, "thread")
    return stroked("M-70 -30H-6Q20 -30 34 -12Q48 2 70 -4", colour, 4.6)


def _thread_spool(options: Options) -> str:
    thread = word(options, "thread")
    return (
        rectangle(-24, -10, 48, 10, WOOD, radius=3)
        + block(-18, -62, 36, 52, thread, radius=4)
        + stroked("M-16 -50H16M-16 -38H16M-16 -26H16", shade(thread, -0.25), 2.4)
        + rectangle(-24, -72, 48, 10, WOOD, radius=3)
        + stroked("M17 -20Q34 -14 32 -2", thread, 3)
    )


def _bobbin(options: Options) -> str:
    thread = word(options, "thread")
    return (
        rectangle(-22, -7, 44, 7, STEEL, radius=3)
        + block(-14, -31, 28, 24, thread, radius=2)
        + stroked("M-12 -25H12M-12 -19H12M-12 -13H12", shade(thread, -0.25), 2)
        + rectangle(-22, -38, 44, 7, STEEL, radius=3)
    )


def _scissors(options: Options) -> str:
    colour, opening = word(options, "colour"), amount(options, "opening")

    def half(side: int) -> str:
        blade = filled(
            f"M0 -50L{side * 10} -64L{side * 3} -126Q0 -132 {-side * 2} -126L{-side * 6} -58Z", STEEL
        ) + filled(f"M{side * 4} -60L{side * 8} -66L{side * 3} -124Z", shade(STEEL, -0.22))
        loop = ellipse(Point(-side * 17, -18), 15, 19, colour, rotate=side * 14) + ellipse(
            Point(-side * 17, -18), 8, 11, "#F1ECE2", rotate=side * 14
        )
        shank = filled(f"M{side * 4} -62L{-side * 4} -66L{-side * 20} -36L{-side * 10} -32Z", colour)
        return f'<g transform="rotate({side * opening:g} 0 -56)">{blade}{shank}{loop}</g>'

    return half(-1) + half(1) + ellipse(Point(0, -58), 4, 4, STEEL_DARK)


def _tape_measure(options: Options) -> str:
    width = amount(options, "width")
    half = width / 2
    count = int(width / 10)
    marks = "".join(rectangle(-half + 6 + i * 10, -12, 2, 8 if i % 5 == 0 else 5, INK) for i in range(count))
    ends = "".join(rectangle(x, -13, 6, 14, STEEL_DARK, radius=1) for x in (-half - 3, half - 3))
    return rectangle(-half, -12, width, 12, YELLOW) + marks + ends


def _tape_round_neck(_: Options) -> str:
    """A tape hung round somebody's neck, as tailors do."""
    colour = YELLOW
    return "".join(
        tube([Point(side * 14, -96), Point(side * 22, -70), Point(side * 18, -4)], 10, colour)
        + "".join(rectangle(side * 20 - 4, y, 6, 2, INK) for y in range(-64, -6, 10))
        for side in (-1, 1)
    )


def _tailor_chalk(options: Options) -> str:
    colour = word(options, "colour")
    return filled("M-30 -44Q0 -54 30 -44L10 0Q0 4 -10 0Z", colour) + filled(
        "M12 -48Q22 -47 30 -44L10 0H4Z", shade(colour, -0.16)
    )


def _pin(options: Options) -> str:
    head = word(options, "colour")
    return filled("M0 0L-2.4 -14V-92H2.4V-14Z", STEEL_DARK) + ellipse(Point(0, -96), 9, 9, head)


def _pin_pushed(options: Options) -> str:
    """A pin that is pressed upright into cloth: its head above, the rest of it gone, the cloth dented round it."""
    head = word(options, "colour")
    dent = stroked("M-30 -42Q-34 -28 0 -26Q34 -28 30 -42", "#33597A", 4)
    folds = stroked("M-18 -22L-44 -8M0 -20L-2 -2M18 -22L42 -8M-30 -30L-60 -28M30 -30L60 -28", "#3F6F94", 4)
    shaft = filled("M-3 -28V-96H3V-28Z", STEEL_DARK)
    return (
        dent + folds + shaft + ellipse(Point(0, -102), 15, 15, head) + ellipse(Point(-5, -107), 4, 4, shade(head, 0.6))
    )


def _pin_cushion(_: Options) -> str:
    pins = "".join(
        bar(Point(x, -26), Point(x + lean, -54), 3, STEEL_DARK) + ellipse(Point(x + lean, -56), 5, 5, colour)
        for x, lean, colour in ((-22, -8, YELLOW), (-6, -2, WHITE), (10, 3, "#4A8FC4"), (24, 10, YELLOW))
    )
    return (
        pins
        + filled("M-44 0Q-54 -26 -30 -34Q0 -42 30 -34Q54 -26 44 0Z", RED)
        + filled("M20 -37L30 -34Q54 -26 44 0H24Q36 -20 20 -37Z", shade(RED, -0.14))
    )


def _dress_form(options: Options) -> str:
    colour = word(options, "colour")
    stand = (
        bar(Point(0, -120), Point(0, -16), 8, WOOD_DARK)
        + bar(Point(0, -24), Point(-40, -3), 7, WOOD_DARK)
        + bar(Point(0, -24), Point(40, -3), 7, WOOD_DARK)
    )
    body = "M-10 -322H10L12 -300Q46 -294 50 -272Q44 -240 36 -214Q34 -192 46 -160L50 -116H-50L-46 -160Q-34 -192 -36 -214Q-44 -240 -50 -272Q-46 -294 -12 -300Z"
    shadow = (
        "M10 -322L12 -300Q46 -294 50 -272Q44 -240 36 -214Q34 -192 46 -160L50 -116H18Q26 -170 18 -214Q26 -260 14 -296Z"
    )
    return (
        stand
        + filled(body, colour)
        + filled(shadow, shade(colour, -0.12))
        + stroked("M0 -298V-118M-36 -214Q0 -206 36 -214", shade(colour, -0.3), 2.4)
        + ellipse(Point(0, -324), 12, 6, WOOD)
    )


def _dress_form_dressed(options: Options) -> str:
    colour = word(options, "dress")
    dress = "M-30 -298Q-18 -282 0 -280Q18 -282 30 -298L50 -274Q44 -240 38 -214L76 -74H-76L-38 -214Q-44 -240 -50 -274Z"
    fold = "M38 -214L76 -74H30Q28 -150 20 -214Q30 -250 30 -298L50 -274Q44 -240 38 -214Z"
    return (
        _dress_form(options)
        + filled(dress, colour)
        + filled(fold, shade(colour, -0.13))
        + stroked("M-37 -212Q0 -204 37 -212M-16 -190L-30 -86M14 -190L10 -84", shade(colour, -0.28), 2.4)
    )


def _embroidery_hoop(options: Options) -> str:
    cloth, thread = word(options, "colour"), word(options, "thread")
    petals = "".join(
        ellipse(Point(dx, -66 + dy), 9, 15, thread, rotate=turn)
        for dx, dy, turn in ((0, -20, 0), (18, -5, 75), (11, 16, 145), (-11, 16, -145), (-18, -5, -75))
    )
    return (
        rectangle(-7, -142, 14, 16, YELLOW, radius=3)
        + ellipse(Point(0, -66), 66, 66, WOOD)
        + ellipse(Point(0, -66), 56, 56, cloth)
        + stroked("M0 -50Q-2 -34 -10 -20M-4 -36Q-18 -42 -24 -34", "#4E9667", 4)
        + petals
        + ellipse(Point(0, -66), 8, 8, YELLOW)
    )


_THREAD = "#C2365B"
_STEEL_NEEDLE = "#B9C4CF"

PROPS = (
    Prop(
        name="sewing-machine",
        draw=_sewing_machine,
        size=(180, 138),
        grips={"wheel": Point(84, -80)},
        contacts={
            "needle": Point(-48, -18),
            "plate": Point(-58, -18),
            "eye": Point(-48, -30),
            "spool": Point(20, -134),
            "switch": Point(70, -26),
            "arm": Point(0, -108),
        },
        defaults={"colour": "#E4EBE6", "thread": _THREAD, "threaded": "yes"},
    ),
    Prop(
        name="treadle-machine",
        draw=_treadle_machine,
        size=(240, 298),
        grips={"wheel": Point(90, -240)},
        contacts={
            "needle": Point(-42, -178),
            "plate": Point(-52, -178),
            "treadle": Point(-50, -22),
            "top": Point(-100, -160),
        },
        defaults={"thread": _THREAD},
    ),
    Prop(name="foot-pedal", draw=_foot_pedal, size=(160, 28), contacts={"top": Point(0, -20)}),
    Prop(
        name="needle",
        draw=_needle,
        size=(14, 178),
        grips={"shank": Point(0, -56), "top": Point(0, -128)},
        contacts={"eye": Point(0, -155), "tip": Point(0, 0)},
        defaults={"colour": _STEEL_NEEDLE},
    ),
    Prop(
        name="needle-with-thread",
        draw=_needle_with_thread,
        size=(88, 178),
        grips={"shank": Point(0, -70), "top": Point(0, -128)},
        contacts={"eye": Point(0, -155), "tip": Point(0, 0), "tail": Point(34, -8)},
        defaults={"colour": _STEEL_NEEDLE, "thread": _THREAD},
    ),
    Prop(
        name="thread-end",
        draw=_thread_end,
        size=(144, 36),
        grips={"end": Point(-20, -30)},
        contacts={"tip": Point(-70, -30)},
        defaults={"thread": _THREAD},
        axes={"end": 0},
    ),
    Prop(
        name="thread-spool",
        draw=_thread_spool,
        size=(68, 74),
        grips={"side": Point(0, -36)},
        contacts={"end": Point(32, -2)},
        defaults={"thread": _THREAD},
    ),
    Prop(name="bobbin", draw=_bobbin, size=(46, 40), grips={"side": Point(0, -19)}, defaults={"thread": _THREAD}),
    *(
        Prop(
            name=name,
            draw=_scissors,
            size=(size, 134),
            grips={"handle": Point(0, -20)},
            contacts={"tip": Point(0, -128), "cut": Point(0, -84)},
            defaults={"colour": "#D9703A", "opening": opening},
        )
        for name, opening, size in (("scissors", 3, 72), ("scissors-open", 17, 108))
    ),
    Prop(
        name="tape-measure",
        draw=_tape_measure,
        size=(128, 14),
        grips={"left": Point(-56, -6), "right": Point(56, -6)},
        contacts={"middle": Point(0, -6)},
        defaults={"width": 120},
        axes={"left": 0, "right": 0},
    ),
    Prop(name="tape-round-neck", draw=_tape_round_neck, size=(60, 104), contacts={"top": Point(0, -96)}),
    Prop(
        name="tailor-chalk",
        draw=_tailor_chalk,
        size=(62, 52),
        grips={"top": Point(0, -34)},
        contacts={"tip": Point(0, 0)},
        defaults={"colour": "#5B86C4"},
    ),
    Prop(
        name="pin",
        draw=_pin,
        size=(20, 106),
        grips={"head": Point(0, -86), "shaft": Point(0, -62)},
        contacts={"tip": Point(0, 0)},
        defaults={"colour": "#2F6FB0"},
    ),
    Prop(
        name="pin-pushed",
        draw=_pin_pushed,
        size=(126, 118),
        grips={"head": Point(0, -114)},
        contacts={"tip": Point(0, -28)},
        defaults={"colour": "#B92A2A"},
    ),
    Prop(name="pin-cushion", draw=_pin_cushion, size=(104, 62), contacts={"top": Point(0, -38)}),
    Prop(
        name="dress-form",
        draw=_dress_form,
        size=(106, 332),
        contacts={
            "chest": Point(0, -266),
            "waist": Point(0, -212),
            "shoulder": Point(-40, -288),
            "hem": Point(0, -116),
        },
        defaults={"colour": "#E9DCC4"},
    ),
    Prop(
        name="dress-form-dressed",
        draw=_dress_form_dressed,
        size=(156, 332),
        contacts={
            "chest": Point(0, -266),
            "waist": Point(0, -212),
            "shoulder": Point(-40, -288),
            "hem": Point(-60, -80),
        },
        defaults={"colour": "#E9DCC4", "dress": "#4C8C86"},
    ),
    Prop(
        name="embroidery-hoop",
        draw=_embroidery_hoop,
        size=(134, 144),
        grips={"left": Point(-60, -66), "right": Point(60, -66)},
        contacts={"centre_cloth": Point(8, -60)},
        defaults={"colour": "#F7F1E3", "thread": _THREAD},
    ),
)
