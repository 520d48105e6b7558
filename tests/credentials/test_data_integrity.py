"""A proof holds exactly as long as nothing was changed, and other people's checkers say the same."""

import copy
import hashlib
import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openvc.proof.data_integrity import DataIntegrityProofSuite
from openvc.proof.errors import ProofError
from openvc.verify import default_resolver

from assess.credentials import contexts, data_integrity, json_ld, multibase
from assess.credentials.json_ld import UnsafeDocumentError
from assess.credentials.signing import Verdict
from assess.errors import Unavailable
from tests.credentials.badges import KEY, OTHER_KEY, SELF, WEB, known, public, signed, unsigned
from tests.credentials.samples import statement
from tests.support.official import VECTORS, official, official_json

Path = tuple[str | int, ...]
BADGES = {address: contexts.context(address) for address in contexts.PINNED if "purl" in address}
FUNNY_NAMES = ("Ödön Şükür Łęcka", "فاطمة الزهراء", "ፋጡማ", "Оксана", "O’Neill-D’Hondt", "a\u0301", '«\\"\n\t»')


@pytest.fixture(scope="session")
def good() -> dict[str, Any]:
    return signed()


def leaves(value: Any, at: Path = ()) -> Iterator[Path]:
    """The place of every text, number and truth value in a document."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from leaves(part, (*at, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from leaves(part, (*at, index))
    else:
        yield at


def changed(document: dict[str, Any], place: Path, value: Any) -> dict[str, Any]:
    copied = copy.deepcopy(document)
    inner: Any = copied
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    return copied


def is_good(document: dict[str, Any]) -> bool:
    try:
        return data_integrity.verdict(document, known(KEY)) is Verdict.GOOD
    except UnsafeDocumentError:
        return False


def test_the_published_vector_of_the_w3c_comes_out_byte_for_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    examples = official_json(f"{VECTORS}/credentials-examples-v2.json")
    pinned = contexts.context
    address = "https://www.w3.org/ns/credentials/examples/v2"
    monkeypatch.setitem(contexts.PINNED, address, ("", ""))
    monkeypatch.setattr(contexts, "context", lambda one: examples if one == address else pinned(one))
    published = official_json(f"{VECTORS}/signed-credential.json")
    secret = official_json(f"{VECTORS}/key-pair.json")["privateKeyMultibase"]
    key = Ed25519PrivateKey.from_private_bytes(multibase.decode(secret)[2:])
    document = {name: value for name, value in published.items() if name != "proof"}

    assert hashlib.sha256(json_ld.canonical(document)).hexdigest() == official(f"{VECTORS}/doc-hash.txt").strip()
    mine = data_integrity.with_proof(
        document,
        sign=key.sign,
        verification_method=published["proof"]["verificationMethod"],
        created=datetime.fromisoformat(published["proof"]["created"]),
    )
    assert mine == published


@pytest.mark.parametrize("name", FUNNY_NAMES)
def test_an_independent_checker_finds_the_proof_good_whatever_the_script(name: str) -> None:
    document = signed(unsigned(statement(3, holder=statement(1).holder.__class__(given_name=name, family_name=None))))
    assert is_good(document)
    found = DataIntegrityProofSuite().verify(document, resolver=default_resolver(), extra_contexts=BADGES)
    assert found.issuer == SELF.did


def test_the_proof_survives_being_written_in_another_order(good: dict[str, Any]) -> None:
    assert is_good(json.loads(json.dumps(good, sort_keys=True, indent=2)))


def test_every_single_text_that_is_changed_breaks_the_proof_here_and_there(good: dict[str, Any]) -> None:
    places = list(leaves(good))
    assert len(places) > 150
    for place in places:
        value = changed(good, place, _other(good, place))
        assert not is_good(value), place


@pytest.mark.parametrize(
    "place",
    [
        ("credentialSubject", "result", 0, "achievedLevel"),
        ("credentialSubject", "identifier", 0, "identityHash"),
        ("validFrom",),
        ("credentialStatus", "statusListIndex"),
        ("issuer", "name"),
    ],
)
def test_the_independent_checker_refuses_what_was_changed(good: dict[str, Any], place: Path) -> None:
    with pytest.raises(ProofError):
        DataIntegrityProofSuite().verify(
            changed(good, place, _other(good, place)), resolver=default_resolver(), extra_contexts=BADGES
        )


def _other(document: dict[str, Any], place: Path) -> Any:
    inner: Any = document
    for step in place:
        inner = inner[step]
    if isinstance(inner, bool):
        return not inner
    return {"2026-11-21T08:30:00Z": "2026-11-21T08:30:01Z"}.get(inner, f"{inner}x")


@pytest.mark.parametrize("place", [(), ("credentialSubject",), ("credentialSubject", "achievement"), ("issuer",)])
@pytest.mark.parametrize("term", ["grade", "fullName", "https_//example", "note to employer"])
def test_a_term_that_no_context_defines_is_refused_on_issue_and_on_check(
    good: dict[str, Any], place: Path, term: str
) -> None:
    with pytest.raises(UnsafeDocumentError, match="no context defines"):
        signed(changed(unsigned(), (*place, term), "excellent"))
    with pytest.raises(UnsafeDocumentError, match="no context defines"):
        data_integrity.verdict(changed(good, (*place, term), "excellent"), known(KEY))


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("credentialSubject", "result", 0, "achievedLevel"), "level-3"),
        (("credentialSubject", "achievement", "id"), "cleaning"),
        (("type", 1), "MadeUpCredential"),
        (("credentialSubject", "achievement", "id"), "_:b0"),
        (("issuer", "id"), "//example.org"),
    ],
)
def test_a_relative_address_is_refused_on_issue_and_on_check(good: dict[str, Any], place: Path, value: str) -> None:
    with pytest.raises(UnsafeDocumentError):
        signed(changed(unsigned(), place, value))
    with pytest.raises(UnsafeDocumentError):
        data_integrity.verdict(changed(good, place, value), known(KEY))


@pytest.mark.parametrize(
    "context",
    [
        ["https://www.w3.org/ns/credentials/v2", "https://example.org/mine.json"],
        ["https://www.w3.org/ns/credentials/v2", {"grade": "https://example.org/grade"}],
        [],
        None,
    ],
)
def test_no_context_but_the_pinned_ones_counts(good: dict[str, Any], context: Any) -> None:
    assert not is_good({**good, "@context": context})


def test_a_context_file_that_changed_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    contexts.context.cache_clear()
    monkeypatch.setitem(contexts.PINNED, contexts.EXTENSIONS, (contexts.PINNED[contexts.EXTENSIONS][0], "0" * 64))
    with pytest.raises(Unavailable, match="context_changed"):
        contexts.context(contexts.EXTENSIONS)


def test_a_key_that_is_not_known_is_unknown_and_another_key_is_bad(good: dict[str, Any]) -> None:
    assert data_integrity.verdict(good, known(OTHER_KEY, by=WEB)) is Verdict.UNKNOWN_KEY
    wrong = {SELF.method_of(public(KEY)): public(OTHER_KEY).raw}
    assert data_integrity.verdict(good, wrong.get) is Verdict.BAD


@pytest.mark.parametrize(
    "proof",
    [
        None,
        [],
        "z",
        {},
        {"cryptosuite": "eddsa-jcs-2022"},
        {"type": "Ed25519Signature2020"},
        {"proofPurpose": "authentication"},
        {"proofValue": "u00"},
        {"proofValue": "z" + "1" * 500},
        {"proofValue": "z0OIl"},
        {"domain": "example.org"},
        {"created": 5},
    ],
)
def test_a_proof_of_another_kind_is_refused(good: dict[str, Any], proof: Any) -> None:
    given = {**good["proof"], **proof} if isinstance(proof, dict) and proof else proof
    with pytest.raises(UnsafeDocumentError):
        data_integrity.verdict({**good, "proof": given}, known(KEY))


def _alike(count: int) -> dict[str, Any]:
    """Parts that look alike and hang together: canonicalization would try every order of them."""
    parts = [{"type": ["Evidence"], "name": "same"} for _ in range(count)]
    return {**unsigned(statement(1)), "evidence": parts}


def _nested(depth: int) -> dict[str, Any]:
    document = unsigned(statement(1))
    for _ in range(depth):
        document = {"@context": document["@context"], "evidence": document}
    return document


@pytest.mark.parametrize(
    "hostile",
    [_alike(40), _nested(2000), {**unsigned(statement(1)), "name": "x" * 70_000}, {**unsigned(), "name": {1, 2}}],
    ids=["alike", "deep", "large", "not JSON"],
)
def test_what_would_take_too_long_is_refused_at_once(hostile: dict[str, Any]) -> None:
    before = time.process_time()
    with pytest.raises(UnsafeDocumentError):
        json_ld.canonical(hostile)
    assert time.process_time() - before < 5


def test_what_is_allowed_to_look_alike_does_not_take_long() -> None:
    before = time.process_time()
    assert json_ld.canonical(_alike(json_ld.MOST_ALIKE))
    assert time.process_time() - before < 5


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.binary(max_size=80))
def test_multibase_gives_back_what_it_was_given(body: bytes) -> None:
    assert multibase.decode(multibase.encode(body)) == body


def test_the_moment_of_a_proof_is_written_in_whole_seconds_of_utc() -> None:
    assert data_integrity.moment(datetime(2026, 11, 21, 8, 30, 5, 999, tzinfo=UTC)) == "2026-11-21T08:30:05Z"
