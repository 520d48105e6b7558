"""The claims in the QR symbol: small, signed, and read back by a library of somebody else."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import cbor2
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key
from cwt import COSE, COSEKey
from hypothesis import given
from hypothesis import strategies as st

from assess.credentials.compact import Compact, NotCompact, from_digits, pack, to_digits, unpack
from assess.credentials.cose import OWN
from assess.credentials.keyring import Keyring
from assess.credentials.signing import Verdict
from assess.domain.code import Code, new_code


class Drawn:
    """Randomness that gives the digits of a number."""

    def __init__(self, number: int) -> None:
        self.number = number

    def randbelow(self, exclusive_upper_bound: int, /) -> int:
        self.number, digit = divmod(self.number, exclusive_upper_bound)
        return digit


CLAIMS = Compact(
    code=new_code(Drawn(12345678901234567890)),
    holder="Fatma Yılmaz",
    issuer="Huis van het Werk, Antwerpen",
    rubric="cleaning@1",
    levels=(2, 3, 0, 2, 2, 1),
    title="Schoonmaken",
    digest=bytes(range(8)),
    place=131_071,
    issued_on=date(2026, 11, 27),
    expires_on=date(2028, 11, 27),
)
MOST_IN_SYMBOL = 251
"""Bytes of a QR symbol of version 11 with error correction M, of which some are the address."""


@pytest.fixture
def keyring(tmp_path: Path) -> Keyring:
    keyring = Keyring(tmp_path / "keys", (b"a passphrase",))
    keyring.prepare()
    return keyring


def test_what_is_packed_is_read_back_and_proved(keyring: Keyring) -> None:
    claims, verdict = unpack(pack(CLAIMS, keyring.sign), keyring.verify)
    assert (claims, verdict) == (CLAIMS, Verdict.GOOD)


def test_the_paper_without_a_name_and_without_an_end_says_neither(keyring: Keyring) -> None:
    anonymous = replace(CLAIMS, holder=None, expires_on=None)
    signed = pack(anonymous, keyring.sign)
    assert unpack(signed, keyring.verify) == (anonymous, Verdict.GOOD)
    assert b"Fatma" not in signed


def test_it_fits_a_symbol_of_version_eleven(keyring: Keyring) -> None:
    assert len(pack(CLAIMS, keyring.sign)) <= MOST_IN_SYMBOL - len("https://check.example.org/v#") / 2


def test_a_cose_library_of_other_makers_proves_the_same_bytes(keyring: Keyring, tmp_path: Path) -> None:
    signed = pack(CLAIMS, keyring.sign)
    (path,) = (tmp_path / "keys").glob("*.public.pem")
    public: Any = load_pem_public_key(path.read_bytes())
    raw = public.public_bytes(Encoding.Raw, PublicFormat.Raw)
    key = COSEKey.new({1: 1, 3: -8, -1: 6, -2: raw, 2: bytes.fromhex(path.name.partition(".")[0])})
    payload = cbor2.loads(COSE.new().decode(signed, key))
    assert payload[2] == "Fatma Yılmaz"
    assert payload[OWN][2] == bytes(CLAIMS.levels)
    with pytest.raises(Exception, match="verify"):
        COSE.new().decode(signed.replace(b"Fatma", b"Fatmo"), key)


def test_no_single_changed_bit_is_taken_for_the_same_paper(keyring: Keyring) -> None:
    signed = pack(CLAIMS, keyring.sign)
    for place in range(len(signed)):
        for bit in range(8):
            forged = signed[:place] + bytes([signed[place] ^ (1 << bit)]) + signed[place + 1 :]
            try:
                _, verdict = unpack(forged, keyring.verify)
            except NotCompact:
                continue
            assert verdict is not Verdict.GOOD, (place, bit)


def test_a_key_that_is_not_known_is_no_bad_signature(keyring: Keyring, tmp_path: Path) -> None:
    other = Keyring(tmp_path / "other", (b"another",))
    other.prepare()
    _, verdict = unpack(pack(CLAIMS, other.sign), keyring.verify)
    assert verdict is Verdict.UNKNOWN_KEY


@given(st.binary(min_size=1, max_size=300))
def test_digits_give_back_every_byte(body: bytes) -> None:
    digits = to_digits(body)
    assert from_digits(digits) == body
    assert len(digits) <= 2.45 * len(body) + 2


@pytest.mark.parametrize("digits", ["", "x", "12 34", "٣٤٥", "9" * 41, "1" * 4, "1" * 100_000, "-1", "999"])
def test_other_digits_are_refused(digits: str) -> None:
    with pytest.raises(NotCompact):
        from_digits(digits)


@given(st.binary(max_size=300))
def test_other_bytes_are_refused_and_never_crash(body: bytes) -> None:
    with pytest.raises(NotCompact):
        unpack(body, lambda _body, _signature, _key: Verdict.GOOD)


@given(st.integers(min_value=0, max_value=2**60 - 1))
def test_a_code_is_a_number_and_back(drawn: int) -> None:
    code = new_code(Drawn(drawn))
    assert Code.from_number(code.number) == code


@pytest.mark.parametrize("number", [2**70, -1, 1])
def test_a_number_that_no_code_has_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="code"):
        Code.from_number(number)
