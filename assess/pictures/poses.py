"""The poses by name: where hips, feet and hands go when a scene says nothing else.

Figure units; hands are relative to the middle of the shoulders, feet and hips to the ground point under the person;
x grows towards where she faces.
"""

from dataclasses import dataclass, replace
from typing import Literal

from assess.pictures.hands import HandShape
from assess.pictures.svg import Point

PoseName = Literal[
    "stand", "walk", "run", "carry", "point", "talk", "phone", "wave", "hips", "crossed", "work", "wipe", "reach",
    "reach_up", "mop", "sit", "squat", "kneel", "bend", "push", "hug", "shrug", "think", "hold", "offer", "arms_up",
    "climb", "comfort", "argue", "listen", "cradle", "piggyback", "lie", "sit_floor", "crawl", "lift",
]  # fmt: skip
STANDING_HIP = -187
SITTING_HIP = -112
_NEAR_HANGS, FAR_HANGS = Point(-5, 139), Point(8, 137)
_NEAR_STANDS, _FAR_STANDS = Point(-14, 0), Point(13, 0)
_UPRIGHT = Point(0, STANDING_HIP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """A stance. `lean` turns the trunk forwards and `tilt` the head, in degrees; a bend of -1 turns an elbow over.

    seated: the hips rest on something, however high it is. akimbo: the elbows stand out.
    """

    near: Point = _NEAR_HANGS
    far: Point = FAR_HANGS
    near_foot: Point = _NEAR_STANDS
    far_foot: Point = _FAR_STANDS
    hip: Point = _UPRIGHT
    lean: float = 0
    tilt: float = 0
    near_bend: float = 1
    far_bend: float = 1
    near_hand: HandShape = "open"
    far_hand: HandShape = "open"
    near_angle: float | None = None
    far_angle: float | None = None
    seated: bool = False
    akimbo: bool = False


SIDE: dict[PoseName, Pose] = {
    "stand": Pose(),
    "walk": Pose(near=Point(-36, 104), far=Point(46, 98), near_foot=Point(-50, -5), far_foot=Point(50, 0), lean=3),
    "run": Pose(
        near=Point(-38, 66), far=Point(62, 40), near_foot=Point(-84, -44), far_foot=Point(58, -2), lean=12,
        near_hand="grip", far_hand="grip",
    ),
    "carry": Pose(
        near=Point(60, 72), far=Point(68, 64), lean=-5, near_foot=Point(-20, 0), far_foot=Point(28, 0),
        near_hand="under", far_hand="under",
    ),
    "hold": Pose(near=Point(52, 58), far=Point(66, 50), near_hand="grip", far_hand="grip"),
    "offer": Pose(near=Point(86, 46), far=Point(70, 66), lean=4, near_hand="under", far_hand="under"),
    "point": Pose(far=Point(118, 2), far_hand="point"),
    "talk": Pose(near=Point(58, 56), far=Point(64, 80)),
    "phone": Pose(near=Point(-21, -43), near_hand="grip", near_angle=-108, tilt=-3),
    "wave": Pose(far=Point(74, -60)),
    "hips": Pose(near=Point(-14, 88), far=Point(8, 134)),
    "crossed": Pose(near=Point(44, 58), far=Point(34, 66)),
    "think": Pose(near=Point(30, -18), far=Point(38, 66), near_hand="grip", tilt=4),
    "work": Pose(near=Point(76, 70), far=Point(90, 60), lean=8),
    "wipe": Pose(near=Point(84, 78), far=Point(54, 92), lean=16, near_hand="flat"),
    "reach": Pose(near=Point(88, 12), far=Point(104, -24), lean=5),
    "reach_up": Pose(near=Point(44, -98), far=Point(66, -100), lean=2, tilt=-10),
    "mop": Pose(
        near=Point(60, 82), far=Point(66, 28), lean=9, near_foot=Point(-34, 0), far_foot=Point(34, 0),
        near_hand="grip", far_hand="grip",
    ),
    "sit": Pose(
        hip=Point(0, SITTING_HIP), near_foot=Point(72, 0), far_foot=Point(86, 0), near=Point(52, 88), far=Point(62, 84),
    ),
    "squat": Pose(
        hip=Point(-18, -88), near_foot=Point(-2, 0), far_foot=Point(36, 0), lean=22, near=Point(62, 84),
        far=Point(74, 80),
    ),
    "kneel": Pose(
        hip=Point(0, -98), near_foot=Point(-78, 0), far_foot=Point(56, 0), lean=14, near=Point(66, 78), far=Point(80, 70),
    ),
    "bend": Pose(
        hip=Point(-26, -180), lean=58, near=Point(24, 116), far=Point(40, 112), near_foot=Point(-16, 0),
        far_foot=Point(14, 0),
    ),
    "push": Pose(
        near=Point(88, 44), far=Point(96, 38), lean=14, near_foot=Point(-56, 0), far_foot=Point(30, 0),
        hip=Point(-4, -180), near_hand="grip", far_hand="grip",
    ),
    "hug": Pose(near=Point(62, 46), far=Point(70, 34), lean=6),
    "shrug": Pose(near=Point(44, 58), far=Point(66, 50), near_hand="under", far_hand="under"),
    "arms_up": Pose(near=Point(-20, -92), far=Point(56, -92)),
    "climb": Pose(
        near=Point(58, 40), far=Point(72, 6), near_foot=Point(-26, 0), far_foot=Point(44, -54), hip=Point(4, -184), lean=9,
    ),
    "comfort": Pose(near=Point(88, 30), far=Point(84, 44), near_hand="flat", far_hand="flat", lean=8, tilt=4),
    "argue": Pose(near=Point(62, 66), far=Point(98, 18), near_hand="open", far_hand="point", lean=9, tilt=-2),
    "listen": Pose(near=Point(30, 92), far=Point(38, 88), lean=5, tilt=7),
    "cradle": Pose(near=Point(50, 66), far=Point(62, 40), near_hand="under", far_hand="under", lean=-3, tilt=6),
    "piggyback": Pose(
        near=Point(-4, 98), far=Point(6, 98), near_hand="under", far_hand="under", lean=14, tilt=-6,
    ),
    "lie": Pose(
        hip=Point(0, -30), lean=-86, tilt=-8, near_foot=Point(166, -4), far_foot=Point(158, -14), near=Point(96, -24), far=Point(90, -34),
        near_bend=-1, seated=True,
    ),
    "sit_floor": Pose(
        hip=Point(-20, -24), lean=4, near_foot=Point(122, 0), far_foot=Point(104, 0), near=Point(66, 64), far=Point(76, 58),
    ),
    "crawl": Pose(
        hip=Point(-44, -84), lean=74, tilt=-34, near_foot=Point(-118, 0), far_foot=Point(-96, 0), near=Point(14, 104), far=Point(34, 104),
        near_hand="flat", far_hand="flat",
    ),
    "lift": Pose(
        hip=Point(-30, -120), lean=30, near_foot=Point(-24, 0), far_foot=Point(24, 0), near=Point(66, 96), far=Point(80, 90),
        near_hand="grip", far_hand="grip",
    ),
}  # fmt: skip

_FRONT_STAND = Pose(
    near=Point(-49, 138), far=Point(49, 138), near_foot=Point(-20, 0), far_foot=Point(20, 0),
)  # fmt: skip

FRONT: dict[PoseName, Pose] = {
    "stand": _FRONT_STAND,
    "talk": replace(_FRONT_STAND, near=Point(-26, 84), far=Point(80, 40)),
    "carry": replace(_FRONT_STAND, near=Point(-40, 74), far=Point(40, 74), near_hand="under", far_hand="under"),
    "hold": replace(_FRONT_STAND, near=Point(-16, 66), far=Point(16, 66), near_hand="grip", far_hand="grip"),
    "offer": replace(_FRONT_STAND, near=Point(-30, 66), far=Point(30, 66), near_hand="under", far_hand="under"),
    "work": replace(_FRONT_STAND, near=Point(-26, 84), far=Point(26, 84)),
    "wipe": replace(_FRONT_STAND, near=Point(-20, 92), far=Point(46, 96), near_hand="flat"),
    "point": replace(_FRONT_STAND, far=Point(112, 6), far_hand="point"),
    "phone": replace(_FRONT_STAND, far=Point(37, -46), far_hand="grip", far_angle=-80, tilt=4),
    "wave": replace(_FRONT_STAND, far=Point(74, -58)),
    "hips": replace(_FRONT_STAND, near=Point(-36, 88), far=Point(36, 88), akimbo=True),
    "crossed": replace(_FRONT_STAND, near=Point(24, 56), far=Point(-24, 60)),
    "think": replace(_FRONT_STAND, far=Point(16, -16), near=Point(10, 58), far_hand="grip", tilt=3),
    "reach": replace(_FRONT_STAND, far=Point(96, -30)),
    "reach_up": replace(_FRONT_STAND, near=Point(-44, -96), far=Point(44, -98)),
    "mop": replace(_FRONT_STAND, near=Point(-12, 78), far=Point(10, 34), near_hand="grip", far_hand="grip"),
    "sit": replace(
        _FRONT_STAND, hip=Point(0, SITTING_HIP), near=Point(-28, 92), far=Point(28, 92), near_foot=Point(-24, 0),
        far_foot=Point(24, 0),
    ),
    "push": replace(_FRONT_STAND, near=Point(-40, 56), far=Point(40, 56), near_hand="grip", far_hand="grip"),
    "hug": replace(_FRONT_STAND, near=Point(14, 54), far=Point(-14, 48)),
    "shrug": replace(_FRONT_STAND, near=Point(-74, 50), far=Point(74, 50)),
    "arms_up": replace(_FRONT_STAND, near=Point(-50, -92), far=Point(50, -92)),
    "climb": replace(_FRONT_STAND, far_foot=Point(22, -46), near=Point(-46, 60), far=Point(46, 52)),
    "comfort": replace(_FRONT_STAND, far=Point(84, 34), far_hand="flat", tilt=5),
    "argue": replace(_FRONT_STAND, near=Point(-78, 40), far=Point(78, 40)),
    "listen": replace(_FRONT_STAND, near=Point(-8, 88), far=Point(8, 84), near_hand="flat", far_hand="flat", tilt=6),
    "cradle": replace(_FRONT_STAND, near=Point(12, 72), far=Point(-10, 58), near_hand="under", far_hand="under", tilt=7),
    "walk": replace(_FRONT_STAND, near_foot=Point(-16, -8), far_foot=Point(18, 2)),
}  # fmt: skip


def pose(name: PoseName, *, from_side: bool) -> Pose:
    """The pose for a side view, or for a front or back view (where low poses are drawn as standing)."""
    if from_side:
        return SIDE[name]
    return FRONT.get(name, _FRONT_STAND)


def shortened(chosen: Pose, limbs: float) -> Pose:
    """The pose of somebody with shorter arms and legs than an adult's for the trunk, such as a baby."""

    def nearer(point: Point) -> Point:
        return Point(point.x * limbs, point.y * limbs)

    return replace(
        chosen,
        near=nearer(chosen.near),
        far=nearer(chosen.far),
        near_foot=nearer(chosen.near_foot),
        far_foot=nearer(chosen.far_foot),
        hip=nearer(chosen.hip),
    )
