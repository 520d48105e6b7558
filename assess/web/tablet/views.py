"""What a tablet asks: its page, a pairing, the pack, where its events may go, and whether somebody is coming.

Answers are JSON and so are the errors; the participant sees none of them, the tablet turns them into calm pictures.
"""

import hashlib
from http import HTTPStatus
from typing import Any

from flask import (
    Blueprint,
    Response,
    abort,
    jsonify,
    make_response,
    render_template,
    request,
    url_for,
)
from werkzeug.wrappers import Response as AnyResponse

from assess.domain.start_code import PICTURES
from assess.errors import BadInput, NotFound, TooLarge
from assess.services import (
    calling_for_help,
    packing,
    pairing_tablets,
    receiving_events,
    receiving_voices,
    starting_by_card,
    typefaces,
)
from assess.sound.kinds import MOST_VOICE_BYTES
from assess.web import assets, current, guards, identity, languages, uploads
from assess.web.tablet import words

LARGEST_BATCH = 256_000
"""Bytes of one upload: 200 events of the usual size are 40 kB."""
LONGEST_NUMBER = 6
FORM_BYTES = 20_000
"""What a recording brings along beside itself."""
KEPT_OFFLINE = (".js", ".css", ".svg")
"""What the worker keeps, so that a reload needs no network."""

N_ = languages.N_
CHECKS = (
    ("secure", N_("The connection is encrypted"), N_("Open the page with https: salto serve --https helps.")),
    (
        "worker",
        N_("Pages are kept for use without a network"),
        N_("First trust the certificate. Not in a private window; on an iPad, use Safari."),
    ),
    ("storage", N_("Answers can be kept"), N_("Not in a private window. Make room on the tablet.")),
    ("lasting", N_("The browser keeps them until Salto lets go"), N_("Put Salto on the home screen, then try again.")),
    ("sealed", N_("Answers are kept sealed"), N_("Open the page with https.")),
    ("sound", N_("Sound can be played"), N_("Turn the sound up; use the newest browser of the tablet.")),
    ("microphone", N_("The microphone works"), N_("Allow the microphone for this page.")),
    ("camera", N_("The camera works"), N_("Allow the camera for this page.")),
)
"""What is tried: a name for the program, what it means, and what helps."""

tablet = Blueprint("tablet", __name__, template_folder="templates")


@tablet.get("/tablet/")
@guards.public("the page holds nothing until a counsellor has confirmed its code")
def shell() -> Response:
    """Show the page from which everything else follows. It may listen to the microphone, and play what it heard."""
    faces = [
        {"address": url_for("tablet.typeface", file=face.file), "letters": face.letters}
        for face in typefaces.of_screens(current.office())
    ]
    said = words.of_this_page()
    named = {name: said[f"ui.code.{name}"] for name in PICTURES}
    response = make_response(render_template("tablet/index.html", words=said, faces=faces, code_pictures=named))
    uploads.may_listen(response)
    return response


@tablet.get("/tablet/check")
@guards.public("it tries what this device can do, and tells nobody")
def check() -> Response:
    """Say whether this tablet can do what a visit needs. Only here may a page ask for camera and microphone at once."""
    response = make_response(render_template("tablet/check.html", checks=CHECKS))
    response.headers["Permissions-Policy"] = "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()"
    return response


@tablet.get("/tablet/typefaces/<file>")
@guards.public("letters, the same for everybody")
def typeface(file: str) -> Response:
    """Give the letters of one script; the name has their hash, so that they may be kept for ever."""
    body = typefaces.body(current.office(), file)
    if body is None:
        abort(404)
    response = Response(body, mimetype="font/woff2")
    response.headers["Cache-Control"] = assets.FOREVER
    return response


