"""Draws the pictures of a content folder: scenes and cast in, SVG out."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from assess.content.folders import ContentFolders
from assess.files.problems import ProblemList
from assess.pictures.library import draw_all as draw_scenes
from assess.pictures.library import load_scenes, scene_files, studio
from assess.pictures.props import PROPS


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnPicture:
    """A picture: its bytes, their SHA-256, what it shows in English, and the file of scenes that it comes from."""

    svg: bytes
    sha256: str
    alt: str
    sheet: str


def draw_all(folders: ContentFolders) -> Mapping[str, DrawnPicture]:
    """Draw every scene; ContentError with the problems of all of them."""
    files = scene_files(folders.itembank / "scenes")
    scenes = load_scenes(files)
    problems = ProblemList()
    drawn = {}
    made_in = studio(folders.itembank / "cast.yaml")
    for written, (picture, troubles) in zip(scenes, draw_scenes(scenes, made_in), strict=True):
        problems.add(*troubles)
        svg = picture.svg.encode()
        drawn[written.scene.id] = DrawnPicture(
            svg=svg,
            sha256=hashlib.sha256(svg).hexdigest(),
            alt=written.scene.alt,
            sheet=written.document.path.stem,
        )
    problems.raise_if_any()
    return drawn


def prop_names() -> frozenset[str]:
    """Name every prop that can stand for a thing."""
    return frozenset(PROPS)
