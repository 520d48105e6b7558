"""Signing in by a one-time link or by name and password, and signing out."""

from flask import render_template, request, url_for
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from assess.errors import Forbidden, TooMany
from assess.services import signing_in
from assess.web import current, guards, identity, languages
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Form, Longest, Needed, Password, Words
from assess.web.languages import N_

PREFIX = "/desk/"


class SignInForm(Form):
    """Name and password."""

    sign_in_name = Words(
        N_("Your sign-in name"),
        autocomplete="username",
        validators=[Needed(N_("Type your sign-in name.")), Longest(80, N_("Your sign-in name is shorter than this."))],
    )
    password = Password(
        N_("Your password"),
        autocomplete="current-password",
        validators=[Needed(N_("Type your password.")), Longest(200, N_("Your password is shorter than this."))],
    )


@desk.route("/sign-in", methods=["GET", "POST"])
@guards.public("whoever works here signs in on this page")
def sign_in() -> str | Response | tuple[str, int]:
    """Ask for name and password. A wrong pair is said as such, without telling which of the two was wrong."""
    form = SignInForm.sent()
    refused = 0
    if form.is_good():
        try:
            token = signing_in.sign_in(
                current.office(), form.sign_in_name.text, form.password.text, request.remote_addr or ""
            )
        except (Forbidden, TooMany) as error:
            form.blame("sign_in_name", " ".join(languages.say(error)))
            refused = error.status
        else:
            return identity.remember(redirect(_wanted(), code=303), token)
    return render_template("desk/sign_in.html", form=form, wanted=_wanted()), refused or form.status


@desk.get("/link/<token>")
@guards.public("a one-time link is opened before signing in")
def link(token: str) -> str:
    """Show a button only: programs that scan mail open links, and must not use this one up."""
    name = signing_in.open_link(current.office(), token)
    return render_template("desk/link.html", name=name, token=token)


@desk.post("/link/<token>")
@guards.public("a one-time link is used before signing in")
def use_link(token: str) -> Response:
    """Use the link up and sign in; from her account she may set a password for next time."""
    session = signing_in.use_link(current.office(), token)
    return identity.remember(redirect(url_for("desk.account"), code=303), session)


@desk.post("/sign-out")
@guards.signed_in
def sign_out() -> Response:
    """End this session, on the server too."""
    signing_in.sign_out(current.office(), identity.signed_in())
    return identity.forget(back_to("sign_in", "signed_out"))


def _wanted() -> str:
    """Give the page that was asked for before signing in: only one of the desk's own."""
    wanted = request.values.get("next", "")
    plain = wanted.startswith(PREFIX) and not set(wanted) & set("\\\r\n") and "//" not in wanted
    return wanted if plain else url_for("desk.overview")
