"""COSE_Sign1 with Ed25519 (RFC 9052, tag 18, algorithm -8) over a map of claims in CBOR (RFC 8949).

Small enough for a QR symbol, and read by forty lines of JavaScript on a page that needs no server.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

import cbor2

from assess.credentials.signing import Signature

SIGN1: Final = 18
EDDSA: Final = -8
ALGORITHM, KEY_ID = 1, 4
ISSUER, HOLDER, EXPIRES, ISSUED, CODE = 1, 2, 4, 6, 7
"""Claims of a CWT (RFC 8392): iss, sub, exp, iat, cti."""
OWN: Final = -65537
"""Our own claim; numbers below -65536 are for private use (RFC 8392, section 9.1)."""


class NotCose(ValueError):  # noqa: N818  it says what the bytes are not
    """These bytes are not a COSE_Sign1 as we write it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What a COSE_Sign1 holds; nothing is proved before `signature` fits `body` with the key `key_id`."""

    claims: Mapping[int, Any]
    body: bytes
    signature: bytes
    key_id: str


def signed(claims: Mapping[int, Any], sign: Callable[[bytes], Signature]) -> bytes:
    """Write and sign claims; the same claims and the same key give the same bytes."""
    protected = cbor2.dumps({ALGORITHM: EDDSA})
    payload = cbor2.dumps(dict(claims), canonical=True)
    signature = sign(_to_be_signed(protected, payload))
    unprotected = {KEY_ID: bytes.fromhex(signature.key_id)}
    return cbor2.dumps(cbor2.CBORTag(SIGN1, [protected, unprotected, payload, signature.value]))


def opened(written: bytes) -> Opened:
    """Read what `signed` wrote; NotCose for anything else."""
    try:
        tagged = _only(written)
        if not isinstance(tagged, cbor2.CBORTag) or tagged.tag != SIGN1:
            raise NotCose("no COSE_Sign1")
        protected, unprotected, payload, signature = tagged.value
        if _only(protected) != {ALGORITHM: EDDSA}:
            raise NotCose("another algorithm")
        claims = _only(payload)
        if not isinstance(claims, dict):
            raise NotCose("no claims")
        body = _to_be_signed(protected, payload)
        return Opened(claims=claims, body=body, signature=bytes(signature), key_id=bytes(unprotected[KEY_ID]).hex())
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError, cbor2.CBORError) as error:
        raise NotCose(str(error)) from error


def _to_be_signed(protected: bytes, payload: bytes) -> bytes:
    """Give the Sig_structure of RFC 9052, section 4.4."""
    return cbor2.dumps(["Signature1", protected, b"", payload])


def _only(written: bytes) -> Any:
    """Read one value that fills the bytes."""
    stream = BytesIO(written)
    found = cbor2.load(stream)
    if stream.tell() != len(written):
        raise NotCose("something follows")
    return found
