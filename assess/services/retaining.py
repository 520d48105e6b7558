"""What is past the time that its label says goes, on a schedule: `salto retention run`, once a day. Without an actor.

The audit log (5 years) and rows of staff are not touched: a chain with entries taken out of it proves nothing any more, and
when somebody left is for the organisation to say.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from assess.domain.decision import months_later
from assess.services import consenting, erasing, waiting_packages
from assess.services.evidence_folder import files
from assess.services.office import Actor, Office, Work
from assess.storage import kept_files, organisations, packages, participants, retention
from assess.storage.database import Connection
from assess.storage.evidence_files import EvidenceFiles

MONTHS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Retained:
    """What is past its time, or was deleted: participants, rows by table, and files that belong to nothing."""

    participants: int
    rows: Mapping[str, int]
    files: int


def due(office: Office) -> Retained:
    """Count what is past its time; nothing is changed."""
    now = office.clock.now()
    with office.see() as connection:
        rules = retention.past(now, studies_ended_before=_since(office, now))
        every = organisations.all_organisations(connection)
        people = sum(len(_people(office, Work(office, _system(one.id), connection, now))) for one in every)
        lost = _lost(office, connection, now)
        return Retained(participants=people, rows=retention.count(connection, rules), files=len(lost))


def run(office: Office) -> Retained:
    """Delete what is past its time, organisation by organisation; each erasure is in the organisation's log."""
    now, people = office.clock.now(), 0
    with office.see() as connection:
        every = organisations.all_organisations(connection)
    for one in every:
        with office.work(_system(one.id)) as work:
            for participant_id in _people(office, work):
                erasing.erase_in(work, participant_id)
                people += 1
    with office.store() as connection:
        rows = retention.forget(connection, retention.past(now, studies_ended_before=_since(office, now)))
        lost = _lost(office, connection, now)
    for folder, organisation, sha256 in lost:
        folder.remove(organisation, sha256)
    return Retained(participants=people, rows=rows, files=len(lost))


def _lost(office: Office, connection: Connection, now: datetime) -> list[tuple[EvidenceFiles, str, str]]:
    """Give the files that belong to nothing: of portfolios, and packages that expired, were taken back or only looked at."""
    kept = {
        files(office): kept_files.everywhere(connection),
        waiting_packages.files(office): packages.waiting_files(connection, now),
    }
    return [(folder, *one) for folder, rows in kept.items() for one in folder.lost(rows, older_than=now)]


def _people(office: Office, work: Work) -> tuple[str, ...]:
    since = _since(office, work.now)
    moment = datetime.combine(since, time.min, tzinfo=UTC)
    old = retention.last_seen_before(work.connection, work.actor.organisation, since, moment)
    there = {one.id for one in participants.all_of(work.connection, work.actor.organisation)}
    left = [one for one in consenting.left(work) if one in there]
    return tuple(dict.fromkeys((*old, *left)))


def _since(office: Office, now: datetime) -> date:
    return months_later(office.day(now), -MONTHS)


def _system(organisation: str) -> Actor:
    return Actor(kind="system", id="retention", organisation=organisation)
