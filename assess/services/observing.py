"""An assessor observes the practical task, criterion by criterion. Each tap is stored at once, as an event."""

from collections.abc import Iterable
from dataclasses import dataclass

from assess.domain.event import Kind
from assess.domain.observation import Context, Identity, Observation, Stop
from assess.domain.people import Participant, Purpose, Session
from assess.domain.permissions import Permission
from assess.domain.rubric import LEVELS, NOT_SEEN, Rubric
from assess.errors import BadInput, Conflict, NotFound
from assess.services import calibrating, evidence, watching_assessors
from assess.services.calling_for_help import add_staff_event
from assess.services.office import Actor, Office, Work
from assess.storage import participants, sessions

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

    Conflict when she has a tie with the participant, was her guide where the organisation keeps the two apart, or has still to
    calibrate where that is a rule.
    """
    with office.work(actor) as work:
        seen = may_begin(work, session_id, domain)
        for one in seen:
            if one.assessor == actor.id and one.handed_in_at is None:
                return one.id
        return begun(work, work.session(session_id), domain=domain, context=context, identity=identity)


def begun(
    work: Work, session: Session, *, domain: str, context: Context, identity: Identity, group: str | None = None
) -> str:
    """Store that an observation began, after whoever calls has looked whether it may; give its id."""
    observation_id = work.new_id()
    body: dict[str, object] = {
        "observation": observation_id,
        "domain": domain,
        "context": context.value,
        "identity": identity.value,
        "assessor_name": work.actor.name,
    }
    if group is not None:
        body["group"] = group
    add_staff_event(work, session.id, Kind.OBSERVATION_STARTED, body)
    return observation_id


def may_begin(work: Work, session_id: str, domain: str) -> tuple[Observation, ...]:
    """Stop whoever may not begin to observe her now; otherwise give what was seen in this domain until now."""
    seen = may_observe(work, session_id, domain)
    refuse_uncalibrated(work, domain, seen)
    return seen


def refuse_uncalibrated(work: Work, domain: str, seen: Iterable[Observation]) -> None:
    """Stop whoever has still to calibrate, where that is a rule; an observation of hers that is open goes on."""
    if not any(one.assessor == work.actor.id and one.handed_in_at is None for one in seen):
        calibrating.refuse(work, domain)


def may_observe(work: Work, session_id: str, domain: str) -> tuple[Observation, ...]:
    """Stop whoever may not score her; otherwise give what was seen in this domain until now.

    What was seen away from the desk is brought in by this alone: it happened, so no rule about beginning keeps it out.
    """
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
    note: str | None,
    was: str | None = None,
) -> str:
    """Store what she saw of one criterion, and give the event; None is "not seen today". A later score takes its place.

    `was` is the event of the score that the page showed ("" for none): Conflict when another one stands by now, so that two
    windows never overwrite one another. None asks for nothing. A note of None keeps the one that stands.
    """
    if level is not None and level not in LEVELS:
        raise BadInput("no_such_level", "There is no such level.", "Choose one of the levels.")
    with office.work(actor) as work:
        observation = may_score(work, session_id, observation_id, criterion)
        standing = observation.scores.get(criterion)
        words = (standing.note if standing else "") if note is None else note.strip()[:LONGEST_NOTE]
        if standing is not None and (standing.level, standing.note) == (level, words):
            return standing.event  # sent twice, or the same tap again
        _refuse_changed(observation, criterion, was)
        body: dict[str, object] = {
            "observation": observation_id,
            "criterion": criterion,
            "level": NOT_SEEN if level is None else level,
            "note": words,
        }
        return add_staff_event(work, session_id, Kind.CRITERION_SCORED, body)


def undo(office: Office, actor: Actor, session_id: str, observation_id: str, *, criterion: str, was: str) -> None:
    """Take the score that stands back, so that the one before it stands again, or none. Both stay on record."""
    with office.work(actor) as work:
        observation = may_score(work, session_id, observation_id, criterion)
        _refuse_changed(observation, criterion, was)
        if criterion in observation.scores:
            body: dict[str, object] = {"observation": observation_id, "criterion": criterion, "undoes": was}
            add_staff_event(work, session_id, Kind.SCORE_UNDONE, body)


def stop(
    office: Office, actor: Actor, session_id: str, observation_id: str, *, reason: str, why: Stop = Stop.DANGER
) -> None:
    """End the task early and kindly, with the reason on record; the stop itself is no score.

    For danger (the rubric's stop rule) nothing of it certifies. For anything else what was seen before counts, and the rest
    was not seen.
    """
    if not reason.strip():
        raise BadInput("reason_needed", "Why was the task stopped?", "Write what you saw, in a sentence.")
    with office.work(actor) as work:
        opened(work, session_id, observation_id)
        told = reason.strip()[:LONGEST_NOTE]
        body: dict[str, object] = {"observation": observation_id, "reason": told, "why": why.value}
        add_staff_event(work, session_id, Kind.STOPPED, body)
        add_staff_event(work, session_id, Kind.HANDED_IN, {"observation": observation_id})


def hand_in(office: Office, actor: Actor, session_id: str, observation_id: str) -> None:
    """Hand the scores in; from then on they stand, and the others' may be seen."""
    with office.work(actor) as work:
        may_hand_in(work, session_id, observation_id)
        add_staff_event(work, session_id, Kind.HANDED_IN, {"observation": observation_id})


def may_hand_in(work: Work, session_id: str, observation_id: str) -> None:
    """Stop when a criterion has no score yet; what ended early may go in as it is."""
    session, observation = opened(work, session_id, observation_id)
    rubric = work.snapshot(session).rubric(observation.domain)
    left = [c.id for c in rubric.criteria if c.id not in observation.scores]
    if left and not (observation.stopped or observation.ended):
        raise Conflict(
            "criteria_left",
            "%(count)s criteria have no score yet.",
            "Score them, or choose “not seen today”.",
            count=len(left),
        )


def may_score(work: Work, session_id: str, observation_id: str, criterion: str) -> Observation:
    """Stop whoever may not score this criterion in this observation now; otherwise give the observation, locked."""
    session, observation = opened(work, session_id, observation_id)
    known(work.snapshot(session).rubric(observation.domain), criterion)
    return observation


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


def known(rubric: Rubric, criterion: str) -> None:
    """Stop when the rubric does not have a criterion."""
    try:
        rubric.criterion(criterion)
    except KeyError:
        raise NotFound("no_such_criterion", "This rubric does not have that criterion.", "Go back.") from None


def _refuse_changed(observation: Observation, criterion: str, was: str | None) -> None:
    if was is not None and observation.event_of(criterion) != was:
        raise Conflict(
            "changed_elsewhere",
            "This was changed in another window, and that stands now.",
            "Look at what stands, and choose again if you see it otherwise.",
        )


def _own(work: Work, session: Session, observation_id: str) -> Observation:
    for domain in session.domains:
        for observation in evidence.gather(work, session, domain).seen:
            if observation.id == observation_id and observation.assessor == work.actor.id:
                return observation
    raise NotFound("no_such_observation", "There is no such observation of yours.", "Go back to the session.")


def opened(work: Work, session_id: str, observation_id: str) -> tuple[Session, Observation]:
    """Give the actor's own observation to write in, locked; Conflict when it was handed in."""
    work.require(Permission.OBSERVE)
    sessions.lock(work.connection, session_id)
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
