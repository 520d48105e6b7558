"""The one place that turns what went wrong into an answer: a page with a next step, or JSON for devices and programs."""

import logging

from flask import Flask, Response, jsonify, make_response, redirect, render_template, request, url_for
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from assess.errors import NotSignedIn, SaltoError, SecondFactorNeeded
from assess.web import languages
from assess.web.languages import N_

LOG = logging.getLogger("salto.web")
SPOKEN_JSON = ("/tablet/", "/api/", "/issuers/")
SERVER_FAULT = 500
SENTENCES = {
    400: ("bad_request", N_("This request could not be read."), N_("Go back and try again.")),
    404: ("no_such_page", N_("There is no page at this address."), N_("Check the address, or start again.")),
    405: ("wrong_method", N_("This page cannot be used in that way."), N_("Start again from the first page.")),
    413: ("too_large", N_("More was sent than fits."), N_("Send less at once.")),
    415: ("wrong_kind", N_("This kind of data is not accepted."), N_("Send it as the page or the manual says.")),
    500: (
        "fault",
        N_("Something went wrong on our side. What was saved before is safe."),
        N_("Try again. If it happens again, tell your administrator the time."),
    ),
}


def register(app: Flask) -> None:
    """Answer every kind of error."""
    app.register_error_handler(SaltoError, foreseen)
    app.register_error_handler(HTTPException, of_http)
    app.register_error_handler(Exception, unforeseen)


def foreseen(error: SaltoError) -> AnyResponse:
    """Answer an error of ours with its sentence; someone who must sign in is sent to that page first."""
    LOG.info("refused", extra={"code": error.code, "status": error.status, "endpoint": request.endpoint})
    if isinstance(error, NotSignedIn) and not _wants_json() and request.method == "GET":
        return redirect(url_for("desk.sign_in", next=request.path))
    if isinstance(error, SecondFactorNeeded) and not _wants_json() and request.method == "GET":
        return redirect(url_for("desk.account", done="second_factor_needed"))
    sentence, todo = languages.say(error)
    return _answer(error.status, error.code, sentence, todo)


def of_http(error: HTTPException) -> AnyResponse:
    """Answer what Flask found: no such page, wrong method, too large."""
    status = error.code or SERVER_FAULT
    if error.response is not None:
        return error.response  # type: ignore[return-value]  # a redirect of the router
    code, sentence, todo = SENTENCES.get(status, SENTENCES[400 if status < SERVER_FAULT else SERVER_FAULT])
    response = _answer(status, code, languages.gettext(sentence), languages.gettext(todo))
    for name, value in error.get_headers():
        if name.lower() not in ("content-type", "content-length"):
            response.headers.setdefault(name, value)
    return response


def unforeseen(error: Exception) -> AnyResponse:
    """Answer a fault of ours. The log gets its type and place, never its text: that can hold personal data."""
    LOG.error("fault", exc_info=error, extra={"endpoint": request.endpoint, "status": SERVER_FAULT})
    code, sentence, todo = SENTENCES[SERVER_FAULT]
    return _answer(SERVER_FAULT, code, languages.gettext(sentence), languages.gettext(todo))


def _wants_json() -> bool:
    return request.path.startswith(SPOKEN_JSON)


def _answer(status: int, code: str, sentence: str, todo: str) -> Response:
    if _wants_json():
        response = jsonify({"error": {"code": code, "message": sentence, "todo": todo}})
    else:
        response = make_response(render_template("error.html", sentence=sentence, todo=todo, status=status))
    response.status_code = status
    return response
