"""Queries: evidence that was kept while observing. Every query names the organisation."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from assess.domain.observation import Context
from assess.domain.observation_evidence import Noted, ObservationEvidence
from assess.domain.portfolio import KeptFile
from assess.storage.tables import observation_evidence

TABLE = observation_evidence


def add(connection: Connection, organisation_id: str, new: ObservationEvidence) -> None:
    """Store a piece."""
    connection.execute(
        insert(TABLE).values(
            id=new.id,
            organisation_id=organisation_id,
            session_id=new.session,
            observation=new.observation,
            domain=new.domain,
            criterion=new.criterion,
            sort=new.sort.value,
            context=new.context.value,
            consent=new.consent,
            body=new.words,
            file_hash=new.file.sha256 if new.file else None,
            file_type=new.file.type if new.file else None,
            file_size=new.file.size if new.file else None,
            added_at=new.added_at,
            added_by=new.added_by,
        ),
    )


def of_sessions(
    connection: Connection, organisation_id: str, session_ids: Collection[str]
) -> tuple[ObservationEvidence, ...]:
    """Give all that was kept in some sessions, in the order in which it was added."""
    rows = connection.execute(
        select(TABLE)
        .where(TABLE.c.organisation_id == organisation_id)
        .where(TABLE.c.session_id.in_(session_ids))
        .order_by(TABLE.c.added_at, TABLE.c.id),
    )
    return tuple(_piece(row) for row in rows)


def find(connection: Connection, organisation_id: str, evidence_id: str) -> ObservationEvidence | None:
    """Give a piece of this organisation."""
    row = connection.execute(
        select(TABLE).where(TABLE.c.organisation_id == organisation_id).where(TABLE.c.id == evidence_id),
    ).first()
    return None if row is None else _piece(row)


def remove(connection: Connection, evidence_id: str) -> None:
    """Delete a piece."""
    connection.execute(delete(TABLE).where(TABLE.c.id == evidence_id))


def _piece(row: Row[Any]) -> ObservationEvidence:
    return ObservationEvidence(
        id=row.id,
        session=row.session_id,
        observation=row.observation,
        domain=row.domain,
        criterion=row.criterion,
        sort=Noted(row.sort),
        context=Context(row.context),
        consent=row.consent,
        words=row.body,
        file=KeptFile(sha256=row.file_hash, type=row.file_type, size=row.file_size) if row.file_hash else None,
        added_at=row.added_at,
        added_by=row.added_by,
    )
