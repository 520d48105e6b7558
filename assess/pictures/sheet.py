"""Contact sheets: many pictures on one PNG with their ids below, also as others see them, to judge them by eye."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw

from assess.pictures.prop import Prop
from assess.pictures.seeing import blurred, in_grey, rendered, with_deuteranopia
from assess.pictures.svg import INK, ellipse, number, outlined

GAP, CAPTION = 12, 18
WIDEST = 1700
ROOM = 1.3
"""How much larger a tile is than the thing on it."""
GRIP, CONTACT = "#D0342C", "#2E6FB5"

Sight = Literal["grey", "blurred", "deuteranopia"]
SIGHTS: Mapping[Sight, Callable[[Image.Image], Image.Image]] = {
    "grey": in_grey,
    "blurred": blurred,
    "deuteranopia": with_deuteranopia,
}


def contact_sheet(
    pictures: Sequence[tuple[str, str]], *, width: int = 560, columns: int = 0, sights: Sequence[Sight] = ()
) -> Image.Image:
    """Lay out (id, svg) pairs in rows; captions stand below the pictures."""
    columns = columns or max(1, min(len(pictures), WIDEST // (width + GAP)))
    height = width * 3 // 4
    rows = math.ceil(len(pictures) / columns)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP + CAPTION) + GAP), "white")
    pencil = ImageDraw.Draw(sheet)
    for place, (name, svg) in enumerate(pictures):
        x = GAP + place % columns * (width + GAP)
        y = GAP + place // columns * (height + GAP + CAPTION)
        image = rendered(svg, width)
        for sight in sights:
            image = SIGHTS[sight](image)
        sheet.paste(image, (x, y))
        pencil.text((x + 2, y + height + 3), name, fill="#333333")
    return sheet


def write_sheet(pictures: Sequence[tuple[str, str]], out: Path, *, width: int, sights: Sequence[Sight] = ()) -> None:
    """Write a contact sheet as PNG."""
    contact_sheet(pictures, width=width, sights=sights).save(out, optimize=True)


def prop_tiles(props: Iterable[Prop]) -> list[tuple[str, str]]:
    """Each thing on a tile of its own, with a red dot on every grip and a blue one on every contact."""
    return [(prop.name, _tile(prop)) for prop in props]


def _tile(prop: Prop) -> str:
    wide, high = prop.size
    room = max(wide, high * 4 / 3) * ROOM
    left, top = -room / 2, -high / 2 - room * 3 / 8
    dot = room / 80
    points = "".join(
        f'<g stroke="#FFFFFF" stroke-width="{number(dot / 2)}">{ellipse(at, dot, dot, colour)}</g>'
        for places, colour in ((prop.contacts, CONTACT), (prop.grips, GRIP))
        for at in places.values()
    )
    drawn = prop.svg() + (prop.over({**prop.defaults}) if prop.over else "")
    contour = outlined(drawn, name="p", width=max(2.0, room / 130), colour=INK)
    box = f"{number(left)} {number(top)} {number(room)} {number(room * 3 / 4)}"
    back = f'<rect x="{number(left)}" y="{number(top)}" width="{number(room)}" height="{number(room)}" fill="#F5F0E6"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" stroke-linecap="round">{back}{contour}{points}</svg>'
    )
