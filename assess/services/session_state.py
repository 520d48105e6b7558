"""How far a session is, and the one next step for whoever looks at it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assess.domain.appeal import Appeal, Outcome
from assess.domain.decision import Missing
from assess.domain.event import TABLET_KINDS, Event, Kind, latest_answers
from assess.domain.observation import Observation
from assess.domain.people import Participant, Session
from assess.domain.permissions import Permission, Role, allowed
from assess.domain.rubric import Rubric
from assess.domain.snapshot import Snapshot
from assess.services import appealing, calibrating, calling_for_help, consenting, evidence, watching_assessors
from assess.services.certificate_lines import CertificateLine, certificates_of_sessions
from assess.services.evidence import Evidence
from assess.services.office import Work
from assess.storage import assessing, certificates, decisions, sessions
from assess.storage.decisions import Decision


class Step(StrEnum):
    """What comes next in a domain of a session, in the order in which it comes."""

    HAND_OVER = "hand_over"
    ANSWERING = "answering"
    OBSERVE = "observe"
    HAND_IN = "hand_in"
    SECOND_SCORE = "second_score"
    THIRD_SCORE = "third_score"
    SETTLE = "settle"
    DECIDE = "decide"
    ISSUE = "issue"
    DONE = "done"


STEP_PERMISSION = {
    Step.HAND_OVER: Permission.PAIR_TABLET,
    Step.ANSWERING: Permission.SEE_ANSWERS,
    Step.OBSERVE: Permission.OBSERVE,
    Step.HAND_IN: Permission.OBSERVE,
    Step.SECOND_SCORE: Permission.OBSERVE,
    Step.THIRD_SCORE: Permission.OBSERVE,
    Step.SETTLE: Permission.SETTLE,
    Step.DECIDE: Permission.DECIDE,
    Step.ISSUE: Permission.ISSUE_CERTIFICATE,
    Step.DONE: Permission.SEE_PARTICIPANTS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far she is on the tablet: answered items of all items."""

    answered: int
    of: int
    started: bool
    paused: bool
    finished: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainState:
    """One domain of a session, as far as the actor may see it."""

    rubric: Rubric
    observations: tuple[Observation, ...]
    others_handed_in: int
    own_open: Observation | None
    needs_second: bool
    needs_third: bool
    differences: int
    decision: Decision | None
    certificate: CertificateLine | None
    moderated: bool
    """It waits for a second assessor by the sampling plan."""
    barred: bool
    """The actor may not score here: she has a tie with her, or was her guide."""
    calibrate_first: bool
    """The actor may not begin to score here before she has calibrated."""
    next_step: Step


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionLine:
    """A session in a list. `mine` says whether the actor's role takes the next step."""

    session: Session
    participant: Participant
    progress: Progress
    domains: tuple[DomainState, ...]
    next_step: Step
    next_domain: str
    mine: bool
    help_open: bool
    leaving: bool
    """She took back that she takes part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What a list of sessions is described from, read with a fixed number of queries however long it is."""

    events: Mapping[str, Sequence[Event]]
    standing: Mapping[tuple[str, str], Decision]
    certificates: Sequence[CertificateLine]
    reopened: Mapping[str, Appeal]
    tied: frozenset[str]
    guided: frozenset[str]
    leaving: Collection[str]
    uncalibrated: frozenset[str]


def lines(work: Work, of: Iterable[Session], participants: Mapping[str, Participant]) -> tuple[SessionLine, ...]:
    """Describe sessions, with the next step of each; the number of queries does not grow with the list."""
    of = tuple(of)
    organisation = work.actor.organisation
    known = _Known(
        events=sessions.events_by_session(work.connection, organisation, [one.id for one in of]),
        standing=decisions.standing(work.connection, organisation),
        certificates=certificates_of_sessions(work, of, participants),
        reopened=appealing.reopened(work),
        tied=assessing.tied_to(work.connection, organisation, work.actor.id) | watching_assessors.knows_portfolio(work),
        guided=watching_assessors.guided(work),
        leaving=consenting.leaving(work),
        uncalibrated=calibrating.first(work),
    )
    return tuple(_line(work, one, participants[one.participant], known) for one in of)


def unfinished(work: Work, of: Iterable[Session]) -> tuple[Session, ...]:
    """Keep the sessions in which something is still to come, without reading their events.

    Left out is what was cancelled, and what is decided in every domain with its certificate made; an appeal brings it back.
    """
    standing = decisions.standing(work.connection, work.actor.organisation)
    issued = set(certificates.of_decisions(work.connection, work.actor.organisation))
    reopened = appealing.reopened(work)

    def done(session: Session, domain: str) -> bool:
        decision = standing.get((session.id, domain))
        if decision is None or decision.id in reopened:
            return False
        return decision.id in issued or not any(decision.body["levels"].values())

    return tuple(one for one in of if one.cancelled_at is None and not all(done(one, domain) for domain in one.domains))


