"""How an organisation wants its assessing watched over: rules, calibration, ties that were declared, appeals against decisions."""

from sqlalchemy import Boolean, Date, Integer, Table, Text, false

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Word, metadata, moment, organisation_id, own_id, reference

assessing_rules = Table(
    "assessing_rules",
    metadata,
    own_id(Keep.ORGANISATION),
    organisation_id(Keep.ORGANISATION),
    column("separate_guide", Boolean, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("share", Integer, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("newcomer", Integer, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("at_the_cut", Boolean, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("calibrated", Boolean, server_default=false(), personal=Personal.NONE, keep=Keep.ORGANISATION),
    moment("changed_at", Keep.ORGANISATION),
    reference("changed_by", "staff", Personal.STAFF, Keep.ORGANISATION),
)
"""The newest row counts."""

calibration_attempt = Table(
    "calibration_attempt",
    metadata,
    own_id(Keep.STAFF),
    organisation_id(Keep.STAFF),
    reference("staff_id", "staff", Personal.STAFF, Keep.STAFF, index=True),
    column("domain", Word, personal=Personal.NONE, keep=Keep.STAFF),
    column("fingerprint", Hash, personal=Personal.NONE, keep=Keep.STAFF),
    column("scores", Text, personal=Personal.STAFF, keep=Keep.STAFF),
    moment("begun_at", Keep.STAFF),
    moment("handed_in_at", Keep.STAFF, nullable=True),
)
"""What an assessor chose is for herself; others learn the day at most."""

declared_tie = Table(
    "declared_tie",
    metadata,
    own_id(Keep.PARTICIPANT),
    organisation_id(Keep.PARTICIPANT),
    reference("participant_id", "participant", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    reference("staff_id", "staff", Personal.STAFF, Keep.PARTICIPANT),
    column("tie", Word, personal=Personal.STAFF, keep=Keep.PARTICIPANT),
    moment("declared_at", Keep.PARTICIPANT),
)

appeal = Table(
    "appeal",
    metadata,
    own_id(Keep.CERTIFICATE, Personal.PSEUDONYM),
    organisation_id(Keep.CERTIFICATE),
    reference("decision_id", "decision", Personal.PSEUDONYM, Keep.CERTIFICATE, index=True),
    column("way", Word, personal=Personal.NONE, keep=Keep.CERTIFICATE),
    column("words", Text, personal=Personal.ANSWER, keep=Keep.CERTIFICATE),
    moment("made_at", Keep.CERTIFICATE),
    reference("written_by", "staff", Personal.STAFF, Keep.CERTIFICATE, nullable=True),
    column("due_on", Date, personal=Personal.NONE, keep=Keep.CERTIFICATE),
    column("outcome", Word, nullable=True, personal=Personal.ANSWER, keep=Keep.CERTIFICATE),
    column("reason", Text, nullable=True, personal=Personal.ANSWER, keep=Keep.CERTIFICATE),
    moment("closed_at", Keep.CERTIFICATE, nullable=True),
    reference("closed_by", "staff", Personal.STAFF, Keep.CERTIFICATE, nullable=True),
)
