"""Work that is kept up day after day: a carpet on its loom, hens, dough, letters to be filled."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import ORANGE, RED, STEEL, WHITE, WOOD, WOOD_DARK, YELLOW
from assess.pictures.props.shapes import Options, block, tube, word
from assess.pictures.svg import INK, Point, ellipse, filled, rectangle, shade, stroked

WINE = "#A23B3B"


def _carpet_on_loom(_: Options) -> str:
    """An upright loom: below the carpet that is done, above the bare threads."""
    threads = "".join(rectangle(x, -330, 2.5, 180, "#E9E0CE") for x in range(-96, 98, 12))
    diamonds = "".join(
        filled(f"M{x} {y - 22}L{x + 26} {y}L{x} {y + 22}L{x - 26} {y}Z", "#E9D3A4")
        + filled(f"M{x} {y - 11}L{x + 13} {y}L{x} {y + 11}L{x - 13} {y}Z", "#2F5F7F")
        for x in (-64, 0, 64)
        for y in (-120, -66)
    )
    carpet = (
        rectangle(-102, -158, 204, 128, WINE)
        + rectangle(-102, -158, 204, 9, YELLOW)
        + rectangle(-102, -40, 204, 10, "#2F5F7F")
        + diamonds
    )
    return (
        threads
        + carpet
        + block(-126, -352, 20, 352, WOOD, radius=4)
        + block(106, -352, 20, 352, WOOD, radius=4)
        + block(-136, -346, 272, 20, WOOD_DARK, radius=8)
        + block(-136, -34, 272, 20, WOOD_DARK, radius=8)
    )


def _hen(options: Options) -> str:
    """A hen that pecks; its head is to the right."""
    colour = word(options, "colour")
    return (
        tube([Point(-6, -24), Point(-8, -4), Point(4, -3)], 5, ORANGE)
        + tube([Point(10, -24), Point(12, -4), Point(24, -3)], 5, ORANGE)
        + filled(
            "M-62 -74Q-40 -70 -26 -54Q0 -66 24 -50L40 -44Q52 -40 56 -30Q50 -20 40 -24Q34 -10 6 -12Q-34 -10 -44 -40Q-60 -52 -62 -74Z",
            colour,
        )
        + filled("M-26 -44Q-2 -52 14 -36Q0 -20 -18 -26Q-28 -32 -26 -44Z", shade(colour, -0.16))
        + filled("M38 -46Q40 -56 46 -52Q50 -58 54 -50Q60 -52 58 -40L44 -42Z", RED)
        + filled("M54 -34L68 -26L54 -22Z", ORANGE)
        + ellipse(Point(48, -35), 2.6, 2.6, INK)
    )


def _grain(_: Options) -> str:
    return "".join(
        ellipse(Point(x, y), 4.5, 3, "#D9A93F", rotate=turn)
        for x, y, turn in (
            (-46, -6, 10),
            (-30, -12, -20),
            (-14, -5, 30),
            (2, -12, 0),
            (18, -6, -30),
            (34, -11, 20),
            (48, -5, 0),
        )
    )


def _flat_dough(_: Options) -> str:
    """Dough rolled flat on a board, with the rolling pin on it and balls that wait."""
    return (
        filled("M-130 -12H130L136 0H-136Z", WOOD)
        + ellipse(Point(-34, -16), 82, 11, "#EBD5A6")
        + ellipse(Point(-34, -19), 80, 9, "#F6E7C4")
        + "".join(ellipse(Point(x, -24), 18, 14, "#F1DDB2") for x in (72, 108))
        + block(-84, -42, 100, 22, shade(WOOD, 0.35), radius=11)
        + block(-108, -37, 26, 12, WOOD_DARK, radius=6)
        + block(14, -37, 26, 12, WOOD_DARK, radius=6)
    )


def _letter_pile(options: Options) -> str:
    """Envelopes in a neat pile; `number` of them."""
    number = int(float(options["number"]))
    return "".join(
        block(-48 + (i % 2) * 3, -10 - i * 9, 96, 10, WHITE if i % 2 else "#F0E9DA", radius=2) for i in range(number)
    )


def _letter(_: Options) -> str:
    """One envelope, standing: closed flap, a green stamp without words."""
    return (
        block(-52, -68, 104, 68, "#F7F1E4", radius=4)
        + stroked("M-50 -64L0 -28L50 -64", "#C9BFA8", 4)
        + rectangle(28, -28, 16, 20, "#4E9667", radius=2)
    )


def _leaflet_pile(_: Options) -> str:
    """Folded sheets with a picture of a sun, ready to go into envelopes."""
    sheets = "".join(
        block(-38 + i * 2, -12 - i * 6, 76, 8, "#DCEBF2" if i % 2 else "#C6DDE8", radius=1) for i in range(4)
    )
    return sheets + rectangle(-32, -46, 76, 18, "#DCEBF2", radius=2) + ellipse(Point(6, -37), 7, 6, YELLOW)


def _street_map(_: Options) -> str:
    """A map of streets with one red spot, seen when it is held up."""
    return (
        block(-56, -84, 112, 84, "#F2EBD6", radius=3)
        + rectangle(-56, -56, 112, 9, WHITE)
        + rectangle(-20, -84, 9, 84, WHITE)
        + rectangle(-56, -26, 112, 7, WHITE)
        + rectangle(24, -84, 7, 84, WHITE)
        + rectangle(-50, -80, 26, 20, "#A9CF93", radius=2)
        + rectangle(-6, -20, 26, 16, STEEL, radius=2)
        + rectangle(34, -44, 18, 14, "#A9CF93", radius=2)
        + ellipse(Point(10, -40), 10, 10, RED)
        + ellipse(Point(10, -40), 4, 4, WHITE)
    )


PROPS = (
    Prop(
        name="carpet-on-loom",
        draw=_carpet_on_loom,
        size=(274, 354),
        contacts={"row": Point(-40, -166), "other_row": Point(30, -166), "edge": Point(-100, -160)},
    ),
    Prop(name="hen", draw=_hen, size=(138, 78), defaults={"colour": "#B5703C"}),
    Prop(name="grain", draw=_grain, size=(106, 18), contacts={"surface": Point(0, -8)}),
    Prop(
        name="flat-dough",
        draw=_flat_dough,
        size=(274, 46),
        contacts={"pin_left": Point(-94, -34), "pin_right": Point(28, -34), "top": Point(0, -20)},
    ),
    Prop(
        name="letter-pile",
        draw=_letter_pile,
        size=(102, 48),
        contacts={"top": Point(0, -44)},
        defaults={"number": 5},
    ),
    Prop(
        name="letter",
        draw=_letter,
        size=(106, 70),
        grips={"left": Point(-48, -30), "right": Point(48, -30)},
        contacts={"flap": Point(0, -66)},
    ),
    Prop(name="leaflet-pile", draw=_leaflet_pile, size=(92, 48), contacts={"top": Point(4, -44)}),
    Prop(
        name="street-map",
        draw=_street_map,
        size=(114, 86),
        grips={"left": Point(-52, -40), "right": Point(52, -40)},
        contacts={"spot": Point(10, -40)},
    ),
)
