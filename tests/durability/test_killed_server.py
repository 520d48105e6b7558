"""A server that is killed in the middle of its work loses nothing that it acknowledged."""

import http.client
import json
import threading
import time
from contextlib import suppress
from typing import Any

import pytest
from sqlalchemy import select

from assess.clock import Clock
from assess.domain.event import Kind
from assess.domain.people import Session
from assess.services import enrolling, pairing_tablets, planning, preparing_content
from assess.storage import audit_log, sessions
from assess.storage.tables import event as event_table
from tests.support.installation import actor_named, event
from tests.support.live_server import LiveServer

TABLETS = 6
BATCH = 5
KILLS = 3
CROWD = 50
PAUSE = 0.1


class Sender(threading.Thread):
    """A tablet that sends batches as fast as it can, and remembers what was acknowledged."""

    def __init__(self, port: int, token: str, card: str) -> None:
        super().__init__(daemon=True)
        self.port, self.token, self.card = port, token, card
        self.sent: list[dict[str, Any]] = []
        self.acknowledged: set[str] = set()
        self.refused: list[str] = []
        self.stop = threading.Event()

    def run(self) -> None:
        while not self.stop.is_set():
            body = {"frequency": "often", "contexts": ["home"]}
            batch = [
                event("experience_answered", self.card, body, sequence=len(self.sent) + number)
                for number in range(BATCH)
            ]
            self.sent += batch
            while not self.stop.is_set() and not self._acknowledged(batch):
                time.sleep(PAUSE)

    def _acknowledged(self, batch: list[dict[str, Any]]) -> bool:
        with suppress(OSError, http.client.HTTPException):
            self._send(batch)
        return {one["id"] for one in batch} <= self.acknowledged

    def _send(self, batch: list[dict[str, Any]]) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(
                "POST",
                "/tablet/events",
                json.dumps({"events": batch}),
                {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"},
            )
            answer = connection.getresponse()
            text = answer.read()
            if answer.status == http.client.OK:
                receipt = json.loads(text)
                self.acknowledged.update(receipt["stored"], receipt["known"])
            else:
                self.refused.append(f"{answer.status}: {text[:200]!r}")
        finally:
            connection.close()


def hand_over(server: LiveServer) -> tuple[Session, str, str]:
    """Plan a session and pair a tablet; gives the session, the tablet's token and a card to answer."""
    office, els = server.office, actor_named(server.office, "els")
    participant = enrolling.enrol(office, els, given_name="Fatma", family_name="", language="nl")
    session = planning.plan(
        office, els, participant.id, domains=["cleaning"], language="nl", planned_for=office.day(Clock().now())
    )
    pairing = pairing_tablets.start(office)
    pairing_tablets.confirm(office, els, session.id, pairing.code)
    token = pairing_tablets.poll(office, pairing.id, pairing.secret).token
    assert token
    return (
        session,
        token,
        next(card.id for card in preparing_content.library(office).cards if card.domain == "cleaning"),
    )


def stored_ids(server: LiveServer) -> set[str]:
    with server.office.see() as connection:
        return set(connection.execute(select(event_table.c.id)).scalars())


@pytest.fixture
def busy_server(demo_server: LiveServer) -> LiveServer:
    """The demo's server with two workers, as an organisation runs it."""
    demo_server.workers = 2
    demo_server.restart()
    return demo_server


@pytest.mark.slow
def test_a_server_that_is_killed_while_six_tablets_write_loses_nothing_that_it_acknowledged(
    busy_server: LiveServer,
) -> None:
    senders = []
    for _ in range(TABLETS):
        _, token, card = hand_over(busy_server)
        senders.append(Sender(busy_server.settings.port, token, card))
    for sender in senders:
        sender.start()
    for _ in range(KILLS):
        time.sleep(0.7)
        busy_server.kill()
        busy_server.start()
    time.sleep(0.5)
    for sender in senders:
        sender.stop.set()
        sender.join()
    acknowledged = set().union(*(sender.acknowledged for sender in senders))
    stored = stored_ids(busy_server)
    assert len(acknowledged) > TABLETS * BATCH
    assert acknowledged <= stored
    assert [sender.refused for sender in senders] == [[]] * TABLETS

    for sender in senders:
        for start in range(0, len(sender.sent), 200):
            sender._send(sender.sent[start : start + 200])
    sent = {one["id"] for sender in senders for one in sender.sent}
    assert sent <= stored_ids(busy_server)
    with busy_server.office.see() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        organisation = actor_named(busy_server.office, "els").organisation
        assert audit_log.first_break(connection, organisation) is None
        for session in sessions.all_of(connection, organisation):
            events = sessions.events(connection, organisation, session.id, [Kind.EXPERIENCE_ANSWERED])
            assert len({one.id for one in events}) == len(events)


@pytest.mark.slow
def test_fifty_tablets_that_send_at_once_and_again_are_all_heard_and_stored_once(busy_server: LiveServer) -> None:
    senders = []
    for _ in range(CROWD):
        _, token, card = hand_over(busy_server)
        sender = Sender(busy_server.settings.port, token, card)
        body = {"frequency": "often", "contexts": ["home"]}
        sender.sent = [event("experience_answered", card, body, sequence=number) for number in range(BATCH)]
        senders.append(sender)

    def twice(sender: Sender) -> None:
        sender._send(sender.sent)
        sender._send(sender.sent)

    threads = [threading.Thread(target=twice, args=(sender,)) for sender in senders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [sender.refused for sender in senders] == [[]] * CROWD
    sent = {one["id"] for sender in senders for one in sender.sent}
    assert set().union(*(sender.acknowledged for sender in senders)) == sent
    assert sent <= stored_ids(busy_server)
