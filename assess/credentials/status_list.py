"""The signed lists that say which credentials do not count now, in files that any cache may keep.

Two lists stand side by side, with the same places. `status-N.json` has one bit each, and other people's checkers read it:
a set bit says that the credential does not count now. `states-N.json` has two bits each and says why: for the
static page and for archives. Neither says who.

Source: W3C Bitstring Status List 1.0. Bit 0 is the left-most bit of the first byte.
"""

import gzip
import io
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any, Final, Self

from assess.credentials import contexts
from assess.credentials.data_integrity import moment
from assess.credentials.open_badge import STATUS_PURPOSE

SIZE: Final = 131_072
"""Places in a list: the least that the standard allows, so that a place does not tell on its holder."""
STATES_PURPOSE: Final = "message"
_STATE_BITS: Final = 2
_NAME: Final = re.compile(r"(?P<kind>status|states)-(?P<number>0|[1-9]\d{0,5})(?:-(?P<key>[0-9a-f]{16}))?\.json")


class State(IntEnum):
    """How a credential stands, as its two bits say it. An end date is in the credential itself."""

    STANDS = 0
    SUSPENDED = 1
    REVOKED = 2
    REPLACED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ListName:
    """Which list a file name means; `key` is there when the issuer is that key (did:key) and nobody else may sign."""

    kind: str
    number: int
    key: str | None

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Read a file name; None when it names no list."""
        found = _NAME.fullmatch(text)
        return cls(kind=found["kind"], number=int(found["number"]), key=found["key"]) if found else None

    @property
    def file(self) -> str:
        """Give the file name."""
        return f"{self.kind}-{self.number}{'' if self.key is None else f'-{self.key}'}.json"


def file_name(number: int, key: str | None = None) -> str:
    """Name the list that a credential points to."""
    return ListName(kind="status", number=number, key=key).file


def credential(
    name: ListName, states: Mapping[int, State], *, address: str, issuer: str, since: datetime
) -> dict[str, Any]:
    """Build a list before it is signed. `states` holds what does not stand, by place within the list."""
    of_states = name.kind == "states"
    return {
        "@context": [contexts.CREDENTIALS],
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer,
        "validFrom": moment(since),
        "credentialSubject": {
            "id": f"{address}#list",
            "type": "BitstringStatusList",
            "statusPurpose": STATES_PURPOSE if of_states else STATUS_PURPOSE,
            "encodedList": encode(states, bits=_STATE_BITS if of_states else 1),
        },
    }


def encode(states: Mapping[int, State], *, bits: int) -> str:
    """Write the bits as a list holds them: compressed, then base64url after the letter u."""
    body = bytearray(SIZE * bits // 8)
    for place, state in states.items():
        value = int(state) if bits > 1 else min(1, state)
        byte, offset = divmod(place * bits, 8)
        body[byte] |= value << (8 - bits - offset)
    return "u" + urlsafe_b64encode(gzip.compress(bytes(body), 9, mtime=0)).rstrip(b"=").decode()


def read(encoded: str, place: int, *, bits: int = 1) -> int:
    """Read one place of a list. Raises ValueError for what is no list, or too large to be one."""
    if not encoded.startswith("u") or len(encoded) > SIZE:
        raise ValueError("not a status list")
    packed = encoded[1:].encode()
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(urlsafe_b64decode(packed + b"=" * (-len(packed) % 4)))) as unpacked:
            body = unpacked.read(SIZE * bits // 8 + 1)
    except (OSError, EOFError) as error:
        raise ValueError("not a status list") from error
    byte, offset = divmod(place * bits, 8)
    if len(body) != SIZE * bits // 8 or not 0 <= place < SIZE:
        raise ValueError("not a status list of this size")
    return body[byte] >> (8 - bits - offset) & ((1 << bits) - 1)
