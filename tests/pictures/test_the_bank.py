"""Every picture of the item bank: it draws, it is small and allowed, and mistakes are nobody's own."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from assess.content.folders import ContentFolders
from assess.pictures.balance import shares
from assess.pictures.cast import Cast
from assess.pictures.checks import LARGEST
from assess.pictures.compose import Picture
from assess.pictures.library import WrittenScene, draw_all, load_scenes, scene_files, studio
from assess.pictures.snapshots import difference, digests, read_snapshot
from assess.pictures.subset import outside_subset
from assess.services.checking_content import open_words
from assess.services.checking_pictures import appearances, mistaken

ROOT = Path(__file__).resolve().parents[2]
BANK = ROOT / "itembank"
SNAPSHOTS = Path(__file__).parent / "snapshots"

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


def test_every_scene_names_the_things_without_which_it_says_something_else(scenes: list[WrittenScene]) -> None:
    assert [w.scene.id for w in scenes if not w.scene.key] == []


def test_no_two_scenes_give_the_same_picture(pictures: Drawn) -> None:
    by_svg: dict[str, list[str]] = {}
    for picture, _ in pictures:
        by_svg.setdefault(picture.svg, []).append(picture.scene.id)
    assert [names for names in by_svg.values() if len(names) > 1] == []


@pytest.fixture(scope="module")
def mistakes(scenes: list[WrittenScene]) -> Counter[str]:
    """In how many pictures of a less good act each one of the cast is the one who acts."""
    library = open_words(ContentFolders(ROOT))
    return Counter(name for names in mistaken(scenes, library.tasks).values() for name in names)


def test_no_group_carries_mistakes_bad_moods_or_low_roles_more_than_chance_explains(
    scenes: list[WrittenScene], cast: Cast
) -> None:
    found = shares(appearances(scenes, cast, open_words(ContentFolders(ROOT)).tasks))
    assert [str(share) for share in found if share.unfair] == []


def test_every_skin_tone_and_the_headscarf_are_often_seen(scenes: list[WrittenScene], cast: Cast) -> None:
    shown = {share.group: share.shown / share.everybody for share in shares(appearances(scenes, cast, ()))}
    assert {tone for tone in range(1, 6) if shown.get(f"skin tone {tone}", 0) > 0.1} == {1, 2, 3, 4, 5}, shown
    assert 0.2 < shown["women with hair covered"] < 0.7


def test_nobody_alone_makes_the_mistakes(mistakes: Counter[str]) -> None:
    assert len(mistakes) >= 8, mistakes
    assert max(mistakes.values()) <= mistakes.total() / 4, mistakes


def test_every_picture_is_drawn_as_its_snapshot_says(scenes: list[WrittenScene], pictures: Drawn) -> None:
    """When a change of the rig is meant, look at these pictures, then run `salto pictures snapshot`."""
    sheets = {written.document.path.stem for written in scenes}
    assert {path.stem for path in SNAPSHOTS.glob("*.sha256")} == sheets
    for sheet in sorted(sheets):
        drawn = [
            picture
            for written, (picture, _) in zip(scenes, pictures, strict=True)
            if written.document.path.stem == sheet
        ]
        against = difference(read_snapshot(SNAPSHOTS / f"{sheet}.sha256"), digests(drawn))
        assert not against, f"{sheet}: {against}; look at them, then run `salto pictures snapshot`"
