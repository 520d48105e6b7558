"""One server with the demo's data and a certificate in every state, for all inspections."""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from assess.domain.certificate import RevocationReason, Statement, SuspensionReason
from assess.domain.code import new_code
from assess.services import enrolling, issuing
from assess.storage import certificates
from tests.stories.house import standing
from tests.support.installation import actor_named
from tests.support.live_server import LiveServer

LONG_AGO = "2025-01-31"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, demo_instance: Path) -> Iterator[LiveServer]:
    with standing(tmp_path_factory.mktemp("inspected") / "instance", demo_instance) as running:
        yield running


@pytest.fixture(scope="session")
def codes(server: LiveServer) -> Mapping[str, str]:
    """A code for each answer."""
    office, els = server.office, actor_named(server.office, "els")
    (mei,) = enrolling.search(office, els, "Mei Lin")
    (first,) = enrolling.file(office, els, mei.id).certificates
    second = issuing.replace(office, els, first.id, language="nl")
    third = issuing.replace(office, els, second, language="fr")
    issuing.revoke(office, els, third, reason=RevocationReason.OTHER)
    fourth = issuing.issue(office, els, first.decision, language="fr")
    issuing.suspend(office, els, fourth, reason=SuspensionReason.AT_HER_REQUEST)
    statement = issuing.file(office, els, first.id).line.statement
    return {
        "unknown": new_code(secrets).shown,
        "malformed": "4GNSK-M0Z2W",
        "replaced": shown(server, first.id),
        "revoked": shown(server, third),
        "suspended": shown(server, fourth),
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
