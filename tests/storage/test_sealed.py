"""What is sealed comes out whole with its passphrase, and not at all otherwise."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.storage import sealed
from assess.storage.sealed import NotOpenedError, Opener, Sealer

WORDS = "six words that nobody else knows"


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed, "CHUNK", 64)
    monkeypatch.setattr(sealed, "_key", lambda passphrase, salt: (passphrase.encode() + salt).ljust(32, b"0")[-32:])


def sealed_bytes(*parts: bytes) -> bytes:
    out = io.BytesIO()
    sealer = Sealer(out, WORDS)
    for part in parts:
        sealer.write(part)
    sealer.close()
    return out.getvalue()


def opened(body: bytes, words: str = WORDS) -> bytes:
    return Opener(io.BytesIO(body), words).read()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.binary(max_size=200), max_size=6))
def test_whatever_goes_in_comes_out(parts: list[bytes]) -> None:
    assert opened(sealed_bytes(*parts)) == b"".join(parts)


@pytest.mark.parametrize("size", [0, 1, 63, 64, 65, 128, 1000])
def test_no_part_of_it_can_be_changed_cut_off_or_moved(size: int) -> None:
    body = sealed_bytes(bytes(size))
    chunk = 64 + 16
    start = len(sealed.MAGIC) + sealed.SALT_BYTES
    broken = [
        body[:-1],
        body + b"\0",
        body[: start + chunk] if len(body) > start + chunk else body[:start] + body[start + 1 :],
        body[:start] + body[start + chunk :] if len(body) > start + chunk else body[: start - 1],
        *(body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :] for at in (0, start - 1, start, len(body) - 1)),
    ]
    for one in broken:
        with pytest.raises(NotOpenedError):
            opened(one)


def test_chunks_that_change_places_are_not_opened() -> None:
    body = sealed_bytes(bytes(range(200)))
    start, chunk = len(sealed.MAGIC) + sealed.SALT_BYTES, 80
    first, second = body[start : start + chunk], body[start + chunk : start + 2 * chunk]
    with pytest.raises(NotOpenedError):
        opened(body[:start] + second + first + body[start + 2 * chunk :])


def test_another_passphrase_opens_nothing() -> None:
    with pytest.raises(NotOpenedError):
        opened(sealed_bytes(b"secret"), WORDS + ".")
    assert b"secret" not in sealed_bytes(b"secret")
