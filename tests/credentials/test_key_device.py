"""A key that never leaves its device signs as well as one in a file."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openvc.proof.data_integrity import DataIntegrityProofSuite
from openvc.verify import default_resolver

from assess.credentials import contexts, data_integrity, issuer
from assess.credentials.key_device import Device
from assess.credentials.keyring import Keyring
from assess.credentials.signing import Verdict
from assess.errors import Conflict, Unavailable
from tests.credentials.badges import unsigned

NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
BADGES = {address: contexts.context(address) for address in contexts.PINNED if "purl" in address}


@pytest.fixture
def keyring(tmp_path: Path, key_device: Device) -> Keyring:
    return Keyring(tmp_path / "keys", (b"a passphrase",), key_device)


def test_a_key_in_a_device_signs_a_credential_that_others_find_good(
    keyring: Keyring, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    keyring.rotate_in_device(request.node.name, NOW)
    key = keyring.signing_key()
    by = issuer.by_key(key.public)
    document = data_integrity.with_proof(
        unsigned(by=by), sign=key.sign, verification_method=by.method_of(key.public), created=NOW
    )
    found = DataIntegrityProofSuite().verify(document, resolver=default_resolver(), extra_contexts=BADGES)
    assert found.issuer == by.did
    assert not list((tmp_path / "keys").glob("*.private.pem"))


def test_keys_in_files_and_in_a_device_follow_each_other(keyring: Keyring, request: pytest.FixtureRequest) -> None:
    keyring.prepare(NOW)
    first = keyring.sign(b"body")
    keyring.rotate_in_device(request.node.name, NOW)
    second = keyring.sign(b"body")
    keyring.rotate(NOW)
    keyring.retire(second.key_id, NOW)
    for signature in (first, second):
        assert keyring.verify(b"body", signature.value, signature.key_id) is Verdict.GOOD
    with pytest.raises(Unavailable):
        keyring.signing_key(second.key_id)


def test_a_device_that_is_away_is_unavailable(
    tmp_path: Path, key_device: Device, request: pytest.FixtureRequest
) -> None:
    for wrong in (
        replace(key_device, pin="0000"),
        replace(key_device, token="another"),
        replace(key_device, library="/no/such"),
    ):
        with pytest.raises(Unavailable, match="device_unavailable"):
            Keyring(tmp_path / "keys", (b"a passphrase",), wrong).rotate_in_device(request.node.name, NOW)
    assert Keyring(tmp_path / "keys", (b"a passphrase",), key_device).rotate_in_device(request.node.name, NOW)


def test_without_a_device_it_says_which_settings_are_missing(tmp_path: Path) -> None:
    with pytest.raises(Conflict, match="SALTO_KEY_DEVICE_LIBRARY"):
        Keyring(tmp_path / "keys", (b"a passphrase",)).rotate_in_device("label", NOW)
