"""Passkeys: signing in with one, adding and removing them, and signing with one. The browser's part is in static/passkeys.js."""

from flask import Response as Answer
from flask import jsonify, request
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from assess.domain.passkey import Place
from assess.errors import BadInput, Forbidden, Gone, TooMany
from assess.services import passkeys
from assess.services.passkeys import Question
from assess.web import current, guards, identity, languages
from assess.web.desk.account import account_page
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.second_factors import ConfirmForm, codes_page, confirm_page
from assess.web.desk.signing_in import SignInForm, sign_in_page, wanted
from assess.web.languages import N_


@desk.post("/sign-in/passkey/question")
@guards.public("a passkey is asked for before she is signed in")
def ask_passkey_to_sign_in() -> Answer:
    """Answer what the browser asks a passkey; nobody needs to say who she is."""
    return _json(passkeys.ask_to_sign_in(current.office(), _place()))


@desk.post("/sign-in/passkey")
@guards.public("a passkey signs in")
def sign_in_with_passkey() -> Response | tuple[str, int]:
    """Sign in with what the passkey answered."""
    try:
        token = passkeys.sign_in(
            current.office(),
            _place(),
            step=request.form.get("step", ""),
            answer=request.form.get("answer", ""),
            visitor=identity.visitor(),
        )
    except (Forbidden, Gone) as error:
        form = SignInForm()
        form.blame("sign_in_name", " ".join(languages.say(error)))
        return sign_in_page(form, error.status)
    return identity.remember(redirect(wanted(), code=303), token)


@desk.post("/account/passkeys/question")
@guards.signed_in
def ask_to_make_passkey() -> Answer:
    """Answer what the browser needs to make a passkey."""
    return _json(passkeys.ask_to_make(current.office(), identity.actor(), _place()))


@desk.post("/account/passkeys")
@guards.signed_in
def add_passkey() -> str | Response | tuple[str, int]:
    """Keep the passkey that her browser made."""
    try:
        codes = passkeys.keep(
            current.office(),
            identity.actor(),
            _place(),
            step=request.form.get("step", ""),
            answer=request.form.get("answer", ""),
            name=request.form.get("name", "") or identity.visitor().device,
            confirmation=request.form.get("confirmation", ""),
        )
    except (BadInput, Forbidden, Gone, TooMany) as error:
        return account_page(problem=" ".join(languages.say(error))), error.status
    return codes_page(codes) if codes else back_to("account", "factor_added")


@desk.route("/account/passkeys/<passkey_id>/remove", methods=["GET", "POST"])
@guards.signed_in
def remove_passkey(passkey_id: str) -> str | Response | tuple[str, int]:
    """Take a passkey away, confirmed."""
    form = ConfirmForm.sent()
    if not form.is_good():
        return confirm_page(form, N_("Remove a passkey")), form.status
    try:
        passkeys.remove(current.office(), identity.actor(), passkey_id, confirmation=form.confirmation.text)
    except (Forbidden, TooMany) as error:
        form.blame("confirmation", " ".join(languages.say(error)))
        return confirm_page(form, N_("Remove a passkey")), error.status
    return back_to("account", "factor_removed")


@desk.post("/account/confirm/question")
@guards.signed_in
def ask_passkey_to_confirm() -> Answer:
    """Answer what the browser asks one of her own passkeys."""
    return _json(passkeys.ask_to_confirm(current.office(), identity.actor(), _place()))


@desk.post("/account/confirm")
@guards.signed_in
def confirm_with_passkey() -> Answer:
    """Answer what goes into a form in place of her password; it works once."""
    token = passkeys.confirmed(
        current.office(),
        identity.actor(),
        _place(),
        step=request.form.get("step", ""),
        answer=request.form.get("answer", ""),
    )
    return jsonify({"confirmation": token})


def _place() -> Place:
    return Place(host=request.host.partition(":")[0], origin=request.host_url.rstrip("/"))


def _json(question: Question) -> Answer:
    return jsonify({"options": question.options, "step": question.step})
