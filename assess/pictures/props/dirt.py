"""Dirt, what is thrown away, and the glint of what is clean."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import BLUE, DIRT, GREEN, RED, SLATE, STEEL, STEEL_DARK, WATER, WHITE
from assess.pictures.props.shapes import Options, amount, block, star, tube, word
from assess.pictures.svg import Point, ellipse, filled, number, rectangle, shade, stroked


def _puddle(options: Options) -> str:
    colour = word(options, "colour")
    k = number(amount(options, "width") / 170)
    pool = (
        filled(
            "M-78 -8C-96 -26 -40 -38 -12 -30C26 -44 92 -30 84 -10C78 6 30 0 6 -1C-30 3 -66 2 -78 -8Z",
            shade(colour, -0.35),
        )
        + filled(
            "M-72 -12C-82 -26 -38 -34 -12 -26C24 -40 84 -28 77 -13C70 -2 28 -4 6 -6C-28 -2 -62 -3 -72 -12Z", colour
        )
        + stroked("M-52 -18q18 -8 34 -4M16 -26q18 -4 32 0", "#FFFFFF", 4)
    )
    return f'<g transform="scale({k} 1)">{pool}</g>'


def _stain(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled(
            "M-44 -8Q-58 -28 -34 -34Q-26 -54 0 -46Q22 -58 36 -40Q60 -36 48 -16Q44 2 16 -4Q-4 4 -20 -2Q-38 4 -44 -8Z",
            colour,
        )
        + filled(
            "M-26 -14Q-34 -26 -16 -28Q-4 -40 10 -32Q28 -34 28 -20Q18 -8 2 -12Q-16 -6 -26 -14Z", shade(colour, -0.22)
        )
        + ellipse(Point(58, -44), 6, 4.5, colour)
        + ellipse(Point(-54, -42), 5, 4, colour)
    )


def _dust(_: Options) -> str:
    clouds = ((-44, -12, 18, 12), (-20, -18, 20, 16), (8, -14, 22, 14), (36, -14, 18, 13), (-4, -28, 16, 11))
    drawn = "".join(ellipse(Point(x, y), rx, ry, "#A39C90") for x, y, rx, ry in clouds)
    drawn += "".join(ellipse(Point(x - 2, y + 3), rx - 5, ry - 4, "#BDB6AA") for x, y, rx, ry in clouds)
    return drawn + "".join(
        ellipse(Point(x, y), 2.6, 2.2, "#6D665B")
        for x, y in ((-36, -14), (-14, -20), (4, -10), (20, -18), (38, -12), (-24, -8), (0, -28))
    )


def _dust_layer(_: Options) -> str:
    top = filled("M-70 -6Q-60 -16 -46 -11Q-34 -20 -18 -13Q-2 -20 14 -12Q32 -20 46 -11Q62 -16 70 -6V0H-70Z", "#A8A195")
    return top + "".join(
        ellipse(Point(x, y), 2.4, 2, "#6D665B")
        for x, y in ((-54, -6), (-34, -9), (-12, -6), (10, -8), (30, -6), (52, -6))
    )


def _crumbs(_: Options) -> str:
    specks = (
        (-40, -5, 6),
        (-24, -10, 4),
        (-12, -3, 5),
        (2, -9, 6.5),
        (16, -4, 4),
        (28, -9, 5.5),
        (42, -4, 5),
        (-32, -15, 3.5),
        (10, -17, 3.5),
    )
    return "".join(
        ellipse(Point(x, y), r, r * 0.8, DIRT) + ellipse(Point(x - 1, y - 1), r * 0.45, r * 0.35, "#B59463")
        for x, y, r in specks
    )


def _footprint(at: Point, turn: float) -> str:
    sole = ellipse(Point(0, -34), 12, 17, DIRT) + filled("M-9 -16H9Q10 0 0 0Q-10 0 -9 -16Z", DIRT)
    ridges = stroked("M-8 -42H8M-9 -34H9M-8 -26H8M-5 -8H5", shade(DIRT, 0.4), 2.4)
    return f'<g transform="translate({number(at.x)} {number(at.y)}) rotate({number(turn)})">{sole}{ridges}</g>'


def _footprints(_: Options) -> str:
    places = ((-84, -4, 70), (-34, -26, 70), (18, -4, 70), (66, -26, 70))
    return "".join(_footprint(Point(x - 10, y - 8), turn) for x, y, turn in places)


def _sparkle(_: Options) -> str:
    gold = "#FFFFFF"
    return "".join(
        star(Point(x, y), s + 4, "#3FA7D6") + star(Point(x, y), s, gold)
        for x, y, s in ((0, -44, 34), (36, -78, 17), (-32, -16, 13))
    )


def _waste_bag(options: Options) -> str:
    colour = word(options, "colour")
    return (
        filled("M-14 -104Q-26 -118 -18 -126Q-6 -114 0 -118Q8 -114 20 -126Q26 -116 14 -104Z", shade(colour, -0.12))
        + filled("M-14 -100H14Q46 -84 54 -44Q58 -4 38 0H-38Q-58 -4 -54 -44Q-46 -84 -14 -100Z", colour)
        + filled("M14 -100Q46 -84 54 -44Q58 -4 38 0H10Q38 -50 4 -100Z", shade(colour, -0.16))
        + stroked("M-8 -90Q-26 -70 -32 -44M2 -88Q8 -64 4 -40", shade(colour, -0.28), 3)
        + stroked("M-40 -44Q-42 -26 -36 -14", shade(colour, 0.4), 4)
        + rectangle(-17, -107, 34, 9, shade(colour, -0.4), radius=4)
    )


def _bag_of_packaging(options: Options) -> str:
    blue = "#63A8E0"
    things = f'<g transform="translate(-34 -10) rotate(-20) scale(0.74)">{_plastic_bottle(options)}</g><g transform="translate(32 -12) rotate(16) scale(0.8)">{_can(options)}</g>'
    things += f'<g transform="translate(-2 -58) rotate(10) scale(0.7)">{_plastic_bottle(options)}</g><g transform="translate(-24 -10) rotate(66) scale(0.66)">{_can(options)}</g>'
    carton = rectangle(-16, -46, 32, 46, WHITE, radius=2) + filled("M-16 -22Q0 -34 16 -24V0H-16Z", "#4E9667")
    body = "M-30 -146Q-10 -136 0 -140Q12 -136 30 -146Q22 -128 20 -122Q56 -100 66 -56Q72 -4 46 0H-46Q-72 -4 -66 -56Q-56 -100 -20 -122Q-22 -128 -30 -146Z"
    return (
        filled(body, "#CFE4F6")
        + f'<g transform="translate(4 -8) rotate(-8)">{carton}</g>'
        + things
        + filled(body, blue, opacity=0.42)
        + stroked("M-18 -122H18", shade(blue, -0.4), 7)
        + stroked("M-52 -62Q-56 -34 -48 -16M-10 -110Q-24 -96 -30 -82", "#FFFFFF", 4)
    )


def _waste_bin(options: Options) -> str:
    colour = word(options, "colour")
    drawn = ""
    if word(options, "state") == "full":
        drawn += f'<g transform="translate(-16 -94) scale(0.8)">{_crumpled(options)}</g><g transform="translate(18 -96) scale(0.7)">{_crumpled(options)}</g>'
        drawn += f'<g transform="translate(2 -112) scale(0.66)">{_crumpled(options)}</g>'
    drawn += filled("M-48 -106H48L38 -4Q37 0 33 0H-33Q-37 0 -38 -4Z", colour)
    drawn += filled("M22 -106H48L38 -4Q37 0 33 0H14Z", shade(colour, -0.14))
    drawn += stroked("M-30 -84L-25 -18M-10 -84L-8 -18M11 -84L9 -18", shade(colour, 0.28), 4)
    return drawn + rectangle(-52, -114, 104, 15, shade(colour, -0.2), radius=7)


def _bin_with_lid(options: Options) -> str:
    colour = word(options, "colour")
    return (
        block(-46, -120, 92, 114, colour, radius=8)
        + filled("M-50 -116Q-44 -142 0 -142Q44 -142 50 -116Z", shade(colour, -0.2))
        + rectangle(-52, -122, 104, 10, shade(colour, -0.32), radius=5)
        + rectangle(-40, -8, 80, 8, SLATE, radius=3)
        + rectangle(-14, -8, 28, 6, STEEL, radius=3)
        + rectangle(-36, -104, 10, 70, shade(colour, 0.25), radius=5)
    )


def _crumpled(_: Options) -> str:
    return (
        filled("M-26 -10L-30 -26L-16 -34L-8 -46L8 -40L24 -42L28 -26L30 -10L16 0L-10 -2Z", WHITE)
        + filled("M8 -40L24 -42L28 -26L30 -10L16 0L6 -18Z", shade(WHITE, -0.12))
        + stroked("M-16 -34L-4 -22L8 -40M-4 -22L-14 -8M-4 -22L10 -16", shade(WHITE, -0.28), 2.4)
    )


def _plastic_bottle(_: Options) -> str:
    clear = "#BFE0EE"
    return (
        rectangle(-8, -100, 16, 12, BLUE, radius=3)
        + filled(
            "M-7 -89H7Q8 -78 16 -72Q20 -66 20 -56L16 -48L20 -40V-6Q20 0 14 0H-14Q-20 0 -20 -6V-40L-16 -48L-20 -56Q-20 -66 -16 -72Q-8 -78 -7 -89Z",
            clear,
        )
        + rectangle(-20, -38, 40, 22, "#4FA3CF")
        + filled("M8 -74Q20 -68 20 -56L16 -48L20 -40V-6Q20 0 14 0H8Z", shade(clear, -0.2), opacity=0.5)
    )


def _can(_: Options) -> str:
    return (
        block(-20, -64, 40, 60, RED, radius=5)
        + ellipse(Point(0, -64), 19, 6, STEEL)
        + ellipse(Point(0, -65), 8, 2.4, STEEL_DARK)
        + rectangle(-17, -5, 34, 5, STEEL, radius=2)
        + filled("M-20 -44L20 -34V-22L-20 -32Z", WHITE)
    )


def _apple_core(_: Options) -> str:
    flesh = "#F7E9BE"
    return (
        tube([Point(0, -60), Point(3, -72), Point(8, -78)], 5, "#6B4A2A")
        + filled(
            "M-26 -56Q-14 -64 0 -58Q14 -64 26 -56Q24 -44 12 -40Q8 -28 12 -18Q24 -14 22 -4Q10 4 0 0Q-10 4 -22 -4Q-24 -14 -12 -18Q-8 -28 -12 -40Q-24 -44 -26 -56Z",
            flesh,
        )
        + filled("M-26 -56Q-14 -64 0 -58Q14 -64 26 -56Q25 -50 20 -46Q0 -52 -20 -46Q-25 -50 -26 -56Z", RED)
        + filled("M-19 -10Q0 -16 19 -10Q23 -8 22 -4Q10 4 0 0Q-10 4 -22 -4Q-22 -8 -19 -10Z", RED)
        + ellipse(Point(-4, -30), 2.6, 5, "#5A3A22")
        + ellipse(Point(4, -27), 2.6, 5, "#5A3A22")
    )


def _newspaper(_: Options) -> str:
    """A folded newspaper: a heading, one large picture and columns of lines."""
    columns = "".join(f"M{x} -22h16M{x} -18h16M{x} -14h16M{x} -10h16M{x} -6h12" for x in (-40, -20))
    side = "".join(f"M22 {y}h18" for y in range(-44, -3, 4))
    return (
        filled("M-44 -62H50V-2H-44Z", shade(WHITE, -0.14))
        + block(-46, -60, 92, 60, WHITE, radius=1)
        + rectangle(-40, -57, 80, 7, SLATE)
        + rectangle(-40, -46, 56, 20, STEEL_DARK)
        + filled("M-40 -26L-24 -40L-12 -31L0 -42L16 -26Z", SLATE)
        + stroked(columns + side + "M0 -22h16M0 -18h16M0 -14h16M0 -10h16M0 -6h12", "#9AA3AD", 1.8)
        + rectangle(-46, -2, 92, 3, shade(WHITE, -0.2))
    )


def _peel(_: Options) -> str:
    return (
        tube([Point(0, -44), Point(-20, -30), Point(-40, -4)], 16, "#F2C94C")
        + tube([Point(0, -44), Point(24, -32), Point(42, -5)], 16, "#E3B53A")
        + tube([Point(0, -44), Point(-2, -20), Point(4, -5)], 15, "#F8E19A")
        + tube([Point(0, -58), Point(0, -40)], 12, "#C99E2B")
    )


_BIN_CONTACTS = {"opening": Point(0, -110)}

PROPS = (
    Prop(
        name="puddle",
        draw=_puddle,
        size=(180, 40),
        grips={},
        contacts={"surface": Point(0, -14)},
        defaults={"colour": WATER, "width": 170},
    ),
    Prop(
        name="stain",
        draw=_stain,
        size=(130, 56),
        grips={},
        contacts={"surface": Point(0, -20)},
        defaults={"colour": DIRT},
    ),
    Prop(name="dust", draw=_dust, size=(128, 44), grips={}, contacts={"surface": Point(0, 0)}, defaults={}),
    Prop(name="dust-layer", draw=_dust_layer, size=(142, 20), grips={}, contacts={"surface": Point(0, 0)}, defaults={}),
    Prop(name="crumbs", draw=_crumbs, size=(96, 24), grips={}, contacts={"surface": Point(0, 0)}, defaults={}),
    Prop(name="footprints", draw=_footprints, size=(216, 56), grips={}, contacts={}, defaults={}),
    Prop(name="sparkle", draw=_sparkle, size=(120, 104), grips={}, contacts={}, defaults={}),
    *(
        Prop(
            name=f"waste-bag-{name}",
            draw=_waste_bag,
            size=(114, 128),
            grips={"knot": Point(0, -103)},
            contacts={},
            defaults={"colour": colour},
        )
        for name, colour in (("blue", "#5AA0DC"), ("grey", "#7C8490"), ("green", GREEN))
    ),
    Prop(
        name="packaging-bag",
        draw=_bag_of_packaging,
        size=(140, 148),
        grips={"neck": Point(0, -122)},
        contacts={"opening": Point(0, -142)},
    ),
    *(
        Prop(
            name=name,
            draw=_waste_bin,
            size=(106, height),
            grips={"rim": Point(-50, -106)},
            contacts=_BIN_CONTACTS,
            defaults={"colour": STEEL_DARK, "state": state},
        )
        for name, state, height in (("waste-bin", "empty", 116), ("waste-bin-full", "full", 146))
    ),
    *(
        Prop(
            name=f"bin-{name}",
            draw=_bin_with_lid,
            size=(108, 144),
            grips={"lid": Point(0, -138)},
            contacts={"opening": Point(0, -120)},
            defaults={"colour": colour},
        )
        for name, colour in (("blue", "#4C8FCB"), ("grey", "#7C8490"), ("green", GREEN))
    ),
    Prop(name="paper-waste", draw=_crumpled, size=(62, 48), grips={"centre": Point(0, -22)}, contacts={}, defaults={}),
    Prop(name="newspaper", draw=_newspaper, size=(96, 62), grips={"side": Point(-40, -24)}, contacts={}, defaults={}),
    Prop(
        name="plastic-bottle",
        draw=_plastic_bottle,
        size=(44, 102),
        grips={"side": Point(16, -48)},
        contacts={},
        defaults={},
    ),
    Prop(name="can", draw=_can, size=(42, 72), grips={"side": Point(18, -34)}, contacts={}, defaults={}),
    Prop(name="apple-core", draw=_apple_core, size=(56, 82), grips={"stem": Point(3, -70)}, contacts={}, defaults={}),
    Prop(name="banana-peel", draw=_peel, size=(106, 66), grips={"stem": Point(0, -54)}, contacts={}, defaults={}),
)
