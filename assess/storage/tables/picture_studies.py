"""Comprehension studies of pictures: what is asked, who answered (no name), what was said, and how it was judged."""

from sqlalchemy import Boolean, Date, Integer, String, Table, Text, UniqueConstraint

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, Name, Word, metadata, moment, organisation_id, own_id, reference

picture_study = Table(
    "picture_study",
    metadata,
    own_id(Keep.ORGANISATION),
    organisation_id(Keep.ORGANISATION),
    column("token_hash", Hash, unique=True, personal=Personal.SECRET, keep=Keep.ORGANISATION),
    column("name", Name, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("pictures", Text, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("per_person", Integer, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("languages", String(200), personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("way", Word, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("ends_on", Date, personal=Personal.NONE, keep=Keep.ORGANISATION),
    moment("created_at", Keep.ORGANISATION),
    reference("created_by", "staff", Personal.STAFF, Keep.ORGANISATION),
)

picture_study_person = Table(
    "picture_study_person",
    metadata,
    own_id(Keep.STUDY, Personal.PSEUDONYM),
    organisation_id(Keep.STUDY),
    reference("study_id", "picture_study", Personal.NONE, Keep.STUDY, index=True),
    column("seed", Word, personal=Personal.NONE, keep=Keep.STUDY),
    column("language", Word, personal=Personal.LANGUAGE, keep=Keep.STUDY),
    column("schooling", Word, nullable=True, personal=Personal.ANSWER, keep=Keep.STUDY),
    column("typed_by", Word, personal=Personal.NONE, keep=Keep.STUDY),
    moment("started_at", Keep.STUDY),
)

picture_study_answer = Table(
    "picture_study_answer",
    metadata,
    own_id(Keep.STUDY, Personal.PSEUDONYM),
    organisation_id(Keep.STUDY),
    reference("person_id", "picture_study_person", Personal.PSEUDONYM, Keep.STUDY),
    reference("study_id", "picture_study", Personal.NONE, Keep.STUDY, index=True),
    column("picture", String(200), personal=Personal.NONE, keep=Keep.STUDY),
    column("said", Text, nullable=True, personal=Personal.ANSWER, keep=Keep.STUDY),
    column("chosen", String(200), nullable=True, personal=Personal.ANSWER, keep=Keep.STUDY),
    moment("answered_at", Keep.STUDY),
    UniqueConstraint("person_id", "picture"),
)

picture_judgement = Table(
    "picture_judgement",
    metadata,
    own_id(Keep.STUDY),
    organisation_id(Keep.STUDY),
    reference("answer_id", "picture_study_answer", Personal.PSEUDONYM, Keep.STUDY),
    reference("study_id", "picture_study", Personal.NONE, Keep.STUDY, index=True),
    reference("rater_id", "staff", Personal.STAFF, Keep.STUDY),
    column("verdict", Word, personal=Personal.ANSWER, keep=Keep.STUDY),
    column("meant", Name, personal=Personal.ANSWER, keep=Keep.STUDY),
    column("settles", Boolean, personal=Personal.NONE, keep=Keep.STUDY),
    moment("judged_at", Keep.STUDY),
    UniqueConstraint("answer_id", "rater_id", "settles"),
)

picture_finding = Table(
    "picture_finding",
    metadata,
    own_id(Keep.ORGANISATION),
    organisation_id(Keep.ORGANISATION),
    reference("study_id", "picture_study", Personal.NONE, Keep.ORGANISATION, index=True),
    column("picture", String(200), personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("outcome", Word, personal=Personal.NONE, keep=Keep.ORGANISATION),
    column("body", Text, personal=Personal.NONE, keep=Keep.ORGANISATION),
    reference("confirmed_by", "staff", Personal.STAFF, Keep.ORGANISATION),
    moment("confirmed_at", Keep.ORGANISATION),
)
