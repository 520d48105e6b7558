"""The holder sees how often her certificate was checked, and lets it rest and count again, with a private link."""

import pytest

from assess.domain.certificate import Check, SuspensionReason
from assess.domain.code import Code
from assess.services import holding, issuing, verifying
from assess.services.counting_checks import DUE_SECONDS, Tally
from assess.storage import check_counts
from tests.support.installation import Desk
from tests.web.conftest import WebDesk


@pytest.fixture
def certificate(web: WebDesk) -> str:
    return web.people.certified(web.people.session("cleaning"))


def code_of(desk: Desk, certificate: str) -> Code:
    return issuing.file(desk.office, desk.els, certificate).code


def link(web: WebDesk, certificate: str) -> str:
    return f"/verify/{code_of(web.people, certificate).shown}/mine/{holding.key(web.people.office, certificate)}"


def test_she_sees_a_number_and_no_who(web: WebDesk, certificate: str) -> None:
    code = code_of(web.people, certificate)
    employer = web.browser()
    for _ in range(3):
        assert employer.get(f"/verify/{code.shown}").status_code == 200
    with web.people.office.see() as connection:
        assert check_counts.by_month(connection, [certificate]) == {}, "a check writes nothing"
    page = web.browser().get(link(web, certificate)).get_data(as_text=True)
    assert "looked at 3 times" in page
    assert "Nobody writes down who looked." in page


def test_she_lets_it_rest_and_count_again(web: WebDesk, certificate: str) -> None:
    code, hers = code_of(web.people, certificate), web.browser()
    address = link(web, certificate)
    assert address in web.browser(web.people.els).get(f"/desk/certificates/{certificate}").get_data(as_text=True)
    assert hers.post(address, data={"do": "pause"}).status_code == 303
    assert verifying.look_up(web.people.office, code).check is Check.SUSPENDED
    assert "It rests now" in hers.get(address).get_data(as_text=True)
    assert hers.post(address, data={"do": "pause"}).status_code == 409
    assert hers.post(address, data={"do": "resume"}).status_code == 303
    assert verifying.look_up(web.people.office, code).check is Check.VALID


def test_what_the_organisation_looks_at_she_cannot_take_up(web: WebDesk, certificate: str) -> None:
    people = web.people
    issuing.suspend(people.office, people.els, certificate, reason=SuspensionReason.BEING_LOOKED_AT)
    assert web.browser().post(link(web, certificate), data={"do": "resume"}).status_code == 409


def test_a_wrong_key_and_an_unknown_code_get_the_same_answer(web: WebDesk, certificate: str) -> None:
    address = link(web, certificate)
    client = web.browser()
    wrong = client.get(address[:-1] + ("0" if address[-1] != "0" else "1"))
    unknown = client.get(f"/verify/4GNSK-M0Z2W-KHY2/mine/{'0' * 24}")
    assert (wrong.status_code, unknown.status_code) == (404, 404)
    assert "does not lead anywhere" in wrong.get_data(as_text=True)


def test_what_several_processes_counted_adds_up_and_is_kept_when_the_database_is_away(desk: Desk) -> None:
    certificate = desk.certified(desk.session("cleaning"))
    first, second = Tally(desk.office), Tally(desk.office)
    for tally, number in ((first, 2), (second, 5)):
        for _ in range(number):
            tally.note(certificate)
        tally.write()
        tally.write()
    with desk.office.see() as connection:
        assert sum(check_counts.by_month(connection, [certificate]).values()) == 7
    assert DUE_SECONDS >= 60
