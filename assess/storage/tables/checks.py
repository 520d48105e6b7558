"""What checks leave behind: questions, what helped, and a number for each month. Never an address of theirs or of hers."""

from sqlalchemy import Integer, Table, Text

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Name, Word, metadata, moment, organisation_id, own_id, reference

check_question = Table(
    "check_question",
    metadata,
    own_id(Keep.QUARTER),
    organisation_id(Keep.QUARTER),
    reference("certificate_id", "certificate", Personal.PSEUDONYM, Keep.QUARTER, index=True),
    column("words", Text, personal=Personal.ASKER, keep=Keep.QUARTER),
    column("reply_to", Name, nullable=True, personal=Personal.ASKER, keep=Keep.QUARTER),
    moment("asked_at", Keep.QUARTER),
    moment("closed_at", Keep.QUARTER, nullable=True),
    reference("closed_by", "staff", Personal.STAFF, Keep.QUARTER, nullable=True),
)

check_feedback = Table(
    "check_feedback",
    metadata,
    own_id(Keep.ORGANISATION),
    organisation_id(Keep.ORGANISATION),
    column("helped", Word, personal=Personal.NONE, keep=Keep.ORGANISATION),
    moment("given_at", Keep.ORGANISATION),
)

check_count = Table(
    "check_count",
    metadata,
    reference("certificate_id", "certificate", Personal.PSEUDONYM, Keep.CERTIFICATE, primary_key=True),
    column("month", Word, primary_key=True, personal=Personal.NONE, keep=Keep.CERTIFICATE),
    organisation_id(Keep.CERTIFICATE),
    column("number", Integer, personal=Personal.NONE, keep=Keep.CERTIFICATE),
)
