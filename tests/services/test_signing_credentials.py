"""Every certificate that is issued is a credential too, whose bytes never change."""

import json
import re
from dataclasses import replace
from datetime import timedelta

import jwt
import pytest
from openvc.proof.data_integrity import DataIntegrityProofSuite
from openvc.verify import default_resolver

from assess.credentials import contexts, issuer
from assess.credentials.issuer import PublicKey
from assess.errors import NotFound
from assess.services import issuing, signing_credentials
from assess.services.office import Office
from assess.settings import BadSetting, Settings
from tests.support.installation import Desk
from tests.support.issued import credential, issued

BADGES = {address: contexts.context(address) for address in contexts.PINNED if "purl" in address}


def test_an_issued_certificate_is_a_credential_that_others_find_good(desk: Desk) -> None:
    stored = credential(desk, issued(desk))
    document = json.loads(stored.body)
    found = DataIntegrityProofSuite().verify(document, resolver=default_resolver(), extra_contexts=BADGES)
    key = desk.office.keyring.signing_key().public
    assert found.issuer == issuer.by_key(key).did
    results = document["credentialSubject"]["result"]
    assert len(results) == len(document["credentialSubject"]["achievement"]["resultDescription"]) >= 5
    levels = [
        level["description"]
        for one in document["credentialSubject"]["achievement"]["resultDescription"]
        for level in one["rubricCriterionLevel"]
    ]
    assert len(levels) == 3 * len(results)
    assert all(levels)


def test_its_bytes_never_change(desk: Desk) -> None:
    certificate = issued(desk)
    before = credential(desk, certificate)
    desk.clock.move(timedelta(days=400))
    desk.office.keyring.rotate()
    assert credential(desk, certificate) == before
    with desk.office.work(desk.els) as work:
        assert issuing.credential(work, certificate) == before.body


def test_the_token_says_the_same_and_is_signed_too(desk: Desk) -> None:
    stored = credential(desk, issued(desk))
    key = desk.office.keyring.signing_key().public
    text = signing_credentials.token(stored)
    claims = jwt.decode(text, jwt.PyJWK(_jwk(key)), algorithms=["EdDSA"], options={"verify_nbf": False})
    assert claims["credentialSubject"] == json.loads(stored.body)["credentialSubject"]


def _jwk(key: PublicKey) -> dict[str, str]:
    return {"kty": "OKP", "crv": "Ed25519", "x": jwt.utils.base64url_encode(key.raw).decode()}


def test_places_in_the_status_list_are_drawn_by_chance(desk: Desk) -> None:
    places = [credential(desk, issued(desk)).status_index for _ in range(4)]
    assert len(set(places)) == 4
    assert places != sorted(places) or max(places) - min(places) > 100


def test_another_organisation_does_not_get_it(desk: Desk) -> None:
    certificate = issued(desk)
    with pytest.raises(NotFound), desk.office.work(desk.stranger) as work:
        signing_credentials.credential(work, certificate)


def test_under_a_durable_address_the_issuer_is_its_path(desk: Desk) -> None:
    settings = replace(desk.office.settings, issuer_method="web", issuer_address="https://skills.example.org/salto")
    office = Office(settings, desk.clock)
    certificate = issued(desk, office)
    document = json.loads(credential(desk, certificate, office).body)
    organisation = desk.els.organisation
    did = f"did:web:skills.example.org:salto:issuers:{organisation}"
    assert document["issuer"]["id"] == did
    assert document["proof"]["verificationMethod"].startswith(f"{did}#key-")
    address = document["credentialStatus"]["statusListCredential"]
    assert address == f"https://skills.example.org/salto/issuers/{organisation}/status-0.json"
    office.database.close()


def test_the_last_day_ends_at_midnight_where_the_organisation_works(desk: Desk) -> None:
    office = Office(replace(desk.office.settings, certificate_months=12), desk.clock)
    certificate = issued(desk, office)
    document = json.loads(credential(desk, certificate, office).body)
    assert document["validFrom"] == document["proof"]["created"]
    assert re.fullmatch(r"2027-11-21T22:59:59Z", document["validUntil"])
    office.database.close()


@pytest.mark.parametrize(
    "given",
    [
        {"issuer_method": "web"},
        {"issuer_method": "web", "issuer_address": "http://a.example"},
        {"issuer_method": "dns"},
    ],
)
def test_an_issuer_that_others_could_not_resolve_is_refused(given: dict[str, str]) -> None:
    with pytest.raises(BadSetting):
        Settings(**given)  # type: ignore[arg-type]  # settings by name
