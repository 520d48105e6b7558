"""The files of portfolios: beside the database, under the folder of their organisation, each named by its SHA-256.

No name that somebody gave reaches the disk, and nothing here is served by an address: only `portfolio` knows whose a file is.
"""

import hashlib
import os
import tempfile
from collections.abc import Collection
from datetime import datetime
from pathlib import Path

PATIENCE_SECONDS = 3600


class EvidenceFiles:
    """A folder of files. It stands outside what a web server serves, and only its owner may read it."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when the first file comes."""
        self.folder = folder

    def keep(self, organisation_id: str, body: bytes) -> str:
        """Keep a file, flushed to the disk, and give its SHA-256; the same content is kept once."""
        sha256 = hashlib.sha256(body).hexdigest()
        path = self._path(organisation_id, sha256)
        if path.is_file():
            return sha256
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".")  # readable by its owner only
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(body)
                out.flush()
                os.fsync(out.fileno())
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        _flush_folder(path.parent)
        return sha256

    def read(self, organisation_id: str, sha256: str) -> bytes | None:
        """Give a file; None when it is gone, or is not what its name says."""
        path = self._path(organisation_id, sha256)
        if not path.is_file():
            return None
        body = path.read_bytes()
        return body if hashlib.sha256(body).hexdigest() == sha256 else None

    def remove(self, organisation_id: str, sha256: str) -> None:
        """Delete a file; one that is gone already is no mistake."""
        self._path(organisation_id, sha256).unlink(missing_ok=True)

    def lost(self, kept: Collection[tuple[str, str]], *, older_than: datetime) -> tuple[tuple[str, str], ...]:
        """Give the files (organisation, SHA-256) that no row has and that lay here an hour before a moment.

        A file is written before its row, so a younger one may still get its row.
        """
        if not self.folder.is_dir():
            return ()
        before = older_than.timestamp() - PATIENCE_SECONDS
        there = [path for path in self.folder.glob("*/*") if path.is_file() and path.stat().st_mtime < before]
        found = ((path.parent.name, path.name) for path in there)
        return tuple(sorted(one for one in found if one not in kept))

    def _path(self, organisation_id: str, sha256: str) -> Path:
        return self.folder / organisation_id / sha256


def _flush_folder(folder: Path) -> None:
    """Make the new name itself last through a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
