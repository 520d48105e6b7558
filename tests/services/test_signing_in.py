"""How staff get in, and how they are kept out."""

import contextlib
from datetime import timedelta

import pytest

from assess.errors import BadInput, Conflict, Forbidden, Gone, TooMany
from assess.services import confirming, managing_staff, signing_in, slowing_guesses
from assess.services.slowing_guesses import Visitor
from assess.storage import audit_log
from tests.support.installation import Desk

PASSWORD = "paard batterij nietje goed"


def test_a_link_works_once(desk: Desk) -> None:
    token = signing_in.new_link(desk.office, desk.els.id)
    assert signing_in.open_link(desk.office, token) == "Els Peeters"
    assert signing_in.open_link(desk.office, token) == "Els Peeters"
    session = signing_in.use_link(desk.office, token)
    found = signing_in.who(desk.office, session)
    assert found is not None
    assert found.actor.id == desk.els.id
    for reuse in (signing_in.open_link, signing_in.use_link):
        with pytest.raises(Gone):
            reuse(desk.office, token)


def test_a_link_ends_after_a_week(desk: Desk) -> None:
    token = signing_in.new_link(desk.office, desk.els.id)
    desk.clock.move(timedelta(days=7, seconds=1))
    with pytest.raises(Gone):
        signing_in.use_link(desk.office, token)


def test_nobody_has_a_password_until_she_chooses_one(desk: Desk) -> None:
    for guess in ("", "els", "password", "salto"):
        with pytest.raises(Forbidden):
            signing_in.sign_in(desk.office, "els", guess, Visitor(address="10.0.0.1"))


def test_a_chosen_password_opens_and_another_does_not(desk: Desk) -> None:
    with pytest.raises(BadInput):
        signing_in.set_password(desk.office, desk.els, "", "short")
    signing_in.set_password(desk.office, desk.els, "", PASSWORD)
    assert signing_in.who(desk.office, signing_in.sign_in(desk.office, " ELS ", PASSWORD, Visitor(address="10.0.0.1")))
    with pytest.raises(Forbidden):
        signing_in.sign_in(desk.office, "els", PASSWORD + "!", Visitor(address="10.0.0.1"))
    with pytest.raises(Forbidden):
        signing_in.set_password(desk.office, desk.els, "not the old one", PASSWORD)


def test_each_further_wrong_guess_doubles_the_wait_up_to_a_quarter_of_an_hour(desk: Desk) -> None:
    signing_in.set_password(desk.office, desk.els, "", PASSWORD)
    stranger = Visitor(address="10.0.0.1")
    waits = []
    for _ in range(20):
        try:
            signing_in.sign_in(desk.office, "els", "a guess", stranger)
        except TooMany as wait:
            waits.append(int(str(wait.values["seconds"])))
            desk.clock.move(timedelta(seconds=waits[-1]))
        except Forbidden:
            continue
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128]


def test_strangers_who_guess_lock_nobody_out_of_her_own_network_or_browser(desk: Desk) -> None:
    signing_in.set_password(desk.office, desk.els, "", PASSWORD)
    known = slowing_guesses.remembered(desk.office, "", desk.els.id)
    for network in range(12):
        for _ in range(5):
            with contextlib.suppress(Forbidden, TooMany):
                signing_in.sign_in(desk.office, "els", "a guess", Visitor(address=f"203.0.113.{network}"))
    with pytest.raises(TooMany):
        signing_in.sign_in(desk.office, "els", PASSWORD, Visitor(address="10.0.0.2"))
    assert signing_in.sign_in(desk.office, "els", PASSWORD, Visitor(address="10.0.0.2", known=known))
    foreign = slowing_guesses.remembered(desk.office, known, desk.karim.id).replace(known.split(".")[1], "0" * 32)
    assert not slowing_guesses.knows(desk.office, foreign, desk.els.id)


def test_a_refused_sign_in_is_in_the_log_of_her_organisation(desk: Desk) -> None:
    with pytest.raises(Forbidden):
        signing_in.sign_in(desk.office, "els", "a guess", Visitor(address="203.0.113.1"))
    with desk.office.see() as connection:
        (entry,) = audit_log.entries(connection, desk.els.organisation, skip=0, most=1)
    assert (entry.action, entry.subject_id) == ("sign_in.refused", desk.els.id)
    assert "203.0.113.1" not in entry.details


def test_few_strangers_do_not_even_slow_her_down_on_a_new_browser(desk: Desk) -> None:
    signing_in.set_password(desk.office, desk.els, "", PASSWORD)
    for _ in range(30):
        with contextlib.suppress(Forbidden, TooMany):
            signing_in.sign_in(desk.office, "els", "a guess", Visitor(address="203.0.113.1"))
    with pytest.raises(TooMany):
        signing_in.sign_in(desk.office, "els", PASSWORD, Visitor(address="203.0.113.1"))
    assert signing_in.sign_in(desk.office, "els", PASSWORD, Visitor(address="10.0.0.2"))


