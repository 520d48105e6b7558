"""What went, with her consent, to another organisation, and what came from one."""

from sqlalchemy import Integer, Table, UniqueConstraint

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Id, Name, Word, metadata, moment, organisation_id, own_id, reference

package_sent = Table(
    "package_sent",
    metadata,
    own_id(Keep.PARTICIPANT, Personal.PSEUDONYM),
    organisation_id(Keep.PARTICIPANT),
    reference("participant_id", "participant", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    column("receiver", Name, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("receiver_key", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("parts", Name, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("file_hash", Hash, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    moment("made_at", Keep.PARTICIPANT),
    reference("made_by", "staff", Personal.STAFF, Keep.PARTICIPANT),
    moment("expires_at", Keep.PARTICIPANT),
    moment("withdrawn_at", Keep.PARTICIPANT, nullable=True),
)
"""The sealed file lies beside the database until it expires or she takes her consent back."""

package_received = Table(
    "package_received",
    metadata,
    own_id(Keep.PARTICIPANT, Personal.PSEUDONYM),
    organisation_id(Keep.PARTICIPANT),
    reference("participant_id", "participant", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    column("package", Id, personal=Personal.PSEUDONYM, keep=Keep.PARTICIPANT),
    column("sender", Name, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("sender_key", Hash, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    moment("consent_at", Keep.PARTICIPANT),
    column("consent_version", Integer, personal=Personal.CONSENT, keep=Keep.PARTICIPANT),
    column("consent_language", Word, personal=Personal.LANGUAGE, keep=Keep.PARTICIPANT),
    moment("received_at", Keep.PARTICIPANT),
    reference("received_by", "staff", Personal.STAFF, Keep.PARTICIPANT),
    UniqueConstraint("organisation_id", "package"),
)
"""A package is taken in once."""
