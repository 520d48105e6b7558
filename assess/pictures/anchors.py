"""Parts of a person that scenes can name, in figure coordinates."""

from collections.abc import Mapping
from typing import Literal

from assess.pictures.geometry import between
from assess.pictures.skeleton import Body, Side, View
from assess.pictures.svg import Point

ArmPart = Literal["joint", "end", "meeting"]

ARM_PARTS: Mapping[str, tuple[Side, ArmPart]] = {
    "elbow": ("near", "joint"),
    "elbow_near": ("near", "joint"),
    "elbow_far": ("far", "joint"),
    "wrist_near": ("near", "end"),
    "wrist_far": ("far", "end"),
    "hand": ("near", "meeting"),
    "hand_near": ("near", "meeting"),
    "hand_far": ("far", "meeting"),
}
"""Parts that move with an arm: which arm, and which place of it."""


def body_parts(body: Body) -> dict[str, Point]:
    """Parts that do not depend on the arms."""
    head, trunk, near, far = body.head, body.trunk, body.legs["near"], body.legs["far"]
    side_on = body.view is View.SIDE
    return {
        "head": head.at,
        "eyes": head.at,
        "mouth": head.out(Point(9 if side_on else 0, 18)),
        "ear": head.out(Point(-20, 4)),
        "chin": head.out(Point(5 if side_on else 0, 34)),
        "top": head.out(Point(0, -58)),
        "neck": body.neck,
        "shoulder": body.shoulders["near"],
        "shoulder_near": body.shoulders["near"],
        "shoulder_far": body.shoulders["far"],
        "chest": trunk.out(Point(14 if side_on else 0, -78)),
        "back": trunk.out(Point(-30, -78)),
        "belly": trunk.out(Point(26 if side_on else 0, -36)),
        "hip": trunk.at,
        "lap": between(trunk.at, near.joint, 0.6),
        "knee": near.joint,
        "knee_near": near.joint,
        "knee_far": far.joint,
        "foot_near": near.end,
        "foot_far": far.end,
    }
