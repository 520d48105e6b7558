"""The holder sees how often her certificate was checked, and lets it rest and count again, with a private link."""

from io import BytesIO

import pytest
import resvg_py
import zxingcpp
from PIL import Image

from assess.credentials.registers import TakenBack
from assess.domain.certificate import Check, SuspensionReason
from assess.domain.code import Code
from assess.services import giving_api_keys, holding, issuing, publishing_lists, signing_credentials, verifying
from assess.services.counting_checks import DUE_SECONDS, Tally
from assess.storage import attempts, audit_log, check_counts
from tests.credentials.samples import code_number
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


def test_whoever_checks_by_the_square_or_with_a_program_counts_too(web: WebDesk, certificate: str) -> None:
    code = code_of(web.people, certificate).shown
    key = giving_api_keys.make(web.people.office, web.people.noor, name="the hospital")
    employer = web.browser()
    assert employer.post("/v/seen", data=code).status_code == 204
    assert employer.get(f"/api/v1/verify/{code}").status_code == 200
    asked = {"certificates": [{"code": code}]}
    employer.post("/api/v1/verify", json=asked, headers={"Authorization": f"Bearer {key}"})
    with web.people.office.see() as connection:
        assert check_counts.by_month(connection, [certificate]) == {}, "a check writes nothing"
    assert "looked at 3 times" in web.browser().get(link(web, certificate)).get_data(as_text=True)


def test_what_rests_does_so_for_the_square_and_for_programs_too(web: WebDesk, certificate: str) -> None:
    code = code_of(web.people, certificate)
    web.browser().post(link(web, certificate), data={"do": "pause"})
    assert web.browser().get(f"/api/v1/verify/{code.shown}").get_json()["status"] == "suspended"
    place = signing_credentials.place(web.people.office, certificate)
    assert publishing_lists.places(web.people.office)[place] is TakenBack.SUSPENDED


def test_codes_that_nobody_has_count_as_guesses_there_too(web: WebDesk) -> None:
    with web.people.office.see() as connection:
        before = attempts.misses_by_address(connection, "verify", web.people.clock.now())
    assert web.browser().post("/v/seen", data=code_number(9).shown).status_code == 204
    assert web.browser().post("/v/seen", data="what is not a code").status_code == 204
    with web.people.office.see() as connection:
        after = attempts.misses_by_address(connection, "verify", web.people.clock.now())
    assert sum(after.values()) == sum(before.values()) + 1


def test_she_gets_her_page_as_a_square_for_her_phone(web: WebDesk, certificate: str) -> None:
    page = web.browser(web.people.els).get(f"/desk/certificates/{certificate}/her-page").get_data(as_text=True)
    drawn = page.partition('<svg class="square"')[2].partition("</svg>")[0]
    image = resvg_py.svg_to_bytes(svg_string=f'<svg xmlns="http://www.w3.org/2000/svg"{drawn}</svg>', width=400)
    (read,) = zxingcpp.read_barcodes(Image.open(BytesIO(bytes(image))).convert("L"))
    assert read.text == f"{web.people.office.settings.verify_address}{link(web, certificate)}"
    with web.people.office.see() as connection:
        assert audit_log.has_entry(connection, web.people.els.organisation, "certificate.link_shown", certificate)


def test_she_lets_it_rest_and_count_again(web: WebDesk, certificate: str) -> None:
    code, hers = code_of(web.people, certificate), web.browser()
    address = link(web, certificate)
    assert address in web.browser(web.people.els).get(f"/desk/certificates/{certificate}/her-page").get_data(
        as_text=True
    )
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
