"""Bytes as text for keys and proofs: base58 in Bitcoin's alphabet after the letter z, and the mark of an Ed25519 key.

Source: W3C Controlled Identifiers 1.0, sections 2.4 (Multibase) and 2.2.2 (Multikey).
"""

from typing import Final

ALPHABET: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
BASE58: Final = "z"
ED25519: Final = b"\xed\x01"
ED25519_BYTES: Final = 32
LONGEST: Final = 200
"""Characters; a proof has 89, a key 48. Longer text is refused before it is computed with."""


def encode(body: bytes) -> str:
    """Write bytes as multibase."""
    number, digits = int.from_bytes(body), ""
    while number:
        number, digit = divmod(number, len(ALPHABET))
        digits = ALPHABET[digit] + digits
    zeros = len(body) - len(body.lstrip(b"\0"))
    return BASE58 + ALPHABET[0] * zeros + digits


def decode(text: str) -> bytes:
    """Read what `encode` wrote; ValueError for anything else."""
    if not text.startswith(BASE58) or len(text) > LONGEST:
        raise ValueError("not base58btc")
    digits = text[1:]
    number = 0
    for digit in digits:
        number = number * len(ALPHABET) + ALPHABET.index(digit)
    zeros = len(digits) - len(digits.lstrip(ALPHABET[0]))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8)


def encode_key(public: bytes) -> str:
    """Write the 32 bytes of a public Ed25519 key as a Multikey."""
    return encode(ED25519 + public)


def decode_key(text: str) -> bytes:
    """Read the 32 bytes of a public Ed25519 key; ValueError for any other key."""
    body = decode(text)
    if not body.startswith(ED25519) or len(body) != len(ED25519) + ED25519_BYTES:
        raise ValueError("not an Ed25519 key")
    return body.removeprefix(ED25519)
