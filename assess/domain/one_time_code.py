"""Codes that change every half minute, as authenticator apps make them (RFC 6238 on RFC 4226: HMAC-SHA-1, six digits)."""

import base64
import hmac
import struct
from datetime import datetime
from urllib.parse import quote

SECONDS = 30
DIGITS = 6
DRIFT = 1
"""Steps that a telephone's clock may be early or late."""
SECRET_BYTES = 20
"""As long as the hash, as RFC 4226 asks."""


def code(secret: bytes, step: int, digits: int = DIGITS) -> str:
    """Give the code of a step (RFC 4226, section 5.3)."""
    mac = hmac.digest(secret, struct.pack(">Q", step), "sha1")
    place = mac[-1] & 0xF
    number = int.from_bytes(mac[place : place + 4], "big") & 0x7FFFFFFF
    return str(number % 10**digits).zfill(digits)


def step_at(moment: datetime) -> int:
    """Give the number of the step that a moment lies in."""
    return int(moment.timestamp()) // SECONDS


def matching_step(secret: bytes, typed: str, moment: datetime, *, after: int) -> int | None:
    """Give the step whose code was typed, or None. A step up to `after` was used already: no code counts twice."""
    now = step_at(moment)
    found = [
        step
        for step in range(now - DRIFT, now + DRIFT + 1)
        if hmac.compare_digest(code(secret, step).encode(), typed.encode()) and step > after
    ]
    return found[0] if found else None


def written(secret: bytes) -> str:
    """Give the secret as it is typed into an app, in groups of four."""
    letters = base64.b32encode(secret).decode()
    return " ".join(letters[i : i + 4] for i in range(0, len(letters), 4))


def address(secret: bytes, *, issuer: str, account: str) -> str:
    """Give the address that an app reads from a QR symbol."""
    letters = base64.b32encode(secret).decode()
    return f"otpauth://totp/{quote(issuer)}:{quote(account)}?secret={letters}&issuer={quote(issuer)}"
