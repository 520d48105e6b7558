"""An assessor observes the practical task, criterion by criterion. Each tap is stored at once, as an event."""

from dataclasses import dataclass

from assess.domain.event import Kind
from assess.domain.observation import Context, Identity, Observation
from assess.domain.people import Participant, Purpose, Session
from assess.domain.permissions import Permission
from assess.domain.rubric import LEVELS, NOT_SEEN, Rubric
from assess.errors import BadInput, Conflict, NotFound
from assess.services import evidence, watching_assessors
from assess.services.calling_for_help import add_staff_event
from assess.services.office import Actor, Office, Work
from assess.storage import participants

LONGEST_NOTE = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationSheet:
    """What an assessor has in front of her: the rubric, and what she scored until now."""

    session: Session
    participant: Participant
    rubric: Rubric
    observation: Observation


def start(
    office: Office,
    actor: Actor,
    session_id: str,
    *,
    domain: str,
    context: Context,
    identity: Identity,
) -> str:
    """Begin an observation and give its id; an open one of hers in this domain goes on instead.

    Conflict when she has a tie with the participant, or was her guide where the organisation keeps the two apart.
    """
    with office.work(actor) as work:
        seen = may_begin(work, session_id, domain)
        for one in seen:
            if one.assessor == actor.id and one.handed_in_at is None:
                return one.id
        observation_id = work.new_id()
        body: dict[str, object] = {
            "observation": observation_id,
            "domain": domain,
            "context": context.value,
            "identity": identity.value,
            "assessor_name": actor.name,
        }
        add_staff_event(work, session_id, Kind.OBSERVATION_STARTED, body)
    return observation_id


def may_begin(work: Work, session_id: str, domain: str) -> tuple[Observation, ...]:
    """Stop whoever may not observe her now; otherwise give what was seen in this domain until now."""
    work.require(Permission.OBSERVE)
    session = work.session(session_id)
    require_consent(work, session)
    watching_assessors.refuse_barred(work, session)
    return evidence.gather(work, session, domain).seen


def sheet(office: Office, actor: Actor, session_id: str, observation_id: str) -> ObservationSheet:
    """Give her own observation to go on with, or to read again."""
    with office.work(actor) as work:
        work.require(Permission.OBSERVE)
        session = work.session(session_id)
        observation = _own(work, session, observation_id)
        work.record("observation.read", "session", session_id, {"observation": observation_id})
        return ObservationSheet(
            session=session,
            participant=work.participant(session.participant),
            rubric=work.snapshot(session).rubric(observation.domain),
            observation=observation,
        )


def score(
    office: Office,
    actor: Actor,
    session_id: str,
    observation_id: str,
    *,
    criterion: str,
    level: int | None,
    note: str,
) -> None:
    """Store what she saw of one criterion; None is "not seen today". A later score of the same takes its place."""
    if level is not None and level not in LEVELS:
        raise BadInput("no_such_level", "There is no such level.", "Choose one of the levels.")
    with office.work(actor) as work:
        may_score(work, session_id, observation_id, criterion)
        body: dict[str, object] = {
            "observation": observation_id,
            "criterion": criterion,
            "level": NOT_SEEN if level is None else level,
            "note": note.strip()[:LONGEST_NOTE],
        }
        add_staff_event(work, session_id, Kind.CRITERION_SCORED, body)


def may_score(work: Work, session_id: str, observation_id: str, criterion: str) -> None:
    """Stop whoever may not score this criterion in this observation now."""
    session, observation = still_open(work, session_id, observation_id)
    try:
        work.snapshot(session).rubric(observation.domain).criterion(criterion)
    except KeyError:
        raise NotFound("no_such_criterion", "This rubric does not have that criterion.", "Go back.") from None


def stop(office: Office, actor: Actor, session_id: str, observation_id: str, *, reason: str) -> None:
    """Apply the stop rule: the task ends kindly, and nothing of it certifies."""
    if not reason.strip():
        raise BadInput("reason_needed", "Why was the task stopped?", "Write what you saw, in a sentence.")
    with office.work(actor) as work:
        still_open(work, session_id, observation_id)
        body: dict[str, object] = {"observation": observation_id, "reason": reason.strip()[:LONGEST_NOTE]}
        add_staff_event(work, session_id, Kind.STOPPED, body)
        add_staff_event(work, session_id, Kind.HANDED_IN, {"observation": observation_id})


def hand_in(office: Office, actor: Actor, session_id: str, observation_id: str) -> None:
    """Hand the scores in; from then on they stand, and the others' may be seen."""
    with office.work(actor) as work:
        may_hand_in(work, session_id, observation_id)
        add_staff_event(work, session_id, Kind.HANDED_IN, {"observation": observation_id})


def may_hand_in(work: Work, session_id: str, observation_id: str) -> None:
    """Stop when a criterion has no score yet; what was stopped for safety may go in as it is."""
    session, observation = still_open(work, session_id, observation_id)
    rubric = work.snapshot(session).rubric(observation.domain)
    left = [c.id for c in rubric.criteria if c.id not in observation.scores]
    if left and not observation.stopped:
        raise Conflict(
            "criteria_left",
            "%(count)s criteria have no score yet.",
            "Score them, or choose “not seen today”.",
            count=len(left),
        )


def require_consent(work: Work, session: Session) -> None:
    """Stop unless she agreed to be assessed."""
    if not participants.agreed(
        work.connection,
        work.actor.organisation,
        session.participant,
        Purpose.ASSESSMENT,
    ):
        raise Conflict(
            "no_consent",
            "She has not agreed to the assessment, or took it back.",
            "Ask her on the tablet, or record her answer on her page.",
        )


def _own(work: Work, session: Session, observation_id: str) -> Observation:
    for domain in session.domains:
        for observation in evidence.gather(work, session, domain).seen:
            if observation.id == observation_id and observation.assessor == work.actor.id:
                return observation
    raise NotFound("no_such_observation", "There is no such observation of yours.", "Go back to the session.")


def still_open(work: Work, session_id: str, observation_id: str) -> tuple[Session, Observation]:
    """Give the actor's own observation, unless it was handed in."""
    work.require(Permission.OBSERVE)
    session = work.session(session_id)
    watching_assessors.refuse_whoever_knows_portfolio(work, session)
    observation = _own(work, session, observation_id)
    if observation.handed_in_at is not None:
        raise Conflict(
            "handed_in",
            "These scores were handed in and stand.",
            "Observe again on another day, or settle a difference.",
        )
    return session, observation
