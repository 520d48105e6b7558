"""Queries: issued certificates, and what became of them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from assess.storage.tables import certificate, certificate_status


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedStatement:
    """What the public check needs of a certificate: the signed bytes, and with which key."""

    id: str
    statement: bytes
    signature: bytes
    key_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedCertificate(SignedStatement):
    """A row as it was issued; `lookup` is the HMAC of the code, `unnamed_of` the certificate whose claims it repeats."""

    decision: str
    lookup: str
    issued_at: datetime
    issued_by: str
    expires_on: date | None
    unnamed_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """`suspended`, `resumed`, `revoked` or `replaced`, since when and why; the newest of a certificate counts."""

    status: str
    reason: str
    replaced_by: str | None
    changed_at: datetime


def add(connection: Connection, organisation_id: str, new: IssuedCertificate) -> None:
    """Store an issued certificate."""
    connection.execute(
        insert(certificate).values(
            id=new.id,
            organisation_id=organisation_id,
            decision_id=new.decision,
            lookup=new.lookup,
            statement=new.statement,
            signature=new.signature,
            key_id=new.key_id,
            issued_at=new.issued_at,
            issued_by=new.issued_by,
            expires_on=new.expires_on,
            unnamed_of=new.unnamed_of,
        ),
    )


def find(connection: Connection, organisation_id: str, certificate_id: str) -> IssuedCertificate | None:
    """Give a certificate of this organisation."""
    row = connection.execute(
        select(certificate)
        .where(certificate.c.organisation_id == organisation_id)
        .where(certificate.c.id == certificate_id),
    ).first()
    return None if row is None else _issued(row)


_NEWEST_STATUS = (
    select(certificate_status.c.id)
    .where(certificate_status.c.certificate_id == certificate.c.id)
    .order_by(certificate_status.c.changed_at.desc(), certificate_status.c.id.desc())
    .limit(1)
    .correlate(certificate)
    .scalar_subquery()
)
_BY_LOOKUP = (
    select(
        certificate.c.id,
        certificate.c.statement,
        certificate.c.signature,
        certificate.c.key_id,
        certificate_status.c.status,
        certificate_status.c.reason,
        certificate_status.c.replaced_by,
        certificate_status.c.changed_at,
    )
    .select_from(certificate.outerjoin(certificate_status, certificate_status.c.id == _NEWEST_STATUS))
    .where(certificate.c.lookup == bindparam("lookup"))
)
_STATUS = (
    select(certificate_status)
    .where(certificate_status.c.certificate_id == bindparam("certificate"))
    .order_by(certificate_status.c.changed_at.desc(), certificate_status.c.id.desc())
    .limit(1)
)


def find_by_lookup(connection: Connection, lookup: str) -> tuple[SignedStatement, Status | None] | None:
    """Give what was signed under a code's HMAC, whoever issued it, and what became of it.

    The one query of the public check.
    """
    row = connection.execute(_BY_LOOKUP, {"lookup": lookup}).first()
    if row is None:
        return None
    signed = SignedStatement(
        id=row.id, statement=bytes(row.statement), signature=bytes(row.signature), key_id=row.key_id
    )
    return signed, None if row.status is None else _status(row)


def latest_status(connection: Connection, certificate_id: str) -> Status | None:
    """Give what became of a certificate; None while it stands."""
    row = connection.execute(_STATUS, {"certificate": certificate_id}).first()
    return None if row is None else _status(row)


def latest_statuses(connection: Connection, organisation_id: str) -> dict[str, Status]:
    """Give what became of the certificates of an organisation, by certificate; one that stands is not in it."""
    rows = connection.execute(
        select(certificate_status)
        .select_from(certificate.join(certificate_status, certificate_status.c.id == _NEWEST_STATUS))
        .where(certificate.c.organisation_id == organisation_id),
    )
    return {row.certificate_id: _status(row) for row in rows}


def newest_statuses(connection: Connection) -> dict[str, str]:
    """Give what became of every certificate that no longer stands, whoever issued it: id to status."""
    rows = connection.execute(
        select(certificate.c.id, certificate_status.c.status).join(
            certificate_status, certificate_status.c.id == _NEWEST_STATUS
        ),
    )
    return {row.id: row.status for row in rows}


def add_status(connection: Connection, **values: Any) -> None:
    """Add what became of a certificate."""
    connection.execute(insert(certificate_status).values(**values))


def of_decisions(connection: Connection, organisation_id: str) -> dict[str, list[IssuedCertificate]]:
    """Give the certificates with a name of an organisation by decision, oldest first."""
    rows = connection.execute(
        select(certificate)
        .where(certificate.c.organisation_id == organisation_id)
        .where(certificate.c.unnamed_of.is_(None))
        .order_by(certificate.c.issued_at, certificate.c.id),
    )
    found: dict[str, list[IssuedCertificate]] = {}
    for row in rows:
        found.setdefault(row.decision_id, []).append(_issued(row))
    return found


def standing(connection: Connection, organisation_id: str) -> tuple[IssuedCertificate, ...]:
    """Give the certificates with a name that were neither revoked nor replaced, newest first."""
    changed = select(certificate_status.c.certificate_id)
    rows = connection.execute(
        select(certificate)
        .where(certificate.c.organisation_id == organisation_id)
        .where(certificate.c.unnamed_of.is_(None))
        .where(certificate.c.id.not_in(changed))
        .order_by(certificate.c.issued_at.desc(), certificate.c.id),
    )
    return tuple(_issued(row) for row in rows)


def unnamed_of(connection: Connection, organisation_id: str, certificate_id: str) -> IssuedCertificate | None:
    """Give the certificate without a name that belongs to one with a name; never the other way round."""
    row = connection.execute(
        select(certificate)
        .where(certificate.c.organisation_id == organisation_id)
        .where(certificate.c.unnamed_of == certificate_id),
    ).first()
    return None if row is None else _issued(row)


def any_by_id(connection: Connection, certificate_id: str) -> IssuedCertificate | None:
    """Give a certificate by id for the public check (the one that replaces another)."""
    row = connection.execute(select(certificate).where(certificate.c.id == certificate_id)).first()
    return None if row is None else _issued(row)


def organisation_of(connection: Connection, certificate_id: str) -> str | None:
    """Name the organisation that issued a certificate."""
    row = connection.execute(select(certificate.c.organisation_id).where(certificate.c.id == certificate_id)).first()
    return None if row is None else str(row[0])


def count_by_key(connection: Connection) -> dict[str, int]:
    """Count the certificates of the whole installation by the key that signed them."""
    rows = connection.execute(select(certificate.c.key_id, func.count()).group_by(certificate.c.key_id))
    return {row[0]: row[1] for row in rows}


def organisations_signed_with(connection: Connection, key_id: str) -> tuple[str, ...]:
    """Name the organisations that have certificates signed with a key."""
    rows = connection.execute(
        select(certificate.c.organisation_id)
        .where(certificate.c.key_id == key_id)
        .distinct()
        .order_by(certificate.c.organisation_id),
    )
    return tuple(row[0] for row in rows)


def signed_with(connection: Connection, organisation_id: str, key_id: str) -> tuple[IssuedCertificate, ...]:
    """Give the certificates of an organisation that a key signed, oldest first."""
    rows = connection.execute(
        select(certificate)
        .where(certificate.c.organisation_id == organisation_id)
        .where(certificate.c.key_id == key_id)
        .order_by(certificate.c.issued_at, certificate.c.id),
    )
    return tuple(_issued(row) for row in rows)


def sign_again(connection: Connection, certificate_id: str, *, signature: bytes, key_id: str) -> None:
    """Put a new key's signature in place of a compromised one's; what was signed stays the same."""
    connection.execute(
        update(certificate).where(certificate.c.id == certificate_id).values(signature=signature, key_id=key_id),
    )


def _issued(row: Row[Any]) -> IssuedCertificate:
    return IssuedCertificate(
        id=row.id,
        decision=row.decision_id,
        lookup=row.lookup,
        statement=bytes(row.statement),
        signature=bytes(row.signature),
        key_id=row.key_id,
        issued_at=row.issued_at,
        issued_by=row.issued_by,
        expires_on=row.expires_on,
        unnamed_of=row.unnamed_of,
    )


def _status(row: Any) -> Status:
    return Status(
        status=row.status,
        reason=row.reason,
        replaced_by=row.replaced_by,
        changed_at=row.changed_at,
    )
