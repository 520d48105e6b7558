"""Participants and what they agreed to."""

from sqlalchemy import Boolean, Integer, Table

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Name, Word, metadata, moment, organisation_id, own_id, reference

participant = Table(
    "participant",
    metadata,
    own_id(Keep.PARTICIPANT, Personal.PSEUDONYM),
    organisation_id(Keep.PARTICIPANT),
    column("given_name", Name, personal=Personal.NAME, keep=Keep.PARTICIPANT),
    column("family_name", Name, nullable=True, personal=Personal.NAME, keep=Keep.PARTICIPANT),
    column("language", Word, personal=Personal.LANGUAGE, keep=Keep.PARTICIPANT),
    moment("enrolled_at", Keep.PARTICIPANT),
    reference("enrolled_by", "staff", Personal.STAFF, Keep.PARTICIPANT),
    moment("erased_at", Keep.CERTIFICATE, nullable=True),
)

consent = Table(
    "consent",
    metadata,
    own_id(Keep.PARTICIPANT, Personal.PSEUDONYM),
    organisation_id(Keep.PARTICIPANT),
    reference("participant_id", "participant", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    column("purpose", Word, personal=Personal.CONSENT, keep=Keep.PARTICIPANT),
    column("granted", Boolean, personal=Personal.CONSENT, keep=Keep.PARTICIPANT),
    column("version", Integer, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("language", Word, personal=Personal.LANGUAGE, keep=Keep.PARTICIPANT),
    column("given_through", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    moment("given_at", Keep.PARTICIPANT),
)
