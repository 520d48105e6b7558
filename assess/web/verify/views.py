"""The form and the answer."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from assess.domain.certificate import Check
from assess.domain.code import Code, Mistyped, parse
from assess.errors import BadInput, NotFound
from assess.services import asking, checking_uploads, holding, verifying
from assess.services.asking import Helped
from assess.services.checking_uploads import Given
from assess.web import counting, current, guards, rate_limit
from assess.web.languages import gettext
from assess.web.rate_limit import HasToWait
from assess.web.verify import pages, words

verify = Blueprint("verify", __name__, url_prefix="/verify", template_folder="templates")
LONGEST_TEXT = 200
"""Characters of a pasted address; more is no code."""
FORM_BYTES = 20_000
"""What a form adds to the file in it."""
CAMERA = "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
"""The one page that may ask for the camera, to scan the square; nothing of what it sees leaves the device."""
WHY_PUBLIC = "an employer who holds a paper checks it, without an account"


@verify.record_once
def _remember(state: object) -> None:
    """Give each app its own memory of pages."""
    state.app.extensions[pages.KEY] = pages.PageMemory()  # type: ignore[attr-defined]  # Flask's BlueprintSetupState


@verify.get("", strict_slashes=False)
@guards.public(WHY_PUBLIC)
def ask() -> AnyResponse:
    """Show the field; a code that was typed in it gets an address of its own, which can be kept or sent on."""
    typed = request.args.get("code")
    if typed is None:
        response = _shown("verify/form.html")
        response.headers["Permissions-Policy"] = CAMERA
        return response
    code = parse(typed[:LONGEST_TEXT])
    if isinstance(code, Mistyped):
        return _slip(typed[:LONGEST_TEXT], code)
    # A value of None leaves the parameter out of the address.
    return redirect(url_for("verify.answer", text=code.shown, lang=request.args.get("lang")), code=303)


@verify.post("/file")
@guards.public("an employer who was sent a file checks it, without an account")
def answer_file() -> AnyResponse:
    """Answer a file: a paper's PDF or a credential. It is read in memory and not kept."""
    rate_limit.check()
    request.max_content_length = checking_uploads.MOST_BYTES + FORM_BYTES
    sent = request.files.get("file")
    body = b""
    if sent is not None:
        body = sent.read()
        sent.close()
    found = checking_uploads.check(current.office(), body)
    if found.given is not Given.OURS:
        rate_limit.count_miss()
    return pages.file_page(found)


@verify.route("/<text>", methods=["GET", "POST"], strict_slashes=False)
@guards.public(WHY_PUBLIC)
def answer(text: str) -> AnyResponse:
    """Answer a code: from the field, from the QR symbol, or with a family name that shows the full name."""
    code = parse(text[:LONGEST_TEXT])
    if isinstance(code, Mistyped):
        return _slip(text[:LONGEST_TEXT], code)
    rate_limit.check()
    family_name = request.form.get("family_name", "")[:LONGEST_TEXT] if request.method == "POST" else None
    found = verifying.look_up(current.office(), code, family_name or None)
    if found.is_miss:
        rate_limit.count_miss()
    elif family_name is None:
        counting.note(found)
    return pages.page(found)


@verify.post("/<text>/question")
@guards.public("an employer asks the organisation about a paper, without an account")
def ask_question(text: str) -> AnyResponse:
    """Hand a question over to the desk of the organisation; she and her address stay out of it."""
    code = _code(text)
    sent = {name: request.form.get(name, "") for name in ("words", "reply_to")}
    asking.ask(current.office(), code, rate_limit.address_hash(), **sent)
    said = gettext("Your question has reached the organisation.")
    return _shown("verify/thanks.html", code=code.shown, said=said)


@verify.post("/<text>/helped")
@guards.public("an employer says what helped, without an account")
def say_what_helped(text: str) -> AnyResponse:
    """Store what helped; neither who said it nor about whom."""
    code = _code(text)
    try:
        helped = Helped(request.form.get("helped", ""))
    except ValueError as error:
        raise BadInput("no_such_answer", "This is none of the answers.", "Go back, and tap one.") from error
    asking.say_what_helped(current.office(), code, rate_limit.address_hash(), helped)
    said = gettext("It helps the organisation to make this page better.")
    return _shown("verify/thanks.html", code=code.shown, said=said)


@verify.get("/<text>/mine/<key>")
@guards.public("the holder has a private link, and no account")
def mine(text: str, key: str) -> AnyResponse:
    """Show the holder how often her certificate was checked, and whether it counts."""
    rate_limit.check()
    counting.tally().write()
    return _mine(text, key)


@verify.post("/<text>/mine/<key>")
@guards.public("the holder has a private link, and no account")
def change_mine(text: str, key: str) -> AnyResponse:
    """Let her certificate rest, or count again."""
    rate_limit.check()
    change = holding.resume if request.form.get("do") == "resume" else holding.pause
    with _guess():
        change(current.office(), _code(text), key)
    return redirect(url_for("verify.mine", text=text, key=key), code=303)


def _mine(text: str, key: str) -> AnyResponse:
    with _guess():
        held = holding.see(current.office(), _code(text), key)
    response = _shown("verify/mine.html", held=held, text=text, key=key)
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


@contextmanager
def _guess() -> Iterator[None]:
    """Count a link that leads nowhere as a guess."""
    try:
        yield
    except NotFound:
        rate_limit.count_miss()
        raise


def _code(text: str) -> Code:
    code = parse(text[:LONGEST_TEXT])
    if isinstance(code, Mistyped):
        raise NotFound("unknown_code", "No certificate here has this code.", "Compare it with the paper.")
    return code


@verify.errorhandler(HasToWait)
def wait(error: HasToWait) -> AnyResponse:
    """Say when to try again; this is no answer about a certificate."""
    response = _shown("verify/wait.html", minutes=-(-error.seconds // 60), seconds=error.seconds)
    response.status_code = HasToWait.status
    response.headers["Retry-After"] = str(error.seconds)
    return response


def _slip(typed: str, mistyped: Mistyped) -> AnyResponse:
    """Show the field again with what is wrong; nothing was looked up and nothing is counted."""
    said = words.ANSWERS[Check.MALFORMED]
    slip = words.SLIPS[mistyped.slip]
    response = _shown("verify/form.html", typed=typed, said=said, slip=slip, symbols=mistyped.symbols)
    response.status_code = said.status
    return response


def _shown(template: str, **values: object) -> AnyResponse:
    defaults: dict[str, object] = {"typed": "", "said": None, "slip": None, "symbols": 0}
    response = make_response(render_template(template, **{**defaults, **values}))
    response.headers.update(pages.HEADERS)
    return response
