"""Who signed, and whether it is still what was signed."""

import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assess.credentials.keyring import Keyring
from assess.credentials.signing import Verdict
from assess.errors import Unavailable
from tests.credentials.samples import statement

BODY = statement(3).to_bytes()


@pytest.fixture
def keyring(tmp_path: Path) -> Keyring:
    keys = Keyring(tmp_path / "keys")
    keys.prepare()
    return keys


def test_what_was_signed_is_good(keyring: Keyring) -> None:
    signature = keyring.sign(BODY)
    assert keyring.verify(BODY, signature.value, signature.key_id) is Verdict.GOOD


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(position=st.integers(0, len(BODY) - 1), bit=st.integers(0, 7))
def test_one_changed_bit_is_bad(keyring: Keyring, position: int, bit: int) -> None:
    signature = keyring.sign(BODY)
    changed = bytearray(BODY)
    changed[position] ^= 1 << bit
    assert keyring.verify(bytes(changed), signature.value, signature.key_id) is Verdict.BAD


def test_a_key_that_is_not_here_is_unknown_and_not_bad(keyring: Keyring, tmp_path: Path) -> None:
    elsewhere = Keyring(tmp_path / "elsewhere")
    elsewhere.prepare()
    signature = elsewhere.sign(BODY)
    assert keyring.verify(BODY, signature.value, signature.key_id) is Verdict.UNKNOWN_KEY
    assert keyring.verify(BODY, signature.value, "../elsewhere") is Verdict.UNKNOWN_KEY


def test_after_a_new_key_the_old_signatures_stay_good(keyring: Keyring) -> None:
    old = keyring.sign(BODY)
    keyring.rotate()
    new = keyring.sign(BODY)
    assert old.key_id != new.key_id
    assert keyring.verify(BODY, old.value, old.key_id) is Verdict.GOOD
    assert keyring.verify(BODY, new.value, new.key_id) is Verdict.GOOD
    assert keyring.verify(BODY, old.value, new.key_id) is Verdict.BAD


def test_preparing_twice_keeps_the_key(keyring: Keyring) -> None:
    assert keyring.prepare() == keyring.prepare() == keyring.sign(BODY).key_id


def test_only_the_program_can_read_a_private_key(keyring: Keyring, tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    private = list(folder.glob("*.private.pem"))
    assert len(private) == 1
    assert stat.S_IMODE(private[0].stat().st_mode) == 0o600


def test_without_a_key_nothing_is_signed(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="key_unavailable"):
        Keyring(tmp_path).sign(BODY)


def test_a_key_file_that_is_broken_is_unavailable_and_not_unknown(keyring: Keyring, tmp_path: Path) -> None:
    signature = keyring.sign(BODY)
    (tmp_path / "keys" / f"{signature.key_id}.public.pem").write_text("nonsense", encoding="ascii")
    with pytest.raises(Unavailable, match="key_unavailable"):
        keyring.verify(BODY, signature.value, signature.key_id)


def test_a_public_key_under_another_keys_name_is_not_taken(keyring: Keyring, tmp_path: Path) -> None:
    old = keyring.sign(BODY).key_id
    new = keyring.rotate()
    folder = tmp_path / "keys"
    (folder / f"{old}.public.pem").write_bytes((folder / f"{new}.public.pem").read_bytes())
    with pytest.raises(Unavailable):
        keyring.verify(BODY, keyring.sign(BODY).value, old)
