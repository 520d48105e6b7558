"""Where a person's joints are: trunk, legs and arms from a pose and from what her hands reach for."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Literal, NamedTuple

from assess.pictures.geometry import Bones, Frame, along, between, direction, distance, smallest_turn, turned, two_bones
from assess.pictures.hands import MEETING, HandShape
from assess.pictures.look import HEAD, LIMBS, Look
from assess.pictures.poses import Pose
from assess.pictures.svg import Point

Side = Literal["near", "far"]
UPPER_LEG, LOWER_LEG = 90.0, 86.0
UPPER_ARM, FOREARM = 64.0, 60.0
ANKLE = 12.0
QUARTER = 90
LEVEL: frozenset[HandShape] = frozenset({"flat", "under", "claw"})
"""Shapes whose fingers lie level, on or under something, unless the author gives an angle."""
SHORTEST = 0.46
"""Share of a forearm that is still seen when it points at the viewer."""
LOW_HIP = -150.0
"""A hip lower than this sits, kneels or squats."""


class View(IntEnum):
    """From where the person is seen; `SIDE` is three quarters, facing right before any mirroring."""

    FRONT = 0
    SIDE = 1
    BACK = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class HandGoal:
    """What a hand does, in figure coordinates.

    target: the place the hand meets. axis: direction of the rod it closes round. angle: direction of the fingers,
    when the author wants a certain one. akimbo: the elbows stand out, as with hands on the hips.
    """

    target: Point
    shape: HandShape = "open"
    axis: float | None = None
    angle: float | None = None
    bend: float = 1
    akimbo: bool = False


class Arm(NamedTuple):
    """A solved arm: bones from shoulder over elbow to wrist; fingers point to `angle`; `mirrored` turns the thumb."""

    bones: Bones
    shape: HandShape
    angle: float
    mirrored: bool

    @property
    def meeting(self) -> Point:
        """Where the hand really meets what it holds or touches."""
        place = MEETING[self.shape]
        flipped = Point(place.x, -place.y) if self.mirrored else place
        offset = turned(flipped, self.angle)
        return Point(self.bones.end.x + offset.x, self.bones.end.y + offset.y)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Trunk and legs; the arms hang on `shoulders`."""

    view: View
    trunk: Frame
    lean: float
    shoulders: dict[Side, Point]
    hips: dict[Side, Point]
    legs: dict[Side, Bones]
    neck: Point
    head: Frame
    seated: bool = False
    limbs: float = 1

    @property
    def low(self) -> bool:
        """Whether she sits, kneels or squats."""
        return self.seated or self.trunk.at.y > LOW_HIP

    @property
    def shoulder_middle(self) -> Point:
        """The point poses measure hands from."""
        return self.trunk.out(Point(0, -108))


def body(look: Look, pose: Pose, view: View, *, tilt: float = 0) -> Body:
    """Solve trunk, head and legs of a pose. `tilt` is added to the head, for where she looks."""
    side_on = view is View.SIDE
    trunk = Frame(at=pose.hip, rotate=pose.lean if side_on else 0)
    wide = look.build
    reach = {"near": Point((-10 if side_on else -33) * wide, -103), "far": Point((15 if side_on else 33) * wide, -103)}
    apart = 9 if side_on else 17
    hips: dict[Side, Point] = {
        "near": Point(pose.hip.x - apart * wide, pose.hip.y),
        "far": Point(pose.hip.x + apart * wide, pose.hip.y),
    }
    feet: dict[Side, Point] = {"near": pose.near_foot, "far": pose.far_foot}
    lean_x = 3 if side_on else 0
    head_at = trunk.out(Point(lean_x + 3, -161))
    size = HEAD[look.age]
    grown = Point(head_at.x, head_at.y - (size - HEAD["adult"]) * 24)
    return Body(
        view=view,
        trunk=trunk,
        lean=pose.lean,
        shoulders={"near": trunk.out(reach["near"]), "far": trunk.out(reach["far"])},
        hips=hips,
        legs={side: _leg(hips[side], feet[side], side, view, pose.seated, LIMBS[look.age]) for side in ("near", "far")},
        neck=trunk.out(Point(lean_x, -118)),
        head=Frame(at=grown, rotate=trunk.rotate * 0.4 + pose.tilt + tilt, scale=size),
        seated=pose.seated,
        limbs=LIMBS[look.age],
    )


def _leg(hip: Point, foot: Point, side: Side, view: View, seated: bool, limbs: float) -> Bones:  # noqa: FBT001 - all five are needed
    ankle = Point(foot.x, foot.y - ANKLE)
    if view is View.SIDE:
        return two_bones(hip, ankle, UPPER_LEG * limbs, LOWER_LEG * limbs, -1)
    if seated or hip.y > LOW_HIP:
        outwards = -6 if side == "near" else 6
        knee = Point(foot.x + outwards, min(hip.y + 24, ankle.y - 40 * limbs))
        return Bones(hip, knee, ankle, 0)
    return two_bones(hip, ankle, UPPER_LEG * limbs, LOWER_LEG * limbs, 0.1 if side == "near" else -0.1)


