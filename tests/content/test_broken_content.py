"""Each file in broken/ is a file of sound/ with one mistake; expected.toml says what must be reported, and where."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assess.content.folders import ContentFolders
from assess.content.library import load_library
from assess.content.sources import SceneFacts
from assess.content.worked_examples import example_problems, read_examples
from assess.files.problems import Problem, ProblemList

BROKEN = Path(__file__).parent / "broken"
EXPECTED: dict[str, list[str]] = tomllib.loads((BROKEN / "expected.toml").read_text(encoding="utf-8"))
PLACES = {
    "rubric": "rubrics/garden.yaml",
    "examples": "rubrics/garden.examples.yaml",
    "calibration": "rubrics/garden.calibration.yaml",
    "cards": "itembank/garden/cards.yaml",
    "tasks": "itembank/garden/tasks.yaml",
    "practice": "itembank/practice/tasks.yaml",
    "status": "translations/nl/status.yaml",
    "catalogue": "translations/nl/content/garden.po",
}
PROPS = ("hoe", "bucket")


def problems_of(folders: ContentFolders, scenes: dict[str, SceneFacts]) -> list[Problem]:
    problems = ProblemList()
    library = None
    with problems.gathering():
        library = load_library(folders, scenes, props=PROPS)
    for example in read_examples(folders, problems):
        if library is not None:
            problems.add(*example_problems(example, library))
    return list(problems)


def test_the_sound_content_has_no_problems(folders: ContentFolders, scenes: dict[str, SceneFacts]) -> None:
    assert problems_of(folders, scenes) == []


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_mistake_is_told_at_its_place(name: str, folders: ContentFolders, scenes: dict[str, SceneFacts]) -> None:
    place = folders.root / PLACES[name.split(".")[1]]
    place.write_bytes((BROKEN / name).read_bytes())
    found = problems_of(folders, scenes)
    assert [f"{problem.line}:{problem.column} {problem.what}" for problem in found] == EXPECTED[name]
    assert place in {problem.path for problem in found}
    assert all(problem.todo for problem in found)


def test_every_broken_file_has_an_expectation_and_the_other_way_round() -> None:
    assert {path.name for path in BROKEN.iterdir()} - {"expected.toml"} == set(EXPECTED)
    assert len(EXPECTED) >= 32


def test_problems_of_all_files_are_told_at_once_sorted_by_file_and_line(
    folders: ContentFolders, scenes: dict[str, SceneFacts]
) -> None:
    for name in ("an-unknown-criterion.cards.yaml", "a-wrong-key-letter.tasks.yaml", "a-level-too-few.rubric.yaml"):
        (folders.root / PLACES[name.split(".")[1]]).write_bytes((BROKEN / name).read_bytes())
    (folders.root / PLACES["catalogue"]).write_text('msgid "', encoding="utf-8")
    shown = [problem.seen_from(folders.root).split(": ")[0] for problem in problems_of(folders, scenes)]
    assert shown == [
        "itembank/garden/cards.yaml:3:88",
        "itembank/garden/tasks.yaml:10:8",
        "rubrics/garden.yaml:36:5",
        "translations/nl/content/garden.po:1:1",
    ]


def test_files_and_folders_that_do_not_belong_together_are_told(
    folders: ContentFolders, scenes: dict[str, SceneFacts]
) -> None:
    (folders.rubrics / "kitchen.yml").write_text("rubric: kitchen\n", encoding="utf-8")
    (folders.itembank / "garden" / "task.yaml").write_text("tasks: []\n", encoding="utf-8")
    (folders.itembank / "sewing").mkdir()
    (folders.itembank / "practice" / "tasks.yaml").unlink()
    (folders.rubrics / "sewing.examples.yaml").write_text("examples: []\n", encoding="utf-8")
    said = [f"{problem.path.name}: {problem.what}. {problem.todo}" for problem in problems_of(folders, scenes)]
    assert "kitchen.yml: the file kitchen.yml is not read. Rename it to kitchen.yaml" in said
    assert "task.yaml: the file task.yaml is not read. Did you mean `tasks.yaml`?" in said
    assert any("the domain `sewing` has no rubric" in sentence for sentence in said)
    assert any(sentence.startswith("tasks.yaml: the file cannot be read") for sentence in said)
    assert any(sentence.startswith("sewing.examples.yaml: `examples` has 0 values") for sentence in said)


def test_an_empty_folder_says_what_to_write_first(tmp_path: Path) -> None:
    said = [problem.what for problem in problems_of(ContentFolders(tmp_path), {})]
    assert said == ["there are no practice tasks", "there is no rubric"]


def test_without_pictures_the_names_of_pictures_are_not_checked(folders: ContentFolders) -> None:
    assert load_library(folders, None).pictures == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(kind=st.sampled_from(sorted(PLACES)), raw=st.binary(max_size=80), cut=st.floats(0, 1))
def test_whatever_stands_in_a_file_the_answer_is_problems_inside_it_and_never_a_traceback(
    folders: ContentFolders, scenes: dict[str, SceneFacts], kind: str, raw: bytes, cut: float
) -> None:
    place = folders.root / PLACES[kind]
    sound = place.read_bytes()
    at = int(cut * len(sound))
    try:
        place.write_bytes(sound[:at] + raw + sound[at + len(raw) :])
        lines = place.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for problem in problems_of(folders, scenes):
            assert problem.path.is_relative_to(folders.root)
            if problem.path == place:
                assert 1 <= problem.line <= len(lines)
                assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    finally:
        place.write_bytes(sound)
