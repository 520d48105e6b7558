"""What staff sign in with besides a password, steps of a sign-in under way, and whether an organisation asks for two factors."""

from sqlalchemy import Boolean, Integer, LargeBinary, String, Table

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Name, Word, metadata, moment, organisation_id, own_id, reference

authenticator_app = Table(
    "authenticator_app",
    metadata,
    own_id(Keep.STAFF, Personal.STAFF),
    reference("staff_id", "staff", Personal.STAFF, Keep.STAFF, unique=True),
    column("secret", String(200), personal=Personal.SECRET, keep=Keep.STAFF),
    column("last_step", Integer, personal=Personal.NONE, keep=Keep.STAFF),
    moment("made_at", Keep.STAFF),
    moment("confirmed_at", Keep.STAFF, nullable=True),
)
"""One app for each member of staff; `secret` is sealed with the installation's own, and counts once it was confirmed."""

recovery_code = Table(
    "recovery_code",
    metadata,
    own_id(Keep.STAFF, Personal.STAFF),
    reference("staff_id", "staff", Personal.STAFF, Keep.STAFF, index=True),
    column("code_hash", Hash, personal=Personal.SECRET, keep=Keep.STAFF),
    moment("used_at", Keep.STAFF, nullable=True),
)

passkey = Table(
    "passkey",
    metadata,
    own_id(Keep.STAFF, Personal.STAFF),
    reference("staff_id", "staff", Personal.STAFF, Keep.STAFF, index=True),
    column("name", Name, personal=Personal.STAFF, keep=Keep.STAFF),
    column("credential_id", LargeBinary, personal=Personal.STAFF, keep=Keep.STAFF),
    column("credential_hash", Hash, unique=True, personal=Personal.STAFF, keep=Keep.STAFF),
    column("public_key", LargeBinary, personal=Personal.SECRET, keep=Keep.STAFF),
    column("sign_count", Integer, personal=Personal.NONE, keep=Keep.STAFF),
    moment("made_at", Keep.STAFF),
    moment("last_used_at", Keep.STAFF, nullable=True),
)

organisation_account = Table(
    "organisation_account",
    metadata,
    own_id(Keep.STAFF, Personal.STAFF),
    reference("staff_id", "staff", Personal.STAFF, Keep.STAFF, unique=True),
    column("subject_hash", Hash, unique=True, personal=Personal.STAFF, keep=Keep.STAFF),
    moment("made_at", Keep.STAFF),
    moment("last_used_at", Keep.STAFF, nullable=True),
)
"""An account at the organisation's OpenID provider; `subject_hash` is keyed, of its issuer and subject. A first factor."""

sign_in_step = Table(
    "sign_in_step",
    metadata,
    own_id(Keep.DAY, Personal.STAFF),
    reference("staff_id", "staff", Personal.STAFF, Keep.DAY, nullable=True),
    column("purpose", Word, personal=Personal.NONE, keep=Keep.DAY),
    column("token_hash", Hash, unique=True, personal=Personal.SECRET, keep=Keep.DAY),
    column("challenge", String(200), nullable=True, personal=Personal.SECRET, keep=Keep.DAY),
    moment("expires_at", Keep.DAY),
    moment("used_at", Keep.DAY, nullable=True),
)
"""Something begun that is to be ended within minutes, once: a second factor that is due, or a challenge to a passkey."""

access_rules = Table(
    "access_rules",
    metadata,
    own_id(Keep.ORGANISATION),
    organisation_id(Keep.ORGANISATION),
    column("second_factor", Boolean, personal=Personal.NONE, keep=Keep.ORGANISATION),
    moment("changed_at", Keep.ORGANISATION),
    reference("changed_by", "staff", Personal.STAFF, Keep.ORGANISATION),
)
"""What an organisation asks of its staff when they sign in; the newest row counts."""
