"""A second factor of staff: an app, recovery codes, what an organisation asks, and signing with what she has."""

import base64
from datetime import timedelta

import pytest

from assess.domain import one_time_code
from assess.errors import BadInput, Conflict, Forbidden, Gone, TooMany
from assess.services import confirming, managing_staff, second_factors, setting_up_factors, signing_in
from assess.services.office import Actor
from assess.services.second_factors import Factors
from assess.services.signing_in import SecondFactorDue
from assess.services.slowing_guesses import NOBODY, Visitor
from tests.support.installation import Desk

PASSWORD = "paard batterij nietje goed"


def code_of(desk: Desk, secret: str) -> str:
    """What her app shows now."""
    return one_time_code.code(base64.b32decode(secret.replace(" ", "")), one_time_code.step_at(desk.clock.now()))


def with_app(desk: Desk, actor: Actor) -> tuple[str, tuple[str, ...]]:
    """Give her a password and an app; gives the app's secret and her recovery codes."""
    signing_in.set_password(desk.office, actor, "", PASSWORD)
    secret = setting_up_factors.begin_app(desk.office, actor).secret
    codes = setting_up_factors.confirm_app(desk.office, actor, typed=code_of(desk, secret), confirmation=PASSWORD)
    desk.clock.move(timedelta(seconds=30))
    return secret, codes


def first_step(desk: Desk) -> str:
    with pytest.raises(SecondFactorDue) as due:
        signing_in.sign_in(desk.office, "els", PASSWORD, NOBODY)
    return due.value.step


def test_a_password_alone_opens_nothing_once_she_has_an_app(desk: Desk) -> None:
    secret, _ = with_app(desk, desk.els)
    step = first_step(desk)
    with pytest.raises(Forbidden):
        second_factors.finish(desk.office, step, "000000", NOBODY)
    token = second_factors.finish(desk.office, step, code_of(desk, secret), NOBODY)
    found = signing_in.who(desk.office, token)
    assert found
    assert found.actor.id == desk.els.id
    with pytest.raises(Gone):
        second_factors.finish(desk.office, step, code_of(desk, secret), NOBODY)


def test_a_code_that_was_used_is_refused(desk: Desk) -> None:
    secret, _ = with_app(desk, desk.els)
    shown = code_of(desk, secret)
    assert second_factors.finish(desk.office, first_step(desk), shown, NOBODY)
    with pytest.raises(Forbidden):
        second_factors.finish(desk.office, first_step(desk), shown, NOBODY)


def test_an_app_counts_only_after_its_code_was_typed(desk: Desk) -> None:
    signing_in.set_password(desk.office, desk.els, "", PASSWORD)
    secret = setting_up_factors.begin_app(desk.office, desk.els).secret
    with pytest.raises(BadInput):
        setting_up_factors.confirm_app(desk.office, desk.els, typed="000000", confirmation=PASSWORD)
    with pytest.raises(Forbidden):
        setting_up_factors.confirm_app(desk.office, desk.els, typed=code_of(desk, secret), confirmation="not hers")
    assert signing_in.sign_in(desk.office, "els", PASSWORD, NOBODY)


def test_each_of_ten_recovery_codes_opens_once(desk: Desk) -> None:
    _, codes = with_app(desk, desk.els)
    assert len(set(codes)) == 10
    assert second_factors.finish(desk.office, first_step(desk), codes[0].lower(), NOBODY)
    with pytest.raises(Forbidden):
        second_factors.finish(desk.office, first_step(desk), codes[0], NOBODY)
    assert second_factors.finish(desk.office, first_step(desk), codes[1].replace("-", " "), NOBODY)
    fresh = setting_up_factors.new_codes(desk.office, desk.els, confirmation=PASSWORD)
    with pytest.raises(Forbidden):
        second_factors.finish(desk.office, first_step(desk), codes[2], NOBODY)
    assert second_factors.finish(desk.office, first_step(desk), fresh[2], NOBODY)


