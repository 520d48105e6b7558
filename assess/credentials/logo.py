"""A logo that somebody uploaded, made harmless: opened as a picture, and written anew from its dots alone."""

import io
import warnings
import zlib
from functools import lru_cache
from typing import Final

from PIL import Image, UnidentifiedImageError

from assess.credentials.marks import Raster

LARGEST_FILE: Final = 900_000
"""Bytes; a whole request may have 1,000,000."""
_MOST_DOTS: Final = 25_000_000
_KEPT: Final = (720, 360)
"""Dots; 300 to the inch at the largest size that a paper gives it."""
_FORMATS: Final = ("PNG", "JPEG", "WEBP")


class NotALogoError(ValueError):
    """The file is no PNG, JPEG or WebP picture of a size that a logo may have."""


def made_harmless(body: bytes) -> bytes:
    """Give the picture as a small PNG on white, without anything else that the file held."""
    if len(body) > LARGEST_FILE:
        raise NotALogoError
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            picture = Image.open(io.BytesIO(body), formats=_FORMATS)
            if picture.width * picture.height > _MOST_DOTS or min(picture.size) < 1:
                raise NotALogoError
            dots = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError) as error:
        raise NotALogoError from error
    dots.thumbnail(_KEPT)
    ground = Image.new("RGB", dots.size, "white")
    ground.paste(dots, mask=dots.getchannel("A"))
    out = io.BytesIO()
    ground.save(out, "PNG", optimize=True)
    return out.getvalue()


@lru_cache(maxsize=16)
def raster(png: bytes) -> Raster:
    """Give a logo that was made harmless as the paper needs it."""
    with Image.open(io.BytesIO(png), formats=("PNG",)) as picture:
        dots = picture.convert("RGB")
        return Raster(dots.width, dots.height, zlib.compress(dots.tobytes(), 9))
