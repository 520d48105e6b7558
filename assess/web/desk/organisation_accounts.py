"""Signing in with an account of the organisation, at its OpenID provider; and linking one, or unlinking it."""

from flask import render_template, request, url_for
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from assess.errors import BadInput, Conflict, Forbidden, Gone, TooMany
from assess.services import organisation_accounts
from assess.services.organisation_accounts import Back, Begun
from assess.services.signing_in import SecondFactorDue
from assess.web import current, guards, identity, languages
from assess.web.desk.account import account_page
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.second_factors import ConfirmForm, confirm_page
from assess.web.desk.signing_in import CodeForm, SignInForm, second_step_page, sign_in_page
from assess.web.languages import N_

MINUTES = 5


@desk.get("/sign-in/organisation")
@guards.public("whoever signs in with the organisation's account begins here")
def organisation_sign_in() -> Response | tuple[str, int]:
    """Send the browser to the organisation's provider."""
    try:
        return _go(organisation_accounts.begin(current.office(), _here()))
    except BadInput as error:
        return _refused(error)


@desk.get("/sign-in/organisation/back")
@guards.public("the browser comes back from the provider before she is signed in")
def organisation_back() -> str | Response | tuple[str, int]:
    """Take what the provider gave the browser: she is signed in, or asked whether to link the account."""
    office = current.office()
    back = Back(
        code=request.args.get("code", ""),
        state=request.args.get("state", ""),
        issuer=request.args.get("iss", ""),
        browser=request.cookies.get(_cookie(), ""),
        redirect=_here(),
    )
    if identity.staff() is not None and organisation_accounts.purpose_is_linking(office, back.state):
        return _link(back)
    try:
        token = organisation_accounts.sign_in(office, back, identity.visitor())
    except SecondFactorDue as due:
        return second_step_page(due.step, CodeForm())
    except (BadInput, Forbidden, Gone, TooMany) as error:
        return _refused(error)
    return identity.remember(_forget(redirect(url_for("desk.overview"), code=303)), token)


@desk.get("/account/organisation")
@guards.signed_in
def link_organisation_account() -> str | Response | tuple[str, int]:
    """Send the browser to the provider, to link an account there; nothing is linked before she says so once more."""
    try:
        return _go(organisation_accounts.begin(current.office(), _here(), linking=identity.actor()))
    except BadInput as error:
        return account_page(problem=" ".join(languages.say(error))), error.status


@desk.post("/account/organisation")
@guards.signed_in
def keep_organisation_account() -> str | Response | tuple[str, int]:
    """Link the account that she has just signed in with, confirmed."""
    form, step = ConfirmForm.sent(), request.form.get("step", "")
    try:
        organisation_accounts.keep(current.office(), identity.actor(), step=step, confirmation=form.confirmation.text)
    except (Conflict, Gone) as error:
        return account_page(problem=" ".join(languages.say(error))), error.status
    except (Forbidden, TooMany) as error:
        form.blame("confirmation", " ".join(languages.say(error)))
        return _link_page(form, step), error.status
    return back_to("account", "openid_linked")


@desk.route("/account/organisation/remove", methods=["GET", "POST"])
@guards.signed_in
def unlink_organisation_account() -> str | Response | tuple[str, int]:
    """Unlink her account, confirmed."""
    organisation_accounts.must_be_offered(current.office())
    form = ConfirmForm.sent()
    if not form.is_good():
        return confirm_page(form, N_("Unlink the organisation's account")), form.status
    try:
        organisation_accounts.remove(current.office(), identity.actor(), confirmation=form.confirmation.text)
    except (Conflict, Forbidden, TooMany) as error:
        form.blame("confirmation", " ".join(languages.say(error)))
        return confirm_page(form, N_("Unlink the organisation's account")), error.status
    return back_to("account", "factor_removed")


def _link(back: Back) -> str | tuple[str, int]:
    try:
        step = organisation_accounts.came_back(current.office(), identity.actor(), back)
    except (BadInput, Forbidden, Gone) as error:
        return account_page(problem=" ".join(languages.say(error))), error.status
    return _link_page(ConfirmForm(), step)


def _link_page(form: ConfirmForm, step: str) -> str:
    return render_template("desk/link_organisation_account.html", form=form, step=step)


def _go(begun: Begun) -> Response:
    answer = redirect(begun.address, code=303)
    answer.set_cookie(
        _cookie(),
        begun.browser,
        max_age=MINUTES * 60,
        httponly=True,
        samesite="Lax",
        secure=current.settings().https,
        path="/",
    )
    return answer


def _forget(answer: Response) -> Response:
    answer.delete_cookie(_cookie(), httponly=True, samesite="Lax", secure=current.settings().https, path="/")
    return answer


def _refused(error: BadInput | Forbidden | Gone | TooMany) -> tuple[str, int]:
    form = SignInForm()
    form.blame("sign_in_name", " ".join(languages.say(error)))
    return sign_in_page(form, error.status)


def _here() -> str:
    return url_for("desk.organisation_back", _external=True)


def _cookie() -> str:
    return f"{identity.cookie_name()}-openid"
