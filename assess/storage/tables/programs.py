"""Keys with which programs of others check many certificates at once."""

from sqlalchemy import Table

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Name, metadata, moment, organisation_id, own_id, reference

api_key = Table(
    "api_key",
    metadata,
    own_id(Keep.ORGANISATION),
    organisation_id(Keep.ORGANISATION),
    column("name", Name, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("key_hash", Hash, unique=True, personal=Personal.SECRET, keep=Keep.ORGANISATION),
    moment("made_at", Keep.ORGANISATION),
    reference("made_by", "staff", Personal.STAFF, Keep.ORGANISATION),
    moment("revoked_at", Keep.ORGANISATION, nullable=True),
)
