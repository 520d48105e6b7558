"""What she said about her result. The sounds lie beside the database, each under its SHA-256 (`evidence_files.py`)."""

from sqlalchemy import Index, Integer, Table

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Word, metadata, moment, organisation_id, own_id, reference

voice_message = Table(
    "voice_message",
    metadata,
    own_id(Keep.PARTICIPANT, Personal.PSEUDONYM),
    organisation_id(Keep.PARTICIPANT),
    reference("session_id", "session", Personal.PSEUDONYM, Keep.PARTICIPANT),
    column("wish", Word, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("sent_hash", Hash, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("language", Word, personal=Personal.LANGUAGE, keep=Keep.PARTICIPANT),
    column("file_hash", Hash, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("file_type", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("file_size", Integer, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    moment("received_at", Keep.PARTICIPANT),
    reference("appeal_id", "appeal", Personal.PSEUDONYM, Keep.PARTICIPANT, nullable=True, index=True),
    Index("uq_voice_message_session_id_sent_hash", "session_id", "sent_hash", unique=True),
)
