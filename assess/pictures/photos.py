"""An organisation's own photographs: made ready once, checked each time before they are shown.

A photograph that stands in for a picture is 800 x 600 like the picture, upright, without anything but its pixels: no EXIF, no
place, no camera, no thumbnail. What comes in is opened as one of three types only, its size is read before it is
unpacked, and what goes out is written anew from the pixels.
"""

import io
import warnings
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from assess.errors import BadInput, TooLarge

Suffix = Literal["jpg", "png", "webp"]
TYPES: Mapping[Suffix, str] = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
"""Suffix of a file, and the type that its content must have."""
SIZE = (800, 600)
AROUND = "#F5F0E6"
"""Colour of the strips beside a photograph of another shape: that of a plain wall."""
QUALITIES = (84, 76, 68, 60, 50)
LARGEST = 120_000
"""Bytes of a photograph that is shown: a tablet on a slow line gets them all."""
MOST_BYTES = 30_000_000
MOST_PIXELS = 80_000_000
"""What a large telephone takes is 50 to 60 million; what claims more is refused before it is unpacked."""
FEWEST = (320, 240)
PLAIN_INFO = frozenset(
    {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "progressive", "progression"}
    | {"loop", "background", "timestamp", "duration"}  # what every WebP says of its frames
)
"""What a file may say beside its pixels."""
BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, zlib.error)
"""What Pillow raises at files that are damaged or made to do damage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photograph that may be shown: its bytes and the suffix that says their type."""

    body: bytes
    suffix: Suffix


def made_ready(data: bytes) -> bytes:
    """Turn, fit, and write anew as JPEG without anything but pixels; BadInput or TooLarge for what is no such photograph."""
    if len(data) > MOST_BYTES:
        raise _too_large(f"{len(data) / 1e6:.0f} million bytes", f"{MOST_BYTES / 1e6:.0f}")
    with _opened(data) as image:
        _refuse_size(image)
        image.draft("RGB", (2 * SIZE[0], 2 * SIZE[1]))
        with _readable():
            image.load()
            upright = ImageOps.exif_transpose(image)
            fitted = ImageOps.pad(
                _without_transparency(_in_srgb(upright)), SIZE, Image.Resampling.LANCZOS, color=AROUND
            )
        # Nothing but pixels goes over to the new picture.
        fresh = Image.frombytes("RGB", fitted.size, fitted.tobytes())
    return _written(fresh)


def _written(image: Image.Image) -> bytes:
    body = b""
    for quality in QUALITIES:
        out = io.BytesIO()
        image.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
        body = out.getvalue()
        if len(body) <= LARGEST:
            break
    return body


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    """Open as one of the three types and no other; only the header is read."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = Image.open(io.BytesIO(data), formats=tuple(TYPES.values()))
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise _too_large("too many pixels", f"{MOST_PIXELS / 1e6:.0f}") from error
        except (UnidentifiedImageError, *BROKEN) as error:
            raise BadInput(
                "not_a_photograph",
                "This is no photograph of type JPEG, PNG or WebP.",
                "Take another file, or export it as JPEG first.",
            ) from error
    with image:
        yield image


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except BROKEN as error:
        sentence = "This photograph cannot be read to its end."
        raise BadInput("photograph_is_damaged", sentence, "Copy it again, or take another.") from error


def _refuse_size(image: Image.Image) -> None:
    """Refuse what is too large, too small or moves. MPO is the JPEG of telephones that add a second view of the same."""
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise _too_large(f"{width * height / 1e6:.0f} million pixels", f"{MOST_PIXELS / 1e6:.0f}")
    if image.format != "MPO" and getattr(image, "n_frames", 1) > 1:
        raise BadInput("moving_picture", "This file holds several pictures.", "Take a photograph that does not move.")
    if min(width, height) < FEWEST[1] or max(width, height) < FEWEST[0]:
        raise BadInput(
            "photograph_is_small",
            "This photograph has %(width)s by %(height)s pixels, and %(least)s are needed.",
            "Take the original, not a thumbnail.",
            width=width,
            height=height,
            least=f"{FEWEST[0]} by {FEWEST[1]}",
        )


def _too_large(has: str, most: str) -> TooLarge:
    sentence, todo = "This file is too large: it has %(has)s.", "Take one of at most %(most)s million."
    return TooLarge("photograph_is_large", sentence, todo, has=has, most=most)


def _in_srgb(image: Image.Image) -> Image.Image:
    """Convert the colours of a camera's own space; a profile that cannot be read is left out."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK"):
        return image
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        alpha = image.getchannel("A") if image.mode == "RGBA" else None
        base = image.convert("RGB") if alpha is not None else image
        converted = ImageCms.profileToProfile(base, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, *BROKEN):
        return image
    if converted is None:
        return image
    if alpha is not None:
        converted.putalpha(alpha)
    return converted


def _without_transparency(image: Image.Image) -> Image.Image:
    if image.has_transparency_data:
        under = Image.new("RGBA", image.size, AROUND)
        return Image.alpha_composite(under, image.convert("RGBA")).convert("RGB")
    return image.convert("RGB")


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
    if path.stat().st_size > MOST_BYTES:
        raise _too_large(f"{path.stat().st_size / 1e6:.0f} million bytes", f"{MOST_BYTES / 1e6:.0f}")
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
    with _opened(body) as image:
        if image.format != TYPES[suffix]:
            return f"is of type {image.format}"
        if image.size != SIZE:
            return f"has {image.width} by {image.height} pixels instead of {SIZE[0]} by {SIZE[1]}"
        if getattr(image, "n_frames", 1) > 1:
            return "holds several pictures"
        with _readable():
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
