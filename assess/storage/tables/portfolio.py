"""Evidence that somebody brings of what she has done, and the links by which witnesses are asked about it."""

from sqlalchemy import Boolean, ForeignKey, Integer, Table, Text

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Name, Word, metadata, moment, organisation_id, own_id, reference

portfolio_evidence = Table(
    "portfolio_evidence",
    metadata,
    own_id(Keep.PARTICIPANT, Personal.PSEUDONYM),
    organisation_id(Keep.PARTICIPANT),
    reference("participant_id", "participant", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    column("sort", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("title", Name, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("competences", Text, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("context", Word, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("abroad", Boolean, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("happened", Word, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("seen_by", Name, personal=Personal.WITNESS, keep=Keep.PARTICIPANT),
    column("authenticity", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("body", Text, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("file_hash", Hash, nullable=True, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("file_type", Word, nullable=True, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("file_size", Integer, nullable=True, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    moment("added_at", Keep.PARTICIPANT),
    reference("added_by", "staff", Personal.STAFF, Keep.PARTICIPANT),
)
"""The files lie beside the database, each under its SHA-256 (`evidence_files.py`)."""

portfolio_opened = Table(
    "portfolio_opened",
    metadata,
    own_id(Keep.PARTICIPANT, Personal.PSEUDONYM),
    organisation_id(Keep.PARTICIPANT),
    reference("participant_id", "participant", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    reference("staff_id", "staff", Personal.STAFF, Keep.PARTICIPANT),
    moment("opened_at", Keep.PARTICIPANT),
)
"""Who knows her portfolio: from then on somebody else scores her."""

witness_request = Table(
    "witness_request",
    metadata,
    own_id(Keep.PARTICIPANT, Personal.PSEUDONYM),
    organisation_id(Keep.PARTICIPANT),
    reference("participant_id", "participant", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    column("witness", Name, personal=Personal.WITNESS, keep=Keep.PARTICIPANT),
    column("domain", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("snapshot_digest", Hash, ForeignKey("snapshot.digest"), personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("token_hash", Hash, unique=True, personal=Personal.SECRET, keep=Keep.PARTICIPANT),
    moment("asked_at", Keep.PARTICIPANT),
    reference("asked_by", "staff", Personal.STAFF, Keep.PARTICIPANT),
    moment("expires_at", Keep.PARTICIPANT),
    moment("withdrawn_at", Keep.PARTICIPANT, nullable=True),
    reference("evidence_id", "portfolio_evidence", Personal.PSEUDONYM, Keep.PARTICIPANT, nullable=True),
)
