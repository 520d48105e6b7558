"""The audit log: who did what, when. It names acts and ids, never answers."""

from flask import render_template, request

from assess.domain.permissions import Permission
from assess.services import reading_audit_log
from assess.web import current, guards, identity
from assess.web.desk.blueprint import desk
from assess.web.desk.lists import Listed, page_number


@desk.route("/audit-log", methods=["GET", "POST"])
@guards.staff(Permission.SEE_AUDIT_LOG)
def audit_log() -> str:
    """Show one page of the log, newest first, and whether its entries are whole; when sent, whether the chain is."""
    oldest_first = request.values.get("order") == "number"
    read = reading_audit_log.page(
        current.office(), identity.actor(), page_number(), oldest_first=oldest_first, whole=request.method == "POST"
    )
    page = Listed(
        rows=read.entries,
        order="number" if oldest_first else "-number",
        number=read.number,
        pages=read.pages,
        total=read.total,
    )
    return render_template("desk/audit_log.html", page=page, read=read)
