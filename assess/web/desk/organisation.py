"""The organisation: its name and place, as they stand on certificates."""

from flask import render_template
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission
from assess.services import managing_organisation
from assess.web import current, guards, identity
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Form, Longest, Needed, Words
from assess.web.languages import N_

TOO_LONG = N_("Use at most 80 characters.")


class OrganisationForm(Form):
    """Name and place."""

    name = Words(
        N_("Name of the organisation"),
        hint=N_("As it stands on certificates from now on. Earlier ones keep the old name."),
        autocomplete="organization",
        validators=[Needed(N_("Give a name.")), Longest(80, TOO_LONG)],
    )
    place = Words(N_("Place"), validators=[Needed(N_("Give a place.")), Longest(80, TOO_LONG)])


@desk.route("/organisation", methods=["GET", "POST"])
@guards.staff(Permission.MANAGE_ORGANISATION)
def organisation() -> str | Response | tuple[str, int]:
    """Show and change them."""
    office, actor = current.office(), identity.actor()
    read = managing_organisation.read(office, actor)
    form = OrganisationForm.sent(name=read.name, place=read.place)
    if not form.is_good():
        return render_template("desk/organisation.html", form=form), form.status
    managing_organisation.change(office, actor, name=form.name.text, place=form.place.text)
    return back_to("organisation", "saved")
