"""Whoever checks elsewhere learns from signed files, offline, what does not count any more."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from openvc.status.status_list import CredentialSuspended
from openvc.verify import VerificationPolicy, default_resolver, verify_credential

from assess.credentials import contexts, issuer, status_list
from assess.credentials.status_list import State
from assess.domain.certificate import Check, RevocationReason, SuspensionReason
from assess.errors import Conflict, Forbidden, NotFound, Unavailable
from assess.services import issuing, keeping_keys, publishing, verifying
from assess.services.office import Office
from tests.services.resolving import Published
from tests.support.installation import Desk
from tests.support.issued import credential, issued

BADGES = {address: contexts.context(address) for address in contexts.PINNED if "purl" in address}


@pytest.fixture(params=["key", "web"])
def office(desk: Desk, request: pytest.FixtureRequest) -> Iterator[Office]:
    """The desk, once as an issuer that is its own key, once under an address."""
    settings = replace(desk.office.settings, issuer_method=request.param, issuer_address="https://skills.example.org")
    office = Office(settings, desk.clock)
    yield office
    office.database.close()


def files(office: Office, organisation: str) -> dict[str, dict[str, Any]]:
    """What an archive would keep: each file by its address."""
    folder = issuer.folder(office.settings.issuer_address, organisation)
    kept = publishing.files(office, organisation, office.clock.now())
    return {f"{folder}/{file.name}": json.loads(file.body) for file in kept}


def others_say(office: Office, desk: Desk, body: bytes) -> str:
    """Ask an independent checker that has nothing but the published files."""
    kept = files(office, desk.els.organisation)
    resolver = Published(kept) if office.settings.issuer_method == "web" else default_resolver()

    def fetch(address: str) -> dict[str, Any]:
        found = kept[address]
        checked = verify_credential(found, policy=policy, resolver=resolver)
        assert checked.issuer == json.loads(body)["issuer"]["id"]
        return found

    policy = VerificationPolicy(now=desk.clock.now(), require_status_issuer_binding=True)
    try:
        verify_credential(
            json.loads(body), policy=policy, resolver=resolver, resolve_status_list=fetch, extra_contexts=BADGES
        )
    except CredentialSuspended:
        return "does not count now"
    return "counts"


def state(office: Office, desk: Desk, certificate: str) -> State:
    """Read why, from the list of two bits each."""
    stored = credential(desk, certificate, office)
    (named,) = [body for name, body in files(office, desk.els.organisation).items() if "/states-" in name]
    return State(status_list.read(named["credentialSubject"]["encodedList"], stored.status_index, bits=2))


def test_each_standing_can_be_read_by_others_from_files_alone(desk: Desk, office: Office) -> None:
    stands, held, revoked, replaced = (issued(desk, office) for _ in range(4))
    desk.clock.move(timedelta(minutes=1))
    issuing.suspend(office, desk.els, held, reason=SuspensionReason.AT_HER_REQUEST)
    issuing.revoke(office, desk.els, revoked, reason=RevocationReason.OTHER)
    new = issuing.replace(office, desk.els, replaced, language="fr")
    expected = {
        stands: State.STANDS,
        held: State.SUSPENDED,
        revoked: State.REVOKED,
        replaced: State.REPLACED,
        new: State.STANDS,
    }
    assert {one: state(office, desk, one) for one in expected} == expected
    for one, standing in expected.items():
        said = others_say(office, desk, credential(desk, one, office).body)
        assert said == ("counts" if standing is State.STANDS else "does not count now")


def test_what_was_on_hold_counts_again_and_the_code_says_so_too(desk: Desk, office: Office) -> None:
    certificate = issued(desk, office)
    code = issuing.file(office, desk.els, certificate).code
    body = credential(desk, certificate, office).body
    desk.clock.move(timedelta(minutes=1))
    issuing.suspend(office, desk.els, certificate, reason=SuspensionReason.BEING_LOOKED_AT)
    assert verifying.look_up(office, code).check is Check.SUSPENDED
    assert verifying.look_up(office, code).statement is None
    assert others_say(office, desk, body) == "does not count now"
    desk.clock.move(timedelta(minutes=1))
    issuing.resume(office, desk.els, certificate)
    assert verifying.look_up(office, code).check is Check.VALID
    assert others_say(office, desk, body) == "counts"


def test_a_certificate_on_hold_can_be_revoked_or_replaced_and_is_not_issued_a_second_time(desk: Desk) -> None:
    first, second = issued(desk), issued(desk)
    desk.clock.move(timedelta(minutes=1))
    for one in (first, second):
        issuing.suspend(desk.office, desk.els, one, reason=SuspensionReason.BEING_LOOKED_AT)
    decision = issuing.file(desk.office, desk.els, first).line.decision
    with pytest.raises(Conflict, match="issued_already"):
        issuing.issue(desk.office, desk.els, decision, language="nl")
    desk.clock.move(timedelta(minutes=1))
    issuing.revoke(desk.office, desk.els, first, reason=RevocationReason.DECISION_CHANGED)
    issuing.replace(desk.office, desk.els, second, language="en")
    for ended in (first, second):
        with pytest.raises(Conflict):
            issuing.suspend(desk.office, desk.els, ended, reason=SuspensionReason.AT_HER_REQUEST)
        with pytest.raises(Conflict):
            issuing.resume(desk.office, desk.els, ended)


def test_only_what_stands_is_put_on_hold_and_only_what_is_on_hold_is_taken_up(desk: Desk) -> None:
    certificate = issued(desk)
    with pytest.raises(Conflict, match="not_on_hold"):
        issuing.resume(desk.office, desk.els, certificate)
    with pytest.raises(Forbidden):
        issuing.suspend(desk.office, desk.karim, certificate, reason=SuspensionReason.AT_HER_REQUEST)
    issuing.suspend(desk.office, desk.els, certificate, reason=SuspensionReason.AT_HER_REQUEST)
    with pytest.raises(Conflict, match="on_hold_already"):
        issuing.suspend(desk.office, desk.els, certificate, reason=SuspensionReason.AT_HER_REQUEST)


def test_a_list_stays_the_same_to_the_byte_until_something_changes(desk: Desk, office: Office) -> None:
    certificate = issued(desk, office)
    name = json.loads(credential(desk, certificate, office).body)["credentialStatus"]["statusListCredential"]
    name = name.rpartition("/")[2]
    first = publishing.statuses(office, desk.els.organisation, name)
    desk.clock.move(timedelta(days=1))
    other = Office(office.settings, desk.clock)
    assert publishing.statuses(other, desk.els.organisation, name).body == first.body
    other.database.close()
    issuing.revoke(office, desk.els, certificate, reason=RevocationReason.OTHER)
    after = publishing.statuses(office, desk.els.organisation, name)
    assert (after.tag != first.tag, after.body != first.body) == (True, True)


def test_a_list_says_nothing_about_anybody(desk: Desk, office: Office) -> None:
    certificate = issued(desk, office)
    code = issuing.file(office, desk.els, certificate).code
    for address, body in files(office, desk.els.organisation).items():
        text = json.dumps(body)
        assert not [word for word in ("Fatma", "Yıldız", code.shown, code.symbols, certificate) if word in text], (
            address
        )
        assert len(text) < 3000


def test_a_list_of_another_organisation_says_nothing_about_ours(desk: Desk) -> None:
    certificate = issued(desk)
    stored = credential(desk, certificate)
    issuing.revoke(desk.office, desk.els, certificate, reason=RevocationReason.OTHER)
    name = f"status-0-{stored.key}.json"
    ours, theirs = (
        json.loads(publishing.statuses(desk.office, one.organisation, name).body)["credentialSubject"]["encodedList"]
        for one in (desk.els, desk.stranger)
    )
    place = stored.status_index
    assert (status_list.read(ours, place), status_list.read(theirs, place)) == (1, 0)


def test_a_list_that_cannot_be_is_not_found_and_one_that_cannot_be_signed_is_not_made_up(desk: Desk) -> None:
    for name in ("status-0.json", "status-0-0123456789abcdef.json", "secret", "did.json"):
        with pytest.raises(NotFound):
            publishing.statuses(desk.office, desk.els.organisation, name)
    stored = credential(desk, issued(desk))
    keeping_keys.compromise(desk.office, stored.key)
    with pytest.raises(Unavailable, match="list_cannot_be_signed"):
        publishing.statuses(desk.office, desk.els.organisation, f"status-0-{stored.key}.json")
