"""Queries: decisions. They supersede each other; none is changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from json import loads
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from assess.domain.canonical import canonical_bytes, digest
from assess.storage.tables import decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided about one domain of one session.

    `body`: `{"levels": {criterion: 1|2|3|None}, "reasons": {criterion: text}, "proposals": [...]}`.
    """

    id: str
    session: str
    domain: str
    body: Mapping[str, Any]
    decided_by: str
    decided_at: datetime
    supersedes: str | None


def add(connection: Connection, organisation_id: str, new: Decision) -> None:
    """Store a decision."""
    connection.execute(
        insert(decision).values(
            id=new.id,
            organisation_id=organisation_id,
            session_id=new.session,
            domain=new.domain,
            body=canonical_bytes(new.body).decode(),
            digest=digest(new.body),
            decided_by=new.decided_by,
            decided_at=new.decided_at,
            supersedes=new.supersedes,
        ),
    )


def find(connection: Connection, organisation_id: str, decision_id: str) -> Decision | None:
    """Give a decision of this organisation."""
    row = connection.execute(
        select(decision).where(decision.c.organisation_id == organisation_id).where(decision.c.id == decision_id),
    ).first()
    return None if row is None else _decision(row)


def all_of(connection: Connection, organisation_id: str) -> tuple[Decision, ...]:
    """Give every decision of an organisation, oldest first."""
    rows = connection.execute(
        select(decision)
        .where(decision.c.organisation_id == organisation_id)
        .order_by(decision.c.decided_at, decision.c.id),
    )
    return tuple(_decision(row) for row in rows)


def standing(connection: Connection, organisation_id: str) -> dict[tuple[str, str], Decision]:
    """Give the decisions that nothing supersedes, by session and domain."""
    found = all_of(connection, organisation_id)
    superseded = {one.supersedes for one in found}
    return {(one.session, one.domain): one for one in found if one.id not in superseded}


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        id=row.id,
        session=row.session_id,
        domain=row.domain,
        body=loads(row.body),
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        supersedes=row.supersedes,
    )