@tablet.get("/tablet/worker.js")
@guards.public("the program that lets the page open without a network, the same for everybody")
def worker() -> Response:
    """Give the service worker, which names this version and its files in front; it stands here because of its scope."""
    folder = assets.folder_of("tablet")
    files = [assets.address(f"tablet/{name}") for name in folder.files if name.endswith(KEPT_OFFLINE)]
    page = render_template("tablet/worker.js", version=folder.digest, files=files)
    response = Response(page, mimetype="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response


@tablet.post("/tablet/pairings")
@guards.public("a tablet asks for a code before anybody knows it")
def start_pairing() -> tuple[Response, int]:
    """Give a code to show."""
    new = pairing_tablets.start(current.office(), request.remote_addr or "")
    return jsonify(pairing=new.id, secret=new.secret, code=new.code), 201


@tablet.get("/tablet/pairings/<pairing_id>")
@guards.public("the pairing's secret is asked instead")
def poll_pairing(pairing_id: str) -> Response:
    """Say whether the counsellor has confirmed."""
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme != "Bearer" or not secret:
        raise NotFound("no_such_pairing", "This tablet is not known.", "Open the tablet page again.")
    found = pairing_tablets.poll(current.office(), pairing_id, secret)
    return jsonify({"state": found.state} | ({"token": found.token} if found.token else {}))


@tablet.get("/tablet/pack")
@guards.device
def pack() -> AnyResponse:
    """Give everything that the session needs, once."""
    office, device = current.office(), identity.device()
    body = packing.pack(office, device, words.in_every_language(), aloud=words.spoken(office.settings.content))
    response = assets.answer(assets.squeezable(body, "application/json"))
    response.set_etag(hashlib.sha256(body).hexdigest(), weak=True)
    return response.make_conditional(request)


@tablet.get("/tablet/key")
@guards.device
def key() -> Response:
    """Give the key that seals what this tablet keeps of its session: to a tablet whose access stands, and to no other."""
    office, device = current.office(), identity.device()
    return jsonify(
        key=pairing_tablets.key(office, device),
        pictures=starting_by_card.pictures(office, device.session or ""),
    )


@tablet.post("/tablet/start")
@guards.public("who holds a card and knows its pictures is no more than that")
def start_by_card() -> Response:
    """Begin with a printed card and four pictures: a token, or how many tries are left."""
    sent = request.get_json(silent=True)
    card, chosen = (sent.get("card"), sent.get("pictures")) if isinstance(sent, dict) else (None, None)
    if not isinstance(card, str) or not isinstance(chosen, list) or not all(isinstance(one, str) for one in chosen):
        raise BadInput("start_unreadable", "The card could not be read.", "Point the camera at it again.")
    begun = starting_by_card.begin(current.office(), card, chosen)
    return jsonify({"left": begun.left} | ({"token": begun.token} if begun.token else {}))


@tablet.post("/tablet/ready")
@guards.device
def ready() -> Response:
    """Hear that the tablet holds every byte, so that the counsellor sees it."""
    pairing_tablets.report_ready(current.office(), identity.device())
    return jsonify({})


@tablet.post("/tablet/farewell")
@guards.public("a tablet that was reported lost shows its token, and hands in what it still holds")
def farewell() -> Response:
    """Keep apart what a lost tablet holds; then it erases itself."""
    office = current.office()
    receipt = receiving_events.receive_last(office, pairing_tablets.lost_device(office, identity.token()), batch())
    return jsonify(set_aside=aside(receipt))


@tablet.post("/tablet/events")
@guards.device
def receive_events() -> tuple[Response, int]:
    """Store a batch; the tablet forgets only what is named in the answer. 409: an id came with other content, and both are kept."""
    events = batch()
    unsent = _unsent(str(request.get_json().get("unsent", "")))
    receipt = receiving_events.receive(current.office(), identity.device(), events, unsent=unsent)
    status = HTTPStatus.CONFLICT if receipt.contradicts else HTTPStatus.OK
    return jsonify(stored=receipt.stored, known=receipt.known, set_aside=aside(receipt)), status


@tablet.post("/tablet/voices")
@guards.device
def receive_voice() -> Response:
    """Store what she said about her result; the tablet forgets it with this answer. Sent twice is stored once."""
    uploads.take(MOST_VOICE_BYTES + FORM_BYTES)
    sound = request.files.get("sound")
    fields = {name: request.form.get(name, "") for name in ("sha256", "wish", "about", "language")}
    sent = receiving_voices.Sent(body=sound.read(MOST_VOICE_BYTES + 1) if sound else b"", **fields)
    return jsonify(state=receiving_voices.receive(current.office(), identity.device(), sent))


@tablet.get("/tablet/help")
@guards.device
def help_state() -> Response:
    """Say whether somebody at the desk has seen the raised hand; with `unsent` it is a hello, which the desk sees."""
    if "unsent" in request.args:
        pairing_tablets.say_hello(current.office(), identity.device(), unsent=_unsent(request.args["unsent"]))
    return jsonify(state=calling_for_help.state(current.office(), identity.device()))


def _unsent(told: str) -> int:
    """Read how many taps the tablet holds that have not arrived; 0 for what is no number."""
    return int(told) if told.isascii() and told.isdecimal() and len(told) < LONGEST_NUMBER else 0


def aside(receipt: receiving_events.Receipt) -> list[dict[str, str]]:
    """Say what was set aside, and why."""
    return [{"id": one.id, "reason": one.reason} for one in receipt.set_aside]


def batch() -> list[Any]:
    """Give the events that were sent; BadInput or TooLarge when there are none or too many bytes."""
    if (request.content_length or 0) > LARGEST_BATCH:
        raise TooLarge("batch_too_large", "More was sent at once than is taken.", "Send fewer events.")
    sent = request.get_json(silent=True)
    events = sent.get("events") if isinstance(sent, dict) else None
    if not isinstance(events, list):
        raise BadInput("events_unreadable", "The events could not be read.", "Send them as they were made.")
    return events
