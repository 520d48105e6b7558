"""A counsellor plans a session for chosen domains; it pins the exact content of that moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assess.domain.people import Session, Tablet
from assess.domain.permissions import Permission
from assess.domain.rubric import Rubric
from assess.domain.snapshot import Snapshot
from assess.errors import BadInput
from assess.services import preparing_content, session_state
from assess.services.office import Actor, Office
from assess.services.session_state import SessionLine
from assess.storage import devices, sessions


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
    planned_for: date,
) -> Session:
    """Plan a session; an unknown domain or none at all is refused."""
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
            planned_for=planned_for,
            created_at=work.now,
        )
        sessions.add(work.connection, actor.organisation, session, actor.id)
        work.record("session.planned", "session", session.id, {"domains": list(snapshot.domains)})
    return session


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
