"""Pictures and tasks together: who makes the mistakes, and whether options can be told apart without colour."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from assess.cli.pictures import pictures
from assess.content.folders import ContentFolders
from assess.domain.item import Key, Option, Task, TaskKind
from assess.domain.text import Text
from assess.pictures.library import WrittenScene, load_scenes
from assess.services.checking_content import check_content
from assess.services.checking_pictures import mistaken, told_apart
from assess.settings import default_content

Run = Callable[..., Result]
PEOPLE = {"alone": ["els"], "pair": ["els", "karim"], "others": ["els", "fatou"]}


@pytest.fixture
def scenes(tmp_path: Path) -> list[WrittenScene]:
    path = tmp_path / "scenes.yaml"
    text = "scenes:\n"
    for scene, people in PEOPLE.items():
        items = ", ".join(f"{{person: {name}}}" for name in people)
        text += f"- {{id: {scene}, alt: A trial., items: [{items}]}}\n"
    path.write_text(text, encoding="utf-8")
    return load_scenes([path])


def task(kind: TaskKind, key: Key, *names: str) -> Task:
    options = tuple(
        Option(id=letter, picture=name, text=Text({"en": name})) for letter, name in zip("abcd", names, strict=False)
    )
    return Task(
        id="trial", domain="cleaning", kind=kind, criterion="floor", prompt=Text({"en": "?"}), picture=None, options=options,
        groups=(), key=key, why="", source="", practice=False,
    )  # fmt: skip


def test_in_a_choice_who_is_in_every_option_makes_the_mistake_in_all_but_the_key(scenes: list[WrittenScene]) -> None:
    found = mistaken(scenes, [task("choose", "b", "pair", "alone", "others")])
    assert found == {"pair": {"els"}, "others": {"els"}}


@pytest.mark.parametrize("group", ["not-good", "listens-not", "unsafe", "wrong", "no"])
def test_in_a_sorting_of_acts_everybody_of_a_less_good_act_makes_the_mistake(
    scenes: list[WrittenScene], group: str
) -> None:
    found = mistaken(scenes, [task("sort", {"a": group, "b": "good"}, "pair", "alone")])
    assert found == {"pair": {"els", "karim"}}


def test_a_sorting_of_things_judges_nobody(scenes: list[WrittenScene]) -> None:
    assert mistaken(scenes, [task("sort", {"a": "paper", "b": "notebook"}, "pair", "alone")]) == {}


def test_an_order_judges_nobody(scenes: list[WrittenScene]) -> None:
    assert mistaken(scenes, [task("order", ("b", "a"), "pair", "alone")]) == {}


def shown(colour: str, box: tuple[int, int, int, int] = (60, 40, 100, 80)) -> Image.Image:
    image = Image.new("RGB", (160, 120), "#F5F0E6")
    image.paste(colour, box)
    return image


def test_a_red_and_a_green_cloth_of_one_lightness_are_not_told_apart() -> None:
    assert not told_apart(shown("#C0392B"), shown("#4F7A28"))


def test_a_dark_and_a_pale_cloth_are_told_apart() -> None:
    assert told_apart(shown("#203040"), shown("#9FD0B0"))


def test_the_same_cloth_at_another_place_is_told_apart() -> None:
    assert told_apart(shown("#C0392B"), shown("#C0392B", (10, 40, 50, 80)))


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    for folder in ("rubrics", "itembank", "translations"):
        copytree(default_content() / folder, tmp_path / folder)
    return tmp_path


@pytest.fixture
def run(ours: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("SALTO_CONTENT", str(ours))
    monkeypatch.chdir(ours)
    return lambda *args: CliRunner().invoke(pictures, list(args))


@pytest.mark.slow
def test_a_sheet_without_problems_and_the_balance_are_printed(run: Run) -> None:
    result = run("check", "--sheet", "gardening")
    assert result.exit_code == 0, result.output
    assert "women with hair covered" in result.output
    assert ", 0 problems" in result.output
    assert " draft)" in result.output


@pytest.mark.slow
def test_what_is_wrong_with_a_picture_or_its_entry_is_printed_with_its_place(run: Run, ours: Path) -> None:
    sheet = ours / "itembank" / "scenes" / "cleaning.yaml"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(text.replace("key: [cleaning-trolley]", "key: [unicorn]\n    led: [mei]", 1), encoding="utf-8")
    register = ours / "itembank" / "pictures.yaml"
    register.write_text("default: {licence: CC0, maker: Els}\npictures:\n  no-such-picture: {}\n", encoding="utf-8")
    result = run("check", "--sheet", "cleaning")
    assert result.exit_code == 1
    assert "itembank/scenes/cleaning.yaml:" in result.output
    assert "`key` names `unicorn`, which is not in the scene" in result.output
    assert "`led` names `mei`, who is not in the scene" in result.output
    assert "itembank/pictures.yaml:3:20: there is no picture `no-such-picture`" in result.output


@pytest.mark.slow
def test_a_retired_picture_may_not_be_used(ours: Path) -> None:
    register = ours / "itembank" / "pictures.yaml"
    register.write_text(
        "default: {licence: CC0, maker: Els}\npictures:\n  mop-floor: {status: retired}\n", encoding="utf-8"
    )
    outcome = check_content(ContentFolders(ours))
    assert outcome.problems
    for problem in outcome.problems:
        assert problem.what == "the picture `mop-floor` is retired"
        assert problem.path.is_relative_to(ours)


def test_the_snapshot_says_which_pictures_changed_and_is_renewed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "scenes").mkdir()
    sheet = tmp_path / "scenes" / "home.yaml"
    cast = default_content() / "itembank" / "cast.yaml"
    monkeypatch.chdir(tmp_path)

    def renewed(*scenes: str) -> str:
        sheet.write_text("scenes:\n" + "".join(f"- {scene}\n" for scene in scenes), encoding="utf-8")
        result = CliRunner().invoke(pictures, ["snapshot", "--scenes", "scenes", "--cast", str(cast), "--out", "kept"])
        assert result.exit_code == 0, result.output
        return result.output

    first = "{id: first, alt: A trial., items: [{person: els}]}"
    assert "new      home: first" in renewed(first)
    kept = tmp_path / "kept" / "home.sha256"
    before = kept.read_bytes()
    assert renewed(first) == "1 pictures in kept\n"
    assert kept.read_bytes() == before
    said = renewed(first.replace("els", "mei"), "{id: second, alt: A trial., items: [{person: els}]}")
    assert "changed  home: first" in said
    assert "new      home: second" in said
    assert "gone     home: second" in renewed(first)
    sheet.rename(sheet.with_name("house.yaml"))
    CliRunner().invoke(pictures, ["snapshot", "--scenes", "scenes", "--cast", str(cast), "--out", "kept"])
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["house.sha256"]
