"""Today: who calls for help, who comes, and what waits for whom."""

from flask import jsonify, render_template
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission
from assess.services import calling_for_help, showing_results
from assess.services import overview as overviews
from assess.web import current, guards, identity
from assess.web.desk.blueprint import back_to, desk


@desk.get("/")
@guards.staff(Permission.SEE_OVERVIEW)
def overview() -> str:
    """Show the day, calls for help first; each line has one next step."""
    return render_template("desk/overview.html", day=overviews.today(current.office(), identity.actor()))


@desk.get("/help-calls")
@guards.staff(Permission.ANSWER_HELP)
def help_calls() -> Response:
    """Answer how many calls are open, and a mark that changes with them: the page asks this now and then."""
    calls = calling_for_help.open_calls(current.office(), identity.actor())
    return jsonify({"open": len(calls), "mark": calling_for_help.mark(calls)})


@desk.post("/sessions/<session_id>/help")
@guards.staff(Permission.ANSWER_HELP)
def answer_help(session_id: str) -> Response:
    """Tell her tablet that somebody is coming."""
    calling_for_help.answer(current.office(), identity.actor(), session_id)
    return back_to("overview", "help")


@desk.post("/sessions/<session_id>/talked")
@guards.staff(Permission.ANSWER_HELP)
def talked(session_id: str) -> Response:
    """Record that somebody talked with her about her result."""
    showing_results.talked(current.office(), identity.actor(), session_id)
    return back_to("overview", "talked")