def test_a_known_browser_that_is_stolen_guesses_no_faster(desk: Desk) -> None:
    signing_in.set_password(desk.office, desk.els, "", PASSWORD)
    thief = Visitor(address="10.0.0.9", known=slowing_guesses.remembered(desk.office, "", desk.els.id))
    for _ in range(5):
        with pytest.raises(Forbidden):
            signing_in.sign_in(desk.office, "els", "a guess", thief)
    with pytest.raises(TooMany):
        signing_in.sign_in(desk.office, "els", PASSWORD, thief)


def test_a_changed_password_ends_every_other_sign_in(desk: Desk) -> None:
    here, there = (signing_in.use_link(desk.office, signing_in.new_link(desk.office, desk.els.id)) for _ in range(2))
    me = signing_in.who(desk.office, here)
    assert me
    signing_in.set_password(desk.office, desk.els, "", PASSWORD, session_id=me.session_id)
    assert signing_in.who(desk.office, here)
    assert signing_in.who(desk.office, there) is None


@pytest.mark.parametrize("easy", ["passwordpassword", "Els Peeters 1", "123456789012", "azertyuiop12", "welkomwelkom1"])
def test_a_password_that_is_guessed_first_is_refused(desk: Desk, easy: str) -> None:
    with pytest.raises(BadInput):
        signing_in.set_password(desk.office, desk.els, "", easy)


def test_a_sign_in_ends_when_idle_at_the_end_of_the_day_and_when_revoked(desk: Desk) -> None:
    def begin() -> str:
        return signing_in.use_link(desk.office, signing_in.new_link(desk.office, desk.els.id))

    idle = begin()
    desk.clock.move(timedelta(minutes=59))
    assert signing_in.who(desk.office, idle)
    desk.clock.move(timedelta(minutes=61))
    assert signing_in.who(desk.office, idle) is None
    busy = begin()
    for _ in range(13):
        desk.clock.move(timedelta(minutes=55))
        signing_in.who(desk.office, busy)
    desk.clock.move(timedelta(minutes=10))
    assert signing_in.who(desk.office, busy) is None
    ended = begin()
    signed_in = signing_in.who(desk.office, ended)
    assert signed_in is not None
    signing_in.sign_out(desk.office, signed_in)
    assert signing_in.who(desk.office, ended) is None


def test_whoever_leaves_is_out_at_once(desk: Desk) -> None:
    session = signing_in.use_link(desk.office, signing_in.new_link(desk.office, desk.karim.id))
    managing_staff.set_active(desk.office, desk.noor, desk.karim.id, active=False)
    assert signing_in.who(desk.office, session) is None
    with pytest.raises(Gone):
        signing_in.use_link(desk.office, signing_in.new_link(desk.office, desk.karim.id))


def test_an_administrator_cannot_lock_herself_out_or_reach_another_organisation(desk: Desk) -> None:
    with pytest.raises(Conflict):
        managing_staff.set_active(desk.office, desk.noor, desk.noor.id, active=False)
    with pytest.raises(Conflict):
        managing_staff.change_roles(desk.office, desk.noor, desk.noor.id, [])
    for change in (managing_staff.new_link, lambda o, a, s: managing_staff.set_active(o, a, s, active=False)):
        with pytest.raises(Exception, match="no_such_staff"):
            change(desk.office, desk.noor, desk.stranger.id)


def test_a_stolen_session_cannot_guess_the_password_that_signs(desk: Desk) -> None:
    signing_in.set_password(desk.office, desk.els, "", PASSWORD)
    for _ in range(5):
        with pytest.raises(Forbidden):
            confirming.confirm(desk.office, desk.els, "a guess")
    with pytest.raises(TooMany):
        confirming.confirm(desk.office, desk.els, PASSWORD)
    desk.clock.move(timedelta(minutes=16))
    confirming.confirm(desk.office, desk.els, PASSWORD)


def test_whoever_mistypes_her_confirmation_keeps_nobody_else_waiting(desk: Desk) -> None:
    for actor in (desk.els, desk.karim):
        signing_in.set_password(desk.office, actor, "", PASSWORD)
    for _ in range(40):
        with contextlib.suppress(Forbidden, TooMany):
            confirming.confirm(desk.office, desk.karim, "a guess")
        desk.clock.move(timedelta(seconds=5))
    confirming.confirm(desk.office, desk.els, PASSWORD)
