"""What there is to see of a thing: its size on a small tablet, its contrast, and how much of it the frame cuts off.

The picture is rendered with the thing and without it; where both differ, the thing is seen. That counts what is hidden
by hands and people, and the dark contour, as an eye does.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter

from assess.pictures.compose import HEIGHT, WIDTH, Studio
from assess.pictures.scene import Scene
from assess.pictures.seeing import SMALL, area, changed, contrasting, rendered, with_deuteranopia

AROUND_X, AROUND_Y = 200, 150
"""Units round the frame that are rendered too, to see what it cuts off."""
PIXELS = 320
PER_UNIT = PIXELS / (WIDTH + 2 * AROUND_X)
TO_SMALL = SMALL / (WIDTH * PER_UNIT)
FRAME = (
    round(AROUND_X * PER_UNIT),
    round(AROUND_Y * PER_UNIT),
    round((AROUND_X + WIDTH) * PER_UNIT),
    round((AROUND_Y + HEIGHT) * PER_UNIT),
)

LEAST_LENGTH = 10.0
"""Pixels of the longer side in a picture 160 wide: about 3 mm on a small tablet."""
LEAST_AREA = 40.0
"""Square pixels that are seen in a picture 160 wide."""
LEAST_RATIO = 3.0
"""Ratio of luminances of a thing that is needed to understand a picture (WCAG 2.2, 1.4.11)."""
LEAST_SHARE = 0.4
"""The part of its edge that must have this ratio."""
NEAR_EDGE = 5
"""Pixels of the square round a place of the edge in which contour or colour may have it."""
MOST_CUT = 0.2
"""The part of a thing that the frame may cut off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is seen of a thing: longer side (pixels) and area (square pixels) in a picture 160 wide; parts in 0..1."""

    length: float
    area: float
    contrast: float
    contrast_deuteranopia: float
    cut: float


def seen(studio: Studio, scene: Scene, name: str, *, whole: Image.Image | None = None) -> Seen:
    """Measure one thing. `whole` is `with_surroundings` of the scene, when the caller has it already."""
    with_it = with_surroundings(studio, scene) if whole is None else whole
    without_it = with_surroundings(studio, scene, without=frozenset({name}))
    everywhere = changed(with_it, without_it)
    mask = everywhere.crop(FRAME)
    total, inside = area(everywhere), area(mask)
    box = mask.getbbox()
    if box is None or not total:
        return Seen(length=0, area=0, contrast=0, contrast_deuteranopia=0, cut=1 if total else 0)

    edge = ImageChops.subtract(mask, mask.filter(ImageFilter.MinFilter(3)))

    def contrast(sight: Callable[[Image.Image], Image.Image]) -> float:
        one, other = (sight(image.crop(FRAME)) for image in (with_it, without_it))
        strong = contrasting(one, other, ratio=LEAST_RATIO).filter(ImageFilter.MaxFilter(NEAR_EDGE))
        return area(ImageChops.multiply(edge, strong)) / area(edge)

    return Seen(
        length=max(box[2] - box[0], box[3] - box[1]) * TO_SMALL,
        area=inside * TO_SMALL**2,
        contrast=contrast(lambda image: image),
        contrast_deuteranopia=contrast(with_deuteranopia),
        cut=1 - inside / total,
    )


def with_surroundings(studio: Studio, scene: Scene, *, without: frozenset[str] = frozenset()) -> Image.Image:
    """The scene with what lies outside its frame."""
    svg = studio.draw(scene, without=without).svg
    wide = f"{-AROUND_X} {-AROUND_Y} {WIDTH + 2 * AROUND_X} {HEIGHT + 2 * AROUND_Y}"
    return rendered(svg.replace(f'viewBox="0 0 {WIDTH} {HEIGHT}"', f'viewBox="{wide}"', 1), PIXELS)


def shortcomings(found: Seen, *, may_be_cut: bool = False) -> list[str]:
    """Say in words what is wrong with how a thing is seen; of people, who may be cut, only the heads must be whole."""
    if not found.area:
        return ["cannot be seen"]
    wrong = []
    if found.length < LEAST_LENGTH or found.area < LEAST_AREA:
        wrong.append(f"is small in a picture 160 wide: {found.length:.0f} pixels long, {found.area:.0f} square pixels")
    if min(found.contrast, found.contrast_deuteranopia) < LEAST_SHARE:
        least = min(found.contrast, found.contrast_deuteranopia)
        wrong.append(f"hardly stands out: {least:.0%} of its edge has a contrast of 3 to what is behind it")
    if found.cut > MOST_CUT and not may_be_cut:
        wrong.append(f"is cut off by the frame: {found.cut:.0%} of it")
    return wrong
