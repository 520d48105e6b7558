"""The one clear next step of a session or a domain: its words, and where to take it, for whoever is looking."""

from dataclasses import dataclass
from typing import Any

from flask import url_for

from assess.domain.people import Participant
from assess.domain.permissions import Permission, allowed
from assess.services import session_state
from assess.services.session_state import DomainState, SessionLine, Step
from assess.web import current, identity
from assess.web.languages import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """A step: `sentence` for a banner, `words` for a button or link, `address` None when it is for somebody else."""

    sentence: str
    words: str
    address: str | None


WORDS = {
    Step.HAND_OVER: (N_("Hand her a tablet."), N_("Hand over a tablet"), N_("A counsellor hands over a tablet")),
    Step.ANSWERING: (N_("She is busy on the tablet. Be near."), N_("See how far she is"), N_("She is on the tablet")),
    Step.OBSERVE: (N_("Observe her at the practical task."), N_("Observe"), N_("An assessor observes her")),
    Step.HAND_IN: (N_("Finish your scores and hand them in."), N_("Go on scoring"), N_("An assessor finishes")),
    Step.SECOND_SCORE: (
        N_("A second assessor scores it, without seeing the first."),
        N_("Score as second"),
        N_("A second assessor scores it"),
    ),
    Step.THIRD_SCORE: (
        N_("Two scores are far apart: a third assessor scores it."),
        N_("Score as third"),
        N_("A third assessor scores it"),
    ),
    Step.SETTLE: (
        N_("Talk about the difference and settle it."),
        N_("Settle"),
        N_("The assessors settle a difference"),
    ),
    Step.DECIDE: (N_("Weigh the evidence and decide."), N_("Decide"), N_("A decider decides")),
    Step.ISSUE: (
        N_("Make the certificate and hand it over."),
        N_("Make the certificate"),
        N_("A counsellor hands it over"),
    ),
    Step.DONE: (N_("All done. She has what she showed on paper."), N_("See the certificate"), N_("Done")),
}
CALIBRATE = (N_("Calibrate for this domain first, then observe her."), N_("Calibrate first"))
SCORING = (Step.OBSERVE, Step.SECOND_SCORE, Step.THIRD_SCORE)


def next_step(line: SessionLine) -> Next:
    """Give the next step of a session: the nearest of its domains."""
    state = next(state for state in line.domains if state.rubric.id == line.next_domain)
    return in_domain(line, state)


def in_domain(line: SessionLine, state: DomainState) -> Next:
    """Give the next step of one domain of a session."""
    sentence, words, waiting = WORDS[state.next_step]
    address = _address(line.session.id, state) if _is_mine(state) else None
    if address and state.calibrate_first and state.next_step in SCORING:
        return Next(
            sentence=CALIBRATE[0], words=CALIBRATE[1], address=url_for("desk.calibration_of", domain=state.rubric.id)
        )
    if state.next_step is Step.DONE and state.certificate is None:
        return Next(sentence=N_("All done."), words=N_("Done"), address=None)
    return Next(sentence=sentence, words=words if address else waiting, address=address)


def first_step(participant: Participant) -> Next:
    """Give the next step for somebody without a session."""
    mine = allowed(identity.actor().roles, Permission.PLAN_SESSION)
    return Next(
        sentence=N_("Plan a first session with her."),
        words=N_("Plan a session") if mine else N_("A counsellor plans a session"),
        address=url_for("desk.plan", participant_id=participant.id) if mine else None,
    )


def _is_mine(state: DomainState) -> bool:
    actor = identity.actor()
    if state.next_step is Step.DONE:
        return allowed(actor.roles, Permission.SEE_CERTIFICATE)
    if state.next_step in SCORING and (state.barred or _scored_enough(state, actor.id)):
        return False
    return session_state.takes(actor.roles, state.next_step)


def _scored_enough(state: DomainState, staff_id: str) -> bool:
    """Say whether another score of hers would add nothing: she handed in today, or a colleague is waited for."""
    days = [o.occasion for o in state.observations if o.assessor == staff_id and o.handed_in_at is not None]
    return current.today() in days or (state.moderated and bool(days))


def _address(session_id: str, state: DomainState) -> str:
    endpoint, values = "desk.observe", {"session_id": session_id, "domain": state.rubric.id}
    match state.next_step:
        case Step.HAND_OVER:
            endpoint, values = "desk.hand_over", {"session_id": session_id}
        case Step.ANSWERING:
            endpoint, values = "desk.session", {"session_id": session_id}
        case Step.HAND_IN if state.own_open is not None:
            endpoint, values = "desk.sheet", {"session_id": session_id, "observation_id": state.own_open.id}
        case Step.SETTLE:
            endpoint = "desk.settle"
        case Step.DECIDE | Step.ISSUE:
            endpoint = "desk.evidence"
        case Step.DONE if state.certificate is not None:
            endpoint, values = "desk.certificate", {"certificate_id": state.certificate.id}
        case _:
            pass
    given: dict[str, Any] = dict(values)
    return url_for(endpoint, **given)
