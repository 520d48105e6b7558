from collections.abc import Callable

import pytest

from assess.pictures.geometry import distance
from assess.pictures.stage import Stage
from assess.pictures.svg import Point

Staged = Callable[..., Stage]


def near(first: Point, second: Point, by: float = 1) -> bool:
    return distance(first, second) <= by


def test_a_hand_goes_to_a_point_of_the_picture(staged: Staged) -> None:
    stage = staged({"person": "fatma", "at": [300, 540], "near": {"at": [390, 320]}})
    assert near(stage.anchor("fatma.hand"), Point(390, 320))


def test_a_hand_goes_to_a_place_on_a_thing_also_when_she_faces_left(staged: Staged) -> None:
    stage = staged(
        {"person": "fatma", "at": [500, 540], "facing": "left", "near": {"to": "box.top", "dx": 20}},
        {"prop": "box", "at": [390, 420]},
    )
    assert near(stage.anchor("fatma.hand"), Point(410, 420 - 80 * 1.15))


def test_a_hand_finds_another_persons_elbow(staged: Staged) -> None:
    stage = staged(
        {"person": "oma", "at": [300, 540]},
        {"person": "sara", "at": [440, 540], "facing": "left", "near": {"to": "oma.elbow"}},
    )
    assert near(stage.anchor("sara.hand"), stage.anchor("oma.elbow"))
    assert not stage.troubles


def test_what_she_holds_sits_in_her_hand(staged: Staged) -> None:
    stage = staged(
        {
            "person": "mei",
            "at": [300, 540],
            "near": {"at": [390, 300]},
            "holds": [{"prop": "box", "in": "near", "grip": "left"}],
        }
    )
    assert near(stage.anchor("box.left"), stage.anchor("mei.hand"))
    assert near(stage.anchor("box.left"), Point(390, 300))


def test_what_she_holds_is_mirrored_with_her(staged: Staged) -> None:
    stage = staged(
        {
            "person": "mei",
            "at": [300, 540],
            "facing": "left",
            "near": {"at": [210, 300]},
            "holds": [{"prop": "box", "in": "near", "grip": "left"}],
        }
    )
    assert near(stage.anchor("box.left"), Point(210, 300))
    assert stage.anchor("box.right").x < 210


def test_a_tool_in_both_hands_goes_through_both_fists_and_touches_the_floor(staged: Staged) -> None:
    stage = staged(
        {
            "person": "fatma",
            "at": [300, 540],
            "pose": "mop",
            "holds": [{"prop": "pole", "in": "both", "touches": [460, 550]}],
        }
    )
    foot, top = stage.anchor("pole.floor"), stage.anchor("pole.high")
    assert near(foot, Point(460, 550))
    for side in ("near", "far"):
        fist = stage.anchor(f"fatma.hand_{side}")
        across = abs((top.x - foot.x) * (fist.y - foot.y) - (top.y - foot.y) * (fist.x - foot.x)) / distance(foot, top)
        assert across < 2
    assert not stage.troubles


def test_a_hand_that_goes_to_a_grip_holds_the_thing(staged: Staged) -> None:
    items = ({"person": "mei", "at": [300, 540], "near": {"to": "box.left"}}, {"prop": "box", "at": [420, 380]})
    assert staged(*items).roll.holding("mei") == [("box", frozenset({"near"}))]
    fixed = (items[0], {**items[1], "fixed": True})
    assert staged(*fixed).roll.holding("mei") == []


def test_she_sits_where_the_seat_is(staged: Staged) -> None:
    stage = staged(
        {"prop": "seat", "at": [300, 545]},
        {"person": "oma", "at": [300, 540], "seat": "seat.seat"},
    )
    stage.check_feet("oma")
    assert stage.body("oma").low
    assert not stage.troubles


