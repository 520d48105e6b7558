"""Queries: what she said about her result. Every query names the organisation."""

from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select

from assess.domain.event import Kind
from assess.domain.portfolio import KeptFile
from assess.domain.voice_message import VoiceMessage
from assess.storage.tables import voice_message


def add(connection: Connection, organisation_id: str, new: VoiceMessage) -> None:
    """Store a message."""
    connection.execute(
        insert(voice_message).values(
            id=new.id,
            organisation_id=organisation_id,
            session_id=new.session,
            wish=new.wish.value,
            sent_hash=new.sent,
            language=new.language,
            file_hash=new.file.sha256,
            file_type=new.file.type,
            file_size=new.file.size,
            received_at=new.received_at,
            appeal_id=new.appeal,
        ),
    )


def find(connection: Connection, organisation_id: str, message_id: str) -> VoiceMessage | None:
    """Give a message of this organisation."""
    row = connection.execute(_all(organisation_id).where(voice_message.c.id == message_id)).first()
    return None if row is None else _message(row)


def of_session(connection: Connection, organisation_id: str, session_id: str) -> tuple[VoiceMessage, ...]:
    """Give what she said in a session, the oldest first."""
    rows = connection.execute(_all(organisation_id).where(voice_message.c.session_id == session_id))
    return tuple(_message(row) for row in rows)


def of_appeal(connection: Connection, organisation_id: str, appeal_id: str) -> tuple[VoiceMessage, ...]:
    """Give what she said in an appeal, the oldest first."""
    rows = connection.execute(_all(organisation_id).where(voice_message.c.appeal_id == appeal_id))
    return tuple(_message(row) for row in rows)


def remove(connection: Connection, message_id: str) -> None:
    """Delete a message: she took it back."""
    connection.execute(delete(voice_message).where(voice_message.c.id == message_id))


def _all(organisation_id: str) -> Select[Any]:
    hers = select(voice_message).where(voice_message.c.organisation_id == organisation_id)
    return hers.order_by(voice_message.c.received_at, voice_message.c.id)


def _message(row: Row[Any]) -> VoiceMessage:
    return VoiceMessage(
        id=row.id,
        session=row.session_id,
        wish=Kind(row.wish),
        sent=row.sent_hash,
        language=row.language,
        file=KeptFile(sha256=row.file_hash, type=row.file_type, size=row.file_size),
        received_at=row.received_at,
        appeal=row.appeal_id,
    )
