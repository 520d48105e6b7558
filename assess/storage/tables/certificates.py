"""Issued certificates: the frozen, signed statement, the same as a credential for wallets, and what became of it."""

from sqlalchemy import Date, Integer, LargeBinary, Table, UniqueConstraint

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Id, Word, metadata, moment, organisation_id, own_id, reference

certificate = Table(
    "certificate",
    metadata,
    own_id(Keep.CERTIFICATE, Personal.PSEUDONYM),
    organisation_id(Keep.CERTIFICATE),
    reference("decision_id", "decision", Personal.PSEUDONYM, Keep.CERTIFICATE, index=True),
    # No foreign key: SQLite cannot add one to a table that is there, and both rows are stored at once.
    column("unnamed_of", Id, nullable=True, index=True, personal=Personal.PSEUDONYM, keep=Keep.CERTIFICATE),
    column("lookup", Hash, unique=True, personal=Personal.SECRET, keep=Keep.CERTIFICATE),
    column("statement", LargeBinary, personal=Personal.NAME, keep=Keep.CERTIFICATE),
    column("signature", LargeBinary, personal=Personal.NONE, keep=Keep.CERTIFICATE),
    column("key_id", Word, personal=Personal.NONE, keep=Keep.CERTIFICATE),
    moment("issued_at", Keep.CERTIFICATE),
    reference("issued_by", "staff", Personal.STAFF, Keep.CERTIFICATE),
    column("expires_on", Date, nullable=True, personal=Personal.NONE, keep=Keep.CERTIFICATE),
)

certificate_status = Table(
    "certificate_status",
    metadata,
    own_id(Keep.CERTIFICATE),
    organisation_id(Keep.CERTIFICATE),
    reference("certificate_id", "certificate", Personal.PSEUDONYM, Keep.CERTIFICATE, index=True),
    column("status", Word, personal=Personal.NONE, keep=Keep.CERTIFICATE),
    column("reason", Word, personal=Personal.NONE, keep=Keep.CERTIFICATE),
    reference("replaced_by", "certificate", Personal.PSEUDONYM, Keep.CERTIFICATE, nullable=True),
    moment("changed_at", Keep.CERTIFICATE),
    reference("changed_by", "staff", Personal.STAFF, Keep.CERTIFICATE),
)

credential = Table(
    "credential",
    metadata,
    reference("certificate_id", "certificate", Personal.PSEUDONYM, Keep.CERTIFICATE, primary_key=True),
    organisation_id(Keep.CERTIFICATE),
    column("status_index", Integer, personal=Personal.NONE, keep=Keep.CERTIFICATE),
    column("body", LargeBinary, personal=Personal.NAME, keep=Keep.CERTIFICATE),
    column("token_signature", LargeBinary, personal=Personal.NONE, keep=Keep.CERTIFICATE),
    column("compact", LargeBinary, personal=Personal.NAME, keep=Keep.CERTIFICATE),
    column("key_id", Word, index=True, personal=Personal.NONE, keep=Keep.CERTIFICATE),
    moment("signed_at", Keep.CERTIFICATE),
    UniqueConstraint("organisation_id", "status_index"),
)
