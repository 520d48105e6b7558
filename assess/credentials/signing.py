"""Ed25519 signatures (RFC 8032) over the exact bytes of a statement."""

import hashlib
from dataclasses import dataclass
from enum import Enum
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

KEY_ID_BYTES: Final = 8


class Verdict(Enum):
    """What a check of a signature says. An unknown key is not a bad signature: the key may only be missing here."""

    GOOD = "good"
    BAD = "bad"
    UNKNOWN_KEY = "unknown_key"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """64 bytes, and which key made them."""

    value: bytes
    key_id: str


def key_id(public: Ed25519PublicKey) -> str:
    """Name a key: the first eight bytes of the SHA-256 of its public half, in hexadecimal."""
    return hashlib.sha256(public_bytes(public)).digest()[:KEY_ID_BYTES].hex()


def public_bytes(public: Ed25519PublicKey) -> bytes:
    """Give the 32 bytes of a public key."""
    return public.public_bytes(Encoding.Raw, PublicFormat.Raw)


def public_key(raw: bytes) -> Ed25519PublicKey:
    """Read a public key from its 32 bytes; ValueError for anything else."""
    return Ed25519PublicKey.from_public_bytes(raw)


def check(public: Ed25519PublicKey, signature: bytes, body: bytes) -> Verdict:
    """Say whether this key made this signature over these bytes."""
    try:
        public.verify(signature, body)
    except InvalidSignature:
        return Verdict.BAD
    return Verdict.GOOD
