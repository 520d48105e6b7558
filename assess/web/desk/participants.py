"""Participants: finding, enrolling, her page, and what she agreed to."""

from flask import render_template, request
from werkzeug.wrappers import Response

from assess.domain import names
from assess.domain.people import Purpose
from assess.domain.permissions import Permission
from assess.errors import BadInput
from assess.services import consenting, enrolling
from assess.web import current, guards, identity
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.lists import listed
from assess.web.forms import Choice, Form, Longest, Needed, Words
from assess.web.languages import KNOWN, N_

LONGEST_NAME = 80
TOO_LONG = N_("Use at most 80 characters.")
COLUMNS = {
    "name": lambda one: (names.plain(one.full_name), one.id),
    "language": lambda one: (one.language, names.plain(one.full_name), one.id),
    "enrolled": lambda one: (one.enrolled_at, one.id),
}


class EnrolForm(Form):
    """All that is asked of her: a name or alias, and a language."""

    given_name = Words(
        N_("Name or alias"),
        hint=N_("As she wants to be called. It is printed on a certificate only if she wants one."),
        validators=[Needed(N_("Give a name or an alias.")), Longest(LONGEST_NAME, TOO_LONG)],
    )
    family_name = Words(N_("Family name"), validators=[Longest(LONGEST_NAME, TOO_LONG)])
    language = Choice(
        N_("Her language"),
        hint=N_("She can change it on the tablet."),
        choices=[(language.code, language.name) for language in KNOWN],
        as_is=True,
        validators=[Needed(N_("Choose her language."))],
    )


@desk.route("/participants", methods=["GET", "POST"])
@guards.staff(Permission.SEE_PARTICIPANTS)
def participants() -> str:
    """List them, page by page. A search is posted: a name does not belong in an address."""
    sought = request.form.get("words", "").strip()[:LONGEST_NAME]
    found = enrolling.look_up(current.office(), identity.actor(), sought)
    page = listed(found.participants, COLUMNS, "-enrolled", form="search" if sought else "")
    return render_template("desk/participants.html", page=page, found=found, sought=sought)


@desk.route("/participants/new", methods=["GET", "POST"])
@guards.staff(Permission.ENROL_PARTICIPANT)
def enrol() -> str | Response | tuple[str, int]:
    """Enrol somebody: a minute, and nothing that can hurt to be asked."""
    form = EnrolForm.sent(language="nl")
    if not form.is_good():
        return render_template("desk/enrol.html", form=form, participant=None), form.status
    enrolled = enrolling.enrol(
        current.office(),
        identity.actor(),
        given_name=form.given_name.text,
        family_name=form.family_name.text,
        language=form.language.data,
    )
    return back_to("participant", "enrolled", participant_id=enrolled.id)


@desk.route("/participants/<participant_id>/correct", methods=["GET", "POST"])
@guards.staff(Permission.ENROL_PARTICIPANT)
def correct(participant_id: str) -> str | Response | tuple[str, int]:
    """Correct her name or language; a certificate keeps the old name until it is replaced."""
    office, actor = current.office(), identity.actor()
    hers = enrolling.file(office, actor, participant_id).participant
    form = EnrolForm.sent(given_name=hers.given_name, family_name=hers.family_name or "", language=hers.language)
    if not form.is_good():
        return render_template("desk/enrol.html", form=form, participant=hers), form.status
    enrolling.correct(
        office,
        actor,
        participant_id,
        given_name=form.given_name.text,
        family_name=form.family_name.text,
        language=form.language.data,
    )
    return back_to("participant", "corrected", participant_id=participant_id)


@desk.get("/participants/<participant_id>")
@guards.staff(Permission.SEE_PARTICIPANTS)
def participant(participant_id: str) -> str:
    """Show her page."""
    file = enrolling.file(current.office(), identity.actor(), participant_id)
    latest = {consent.purpose.value: consent for consent in file.consents}
    leaving = consenting.erased_from(file.consents)
    domains = [one for line in file.sessions for one in line.domains]
    showed = any(
        one.decision or one.others_handed_in or any(o.handed_in_at for o in one.observations) for one in domains
    )
    return render_template("desk/participant.html", file=file, latest=latest, leaving=leaving, showed=showed)


@desk.post("/participants/<participant_id>/consents")
@guards.staff(Permission.RECORD_CONSENT)
def record_consent(participant_id: str) -> Response:
    """Record that she agreed, or took it back, in her own words and language."""
    asked = request.form.get("purpose", "")
    if asked not in {purpose.value for purpose in Purpose}:
        raise BadInput("no_such_purpose", "There is no consent for that.", "Choose one from the page.")
    consenting.record(
        current.office(),
        identity.actor(),
        participant_id,
        purpose=Purpose(asked),
        granted=request.form.get("granted") == "yes",
        language=request.form.get("language", ""),
    )
    return back_to("participant", "consent", participant_id=participant_id)
