"""Where joints go: frames (move, turn, scale, mirror) and two-bone inverse kinematics.

Angles are degrees in a y-down plane: 0 points right, 90 points down.
"""

import math
from dataclasses import dataclass
from typing import NamedTuple

from assess.pictures.svg import ORIGIN, Point


def along(start: Point, angle: float, distance: float) -> Point:
    """The point at `distance` from `start` in direction `angle`."""
    turn = math.radians(angle)
    return Point(start.x + distance * math.cos(turn), start.y + distance * math.sin(turn))


def between(first: Point, second: Point, share: float = 0.5) -> Point:
    """The point `share` of the way from first to second."""
    return Point(first.x + (second.x - first.x) * share, first.y + (second.y - first.y) * share)


def distance(first: Point, second: Point) -> float:
    """How far two points are apart."""
    return math.hypot(second.x - first.x, second.y - first.y)


def direction(start: Point, end: Point) -> float:
    """Angle of the line from start to end."""
    return math.degrees(math.atan2(end.y - start.y, end.x - start.x))


def turned(point: Point, angle: float) -> Point:
    """Turn a point round the origin."""
    turn = math.radians(angle)
    return Point(
        point.x * math.cos(turn) - point.y * math.sin(turn),
        point.x * math.sin(turn) + point.y * math.cos(turn),
    )


def smallest_turn(angle: float) -> float:
    """The same angle in -180..180."""
    return (angle + 180) % 360 - 180


NOTHING = 1e-6
STRAIGHT_DOWN = 90.0


@dataclass(frozen=True, slots=True)
class Frame:
    """How something's own coordinates lie in the scene: mirrored, scaled, turned, then moved."""

    at: Point = ORIGIN
    rotate: float = 0
    scale: float = 1
    flip: bool = False

    def out(self, point: Point) -> Point:
        """From own coordinates to those outside."""
        across = -self.scale if self.flip else self.scale
        moved = turned(Point(point.x * across, point.y * self.scale), self.rotate)
        return Point(self.at.x + moved.x, self.at.y + moved.y)

    def into(self, point: Point) -> Point:
        """From outside to own coordinates; the inverse of `out`."""
        back = turned(Point(point.x - self.at.x, point.y - self.at.y), -self.rotate)
        across = -self.scale if self.flip else self.scale
        return Point(back.x / across, back.y / self.scale)

    def angle_out(self, angle: float) -> float:
        """A direction in own coordinates as seen outside."""
        return (180 - angle if self.flip else angle) + self.rotate

    def angle_into(self, angle: float) -> float:
        """A direction outside in own coordinates; the inverse of `angle_out`."""
        inner = angle - self.rotate
        return 180 - inner if self.flip else inner


class Bones(NamedTuple):
    """Two bones from a root over a joint to an end; `gap` is how far the end stays from its target."""

    root: Point
    joint: Point
    end: Point
    gap: float


def two_bones(root: Point, target: Point, upper: float, lower: float, bend: float) -> Bones:
    """Find elbow or knee by the cosine rule.

    bend > 0 turns the joint clockwise of the line root-target (on the screen), bend < 0 the other way; a size below 1
    draws the knee seen from the front, where the bend points at the viewer.
    A target out of reach is approached as far as the bones allow and the rest is `gap`.
    """
    span = distance(root, target)
    reach = min(max(span, abs(upper - lower) + 1), (upper + lower) * 0.999)
    base = direction(root, target) if span > NOTHING else STRAIGHT_DOWN
    cosine = (upper * upper + reach * reach - lower * lower) / (2 * upper * reach)
    opening = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
    end = along(root, base, reach)
    joint = along(root, base + math.copysign(opening, bend), upper)
    if abs(bend) < 1:
        joint = between(along(root, base, upper), joint, abs(bend))
    return Bones(root, joint, end, distance(end, target))
