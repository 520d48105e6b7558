"""Her own view beside the decision, for the talk afterwards. It opens when it can change no score, and nothing of it is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assess.domain import scoring
from assess.domain.people import Participant, Session
from assess.domain.permissions import Permission, allowed
from assess.domain.rubric import Rubric
from assess.domain.snapshot import Snapshot
from assess.domain.talk import Competence, side_by_side
from assess.services import session_state, watching_assessors
from assess.services.office import Actor, Office, Work
from assess.services.session_state import DomainState, SessionLine, Step
from assess.storage import appeals, sessions


class Wait(StrEnum):
    """Why a domain is not open for the talk yet."""

    DECISION = "decision"
    APPEAL = "appeal"
    YOURS = "yours"
    """Whoever looks may still score or decide something of hers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkDomain:
    """One domain: open with its competences, or waiting with none."""

    rubric: Rubric
    wait: Wait | None
    competences: tuple[Competence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What stands on the page of the talk."""

    session: Session
    participant: Participant
    snapshot: Snapshot
    domains: tuple[TalkDomain, ...]


def read(office: Office, actor: Actor, session_id: str) -> Talk:
    """Give both sides of each domain that is open; that it was read is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_ANSWERS)
        session = work.session(session_id)
        participant = work.participant(session.participant)
        hers = sessions.all_of(work.connection, actor.organisation, participant.id)
        lines = session_state.lines(work, hers, {participant.id: participant})
        snapshot = work.snapshot(session)
        told = scoring.experiences(sessions.events(work.connection, actor.organisation, session_id), snapshot)
        domains = []
        waits = _waits(work, session, lines)
        for state in next(line.domains for line in lines if line.session.id == session_id):
            wait = waits[state.rubric.id]
            levels = state.decision.body["levels"] if state.decision else {}
            both = side_by_side(state.rubric, snapshot, told, levels) if wait is None else ()
            domains.append(TalkDomain(rubric=state.rubric, wait=wait, competences=both))
        shown = [domain for domain, wait in waits.items() if wait is None]
        work.record("talk.read", "session", session_id, {"domains": shown})
        return Talk(session=session, participant=participant, snapshot=snapshot, domains=tuple(domains))


def _waits(work: Work, session: Session, lines: Sequence[SessionLine]) -> dict[str, Wait | None]:
    """Say of each domain of a session what it waits for; None when it is open."""
    appealed = {one.decision for one in appeals.all_of(work.connection, work.actor.organisation) if one.outcome is None}
    going_on = [
        state
        for line in lines
        for state in line.domains
        if not _is_over(state, appealed) and (line.session.cancelled_at is None or state.own_open)
    ]
    yours = any(_may_judge(work, session.participant, state) for state in going_on)

    def wait(state: DomainState) -> Wait | None:
        if state.decision is None:
            return Wait.DECISION
        if yours:
            return Wait.YOURS
        return None if _is_over(state, appealed) else Wait.APPEAL

    return {state.rubric.id: wait(state) for line in lines if line.session.id == session.id for state in line.domains}


def _is_over(state: DomainState, appealed: set[str]) -> bool:
    """Say whether no score and no decision is to come: signed, no appeal open or upheld, nothing of the actor's own open."""
    signed = state.decision is not None and state.next_step in (Step.ISSUE, Step.DONE)
    return signed and state.decision is not None and state.decision.id not in appealed and state.own_open is None


def _may_judge(work: Work, participant: str, state: DomainState) -> bool:
    """Say whether the actor may still score or decide this domain."""
    may_score = allowed(work.actor.roles, Permission.OBSERVE) and not state.barred
    may_decide = allowed(work.actor.roles, Permission.DECIDE) and not watching_assessors.is_tied(work, participant)
    return may_score or may_decide
