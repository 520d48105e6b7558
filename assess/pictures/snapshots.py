"""A line for each picture with the SHA-256 of its SVG, so that a change of the rig shows which pictures it changed.

One file for each file of scenes, sorted by id, in the form of `sha256sum`: authors who add pictures to different files
never meet in one, and two who meet get conflicts in single lines that `salto pictures snapshot` settles.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from assess.pictures.compose import Picture

SUFFIX = ".sha256"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Which pictures are drawn otherwise than before, are new, or are gone."""

    changed: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.changed or self.new or self.gone)


def digests(pictures: Iterable[Picture]) -> dict[str, str]:
    """The SHA-256 of each picture, by id."""
    found = {picture.scene.id: hashlib.sha256(picture.svg.encode()).hexdigest() for picture in pictures}
    return dict(sorted(found.items()))


def read_snapshot(path: Path) -> dict[str, str]:
    """The digests of a snapshot file; none when there is no file."""
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    return {name.removesuffix(".svg"): digest for digest, _, name in (line.partition("  ") for line in lines)}


def write_snapshot(path: Path, now: Mapping[str, str]) -> None:
    """Write the digests."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{digest}  {name}.svg\n" for name, digest in sorted(now.items())), encoding="utf-8")


def difference(before: Mapping[str, str], now: Mapping[str, str]) -> Difference:
    """Compare two snapshots."""
    return Difference(
        changed=tuple(name for name in now if name in before and before[name] != now[name]),
        new=tuple(name for name in now if name not in before),
        gone=tuple(name for name in before if name not in now),
    )
