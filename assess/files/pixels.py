"""A picture that somebody hands in, made harmless: only its pixels come out.

It is opened as one of three types and no other, its size is read before it is unpacked, it is turned upright, its colours
become those of screens, and everything else that the file held (place, camera, name, thumbnail, remarks) stays behind.
Photographs that stand in for drawings, logos and evidence all come through here.
"""

import io
import warnings
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from assess.errors import BadInput, TooLarge

FORMATS = ("JPEG", "PNG", "WEBP")
BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, zlib.error)
"""What Pillow raises at files that are damaged or made to do damage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What is taken in: bytes and pixels at most, and the longer and shorter side at least."""

    bytes: int = 30_000_000
    pixels: int = 80_000_000
    """What a large telephone takes is 50 to 60 million; what claims more is refused before it is unpacked."""
    least: tuple[int, int] = (1, 1)


def pixels(data: bytes, *, around: str, wanted: tuple[int, int], limits: Limits) -> Image.Image:
    """Give a picture's pixels, upright, in sRGB, on the colour `around` where it is transparent.

    It may come out smaller than it was, but not smaller than twice `wanted` (width, height). Raises BadInput or TooLarge.
    """
    if len(data) > limits.bytes:
        raise too_many_bytes(len(data), limits)
    with opened(data, limits) as image:
        _refuse_size(image, limits)
        image.draft("RGB", (2 * wanted[0], 2 * wanted[1]))
        with readable():
            image.load()
            flat = _without_transparency(_in_srgb(_upright(image)), around)
        # Nothing but pixels goes over to the new picture.
        return Image.frombytes("RGB", flat.size, flat.tobytes())


def as_jpeg(image: Image.Image, *, qualities: Sequence[int], most: int) -> bytes:
    """Write a picture as JPEG, at the first quality with which it has at most so many bytes, or at the last."""
    body = b""
    for quality in qualities:
        out = io.BytesIO()
        image.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
        body = out.getvalue()
        if len(body) <= most:
            break
    return body


@contextmanager
def opened(data: bytes, limits: Limits) -> Iterator[Image.Image]:
    """Open as one of the three types and no other; only the header is read."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = Image.open(io.BytesIO(data), formats=FORMATS)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise _too_many_pixels(limits) from error
        except (UnidentifiedImageError, *BROKEN) as error:
            raise BadInput(
                "not_a_photograph",
                "This is no photograph of type JPEG, PNG or WebP.",
                "Take another file, or export it as JPEG first.",
            ) from error
    with image:
        yield image


@contextmanager
def readable() -> Iterator[None]:
    """Say that a photograph is damaged, whatever the reader stumbled over."""
    try:
        yield
    except BROKEN as error:
        raise BadInput(
            "photograph_is_damaged", "This photograph cannot be read to its end.", "Copy it again, or take another."
        ) from error


def too_many_bytes(size: int, limits: Limits) -> TooLarge:
    """Say that a file is too large, and how large it may be."""
    return TooLarge(
        "photograph_is_large",
        "This file has %(has)s million bytes: that is too large.",
        "Take one of at most %(most)s million bytes.",
        has=f"{size / 1e6:.0f}",
        most=f"{limits.bytes / 1e6:.0f}",
    )


def _too_many_pixels(limits: Limits) -> TooLarge:
    return TooLarge(
        "photograph_is_large",
        "This photograph has too many pixels.",
        "Take one of at most %(most)s million pixels.",
        most=f"{limits.pixels / 1e6:.0f}",
    )


def _refuse_size(image: Image.Image, limits: Limits) -> None:
    """Refuse what is too large, too small or moves. MPO is the JPEG of telephones that add a second view of the same."""
    width, height = image.size
    if width * height > limits.pixels:
        raise _too_many_pixels(limits)
    if image.format != "MPO" and getattr(image, "n_frames", 1) > 1:
        raise BadInput("moving_picture", "This file holds several pictures.", "Take a photograph that does not move.")
    longer, shorter = limits.least
    if min(width, height) < shorter or max(width, height) < longer:
        raise BadInput(
            "photograph_is_small",
            "This photograph has %(width)s × %(height)s pixels, and %(least)s are needed.",
            "Take the original, not a thumbnail.",
            width=width,
            height=height,
            least=f"{longer} × {shorter}",
        )


def _upright(image: Image.Image) -> Image.Image:
    """Turn it as the camera says that it was held; what says nothing readable stays as it is."""
    try:
        return ImageOps.exif_transpose(image)
    except BROKEN:
        return image


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


def _without_transparency(image: Image.Image, around: str) -> Image.Image:
    if image.has_transparency_data:
        under = Image.new("RGBA", image.size, around)
        return Image.alpha_composite(under, image.convert("RGBA")).convert("RGB")
    return image.convert("RGB")
