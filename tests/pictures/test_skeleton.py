from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.pictures.geometry import distance
from assess.pictures.hands import HandShape
from assess.pictures.look import Look
from assess.pictures.poses import FRONT, PoseName, pose
from assess.pictures.skeleton import HandGoal, Side, View, arm, body, leaning_to_reach
from assess.pictures.svg import Point

POSES = get_args(PoseName)
LOOK = Look()


@pytest.mark.parametrize("view", [View.FRONT, View.SIDE, View.BACK])
@pytest.mark.parametrize("name", POSES)
def test_every_pose_puts_hands_and_feet_where_it_says(name: PoseName, view: View) -> None:
    chosen = pose(name, from_side=view is View.SIDE)
    frame = body(LOOK, chosen, view)
    middle = frame.shoulder_middle
    sides: tuple[tuple[Side, Point, HandShape], ...] = (
        ("near", chosen.near, chosen.near_hand),
        ("far", chosen.far, chosen.far_hand),
    )
    for side, offset, shape in sides:
        target = Point(middle.x + offset.x, middle.y + offset.y)
        solved = arm(frame, side, HandGoal(target=target, shape=shape))
        assert distance(solved.meeting, target) < 9, f"{side} hand"
        assert frame.legs[side].gap < 9, f"{side} foot"


@given(
    st.floats(-40, 70), st.floats(-70, 90), st.sampled_from(get_args(HandShape)), st.sampled_from(["near", "far"]),
    st.one_of(st.none(), st.floats(0, 180)),
)  # fmt: skip
def test_a_hand_of_any_shape_meets_a_target_near_the_chest(
    dx: float, dy: float, shape: HandShape, side: Side, axis: float | None
) -> None:
    frame = body(LOOK, pose("stand", from_side=True), View.SIDE)
    shoulder = frame.shoulders[side]
    target = Point(shoulder.x + 20 + dx, shoulder.y + dy)
    solved = arm(frame, side, HandGoal(target=target, shape=shape, axis=axis))
    assert distance(solved.meeting, target) <= solved.bones.gap + 0.01


def test_a_fist_stands_across_the_rod_it_closes_round() -> None:
    frame = body(LOOK, pose("stand", from_side=True), View.SIDE)
    target = Point(frame.shoulders["near"].x + 80, frame.shoulders["near"].y + 40)
    solved = arm(frame, "near", HandGoal(target=target, shape="grip", axis=90))
    assert abs(solved.angle) < 25


def test_a_flat_hand_lies_level() -> None:
    frame = body(LOOK, pose("stand", from_side=True), View.SIDE)
    target = Point(frame.shoulders["near"].x + 70, frame.shoulders["near"].y + 70)
    solved = arm(frame, "near", HandGoal(target=target, shape="flat"))
    assert abs(solved.angle) < 15


def test_she_leans_only_as_far_as_her_hands_need() -> None:
    standing = pose("stand", from_side=True)
    shoulder = body(LOOK, standing, View.SIDE).shoulders["near"]
    near, far = Point(shoulder.x + 80, shoulder.y + 40), Point(shoulder.x + 190, shoulder.y + 60)
    assert leaning_to_reach(LOOK, standing, {"near": near}).lean == standing.lean
    assert leaning_to_reach(LOOK, standing, {"near": far}).lean > 10
    assert leaning_to_reach(LOOK, standing, {}) == standing


def test_from_the_front_elbows_hang_away_from_the_body() -> None:
    chosen = FRONT["stand"]
    frame = body(LOOK, chosen, View.FRONT)
    middle = frame.shoulder_middle
    left = arm(frame, "near", HandGoal(target=Point(middle.x + chosen.near.x, middle.y + chosen.near.y)))
    right = arm(frame, "far", HandGoal(target=Point(middle.x + chosen.far.x, middle.y + chosen.far.y)))
    assert left.bones.joint.x < left.bones.root.x
    assert right.bones.joint.x > right.bones.root.x


def test_a_kneeling_or_sitting_figure_is_low() -> None:
    for name in ("sit", "squat", "kneel"):
        assert body(LOOK, pose(name, from_side=True), View.SIDE).low
    assert not body(LOOK, pose("stand", from_side=True), View.SIDE).low


def test_the_head_of_a_child_is_larger_for_its_body() -> None:
    child, adult = (body(Look(age=age), pose("stand", from_side=True), View.SIDE) for age in ("child", "adult"))
    assert child.head.scale > adult.head.scale
