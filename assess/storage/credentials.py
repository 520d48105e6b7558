"""Queries: the credential of each certificate, and its place in the status list."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from assess.storage.tables import certificate_status, credential


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCredential:
    """`body` is the signed JSON, `token_signature` the 64 bytes over the same as a VC-JWT, `compact` what the symbol on the
    paper holds; all three made with `key`.
    """

    certificate: str
    status_index: int
    body: bytes
    token_signature: bytes
    compact: bytes
    key: str
    signed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChanges:
    """How many changes of status an organisation has made, and when the newest was: another pair, another list."""

    count: int
    newest: datetime | None


def add(connection: Connection, organisation_id: str, new: StoredCredential) -> None:
    """Store the credential of a certificate."""
    connection.execute(
        insert(credential).values(
            certificate_id=new.certificate,
            organisation_id=organisation_id,
            status_index=new.status_index,
            body=new.body,
            token_signature=new.token_signature,
            compact=new.compact,
            key_id=new.key,
            signed_at=new.signed_at,
        ),
    )


def find(connection: Connection, certificate_id: str) -> StoredCredential | None:
    """Give the credential of a certificate; None while it has none."""
    row = connection.execute(select(credential).where(credential.c.certificate_id == certificate_id)).first()
    return None if row is None else _stored(row)


def count(connection: Connection, organisation_id: str) -> int:
    """Count the credentials of an organisation."""
    counted = select(func.count()).select_from(credential).where(credential.c.organisation_id == organisation_id)
    return int(connection.execute(counted).scalar_one())


def is_taken(connection: Connection, organisation_id: str, status_index: int) -> bool:
    """Say whether a place in the organisation's status list is taken."""
    found = connection.execute(
        select(credential.c.certificate_id)
        .where(credential.c.organisation_id == organisation_id)
        .where(credential.c.status_index == status_index),
    ).first()
    return found is not None


def any_signed_with(connection: Connection, key: str) -> bool:
    """Say whether a credential was signed with a key."""
    return connection.execute(select(credential.c.certificate_id).where(credential.c.key_id == key)).first() is not None


def sign_again(connection: Connection, new: StoredCredential) -> None:
    """Put a credential that another key signed in place of the old one; its place in the status list stays."""
    connection.execute(
        update(credential)
        .where(credential.c.certificate_id == new.certificate)
        .values(
            body=new.body,
            token_signature=new.token_signature,
            compact=new.compact,
            key_id=new.key,
            signed_at=new.signed_at,
        ),
    )


def status_changes(connection: Connection, organisation_id: str) -> StatusChanges:
    """Say whether the status lists of an organisation have changed; the one query of a list that is known already."""
    row = connection.execute(
        select(func.count(), func.max(certificate_status.c.changed_at)).where(
            certificate_status.c.organisation_id == organisation_id
        ),
    ).one()
    return StatusChanges(count=row[0], newest=row[1])


def newest_statuses(connection: Connection, organisation_id: str) -> dict[int, str]:
    """Give the newest status by place in the list, of every certificate that ever had one."""
    rows = connection.execute(
        select(credential.c.status_index, certificate_status.c.status)
        .join_from(certificate_status, credential, credential.c.certificate_id == certificate_status.c.certificate_id)
        .where(certificate_status.c.organisation_id == organisation_id)
        .order_by(certificate_status.c.changed_at, certificate_status.c.id),
    )
    return {row.status_index: row.status for row in rows}


def highest_place(connection: Connection, organisation_id: str) -> int:
    """Give the highest place that is taken in an organisation's lists; 0 when none is."""
    found = connection.execute(
        select(func.max(credential.c.status_index)).where(credential.c.organisation_id == organisation_id),
    ).scalar()
    return int(found or 0)


def keys_used(connection: Connection, organisation_id: str) -> frozenset[str]:
    """Name the keys that signed the credentials of an organisation."""
    rows = connection.execute(
        select(credential.c.key_id).where(credential.c.organisation_id == organisation_id).distinct(),
    )
    return frozenset(row[0] for row in rows)


def _stored(row: Row[Any]) -> StoredCredential:
    return StoredCredential(
        certificate=row.certificate_id,
        status_index=row.status_index,
        body=bytes(row.body),
        token_signature=bytes(row.token_signature),
        compact=bytes(row.compact),
        key=row.key_id,
        signed_at=row.signed_at,
    )


def symbols_of_changed(connection: Connection) -> dict[str, bytes]:
    """Give what the symbol on the paper holds, for every certificate that was ever put on hold, revoked or replaced."""
    changed = select(certificate_status.c.certificate_id)
    rows = connection.execute(
        select(credential.c.certificate_id, credential.c.compact).where(credential.c.certificate_id.in_(changed)),
    )
    return {row.certificate_id: bytes(row.compact) for row in rows}
