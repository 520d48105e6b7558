"""Taking a session along for a home visit, the PIN for it, and what tablets sent that was set aside."""

from datetime import date, timedelta

from flask import render_template, request
from werkzeug.wrappers import Response

from assess.domain.home_visit import MOST_DAYS
from assess.domain.permissions import Permission
from assess.errors import BadInput, Conflict, Forbidden, TooMany
from assess.services import looking_at_set_aside, planning, visiting_homes
from assess.web import current, guards, identity, languages
from assess.web.desk import set_aside_words
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Choice, Form, Longest, Needed, Password, Radios
from assess.web.languages import N_

SIX = N_("A PIN has six digits.")


class VisitForm(Form):
    """Which tablet, until when, and her PIN."""

    tablet = Radios(N_("Which tablet goes along?"), as_is=True, validators=[Needed(N_("Choose a tablet."))])
    until = Choice(
        N_("Until the end of"),
        hint=N_("After that the tablet destroys it by itself. At most three days."),
        as_is=True,
        validators=[Needed(N_("Choose a day."))],
    )
    pin = Password(N_("Your PIN"), validators=[Needed(N_("Type your six digits.")), Longest(6, SIX)])


class PinForm(Form):
    """A PIN, twice, and who chooses it."""

    pin = Password(
        N_("Your new PIN"),
        hint=N_("Six digits that do not follow each other. Nobody can read it here, not even an administrator."),
        validators=[Needed(N_("Type six digits.")), Longest(6, SIX)],
    )
    again = Password(N_("The same once more"), validators=[Needed(N_("Type the same six digits once more."))])
    confirmation = Password(N_("Sign"), validators=[Needed(N_("Sign before you set it."))])


@desk.route("/sessions/<session_id>/home-visit", methods=["GET", "POST"])
@guards.staff(Permission.OBSERVE)
def take_along(session_id: str) -> str | Response | tuple[str, int]:
    """Take a session along: which tablet, until when, and her PIN."""
    office, actor = current.office(), identity.actor()
    file = planning.file(office, actor, session_id)
    tablets = visiting_homes.tablets_for(office, actor, session_id)
    days = [current.today() + timedelta(days=number) for number in range(MOST_DAYS + 1)]
    form = VisitForm.sent(tablet=tablets[0].id if tablets else "", until=days[1].isoformat())
    form.tablet.choices = [(one.id, one.label) for one in tablets]
    form.until.choices = [(one.isoformat(), languages.day(one)) for one in days]
    if form.is_good():
        until = date.fromisoformat(form.until.data)
        try:
            visiting_homes.take_along(
                office, actor, session_id, tablet_id=form.tablet.data, until=until, pin=form.pin.text
            )
            return back_to("session", "taken_along", session_id=session_id)
        except (Forbidden, TooMany, Conflict) as error:
            form.blame("tablet" if isinstance(error, Conflict) else "pin", " ".join(languages.say(error)))
    has_pin = visiting_homes.has_pin(office, actor)
    return render_template("desk/take_along.html", file=file, form=form, tablets=tablets, has_pin=has_pin), form.status


@desk.post("/home-visits/<visit_id>/end")
@guards.staff(Permission.SEE_SET_ASIDE)
def end_visit(visit_id: str) -> Response:
    """End a visit: its tablet destroys what it holds of it at its next contact."""
    session = visiting_homes.end(current.office(), identity.actor(), visit_id)
    return back_to("session", "visit_ended", session_id=session)


@desk.route("/account/visit-pin", methods=["GET", "POST"])
@guards.staff(Permission.OBSERVE)
def visit_pin() -> str | Response | tuple[str, int]:
    """Choose the PIN that opens her part of a tablet at a home visit."""
    form = PinForm.sent()
    if form.is_good() and form.pin.text != form.again.text:
        form.blame("again", N_("This is not the same. Type both once more."))
    elif form.is_good():
        try:
            visiting_homes.set_pin(
                current.office(), identity.actor(), form.pin.text, confirmation=form.confirmation.text
            )
            return back_to("account", "visit_pin")
        except (BadInput, Forbidden, TooMany) as error:
            form.blame("pin" if isinstance(error, BadInput) else "confirmation", " ".join(languages.say(error)))
    return render_template("desk/visit_pin.html", form=form), form.status


@desk.get("/set-aside")
@guards.staff(Permission.SEE_SET_ASIDE)
def set_aside() -> str:
    """Show what tablets sent and could not be stored, with the reason and what can be done."""
    return render_template(
        "desk/set_aside.html",
        groups=looking_at_set_aside.groups(current.office(), identity.actor()),
        why=set_aside_words,
    )


@desk.post("/set-aside/<session_id>/dealt-with")
@guards.staff(Permission.SEE_SET_ASIDE)
def deal_with_set_aside(session_id: str) -> Response:
    """Put away what somebody has dealt with; nothing is deleted."""
    seen = request.form.get("seen", "")
    looking_at_set_aside.deal_with(
        current.office(),
        identity.actor(),
        session_id,
        reason=request.form.get("reason", ""),
        visit=request.form.get("visit") or None,
        seen=int(seen) if seen.isdecimal() else 0,
    )
    return back_to("set_aside", "dealt_with")
