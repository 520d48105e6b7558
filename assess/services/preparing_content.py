"""Content is read, checked and drawn once, when it changed; afterwards it is opened within a moment.

The prepared library is kept in the instance folder beside the drawn pictures, under a fingerprint of every file that
it was made from.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from assess.content.folders import ContentFolders
from assess.domain.calibration import Story
from assess.domain.canonical import canonical_bytes, restore
from assess.domain.onward import Onward
from assess.domain.snapshot import Snapshot
from assess.services.office import Office

PREPARED_FILE = "content.json"
PACKAGE = Path(__file__).parent.parent
MADE_FROM = (
    "rubrics/*.yaml",
    "itembank/**/*.yaml",
    "itembank/photos/*",
    "translations/**/*.po",
    "translations/*/*.yaml",
)
MADE_BY = ("pictures/**/*.py", "content/**/*.py", "files/*.py", "domain/*.py", "services/*_content.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Everything that sessions can be planned with, and the languages it speaks (code to own name).

    `onward` holds what comes after each level, by domain; `unreviewed` names the languages whose texts no speaker has
    reviewed yet. `stories` are the calibration stories of each domain that has any, with their agreed scores, and
    `story_pictures` maps each of their scenes to the SHA-256 of its picture: both stay on the server, outside of what a
    session pins.
    """

    fingerprint: str
    library: Snapshot
    languages: Mapping[str, str]
    onward: Mapping[str, tuple[Onward, ...]]
    unreviewed: tuple[str, ...]
    stories: Mapping[str, tuple[Story, ...]]
    story_pictures: Mapping[str, str]


def prepare(office: Office) -> Prepared:
    """Open the content, or read, check and draw it when it changed; ContentError with every problem otherwise."""
    path = office.settings.instance / PREPARED_FILE
    fingerprint = _fingerprint(office.settings.content)
    if path.is_file():
        kept = _opened(path.read_bytes(), fingerprint)
        if kept is not None:
            return kept
    # What reads and draws content is loaded only now: a start with nothing new to read takes half the time.
    checking: Any = import_module("assess.services.checking_content")
    folders = ContentFolders(office.settings.content)
    library, drawn = checking.open_with_pictures(folders)
    _keep_pictures(office, library.pictures, drawn)
    whole = library.snapshot(library.domains)
    shown = {scene.picture for stories in library.stories.values() for story in stories for scene in story.scenes}
    prepared = Prepared(
        fingerprint=fingerprint,
        library=replace(whole, screens=tuple(sorted(library.screens))),
        languages=library.languages,
        onward=library.onward,
        unreviewed=checking.unreviewed(folders, library.languages),
        stories=library.stories,
        story_pictures={scene: library.pictures[scene] for scene in sorted(shown)},
    )
    _write(path, canonical_bytes(prepared))
    return prepared


def library(office: Office) -> Snapshot:
    """Give all content, as sessions can be planned with it."""
    return _prepared(office).library


def languages(office: Office) -> Mapping[str, str]:
    """Give the languages of the content: code to the language's own name."""
    return _prepared(office).languages


def onward(office: Office) -> Mapping[str, tuple[Onward, ...]]:
    """Give what comes after each level, by domain."""
    return _prepared(office).onward


def unreviewed(office: Office) -> tuple[str, ...]:
    """Give the codes of the languages whose texts no speaker has reviewed yet, as staff are told."""
    return _prepared(office).unreviewed


def stories(office: Office) -> Mapping[str, tuple[Story, ...]]:
    """Give the calibration stories of each domain that has any, with the key."""
    return _prepared(office).stories


def story_pictures(office: Office) -> Mapping[str, str]:
    """Give the pictures of the calibration stories: scene to SHA-256."""
    return _prepared(office).story_pictures


@lru_cache(maxsize=8)
def _prepared(office: Office) -> Prepared:
    return prepare(office)


@lru_cache(maxsize=2)
def _opened(body: bytes, fingerprint: str) -> Prepared | None:
    """Open what was kept, unless it was made from something else; the same bytes once for all offices of a process."""
    kept = json.loads(body)
    return restore(Prepared, kept) if kept["fingerprint"] == fingerprint else None


def _keep_pictures(office: Office, pictures: Mapping[str, str], drawn: Mapping[str, Any]) -> None:
    office.pictures_folder.mkdir(parents=True, exist_ok=True)
    for scene, sha256 in pictures.items():
        path = office.pictures_folder / f"{sha256}.{drawn[scene].suffix}"
        if not path.is_file():
            _write(path, drawn[scene].body)


def _write(path: Path, body: bytes) -> None:
    """Write a file whole or not at all."""
    part = path.with_suffix(".part")
    with part.open("wb") as out:
        out.write(body)
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)


def _fingerprint(content: Path) -> str:
    found = hashlib.sha256()
    for root, patterns in ((content, MADE_FROM), (PACKAGE, MADE_BY)):
        for pattern in patterns:
            for path in sorted(root.glob(pattern)):
                found.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
    return found.hexdigest()
