"""A caseload, stored at once: women in every stage from enrolled to certified, seen by three assessors."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import cycle

from sqlalchemy import event as listening

from assess.domain.event import Event, Kind
from assess.domain.people import Consent, Participant, Purpose, Session, Tablet
from assess.domain.snapshot import Snapshot
from assess.services import preparing_content
from assess.services.office import Actor, Office, Work
from assess.storage import devices, participants, sessions

NAMES = ("Fatma", "Amina", "Olena", "Mehret", "Şirin", "Hatice", "Zoë", "Nasra", "Yasmin", "Luz")
STAGES = ("planned", "later", "answering", "answered", "help", "open_sheet", "seen_once", "differs", "agreed", "agreed")
"""How far each of ten is; more are the same ten again."""
DOMAIN = "cleaning"
Body = dict[str, object]


@dataclass(slots=True)
class Queries:
    """How many statements went to the database."""

    count: int = 0


@contextmanager
def counted(office: Office) -> Iterator[Queries]:
    """Count the statements of what is done within."""
    queries = Queries()

    def one(*_arguments: object) -> None:
        queries.count += 1

    listening.listen(office.database.engine, "before_cursor_execute", one)
    yield queries
    listening.remove(office.database.engine, "before_cursor_execute", one)


def seed(office: Office, counsellor: Actor, assessors: tuple[Actor, Actor, Actor], women: int) -> list[Session]:
    """Enrol women, each with a session in one of the stages; gives the sessions in the order of STAGES."""
    content = preparing_content.library(office).only([DOMAIN])
    with office.work(counsellor) as work:
        sessions.pin(work.connection, content, work.now)
        return [
            _one(work, content, stage, f"{name} {number}", assessors)
            for number, name, stage in zip(range(women), cycle(NAMES), cycle(STAGES), strict=False)
        ]


def _one(work: Work, content: Snapshot, stage: str, name: str, assessors: tuple[Actor, Actor, Actor]) -> Session:
    organisation, staff = work.actor.organisation, work.actor.id
    her = Participant(id=work.new_id(), given_name=name, family_name=None, language="nl", enrolled_at=work.now)
    participants.add(work.connection, organisation, her, staff)
    agreed = Consent(purpose=Purpose.ASSESSMENT, granted=True, version=1, language="nl", given_at=work.now)
    participants.add_consent(work.connection, organisation, her.id, work.new_id(), agreed, "staff")
    session = Session(
        id=work.new_id(),
        participant=her.id,
        domains=(DOMAIN,),
        language="nl",
        snapshot=content.digest,
        planned_for=work.today + timedelta(days={"later": 1, "answering": -1}.get(stage, 0)),
        created_at=work.now,
    )
    sessions.add(work.connection, organisation, session, staff)
    if stage in ("planned", "later"):
        return session
    tablet = Tablet(id=work.new_id(), session=session.id, label="472931", paired_at=work.now)
    devices.add_tablet(work.connection, organisation, tablet, staff)
    tapped: list[tuple[Kind, str | None, Body, str]] = [
        (Kind.NOT_KNOWN, one.id, {}, tablet.id) for one in content.items()
    ]
    if stage in ("answering", "help"):
        tapped = [*tapped[:5], *([(Kind.HELP_ASKED, None, {}, tablet.id)] if stage == "help" else [])]
    else:
        tapped.append((Kind.FINISHED, None, {}, tablet.id))
    seen = {"open_sheet": (2,), "seen_once": (2,), "differs": (1, 2), "agreed": (2, 2)}.get(stage, ())
    for assessor, level in zip(assessors, seen, strict=False):
        tapped += _sheet(work, content, assessor, level, handed_in=stage != "open_sheet")
    events = [
        Event(
            id=work.new_id(),
            sequence=number,
            kind=kind,
            item=item,
            body=body,
            actor=actor,
            device_at=work.now,
            received_at=work.now,
        )
        for number, (kind, item, body, actor) in enumerate(tapped, start=1)
    ]
    sessions.add_events(work.connection, organisation, session.id, events, actor_kind="staff")
    return session


def _sheet(
    work: Work, content: Snapshot, assessor: Actor, level: int, *, handed_in: bool
) -> list[tuple[Kind, str | None, Body, str]]:
    sheet = work.new_id()
    begun: Body = {
        "observation": sheet,
        "domain": DOMAIN,
        "context": "test_room",
        "identity": "known",
        "assessor_name": assessor.name,
    }
    scored: list[tuple[Kind, Body]] = [
        (Kind.CRITERION_SCORED, {"observation": sheet, "criterion": one.id, "level": level, "note": ""})
        for one in content.rubric(DOMAIN).criteria
    ]
    ended: list[tuple[Kind, Body]] = [(Kind.HANDED_IN, {"observation": sheet})] if handed_in else []
    return [(kind, None, body, assessor.id) for kind, body in [(Kind.OBSERVATION_STARTED, begun), *scored, *ended]]
