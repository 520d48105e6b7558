"""Every picture of the item bank: it draws, it is small and allowed, and mistakes are nobody's own."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assess.files.yaml_with_lines import read_yaml
from assess.pictures.cast import Cast
from assess.pictures.compose import Picture
from assess.pictures.library import WrittenScene, draw_all, load_scenes, scene_files, studio
from assess.pictures.scene import PersonItem
from assess.pictures.subset import outside_subset

ROOT = Path(__file__).resolve().parents[2]
BANK = ROOT / "itembank"
LARGEST = 40_000
"""Bytes of one picture: a tablet on a slow line gets all pictures of a session."""
BAD_MOODS = frozenset({"angry", "sad", "worried", "strained", "tired"})
BAD_GROUPS = frozenset({"not-good", "listens-not"})
"""Groups of `sort` tasks for acts that are less good; other groups (waste) judge nobody."""

Drawn = list[tuple[Picture, list[Any]]]


@pytest.fixture(scope="module")
def scenes() -> list[WrittenScene]:
    return load_scenes(scene_files(BANK / "scenes"))


@pytest.fixture(scope="module")
def pictures(scenes: list[WrittenScene]) -> Drawn:
    return list(draw_all(scenes, studio(BANK / "cast.yaml")))


def test_every_picture_draws_without_a_problem(pictures: Drawn) -> None:
    assert [str(problem) for _, problems in pictures for problem in problems] == []


def test_two_drawings_give_the_same_bytes(scenes: list[WrittenScene], pictures: Drawn) -> None:
    again = draw_all(scenes, studio(BANK / "cast.yaml"))
    changed = [a.scene.id for (a, _), (b, _) in zip(pictures, again, strict=True) if a.svg != b.svg]
    assert changed == []


def test_every_picture_keeps_to_the_allowed_svg(pictures: Drawn) -> None:
    assert {picture.scene.id: found for picture, _ in pictures if (found := outside_subset(picture.svg))} == {}


def test_no_picture_is_too_large(pictures: Drawn) -> None:
    sizes = {picture.scene.id: len(picture.svg.encode()) for picture, _ in pictures}
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}


def test_every_scene_says_what_it_shows_and_what_a_stranger_must_name(scenes: list[WrittenScene]) -> None:
    assert [w.scene.id for w in scenes if not w.scene.alt.strip()] == []
    assert [w.scene.id for w in scenes if not w.scene.must_show or not all(map(str.strip, w.scene.must_show))] == []


def test_no_two_scenes_give_the_same_picture(pictures: Drawn) -> None:
    by_svg: dict[str, list[str]] = {}
    for picture, _ in pictures:
        by_svg.setdefault(picture.svg, []).append(picture.scene.id)
    assert [names for names in by_svg.values() if len(names) > 1] == []


def _tasks() -> Iterator[dict[str, Any]]:
    for path in sorted(BANK.glob("*/tasks.yaml")):
        if path.parent.name != "practice":
            data: Any = read_yaml(path).data
            yield from data["tasks"]


def _people(scenes: Iterable[WrittenScene]) -> dict[str, list[PersonItem]]:
    return {w.scene.id: [item for item in w.scene.items if isinstance(item, PersonItem)] for w in scenes}


def _acts(scenes: list[WrittenScene], *, good: bool) -> Counter[str]:
    """Count in how many good or less good acts each one of the cast is the one who acts.

    In a `choose` task these are the people who are in all its options; in a `sort` task those of the picture.
    """
    people = {name: {item.person for item in found} for name, found in _people(scenes).items()}
    acts: Counter[str] = Counter()
    for task in _tasks():
        options = {option["id"]: option["picture"] for option in task.get("options", ())}
        if task["kind"] == "choose":
            shared = set.intersection(*(people[picture] for picture in options.values()))
            for name in options:
                acts.update(shared if (name == task["key"]) is good else ())
        elif task["kind"] == "sort" and BAD_GROUPS & set(task["key"].values()):
            for name, picture in options.items():
                acts.update(people[picture] if (task["key"][name] not in BAD_GROUPS) is good else ())
    return acts


def _share(acts: Counter[str], chosen: Iterable[str]) -> float:
    return sum(acts[name] for name in chosen) / acts.total()


@pytest.mark.parametrize("good", [True, False])
def test_good_and_less_good_acts_are_spread_over_skin_tones(
    scenes: list[WrittenScene], cast: Cast, *, good: bool
) -> None:
    acts = _acts(scenes, good=good)
    tones: Counter[int] = Counter()
    for name, times in acts.items():
        tones[cast[name].skin] += times
    assert set(tones) == {1, 2, 3, 4, 5}, tones
    assert max(tones.values()) <= acts.total() * 0.4, tones


def test_the_head_scarf_is_as_often_in_good_as_in_less_good_acts(scenes: list[WrittenScene], cast: Cast) -> None:
    covered = [name for name, look in cast.items() if look.covered]
    good, less_good = (_share(_acts(scenes, good=which), covered) for which in (True, False))
    assert 0.2 < good < 0.7
    assert abs(good - less_good) < 0.1, (good, less_good)


def test_nobody_alone_makes_the_mistakes(scenes: list[WrittenScene]) -> None:
    mistakes = _acts(scenes, good=False)
    assert len(mistakes) >= 8, mistakes
    assert max(mistakes.values()) <= mistakes.total() / 4, mistakes


def test_bad_moods_are_not_of_one_skin_tone_or_one_dress(scenes: list[WrittenScene], cast: Cast) -> None:
    moody = [item.person for found in _people(scenes).values() for item in found if item.expression in BAD_MOODS]
    assert len({cast[name].skin for name in moody}) >= min(3, len(moody)), moody
    assert sum(cast[name].covered for name in moody) <= len(moody) / 2, moody
