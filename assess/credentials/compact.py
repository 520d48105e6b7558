"""The paper's claims as some 210 signed bytes, so that its QR symbol can be checked without any server.

A CWT (RFC 8392): issuer, holder, expiry, day of issue, code and, under a claim of our own, what is certified. It goes into
the fragment of an address as decimal digits, which a QR symbol packs best; browsers never send a fragment, so no
server sees the name.
"""

import calendar
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from assess.credentials.cose import CODE, EXPIRES, HOLDER, ISSUED, ISSUER, OWN, NotCose, opened, signed
from assess.credentials.signing import Signature, Verdict
from assess.domain.code import Code

RUBRIC, LEVELS, TITLE, DIGEST, PLACE = 1, 2, 3, 4, 5
DIGEST_BYTES: Final = 8
CODE_BYTES: Final = 9
BLOCK_BYTES, BLOCK_DIGITS = 17, 41
"""17 bytes are at most 41 decimal digits: 3.32 bits of the 3.33 that a digit of a QR symbol costs."""
MOST_DIGITS: Final = 3000
"""More than any symbol of ours; a check reads no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compact:
    """What the symbol says.

    rubric: `<id>@<version>`. levels: one number 0 to 3 for each criterion of the rubric, in its order; 0 is not certified.
    title: of the rubric, in the language of the paper. digest: the first 8 bytes of the rubric's SHA-256. place: its place
    in the status list. holder: None on the paper without a name.
    """

    code: Code
    holder: str | None
    issuer: str
    rubric: str
    levels: tuple[int, ...]
    title: str
    digest: bytes
    place: int
    issued_on: date
    expires_on: date | None


class NotCompact(ValueError):  # noqa: N818  it says what the bytes are not
    """These digits or bytes are no compact certificate."""


def pack(claims: Compact, sign: Callable[[bytes], Signature]) -> bytes:
    """Write and sign; the same claims and the same key give the same bytes."""
    return signed(_claims(claims), sign)


def unpack(written: bytes, verify: Callable[[bytes, bytes, str], Verdict]) -> tuple[Compact, Verdict]:
    """Read what `pack` wrote, and check it: `verify` takes body, signature and key id. NotCompact for anything else.

    The claims of a bad signature are given too, so that a check can say what it was asked about; they prove nothing.
    """
    try:
        found = opened(written)
        claims = _compact(found.claims)
    except (NotCose, KeyError, TypeError, ValueError, OverflowError) as error:
        raise NotCompact(str(error)) from error
    return claims, verify(found.body, found.signature, found.key_id)


def to_digits(signed: bytes) -> str:
    """Write bytes as decimal digits: each block of 17 bytes as 41 digits, the last block as few as its length needs."""
    blocks = (signed[start : start + BLOCK_BYTES] for start in range(0, len(signed), BLOCK_BYTES))
    return "".join(str(int.from_bytes(block, "big")).zfill(_digits_of(len(block))) for block in blocks)


def from_digits(digits: str) -> bytes:
    """Read what `to_digits` wrote; NotCompact for anything else."""
    if not digits.isascii() or not digits.isdigit() or len(digits) > MOST_DIGITS:
        raise NotCompact("not decimal digits")
    blocks = (digits[start : start + BLOCK_DIGITS] for start in range(0, len(digits), BLOCK_DIGITS))
    try:
        return b"".join(int(block).to_bytes(_bytes_of(len(block)), "big") for block in blocks)
    except (OverflowError, KeyError) as error:
        raise NotCompact("digits are missing, or there are too many") from error


def _digits_of(count: int) -> int:
    """Count the decimal digits that hold this many bytes."""
    return len(str(256**count - 1))


def _bytes_of(digits: int) -> int:
    """Count the bytes of a block of this many digits; KeyError for a number of digits that no block has."""
    return _BYTES_OF[digits]


_BYTES_OF: Final = {_digits_of(count): count for count in range(1, BLOCK_BYTES + 1)}


def _claims(claims: Compact) -> dict[int, Any]:
    certified = {
        RUBRIC: claims.rubric,
        LEVELS: bytes(claims.levels),
        TITLE: claims.title,
        DIGEST: claims.digest,
        PLACE: claims.place,
    }
    found: dict[int, Any] = {
        ISSUER: claims.issuer,
        ISSUED: _seconds(claims.issued_on),
        CODE: claims.code.number.to_bytes(CODE_BYTES, "big"),
        OWN: certified,
    }
    if claims.holder is not None:
        found[HOLDER] = claims.holder
    if claims.expires_on is not None:
        found[EXPIRES] = _seconds(claims.expires_on)
    return found


def _compact(found: Mapping[int, Any]) -> Compact:
    certified = found[OWN]
    claims = Compact(
        code=Code.from_number(int.from_bytes(found[CODE], "big")),
        holder=found.get(HOLDER),
        issuer=found[ISSUER],
        rubric=certified[RUBRIC],
        levels=tuple(certified[LEVELS]),
        title=certified[TITLE],
        digest=certified[DIGEST],
        place=certified[PLACE],
        issued_on=_day(found[ISSUED]),
        expires_on=None if EXPIRES not in found else _day(found[EXPIRES]),
    )
    words = (claims.issuer, claims.rubric, claims.title, *(() if claims.holder is None else (claims.holder,)))
    if not all(isinstance(word, str) for word in words) or len(claims.digest) != DIGEST_BYTES:
        raise ValueError("a claim has another kind than it should")
    return claims


def _seconds(day: date) -> int:
    """Give the first second of a day in UTC."""
    return calendar.timegm(day.timetuple())


def _day(seconds: int) -> date:
    return datetime.fromtimestamp(seconds, UTC).date()
