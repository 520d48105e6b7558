"""The page for the talk afterwards: what she told beside what was seen, on one screen for two people."""

from flask import render_template

from assess.domain.permissions import Permission
from assess.services import talking_it_over
from assess.web import current, guards, identity
from assess.web.desk.blueprint import desk


@desk.get("/sessions/<session_id>/talk")
@guards.staff(Permission.SEE_ANSWERS)
def talk(session_id: str) -> str:
    """Show what she told beside what was decided, once it can change no score; nothing of the talk is kept."""
    return render_template("desk/talk.html", talk=talking_it_over.read(current.office(), identity.actor(), session_id))
