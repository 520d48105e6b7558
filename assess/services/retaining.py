"""What is past the time that its label says goes, on a schedule: `salto retention run`, once a day. Without an actor.

The audit log (5 years) and rows of staff are not touched: a chain with entries taken out of it proves nothing any more, and
when somebody left is for the organisation to say.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from assess.domain.decision import months_later
from assess.services import erasing
from assess.services.evidence_folder import files
from assess.services.office import Actor, Office, Work
from assess.storage import kept_files, organisations, retention

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
        lost = files(office).lost(kept_files.everywhere(connection), older_than=now)
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
        lost = files(office).lost(kept_files.everywhere(connection), older_than=now)
    for organisation, sha256 in lost:
        files(office).remove(organisation, sha256)
    return Retained(participants=people, rows=rows, files=len(lost))


def _people(office: Office, work: Work) -> tuple[str, ...]:
    since = _since(office, work.now)
    moment = datetime.combine(since, time.min, tzinfo=UTC)
    return retention.last_seen_before(work.connection, work.actor.organisation, since, moment)


def _since(office: Office, now: datetime) -> date:
    return months_later(office.day(now), -MONTHS)


def _system(organisation: str) -> Actor:
    return Actor(kind="system", id="retention", organisation=organisation)
