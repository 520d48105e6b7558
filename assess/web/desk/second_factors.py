"""Her second factor, on the pages of her account: an authenticator app, and recovery codes."""

from flask import render_template
from werkzeug.wrappers import Response

from assess.errors import BadInput, Forbidden, TooMany
from assess.services import setting_up_factors
from assess.web import current, guards, identity, languages
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Form, Longest, Needed, Password, Words
from assess.web.languages import N_


class ConfirmForm(Form):
    """Shows once more that it is she; whoever has nothing to show yet leaves it empty."""

    confirmation = Password(N_("Confirm"))


class NewAppForm(ConfirmForm):
    """The first code of a new app."""

    code = Words(
        N_("Code"),
        hint=N_("The six digits that your app shows now."),
        autocomplete="one-time-code",
        validators=[Needed(N_("Type the code.")), Longest(20, N_("The code is shorter than this."))],
    )


@desk.post("/account/app")
@guards.signed_in
def begin_app() -> Response:
    """Make a secret for her app."""
    setting_up_factors.begin_app(current.office(), identity.actor())
    return back_to("new_app")


@desk.route("/account/app/new", methods=["GET", "POST"])
@guards.signed_in
def new_app() -> str | Response | tuple[str, int]:
    """Show the symbol for her app, and let it count once its code was typed."""
    office, actor = current.office(), identity.actor()
    app = setting_up_factors.new_app(office, actor)
    if app is None:
        return back_to("account")
    form = NewAppForm.sent()
    if not form.is_good():
        return render_template("desk/new_app.html", form=form, app=app), form.status
    try:
        codes = setting_up_factors.confirm_app(office, actor, typed=form.code.text, confirmation=form.confirmation.text)
    except (BadInput, Forbidden, TooMany) as error:
        form.blame("code" if isinstance(error, BadInput) else "confirmation", " ".join(languages.say(error)))
        return render_template("desk/new_app.html", form=form, app=app), error.status
    return codes_page(codes) if codes else back_to("account", "factor_added")


@desk.route("/account/app/remove", methods=["GET", "POST"])
@guards.signed_in
def remove_app() -> str | Response | tuple[str, int]:
    """Take her app away, confirmed."""
    form = ConfirmForm.sent()
    if not form.is_good():
        return confirm_page(form, N_("Remove your app")), form.status
    try:
        setting_up_factors.remove_app(current.office(), identity.actor(), confirmation=form.confirmation.text)
    except (Forbidden, TooMany) as error:
        form.blame("confirmation", " ".join(languages.say(error)))
        return confirm_page(form, N_("Remove your app")), error.status
    return back_to("account", "factor_removed")


@desk.route("/account/recovery-codes", methods=["GET", "POST"])
@guards.signed_in
def recovery_codes() -> str | tuple[str, int]:
    """Make ten new recovery codes, confirmed, and show them once."""
    form = ConfirmForm.sent()
    if not form.is_good():
        return confirm_page(form, N_("Make new recovery codes")), form.status
    try:
        codes = setting_up_factors.new_codes(current.office(), identity.actor(), confirmation=form.confirmation.text)
    except (Forbidden, TooMany) as error:
        form.blame("confirmation", " ".join(languages.say(error)))
        return confirm_page(form, N_("Make new recovery codes")), error.status
    return codes_page(codes)


def codes_page(codes: tuple[str, ...]) -> str:
    """Show recovery codes, this once."""
    return render_template("desk/recovery_codes.html", codes=codes)


def confirm_page(form: ConfirmForm, heading: str) -> str:
    """Ask for a confirmation of what the heading says."""
    return render_template("desk/confirm_change.html", form=form, what=heading)
