"""Queries: keys with which programs check."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from assess.storage.tables import api_key


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKey:
    """A key by the name that the desk gave it; the key itself is known to its holder only."""

    id: str
    name: str
    made_at: datetime
    revoked_at: datetime | None


def add(connection: Connection, **values: Any) -> None:
    """Store a new key, by its hash."""
    connection.execute(insert(api_key).values(**values))


def of_organisation(connection: Connection, organisation_id: str) -> tuple[ApiKey, ...]:
    """Give the keys of an organisation, newest first."""
    rows = connection.execute(
        select(api_key.c.id, api_key.c.name, api_key.c.made_at, api_key.c.revoked_at)
        .where(api_key.c.organisation_id == organisation_id)
        .order_by(api_key.c.made_at.desc(), api_key.c.id),
    )
    return tuple(ApiKey(id=row.id, name=row.name, made_at=row.made_at, revoked_at=row.revoked_at) for row in rows)


def revoke(connection: Connection, organisation_id: str, key_id: str, at: datetime) -> bool:
    """End a key of an organisation; says whether there was one to end."""
    ended = connection.execute(
        update(api_key)
        .where(api_key.c.organisation_id == organisation_id)
        .where(api_key.c.id == key_id)
        .where(api_key.c.revoked_at.is_(None))
        .values(revoked_at=at),
    )
    return ended.rowcount == 1


def find(connection: Connection, key_hash: str) -> str | None:
    """Give the id of the key with this hash; None for one that is not known or was revoked."""
    row = connection.execute(
        select(api_key.c.id).where(api_key.c.key_hash == key_hash).where(api_key.c.revoked_at.is_(None)),
    ).first()
    return None if row is None else str(row.id)
