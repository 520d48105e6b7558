"""Signing in by a one-time link, by name and password with a second step where she has one, or by a passkey; and signing out."""

from flask import render_template, request, url_for
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from assess.errors import Forbidden, Gone, TooMany
from assess.services import second_factors, signing_in
from assess.services.signing_in import SecondFactorDue
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


class CodeForm(Form):
    """A code of her app, or one of her recovery codes."""

    code = Words(
        N_("Code"),
        hint=N_("The six digits that your app shows now, or one of your recovery codes."),
        autocomplete="one-time-code",
        validators=[Needed(N_("Type the code.")), Longest(20, N_("The code is shorter than this."))],
    )


@desk.route("/sign-in", methods=["GET", "POST"])
@guards.public("whoever works here signs in on this page")
def sign_in() -> str | Response | tuple[str, int]:
    """Ask for name and password. A wrong pair is said as such, without telling which of the two was wrong."""
    form = SignInForm.sent()
    if not form.is_good():
        return sign_in_page(form, form.status)
    try:
        token = signing_in.sign_in(current.office(), form.sign_in_name.text, form.password.text, identity.visitor())
    except SecondFactorDue as due:
        return second_step_page(due.step, CodeForm())
    except (Forbidden, TooMany) as error:
        form.blame("sign_in_name", " ".join(languages.say(error)))
        return sign_in_page(form, error.status)
    return identity.remember(redirect(wanted(), code=303), token)


@desk.post("/sign-in/second-step")
@guards.public("the second step of signing in comes before she is signed in")
def second_step() -> str | Response | tuple[str, int]:
    """Ask for the code of her app, or a recovery code."""
    step = request.form.get("step", "")
    form = CodeForm.sent()
    if not form.is_good():
        return second_step_page(step, form, form.status)
    try:
        token = second_factors.finish(current.office(), step, form.code.text, identity.visitor())
    except Gone as error:
        return _begin_again(error)
    except (Forbidden, TooMany) as error:
        form.blame("code", " ".join(languages.say(error)))
        return second_step_page(step, form, error.status)
    return identity.remember(redirect(wanted(), code=303), token)


@desk.get("/link/<token>")
@guards.public("a one-time link is opened before signing in")
def link(token: str) -> str:
    """Show a button only: programs that scan mail open links, and must not use this one up."""
    name = signing_in.open_link(current.office(), token)
    return render_template("desk/link.html", name=name, token=token)


@desk.post("/link/<token>")
@guards.public("a one-time link is used before signing in")
def use_link(token: str) -> str | Response | tuple[str, int]:
    """Use the link up and sign in; whoever has no way in of her own yet chooses one."""
    try:
        session = signing_in.use_link(current.office(), token, identity.visitor())
    except SecondFactorDue as due:
        return second_step_page(due.step, CodeForm())
    return identity.remember(redirect(url_for("desk.welcome"), code=303), session)


@desk.post("/sign-out")
@guards.signed_in
def sign_out() -> Response:
    """End this session, on the server too."""
    signing_in.sign_out(current.office(), identity.signed_in())
    return identity.forget(back_to("sign_in", "signed_out"))


def sign_in_page(form: SignInForm, status: int) -> tuple[str, int]:
    """Show the page on which everybody signs in."""
    return render_template("desk/sign_in.html", form=form, wanted=wanted()), status


def wanted() -> str:
    """Give the page that was asked for before signing in: only one of the desk's own."""
    asked = request.values.get("next", "")
    plain = asked.startswith(PREFIX) and not set(asked) & set("\\\r\n") and "//" not in asked
    return asked if plain else url_for("desk.overview")


def second_step_page(step: str, form: CodeForm, status: int = 200) -> tuple[str, int]:
    """Ask for the second step of a sign-in whose first was right."""
    try:
        offered = second_factors.offered(current.office(), step)
    except Gone as error:
        return _begin_again(error)
    page = render_template("desk/second_step.html", form=form, step=step, offered=offered, wanted=wanted())
    return page, status


def _begin_again(error: Gone) -> tuple[str, int]:
    form = SignInForm()
    form.blame("sign_in_name", " ".join(languages.say(error)))
    return sign_in_page(form, error.status)
