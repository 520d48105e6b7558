"""The routes for programs."""

from collections.abc import Mapping

from flask import Blueprint, Response, jsonify, request

from assess.domain.certificate import Check
from assess.domain.code import Mistyped, parse
from assess.errors import BadInput, Conflict, Forbidden, NotFound, SaltoError, Unavailable
from assess.services import exporting, verifying
from assess.services.exporting import Form
from assess.services.verifying import Answer
from assess.web import current, guards, languages, rate_limit
from assess.web.api import bodies, openapi
from assess.web.rate_limit import HasToWait

api = Blueprint("api", __name__, url_prefix="/api/v1")
LONGEST_TEXT = 200
_RETRY_SECONDS = 60
MEDIA = {Form.JSON.value: "application/vc", Form.JWT.value: "application/vc+jwt"}

_ERRORS: Mapping[Check, SaltoError] = {
    Check.MALFORMED: BadInput(
        "malformed_code",
        "This is not a certificate code: a symbol is wrong, missing or too many.",
        "Compare it with the paper. Nothing was looked up.",
    ),
    Check.UNKNOWN: NotFound(
        "unknown_code",
        "No certificate here has this code.",
        "Compare it with the paper, and the address on the paper with this one.",
    ),
    Check.COULD_NOT_CHECK: Unavailable(
        "could_not_check",
        "The certificate could not be checked now. This says nothing about the certificate.",
        "Try again in a few minutes.",
    ),
}
_ALTERED = Unavailable(
    "altered",
    "What is stored is not what was signed, so nothing is said about this certificate.",
    "Tell the organisation named on the paper.",
)


@api.get("/verify/<text>")
@guards.public("an employer's program checks a paper, without an account")
def verify(text: str) -> Response:
    """Answer a code; the name is covered."""
    return _answered(text, None)


@api.post("/verify/<text>")
@guards.public("the same, with the family name on the paper, which must not stand in an address")
def verify_with_name(text: str) -> Response:
    """Answer a code; a family name that fits shows the full name."""
    sent = request.get_json(silent=True)
    name = sent.get("family_name") if isinstance(sent, dict) else None
    if not isinstance(name, str) or not name.strip():
        raise BadInput("family_name_missing", "The family name is missing.", 'Send {"family_name": "..."} as JSON.')
    return _answered(text, name[:LONGEST_TEXT])


@api.post("/credentials/<text>")
@guards.public("the holder takes her credential with her: she has the code and the name on the paper")
def credential(text: str) -> Response:
    """Answer the credential of a code, for whoever also has the family name on the paper."""
    sent = request.get_json(silent=True)
    name = sent.get("family_name") if isinstance(sent, dict) else None
    form = sent.get("form", Form.JSON.value) if isinstance(sent, dict) else None
    if not isinstance(name, str) or not name.strip() or form not in MEDIA:
        raise BadInput(
            "family_name_missing",
            "The family name is missing, or the form is not known.",
            'Send {"family_name": "...", "form": "json"} as JSON; form may be json or jwt.',
        )
    code = parse(text[:LONGEST_TEXT])
    if isinstance(code, Mistyped):
        return _refused(_ERRORS[Check.MALFORMED])
    rate_limit.check()
    answer, body = exporting.for_holder(current.office(), code, name[:LONGEST_TEXT], Form(form))
    if answer.is_miss:
        rate_limit.count_miss()
    if body is None:
        return _refused(_error_of(answer) or _no_credential(answer))
    response = Response(body, mimetype=MEDIA[form])
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _no_credential(answer: Answer) -> SaltoError:
    if answer.check not in exporting.HELD:
        return Conflict("not_standing", "This certificate does not count now.", "Ask the organisation named on it.")
    if not answer.named:
        return Forbidden("family_name_differs", "This is not the family name on it.", "Compare it with the paper.")
    return NotFound("no_credential", "This certificate has no credential yet.", "Ask the organisation named on it.")


@api.get("/openapi.json")
@guards.public("the description of this door")
def description() -> Response:
    """Answer the OpenAPI description."""
    response = jsonify(openapi.DESCRIPTION)
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


@api.errorhandler(HasToWait)
def wait(error: HasToWait) -> Response:
    """Say when to try again."""
    response = _refused(error)
    response.headers["Retry-After"] = str(error.seconds)
    return response


def _answered(text: str, family_name: str | None) -> Response:
    code = parse(text[:LONGEST_TEXT])
    if isinstance(code, Mistyped):
        return _refused(_ERRORS[Check.MALFORMED])
    rate_limit.check()
    answer = verifying.look_up(current.office(), code, family_name)
    if answer.is_miss:
        rate_limit.count_miss()
    error = _error_of(answer)
    if error is None:
        response = jsonify(bodies.found(answer))
    else:
        response = _refused(error)
        if isinstance(error, Unavailable):
            response.headers["Retry-After"] = str(_RETRY_SECONDS)
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _error_of(answer: Answer) -> SaltoError | None:
    return _ALTERED if answer.altered else _ERRORS.get(answer.check)


def _refused(error: SaltoError) -> Response:
    sentence, todo = languages.say(error)
    response = jsonify({"error": {"code": error.code, "message": sentence, "todo": todo}})
    response.status_code = error.status
    return response
