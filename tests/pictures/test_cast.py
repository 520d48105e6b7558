"""The people of the pictures: everybody who looks at a picture may find somebody like herself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assess.pictures.cast import Cast
from assess.pictures.library import studio
from assess.pictures.scene import Scene
from assess.pictures.stage import Stage

ROOT = Path(__file__).resolve().parents[2]
CHILDREN = frozenset({"baby", "toddler", "child", "schoolchild", "teen"})
COLOURS = ("skin", "hair", "hair_colour", "scarf", "top", "bottom")


def test_grown_people_are_of_every_age_from_twenty_to_seventy_five(cast: Cast) -> None:
    years = [look.years for look in cast.values() if look.age not in CHILDREN]
    assert min(years) <= 20
    assert max(years) >= 75
    assert all(any(start <= one < start + 10 for one in years) for start in range(20, 80, 10))


def test_there_are_children_of_every_age_from_baby_to_teenager(cast: Cast) -> None:
    assert {look.age for look in cast.values()} >= CHILDREN
    assert any(look.years == 10 for look in cast.values())


@pytest.mark.parametrize("sex", ["female", "male"])
def test_women_and_men_are_of_five_skin_tones(cast: Cast, sex: str) -> None:
    assert {look.skin for look in cast.values() if look.sex == sex and look.age not in CHILDREN} == {1, 2, 3, 4, 5}


def test_old_people_are_of_five_skin_tones(cast: Cast) -> None:
    assert {look.skin for look in cast.values() if look.age == "old"} == {1, 2, 3, 4, 5}


def test_headscarves_and_head_wraps_are_of_several_styles_and_on_every_age(cast: Cast) -> None:
    covered = [look for look in cast.values() if look.covered]
    assert len({look.hair for look in covered}) >= 5
    assert {look.age for look in covered} >= {"adult", "old"}
    assert all(look.sex == "female" for look in covered)


def test_no_two_people_look_the_same(cast: Cast) -> None:
    assert len({tuple(getattr(look, one) for one in COLOURS) for look in cast.values()}) == len(cast)


def test_an_age_fits_the_years(cast: Cast) -> None:
    fits = {
        "baby": (0, 1),
        "toddler": (1, 3),
        "child": (4, 8),
        "schoolchild": (9, 12),
        "teen": (13, 17),
        "adult": (18, 65),
        "old": (64, 99),
    }
    assert [name for name, look in cast.items() if not fits[look.age][0] <= look.years <= fits[look.age][1]] == []


def test_a_wheelchair_carries_her_and_its_near_wheel_lies_over_her(cast: Cast) -> None:
    items = [{"prop": "wheelchair", "at": [400, 540]}, {"person": "hoda", "seat": "wheelchair.seat"}]
    made_in = studio(ROOT / "itembank" / "cast.yaml")
    scene = Scene.model_validate({"id": "rides", "alt": "She sits in a wheelchair.", "items": items})
    picture = made_in.draw(scene)
    assert picture.troubles == ()
    stage = Stage(scene=scene, cast=cast, props=made_in.props)
    gap = stage.anchor("hoda.foot_near").y - stage.anchor("wheelchair.footrest").y
    assert abs(gap) < 20
    assert picture.svg.rindex("M-74 -60a58 58") > picture.svg.rindex(cast["hoda"].bottom)


def test_who_pushes_a_wheelchair_does_not_hide_who_sits_in_it() -> None:
    items = [
        {"prop": "wheelchair", "at": [450, 540]},
        {"person": "hoda", "seat": "wheelchair.seat"},
        {"person": "samir", "at": [280, 540], "near": {"to": "wheelchair.handle"}, "far": {"to": "wheelchair.handle"}},
    ]
    made_in = studio(ROOT / "itembank" / "cast.yaml")
    scene = Scene.model_validate({"id": "pushes", "alt": "He pushes a wheelchair.", "items": items})
    stage = Stage(scene=scene, cast=made_in.cast, props=made_in.props)
    assert stage.roll.holders == {}
    assert made_in.draw(scene).troubles == ()


def test_the_legs_of_a_child_hang_from_a_chair_and_nobody_is_told_that_it_is_too_high(
    staged: Callable[..., Stage],
) -> None:
    stage = staged({"prop": "seat", "at": [400, 540]}, {"person": "mila", "seat": "seat.seat"})
    stage.check_feet("mila")
    assert stage.troubles == []
    assert stage.anchor("mila.foot_near").y < 540 - 20
