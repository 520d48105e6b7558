"""Queries: home visits, the PIN for them, and what tablets sent that was set aside."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from assess.domain.home_visit import HomeVisit
from assess.storage.tables import event_set_aside, home_visit, participant, session, staff


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAsideEvent:
    """What a tablet sent and was kept apart: `body` is the JSON that came, `visit` the home visit that it belongs to."""

    id: str
    session: str
    reason: str
    body: str
    received_at: datetime
    visit: str | None


def add(connection: Connection, organisation_id: str, new: HomeVisit, locked_key: str) -> None:
    """Store a visit, with its key as only the PIN opens it."""
    connection.execute(
        insert(home_visit).values(
            id=new.id,
            organisation_id=organisation_id,
            session_id=new.session,
            tablet_id=new.tablet,
            staff_id=new.staff,
            locked_key=locked_key,
            made_at=new.made_at,
            until=new.until,
        ),
    )


def find(connection: Connection, organisation_id: str, visit_id: str) -> HomeVisit | None:
    """Give a visit of this organisation."""
    row = connection.execute(
        select(home_visit).where(home_visit.c.organisation_id == organisation_id).where(home_visit.c.id == visit_id),
    ).first()
    return None if row is None else _visit(row)


def of_session(connection: Connection, organisation_id: str, session_id: str) -> tuple[HomeVisit, ...]:
    """Give the visits of a session, the newest first."""
    rows = connection.execute(
        select(home_visit)
        .where(home_visit.c.organisation_id == organisation_id)
        .where(home_visit.c.session_id == session_id)
        .order_by(home_visit.c.made_at.desc(), home_visit.c.id.desc()),
    )
    return tuple(_visit(row) for row in rows)


def locked_key(connection: Connection, visit_id: str) -> str | None:
    """Give the key of a visit as only the PIN opens it; None when it has ended."""
    query = select(home_visit.c.locked_key).where(home_visit.c.id == visit_id)
    return cast("str | None", connection.execute(query).scalar_one())


def change(connection: Connection, visit_id: str, **values: Any) -> None:
    """Note what became of a visit."""
    connection.execute(update(home_visit).where(home_visit.c.id == visit_id).values(**values))


def pin_hash(connection: Connection, staff_id: str) -> str | None:
    """Give the hash of a member of staff's PIN, or None where she has none."""
    query = select(staff.c.visit_pin_hash).where(staff.c.id == staff_id)
    return cast("str | None", connection.execute(query).scalar_one())


def set_aside(connection: Connection, organisation_id: str) -> tuple[SetAsideEvent, ...]:
    """Give what was set aside and nobody has dealt with, the newest first; not of who was erased."""
    rows = connection.execute(
        _waiting(select(event_set_aside), organisation_id).order_by(
            event_set_aside.c.received_at.desc(), event_set_aside.c.id
        ),
    )
    return tuple(
        SetAsideEvent(
            id=row.id,
            session=row.session_id,
            reason=row.reason,
            body=row.body,
            received_at=row.received_at,
            visit=row.visit_id,
        )
        for row in rows
    )


def count_set_aside(
    connection: Connection, organisation_id: str, *, session_id: str | None, of_staff: str | None
) -> int:
    """Count the same: of one session, of one member of staff's own visits, or (None) all."""
    query = _waiting(select(func.count()).select_from(event_set_aside), organisation_id)
    if session_id is not None:
        query = query.where(event_set_aside.c.session_id == session_id)
    if of_staff is not None:
        own = select(home_visit.c.id).where(home_visit.c.staff_id == of_staff)
        query = query.where(event_set_aside.c.visit_id.in_(own))
    return int(connection.execute(query).scalar_one())


def deal_with(connection: Connection, ids: tuple[str, ...], staff_id: str, at: datetime) -> None:
    """Note that somebody has dealt with these."""
    connection.execute(
        update(event_set_aside).where(event_set_aside.c.id.in_(ids)).values(dealt_with_at=at, dealt_with_by=staff_id),
    )


def _waiting(query: Select[Any], organisation_id: str) -> Select[Any]:
    return (
        query.join(session, session.c.id == event_set_aside.c.session_id)
        .join(participant, participant.c.id == session.c.participant_id)
        .where(event_set_aside.c.organisation_id == organisation_id)
        .where(event_set_aside.c.dealt_with_at.is_(None))
        .where(participant.c.erased_at.is_(None))
    )


def _visit(row: Row[Any]) -> HomeVisit:
    return HomeVisit(
        id=row.id,
        session=row.session_id,
        tablet=row.tablet_id,
        staff=row.staff_id,
        made_at=row.made_at,
        until=row.until,
        fetched_at=row.fetched_at,
        ended_at=row.ended_at,
        over_at=row.over_at,
        skew_seconds=row.skew_seconds,
    )
