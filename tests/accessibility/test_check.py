"""The check's form and each of its answers, in every language of the interface, on a phone."""

import secrets
from collections.abc import Mapping
from dataclasses import replace

import pytest

from assess.domain.certificate import RevocationReason, Statement
from assess.domain.code import new_code
from assess.services import enrolling, issuing
from assess.services.limiting_checks import ADDRESS_MISSES
from assess.storage import certificates
from tests.accessibility.inspecting import found_on
from tests.support.browser import Complaints, NewContext
from tests.support.installation import actor_named
from tests.support.live_server import LiveServer

PHONE = {"width": 412, "height": 915}
LONG_AGO = "2025-01-31"
FAMILY_NAME = "Lin"


@pytest.fixture(scope="session")
def codes(server: LiveServer) -> Mapping[str, str]:
    """A code for each answer."""
    office, els = server.office, actor_named(server.office, "els")
    (mei,) = enrolling.search(office, els, "Mei Lin")
    (first,) = enrolling.file(office, els, mei.id).certificates
    second = issuing.replace(office, els, first.id, language="nl")
    third = issuing.replace(office, els, second, language="fr")
    issuing.revoke(office, els, third, reason=RevocationReason.OTHER)
    statement = issuing.file(office, els, first.id).line.statement
    return {
        "unknown": new_code(secrets).shown,
        "malformed": "4GNSK-M0Z2W",
        "replaced": shown(server, first.id),
        "revoked": shown(server, third),
        "valid": stored(server, first.id, statement),
        "expired": stored(server, first.id, replace(statement, expires_on=LONG_AGO)),
        "altered": stored(server, first.id, statement, holder=replace(statement.holder, given_name="Somebody")),
        "away": stored(server, first.id, statement, key_id="a key that is away"),
    }


def shown(server: LiveServer, certificate: str) -> str:
    return issuing.file(server.office, actor_named(server.office, "els"), certificate).code.shown


def stored(server: LiveServer, like: str, statement: Statement, *, key_id: str = "", **altered: object) -> str:
    """Sign a statement under a code of its own and store it, or something else than what was signed; give the code."""
    office, els, code = server.office, actor_named(server.office, "els"), new_code(secrets)
    signed = replace(statement, code=code.symbols)
    signature = office.keyring.sign(signed.to_bytes())
    with office.store() as connection:
        row = certificates.find(connection, els.organisation, like)
        assert row
        new = replace(
            row,
            id=office.clock.new_id(),
            lookup=office.keyed("code", code.symbols),
            statement=replace(signed, **altered).to_bytes(),  # type: ignore[arg-type]  # fields by name
            signature=signature.value,
            key_id=key_id or signature.key_id,
        )
        certificates.add(connection, els.organisation, new)
    return code.shown


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_no_answer_of_the_check_has_a_barrier(
    server: LiveServer, codes: Mapping[str, str], new_context: NewContext, complaints: Complaints, language: str
) -> None:
    complaints.allow(r"status of (400|404|429|503)")
    context = new_context(viewport=PHONE, has_touch=True, is_mobile=True, locale=language)
    complaints.watch(context)
    page = context.new_page()
    page.goto(f"{server.url}/")
    found = found_on(page, "the doors")
    page.goto(f"{server.url}/verify")
    found += found_on(page, "the form")
    for answer, code in codes.items():
        page.goto(f"{server.url}/verify/{code}")
        assert f"banner {answer}" in (page.locator(".banner").get_attribute("class") or ""), answer
        assert page.locator("html").get_attribute("lang") == language
        found += found_on(page, answer)
    page.goto(f"{server.url}/verify/{codes['valid']}")
    for name in ("Somebody", FAMILY_NAME):
        page.locator("#family_name").fill(name)
        page.locator("form.name button").click()
        found += found_on(page, f"valid, with the name {name}")
    assert not found, "\n".join(found)


def test_the_page_that_asks_to_wait_has_no_barrier(
    server: LiveServer, new_context: NewContext, complaints: Complaints
) -> None:
    """It comes last, because from then on this machine has to wait."""
    complaints.allow(r"status of 429")
    context = new_context(viewport=PHONE, has_touch=True, is_mobile=True, locale="nl-BE")
    complaints.watch(context)
    page = context.new_page()
    for _ in range(3 * ADDRESS_MISSES):
        if page.request.get(f"{server.url}/verify/{new_code(secrets).shown}").status == 429:
            break
    page.goto(f"{server.url}/verify/{new_code(secrets).shown}")
    assert page.locator(".banner.away h1").count() == 1
    found = found_on(page, "wait")
    assert not found, "\n".join(found)
