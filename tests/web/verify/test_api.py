"""The same answers for programs, and a description that is true."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from werkzeug.test import TestResponse

from assess.web.api.openapi import DESCRIPTION
from tests.credentials.samples import code_number, statement
from tests.web.verify.conftest import Counter


def ask(counter: Counter, text: str, name: str | None = None) -> TestResponse:
    address = f"/api/v1/verify/{text}"
    if name is None:
        return described(counter.client().get(address))
    return described(counter.client().post(address, json={"family_name": name}), method="post")


def described(response: TestResponse, path: str = "/api/v1/verify/{code}", method: str = "get") -> TestResponse:
    """Hold an answer against the description of its status."""
    answers = DESCRIPTION["paths"][path][method]["responses"]
    schema = answers[str(response.status_code)]["content"]["application/json"]["schema"]
    whole = {**schema, "components": DESCRIPTION["components"]}
    Draft202012Validator(whole, format_checker=FormatChecker()).validate(response.get_json())
    return response


def valid(counter: Counter) -> str:
    return counter.issue()[0].shown


def expired(counter: Counter) -> str:
    return counter.issue(expires_on="2026-01-01")[0].shown


def suspended(counter: Counter) -> str:
    code, certificate_id = counter.issue()
    counter.change(certificate_id, "suspended", reason="being_looked_at")
    return code.shown


def revoked(counter: Counter) -> str:
    code, certificate_id = counter.issue()
    counter.change(certificate_id, "revoked", reason="issued_in_error")
    return code.shown


def replaced(counter: Counter) -> str:
    code, certificate_id = counter.issue()
    _, newer = counter.issue(2)
    counter.change(certificate_id, "replaced", replaced_by=newer)
    return code.shown


@pytest.mark.parametrize("state", [valid, expired, suspended, revoked, replaced])
def test_what_exists_is_answered_with_its_status(counter: Counter, state: Callable[[Counter], str]) -> None:
    response = ask(counter, state(counter))
    body = response.get_json()
    assert response.status_code == 200
    assert body["status"] == state.__name__
    assert ("claims" in body) == (state in (valid, expired))
    assert response.headers["Cache-Control"] == "no-store"


def test_a_replaced_one_names_its_successor(counter: Counter) -> None:
    assert ask(counter, replaced(counter)).get_json()["replaced_by"] == code_number(2).shown


@pytest.mark.parametrize(
    ("text", "status", "error"),
    [("4GNSK-M0Z2W-KH00", 400, "malformed_code"), (code_number(5).shown, 404, "unknown_code")],
)
def test_what_does_not_exist_is_an_error_in_the_one_shape(counter: Counter, text: str, status: int, error: str) -> None:
    response = ask(counter, text)
    assert response.status_code == status
    assert response.get_json()["error"]["code"] == error


def test_what_cannot_be_checked_is_never_called_invalid(counter: Counter, tmp_path: Path) -> None:
    code = valid(counter)
    for path in (tmp_path / "keys").glob("*.public.pem"):
        path.unlink()
    response = ask(counter, code)
    assert response.status_code == 503
    assert response.get_json()["error"]["code"] == "could_not_check"
    assert response.headers["Retry-After"] == "60"


def test_what_was_tampered_with_says_so(counter: Counter) -> None:
    code, _ = counter.issue(stored_as=statement(1))
    response = ask(counter, code.shown)
    assert response.status_code == 503
    assert response.get_json()["error"]["code"] == "altered"


def test_every_claim_is_there_and_the_name_is_covered(counter: Counter) -> None:
    claims: dict[str, Any] = ask(counter, valid(counter)).get_json()["claims"]
    assert claims["holder"] == {"name": "F••••• Y•••••", "masked": True}
    assert [one["level"] for one in claims["competences"]] == [1, 2, 3, 1]
    assert claims["competences"][0]["title"]["fr"] == "Choisir le produit et le chiffon"
    assert claims["assessors"] == ["Els Peeters", "Karim Aydin"]
    assert claims["not_assessed"][0]["en"] == "Ask for help"


def test_the_family_name_uncovers_the_full_name(counter: Counter) -> None:
    code = valid(counter)
    assert ask(counter, code, "yildiz").get_json()["claims"]["holder"] == {"name": "Fatma Yıldız", "masked": False}
    assert ask(counter, code, "Yilmaz").get_json()["claims"]["holder"]["masked"] is True


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        ({}, "family_name_missing"),
        (["family_name"], "family_name_missing"),
        ("word", "family_name_missing"),
        ({"family_name": "Yildiz", "birth_date": "1990-01-01"}, "body_not_known"),
        ({"family_name": 3}, "family_name_missing"),
        ({"family_name": " "}, "family_name_missing"),
        ({"family_name": "y" * 201}, "family_name_missing"),
    ],
)
def test_a_request_without_a_name_is_told_what_to_send(counter: Counter, sent: object, error: str) -> None:
    response = described(counter.client().post(f"/api/v1/verify/{code_number(1).shown}", json=sent), method="post")
    assert response.status_code == 400
    assert response.get_json()["error"]["code"] == error


def test_the_description_is_served_and_is_sound(counter: Counter) -> None:
    served = counter.client().get("/api/v1/openapi.json").get_json()
    assert served["openapi"] == "3.1.0"
    for schema in served["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_every_route_of_the_api_is_described(counter: Counter) -> None:
    routes = {
        re.sub("<([a-z]+)>", r"{\1}", rule.rule.replace("<text>", "<code>"))
        for rule in counter.app.url_map.iter_rules()
        if rule.endpoint.startswith(("api.", "published."))
    }
    assert routes == set(DESCRIPTION["paths"])
