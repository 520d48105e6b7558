"""Decisions by a person. A new one supersedes an old one; none is changed."""

from sqlalchemy import Table, Text

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Word, metadata, moment, organisation_id, own_id, reference

decision = Table(
    "decision",
    metadata,
    own_id(Keep.CERTIFICATE, Personal.PSEUDONYM),
    organisation_id(Keep.CERTIFICATE),
    reference("session_id", "session", Personal.PSEUDONYM, Keep.CERTIFICATE, index=True),
    column("domain", Word, personal=Personal.NONE, keep=Keep.CERTIFICATE),
    column("body", Text, personal=Personal.ANSWER, keep=Keep.CERTIFICATE),
    column("digest", Hash, personal=Personal.NONE, keep=Keep.CERTIFICATE),
    reference("decided_by", "staff", Personal.STAFF, Keep.CERTIFICATE),
    moment("decided_at", Keep.CERTIFICATE),
    reference("supersedes", "decision", Personal.PSEUDONYM, Keep.CERTIFICATE, nullable=True, unique=True),
)
