"""How somebody sits: hips on the seat, feet on the ground or on a footrest; the legs of children hang."""

from dataclasses import replace

from assess.pictures.look import LIMBS, Look
from assess.pictures.poses import Pose
from assess.pictures.skeleton import ANKLE, LOWER_LEG, UPPER_LEG
from assess.pictures.svg import Point

THIGH = 19
SMALL = frozenset({"baby", "toddler", "child", "schoolchild"})
"""Ages whose legs may hang from a seat that was made for others."""


def seated(chosen: Pose, at: Point, look: Look, *, footrest: Point | None, side_on: bool) -> Pose:
    """The pose on a seat at this point (figure coordinates)."""
    hip = Point(at.x, at.y - THIGH)
    chosen = replace(chosen, hip=hip, seated=True)
    if footrest is not None:
        near, far = Point(footrest.x - 8, footrest.y), Point(footrest.x + 12, footrest.y - 2)
        return replace(chosen, near_foot=near, far_foot=far)
    limbs = LIMBS[look.age]
    hangs = hip.y + ANKLE + (UPPER_LEG * 0.25 + LOWER_LEG) * limbs
    if look.age not in SMALL or hangs > 0:
        return chosen
    ahead = at.x + (UPPER_LEG * limbs * 0.8 if side_on else 0)
    near_x, far_x = chosen.near_foot.x * 0.4, chosen.far_foot.x * 0.4
    return replace(chosen, near_foot=Point(ahead + near_x, hangs), far_foot=Point(ahead + far_x, hangs))
