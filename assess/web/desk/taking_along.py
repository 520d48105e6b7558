"""What a planned day needs: the things of the practical tasks on a sheet with pictures, and the day in one's calendar."""

from flask import make_response, render_template, url_for
from werkzeug.wrappers import Response

from assess.domain.calendar import PlannedDay, calendar
from assess.domain.permissions import Permission
from assess.services import planning
from assess.web import current, guards, identity, languages
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
    code = languages.language().code
    what = ", ".join(state.rubric.title.in_(code) for state in line.domains)
    planned = PlannedDay(
        uid=session_id,
        day=line.session.planned_for,
        title=f"Salto: {what}",
        address=url_for("desk.session", session_id=session_id, _external=True),
    )
    response = make_response(calendar([planned], now=current.now()))
    response.headers["Content-Type"] = "text/calendar; charset=utf-8"
    response.headers["Content-Disposition"] = 'attachment; filename="salto-session.ics"'
    return response
