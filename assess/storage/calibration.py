"""Queries: what assessors chose in calibration stories. Every query names the organisation."""

from collections.abc import Mapping
from datetime import datetime
from json import loads
from typing import Any

from sqlalchemy import Connection, Row, Update, func, insert, select, update

from assess.domain.calibration import Attempt
from assess.domain.canonical import canonical_bytes
from assess.storage.tables import calibration_attempt


def add(connection: Connection, organisation_id: str, staff_id: str, new: Attempt) -> None:
    """Store an attempt that begins."""
    connection.execute(
        insert(calibration_attempt).values(
            id=new.id,
            organisation_id=organisation_id,
            staff_id=staff_id,
            domain=new.domain,
            fingerprint=new.fingerprint,
            scores=_written(new.scores),
            begun_at=new.begun_at,
            handed_in_at=new.handed_in_at,
        ),
    )


def find(
    connection: Connection, organisation_id: str, staff_id: str, attempt_id: str, *, lock: bool = False
) -> Attempt | None:
    """Give an attempt of this member of staff; `lock` lets nobody else write into it until the transaction ends."""
    query = (
        select(calibration_attempt)
        .where(calibration_attempt.c.organisation_id == organisation_id)
        .where(calibration_attempt.c.staff_id == staff_id)
        .where(calibration_attempt.c.id == attempt_id)
    )
    row = connection.execute(query.with_for_update() if lock else query).first()
    return None if row is None else _attempt(row)


def of_staff(connection: Connection, organisation_id: str, staff_id: str) -> tuple[Attempt, ...]:
    """Give the attempts of a member of staff, newest first."""
    rows = connection.execute(
        select(calibration_attempt)
        .where(calibration_attempt.c.organisation_id == organisation_id)
        .where(calibration_attempt.c.staff_id == staff_id)
        .order_by(calibration_attempt.c.begun_at.desc(), calibration_attempt.c.id.desc()),
    )
    return tuple(_attempt(row) for row in rows)


def last(connection: Connection, organisation_id: str) -> dict[tuple[str, str], datetime]:
    """Give when each member of staff last handed in each domain: (staff, domain) -> moment."""
    moment = func.max(calibration_attempt.c.handed_in_at, type_=calibration_attempt.c.handed_in_at.type)
    rows = connection.execute(
        select(calibration_attempt.c.staff_id, calibration_attempt.c.domain, moment.label("at"))
        .where(calibration_attempt.c.organisation_id == organisation_id)
        .where(calibration_attempt.c.handed_in_at.is_not(None))
        .group_by(calibration_attempt.c.staff_id, calibration_attempt.c.domain),
    )
    return {(row.staff_id, row.domain): row.at for row in rows}


def keep_scores(
    connection: Connection, organisation_id: str, attempt_id: str, scores: Mapping[str, Mapping[str, int]]
) -> None:
    """Store what was chosen until now."""
    connection.execute(_change(organisation_id, attempt_id).values(scores=_written(scores)))


def hand_in(connection: Connection, organisation_id: str, attempt_id: str, at: datetime) -> None:
    """Store that an attempt was handed in."""
    connection.execute(_change(organisation_id, attempt_id).values(handed_in_at=at))


def _change(organisation_id: str, attempt_id: str) -> Update:
    return (
        update(calibration_attempt)
        .where(calibration_attempt.c.organisation_id == organisation_id)
        .where(calibration_attempt.c.id == attempt_id)
    )


def _written(scores: Mapping[str, Mapping[str, int]]) -> str:
    return canonical_bytes(scores).decode()


def _attempt(row: Row[Any]) -> Attempt:
    return Attempt(
        id=row.id,
        domain=row.domain,
        fingerprint=row.fingerprint,
        begun_at=row.begun_at,
        handed_in_at=row.handed_in_at,
        scores=loads(row.scores),
    )
