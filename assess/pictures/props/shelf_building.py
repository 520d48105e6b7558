"""The shelf that is built together: planks, strong boxes, the finished shelf and the crooked one."""

from assess.pictures.prop import Prop
from assess.pictures.props.palette import (
    BLUE,
    WOOD_PALE,
)
from assess.pictures.props.shapes import Options, amount, block, word
from assess.pictures.svg import Point, number, rectangle, shade, stroked


def _plank(options: Options) -> str:
    width, colour = amount(options, "width"), word(options, "colour")
    half = width / 2
    grain = stroked(
        f"M{number(-half + 20)} -10H{number(-half * 0.2)}M{number(half * 0.1)} -7H{number(half - 24)}",
        shade(colour, -0.25),
        2.4,
    )
    return (
        rectangle(-half, -18, width, 18, colour, radius=3)
        + rectangle(-half, -18, width, 5, shade(colour, 0.3), radius=2)
        + grain
        + rectangle(half - 12, -18, 12, 18, shade(colour, -0.15), radius=2)
    )


def _strong_box(options: Options) -> str:
    colour = word(options, "colour")
    return (
        block(-34, -74, 68, 74, colour, radius=4)
        + rectangle(-26, -64, 44, 5, shade(colour, 0.35), radius=2)
        + rectangle(-15, -46, 30, 12, shade(colour, -0.45), radius=5)
        + rectangle(-26, -16, 44, 5, shade(colour, -0.22), radius=2)
    )


def _level(y: float, options: Options) -> str:
    return f'<g transform="translate(0 {number(y)})">{_plank({**options, "width": 280})}</g>'


def _pair(y: float, left: float, right: float) -> str:
    return "".join(
        f'<g transform="translate({number(x)} {number(y)})">{_strong_box({"colour": BLUE})}</g>' for x in (left, right)
    )


def _plank_shelf(options: Options) -> str:
    return (
        _level(0, options) + _pair(-18, -88, 88) + _level(-92, options) + _pair(-110, -88, 88) + _level(-184, options)
    )


def _plank_shelf_half(options: Options) -> str:
    return _level(0, options) + _pair(-18, -88, 88) + _level(-92, options)


def _plank_shelf_crooked(options: Options) -> str:
    top = f'<g transform="translate(4 -132) rotate(-13)">{_plank({**options, "width": 280})}</g>'
    return _level(0, options) + _pair(-18, -88, 88) + _level(-92, options) + _pair(-110, 82, 82) + top


def _plank_shelf_parts(options: Options) -> str:
    planks = "".join(
        f'<g transform="translate(-70 {y})">{_plank({**options, "width": 260})}</g>' for y in (0, -18, -36)
    )
    boxes = "".join(
        f'<g transform="translate({x} {y})">{_strong_box({"colour": BLUE})}</g>'
        for x, y in ((104, 0), (176, 0), (106, -74), (174, -74))
    )
    return planks + boxes


def _flat_pack(options: Options) -> str:
    colour, state = word(options, "colour"), word(options, "state")
    sides = block(-74, -240, 14, 240, shade(colour, -0.12), radius=2) + block(
        60, -240, 14, 240, shade(colour, -0.12), radius=2
    )
    if state == "half":
        return (
            block(-74, -240, 14, 240, shade(colour, -0.12), radius=2)
            + block(60, -240, 14, 240, shade(colour, -0.12), radius=2)
            + rectangle(-64, -22, 128, 13, colour)
            + rectangle(-64, -98, 128, 13, colour)
        )
    back = rectangle(-64, -236, 128, 230, shade(colour, -0.38))
    boards = "".join(rectangle(-64, y, 128, 13, colour) for y in (-22, -94, -166)) + rectangle(
        -80, -248, 160, 15, colour, radius=3
    )
    return back + sides + boards


def _flat_pack_crooked(options: Options) -> str:
    colour = word(options, "colour")
    left = f'<g transform="translate(-66 0) rotate(-7)">{block(-7, -240, 14, 240, shade(colour, -0.12), radius=2)}</g>'
    right = f'<g transform="translate(66 0) rotate(5)">{block(-7, -236, 14, 236, shade(colour, -0.12), radius=2)}</g>'
    boards = "".join(
        f'<g transform="translate(0 {y}) rotate({turn})">{rectangle(-74, -7, 148, 13, colour)}</g>'
        for y, turn in ((-20, 0), (-92, 9), (-166, -10))
    )
    top = f'<g transform="translate(-4 -240) rotate(-9)">{rectangle(-88, -8, 176, 15, colour, radius=3)}</g>'
    return left + right + boards + top


_PLANK = {"colour": WOOD_PALE}

PROPS = (
    Prop(
        name="plank",
        draw=_plank,
        size=(282, 20),
        grips={"left": Point(-128, -8), "middle": Point(0, -8), "right": Point(128, -8)},
        contacts={"top": Point(0, -18)},
        defaults={"colour": WOOD_PALE, "width": 280},
        axes={"left": 0, "middle": 0, "right": 0},
    ),
    Prop(
        name="strong-box",
        draw=_strong_box,
        size=(70, 76),
        grips={"left": Point(-31, -38), "right": Point(31, -38)},
        contacts={"top": Point(0, -74)},
        defaults={"colour": BLUE},
    ),
    *(
        Prop(
            name=name,
            draw=draw,
            size=(width, height),
            grips={"left": Point(-130, 8 - height), "right": Point(130, 8 - height)},
            contacts={"top": Point(0, -height)},
            defaults=_PLANK,
            axes={"left": 0, "right": 0},
        )
        for name, draw, width, height in (
            ("plank-shelf", _plank_shelf, 282, 204),
            ("plank-shelf-half", _plank_shelf_half, 282, 112),
            ("plank-shelf-crooked", _plank_shelf_crooked, 288, 192),
            ("plank-shelf-parts", _plank_shelf_parts, 424, 150),
        )
    ),
    *(
        Prop(
            name=name,
            draw=draw,
            size=(204, 270),
            grips={"left": Point(-68, -150), "right": Point(68, -150)},
            contacts={"top": Point(0, -246), "middle": Point(0, -94)},
            defaults={"colour": WOOD_PALE, "state": state},
        )
        for name, draw, state in (
            ("shelf-built", _flat_pack, "built"),
            ("shelf-half-built", _flat_pack, "half"),
            ("shelf-crooked", _flat_pack_crooked, "crooked"),
        )
    ),
)
