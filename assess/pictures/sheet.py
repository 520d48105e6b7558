"""Contact sheets: many pictures on one PNG with their ids below, also small and in grey, to judge them by eye."""

import math
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

from assess.pictures.seeing import rendered

GAP, CAPTION = 12, 18


def contact_sheet(
    pictures: Sequence[tuple[str, str]], *, width: int = 560, columns: int = 0, grey: bool = False
) -> Image.Image:
    """Lay out (id, svg) pairs in rows; captions stand below the pictures."""
    columns = columns or max(1, min(len(pictures), 1700 // (width + GAP)))
    height = width * 3 // 4
    rows = math.ceil(len(pictures) / columns)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP + CAPTION) + GAP), "white")
    pencil = ImageDraw.Draw(sheet)
    for place, (name, svg) in enumerate(pictures):
        x = GAP + place % columns * (width + GAP)
        y = GAP + place // columns * (height + GAP + CAPTION)
        sheet.paste(rendered(svg, width), (x, y))
        pencil.text((x + 2, y + height + 3), name, fill="#333333")
    return sheet.convert("L") if grey else sheet


def write_sheet(pictures: Sequence[tuple[str, str]], out: Path, *, width: int, grey: bool) -> None:
    """Write a contact sheet as PNG."""
    contact_sheet(pictures, width=width, grey=grey).save(out, optimize=True)
