"""The audit log: who did what, when. It names acts and ids, never answers."""

from flask import render_template, request

from assess.domain.permissions import Permission
from assess.services import reading_audit_log
from assess.web import current, guards, identity
from assess.web.desk.blueprint import desk


@desk.get("/audit-log")
@guards.staff(Permission.SEE_AUDIT_LOG)
def audit_log() -> str:
    """Show one page of the log, newest first, and whether the chain of entries is whole."""
    number = request.args.get("page", "1")
    page = reading_audit_log.page(current.office(), identity.actor(), int(number) if number.isdecimal() else 1)
    return render_template("desk/audit_log.html", page=page)
