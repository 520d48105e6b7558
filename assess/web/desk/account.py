"""A member of staff's own account: password, second factor, passkeys, language, and where she is signed in."""

from flask import render_template, request
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission, allowed
from assess.errors import BadInput, Forbidden, TooMany
from assess.services import calibrating, second_factors, signing_in
from assess.web import current, guards, identity, languages
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Form, Longest, Needed, Password, Shortest
from assess.web.languages import INTERFACE, N_

SHORTEST_PASSWORD = 12


class PasswordForm(Form):
    """A new password; the old one is asked when there is one."""

    old = Password(N_("Your password until now"), autocomplete="current-password")
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


@desk.get("/account")
@guards.signed_in
def account() -> str:
    """Show her account."""
    return account_page()


@desk.post("/account/password")
@guards.signed_in
def set_password() -> str | Response | tuple[str, int]:
    """Set a password; a service that refuses says why in the form."""
    form = PasswordForm.sent()
    if not form.is_good():
        return account_page(form), BadInput.status
    me = identity.signed_in()
    try:
        signing_in.set_password(current.office(), me.actor, form.old.text, form.new.text, session_id=me.session_id)
    except (BadInput, Forbidden, TooMany) as error:
        form.blame("old" if isinstance(error, Forbidden) else "new", " ".join(languages.say(error)))
        return account_page(form), error.status
    return back_to("account", "password")


@desk.post("/account/language")
@guards.signed_in
def set_language() -> Response:
    """Change the language of the desk, for her."""
    code = request.form.get("language", "")
    if code not in INTERFACE:
        raise BadInput("no_such_language", "The desk does not speak this language.", "Choose one from the list.")
    signing_in.set_language(current.office(), identity.actor(), code)
    return back_to("welcome" if request.form.get("back") == "welcome" else "account", "saved")


@desk.post("/account/sessions/<session_id>/end")
@guards.signed_in
def end_session(session_id: str) -> Response:
    """Sign out somewhere else, such as on a laptop that was lost."""
    signing_in.revoke_session(current.office(), identity.actor(), session_id)
    return back_to("account", "session_ended")


@desk.post("/account/sessions/end-others")
@guards.signed_in
def end_other_sessions() -> Response:
    """Sign out everywhere else at once."""
    signing_in.end_others(current.office(), identity.signed_in())
    return back_to("account", "session_ended")


def account_page(form: PasswordForm | None = None, *, problem: str = "") -> str:
    """Show her account; `problem`: why a passkey could not be added."""
    office, actor = current.office(), identity.actor()
    return render_template(
        "desk/account.html",
        form=form or PasswordForm(),
        factors=second_factors.factors(office, actor),
        sessions=signing_in.sessions_of(office, actor),
        problem=problem,
        calibration=calibrating.overview(office, actor) if allowed(actor.roles, Permission.OBSERVE) else (),
    )
