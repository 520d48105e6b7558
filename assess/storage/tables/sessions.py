"""Sessions and the immutable events in them."""

from sqlalchemy import Date, ForeignKey, Index, Integer, String, Table, Text

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Id, Word, metadata, moment, organisation_id, own_id, reference

session = Table(
    "session",
    metadata,
    own_id(Keep.PARTICIPANT, Personal.PSEUDONYM),
    organisation_id(Keep.PARTICIPANT),
    reference("participant_id", "participant", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    column("domains", String(500), personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("language", Word, personal=Personal.LANGUAGE, keep=Keep.PARTICIPANT),
    column(
        "snapshot_digest",
        Hash,
        ForeignKey("snapshot.digest"),
        personal=Personal.NONE,
        keep=Keep.PARTICIPANT,
    ),
    column("planned_for", Date, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("kind", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT, server_default="test_room"),
    column("place", String(200), nullable=True, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("starts_at", Word, nullable=True, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("minutes", Integer, personal=Personal.NONE, keep=Keep.PARTICIPANT, server_default="60"),
    column("changes", Integer, personal=Personal.NONE, keep=Keep.PARTICIPANT, server_default="0"),
    moment("cancelled_at", Keep.PARTICIPANT, nullable=True),
    moment("created_at", Keep.PARTICIPANT),
    reference("created_by", "staff", Personal.STAFF, Keep.PARTICIPANT),
)

event = Table(
    "event",
    metadata,
    own_id(Keep.PARTICIPANT, Personal.PSEUDONYM),
    organisation_id(Keep.PARTICIPANT),
    reference("session_id", "session", Personal.PSEUDONYM, Keep.PARTICIPANT),
    column("sequence", Integer, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("kind", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("item", String(200), nullable=True, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("body", Text, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("digest", Hash, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("actor_kind", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("actor_id", Id, personal=Personal.PSEUDONYM, keep=Keep.PARTICIPANT),
    moment("device_at", Keep.PARTICIPANT),
    moment("received_at", Keep.PARTICIPANT),
    Index("ix_event_session_id_kind", "session_id", "kind"),
    Index("ix_event_organisation_id_kind", "organisation_id", "kind"),
)

event_set_aside = Table(
    "event_set_aside",
    metadata,
    own_id(Keep.PARTICIPANT, Personal.PSEUDONYM),
    organisation_id(Keep.PARTICIPANT),
    reference("session_id", "session", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    column("event_id", String(200), personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("digest", Hash, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("reason", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("body", Text, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    moment("received_at", Keep.PARTICIPANT),
    column("visit_id", Id, nullable=True, personal=Personal.PSEUDONYM, keep=Keep.PARTICIPANT),
    moment("dealt_with_at", Keep.PARTICIPANT, nullable=True),
    column("dealt_with_by", Id, nullable=True, personal=Personal.STAFF, keep=Keep.PARTICIPANT),
    Index("uq_event_set_aside_event_id_digest", "event_id", "digest", "session_id", unique=True),
)
