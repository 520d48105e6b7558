"""Queries: authenticator apps, recovery codes and passkeys of staff, and whether an organisation asks for two factors."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from assess.storage.tables import access_rules, authenticator_app, passkey, recovery_code


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthenticatorApp:
    """An app's secret, sealed; it counts once it was confirmed. `last_step` is the newest step whose code was used."""

    id: str
    secret: str
    last_step: int
    confirmed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passkey:
    """A key of which the private half never leaves her device."""

    id: str
    staff: str
    name: str
    credential_id: bytes
    public_key: bytes
    sign_count: int
    made_at: datetime
    last_used_at: datetime | None


def app_of(connection: Connection, staff_id: str) -> AuthenticatorApp | None:
    """Give the app of a member of staff, confirmed or not."""
    row = connection.execute(select(authenticator_app).where(authenticator_app.c.staff_id == staff_id)).first()
    if row is None:
        return None
    return AuthenticatorApp(id=row.id, secret=row.secret, last_step=row.last_step, confirmed_at=row.confirmed_at)


def set_app(connection: Connection, *, app_id: str, staff_id: str, secret: str, at: datetime) -> None:
    """Store an app that is still to be confirmed, in place of another one."""
    connection.execute(delete(authenticator_app).where(authenticator_app.c.staff_id == staff_id))
    connection.execute(
        insert(authenticator_app).values(
            id=app_id, staff_id=staff_id, secret=secret, last_step=0, made_at=at, confirmed_at=None
        ),
    )


def use_step(connection: Connection, app_id: str, step: int) -> bool:
    """Note that the code of a step was used; False when that step, or a later one, was used by somebody else."""
    used = connection.execute(
        update(authenticator_app)
        .where(authenticator_app.c.id == app_id)
        .where(authenticator_app.c.last_step < step)
        .values(last_step=step),
    )
    return used.rowcount == 1


def confirm_app(connection: Connection, app_id: str, at: datetime) -> None:
    """Let an app count from now on."""
    connection.execute(update(authenticator_app).where(authenticator_app.c.id == app_id).values(confirmed_at=at))


def remove_app(connection: Connection, staff_id: str) -> int:
    """Take the app away; give how many there were."""
    return connection.execute(delete(authenticator_app).where(authenticator_app.c.staff_id == staff_id)).rowcount


def set_recovery_codes(connection: Connection, staff_id: str, codes: Iterable[tuple[str, str]]) -> None:
    """Store (id, hash) of new recovery codes; the old ones are gone."""
    remove_recovery_codes(connection, staff_id)
    for code_id, code_hash in codes:
        connection.execute(
            insert(recovery_code).values(id=code_id, staff_id=staff_id, code_hash=code_hash, used_at=None)
        )


def remove_recovery_codes(connection: Connection, staff_id: str) -> None:
    """Take all recovery codes away."""
    connection.execute(delete(recovery_code).where(recovery_code.c.staff_id == staff_id))


def use_recovery_code(connection: Connection, staff_id: str, code_hash: str, at: datetime) -> bool:
    """Use a recovery code up; False when there is no such code, or it was used."""
    used = connection.execute(
        update(recovery_code)
        .where(recovery_code.c.staff_id == staff_id)
        .where(recovery_code.c.code_hash == code_hash)
        .where(recovery_code.c.used_at.is_(None))
        .values(used_at=at),
    )
    return used.rowcount == 1


def recovery_codes_left(connection: Connection, staff_id: str) -> int:
    """Count the recovery codes that were not used."""
    query = (
        select(func.count())
        .select_from(recovery_code)
        .where(recovery_code.c.staff_id == staff_id)
        .where(recovery_code.c.used_at.is_(None))
    )
    return connection.execute(query).scalar_one()


def add_passkey(connection: Connection, new: Passkey, credential_hash: str) -> None:
    """Store a passkey; its hash is what it is found by."""
    connection.execute(
        insert(passkey).values(
            id=new.id,
            staff_id=new.staff,
            name=new.name,
            credential_id=new.credential_id,
            credential_hash=credential_hash,
            public_key=new.public_key,
            sign_count=new.sign_count,
            made_at=new.made_at,
            last_used_at=new.last_used_at,
        ),
    )


def passkeys_of(connection: Connection, staff_id: str) -> tuple[Passkey, ...]:
    """Give the passkeys of a member of staff, oldest first."""
    rows = connection.execute(select(passkey).where(passkey.c.staff_id == staff_id).order_by(passkey.c.made_at))
    return tuple(_passkey(row) for row in rows)


def find_passkey(connection: Connection, credential_hash: str) -> Passkey | None:
    """Give a passkey by the hash of its credential id."""
    row = connection.execute(select(passkey).where(passkey.c.credential_hash == credential_hash)).first()
    return None if row is None else _passkey(row)


def use_passkey(connection: Connection, passkey_id: str, sign_count: int, at: datetime) -> None:
    """Note that a passkey was used, and how often its device says that it was."""
    connection.execute(
        update(passkey).where(passkey.c.id == passkey_id).values(sign_count=sign_count, last_used_at=at),
    )


def remove_passkeys(connection: Connection, staff_id: str, *, only: str | None = None) -> int:
    """Take one passkey of a member of staff away, or all; give how many."""
    condition = passkey.c.staff_id == staff_id
    if only is not None:
        condition &= passkey.c.id == only
    return connection.execute(delete(passkey).where(condition)).rowcount


def asks_second_factor(connection: Connection, organisation_id: str) -> bool:
    """Say whether an organisation asks its staff for a second factor; it does not until it says so."""
    row = connection.execute(
        select(access_rules.c.second_factor)
        .where(access_rules.c.organisation_id == organisation_id)
        .order_by(access_rules.c.changed_at.desc(), access_rules.c.id.desc())
        .limit(1),
    ).first()
    return row is not None and bool(row.second_factor)


def add_access_rules(
    connection: Connection,
    organisation_id: str,
    *,
    rules_id: str,
    second_factor: bool,
    at: datetime,
    changed_by: str,
) -> None:
    """Store what an organisation asks from now on; the earlier rules stay on record."""
    connection.execute(
        insert(access_rules).values(
            id=rules_id,
            organisation_id=organisation_id,
            second_factor=second_factor,
            changed_at=at,
            changed_by=changed_by,
        ),
    )


def _passkey(row: Row[Any]) -> Passkey:
    return Passkey(
        id=row.id,
        staff=row.staff_id,
        name=row.name,
        credential_id=row.credential_id,
        public_key=row.public_key,
        sign_count=row.sign_count,
        made_at=row.made_at,
        last_used_at=row.last_used_at,
    )
