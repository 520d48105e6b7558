from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError

from assess.files.problems import ContentError
from assess.pictures.library import load_scenes, load_what_can_be_read
from assess.pictures.scene import Bubble, PersonItem, Scene

MakeScene = Callable[..., Scene]


@pytest.mark.parametrize(
    "item",
    [
        {"person": "fatma", "at": [1, 2], "poze": "stand"},
        {"person": "fatma", "at": [1, 2], "pose": "fly"},
        {"person": "fatma", "at": [1, 2], "expression": "clever"},
        {"person": "fatma", "at": [1, 2], "near": {"at": [1, 2], "hand": "fist"}},
        {"person": "fatma", "at": [1, 2], "holds": [{"prop": "box", "in": "mouth"}]},
        {"prop": "box", "at": [1, 2], "size": 3},
        {"prop": "box", "at": [1]},
        {"mark": "seven", "at": [1, 2]},
        {"bubble": [{"person": "fatma", "at": [0, 0]}], "at": [1, 2], "size": [3, 4]},
        {"nothing": "known"},
    ],
)
def test_an_unknown_word_is_refused(scene: MakeScene, item: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        scene(item)


def test_a_scene_without_a_description_is_refused() -> None:
    with pytest.raises(ValidationError):
        Scene.model_validate({"id": "trial", "items": [{"prop": "box", "at": [1, 2]}]})


def test_each_item_becomes_the_kind_its_first_word_names(scene: MakeScene) -> None:
    made = scene(
        {"person": "fatma", "at": [1, 2]},
        {"bubble": [{"mark": "question", "at": [0, 0]}], "at": [1, 2], "size": [90, 60], "of": "fatma"},
    )
    assert isinstance(made.items[0], PersonItem)
    assert isinstance(made.items[1], Bubble)


def test_one_thing_to_show_may_be_written_without_a_list(scene: MakeScene) -> None:
    assert scene({"prop": "box", "at": [1, 2]}, must_show="a box").must_show == ("a box",)


def written(path: Path, *ids: str) -> Path:
    scenes = "".join(f"- id: {name}\n  alt: A box.\n  items: [{{prop: box, at: [1, 2]}}]\n" for name in ids)
    path.write_text(f"scenes:\n{scenes}", encoding="utf-8")
    return path


def test_two_scenes_of_one_name_are_a_problem_even_in_two_files(tmp_path: Path) -> None:
    files = [written(tmp_path / "a.yaml", "one"), written(tmp_path / "b.yaml", "two", "one")]
    with pytest.raises(ContentError, match=r"used before in a\.yaml"):
        load_scenes(files)


def test_a_mistyped_word_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("scenes:\n- id: one\n  alt: A box.\n  itmes: []\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_scenes([path])
    assert any(problem.line == 4 for problem in caught.value.problems)


def test_one_broken_file_does_not_hide_the_others(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("scenes: 3\n", encoding="utf-8")
    scenes, problems = load_what_can_be_read([broken, written(tmp_path / "a.yaml", "one")])
    assert [found.scene.id for found in scenes] == ["one"]
    assert problems
