"""She does not agree with a decision. Her appeal is written down in her words and answered in time, by another decider."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from assess.domain.appeal import REOPENS, Appeal, Outcome, Way, due_on, last_day, may_answer
from assess.domain.event import Event
from assess.domain.people import Participant, Session
from assess.domain.permissions import Permission, allowed
from assess.domain.rubric import Rubric
from assess.domain.voice_message import VoiceMessage
from assess.errors import BadInput, Conflict, Forbidden, NotFound
from assess.services import confirming, evidence, watching_assessors
from assess.services.office import Actor, Office, Work
from assess.storage import appeals, decisions, voice_messages
from assess.storage import participants as people
from assess.storage import sessions as storage
from assess.storage.decisions import Decision

LONGEST_WORDS = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealsOf:
    """The appeals against a decision, and what the actor may do: `may_appeal_until` is None once that day has passed."""

    appeals: tuple[Appeal, ...]
    may_appeal_until: date | None
    may_answer: bool

    @property
    def open(self) -> Appeal | None:
        """Give the one that waits for an answer."""
        return next((one for one in self.appeals if one.outcome is None), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueAppeal:
    """An appeal in a list. `overdue` and `mine` are about one that waits for an answer."""

    appeal: Appeal
    session: Session
    domain: str
    participant: Participant
    overdue: bool
    mine: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealFile:
    """What an appeal's page shows. `appeal` is None while it is still to be written down."""

    decision: Decision
    session: Session
    participant: Participant
    rubric: Rubric
    appeal: Appeal | None
    may_answer: bool
    voices: tuple[VoiceMessage, ...] = ()


def before(office: Office, actor: Actor, decision_id: str) -> AppealFile:
    """Give the page on which an appeal is written down."""
    with office.work(actor) as work:
        work.require(Permission.RECORD_APPEAL)
        work.record("decision.read", "decision", decision_id)
        return _file(work, _standing(work, decision_id), None)


