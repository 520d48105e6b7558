"""The first page of whoever came by a link and has no way in of her own yet: her name, and a password or passkey."""

from flask import render_template, url_for
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from assess.errors import BadInput
from assess.services import second_factors, signing_in
from assess.web import current, guards, identity, languages
from assess.web.desk.account import SHORTEST_PASSWORD
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Form, Longest, Needed, Password, Shortest, Words
from assess.web.languages import N_


class WelcomeForm(Form):
    """Her name as she writes it, and a password."""

    name = Words(
        N_("Your name"),
        hint=N_("As it stands on certificates that you sign."),
        autocomplete="name",
        validators=[Needed(N_("Give a name.")), Longest(80, N_("Use at most 80 characters."))],
    )
    new = Password(
        N_("Your new password"),
        hint=N_("At least 12 characters. A sentence that only you would say is good and easy."),
        autocomplete="new-password",
        validators=[
            Needed(N_("Type a new password.")),
            Shortest(SHORTEST_PASSWORD, N_("Make it at least 12 characters long.")),
            Longest(200, N_("Make it at most 200 characters long.")),
        ],
    )


@desk.route("/welcome", methods=["GET", "POST"])
@guards.signed_in
def welcome() -> str | Response | tuple[str, int]:
    """Let her choose how she signs in; whoever has a way in goes to her account."""
    office, me = current.office(), identity.signed_in()
    factors = second_factors.factors(office, me.actor)
    if factors.password or factors.any or factors.organisation_account:
        return redirect(url_for("desk.account"), code=303)
    form = WelcomeForm.sent(name=me.actor.name)
    if not form.is_good():
        return render_template("desk/welcome.html", form=form), form.status
    try:
        signing_in.set_password(office, me.actor, "", form.new.text, session_id=me.session_id)
    except BadInput as error:
        form.blame("new", " ".join(languages.say(error)))
        return render_template("desk/welcome.html", form=form), error.status
    signing_in.introduce(office, me.actor, name=form.name.text)
    return back_to("account" if factors.asked else "overview", "password")
