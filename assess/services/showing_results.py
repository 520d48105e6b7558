"""She sees what was decided, in pictures; when she does not agree or wants to add something, a person hears of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from assess.domain.event import Event, Kind
from assess.domain.people import Participant, Session
from assess.domain.permissions import Permission
from assess.domain.rubric import Level, Rubric
from assess.domain.snapshot import Snapshot
from assess.services.calling_for_help import add_staff_event
from assess.services.office import Actor, Office, Work
from assess.storage import decisions, participants, sessions, voice_messages

WISHES = (Kind.DISAGREED, Kind.ADDITION_WISHED)
REACTION_KINDS = frozenset({*WISHES, Kind.TALKED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One domain of her result: the criteria that were certified, each with its level and sentence."""

    rubric: Rubric
    seen: tuple[tuple[str, Level], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """A participant who wants to talk about her result; `wish` is what she touched last, `spoken` that she also said it."""

    session: str
    participant: Participant
    wish: Kind
    since: datetime
    spoken: bool = False


def result(work: Work, session: Session, snapshot: Snapshot) -> tuple[Shown, ...]:
    """Give what was decided in a session, domain by domain; empty while nothing is. Only what was certified is in it."""
    standing = decisions.standing(work.connection, work.actor.organisation)
    decided = [(snapshot.rubric(domain), standing.get((session.id, domain))) for domain in session.domains]
    return tuple(
        Shown(
            rubric=rubric,
            seen=tuple(
                (criterion.id, criterion.level(level))
                for criterion in rubric.criteria
                if (level := decision.body["levels"].get(criterion.id))
            ),
        )
        for rubric, decision in decided
        if decision
    )


def waiting(work: Work) -> tuple[Reaction, ...]:
    """Give who waits for a talk, the longest wait first."""
    by_session = sessions.events_of_kinds(work.connection, work.actor.organisation, REACTION_KINDS)
    open_ones = {session: last for session, events in by_session.items() if (last := _last(events)).kind in WISHES}
    if not open_ones:
        return ()
    hers = participants.of_sessions(work.connection, work.actor.organisation, open_ones.keys())
    found = (
        Reaction(
            session=session,
            participant=hers[session],
            wish=last.kind,
            since=last.received_at,
            spoken=bool(voice_messages.of_session(work.connection, work.actor.organisation, session)),
        )
        for session, last in open_ones.items()
    )
    return tuple(sorted(found, key=lambda reaction: reaction.since))


def talked(office: Office, actor: Actor, session_id: str) -> None:
    """Record that somebody talked with her about it. What follows from the talk, such as a new decision, is done there."""
    with office.work(actor) as work:
        work.require(Permission.ANSWER_HELP)
        work.session(session_id)
        add_staff_event(work, session_id, Kind.TALKED, {})


def _last(events: Iterable[Event]) -> Event:
    """Give the latest, by the server's own time: tablet and desk count apart."""
    return max(events, key=lambda event: (event.received_at, event.sequence))
