"""Queries: steps of a sign-in under way. Each ends within minutes, and is used once."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from assess.storage.tables import sign_in_step


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What was begun: for whom, where that is known, and the challenge that an answer must hold."""

    id: str
    purpose: str
    staff: str | None
    challenge: str | None
    expires_at: datetime


def add(connection: Connection, new: Step, token_hash: str) -> None:
    """Store a step; of its token only the hash."""
    connection.execute(
        insert(sign_in_step).values(
            id=new.id,
            staff_id=new.staff,
            purpose=new.purpose,
            token_hash=token_hash,
            challenge=new.challenge,
            expires_at=new.expires_at,
            used_at=None,
        ),
    )


def find(connection: Connection, token_hash: str, purpose: str, now: datetime) -> Step | None:
    """Give a step that still holds."""
    row = connection.execute(
        select(sign_in_step)
        .where(sign_in_step.c.token_hash == token_hash)
        .where(sign_in_step.c.purpose == purpose)
        .where(sign_in_step.c.used_at.is_(None))
        .where(sign_in_step.c.expires_at > now),
    ).first()
    return None if row is None else _step(row)


def use(connection: Connection, step_id: str, now: datetime) -> bool:
    """Use a step up; False when somebody else was first."""
    used = connection.execute(
        update(sign_in_step)
        .where(sign_in_step.c.id == step_id)
        .where(sign_in_step.c.used_at.is_(None))
        .values(used_at=now),
    )
    return used.rowcount == 1


def _step(row: Row[Any]) -> Step:
    return Step(
        id=row.id,
        purpose=row.purpose,
        staff=row.staff_id,
        challenge=row.challenge,
        expires_at=row.expires_at,
    )
