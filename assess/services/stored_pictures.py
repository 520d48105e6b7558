"""The pictures of the instance folder, each under its SHA-256: drawings, and photographs that stand in for some."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assess.errors import NotFound
from assess.services.office import Office

MIMETYPES: Mapping[str, str] = {
    "svg": "image/svg+xml",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
}
_NAME = re.compile(rf"[0-9a-f]{{64}}\.({'|'.join(MIMETYPES)})")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPicture:
    """A picture as it is served."""

    body: bytes
    mimetype: str


def name(office: Office, sha256: str) -> str:
    """Give the file name of a picture; that of a drawing when there is none, so that its address answers "not found"."""
    return _found(office.pictures_folder, sha256) or f"{sha256}.svg"


def address(office: Office, sha256: str) -> str:
    """Give the path under which every surface serves a picture."""
    return f"/pictures/{name(office, sha256)}"


def read(office: Office, sha256: str) -> StoredPicture:
    """Give a picture by its digest; NotFound when there is none."""
    return named(office, name(office, sha256))


def named(office: Office, file_name: str) -> StoredPicture:
    """Give a picture by its file name; NotFound when there is none, or it is no name of a picture."""
    path = office.pictures_folder / file_name
    if not (_NAME.fullmatch(file_name) and path.is_file()):
        raise NotFound("no_such_picture", "There is no such picture.", "Open the page again.")
    return StoredPicture(body=path.read_bytes(), mimetype=MIMETYPES[path.suffix.removeprefix(".")])


def _found(folder: Path, sha256: str) -> str | None:
    known = _kept(folder, sha256)
    if known is None:
        _kept.cache_clear()  # it may be drawn a moment later
    return known


@lru_cache(maxsize=4096)
def _kept(folder: Path, sha256: str) -> str | None:
    """Which file has this digest; it never changes once it is there."""
    names = (f"{sha256}.{suffix}" for suffix in MIMETYPES)
    return next((found for found in names if (folder / found).is_file()), None)
