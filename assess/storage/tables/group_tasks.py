"""Group tasks, the sessions of the women in them, and the evidence that was kept while observing."""

from sqlalchemy import Boolean, Date, Integer, Table, Text

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Id, Word, metadata, moment, organisation_id, own_id, reference

group_task = Table(
    "group_task",
    metadata,
    own_id(Keep.ORGANISATION),
    organisation_id(Keep.ORGANISATION),
    column("domain", Word, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("planned_for", Date, personal=Personal.NONE, keep=Keep.ORGANISATION),
    moment("made_at", Keep.ORGANISATION),
    reference("made_by", "staff", Personal.STAFF, Keep.ORGANISATION),
)
"""Leads to nobody by itself."""

group_member = Table(
    "group_member",
    metadata,
    own_id(Keep.PARTICIPANT, Personal.PSEUDONYM),
    organisation_id(Keep.PARTICIPANT),
    reference("group_task_id", "group_task", Personal.NONE, Keep.PARTICIPANT, index=True),
    reference("session_id", "session", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    column("mark", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("place", Integer, personal=Personal.NONE, keep=Keep.PARTICIPANT),
)

observation_evidence = Table(
    "observation_evidence",
    metadata,
    own_id(Keep.PARTICIPANT, Personal.PSEUDONYM),
    organisation_id(Keep.PARTICIPANT),
    reference("session_id", "session", Personal.PSEUDONYM, Keep.PARTICIPANT, index=True),
    column("observation", Id, personal=Personal.PSEUDONYM, keep=Keep.PARTICIPANT),
    column("domain", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("criterion", Word, nullable=True, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("sort", Word, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("context", Word, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("consent", Boolean, personal=Personal.CONSENT, keep=Keep.PARTICIPANT),
    column("body", Text, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("file_hash", Hash, nullable=True, personal=Personal.ANSWER, keep=Keep.PARTICIPANT),
    column("file_type", Word, nullable=True, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    column("file_size", Integer, nullable=True, personal=Personal.NONE, keep=Keep.PARTICIPANT),
    moment("added_at", Keep.PARTICIPANT),
    reference("added_by", "staff", Personal.STAFF, Keep.PARTICIPANT),
)
