"""Organisations, their staff, and how staff sign in."""

from sqlalchemy import Boolean, LargeBinary, PrimaryKeyConstraint, String, Table, false

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Name, Word, metadata, moment, organisation_id, own_id, reference

organisation = Table(
    "organisation",
    metadata,
    own_id(Keep.ORGANISATION),
    column("name", Name, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("place", Name, personal=Personal.NONE, keep=Keep.ORGANISATION),
    moment("created_at", Keep.ORGANISATION),
)

organisation_look = Table(
    "organisation_look",
    metadata,
    own_id(Keep.ORGANISATION),
    organisation_id(Keep.ORGANISATION),
    column("design", Word, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("colour", Word, nullable=True, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("logo", LargeBinary, nullable=True, personal=Personal.NONE, keep=Keep.ORGANISATION),
    moment("changed_at", Keep.ORGANISATION),
    reference("changed_by", "staff", Personal.STAFF, Keep.ORGANISATION),
)
"""How its papers look; the newest row counts."""

staff = Table(
    "staff",
    metadata,
    own_id(Keep.STAFF, Personal.STAFF),
    organisation_id(Keep.STAFF),
    column("sign_in_name", Word, unique=True, personal=Personal.STAFF, keep=Keep.STAFF),
    column("name", Name, personal=Personal.STAFF, keep=Keep.STAFF),
    column("language", Word, personal=Personal.LANGUAGE, keep=Keep.STAFF),
    column("password_hash", String(300), nullable=True, personal=Personal.SECRET, keep=Keep.STAFF),
    column("visit_pin_hash", String(300), nullable=True, personal=Personal.SECRET, keep=Keep.STAFF),
    column("active", Boolean, personal=Personal.NONE, keep=Keep.STAFF),
    moment("created_at", Keep.STAFF),
)

staff_role = Table(
    "staff_role",
    metadata,
    reference("staff_id", "staff", Personal.STAFF, Keep.STAFF),
    column("role", Word, personal=Personal.NONE, keep=Keep.STAFF),
    PrimaryKeyConstraint("staff_id", "role"),
)

staff_session = Table(
    "staff_session",
    metadata,
    own_id(Keep.DAY, Personal.STAFF),
    reference("staff_id", "staff", Personal.STAFF, Keep.DAY, index=True),
    column("token_hash", Hash, unique=True, personal=Personal.SECRET, keep=Keep.DAY),
    moment("created_at", Keep.DAY),
    moment("last_seen_at", Keep.DAY),
    moment("expires_at", Keep.DAY),
    moment("revoked_at", Keep.DAY, nullable=True),
    column("device", Name, nullable=True, personal=Personal.STAFF, keep=Keep.DAY),
    column("by_organisation", Boolean, server_default=false(), personal=Personal.NONE, keep=Keep.DAY),
)
"""`device` is the browser and system in two words, as she knows them; no address is kept."""

sign_in_link = Table(
    "sign_in_link",
    metadata,
    own_id(Keep.DAY, Personal.STAFF),
    reference("staff_id", "staff", Personal.STAFF, Keep.DAY, index=True),
    column("token_hash", Hash, unique=True, personal=Personal.SECRET, keep=Keep.DAY),
    moment("expires_at", Keep.DAY),
    moment("used_at", Keep.DAY, nullable=True),
    moment("revoked_at", Keep.DAY, nullable=True),
    column("resets", Boolean, server_default=false(), personal=Personal.NONE, keep=Keep.DAY),
)
"""One that `resets` takes away what she signed in with until then, when she uses it."""