def arm(frame: Body, side: Side, goal: HandGoal) -> Arm:
    """Find elbow, wrist and the direction of the hand so that the hand meets its target.

    The wrist depends on the direction of the hand and that on the forearm, so both are refined in a few rounds.
    """
    shoulder = frame.shoulders[side]
    bend = goal.bend if frame.view is View.SIDE else goal.bend * _elbow_side(shoulder, goal.target, side, frame.limbs)
    angle = direction(shoulder, goal.target)
    front = frame.view is not View.SIDE
    level = goal.shape in LEVEL and goal.angle is None

    def thumb_turned(angle: float) -> bool:
        return abs(smallest_turn(angle)) > QUARTER if level else front and side == "far"

    def bones(angle: float) -> Bones:
        place = MEETING[goal.shape]
        offset = turned(Point(place.x, -place.y if thumb_turned(angle) else place.y), angle)
        wrist = Point(goal.target.x - offset.x, goal.target.y - offset.y)
        hanging = _hanging(shoulder, wrist, side, frame.limbs) if front and not goal.akimbo and goal.bend > 0 else None
        return hanging or two_bones(shoulder, wrist, *_foreshortened(shoulder, wrist, frame.limbs), bend)

    for _ in range(12):
        tried = bones(angle)
        wanted = _hand_angle(direction(tried.joint, tried.end), goal)
        angle += smallest_turn(wanted - angle) * 0.6
    return Arm(bones(angle), goal.shape, angle, thumb_turned(angle))


def _hanging(shoulder: Point, wrist: Point, side: Side, limbs: float) -> Bones | None:
    """From the front, an arm that works before the trunk: the elbow hangs beside it, the forearm points at the viewer.

    None when the hand is too far away for that, or too high.
    """
    outwards = -1 if side == "near" else 1
    forearm = FOREARM * limbs
    for degrees in range(6, 48, 2):
        elbow = along(shoulder, QUARTER - outwards * degrees, UPPER_ARM * limbs * 0.97)
        if SHORTEST * forearm <= distance(elbow, wrist) <= forearm:
            return Bones(shoulder, elbow, wrist, 0)
    return None


def _elbow_side(shoulder: Point, wrist: Point, side: Side, limbs: float) -> float:
    """From the front, the bend by which the elbow hangs low and away from the body."""
    outwards = -1 if side == "near" else 1

    def ease(bend: float) -> float:
        elbow = two_bones(shoulder, wrist, *_foreshortened(shoulder, wrist, limbs), bend).joint
        return elbow.y + (elbow.x - shoulder.x) * outwards * 0.9

    return max((1.0, -1.0), key=ease)


def _foreshortened(shoulder: Point, wrist: Point, limbs: float) -> tuple[float, float]:
    """Lengths of both bones as seen: with the hand near the shoulder the elbow points at the viewer.

    A hand at the ear folds the forearm up from an elbow that hangs low, so that only the upper arm looks short.
    """
    upper_arm, forearm = UPPER_ARM * limbs, FOREARM * limbs
    span = distance(shoulder, wrist)
    share = max(0.7, min(1.0, span / (0.62 * (upper_arm + forearm))))
    if wrist.y < shoulder.y and share < 1:
        upper = upper_arm * (share - 0.2)
        return upper, max(upper, min(forearm, upper + span - 2))
    return upper_arm * share, forearm * share


def _hand_angle(forearm: float, goal: HandGoal) -> float:
    """Direction of the fingers: what the thing asks, as far as the wrist can turn."""
    if goal.angle is not None:
        return forearm + _clamped(smallest_turn(goal.angle - forearm), 80)
    if goal.shape in LEVEL:
        level = 0 if abs(smallest_turn(forearm)) <= QUARTER else 180
        return forearm + _clamped(smallest_turn(level - forearm), 72)
    if goal.shape == "grip" and goal.axis is not None:
        turns = [smallest_turn(goal.axis + quarter - forearm) for quarter in (90, -90)]
        return forearm + _clamped(min(turns, key=abs), 60)
    return forearm


def _clamped(value: float, limit: float) -> float:
    return max(-limit, min(limit, value))


MOST_LEAN = 34.0


def leaning_to_reach(look: Look, pose: Pose, targets: Mapping[Side, Point]) -> Pose:
    """The same pose with just as much more lean as the hands need to reach their targets, as people do."""
    if not targets:
        return pose

    def missing(lean: float) -> float:
        shoulders = body(look, replace(pose, lean=lean), View.SIDE).shoulders
        arm_length = (UPPER_ARM + FOREARM) * LIMBS[look.age] + 5
        return sum(max(0.0, distance(shoulders[side], spot) - arm_length) for side, spot in targets.items())

    best, least = pose.lean, missing(pose.lean)
    for more in range(2, 40, 2):
        lean = pose.lean + more
        if least < 1 or lean > MOST_LEAN:
            break
        if missing(lean) < least - 0.1:
            best, least = lean, missing(lean)
    return replace(pose, lean=best)


def sleeve_end(bones: Bones, share: float) -> Point:
    """A point on the forearm, `share` of the way from elbow to wrist."""
    return between(bones.joint, bones.end, share)


def beyond(bones: Bones, length: float) -> Point:
    """A point in line with the forearm, past the wrist."""
    return along(bones.end, direction(bones.joint, bones.end), length)
