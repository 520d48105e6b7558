"""Cloths, bottles and what protects the hands: what is chosen before the cleaning starts."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, ORANGE, RED, SLATE, STEEL, STEEL_DARK, WATER, WHITE, YELLOW
from assess.pictures.props.shapes import Options, bar, block, diamond, drop, tube, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked


def _spray_bottle(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled(
            "M-20 -54Q-20 -60 -10 -64V-76H10V-64Q24 -58 24 -44V-6Q24 0 18 0H-18Q-24 0 -24 -6V-40Q-24 -48 -20 -54Z",
            colour,
        )
        + filled("M12 -62Q24 -56 24 -44V-6Q24 0 18 0H8Q14 -30 12 -62Z", shade(colour, -0.14))
        + rectangle(-24, -42, 48, 30, WHITE)
        + _LABELS[word(options, "label")]()
        + filled("M-14 -102H18Q26 -102 34 -94L30 -84H12L10 -74H-10L-12 -88Q-18 -92 -14 -102Z", SLATE)
        + filled("M16 -86L28 -84L22 -62L16 -64Z", shade(SLATE, 0.2))
        + rectangle(32, -98, 10, 11, RED, radius=2)
    )


def _window_label() -> str:
    pane = rectangle(-14, -40, 28, 25, BLUE, radius=2) + rectangle(-11, -37, 22, 19, "#D9EEF8")
    return pane + rectangle(-1, -38, 2.4, 21, BLUE) + rectangle(-12, -29, 24, 2.4, BLUE)


def _floor_label() -> str:
    dark, pale = "#C9A36B", "#E6CFA3"
    rows = ((-39, (dark, pale, dark)), (-29, (pale, dark, pale)))
    return "".join(rectangle(x, y, 11, 9, c) for y, row in rows for x, c in zip((-18, -6, 6), row, strict=True))


def _toilet_label() -> str:
    bowl = filled("M-13 -28H14Q13 -18 3 -16V-13H-8V-16Q-13 -20 -13 -28Z", STEEL_DARK)
    return rectangle(-13, -41, 9, 14, STEEL_DARK, radius=2) + bowl


def _plate_label() -> str:
    at = Point(0, -27)
    return ellipse(at, 14, 12, STEEL) + ellipse(at, 11, 9.5, "#FFFFFF") + ellipse(at, 6, 5, "#DDE5EC")


def _flower_label() -> str:
    spots = ((0, -35), (7, -30), (4.5, -22), (-4.5, -22), (-7, -30))
    petals = "".join(ellipse(Point(x, y), 5, 5, "#F2A7B5") for x, y in spots)
    return petals + ellipse(Point(0, -28), 4, 4, YELLOW)


_LABELS = {
    "window": _window_label,
    "floor": _floor_label,
    "toilet": _toilet_label,
    "plate": _plate_label,
    "flower": _flower_label,
}
"""What the product is for, without a word, in a field of 48 by 30 round (0, -27)."""


def _ghs_frame(at: Point, size: float) -> str:
    return diamond(at, size, "#D33A35") + diamond(at, size * 0.76, "#FFFFFF")


def _corrosive(at: Point, size: float) -> str:
    """Draw our own sign for 'eats what it touches': a tube drips on a slab with a hole."""
    k = size / 50
    sign = (
        bar(Point(17, -22), Point(-8, -13), 11, INK)
        + bar(Point(13, -20.5), Point(-4, -14.4), 4, "#FFFFFF")
        + drop(Point(-13, -11), 9, INK)
        + drop(Point(-13, 1), 9, INK)
        + filled("M-25 9H-20Q-19 18 -13 18Q-7 18 -6 9H25L17 23H-11Z", INK)
        + stroked("M0 4q-4 -4 0 -8M9 4q-4 -4 0 -8", INK, 3)
    )
    return _ghs_frame(at, size) + f'<g transform="translate({at.x} {at.y}) scale({k:.3g})">{sign}</g>'


def _skull(at: Point, size: float) -> str:
    k = size / 50
    bones = bar(Point(-18, 10), Point(18, 24), 6, INK) + bar(Point(18, 10), Point(-18, 24), 6, INK)
    head = filled("M-14 -8Q-14 -24 0 -24Q14 -24 14 -8Q14 -2 9 0V7H-9V0Q-14 -2 -14 -8Z", INK)
    eyes = (
        ellipse(Point(-5.5, -9), 4, 4.4, "#FFFFFF")
        + ellipse(Point(5.5, -9), 4, 4.4, "#FFFFFF")
        + filled("M0 -5L3 0H-3Z", "#FFFFFF")
    )
    return _ghs_frame(at, size) + f'<g transform="translate({at.x} {at.y}) scale({k:.3g})">{bones}{head}{eyes}</g>'


def _flame(at: Point, size: float) -> str:
    k = size / 50
    fire = filled("M0 -26Q4 -14 14 -6Q22 6 12 16H-12Q-22 6 -12 -6Q-10 0 -6 0Q-8 -14 0 -26Z", INK) + rectangle(
        -16, 18, 32, 4, INK
    )
    heart = filled("M1 -6Q3 2 7 6Q10 12 5 16H-5Q-10 12 -6 6Q-4 9 -3 8Q-3 0 1 -6Z", "#FFFFFF")
    return _ghs_frame(at, size) + f'<g transform="translate({at.x} {at.y}) scale({k:.3g})">{fire}{heart}</g>'


def _jug(colour: str, cap: str) -> str:
    return (
        rectangle(-15, -118, 26, 18, cap, radius=4)
        + filled(
            "M-12 -102H8Q10 -92 22 -88Q34 -82 34 -66V-6Q34 0 28 0H-28Q-34 0 -34 -6V-70Q-34 -84 -20 -90Q-12 -94 -12 -102Z",
            colour,
        )
        + filled("M14 -90Q34 -84 34 -66V-6Q34 0 28 0H16Q22 -40 14 -90Z", shade(colour, -0.13))
        + filled("M16 -78Q26 -74 26 -62V-50H16Z", shade(colour, -0.45))
    )


def _bleach_bottle(_: Options) -> str:
    return _jug("#F7F4EA", BLUE) + rectangle(-34, -48, 60, 42, "#CFE3F4") + _corrosive(Point(-4, -27), 21)


def _descaler_bottle(_: Options) -> str:
    colour = "#B5406A"
    return (
        rectangle(-36, -122, 16, 22, SLATE, radius=4)
        + filled("M-38 -104L-24 -112L-6 -92Q26 -84 26 -60V-6Q26 0 20 0H-20Q-26 0 -26 -6V-66Q-26 -80 -28 -86Z", colour)
        + filled("M6 -88Q26 -80 26 -60V-6Q26 0 20 0H10Q16 -40 6 -88Z", shade(colour, -0.14))
        + rectangle(-26, -52, 46, 46, "#FBEDF2")
        + _corrosive(Point(-3, -29), 22)
    )


def _bottle(options: Options) -> str:
    colour, label = word(options, "colour"), word(options, "label")
    body = (
        rectangle(-10, -112, 20, 16, word(options, "cap"), radius=4)
        + filled(
            "M-9 -98H9Q10 -84 18 -78Q26 -72 26 -60V-6Q26 0 20 0H-20Q-26 0 -26 -6V-60Q-26 -72 -18 -78Q-10 -84 -9 -98Z",
            colour,
        )
        + filled("M8 -84Q26 -76 26 -60V-6Q26 0 20 0H8Q16 -36 8 -84Z", shade(colour, -0.13))
    )
    if label == "none":
        return body + filled("M-19 -62Q-18 -70 -12 -72V-8H-19Z", shade(colour, 0.4))
    paper = rectangle(-26, -54, 52, 48, WHITE)
    if label == "skull":
        return body + paper + _skull(Point(0, -30), 22)
    if label == "flame":
        return body + paper + _flame(Point(0, -30), 22)
    if label == "corrosive":
        return body + paper + _corrosive(Point(0, -30), 22)
    return body + paper + f'<g transform="translate(0 -3)">{_LABELS[label]()}</g>'


def _unlabelled_bottle(_: Options) -> str:
    glass, liquid = "#DCEBEE", "#D8C667"
    return (
        rectangle(-9, -112, 18, 15, BLUE, radius=4)
        + filled(
            "M-8 -98H8Q9 -84 17 -78Q25 -72 25 -60V-6Q25 0 19 0H-19Q-25 0 -25 -6V-60Q-25 -72 -17 -78Q-9 -84 -8 -98Z",
            glass,
        )
        + filled("M-21 -56H21V-7Q21 -4 17 -4H-17Q-21 -4 -21 -7Z", liquid)
        + filled("M10 -56H21V-7Q21 -4 17 -4H10Z", shade(liquid, -0.14))
        + filled("M-18 -64Q-16 -70 -11 -73V-10H-18Z", shade(glass, 0.6), opacity=0.6)
    )


def _sign(kind: str) -> str:
    at = Point(0, -52)
    return {"corrosive": _corrosive, "skull": _skull, "flame": _flame}[kind](at, 50)


def _soap_dispenser(options: Options) -> str:
    colour = word(options, "colour")
    return (
        tube([Point(2, -66), Point(2, -80), Point(-18, -80), Point(-22, -74)], 7, STEEL_DARK)
        + rectangle(-9, -70, 20, 12, STEEL_DARK, radius=3)
        + block(-24, -60, 48, 60, colour, radius=10)
        + drop(Point(0, -46), 28, "#FFFFFF")
    )


def _spray_mist(_: Options) -> str:
    dots = (
        (6, -22, 3),
        (18, -28, 4),
        (20, -15, 3.4),
        (34, -34, 4.4),
        (36, -22, 5),
        (36, -9, 4),
        (50, -40, 4.6),
        (54, -27, 5.4),
        (54, -14, 5),
        (52, -3, 4),
    )
    return "".join(ellipse(Point(x - 30, y), r, r, WATER) for x, y, r in dots)


_BOTTLE_CONTACTS = {"spout": Point(0, -112), "stand": Point(0, 0)}

PROPS = (
    *(
        Prop(
            name=name,
            draw=_spray_bottle,
            size=(88, 104),
            grips={"trigger": Point(8, -78), "body": Point(0, -28)},
            contacts={"nozzle": Point(42, -92), "stand": Point(0, 0)},
            defaults={"colour": colour, "label": label},
        )
        for name, colour, label in (("spray-bottle", "#59A9C9", "flower"), ("window-spray", "#5B9BD5", "window"))
    ),
    Prop(
        name="spray-mist", draw=_spray_mist, size=(62, 46), grips={}, contacts={"nozzle": Point(-28, -22)}, defaults={}
    ),
    Prop(
        name="bleach-bottle",
        draw=_bleach_bottle,
        size=(70, 120),
        grips={"handle": Point(22, -62), "side": Point(-30, -50)},
        contacts=_BOTTLE_CONTACTS,
        defaults={},
    ),
    Prop(
        name="descaler-bottle",
        draw=_descaler_bottle,
        size=(80, 124),
        grips={"side": Point(20, -60)},
        contacts={"spout": Point(-30, -120), "stand": Point(0, 0)},
        defaults={},
    ),
    *(
        Prop(
            name=name,
            draw=_bottle,
            size=(54, 114),
            grips={"side": Point(22, -60), "neck": Point(0, -88)},
            contacts=_BOTTLE_CONTACTS,
            defaults={"colour": colour, "cap": cap, "label": label},
        )
        for name, colour, cap, label in (
            ("floor-cleaner", "#6DB57E", "#2F6B45", "floor"),
            ("toilet-cleaner", "#4C86C6", "#274D7A", "toilet"),
            ("dish-soap", "#E8C547", "#4E9667", "plate"),
            ("bottle-corrosive", "#C9CDD3", INK, "corrosive"),
            ("bottle-skull", "#C9CDD3", RED, "skull"),
            ("bottle-flame", ORANGE, INK, "flame"),
        )
    ),
    Prop(
        name="unlabelled-bottle",
        draw=_unlabelled_bottle,
        size=(54, 114),
        grips={"side": Point(20, -60), "neck": Point(0, -88)},
        contacts=_BOTTLE_CONTACTS,
        defaults={},
    ),
    Prop(
        name="sign-corrosive",
        draw=lambda _: _sign("corrosive"),
        size=(102, 104),
        grips={},
        contacts={"centre": Point(0, -52)},
        defaults={},
    ),
    Prop(
        name="sign-skull",
        draw=lambda _: _sign("skull"),
        size=(102, 104),
        grips={},
        contacts={"centre": Point(0, -52)},
        defaults={},
    ),
    Prop(
        name="sign-flame",
        draw=lambda _: _sign("flame"),
        size=(102, 104),
        grips={},
        contacts={"centre": Point(0, -52)},
        defaults={},
    ),
    Prop(
        name="soap-dispenser",
        draw=_soap_dispenser,
        size=(52, 86),
        grips={"pump": Point(0, -82)},
        contacts={"spout": Point(-22, -72)},
        defaults={"colour": "#E88FA5"},
    ),
)
