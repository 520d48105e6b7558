"""A certificate as a file: from the desk, and by code and name for her."""

import json

import pytest

from tests.support.issued import credential, issued
from tests.web.conftest import WebDesk


@pytest.fixture
def certificate(web: WebDesk) -> str:
    return issued(web.people)


@pytest.mark.parametrize(
    ("form", "media"),
    [("json", "application/vc"), ("jwt", "application/vc+jwt"), ("elm", "application/ld+json")],
)
def test_the_desk_gives_a_certificate_as_a_file_without_her_name_in_its_name(
    web: WebDesk, certificate: str, form: str, media: str
) -> None:
    els = web.browser(web.people.els)
    address = f"/desk/certificates/{certificate}/credential.{form}"
    assert address in els.get(f"/desk/certificates/{certificate}").text
    answer = els.get(address)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, media)
    assert "attachment" in answer.headers["Content-Disposition"]
    assert "Fatma" not in answer.headers["Content-Disposition"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert els.get(f"/desk/certificates/{certificate}/credential.pdf").status_code == 404


def test_she_gets_it_by_code_and_name_and_nobody_by_code_alone(web: WebDesk, certificate: str) -> None:
    body = credential(web.people, certificate).body
    code = json.loads(body)["credentialSubject"]["licenseNumber"]
    ask = f"/api/v1/credentials/{code}"
    program = web.browser()
    assert program.post(ask, json={"family_name": "Yıldız"}).data == body
    token = program.post(ask, json={"family_name": "yildiz", "form": "jwt"})
    assert (token.mimetype, token.data.count(b".")) == ("application/vc+jwt", 2)
    for sent, status, error in (
        ({"family_name": "Yilmaz"}, 403, "family_name_differs"),
        ({}, 400, "family_name_missing"),
        ({"family_name": "Yıldız", "form": "elm"}, 400, "family_name_missing"),
    ):
        answer = program.post(ask, json=sent)
        assert answer.json is not None
        assert (answer.status_code, answer.json["error"]["code"]) == (status, error)


def test_what_does_not_count_now_is_not_given_out(web: WebDesk, certificate: str) -> None:
    code = json.loads(credential(web.people, certificate).body)["credentialSubject"]["licenseNumber"]
    web.browser(web.people.els).post(f"/desk/certificates/{certificate}/suspend", data={"why": "at_her_request"})
    answer = web.browser().post(f"/api/v1/credentials/{code}", json={"family_name": "Yıldız"})
    assert answer.json is not None
    assert (answer.status_code, answer.json["error"]["code"]) == (409, "not_standing")
