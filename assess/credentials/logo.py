"""A logo that somebody uploaded, made harmless: opened as a picture, and written anew from its dots alone."""

import io
import zlib
from functools import lru_cache
from typing import Final

from PIL import Image

from assess.credentials.marks import Raster
from assess.errors import BadInput, TooLarge
from assess.files.pixels import Limits, pixels

LARGEST_FILE: Final = 900_000
"""Bytes."""
_KEPT: Final = (720, 360)
"""Dots; 300 to the inch at the largest size that a paper gives it."""
_LIMITS: Final = Limits(bytes=LARGEST_FILE, pixels=25_000_000)


class NotALogoError(ValueError):
    """The file is no PNG, JPEG or WebP picture of a size that a logo may have."""


def made_harmless(body: bytes) -> bytes:
    """Give the picture as a small PNG on white, without anything else that the file held."""
    try:
        dots = pixels(body, around="white", wanted=_KEPT, limits=_LIMITS)
    except (BadInput, TooLarge) as error:
        raise NotALogoError from error
    dots.thumbnail(_KEPT)
    out = io.BytesIO()
    dots.save(out, "PNG", optimize=True)
    return out.getvalue()


@lru_cache(maxsize=16)
def raster(png: bytes) -> Raster:
    """Give a logo that was made harmless as the paper needs it."""
    with Image.open(io.BytesIO(png), formats=("PNG",)) as picture:
        dots = picture.convert("RGB")
        return Raster(dots.width, dots.height, zlib.compress(dots.tobytes(), 9))
