"""People and roles: inviting, one-time links, roles, and ending access."""

from flask import render_template, request, url_for
from werkzeug.wrappers import Response

from assess.domain import names
from assess.domain.people import Staff
from assess.domain.permissions import Permission, Role
from assess.errors import BadInput, Conflict, NotFound
from assess.services import managing_staff
from assess.web import current, guards, identity, languages
from assess.web.desk import words
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.lists import listed
from assess.web.forms import Checkboxes, Form, Longest, Needed, Words
from assess.web.languages import N_

COLUMNS = {
    "name": lambda one: (names.plain(one.name), one.id),
    "access": lambda one: (not one.active, not one.has_password, names.plain(one.name)),
}


def _roles_field() -> Checkboxes:
    return Checkboxes(
        N_("Roles"),
        choices=words.choices(words.ROLES),
        explained=words.explained(words.ROLES),
        validators=[Needed(N_("Choose at least one role."))],
    )


class InviteForm(Form):
    """A new colleague. No password: she gets a link that works once."""

    name = Words(
        N_("Name"),
        hint=N_("As it stands on certificates that she signs."),
        validators=[Needed(N_("Give a name.")), Longest(80, N_("Use at most 80 characters."))],
    )
    sign_in_name = Words(
        N_("Sign-in name"),
        hint=N_("Short, without spaces. It need not be a mail address."),
        validators=[Needed(N_("Give a sign-in name.")), Longest(40, N_("Use at most 40 characters."))],
    )
    roles = _roles_field()


class RolesForm(Form):
    """What she may do."""

    roles = _roles_field()


@desk.get("/people")
@guards.staff(Permission.MANAGE_STAFF)
def people() -> str:
    """List everybody who works here."""
    return render_template("desk/people.html", page=listed(_everybody(), COLUMNS, "name"))


@desk.route("/people/new", methods=["GET", "POST"])
@guards.staff(Permission.MANAGE_STAFF)
def invite() -> str | tuple[str, int]:
    """Invite a colleague and show her link, once."""
    form = InviteForm.sent()
    if not form.is_good():
        return render_template("desk/invite.html", form=form), form.status
    try:
        token = managing_staff.invite(
            current.office(),
            identity.actor(),
            name=form.name.text,
            sign_in_name=form.sign_in_name.text,
            roles={Role(role) for role in form.roles.data or ()},
        )
    except (Conflict, BadInput) as error:
        form.blame("sign_in_name", " ".join(languages.say(error)))
        return render_template("desk/invite.html", form=form), error.status
    return _link_page(form.name.text, token)


@desk.get("/people/<staff_id>")
@guards.staff(Permission.MANAGE_STAFF)
def person(staff_id: str) -> str:
    """Show one colleague."""
    found = _find(staff_id)
    return _person_page(found, RolesForm(data={"roles": [role.value for role in found.roles]}))


@desk.post("/people/<staff_id>/roles")
@guards.staff(Permission.MANAGE_STAFF)
def change_roles(staff_id: str) -> str | Response | tuple[str, int]:
    """Change what she may do; it holds from her next click."""
    form = RolesForm.sent()
    if not form.is_good():
        return _person_page(_find(staff_id), form), BadInput.status
    roles = {Role(role) for role in form.roles.data or ()}
    managing_staff.change_roles(current.office(), identity.actor(), staff_id, roles)
    return back_to("person", "roles", staff_id=staff_id)


@desk.post("/people/<staff_id>/link")
@guards.staff(Permission.MANAGE_STAFF)
def new_link(staff_id: str) -> str:
    """Make a new one-time link for somebody who lost her way in."""
    found = _find(staff_id)
    return _link_page(found.name, managing_staff.new_link(current.office(), identity.actor(), staff_id))


@desk.post("/people/<staff_id>/link/withdraw")
@guards.staff(Permission.MANAGE_STAFF)
def withdraw_link(staff_id: str) -> Response:
    """End a link that was not used."""
    managing_staff.withdraw_links(current.office(), identity.actor(), staff_id)
    return back_to("person", "link_withdrawn", staff_id=staff_id)


@desk.post("/people/<staff_id>/access")
@guards.staff(Permission.MANAGE_STAFF)
def change_access(staff_id: str) -> Response:
    """End her access, everywhere and at once, or give it back."""
    active = request.form.get("active") == "yes"
    managing_staff.set_active(current.office(), identity.actor(), staff_id, active=active)
    return back_to("person", "saved", staff_id=staff_id)


def _everybody() -> tuple[Staff, ...]:
    return managing_staff.everybody(current.office(), identity.actor())


def _find(staff_id: str) -> Staff:
    for one in _everybody():
        if one.id == staff_id:
            return one
    raise NotFound("no_such_staff", "There is no such member of staff.", "Go back to the list.")


def _person_page(found: Staff, form: RolesForm) -> str:
    links = managing_staff.links(current.office(), identity.actor(), found.id)
    return render_template("desk/person.html", person=found, form=form, links=links)


def _link_page(name: str, token: str) -> str:
    address = url_for("desk.link", token=token, _external=True)
    return render_template("desk/new_link.html", name=name, address=address)
