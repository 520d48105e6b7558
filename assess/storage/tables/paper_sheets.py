"""Sheets of paper that were printed for a session, and what was on them when they came back."""

from sqlalchemy import Date, String, Table, Text

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Word, metadata, moment, organisation_id, own_id, reference

paper_sheet = Table(
    "paper_sheet",
    metadata,
    own_id(Keep.PARTICIPANT),
    organisation_id(Keep.PARTICIPANT),
    reference("session_id", "session", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    column("code", Word, unique=True, personal=Personal.PSEUDONYM, keep=Keep.PARTICIPANT),
    column("kind", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("domain", String(200), personal=Personal.NONE, keep=Keep.PARTICIPANT),
    moment("printed_at", Keep.PARTICIPANT),
    reference("printed_by", "staff", Personal.STAFF, Keep.PARTICIPANT),
    column("marks", Text, nullable=True, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("done_on", Date, nullable=True, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    moment("brought_at", Keep.PARTICIPANT, nullable=True),
    reference("brought_by", "staff", Personal.STAFF, Keep.PARTICIPANT, nullable=True),
)
