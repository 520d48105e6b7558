"""With her consent, what was established goes along to the next organisation; and what comes from another one."""

from flask import make_response, render_template, request
from werkzeug.wrappers import Response

from assess.credentials.package_file import MOST_BYTES
from assess.domain.package import Part
from assess.domain.permissions import Permission
from assess.errors import BadInput, Conflict, SaltoError, TooLarge, Unavailable
from assess.services import receiving_packages, sending_packages
from assess.web import current, guards, identity, languages, uploads
from assess.web.desk import words
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Checkboxes, Choice, Form, Longest, LongText, Needed
from assess.web.languages import N_

FORM_BYTES = MOST_BYTES + 200_000
REFUSED = (BadInput, Conflict, TooLarge, Unavailable)


class SendForm(Form):
    """For whom, and what goes along."""

    line = LongText(
        N_("Key of the other organisation"),
        hint=N_("One line. They find it under “Receive a package”. Paste all of it."),
        validators=[
            Needed(N_("Paste the key of the other organisation.")),
            Longest(600, N_("This is more than one key.")),
        ],
    )
    parts = Checkboxes(
        N_("What goes along?"),
        hint=N_("Choose with her."),
        choices=words.choices(words.PARTS),
        explained=words.explained(words.PARTS),
        validators=[Needed(N_("Choose what goes along."))],
    )
    compared = Checkboxes(
        N_("Is it really theirs?"),
        choices=[("yes", N_("I compared the fingerprint with them, by telephone or in person"))],
        validators=[Needed(N_("Compare the fingerprint with them first."))],
    )


class TakeInForm(Form):
    """Who she is here, and whether the sender was asked."""

    join = Choice(N_("Who is she here?"), as_is=True)
    compared = Checkboxes(
        N_("Is it really from them?"),
        choices=[("yes", N_("I compared the fingerprint with them, by telephone or in person"))],
    )


@desk.route("/participants/<participant_id>/package", methods=["GET", "POST"])
@guards.staff(Permission.KEEP_PORTFOLIO)
def send_package(participant_id: str) -> str | Response | tuple[str, int]:
    """Make a package for the next organisation, when she agrees."""
    office, actor = current.office(), identity.actor()
    form = SendForm.sent(parts=[Part.RESULTS, Part.CERTIFICATES, Part.EXPERIENCE, Part.EVIDENCE])
    sending = sending_packages.read(office, actor, participant_id)
    to = None
    good = form.is_good()
    status = form.status
    if form.line.data and "line" not in form.errors:
        try:
            to = sending_packages.receiver(form.line.text)
            if good:
                parts = {Part(one) for one in form.parts.data or ()}
                sending_packages.send(office, actor, participant_id, to=to, parts=parts)
                return back_to("send_package", "package_made", participant_id=participant_id)
        except REFUSED as error:
            field = str(error.values.get("field", "line"))
            form.blame(field, " ".join(languages.say(error)))
            status = error.status
    return render_template("desk/send_package.html", form=form, file=sending, to=to, now=current.now()), status


@desk.get("/packages/sent/<package_id>")
@guards.staff(Permission.KEEP_PORTFOLIO)
def package_file(package_id: str) -> Response:
    """Answer a sealed package, under a name that tells nothing."""
    response = make_response(sending_packages.file(current.office(), identity.actor(), package_id))
    response.headers["Content-Type"] = "application/octet-stream"
    response.headers["Content-Disposition"] = 'attachment; filename="package.salto"'
    return response


@desk.route("/packages", methods=["GET", "POST"])
@guards.staff(Permission.ENROL_PARTICIPANT)
def receive_package() -> str | Response | tuple[str, int]:
    """Show the key that a sender needs, and look at a package that came in."""
    uploads.take(FORM_BYTES)
    office, actor = current.office(), identity.actor()
    problem, status, there = "", 200, ""
    if request.method == "POST":
        sent = request.files.get("upload")
        try:
            name = receiving_packages.look_at(office, actor, sent.read(MOST_BYTES + 1) if sent else b"")
            return back_to("package", name=name)
        except REFUSED as error:
            problem, status = " ".join(languages.say(error)), error.status
            there = str(error.values.get("participant", ""))
    own = receiving_packages.own_key(office, actor)
    page = render_template("desk/receive_package.html", own=own, problem=problem, there=there)
    return page, status


@desk.route("/packages/<name>", methods=["GET", "POST"])
@guards.staff(Permission.ENROL_PARTICIPANT)
def package(name: str) -> str | Response | tuple[str, int]:
    """Show what a package says, from whom it is, and take it in when the counsellor chooses so."""
    office, actor = current.office(), identity.actor()
    found = receiving_packages.preview(office, actor, name)
    form = TakeInForm.sent(join="")
    form.join.choices = [
        ("", languages.gettext(N_("Somebody new"))),
        *((one.id, one.full_name) for one in found.participants),
    ]
    status = form.status
    if form.is_good():
        try:
            hers = receiving_packages.take_in(
                office, actor, name, join=form.join.data or None, compared=bool(form.compared.data)
            )
        except SaltoError as error:
            form.blame("join", " ".join(languages.say(error)))
            status = error.status
        else:
            return back_to("portfolio", "package_taken_in", participant_id=hers)
    return render_template("desk/package.html", form=form, file=found, manifest=found.manifest), status


@desk.post("/packages/<name>/away")
@guards.staff(Permission.ENROL_PARTICIPANT)
def put_package_away(name: str) -> Response:
    """Delete a package that was looked at."""
    receiving_packages.put_away(current.office(), identity.actor(), name)
    return back_to("receive_package", "package_put_away")
