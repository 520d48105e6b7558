"""What a lost tablet still holds is kept apart; nothing of it becomes her answer by itself."""

import base64
import os

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from assess.domain.people import Session
from assess.errors import Gone, NotFound
from assess.services import pairing_tablets, receiving_events, sealed_events
from assess.services.office import Actor
from tests.support.installation import Desk, event

KEY = bytes(range(32))


@pytest.fixture
def session(desk: Desk) -> Session:
    return desk.session()


@pytest.fixture
def token(desk: Desk, session: Session) -> str:
    pairing = pairing_tablets.start(desk.office)
    pairing_tablets.confirm(desk.office, desk.els, session.id, pairing.code)
    return pairing_tablets.poll(desk.office, pairing.id, pairing.secret).token or ""


@pytest.fixture
def device(desk: Desk, token: str) -> Actor:
    found = pairing_tablets.device_of(desk.office, token)
    assert found
    return found


def sealed(session: str, one: str, said: bytes, key: bytes = KEY) -> dict[str, object]:
    iv = os.urandom(12)
    data = AESGCM(key).encrypt(iv, said, f"{session} {one}".encode())
    return {"id": one, "sequence": 3, "iv": base64.b64encode(iv).decode(), "data": base64.b64encode(data).decode()}


def test_an_event_opens_with_its_own_key_and_in_its_own_place_only() -> None:
    one = sealed("a-session", "an-event", b'{"kind": "paused"}')

    assert sealed_events.opened(KEY, "a-session", one) == {"kind": "paused", "id": "an-event", "sequence": 3}
    assert sealed_events.opened(KEY[::-1], "a-session", one) is None
    assert sealed_events.opened(KEY, "another-session", one) is None
    assert sealed_events.opened(KEY, "a-session", {**one, "id": "another-event"}) is None
    assert sealed_events.opened(KEY, "a-session", {**one, "data": "no base64 !"}) is None


def test_each_session_has_a_key_of_its_own_that_every_tablet_of_it_gets(desk: Desk, session: Session) -> None:
    first, second, other = desk.tablet(session), desk.tablet(session), desk.tablet(desk.session())

    assert pairing_tablets.key(desk.office, first) == pairing_tablets.key(desk.office, second)
    assert pairing_tablets.key(desk.office, first) != pairing_tablets.key(desk.office, other)
    assert len(bytes.fromhex(pairing_tablets.key(desk.office, first))) == 32


def test_a_lost_tablet_is_told_so_and_is_known_only_by_its_token(desk: Desk, token: str, device: Actor) -> None:
    with pytest.raises(NotFound):
        pairing_tablets.lost_device(desk.office, token)
    with pytest.raises(NotFound):
        pairing_tablets.report_lost(desk.office, desk.stranger, device.id)
    pairing_tablets.report_lost(desk.office, desk.els, device.id)

    with pytest.raises(Gone):
        pairing_tablets.device_of(desk.office, token)
    assert pairing_tablets.lost_device(desk.office, token) == device
    with pytest.raises(NotFound):
        pairing_tablets.lost_device(desk.office, "another")


def test_also_what_cannot_be_opened_is_kept(desk: Desk, session: Session, device: Actor) -> None:
    key = bytes.fromhex(pairing_tablets.key(desk.office, device))
    good = sealed(session.id, "11111111-1111", b'{"kind": "paused", "item": null, "body": {}}', key)
    bad = sealed(session.id, "22222222-2222", b"{}", KEY)
    plain = event("paused", sequence=9)
    receipt = receiving_events.receive_last(desk.office, device, [good, bad, plain])

    reasons = ["lost_tablet", "lost_tablet_sealed", "lost_tablet"]
    assert [one.reason for one in receipt.set_aside] == reasons
    assert receiving_events.receive_last(desk.office, device, [good]).set_aside, "sent twice is fine"
