"""A backup while everybody works: all tables as of one moment, and the instance folder, in one encrypted file; and back.

Without an actor: whoever has the machine and the passphrase.
"""

import os
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from assess.clock import Clock
from assess.errors import BadInput, Conflict
from assess.services import reading_audit_log
from assess.services.evidence_folder import files
from assess.services.office import Office
from assess.settings import Settings
from assess.storage import kept_files, table_dump
from assess.storage.database import Database
from assess.storage.sealed import NotOpenedError, Opener, Sealer

SHORTEST_PASSPHRASE = 16
TABLES = "tables.jsonl"
REMADE = frozenset({"fonts", "voices"})
"""Folders that are made again: typefaces by `salto setup`, computer voices when a tablet asks for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackedUp:
    """What a backup holds."""

    rows: int
    files: int
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a backup turned out to hold when it was restored on trial; `problems` are sentences."""

    rows: int
    files: int
    problems: tuple[str, ...]


def back_up(office: Office, to: Path) -> BackedUp:
    """Write a backup; an existing file is not overwritten. Raises Conflict or BadInput.

    The tables come first and the files after: whatever a row of that moment needs was on the disk before it.
    """
    passphrase = _passphrase(office.settings)
    if to.exists():
        raise Conflict("backup_exists", "This file is there already.", "Give another name.")
    part = to.with_name(f"{to.name}.part")
    try:
        with part.open("wb") as out, tempfile.TemporaryFile(dir=office.settings.instance) as tables:
            part.chmod(0o600)
            rows = -1  # the first line names the version
            for line in table_dump.lines(office.database):
                tables.write(line)
                rows += 1
            sealer = Sealer(out, passphrase)
            with tarfile.open(fileobj=cast("IO[bytes]", sealer), mode="w|gz") as archive:
                _add(archive, TABLES, tables)
                stored = sum(_add_file(archive, office.settings.instance, path) for path in _files(office.settings))
            sealer.close()
            out.flush()
            os.fsync(out.fileno())
        part.replace(to)
    finally:
        part.unlink(missing_ok=True)
    return BackedUp(rows=rows, files=stored, bytes=to.stat().st_size)


def restore(settings: Settings, backup: Path) -> Checked:
    """Fill an installation that is empty: its instance folder and its database. Raises BadInput or Conflict."""
    if settings.instance.exists() and any(settings.instance.iterdir()):
        raise Conflict("not_empty", "The instance folder is not empty.", "Restore into a new one, and look first.")
    return _restore(settings, backup, _passphrase(settings))


def check(settings: Settings, backup: Path) -> Checked:
    """Restore on trial into a temporary folder, look whether everything is there and whole, and throw it away again."""
    with tempfile.TemporaryDirectory(prefix="salto-restore-") as folder:
        trial = Settings(instance=Path(folder) / "instance", content=settings.content)
        return _restore(trial, backup, _passphrase(settings))


def _restore(settings: Settings, backup: Path, passphrase: str) -> Checked:
    settings.instance.mkdir(parents=True, exist_ok=True)
    settings.instance.chmod(0o700)
    database = Database(settings.database)
    try:
        with _opened(backup, passphrase) as archive:
            counts, stored = _unpack(archive, settings.instance, database)
        problems = _problems(settings)
    finally:
        database.close()
    return Checked(rows=sum(counts.values()), files=stored, problems=problems)


@contextmanager
def _opened(backup: Path, passphrase: str) -> Iterator[tarfile.TarFile]:
    try:
        with backup.open("rb") as source:
            opener = Opener(source, passphrase)
            with tarfile.open(fileobj=cast("IO[bytes]", opener), mode="r|gz") as archive:
                yield archive
            while opener.read(1 << 20):
                pass  # the end is checked too
    except (NotOpenedError, tarfile.TarError, EOFError) as error:
        raise BadInput(
            "backup_not_opened",
            "This backup cannot be opened: it is another file, was changed or cut off, or has another passphrase.",
            "Try the passphrase of that time, or an older backup.",
        ) from error
    except table_dump.NotThisVersionError as error:
        raise BadInput(
            "backup_of_another_version",
            "This backup was made by another version of Salto (tables %(version)s).",
            "Restore it with that version, then upgrade.",
            version=error.args[0],
        ) from error
    except table_dump.NotEmptyError as error:
        raise Conflict("not_empty", "The database is not empty.", "Restore into a new one.") from error


def _unpack(archive: tarfile.TarFile, instance: Path, database: Database) -> tuple[dict[str, int], int]:
    counts: dict[str, int] = {}
    stored = 0
    for member in archive:
        source = archive.extractfile(member)
        if source is None:
            continue
        if member.name == TABLES:
            counts = table_dump.restore(database, source)
            continue
        path = instance / Path(member.name).relative_to("instance")
        if not path.resolve().is_relative_to(instance.resolve()):
            raise tarfile.TarError(member.name)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_bytes(source.read())
        path.chmod(0o600)
        stored += 1
    return counts, stored


def _problems(settings: Settings) -> tuple[str, ...]:
    """Look whether the log is whole, and every file of evidence is there and is what its name says."""
    office = Office(settings, Clock())
    try:
        found = [
            f"organisation {organisation}: the audit log is broken at entry {entry}"
            for organisation, entry in reading_audit_log.breaks(office).items()
        ]
        with office.see() as connection:
            kept = kept_files.everywhere(connection)
    finally:
        office.database.close()
    for organisation, sha256 in sorted(kept):
        if files(office).read(organisation, sha256) is None:
            found.append(f"evidence {sha256[:12]}: the file is missing or was changed")
    if not (settings.instance / "secret").is_file():
        found.append("the secret is missing: no certificate can be looked up")
    return tuple(found)


def _files(settings: Settings) -> Iterator[Path]:
    """Walk through the instance folder, without the database's own files and what can be made again."""
    database = settings.database.rpartition("/")[2] if settings.database.startswith("sqlite") else ""
    for path in sorted(settings.instance.rglob("*")):
        inside = path.relative_to(settings.instance)
        own = bool(database) and inside.name.startswith(database)
        if path.is_file() and not own and inside.parts[0] not in REMADE:
            yield path


def _add_file(archive: tarfile.TarFile, instance: Path, path: Path) -> int:
    """Add a file, and give 1; 0 when it went meanwhile, such as evidence that was just taken back."""
    try:
        with path.open("rb") as source:
            _add(archive, f"instance/{path.relative_to(instance).as_posix()}", source)
    except FileNotFoundError:
        return 0
    return 1


def _add(archive: tarfile.TarFile, name: str, source: IO[bytes]) -> None:
    member = tarfile.TarInfo(name)
    member.size = source.seek(0, os.SEEK_END)
    source.seek(0)
    archive.addfile(member, source)


def _passphrase(settings: Settings) -> str:
    if len(settings.backup_passphrase) < SHORTEST_PASSPHRASE:
        raise BadInput(
            "backup_passphrase",
            "SALTO_BACKUP_PASSPHRASE is not set, or has less than 16 characters.",
            "Put six words in a file that is not on this machine only, and name it in SALTO_BACKUP_PASSPHRASE_FILE.",
        )
    return settings.backup_passphrase
