"""Tablets that were handed over, codes that wait to be confirmed, and printed cards that begin a sitting."""

from sqlalchemy import Integer, Table

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Word, metadata, moment, organisation_id, own_id, reference

pairing = Table(
    "pairing",
    metadata,
    own_id(Keep.DAY),
    column("code", Word, index=True, personal=Personal.NONE, keep=Keep.DAY),
    column("secret_hash", Hash, personal=Personal.SECRET, keep=Keep.DAY),
    moment("created_at", Keep.DAY),
    moment("expires_at", Keep.DAY),
    moment("confirmed_at", Keep.DAY, nullable=True),
    reference("tablet_id", "tablet", Personal.NONE, Keep.DAY, nullable=True),
    moment("collected_at", Keep.DAY, nullable=True),
)

tablet = Table(
    "tablet",
    metadata,
    own_id(Keep.PARTICIPANT),
    organisation_id(Keep.PARTICIPANT),
    reference("session_id", "session", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    column("label", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("token_hash", Hash, unique=True, nullable=True, personal=Personal.SECRET, keep=Keep.PARTICIPANT),
    moment("paired_at", Keep.PARTICIPANT),
    reference("paired_by", "staff", Personal.STAFF, Keep.PARTICIPANT),
    moment("revoked_at", Keep.PARTICIPANT, nullable=True),
    moment("ready_at", Keep.PARTICIPANT, nullable=True),
    moment("lost_at", Keep.PARTICIPANT, nullable=True),
    moment("seen_at", Keep.PARTICIPANT, nullable=True),
    column("unsent", Integer, nullable=True, personal=Personal.NONE, keep=Keep.PARTICIPANT),
)

start_card = Table(
    "start_card",
    metadata,
    own_id(Keep.PARTICIPANT),
    organisation_id(Keep.PARTICIPANT),
    reference("session_id", "session", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    column("secret_hash", Hash, unique=True, personal=Personal.SECRET, keep=Keep.PARTICIPANT),
    column("misses", Integer, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    reference("made_by", "staff", Personal.STAFF, Keep.PARTICIPANT),
    moment("expires_at", Keep.PARTICIPANT),
    moment("used_at", Keep.PARTICIPANT, nullable=True),
)
