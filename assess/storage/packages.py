"""Queries: packages that went to another organisation, and those that came. Every query of one names the organisation."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from assess.storage.tables import package_received, package_sent


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageSent:
    """One that was made here: for whom, what it holds, and until when it can be taken in. `sha256` is its file."""

    id: str
    participant: str
    receiver: str
    receiver_key: str
    parts: tuple[str, ...]
    sha256: str
    made_at: datetime
    made_by: str
    expires_at: datetime
    withdrawn_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Say whether it can still be given out."""
        return self.withdrawn_at is None and now < self.expires_at


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageReceived:
    """One that was taken in: `package` is the sender's id, `sender_key` its signing key (hex)."""

    id: str
    participant: str
    package: str
    sender: str
    sender_key: str
    consent_at: datetime
    consent_version: int
    consent_language: str
    received_at: datetime
    received_by: str


def add_sent(connection: Connection, organisation_id: str, new: PackageSent) -> None:
    """Store that a package was made."""
    connection.execute(
        insert(package_sent).values(
            id=new.id,
            organisation_id=organisation_id,
            participant_id=new.participant,
            receiver=new.receiver,
            receiver_key=new.receiver_key,
            parts=" ".join(new.parts),
            file_hash=new.sha256,
            made_at=new.made_at,
            made_by=new.made_by,
            expires_at=new.expires_at,
        ),
    )


def sent_of(connection: Connection, organisation_id: str, participant_id: str) -> tuple[PackageSent, ...]:
    """Give the packages that were made for somebody, newest first."""
    rows = connection.execute(
        select(package_sent)
        .where(package_sent.c.organisation_id == organisation_id)
        .where(package_sent.c.participant_id == participant_id)
        .order_by(package_sent.c.made_at.desc(), package_sent.c.id),
    )
    return tuple(_sent(row) for row in rows)


def find_sent(connection: Connection, organisation_id: str, package_id: str) -> PackageSent | None:
    """Give a package that this organisation made."""
    row = connection.execute(
        select(package_sent)
        .where(package_sent.c.organisation_id == organisation_id)
        .where(package_sent.c.id == package_id),
    ).first()
    return None if row is None else _sent(row)


def is_withdrawn(connection: Connection, package_id: str) -> bool:
    """Say whether she took this package back: whichever organisation of this installation made it."""
    row = connection.execute(select(package_sent.c.withdrawn_at).where(package_sent.c.id == package_id)).first()
    return row is not None and row.withdrawn_at is not None


def withdraw(connection: Connection, organisation_id: str, participant_id: str, now: datetime) -> tuple[str, ...]:
    """Take back every package of hers that is open; give the SHA-256 of their files."""
    waiting = [one for one in sent_of(connection, organisation_id, participant_id) if one.withdrawn_at is None]
    connection.execute(
        update(package_sent).where(package_sent.c.id.in_([one.id for one in waiting])).values(withdrawn_at=now),
    )
    return tuple(one.sha256 for one in waiting)


def waiting_files(connection: Connection, now: datetime) -> set[tuple[str, str]]:
    """Give organisation and SHA-256 of every file that may still be given out."""
    rows = connection.execute(
        select(package_sent.c.organisation_id, package_sent.c.file_hash)
        .where(package_sent.c.withdrawn_at.is_(None))
        .where(package_sent.c.expires_at > now),
    )
    return {(row.organisation_id, row.file_hash) for row in rows}


def add_received(connection: Connection, organisation_id: str, new: PackageReceived) -> None:
    """Store that a package was taken in."""
    connection.execute(
        insert(package_received).values(
            id=new.id,
            organisation_id=organisation_id,
            participant_id=new.participant,
            package=new.package,
            sender=new.sender,
            sender_key=new.sender_key,
            consent_at=new.consent_at,
            consent_version=new.consent_version,
            consent_language=new.consent_language,
            received_at=new.received_at,
            received_by=new.received_by,
        ),
    )


def received(connection: Connection, organisation_id: str, package: str) -> str | None:
    """Give the participant for whom a package was taken in already."""
    return connection.execute(
        select(package_received.c.participant_id)
        .where(package_received.c.organisation_id == organisation_id)
        .where(package_received.c.package == package),
    ).scalar()


def knows_sender(connection: Connection, organisation_id: str, sender_key: str) -> bool:
    """Say whether this organisation took in a package that was signed with this key before."""
    row = connection.execute(
        select(package_received.c.id)
        .where(package_received.c.organisation_id == organisation_id)
        .where(package_received.c.sender_key == sender_key),
    ).first()
    return row is not None


def _sent(row: Row[Any]) -> PackageSent:
    return PackageSent(
        id=row.id,
        participant=row.participant_id,
        receiver=row.receiver,
        receiver_key=row.receiver_key,
        parts=tuple(row.parts.split()),
        sha256=row.file_hash,
        made_at=row.made_at,
        made_by=row.made_by,
        expires_at=row.expires_at,
        withdrawn_at=row.withdrawn_at,
    )
