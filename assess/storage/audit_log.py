"""Who did what and when. Each entry holds the hash of the one before, so that a change or a gap is seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from assess.domain.canonical import canonical_bytes, digest
from assess.storage.tables import audit_entry, audit_head

START = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One act. `details` holds ids and words of ours, never a name."""

    id: str
    sequence: int
    at: datetime
    actor_kind: str
    actor_id: str
    action: str
    subject_kind: str
    subject_id: str
    details: str
    previous: str
    hash: str


def record(
    connection: Connection,
    organisation_id: str,
    *,
    entry_id: str,
    at: datetime,
    actor: tuple[str, str],
    action: str,
    subject: tuple[str, str],
    details: Mapping[str, Any],
) -> None:
    """Add an entry at the end of the organisation's chain, in the transaction of the act itself."""
    head = connection.execute(
        select(audit_head).where(audit_head.c.organisation_id == organisation_id).with_for_update(),
    ).first()
    sequence, previous = (0, START) if head is None else (head.sequence, head.hash)
    values = {
        "id": entry_id,
        "organisation_id": organisation_id,
        "sequence": sequence + 1,
        "at": at,
        "actor_kind": actor[0],
        "actor_id": actor[1],
        "action": action,
        "subject_kind": subject[0],
        "subject_id": subject[1],
        "details": canonical_bytes(details).decode(),
        "previous": previous,
    }
    values["hash"] = chained(values)
    connection.execute(insert(audit_entry).values(**values))
    if head is None:
        connection.execute(
            insert(audit_head).values(
                organisation_id=organisation_id,
                sequence=values["sequence"],
                hash=values["hash"],
            ),
        )
        return
    connection.execute(
        update(audit_head)
        .where(audit_head.c.organisation_id == organisation_id)
        .values(sequence=values["sequence"], hash=values["hash"]),
    )


def has_entry(connection: Connection, organisation_id: str, action: str, subject_id: str) -> bool:
    """Say whether the log knows that this was done to this subject."""
    found = connection.execute(
        select(audit_entry.c.id)
        .where(audit_entry.c.organisation_id == organisation_id)
        .where(audit_entry.c.action == action)
        .where(audit_entry.c.subject_id == subject_id),
    ).first()
    return found is not None


def chained(values: Mapping[str, Any]) -> str:
    """Give the hash of an entry: over all its values and the hash before it."""
    return digest({**values, "at": values["at"].isoformat()})


def entries(
    connection: Connection, organisation_id: str, *, skip: int, most: int, oldest_first: bool = False
) -> tuple[AuditEntry, ...]:
    """Give entries, the newest first, or the oldest."""
    sequence = audit_entry.c.sequence
    rows = connection.execute(
        select(audit_entry)
        .where(audit_entry.c.organisation_id == organisation_id)
        .order_by(sequence if oldest_first else sequence.desc())
        .offset(skip)
        .limit(most),
    )
    return tuple(_entry(row) for row in rows)


def count(connection: Connection, organisation_id: str) -> int:
    """Count the entries of an organisation."""
    query = select(func.count()).where(audit_entry.c.organisation_id == organisation_id)
    return connection.execute(query).scalar_one()


def first_break(connection: Connection, organisation_id: str, *, first: int = 1, last: int | None = None) -> int | None:
    """Walk the chain and give the sequence number at which it is broken, or None when it is whole.

    From entry `first`, which must follow the one before it, to entry `last`, or else to the end, which must be the one
    that was noted as the end.
    """
    mine = audit_entry.c.organisation_id == organisation_id
    previous, expected = START, first
    if first > 1:
        before = select(audit_entry.c.hash).where(mine).where(audit_entry.c.sequence == first - 1)
        previous = connection.execute(before).scalar_one_or_none() or ""
    query = select(audit_entry).where(mine).where(audit_entry.c.sequence >= first).order_by(audit_entry.c.sequence)
    for row in connection.execute(query if last is None else query.where(audit_entry.c.sequence <= last)):
        values = dict(row._mapping)  # noqa: SLF001  SQLAlchemy's public name for a row as a mapping
        stored = values.pop("hash")
        if row.sequence != expected or row.previous != previous or chained(values) != stored:
            return expected
        previous, expected = stored, expected + 1
    if last is None and not _ends_at(connection, organisation_id, expected - 1, previous):
        return expected
    return None


def _ends_at(connection: Connection, organisation_id: str, sequence: int, stored: str) -> bool:
    """Say whether this entry is the one that was noted as the end of the chain; nothing may be noted."""
    head = connection.execute(select(audit_head).where(audit_head.c.organisation_id == organisation_id)).first()
    return head is None or (head.sequence, head.hash) == (sequence, stored)


def _entry(row: Row[Any]) -> AuditEntry:
    values = dict(row._mapping)  # noqa: SLF001  SQLAlchemy's public name for a row as a mapping
    del values["organisation_id"]
    return AuditEntry(**values)
