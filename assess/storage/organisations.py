"""Queries: organisations, staff and how they sign in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, Row, delete, insert, select, update

from assess.domain.people import Organisation, Staff
from assess.domain.permissions import Role
from assess.storage.tables import organisation, sign_in_link, staff, staff_role, staff_session


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSession:
    """One sign-in of a member of staff."""

    id: str
    staff: str
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    device: str | None
    by_organisation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInLink:
    """A link that opens a session once; one that `resets` takes away what she signed in with until then."""

    id: str
    staff: str
    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None
    resets: bool

    def holds(self, now: datetime) -> bool:
        """Say whether it can still be used."""
        return self.used_at is None and self.revoked_at is None and now < self.expires_at


def add_organisation(connection: Connection, new: Organisation, at: datetime) -> None:
    """Store a new organisation."""
    connection.execute(insert(organisation).values(id=new.id, name=new.name, place=new.place, created_at=at))


def find_organisation(connection: Connection, organisation_id: str) -> Organisation:
    """Give an organisation that is known to exist."""
    row = connection.execute(select(organisation).where(organisation.c.id == organisation_id)).one()
    return Organisation(id=row.id, name=row.name, place=row.place)


def all_organisations(connection: Connection) -> tuple[Organisation, ...]:
    """Give every organisation of this installation."""
    rows = connection.execute(select(organisation).order_by(organisation.c.created_at))
    return tuple(Organisation(id=row.id, name=row.name, place=row.place) for row in rows)


def is_known(connection: Connection, organisation_id: str) -> bool:
    """Say whether there is an organisation with this id."""
    return connection.execute(select(organisation.c.id).where(organisation.c.id == organisation_id)).first() is not None


def any_organisation(connection: Connection) -> bool:
    """Say whether this installation holds an organisation."""
    return connection.execute(select(organisation.c.id).limit(1)).first() is not None


def change_organisation(connection: Connection, changed: Organisation) -> None:
    """Store a new name and place; certificates keep the old ones."""
    connection.execute(
        update(organisation).where(organisation.c.id == changed.id).values(name=changed.name, place=changed.place),
    )


def add_staff(connection: Connection, new: Staff, at: datetime) -> None:
    """Store a new member of staff, without a password."""
    connection.execute(
        insert(staff).values(
            id=new.id,
            organisation_id=new.organisation,
            sign_in_name=new.sign_in_name,
            name=new.name,
            language=new.language,
            password_hash=None,
            active=new.active,
            created_at=at,
        ),
    )
    set_roles(connection, new.id, new.roles)


def set_roles(connection: Connection, staff_id: str, roles: Collection[Role]) -> None:
    """Give a member of staff these roles and no others."""
    connection.execute(delete(staff_role).where(staff_role.c.staff_id == staff_id))
    for role in sorted(roles):
        connection.execute(insert(staff_role).values(staff_id=staff_id, role=role.value))


def find_staff(connection: Connection, staff_id: str) -> Staff | None:
    """Give a member of staff by id."""
    return _one_staff(connection, staff.c.id == staff_id)


def find_staff_by_sign_in_name(connection: Connection, sign_in_name: str) -> Staff | None:
    """Give a member of staff by the name she signs in with."""
    return _one_staff(connection, staff.c.sign_in_name == sign_in_name)


def all_staff(connection: Connection, organisation_id: str) -> tuple[Staff, ...]:
    """Give everybody of an organisation, by name."""
    rows = connection.execute(
        select(staff).where(staff.c.organisation_id == organisation_id).order_by(staff.c.name),
    )
    return tuple(_staff(connection, row) for row in rows.all())


def password_hash(connection: Connection, staff_id: str) -> str | None:
    """Give the stored hash, or None where no password was chosen."""
    query = select(staff.c.password_hash).where(staff.c.id == staff_id)
    return cast("str | None", connection.execute(query).scalar_one())


def change_staff(connection: Connection, staff_id: str, **values: Any) -> None:
    """Change language, password hash or whether somebody is active."""
    connection.execute(update(staff).where(staff.c.id == staff_id).values(**values))


def add_session(connection: Connection, new: StaffSession, token_hash: str) -> None:
    """Store a sign-in; of its token only the hash."""
    connection.execute(
        insert(staff_session).values(
            id=new.id,
            staff_id=new.staff,
            token_hash=token_hash,
            created_at=new.created_at,
            last_seen_at=new.last_seen_at,
            expires_at=new.expires_at,
            revoked_at=new.revoked_at,
            device=new.device,
            by_organisation=new.by_organisation,
        ),
    )


def find_session(connection: Connection, token_hash: str) -> StaffSession | None:
    """Give the sign-in of a token."""
    row = connection.execute(select(staff_session).where(staff_session.c.token_hash == token_hash)).first()
    return None if row is None else _session(row)


def sessions_of(connection: Connection, staff_id: str, now: datetime) -> tuple[StaffSession, ...]:
    """Give the sign-ins that still hold, newest first."""
    rows = connection.execute(
        select(staff_session)
        .where(staff_session.c.staff_id == staff_id)
        .where(staff_session.c.revoked_at.is_(None))
        .where(staff_session.c.expires_at > now)
        .order_by(staff_session.c.created_at.desc()),
    )
    return tuple(_session(row) for row in rows)


def touch_session(connection: Connection, session_id: str, now: datetime) -> None:
    """Note that a sign-in was used."""
    connection.execute(
        update(staff_session).where(staff_session.c.id == session_id).values(last_seen_at=now),
    )


def revoke_sessions(
    connection: Connection, staff_id: str, now: datetime, *, only: str | None = None, but: str = ""
) -> int:
    """End one sign-in of a member of staff, or all (but one); give how many."""
    condition = (staff_session.c.staff_id == staff_id) & staff_session.c.revoked_at.is_(None)
    if only is not None:
        condition &= staff_session.c.id == only
    if but:
        condition &= staff_session.c.id != but
    return connection.execute(update(staff_session).where(condition).values(revoked_at=now)).rowcount


def add_link(connection: Connection, new: SignInLink, token_hash: str) -> None:
    """Store a one-time link; of its token only the hash."""
    connection.execute(
        insert(sign_in_link).values(
            id=new.id,
            staff_id=new.staff,
            token_hash=token_hash,
            expires_at=new.expires_at,
            used_at=new.used_at,
            revoked_at=new.revoked_at,
            resets=new.resets,
        ),
    )


def find_link(connection: Connection, token_hash: str) -> SignInLink | None:
    """Give the link of a token."""
    row = connection.execute(select(sign_in_link).where(sign_in_link.c.token_hash == token_hash)).first()
    return None if row is None else _link(row)


def links_that_hold(connection: Connection, staff_id: str, now: datetime) -> tuple[SignInLink, ...]:
    """Give the links of a member of staff that can still be used, newest first."""
    rows = connection.execute(
        select(sign_in_link)
        .where(sign_in_link.c.staff_id == staff_id)
        .where(sign_in_link.c.used_at.is_(None))
        .where(sign_in_link.c.revoked_at.is_(None))
        .where(sign_in_link.c.expires_at > now)
        .order_by(sign_in_link.c.expires_at.desc()),
    )
    return tuple(_link(row) for row in rows)


def revoke_links(connection: Connection, staff_id: str, now: datetime) -> int:
    """End the links of a member of staff that were not used; give how many."""
    ended = connection.execute(
        update(sign_in_link)
        .where(sign_in_link.c.staff_id == staff_id)
        .where(sign_in_link.c.used_at.is_(None))
        .where(sign_in_link.c.revoked_at.is_(None))
        .values(revoked_at=now),
    )
    return ended.rowcount


def use_link(connection: Connection, link_id: str, now: datetime) -> bool:
    """Use a link up; False when somebody else was first."""
    return (
        connection.execute(
            update(sign_in_link)
            .where(sign_in_link.c.id == link_id)
            .where(sign_in_link.c.used_at.is_(None))
            .where(sign_in_link.c.revoked_at.is_(None))
            .values(used_at=now),
        ).rowcount
        == 1
    )


def _one_staff(connection: Connection, condition: Any) -> Staff | None:
    row = connection.execute(select(staff).where(condition)).first()
    return None if row is None else _staff(connection, row)


def _staff(connection: Connection, row: Row[Any]) -> Staff:
    roles = connection.execute(select(staff_role.c.role).where(staff_role.c.staff_id == row.id)).scalars()
    return Staff(
        id=row.id,
        organisation=row.organisation_id,
        sign_in_name=row.sign_in_name,
        name=row.name,
        language=row.language,
        roles=frozenset(Role(role) for role in roles),
        active=row.active,
        has_password=row.password_hash is not None,
    )


def _session(row: Row[Any]) -> StaffSession:
    return StaffSession(
        id=row.id,
        staff=row.staff_id,
        created_at=row.created_at,
        last_seen_at=row.last_seen_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        device=row.device,
        by_organisation=row.by_organisation,
    )


def _link(row: Row[Any]) -> SignInLink:
    return SignInLink(
        id=row.id,
        staff=row.staff_id,
        expires_at=row.expires_at,
        used_at=row.used_at,
        revoked_at=row.revoked_at,
        resets=row.resets,
    )
