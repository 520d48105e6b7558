"""Queries: participants and their consents. Every query names the organisation."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from assess.domain.people import Consent, Participant, Purpose
from assess.storage.tables import consent, participant, session


def add(connection: Connection, organisation_id: str, new: Participant, enrolled_by: str) -> None:
    """Store a new participant."""
    connection.execute(
        insert(participant).values(
            id=new.id,
            organisation_id=organisation_id,
            given_name=new.given_name,
            family_name=new.family_name,
            language=new.language,
            enrolled_at=new.enrolled_at,
            enrolled_by=enrolled_by,
        ),
    )


def find(connection: Connection, organisation_id: str, participant_id: str) -> Participant | None:
    """Give a participant of this organisation."""
    row = connection.execute(
        select(participant)
        .where(participant.c.organisation_id == organisation_id)
        .where(participant.c.id == participant_id),
    ).first()
    return None if row is None else _participant(row)


def correct(connection: Connection, organisation_id: str, corrected: Participant) -> None:
    """Store a corrected name or language; certificates keep the name they were issued with."""
    connection.execute(
        update(participant)
        .where(participant.c.organisation_id == organisation_id)
        .where(participant.c.id == corrected.id)
        .values(
            given_name=corrected.given_name,
            family_name=corrected.family_name,
            language=corrected.language,
        ),
    )


def all_of(connection: Connection, organisation_id: str) -> tuple[Participant, ...]:
    """Give all participants of an organisation, newest first; not those of whom only a certificate is left."""
    query = (
        select(participant)
        .where(participant.c.organisation_id == organisation_id)
        .where(participant.c.erased_at.is_(None))
        .order_by(participant.c.enrolled_at.desc(), participant.c.id.desc())
    )
    return tuple(_participant(row) for row in connection.execute(query))


def of_sessions(connection: Connection, organisation_id: str, sessions: Collection[str]) -> dict[str, Participant]:
    """Give by session whose it is; not those of whom only a certificate is left."""
    query = (
        select(session.c.id.label("of"), participant)
        .join(participant, participant.c.id == session.c.participant_id)
        .where(session.c.organisation_id == organisation_id)
        .where(session.c.id.in_(sessions))
        .where(participant.c.erased_at.is_(None))
    )
    return {row.of: _participant(row) for row in connection.execute(query)}


def add_consent(
    connection: Connection,
    organisation_id: str,
    participant_id: str,
    consent_id: str,
    new: Consent,
    given_through: str,
) -> None:
    """Store that she agreed or took it back; an id that is stored already is left as it is."""
    known = connection.execute(select(consent.c.id).where(consent.c.id == consent_id)).first()
    if known is None:
        connection.execute(
            insert(consent).values(
                id=consent_id,
                organisation_id=organisation_id,
                participant_id=participant_id,
                purpose=new.purpose.value,
                granted=new.granted,
                version=new.version,
                language=new.language,
                given_through=given_through,
                given_at=new.given_at,
            ),
        )


def consents(connection: Connection, organisation_id: str, participant_id: str) -> tuple[Consent, ...]:
    """Give all that she agreed to or took back, oldest first."""
    rows = connection.execute(
        select(consent)
        .where(consent.c.organisation_id == organisation_id)
        .where(consent.c.participant_id == participant_id)
        .order_by(consent.c.given_at, consent.c.id),
    )
    return tuple(_consent(row) for row in rows)


def taken_back_at_desk(
    connection: Connection, organisation_id: str, participant_id: str, purpose: Purpose
) -> datetime | None:
    """Give when she last took a purpose back at the desk; None when she never did."""
    return connection.execute(
        select(func.max(consent.c.given_at))
        .where(consent.c.organisation_id == organisation_id)
        .where(consent.c.participant_id == participant_id)
        .where(consent.c.purpose == purpose.value)
        .where(consent.c.granted.is_(False))
        .where(consent.c.given_through == "desk"),
    ).scalar()


def consents_of_purpose(connection: Connection, organisation_id: str, purpose: Purpose) -> dict[str, list[Consent]]:
    """Give all that everybody of an organisation said about a purpose, by participant, oldest first."""
    rows = connection.execute(
        select(consent)
        .where(consent.c.organisation_id == organisation_id)
        .where(consent.c.purpose == purpose.value)
        .order_by(consent.c.given_at, consent.c.id),
    )
    by_participant: dict[str, list[Consent]] = defaultdict(list)
    for row in rows:
        by_participant[row.participant_id].append(_consent(row))
    return by_participant


def last_of_purpose(connection: Connection, organisation_id: str, purpose: Purpose) -> dict[str, Consent]:
    """Give what everybody of an organisation said last about a purpose, by participant."""
    every = consents_of_purpose(connection, organisation_id, purpose)
    return {who: said[-1] for who, said in every.items()}


def agreed(connection: Connection, organisation_id: str, participant_id: str, purpose: Purpose) -> bool:
    """Say whether she agrees to this purpose now."""
    of_purpose = [c for c in consents(connection, organisation_id, participant_id) if c.purpose is purpose]
    return bool(of_purpose) and of_purpose[-1].granted


def _consent(row: Row[Any]) -> Consent:
    return Consent(
        purpose=Purpose(row.purpose),
        granted=row.granted,
        version=row.version,
        language=row.language,
        given_at=row.given_at,
    )


def _participant(row: Row[Any]) -> Participant:
    return Participant(
        id=row.id,
        given_name=row.given_name,
        family_name=row.family_name,
        language=row.language,
        enrolled_at=row.enrolled_at,
        erased=row.erased_at is not None,
    )
