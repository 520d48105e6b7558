"""What she answered on the tablet, for the talk with her counsellor. Her self-estimate is never scored."""

from dataclasses import dataclass
from typing import Any

from assess.domain import scoring
from assess.domain.event import Kind, latest_answers
from assess.domain.item import Task
from assess.domain.people import Participant, Session
from assess.domain.permissions import Permission
from assess.domain.scoring import Experience
from assess.domain.snapshot import Snapshot
from assess.services.office import Actor, Office
from assess.storage import sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskAnswer:
    """Her latest answer to a picture task; `response` is None for "I don't know"."""

    task: Task
    response: Any
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """All her answers of a session, with the content that she saw."""

    session: Session
    participant: Participant
    snapshot: Snapshot
    experiences: tuple[Experience, ...]
    tasks: tuple[TaskAnswer, ...]


def read(office: Office, actor: Actor, session_id: str) -> Answers:
    """Give her answers; that they were read is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_ANSWERS)
        session = work.session(session_id)
        snapshot = work.snapshot(session)
        events = sessions.events(work.connection, actor.organisation, session_id)
        latest = latest_answers(events)
        work.record("answers.read", "session", session_id)
        return Answers(
            session=session,
            participant=work.participant(session.participant),
            snapshot=snapshot,
            experiences=scoring.experiences(events, snapshot),
            tasks=tuple(
                TaskAnswer(
                    task=task,
                    response=latest[task.id].body.get("response"),
                    known=latest[task.id].kind is not Kind.NOT_KNOWN,
                )
                for task in snapshot.tasks
                if task.id in latest
            ),
        )