def file(office: Office, actor: Actor, appeal_id: str) -> AppealFile:
    """Give an appeal's page; that it was read is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_EVIDENCE)
        found, decision = _found(work, appeal_id)
        work.record("appeal.read", "decision", decision.id, {"appeal": appeal_id})
        return _file(work, decision, found)


def appeal(office: Office, actor: Actor, decision_id: str, *, way: Way, words: str) -> str:
    """Write down an appeal and give its id. Conflict when it is too late, or another one waits for an answer."""
    said = words.replace("\x00", "").strip()[:LONGEST_WORDS]
    if not said:
        raise BadInput("words_needed", "What does she say?", "Write it in her words.")
    with office.work(actor) as work:
        work.require(Permission.RECORD_APPEAL)
        decision = _standing(work, decision_id)
        if work.today > last_day(work.office.day(decision.decided_at)):
            raise Conflict(
                "too_late_to_appeal",
                "The time to appeal has passed.",
                "Observe her again, and decide anew.",
            )
        if any(one.outcome is None for one in appeals.of_decision(work.connection, actor.organisation, decision_id)):
            raise Conflict("appeal_is_open", "An appeal waits for an answer already.", "Answer that one first.")
        new = Appeal(
            id=work.new_id(),
            decision=decision_id,
            way=way,
            words=said,
            made_at=work.now,
            written_by=actor.id,
            due_on=due_on(work.today),
        )
        appeals.add(work.connection, actor.organisation, new)
        work.record("appeal.made", "decision", decision_id, {"appeal": new.id, "way": way.value})
    return new.id


def by_voice(work: Work, session: Session, domain: str) -> str | None:
    """Make her recording an appeal against the standing decision about a domain, and give its id.

    One that waits for an answer already is that appeal. None when nothing was decided about it, or the time has passed:
    then it is something that she wants to say, and a person hears it.
    """
    standing = decisions.standing(work.connection, work.actor.organisation)
    only = session.domains[0] if len(session.domains) == 1 else ""
    decision = standing.get((session.id, domain or only))
    if decision is None or work.today > last_day(work.office.day(decision.decided_at)):
        return None
    against = appeals.of_decision(work.connection, work.actor.organisation, decision.id)
    waiting = next((one for one in against if one.outcome is None), None)
    if waiting:
        return waiting.id
    new = Appeal(
        id=work.new_id(),
        decision=decision.id,
        way=Way.SPOKEN,
        words="",
        made_at=work.now,
        written_by=None,
        due_on=due_on(work.today),
    )
    appeals.add(work.connection, work.actor.organisation, new)
    work.record("appeal.made", "decision", decision.id, {"appeal": new.id, "way": new.way.value})
    return new.id


def answer(
    office: Office, actor: Actor, appeal_id: str, *, outcome: Outcome, reason: str, confirmation: str
) -> Decision:
    """Answer an appeal, signed, with the reason; give the decision that it was about.

    Another decider does so: neither who decided nor who scored. Raises Forbidden, Conflict, BadInput or NotFound.
    """
    confirming.confirm(office, actor, confirmation)
    why = reason.replace("\x00", "").strip()[:LONGEST_WORDS]
    if not why:
        raise BadInput("reason_needed", "Why? She is told the reason.", "Write it in a sentence or two.")
    with office.work(actor) as work:
        work.require(Permission.DECIDE)
        _, decision = _found(work, appeal_id)
        session = work.session(decision.session)
        watching_assessors.refuse_tied(work, session.participant)
        if not _may_answer(work, decision, session):
            raise Forbidden(
                "another_answers",
                "Whoever decided or scored does not answer an appeal against it.",
                "Ask another decider.",
            )
        closed = appeals.close(
            work.connection, appeal_id, outcome=outcome, reason=why, closed_at=work.now, closed_by=actor.id
        )
        if not closed:
            raise Conflict("appeal_answered", "This appeal is answered already.", "Open the page again.")
        work.record("appeal.answered", "decision", decision.id, {"appeal": appeal_id, "outcome": outcome.value})
    return decision


def of_decision(work: Work, decision: Decision, session: Session) -> AppealsOf:
    """Give the appeals against a decision, for its page."""
    until = last_day(work.office.day(decision.decided_at))
    return AppealsOf(
        appeals=appeals.of_decision(work.connection, work.actor.organisation, decision.id),
        may_appeal_until=until if work.today <= until else None,
        may_answer=_may_answer(work, decision, session),
    )


def every(office: Office, actor: Actor) -> tuple[DueAppeal, ...]:
    """Give all appeals of the organisation, answered ones too, the first due first."""
    with office.look(actor) as work:
        work.require(Permission.SEE_EVIDENCE)
        everything = storage.all_of(work.connection, actor.organisation)
        hers = {one.id: one for one in people.all_of(work.connection, actor.organisation)}
        made = appeals.all_of(work.connection, actor.organisation)
        return _lines(work, made, {one.id: one for one in everything}, hers)


def due(work: Work, sessions: Mapping[str, Session], participants: Mapping[str, Participant]) -> tuple[DueAppeal, ...]:
    """Give the open appeals of the organisation, the first due first; `sessions` are all of it, by id."""
    waiting = [one for one in appeals.all_of(work.connection, work.actor.organisation) if one.outcome is None]
    return _lines(work, waiting, sessions, participants)


def _lines(
    work: Work, made: Collection[Appeal], sessions: Mapping[str, Session], participants: Mapping[str, Participant]
) -> tuple[DueAppeal, ...]:
    organisation = work.actor.organisation
    if not made:
        return ()
    decided = {one.id: one for one in decisions.all_of(work.connection, organisation)}
    cases = [(one, decided[one.decision]) for one in made if decided[one.decision].session in sessions]
    events = storage.events_by_session(work.connection, organisation, {decision.session for _, decision in cases})
    return tuple(
        DueAppeal(
            appeal=one,
            session=sessions[decision.session],
            domain=decision.domain,
            participant=participants[sessions[decision.session].participant],
            overdue=one.outcome is None and work.today > one.due_on,
            mine=_may_answer(work, decision, sessions[decision.session], events[decision.session]),
        )
        for one, decision in cases
    )


def reopened(work: Work) -> dict[str, Appeal]:
    """Give, by decision, the appeals that asked to decide or to observe again; the last of each counts."""
    closed = [
        one
        for one in appeals.all_of(work.connection, work.actor.organisation)
        if one.outcome in REOPENS and one.closed_at
    ]
    return {one.decision: one for one in sorted(closed, key=lambda one: (one.closed_at or one.made_at, one.id))}


def refuse_own(work: Work, earlier: Decision) -> None:
    """Keep whoever signed a decision from signing the next one after an appeal, and everybody while one is open."""
    against = appeals.of_decision(work.connection, work.actor.organisation, earlier.id)
    if any(one.outcome is None for one in against):
        raise Conflict("appeal_is_open", "An appeal waits for an answer.", "Answer it first.")
    if earlier.decided_by == work.actor.id and any(one.outcome in REOPENS for one in against):
        raise Conflict("another_decides", "After an appeal somebody else decides.", "Ask another decider.")


def _found(work: Work, appeal_id: str) -> tuple[Appeal, Decision]:
    found = appeals.find(work.connection, work.actor.organisation, appeal_id)
    decision = decisions.find(work.connection, work.actor.organisation, found.decision) if found else None
    if found is None or decision is None:
        raise NotFound("no_such_appeal", "There is no such appeal.", "Go back to today.")
    return found, decision


def _file(work: Work, decision: Decision, found: Appeal | None) -> AppealFile:
    session = work.session(decision.session)
    seen = evidence.gather(work, session, decision.domain)
    if seen.blind:
        raise Conflict("blind", "The scores are not open to you yet.", "Hand in your own scores first.")
    return AppealFile(
        decision=decision,
        session=session,
        participant=work.participant(session.participant),
        rubric=seen.rubric,
        appeal=found,
        may_answer=_may_answer(work, decision, session) and not watching_assessors.is_tied(work, session.participant),
        voices=voice_messages.of_appeal(work.connection, work.actor.organisation, found.id) if found else (),
    )


def _may_answer(work: Work, decision: Decision, session: Session, events: Iterable[Event] | None = None) -> bool:
    assessors = {one.assessor for one in evidence.gather(work, session, decision.domain, events).seen}
    decider = allowed(work.actor.roles, Permission.DECIDE)
    return decider and may_answer(work.actor.id, decided_by=decision.decided_by, assessors=assessors)


def _standing(work: Work, decision_id: str) -> Decision:
    found = decisions.find(work.connection, work.actor.organisation, decision_id)
    if found is None:
        raise NotFound("no_such_decision", "There is no such decision.", "Go back to the session.")
    standing = decisions.standing(work.connection, work.actor.organisation)[found.session, found.domain]
    if standing.id != found.id:
        raise Conflict("decision_superseded", "A later decision took its place.", "Appeal against that one.")
    return found
