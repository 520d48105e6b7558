"""What lies on the bench of somebody who draws: files, the scenes read from them, and what is wrong with them now."""

import threading
from dataclasses import dataclass, field
from pathlib import Path

from assess.files.problems import ContentError, Problem
from assess.pictures.checks import check_scenes
from assess.pictures.compose import Studio
from assess.pictures.library import WrittenScene, load_scenes, scene_files, studio
from assess.pictures.register import REGISTER, read_register

Fingerprint = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One scene as it stands: its drawing, and every problem of it and of the files that cannot be read."""

    version: int
    scenes: tuple[str, ...]
    scene: str | None
    place: str
    alt: str
    must_show: tuple[str, ...]
    svg: str
    problems: tuple[Problem, ...]


@dataclass(slots=True, kw_only=True)
class Bench:
    """Reads the files again when one of them was saved; a file that cannot be read keeps its last scenes.

    Works by looking at times and sizes when it is asked: no watcher, and nothing runs while nobody looks.
    """

    itembank: Path
    files: tuple[Path, ...] = ()
    version: int = 0
    _seen: Fingerprint = ()
    _scenes: dict[Path, list[WrittenScene]] = field(default_factory=dict)
    _broken: list[Problem] = field(default_factory=list)
    _studio: Studio | None = None
    _views: dict[str | None, View] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def view(self, scene: str | None) -> View:
        """Show a scene, or the first one."""
        with self._lock:
            self._look()
            found = [written for scenes in self._scenes.values() for written in scenes]
            chosen = next((written for written in found if written.scene.id == scene), found[0] if found else None)
            name = chosen.scene.id if chosen else None
            if name not in self._views:
                self._views[name] = self._drawn(tuple(written.scene.id for written in found), chosen)
            return self._views[name]

    def _drawn(self, scenes: tuple[str, ...], chosen: WrittenScene | None) -> View:
        problems, svg = list(self._broken), ""
        if chosen is not None and self._studio is not None:
            svg = self._studio.draw(chosen.scene).svg
            try:
                problems += check_scenes([chosen], self._studio, read_register(self.itembank))
            except ContentError as error:
                problems += error.problems
        place = ""
        if chosen is not None:
            line = chosen.document.position(("scenes", chosen.index))[0]
            place = f"{chosen.document.path.name}, line {line}"
        return View(
            version=self.version,
            scenes=scenes,
            scene=chosen.scene.id if chosen else None,
            place=place,
            alt=chosen.scene.alt if chosen else "",
            must_show=chosen.scene.must_show if chosen else (),
            svg=svg,
            problems=tuple(sorted(set(problems))),
        )

    def _look(self) -> None:
        """Read everything again when a file was saved, added or taken away."""
        files = list(self.files) or scene_files(self.itembank / "scenes")
        cast, register = self.itembank / "cast.yaml", self.itembank / REGISTER
        now = tuple(_stamp(path) for path in (*files, cast, register))
        if now == self._seen:
            return
        self._seen, self.version = now, self.version + 1
        self._views.clear()
        self._broken.clear()
        for gone in set(self._scenes) - set(files):
            del self._scenes[gone]
        for path in files:
            try:
                self._scenes[path] = load_scenes([path])
            except ContentError as error:
                self._broken += error.problems
        try:
            self._studio = studio(cast)
        except ContentError as error:
            self._broken += error.problems


def _stamp(path: Path) -> tuple[str, int, int]:
    try:
        found = path.stat()
    except FileNotFoundError:
        return str(path), 0, -1
    return str(path), found.st_mtime_ns, found.st_size
