"""When and where a session is: asked when it is planned, changed when it is moved, and taken back when it is cancelled."""

from typing import Any

from flask import render_template, request
from werkzeug.wrappers import Response

from assess.domain.people import Plan, SessionKind
from assess.domain.permissions import Permission
from assess.errors import BadInput, Conflict
from assess.services import planning
from assess.web import current, guards, identity, languages
from assess.web.desk import words
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Choice, Clock, Day, Form, Longest, Needed, Words
from assess.web.languages import N_

LENGTHS = (
    ("30", N_("half an hour")),
    ("45", N_("three quarters of an hour")),
    ("60", N_("an hour")),
    ("90", N_("an hour and a half")),
    ("120", N_("two hours")),
    ("180", N_("three hours")),
    ("240", N_("half a day")),
)

USUAL = "60"


class Settled(Choice):
    """One of a list in which something is always chosen."""

    def __init__(self, label: str, **options: Any) -> None:
        super().__init__(label, **options)
        self.flags.required = True


class WhenForm(Form):
    """Day, time, kind and place."""

    planned_for = Day(N_("Day"), validators=[Needed(N_("Choose a day."))])
    starts_at = Clock(N_("Time"), hint=N_("Without a time it is for the whole day."))
    minutes = Settled(N_("How long"), choices=LENGTHS, default=USUAL)
    kind = Settled(
        N_("What sort of session"),
        choices=words.choices(words.KINDS),
        default=SessionKind.TEST_ROOM.value,
    )
    place = Words(
        N_("Place"),
        hint=N_("A room or a firm. For a home visit no street and no number: it would stand in calendars."),
        validators=[Longest(120, N_("Use at most 120 characters."))],
    )

    def plan(self) -> Plan:
        """Give what was filled in."""
        return Plan(
            day=self.planned_for.data or current.today(),
            starts_at=self.starts_at.text,
            minutes=int(self.minutes.data or USUAL),
            kind=SessionKind(self.kind.data or SessionKind.TEST_ROOM),
            place=self.place.text,
        )


@desk.route("/sessions/<session_id>/move", methods=["GET", "POST"])
@guards.staff(Permission.PLAN_SESSION)
def move(session_id: str) -> str | Response | tuple[str, int]:
    """Move a session, or change where and how; a calendar that holds it moves along."""
    file = planning.file(current.office(), identity.actor(), session_id)
    session = file.line.session
    form = WhenForm.sent(
        planned_for=session.planned_for,
        starts_at=session.starts_at,
        minutes=str(session.minutes),
        kind=session.kind.value,
        place=session.place,
    )
    if not form.is_good():
        return render_template("desk/move.html", file=file, form=form), form.status
    try:
        planning.move(current.office(), identity.actor(), session_id, form.plan(), seen=_seen())
    except (BadInput, Conflict) as error:
        form.blame("planned_for" if isinstance(error, Conflict) else "starts_at", " ".join(languages.say(error)))
        return render_template("desk/move.html", file=file, form=form), error.status
    return back_to("session", "moved", session_id=session_id)


@desk.post("/sessions/<session_id>/cancel")
@guards.staff(Permission.PLAN_SESSION)
def cancel(session_id: str) -> Response:
    """Cancel a session; everything of it is kept."""
    planning.cancel(current.office(), identity.actor(), session_id, seen=_seen())
    return back_to("session", "cancelled", session_id=session_id)


def _seen() -> int:
    """Read which plan was on the page, so that two who change it at once do not undo each other's work."""
    seen = request.form.get("seen", "")
    return int(seen) if seen.isascii() and seen.isdecimal() else -1
