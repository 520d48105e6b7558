from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from assess.cli.pictures import pictures

ROOT = Path(__file__).resolve().parents[2]
CAST = str(ROOT / "itembank" / "cast.yaml")
WORKED = str(Path(__file__).parent / "scenes" / "worked.yaml")


@pytest.mark.parametrize("options", [[], ["--small"], ["--grey"]])
def test_a_sheet_shows_the_chosen_scenes(tmp_path: Path, options: list[str]) -> None:
    out = tmp_path / "sheet.png"
    arguments = ["sheet", WORKED, "--cast", CAST, "--out", str(out), "--only", "worked-mop", "--width", "200", *options]
    result = CliRunner().invoke(pictures, arguments)
    assert result.exit_code == 0, result.output
    with Image.open(out) as image:
        assert image.mode == ("L" if "--grey" in options else "RGB")
        assert image.width < 300


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
