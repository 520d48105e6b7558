"""A picture as others see it: small, in grey, with another sense of colour, without sharp sight; and what stands out.

The deuteranopia matrix is that of Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation
of Color Vision Deficiency", severity 1.0, for linear RGB. Contrast is the ratio of relative luminances of WCAG 2.2.
"""

import io
import math

import resvg_py
from PIL import Image, ImageChops, ImageFilter

SMALL = 160
"""Pixels: the width of a picture in a row of four on a small tablet."""
DEUTERANOPIA = (
    0.367322, 0.860646, -0.227968, 0,
    0.280085, 0.672501, 0.047413, 0,
    -0.011820, 0.042940, 0.968881, 0,
)  # fmt: skip
BLUR = 1 / 110
"""Radius of the blur for a width of 1: about what a person sees who has 0.2 of usual sight."""
WCAG_OFFSET, STEPS = 0.05, 255


def _linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the sRGB standard's


def _encoded(share: float) -> float:
    return share * 12.92 if share <= 0.0031308 else 1.055 * share ** (1 / 2.4) - 0.055  # noqa: PLR2004 - the same


TO_LINEAR = [round(_linear(value) * 255) for value in range(256)] * 3
FROM_LINEAR = [round(_encoded(value / 255) * 255) for value in range(256)] * 3
_SPAN = math.log((1 + WCAG_OFFSET) / WCAG_OFFSET)
TO_LOGARITHM = [round(math.log((_linear(value) + WCAG_OFFSET) / WCAG_OFFSET) / _SPAN * STEPS) for value in range(256)]
"""Grey value to the logarithm of its luminance, so that a difference of two is a ratio of contrast."""


def rendered(svg: str, width: int) -> Image.Image:
    """Render one SVG at a width in pixels."""
    data = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True))
    with Image.open(io.BytesIO(data)) as image:
        return image.convert("RGB")


def in_grey(image: Image.Image) -> Image.Image:
    """Without colour, as on a plain printer."""
    return image.convert("L").convert("RGB")


def with_deuteranopia(image: Image.Image) -> Image.Image:
    """As the one man in fifteen sees it who does not tell red from green, and one woman in two hundred."""
    return image.point(TO_LINEAR).convert("RGB", DEUTERANOPIA).point(FROM_LINEAR)


def blurred(image: Image.Image) -> Image.Image:
    """Without sharp sight."""
    return image.filter(ImageFilter.GaussianBlur(image.width * BLUR))


def changed(one: Image.Image, other: Image.Image, *, least: int = 20) -> Image.Image:
    """A mask (mode L, 255 or 0) of the places where two pictures differ by at least so much in one channel."""
    red, green, blue = ImageChops.difference(one, other).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point([255 if value >= least else 0 for value in range(256)])


def contrasting(one: Image.Image, other: Image.Image, *, ratio: float) -> Image.Image:
    """A mask of the places where the luminances of two pictures have at least this ratio, whatever their colours."""
    least = math.log(ratio) / _SPAN * STEPS
    levels = (image.convert("L").point(TO_LOGARITHM) for image in (one, other))
    return ImageChops.difference(*levels).point([255 if value >= least else 0 for value in range(256)])


def area(mask: Image.Image) -> int:
    """How many pixels of a mask are set."""
    return mask.histogram()[255]
