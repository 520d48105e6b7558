import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner, Result

from assess.cli.content import content
from assess.cli.translations import translations
from assess.settings import default_content

Run = Callable[..., Result]
FOLDERS = ("rubrics", "itembank", "translations")


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    for folder in FOLDERS:
        copytree(default_content() / folder, tmp_path / folder)
    return tmp_path


@pytest.fixture
def run(ours: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("SALTO_CONTENT", str(ours))
    monkeypatch.chdir(ours)
    return lambda *args: CliRunner().invoke(translations if args[0] == "translations" else content, list(args[1:]))


@pytest.mark.slow
def test_our_content_has_no_problems_and_a_summary(run: Run) -> None:
    result = run("content", "check")
    assert result.exit_code == 0, result.output
    assert "cleaning: 6 criteria" in result.output
    assert "No problems." in result.output
    assert "\n0 pictures" not in result.output


@pytest.mark.slow
def test_a_mistake_is_printed_with_its_place_and_the_exit_code_is_1(run: Run, ours: Path) -> None:
    cards = ours / "itembank" / "cleaning" / "cards.yaml"
    cards.write_text(
        cards.read_text(encoding="utf-8").replace("criteria: [floor]", "criteria: [flor]"), encoding="utf-8"
    )
    result = run("content", "check", str(ours))
    assert result.exit_code == 1
    assert "itembank/cleaning/cards.yaml:" in result.output
    assert "the rubric `cleaning` has no criterion `flor`. Did you mean `floor`?" in result.output
    assert "in 1 file." in result.output


@pytest.mark.slow
def test_the_examples_are_run_one_by_one(run: Run, ours: Path) -> None:
    result = run("content", "examples")
    assert result.exit_code == 0, result.output
    assert "worked examples hold." in result.output
    examples = ours / "rubrics" / "cleaning.examples.yaml"
    examples.write_text(
        'examples:\n- {name: "Nobody looked", today: 2026-11-20, expect: {proposal: {floor: 2}}}\n', encoding="utf-8"
    )
    result = run("content", "examples")
    assert result.exit_code == 1
    assert "differs  cleaning: Nobody looked" in result.output
    assert "the rules propose none (missing: no_score) for `floor`, the example expects 2" in result.output


def test_schemas_are_printed_or_written(run: Run, tmp_path: Path) -> None:
    kinds = {"rubric", "cards", "tasks", "examples", "calibration", "status"}
    assert set(json.loads(run("content", "schema").output)) == kinds
    result = run("content", "schema", "--out", str(tmp_path / "schemas"))
    assert result.exit_code == 0
    assert json.loads((tmp_path / "schemas" / "cards.schema.json").read_text(encoding="utf-8"))["title"] == "CardFile"


@pytest.mark.slow
def test_our_catalogues_have_every_string_of_the_content(run: Run) -> None:
    result = run("translations", "check")
    assert result.exit_code == 0, result.output


@pytest.mark.slow
def test_a_new_string_makes_the_catalogues_stale_until_it_is_extracted(run: Run, ours: Path) -> None:
    rubric = ours / "rubrics" / "cleaning.yaml"
    rubric.write_text(
        rubric.read_text(encoding="utf-8").replace("\ntitle: Cleaning", "\ntitle: Cleaning work"), encoding="utf-8"
    )
    stale = run("translations", "check")
    assert stale.exit_code == 1
    assert "translations/nl/content/cleaning.po:1:1: the catalogue is not up to date." in stale.output
    assert "translations/nl/content/cleaning.po: updated" in run("translations", "extract").output
    assert "translations/nl/content/cleaning.po: unchanged" in run("translations", "extract").output
    assert run("translations", "check").exit_code == 0
    missing = run("translations", "status", "--missing").output
    assert "cleaning.rubric.title: Cleaning work" in missing


@pytest.mark.slow
def test_the_status_says_how_far_a_language_is_and_whether_a_speaker_reviewed_it(run: Run, ours: Path) -> None:
    result = run("translations", "status")
    assert result.exit_code == 0, result.output
    lines = {line.split()[0]: line.split() for line in result.output.splitlines()[1:]}
    assert lines["nl"][1:] == ["100%", "100%", "0", "no", "0", "0"]
    assert lines["fr"][1:] == ["100%", "100%", "0", "no", "0", "0"]
