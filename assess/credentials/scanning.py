"""The symbol in a photograph or a scan. The reader is an extra (`salto[scan]`): a server does not need it."""

import io
import warnings
from typing import Final

from PIL import Image

MOST_BYTES: Final = 25_000_000
MOST_PIXELS: Final = 60_000_000
_WORKING_SIZE: Final = 4000
"""Pixels; a larger photograph is made smaller first, so that reading takes a second at most."""


class NoReaderError(Exception):
    """The reader of symbols is not installed."""


def symbols(body: bytes) -> tuple[str, ...]:
    """Read every QR symbol in a picture. ValueError for what is no picture, or too large; NoReaderError."""
    try:
        import zxingcpp  # noqa: PLC0415  an extra, which may be missing
    except ImportError as error:
        raise NoReaderError from error
    found = zxingcpp.read_barcodes(_picture(body), formats=zxingcpp.barcode_formats_from_str("QRCode"))
    return tuple(one.text for one in found)


def _picture(body: bytes) -> Image.Image:
    if len(body) > MOST_BYTES:
        raise ValueError("too large")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(body), formats=("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"))
            if picture.width * picture.height > MOST_PIXELS:
                raise ValueError("too many pixels")
            grey = picture.convert("L")
    except (OSError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ValueError("not a picture") from error
    grey.thumbnail((_WORKING_SIZE, _WORKING_SIZE))
    return grey
