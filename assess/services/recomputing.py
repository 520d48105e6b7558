"""Scores and proposals computed again from events and pinned content, and compared with what decisions rested on."""

from dataclasses import dataclass, field

from assess.domain import decision as rules
from assess.domain import observation as reading
from assess.domain.scoring import score_tasks
from assess.services.office import Office
from assess.storage import decisions, organisations, participants, sessions
from assess.storage.database import Connection
from assess.storage.decisions import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A criterion whose proposal is not what it was when the decision was signed."""

    decision: str
    criterion: str
    then: int | None
    now: int | None


@dataclass(slots=True, kw_only=True)
class Recomputed:
    """How much was computed again, and what differs."""

    decisions: int = 0
    tasks: int = 0
    differences: list[Difference] = field(default_factory=list)


def recompute(office: Office) -> Recomputed:
    """Compute everything again, organisation by organisation.

    A proposal is computed from the events that were there when the decision was signed, as of that day.
    """
    found = Recomputed()
    with office.see() as connection:
        for organisation in organisations.all_organisations(connection):
            for session in sessions.all_of(connection, organisation.id):
                events = sessions.events(connection, organisation.id, session.id)
                found.tasks += len(score_tasks(events, office.snapshot(connection, session.snapshot)))
            for decision in decisions.all_of(connection, organisation.id):
                found.decisions += 1
                found.differences += _differences(office, connection, organisation.id, decision)
    return found


def _differences(office: Office, connection: Connection, organisation_id: str, decision: Decision) -> list[Difference]:
    events = sessions.events(connection, organisation_id, decision.session)
    then = tuple(event for event in events if event.received_at <= decision.decided_at)
    session = sessions.find(connection, organisation_id, decision.session)
    person = participants.find(connection, organisation_id, session.participant) if session else None
    if session is None or person is None or person.erased:
        return []  # what it rested on is gone, because she asked for that
    proposals = rules.propose(
        office.snapshot(connection, session.snapshot).rubric(decision.domain),
        reading.observations(then),
        reading.settlements(then),
        today=office.day(decision.decided_at),
    )
    levels = {one["criterion"]: one["level"] for one in decision.body["proposals"]}
    return [
        Difference(
            decision=decision.id,
            criterion=proposal.criterion,
            then=levels[proposal.criterion],
            now=proposal.level,
        )
        for proposal in proposals
        if levels[proposal.criterion] != proposal.level
    ]
