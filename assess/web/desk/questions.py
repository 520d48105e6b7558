"""What those who check certificates ask, and what helped them."""

from flask import render_template
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission
from assess.services import asking
from assess.web import current, guards, identity
from assess.web.desk import words
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.lists import listed


@desk.get("/questions")
@guards.staff(Permission.SEE_CERTIFICATE)
def questions() -> str:
    """Show the open questions, oldest first, and how often what helped."""
    found = asking.at_the_desk(current.office(), identity.actor())
    page = listed(found.asked, {"asked": lambda one: (one.question.asked_at, one.question.id)}, "asked")
    return render_template("desk/questions.html", found=found, page=page, helped=words.HELPED)


@desk.post("/questions/<question_id>/close")
@guards.staff(Permission.SEE_CERTIFICATE)
def close_question(question_id: str) -> Response:
    """Put a question away."""
    asking.close(current.office(), identity.actor(), question_id)
    return back_to("questions", "closed")
