from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image, ImageChops

from assess.cli.pictures import pictures

ROOT = Path(__file__).resolve().parents[2]
CAST = str(ROOT / "itembank" / "cast.yaml")
WORKED = str(Path(__file__).parent / "scenes" / "worked.yaml")


@pytest.mark.parametrize("options", [[], ["--small"], ["--grey"], ["--blurred"], ["--deuteranopia"]])
def test_a_sheet_shows_the_chosen_scenes(tmp_path: Path, options: list[str]) -> None:
    out = tmp_path / "sheet.png"
    arguments = ["sheet", WORKED, "--cast", CAST, "--out", str(out), "--only", "worked-mop", "--width", "200", *options]
    result = CliRunner().invoke(pictures, arguments)
    assert result.exit_code == 0, result.output
    with Image.open(out) as image:
        assert image.width < 300
        without = image.convert("L").convert("RGB")
        assert (ImageChops.difference(image, without).getbbox() is None) is ("--grey" in options)


@pytest.mark.parametrize(
    ("options", "number"),
    [
        (["--person", "fatma"], 2),
        (["--person", "oma"], 1),
        (["--prop", "bleach-bottle"], 1),
        (["--prop", "phone"], 1),
        (["--domain", "worked"], 6),
        (["--domain", "worked", "--person", "els"], 1),
    ],
)
def test_a_sheet_shows_whom_or_what_is_asked_for(tmp_path: Path, options: list[str], number: int) -> None:
    out = tmp_path / "sheet.png"
    result = CliRunner().invoke(
        pictures, ["sheet", WORKED, "--cast", CAST, "--out", str(out), "--width", "80", *options]
    )
    assert result.exit_code == 0, result.output
    assert f"{number} pictures on" in result.output


def test_a_sheet_of_nothing_is_an_error(tmp_path: Path) -> None:
    out = str(tmp_path / "sheet.png")
    result = CliRunner().invoke(pictures, ["sheet", WORKED, "--cast", CAST, "--out", out, "--person", "nobody"])
    assert result.exit_code == 1
    assert "there is nothing to show" in result.output


def test_things_are_listed_by_a_part_of_their_name_and_drawn_with_their_parts(tmp_path: Path) -> None:
    out = tmp_path / "things.png"
    result = CliRunner().invoke(pictures, ["props", "wheelchair", "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert "wheelchair: armrest, footrest, handle, rim, seat" in result.output
    with Image.open(out) as image:
        colours = {pixel for _, pixel in image.convert("RGB").getcolors(1_000_000) or ()}
    assert {(208, 52, 44), (46, 111, 181)} <= colours, "grips are red, contacts blue"


def test_no_thing_of_that_name_is_an_error() -> None:
    result = CliRunner().invoke(pictures, ["props", "unicorn"])
    assert result.exit_code == 1
    assert "no thing has such a name" in result.output


def test_build_writes_every_scene_and_ends_well(tmp_path: Path) -> None:
    scenes = str(Path(WORKED).parent)
    result = CliRunner().invoke(pictures, ["build", "--scenes", scenes, "--cast", CAST, "--out", str(tmp_path)])
    assert result.exit_code == 0, result.output
    assert (tmp_path / "worked-mop.svg").read_text(encoding="utf-8").startswith("<svg ")


def test_build_tells_what_does_not_fit_and_ends_with_an_error(tmp_path: Path) -> None:
    scenes = tmp_path / "scenes"
    scenes.mkdir()
    item = "{person: els, at: [100, 540], near: {at: [700, 300]}}"
    (scenes / "a.yaml").write_text(f"scenes:\n- id: far\n  alt: Too far.\n  items: [{item}]\n", encoding="utf-8")
    result = CliRunner().invoke(
        pictures, ["build", "--scenes", str(scenes), "--cast", CAST, "--out", str(tmp_path / "out")]
    )
    assert result.exit_code == 1
    assert "a.yaml:2:3: scene far: els's near hand misses its target" in result.output
    assert (tmp_path / "out" / "far.svg").exists()
