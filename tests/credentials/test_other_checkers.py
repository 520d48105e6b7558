"""An independent checker, offline, finds what it must in every state that a credential can be in."""

from typing import Any

import pytest
from openvc.did.base import parse_did_document
from openvc.errors import OpenvcError
from openvc.verify import VerificationPolicy, default_resolver, verify_credential

from assess.credentials import contexts, data_integrity
from assess.credentials.json_ld import UnsafeDocumentError
from assess.credentials.signing import Verdict
from tests.credentials.badges import ISSUED_AT, KEY, OTHER_KEY, SELF, WEB, known, public
from tests.interop.cases import Case, cases, documents

CASES = cases()
FETCHED = documents()
BADGES = {address: contexts.context(address) for address in contexts.PINNED if "purl" in address}
POLICY = VerificationPolicy(now=ISSUED_AT.replace(month=12), require_status_issuer_binding=True)
PROOF_HOLDS = {"suspended", "revoked", "replaced", "expired"}
"""What does not count although its signature is good: that is for the status list and the date to say."""


class Published:
    """Knows did:key by itself and did:web from what is published; there is no network."""

    def resolve(self, did: str) -> Any:
        return parse_did_document(FETCHED[did]) if did in FETCHED else default_resolver().resolve(did)


def others_say_good(document: dict[str, Any]) -> bool:
    try:
        verify_credential(
            document,
            policy=POLICY,
            resolver=Published(),
            resolve_status_list=FETCHED.__getitem__,
            extra_contexts=BADGES,
        )
    except OpenvcError:
        return False
    return True


def proof_holds(document: dict[str, Any]) -> bool:
    keys = {**_all(known(KEY, by=SELF), SELF), **_all(known(KEY, OTHER_KEY, by=WEB), WEB)}
    try:
        return data_integrity.verdict(document, keys.get) is Verdict.GOOD
    except UnsafeDocumentError:
        return False


def _all(find: data_integrity.FindKey, by: Any) -> dict[str, bytes]:
    methods = [by.method_of(key) for key in (public(KEY), public(OTHER_KEY))]
    return {method: found for method in methods if (found := find(method)) is not None}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_others_find_good_what_is_good_and_nothing_else(case: Case) -> None:
    assert others_say_good(case.document) is case.good


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_we_say_of_every_proof_what_others_say(case: Case) -> None:
    assert proof_holds(case.document) is (case.good or case.name in PROOF_HOLDS)


@pytest.mark.parametrize("address", [address for address in FETCHED if address.endswith(".json")])
def test_others_find_the_status_lists_good(address: str) -> None:
    assert verify_credential(FETCHED[address], policy=POLICY, resolver=Published()).issuer in (SELF.did, WEB.did)
