"""Queries: sessions, their pinned content, and their events."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from assess.domain.canonical import canonical_bytes, digest
from assess.domain.event import Event, Kind
from assess.domain.people import Plan, Session, SessionKind
from assess.domain.snapshot import Snapshot
from assess.storage.tables import event, event_set_aside, participant, session, snapshot


def pin(connection: Connection, content: Snapshot, at: datetime) -> None:
    """Store the content of a session, unless the very same is stored already."""
    known = connection.execute(select(snapshot.c.digest).where(snapshot.c.digest == content.digest)).first()
    if known is None:
        connection.execute(
            insert(snapshot).values(digest=content.digest, body=content.to_json(), created_at=at),
        )


def pinned(connection: Connection, snapshot_digest: str) -> bytes:
    """Give the stored content of a digest that is known to exist, as JSON."""
    query = select(snapshot.c.body).where(snapshot.c.digest == snapshot_digest)
    return bytes(connection.execute(query).scalar_one())


def add(connection: Connection, organisation_id: str, new: Session, created_by: str) -> None:
    """Store a planned session."""
    connection.execute(
        insert(session).values(
            id=new.id,
            organisation_id=organisation_id,
            participant_id=new.participant,
            domains=" ".join(new.domains),
            language=new.language,
            snapshot_digest=new.snapshot,
            planned_for=new.planned_for,
            kind=new.kind.value,
            place=new.place or None,
            starts_at=new.starts_at or None,
            minutes=new.minutes,
            changes=new.changes,
            created_at=new.created_at,
            created_by=created_by,
        ),
    )


def change(connection: Connection, session_id: str, plan: Plan, *, seen: int) -> bool:
    """Move a session; False when somebody changed it since `seen` changes. A cancelled one takes place again."""
    return _changed(
        connection,
        session_id,
        seen,
        planned_for=plan.day,
        kind=plan.kind.value,
        place=plan.place or None,
        starts_at=plan.starts_at or None,
        minutes=plan.minutes,
        cancelled_at=None,
    )


def cancel(connection: Connection, session_id: str, at: datetime, *, seen: int) -> bool:
    """Cancel a session; False when somebody changed it since."""
    return _changed(connection, session_id, seen, cancelled_at=at)


def _changed(connection: Connection, session_id: str, seen: int, **values: Any) -> bool:
    unchanged = update(session).where(session.c.id == session_id).where(session.c.changes == seen)
    return connection.execute(unchanged.values(changes=seen + 1, **values)).rowcount == 1


def find(connection: Connection, organisation_id: str, session_id: str) -> Session | None:
    """Give a session of this organisation."""
    row = connection.execute(
        select(session).where(session.c.organisation_id == organisation_id).where(session.c.id == session_id),
    ).first()
    return None if row is None else _session(row)


def lock(connection: Connection, session_id: str) -> None:
    """Let nobody else write into this session until the transaction ends (SQLite locks as a whole anyway)."""
    connection.execute(select(session.c.id).where(session.c.id == session_id).with_for_update())


def all_of(connection: Connection, organisation_id: str, participant_id: str | None = None) -> tuple[Session, ...]:
    """Give the sessions of an organisation, or of one participant, newest plan first; not those of who was erased."""
    query = (
        select(session)
        .join(participant, participant.c.id == session.c.participant_id)
        .where(session.c.organisation_id == organisation_id)
        .where(participant.c.erased_at.is_(None))
        .order_by(session.c.planned_for.desc(), session.c.created_at.desc())
    )
    if participant_id is not None:
        query = query.where(session.c.participant_id == participant_id)
    return tuple(_session(row) for row in connection.execute(query))


def events(
    connection: Connection,
    organisation_id: str,
    session_id: str,
    kinds: Collection[Kind] | None = None,
) -> tuple[Event, ...]:
    """Give the events of a session in the order in which the server received them."""
    query = (
        select(event)
        .where(event.c.organisation_id == organisation_id)
        .where(event.c.session_id == session_id)
        .order_by(event.c.received_at, event.c.sequence, event.c.id)
    )
    if kinds is not None:
        query = query.where(event.c.kind.in_([kind.value for kind in kinds]))
    return tuple(_event(row) for row in connection.execute(query))


def events_by_session(
    connection: Connection, organisation_id: str, sessions: Collection[str]
) -> dict[str, tuple[Event, ...]]:
    """Give all events of some sessions with one query, in the order of receipt; a session without any has none."""
    query = (
        select(event)
        .where(event.c.organisation_id == organisation_id)
        .where(event.c.session_id.in_(sessions))
        .order_by(event.c.received_at, event.c.sequence, event.c.id)
    )
    found: dict[str, list[Event]] = {one: [] for one in sessions}
    for row in connection.execute(query):
        found[row.session_id].append(_event(row))
    return {one: tuple(events) for one, events in found.items()}


def events_of_kinds(connection: Connection, organisation_id: str, kinds: Collection[Kind]) -> dict[str, list[Event]]:
    """Give the events of some kinds of a whole organisation, by session."""
    query = (
        select(event)
        .where(event.c.organisation_id == organisation_id)
        .where(event.c.kind.in_([kind.value for kind in kinds]))
        .order_by(event.c.received_at, event.c.sequence, event.c.id)
    )
    found: dict[str, list[Event]] = {}
    for row in connection.execute(query):
        found.setdefault(row.session_id, []).append(_event(row))
    return found


def stored_digests(connection: Connection, ids: Collection[str]) -> dict[str, tuple[str, str]]:
    """Give, for those ids that are stored, the session and the digest of the content."""
    query = select(event.c.id, event.c.session_id, event.c.digest).where(event.c.id.in_(ids))
    return {row.id: (row.session_id, row.digest) for row in connection.execute(query)}


def add_events(
    connection: Connection,
    organisation_id: str,
    session_id: str,
    new: Sequence[Event],
    *,
    actor_kind: str,
) -> None:
    """Store events that are not stored yet, in one statement."""
    if new:
        connection.execute(
            insert(event),
            [_event_values(organisation_id, session_id, one, actor_kind) for one in new],
        )


def set_aside(connection: Connection, **values: Any) -> None:
    """Keep what could not be stored as an event, with the reason; the same content only once."""
    known = (
        select(event_set_aside.c.id)
        .where(event_set_aside.c.event_id == values["event_id"])
        .where(event_set_aside.c.digest == values["digest"])
        .where(event_set_aside.c.session_id == values["session_id"])
    )
    if connection.execute(known).first() is None:
        connection.execute(insert(event_set_aside).values(**values))


def highest_sequence(connection: Connection, session_id: str) -> int:
    """Give the highest sequence number of a session's events, 0 when there is none."""
    query = select(event.c.sequence).where(event.c.session_id == session_id).order_by(event.c.sequence.desc()).limit(1)
    return connection.execute(query).scalar() or 0


