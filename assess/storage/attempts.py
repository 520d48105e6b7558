"""Queries: misses (a code that does not exist, a sign-in that failed), for limits that survive a restart."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from assess.storage.tables import miss


def add_miss(connection: Connection, miss_id: str, surface: str, address_hash: str, at: datetime) -> None:
    """Store one miss of an address on a surface (`verify`, `batch`, `sign_in`)."""
    connection.execute(insert(miss).values(id=miss_id, surface=surface, address_hash=address_hash, at=at))


def misses_by_address(connection: Connection, surface: str, since: datetime) -> dict[str, int]:
    """Count the misses of each address since a moment."""
    query = (
        select(miss.c.address_hash, func.count().label("misses"))
        .where(miss.c.surface == surface)
        .where(miss.c.at >= since)
        .group_by(miss.c.address_hash)
    )
    return {row.address_hash: row.misses for row in connection.execute(query)}


def misses_of(connection: Connection, surface: str, address_hash: str, since: datetime) -> int:
    """Count the misses of one address (or key) since a moment."""
    query = (
        select(func.count())
        .where(miss.c.surface == surface)
        .where(miss.c.address_hash == address_hash)
        .where(miss.c.at >= since)
    )
    return connection.execute(query).scalar_one()


def forget_misses(connection: Connection, before: datetime) -> int:
    """Delete misses from before a moment; give how many."""
    return connection.execute(delete(miss).where(miss.c.at < before)).rowcount


def misses_and_last(
    connection: Connection, surface: str, keys: Collection[str], since: datetime
) -> dict[str, tuple[int, datetime]]:
    """Count the misses of each of some keys since a moment, and give the moment of the last."""
    query = (
        select(
            miss.c.address_hash, func.count().label("misses"), func.max(miss.c.at, type_=miss.c.at.type).label("last")
        )
        .where(miss.c.surface == surface)
        .where(miss.c.address_hash.in_(list(keys)))
        .where(miss.c.at >= since)
        .group_by(miss.c.address_hash)
    )
    return {row.address_hash: (row.misses, row.last) for row in connection.execute(query)}


def forget_misses_of(connection: Connection, surface: str, keys: Collection[str]) -> None:
    """Delete the misses of some keys."""
    connection.execute(delete(miss).where(miss.c.surface == surface).where(miss.c.address_hash.in_(list(keys))))
