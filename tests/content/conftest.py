from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from assess.content.folders import ContentFolders
from assess.content.library import Library, load_library
from assess.content.sources import SceneFacts

SOUND = Path(__file__).parent / "sound"
SCENE_IDS = (
    "garden-cover",
    "weed",
    "plant",
    "dry-plant",
    "give-water",
    "pull-out",
    "rake-on-path",
    "compost",
    "waste",
    "plastic",
    "fruit",
    "hoe",
)


@pytest.fixture
def scenes() -> dict[str, SceneFacts]:
    found = {
        scene: SceneFacts(sha256=f"{n:064x}", alt=f"Scene {scene}.", sheet="garden")
        for n, scene in enumerate(SCENE_IDS)
    }
    found["weed"] = SceneFacts(sha256="f" * 64, alt="A woman weeds.", sheet="garden")
    found["consent-show"] = SceneFacts(sha256="e" * 64, alt="A tablet is shown.", sheet="screens")
    found["elsewhere"] = SceneFacts(sha256="d" * 64, alt="Another domain.", sheet="kitchen")
    return found


@pytest.fixture
def folders(tmp_path: Path) -> ContentFolders:
    return ContentFolders(copytree(SOUND, tmp_path / "content"))


@pytest.fixture
def load(folders: ContentFolders, scenes: dict[str, SceneFacts]) -> Callable[[], Library]:
    return lambda: load_library(folders, scenes, props=("hoe", "bucket"))
