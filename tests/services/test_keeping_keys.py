"""What becomes of certificates when a key is followed by another, put away, or stolen."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from openvc.proof.data_integrity import DataIntegrityProofSuite
from openvc.proof.errors import ProofError
from openvc.verify import default_resolver

from assess.credentials import contexts
from assess.domain.certificate import Check, Statement
from assess.domain.code import Code
from assess.errors import Conflict, NotFound
from assess.services import issuing, keeping_keys, publishing, reading_audit_log, verifying
from assess.services.office import Office
from assess.storage import certificates
from tests.credentials.samples import code_number
from tests.services.resolving import Published
from tests.support.installation import Desk
from tests.support.issued import credential, issued

BADGES = {address: contexts.context(address) for address in contexts.PINNED if "purl" in address}


def published(office: Office, organisation: str) -> Published:
    return Published({"/did.json": json.loads(publishing.did_document(office, organisation).body)})


@pytest.fixture
def office(desk: Desk) -> Iterator[Office]:
    """The same desk, which issues under an address that lasts."""
    settings = replace(desk.office.settings, issuer_method="web", issuer_address="https://skills.example.org")
    office = Office(settings, desk.clock)
    yield office
    office.database.close()


def others_say_good(document: dict[str, Any], resolver: Any) -> bool:
    try:
        DataIntegrityProofSuite().verify(document, resolver=resolver, extra_contexts=BADGES)
    except ProofError:
        return False
    return True


def code(desk: Desk, certificate: str) -> Code:
    return issuing.file(desk.office, desk.els, certificate).code


def test_after_a_new_key_old_and_new_credentials_are_good_for_others(desk: Desk, office: Office) -> None:
    first = credential(desk, issued(desk, office), office)
    new = keeping_keys.add(office, in_device=False)
    second = credential(desk, issued(desk, office), office)
    assert (second.key, first.key != new) == (new, True)
    resolver = published(office, desk.els.organisation)
    assert len(next(iter(resolver.documents.values()))["assertionMethod"]) == 2
    for stored in (first, second):
        assert others_say_good(json.loads(stored.body), resolver)


def test_a_retired_key_stays_published(desk: Desk, office: Office) -> None:
    stored = credential(desk, issued(desk, office), office)
    keeping_keys.add(office, in_device=False)
    keeping_keys.retire(office, stored.key)
    assert others_say_good(json.loads(stored.body), published(office, desk.els.organisation))


def test_a_key_that_is_itself_the_issuer_is_not_retired_while_its_list_may_change(desk: Desk) -> None:
    stored = credential(desk, issued(desk))
    keeping_keys.add(desk.office, in_device=False)
    with pytest.raises(Conflict, match="lists_need_the_key"):
        keeping_keys.retire(desk.office, stored.key)


def test_when_a_key_is_stolen_every_certificate_is_signed_anew_and_its_code_still_works(
    desk: Desk, office: Office
) -> None:
    certificate = issued(desk, office)
    old = credential(desk, certificate, office)
    shown = code(desk, certificate)
    desk.clock.move(timedelta(days=3))
    done = keeping_keys.compromise(office, old.key)
    new = credential(desk, certificate, office)
    assert (done.signed_again, done.left, new.key) == (2, (), done.new_key), "the one without a name too"
    resolver = published(office, desk.els.organisation)
    assert not others_say_good(json.loads(old.body), resolver)
    assert others_say_good(json.loads(new.body), resolver)
    assert verifying.look_up(office, shown).check is Check.VALID
    before, after = json.loads(old.body), json.loads(new.body)
    assert {key: before[key] for key in before if key != "proof"} == {
        key: after[key] for key in after if key != "proof"
    }
    assert reading_audit_log.breaks(office) == {}


def test_whoever_stole_the_key_and_wrote_in_the_database_gets_no_new_signature(desk: Desk, office: Office) -> None:
    certificate = issued(desk, office)
    with office.store() as connection:
        row = certificates.find(connection, desk.els.organisation, certificate)
        assert row is not None
        forged = replace(Statement.from_bytes(row.statement), code=code_number(7).symbols).to_bytes()
        signature = office.keyring.sign(forged)
        made_up = replace(row, id="forged", lookup="lookup", statement=forged, signature=signature.value)
        certificates.add(connection, desk.els.organisation, made_up)
    done = keeping_keys.compromise(office, signature.key_id)
    assert (done.signed_again, done.left) == (2, ("forged",))


def test_the_list_of_keys_says_which_signs_and_what_each_has_signed(desk: Desk) -> None:
    issued(desk)
    keeping_keys.add(desk.office, in_device=False)
    lines = keeping_keys.overview(desk.office)
    assert [(line.signs, line.certificates) for line in lines] == [(False, 2), (True, 0)]


def test_without_an_address_that_lasts_there_is_no_did_document(desk: Desk) -> None:
    with pytest.raises(NotFound, match="no_did_document"):
        publishing.did_document(desk.office, desk.els.organisation)


def test_a_stranger_may_resolve_the_issuer_of_a_self_contained_credential(desk: Desk) -> None:
    assert others_say_good(json.loads(credential(desk, issued(desk)).body), default_resolver())