def test_neither_secret_nor_recovery_code_can_be_read_from_the_database(desk: Desk) -> None:
    secret, codes = with_app(desk, desk.els)
    raw = base64.b32decode(secret.replace(" ", ""))
    with desk.office.see() as connection:
        rows = connection.exec_driver_sql("SELECT secret FROM authenticator_app").scalars().all()
        hashes = connection.exec_driver_sql("SELECT code_hash FROM recovery_code").scalars().all()
    assert all(raw not in base64.b64decode(row) for row in rows)
    assert not set(hashes) & {code.replace("-", "") for code in codes}


def test_who_guesses_codes_waits_and_her_own_browser_does_not(desk: Desk) -> None:
    secret, _ = with_app(desk, desk.els)
    thief = Visitor(address="203.0.113.1")
    step = first_step(desk)
    for guess in range(5):
        with pytest.raises(Forbidden):
            second_factors.finish(desk.office, step, f"00000{guess}", thief)
    with pytest.raises(TooMany):
        second_factors.finish(desk.office, step, code_of(desk, secret), thief)
    assert second_factors.finish(desk.office, step, code_of(desk, secret), Visitor(address="10.0.0.2"))


def test_an_organisation_that_asks_for_two_factors_lets_nobody_work_with_one(desk: Desk) -> None:
    second_factors.ask(desk.office, desk.noor, second_factor=True)
    signing_in.set_password(desk.office, desk.els, "", PASSWORD)
    token = signing_in.sign_in(desk.office, "els", PASSWORD, NOBODY)
    found = signing_in.who(desk.office, token)
    assert found
    assert found.lacks_second_factor
    assert not found.actor.roles
    secret = setting_up_factors.begin_app(desk.office, desk.els).secret
    setting_up_factors.confirm_app(desk.office, desk.els, typed=code_of(desk, secret), confirmation=PASSWORD)
    found = signing_in.who(desk.office, token)
    assert found
    assert found.actor.roles == desk.els.roles
    with pytest.raises(Forbidden):
        second_factors.ask(desk.office, desk.els, second_factor=False)


def test_a_link_of_an_administrator_takes_the_old_ways_in_away_once_it_is_used(desk: Desk) -> None:
    with_app(desk, desk.els)
    link = managing_staff.new_link(desk.office, desk.noor, desk.els.id)
    first_step(desk)
    session = signing_in.use_link(desk.office, link)
    assert signing_in.who(desk.office, session)
    assert second_factors.factors(desk.office, desk.els) == Factors(
        password=False, app=False, passkeys=(), recovery_codes=0, asked=False
    )
    with pytest.raises(Forbidden):
        signing_in.sign_in(desk.office, "els", PASSWORD, NOBODY)


def test_a_link_that_resets_nothing_still_asks_for_the_second_factor(desk: Desk) -> None:
    with_app(desk, desk.els)
    with pytest.raises(SecondFactorDue):
        signing_in.use_link(desk.office, signing_in.new_link(desk.office, desk.els.id))


def test_a_link_is_withdrawn_by_the_administrator_and_by_a_newer_one(desk: Desk) -> None:
    first = managing_staff.new_link(desk.office, desk.noor, desk.els.id)
    second = managing_staff.new_link(desk.office, desk.noor, desk.els.id)
    with pytest.raises(Gone):
        signing_in.use_link(desk.office, first)
    assert len(managing_staff.links(desk.office, desk.noor, desk.els.id)) == 1
    managing_staff.withdraw_links(desk.office, desk.noor, desk.els.id)
    with pytest.raises(Gone):
        signing_in.use_link(desk.office, second)


def test_without_a_password_a_code_signs_and_a_name_no_longer_does(desk: Desk) -> None:
    confirming.confirm(desk.office, desk.els, "els peeters")
    secret = setting_up_factors.begin_app(desk.office, desk.els).secret
    setting_up_factors.confirm_app(desk.office, desk.els, typed=code_of(desk, secret), confirmation="")
    desk.clock.move(timedelta(seconds=30))
    with pytest.raises(Forbidden):
        confirming.confirm(desk.office, desk.els, "els peeters")
    confirming.confirm(desk.office, desk.els, code_of(desk, secret))
    with pytest.raises(Conflict):
        setting_up_factors.begin_app(desk.office, desk.els)
