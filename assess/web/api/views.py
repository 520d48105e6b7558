"""The routes for programs."""

from flask import Blueprint, Response, current_app, jsonify

from assess.domain.code import Mistyped, parse
from assess.errors import BadInput, Conflict, Forbidden, NotFound, SaltoError
from assess.services import checking_batches, exporting, verifying
from assess.services.exporting import Form
from assess.services.verifying import Answer
from assess.web import counting, current, guards, identity, rate_limit
from assess.web.api import answers, openapi, sent
from assess.web.api.answers import HasToPause
from assess.web.api.pace import Pace
from assess.web.api.sent import LONGEST_TEXT
from assess.web.rate_limit import HasToWait

api = Blueprint("api", __name__, url_prefix="/api/v1")
PACE = "salto_pace"
MEDIA = {Form.JSON.value: "application/vc", Form.JWT.value: "application/vc+jwt"}


@api.record_once
def _remember(state: object) -> None:
    state.app.extensions[PACE] = Pace()  # type: ignore[attr-defined]  # Flask's BlueprintSetupState


@api.get("/verify/<text>")
@guards.public("an employer's program checks a paper, without an account")
def verify(text: str) -> Response:
    """Answer a code; the name is covered."""
    return _answered(text, None)


@api.post("/verify/<text>")
@guards.public("the same, with the family name on the paper, which must not stand in an address")
def verify_with_name(text: str) -> Response:
    """Answer a code; a family name that fits shows the full name."""
    return _answered(text, sent.family_name(sent.fields("family_name")))


@api.post("/verify")
@guards.program
def verify_many() -> Response:
    """Answer many codes at once, each as it would be answered alone."""
    key_id, asked = identity.program(), sent.papers()
    office = current.office()
    pace: Pace = current_app.extensions[PACE]
    wait = checking_batches.wait(office, key_id) or pace.take(key_id, len(asked), int(current.now().timestamp()))
    if wait:
        raise HasToPause(wait)
    found = checking_batches.check(office, key_id, asked)
    for one in found:
        counting.note(one)
    response = jsonify(
        answers=[answers.one_of_many(paper.code, one) for paper, one in zip(asked, found, strict=True)],
    )
    response.headers.add(*answers.NOT_FOR_SEARCH)
    return response


@api.post("/credentials/<text>")
@guards.public("the holder takes her credential with her: she has the code and the name on the paper")
def credential(text: str) -> Response:
    """Answer the credential of a code, for whoever also has the family name on the paper."""
    given = sent.fields("family_name", "form")
    name, form = sent.family_name(given), given.get("form", Form.JSON.value)
    if not isinstance(form, str) or form not in MEDIA:
        raise BadInput(
            "family_name_missing",
            "The family name is missing, or the form is not known.",
            'Send {"family_name": "...", "form": "json"} as JSON; form may be json or jwt.',
        )
    code = parse(text[:LONGEST_TEXT])
    if isinstance(code, Mistyped):
        return answers.refused(answers.MALFORMED)
    rate_limit.check()
    answer, body = exporting.for_holder(current.office(), code, name, Form(form))
    if answer.is_miss:
        rate_limit.count_miss()
    if body is None:
        return answers.refused(answers.error_of(answer) or _no_credential(answer))
    response = Response(body, mimetype=MEDIA[form])
    response.headers.add(*answers.NOT_FOR_SEARCH)
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
@api.errorhandler(HasToPause)
def wait(error: HasToWait | HasToPause) -> Response:
    """Say when to try again."""
    response = answers.refused(error)
    response.headers["Retry-After"] = str(error.seconds)
    return response


def _answered(text: str, family_name: str | None) -> Response:
    code = parse(text[:LONGEST_TEXT])
    if isinstance(code, Mistyped):
        return answers.refused(answers.MALFORMED)
    rate_limit.check()
    answer = verifying.look_up(current.office(), code, family_name)
    if answer.is_miss:
        rate_limit.count_miss()
    counting.note(answer)
    return answers.single(answer)
