from collections.abc import Callable

import pytest

from assess.pictures.figure import figure_of
from assess.pictures.head import AWAY, FROM_BEHIND, PROFILE
from assess.pictures.stage import Stage

Staged = Callable[..., Stage]


@pytest.mark.parametrize(
    ("facing", "ahead", "behind"), [("right", [700, 200], [50, 200]), ("left", [50, 200], [700, 200])]
)
def test_a_look_behind_turns_the_head_round(staged: Staged, facing: str, ahead: list[int], behind: list[int]) -> None:
    for spot, mirrored in ((ahead, False), (behind, True)):
        stage = staged({"person": "els", "at": [400, 540], "facing": facing, "looks_at": spot})
        figure = figure_of(stage, "els")
        assert figure.face_mirrored is mirrored
        assert figure.bearing.gaze.x > 0


def test_a_look_down_bows_the_head_and_a_look_up_lifts_it(staged: Staged) -> None:
    tilts = []
    for spot in ([500, 20], [520, 170], [480, 560]):
        stage = staged({"person": "els", "at": [400, 540], "looks_at": spot})
        figure = figure_of(stage, "els")
        tilts.append(figure.frame.head.rotate)
    assert tilts == sorted(tilts)
    assert tilts[0] < 0 < tilts[2]


def test_without_a_word_she_looks_at_the_work_of_her_hands(staged: Staged) -> None:
    stage = staged({"person": "els", "at": [400, 540], "near": {"at": [500, 380]}})
    assert figure_of(stage, "els").bearing.gaze.y > 0.5


def test_people_look_at_each_other(staged: Staged) -> None:
    stage = staged(
        {"person": "els", "at": [200, 540], "looks_at": "mei"},
        {"person": "mei", "at": [600, 540], "facing": "left", "looks_at": "els"},
    )
    for name in ("els", "mei"):
        assert figure_of(stage, name).bearing.gaze.x > 0.8
    assert not stage.troubles


def test_from_the_front_the_head_turns_to_what_is_beside_her(staged: Staged) -> None:
    stage = staged({"person": "els", "at": [400, 540], "facing": "front", "looks_at": [100, 200]})
    figure = figure_of(stage, "els")
    assert figure.bearing.turn == 1
    assert figure.face_mirrored


def test_the_head_alone_may_turn_to_the_viewer(staged: Staged) -> None:
    stage = staged({"person": "els", "at": [400, 540], "face": "front"})
    assert figure_of(stage, "els").bearing.turn == 0


@pytest.mark.parametrize("facing", ["right", "left", "front", "back"])
def test_a_profile_looks_where_she_looks(staged: Staged, facing: str) -> None:
    for spot in ([700, 200], [100, 200]):
        stage = staged({"person": "els", "at": [400, 540], "facing": facing, "face": "profile", "looks_at": spot})
        figure = figure_of(stage, "els")
        assert figure.bearing.turn == PROFILE
        assert figure.face_mirrored is ((spot[0] < 400) != (facing == "left"))


def test_from_behind_her_cheek_shows_on_the_side_where_she_looks(staged: Staged) -> None:
    turns = []
    for spot in ([100, 200], [405, 100], [700, 200]):
        stage = staged({"person": "els", "at": [400, 540], "facing": "back", "looks_at": spot})
        figure = figure_of(stage, "els")
        turns.append((figure.bearing.turn, figure.face_mirrored))
    assert turns == [(AWAY, True), (FROM_BEHIND, False), (AWAY, False)]


def test_from_behind_a_head_that_turns_right_is_seen_in_profile(staged: Staged) -> None:
    stage = staged({"person": "els", "at": [400, 540], "facing": "back", "face": "right"})
    assert figure_of(stage, "els").bearing.turn == PROFILE
