"""Printing many papers in one go: choosing, how far it is, stopping, going on, and the file."""

from collections.abc import Callable
from typing import Any

from flask import Response as FlaskResponse
from flask import jsonify, render_template, request, send_file
from werkzeug.wrappers import Response

from assess.domain import names
from assess.domain.permissions import Permission
from assess.services import print_jobs
from assess.services.print_jobs import Printable
from assess.web import current, guards, identity, languages
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.lists import listed


@desk.get("/papers")
@guards.staff(Permission.SEE_CERTIFICATE)
def papers() -> str:
    """Show the certificates that stand, to choose what is printed."""
    page = listed(print_jobs.printable(current.office(), identity.actor()), _columns(), "-issued")
    return render_template("desk/papers.html", page=page)


def _columns() -> dict[str, Callable[[Printable], Any]]:
    code = languages.language().code
    return {
        "name": lambda one: (names.plain(one.statement.holder.full_name), one.id),
        "title": lambda one: (one.statement.rubric.title.in_(code), one.id),
        "issued": lambda one: (one.issued_at, one.id),
    }


@desk.post("/papers")
@guards.staff(Permission.SEE_CERTIFICATE)
def print_papers() -> Response:
    """Begin to print what was chosen, or all."""
    office, actor = current.office(), identity.actor()
    chosen = request.form.getlist("certificate")
    if "all" in request.form:
        chosen = [one.id for one in print_jobs.printable(office, actor)]
    job_id = print_jobs.start(office, actor, chosen, form=request.form.get("form", ""))
    print_jobs.launch(office, job_id)
    return back_to("print_job", job_id=job_id)


@desk.get("/papers/<job_id>")
@guards.staff(Permission.SEE_CERTIFICATE)
def print_job(job_id: str) -> str | FlaskResponse:
    """Say how far it is; the page's program asks again for the bare figures."""
    now = print_jobs.progress(current.office(), identity.actor(), job_id)
    if request.accept_mimetypes.best == "application/json":
        return jsonify(done=now.job.done, goes_on=now.goes_on)
    return render_template("desk/print_job.html", now=now)


@desk.post("/papers/<job_id>/stop")
@guards.staff(Permission.SEE_CERTIFICATE)
def stop_printing(job_id: str) -> Response:
    """Stop after the paper that is being drawn."""
    print_jobs.cancel(current.office(), identity.actor(), job_id)
    return back_to("print_job", job_id=job_id)


@desk.post("/papers/<job_id>/go-on")
@guards.staff(Permission.SEE_CERTIFICATE)
def go_on_printing(job_id: str) -> Response:
    """Take up a job that stopped."""
    print_jobs.resume(current.office(), identity.actor(), job_id)
    print_jobs.launch(current.office(), job_id)
    return back_to("print_job", job_id=job_id)


@desk.get("/papers/<job_id>/file")
@guards.staff(Permission.SEE_CERTIFICATE)
def printed_file(job_id: str) -> FlaskResponse:
    """Answer what was printed: one PDF, or a ZIP of many."""
    path = print_jobs.result(current.office(), identity.actor(), job_id)
    return send_file(path, as_attachment=True, download_name=path.name)
