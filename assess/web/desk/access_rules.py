"""What an organisation asks of its staff when they sign in."""

from flask import render_template
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission
from assess.services import second_factors
from assess.web import current, guards, identity
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Checkboxes, Form
from assess.web.languages import N_


class AccessForm(Form):
    """Whether a password alone is enough."""

    second = Checkboxes(
        N_("Second step"),
        choices=[("yes", N_("Everybody here signs in with a second step: a code of an app, or a passkey"))],
        explained={"yes": N_("Whoever has none yet sets it up first, and can do nothing else until then.")},
    )


@desk.route("/organisation/access", methods=["GET", "POST"])
@guards.staff(Permission.MANAGE_ORGANISATION)
def access_rules() -> str | Response | tuple[str, int]:
    """Show and change it."""
    office, actor = current.office(), identity.actor()
    form = AccessForm.sent(second=["yes"] if second_factors.asked(office, actor) else [])
    if not form.is_good():
        return render_template("desk/access_rules.html", form=form), form.status
    second_factors.ask(office, actor, second_factor=bool(form.second.data))
    return back_to("access_rules", "saved")
