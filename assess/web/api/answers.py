"""An answer as a response: the certificate, or an error in the one shape, with the status that fits."""

from collections.abc import Mapping
from typing import Any, Final

from flask import Response, jsonify

from assess.domain.certificate import Check
from assess.errors import BadInput, NotFound, SaltoError, TooMany, Unavailable
from assess.services.verifying import Answer
from assess.web import languages
from assess.web.api import bodies
from assess.web.languages import N_

RETRY_SECONDS: Final = 60
NOT_FOR_SEARCH: Final = ("X-Robots-Tag", "noindex, nofollow")

_ERRORS: Final[Mapping[Check, SaltoError]] = {
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
_ALTERED: Final = Unavailable(
    "altered",
    "What is stored is not what was signed, so nothing is said about this certificate.",
    "Tell the organisation named on the paper.",
)
MALFORMED: Final = _ERRORS[Check.MALFORMED]


class HasToPause(TooMany):
    """A program asked more than its key allows; it may go on after `seconds`."""

    def __init__(self, seconds: int) -> None:
        """Say how long."""
        super().__init__(
            "too_much_at_once",
            N_("This key has asked as much as it may for now. This says nothing about any certificate."),
            N_("Go on in %(seconds)s seconds."),
            seconds=seconds,
        )
        self.seconds = seconds


def error_of(answer: Answer) -> SaltoError | None:
    """Give the error that an answer is; None when it says something about a certificate."""
    return _ALTERED if answer.altered else _ERRORS.get(answer.check)


def single(answer: Answer) -> Response:
    """Give the response to one code."""
    error = error_of(answer)
    if error is None:
        response = jsonify(bodies.found(answer))
        response.headers.add(*NOT_FOR_SEARCH)
        return response
    return refused(error)


def one_of_many(code: str, answer: Answer) -> dict[str, Any]:
    """Give an answer within a batch: the same body or the same error as alone, beside the code as it was asked."""
    error = error_of(answer)
    status = "altered" if answer.altered else answer.check.value
    if error is None:
        return {"asked": code, "status": status, "certificate": bodies.found(answer)}
    return {"asked": code, "status": status, "error": said(error)}


def refused(error: SaltoError) -> Response:
    """Give an error; one that passes says when to try again."""
    response = jsonify({"error": said(error)})
    response.status_code = error.status
    response.headers.add(*NOT_FOR_SEARCH)
    if isinstance(error, Unavailable):
        response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


def said(error: SaltoError) -> dict[str, str]:
    """Say an error in the one shape, in the language asked for."""
    sentence, todo = languages.say(error)
    return {"code": error.code, "message": sentence, "todo": todo}
