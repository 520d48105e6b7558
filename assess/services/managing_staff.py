"""An administrator invites staff, gives roles, and ends access."""

from collections.abc import Collection

from assess.domain.people import Staff
from assess.domain.permissions import Permission, Role
from assess.errors import BadInput, Conflict, NotFound
from assess.services import signing_in
from assess.services.office import Actor, Office, Work
from assess.storage import organisations
from assess.storage.organisations import SignInLink


def everybody(office: Office, actor: Actor) -> tuple[Staff, ...]:
    """Give the staff of the organisation, by name."""
    with office.look(actor) as work:
        work.require(Permission.MANAGE_STAFF)
        return organisations.all_staff(work.connection, actor.organisation)


def invite(office: Office, actor: Actor, *, name: str, sign_in_name: str, roles: Collection[Role]) -> str:
    """Add a member of staff and give the token of her one-time link."""
    with office.work(actor) as work:
        work.require(Permission.MANAGE_STAFF)
        sign_in_name = sign_in_name.strip().lower()
        if not name.strip() or not sign_in_name or not roles:
            raise BadInput("staff_incomplete", "A name, a sign-in name and a role are needed.", "Fill them in.")
        if organisations.find_staff_by_sign_in_name(work.connection, sign_in_name) is not None:
            raise Conflict("sign_in_name_taken", "Somebody signs in with this name already.", "Choose another.")
        staff = Staff(
            id=work.new_id(),
            organisation=actor.organisation,
            sign_in_name=sign_in_name,
            name=name.strip(),
            language=office.settings.language,
            roles=frozenset(roles),
            active=True,
            has_password=False,
        )
        organisations.add_staff(work.connection, staff, work.now)
        work.record("staff.invited", "staff", staff.id, {"roles": sorted(roles)})
    return signing_in.new_link(office, staff.id)


def new_link(office: Office, actor: Actor, staff_id: str) -> str:
    """Give somebody a fresh one-time link (a lost password or telephone); earlier ones end.

    When she uses it, what she signed in with until then counts no longer, and she chooses anew.
    """
    with office.work(actor) as work:
        work.require(Permission.MANAGE_STAFF)
        _colleague(work, staff_id)
        organisations.revoke_links(work.connection, staff_id, work.now)
        work.record("staff.link_given", "staff", staff_id)
    return signing_in.new_link(office, staff_id, resets=True)


def links(office: Office, actor: Actor, staff_id: str) -> tuple[SignInLink, ...]:
    """Give the links of a colleague that she has not used and that still hold."""
    with office.look(actor) as work:
        work.require(Permission.MANAGE_STAFF)
        _colleague(work, staff_id)
        return organisations.links_that_hold(work.connection, staff_id, work.now)


def withdraw_links(office: Office, actor: Actor, staff_id: str) -> None:
    """End the links that a colleague has not used."""
    with office.work(actor) as work:
        work.require(Permission.MANAGE_STAFF)
        _colleague(work, staff_id)
        if organisations.revoke_links(work.connection, staff_id, work.now):
            work.record("staff.link_withdrawn", "staff", staff_id)


def change_roles(office: Office, actor: Actor, staff_id: str, roles: Collection[Role]) -> None:
    """Give somebody these roles and no others; one administrator always remains."""
    with office.work(actor) as work:
        work.require(Permission.MANAGE_STAFF)
        _colleague(work, staff_id)
        if staff_id == actor.id and Role.ADMINISTRATOR not in roles:
            raise Conflict("last_administrator", "You cannot take this role from yourself.", "Ask a colleague.")
        organisations.set_roles(work.connection, staff_id, roles)
        work.record("staff.roles_changed", "staff", staff_id, {"roles": sorted(roles)})


def set_active(office: Office, actor: Actor, staff_id: str, *, active: bool) -> None:
    """Let somebody in again, or end her access and all her sign-ins at once."""
    with office.work(actor) as work:
        work.require(Permission.MANAGE_STAFF)
        _colleague(work, staff_id)
        if staff_id == actor.id:
            raise Conflict("own_access", "You cannot end your own access.", "Ask a colleague.")
        organisations.change_staff(work.connection, staff_id, active=active)
        if not active:
            organisations.revoke_sessions(work.connection, staff_id, work.now)
            organisations.revoke_links(work.connection, staff_id, work.now)
        work.record("staff.let_in" if active else "staff.ended", "staff", staff_id)


def _colleague(work: Work, staff_id: str) -> Staff:
    staff = organisations.find_staff(work.connection, staff_id)
    if staff is None or staff.organisation != work.actor.organisation:
        raise NotFound("no_such_staff", "There is no such member of staff.", "Go back to the list.")
    return staff
