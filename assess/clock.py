"""The only source of time, identifiers and randomness; everything else receives it as an argument."""

import secrets
from datetime import UTC, datetime, timedelta

ID_RANDOM_BITS = 74


class Clock:
    """The real clock."""

    def now(self) -> datetime:
        """Give the present moment, aware, in UTC."""
        return datetime.now(UTC)

    def new_id(self) -> str:
        """Make an identifier: a UUID of version 7 (RFC 9562), so that ids sort by the time they were made."""
        return uuid7_text(milliseconds(self.now()), secrets.randbits(ID_RANDOM_BITS))

    def token(self, bytes_of_chance: int = 32) -> str:
        """Make a secret that is safe in a URL, from the operating system's source of randomness."""
        return secrets.token_urlsafe(bytes_of_chance)


class FixedClock(Clock):
    """A clock for tests: it stands still until it is moved, and its ids and tokens are foreseeable."""

    def __init__(self, at: datetime | None = None) -> None:
        """Start at a moment; without one, at half past eight on 21 November 2026 in UTC."""
        self._at = at or datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
        self._made = 0

    def now(self) -> datetime:
        """Give the moment that was set."""
        return self._at

    def new_id(self) -> str:
        """Make the next id: the moment, then a counter."""
        self._made += 1
        return uuid7_text(milliseconds(self._at), self._made)

    def token(self, bytes_of_chance: int = 32) -> str:
        """Make the next token: a counter, as long as a real one would be."""
        self._made += 1
        return f"token-{self._made:0{bytes_of_chance}d}"

    def move(self, step: timedelta) -> None:
        """Let time pass."""
        self._at += step


def milliseconds(moment: datetime) -> int:
    """Give whole milliseconds since 1970."""
    return int(moment.timestamp() * 1000)


def uuid7_text(unix_milliseconds: int, chance: int) -> str:
    """Lay out a UUID of version 7: 48 bits of time, then 74 bits of chance around version and variant."""
    high, low = chance >> 62 & 0xFFF, chance & (1 << 62) - 1
    number = (unix_milliseconds & (1 << 48) - 1) << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low
    digits = f"{number:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
