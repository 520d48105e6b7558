"""An installed package carries the default content, so that `pip install` is enough to run Salto."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files of a wheel that is built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    (wheel,) = folder.glob("salto-*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


@pytest.mark.parametrize("folder", ["rubrics", "itembank", "certificates", "translations"])
def test_the_content_travels_inside(names: set[str], folder: str) -> None:
    edited = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*.yaml")}

    assert edited
    assert {f"assess/_content/{name}" for name in edited} <= names


def test_pages_scripts_and_styles_travel_inside(names: set[str]) -> None:
    web = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "assess" / "web").rglob("*.*") if "static" in path.parts
    }

    assert any(name.endswith(".js") for name in web)
    assert web <= names


def test_the_licences_travel_inside_and_the_tests_do_not(names: set[str]) -> None:
    assert {name.rpartition("/")[2] for name in names} >= {"LICENSE", "LICENSE-CONTENT"}
    assert not any(name.startswith("tests/") for name in names)
