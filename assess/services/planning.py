"""A counsellor plans a session for chosen domains; it pins the exact content of that moment."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from assess.domain.people import Participant, Plan, Session, Tablet
from assess.domain.permissions import Permission
from assess.domain.rubric import Rubric
from assess.domain.snapshot import Snapshot
from assess.errors import BadInput, Conflict
from assess.services import enrolling, preparing_content, session_state
from assess.services.office import Actor, Office
from assess.services.session_state import SessionLine
from assess.storage import devices, participants, sessions

TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
SHORTEST, LONGEST, LONGEST_PLACE = 5, 600, 120


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFile:
    """Everything about one session that the desk shows on its page."""

    line: SessionLine
    snapshot: Snapshot
    tablets: tuple[Tablet, ...]


def domains(office: Office) -> tuple[Rubric, ...]:
    """Give the rubrics that a session can be planned for."""
    return preparing_content.library(office).rubrics


def plan(
    office: Office,
    actor: Actor,
    participant_id: str,
    *,
    domains: Sequence[str],
    language: str,
    planned_for: date | None = None,
    plan: Plan | None = None,
) -> Session:
    """Plan a session: on a day, or with its whole plan. An unknown domain or none at all is refused."""
    when = _readable(plan or Plan(day=planned_for or office.day(office.clock.now())))
    content = preparing_content.library(office)
    if not domains or not set(domains) <= set(content.domains):
        raise BadInput("domains_needed", "A session needs at least one domain.", "Choose what she wants to show.")
    with office.work(actor) as work:
        work.require(Permission.PLAN_SESSION)
        work.participant(participant_id)
        snapshot = content.only(domains)
        sessions.pin(work.connection, snapshot, work.now)
        session = Session(
            id=work.new_id(),
            participant=participant_id,
            domains=snapshot.domains,
            language=language,
            snapshot=snapshot.digest,
            planned_for=when.day,
            created_at=work.now,
            kind=when.kind,
            place=when.place,
            starts_at=when.starts_at,
            minutes=when.minutes,
        )
        sessions.add(work.connection, actor.organisation, session, actor.id)
        work.record("session.planned", "session", session.id, {"domains": list(snapshot.domains)})
    return session


def move(office: Office, actor: Actor, session_id: str, when: Plan, *, seen: int) -> None:
    """Change when, where or how; what was tapped stays. Conflict when a colleague changed the plan since `seen` changes."""
    when = _readable(when)
    with office.work(actor) as work:
        work.require(Permission.PLAN_SESSION)
        work.session(session_id)
        if not sessions.change(work.connection, session_id, when, seen=seen):
            raise _changed_by_another()
        work.record("session.moved", "session", session_id, {"day": when.day.isoformat(), "kind": when.kind.value})


def cancel(office: Office, actor: Actor, session_id: str, *, seen: int) -> None:
    """Cancel a session: it is no longer expected, and everything of it stays. Moving it makes it take place again."""
    with office.work(actor) as work:
        work.require(Permission.PLAN_SESSION)
        work.session(session_id)
        if not sessions.cancel(work.connection, session_id, work.now, seen=seen):
            raise _changed_by_another()
        work.record("session.cancelled", "session", session_id)


def _readable(when: Plan) -> Plan:
    """Check a plan: a time as HH:MM or none, a length in reach, a place of one line."""
    place = " ".join(when.place.replace("\x00", "").split())
    if when.starts_at and not TIME.fullmatch(when.starts_at):
        raise BadInput("no_such_time", "This is no time of the day.", "Give hours and minutes, such as 9:30.")
    if not SHORTEST <= when.minutes <= LONGEST or len(place) > LONGEST_PLACE:
        raise BadInput("plan_unreadable", "This plan cannot be kept.", "Choose a length, and keep the place short.")
    return replace(when, place=place)


def _changed_by_another() -> Conflict:
    return Conflict(
        "plan_changed", "A colleague has just changed this session.", "Look at what it says now, then change it."
    )


def found(office: Office, actor: Actor, words: str = "") -> tuple[tuple[tuple[Session, Participant], ...], bool]:
    """Give the sessions of whose name is like the words, newest plan first, and whether somebody has just that name."""
    with office.look(actor) as work:
        work.require(Permission.SEE_PARTICIPANTS)
        sought = enrolling.found(participants.all_of(work.connection, actor.organisation), words)
        hers = {one.id: one for one in sought.participants}
        everything = sessions.all_of(work.connection, actor.organisation)
    return tuple((one, hers[one.participant]) for one in everything if one.participant in hers), sought.exact


def described(office: Office, actor: Actor, of: Sequence[str]) -> tuple[SessionLine, ...]:
    """Say of some sessions how far each is, in the same order."""
    with office.look(actor) as work:
        work.require(Permission.SEE_PARTICIPANTS)
        known = {one.id: one for one in sessions.all_of(work.connection, actor.organisation)}
        hers = {one.id: one for one in participants.all_of(work.connection, actor.organisation)}
        return session_state.lines(work, [known[one] for one in of if one in known], hers)


def file(office: Office, actor: Actor, session_id: str) -> SessionFile:
    """Give a session's page; that it was read is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_PARTICIPANTS)
        session = work.session(session_id)
        work.record("session.read", "session", session_id)
        participant = work.participant(session.participant)
        (line,) = session_state.lines(work, (session,), {participant.id: participant})
        return SessionFile(
            line=line,
            snapshot=work.snapshot(session),
            tablets=tuple(
                tablet
                for tablet in devices.all_tablets(work.connection, actor.organisation)
                if tablet.session == session_id
            ),
        )
