import re
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.pictures.clothes import HEM, tunic_below
from assess.pictures.geometry import between, distance
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


@pytest.mark.parametrize("side", ["near", "far"])
def test_hands_at_work_before_the_belly_leave_the_elbows_beside_the_trunk(side: Side) -> None:
    frame = body(LOOK, pose("stand", from_side=False), View.FRONT)
    outwards = -1 if side == "near" else 1
    target = Point(outwards * 20, frame.shoulder_middle.y + 96)

    def reach(*, akimbo: bool) -> float:
        solved = arm(frame, side, HandGoal(target=target, akimbo=akimbo))
        assert distance(solved.meeting, target) < 1
        return outwards * (solved.bones.joint.x - frame.shoulders[side].x)

    assert 0 < reach(akimbo=False) < 20
    assert reach(akimbo=True) > 40


@pytest.mark.parametrize("lean", [0, 15, 34])
def test_a_work_coat_hangs_round_the_thighs_however_she_leans(lean: float) -> None:
    look = Look(work="#7FB7A8")
    frame = body(look, replace(pose("stand", from_side=True), lean=lean), View.SIDE)
    hem = [float(x) for x in re.findall(r"(-?[\d.]+) 60(?=[QC])", tunic_below(look, frame))]
    thighs = [between(hip, knee, HEM / (knee.y - hip.y)).x for hip, knee, _, _ in frame.legs.values()]
    assert len(hem) == len(thighs)
    for edge, thigh in zip(sorted(hem), sorted(thighs), strict=True):
        assert 15 < abs(edge - thigh) < 30


def test_a_kneeling_or_sitting_figure_is_low() -> None:
    for name in ("sit", "squat", "kneel"):
        assert body(LOOK, pose(name, from_side=True), View.SIDE).low
    assert not body(LOOK, pose("stand", from_side=True), View.SIDE).low


def test_the_head_of_a_child_is_larger_for_its_body() -> None:
    child, adult = (body(Look(age=age), pose("stand", from_side=True), View.SIDE) for age in ("child", "adult"))
    assert child.head.scale > adult.head.scale
