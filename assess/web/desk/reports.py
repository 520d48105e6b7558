"""Two reports on one participant: where she stands, for her counsellor, and a page in pictures for herself."""

from flask import render_template, request
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission
from assess.services import reporting_to_her, where_she_stands
from assess.web import current, guards, identity
from assess.web.desk.blueprint import desk
from assess.web.desk.certificates import pdf_answer


@desk.get("/participants/<participant_id>/report")
@guards.staff(Permission.SEE_EVIDENCE)
def report(participant_id: str) -> str:
    """Show where she stands on a page to print: sessions, domains, what is missing, consents, and what can come next."""
    found = where_she_stands.report(current.office(), identity.actor(), participant_id)
    return render_template("desk/report.html", report=found)


@desk.get("/participants/<participant_id>/report.pdf")
@guards.staff(Permission.SEE_CERTIFICATE)
def own_report(participant_id: str) -> Response:
    """Answer her own report as a PDF, in her language; `look` opens it in the browser."""
    printed = reporting_to_her.pdf(current.office(), identity.actor(), participant_id)
    return pdf_answer(printed.body, printed.name, inline="look" in request.args)
