import pytest
from flask.testing import FlaskClient

from tests.web.conftest import WebDesk

ENROL = "/desk/participants/new"
FATMA = {"given_name": "Fatma", "language": "nl"}


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
    ],
)
def test_a_change_that_another_site_asks_for_is_refused(web: WebDesk, headers: dict[str, str]) -> None:
    answer = web.browser(web.people.els).post(ENROL, data=FATMA, headers=headers)
    assert answer.status_code == 403
    assert "another website" in answer.text


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://localhost"}])
def test_a_change_from_our_own_page_is_made(web: WebDesk, headers: dict[str, str]) -> None:
    assert web.browser(web.people.els).post(ENROL, data=FATMA, headers=headers).status_code == 303


def test_a_program_with_a_device_token_needs_no_origin(web: WebDesk) -> None:
    headers = {"Authorization": "Bearer unknown", "Sec-Fetch-Site": "cross-site"}
    answer = web.browser().post("/tablet/events", json={"events": []}, headers=headers)
    assert answer.status_code == 401
    assert answer.json
    assert answer.json["error"]["code"] == "token_not_known"


def test_a_request_that_hides_where_it_comes_from_cannot_use_a_session(web: WebDesk) -> None:
    browser = web.browser(web.people.els)
    assert FlaskClient.open(browser, ENROL, method="POST", data=FATMA).status_code == 403


def test_a_program_without_a_session_may_say_nothing_about_its_origin(web: WebDesk) -> None:
    answer = FlaskClient.open(web.browser(), "/tablet/pairings", method="POST")
    assert answer.status_code == 201


def test_reading_is_possible_from_anywhere(web: WebDesk) -> None:
    assert web.browser().get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200
