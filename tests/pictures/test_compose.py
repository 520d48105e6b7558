import re
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from assess.pictures.cast import Cast
from assess.pictures.compose import Picture, Studio
from assess.pictures.face import Expression
from assess.pictures.hands import HandShape
from assess.pictures.library import draw_all, load_scenes, studio
from assess.pictures.marks import MARKS
from assess.pictures.poses import PoseName
from assess.pictures.scene import PersonItem, Scene
from assess.pictures.snapshots import difference, digests, read_snapshot
from assess.pictures.subset import outside_subset

Drawn = Callable[..., Picture]
ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((Path(__file__).parent / "scenes").glob("*.yaml"))
EXPRESSIONS = get_args(Expression)


def test_the_worked_scenes_draw_without_a_problem() -> None:
    for picture, problems in draw_all(load_scenes(FILES), studio(ROOT / "itembank" / "cast.yaml")):
        assert not problems, picture.scene.id
        assert not outside_subset(picture.svg), picture.scene.id
        people = sum(isinstance(item, PersonItem) for item in picture.scene.items)
        assert len(picture.svg) < 7_000 + 5_500 * people, picture.scene.id


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_what_the_rig_can_do_is_drawn_as_its_snapshot_says(path: Path) -> None:
    """After a change that is meant: look, then `salto pictures snapshot --scenes S --out S/snapshots` with this folder."""
    drawn = [picture for picture, _ in draw_all(load_scenes([path]), studio(ROOT / "itembank" / "cast.yaml"))]
    against = difference(read_snapshot(path.parent / "snapshots" / f"{path.stem}.sha256"), digests(drawn))
    assert not against, against


def test_the_same_scene_gives_the_same_bytes() -> None:
    scenes = load_scenes(FILES)
    first, second = (draw_all(scenes, studio(ROOT / "itembank" / "cast.yaml")) for _ in range(2))
    assert [picture.svg for picture, _ in first] == [picture.svg for picture, _ in second]


def test_everybody_draws_in_every_expression(cast: Cast) -> None:
    plain = Studio(cast=cast, props={}, places={})
    for name in cast:
        seen = set()
        for expression in EXPRESSIONS:
            item = {"person": name, "at": [400, 540], "facing": "front", "expression": expression}
            picture = plain.draw(Scene.model_validate({"id": "one", "alt": "One.", "items": [item]}))
            assert not picture.troubles
            assert not outside_subset(picture.svg)
            seen.add(picture.svg)
        assert len(seen) == len(EXPRESSIONS), name


@pytest.mark.parametrize("facing", ["right", "left", "front", "back"])
@pytest.mark.parametrize("name", get_args(PoseName))
def test_every_pose_draws_from_every_side(drawn: Drawn, name: PoseName, facing: str) -> None:
    picture = drawn({"person": "mei", "at": [400, 540], "pose": name, "facing": facing, "look": {"apron": "#F2EFE6"}})
    assert not picture.troubles
    assert not outside_subset(picture.svg)


@pytest.mark.parametrize(
    "look",
    [
        {"wear": "dress"}, {"wear": "skirt"}, {"wear": "tunic"}, {"work": "#5B8FB9"}, {"vest": "#F2C230"}, {"cap": "#334455"},
        {"hairnet": True}, {"gloves": "#F2C230"}, {"sleeve": "short"}, {"glasses": True}, {"beard": True}, {"build": 1.2},
        {"hair": "afro"}, {"hair": "curly"}, {"hair": "bald"}, {"hair": "braid"}, {"hair": "ponytail"}, {"age": "toddler"},
        {"age": "baby"}, {"age": "schoolchild"}, {"age": "teen"}, {"hair": "puffs"}, {"hair": "fuzz"}, {"hair": "khimar"},
        {"hair": "shayla"}, {"hair": "netela"}, {"hair": "kerchief"}, {"hair": "turban"},
    ],
)  # fmt: skip
@pytest.mark.parametrize("facing", ["right", "front", "back"])
@pytest.mark.parametrize("name", ["stand", "sit", "bend"])
def test_clothes_and_hair_draw_in_every_view(drawn: Drawn, look: dict[str, object], facing: str, name: str) -> None:
    picture = drawn({"person": "els", "at": [400, 540], "pose": name, "facing": facing, "look": look})
    assert not picture.troubles
    assert not outside_subset(picture.svg)


