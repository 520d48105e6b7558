"""Guessing codes is slowed down: misses are counted for each address and in total, in the database.

A window is a fixed stretch of the clock (the same in every process), so that it can be said when to try again. Hits
cost nothing. Addresses are stored as keyed hashes and forgotten after a day.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import IPv6Address, ip_address
from math import ceil
from typing import Final

from assess.services.office import Office
from assess.storage import attempts

SURFACE: Final = "verify"
ADDRESS_WINDOW: Final = timedelta(minutes=10)
ADDRESS_MISSES: Final = 20
"""A tired person with a worn paper does not miss twenty times in ten minutes."""
TOTAL_WINDOW: Final = timedelta(minutes=1)
TOTAL_MISSES: Final = 600
"""More than this in a minute is an attack from many addresses: then one miss is enough to have to wait."""
KEPT: Final = timedelta(days=1)
BATCH_SURFACE: Final = "batch"
KEY_MISSES: Final = 200
"""A program with a key may have a whole pile of papers from elsewhere; ten minutes of these find nothing among 2^60 codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocked:
    """Who has to wait, by address hash, and until when."""

    addresses: frozenset[str]
    until: datetime
    everybody_who_missed: frozenset[str]
    until_calm: datetime

    def wait(self, address_hash: str, now: datetime) -> int:
        """Seconds to wait; 0 when this address may ask."""
        ends = [
            *([self.until] if address_hash in self.addresses else []),
            *([self.until_calm] if address_hash in self.everybody_who_missed else []),
        ]
        return max((ceil((end - now).total_seconds()) for end in ends if end > now), default=0)


def blocked(office: Office) -> Blocked:
    """Read who has to wait. Raises Unavailable when the database is away."""
    now = office.clock.now()
    window, minute = _window_start(now, ADDRESS_WINDOW), _window_start(now, TOTAL_WINDOW)
    with office.see() as connection:
        long = attempts.misses_by_address(connection, SURFACE, window)
        short = attempts.misses_by_address(connection, SURFACE, minute)
    stormy = sum(short.values()) >= TOTAL_MISSES
    return Blocked(
        addresses=frozenset(address for address, number in long.items() if number >= ADDRESS_MISSES),
        until=window + ADDRESS_WINDOW,
        everybody_who_missed=frozenset(short) if stormy else frozenset(),
        until_calm=minute + TOTAL_WINDOW,
    )


def count_miss(office: Office, address_hash: str) -> None:
    """Store a miss, and forget what is older than a day. Raises Unavailable when the database is away."""
    now = office.clock.now()
    with office.store() as connection:
        attempts.add_miss(connection, office.clock.new_id(), SURFACE, address_hash, now)
        if now.minute == 0:
            attempts.forget_misses(connection, now - KEPT)


def wait_of_key(office: Office, key_id: str) -> int:
    """Give the seconds that a program with this key has to wait; 0 when it may ask. Raises Unavailable."""
    now = office.clock.now()
    window = _window_start(now, ADDRESS_WINDOW)
    asker = office.keyed("api_key", key_id)
    with office.glance() as connection:
        missed = attempts.misses_of(connection, BATCH_SURFACE, asker, window)
    return ceil((window + ADDRESS_WINDOW - now).total_seconds()) if missed >= KEY_MISSES else 0


def count_misses_of_key(office: Office, key_id: str, number: int) -> None:
    """Store the misses of one request together. Raises Unavailable when the database is away."""
    now = office.clock.now()
    asker = office.keyed("api_key", key_id)
    with office.store() as connection:
        for _ in range(number):
            attempts.add_miss(connection, office.clock.new_id(), BATCH_SURFACE, asker, now)


def address_hash(office: Office, address: str) -> str:
    """Give the keyed hash of a network address; an IPv6 household counts as one (its /64)."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return office.keyed("address", "unknown")
    if isinstance(parsed, IPv6Address):
        parsed = parsed.ipv4_mapped or IPv6Address(int(parsed) >> 64 << 64)
    return office.keyed("address", str(parsed))


def _window_start(now: datetime, window: timedelta) -> datetime:
    seconds = int(now.timestamp()) // int(window.total_seconds()) * int(window.total_seconds())
    return datetime.fromtimestamp(seconds, UTC)
