"""The sounds of the instance folder, each under a SHA-256: outside of what is served as it lies there."""

import os
import re
from pathlib import Path
from tempfile import NamedTemporaryFile

from assess.errors import NotFound
from assess.sound.transcoding import SUFFIX

_DIGEST = re.compile(r"[0-9a-f]{64}")


def path_of(folder: Path, digest: str) -> Path:
    """Give where a sound lies or would lie; NotFound when this is no digest."""
    if not _DIGEST.fullmatch(digest):
        raise _none()
    return folder / f"{digest}.{SUFFIX}"


def read(folder: Path, digest: str) -> bytes:
    """Give a sound; NotFound when there is none."""
    path = path_of(folder, digest)
    if not path.is_file():
        raise _none()
    return path.read_bytes()


def write(path: Path, body: bytes, *, lasting: bool = True) -> None:
    """Write a file whole or not at all; several may write the same one at once. What can be made again need not last."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as out:
        out.write(body)
        if lasting:
            out.flush()
            os.fsync(out.fileno())
    Path(out.name).replace(path)


def _none() -> NotFound:
    return NotFound("no_such_sound", "There is no such recording.", "Open the page again.")
