"""Queries: who was asked what she saw, and whether she has answered."""

from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from assess.domain.portfolio import WitnessRequest
from assess.storage.tables import witness_request

_COLUMNS = {
    "organisation": "organisation_id",
    "participant": "participant_id",
    "snapshot": "snapshot_digest",
    "evidence": "evidence_id",
}


def add(connection: Connection, new: WitnessRequest, token_hash: str) -> None:
    """Store that somebody is asked."""
    values = {_COLUMNS.get(one.name, one.name): getattr(new, one.name) for one in fields(new)}
    connection.execute(insert(witness_request).values(**values, token_hash=token_hash))


def find_by_token(connection: Connection, token_hash: str) -> WitnessRequest | None:
    """Give the request behind a link."""
    row = connection.execute(select(witness_request).where(witness_request.c.token_hash == token_hash)).first()
    return None if row is None else _request(row)


def find(connection: Connection, organisation_id: str, request_id: str) -> WitnessRequest | None:
    """Give a request of this organisation."""
    row = connection.execute(
        select(witness_request)
        .where(witness_request.c.organisation_id == organisation_id)
        .where(witness_request.c.id == request_id),
    ).first()
    return None if row is None else _request(row)


def of_participant(connection: Connection, organisation_id: str, participant_id: str) -> tuple[WitnessRequest, ...]:
    """Give all whom somebody's witnesses were asked through, newest first."""
    rows = connection.execute(
        select(witness_request)
        .where(witness_request.c.organisation_id == organisation_id)
        .where(witness_request.c.participant_id == participant_id)
        .order_by(witness_request.c.asked_at.desc(), witness_request.c.id.desc()),
    )
    return tuple(_request(row) for row in rows)


def withdraw(connection: Connection, request_id: str, at: datetime) -> None:
    """Let a link hold no longer."""
    connection.execute(update(witness_request).where(witness_request.c.id == request_id).values(withdrawn_at=at))


def answer(connection: Connection, request_id: str, evidence_id: str) -> bool:
    """Tie a request to what was said; False when somebody was quicker, or the link was withdrawn."""
    answered = connection.execute(
        update(witness_request)
        .where(witness_request.c.id == request_id)
        .where(witness_request.c.evidence_id.is_(None))
        .where(witness_request.c.withdrawn_at.is_(None))
        .values(evidence_id=evidence_id),
    )
    return answered.rowcount == 1


def _request(row: Row[Any]) -> WitnessRequest:
    values = {one.name: getattr(row, _COLUMNS.get(one.name, one.name)) for one in fields(WitnessRequest)}
    return WitnessRequest(**values)
