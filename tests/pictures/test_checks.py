"""What `salto pictures check` finds out without an eye: size, contrast, frame, names."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assess.files.problems import Problem
from assess.pictures.cast import Cast
from assess.pictures.checks import check_scenes
from assess.pictures.compose import Studio
from assess.pictures.library import load_scenes
from assess.pictures.prop import Prop
from assess.pictures.register import Register, read_register
from assess.pictures.svg import Point, rectangle

ROOT = Path(__file__).resolve().parents[2]


def square(name: str, colour: str, size: float = 80) -> Prop:
    return Prop(
        name=name,
        draw=lambda _: rectangle(-size / 2, -size, size, size, colour),
        size=(size, size),
        contacts={"top": Point(0, -size)},
    )


PROPS = {
    prop.name: prop for prop in (square("dark", "#203040"), square("pale", "#F4EFE5"), square("speck", "#203040", 12))
}
Check = Callable[..., list[str]]


@pytest.fixture
def check(tmp_path: Path, cast: Cast) -> Check:
    made_in = Studio(cast=cast, props=PROPS, places={})
    register = read_register(ROOT / "itembank")

    def run(items: str, *, key: str = "[]", more: str = "", known: Register = register) -> list[str]:
        path = tmp_path / "scenes.yaml"
        text = f"scenes:\n- id: trial\n  alt: A trial.\n  must_show: [a trial]\n  key: {key}\n{more}  items:\n{items}"
        path.write_text(text, encoding="utf-8")
        found: list[Problem] = list(check_scenes(load_scenes([path]), made_in, known))
        assert all((problem.path, problem.line, problem.column) == (path, 2, 3) for problem in found)
        return [problem.what.removeprefix("scene trial: ") for problem in found]

    return run


def test_a_large_dark_thing_before_a_pale_wall_is_in_order(check: Check) -> None:
    assert check("  - {prop: dark, at: [400, 300]}\n", key="[dark]") == []


def test_a_thing_that_is_small_on_a_tablet_is_reported_with_its_size(check: Check) -> None:
    [what] = check("  - {prop: speck, at: [400, 300]}\n", key="[speck]")
    assert what.startswith("`speck` is small in a picture 160 wide: 4 pixels long")


def test_a_near_view_makes_a_small_thing_large_enough(check: Check) -> None:
    framing = "  framing: {kind: hands, on: [400, 300], zoom: 6}\n"
    assert check("  - {prop: speck, at: [400, 300]}\n", key="[speck]", more=framing) == []


def test_a_thing_that_is_as_pale_as_the_wall_does_not_stand_out(check: Check) -> None:
    [what] = check("  - {prop: pale, at: [400, 300], contour: false}\n", key="[pale]")
    assert what.startswith("`pale` cannot be seen") or "hardly stands out" in what


def test_the_dark_contour_of_a_pale_thing_counts(check: Check) -> None:
    assert check("  - {prop: pale, at: [400, 300]}\n", key="[pale]") == []


def test_a_thing_behind_another_cannot_be_seen(check: Check) -> None:
    items = "  - {prop: speck, at: [400, 300]}\n  - {prop: dark, at: [400, 330]}\n"
    assert check(items, key="[speck]") == ["`speck` cannot be seen"]


def test_a_thing_that_the_frame_cuts_off_is_reported_with_the_part(check: Check) -> None:
    [what] = check("  - {prop: dark, at: [0, 300]}\n", key="[dark]")
    assert what == "`dark` is cut off by the frame: 48% of it"


def test_what_is_not_key_may_be_cut_off(check: Check) -> None:
    assert check("  - {prop: dark, at: [0, 300]}\n") == []


def test_a_person_may_be_cut_off_below_the_head(check: Check) -> None:
    framing = "  framing: {kind: bust, on: els.head}\n"
    assert check("  - {person: els, at: [400, 540]}\n", key="[els]", more=framing) == []


def test_a_key_that_is_not_in_the_scene_is_reported(check: Check) -> None:
    [what] = check("  - {prop: dark, at: [400, 300]}\n", key="[darc]")
    assert what == "`key` names `darc`, which is not in the scene"


def test_a_key_may_be_a_person_a_held_thing_a_sign_or_a_thing_in_a_bubble(check: Check) -> None:
    items = (
        "  - {person: els, at: [400, 540], holds: [{prop: dark, in: near, as: case}]}\n"
        "  - {mark: tick, at: [600, 300]}\n"
        "  - {bubble: [{prop: pale, at: [0, 30]}], at: [150, 110], size: [160, 120]}\n"
    )
    assert check(items, key="[els, case, tick, pale]") == []


def test_a_head_that_the_frame_cuts_through_is_reported(check: Check) -> None:
    [what] = check("  - {person: els, at: [400, 390]}\n")
    assert what.startswith("the frame cuts els's head")


def test_a_head_outside_the_frame_is_meant_so(check: Check) -> None:
    framing = "  framing: {kind: hands, on: [400, 420]}\n"
    assert check("  - {person: els, at: [400, 540], near: {at: [440, 370]}}\n", more=framing) == []


def test_a_hand_that_works_outside_the_frame_is_reported(check: Check) -> None:
    framing = "  framing: {kind: bust, on: els.head, zoom: 4}\n"
    [what] = check("  - {person: els, at: [400, 540], near: {at: [420, 370]}}\n", more=framing)
    assert what == "els's near hand works outside the frame"


def test_a_picture_without_a_licence_is_reported(check: Check) -> None:
    nothing = Register(entries={}, default=None, document=None)
    assert check("  - {prop: dark, at: [400, 300]}\n", known=nothing) == ["its licence or maker is not known"]


def test_a_hand_that_misses_its_target_is_reported(check: Check) -> None:
    [what] = check("  - {person: els, at: [200, 540], near: {at: [700, 300]}}\n")
    assert "els's near hand misses its target" in what


def test_a_scene_must_say_what_a_stranger_must_name(tmp_path: Path, cast: Cast) -> None:
    path = tmp_path / "scenes.yaml"
    items: Any = "[{prop: dark, at: [400, 300]}]"
    path.write_text(f"scenes:\n- {{id: trial, alt: A trial., items: {items}}}\n", encoding="utf-8")
    made_in = Studio(cast=cast, props=PROPS, places={})
    [problem] = check_scenes(load_scenes([path]), made_in, read_register(ROOT / "itembank"))
    assert problem.what == "scene trial: it has no `must_show`"
