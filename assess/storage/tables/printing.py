"""Papers that are being printed in one go: the job, and each paper of it. Both are forgotten after a day."""

from sqlalchemy import Integer, Table

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Word, metadata, moment, organisation_id, own_id, reference

print_job = Table(
    "print_job",
    metadata,
    own_id(Keep.DAY),
    organisation_id(Keep.DAY),
    column("form", Word, personal=Personal.NONE, keep=Keep.DAY),
    column("state", Word, personal=Personal.NONE, keep=Keep.DAY),
    column("worker", Word, nullable=True, personal=Personal.NONE, keep=Keep.DAY),
    moment("beat_at", Keep.DAY),
    moment("created_at", Keep.DAY),
    reference("created_by", "staff", Personal.STAFF, Keep.DAY),
)

print_job_paper = Table(
    "print_job_paper",
    metadata,
    own_id(Keep.DAY),
    organisation_id(Keep.DAY),
    reference("job_id", "print_job", Personal.NONE, Keep.DAY, index=True),
    reference("certificate_id", "certificate", Personal.PSEUDONYM, Keep.DAY),
    column("position", Integer, personal=Personal.NONE, keep=Keep.DAY),
    moment("done_at", Keep.DAY, nullable=True),
)
