"""Home visits: who took which session along on which tablet, until when."""

from sqlalchemy import Integer, Table, Text

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import metadata, moment, organisation_id, own_id, reference

home_visit = Table(
    "home_visit",
    metadata,
    own_id(Keep.PARTICIPANT),
    organisation_id(Keep.PARTICIPANT),
    reference("session_id", "session", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    reference("tablet_id", "tablet", Personal.NONE, Keep.PARTICIPANT),
    reference("staff_id", "staff", Personal.STAFF, Keep.PARTICIPANT),
    column("locked_key", Text, nullable=True, personal=Personal.SECRET, keep=Keep.PARTICIPANT),
    moment("made_at", Keep.PARTICIPANT),
    moment("until", Keep.PARTICIPANT),
    moment("fetched_at", Keep.PARTICIPANT, nullable=True),
    moment("ended_at", Keep.PARTICIPANT, nullable=True),
    moment("over_at", Keep.PARTICIPANT, nullable=True),
    column("skew_seconds", Integer, nullable=True, personal=Personal.NONE, keep=Keep.PARTICIPANT),
)
