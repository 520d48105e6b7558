"""Reading scenes and cast from the item bank, and drawing them all."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from assess.files.problems import ContentError, Problem, ProblemList
from assess.files.validation import did_you_mean, validated
from assess.files.yaml_with_lines import Document, read_yaml
from assess.pictures.cast import read_cast
from assess.pictures.compose import Picture, Studio
from assess.pictures.places import PLACES
from assess.pictures.props import PROPS
from assess.pictures.scene import Scene, SceneFile


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenScene:
    """A scene and where it was written."""

    scene: Scene
    document: Document
    index: int

    def problem(self, what: str, todo: str) -> Problem:
        """Make a problem that points at this scene."""
        return self.document.problem(("scenes", self.index), f"scene {self.scene.id}: {what}", todo)


def studio(cast: Path) -> Studio:
    """The studio with the project's own props and places and a cast file."""
    return Studio(cast=read_cast(cast), props=PROPS, places=PLACES)


def scene_files(folder: Path) -> list[Path]:
    """The files of scenes in a folder, in a stable order."""
    return sorted(folder.glob("*.yaml"))


def load_scenes(files: Iterable[Path]) -> list[WrittenScene]:
    """Read scenes; raises `ContentError` with every problem of every file, two scenes of one id included."""
    problems = ProblemList()
    found: list[WrittenScene] = []
    seen: dict[str, Path] = {}
    for path in files:
        with problems.gathering():
            document = read_yaml(path)
            for index, scene in enumerate(validated(SceneFile, document).scenes):
                written = WrittenScene(scene=scene, document=document, index=index)
                if scene.id in seen:
                    problems.add(
                        written.problem(f"this id is used before in {seen[scene.id].name}", "Give it another id")
                    )
                seen.setdefault(scene.id, path)
                found.append(written)
    problems.raise_if_any()
    return found


def load_what_can_be_read(files: Iterable[Path]) -> tuple[list[WrittenScene], list[Problem]]:
    """Read file by file, so that one broken file does not hide the others."""
    scenes: list[WrittenScene] = []
    problems: list[Problem] = []
    for path in files:
        try:
            scenes += load_scenes([path])
        except ContentError as error:
            problems += error.problems
    return scenes, problems


def draw_all(scenes: Iterable[WrittenScene], made_in: Studio) -> list[tuple[Picture, list[Problem]]]:
    """Draw scenes, each with the problems the drawing found."""
    drawn = []
    for written in scenes:
        picture = made_in.draw(written.scene)
        problems = [written.problem(trouble, _step(trouble, made_in)) for trouble in picture.troubles]
        drawn.append((picture, problems))
    return drawn


def _step(trouble: str, made_in: Studio) -> str:
    """Say what to do: for a prop that does not exist, which ones have a name like it."""
    unknown = trouble.removeprefix("there is no prop `").removesuffix("`")
    if unknown != trouble:
        return did_you_mean(unknown, made_in.props) or "Take one that is there: `salto pictures props` lists them"
    return "Move it, or change its target"
