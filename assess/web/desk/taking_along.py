"""What a planned day needs: the things of the practical tasks on a sheet with pictures, and the day in one's calendar."""

from flask import make_response, render_template, url_for
from werkzeug.wrappers import Response

from assess.domain.calendar import Appointment, calendar
from assess.domain.people import SessionKind
from assess.domain.permissions import Permission
from assess.services import planning
from assess.services.session_state import SessionLine
from assess.web import current, guards, identity, languages
from assess.web.desk import words
from assess.web.desk.blueprint import desk


@desk.get("/sessions/<session_id>/materials")
@guards.staff(Permission.SEE_PARTICIPANTS)
def materials(session_id: str) -> str:
    """Show what to take along and to prepare, to print: without her name."""
    file = planning.file(current.office(), identity.actor(), session_id)
    return render_template("desk/materials.html", file=file)


@desk.get("/sessions/<session_id>/calendar.ics")
@guards.staff(Permission.SEE_PARTICIPANTS)
def calendar_file(session_id: str) -> Response:
    """Answer the day for a calendar; it says what, and a link to who, but no name."""
    line = planning.file(current.office(), identity.actor(), session_id).line
    response = make_response(calendar([_appointment(line)], now=current.now()))
    response.headers["Content-Type"] = "text/calendar; charset=utf-8"
    response.headers["Content-Disposition"] = 'attachment; filename="salto-session.ics"'
    return response


def _appointment(line: SessionLine) -> Appointment:
    """Say what a session is in a calendar: not who, and not where she lives."""
    session, code = line.session, languages.language().code
    what = ", ".join(state.rubric.title.in_(code) for state in line.domains)
    kind = languages.gettext(words.KINDS[session.kind.value][0])
    return Appointment(
        uid=session.id,
        day=session.planned_for,
        title=f"Salto: {what} ({kind})",
        address=url_for("desk.session", session_id=session.id, _external=True),
        zone=current.settings().time_zone,
        starts_at=session.starts_at,
        minutes=session.minutes,
        place="" if session.kind is SessionKind.HOME_VISIT else session.place,
        changes=session.changes,
        cancelled=session.cancelled_at is not None,
    )