def event_digest(kind: str, item: str | None, body: object, sequence: int) -> str:
    """Give the digest that tells whether two events with one id are the same."""
    return digest({"kind": kind, "item": item, "body": body, "sequence": sequence})


def _event_values(organisation_id: str, session_id: str, one: Event, actor_kind: str) -> dict[str, Any]:
    return {
        "id": one.id,
        "organisation_id": organisation_id,
        "session_id": session_id,
        "sequence": one.sequence,
        "kind": one.kind.value,
        "item": one.item,
        "body": canonical_bytes(one.body).decode(),
        "digest": event_digest(one.kind.value, one.item, one.body, one.sequence),
        "actor_kind": actor_kind,
        "actor_id": one.actor,
        "device_at": one.device_at,
        "received_at": one.received_at,
    }


def _session(row: Row[Any]) -> Session:
    return Session(
        id=row.id,
        participant=row.participant_id,
        domains=tuple(row.domains.split()),
        language=row.language,
        snapshot=row.snapshot_digest,
        planned_for=row.planned_for,
        created_at=row.created_at,
        kind=SessionKind(row.kind),
        place=row.place or "",
        starts_at=row.starts_at or "",
        minutes=row.minutes,
        changes=row.changes,
        cancelled_at=row.cancelled_at,
    )


def _event(row: Row[Any]) -> Event:
    return Event(
        id=row.id,
        sequence=row.sequence,
        kind=Kind(row.kind),
        item=row.item,
        body=json.loads(row.body),
        actor=row.actor_id,
        device_at=row.device_at,
        received_at=row.received_at,
    )
