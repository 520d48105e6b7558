"""Who did what and when, chained by hashes; and misses of the public check, for its limits."""

from sqlalchemy import Integer, Table, Text, UniqueConstraint

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Id, Word, metadata, moment, organisation_id, own_id, reference

audit_entry = Table(
    "audit_entry",
    metadata,
    own_id(Keep.AUDIT),
    organisation_id(Keep.AUDIT),
    column("sequence", Integer, personal=Personal.NONE, keep=Keep.AUDIT),
    moment("at", Keep.AUDIT),
    column("actor_kind", Word, personal=Personal.NONE, keep=Keep.AUDIT),
    column("actor_id", Id, personal=Personal.STAFF, keep=Keep.AUDIT),
    column("action", Word, personal=Personal.NONE, keep=Keep.AUDIT),
    column("subject_kind", Word, personal=Personal.NONE, keep=Keep.AUDIT),
    column("subject_id", Id, personal=Personal.PSEUDONYM, keep=Keep.AUDIT),
    column("details", Text, personal=Personal.NONE, keep=Keep.AUDIT),
    column("previous", Hash, personal=Personal.NONE, keep=Keep.AUDIT),
    column("hash", Hash, personal=Personal.NONE, keep=Keep.AUDIT),
    UniqueConstraint("organisation_id", "sequence"),
)

audit_head = Table(
    "audit_head",
    metadata,
    reference("organisation_id", "organisation", Personal.NONE, Keep.AUDIT, primary_key=True),
    column("sequence", Integer, personal=Personal.NONE, keep=Keep.AUDIT),
    column("hash", Hash, personal=Personal.NONE, keep=Keep.AUDIT),
)

miss = Table(
    "miss",
    metadata,
    own_id(Keep.DAY),
    column("surface", Word, personal=Personal.NONE, keep=Keep.DAY),
    column("address_hash", Hash, index=True, personal=Personal.ADDRESS, keep=Keep.DAY),
    moment("at", Keep.DAY, index=True),
)
