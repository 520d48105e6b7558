"""A person decides. The page shows evidence, proposal and reasons; she accepts or lowers, and signs."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.domain.assessing import Moderated
from assess.domain.canonical import plain
from assess.domain.decision import Proposal, RefusedDecisionError, check_decision
from assess.domain.observation import Observation, Settlement
from assess.domain.observation_evidence import ObservationEvidence
from assess.domain.people import Participant, Purpose, Session
from assess.domain.permissions import Permission
from assess.domain.portfolio import PortfolioEvidence
from assess.domain.rubric import Rubric
from assess.domain.scoring import TaskScore, score_tasks
from assess.errors import BadInput, Conflict
from assess.services import appealing, confirming, evidence, keeping_observation_evidence, watching_assessors
from assess.services.appealing import AppealsOf
from assess.services.office import Actor, Office
from assess.storage import decisions, organisations, participants, sessions
from assess.storage.decisions import Decision

LONGEST_REASON = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionFile:
    """All that a decision rests on. `hidden`: the actor has still to score, so nothing is shown."""

    session: Session
    participant: Participant
    rubric: Rubric
    proposals: tuple[Proposal, ...]
    observations: tuple[Observation, ...]
    settlements: tuple[Settlement, ...]
    task_scores: tuple[TaskScore, ...]
    brought: tuple[PortfolioEvidence, ...]
    kept: tuple[ObservationEvidence, ...]
    """Notes, photographs and voices of the observations that the actor may see."""
    moderation: tuple[Moderated, ...]
    tied: bool
    appeals: AppealsOf | None
    decision: Decision | None
    decided_by: str
    hidden: bool


def file(office: Office, actor: Actor, session_id: str, domain: str) -> DecisionFile:
    """Give the decision page; that it was read is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_EVIDENCE)
        session = work.session(session_id)
        seen = evidence.gather(work, session, domain)
        decision = decisions.standing(work.connection, actor.organisation).get((session_id, domain))
        decider = organisations.find_staff(work.connection, decision.decided_by) if decision else None
        events = sessions.events(work.connection, actor.organisation, session_id)
        scores = score_tasks(events, work.snapshot(session))
        work.record("evidence.read", "session", session_id, {"domain": domain})
        return DecisionFile(
            session=session,
            participant=work.participant(session.participant),
            rubric=seen.rubric,
            proposals=() if seen.hidden else seen.proposals,
            observations=seen.visible,
            settlements=() if seen.hidden else seen.settlements,
            task_scores=tuple(s for s in scores if s.task.startswith(f"{domain}.")),
            brought=() if seen.hidden else evidence.brought(work, session, seen.rubric),
            kept=keeping_observation_evidence.beside(work, session, seen.visible),
            moderation=() if seen.hidden else seen.moderation,
            appeals=appealing.of_decision(work, decision, session) if decision and not seen.blind else None,
            tied=watching_assessors.is_tied(work, session.participant),
            decision=decision,
            decided_by=decider.name if decider else "",
            hidden=seen.hidden,
        )


def sign(
    office: Office,
    actor: Actor,
    session_id: str,
    domain: str,
    *,
    levels: Mapping[str, int | None],
    reasons: Mapping[str, str],
    confirmation: str,
) -> str:
    """Sign a decision and give its id. It supersedes an earlier one, which stays on record.

    At most what the evidence carries; a lower level, or none, needs a reason.
    """
    confirming.confirm(office, actor, confirmation)
    with office.work(actor) as work:
        work.require(Permission.DECIDE)
        session = work.session(session_id)
        sessions.lock(work.connection, session_id)
        seen = evidence.gather(work, session, domain)
        watching_assessors.refuse_tied(work, session.participant)
        if seen.hidden:
            raise Conflict("blind", "The scores are not open to you yet.", "Hand in your own scores first.")
        if not participants.agreed(work.connection, actor.organisation, session.participant, Purpose.ASSESSMENT):
            raise Conflict("no_consent", "She took back that she agrees.", "Talk with her first.")
        if seen.moderation:
            raise Conflict(
                "awaits_moderation",
                "A second assessor looks at this before it is decided.",
                "Ask a colleague to observe.",
            )
        _check(seen.proposals, levels, reasons)
        earlier = decisions.standing(work.connection, actor.organisation).get((session_id, domain))
        if earlier is not None:
            appealing.refuse_own(work, earlier)
        decision = Decision(
            id=work.new_id(),
            session=session_id,
            domain=domain,
            body={
                "levels": {p.criterion: levels.get(p.criterion) for p in seen.proposals},
                "reasons": {c: r.strip()[:LONGEST_REASON] for c, r in reasons.items() if r.strip()},
                "proposals": plain(seen.proposals),
                "portfolio": [one.id for one in evidence.brought(work, session, seen.rubric)],
                "kept": [one.id for one in keeping_observation_evidence.beside(work, session, seen.handed_in)],
            },
            decided_by=actor.id,
            decided_at=work.now,
            supersedes=earlier.id if earlier else None,
        )
        decisions.add(work.connection, actor.organisation, decision)
        work.record("decision.signed", "decision", decision.id, {"session": session_id, "domain": domain})
    return decision.id


def _check(proposals: tuple[Proposal, ...], levels: Mapping[str, int | None], reasons: Mapping[str, str]) -> None:
    try:
        check_decision(proposals, dict(levels))
    except RefusedDecisionError as refusal:
        raise Conflict(
            "more_than_evidence",
            "The evidence does not carry this level.",
            "Accept the proposal, or decide lower.",
            criterion=str(refusal),
        ) from refusal
    for proposal in proposals:
        lowered = proposal.level is not None and levels.get(proposal.criterion) != proposal.level
        if lowered and not reasons.get(proposal.criterion, "").strip():
            raise BadInput(
                "reason_needed",
                "A level below the proposal needs a reason.",
                "Write it, in a sentence.",
                criterion=proposal.criterion,
            )