def test_a_seat_that_is_too_high_is_reported(staged: Staged) -> None:
    stage = staged({"person": "oma", "at": [300, 540], "seat": [300, 300]})
    stage.check_feet("oma")
    assert any("too high" in trouble for trouble in stage.troubles)


def test_a_hand_that_misses_is_reported_with_the_distance(staged: Staged) -> None:
    stage = staged({"person": "fatma", "at": [100, 540], "near": {"at": [700, 300]}})
    stage.arm("fatma", "near")
    assert "near hand misses its target by" in stage.troubles[0]


def test_a_foot_that_misses_is_reported(staged: Staged) -> None:
    stage = staged({"person": "fatma", "at": [300, 540], "far_foot": [600, 500]})
    stage.check_feet("fatma")
    assert "far foot misses" in stage.troubles[0]


def test_two_hands_that_wait_for_each_other_are_reported_and_still_drawn(staged: Staged) -> None:
    stage = staged(
        {"person": "fatma", "at": [300, 540], "near": {"to": "els.hand"}},
        {"person": "els", "at": [450, 540], "facing": "left", "near": {"to": "fatma.hand"}},
    )
    stage.arm("fatma", "near")
    assert any("depends on itself" in trouble for trouble in stage.troubles)


@pytest.mark.parametrize(
    ("anchor", "told"),
    [
        ("table.top", "nothing in the scene is called `table`"),
        ("fatma.tail", "no `tail`"),
        ("box.lid", "no part `lid`"),
    ],
)
def test_an_unknown_name_is_reported(staged: Staged, anchor: str, told: str) -> None:
    stage = staged({"person": "fatma", "at": [300, 540]}, {"prop": "box", "at": [400, 540]})
    stage.anchor(anchor)
    assert told in stage.troubles[0]


def test_the_second_of_a_kind_gets_a_number(staged: Staged) -> None:
    stage = staged({"prop": "box", "at": [100, 540]}, {"prop": "box", "at": [300, 540]})
    assert stage.anchor("box2.foot") == Point(300, 540)


def test_an_unknown_person_and_an_unknown_garment_are_reported(staged: Staged) -> None:
    stage = staged({"person": "nobody", "at": [1, 2]}, {"person": "els", "at": [1, 2], "look": {"hat": "#AA0000"}})
    stage.look("nobody")
    stage.look("els")
    assert "not in the cast" in stage.troubles[0]
    assert "hat" in stage.troubles[1]


def test_a_tool_in_one_hand_stands_where_it_touches_and_the_hand_goes_to_it(staged: Callable[..., Stage]) -> None:
    held = {"prop": "pole", "in": "near", "grip": "low", "touches": [460, 540]}
    stage = staged({"person": "els", "at": [400, 540], "holds": [held]})
    foot, grip = stage.anchor("pole.foot"), stage.anchor("pole.low")
    assert abs(foot.x - 460) < 3
    assert abs(foot.y - 540) < 3
    assert abs(grip.x - stage.anchor("els.hand_near").x) < 3
    assert stage.troubles == []


def test_a_tool_in_a_hand_that_has_its_place_leans_to_what_it_touches(staged: Callable[..., Stage]) -> None:
    held = {"prop": "pole", "in": "near", "grip": "low", "touches": [520, 530]}
    stage = staged({"person": "els", "at": [400, 540], "near": {"at": [470, 352]}, "holds": [held]})
    foot = stage.anchor("pole.foot")
    assert abs(foot.x - 520) < 14
    assert stage.troubles == []


def test_a_tool_that_misses_what_it_touches_is_reported_with_the_distance(staged: Callable[..., Stage]) -> None:
    held = {"prop": "pole", "in": "near", "grip": "low", "touches": [640, 540]}
    stage = staged({"person": "els", "at": [400, 540], "near": {"at": [460, 352]}, "holds": [held]})
    stage.thing("pole")
    [trouble] = stage.troubles
    assert trouble.startswith("pole misses what it touches by ")
    assert trouble.endswith("units: move els's near hand")
