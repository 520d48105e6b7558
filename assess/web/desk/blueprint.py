"""The desk's blueprint, its own words in templates, and the way back after something was done."""

from typing import Any

from flask import Blueprint, has_request_context, redirect, request, url_for
from werkzeug.wrappers import Response

from assess.services import confirming, organisation_accounts, second_factors
from assess.web import current, identity
from assess.web.desk import next_steps, words

desk = Blueprint("desk", __name__, url_prefix="/desk", template_folder="templates")


@desk.app_context_processor
def _words() -> dict[str, object]:
    done = words.DONE.get(request.args.get("done", "")) if has_request_context() else None
    return {
        "words": words,
        "done": done,
        "next_step": next_steps.next_step,
        "step_in_domain": next_steps.in_domain,
        "first_step": next_steps.first_step,
        "confirming_way": lambda: confirming.way(current.office(), identity.actor()).value,
        "organisation_accounts": lambda: organisation_accounts.offered(current.office()),
        "has_passkey": lambda: bool(second_factors.factors(current.office(), identity.actor()).passkeys),
    }


def back_to(endpoint: str, done: str = "", /, **values: str) -> Response:
    """Go to a page after a form was used, so that reloading does not send it again; `done` is a key of words.DONE."""
    address: dict[str, Any] = {**values, "done": done} if done else {**values}
    return redirect(url_for(f"desk.{endpoint}", **address), code=303)
