"""Who signed, and whether it is still what was signed."""

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assess.credentials.keyring import Keyring
from assess.credentials.signing import Verdict, key_id
from assess.errors import Conflict, NotFound, Unavailable
from tests.credentials.badges import KEY
from tests.credentials.samples import statement

NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
BODY = statement(3).to_bytes()
PASSPHRASE = (b"correct horse battery staple",)


@pytest.fixture
def keyring(tmp_path: Path) -> Keyring:
    keys = Keyring(tmp_path / "keys", PASSPHRASE)
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
    elsewhere = Keyring(tmp_path / "elsewhere", PASSPHRASE)
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
        Keyring(tmp_path, PASSPHRASE).sign(BODY)


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


def test_a_private_key_is_encrypted_on_the_disk(keyring: Keyring, tmp_path: Path) -> None:
    (private,) = (tmp_path / "keys").glob("*.private.pem")
    assert b"BEGIN ENCRYPTED PRIVATE KEY" in private.read_bytes()
    with pytest.raises(Unavailable):
        Keyring(tmp_path / "keys", (b"another passphrase",)).sign(BODY)
    assert keyring.sign(BODY).key_id == keyring.prepare()


def test_another_passphrase_closes_what_the_older_one_opened(keyring: Keyring, tmp_path: Path) -> None:
    before = keyring.sign(BODY)
    fresh = Keyring(tmp_path / "keys", (b"a fresh one",))
    assert fresh.lock(*PASSPHRASE) == 1
    assert fresh.sign(BODY) == before
    with pytest.raises(Unavailable):
        Keyring(tmp_path / "keys", PASSPHRASE).sign(BODY)
    with pytest.raises(Unavailable):
        Keyring(tmp_path / "keys", (b"a third one",)).lock()


def test_a_key_from_before_keys_were_encrypted_signs_and_can_be_locked(tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    folder.mkdir()
    name = key_id(KEY.public_key())
    (folder / "order.txt").write_text(f"{name}\n", encoding="ascii")
    plain = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / f"{name}.private.pem").write_bytes(plain)
    public = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (folder / f"{name}.public.pem").write_bytes(public)
    keys = Keyring(folder, PASSPHRASE)
    before = keys.sign(BODY)
    assert before.key_id == name == keys.prepare()
    assert keys.lock() == 1
    assert b"ENCRYPTED" in (folder / f"{name}.private.pem").read_bytes()
    assert keys.sign(BODY) == before
    new = keys.rotate()
    assert [key.id for key in keys.all_keys()] == [name, new]


def test_a_retired_key_checks_and_can_never_sign_again(keyring: Keyring, tmp_path: Path) -> None:
    old = keyring.sign(BODY)
    keyring.rotate()
    keyring.retire(old.key_id, NOW)
    assert not (tmp_path / "keys" / f"{old.key_id}.private.pem").exists()
    assert keyring.verify(BODY, old.value, old.key_id) is Verdict.GOOD
    assert old.key_id in {key.id for key in keyring.public_keys()}
    with pytest.raises(Unavailable):
        keyring.signing_key(old.key_id)
    with pytest.raises(Conflict, match="key_ended"):
        keyring.retire(old.key_id, NOW)


def test_what_a_compromised_key_signed_counts_no_more_and_is_not_called_bad(keyring: Keyring, tmp_path: Path) -> None:
    old = keyring.sign(BODY)
    keyring.rotate()
    keyring.compromise(old.key_id, NOW)
    assert keyring.verify(BODY, old.value, old.key_id) is Verdict.UNKNOWN_KEY
    assert old.key_id not in {key.id for key in keyring.public_keys()}
    assert not list((tmp_path / "keys").glob(f"{old.key_id}.*"))
    assert [key.state.value for key in keyring.all_keys()] == ["compromised", "kept"]


def test_the_key_that_signs_cannot_end_before_there_is_another(keyring: Keyring) -> None:
    name = keyring.prepare()
    for end in (keyring.retire, keyring.compromise):
        with pytest.raises(Conflict, match="key_signs"):
            end(name, NOW)
    with pytest.raises(NotFound):
        keyring.retire("0000000000000000", NOW)


def test_a_register_that_cannot_be_read_is_unavailable(keyring: Keyring, tmp_path: Path) -> None:
    (tmp_path / "keys" / "register.json").write_text("{", encoding="ascii")
    with pytest.raises(Unavailable, match="key_unavailable"):
        keyring.sign(BODY)
