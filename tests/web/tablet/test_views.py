"""What the server gives a tablet, and what it asks of it."""

from http import HTTPStatus
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from assess.app import create_app
from assess.domain.people import Session
from assess.services import pairing_tablets
from assess.services.packing import OF_HER_RESULT
from assess.web.tablet.strings import STRINGS
from tests.web.tablet.conftest import Garden, garden_in

MOST_WORDS = 12


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Garden:
    return garden_in(tmp_path_factory.mktemp("views"))


@pytest.fixture(scope="module")
def app(desk: Garden) -> Flask:
    application = create_app(desk.settings)
    application.testing = True
    return application


@pytest.fixture
def session(desk: Garden) -> Session:
    return desk.plan()


@pytest.fixture
def token(desk: Garden, client: FlaskClient, session: Session) -> dict[str, str]:
    """The headers of a tablet that has been handed over."""
    started = client.post("/tablet/pairings", headers={"Sec-Fetch-Site": "same-origin"}).json
    assert started
    pairing_tablets.confirm(desk.office, desk.actor, session.id, started["code"])
    answer = client.get(
        f"/tablet/pairings/{started['pairing']}", headers={"Authorization": f"Bearer {started['secret']}"}
    )
    assert answer.json
    return {"Authorization": f"Bearer {answer.json['token']}"}


def test_a_code_has_six_digits_in_two_groups(client: FlaskClient) -> None:
    answer = client.post("/tablet/pairings", headers={"Sec-Fetch-Site": "same-origin"})

    assert answer.status_code == HTTPStatus.CREATED
    assert answer.json
    assert [len(group) for group in answer.json["code"].split()] == [3, 3]


@pytest.mark.parametrize("secret", ["", "Bearer", "Bearer wrong"])
def test_without_its_secret_a_pairing_says_nothing(client: FlaskClient, secret: str) -> None:
    started = client.post("/tablet/pairings", headers={"Sec-Fetch-Site": "same-origin"}).json
    assert started
    answer = client.get(f"/tablet/pairings/{started['pairing']}", headers={"Authorization": secret})

    assert answer.status_code == HTTPStatus.NOT_FOUND
    assert answer.json
    assert set(answer.json["error"]) == {"code", "message", "todo"}


@pytest.mark.parametrize(("method", "path"), [("GET", "pack"), ("POST", "events"), ("GET", "help")])
def test_without_a_token_a_tablet_gets_nothing(client: FlaskClient, method: str, path: str) -> None:
    answer = client.open(f"/tablet/{path}", method=method, json={} if method == "POST" else None)

    assert answer.status_code == HTTPStatus.UNAUTHORIZED


def test_the_pack_has_every_word_in_every_language_and_no_name(client: FlaskClient, token: dict[str, str]) -> None:
    answer = client.get("/tablet/pack", headers=token)
    assert answer.json

    assert {one["code"] for one in answer.json["languages"]} == {"en", "nl"}
    for words in answer.json["strings"].values():
        assert {key for key in STRINGS if not key.startswith(OF_HER_RESULT)} <= set(words)
    shown = {answer.json["items"][item]["text"] for part in answer.json["parts"] for item in part["items"]}
    assert shown <= set(answer.json["strings"]["en"])
    assert b"Fatma" not in answer.data


def test_only_practice_items_may_carry_a_key(client: FlaskClient, token: dict[str, str]) -> None:
    pack = client.get("/tablet/pack", headers=token).json
    assert pack
    practice = {item for part in pack["parts"] if part["kind"] == "practice" for item in part["items"]}

    assert {item for item, shown in pack["items"].items() if {"key", "why", "source"} & set(shown)} <= practice


def test_a_pack_that_is_known_is_not_sent_again(client: FlaskClient, token: dict[str, str]) -> None:
    first = client.get("/tablet/pack", headers=token)
    again = client.get("/tablet/pack", headers={**token, "If-None-Match": first.headers["ETag"]})

    assert again.status_code == HTTPStatus.NOT_MODIFIED


@pytest.mark.parametrize("sent", [b"", b"[]", b'{"events": {}}', b"not json", b'{"events": [{}]}'])
def test_what_cannot_be_read_is_refused_with_a_code(client: FlaskClient, token: dict[str, str], sent: bytes) -> None:
    answer = client.post("/tablet/events", data=sent, headers=token, content_type="application/json")

    assert answer.status_code == HTTPStatus.BAD_REQUEST
    assert answer.json
    assert answer.json["error"]["code"] == "events_unreadable"


def test_too_much_at_once_is_refused(client: FlaskClient, token: dict[str, str]) -> None:
    answer = client.post("/tablet/events", json={"events": ["x" * 300_000]}, headers=token)

    assert answer.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE


def test_the_same_events_twice_are_stored_once(client: FlaskClient, token: dict[str, str]) -> None:
    event = {"id": "11111111-1111-4111-8111-111111111111", "sequence": 1, "at": "2026-11-23T09:00:00Z", "kind": "paused",
             "item": None, "body": {}}  # fmt: skip
    first = client.post("/tablet/events", json={"events": [event]}, headers=token).json
    second = client.post("/tablet/events", json={"events": [event]}, headers=token).json

    assert first == {"stored": [event["id"]], "known": [], "set_aside": []}
    assert second == {"stored": [], "known": [event["id"]], "set_aside": []}


def test_the_same_id_with_other_content_is_told_and_both_are_kept(client: FlaskClient, token: dict[str, str]) -> None:
    event = {"id": "22222222-2222-4222-8222-222222222222", "sequence": 1, "at": "2026-11-23T09:00:00Z", "kind": "paused",
             "item": None, "body": {}}  # fmt: skip
    other = {**event, "kind": "resumed"}
    client.post("/tablet/events", json={"events": [event]}, headers=token)
    answer = client.post("/tablet/events", json={"events": [other]}, headers=token)

    assert answer.status_code == HTTPStatus.CONFLICT
    assert answer.json == {"stored": [], "known": [], "set_aside": [{"id": event["id"], "reason": "other_content"}]}
    assert client.post("/tablet/events", json={"events": [event]}, headers=token).json == {
        "stored": [], "known": [event["id"]], "set_aside": [],
    }  # fmt: skip


def test_the_worker_names_every_file_that_an_offline_reload_needs(client: FlaskClient) -> None:
    program = client.get("/tablet/worker.js").text
    static = Path(__file__).parents[3] / "assess" / "web" / "tablet" / "static"

    for path in static.rglob("*.*s"):
        assert f'/{path.relative_to(static).as_posix()}"' in program


@pytest.mark.parametrize("key", STRINGS)
def test_what_is_said_is_short(key: str) -> None:
    assert len(STRINGS[key].split()) <= MOST_WORDS
    assert "!" not in STRINGS[key]
