"""An organisation's own photographs: made ready once, checked each time before they are shown.

A photograph that stands in for a picture is 800 x 600 like the picture, upright, without anything but its pixels: no EXIF, no
place, no camera, no thumbnail: `assess.files.pixels` takes the pixels out of what comes in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image, ImageOps

from assess.errors import BadInput
from assess.files.pixels import Limits, as_jpeg, opened, pixels, readable, too_many_bytes

Suffix = Literal["jpg", "png", "webp"]
TYPES: Mapping[Suffix, str] = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
"""Suffix of a file, and the type that its content must have."""
SIZE = (800, 600)
AROUND = "#F5F0E6"
"""Colour of the strips beside a photograph of another shape: that of a plain wall."""
QUALITIES = (84, 76, 68, 60, 50)
LARGEST = 120_000
"""Bytes of a photograph that is shown: a tablet on a slow line gets them all."""
LIMITS = Limits(least=(320, 240))
PLAIN_INFO = frozenset(
    {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "progressive", "progression"}
    | {"loop", "background", "timestamp", "duration"}  # what every WebP says of its frames
)
"""What a file may say beside its pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photograph that may be shown: its bytes and the suffix that says their type."""

    body: bytes
    suffix: Suffix


def made_ready(data: bytes) -> bytes:
    """Turn, fit, and write anew as JPEG without anything but pixels; BadInput or TooLarge for what is no such photograph."""
    image = pixels(data, around=AROUND, wanted=SIZE, limits=LIMITS)
    fitted = ImageOps.pad(image, SIZE, Image.Resampling.LANCZOS, color=AROUND)
    return as_jpeg(fitted, qualities=QUALITIES, most=LARGEST)


# What lies in a folder ---------------------------------------------------------------------------------------------


def photo_files(folder: Path) -> Mapping[str, Path]:
    """The photographs of a folder by the picture that each stands in for; of two of one name the first."""
    if not folder.is_dir():
        return {}
    found: dict[str, Path] = {}
    for path in sorted(folder.iterdir()):
        if path.is_file() and not path.name.startswith("."):
            found.setdefault(path.stem, path)
    return found


def read_photo(path: Path) -> Photo:
    """Read a photograph that was made ready; BadInput when it is of another type, or holds more than its pixels."""
    suffix = next((known for known in TYPES if path.suffix == f".{known}"), None)
    if suffix is None:
        raise BadInput(
            "not_a_photograph",
            "%(name)s is no .jpg, .png or .webp file.",
            "Take it away, or export it.",
            name=path.name,
        )
    if path.stat().st_size > LIMITS.bytes:
        raise too_many_bytes(path.stat().st_size, LIMITS)
    body = path.read_bytes()
    more = _more_than_pixels(body, suffix)
    if more:
        raise BadInput(
            "photograph_is_not_ready",
            "%(name)s %(more)s.",
            "Run `salto pictures photo %(picture)s FILE` with it.",
            name=path.name,
            more=more,
            picture=path.stem,
        )
    return Photo(body=body, suffix=suffix)


def _more_than_pixels(body: bytes, suffix: Suffix) -> str | None:
    """Say what keeps a file from being shown as it is."""
    with opened(body, LIMITS) as image:
        if image.format != TYPES[suffix]:
            return f"is of type {image.format}"
        if image.size != SIZE:
            return f"has {image.width} by {image.height} pixels instead of {SIZE[0]} by {SIZE[1]}"
        if getattr(image, "n_frames", 1) > 1:
            return "holds several pictures"
        with readable():
            image.load()
            hidden = set(image.info) - PLAIN_INFO
            if hidden or image.getexif() or getattr(image, "text", None):
                return "holds more than its pixels, such as when, where and with what it was taken"
    if len(body) > LARGEST * 2:
        return f"has {len(body)} bytes"
    return None if _ends_with_its_picture(body, suffix) else "has something after the end of the picture"


def _ends_with_its_picture(body: bytes, suffix: Suffix) -> bool:
    if suffix == "jpg":
        return body.endswith(b"\xff\xd9") and body.count(b"\xff\xd8\xff") == 1
    if suffix == "png":
        return body.endswith(b"IEND\xaeB`\x82")
    return len(body) == int.from_bytes(body[4:8], "little") + 8
