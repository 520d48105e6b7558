"""A file that somebody hands in as evidence: what it is, by its content alone, and the form in which it is kept.

A photograph is written anew from its pixels. A PDF is kept byte for byte, because it may be signed; it is never opened
here, and whoever gets it gets it as a file to keep. Anything else is refused. The name that it came with is not looked at.
"""

from dataclasses import dataclass

from PIL import Image

from assess.errors import BadInput, TooLarge
from assess.files.pixels import Limits, as_jpeg, pixels

PHOTOGRAPH = "image/jpeg"
DOCUMENT = "application/pdf"
MOST_BYTES = 12_000_000
"""Of one file: what a telephone takes, or some forty scanned pages."""
LARGEST_SIDE = 1600
"""Pixels of a photograph that is kept: words on a scanned paper can be read."""
_LIMITS = Limits(bytes=MOST_BYTES, least=(160, 120))
_QUALITIES = (85, 75, 65, 55)
_MOST_KEPT = 600_000
_PDF_STARTS = (b"%PDF-1.", b"%PDF-2.")
_PDF_ENDS, _TAIL = b"%%EOF", 1024
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """What is kept of an upload: its bytes, and of which type they are. Sound is made ready by `keeping_voices`."""

    body: bytes
    type: str


def made_ready(data: bytes) -> Ready:
    """Recognise a photograph or a PDF by its content and make it ready to keep; BadInput or TooLarge for anything else."""
    if len(data) > MOST_BYTES:
        raise TooLarge(
            "upload_is_large",
            "This file is too large.",
            "Take one of at most %(most)s million bytes.",
            most=MOST_BYTES // 1_000_000,
        )
    if data.startswith(_PDF_STARTS) and _PDF_ENDS in data[-_TAIL:]:
        return Ready(body=data, type=DOCUMENT)
    if data.startswith(_PICTURES):
        return Ready(body=_photograph(data), type=PHOTOGRAPH)
    raise BadInput(
        "upload_not_known",
        "This is neither a photograph (JPEG, PNG, WebP) nor a PDF.",
        "Take a photograph of it, or save it as PDF.",
    )


def _photograph(data: bytes) -> bytes:
    image = pixels(data, around="white", wanted=(LARGEST_SIDE, LARGEST_SIDE), limits=_LIMITS)
    image.thumbnail((LARGEST_SIDE, LARGEST_SIDE), Image.Resampling.LANCZOS)
    return as_jpeg(image, qualities=_QUALITIES, most=_MOST_KEPT)
