"""A tablet is handed over by a code, asks for help, and can be cut off."""

from datetime import timedelta

import pytest

from assess.errors import Forbidden, Gone, NotFound, TooMany
from assess.services import calling_for_help, pairing_tablets, receiving_events
from tests.support.installation import Desk, event


def test_a_code_opens_nothing_until_a_counsellor_confirms_it(desk: Desk) -> None:
    pairing = pairing_tablets.start(desk.office)
    assert pairing_tablets.poll(desk.office, pairing.id, pairing.secret).state == "waiting"
    assert pairing_tablets.waiting(desk.office, desk.els, pairing.code).code == pairing.code
    pairing_tablets.confirm(desk.office, desk.els, desk.session().id, f" {pairing.code} ")
    confirmed = pairing_tablets.poll(desk.office, pairing.id, pairing.secret)
    assert confirmed.state == "confirmed"
    assert pairing_tablets.device_of(desk.office, confirmed.token or "") is not None


def test_another_tablet_cannot_collect_the_token(desk: Desk) -> None:
    pairing = pairing_tablets.start(desk.office)
    with pytest.raises(NotFound):
        pairing_tablets.poll(desk.office, pairing.id, "a guess")
    with pytest.raises(NotFound):
        pairing_tablets.poll(desk.office, "another", pairing.secret)


def test_a_reply_that_got_lost_can_be_asked_for_again_but_not_for_ever(desk: Desk) -> None:
    pairing = pairing_tablets.start(desk.office)
    pairing_tablets.confirm(desk.office, desk.els, desk.session().id, pairing.code)
    first = pairing_tablets.poll(desk.office, pairing.id, pairing.secret).token
    second = pairing_tablets.poll(desk.office, pairing.id, pairing.secret).token
    assert pairing_tablets.device_of(desk.office, first or "") is None
    assert pairing_tablets.device_of(desk.office, second or "") is not None
    desk.clock.move(timedelta(minutes=3))
    assert pairing_tablets.poll(desk.office, pairing.id, pairing.secret).state == "expired"
    assert pairing_tablets.device_of(desk.office, second or "") is not None


def test_a_code_works_for_a_quarter_of_an_hour_and_once(desk: Desk) -> None:
    session = desk.session()
    old = pairing_tablets.start(desk.office)
    desk.clock.move(timedelta(minutes=16))
    with pytest.raises(Gone):
        pairing_tablets.confirm(desk.office, desk.els, session.id, old.code)
    assert pairing_tablets.poll(desk.office, old.id, old.secret).state == "expired"
    used = pairing_tablets.start(desk.office)
    pairing_tablets.confirm(desk.office, desk.els, session.id, used.code)
    with pytest.raises(Gone):
        pairing_tablets.confirm(desk.office, desk.els, session.id, used.code)


def test_a_lost_tablet_is_cut_off(desk: Desk) -> None:
    session = desk.session()
    pairing = pairing_tablets.start(desk.office)
    tablet = pairing_tablets.confirm(desk.office, desk.els, session.id, pairing.code)
    token = pairing_tablets.poll(desk.office, pairing.id, pairing.secret).token or ""
    pairing_tablets.revoke(desk.office, desk.els, tablet.id)
    assert pairing_tablets.device_of(desk.office, token) is None
    with pytest.raises(NotFound):
        pairing_tablets.revoke(desk.office, desk.stranger, tablet.id)


def test_an_administrator_hands_no_tablet_over(desk: Desk) -> None:
    session, pairing = desk.session(), pairing_tablets.start(desk.office)
    with pytest.raises(Forbidden):
        pairing_tablets.confirm(desk.office, desk.noor, session.id, pairing.code)


def test_a_raised_hand_reaches_the_desk_and_the_answer_the_tablet(desk: Desk) -> None:
    session = desk.session()
    tablet = desk.tablet(session)
    assert calling_for_help.state(desk.office, tablet) == "none"
    receiving_events.receive(desk.office, tablet, [event("help_asked", None, {"screen": "x"}, sequence=1)])
    (call,) = calling_for_help.open_calls(desk.office, desk.karim)
    assert (call.session, call.participant.given_name) == (session.id, "Fatma")
    assert calling_for_help.open_calls(desk.office, desk.stranger) == ()
    desk.clock.move(timedelta(seconds=5))
    calling_for_help.answer(desk.office, desk.karim, session.id)
    assert calling_for_help.state(desk.office, tablet) == "coming"
    assert calling_for_help.open_calls(desk.office, desk.els) == ()
    desk.clock.move(timedelta(seconds=5))
    receiving_events.receive(desk.office, tablet, [event("help_ended", sequence=2)])
    assert calling_for_help.state(desk.office, tablet) == "none"


def test_one_address_cannot_fill_the_desk_with_codes(desk: Desk) -> None:
    for _ in range(60):
        pairing_tablets.start(desk.office, "10.0.0.1")
    with pytest.raises(TooMany):
        pairing_tablets.start(desk.office, "10.0.0.1")
    assert pairing_tablets.start(desk.office, "10.0.0.2").code
    desk.clock.move(timedelta(minutes=16))
    assert pairing_tablets.start(desk.office, "10.0.0.1").code