def layers_of(svg: str) -> list[str]:
    """Ids of what is drawn in a contour, in painter's order."""
    return re.findall(r'<g id="([^"]+)">', svg)


def test_people_have_a_dark_contour_round_every_limb(drawn: Drawn) -> None:
    svg = drawn({"person": "els", "at": [400, 540]}).svg
    contours = re.findall(r'<g stroke="#2B2A33" stroke-width="([\d.]+)"><g id="([^"]+)">', svg)
    assert len(contours) >= 6
    widths = {float(width) / 2 * 1.15 for width, _ in contours}
    assert all(4 <= width <= 5 for width in widths)
    assert all(f'<use href="#{name}"/>' in svg for _, name in contours)
    assert len(set(layers_of(svg))) == len(layers_of(svg))


def test_a_held_thing_lies_between_palm_and_fingers(drawn: Drawn) -> None:
    held = drawn(
        {
            "person": "els",
            "at": [400, 540],
            "near": {"at": [490, 320]},
            "holds": [{"prop": "box", "in": "near", "grip": "left"}],
        }
    ).svg
    box = held.index('width="100" height="80"')
    ids = [held.index(f'id="{name}"') for name in layers_of(held)]
    assert any(place < box for place in ids)
    assert any(place > box for place in ids)


def test_a_thing_behind_a_person_stays_behind_when_it_is_fixed(drawn: Drawn) -> None:
    items = (
        {"prop": "box", "at": [470, 400], "fixed": True},
        {"person": "els", "at": [400, 540], "near": {"to": "box.left"}},
    )
    svg = drawn(*items).svg
    assert svg.index('width="100" height="80"') < svg.index("rotate(")


def test_an_unknown_thing_place_or_argument_is_reported_and_the_rest_is_drawn(drawn: Drawn) -> None:
    picture = drawn(
        {"prop": "ship", "at": [1, 2]},
        {"prop": "box", "at": [400, 500], "args": {"colur": "#FFFFFF"}},
        place="moon",
    )
    assert len(picture.troubles) == 3
    assert not outside_subset(picture.svg)


@pytest.mark.parametrize("name", [*MARKS, "arrow"])
def test_every_mark_draws(drawn: Drawn, name: str) -> None:
    assert not outside_subset(drawn({"mark": name, "at": [400, 300], "size": 90}).svg)


@pytest.mark.parametrize("shape", get_args(HandShape))
@pytest.mark.parametrize("over", [True, False])
def test_every_large_hand_draws_round_a_thing(drawn: Drawn, shape: HandShape, *, over: bool) -> None:
    picture = drawn(
        {"prop": "box", "at": [400, 400]},
        {"closeup": shape, "of": "fatma", "at": "box.left", "around": "box", "over": over},
        {"closeup": shape, "at": "box.right", "flip": True, "around": "box", "look": {"gloves": "#F2C230"}},
    )
    assert not picture.troubles
    assert not outside_subset(picture.svg)
    assert picture.svg.count('width="100" height="80"') == 1


@pytest.mark.parametrize("kind", ["speech", "thought"])
@pytest.mark.parametrize("at", [[400, 80], [400, 560], [60, 300]])
def test_a_bubble_shows_its_content_and_points_at_the_speaker(drawn: Drawn, kind: str, at: list[int]) -> None:
    content = [{"bust": "els", "at": [-50, 0], "scale": 0.4}, {"prop": "box", "at": [40, 30], "scale": 0.5}]
    picture = drawn(
        {"person": "fatma", "at": [300, 540]},
        {"bubble": content, "at": at, "size": [220, 110], "of": "fatma", "kind": kind},
    )
    assert not picture.troubles
    assert not outside_subset(picture.svg)