def _line(work: Work, session: Session, participant: Participant, known: _Known) -> SessionLine:
    events = known.events[session.id]
    reached = progress((one for one in events if one.kind in TABLET_KINDS), work.snapshot(session))
    domains = tuple(
        domain_state(
            work,
            evidence.gather(work, session, domain, events),
            reached,
            known.standing.get((session.id, domain)),
            known.certificates,
            reopened=_reopened(known.reopened, known.standing.get((session.id, domain))),
            barred=participant.id in known.tied or session.id in known.guided,
            uncalibrated=domain in known.uncalibrated,
        )
        for domain in session.domains
    )
    steps = list(Step)
    nearest = min(domains, key=lambda state: steps.index(state.next_step))
    help_events = (one for one in events if one.kind in calling_for_help.HELP_KINDS)
    return SessionLine(
        session=session,
        participant=participant,
        progress=reached,
        domains=domains,
        next_step=nearest.next_step,
        next_domain=nearest.rubric.id,
        mine=takes(work.actor.roles, nearest.next_step),
        help_open=calling_for_help.standing(help_events) == "asked",
        leaving=participant.id in known.leaving,
    )


def takes(roles: Iterable[Role], step: Step) -> bool:
    """Say whether one of the roles takes this step."""
    return allowed(tuple(roles), STEP_PERMISSION[step])


def progress(events: Iterable[Event], snapshot: Snapshot) -> Progress:
    """Count what she has answered; the practice is not counted."""
    events = tuple(events)
    items = {card.id for card in snapshot.cards} | {task.id for task in snapshot.tasks}
    kinds = [event.kind for event in events if event.kind in (Kind.PAUSED, Kind.RESUMED)]
    return Progress(
        answered=len(items & set(latest_answers(events))),
        of=len(items),
        started=bool(events),
        paused=bool(kinds) and kinds[-1] is Kind.PAUSED,
        finished=any(event.kind is Kind.FINISHED for event in events),
    )


def domain_state(
    work: Work,
    seen: Evidence,
    reached: Progress,
    decision: Decision | None,
    certificates: Sequence[CertificateLine],
    *,
    reopened: Appeal | None,
    barred: bool,
    uncalibrated: bool,
) -> DomainState:
    """Describe one domain and find its next step."""
    own_open = next((o for o in seen.seen if o.assessor == work.actor.id and o.handed_in_at is None), None)
    certificate = next((c for c in certificates if decision is not None and c.decision == decision.id), None)
    return DomainState(
        rubric=seen.rubric,
        observations=seen.visible,
        others_handed_in=sum(o.assessor != work.actor.id for o in seen.handed_in),
        own_open=own_open,
        needs_second=seen.missing(Missing.SECOND_SCORE),
        needs_third=seen.missing(Missing.THIRD_ASSESSOR),
        differences=sum(Missing.SETTLEMENT in p.missing for p in seen.proposals),
        decision=decision,
        certificate=certificate,
        moderated=bool(seen.moderation),
        barred=barred,
        calibrate_first=uncalibrated and own_open is None,
        next_step=_next_step(seen, reached, own_open, decision, certificate, reopened),
    )


def _reopened(by_decision: Mapping[str, Appeal], decision: Decision | None) -> Appeal | None:
    return by_decision.get(decision.id) if decision is not None else None


def _observe_again(seen: Evidence, reopened: Appeal) -> bool:
    """Say whether the answer to an appeal asks for an observation that nobody has handed in since."""
    since = reopened.closed_at
    later = any(one.handed_in_at and since and one.handed_in_at > since for one in seen.handed_in)
    return reopened.outcome is Outcome.OBSERVE_AGAIN and not later


def _next_step(
    seen: Evidence,
    reached: Progress,
    own_open: Observation | None,
    decision: Decision | None,
    certificate: CertificateLine | None,
    reopened: Appeal | None,
) -> Step:
    if decision is not None and reopened is None:
        certifies = any(decision.body["levels"].values())
        return Step.ISSUE if certifies and certificate is None else Step.DONE
    if own_open is not None:
        return Step.HAND_IN
    if reopened is not None and _observe_again(seen, reopened):
        return Step.OBSERVE
    if seen.handed_in:
        return _step_of_evidence(seen)
    if not reached.started:
        return Step.HAND_OVER
    return Step.OBSERVE if reached.finished else Step.ANSWERING


def _step_of_evidence(seen: Evidence) -> Step:
    for missing, step in (
        (Missing.THIRD_ASSESSOR, Step.THIRD_SCORE),
        (Missing.SECOND_SCORE, Step.SECOND_SCORE),
        (Missing.SETTLEMENT, Step.SETTLE),
    ):
        if seen.missing(missing):
            return step
    if seen.moderation:
        return Step.SECOND_SCORE
    return Step.DECIDE if any(p.level for p in seen.proposals) else Step.OBSERVE
