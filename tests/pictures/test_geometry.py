import math

from hypothesis import given
from hypothesis import strategies as st

from assess.pictures.geometry import Frame, distance, smallest_turn, two_bones
from assess.pictures.svg import Point, shade, tapered

coordinates = st.floats(-400, 400)
points = st.builds(Point, coordinates, coordinates)
bones = st.floats(20, 120)
frames = st.builds(
    Frame, at=points, rotate=st.floats(-360, 360), scale=st.floats(0.1, 5), flip=st.booleans()
)  # fmt: skip


@given(points, points, bones, bones, st.sampled_from([-1.0, 1.0]))
def test_both_bones_keep_their_length(root: Point, target: Point, upper: float, lower: float, bend: float) -> None:
    solved = two_bones(root, target, upper, lower, bend)
    assert math.isclose(distance(solved.root, solved.joint), upper, rel_tol=1e-6)
    assert math.isclose(distance(solved.joint, solved.end), lower, rel_tol=1e-3)


@given(points, points, bones, bones, st.sampled_from([-1.0, 1.0]))
def test_a_target_within_reach_is_reached(
    root: Point, target: Point, upper: float, lower: float, bend: float
) -> None:  # fmt: skip
    span = distance(root, target)
    solved = two_bones(root, target, upper, lower, bend)
    if abs(upper - lower) + 1 <= span <= (upper + lower) * 0.999:
        assert solved.gap < 1e-6
    else:
        assert math.isclose(solved.gap, abs(distance(root, solved.end) - span), abs_tol=1e-6)


@given(points, points, bones, bones)
def test_the_two_bends_lie_on_either_side_of_the_line(root: Point, target: Point, upper: float, lower: float) -> None:
    one, other = (two_bones(root, target, upper, lower, bend).joint for bend in (1, -1))

    def side(point: Point) -> float:
        return (target.x - root.x) * (point.y - root.y) - (target.y - root.y) * (point.x - root.x)

    assert math.isclose(side(one), -side(other), abs_tol=1e-3 * max(1, abs(side(one))))


@given(frames, points)
def test_going_out_of_a_frame_and_back_changes_nothing(frame: Frame, point: Point) -> None:
    assert distance(frame.into(frame.out(point)), point) < 1e-6


@given(frames, st.floats(-720, 720))
def test_a_direction_survives_a_frame_and_back(frame: Frame, angle: float) -> None:
    assert abs(smallest_turn(frame.angle_into(frame.angle_out(angle)) - angle)) < 1e-6


@given(st.floats(-5000, 5000))
def test_the_smallest_turn_is_never_more_than_half_a_circle(angle: float) -> None:
    assert -180 <= smallest_turn(angle) <= 180


@given(points, points, st.floats(1, 40), st.floats(1, 40))
def test_a_limb_is_a_closed_path_for_any_two_circles(one: Point, other: Point, first: float, second: float) -> None:
    path = tapered(one, first, other, second)
    assert path.startswith("M")
    assert path.endswith("Z")
    assert "nan" not in path
    assert "e-" not in path


def test_a_limb_whose_one_end_lies_within_the_other_is_the_larger_circle() -> None:
    assert tapered(Point(0, 0), 20, Point(2, 0), 5) == "M-20 0a20 20 0 1 0 40 0a20 20 0 1 0 -40 0Z"


@given(st.floats(-1, 1))
def test_a_shade_stays_a_colour(amount: float) -> None:
    assert len(shade("#7B3F8C", amount)) == 7
