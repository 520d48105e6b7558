"""Queries: which account at an OpenID provider opens which member of staff's desk."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from assess.storage.tables import organisation_account


def add(connection: Connection, new_id: str, staff_id: str, subject_hash: str, at: datetime) -> None:
    """Link an account, known by the keyed hash of its issuer and subject."""
    connection.execute(
        insert(organisation_account).values(
            id=new_id, staff_id=staff_id, subject_hash=subject_hash, made_at=at, last_used_at=None
        )
    )


def find(connection: Connection, subject_hash: str) -> str | None:
    """Give the id of the member of staff whom an account lets in."""
    query = select(organisation_account.c.staff_id).where(organisation_account.c.subject_hash == subject_hash)
    return connection.execute(query).scalar()


def linked(connection: Connection, staff_id: str) -> bool:
    """Say whether somebody linked an account."""
    query = select(organisation_account.c.id).where(organisation_account.c.staff_id == staff_id)
    return connection.execute(query).first() is not None


def use(connection: Connection, staff_id: str, at: datetime) -> None:
    """Note that an account let somebody in."""
    connection.execute(
        update(organisation_account).where(organisation_account.c.staff_id == staff_id).values(last_used_at=at)
    )


def remove(connection: Connection, staff_id: str) -> bool:
    """Unlink somebody's account; False when there was none."""
    gone = connection.execute(delete(organisation_account).where(organisation_account.c.staff_id == staff_id))
    return gone.rowcount > 0
