"""Queries: recordings of prompts, and the verdict of a second person."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from assess.domain.prompt import Recording
from assess.storage.tables import recording


def add(connection: Connection, organisation_id: str, new: Recording) -> None:
    """Store a recording that nobody has judged yet."""
    connection.execute(
        insert(recording).values(
            id=new.id,
            organisation_id=organisation_id,
            language=new.language,
            prompt_key=new.key,
            prompt_digest=new.prompt,
            words=new.words,
            sha256=new.sha256,
            recorded_by=new.recorded_by,
            recorded_at=new.recorded_at,
        ),
    )


def all_of(connection: Connection, organisation_id: str) -> dict[str, list[Recording]]:
    """Give an organisation's recordings by language, the newest first."""
    rows = connection.execute(
        select(recording)
        .where(recording.c.organisation_id == organisation_id)
        .order_by(recording.c.recorded_at.desc(), recording.c.id.desc()),
    )
    found: dict[str, list[Recording]] = {}
    for row in rows:
        found.setdefault(row.language, []).append(_read(row))
    return found


def files_of(connection: Connection, organisation_id: str) -> frozenset[str]:
    """Name the files of an organisation's recordings, by SHA-256."""
    query = select(recording.c.sha256).where(recording.c.organisation_id == organisation_id)
    return frozenset(connection.execute(query).scalars())


def find(connection: Connection, organisation_id: str, recording_id: str) -> Recording | None:
    """Give one of the organisation's recordings."""
    row = connection.execute(
        select(recording).where(recording.c.organisation_id == organisation_id).where(recording.c.id == recording_id),
    ).first()
    return None if row is None else _read(row)


def judge(connection: Connection, recording_id: str, *, approved: bool, by: str, at: datetime) -> bool:
    """Store the verdict; False when there is one already."""
    done = connection.execute(
        update(recording)
        .where(recording.c.id == recording_id)
        .where(recording.c.approved.is_(None))
        .values(approved=approved, judged_by=by, judged_at=at),
    )
    return done.rowcount == 1


def remove(connection: Connection, recording_id: str) -> None:
    """Delete the row; its file goes when no other row names it."""
    connection.execute(delete(recording).where(recording.c.id == recording_id))


def approved(connection: Connection, organisation_id: str, languages: Collection[str]) -> dict[str, str]:
    """Give what plays on tablets: digest of a prompt -> SHA-256 of its newest approved recording."""
    rows = connection.execute(
        select(recording.c.prompt_digest, recording.c.sha256)
        .where(recording.c.organisation_id == organisation_id)
        .where(recording.c.language.in_(languages))
        .where(recording.c.approved.is_(True))
        .order_by(recording.c.recorded_at, recording.c.id),
    )
    return {row.prompt_digest: row.sha256 for row in rows}


def uses(connection: Connection, sha256: str, *, approved: bool = False) -> int:
    """Count the rows that name a file, or only the approved ones."""
    asked = select(func.count()).select_from(recording).where(recording.c.sha256 == sha256)
    if approved:
        asked = asked.where(recording.c.approved.is_(True))
    return int(connection.execute(asked).scalar_one())


def everywhere(connection: Connection) -> dict[str, dict[str, bool]]:
    """Give, for all organisations together: language -> digest of a prompt -> whether a recording is approved."""
    rows = connection.execute(
        select(recording.c.language, recording.c.prompt_digest, recording.c.approved).distinct(),
    )
    found: dict[str, dict[str, bool]] = {}
    for row in rows:
        known = found.setdefault(row.language, {})
        known[row.prompt_digest] = bool(row.approved) or known.get(row.prompt_digest, False)
    return found


def _read(row: Row[tuple[object, ...]]) -> Recording:
    return Recording(
        id=row.id,
        language=row.language,
        key=row.prompt_key,
        prompt=row.prompt_digest,
        words=row.words,
        sha256=row.sha256,
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
        approved=row.approved,
    )
