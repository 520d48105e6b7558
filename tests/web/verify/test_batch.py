"""A program with a key checks a whole pile, and each paper gets the answer that it would get alone."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import create_engine, event
from werkzeug.test import TestResponse

from assess.domain.code import Code
from assess.services import checking_batches, giving_api_keys, limiting_checks
from assess.services.office import hashed
from assess.storage import api_keys
from assess.web.api import pace
from tests.credentials.samples import code_number, statement
from tests.web.conftest import WebDesk
from tests.web.verify.conftest import Counter

BATCH = "/api/v1/verify"
TWO = 2


def key_for(counter: Counter) -> dict[str, str]:
    """Give a program a key; gives the header that shows it."""
    key = f"{giving_api_keys.BEGINS}{counter.office.clock.token()}"
    with create_engine(counter.office.database.url).begin() as connection:  # a plain one: it asks for no parents
        api_keys.add(
            connection,
            id=counter.office.clock.new_id(),
            organisation_id="organisation",
            name="the hospital",
            key_hash=hashed(key),
            made_at=counter.clock.now(),
            made_by="staff",
        )
    return {"Authorization": f"Bearer {key}"}


def ask(counter: Counter, key: Mapping[str, str], *codes: str) -> TestResponse:
    body = {"certificates": [{"code": code} for code in codes]}
    return counter.client().post(BATCH, json=body, headers=dict(key))


def pile(counter: Counter) -> dict[str, str]:
    """One paper for each answer: answer -> code."""
    codes: dict[str, Code] = {}
    for number, status in enumerate(("valid", "suspended", "revoked", "replaced"), start=1):
        codes[status], certificate = counter.issue(number)
        if status != "valid":
            newer = counter.issue(20)[1] if status == "replaced" else None
            counter.change(certificate, status, reason="being_looked_at", replaced_by=newer)
    codes["expired"], _ = counter.issue(5, expires_on="2026-01-01")
    codes["altered"], _ = counter.issue(6, stored_as=statement(1))
    shown = {status: code.shown for status, code in codes.items()}
    return {**shown, "unknown": code_number(30).shown, "malformed": "4GNSK-M0Z2W-KH00"}


def test_each_code_gets_the_answer_that_it_gets_alone(counter: Counter) -> None:
    papers = pile(counter)
    answers = ask(counter, key_for(counter), *papers.values()).get_json()["answers"]
    assert [one["status"] for one in answers] == list(papers)
    assert [one["asked"] for one in answers] == list(papers.values())
    for one in answers:
        alone = counter.client().get(f"{BATCH}/{one['asked']}").get_json()
        assert one.get("certificate", {"error": one.get("error")}) == alone


def test_the_name_on_the_paper_uncovers_the_full_name(counter: Counter) -> None:
    code, _ = counter.issue()
    asked = [{"code": code.shown, "family_name": "yildiz"}, {"code": code.shown, "family_name": "Yilmaz"}]
    answers = counter.client().post(BATCH, json={"certificates": asked}, headers=key_for(counter)).get_json()["answers"]
    assert [one["certificate"]["claims"]["holder"]["masked"] for one in answers] == [False, True]


@pytest.mark.parametrize("header", [{}, {"Authorization": "Bearer salto_guessed"}, {"Authorization": "Basic salto_x"}])
def test_without_a_known_key_nothing_is_looked_up(counter: Counter, header: dict[str, str]) -> None:
    code, _ = counter.issue()
    response = ask(counter, header, code.shown)
    assert response.status_code == 401
    assert response.get_json()["error"]["code"] == "key_not_known"


def asking_for(count: int) -> dict[str, Any]:
    return {"certificates": [{"code": "4GNSK-M0Z2W-KHY2"}] * count}


@pytest.mark.parametrize(
    "sent",
    [
        [],
        {},
        asking_for(0),
        asking_for(checking_batches.MOST + 1),
        {"certificates": ["4GNSK-M0Z2W-KHY2"]},
        {"certificates": [{"code": 4}]},
        {"certificates": [{"code": "4" * 201}]},
        {"certificates": [{"code": "4GNSK-M0Z2W-KHY2", "family_name": None}]},
        {"certificates": [{"code": "4GNSK-M0Z2W-KHY2", "who": "me"}]},
    ],
)
def test_what_is_no_batch_or_too_large_a_one_is_refused(counter: Counter, sent: object) -> None:
    response = counter.client().post(BATCH, json=sent, headers=key_for(counter))
    assert response.status_code == 400
    assert response.get_json()["error"]["todo"]


def test_only_misses_are_written(counter: Counter) -> None:
    papers = pile(counter)
    key = key_for(counter)
    unknown = papers.pop("unknown")
    written: list[str] = []
    engine = counter.office.database.engine
    event.listen(engine, "before_cursor_execute", lambda *given: written.append(given[2]))
    ask(counter, key, *papers.values())
    assert written
    assert not [sql for sql in written if not sql.startswith(("SELECT", "PRAGMA"))]
    ask(counter, key, unknown)
    assert [sql for sql in written if sql.startswith("INSERT")] == [sql for sql in written if "INSERT INTO miss" in sql]


def test_a_key_is_no_way_around_the_limit_on_guessing(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limiting_checks, "KEY_MISSES", TWO)
    key, code = key_for(counter), counter.issue()[0].shown
    assert ask(counter, key, code_number(30).shown, code_number(31).shown).status_code == 200
    waits = ask(counter, key, code)
    assert waits.status_code == 429
    assert 0 < int(waits.headers["Retry-After"]) <= limiting_checks.ADDRESS_WINDOW.total_seconds()
    assert ask(counter, key_for(counter), code).status_code == 200, "another key is not held up"
    counter.clock.move(limiting_checks.ADDRESS_WINDOW)
    assert ask(counter, key, code).status_code == 200


def test_a_key_may_ask_about_so_many_codes_a_minute(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "CODES_A_MINUTE", TWO)
    key, code = key_for(counter), counter.issue()[0].shown
    assert ask(counter, key, code, code).status_code == 200
    assert ask(counter, key, code).get_json()["error"]["code"] == "too_much_at_once"
    counter.clock.move(timedelta(minutes=1))
    assert ask(counter, key, code).status_code == 200


def made(web: WebDesk) -> tuple[str, str]:
    """Let the administrator make a key; gives the page and the key on it."""
    page = web.browser(web.people.noor).post("/desk/api-keys", data={"name": "the hospital"}).get_data(as_text=True)
    return page, page.partition('readonly value="')[2].partition('"')[0]


@pytest.fixture
def try_key(web: WebDesk) -> Callable[[str], int]:
    def status(key: str) -> int:
        body = {"certificates": [{"code": "4GNSK-M0Z2W-KHY2"}]}
        return web.browser().post(BATCH, json=body, headers={"Authorization": f"Bearer {key}"}).status_code

    return status


def test_the_desk_shows_a_key_once_and_keeps_only_its_hash(web: WebDesk, try_key: Callable[[str], int]) -> None:
    page, key = made(web)
    assert key.startswith("salto_")
    assert key in page
    assert key not in web.browser(web.people.noor).get("/desk/api-keys").get_data(as_text=True)
    files = list(web.people.office.settings.instance.parent.glob("salto.sqlite3*"))
    assert files
    assert not [path for path in files if key.encode() in path.read_bytes()]
    assert try_key(key) == 200


def test_a_key_that_was_revoked_opens_nothing(web: WebDesk, try_key: Callable[[str], int]) -> None:
    _, key = made(web)
    noor = web.browser(web.people.noor)
    page = noor.get("/desk/api-keys").get_data(as_text=True)
    revoke = page.partition('action="/desk/api-keys/')[2].partition('"')[0]
    assert web.browser(web.people.stranger).post(f"/desk/api-keys/{revoke}").status_code == 404
    assert try_key(key) == 200
    assert noor.post(f"/desk/api-keys/{revoke}").status_code == 303
    assert try_key(key) == 401