def test_a_closer_framing_enlarges_and_keeps_lines_thin(drawn: Drawn) -> None:
    person = {"person": "els", "at": [400, 540]}
    wide, bust = drawn(person).svg, drawn(person, framing={"kind": "bust", "on": "els.head"}).svg
    zoom = float(re.findall(r"scale\(([\d.]+)\)", bust)[0])
    assert zoom > 2
    width = [float(re.findall(r'stroke="#2B2A33" stroke-width="([\d.]+)"', svg)[0]) for svg in (wide, bust)]
    assert width[0] < width[1] * zoom < width[0] * 1.5


@pytest.mark.parametrize("on", [[0, 0], [800, 600], [400, 300]])
def test_a_framing_never_leaves_the_scene(drawn: Drawn, on: list[int]) -> None:
    svg = drawn({"prop": "box", "at": [400, 540]}, framing={"kind": "hands", "on": on}).svg
    x, y, zoom = (float(n) for n in re.findall(r"<g transform=\"translate\((\S+) (\S+)\) scale\((\S+)\)\"", svg)[0])
    assert x <= 0
    assert y <= 0
    assert 800 * zoom + x + 1 >= 800
    assert 600 * zoom + y + 1 >= 600


def test_two_pictures_on_one_page_do_not_share_ids(drawn: Drawn) -> None:
    item = {"person": "els", "at": [400, 540]}
    one, other = (drawn(item, id=name).svg for name in ("first", "second"))
    assert not set(layers_of(one)) & set(layers_of(other))


@pytest.mark.parametrize("face", ["profile", "away"])
def test_everybody_draws_in_profile_and_turned_away(cast: Cast, face: str) -> None:
    plain = Studio(cast=cast, props={}, places={})
    for name in cast:
        seen = set()
        for expression in EXPRESSIONS:
            item = {"person": name, "at": [400, 540], "face": face, "expression": expression}
            picture = plain.draw(Scene.model_validate({"id": "one", "alt": "One.", "items": [item]}))
            assert not outside_subset(picture.svg)
            seen.add(picture.svg)
        assert len(seen) == (len(EXPRESSIONS) if face == "profile" else 1), name


def test_an_arm_round_somebody_lies_over_her(drawn: Drawn) -> None:
    sleeve, dress = "#112233", "#445566"
    first = {"person": "els", "at": [370, 540], "near": {"to": "noor.back"}, "look": {"top": sleeve}}
    other = {"person": "noor", "at": [440, 540], "facing": "left", "look": {"top": dress}}
    assert (embracing := drawn(first, other)).svg.rindex(sleeve) > embracing.svg.rindex(dress)
    alone = drawn({**first, "near": {"at": [440, 300]}}, other)
    assert alone.svg.rindex(sleeve) < alone.svg.rindex(dress)


def test_of_an_arm_round_a_child_on_her_hip_only_the_hand_lies_over_the_child(drawn: Drawn) -> None:
    sleeve, skin, small = "#112233", "#F2C94C", "#445566"
    adult = {
        "person": "zeynep", "at": [300, 540], "facing": "front", "far": {"to": "mila.hip", "hand": "under"},
        "look": {"top": sleeve, "gloves": skin},
    }  # fmt: skip
    child = {"person": "mila", "seat": {"to": "zeynep.hip", "dx": 50, "dy": -10}, "look": {"top": small}}
    picture = drawn(adult, child)
    assert not picture.troubles
    assert picture.svg.rindex(sleeve) < picture.svg.index(small) < picture.svg.rindex(skin)


def test_a_claw_rests_on_what_is_cut(drawn: Drawn) -> None:
    picture = drawn(
        {"prop": "box", "at": [500, 440]},
        {"person": "mei", "at": [420, 540], "near": {"to": "box.top", "hand": "claw"}},
    )
    assert not picture.troubles
