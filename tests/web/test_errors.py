import json
import logging

import pytest

from assess.errors import BadInput, SaltoError, Unavailable
from assess.log import JsonLines
from assess.web import errors, guards
from tests.web.conftest import WebDesk


def failing(web: WebDesk, path: str, error: Exception) -> None:
    @guards.public("a test")
    def view() -> str:
        raise error

    web.app.add_url_rule(path, path, view)


@pytest.mark.parametrize(
    ("path", "method", "status", "code"),
    [
        ("/api/nowhere", "GET", 404, "no_such_page"),
        ("/tablet/nowhere", "GET", 404, "no_such_page"),
        ("/tablet/pack", "DELETE", 405, "wrong_method"),
    ],
)
def test_programs_get_errors_as_json_of_one_shape(web: WebDesk, path: str, method: str, status: int, code: str) -> None:
    answer = web.browser().open(path, method=method)
    assert answer.status_code == status
    assert answer.json
    assert set(answer.json) == {"error"}
    assert set(answer.json["error"]) == {"code", "message", "todo"}
    assert answer.json["error"]["code"] == code


def test_people_get_a_sentence_and_a_next_step(web: WebDesk) -> None:
    page = web.browser().get("/desk/nowhere")
    assert page.status_code == 404
    assert "There is no page at this address." in page.text
    assert "Check the address" in page.text


def test_an_error_of_ours_carries_its_status_and_values(web: WebDesk) -> None:
    failing(web, "/fails", BadInput("odd", "%(what)s is odd.", "Send another %(what)s.", what="<b>"))
    page = web.browser().get("/fails")
    assert page.status_code == 400
    assert "&lt;b&gt; is odd." in page.text


def test_a_busy_database_says_that_nothing_was_lost(web: WebDesk) -> None:
    failing(web, "/api/fails", Unavailable("database_unavailable", "Not now.", "Try again."))
    answer = web.browser().get("/api/fails")
    assert answer.status_code == 503
    assert answer.json == {"error": {"code": "database_unavailable", "message": "Not now.", "todo": "Try again."}}


def test_a_fault_tells_neither_the_page_nor_the_log_what_was_in_it(
    web: WebDesk, caplog: pytest.LogCaptureFixture
) -> None:
    failing(web, "/breaks", RuntimeError("Fatma Yıldız"))
    with caplog.at_level(logging.INFO, logger="salto.web"):
        logging.getLogger("salto").propagate = True
        page = web.browser().get("/breaks")
    assert page.status_code == 500
    assert "Fatma" not in page.text
    written = [JsonLines().format(record) for record in caplog.records]
    assert any(json.loads(line).get("exception") == "RuntimeError" for line in written)
    assert not any("Fatma" in line for line in written)


def test_too_large_a_request_is_refused_before_it_is_read(web: WebDesk) -> None:
    answer = web.browser(web.people.els).post("/desk/participants/new", data={"given_name": "a" * 1_100_000})
    assert answer.status_code == 413
    assert "Send less at once." in answer.text


def test_each_status_that_can_be_shown_has_its_own_sentence() -> None:
    codes = [code for code, _sentence, _todo in errors.SENTENCES.values()]
    assert len(codes) == len(set(codes))


def test_an_error_reads_as_code_and_sentence_in_the_log() -> None:
    assert str(SaltoError("odd", "It is %(how)s.", "Do it again.", how="odd")) == "odd: It is odd. Do it again."
