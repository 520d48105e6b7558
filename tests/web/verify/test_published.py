"""What an issuer publishes can be read by every page and kept by every cache."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask

from assess.app import create_app
from tests.support.application import office_of
from tests.web.conftest import WebDesk


@pytest.fixture
def durable(web: WebDesk) -> Iterator[Flask]:
    """The same installation, which issues under an address that lasts."""
    office = office_of(web.app)
    settings = replace(office.settings, issuer_method="web", issuer_address="https://skills.example.org")
    app = create_app(settings, clock=office.clock)
    yield app
    office_of(app).database.close()


def test_the_keys_of_an_issuer_can_be_read_from_any_page(durable: Flask, web: WebDesk) -> None:
    organisation = web.people.els.organisation
    answer = durable.test_client().get(f"/issuers/{organisation}/did.json")
    assert answer.status_code == 200
    assert answer.json is not None
    assert answer.json["id"] == f"did:web:skills.example.org:issuers:{organisation}"
    assert [method["type"] for method in answer.json["verificationMethod"]] == ["Multikey"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Set-Cookie" not in answer.headers


def test_a_cache_may_keep_them_and_asks_with_a_tag(durable: Flask, web: WebDesk) -> None:
    address = f"/issuers/{web.people.els.organisation}/did.json"
    first = durable.test_client().get(address)
    assert first.headers["Cache-Control"] == "public, max-age=300"
    again = durable.test_client().get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_an_issuer_that_is_not_here_is_not_found(durable: Flask, web: WebDesk) -> None:
    for client, organisation in ((durable.test_client(), "nobody"), (web.browser(), web.people.els.organisation)):
        answer = client.get(f"/issuers/{organisation}/did.json")
        assert answer.status_code == 404
        assert answer.json is not None
        assert answer.json["error"]["todo"]
