"""Where a scene happens: a wall, a floor and at most a hint of the place.

Viewers who read few pictures understand an act better with less round it, so places are pale, carry no object that matters and lie below every contour in contrast.
Arguments: width and height of the picture, and the height of the line where wall and floor meet.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from assess.pictures.svg import Point, ellipse, filled, number, rectangle, shade

SKIRTING = 12


def _room(width: float, height: float, floor: float, *, wall: str, ground: str) -> str:
    """Draw a wall with a soft light from the left, a skirting board and a floor."""
    light = filled(
        f"M0 0H{number(width * 0.62)}L{number(width * 0.34)} {number(floor)}H0Z", shade(wall, 0.35), opacity=0.5
    )
    return (
        rectangle(0, 0, width, floor, wall)
        + light
        + rectangle(0, floor, width, height - floor, ground)
        + rectangle(0, floor - SKIRTING, width, SKIRTING, shade(wall, -0.08))
        + rectangle(0, floor, width, 5, shade(ground, -0.1))
    )


def _tiles(width: float, top: float, bottom: float, colour: str, size: float) -> str:
    """Draw the joints of a tiled wall as thin pale bars."""
    across = ""
    y = bottom - size
    while y > top:
        across += rectangle(0, y, width, 2, colour)
        y -= size
    upright = "".join(rectangle(i * size, top, 2, bottom - top, colour) for i in range(1, int(width / size) + 1))
    return across + upright


def plain(width: float, height: float, floor: float) -> str:
    return _room(width, height, floor, wall="#F5F0E6", ground="#E6DCCB")


def washroom(width: float, height: float, floor: float) -> str:
    wall, half = "#E9F2F3", floor * 0.3
    tiles = rectangle(0, half, width, floor - SKIRTING - half, "#DCEBED") + _tiles(
        width, half, floor - SKIRTING, "#EFF6F7", 58
    )
    return (
        _room(width, height, floor, wall=wall, ground="#CBD3D4") + tiles + rectangle(0, half - 6, width, 8, "#BFD5D8")
    )


def office(width: float, height: float, floor: float) -> str:
    return _room(width, height, floor, wall="#EEF1F3", ground="#CFC9C0")


def home(width: float, height: float, floor: float) -> str:
    return _room(width, height, floor, wall="#FAEFDF", ground="#DDBE96")


def kitchen(width: float, height: float, floor: float) -> str:
    band = rectangle(0, floor - 250, width, 120, "#DDEBE4") + _tiles(width, floor - 250, floor - 130, "#EDF5F0", 40)
    return _room(width, height, floor, wall="#F2F5EE", ground="#D3C3A8") + band


def corridor(width: float, height: float, floor: float) -> str:
    rail = rectangle(0, floor - 150, width, 8, "#CFD9DC")
    return _room(width, height, floor, wall="#EDF2F2", ground="#C6CFD0") + rail


def workshop(width: float, height: float, floor: float) -> str:
    beams = "".join(rectangle(x, 0, 12, floor - SKIRTING, "#DADFE4") for x in (width * 0.24, width * 0.76))
    return (
        _room(width, height, floor, wall="#E6EAEE", ground="#BCC3C9") + beams + rectangle(0, 46, width, 10, "#DADFE4")
    )


def hall(width: float, height: float, floor: float) -> str:
    panes = "".join(
        rectangle(x, 56, 132, 168, "#FFFFFF", radius=5)
        + "".join(rectangle(x + dx, 65 + dy, 53, 70, "#DDEEF5") for dx in (9, 70) for dy in (0, 79))
        + rectangle(x - 10, 222, 152, 10, "#E6DBC8", radius=3)
        for x in (width * 0.06, width * 0.78)
    )
    return _room(width, height, floor, wall="#F7EEDF", ground="#D2B48C") + panes


def classroom(width: float, height: float, floor: float) -> str:
    band = rectangle(0, floor - 190, width, 8, "#EBD9B0")
    return _room(width, height, floor, wall="#FBF3DF", ground="#D8C2A0") + band


def canteen(width: float, height: float, floor: float) -> str:
    lower = rectangle(0, floor - 140, width, 140 - SKIRTING, "#DCE8DF")
    return _room(width, height, floor, wall="#F4F4EC", ground="#CDC7BA") + lower


def bedroom(width: float, height: float, floor: float) -> str:
    return _room(width, height, floor, wall="#EFEDF4", ground="#D6C6B2")


def shop(width: float, height: float, floor: float) -> str:
    shelves = "".join(rectangle(width * 0.06, y, width * 0.3, 8, "#DDD3E0") for y in (150, 240, 330))
    goods = "".join(
        rectangle(width * 0.08 + i * 46, y - 40 + (i % 2) * 8, 34, 40 - (i % 2) * 8, tone, radius=3)
        for y in (150, 240, 330)
        for i, tone in enumerate(("#E3D7D0", "#D5DDD6", "#DAD5E2", "#E4DCC8"))
    )
    return _room(width, height, floor, wall="#F4F0F5", ground="#CFC7CF") + shelves + goods


def _sky(width: float, floor: float, colour: str) -> str:
    return rectangle(0, 0, width, floor, colour) + filled(
        f"M0 0H{number(width)}V{number(floor * 0.4)}Q{number(width / 2)} {number(floor * 0.6)} 0 {number(floor * 0.4)}Z",
        shade(colour, 0.35),
        opacity=0.7,
    )


def garden(width: float, height: float, floor: float) -> str:
    hills = filled(
        f"M0 {number(floor - 30)}Q{number(width * 0.25)} {number(floor - 110)} {number(width * 0.5)} {number(floor - 50)}"
        f"T{number(width)} {number(floor - 70)}V{number(floor + 10)}H0Z",
        "#CFE6C0",
    )
    return _sky(width, floor, "#DDEFF7") + hills + rectangle(0, floor - 12, width, height - floor + 12, "#AECF93")


def yard(width: float, height: float, floor: float) -> str:
    wall = rectangle(0, floor - 120, width, 120, "#EBCFA6") + rectangle(0, floor - 128, width, 12, "#DDBB8C")
    sand = rectangle(0, floor, width, height - floor, "#E3C391") + rectangle(0, floor, width, 5, "#D2B07C")
    return _sky(width, floor, "#E4F1F5") + wall + sand


def street(width: float, height: float, floor: float) -> str:
    houses = "".join(
        rectangle(width * x, floor - high, width * wide, high, colour)
        + _street_windows(width * x, floor - high, width * wide, high)
        for x, wide, high, colour in (
            (0.02, 0.17, 210, "#E3D9D0"),
            (0.19, 0.14, 270, "#DCE2E6"),
            (0.7, 0.15, 240, "#E6DDCC"),
            (0.85, 0.14, 200, "#DCE2E6"),
        )
    )
    pavement = rectangle(0, floor, width, height - floor, "#CBCAC5") + rectangle(0, floor, width, 6, "#B7B6B1")
    return _sky(width, floor, "#DDEBF3") + houses + pavement


def _street_windows(left: float, top: float, wide: float, high: float) -> str:
    rows = int(high / 74)
    return "".join(
        rectangle(left + wide * share, top + 22 + row * 70, wide * 0.24, 38, "#EEF4F7", radius=2)
        for row in range(rows)
        for share in (0.16, 0.6)
    )


def market(width: float, height: float, floor: float) -> str:
    houses = "".join(
        rectangle(width * x, floor - high, width * wide, high, colour)
        for x, wide, high, colour in (
            (0.0, 0.22, 130, "#EFD9B6"),
            (0.22, 0.16, 96, "#E9CFA5"),
            (0.68, 0.32, 120, "#EFD9B6"),
        )
    )
    glow = ellipse(Point(width * 0.85, 84), 46, 46, "#F9E3A6")
    return _sky(width, floor, "#E2F0F6") + glow + houses + rectangle(0, floor, width, height - floor, "#E5C898")


PLACES: Mapping[str, Callable[[float, float, float], str]] = MappingProxyType(
    {
        place.__name__: place
        for place in (
            plain,
            washroom,
            office,
            home,
            kitchen,
            corridor,
            workshop,
            hall,
            classroom,
            canteen,
            bedroom,
            shop,
            garden,
            yard,
            street,
            market,
        )
    }
)
"""Every place by name: `workshop` is also the warehouse, `classroom` the meeting room, `hall` the community hall."""
