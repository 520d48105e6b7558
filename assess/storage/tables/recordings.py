"""What people recorded for the tablet, and what a second person said of it. The sounds themselves are files."""

from sqlalchemy import Boolean, Table, Text

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Name, Word, metadata, moment, organisation_id, own_id, reference

recording = Table(
    "recording",
    metadata,
    own_id(Keep.ORGANISATION),
    organisation_id(Keep.ORGANISATION),
    column("language", Word, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("prompt_key", Name, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("prompt_digest", Hash, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("words", Text, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("sha256", Hash, index=True, personal=Personal.STAFF, keep=Keep.ORGANISATION),
    reference("recorded_by", "staff", Personal.STAFF, Keep.ORGANISATION),
    moment("recorded_at", Keep.ORGANISATION),
    column("approved", Boolean, nullable=True, personal=Personal.NONE, keep=Keep.ORGANISATION),
    reference("judged_by", "staff", Personal.STAFF, Keep.ORGANISATION, nullable=True),
    moment("judged_at", Keep.ORGANISATION, nullable=True),
)
"""`sha256` names the file with somebody's voice."""
