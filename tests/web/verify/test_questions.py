"""An employer asks the organisation about a certificate, or says what helped: in two taps, and nobody learns her address."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from assess.services import asking, issuing
from assess.services.asking import Helped
from tests.web.conftest import WebDesk


@pytest.fixture
def code(web: WebDesk) -> str:
    certificate = web.people.certified(web.people.session("cleaning"))
    return issuing.file(web.people.office, web.people.els, certificate).code.shown


def asked(client: FlaskClient, code: str, words: str, reply_to: str = "") -> int:
    sent = client.post(f"/verify/{code}/question", data={"words": words, "reply_to": reply_to})
    return sent.status_code


def test_a_question_reaches_the_desk_of_the_organisation_and_nobody_elses(web: WebDesk, code: str) -> None:
    employer = web.browser()
    assert "Ask De Brug vzw a question" in employer.get(f"/verify/{code}").get_data(as_text=True)
    assert asked(employer, code, "Can she start on Monday?", "bart@example.org") == 200
    els = web.browser(web.people.els)
    assert "1 question about a certificate" in els.get("/desk/").get_data(as_text=True)
    page = els.get("/desk/questions").get_data(as_text=True)
    for words in ("Can she start on Monday?", "bart@example.org", "Fatma Yıldız"):
        assert words in page
    assert "Monday" not in web.browser(web.people.stranger).get("/desk/questions").get_data(as_text=True)
    (one,) = asking.at_the_desk(web.people.office, web.people.els).asked
    assert els.post(f"/desk/questions/{one.question.id}/close").status_code == 303
    assert "Nobody has asked anything." in els.get("/desk/questions").get_data(as_text=True)


def test_what_helped_is_one_tap_and_says_nothing_about_who(web: WebDesk, code: str) -> None:
    employer = web.browser()
    for helped in (Helped.LEVELS, Helped.LEVELS, Helped.REAL):
        assert employer.post(f"/verify/{code}/helped", data={"helped": helped.value}).status_code == 200
    assert employer.post(f"/verify/{code}/helped", data={"helped": "x"}).status_code == 400
    counted = asking.at_the_desk(web.people.office, web.people.els).helped
    assert (counted[Helped.LEVELS], counted[Helped.REAL], counted[Helped.NOTHING]) == (2, 1, 0)


def test_nobody_fills_the_desk_and_a_question_is_forgotten(web: WebDesk, code: str) -> None:
    employer = web.browser()
    statuses = [asked(employer, code, f"Question {number}") for number in range(asking.MOST_AN_HOUR + 1)]
    assert statuses == [200] * asking.MOST_AN_HOUR + [429]
    assert asked(employer, code, "") in (400, 429)
    web.people.clock.move(asking.KEPT + timedelta(days=1))
    assert asking.at_the_desk(web.people.office, web.people.els).asked == ()


def test_an_empty_question_or_one_about_nothing_is_not_stored(web: WebDesk, code: str) -> None:
    employer = web.browser()
    assert asked(employer, code, "   ") == 400
    assert asked(employer, code, "x" * 1001) == 400
    assert asked(employer, "4GNSK-M0Z2W-KHY2", "Hello?") == 404
    assert asking.at_the_desk(web.people.office, web.people.els).asked == ()
