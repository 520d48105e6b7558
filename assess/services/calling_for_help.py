"""A raised hand on the tablet reaches the desk, and the answer reaches the tablet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from assess.domain.canonical import digest
from assess.domain.event import Event, Kind
from assess.domain.people import Participant
from assess.domain.permissions import Permission
from assess.services.office import Actor, Office, Work
from assess.storage import participants, sessions

HELP_KINDS = frozenset({Kind.HELP_ASKED, Kind.HELP_ANSWERED, Kind.HELP_ENDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpCall:
    """A participant who asked for help and has not been answered."""

    session: str
    participant: Participant
    asked_at: datetime


def standing(events: Iterable[Event]) -> Literal["none", "asked", "coming"]:
    """Read from a session's help events, in order of receipt, how it stands."""
    latest: Literal["none", "asked", "coming"] = "none"
    for event in events:
        if event.kind is Kind.HELP_ASKED:
            latest = "asked"
        elif event.kind is Kind.HELP_ANSWERED:
            latest = "coming"
        elif event.kind is Kind.HELP_ENDED:
            latest = "none"
    return latest


def state(office: Office, device: Actor) -> Literal["none", "asked", "coming"]:
    """Tell the tablet whether somebody is coming."""
    with office.look(device) as work:
        return standing(sessions.events(work.connection, device.organisation, device.session or "", HELP_KINDS))


def open_calls(office: Office, actor: Actor) -> tuple[HelpCall, ...]:
    """Give the calls that nobody has answered, the longest wait first."""
    with office.look(actor) as work:
        work.require(Permission.ANSWER_HELP)
        return calls(work)


def mark(open_ones: Iterable[HelpCall]) -> str:
    """Give what changes when another call is open than before: a page that shows them asks for it now and then."""
    return digest([[call.session, call.asked_at.isoformat()] for call in open_ones])[:12]


def calls(work: Work) -> tuple[HelpCall, ...]:
    """Give the open calls within a use case."""
    by_session = sessions.events_of_kinds(work.connection, work.actor.organisation, HELP_KINDS)
    waiting = {session: events for session, events in by_session.items() if standing(events) == "asked"}
    if not waiting:
        return ()
    hers = participants.of_sessions(work.connection, work.actor.organisation, waiting.keys())
    found = (
        HelpCall(session=session, participant=hers[session], asked_at=events[-1].received_at)
        for session, events in waiting.items()
    )
    return tuple(sorted(found, key=lambda call: call.asked_at))


def answer(office: Office, actor: Actor, session_id: str) -> None:
    """Tell her that somebody is coming."""
    with office.work(actor) as work:
        work.require(Permission.ANSWER_HELP)
        work.session(session_id)
        add_staff_event(work, session_id, Kind.HELP_ANSWERED, {})


def add_staff_event(work: Work, session_id: str, kind: Kind, body: dict[str, object]) -> str:
    """Store something that a member of staff did as an event of the session, and give its id."""
    sessions.lock(work.connection, session_id)
    event = Event(
        id=work.new_id(),
        sequence=sessions.highest_sequence(work.connection, session_id) + 1,
        kind=kind,
        item=None,
        body=body,
        actor=work.actor.id,
        device_at=work.now,
        received_at=work.now,
    )
    sessions.add_events(work.connection, work.actor.organisation, session_id, [event], actor_kind="staff")
    work.record(f"event.{kind}", "session", session_id, {"event": event.id})
    return event.id
