"""A power cut, without a plug: what would be on the disk if the current failed right now?

`kill -9` is too weak a test: the operating system still writes what a dead process left behind. In a power cut only
those bytes remain that the database asked the disk to keep (`xSync`). So the statements that our own code sends are
recorded, and played again through a SQLite whose file layer remembers each file as it was at its last sync.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import apsw
from sqlalchemy import event

from assess.storage.database import Database

NAME = "power-cut"


@dataclass
class Recording:
    """The statements of one connection in order, and after which of them something was acknowledged."""

    statements: list[str] = field(default_factory=list)
    acknowledged: list[tuple[int, str]] = field(default_factory=list)

    def acknowledge(self, what: str) -> None:
        """Note that the outside world was now told that `what` is stored."""
        self.acknowledged.append((len(self.statements), what))


@contextmanager
def recorded(database: Database) -> Iterator[Recording]:
    """Record everything that a fresh SQLite database is told, from its first pragma on, through one connection."""
    recording = Recording()

    def listen(connection: sqlite3.Connection, _record: object) -> None:
        connection.set_trace_callback(recording.statements.append)

    event.listen(database.engine, "connect", listen, insert=True)
    yield recording
    event.remove(database.engine, "connect", listen)


class _Disk(apsw.VFS):
    """The ordinary file layer, which also remembers each file as it was when it was last synced."""

    def __init__(self) -> None:
        super().__init__(NAME, "")
        self.kept: dict[str, bytes] = {}

    def xOpen(self, name: "str | apsw.URIFilename | None", flags: list[int]) -> "_File":  # noqa: N802  SQLite's name
        return _File(self, name, flags)


class _File(apsw.VFSFile):
    def __init__(self, disk: _Disk, name: "str | apsw.URIFilename | None", flags: list[int]) -> None:
        super().__init__("", name, flags)
        self._disk = disk
        self._path = name if isinstance(name, str) or name is None else name.filename()

    def xSync(self, flags: int) -> None:  # noqa: N802  SQLite's name
        super().xSync(flags)
        if self._path:
            self._disk.kept[self._path] = Path(self._path).read_bytes()


def cuts(recording: Recording, folder: Path, start: bytes | None = None) -> Iterator[tuple[list[str], Path]]:
    """Play a recording and cut the power after every acknowledgement.

    `start` is the database file that the recording began with; without it, there was none. Gives, for each cut, what had been acknowledged until then and a database file as it would be found afterwards.
    """
    disk = _Disk()
    played = folder / "played.sqlite3"
    if start is not None:
        played.write_bytes(start)
        disk.kept[str(played)] = start
    connection = apsw.Connection(str(played), vfs=NAME)
    done = 0
    told: list[str] = []
    try:
        for position, what in recording.acknowledged:
            for statement in recording.statements[done:position]:
                connection.execute(statement).fetchall()
            done = position
            told.append(what)
            yield told, _found_afterwards(disk, played, folder)
    finally:
        connection.close()
        disk.unregister()


def _found_afterwards(disk: _Disk, played: Path, folder: Path) -> Path:
    for suffix in ("", "-wal", "-journal"):
        path = folder / f"found.sqlite3{suffix}"
        path.unlink(missing_ok=True)
        kept = disk.kept.get(f"{played}{suffix}")
        if kept is not None and Path(f"{played}{suffix}").exists():
            path.write_bytes(kept)
    (folder / "found.sqlite3-shm").unlink(missing_ok=True)
    return folder / "found.sqlite3"
