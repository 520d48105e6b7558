"""The building in which the stories happen: a server with the demo's data, and a session for whoever comes in."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assess.domain.event import TABLET_KINDS
from assess.services import enrolling, pairing_tablets, planning
from assess.storage import sessions
from tests.stories.fatma import Did, Fatma
from tests.support.installation import DATABASE, actor_named, furnish
from tests.support.live_server import LiveServer, server_of


@contextmanager
def standing(instance: Path, demo_instance: Path) -> Iterator[LiveServer]:
    """A running server on a copy of the demo's data."""
    furnish(instance, demo_instance)
    shutil.copyfile(demo_instance / DATABASE, instance / DATABASE)
    server = server_of(instance, f"sqlite:///{instance / DATABASE}")
    server.workers = 2
    server.start()
    try:
        yield server
    finally:
        server.stop()
        server.office.database.close()


def welcome(server: LiveServer, fatma: Fatma, *, name: str = "Fatma", domain: str = "cleaning") -> str:
    """Els plans a session and hands the tablet over, without her screen; give the session's id."""
    office, els = server.office, actor_named(server.office, "els")
    participant = enrolling.enrol(office, els, given_name=name, family_name="", language="nl")
    today = office.day(office.clock.now())
    session = planning.plan(office, els, participant.id, domains=(domain,), language="nl", planned_for=today)
    pairing_tablets.confirm(office, els, session.id, fatma.open())
    fatma.welcomed()
    return session.id


def held_by(server: LiveServer, session: str) -> list[Did]:
    """Everything that the server holds of a session, in the order in which she did it; nothing lost, nothing twice."""
    organisation = actor_named(server.office, "els").organisation
    with server.office.see() as connection:
        stored = [one for one in sessions.events(connection, organisation, session) if one.kind in TABLET_KINDS]
    events = sorted(stored, key=lambda event: event.sequence)
    assert [event.sequence for event in events] == list(range(1, len(events) + 1)), "one is missing, or is there twice"
    assert len({event.id for event in events}) == len(events)
    return [(event.kind.value, event.item, dict(event.body)) for event in events]
