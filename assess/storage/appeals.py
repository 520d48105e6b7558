"""Queries: appeals against decisions. Every query names the organisation."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from assess.domain.appeal import Appeal, Outcome, Way
from assess.storage.tables import appeal


def add(connection: Connection, organisation_id: str, new: Appeal) -> None:
    """Store an appeal."""
    connection.execute(
        insert(appeal).values(
            id=new.id,
            organisation_id=organisation_id,
            decision_id=new.decision,
            way=new.way.value,
            words=new.words,
            made_at=new.made_at,
            written_by=new.written_by,
            due_on=new.due_on,
        ),
    )


def find(connection: Connection, organisation_id: str, appeal_id: str) -> Appeal | None:
    """Give an appeal of this organisation."""
    row = connection.execute(
        select(appeal).where(appeal.c.organisation_id == organisation_id).where(appeal.c.id == appeal_id),
    ).first()
    return None if row is None else _appeal(row)


def of_decision(connection: Connection, organisation_id: str, decision_id: str) -> tuple[Appeal, ...]:
    """Give the appeals against a decision, oldest first."""
    return tuple(one for one in all_of(connection, organisation_id) if one.decision == decision_id)


def all_of(connection: Connection, organisation_id: str) -> tuple[Appeal, ...]:
    """Give all appeals of an organisation, those that are due first at the front."""
    rows = connection.execute(
        select(appeal).where(appeal.c.organisation_id == organisation_id).order_by(appeal.c.due_on, appeal.c.id),
    )
    return tuple(_appeal(row) for row in rows)


def close(
    connection: Connection, appeal_id: str, *, outcome: Outcome, reason: str, closed_at: datetime, closed_by: str
) -> bool:
    """Store what came of it; False when somebody was quicker."""
    closed = connection.execute(
        update(appeal)
        .where(appeal.c.id == appeal_id)
        .where(appeal.c.outcome.is_(None))
        .values(outcome=outcome.value, reason=reason, closed_at=closed_at, closed_by=closed_by),
    )
    return closed.rowcount == 1


def _appeal(row: Row[Any]) -> Appeal:
    return Appeal(
        id=row.id,
        decision=row.decision_id,
        way=Way(row.way),
        words=row.words,
        made_at=row.made_at,
        written_by=row.written_by,
        due_on=row.due_on,
        outcome=Outcome(row.outcome) if row.outcome else None,
        reason=row.reason,
        closed_at=row.closed_at,
        closed_by=row.closed_by,
    )
