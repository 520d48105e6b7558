"""How near the viewer stands: the part of the scene that fills the picture."""

from dataclasses import dataclass

from assess.pictures.geometry import between
from assess.pictures.scene import CloseHand
from assess.pictures.stage import Stage
from assess.pictures.svg import Point

ZOOM = {"wide": 1.0, "medium": 1.4, "bust": 2.1, "hands": 2.5}
WIDTH, HEIGHT = 800, 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Crop:
    """The upper left corner of what is seen, and how much it is enlarged."""

    left: float
    top: float
    zoom: float


def crop(stage: Stage) -> Crop:
    """The part of 800 x 600 that the scene's framing shows; it never leaves the scene."""
    framing = stage.scene.frame
    zoom = framing.zoom or ZOOM[framing.kind]
    if zoom == 1:
        return Crop(left=0, top=0, zoom=1)
    middle = stage.point(framing.on) if framing.on is not None else _usual_middle(stage, framing.kind)
    wide, high = WIDTH / zoom, HEIGHT / zoom
    left = max(0.0, min(WIDTH - wide, middle.x - wide / 2))
    top = max(0.0, min(HEIGHT - high, middle.y - high / 2))
    return Crop(left=round(left, 1), top=round(top, 1), zoom=zoom)


def _usual_middle(stage: Stage, kind: str) -> Point:
    """The hands or the upper body of the first person; the picture's middle when nobody is there."""
    if any(isinstance(item, CloseHand) for item in stage.scene.items):
        return Point(WIDTH / 2, HEIGHT / 2)
    people = list(stage.roll.people)
    if not people:
        return Point(WIDTH / 2, HEIGHT / 2)
    name = people[0]
    if kind == "hands":
        return between(stage.anchor(f"{name}.hand_near"), stage.anchor(f"{name}.hand_far"))
    if kind == "bust":
        heads = [stage.anchor(f"{one}.head") for one in people]
        chest = stage.anchor(f"{name}.chest")
        return Point(sum(h.x for h in heads) / len(heads), (heads[0].y * 2 + chest.y) / 3)
    bellies = [stage.anchor(f"{one}.belly") for one in people]
    return Point(sum(b.x for b in bellies) / len(bellies), bellies[0].y)
