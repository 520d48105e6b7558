"""The two lists that a check without this server needs, each signed and dated: who signs, and what was taken back.

A place in the list of statuses is random and says nothing about a person.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from assess.credentials.cose import ISSUED, OWN, signed
from assess.credentials.signing import Signature

KEYS, PLACES = 1, 2


class TakenBack(IntEnum):
    """Why a place in the list no longer stands."""

    REVOKED = 1
    SUSPENDED = 2
    REPLACED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownKey:
    """A key that signs certificates, or did: `public` is its 32 raw bytes, `name` says whose it is."""

    key_id: str
    public: bytes
    name: str


def issuers(keys: Iterable[KnownKey], at: datetime, sign: Callable[[bytes], Signature]) -> bytes:
    """Write the list of keys that count."""
    known = [[bytes.fromhex(key.key_id), key.public, key.name] for key in sorted(keys, key=lambda key: key.key_id)]
    return _list(KEYS, known, at, sign)


def taken_back(places: Mapping[int, TakenBack], at: datetime, sign: Callable[[bytes], Signature]) -> bytes:
    """Write which places no longer stand, and why; a place that is not named stands."""
    return _list(PLACES, {place: int(why) for place, why in sorted(places.items())}, at, sign)


def _list(kind: int, what: Any, at: datetime, sign: Callable[[bytes], Signature]) -> bytes:
    return signed({ISSUED: int(at.timestamp()), OWN: {kind: what}}, sign)
