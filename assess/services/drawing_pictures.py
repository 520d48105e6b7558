"""The pictures of a content folder: scenes and cast in, SVG out; and photographs that stand in for some."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from assess.content.folders import ContentFolders
from assess.content.library import PHOTOS
from assess.errors import SaltoError
from assess.files.problems import Problem, ProblemList
from assess.pictures.library import draw_all as draw_scenes
from assess.pictures.library import load_scenes, scene_files, studio
from assess.pictures.photos import photo_files, read_photo
from assess.pictures.props import PROPS
from assess.pictures.register import REGISTER, Register, read_register


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnPicture:
    """A picture: its bytes, the suffix that says their type, their SHA-256, what it shows in English, its file of scenes."""

    body: bytes
    suffix: str
    sha256: str
    alt: str
    sheet: str


def draw_all(folders: ContentFolders) -> Mapping[str, DrawnPicture]:
    """Draw every scene, and put photographs in their places; ContentError with the problems of all of them."""
    files = scene_files(folders.itembank / "scenes")
    scenes = load_scenes(files)
    problems = ProblemList()
    drawn: dict[str, DrawnPicture] = {}
    made_in = studio(folders.itembank / "cast.yaml")
    for written, (picture, troubles) in zip(scenes, draw_scenes(scenes, made_in), strict=True):
        problems.add(*troubles)
        svg = picture.svg.encode()
        drawn[written.scene.id] = DrawnPicture(
            body=svg,
            suffix="svg",
            sha256=hashlib.sha256(svg).hexdigest(),
            alt=written.scene.alt,
            sheet=written.document.path.stem,
        )
    with problems.gathering():
        drawn |= _photographs(folders, drawn)
    problems.raise_if_any()
    return drawn


def _photographs(folders: ContentFolders, drawn: Mapping[str, DrawnPicture]) -> Mapping[str, DrawnPicture]:
    """Read the photographs whose use somebody confirmed; ContentError for those that may not be shown."""
    register, files = read_register(folders.itembank), photo_files(folders.itembank / PHOTOS)
    problems = ProblemList()
    problems.add(*_unconfirmed(folders, register, files), *_missing(register, files))
    found = {}
    for picture in register.photos.keys() & files.keys() & drawn.keys():
        try:
            photo = read_photo(files[picture])
        except SaltoError as error:
            what, todo = (text % error.values for text in (error.sentence, error.todo))
            problems.add(_at(files[picture], what.removesuffix("."), todo.removesuffix(".")))
            continue
        digest = hashlib.sha256(photo.body).hexdigest()
        found[picture] = replace(drawn[picture], body=photo.body, suffix=photo.suffix, sha256=digest)
    problems.raise_if_any()
    return found


def _unconfirmed(folders: ContentFolders, register: Register, files: Mapping[str, Path]) -> Iterator[Problem]:
    for picture, path in files.items():
        if picture not in register.photos:
            what = f"nobody has confirmed that this photograph may be shown instead of `{picture}`"
            todo = f"Run `salto pictures photo {picture} FILE`, which asks and writes it into {folders.itembank.name}/{REGISTER}"
            yield _at(path, what, todo)


def _missing(register: Register, files: Mapping[str, Path]) -> Iterator[Problem]:
    for picture in register.photos:
        if picture not in files and register.document is not None:
            todo = f"Take `photo` away, or run `salto pictures photo {picture} FILE`"
            steps = ("pictures", picture, "photo")
            yield register.document.problem(steps, f"there is no photograph for `{picture}`", todo, at_key=True)


def photographed_hazards(folders: ContentFolders, hazards: Mapping[str, str]) -> None:
    """Refuse photographs for pictures in which a danger is pointed at (picture to task): it would lie at another place."""
    register = read_register(folders.itembank)
    problems = ProblemList()
    for picture in sorted(register.photos.keys() & hazards.keys()):
        if register.document is not None:
            what = f"{hazards[picture]} asks for a place in `{picture}`, which lies elsewhere in a photograph"
            problems.add(
                register.document.problem(("pictures", picture, "photo"), what, "Keep the drawing", at_key=True)
            )
    problems.raise_if_any()


def _at(path: Path, what: str, todo: str) -> Problem:
    return Problem(path=path, line=1, column=1, what=what, todo=todo)


def prop_names() -> frozenset[str]:
    """Name every prop that can stand for a thing."""
    return frozenset(PROPS)
