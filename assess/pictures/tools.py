"""Things in the scene, and how a held one lies between the hand and what it touches: a mop leans to the fists, an iron stands on the cloth."""

from dataclasses import dataclass, replace

from assess.pictures.geometry import Frame, between, direction, distance
from assess.pictures.prop import Prop
from assess.pictures.scene import Held, PropItem
from assess.pictures.svg import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A prop in the scene, standing by itself or held."""

    name: str
    prop: Prop
    frame: Frame
    item: PropItem | Held


def moved_to(frame: Frame, own: Point, spot: Point) -> Frame:
    """The frame moved so that its own point lies on a spot of the scene."""
    now = frame.out(own)
    return replace(frame, at=Point(frame.at.x + spot.x - now.x, frame.at.y + spot.y - now.y))


def leaning(frame: Frame, grip: Point, foot: Point, *, hand: Point, spot: Point) -> Frame:
    """The frame turned so that its foot stands on a spot and its grip lies towards the hand."""
    upright = replace(frame, rotate=0.0)
    own = direction(upright.out(foot), upright.out(grip))
    return moved_to(replace(upright, rotate=direction(spot, hand) - own), foot, spot)


def hand_of_standing(frame: Frame, grip: Point, foot: Point, spot: Point) -> Point:
    """Where the grip is when the foot stands on a spot, turned as the frame is: the hand goes there."""
    return moved_to(frame, foot, spot).out(grip)


def nearest_on_rod(frame: Frame, height: float, place: Point) -> Point:
    """The place on a tool's rod nearest to a point; the lowest part is no handle."""
    foot, top = (frame.out(Point(0, y)) for y in (-height * 0.3, -height * 0.97))
    length = distance(foot, top)
    share = ((place.x - foot.x) * (top.x - foot.x) + (place.y - foot.y) * (top.y - foot.y)) / length**2
    return between(foot, top, max(0.0, min(1.0, share)))
